"""Things that move in a simulated clip and touch nothing: bows, fingers, faces, wings, cloth, smoke, rain.

They are as quick and as regular as blows, so that quickness and regularity alone teach nothing; what sets them apart
is how a motion ends. Each is an `Actor` without contacts (see `actors`).
"""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from models.made_clips.drawn.actors import CANVAS_HEIGHT, CANVAS_WIDTH, Canvas, Contact, Point, Rng, disc, polygon, rod

_TRACK_STEP_S = 0.005
_RUN_ON_S = 1.0
"""Tracks go on a little after the clip, since exposures do."""


def stroke_track(rng: Rng, duration_s: float, stroke_s: float, rest: float, softness_s: float) -> NDArray[np.float64]:
    """A position in about −1…1 that moves to and fro in straight strokes of irregular length and pace.

    Sampled every 5 ms. `stroke_s` is the median time of a stroke, `rest` the chance of a pause after one, and corners
    are rounded over `softness_s`, since an arm cannot turn at once.
    """
    times, places = [-0.5], [float(rng.uniform(-1, 1))]
    while times[-1] < duration_s + _RUN_ON_S:
        there = -math.copysign(float(rng.uniform(0.25, 1.0)), places[-1])
        times.append(times[-1] + max(stroke_s * float(rng.lognormal(0, 0.35)), 0.05))
        places.append(there)
        if rng.random() < rest:
            times.append(times[-1] + float(rng.exponential(0.3)) + 0.02)
            places.append(there)
    clock = np.arange(0, duration_s + _RUN_ON_S, _TRACK_STEP_S)
    track = np.interp(clock, times, places)[None]
    return np.asarray(cv2.GaussianBlur(track, (0, 0), softness_s / _TRACK_STEP_S)[0], dtype=np.float64)


def on_track(track: NDArray[np.float64], time_s: float) -> float:
    """The value of a track at a time, held at its ends."""
    place = min(max(time_s / _TRACK_STEP_S, 0.0), len(track) - 1.001)
    first = int(place)
    return float(track[first] + (track[first + 1] - track[first]) * (place - first))


class Playing:
    """A fiddler: quick bow strokes with sharp turns, from a forearm that bends, while the body sways."""

    def __init__(self, rng: Rng, duration_s: float, scale: float = 1.0) -> None:
        self.contacts: list[Contact] = []
        stroke_s = float(rng.choice([0.13, 0.2, 0.3, 0.5, 0.9]))
        self.strokes = stroke_track(rng, duration_s, stroke_s, 0.15, float(rng.uniform(0.012, 0.04)))
        self.sway = stroke_track(rng, duration_s, 1.2, 0.2, 0.2)
        self.centre = (float(rng.uniform(70, 170)), float(rng.uniform(50, 130)))
        self.angle = float(rng.uniform(-1.2, 1.2))
        self.reach = float(rng.uniform(8, 42)) * scale * min(1.0, 0.5 + stroke_s)
        self.length = float(rng.uniform(50, 110)) * scale
        self.size = 26 * scale
        self.greys = [int(v) for v in rng.integers(10, 245, 4)]

    def draw(self, canvas: Canvas, time_s: float) -> None:
        x = self.centre[0] + 5 * on_track(self.sway, time_s)
        y = self.centre[1] + 2 * on_track(self.sway, time_s + 0.3)
        disc(canvas, (x, y + 2.2 * self.size), 1.5 * self.size, self.greys[0], 1.5)
        disc(canvas, (x, y - self.size), self.size * 0.8, self.greys[1], 1.2)
        dx, dy = math.cos(self.angle), math.sin(self.angle)
        along = self.reach * on_track(self.strokes, time_s)
        hand = (x + dx * (along + self.length / 2), y + dy * (along + self.length / 2))
        elbow = (hand[0] + self.size * 0.8 - along * 0.3, hand[1] + self.size * 1.4)
        rod(canvas, (x + self.size, y + self.size), elbow, self.size * 0.7, self.greys[0], self.size * 0.6)
        rod(canvas, elbow, hand, self.size * 0.6, self.greys[0], self.size * 0.45)
        tip = (x + dx * (along - self.length / 2), y + dy * (along - self.length / 2))
        rod(canvas, tip, hand, 2.5, self.greys[2])
        disc(canvas, hand, self.size * 0.35, self.greys[3])


