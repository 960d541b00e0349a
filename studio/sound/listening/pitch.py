"""The pitch of a sound that has one: bells, horns, whistles, hums; hits and noises have none.

After A. de Cheveigné and H. Kawahara, "YIN, a fundamental frequency estimator for speech and music" (2002): the lag at
which a sound is most like itself, looked for in a few stretches of its loud part.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import fft

_Array = NDArray[np.float64]

LOWEST_HZ, HIGHEST_HZ = 40.0, 4000.0
_STRETCH_S, _STRETCHES = 0.1, 8
_LOUD_DB = -25.0
"""Stretches further below the loudest one are not looked at."""
_LIKE_ITSELF = 0.15
"""The most of its power that a tone leaves over when it is taken from itself one period later."""
_AGREE = 0.06
"""Stretches have one pitch when they lie so close together (a semitone is 0.06)."""
_NOTES = ("C", "C♯", "D", "D♯", "E", "F", "F♯", "G", "G♯", "A", "A♯", "B")


def pitch(x: _Array, rate: int) -> float:
    """Hz of a mono signal, 0 where it has no pitch or where that moves by more than a semitone."""
    window, longest = round(_STRETCH_S * rate), round(rate / LOWEST_HZ)
    size = window + longest + 2
    if len(x) < size:
        return 0.0
    count = min(_STRETCHES, 1 + (len(x) - size) // window)
    starts = np.linspace(0, len(x) - size, count).astype(np.int64)
    levels = np.array([float(np.mean(x[start : start + window] ** 2)) for start in starts])
    loud = levels > levels.max() * 10 ** (_LOUD_DB / 10)
    found = np.array([_period(x[start : start + size], window, rate) for start in starts[loud]])
    tones = found[found > 0]
    if len(tones) < max(1, (len(found) + 1) // 2):
        return 0.0
    middle = float(np.median(tones))
    agreeing = np.abs(tones / middle - 1.0) < _AGREE
    return float(np.mean(tones[agreeing])) if 2 * np.count_nonzero(agreeing) > len(found) else 0.0


def note(hz: float) -> str:
    """The nearest note of a piano tuned to 440 Hz, such as "A4"."""
    number = round(69 + 12 * float(np.log2(hz / 440.0)))
    return f"{_NOTES[number % 12]}{number // 12 - 1}"


def _period(x: _Array, window: int, rate: int) -> float:
    """Hz of one stretch, 0 for none."""
    lags = len(x) - window
    length = fft.next_fast_len(len(x) + window)
    shared = fft.irfft(fft.rfft(x, length) * np.conj(fft.rfft(x[:window], length)), length)[:lags]
    sums = np.concatenate([[0.0], np.cumsum(x**2)])
    power = sums[window : window + lags] - sums[:lags]
    if power[0] <= 0.0:
        return 0.0
    difference = np.maximum(power[0] + power - 2 * shared, 0.0)
    difference[0] = 1.0
    difference[1:] *= np.arange(1, lags) / np.maximum(np.cumsum(difference[1:]), 1e-12)
    first = round(rate / HIGHEST_HZ)
    below = np.flatnonzero(difference[first : lags - 1] < _LIKE_ITSELF)
    if not len(below):
        return 0.0
    at = first + int(below[0])
    while at + 1 < lags - 1 and difference[at + 1] < difference[at]:
        at += 1
    before, here, after = difference[at - 1], difference[at], difference[at + 1]
    bend = before - 2 * here + after
    return float(rate / (at + (0.5 * (before - after) / bend if bend > 0 else 0.0)))
