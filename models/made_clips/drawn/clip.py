"""Simulated clips with exact contact times, drawn by our own code and reproducible from a seed.

A clip is a scene of textured background, a camera, one or two actors that touch things (`actors`) and others that
only move, exposed with a real shutter (so that fast strokes blur) and then worn like film (`wear`). The contact times
follow from the kinematics, so they are exact to the microsecond, which no microphone is.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from models.made_clips.ageing.film import crank, random_wear, wear_frames
from models.made_clips.drawn.actors import (
    CANVAS_HEIGHT,
    CANVAS_WIDTH,
    Actor,
    BouncingBall,
    Bowing,
    Clapping,
    Contact,
    Falling,
    Passing,
    Reaching,
    Recoil,
    Shimmer,
    Striker,
    Walker,
    Waving,
)
from models.made_clips.drawn.idle import Cloth, Face, Fingers, Flapping, Playing, Rain, Smoke
from models.made_clips.drawn.work import Crowd, Machine, Stream, Vehicle

Rng = np.random.Generator
Grey = NDArray[np.uint8]
Cast = Callable[[Rng, float], list[Actor]]

_MARGIN = 40
_BELOW = 1.5


@dataclass(frozen=True, slots=True)
class SimulatedClip:
    """Frames, uint8 (CANVAS_HEIGHT, CANVAS_WIDTH), the times from which they are shown, and every contact in view.

    `faint_s` are contacts too soft to be surely heard, which teach nothing either way.
    """

    times_s: list[float]
    frames: list[Grey]
    contacts: list[Contact]
    duration_s: float
    faint_s: tuple[float, ...] = ()


def simulate_clip(seed: int, duration_s: float = 5.0, cast: Cast | None = None) -> SimulatedClip:
    """Draw clip number `seed`, with the actors that `cast` chooses. The same seed gives the same clip.

    Without a `cast` of one's own, one clip in four shows motion without any contact.
    """
    rng = np.random.default_rng(seed)
    heavy = bool(rng.random() < 0.5)
    fps = film_rate(rng)
    stage = _Stage(rng, duration_s)
    actors = (cast or _cast)(rng, duration_s)
    count = int(duration_s * fps)
    frames = [stage.expose(actors, i / fps, 1 / fps) for i in range(count)]
    contacts = sorted((c for actor in actors for c in actor.contacts), key=lambda c: c.time_s)
    return worn_clip(frames, fps, contacts, [], duration_s, rng, heavy)


def film_rate(rng: Rng) -> float:
    """Frames a second, as cameras turned by hand or by a motor take them."""
    return float(rng.choice([14, 15, 16, 18, 20, 21.5, 24, 25, 29.97, 30]))


def worn_clip(
    frames: list[Grey],
    fps: float,
    contacts: list[Contact],
    faint_s: list[float],
    duration_s: float,
    rng: Rng,
    heavy: bool,
) -> SimulatedClip:
    """What a camera took as film shows it: some frames doubled or lost, all of them worn; contacts out of view go."""
    shown = crank(len(frames), fps, rng, heavy)
    worn = wear_frames([frames[i] for i, _ in shown], random_wear(rng, heavy), rng)
    visible = [contact for contact in contacts if 0 <= contact.time_s <= duration_s and _shows(contact)]
    return SimulatedClip([t for _, t in shown], worn, visible, duration_s, tuple(faint_s))


def _shows(contact: Contact) -> bool:
    """Whether a contact is in the picture. A step is heard, too, where the picture ends at the walker's knees."""
    lowest = CANVAS_HEIGHT * _BELOW if contact.kind == "step" else CANVAS_HEIGHT + 5
    return -5 <= contact.x <= CANVAS_WIDTH + 5 and -5 <= contact.y <= lowest


def _cast(rng: Rng, duration_s: float) -> list[Actor]:
    """Choose who appears: onlookers behind, those who touch something in front."""
    onlookers = ((Waving, 0.2), (Passing, 0.25), (Passing, 0.2), (Shimmer, 0.12), (Reaching, 0.2), (Bowing, 0.06))
    background: list[Actor] = [kind(rng, duration_s) for kind, chance in onlookers if rng.random() < chance]
    if rng.random() < 0.13:
        return [*background, *idle_cast(rng, duration_s)]
    if rng.random() < 0.15:
        kinds = (Waving, Waving, Passing, Shimmer, Reaching, Reaching, Bowing)
        sizes = rng.choice([1.7, 1.0, 0.6], 3)
        more = [kinds[int(rng.integers(len(kinds)))](rng, duration_s, float(size)) for size in sizes]
        return [*background, *more[: int(rng.integers(1, 4))]]
    scale = float(rng.choice([1.7, 1.3, 1.0, 1.0, 0.6, 0.35]))
    role = rng.random()
    if role < 0.46:
        return [*background, Striker(rng, duration_s, scale)]
    if role < 0.56:
        place = (float(rng.uniform(90, 150)), float(rng.uniform(80, 140)))
        pair = [Striker(rng, duration_s, scale * 0.6, (place[0] + dx, place[1])) for dx in (-14, 14)]
        return [*background, *pair]
    if role < 0.70:
        return [*background, BouncingBall(rng, duration_s, scale)]
    if role < 0.82:
        return [*background, Walker(rng, duration_s, max(scale, 0.5))]
    if role < 0.89:
        return [*background, Falling(rng, duration_s, scale)]
    if role < 0.95:
        return [*background, Clapping(rng, duration_s, scale)]
    return [*background, Recoil(rng, duration_s, scale)]


