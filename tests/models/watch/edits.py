"""Generated films whose edits are known: cuts, dissolves, fades, flashes and title cards, in clean and in worn film."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

WIDTH, HEIGHT = 160, 120
FPS = 20.0
WORDS = ["and", "so", "the", "night", "went", "by", "while", "nobody", "knew", "what", "old", "captain", "had", "seen"]

Grey = NDArray[np.float32]


@dataclass(frozen=True)
class Edit:
    """A transition: ``kind`` cut, dissolve or fade; frames ``first`` … ``last`` belong to both shots or to neither."""

    kind: str
    first: int
    last: int


@dataclass
class EditedFilm:
    frames: list[NDArray[np.uint8]] = field(default_factory=list)
    edits: list[Edit] = field(default_factory=list)
    cards: list[tuple[int, int]] = field(default_factory=list)
    flashes: list[int] = field(default_factory=list)


class Scene:
    """A made-up view with things that move in it, and sometimes a camera that pans."""

    def __init__(self, random: np.random.Generator) -> None:
        wide = 3 * WIDTH
        noise = cv2.GaussianBlur(random.standard_normal((HEIGHT, wide)).astype(np.float32), (0, 0), 5)
        horizon = random.integers(30, 90)
        self.view = np.full((HEIGHT, wide), random.uniform(40, 200), np.float32)
        self.view[horizon:] = random.uniform(30, 180)
        self.view += noise * random.uniform(60, 200)
        for _ in range(random.integers(12, 30)):
            x, y = int(random.integers(0, wide)), int(random.integers(10, HEIGHT))
            w, h = (int(value) for value in random.integers(8, 50, 2))
            tone = float(random.uniform(10, 240))
            if random.random() < 0.5:
                cv2.rectangle(self.view, (x, y), (x + w, y + h), tone, -1)
            else:
                cv2.ellipse(self.view, (x, y), (w // 2, h // 2), float(random.uniform(0, 180)), 0, 360, tone, -1)
        self.view = np.clip(cv2.GaussianBlur(self.view, (0, 0), 0.7), 0, 255)
        self.pan = random.uniform(-3, 3) if random.random() < 0.3 else 0.0
        self.things = [
            (random.uniform(0, WIDTH), random.uniform(40, 110), *random.uniform(-3.5, 3.5, 2) * (1, 0.3),
             int(random.integers(4, 16)), float(random.uniform(0, 255)))
            for _ in range(random.integers(1, 5))
        ]  # fmt: skip

    def at(self, step: int) -> Grey:
        left = min(max(WIDTH + self.pan * step, 0.0), 2.0 * WIDTH)
        shift = np.array([[1, 0, -left], [0, 1, 0]], np.float32)
        frame = cv2.warpAffine(self.view, shift, (WIDTH, HEIGHT))
        for x, y, right, down, size, tone in self.things:
            centre = (round((x + right * step) % WIDTH), round(y + 8 * np.sin(down * step / 6)))
            cv2.ellipse(frame, centre, (size, 2 * size), 0, 0, 360, tone, -1)
        return np.asarray(frame, np.float32)


class Card:
    """Lines of bright text on a dark ground, with a border on some."""

    def __init__(self, random: np.random.Generator) -> None:
        card = np.full((2 * HEIGHT, 2 * WIDTH), round(random.uniform(8, 40)), np.uint8)
        lines = int(random.integers(1, 5))
        for line in range(lines):
            text = " ".join(random.choice(WORDS, random.integers(3, 6)))
            font = int(random.choice([cv2.FONT_HERSHEY_COMPLEX, cv2.FONT_HERSHEY_SIMPLEX, cv2.FONT_HERSHEY_TRIPLEX]))
            (w, h), _ = cv2.getTextSize(text, font, 1.0, 2)
            size = min(240 / w, 0.9)
            where = (round(WIDTH - w * size / 2), round(HEIGHT + (line - (lines - 1) / 2) * 42 + h / 3))
            cv2.putText(card, text, where, font, size, 225, 2, cv2.LINE_AA)
        if random.random() < 0.3:
            cv2.rectangle(card, (22, 18), (2 * WIDTH - 22, 2 * HEIGHT - 18), 170, 2, cv2.LINE_AA)
        self.picture = cv2.resize(card, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA).astype(np.float32)

    def at(self, step: int) -> Grey:
        return self.picture


def edited_film(seed: int, *, worn: bool, shots: int = 12, kinds: tuple[str, ...] = ()) -> EditedFilm:
    """A film of ``shots`` shots at 20 frames a second; ``kinds`` of transitions to draw from (default: all, mixed)."""
    random = np.random.default_rng(seed)
    film, greys = EditedFilm(), []
    kinds = kinds or ("cut", "cut", "cut", "dissolve", "dissolve", "fade")
    current: Scene | Card = Scene(random)
    entered = step = 0
    for number in range(shots):
        for _ in range(int(random.integers(30, 70))):
            greys.append(current.at(step))
            step += 1
        is_last = number == shots - 1
        following = Card(random) if random.random() < 0.2 and not isinstance(current, Card) else Scene(random)
        kind = str(random.choice(kinds))
        if isinstance(current, Card):
            film.cards.append((entered, len(greys)))
        if is_last:
            break
        first, later = len(greys), 0
        if kind == "dissolve":
            later = int(random.integers(8, 49))
            greys += [_mix(current.at(step + k), following.at(k), (k + 0.5) / later) for k in range(later)]
        elif kind == "fade":
            down, blank, later = (int(value) for value in random.integers((8, 1, 8), (25, 20, 25)))
            greys += [current.at(step + k) * (1 - (k + 0.5) / down) for k in range(down)]
            greys += [np.zeros((HEIGHT, WIDTH), np.float32)] * blank
            greys += [following.at(k) * ((k + 0.5) / later) for k in range(later)]
        film.edits.append(Edit(kind, first, len(greys)))
        current, step, entered = following, later, len(greys)
    _add_flashes(film, greys, random)
    wear = Wear(random) if worn else None
    film.frames = [_as_frame(wear.on(grey) if wear else grey) for grey in greys]
    return film


def _mix(first: Grey, second: Grey, share: float) -> Grey:
    return first * (1 - share) + second * share


def _add_flashes(film: EditedFilm, greys: list[Grey], random: np.random.Generator) -> None:
    """Burnt or overexposed frames away from the edits, one or two at a time."""
    near = {k for edit in film.edits for k in range(edit.first - 6, edit.last + 6)}
    free = [k for k in range(8, len(greys) - 8) if k not in near]
    for start in random.choice(free, 5, replace=False):
        for k in range(start, start + int(random.integers(1, 3))):
            greys[k] = 235 + 0.05 * greys[k] if random.random() < 0.5 else np.clip(greys[k] * 0.6 + 140, 0, 255)
        film.flashes.append(int(start))


class Wear:
    """Flicker, a trembling gate with a jump now and then, scratches, dust and grain, for frames ``scale`` times
    `WIDTH` × `HEIGHT`."""

    def __init__(self, random: np.random.Generator, scale: int = 1) -> None:
        self.random, self.scale = random, scale
        self.scratches = [int(x) for x in random.integers(5, scale * WIDTH - 5, 3)]

    def on(self, grey: Grey) -> Grey:
        random, scale = self.random, self.scale
        right, down = random.normal(0, 0.9 * scale, 2)
        if random.random() < 0.01:
            down += random.choice([-12, 12]) * scale
        shift = np.array([[1, 0, right], [0, 1, down]], np.float32)
        frame = cv2.warpAffine(grey, shift, grey.shape[::-1], borderMode=cv2.BORDER_REPLICATE)
        frame = frame * (1 + 0.22 * random.uniform(-1, 1)) + random.uniform(-6, 6)
        for number, x in enumerate(self.scratches):
            self.scratches[number] = int(np.clip(x + random.integers(-1, 2), 2, grey.shape[1] - 3))
            if random.random() < 0.8:
                frame[:, self.scratches[number]] += 70
        for _ in range(random.poisson(2.0)):
            centre = (int(random.integers(0, grey.shape[1])), int(random.integers(0, grey.shape[0])))
            cv2.circle(frame, centre, scale * int(random.integers(1, 5)), float(random.choice([0, 255])), -1)
        return np.asarray(frame + 12 * random.standard_normal(frame.shape), np.float32)


def _as_frame(grey: Grey) -> NDArray[np.uint8]:
    return np.clip(grey, 0, 255).astype(np.uint8)


@dataclass
class Tally:
    """What was found of what there was: ``found`` and ``there`` by kind of edit, and how many more were ``false``."""

    found: dict[str, int] = field(default_factory=dict)
    there: dict[str, int] = field(default_factory=dict)
    false: int = 0

    def recall(self, kind: str) -> float:
        return self.found.get(kind, 0) / max(self.there.get(kind, 0), 1)

    @property
    def precision(self) -> float:
        right = sum(self.found.values())
        return right / max(right + self.false, 1)


def tally(film: EditedFilm, boundaries: list[int], *, near: int = 3) -> Tally:
    """Compare found boundaries (frame numbers) with the edits: a cut counts within ``near`` frames, others inside or
    that near to their transition. Two boundaries of one fade (into black and out of it) count once."""
    result, left = Tally(), list(boundaries)
    for edit in film.edits:
        hits = [k for k in left if edit.first - near <= k <= edit.last + near]
        result.there[edit.kind] = result.there.get(edit.kind, 0) + 1
        result.found[edit.kind] = result.found.get(edit.kind, 0) + bool(hits)
        allowed = 2 if edit.kind == "fade" else 1
        result.false += max(len(hits) - allowed, 0)
        left = [k for k in left if k not in hits]
    result.false += len(left)
    return result


def frames_of(film: EditedFilm) -> Iterator[tuple[float, NDArray[np.uint8]]]:
    for index, frame in enumerate(film.frames):
        yield index / FPS, frame
