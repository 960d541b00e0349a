"""Loudness of single sounds after ITU-R BS.1770, also for sounds shorter than the 400 ms that programme meters need."""

from __future__ import annotations

import numpy as np
from scipy import signal

from studio.synthesis.blocks.dsp import SR, Signal

# The two K-weighting stages of BS.1770 at 48 kHz: a high shelf for the head and a high-pass.
_K_WEIGHTING = np.array(
    [
        [1.53512485958697, -2.69169618940638, 1.19839281085285, 1.0, -1.69065929318241, 0.73248077421585],
        [1.0, -2.0, 1.0, 1.0, -1.99004745483398, 0.99007225036621],
    ]
)
_BLOCK = round(0.4 * SR)
_STEP = round(0.1 * SR)
_SILENCE_LUFS = -70.0


def _block_powers(x: Signal) -> Signal:
    """K-weighted power of 400 ms blocks with 75 % overlap, summed over the channels."""
    channels = x[:, None] if x.ndim == 1 else x
    if len(channels) < _BLOCK:
        channels = np.pad(channels, ((0, _BLOCK - len(channels)), (0, 0)))
    weighted = signal.sosfilt(_K_WEIGHTING, channels, axis=0)
    running = np.concatenate([[0.0], np.cumsum(np.sum(weighted**2, axis=1))])
    starts = np.arange(0, len(channels) - _BLOCK + 1, _STEP)
    return np.asarray((running[starts + _BLOCK] - running[starts]) / _BLOCK)


def _lufs(power: float) -> float:
    return max(_SILENCE_LUFS, -0.691 + 10 * float(np.log10(max(power, 1e-12))))


def momentary_max(x: Signal) -> float:
    """The loudest 400 ms in LUFS; shorter sounds are followed by silence."""
    return _lufs(float(np.max(_block_powers(x))))


def integrated(x: Signal) -> float:
    """Gated loudness in LUFS over the whole sound."""
    powers = _block_powers(x)
    audible = powers[powers > 10 ** ((_SILENCE_LUFS + 0.691) / 10)]
    if not len(audible):
        return _SILENCE_LUFS
    gate = 0.1 * float(np.mean(audible))
    return _lufs(float(np.mean(audible[audible > gate])))
