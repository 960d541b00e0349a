"""Stored motion features of simulated and real clips, and the windows that training draws from them.

Features are measured once and kept as one `.npy` per clip and variant (a quarter of a gigabyte in all), so that
training touches neither pictures nor decoders. What changes the pictures (wear, crop, speed) is done before measuring;
what does not (mirror, negative, place, gain) is done per window.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from models.evaluation.timing.clips import read_frames
from models.made_clips.ageing.film import random_wear, wear_frames
from models.made_clips.drawn.actors import CANVAS_HEIGHT, CANVAS_WIDTH
from models.made_clips.drawn.clip import SimulatedClip, simulate_clip
from models.made_clips.physics.clip import physics_clip
from models.made_clips.physics.engine import mujoco
from models.storing import replacing
from models.training.impacts.films import TaughtFilm, canvas_grey
from models.watch.impacts.motion import (
    BLOCK_COLUMNS,
    BLOCK_ROWS,
    CHANNELS,
    MotionReader,
    mirror_blocks,
    negate_blocks,
    pool_blocks,
    working_luma,
)
from models.watch.impacts.network import FINE, FINE_STEP_S, KINDS, STEP_S
from models.watch.impacts.timing import plan_grid

WINDOW_STEPS = 134
WINDOW_FINE = WINDOW_STEPS * FINE
TARGET_SIGMA_S = 0.022
EDGE_S = 0.4
"""Next to a window's inner edges answers lack context and are not marked."""

Rng = np.random.Generator
Grey = NDArray[np.uint8]
T = TypeVar("T")


@dataclass(frozen=True)
class ClipLabels:
    """What is known about one stored clip. `places` holds x, y in 0..1, or nothing for real films."""

    name: str
    sha256: str
    duration_s: float
    onsets_s: list[float]
    strengths: list[float]
    kinds: list[str]
    places: list[tuple[float, float]]
    doubtful_s: list[float]
    trust: float


@dataclass(frozen=True)
class StoredClip:
    """Labels, frame times and the float16 blocks (frames, CHANNELS, BLOCK_ROWS, BLOCK_COLUMNS)."""

    labels: ClipLabels
    times_s: NDArray[np.float64]
    blocks: NDArray[np.float16]


def measure(times_s: list[float], frames: list[Grey]) -> NDArray[np.float16]:
    """Motion blocks of grey frames, float16 (frames, CHANNELS, BLOCK_ROWS, BLOCK_COLUMNS)."""
    reader = MotionReader()
    cells = np.stack([reader.push(t, working_luma(f)).cells for t, f in zip(times_s, frames, strict=True)])
    return pool_blocks(cells).astype(np.float16)


def store_simulated(folder: Path, seeds: range, duration_s: float, workers: int, report: Callable[[str], None]) -> None:
    """Draw and measure the clips of `seeds`; those already stored stay."""
    folder.mkdir(parents=True, exist_ok=True)
    missing = [seed for seed in seeds if not (folder / f"sim_{seed:06d}.json").exists()]
    _spread(partial(_store_simulated_clip, folder, duration_s), missing, workers, "simulated clip", report)


def store_physics(folder: Path, seeds: range, duration_s: float, workers: int, report: Callable[[str], None]) -> None:
    """The same with clips of the physics engine. Raises ModuleNotFoundError if both clips and engine are missing."""
    folder.mkdir(parents=True, exist_ok=True)
    missing = [seed for seed in seeds if not (folder / f"phys_{seed:06d}.json").exists()]
    if missing:
        mujoco()
    _spread(partial(_store_physics_clip, folder, duration_s), missing, workers, "clip of the physics engine", report)


def store_films(
    folder: Path, films: list[TaughtFilm], variants: int, seed: int, workers: int, report: Callable[[str], None]
) -> None:
    """Measure `variants` of each film: the first as it is, the others cropped, worn, faster or slower, and some
    backwards if nothing hits in them."""
    folder.mkdir(parents=True, exist_ok=True)
    missing = [f for f in films if not (folder / f"{f.path.stem}@{variants - 1}.json").exists()]
    _spread(partial(_store_film, folder, variants, seed), missing, workers, "film", report)


def load_clips(folder: Path, names: str = "*.json") -> list[StoredClip]:
    """Everything stored in `folder` under `names`, in order of them; `*@0.json` are films as they are."""
    return [_load(path) for path in sorted(folder.glob(names))]


def _spread(task: Callable[[T], None], items: list[T], workers: int, what: str, report: Callable[[str], None]) -> None:
    if workers <= 1:
        for i, item in enumerate(items):
            task(item)
            if i % 50 == 49:
                report(f"{what} {i + 1} of {len(items)} measured")
        return
    with ProcessPoolExecutor(workers, initializer=_one_thread) as pool:
        for i, _ in enumerate(pool.map(task, items, chunksize=4)):
            if i % 50 == 49:
                report(f"{what} {i + 1} of {len(items)} measured")


def _one_thread() -> None:
    cv2.setNumThreads(1)


def _store_simulated_clip(folder: Path, duration_s: float, seed: int) -> None:
    _save_simulated(folder, f"sim_{seed:06d}", simulate_clip(seed, duration_s))


