"""From the probability curve to instants: local maxima, the strongest first, none too close to another."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

CLOSEST_S = 0.12


@dataclass(frozen=True, slots=True)
class Peak:
    """A maximum of the curve: its index and the probability there."""

    index: int
    probability: float


def pick_peaks(
    curve: NDArray[np.floating], step_s: float, threshold: float, closest_s: float = CLOSEST_S
) -> list[Peak]:
    """Choose maxima of `curve` (probabilities at even steps) that reach `threshold`, in order of time.

    Of two that lie closer than `closest_s` the higher one stays (non-maximum suppression).
    """
    if len(curve) == 0:
        return []
    curve = curve.astype(np.float64)
    left = np.concatenate([[-1.0], curve[:-1]])
    right = np.concatenate([curve[1:], [-1.0]])
    candidates = np.flatnonzero((curve >= left) & (curve > right) & (curve >= threshold))
    reach = closest_s / step_s - 1e-9
    kept: list[int] = []
    for index in candidates[np.argsort(-curve[candidates], kind="stable")]:
        if all(abs(int(index) - other) >= reach for other in kept):
            kept.append(int(index))
    return [Peak(i, float(curve[i])) for i in sorted(kept)]
