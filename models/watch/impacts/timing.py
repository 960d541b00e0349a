"""From irregular frame times to the network's even time grid."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.watch.impacts.network import STEP_S


@dataclass(frozen=True, slots=True)
class GridPlan:
    """For each step of the grid: the frames before and after, how far between them (0..1), and the clock (pace, phase).

    Step n lies at (first_step + n) · STEP_S.
    """

    first_step: int
    before: NDArray[np.int64]
    after: NDArray[np.int64]
    weight: NDArray[np.float32]
    clock: NDArray[np.float32]


def plan_grid(times_s: NDArray[np.float64], first_step: int, count: int) -> GridPlan:
    """Place `count` grid steps among the frame times (ascending). Steps outside the frames hold the nearest frame."""
    grid = (first_step + np.arange(count)) * STEP_S
    after = np.clip(np.searchsorted(times_s, grid, side="right"), 1, max(len(times_s) - 1, 1))
    after = np.minimum(after, len(times_s) - 1)
    before = np.maximum(after - 1, 0)
    gap = np.maximum(times_s[after] - times_s[before], 1e-6)
    weight = np.clip((grid - times_s[before]) / gap, 0, 1).astype(np.float32)
    pace = np.minimum(gap, 0.3).astype(np.float32) * 10
    return GridPlan(first_step, before, after, weight, np.stack([pace, weight], axis=1).astype(np.float32))