def _store_physics_clip(folder: Path, duration_s: float, seed: int) -> None:
    _save_simulated(folder, f"phys_{seed:06d}", physics_clip(seed, duration_s))


def _save_simulated(folder: Path, name: str, clip: SimulatedClip) -> None:
    labels = ClipLabels(
        name=name,
        sha256="",
        duration_s=clip.duration_s,
        onsets_s=[c.time_s for c in clip.contacts],
        strengths=[c.strength for c in clip.contacts],
        kinds=[c.kind for c in clip.contacts],
        places=[(c.x / CANVAS_WIDTH, c.y / CANVAS_HEIGHT) for c in clip.contacts],
        doubtful_s=list(clip.faint_s),
        trust=1.0,
    )
    _save(folder, name, labels, clip.times_s, measure(clip.times_s, clip.frames))


def _store_film(folder: Path, variants: int, seed: int, film: TaughtFilm) -> None:
    shown = [(t, canvas_grey(rgb)) for t, rgb in read_frames(film.path)]
    for variant in range(variants):
        rng = np.random.default_rng([seed, variant, int(film.sha256[:8], 16)])
        turned = _backwards(shown) if film.nothing_hits and rng.random() < 0.4 else shown
        speed, times, frames = _vary(turned, rng) if variant else (1.0, [t for t, _ in shown], [f for _, f in shown])
        labels = ClipLabels(
            name=film.path.stem,
            sha256=film.sha256,
            duration_s=times[-1],
            onsets_s=[t / speed for t in film.onsets_s],
            strengths=list(film.strengths),
            kinds=[film.kind] * len(film.onsets_s),
            places=[],
            doubtful_s=[t / speed for t in film.doubtful_s],
            trust=film.trust,
        )
        _save(folder, f"{film.path.stem}@{variant}", labels, times, measure(times, frames))


def _backwards(shown: list[tuple[float, Grey]]) -> list[tuple[float, Grey]]:
    """The film from its end: where nothing hits, nothing hits backwards, while every motion is another one."""
    last = shown[-1][0]
    return [(last - time_s, frame) for time_s, frame in reversed(shown)]


def _vary(shown: list[tuple[float, Grey]], rng: Rng) -> tuple[float, list[float], list[Grey]]:
    """Another version of a film: speed, crop, tilt, missing frames, wear. Times are divided by the speed."""
    speed = float(rng.uniform(0.85, 1.18))
    fps = (len(shown) - 1) / max(shown[-1][0] - shown[0][0], 1e-3)
    kept = shown
    if fps > 22 and rng.random() < 0.3:
        kept = shown[int(rng.integers(0, 2)) :: 2]
    elif fps > 22 and rng.random() < 0.2:
        kept = [item for i, item in enumerate(shown) if i % 5 != 4]
    size = float(rng.uniform(0.72, 1.0))
    tilt = float(rng.normal(0, 4))
    centre = rng.uniform(-0.5, 0.5, 2) * (1 - size) * np.array([CANVAS_WIDTH, CANVAS_HEIGHT])
    middle = (CANVAS_WIDTH / 2 + float(centre[0]), CANVAS_HEIGHT / 2 + float(centre[1]))
    view = cv2.getRotationMatrix2D(middle, tilt, 1 / size)
    view[:, 2] += np.array([CANVAS_WIDTH / 2, CANVAS_HEIGHT / 2]) - np.array(middle)
    frames = [
        np.asarray(
            cv2.warpAffine(f, view, (CANVAS_WIDTH, CANVAS_HEIGHT), borderMode=cv2.BORDER_REFLECT), dtype=np.uint8
        )
        for _, f in kept
    ]
    return speed, [t / speed for t, _ in kept], wear_frames(frames, random_wear(rng, bool(rng.random() < 0.5)), rng)


def _save(folder: Path, name: str, labels: ClipLabels, times_s: list[float], blocks: NDArray[np.float16]) -> None:
    """Store the arrays first and the labels last, each under a temporary name until it is whole."""
    for suffix, array in ((".npy", blocks), (".times.npy", np.array(times_s, np.float64))):
        with replacing(folder / f"{name}{suffix}") as temporary, temporary.open("wb") as file:
            np.save(file, array)
    with replacing(folder / f"{name}.json") as temporary:
        temporary.write_text(json.dumps(asdict(labels)), encoding="utf-8")