class Fingers:
    """Fingers on valves, keys or strings: small quick moves, each by itself, that sound without striking."""

    def __init__(self, rng: Rng, duration_s: float, scale: float = 1.0) -> None:
        self.contacts: list[Contact] = []
        count = int(rng.integers(2, 6))
        self.tracks = [
            stroke_track(rng, duration_s, float(rng.uniform(0.08, 0.3)), 0.7, float(rng.uniform(0.012, 0.03)))
            for _ in range(count)
        ]
        self.origin = (float(rng.uniform(40, 180)), float(rng.uniform(40, 140)))
        self.gap, self.travel = float(rng.uniform(6, 14)) * scale, float(rng.uniform(2, 8)) * scale
        self.length = float(rng.uniform(12, 34)) * scale
        self.angle = float(rng.uniform(-math.pi, math.pi))
        self.grey, self.hand = int(rng.integers(20, 240)), int(rng.integers(20, 240))

    def draw(self, canvas: Canvas, time_s: float) -> None:
        dx, dy = math.cos(self.angle), math.sin(self.angle)
        middle = (self.origin[0] + dx * self.length * 0.8, self.origin[1] + dy * self.length * 0.8)
        disc(canvas, middle, self.gap * len(self.tracks) * 0.55, self.hand)
        for k, track in enumerate(self.tracks):
            bend = self.travel * on_track(track, time_s)
            root = (middle[0] - dy * self.gap * (k - 1), middle[1] + dx * self.gap * (k - 1))
            tip = (root[0] - dx * self.length - dy * bend, root[1] - dy * self.length + dx * bend)
            rod(canvas, root, tip, self.gap * 0.8, self.grey, self.gap * 0.6)


class Face:
    """A head that speaks, cries or sings: a mouth that opens and shuts, nods, blinks."""

    def __init__(self, rng: Rng, duration_s: float, scale: float = 1.0) -> None:
        self.contacts: list[Contact] = []
        self.mouth = stroke_track(rng, duration_s, float(rng.uniform(0.07, 0.35)), 0.3, 0.03)
        self.nod = stroke_track(rng, duration_s, float(rng.uniform(0.25, 0.9)), 0.5, float(rng.uniform(0.04, 0.1)))
        self.turn = stroke_track(rng, duration_s, float(rng.uniform(0.4, 1.2)), 0.6, float(rng.uniform(0.05, 0.12)))
        self.blink = stroke_track(rng, duration_s, 0.1, 0.9, 0.02)
        self.centre = (float(rng.uniform(60, 180)), float(rng.uniform(50, 130)))
        self.size = float(rng.uniform(22, 60)) * scale
        self.nods, self.turns = float(rng.uniform(0, 0.25)), float(rng.uniform(0, 0.3))
        self.skin, self.dark, self.coat = (
            int(rng.integers(90, 240)),
            int(rng.integers(5, 80)),
            int(rng.integers(5, 250)),
        )

    def draw(self, canvas: Canvas, time_s: float) -> None:
        nod = self.size * self.nods * on_track(self.nod, time_s)
        turn = self.size * self.turns * on_track(self.turn, time_s)
        x, y = self.centre[0] + turn, self.centre[1] + nod
        disc(canvas, (self.centre[0], self.centre[1] + 2.3 * self.size), 1.5 * self.size, self.coat)
        disc(canvas, (x, y), self.size, self.skin, 1.25)
        opened = 0.08 + 0.22 * (1 + on_track(self.mouth, time_s)) / 2
        disc(canvas, (x + turn * 0.4, y + 0.55 * self.size), 0.35 * self.size, self.dark, opened / 0.35)
        shut = 0.15 if on_track(self.blink, time_s) > 0.5 else 0.6
        for side in (-1, 1):
            disc(
                canvas,
                (x + turn * 0.4 + side * 0.4 * self.size, y - 0.2 * self.size),
                0.14 * self.size,
                self.dark,
                shut,
            )


class Flapping:
    """Wings, a fan or a cloth shaken by two hands: fast even beats about a hinge."""

    def __init__(self, rng: Rng, duration_s: float, scale: float = 1.0) -> None:
        self.contacts: list[Contact] = []
        self.rate, self.phase = float(rng.uniform(1.5, 9)), float(rng.uniform(0, 6.3))
        self.bursts = stroke_track(rng, duration_s, 0.6, 0.5, 0.1)
        self.place = stroke_track(rng, duration_s, float(rng.uniform(0.5, 1.6)), 0.3, 0.12)
        self.centre = (float(rng.uniform(50, 190)), float(rng.uniform(40, 130)))
        self.roam = float(rng.uniform(0, 50))
        self.span, self.swing = float(rng.uniform(14, 55)) * scale, float(rng.uniform(0.3, 1.1))
        self.grey, self.body = int(rng.integers(10, 245)), int(rng.integers(10, 245))

    def draw(self, canvas: Canvas, time_s: float) -> None:
        x = self.centre[0] + self.roam * on_track(self.place, time_s)
        y = self.centre[1] + 0.4 * self.roam * on_track(self.place, time_s + 0.4)
        strength = min(max(0.5 + on_track(self.bursts, time_s), 0.0), 1.0)
        angle = self.swing * strength * math.sin(2 * math.pi * self.rate * time_s + self.phase)
        for side in (-1, 1):
            tip = (x + side * self.span * math.cos(angle), y - self.span * math.sin(angle))
            back = (
                x + side * self.span * 0.5 * math.cos(angle),
                y - self.span * 0.4 * math.sin(angle) + self.span * 0.3,
            )
            polygon(canvas, [(x, y - 2), tip, back, (x, y + self.span * 0.25)], self.grey)
        disc(canvas, (x, y), self.span * 0.22, self.body, 1.6)


