"""Makes the sample film: a drumstick striking two drums, then a bat hitting a ball, with exact instants of contact.

``python -m assets.samples.render [FOLDER]`` writes ``drum_and_ball.mp4`` (silent, grey, aged like old film) and
``drum_and_ball.impacts.json``. Everything follows from the numbers in this file and one seed.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from assets.samples.batter import STARTS_S, batter, contact_point
from assets.samples.raytrace import Array, Camera, Capsule, Drum, Material, Plane, Shape, Stage, Vector

WIDTH, HEIGHT, FPS = 640, 480, 24
SHUTTER = 0.3
SUBFRAMES = ((-0.25, -0.25), (0.25, 0.0), (0.0, 0.25))

SNARE_HITS = (0.83, 1.46, 2.12, 2.44, 3.71, 4.35)
TOM_HITS = (1.79, 3.06, 3.38, 5.02)
BALL_HITS = (1.52, 5.27)
DRUM_SHOT_S, BALL_SHOT_S = 6.0, 7.5


@dataclass(frozen=True)
class Scene:
    """A stage and what moves on it at a time (seconds from the shot's start)."""

    stage: Stage
    moving: Callable[[float], Sequence[Shape]]
    duration_s: float
    exposures: int = len(SUBFRAMES)
    """Instants that make up one frame: more where things move so fast that they would be seen several times."""


def _noise(seed: int, size: int = 256) -> Array:
    rng = np.random.default_rng(seed)
    out = np.zeros((size, size), np.float32)
    for octave in (8, 16, 32, 64, 128):
        grid = rng.standard_normal((octave, octave)).astype(np.float32) / octave**0.6
        cell = size // octave
        around = cv2.resize(np.pad(grid, 2, mode="wrap"), None, fx=cell, fy=cell, interpolation=cv2.INTER_CUBIC)
        out += around[2 * cell : -2 * cell, 2 * cell : -2 * cell]  # without its edges, so that it repeats seamlessly
    return ((out - out.min()) / (out.max() - out.min())).astype(np.float32)


def _look_up(table: Array, u: Array, v: Array) -> Array:
    size = table.shape[0]
    return table[(v * size).astype(np.int64) % size, (u * size).astype(np.int64) % size]


def _planks(points: Array) -> Array:
    board = np.floor(points[:, 0] / 0.22)
    grain = _look_up(_GRAIN, points[:, 2] * 0.25 + board * 0.37, points[:, 0] * 1.7)
    joint = np.abs(points[:, 0] / 0.22 - board - 0.5) > 0.485
    return np.where(joint, 0.08, 0.24 + 0.16 * grain + 0.05 * np.sin(board * 12.9898)).astype(np.float32)


def _wall(points: Array) -> Array:
    panel = np.abs((points[:, 0] / 0.9) % 1 - 0.5) > 0.49
    return np.where(panel, 0.2, 0.34 + 0.1 * _look_up(_GRAIN, points[:, 0] * 0.3, points[:, 1] * 0.3)).astype(
        np.float32
    )


def _grass(points: Array) -> Array:
    blades = _look_up(_BLADES, points[:, 0] * 0.9, points[:, 2] * 0.9)
    worn = np.exp(-(points[:, 0] ** 2 + points[:, 2] ** 2) / 6)
    patches = _look_up(_GRAIN, points[:, 0] * 0.2, points[:, 2] * 0.2)
    ground = 0.16 + 0.2 * blades * (1 - worn) + 0.12 * worn + 0.05 * patches
    return np.where(_is_chalk(points[:, 0], points[:, 2]), 0.62 + 0.2 * patches, ground).astype(np.float32)


def _is_chalk(x: Array, z: Array) -> NDArray[np.bool_]:
    """Home plate with its point towards the catcher, and the outline of the batter's box."""
    plate = (np.abs(z) < 0.22) & (np.abs(x) < 0.22) & (x + 0.22 > np.abs(z) - 0.1)
    away = np.maximum(np.abs(x) - 0.85, np.abs(z + 0.98) - 0.62)
    return np.asarray(plate | (np.abs(away) < 0.035))


def _edge_of_the_field(points: Array) -> Array:
    """A board fence with a rail, trees behind it, sky above."""
    x, y = points[:, 0] + 8, points[:, 1]
    board = np.abs((x / 0.4) % 1 - 0.5) > 0.46
    boards = np.where(board, 0.1, 0.26 + 0.08 * _look_up(_GRAIN, x * 0.7, y * 0.5))
    leaves = 0.05 + 0.28 * _look_up(_BLADES, x * 0.09, y * 0.09) * _look_up(_GRAIN, x * 0.06, y * 0.13)
    row = _GRAIN[len(_GRAIN) // 3]
    crowns = 3.2 + 2.2 * np.interp(x * 0.03 * len(row), np.arange(len(row)), row, period=len(row))
    sky = 0.75 + 0.2 * _look_up(_GRAIN, x * 0.03, y * 0.05)
    behind = np.where(y < crowns, leaves, sky)
    return np.where(np.abs(y - 2.0) < 0.06, 0.4, np.where(y < 2.0, boards, behind)).astype(np.float32)


def _skin(points: Array) -> Array:
    worn = _look_up(_GRAIN, points[:, 0] * 0.8, points[:, 2] * 0.8)
    return (0.78 - 0.1 * worn).astype(np.float32)


_GRAIN, _BLADES = _noise(1), np.random.default_rng(2).random((512, 512), np.float32)


def _drum_kit(base: Vector, radius: float, height: float) -> list[Shape]:
    x, y, z = base
    shell, metal = Material(0.16, gloss=0.5), Material(0.55, gloss=0.9)
    skin = Material(texture=_skin)
    parts: list[Shape] = [Drum(base, radius, height, shell, skin)]
    parts += [Drum((x, y + at, z), radius + 0.014, 0.03, metal, skin) for at in (-0.004, height - 0.03)]
    for turn in np.arange(8) * np.pi / 4 + 0.2:
        lug = (x + (radius + 0.02) * np.cos(turn), y, z + (radius + 0.02) * np.sin(turn))
        parts.append(Capsule((lug[0], y + 0.04, lug[2]), (lug[0], y + height - 0.05, lug[2]), 0.008, metal))
    for turn in np.arange(3) * 2 * np.pi / 3 + 0.5:
        foot = (x + 1.25 * radius * np.cos(turn), 0.01, z + 1.25 * radius * np.sin(turn))
        parts.append(Capsule((x, y + 0.02, z), foot, 0.012, metal))
    return parts


def _swing(t: float, hits: Sequence[float], lift: float) -> float:
    """Height of a stick's tip above the skin, 0 at each hit: it speeds up towards the blow and springs back."""
    before = [h for h in hits if h <= t]
    after = [h for h in hits if h > t]
    rebound = lift * (1 - np.exp(-((t - before[-1]) / 0.09))) if before else lift
    fall = lift * (1 - max(0.0, 1 - (after[0] - t) / 0.19) ** 2) if after else lift
    return float(min(rebound, fall))


def _stick(hand: Vector, target: Vector, height: float) -> list[Shape]:
    wood, sleeve = Material(0.62), Material(0.1)
    tip = (target[0], target[1] + height + 0.014, target[2])
    reach = np.asarray(tip) - np.asarray(hand)
    grip = tuple(np.asarray(hand) + reach * 0.18 + np.array([0, 0.35 * height, 0]))
    elbow = (hand[0] * 1.25, hand[1] + 0.1, hand[2] + 0.42)
    return [
        Capsule(grip, tip, 0.011, wood),
        Capsule(tip, tip, 0.019, wood),
        Capsule(grip, grip, 0.045, Material(0.5)),
        Capsule(grip, elbow, 0.05, sleeve),
    ]


def _drum_scene() -> Scene:
    snare, tom = (-0.33, 0.52, 0.0), (0.36, 0.5, -0.05)
    camera = Camera((0.05, 1.55, 1.75), (0.02, 0.62, -0.1), 40, WIDTH, HEIGHT)
    shapes: list[Shape] = [
        Plane((0, 0, 0), (0, 1, 0), Material(texture=_planks)),
        Plane((0, 0, -1.6), (0, 0, 1), Material(texture=_wall)),
        *_drum_kit(snare, 0.27, 0.2),
        *_drum_kit(tom, 0.24, 0.3),
    ]
    stage = Stage(camera, shapes, (-1.6, 3.4, 2.4), lambda d: np.full(len(d), 0.1, np.float32), 0.28)

    def moving(t: float) -> list[Shape]:
        left = _stick((-0.42, 0.86, 0.62), (-0.30, 0.72, 0.03), _swing(t, SNARE_HITS, 0.34))
        right = _stick((0.48, 0.92, 0.6), (0.34, 0.8, -0.02), _swing(t, TOM_HITS, 0.32))
        return [*left, *right]

    return Scene(stage, moving, DRUM_SHOT_S)


CONTACT = contact_point()
_PITCH = np.array([-17.0, -1.2, 0.4])
_LINE_DRIVE = np.array([19.0, 6.0, -4.5])
"""Velocity of the ball before and after the contact, metres a second."""


def _ball_at(since_contact_s: float) -> Array | None:
    """Where the ball is while it can be seen; it meets the bat from the pitcher's side."""
    s = since_contact_s
    touches = CONTACT + np.array([0.08, 0.0, 0.0])
    if -0.6 < s <= 0:
        return np.asarray(touches + _PITCH * s, np.float32)
    if 0 < s < 1.2:
        return np.asarray(touches + _LINE_DRIVE * s - np.array([0, 4.9 * s * s, 0]), np.float32)
    return None


def _ball_scene() -> Scene:
    camera = Camera((2.1, 1.25, 2.7), (0.2, 0.92, -0.7), 33, WIDTH, HEIGHT)
    shapes: list[Shape] = [
        Plane((0, 0, 0), (0, 1, 0), Material(texture=_grass)),
        Plane((0, 0, -14), (0, 0, 1), Material(texture=_edge_of_the_field)),
    ]
    stage = Stage(camera, shapes, (-6.0, 12.0, 9.0), lambda d: np.full(len(d), 0.6, np.float32), 0.3)

    def moving(t: float) -> list[Shape]:
        begun = [hit for hit in BALL_HITS if hit + STARTS_S <= t]
        since_contact = t - (begun[-1] if begun else BALL_HITS[0])
        ball = _ball_at(since_contact)
        if ball is None:
            return batter(since_contact)
        centre = (float(ball[0]), float(ball[1]), float(ball[2]))
        return [*batter(since_contact), Capsule(centre, centre, 0.045, Material(0.95))]

    return Scene(stage, moving, BALL_SHOT_S, exposures=5)


def impacts() -> list[dict[str, float | str]]:
    """Every instant of contact on screen, in seconds from the film's start, with what is struck."""
    found: list[dict[str, float | str]] = [{"time_s": t, "what": "drumstick on snare drum"} for t in SNARE_HITS]
    found += [{"time_s": t, "what": "drumstick on tom"} for t in TOM_HITS]
    found += [{"time_s": round(DRUM_SHOT_S + t, 3), "what": "bat on ball"} for t in BALL_HITS]
    return sorted(found, key=lambda impact: float(impact["time_s"]))


def frames() -> Iterator[Array]:
    """The film's frames, (H, W) uint8 grey, aged: flicker, gate weave, softness, grain, dark corners."""
    rng = np.random.default_rng(1927)
    yy, xx = np.mgrid[-1 : 1 : HEIGHT * 1j, -1 : 1 : WIDTH * 1j]
    vignette = 1 - 0.28 * (xx**2 + yy**2) ** 1.3
    weave = np.zeros(2)
    for scene in (_drum_scene(), _ball_scene()):
        for number in range(round(scene.duration_s * FPS)):
            weave = 0.8 * weave + rng.normal(0, 0.22, 2)
            yield _aged(_exposed(scene, number / FPS), weave, vignette, rng)


def _exposed(scene: Scene, start: float) -> Array:
    """What the film receives while the shutter is open."""
    step = SHUTTER / FPS / scene.exposures
    taken = [
        scene.stage.frame(scene.moving(start + step * k), SUBFRAMES[k % len(SUBFRAMES)]) for k in range(scene.exposures)
    ]
    return np.mean(taken, axis=0).astype(np.float32)


def _aged(light: Array, weave: Array, vignette: Array, rng: np.random.Generator) -> Array:
    exposure = 0.86 * (1 + rng.normal(0, 0.012))
    tone = np.clip(light * vignette * exposure, 0, None)
    film = (1 - np.exp(-1.9 * tone)) / (1 - np.exp(-1.9 * 1.05))
    moved = cv2.warpAffine(
        film.astype(np.float32),
        np.array([[1, 0, weave[0]], [0, 1, weave[1]]], np.float32),
        (WIDTH, HEIGHT),
        borderMode=cv2.BORDER_REPLICATE,
    )
    soft = cv2.GaussianBlur(_contrast(np.clip(moved, 0, 1) ** (1 / 2.2)), (0, 0), 0.7)
    grain = cv2.GaussianBlur(rng.standard_normal((HEIGHT, WIDTH)).astype(np.float32), (0, 0), 0.8)
    aged = soft + 0.045 * grain * (0.4 + 2.4 * soft * (1 - soft))
    return np.asarray(np.clip(aged * 236 + 12, 0, 255).round(), np.uint8)


def _contrast(tone: Array) -> Array:
    return np.clip(0.5 + 1.35 * (tone - 0.56), 0, 1).astype(np.float32)


def write(folder: Path) -> None:
    """Render the film and its list of impacts into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    with av.open(folder / "drum_and_ball.mp4", "w", options={"movflags": "+faststart"}) as container:
        stream = container.add_stream("libx264", rate=FPS, options={"crf": "25", "preset": "slow", "threads": "1"})
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        stream.time_base = Fraction(1, FPS)
        for number, grey in enumerate(frames()):
            picture = av.VideoFrame.from_ndarray(grey, format="gray")
            picture.pts, picture.time_base = number, Fraction(1, FPS)
            container.mux(stream.encode(picture))
        container.mux(stream.encode(None))
    record = {"film": "drum_and_ball.mp4", "fps": FPS, "impacts": impacts()}
    (folder / "drum_and_ball.impacts.json").write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent)
