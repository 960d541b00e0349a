"""Work that is no blow: tools drawn over a surface, saws, and what runs on by itself (wheels, machines, water).

A scrape begins at the instant at which a tool that lies on a surface starts to move along it. What runs has no
instants at all. Made to measure the network; the shipped weights were not taught by any of these.
"""

from __future__ import annotations

import math

import cv2
import numpy as np

from models.made_clips.drawn.actors import (
    CANVAS_HEIGHT,
    CANVAS_WIDTH,
    Canvas,
    Contact,
    Point,
    Rng,
    Walker,
    disc,
    polygon,
    rod,
)


class Scraper:
    """A tool set down on a surface, drawn along it, lifted and brought back: rake, plane, spade, chalk.

    Where it `saws`, it stays down, rests for an instant at each end, and both ways sound.
    """

    def __init__(self, rng: Rng, duration_s: float, scale: float = 1.0, saws: bool = False) -> None:
        self.contacts: list[Contact] = []
        self.middle = (float(rng.uniform(60, 180)), float(rng.uniform(60, 145)))
        self.slope = float(rng.normal(0, 0.25 if not saws else 0.5))
        self.reach = float(rng.uniform(14, 55)) * scale
        self.length = float(rng.uniform(30, 95)) * scale
        self.lean = float(rng.uniform(0.4, 1.3)) * (1 if rng.random() < 0.5 else -1)
        self.width, self.head = float(rng.uniform(2.5, 9)), float(rng.uniform(3, 14)) * scale
        self.greys = [int(v) for v in rng.integers(10, 245, 4)]
        self.lift = 0.0 if saws else float(rng.uniform(5, 24)) * scale
        self.board = rng.random() < 0.7
        self._plan(rng, duration_s, saws)

    def _plan(self, rng: Rng, duration_s: float, saws: bool) -> None:
        """Knots of (time, along −1…1, height); each drag is straight, with short starts and stops."""
        stroke = float(rng.uniform(0.16, 0.7))
        now, along = float(rng.uniform(0.0, 0.4)), float(rng.choice([-1.0, 1.0]))
        self._knots: list[tuple[float, float, float]] = [(-1.0, along, self.lift), (now, along, self.lift)]
        while now < duration_s + 0.5:
            if not saws:
                now += float(rng.uniform(0.08, 0.25))
                self._knots.append((now, along, 0.0))  # set down, softly
            now += float(rng.uniform(0.02, 0.08 if saws else 0.3))
            self._knots.append((now, along, 0.0))
            takes, share = stroke * float(rng.lognormal(0, 0.15)), float(rng.uniform(0.6, 1.0))
            self._touch(now, along, 2 * share * self.reach / takes, duration_s)
            now, along = now + takes, along - math.copysign(2 * share, along)
            self._knots.append((now, along, 0.0))
            if not saws:
                now += float(rng.uniform(0.12, 0.3))
                self._knots.append((now, (along + self._knots[-3][1]) / 2, self.lift))
                now, along = now + float(rng.uniform(0.12, 0.4)), -math.copysign(1.0, along)
                self._knots.append((now, along, self.lift))
            if rng.random() < 0.08:
                now += float(rng.uniform(0.4, 1.4))
                self._knots.append((now, along, self._knots[-1][2]))

    def _touch(self, time_s: float, along: float, speed: float, duration_s: float) -> None:
        if 0 < time_s < duration_s:
            self.contacts.append(Contact(time_s, float(np.clip(speed / 500, 0.1, 1)), "scrape", *self._tip(along, 0)))

    def _tip(self, along: float, height: float) -> Point:
        x = self.middle[0] + along * self.reach * math.cos(self.slope)
        return x, self.middle[1] + along * self.reach * math.sin(self.slope) - height

    def draw(self, canvas: Canvas, time_s: float) -> None:
        after = next((k for k, knot in enumerate(self._knots) if knot[0] > time_s), len(self._knots) - 1)
        first, second = self._knots[after - 1], self._knots[after]
        s = min(max((time_s - first[0]) / max(second[0] - first[0], 1e-3), 0.0), 1.0)
        s = s + 0.6 * math.sin(2 * math.pi * s) / (2 * math.pi) * -1  # starts at two fifths of the pace, no jerk
        tip = self._tip(first[1] + (second[1] - first[1]) * s, first[2] + (second[2] - first[2]) * s)
        if self.board:
            left, right = self._tip(-2.2, 0), self._tip(2.2, 0)
            polygon(canvas, [left, right, (right[0], right[1] + 160), (left[0], left[1] + 160)], self.greys[3])
        hand = (tip[0] + self.length * math.sin(self.lean), tip[1] - self.length * math.cos(self.lean))
        rod(canvas, (hand[0] + 70 * math.sin(self.lean), hand[1] - 50), hand, 22, self.greys[1], 14)
        rod(canvas, hand, tip, self.width, self.greys[0])
        rod(canvas, (tip[0] - self.head, tip[1] - 2), (tip[0] + self.head, tip[1] - 2), 4, max(self.greys[0] - 30, 0))
        disc(canvas, hand, 9, self.greys[2])


class Saw(Scraper):
    """A saw, file or plane that stays on the wood."""

    def __init__(self, rng: Rng, duration_s: float, scale: float = 1.0) -> None:
        super().__init__(rng, duration_s, scale, saws=True)


