"""How much moves: an envelope that drives gain and brightness of continuous sounds.

Motion is measured as normal flow (Horn & Schunck 1981): the change in time divided by the change in space gives
pixels a frame, whatever the contrast of the film. Flicker is taken out beforehand.
"""

from __future__ import annotations

import math
from collections import deque

import cv2
import numpy as np

from models.watch.frames import GreyFrame

ENVELOPE_RATE_HZ = 10.0
_BLOCK = 8
_LEAST_GRADIENT = 3.0
_HALF_SPEED = 0.10
_MOST_GRAIN = 2.0
_SAME_FRAME = 0.05
_GRAIN_MEMORY = 150


class MotionMeter:
    """Turns successive frames (64 px wide, flicker taken out) into motion energy 0..1."""

    def __init__(self) -> None:
        self._last: GreyFrame | None = None
        self._last_time = 0.0
        self._changes: deque[float] = deque(maxlen=_GRAIN_MEMORY)

    def push(self, time_s: float, grey: GreyFrame) -> float:
        """Motion between the last frame and this one; 0 for the first frame.

        0.5 means that the moving parts move by about a tenth of the picture's width a second.
        """
        last, self._last = self._last, grey
        span, self._last_time = time_s - self._last_time, time_s
        if last is None or last.shape != grey.shape or span <= 0:
            return 0.0
        change = block_change(grey, last)
        if change > _SAME_FRAME:  # a frame shown twice says nothing about the grain
            self._changes.append(change)
        pixels = max(change - self._grain(), 0.0) / max(mean_gradient(grey), _LEAST_GRADIENT)
        speed = pixels / grey.shape[1] / span
        return 1 - math.exp2(-speed / _HALF_SPEED)

    def _grain(self) -> float:
        """What changes even when nothing moves: the least change of late, up to what grain can do at this size."""
        return min(1.2 * min(self._changes, default=0.0), _MOST_GRAIN)


def block_change(first: GreyFrame, second: GreyFrame) -> float:
    """Root mean square of the mean change in blocks of 8×8 px, so that a small moving part is not averaged away."""
    change = np.abs(first - second)
    size = (max(change.shape[1] // _BLOCK, 1), max(change.shape[0] // _BLOCK, 1))
    blocks = np.asarray(cv2.resize(change, size, interpolation=cv2.INTER_AREA), np.float32)
    return float(np.sqrt(np.square(blocks).mean()))


def mean_gradient(grey: GreyFrame) -> float:
    """Mean change from pixel to pixel, across and down."""
    across = np.abs(np.diff(grey, axis=1)).mean()
    down = np.abs(np.diff(grey, axis=0)).mean()
    return float(across + down) / 2


class Envelope:
    """Means of a quantity over equal bins of time; its memory grows only with the number of bins."""

    def __init__(self, start_s: float, rate_hz: float = ENVELOPE_RATE_HZ) -> None:
        self._start, self._rate = start_s, rate_hz
        self._sums: list[float] = []
        self._counts: list[int] = []

    def add(self, time_s: float, value: float) -> None:
        index = max(int((time_s - self._start) * self._rate + 1e-6), 0)
        while len(self._sums) <= index:
            self._sums.append(0.0)
            self._counts.append(0)
        self._sums[index] += value
        self._counts[index] += 1

    def values(self, end_s: float) -> tuple[float, ...]:
        """One value per bin up to ``end_s``; bins between two frames (slow film) repeat the bin before."""
        bins = max(math.ceil((end_s - self._start) * self._rate - 1e-6), 1)
        result: list[float] = []
        for index in range(bins):
            known = index < len(self._counts) and self._counts[index] > 0
            previous = result[-1] if result else 0.0
            result.append(round(self._sums[index] / self._counts[index], 4) if known else previous)
        return tuple(result)
