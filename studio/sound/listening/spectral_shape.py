"""Single numbers about spectra, each the same as librosa 0.11 gives with its defaults.

librosa itself takes seconds to import and, for short sounds, more time to check what it is given than to measure it;
the sounds of a user's folders are many and short. ``tests/sound/listening/test_spectral_shape.py`` compares the two.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import fft

_Array = NDArray[np.float64]

ROLLOFF = 0.85
_LEAST_POWER = 1e-10


def centroid_and_bandwidth(magnitude: _Array, rate: int) -> tuple[_Array, _Array]:
    """Hz, ``(frames,)`` each: the mean frequency of ``(bins, frames)`` spectra, and how far they spread round it."""
    hz = _frequencies(magnitude, rate)
    total = magnitude.sum(axis=0)
    share = magnitude / np.where(total > np.finfo(np.float64).tiny, total, 1.0)
    centroid = hz @ share
    spread = (hz * hz) @ share - centroid * centroid * (2.0 - share.sum(axis=0))
    return centroid, np.sqrt(np.maximum(spread, 0.0))


def rolloff(magnitude: _Array, rate: int) -> _Array:
    """Hz, ``(frames,)``: below it lie 85 % of the sum of each of ``(bins, frames)`` spectra."""
    total = np.cumsum(magnitude, axis=0)
    return np.asarray(_frequencies(magnitude, rate)[np.argmax(total >= ROLLOFF * total[-1], axis=0)])


def flatness(power: _Array) -> _Array:
    """``(frames,)`` 0 (a tone) … 1 (white noise): geometric over arithmetic mean of ``(bins, frames)`` powers."""
    bounded = np.maximum(power, _LEAST_POWER)
    return np.asarray(np.exp(np.log(bounded).mean(axis=0)) / bounded.mean(axis=0))


def mfcc(log_mel: _Array, count: int) -> _Array:
    """``(count, frames)`` cepstral coefficients of ``(bands, frames)`` levels in dB."""
    return np.asarray(fft.dct(log_mel, axis=0, type=2, norm="ortho")[:count])


def _frequencies(spectra: _Array, rate: int) -> _Array:
    return np.linspace(0.0, rate / 2, len(spectra))
