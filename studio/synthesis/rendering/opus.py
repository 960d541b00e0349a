"""Opus at the rate that a sound needs.

libopus in its low-delay mode uses its transform coder (CELT) alone: for rain, wind, crowds and crickets that keeps more
of a sound at 40 kbit/s than the mode for speech and music does at 64 kbit/s, which hands low rates to a speech coder
and to band-width extension. How much a sound needs differs widely (a room tone 16 kbit/s, crickets 64 kbit/s), so it is
coded at rising rates until the copy keeps what is heard of noises: the energy of every band and its course in time.
"""

from __future__ import annotations

import io
import itertools
from dataclasses import dataclass

import av
import numpy as np
import soundfile
from numpy.typing import NDArray

from studio.synthesis.blocks.dsp import SR, Signal
from studio.synthesis.rendering.mastering import mono
from studio.synthesis.rendering.ogg import stable_opus

RATES_KBPS = (16, 24, 32, 40, 48, 56, 64)
"""Rates that are tried, the mean that the encoder aims at."""

_FRAME = 960
_LONG = 4096
_LOWEST_HZ, _BANDS = 100.0, 22
_FEWEST_LINES = 4
_TINY = 1e-14
_TONAL_FLATNESS = 0.1
_TONE_MASKS_DB = -24.0
_AUDIBLE_DB = -50.0
"""Bands further below the loudest one are not judged."""
_MASKED_DB = -40.0
"""What lies further below a band's own mean level counts as this."""


@dataclass(frozen=True)
class CodingLoss:
    """What coding did to a sound, in dB.

    band_db: the largest change of a third-octave band's energy. frame_db: how far the levels of the bands in 20 ms
    frames lie from the original's, on average. tonal_db: the same for the lines of the spectrum where it is tonal, down
    to 24 dB under the strongest line of the band (what lies lower is masked); 0 where nothing is.
    """

    band_db: float
    frame_db: float
    tonal_db: float

    @property
    def inaudible(self) -> bool:
        """A fraction of what the variations of one sound differ by."""
        return self.band_db <= 1.5 and self.frame_db <= 1.15 and self.tonal_db <= 1.4


def coding_loss(original: Signal, coded: Signal) -> CodingLoss:
    """Compare two signals of the same length, mono ``(n,)`` or stereo ``(n, 2)``; at least 90 ms long."""
    first, second = mono(original), mono(coded)
    return CodingLoss(*_texture_loss(first, second), _tonal_loss(first, second))


def _texture_loss(original: Signal, coded: Signal) -> tuple[float, float]:
    first, second = (
        np.stack([band.sum(axis=1) for band in _bands(x, 2 * _FRAME, _FRAME)], 1) for x in (original, coded)
    )
    heard = _heard(first)
    change = 10 * np.log10((second.mean(axis=0) + _TINY) / (first.mean(axis=0) + _TINY))[heard]
    floor = 10 ** (_MASKED_DB / 10) * first.mean(axis=0)[heard] + _TINY
    levels = [10 * np.log10(power[:, heard] + floor) for power in (first, second)]
    return float(np.max(np.abs(change))), float(np.mean(np.abs(levels[0] - levels[1])))


def _tonal_loss(original: Signal, coded: Signal) -> float:
    pairs = list(zip(_bands(original, _LONG, _LONG // 2), _bands(coded, _LONG, _LONG // 2), strict=True))
    heard = _heard(np.stack([first.sum(axis=1) for first, _ in pairs], axis=1))
    differences = []
    for (first, second), is_heard in zip(pairs, heard, strict=True):
        if not is_heard or first.shape[1] < _FEWEST_LINES:
            continue
        strongest = first.max(axis=1, keepdims=True)
        tonal = (_flatness(first) < _TONAL_FLATNESS) & (strongest[:, 0] > 1e-3 * strongest.max())
        floor = 10 ** (_TONE_MASKS_DB / 10) * strongest + _TINY
        differences.append(np.abs(10 * np.log10((first + floor) / (second + floor)))[tonal].ravel())
    together = np.concatenate([np.zeros(0), *differences])
    return float(together.mean()) if len(together) else 0.0


def _flatness(power: NDArray[np.float64]) -> NDArray[np.float64]:
    """Spectral flatness of each row: 1 for white noise (0.56 as drawn), towards 0 for a tone."""
    return np.asarray(np.exp(np.log(power + _TINY).mean(axis=1)) / (power.mean(axis=1) + _TINY))


def _heard(bands: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which columns of band powers are loud enough to be judged."""
    level = 10 * np.log10(bands.mean(axis=0) + _TINY)
    return np.asarray(level > level.max() + _AUDIBLE_DB)


def _bands(x: Signal, window: int, hop: int) -> list[NDArray[np.float64]]:
    """The power of the spectral lines of each third octave from 100 Hz to 16 kHz, ``(frames, lines)``."""
    frames = np.lib.stride_tricks.sliding_window_view(x, window)[::hop]
    power = np.abs(np.fft.rfft(frames * np.hanning(window), axis=1)) ** 2
    hz = np.fft.rfftfreq(window, 1 / SR)
    edges = _LOWEST_HZ * 2.0 ** (np.arange(_BANDS + 1) / 3)
    return [power[:, (hz >= a) & (hz < b)] for a, b in itertools.pairwise(edges)]


def needed_rate(x: Signal, before: Signal, after: Signal) -> int:
    """The lowest of `RATES_KBPS` at which coding loses nothing audible; the highest if none is enough."""
    for rate in RATES_KBPS[:-1]:
        decoded, _ = soundfile.read(io.BytesIO(encode_opus(x, before, after, rate, serial=0)), dtype="float64")
        if coding_loss(x, decoded).inaudible:
            return rate
    return RATES_KBPS[-1]


def encode_opus(x: Signal, before: Signal, after: Signal, kbps: int, serial: int) -> bytes:
    """`x` as an Ogg Opus file that is the same every time; `before` and `after` only warm the codec up (see `ogg`)."""
    rolled = np.concatenate([before, x, after]).astype(np.float32)
    layout = "mono" if x.ndim == 1 else "stereo"
    buffer = io.BytesIO()
    with av.open(buffer, "w", format="ogg") as container:
        options = {"application": "lowdelay", "vbr": "on", "frame_duration": "20", "compression_level": "10"}
        stream = container.add_stream("libopus", rate=SR, options=options)
        stream.layout, stream.format, stream.bit_rate = layout, "flt", 1000 * kbps
        frame = av.AudioFrame.from_ndarray(rolled.reshape(1, -1), format="flt", layout=layout)
        frame.rate = SR
        container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return stable_opus(buffer.getvalue(), serial, lead=len(before), length=len(x))
