"""Things that move in a simulated clip, drawn by our own code, each with the exact times of its contacts.

Every actor is a small kinematic model in pixels of a 240 × 180 canvas: it knows where it is at any time and draws
itself there, so that exposures can be integrated for motion blur. Contacts are what a film editor would put a sound
on; smooth turning points (waving, swaying, a swing that stops short) are deliberately present without one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from models.watch.observations import ImpactKind

CANVAS_WIDTH, CANVAS_HEIGHT = 240, 180
_SHIFT = 4

Canvas = NDArray[np.uint8]
Rng = np.random.Generator
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Contact:
    """The instant at which two things meet; x and y are pixels of the canvas, strength 0..1."""

    time_s: float
    strength: float
    kind: ImpactKind
    x: float
    y: float


class Actor(Protocol):
    """Something that is drawn at a time and knows when it touches something else."""

    contacts: list[Contact]

    def draw(self, canvas: Canvas, time_s: float) -> None:
        """Draw the state at `time_s` onto `canvas`, uint8 (CANVAS_HEIGHT, CANVAS_WIDTH)."""


def polygon(canvas: Canvas, points: list[Point], grey: int) -> None:
    corners = np.round(np.array(points) * (1 << _SHIFT)).astype(np.int32)
    cv2.fillPoly(canvas, [corners], int(grey), cv2.LINE_AA, _SHIFT)


def rod(canvas: Canvas, start: Point, end: Point, width: float, grey: int, end_width: float | None = None) -> None:
    """A tapering bar from `start` to `end`."""
    length = math.hypot(end[0] - start[0], end[1] - start[1]) + 1e-6
    nx, ny = -(end[1] - start[1]) / length / 2, (end[0] - start[0]) / length / 2
    tip = width if end_width is None else end_width
    polygon(
        canvas,
        [
            (start[0] + nx * width, start[1] + ny * width),
            (start[0] - nx * width, start[1] - ny * width),
            (end[0] - nx * tip, end[1] - ny * tip),
            (end[0] + nx * tip, end[1] + ny * tip),
        ],
        grey,
    )


def disc(canvas: Canvas, centre: Point, radius: float, grey: int, squash: float = 1.0, angle: float = 0.0) -> None:
    scale = 1 << _SHIFT
    middle = (round(centre[0] * scale), round(centre[1] * scale))
    axes = (max(round(radius * scale), 1), max(round(radius * squash * scale), 1))
    cv2.ellipse(canvas, middle, axes, math.degrees(angle), 0, 360, int(grey), -1, cv2.LINE_AA, _SHIFT)


def contact_schedule(rng: Rng, duration_s: float) -> list[float]:
    """Times of deliberate blows: a median gap near 0.6 s, sometimes steady as in work or music, sometimes not."""
    gap = float(np.clip(rng.lognormal(math.log(0.62), 0.38), 0.22, 1.8))
    wobble = float(rng.choice([0.03, 0.12, 0.35]))
    times, now = [], float(rng.uniform(0.15, 0.9))
    while now < duration_s - 0.1:
        times.append(now)
        now += max(0.2, gap * (1 + wobble * float(rng.standard_normal())))
        if rng.random() < 0.06:
            now += float(rng.uniform(0.5, 1.5))
    return times


@dataclass
class Striker:
    """A stick, hammer or bat swung from a hand against a surface: a fast approach, an abrupt stop, a slow return."""

    contacts: list[Contact] = field(default_factory=list)
    _knots: list[tuple[float, float, float, float]] = field(default_factory=list)
    """(start, end, from, to) of the lift between 0 (touching) and 1 (raised), with the shape in `_shapes`."""
    _shapes: list[tuple[str, float]] = field(default_factory=list)

    def __init__(self, rng: Rng, duration_s: float, scale: float = 1.0, place: Point | None = None) -> None:
        self.contacts, self._knots, self._shapes = [], [], []
        self.flip = -1.0 if rng.random() < 0.5 else 1.0
        self.scale = scale
        self.tip = place or (float(rng.uniform(50, 190)), float(rng.uniform(55, 150)))
        self.length = float(rng.uniform(40, 105)) * scale
        self.rest = float(rng.normal(0.1, 0.35))
        self.swing = float(rng.uniform(0.35, 1.5))
        self.turn = float(rng.normal(0, 0.35)) if rng.random() < 0.75 else float(rng.uniform(-math.pi, math.pi))
        self.hand_travel = float(rng.uniform(0.1, 0.9)) * self.length
        self.width = float(rng.uniform(3, 8)) * max(scale, 0.5)
        self.head = float(rng.uniform(6, 13)) * scale if rng.random() < 0.45 else 0.0
        self.grey, self.hand_grey, self.sleeve_grey = (int(v) for v in rng.integers(15, 240, 3))
        self.target = str(rng.choice(["table", "drum", "block", "none"]))
        self.target_grey = int(rng.integers(20, 235))
        self.target_size = float(rng.uniform(18, 60)) * scale
        self.wobble = float(rng.uniform(0, 3)) if rng.random() < 0.5 else 0.0
        self.drift = (
            float(rng.uniform(-12, 12)) * scale,
            float(rng.uniform(-4, 4)) * scale,
            float(rng.uniform(0.1, 0.5)),
        )
        self._plan(rng, duration_s)

    def _plan(self, rng: Rng, duration_s: float) -> None:
        lift, now = float(rng.uniform(0, 1)), 0.0
        rebound = float(rng.uniform(0.0, 0.3))
        power = float(rng.uniform(1.6, 3.2))
        for blow in contact_schedule(rng, duration_s):
            room = blow - now
            if room < 0.12:
                continue
            height = min(1.0, float(rng.uniform(0.45, 1.1))) * min(1.0, room / 0.35)
            down = min(float(rng.uniform(0.07, 0.24)), room * 0.6)
            wait = max(room - down, 0.0)
            hold = wait * float(rng.uniform(0.0, 0.45))
            rise = max(wait - hold, 1e-3) * float(rng.uniform(0.6, 1.0))
            self._add(now, now + hold, lift, lift, "ease", 1.0)
            self._add(now + hold, now + hold + rise, lift, height, "ease", 1.0)
            self._add(now + hold + rise, blow - down, height, height, "ease", 1.0)
            if rng.random() < 0.1:
                # A swing that slows down and stops short of the surface: it looks like a blow and makes no sound.
                self._add(blow - down, blow + 0.12, height, float(rng.uniform(0.15, 0.4)), "ease", 1.0)
                lift, now = self._knots[-1][3], blow + 0.12
                continue
            self._add(blow - down, blow, height, 0.0, "fall", power)
            speed = height * self.swing * self.length / down
            self._touch(blow, speed)
            lift, now = self._rebound(rng, blow, rebound * height, speed)
        self._add(now, duration_s + 1.0, lift, lift, "ease", 1.0)

    def _rebound(self, rng: Rng, blow: float, height: float, speed: float) -> tuple[float, float]:
        """After the blow: stick to the surface, spring back, or fall once more."""
        if height < 0.03 or rng.random() < 0.25:
            return 0.0, blow
        up = float(rng.uniform(0.05, 0.14))
        self._add(blow, blow + up, 0.0, height, "leap", 2.0)
        if rng.random() < 0.8:
            return height, blow + up
        self._add(blow + up, blow + 2 * up, height, 0.0, "fall", 2.0)
        self._touch(blow + 2 * up, speed * 0.3)
        return 0.0, blow + 2 * up

    def _touch(self, time_s: float, speed: float) -> None:
        self.contacts.append(Contact(time_s, float(np.clip(speed / 900, 0.15, 1)), "hit", *self.tip))

    def _add(self, start: float, end: float, low: float, high: float, shape: str, power: float) -> None:
        if end > start:
            self._knots.append((start, end, low, high))
            self._shapes.append((shape, power))

    def lift(self, time_s: float) -> float:
        for (start, end, low, high), (shape, power) in zip(self._knots, self._shapes, strict=True):
            if start <= time_s < end:
                s = (time_s - start) / (end - start)
                return low + (high - low) * _progress(s, shape, power)
        return self._knots[-1][3] if self._knots else 1.0

    def draw(self, canvas: Canvas, time_s: float) -> None:
        lift = self.lift(time_s)
        wander = lift * math.sin(2 * math.pi * self.drift[2] * time_s)
        tip_x, tip_y = self.tip
        # Without lift the tip is exactly at the target; the hand slides along the surface between blows.
        rest = self.turn + self.rest
        angle = rest + lift * self.swing
        raised = lift * self.hand_travel
        hand = (
            tip_x
            - self.flip * self.length * math.cos(rest)
            + self.drift[0] * wander
            - self.flip * math.sin(self.turn) * raised,
            tip_y + self.length * math.sin(rest) + self.drift[1] * wander - raised * math.cos(self.turn),
        )
        end = (hand[0] + self.flip * self.length * math.cos(angle), hand[1] - self.length * math.sin(angle))
        self._draw_target(canvas, time_s)
        elbow = (
            hand[0] - self.flip * 90 * math.cos(self.turn + 0.3),
            hand[1] + 60 * self.scale + 20 * math.sin(self.turn),
        )
        rod(canvas, elbow, hand, 26 * self.scale, self.sleeve_grey, 17 * self.scale)
        rod(canvas, hand, end, self.width, self.grey, self.width * 0.7)
        if self.head:
            rod(canvas, end, (end[0] - 0.01, end[1] - self.head), self.head, max(self.grey - 40, 0))
        disc(canvas, hand, 11 * self.scale, self.hand_grey)

    def _draw_target(self, canvas: Canvas, time_s: float) -> None:
        shake = 0.0
        if self.wobble:
            since = [time_s - c.time_s for c in self.contacts if c.time_s <= time_s]
            if since:
                shake = self.wobble * math.exp(-since[-1] * 7) * math.sin(since[-1] * 2 * math.pi * 9)
        x, y, size = self.tip[0], self.tip[1] + shake, self.target_size
        if self.target == "table":
            polygon(
                canvas,
                [(x - 3 * size, y), (x + 3 * size, y), (x + 3 * size, y + 200), (x - 3 * size, y + 200)],
                self.target_grey,
            )
        elif self.target == "drum":
            disc(canvas, (x, y + size * 0.15), size, self.target_grey, 0.35, shake * 0.02)
        elif self.target == "block":
            polygon(
                canvas,
                [(x - size, y), (x + size * 0.8, y), (x + size, y + size), (x - size, y + size)],
                self.target_grey,
            )


def _progress(s: float, shape: str, power: float) -> float:
    if shape == "fall":  # from rest, ever faster, until something is in the way
        return float(s**power)
    if shape == "leap":  # the reverse: fast at first
        return float(1 - (1 - s) ** power)
    return 0.5 - 0.5 * math.cos(math.pi * s)


class BouncingBall:
    """A ball under gravity: parabolas between contacts with the floor, each lower than the last."""

    def __init__(self, rng: Rng, duration_s: float, scale: float = 1.0) -> None:
        self.contacts: list[Contact] = []
        self.radius = float(rng.uniform(4, 20)) * scale
        self.floor = float(rng.uniform(110, 172))
        self.grey, self.spot = int(rng.integers(20, 240)), int(rng.integers(20, 240))
        self.squash = float(rng.uniform(0, 0.3))
        self._arcs: list[tuple[float, float, float, float, float, float]] = []  # start, end, x, vx, vy, gravity
        gravity = float(rng.uniform(350, 1100))
        keeps = float(rng.uniform(0.6, 0.92))
        now = float(rng.uniform(-0.4, 0.3))
        while now < duration_s:
            now = self._drop(rng, now, duration_s, gravity, keeps) + float(rng.uniform(0.1, 0.6))

    def _drop(self, rng: Rng, start: float, duration_s: float, gravity: float, keeps: float) -> float:
        x, vx = float(rng.uniform(30, 210)), float(rng.uniform(-70, 70))
        fall = math.sqrt(2 * float(rng.uniform(40, 150)) / gravity)
        speed = gravity * fall
        begin, now = start, start + fall
        self._arcs.append((begin, now, x, vx, 0.0, gravity))
        first = speed
        while now < duration_s and speed > 45 and speed > first * 0.12:
            x += vx * (now - begin)
            if not -20 < x < CANVAS_WIDTH + 20:
                return now
            self.contacts.append(Contact(now, float(np.clip(speed / 600, 0.12, 1)), "hit", x, self.floor))
            speed *= keeps
            begin, now = now, now + 2 * speed / gravity
            self._arcs.append((begin, now, x, vx, speed, gravity))
            vx *= 0.95
        return now

    def draw(self, canvas: Canvas, time_s: float) -> None:
        for start, end, x, vx, vy, gravity in self._arcs:
            if start <= time_s < end:
                s = time_s - start
                first = vy == 0.0
                height = gravity * ((end - start) ** 2 - s * s) / 2 if first else vy * s - gravity * s * s / 2
                near = max(0.0, 1 - min(s, end - s) / 0.03) if not first else 0.0
                centre = (x + vx * s, self.floor - self.radius - height)
                disc(canvas, centre, self.radius, self.grey, 1 - self.squash * near)
                spin = s * 6
                spot = (centre[0] + self.radius * 0.5 * math.cos(spin), centre[1] + self.radius * 0.5 * math.sin(spin))
                disc(canvas, spot, self.radius * 0.3, self.spot)
                return


class Walker:
    """Two legs that swing in turn: each foot flies forward and stops dead on the ground."""

    def __init__(self, rng: Rng, duration_s: float, scale: float = 1.0) -> None:
        self.contacts: list[Contact] = []
        self.step = float(rng.uniform(0.3, 0.75))
        self.height = float(rng.uniform(45, 150)) * scale
        self.ground = float(rng.uniform(120, 178) if rng.random() < 0.8 else rng.uniform(185, 240))
        self.stride = self.height * float(rng.uniform(0.25, 0.5))
        self.followed = rng.random() < 0.4
        self.direction = 1.0 if rng.random() < 0.5 else -1.0
        self.start_x = float(rng.uniform(60, 180)) if self.followed else (120 - self.direction * rng.uniform(40, 160))
        self.phase = float(rng.uniform(0, 2))
        self.lift = self.height * float(rng.uniform(0.06, 0.2))
        self.stomp = float(rng.uniform(1.4, 2.6))
        self.greys = [int(v) for v in rng.integers(10, 235, 4)]
        self.arms = rng.random() < 0.7
        count = int((duration_s + 2) / self.step)
        for k in range(count):
            time_s = (k - self.phase) * self.step
            x = self._foot_x(k)
            if 0 < time_s < duration_s and -10 < x < CANVAS_WIDTH + 10:
                strength = float(np.clip(0.2 + self.lift / 40, 0.15, 0.8))
                self.contacts.append(Contact(time_s, strength, "step", x, self.ground))

    def _body_x(self, time_s: float) -> float:
        moved = 0.0 if self.followed else time_s / self.step * self.stride
        return float(self.start_x + self.direction * moved)

    def _foot_x(self, k: int) -> float:
        """Where step `k` lands: half a stride ahead of the body at that time."""
        return self._body_x((k - self.phase) * self.step) + self.direction * self.stride * 0.5

    def draw(self, canvas: Canvas, time_s: float) -> None:
        beat = time_s / self.step + self.phase
        k = math.floor(beat)
        s = beat - k
        body = (self._body_x(time_s), self.ground - self.height * 0.52 + 0.02 * self.height * math.cos(2 * math.pi * s))
        # The foot that landed at step k stands (and slides back under a followed body); the other one swings.
        behind = -1.0 if self.followed else 0.0
        stands = (self._foot_x(k) + self.direction * self.stride * behind * s, self.ground)
        fly = s**self.stomp
        swing_from = self._foot_x(k - 1) + (self.direction * self.stride * behind if self.followed else 0.0)
        swing_to = self._foot_x(k + 1)
        up = self.lift * math.sin(math.pi * s**1.5)
        swings = (swing_from + (swing_to - swing_from) * fly, self.ground - up)
        feet = (stands, swings) if k % 2 == 0 else (swings, stands)
        for foot, grey in zip(feet, self.greys[:2], strict=True):
            knee = ((body[0] + foot[0]) / 2 + self.direction * self.height * 0.08, (body[1] + foot[1]) / 2)
            rod(canvas, body, knee, self.height * 0.13, grey, self.height * 0.1)
            rod(canvas, knee, foot, self.height * 0.1, grey, self.height * 0.07)
            toe = (foot[0] + self.direction * self.height * 0.13, foot[1])
            rod(canvas, foot, toe, self.height * 0.07, max(grey - 15, 0))
        shoulder = (body[0], body[1] - self.height * 0.33)
        rod(canvas, body, shoulder, self.height * 0.2, self.greys[2], self.height * 0.26)
        disc(canvas, (shoulder[0], shoulder[1] - self.height * 0.12), self.height * 0.08, self.greys[3], 1.2)
        if self.arms:
            for side in (1, -1):
                angle = 0.6 * side * math.sin(math.pi * beat)
                hand = (
                    shoulder[0] + self.height * 0.33 * math.sin(angle),
                    shoulder[1] + self.height * 0.33 * math.cos(angle),
                )
                rod(canvas, shoulder, hand, self.height * 0.08, self.greys[3])


class Falling:
    """Things that are let go, fall and stay where they land."""

    def __init__(self, rng: Rng, duration_s: float, scale: float = 1.0) -> None:
        self.contacts: list[Contact] = []
        self._drops: list[tuple[float, float, float, float, float, float, int]] = []
        now = float(rng.uniform(0.0, 0.8))
        while now < duration_s - 0.2:
            gravity, height = float(rng.uniform(400, 1100)), float(rng.uniform(50, 170))
            fall = math.sqrt(2 * height / gravity)
            x, ground = float(rng.uniform(30, 210)), float(rng.uniform(100, 170))
            size = float(rng.uniform(7, 26)) * scale
            self._drops.append((now, now + fall, x, ground, gravity, size, int(rng.integers(15, 240))))
            self.contacts.append(Contact(now + fall, float(np.clip(gravity * fall / 500, 0.2, 1)), "hit", x, ground))
            now += fall + float(rng.uniform(0.4, 1.6))

    def draw(self, canvas: Canvas, time_s: float) -> None:
        for start, lands, x, ground, gravity, size, grey in self._drops:
            if start <= time_s < lands + 2.5:
                left = min(time_s, lands) - start
                y = ground - gravity * ((lands - start) ** 2 - left**2) / 2
                tilt = 0.8 * (lands - min(time_s, lands)) / (lands - start)
                dx, dy = size * math.cos(tilt), size * math.sin(tilt)
                polygon(
                    canvas, [(x - dx, y - dy), (x + dx, y + dy), (x + dx, y + dy - size), (x - dx, y - dy - size)], grey
                )


class Clapping:
    """Two hands, cymbals or shutters that meet: both stop at once, in the middle."""

    def __init__(self, rng: Rng, duration_s: float, scale: float = 1.0) -> None:
        self.centre = (float(rng.uniform(70, 170)), float(rng.uniform(50, 140)))
        self.angle = float(rng.normal(0, 0.6))
        self.reach = float(rng.uniform(15, 55)) * scale
        self.size = float(rng.uniform(8, 18)) * scale
        self.greys = [int(v) for v in rng.integers(20, 240, 3)]
        self.power = float(rng.uniform(1.5, 2.8))
        self.contacts = [
            Contact(t, float(np.clip(self.reach / 45, 0.2, 1)), "hit", *self.centre)
            for t in contact_schedule(rng, duration_s)
        ]

    def _gap(self, time_s: float) -> float:
        before = max((c.time_s for c in self.contacts if c.time_s <= time_s), default=-1.0)
        after = min((c.time_s for c in self.contacts if c.time_s > time_s), default=time_s + 1.5)
        s = (time_s - before) / (after - before)
        opening = 0.5 - 0.5 * math.cos(math.pi * min(s / 0.65, 1.0))
        return self.reach * opening if s < 0.65 else self.reach * (1 - ((s - 0.65) / 0.35) ** self.power)

    def draw(self, canvas: Canvas, time_s: float) -> None:
        gap = self._gap(time_s)
        for side, grey in ((1, self.greys[0]), (-1, self.greys[1])):
            dx, dy = side * math.cos(self.angle), side * math.sin(self.angle)
            palm = (self.centre[0] + dx * (gap + self.size * 0.5), self.centre[1] + dy * (gap + self.size * 0.5))
            rod(canvas, (palm[0] + dx * 80, palm[1] + 90), palm, self.size * 1.6, self.greys[2], self.size)
            disc(canvas, palm, self.size * 1.3, grey, 0.45, self.angle + math.pi / 2)


class Recoil:
    """A gun, press or machine part that jumps at one instant and settles; sometimes with a flash."""

    def __init__(self, rng: Rng, duration_s: float, scale: float = 1.0) -> None:
        self.place = (float(rng.uniform(60, 180)), float(rng.uniform(50, 130)))
        self.size = float(rng.uniform(16, 45)) * scale
        self.kick = float(rng.uniform(6, 26)) * scale
        self.settle = float(rng.uniform(5, 14))
        self.flash = rng.random() < 0.5
        self.grey = int(rng.integers(10, 230))
        self.direction = float(rng.uniform(-0.6, 0.6)) + (math.pi if rng.random() < 0.5 else 0)
        times = [t for i, t in enumerate(contact_schedule(rng, duration_s)) if i % 2 == 0]
        self.contacts = [Contact(t, 0.9, "hit", *self.place) for t in times]

    def draw(self, canvas: Canvas, time_s: float) -> None:
        since = min((time_s - c.time_s for c in self.contacts if c.time_s <= time_s), default=9.0)
        # Out within 15 ms, back more slowly.
        kick = self.kick * min(since / 0.015, 1.0) * math.exp(-since * self.settle)
        x = self.place[0] - kick * math.cos(self.direction)
        y = self.place[1] - kick * math.sin(self.direction) - kick * 0.4
        end = (x + self.size * math.cos(self.direction), y + self.size * math.sin(self.direction) - kick * 0.5)
        rod(canvas, (x - 100 * math.cos(self.direction), y + 60), (x, y), self.size * 0.6, 255 - self.grey)
        rod(canvas, (x, y), end, self.size * 0.35, self.grey)
        if self.flash and since < 0.03:
            disc(canvas, end, self.size * 0.6, 250)


class Waving:
    """A limb, flag or branch that swings to and fro without touching anything: smooth turning points, no contact."""

    def __init__(self, rng: Rng, duration_s: float, scale: float = 1.0) -> None:
        self.contacts: list[Contact] = []
        self.pivot = (float(rng.uniform(20, 220)), float(rng.uniform(30, 190)))
        self.length = float(rng.uniform(25, 110)) * scale
        self.width = float(rng.uniform(4, 22)) * scale
        self.middle, self.swing = float(rng.uniform(-math.pi, math.pi)), float(rng.uniform(0.15, 1.0))
        self.rates = [
            (float(rng.uniform(0.2, 2.2)), float(rng.uniform(0, 6.3)), float(rng.uniform(0.2, 1))) for _ in range(2)
        ]
        self.grey = int(rng.integers(15, 240))

    def draw(self, canvas: Canvas, time_s: float) -> None:
        wave = sum(a * math.sin(2 * math.pi * f * time_s + p) for f, p, a in self.rates)
        angle = self.middle + self.swing * wave / 1.4
        end = (self.pivot[0] + self.length * math.cos(angle), self.pivot[1] + self.length * math.sin(angle))
        rod(canvas, self.pivot, end, self.width, self.grey, self.width * 0.7)
        disc(canvas, end, self.width * 0.8, min(self.grey + 20, 255))


class Reaching:
    """A head that turns, a bird that hops, a hand that gestures: quick moves that end softly (minimum jerk, Flash and
    Hogan 1985) and rests between them, without any contact."""

    def __init__(self, rng: Rng, duration_s: float, scale: float = 1.0) -> None:
        self.contacts: list[Contact] = []
        self.size = float(rng.uniform(7, 30)) * scale
        self.root = (float(rng.uniform(-20, 260)), 200.0) if rng.random() < 0.6 else None
        self.grey, self.patch = int(rng.integers(10, 245)), int(rng.integers(10, 245))
        self.squash = float(rng.uniform(0.5, 1.6))
        self._moves: list[tuple[float, float, Point, Point]] = []
        home, reach = rng.uniform([40, 35], [200, 145]), float(rng.uniform(4, 45))
        here, now = home, 0.0
        while now < duration_s:
            there = home + rng.normal(0, reach, 2) * [1.0, 0.6]
            takes = float(rng.uniform(0.14, 0.6))
            self._moves.append((now, now + takes, (float(here[0]), float(here[1])), (float(there[0]), float(there[1]))))
            here, now = there, now + takes + float(rng.exponential(0.35))

    def draw(self, canvas: Canvas, time_s: float) -> None:
        x, y = self._moves[0][2]
        for start, end, here, there in self._moves:
            if time_s >= start:
                s = min((time_s - start) / (end - start), 1.0)
                s = s**3 * (10 - 15 * s + 6 * s * s)
                x, y = here[0] + (there[0] - here[0]) * s, here[1] + (there[1] - here[1]) * s
        if self.root is not None:
            rod(canvas, self.root, (x, y), self.size * 1.2, self.patch, self.size * 0.8)
        disc(canvas, (x, y), self.size, self.grey, self.squash)
        disc(canvas, (x + self.size * 0.4, y), self.size * 0.3, self.patch)


class Bowing:
    """A bow, saw or cloth drawn to and fro: straight strokes with rounded turns, nothing hits."""

    def __init__(self, rng: Rng, duration_s: float, scale: float = 1.0) -> None:
        self.contacts: list[Contact] = []
        self.middle = (float(rng.uniform(60, 180)), float(rng.uniform(50, 140)))
        self.angle = float(rng.uniform(-0.9, 0.9))
        self.length, self.reach = float(rng.uniform(50, 120)) * scale, float(rng.uniform(10, 45)) * scale
        self.width = float(rng.uniform(2, 9))
        self.rate, self.phase = float(rng.uniform(0.5, 2.5)), float(rng.uniform(0, 6.3))
        self.roundness = float(rng.uniform(0.75, 0.97))
        self.grey, self.arm = int(rng.integers(15, 240)), int(rng.integers(15, 240))

    def draw(self, canvas: Canvas, time_s: float) -> None:
        wave = math.asin(self.roundness * math.sin(2 * math.pi * self.rate * time_s + self.phase))
        along = self.reach * wave / math.asin(self.roundness)
        dx, dy = math.cos(self.angle), math.sin(self.angle)
        x, y = self.middle[0] + dx * along, self.middle[1] + dy * along
        hand = (x + dx * self.length / 2, y + dy * self.length / 2)
        rod(canvas, (hand[0] + 40, hand[1] + 80), hand, 22, self.arm, 13)
        rod(canvas, (x - dx * self.length / 2, y - dy * self.length / 2), hand, self.width, self.grey)
        disc(canvas, hand, 8, self.arm)


class Passing:
    """A person, cart or cloud that wanders smoothly through the picture."""

    def __init__(self, rng: Rng, duration_s: float, scale: float = 1.0) -> None:
        self.contacts: list[Contact] = []
        self.origin = rng.uniform([-30, 20], [270, 170])
        self.velocity = rng.uniform([-90, -15], [90, 15])
        self.sway = [
            (float(rng.uniform(0.1, 0.9)), float(rng.uniform(0, 6.3)), float(rng.uniform(0, 22))) for _ in range(2)
        ]
        self.size = float(rng.uniform(6, 45)) * scale
        self.squash = float(rng.uniform(0.4, 2.2))
        self.grey, self.patch = int(rng.integers(10, 245)), int(rng.integers(10, 245))

    def draw(self, canvas: Canvas, time_s: float) -> None:
        x, y = self.origin + self.velocity * time_s
        x += self.sway[0][2] * math.sin(2 * math.pi * self.sway[0][0] * time_s + self.sway[0][1])
        y += self.sway[1][2] * math.sin(2 * math.pi * self.sway[1][0] * time_s + self.sway[1][1])
        disc(canvas, (float(x), float(y)), self.size, self.grey, self.squash)
        disc(canvas, (float(x) + self.size * 0.3, float(y) - self.size * 0.3), self.size * 0.35, self.patch)


class Shimmer:
    """Water, fire, smoke or leaves: a patch of picture that never rests."""

    def __init__(self, rng: Rng, duration_s: float, scale: float = 1.0) -> None:
        self.contacts: list[Contact] = []
        self.w, self.h = int(rng.integers(30, 130)), int(rng.integers(25, 90))
        self.x, self.y = int(rng.integers(0, CANVAS_WIDTH - self.w)), int(rng.integers(0, CANVAS_HEIGHT - self.h))
        grain = float(rng.uniform(1.5, 6))
        noise = rng.standard_normal((self.h * 3, self.w * 3)).astype(np.float32)
        noise = np.asarray(cv2.GaussianBlur(noise, (0, 0), grain))
        self.noise = noise / (noise.std() + 1e-6) * float(rng.uniform(10, 45))
        self.speed = rng.uniform(-60, 60, 4)
        self.mean = float(rng.uniform(40, 200))

    def draw(self, canvas: Canvas, time_s: float) -> None:
        layers = []
        for k in (0, 2):
            dx = int(self.w + 0.9 * self.w * math.sin(self.speed[k] * time_s / self.w))
            dy = int(self.h + 0.9 * self.h * math.sin(self.speed[k + 1] * time_s / self.h))
            layers.append(self.noise[dy : dy + self.h, dx : dx + self.w])
        patch = np.clip(layers[0] + layers[1] + self.mean, 0, 255).astype(np.uint8)
        canvas[self.y : self.y + self.h, self.x : self.x + self.w] = patch
