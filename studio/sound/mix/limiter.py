"""A look-ahead true-peak limiter whose gain is a curve over time, so that all stems can share it.

The gain needed at each sample follows from the peak between samples (four-fold oversampling, ITU-R BS.1770 annex 2).
A sliding minimum and a smoothing window of the same reach give a curve that bends down in time for every peak and
never lies above what is needed.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage, signal

from studio.sound.listening.loudness import decibels

REACH = 240
"""Samples (5 ms) over which the gain bends down before a peak and comes back after it."""

CONTEXT = 2 * REACH + 64
"""Samples that the curve of a block needs from before and after it."""

_OVERSAMPLING = 4
_NEIGHBOURS = 32
"""Samples on either side that what lies between two of them follows from."""
_INTERSAMPLE_HEADROOM = 0.7
_WINDOW = np.hanning(2 * REACH + 3)[1:-1]
_WINDOW /= _WINDOW.sum()


def true_peak(samples: NDArray[np.float32], above: float = 0.0) -> NDArray[np.float64]:
    """The largest level of ``(n, channels)`` samples at and just after each sample, between samples included; outside
    of the stretch that holds all samples louder than ``above``, without what lies between them."""
    levels = _loudest_channel(samples).astype(np.float64)
    loud = np.flatnonzero(levels > above)
    if len(loud):
        part = slice(max(int(loud[0]) - _NEIGHBOURS, 0), int(loud[-1]) + 1 + _NEIGHBOURS)
        levels[part] = np.maximum(levels[part], _between(samples[part]))
    return levels


def _between(samples: NDArray[np.float32]) -> NDArray[np.float64]:
    """The largest level at and just after each sample."""
    fine = _loudest_channel(signal.resample_poly(samples.astype(np.float64), _OVERSAMPLING, 1, axis=0))
    between = fine[::_OVERSAMPLING].copy()
    for step in range(1, _OVERSAMPLING):
        np.maximum(between, fine[step::_OVERSAMPLING], out=between)
    return np.asarray(between)


def _loudest_channel(samples: NDArray[Any]) -> NDArray[Any]:
    """The largest level of ``(n, channels)`` samples at each of them; by columns, which is what NumPy is fast at."""
    loudest: NDArray[Any] = np.abs(samples[:, 0])
    for channel in range(1, samples.shape[1]):
        np.maximum(loudest, np.abs(samples[:, channel]), out=loudest)
    return loudest


class PeakMeter:
    """The true peak of sound that is pushed through in blocks; what cannot hold the largest one is not looked into."""

    def __init__(self) -> None:
        self._tail = np.zeros((0, 2), dtype=np.float32)
        self._highest = 0.0

    def push(self, block: NDArray[np.float32]) -> None:
        """Measure the next ``(n, 2)`` samples."""
        stretch = np.concatenate([self._tail, block])
        loudest = max(float(stretch.max(initial=0.0)), -float(stretch.min(initial=0.0)))
        if loudest > self._highest * _INTERSAMPLE_HEADROOM:
            levels = true_peak(stretch, self._highest * _INTERSAMPLE_HEADROOM)
            self._highest = max(self._highest, float(levels.max(initial=0.0)))
        self._tail = block[-CONTEXT:]

    @property
    def dbtp(self) -> float:
        return decibels(self._highest)


def gain_curve(
    before: NDArray[np.float32], block: NDArray[np.float32], after: NDArray[np.float32], ceiling: float
) -> NDArray[np.float32] | None:
    """The gain ``(n, 1)`` that keeps ``block`` under ``ceiling``; None where nothing has to be done.

    ``before`` and ``after`` are the ``CONTEXT`` samples around the block (shorter at the ends of the film).
    """
    stretch = np.concatenate([before, block, after])
    if max(float(stretch.max(initial=0.0)), -float(stretch.min(initial=0.0))) < _INTERSAMPLE_HEADROOM * ceiling:
        return None
    needed = np.minimum(1.0, ceiling / np.maximum(true_peak(stretch, _INTERSAMPLE_HEADROOM * ceiling), 1e-9))
    if float(needed.min()) >= 1.0:
        return None
    lowest = ndimage.minimum_filter1d(needed, 2 * REACH + 1, mode="constant", cval=1.0)
    smooth = np.convolve(np.pad(lowest, REACH, mode="edge"), _WINDOW, mode="valid")
    return smooth[len(before) : len(before) + len(block)].astype(np.float32)[:, None]
