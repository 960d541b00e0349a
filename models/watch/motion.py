"""How much moves: an envelope that drives gain and brightness of continuous sounds.

Motion is measured as normal flow (Horn & Schunck 1981): the change in time divided by the change in space gives
pixels a frame, whatever the contrast of the film. Flicker is taken out beforehand.
"""

from __future__ import annotations

import math
from collections import deque

import cv2
import numpy as np
from numpy.typing import NDArray

from models.watch.frames import GreyFrame
from models.watch.observations import TRACK_RATE_HZ, Region, Track

ENVELOPE_RATE_HZ = 10.0
ROWS, COLUMNS = 6, 8
_LEAST_GRADIENT = 3.0
_HALF_SPEED = 0.10
_MOST_GRAIN = 2.0
_SAME_FRAME = 0.05
_GRAIN_MEMORY = 150

NO_BLOCKS: NDArray[np.float32] = np.zeros((ROWS, COLUMNS), np.float32)
_OUTSIDE = 0.25
"""How much motion outside a thing's region counts for it: the region is where it was surest seen, and it may move."""
_SMOOTH_S = 1.0


class MotionMeter:
    """Turns successive frames (64 px wide, flicker taken out) into motion energy 0..1."""

    def __init__(self) -> None:
        self.blocks = NO_BLOCKS
        """Motion energy of the latest frame in each block, float32 (ROWS, COLUMNS), 0..1."""
        self._last: GreyFrame | None = None
        self._last_time = 0.0
        self._changes: deque[float] = deque(maxlen=_GRAIN_MEMORY)

    def push(self, time_s: float, grey: GreyFrame) -> float:
        """Motion between the last frame and this one; 0 for the first frame.

        0.5 means that the moving parts move by about a tenth of the picture's width a second.
        """
        last, self._last = self._last, grey
        span, self._last_time = time_s - self._last_time, time_s
        self.blocks = NO_BLOCKS
        if last is None or last.shape != grey.shape or span <= 0:
            return 0.0
        changes = block_changes(grey, last)
        change = float(np.sqrt(np.square(changes).mean()))
        if change > _SAME_FRAME:  # a frame shown twice says nothing about the grain
            self._changes.append(change)
        grain = self._grain()
        scale = 1 / (max(mean_gradient(grey), _LEAST_GRADIENT) * grey.shape[1] * span * _HALF_SPEED)
        self.blocks = np.asarray(1 - np.exp2(-np.maximum(changes - 1.5 * grain, 0) * scale), np.float32)
        return 1 - math.exp2(-max(change - grain, 0.0) * scale)

    def _grain(self) -> float:
        """What changes even when nothing moves: the least change of late, up to what grain can do at this size."""
        return min(1.2 * min(self._changes, default=0.0), _MOST_GRAIN)


def block_changes(first: GreyFrame, second: GreyFrame) -> NDArray[np.float32]:
    """Mean change in each of ROWS × COLUMNS blocks, so that a small moving part is not averaged away."""
    change = cv2.absdiff(first, second)
    return np.asarray(cv2.resize(change, (COLUMNS, ROWS), interpolation=cv2.INTER_AREA), np.float32)


def mean_gradient(grey: GreyFrame) -> float:
    """Mean change from pixel to pixel, across and down."""
    across = cv2.norm(grey[:, 1:], grey[:, :-1], cv2.NORM_L1) / (grey.size - grey.shape[0])
    down = cv2.norm(grey[1:], grey[:-1], cv2.NORM_L1) / (grey.size - grey.shape[1])
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


class MotionMap:
    """Where something moves in a shot, in bins of time: 96 bytes for every tenth of a second."""

    def __init__(self, start_s: float) -> None:
        self._start = start_s
        self._bins: list[NDArray[np.float16]] = []
        self._sum, self._count = np.zeros((ROWS, COLUMNS), np.float32), 0

    def add(self, time_s: float, blocks: NDArray[np.float32]) -> None:
        index = max(int((time_s - self._start) * ENVELOPE_RATE_HZ + 1e-6), 0)
        while len(self._bins) < index:
            self._close_bin()
        self._sum += blocks
        self._count += 1

    def _close_bin(self) -> None:
        if self._count:
            self._bins.append((self._sum / self._count).astype(np.float16))
        else:  # slow film: no frame fell into this bin
            self._bins.append(self._bins[-1] if self._bins else np.zeros((ROWS, COLUMNS), np.float16))
        self._sum, self._count = np.zeros((ROWS, COLUMNS), np.float32), 0

    def track(self, region: Region | None, end_s: float) -> Track:
        """How strongly, and where from left to right, something moves in and around ``region`` up to ``end_s``."""
        count = max(math.ceil((end_s - self._start) * TRACK_RATE_HZ - 1e-6), 1)
        blocks = np.stack([*self._bins, (self._sum / max(self._count, 1)).astype(np.float16)]).astype(np.float32)
        weighed = blocks * _weights(region)
        energy = np.sqrt(np.square(weighed).sum(axis=(1, 2)) / np.square(_weights(region)).sum())
        columns = np.square(weighed).sum(axis=1)
        reach = round(_SMOOTH_S * ENVELOPE_RATE_HZ / 2)
        columns = np.stack([columns[max(k - reach, 0) : k + reach + 1].mean(axis=0) for k in range(len(columns))])
        total = columns.sum(axis=1)
        middle = 0.5 if region is None else region.centre_x
        places = np.full(len(columns), middle)
        moves = total > 0.02 * max(float(total.max()), 1e-3)
        places[moves] = (columns[moves] @ ((np.arange(COLUMNS) + 0.5) / COLUMNS)) / total[moves]
        at = np.minimum((np.arange(count) + 0.5) * ENVELOPE_RATE_HZ / TRACK_RATE_HZ, len(energy) - 1)
        known = np.arange(len(energy))
        return Track(
            tuple(np.interp(at, known, np.minimum(energy, 1)).round(3).tolist()),
            tuple(np.interp(at, known, places).round(3).tolist()),
        )


def _weights(region: Region | None) -> NDArray[np.float32]:
    """1 for blocks whose middle lies in the region (all of them without one), less for the others."""
    if region is None:
        return np.ones((ROWS, COLUMNS), np.float32)
    x = (np.arange(COLUMNS) + 0.5) / COLUMNS
    y = (np.arange(ROWS) + 0.5) / ROWS
    across = (x >= region.x) & (x <= region.x + region.w)
    down = (y >= region.y) & (y <= region.y + region.h)
    return np.where(np.outer(down, across), 1.0, _OUTSIDE).astype(np.float32)
