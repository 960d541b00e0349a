"""What the network hears: a log-mel spectrogram relative to its loudest place."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

BANDS = 64
LOWEST_HZ, HIGHEST_HZ = 40.0, 15_000.0
FRAME_S, HOP_S = 0.032, 0.016
FLOOR_DB = -70.0
"""What lies further below the loudest place counts as this."""

Floats = NDArray[np.float32]


def hz_to_mel(hz: NDArray[np.float64]) -> NDArray[np.float64]:
    """Slaney's mel scale (Auditory Toolbox 1998): linear up to 1 kHz, logarithmic above."""
    return np.where(hz < 1000.0, 3.0 * hz / 200.0, 15.0 + 27.0 * np.log(np.maximum(hz, 1000.0) / 1000.0) / np.log(6.4))


def mel_to_hz(mel: NDArray[np.float64]) -> NDArray[np.float64]:
    """The inverse of `hz_to_mel`."""
    return np.where(mel < 15.0, 200.0 * mel / 3.0, 1000.0 * 6.4 ** (np.maximum(mel - 15.0, 0.0) / 27.0))


@lru_cache(maxsize=4)
def mel_filters(rate: int, frame: int, bands: int = BANDS) -> Floats:
    """``(bands, frame // 2 + 1)`` triangles of equal area over the bins of a transform of ``frame`` samples."""
    ends = hz_to_mel(np.array([LOWEST_HZ, min(HIGHEST_HZ, rate / 2)]))
    corners = mel_to_hz(np.linspace(ends[0], ends[1], bands + 2))
    bins = np.fft.rfftfreq(frame, 1 / rate)
    low, centre, high = corners[:-2, None], corners[1:-1, None], corners[2:, None]
    rising, falling = (bins - low) / (centre - low), (high - bins) / (high - centre)
    return np.asarray(np.maximum(np.minimum(rising, falling), 0.0) * 2.0 / (high - low), dtype=np.float32)


def decibels(mel_power: NDArray[np.floating]) -> Floats:
    """Band powers in dB against the loudest one, not below ``FLOOR_DB``; digital silence lies on the floor."""
    loudest = float(np.max(mel_power, initial=0.0))
    if loudest <= 1e-12:
        return np.full(mel_power.shape, FLOOR_DB, dtype=np.float32)
    return np.asarray(np.maximum(10.0 * np.log10(mel_power / loudest + 1e-12), FLOOR_DB), dtype=np.float32)


def band_powers(mono: NDArray[np.floating], rate: int) -> Floats:
    """``(frames, BANDS)`` power of a sound in Hann windows of 32 ms every 16 ms; a short sound is filled up."""
    frame, hop = round(FRAME_S * rate), round(HOP_S * rate)
    padded = np.pad(mono.astype(np.float32), (0, frame + max(0, frame - len(mono))))
    frames = np.lib.stride_tricks.sliding_window_view(padded, frame)[: max(len(mono), frame) : hop]
    power = np.abs(np.fft.rfft(frames * np.hanning(frame + 1)[:-1].astype(np.float32), axis=1)) ** 2
    return np.asarray(power @ mel_filters(rate, frame).T, dtype=np.float32)
