"""Programme loudness and true peak after EBU R128 / ITU-R BS.1770-4, measured with FFmpeg's ``ebur128`` filter.

The filter comes with PyAV, so no FFmpeg program has to be installed. Sound is pushed through block by block: memory
stays small however long the film is.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

import av
import av.error
import av.filter
import numpy as np
from numpy.typing import NDArray
from scipy import signal

SILENCE_LUFS = -70.0
"""The absolute gate of BS.1770: what is quieter counts as silence."""


@dataclass(frozen=True)
class Loudness:
    """What a meter shows at the end. ``integrated_lufs`` is −70 for silence; ``loudest_momentary_lufs`` is the loudest
    400 ms; ``range_lu`` the loudness range."""

    integrated_lufs: float
    true_peak_dbtp: float
    loudest_momentary_lufs: float
    range_lu: float


class LoudnessMeter:
    """Measures stereo sound that is pushed through it in blocks; ask for ``result`` once at the end."""

    def __init__(self, sample_rate: int = 48_000, *, true_peak: bool = True, keeps_steps: bool = False) -> None:
        """Without `true_peak`, which takes three fifths of the time, `result` gives −120 dBTP for it. With
        `keeps_steps`, `steps` tells what was shown on the way."""
        self._keeps_steps = keeps_steps
        self._steps: list[tuple[float, float, float]] = []
        self.sample_rate = sample_rate
        self._pushed = 0
        self._last: dict[str, str] = {}
        self._momentary = SILENCE_LUFS
        self._graph = av.filter.Graph()
        self._source = self._graph.add_abuffer(
            sample_rate=sample_rate, format="flt", layout="stereo", time_base=Fraction(1, sample_rate)
        )
        meter = self._graph.add("ebur128", f"peak={'true' if true_peak else 'none'}:metadata=1:framelog=quiet")
        self._sink = self._graph.add("abuffersink")
        self._source.link_to(meter)
        meter.link_to(self._sink)
        self._graph.configure()

    def push(self, block: NDArray[np.float32]) -> None:
        """Measure the next ``(n, 2)`` samples."""
        if len(block) == 0:
            return
        packed = np.ascontiguousarray(block, dtype=np.float32).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(packed, format="flt", layout="stereo")
        frame.sample_rate = self.sample_rate
        frame.pts = self._pushed
        self._pushed += len(block)
        self._source.push(frame)
        self._drain()

    def result(self) -> Loudness:
        """The loudness of everything pushed so far; the meter cannot be used after this."""
        self._source.push(None)
        self._drain()
        return Loudness(
            integrated_lufs=max(_number(self._last.get("lavfi.r128.I")), SILENCE_LUFS),
            true_peak_dbtp=decibels(_number(self._last.get("lavfi.r128.true_peak"), 0.0)),
            loudest_momentary_lufs=self._momentary,
            range_lu=_number(self._last.get("lavfi.r128.LRA"), 0.0),
        )

    def steps(self) -> list[tuple[float, float, float]]:
        """What the meter has shown since this was asked last, every 100 ms: momentary (400 ms), short-term (3 s) and
        integrated loudness in LUFS, −70 for silence."""
        shown, self._steps = self._steps, []
        return shown

    def _drain(self) -> None:
        while True:
            try:
                frame = self._sink.pull()
            except (av.error.BlockingIOError, av.error.EOFError):
                return
            self._last.update(frame.metadata)  # a last, shorter frame carries none
            now = [max(_number(self._last.get(f"lavfi.r128.{name}")), SILENCE_LUFS) for name in ("M", "S", "I")]
            self._momentary = max(self._momentary, now[0])
            if self._keeps_steps:
                self._steps.append((now[0], now[1], now[2]))


def measure(samples: NDArray[np.float32], sample_rate: int = 48_000, *, true_peak: bool = True) -> Loudness:
    """The loudness of ``(n,)`` or ``(n, 2)`` samples in memory.

    Mono is measured as it plays from the middle: panned with constant power to both sides. Sounds shorter than
    400 ms, the filter's window, are measured with silence after them. For `true_peak` see `LoudnessMeter`.
    """
    stereo = np.repeat(samples[:, None], 2, axis=1) * np.float32(np.sqrt(0.5)) if samples.ndim == 1 else samples
    pad = max(0, int(0.5 * sample_rate) - len(stereo))
    meter = LoudnessMeter(sample_rate, true_peak=true_peak)
    meter.push(np.pad(stereo, ((0, pad), (0, 0))).astype(np.float32))
    return meter.result()


def loudest_momentary(samples: NDArray[np.float32], sample_rate: int) -> float:
    """The loudest 400 ms of ``(n,)`` or ``(n, 1…2)`` samples in LUFS, as `measure` gives it.

    For the many short sounds of a library, of which nothing else is asked: FFmpeg's filter takes longer to be set up
    than they take to be measured.
    """
    step = round(0.1 * sample_rate)
    channels = np.atleast_2d(samples.T)
    padded = np.pad(channels, ((0, 0), (0, max(0, 5 * step - channels.shape[1]))))
    weighted = signal.sosfilt(_k_weighting(sample_rate), padded[:, : padded.shape[1] // step * step], axis=1)
    of_steps = np.square(weighted).reshape(len(weighted), -1, step).sum(axis=(0, 2))
    power = float(np.convolve(of_steps, np.ones(4)).max()) / (4 * step)
    return max(10.0 * math.log10(power) - 0.691, SILENCE_LUFS) if power > 0.0 else SILENCE_LUFS


@lru_cache(maxsize=8)
def _k_weighting(sample_rate: int) -> NDArray[np.float64]:
    """The two filters of BS.1770 as second-order sections for any rate.

    The standard lists them for 48 kHz alone; these are analogue filters that give its numbers there, transformed
    bilinearly, as libebur128 does it.
    """
    k, q = math.tan(math.pi * 1681.974450955533 / sample_rate), 0.7071752369554196
    high = 10 ** (3.999843853973347 / 20)
    middle = high**0.4996667741545416
    shelf = [high + middle * k / q + k * k, 2 * (k * k - high), high - middle * k / q + k * k]
    shelf_poles = [1 + k / q + k * k, 2 * (k * k - 1), 1 - k / q + k * k]
    k, q = math.tan(math.pi * 38.13547087602444 / sample_rate), 0.5003270373238773
    poles = [1 + k / q + k * k, 2 * (k * k - 1), 1 - k / q + k * k]
    first = np.array(shelf + shelf_poles) / shelf_poles[0]
    second = np.array([1.0, -2.0, 1.0, *(np.array(poles) / poles[0])])
    return np.stack([first, second])


def decibels(amplitude: float) -> float:
    """An amplitude factor in dB; −120 for silence."""
    return 20.0 * math.log10(amplitude) if amplitude > 1e-6 else -120.0


def amplitude(gain_db: float) -> float:
    """dB as an amplitude factor."""
    return float(10.0 ** (gain_db / 20.0))


def _number(text: str | None, default: float = SILENCE_LUFS) -> float:
    """A value of the filter's metadata; silence gives "-inf" or "nan"."""
    try:
        value = float(text) if text is not None else default
    except ValueError:
        return default
    return value if math.isfinite(value) else default
