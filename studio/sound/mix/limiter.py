"""A look-ahead true-peak limiter whose gain is a curve over time, so that all stems can share it.

The gain needed at each sample follows from the peak between samples (four-fold oversampling, ITU-R BS.1770 annex 2).
A sliding minimum and a smoothing window of the same reach give a curve that bends down in time for every peak and
never lies above what is needed.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage, signal

REACH = 240
"""Samples (5 ms) over which the gain bends down before a peak and comes back after it."""

CONTEXT = 2 * REACH + 64
"""Samples that the curve of a block needs from before and after it."""

_OVERSAMPLING = 4
_INTERSAMPLE_HEADROOM = 0.7
_WINDOW = np.hanning(2 * REACH + 3)[1:-1]
_WINDOW /= _WINDOW.sum()


def true_peak(samples: NDArray[np.float32]) -> NDArray[np.float64]:
    """The largest level of ``(n, channels)`` samples at and just after each sample, between samples included."""
    fine = np.abs(signal.resample_poly(samples.astype(np.float64), _OVERSAMPLING, 1, axis=0))
    between = fine.max(axis=1).reshape(-1, _OVERSAMPLING).max(axis=1)
    return np.asarray(np.maximum(between, np.abs(samples).max(axis=1)))


def gain_curve(
    before: NDArray[np.float32], block: NDArray[np.float32], after: NDArray[np.float32], ceiling: float
) -> NDArray[np.float32] | None:
    """The gain ``(n, 1)`` that keeps ``block`` under ``ceiling``; None where nothing has to be done.

    ``before`` and ``after`` are the ``CONTEXT`` samples around the block (shorter at the ends of the film).
    """
    stretch = np.concatenate([before, block, after])
    if float(np.max(np.abs(stretch), initial=0.0)) < _INTERSAMPLE_HEADROOM * ceiling:
        return None
    needed = np.minimum(1.0, ceiling / np.maximum(true_peak(stretch), 1e-9))
    if float(needed.min()) >= 1.0:
        return None
    lowest = ndimage.minimum_filter1d(needed, 2 * REACH + 1, mode="constant", cval=1.0)
    smooth = np.convolve(np.pad(lowest, REACH, mode="edge"), _WINDOW, mode="valid")
    return smooth[len(before) : len(before) + len(block)].astype(np.float32)[:, None]
