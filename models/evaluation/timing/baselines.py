"""What can be had without learning, to stand beside the network: peaks of change and of flow, a grid, chance."""

from __future__ import annotations

from functools import cache

import cv2
import numpy as np
from numpy.typing import NDArray

from models.evaluation.timing.clips import EvaluationClip
from models.evaluation.timing.scores import even_grid
from models.watch.impacts.motion import working_luma
from models.watch.impacts.peaks import pick_peaks

EVEN_GRID, RANDOM = "even grid", "random"


UNTOLD = ("frame-difference peaks", "flow peaks")
"""Methods that are not told how many sounds there are, in the order of the curves of `motion_curves`."""


def even_grid_of(clip: EvaluationClip) -> list[list[float]]:
    return [even_grid(len(clip.reference_s), clip.duration_s)] if clip.reference_s else [[]]


def baselines_of(clip: EvaluationClip) -> dict[str, list[list[float]]]:
    """What can be had without learning: peaks of change and of flow, the even grid, and chance (20 draws)."""
    times, change, flow = motion_curves(clip)
    rng = np.random.default_rng(int(clip.sha256[:8] or "0", 16))
    count = len(clip.reference_s)
    return {
        **{method: [list(peak_heights(times, curve))] for method, curve in zip(UNTOLD, (change, flow), strict=True)},
        EVEN_GRID: even_grid_of(clip),
        RANDOM: [sorted(rng.uniform(0, clip.duration_s, count).tolist()) for _ in range(20)],
    }


@cache
def motion_curves(
    clip: EvaluationClip,
) -> tuple[NDArray[np.float64], NDArray[np.float32], NDArray[np.float32]]:
    """Mean frame difference and mean flow, at the centres of the times for which the frames are shown."""
    flow = cv2.DISOpticalFlow_create(cv2.DISOPTICAL_FLOW_PRESET_FAST)  # type: ignore[attr-defined]
    times, change, speed = [], [], []
    before: NDArray[np.uint8] | None = None
    for time_s, rgb in clip.frames():
        luma = working_luma(rgb)
        if before is not None:
            change.append(float(np.abs(luma.astype(np.int16) - before).mean()))
            speed.append(float(np.linalg.norm(flow.calc(before, luma, None), axis=2).mean()))
        times.append(time_s)
        before = luma
    steps = np.diff(times)
    return np.array(times[1:]) + steps / 2, np.array(change, np.float32), np.array(speed, np.float32)


def peak_heights(times: NDArray[np.float64], values: NDArray[np.float32]) -> dict[float, float]:
    """Peaks at least half a deviation above the mean, 120 ms apart: their times, and how high they are."""
    if len(values) < 3:
        return {}
    step = float(np.median(np.diff(times)))
    peaks = pick_peaks(values, step, float(values.mean() + 0.5 * values.std()))
    return {float(times[p.index]): float(values[p.index]) for p in peaks}