_IDLE = (
    Playing, Playing, Bowing, Fingers, Fingers, Face, Face, Reaching, Reaching, Flapping, Waving, Cloth, Smoke, Rain,
    Passing, Shimmer, Machine, Machine, Stream, Stream, Vehicle, Vehicle, Crowd, Crowd,
)  # fmt: skip


def idle_cast(rng: Rng, duration_s: float) -> list[Actor]:
    """Motion in which nothing touches anything; one clip in ten shows nothing but worn film."""
    if rng.random() < 0.1:
        return []
    sizes = rng.choice([1.7, 1.0, 1.0, 0.6], 4)
    idle: list[Actor] = [_IDLE[int(rng.integers(len(_IDLE)))](rng, duration_s, float(size)) for size in sizes]
    return idle[: int(rng.integers(1, 5))]


class _Stage:
    """Background, camera and shutter of a clip."""

    def __init__(self, rng: Rng, duration_s: float) -> None:
        self.backdrop = texture(rng, CANVAS_HEIGHT + 2 * _MARGIN, CANVAS_WIDTH + 2 * _MARGIN)
        self.shutter = float(rng.uniform(0.2, 0.95))
        self.samples = 5
        self.cut = float(rng.uniform(1, duration_s)) if rng.random() < 0.05 else math.inf
        moving = rng.random()
        self.shake = float(rng.uniform(0, 2.5)) if moving < 0.4 else 0.0
        self.pan = rng.uniform(-14, 14, 2) if moving > 0.8 else np.zeros(2)
        self.rates = rng.uniform(0.3, 3.0, 4)
        self.phases = rng.uniform(0, 6.3, 4)
        self.light = float(rng.uniform(0, 0.15)) if rng.random() < 0.2 else 0.0

    def expose(self, actors: list[Actor], start: float, step: float) -> Grey:
        """Integrate the light from `start` for as long as the shutter is open within `step` seconds."""
        total = np.zeros((CANVAS_HEIGHT, CANVAS_WIDTH), np.float32)
        for k in range(self.samples):
            total += self._instant(actors, start + step * self.shutter * (k + 0.5) / self.samples)
        total *= (1 + self.light * math.sin(2 * math.pi * self.rates[0] * 0.5 * start)) / self.samples
        return np.clip(total, 0, 255).astype(np.uint8)

    def _instant(self, actors: list[Actor], time_s: float) -> Grey:
        dx, dy = self._camera(time_s)
        view = np.array([[1, 0, -_MARGIN - dx], [0, 1, -_MARGIN - dy]], dtype=np.float64)
        size = (CANVAS_WIDTH, CANVAS_HEIGHT)
        backdrop = self.backdrop if time_s < self.cut else self.backdrop[::-1, ::-1]
        canvas = np.asarray(cv2.warpAffine(backdrop, view, size, borderMode=cv2.BORDER_REFLECT), dtype=np.uint8)
        for actor in actors:
            actor.draw(canvas, time_s)
        if self.shake:
            whole = np.array([[1, 0, -dx], [0, 1, -dy]], dtype=np.float64)
            return np.asarray(cv2.warpAffine(canvas, whole, size, borderMode=cv2.BORDER_REPLICATE), dtype=np.uint8)
        return canvas

    def _camera(self, time_s: float) -> tuple[float, float]:
        sway = [math.sin(2 * math.pi * self.rates[k] * time_s + self.phases[k]) for k in range(4)]
        dx = self.shake * 0.5 * (sway[0] + 0.5 * sway[1]) + self.pan[0] * (time_s - 2)
        dy = self.shake * 0.5 * (sway[2] + 0.5 * sway[3]) + self.pan[1] * (time_s - 2) * 0.3
        return float(dx), float(dy)


def texture(rng: Rng, height: int, width: int) -> Grey:
    """A cluttered still backdrop: noise at several scales, a gradient of light, and random furniture."""
    values = np.full((height, width), float(rng.uniform(40, 200)), np.float32)
    for cells in (3, 8, 24, 80):
        rough = rng.standard_normal((cells, cells + cells // 3)).astype(np.float32)
        values += cv2.resize(rough, (width, height), interpolation=cv2.INTER_CUBIC) * float(rng.uniform(0, 22))
    for _ in range(int(rng.integers(0, 14))):
        grey = float(rng.uniform(5, 250))
        centre = rng.uniform([0, 0], [width, height])
        if rng.random() < 0.5:
            box = cv2.boxPoints(
                ((float(centre[0]), float(centre[1])), tuple(rng.uniform(8, 120, 2)), float(rng.uniform(0, 180)))
            )
            cv2.fillPoly(values, [box.astype(np.int32)], grey, cv2.LINE_AA)
        else:
            axes = tuple(int(v) for v in rng.uniform(4, 60, 2))
            cv2.ellipse(
                values, tuple(int(v) for v in centre), axes, float(rng.uniform(0, 180)), 0, 360, grey, -1, cv2.LINE_AA
            )
    fine = rng.standard_normal((height, width)).astype(np.float32)
    values += cv2.GaussianBlur(fine, (0, 0), float(rng.uniform(0.6, 1.5))) * float(rng.uniform(0, 30))
    ramp = np.linspace(-1, 1, width, dtype=np.float32)[None] * float(rng.uniform(-30, 30))
    return np.clip(values + ramp, 0, 255).astype(np.uint8)
