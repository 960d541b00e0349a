"""Generated films with title cards as the silent era had them, between scenes by day and lights by night."""

from __future__ import annotations

from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from models.watch.observations import Shot
from tests.models.watch.edits import HEIGHT, WIDTH, WORDS, Grey, Scene, Wear

SCALE = 2
_FONTS = (cv2.FONT_HERSHEY_COMPLEX, cv2.FONT_HERSHEY_SIMPLEX, cv2.FONT_HERSHEY_TRIPLEX, cv2.FONT_HERSHEY_SCRIPT_COMPLEX)
_SIZE = (SCALE * WIDTH, SCALE * HEIGHT)
_LINE = cv2.LINE_AA


@dataclass
class CardFilm:
    """``cards`` are the frames (first, one after the last) of each card."""

    frames: list[NDArray[np.uint8]] = field(default_factory=list)
    cards: list[tuple[int, int]] = field(default_factory=list)


class SilentCard:
    """Bright lines of text on dark ground; three in four have an ornamented border, some a tail-piece."""

    def __init__(self, random: np.random.Generator) -> None:
        width, height = _SIZE
        ground, tone = float(random.uniform(4, 45)), float(random.uniform(175, 240))
        card = np.full((height, width), round(ground), np.uint8)
        lines, font = int(random.integers(1, 6)), int(random.choice(_FONTS))
        for line in range(lines):
            text = " ".join(random.choice(WORDS, random.integers(2, 6)))
            (w, h), _ = cv2.getTextSize(text, font, 1.0, 2)
            size = min(0.72 * width / w, 0.9)
            where = (round((width - w * size) / 2), round(height / 2 + (line - (lines - 1) / 2) * 30 + h * size / 2))
            cv2.putText(card, text, where, font, size, tone, 2, _LINE)
        style = int(random.integers(0, 4))
        if style:
            _border(card, style, 0.75 * tone)
        if random.random() < 0.3:
            cv2.ellipse(card, (width // 2, height - 34), (26, 5), 0, 0, 360, 0.7 * tone, 1, _LINE)
        across, down = np.linspace(-1, 1, width), np.linspace(-1, 1, height)
        shade = 1 - random.uniform(0, 0.25) * (across[None] ** 2 + down[:, None] ** 2) / 2  # darker to the corners
        self.picture: Grey = np.asarray(card * shade, np.float32)

    def at(self, step: int) -> Grey:
        return self.picture


def _border(card: NDArray[np.uint8], style: int, tone: float) -> None:
    """A double line, corner curls or a chain of rings, as drawn by the studios' title departments."""
    height, width = card.shape
    cv2.rectangle(card, (16, 14), (width - 16, height - 14), tone, 1 if style == 2 else 2, _LINE)
    if style == 1:
        cv2.rectangle(card, (21, 19), (width - 21, height - 19), tone, 1, _LINE)
    for x in (16, width - 16):
        for y in (14, height - 14):
            for radius in (5, 9, 14) if style == 2 else (4,):
                cv2.circle(card, (x, y), radius, tone, 1, _LINE)
    if style == 3:
        for x in range(30, width - 20, 14):
            cv2.circle(card, (x, 14), 4, tone, 1, _LINE)
            cv2.circle(card, (x, height - 14), 4, tone, 1, _LINE)


class Night:
    """Lamps and lit windows in the dark, and somebody with a lantern: bright on dark, but no text."""

    def __init__(self, random: np.random.Generator) -> None:
        width, height = _SIZE
        noise = cv2.GaussianBlur(random.standard_normal((height, width)).astype(np.float32), (0, 0), 12)
        self.view = 20 + 120 * noise
        for _ in range(int(random.integers(4, 25))):
            x, y = int(random.integers(10, width - 10)), int(random.integers(10, height - 10))
            w, h = int(random.integers(3, 16)), int(random.integers(4, 22))
            cv2.rectangle(self.view, (x, y), (x + w, y + h), float(random.uniform(150, 240)), -1)
        self.view = np.clip(cv2.GaussianBlur(self.view, (0, 0), 1.2), 0, 255)
        self.start, self.speed = random.uniform(0, width), random.uniform(-4, 4)

    def at(self, step: int) -> Grey:
        frame = self.view.copy()
        cv2.circle(frame, (round(self.start + self.speed * step) % _SIZE[0], _SIZE[1] - 60), 14, 230.0, -1)
        return np.asarray(frame, np.float32)


class _Day(Scene):
    def at(self, step: int) -> Grey:
        return np.asarray(cv2.resize(super().at(step), _SIZE, interpolation=cv2.INTER_CUBIC), np.float32)


def card_film(seed: int, *, worn: bool, shots: int = 10) -> CardFilm:
    """A film of ``shots`` shots, every other one a card; 320×240 at `edits.FPS` frames a second, hard cuts."""
    random = np.random.default_rng(seed)
    film, wear = CardFilm(), Wear(random, SCALE) if worn else None
    for number in range(shots):
        shot = SilentCard(random) if number % 2 else (_Day if random.random() < 0.6 else Night)(random)
        length = int(random.integers(30, 70))
        if isinstance(shot, SilentCard):
            film.cards.append((len(film.frames), len(film.frames) + length))
        for step in range(length):
            grey = shot.at(step)
            film.frames.append(np.clip(wear.on(grey) if wear else grey, 0, 255).astype(np.uint8))
    return film


def tally_cards(film: CardFilm, shots: tuple[Shot, ...], fps: float) -> tuple[int, int]:
    """How many of the film's cards were recognised (for half their length at least), and how many shots were wrongly
    taken for cards (for half theirs)."""
    found = [(shot.start_s * fps, shot.end_s * fps) for shot in shots if shot.kind == "title_card"]
    recognised = sum(2 * sum(_overlap(card, shot) for shot in found) >= card[1] - card[0] for card in film.cards)
    false = sum(2 * sum(_overlap(card, shot) for card in film.cards) < shot[1] - shot[0] for shot in found)
    return recognised, false


def _overlap(one: tuple[float, float], other: tuple[float, float]) -> float:
    return max(min(one[1], other[1]) - max(one[0], other[0]), 0.0)