class Machine:
    """Wheels with spokes, and a rod that they drive: steady turning, no blow."""

    def __init__(self, rng: Rng, duration_s: float, scale: float = 1.0) -> None:
        self.contacts: list[Contact] = []
        self.radius = float(rng.uniform(14, 55)) * scale
        self.hub = (float(rng.uniform(50, 190)), float(rng.uniform(50, 140)))
        self.turns, self.phase = (
            float(rng.uniform(0.4, 4.0)) * (1 if rng.random() < 0.5 else -1),
            float(rng.uniform(0, 6)),
        )
        self.spokes, self.width = int(rng.integers(2, 9)), float(rng.uniform(2, 7))
        self.rolls = rng.random() < 0.35
        self.driven = rng.random() < 0.5
        self.stroke = self.radius * float(rng.uniform(0.4, 0.9))
        self.greys = [int(v) for v in rng.integers(10, 245, 4)]

    def draw(self, canvas: Canvas, time_s: float) -> None:
        angle = self.phase + 2 * math.pi * self.turns * time_s
        x, y = self.hub
        if self.rolls:  # along the ground, as on a cart: the turning fits the way
            x = (x + self.radius * (angle - self.phase)) % (CANVAS_WIDTH + 120) - 60
        disc(canvas, (x, y), self.radius, self.greys[0])
        disc(canvas, (x, y), self.radius * 0.82, self.greys[1])
        for k in range(self.spokes):
            turn = angle + 2 * math.pi * k / self.spokes
            rim = (x + self.radius * 0.85 * math.cos(turn), y + self.radius * 0.85 * math.sin(turn))
            rod(canvas, (x, y), rim, self.width, self.greys[2])
        if self.driven:
            pin = (x + self.stroke * math.cos(angle), y + self.stroke * math.sin(angle))
            length = self.radius * 2.4
            slide = pin[0] + math.sqrt(max(length**2 - (pin[1] - y) ** 2, 1.0))
            rod(canvas, pin, (slide, y), self.width * 1.6, self.greys[3])
            rod(canvas, (slide, y), (slide + 40, y), self.width * 3, self.greys[0])


class Stream:
    """Running water: a fall or a river whose texture flows one way for ever."""

    def __init__(self, rng: Rng, duration_s: float, scale: float = 1.0) -> None:
        self.contacts: list[Contact] = []
        self.w, self.h = int(rng.integers(30, 160) * min(scale, 1.2)), int(rng.integers(30, 120) * min(scale, 1.2))
        self.x = int(rng.integers(0, max(CANVAS_WIDTH - self.w, 1)))
        self.y = int(rng.integers(0, max(CANVAS_HEIGHT - self.h, 1)))
        coarse = np.asarray(rng.standard_normal((256, 256)), np.float32)
        falls = rng.random() < 0.6
        grain = (float(rng.uniform(0.8, 2)), float(rng.uniform(3, 9)))
        blurred = cv2.GaussianBlur(coarse, (0, 0), sigmaX=grain[0 if falls else 1], sigmaY=grain[1 if falls else 0])
        self.noise = blurred / (float(np.std(blurred)) + 1e-6) * float(rng.uniform(12, 40))
        pace = float(rng.uniform(25, 220))
        self.flows = [(0.0, pace), (0.0, pace * 0.6)] if falls else [(pace, 0.0), (pace * 0.6, 3.0)]
        self.mean = float(rng.uniform(50, 200))

    def draw(self, canvas: Canvas, time_s: float) -> None:
        total = np.full((self.h, self.w), self.mean, np.float32)
        for dx, dy in self.flows:
            total += np.roll(self.noise, (int(dy * time_s), int(dx * time_s)), (0, 1))[: self.h, : self.w]
        canvas[self.y : self.y + self.h, self.x : self.x + self.w] = np.clip(total, 0, 255).astype(np.uint8)


class Vehicle:
    """A car, cart or train that drives past or off, on turning wheels."""

    def __init__(self, rng: Rng, duration_s: float, scale: float = 1.0) -> None:
        self.contacts: list[Contact] = []
        self.size = float(rng.uniform(18, 60)) * scale
        self.ground = float(rng.uniform(90, 165))
        self.start, self.speed = float(rng.uniform(-40, 280)), float(rng.normal(0, 70))
        self.pull = float(rng.normal(0, 25)) if rng.random() < 0.5 else 0.0
        self.rock = float(rng.uniform(0, 1.5))
        self.greys = [int(v) for v in rng.integers(10, 245, 3)]

    def draw(self, canvas: Canvas, time_s: float) -> None:
        way = self.speed * time_s + self.pull * time_s * time_s / 2
        x, size = self.start + way, self.size
        top = self.ground - size * 0.25 + self.rock * math.sin(way / 9)
        box = [(x - size, top), (x + size, top), (x + size * 0.9, top - size * 0.5), (x - size * 0.9, top - size * 0.5)]
        polygon(canvas, box, self.greys[0])
        polygon(canvas, [(px * 0.6 + x * 0.4, py - size * 0.45) for px, py in box], self.greys[1])
        for side in (-0.6, 0.6):
            hub = (x + side * size, self.ground - size * 0.2)
            disc(canvas, hub, size * 0.24, self.greys[2])
            turn = way / (size * 0.24)
            spoke = (hub[0] + size * 0.2 * math.cos(turn), hub[1] + size * 0.2 * math.sin(turn))
            rod(canvas, hub, spoke, size * 0.07, 255 - self.greys[2])


class Crowd:
    """People who walk far away: too small and too many for any step to be heard by itself."""

    def __init__(self, rng: Rng, duration_s: float, scale: float = 1.0) -> None:
        self.contacts: list[Contact] = []
        self._walkers = [
            Walker(rng, duration_s, float(rng.uniform(0.12, 0.3))) for _ in range(int(rng.integers(4, 11)))
        ]
        ground = float(rng.uniform(70, 160))
        for walker in self._walkers:
            walker.ground = ground + float(rng.normal(0, 6))

    def draw(self, canvas: Canvas, time_s: float) -> None:
        for walker in sorted(self._walkers, key=lambda each: each.ground):
            walker.draw(canvas, time_s)
