"""Attack times in a film's own sound: the labels by which a sound film teaches the program about silent ones."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_HOP_S = 0.003
_LEAST_RISE_DB = 12.0
_DEEPEST_DB = 26.0
_CLOSEST_S = 0.08


@dataclass(frozen=True, slots=True)
class Attack:
    """A sudden rise of the sound: when it starts, and how loud it becomes (dB below the film's loudest)."""

    time_s: float
    level_db: float


def find_attacks(samples: NDArray[np.float32], rate_hz: int) -> list[Attack]:
    """Find attacks in mono sound (floats, −1…1).

    An attack is a rise by at least 12 dB within 30 ms to a level no more than 26 dB under the loudest one; its time is
    where the level first passes 15 % of its peak, which is close to the moment of contact for anything that is struck.
    """
    hop = max(int(rate_hz * _HOP_S), 1)
    count = len(samples) // hop
    if count < 20:
        return []
    level = np.sqrt((samples[: count * hop].reshape(count, hop).astype(np.float64) ** 2).mean(axis=1)) + 1e-7
    decibels = 20 * np.log10(level)
    loudest = float(decibels.max())
    before = _trailing_median(decibels, 20)
    ahead = np.lib.stride_tricks.sliding_window_view(np.pad(decibels, (0, 9), mode="edge"), 10).max(axis=1)
    rise = ahead - before
    attacks: list[Attack] = []
    for index in _local_maxima(rise):
        peak = index + int(np.argmax(decibels[index : index + 10]))
        if rise[index] < _LEAST_RISE_DB or decibels[peak] < loudest - _DEEPEST_DB:
            continue
        start = index + int(np.argmax(level[index : peak + 1] >= 0.15 * level[peak]))
        time_s = start * hop / rate_hz
        if not attacks or time_s - attacks[-1].time_s >= _CLOSEST_S:
            attacks.append(Attack(time_s, float(decibels[peak] - loudest)))
    return attacks


def _trailing_median(values: NDArray[np.float64], width: int) -> NDArray[np.float64]:
    padded = np.pad(values, (width, 0), mode="edge")[:-1]
    return np.asarray(np.median(np.lib.stride_tricks.sliding_window_view(padded, width), axis=1))


def _local_maxima(values: NDArray[np.float64]) -> list[int]:
    left, right = np.concatenate([[-np.inf], values[:-1]]), np.concatenate([values[1:], [-np.inf]])
    return [int(i) for i in np.flatnonzero((values >= left) & (values > right))]