def _load(path: Path) -> StoredClip:
    labels = ClipLabels(**json.loads(path.read_text(encoding="utf-8")))
    return StoredClip(labels, np.load(path.with_suffix(".times.npy")), np.load(path.with_suffix(".npy")))


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows of one training step.

    `blocks` (frames of all windows, …); `before`, `after` index into them, (windows, WINDOW_STEPS), with `weight`;
    `clock` (windows, steps, 2). Targets at the fine step: `onset` 0..1, `mark` (0 where nothing is known), and for the
    instants near a contact `shift`, `strength`, `kind` (−1 none) with `near` 0..1. `place` (windows, steps) is the
    block of the contact, −1 where unknown.
    """

    blocks: Tensor
    before: Tensor
    after: Tensor
    weight: Tensor
    clock: Tensor
    onset: Tensor
    mark: Tensor
    near: Tensor
    shift: Tensor
    strength: Tensor
    kind: Tensor
    place: Tensor


def draw_batch(clips: list[StoredClip], rng: Rng) -> Batch:
    """One window from each of `clips`, varied at random."""
    windows = [_window(clip, rng) for clip in clips]
    offsets = np.cumsum([0] + [len(w["blocks"]) for w in windows[:-1]])
    stacked = {
        key: np.stack([w[key] for w in windows])
        for key in ("weight", "clock", "onset", "mark", "near", "shift", "strength", "kind", "place")
    }
    return Batch(
        blocks=torch.from_numpy(np.concatenate([w["blocks"] for w in windows]).astype(np.float32)),
        before=torch.from_numpy(np.stack([w["before"] + o for w, o in zip(windows, offsets, strict=True)])),
        after=torch.from_numpy(np.stack([w["after"] + o for w, o in zip(windows, offsets, strict=True)])),
        **{key: torch.from_numpy(value) for key, value in stacked.items()},
    )


def _window(clip: StoredClip, rng: Rng) -> dict[str, NDArray[np.generic]]:
    length = WINDOW_STEPS * STEP_S
    last = float(clip.times_s[-1])
    start = float(rng.uniform(-0.3, max(last - length + 0.3, -0.2)))
    inside = np.flatnonzero((clip.times_s >= start - 0.1) & (clip.times_s <= start + length + 0.1))
    blocks = np.array(clip.blocks[inside[0] : inside[-1] + 1], dtype=np.float32)
    plan = plan_grid(clip.times_s[inside] - start, 0, WINDOW_STEPS)
    mirrored = bool(rng.random() < 0.5)
    dx, dy = (int(v) for v in rng.choice([-1, 0, 0, 0, 1], 2))
    return {
        "blocks": _vary_blocks(blocks, mirrored, dx, dy, rng),
        "before": plan.before,
        "after": plan.after,
        "weight": plan.weight,
        "clock": plan.clock,
        **_targets(clip.labels, start, last, mirrored, dx, dy),
    }


def _vary_blocks(blocks: NDArray[np.float32], mirrored: bool, dx: int, dy: int, rng: Rng) -> NDArray[np.float32]:
    if mirrored:
        blocks = mirror_blocks(blocks)
    if rng.random() < 0.3:
        blocks = negate_blocks(blocks)
    if dx or dy:
        blocks = np.roll(blocks, (dy, dx), axis=(2, 3))
    gain = np.exp(rng.normal(0, 0.12, (1, CHANNELS, 1, 1)) + rng.normal(0, 0.15))
    return np.asarray(blocks * gain, dtype=np.float32)


def _targets(
    labels: ClipLabels, start: float, last: float, mirrored: bool, dx: int, dy: int
) -> dict[str, NDArray[np.generic]]:
    fine = np.arange(WINDOW_FINE) * FINE_STEP_S
    onset = np.zeros(WINDOW_FINE, np.float32)
    mark = np.full(WINDOW_FINE, labels.trust, np.float32)
    near, shift, strength = (np.zeros(WINDOW_FINE, np.float32) for _ in range(3))
    kind, place = np.full(WINDOW_FINE, -1, np.int64), np.full(WINDOW_STEPS, -1, np.int64)
    end = WINDOW_FINE * FINE_STEP_S
    mark[(fine < EDGE_S) & (start > 0.05)] = 0
    mark[(fine > end - EDGE_S) & (start + end < last)] = 0
    mark[(fine + start < 0) | (fine + start > last + 0.05)] = 0
    for doubtful in labels.doubtful_s:
        mark[np.abs(fine + start - doubtful) < 0.08] = 0
    for i, moment in enumerate(labels.onsets_s):
        away = moment - start - fine
        bump = np.exp(-0.5 * (away / TARGET_SIGMA_S) ** 2).astype(np.float32)
        closest = (np.abs(away) < 0.05) & (bump > onset)
        onset = np.maximum(onset, bump)
        near[closest], shift[closest] = 1, away[closest]
        strength[closest], kind[closest] = labels.strengths[i], KINDS.index(labels.kinds[i])
        if labels.places:
            place[np.abs((moment - start) - np.arange(WINDOW_STEPS) * STEP_S) < STEP_S] = _block_of(
                labels.places[i], mirrored, dx, dy
            )
    return {
        "onset": onset,
        "mark": mark,
        "near": near * (mark > 0),
        "shift": shift,
        "strength": strength,
        "kind": kind,
        "place": place,
    }


def _block_of(place: tuple[float, float], mirrored: bool, dx: int, dy: int) -> int:
    x = 1 - place[0] if mirrored else place[0]
    column = int(np.clip(x * BLOCK_COLUMNS, 0, BLOCK_COLUMNS - 1)) + dx
    row = int(np.clip(place[1] * BLOCK_ROWS, 0, BLOCK_ROWS - 1)) + dy
    return (row % BLOCK_ROWS) * BLOCK_COLUMNS + column % BLOCK_COLUMNS