class Cloth:
    """A flag, curtain, sail or skirt: waves that travel along an edge."""

    def __init__(self, rng: Rng, duration_s: float, scale: float = 1.0) -> None:
        self.contacts: list[Contact] = []
        self.corner = (float(rng.uniform(10, 150)), float(rng.uniform(10, 90)))
        self.width, self.height = float(rng.uniform(40, 120)) * scale, float(rng.uniform(30, 90)) * scale
        self.waves = [
            (float(rng.uniform(0.5, 3.5)), float(rng.uniform(0.03, 0.12)), float(rng.uniform(0, 6.3))) for _ in range(2)
        ]
        self.size = float(rng.uniform(2, 12)) * scale
        self.grey, self.stripe = int(rng.integers(10, 245)), int(rng.integers(10, 245))
        self.upright = rng.random() < 0.5

    def _edge(self, time_s: float, offset: float) -> list[Point]:
        points = []
        for along in np.linspace(0, self.width, 12):
            out = sum(math.sin(2 * math.pi * f * time_s - k * along + p) for f, k, p in self.waves)
            across = self.size * out * along / self.width + offset
            here = (across, float(along)) if self.upright else (float(along), across)
            points.append((self.corner[0] + here[0], self.corner[1] + here[1]))
        return points

    def draw(self, canvas: Canvas, time_s: float) -> None:
        polygon(canvas, self._edge(time_s, 0) + self._edge(time_s, self.height)[::-1], self.grey)
        polygon(
            canvas, self._edge(time_s, self.height * 0.35) + self._edge(time_s, self.height * 0.6)[::-1], self.stripe
        )


class Smoke:
    """Steam, smoke or dust: soft clouds that are born, rise, grow and thin out."""

    def __init__(self, rng: Rng, duration_s: float, scale: float = 1.0) -> None:
        self.contacts: list[Contact] = []
        self.source = (float(rng.uniform(30, 210)), float(rng.uniform(90, 175)))
        count = int(rng.integers(4, 9) * (duration_s + 2))
        self.born = np.sort(rng.uniform(-2, duration_s, count))
        self.drift = rng.normal([8, -40], [14, 15], (count, 2)) * scale
        self.size = rng.uniform(6, 18, count) * scale
        self.grey = float(rng.choice([20, 60, 200, 240]))

    def draw(self, canvas: Canvas, time_s: float) -> None:
        veil = np.zeros((CANVAS_HEIGHT // 3, CANVAS_WIDTH // 3), np.uint8)
        for born, drift, size in zip(self.born, self.drift, self.size, strict=True):
            age = time_s - float(born)
            if 0 <= age < 2.2:
                x, y = self.source[0] + drift[0] * age, self.source[1] + drift[1] * age
                disc(veil, (x / 3, y / 3), float(size) * (0.4 + age) / 3, int(200 * (1 - age / 2.2)))
        soft = cv2.resize(cv2.GaussianBlur(veil, (0, 0), 3), (CANVAS_WIDTH, CANVAS_HEIGHT))
        share = soft.astype(np.float32) / 255
        canvas[:] = np.clip(canvas * (1 - share) + self.grey * share, 0, 255).astype(np.uint8)


class Rain:
    """Rain, snow or sparks: many small streaks that cross the picture and are gone."""

    def __init__(self, rng: Rng, duration_s: float, scale: float = 1.0) -> None:
        self.contacts: list[Contact] = []
        count = int(rng.integers(15, 70))
        self.start = rng.uniform([0, 0], [CANVAS_WIDTH, CANVAS_HEIGHT], (count, 2))
        speed = float(rng.choice([30, 90, 300, 500]))
        self.velocity = rng.normal([0, speed], [speed * 0.15, speed * 0.15], (count, 2))
        self.width = float(rng.uniform(0.8, 2.2)) * max(scale, 0.6)
        self.grey = int(rng.choice([40, 200, 250]))

    def draw(self, canvas: Canvas, time_s: float) -> None:
        places = np.mod(self.start + self.velocity * time_s, [CANVAS_WIDTH, CANVAS_HEIGHT])
        for (x, y), (vx, vy) in zip(places, self.velocity, strict=True):
            end = (float(x + vx * 0.012 + 0.5), float(y + vy * 0.012 + 1.0))
            rod(canvas, (float(x), float(y)), end, self.width, self.grey)
