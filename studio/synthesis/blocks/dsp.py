"""Building blocks of the synthesis: noise, filters, envelopes, events in time, loops and rooms.

Signals are float64 arrays at `SR` samples a second, mono ``(n,)`` or stereo ``(n, 2)``, nominally within ±1 but free to
exceed it: mastering sets the level at the end. Every random choice comes from a generator that is passed in, so the
same seed gives the same sound. Functions that say *circular* treat the signal as a ring: its end leads into its start.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import signal

Signal = NDArray[np.float64]
Rng = np.random.Generator
Curve = Sequence[tuple[float, float]]
"""Break points (frequency in Hz, gain in dB), interpolated over the logarithm of the frequency."""

SR = 48_000
"""Sample rate of everything here, in Hz."""


def samples(seconds: float) -> int:
    """`seconds` as a whole number of samples, at least one."""
    return max(1, round(seconds * SR))


def time_axis(n: int) -> Signal:
    """The times of `n` samples in seconds."""
    return np.arange(n, dtype=np.float64) / SR


def db(gain_db: float) -> float:
    """Decibels as an amplitude factor."""
    return float(10.0 ** (gain_db / 20.0))


# --- control curves ---------------------------------------------------------------------------------------------------


def envelope(points: Sequence[tuple[float, float]], n: int) -> Signal:
    """Straight lines through (seconds, value), sampled `n` times."""
    times, values = zip(*points, strict=True)
    return np.asarray(np.interp(time_axis(n), times, values))


def decay(t60: float, n: int) -> Signal:
    """An exponential fall by 60 dB in `t60` seconds."""
    return np.asarray(np.exp(-6.908 * time_axis(n) / t60))


def attack_decay(attack_s: float, t60: float, n: int) -> Signal:
    """A raised-cosine rise of `attack_s` and then an exponential fall by 60 dB in `t60`."""
    rise = samples(attack_s)
    out = np.zeros(n)
    head = min(rise, n)
    out[:head] = 0.5 - 0.5 * np.cos(np.pi * np.arange(head) / rise)
    out[head:] = decay(t60, n - head)
    return out


def hump(n: int, peak: float = 0.5, sharpness: float = 2.0) -> Signal:
    """A swell 0 → 1 → 0 over `n` samples with its top at the fraction `peak`."""
    x = np.linspace(0.0, 1.0, n)
    warped = np.where(x < peak, 0.5 * x / peak, 0.5 + 0.5 * (x - peak) / (1.0 - peak))
    return np.asarray(np.sin(np.pi * warped) ** sharpness)


def wander(rng: Rng, n: int, hz: float) -> Signal:
    """A smooth circular random curve, mean 0 and standard deviation 1, with nothing faster than about `hz`."""
    knots = max(4, round(n / SR * hz * 2))
    spectrum = np.fft.rfft(rng.standard_normal(knots))
    spectrum[0] = 0.0
    fine = np.zeros(n // 2 + 1, dtype=complex)
    top = min(len(spectrum), len(fine))
    fine[:top] = spectrum[:top]
    curve = np.fft.irfft(fine, n)
    return np.asarray(curve / (np.std(curve) + 1e-12))


def wander_between(rng: Rng, n: int, hz: float, low: float, high: float) -> Signal:
    """A smooth circular random curve that stays between `low` and `high`."""
    return low + (high - low) * (0.5 + 0.5 * np.tanh(wander(rng, n, hz)))


# --- noise and filters ------------------------------------------------------------------------------------------------


def white(rng: Rng, n: int) -> Signal:
    """White noise of standard deviation 1."""
    return rng.standard_normal(n)


def curve_gain(curve: Curve, frequencies: NDArray[np.floating]) -> Signal:
    """Amplitude factors of a break-point curve at the given frequencies."""
    hz, gain_db = zip(*curve, strict=True)
    levels = np.interp(np.log2(np.maximum(frequencies, 1.0)), np.log2(hz), gain_db)
    return np.asarray(10.0 ** (levels / 20.0))


def equalise(x: Signal, curve: Curve) -> Signal:
    """Circular zero-phase filter with the gains of `curve`; for noise and loops, not for hits (it rings before)."""
    spectrum = np.fft.rfft(x)
    return np.asarray(np.fft.irfft(spectrum * curve_gain(curve, np.fft.rfftfreq(len(x), 1 / SR)), len(x)))


def shaped_noise(rng: Rng, n: int, curve: Curve) -> Signal:
    """Circular noise with the spectrum of `curve`, scaled to standard deviation 1."""
    shaped = equalise(white(rng, n), curve)
    return shaped / (np.std(shaped) + 1e-12)


def pink(rng: Rng, n: int) -> Signal:
    """Circular pink noise (−3 dB an octave) from 20 Hz up."""
    return shaped_noise(rng, n, [(1, -60), (20, 0), (20_480, -30)])


def brown(rng: Rng, n: int) -> Signal:
    """Circular brown noise (−6 dB an octave) from 20 Hz up."""
    return shaped_noise(rng, n, [(1, -60), (20, 0), (20_480, -60)])


def narrow_noise(rng: Rng, n: int, hz: float, octaves: float) -> Signal:
    """Circular noise in a Gaussian band round `hz` (`octaves` is its standard deviation), scaled to RMS 1."""
    spectrum = np.fft.rfft(white(rng, n)) * bell_curve(np.fft.rfftfreq(n, 1 / SR), hz, octaves)
    band = np.fft.irfft(spectrum, n)
    return np.asarray(band / (np.std(band) + 1e-12))


def _butterworth(x: Signal, hz: float | tuple[float, float], kind: str, order: int) -> Signal:
    sos = signal.butter(order, hz, kind, fs=SR, output="sos")
    return np.asarray(signal.sosfilt(sos, x, axis=0))


def low_pass(x: Signal, hz: float, order: int = 2) -> Signal:
    """Butterworth low-pass, causal."""
    return _butterworth(x, min(hz, 0.49 * SR), "lowpass", order)


def high_pass(x: Signal, hz: float, order: int = 2) -> Signal:
    """Butterworth high-pass, causal."""
    return _butterworth(x, hz, "highpass", order)


def band_pass(x: Signal, low: float, high: float, order: int = 2) -> Signal:
    """Butterworth band-pass, causal."""
    return _butterworth(x, (low, min(high, 0.49 * SR)), "bandpass", order)


def resonate(x: Signal, hz: float, bandwidth: float) -> Signal:
    """Two-pole resonator with a gain of one at its peak; `bandwidth` in Hz."""
    b, a = signal.iirpeak(hz, max(hz / bandwidth, 0.3), fs=SR)
    return np.asarray(signal.lfilter(b, a, x))


def formants(x: Signal, peaks: Sequence[tuple[float, float, float]]) -> Signal:
    """Parallel resonators (Hz, bandwidth in Hz, gain in dB): a throat, a horn, an exhaust pipe."""
    out = np.zeros_like(x)
    for hz, bandwidth, gain_db in peaks:
        out += db(gain_db) * resonate(x, hz, bandwidth)
    return out


def comb(x: Signal, delay_s: float, feedback: float) -> Signal:
    """Feedback comb: the standing wave of a pipe or a pair of walls."""
    lag = samples(delay_s)
    a = np.zeros(lag + 1)
    a[0], a[lag] = 1.0, -feedback
    return np.asarray(signal.lfilter([1.0], a, x))


def morph(x: Signal, gain: Callable[[Signal, Signal], Signal], frame: int = 1024, *, circular: bool = False) -> Signal:
    """Time-varying filter in the short-time Fourier domain, for a sound with ends or, `circular`, for a loop.

    `gain(frequencies, times)` gets frequencies ``(1, bins)`` in Hz and times ``(frames, 1)`` in seconds and returns
    amplitude factors that broadcast to ``(frames, bins)``. This is how wind, waves, whooshes and strokes get a
    moving colour without a filter whose state would have to be carried sample by sample.
    """
    if not circular:
        length, padded = len(x) / SR, np.pad(x, frame)
        ring = morph(padded, lambda hz, t: gain(hz, np.clip(t - frame / SR, 0, length)), frame, circular=True)
        return ring[frame : frame + len(x)]
    n = len(x)
    frame = min(frame, n)
    count = max(4, round(n / (frame // 4)))
    starts = np.round(np.arange(count) * n / count).astype(np.int64)
    window = np.hanning(frame + 1)[:-1]
    index = (starts[:, None] + np.arange(frame)[None, :]) % n
    spectra = np.fft.rfft(x[index] * window, axis=1)
    hz = np.asarray(np.fft.rfftfreq(frame, 1 / SR)[None, :], dtype=np.float64)
    centres = ((starts + frame // 2) % n)[:, None] / SR
    grains = np.fft.irfft(spectra * gain(hz, centres), frame, axis=1) * window
    out = np.zeros(n)
    weight = np.zeros(n)
    for row, where in zip(grains, index, strict=True):
        out[where] += row
        weight[where] += window**2
    return out / np.maximum(weight, 1e-3)


def bell_curve(hz: NDArray[np.floating], centre: Signal | float, octaves: float) -> Signal:
    """A band-pass as a Gaussian over log frequency: `octaves` is its standard deviation."""
    distance = np.log2(np.maximum(hz, 1.0) / centre) / octaves
    return np.asarray(np.exp(-0.5 * distance**2))


def at(curve: Signal, times: Signal) -> Signal:
    """A control curve of audio rate looked up at `times` (seconds), for use inside `morph`."""
    return curve[np.minimum((times * SR).astype(np.int64), len(curve) - 1)]


# --- tones ------------------------------------------------------------------------------------------------------------


def tone(hz: Signal | float, n: int, phase: float = 0.0) -> Signal:
    """A sine whose frequency may change from sample to sample."""
    track = np.broadcast_to(np.asarray(hz, dtype=np.float64), (n,))
    return np.asarray(np.sin(2 * np.pi * np.cumsum(track) / SR + phase))


def harmonics(hz: Signal | float, n: int, gains: Sequence[float], rng: Rng | None = None) -> Signal:
    """A sum of harmonics of `hz` with the given amplitudes; those above 20 kHz are left out."""
    track = np.broadcast_to(np.asarray(hz, dtype=np.float64), (n,))
    phase = 2 * np.pi * np.cumsum(track) / SR
    top = float(np.max(track))
    out = np.zeros(n)
    for k, gain in enumerate(gains, start=1):
        if k * top > 20_000:
            break
        out += gain * np.sin(k * phase + (rng.uniform(0, 2 * np.pi) if rng is not None else 0.0))
    return out


def soft_clip(x: Signal, drive: float = 1.0) -> Signal:
    """Saturation with `tanh`: adds the harmonics of something being overdriven."""
    return np.asarray(np.tanh(drive * x))


# --- events in time ---------------------------------------------------------------------------------------------------


def poisson_times(rng: Rng, rate: float, seconds: float) -> Signal:
    """Times of independent events, `rate` a second on average."""
    return np.sort(rng.uniform(0.0, seconds, rng.poisson(rate * seconds)))


def add_at(out: Signal, grain: Signal, when_s: float, gain: float = 1.0, *, circular: bool = False) -> None:
    """Add `grain` into `out` from `when_s` on; past the end it is cut, or wraps round when `circular`."""
    n = len(out)
    start = round(when_s * SR)
    if circular:
        start %= n
        while len(grain):
            part = grain[: n - start]
            out[start : start + len(part)] += gain * part
            grain, start = grain[len(part) :], 0
        return
    skip = max(0, -start)
    part = grain[skip : max(skip, n - start)]
    out[start + skip : start + skip + len(part)] += gain * part


def scatter(
    rng: Rng, n: int, times: Signal, grains: Sequence[Signal], gains: Signal | float = 1.0, *, circular: bool = False
) -> Signal:
    """At each time one of `grains`, drawn at random, with its gain."""
    out = np.zeros(n)
    levels = np.broadcast_to(np.asarray(gains, dtype=np.float64), (len(times),))
    picks = rng.integers(0, len(grains), len(times))
    for when, pick, level in zip(times, picks, levels, strict=True):
        add_at(out, grains[pick], float(when), float(level), circular=circular)
    return out


def dust(rng: Rng, n: int, rate: float, spread_db: float = 12.0) -> Signal:
    """Poisson impulses of random sign and level (normal in decibels), `rate` a second."""
    out = np.zeros(n)
    count = int(rng.poisson(rate * n / SR))
    where = rng.integers(0, n, count)
    level = 10.0 ** (rng.normal(0.0, spread_db, count) / 20.0)
    np.add.at(out, where, level * rng.choice([-1.0, 1.0], count))
    return out


def dust_follows(rng: Rng, rate: Signal, spread_db: float = 10.0) -> Signal:
    """Poisson impulses whose rate (events a second) changes over time: particle collisions after Cook's PhISEM."""
    hit = rng.random(len(rate)) < np.clip(rate, 0.0, None) / SR
    out = np.zeros(len(rate))
    count = int(np.count_nonzero(hit))
    out[hit] = 10.0 ** (rng.normal(0.0, spread_db, count) / 20.0) * rng.choice([-1.0, 1.0], count)
    return out


# --- space and loops --------------------------------------------------------------------------------------------------


def convolve(x: Signal, response: Signal) -> Signal:
    """Full convolution through the FFT."""
    return np.asarray(signal.fftconvolve(x, response))


def room(
    rng: Rng, x: Signal, *, t60: float = 0.4, wet_db: float = -14.0, pre_delay_s: float = 0.004, dark_hz: float = 6_000
) -> Signal:
    """`x` (mono) with early reflections and a decaying tail that loses its treble first; longer by `t60`."""
    n = samples(t60)
    tail = white(rng, n) * decay(t60, n)
    dull = low_pass(white(rng, n), 0.25 * dark_hz) * decay(1.3 * t60, n) * 2.0
    response = low_pass(tail * decay(0.35 * t60, n) + dull, dark_hz)
    for _ in range(6):
        response[rng.integers(0, max(2, n // 6))] += rng.choice([-1.0, 1.0]) * rng.uniform(1.0, 3.0)
    response /= np.sqrt(np.sum(response**2)) + 1e-12
    response *= db(wet_db)
    wet = convolve(np.pad(x, (samples(pre_delay_s), 0)), response)
    out = np.zeros(max(len(wet), len(x)))
    out[: len(wet)] += wet
    out[: len(x)] += x
    return out


def circular_room(rng: Rng, x: Signal, *, t60: float = 0.6, wet_db: float = -12.0, dark_hz: float = 5_000) -> Signal:
    """`room` on a ring: the tail of the end sounds under the start."""
    wet = room(rng, x, t60=t60, wet_db=wet_db, dark_hz=dark_hz)
    return wrap(wet, len(x))


def wrap(x: Signal, n: int) -> Signal:
    """What rings on past `n` samples, added to the start: exact for sounds that start from silence."""
    out = np.zeros(n) if x.ndim == 1 else np.zeros((n, x.shape[1]))
    for start in range(0, len(x), n):
        part = x[start : start + n]
        out[: len(part)] += part
    return out


def fold(x: Signal, n: int) -> Signal:
    """A loop of `n` samples with an equal-power cross-fade: what lies after `n` fades into the start."""
    spare = min(len(x) - n, n)
    if spare <= 0:
        raise ValueError(f"A loop of {n} samples needs more than {len(x)} samples to cross-fade.")
    ramp = np.sin(0.5 * np.pi * (np.arange(spare) + 0.5) / spare)
    fade_in, fade_out = (ramp, ramp[::-1]) if x.ndim == 1 else (ramp[:, None], ramp[::-1, None])
    out = x[:n].copy()
    out[:spare] = out[:spare] * fade_in + x[n : n + spare] * fade_out
    return out


def distant(x: Signal, metres: float) -> Signal:
    """The treble that air takes away over a distance, as a circular filter."""
    corner = 20_000.0 / (1.0 + metres / 40.0)
    return equalise(x, [(20, 0), (corner, -3), (min(4 * corner, 22_000), -24), (23_900, -40)])


def pan(x: Signal, position: float) -> Signal:
    """Mono to stereo with constant power; `position` −1 (left) … 1 (right)."""
    angle = 0.25 * np.pi * (position + 1.0)
    return np.stack([x * np.cos(angle), x * np.sin(angle)], axis=1)


def stereo(*sides: Signal, width: float = 0.8) -> Signal:
    """Two takes of the same texture as a stereo field; at `width` 0 both sides are the same."""
    left, right = sides
    shared, own = np.sqrt(0.5 * (1 - width)), np.sqrt(0.5 * (1 + width))
    return np.stack([own * left + shared * right, own * right + shared * left], axis=1)


def unit(x: Signal) -> Signal:
    """Scaled to a peak of 1."""
    return np.asarray(x / (np.max(np.abs(x)) + 1e-12))


def rms_unit(x: Signal) -> Signal:
    """Scaled to an RMS of 1."""
    return np.asarray(x / (np.sqrt(np.mean(x**2)) + 1e-12))


def mix(*parts: Signal) -> Signal:
    """Sum of mono signals of any lengths, as long as the longest."""
    out = np.zeros(max(len(part) for part in parts))
    for part in parts:
        out[: len(part)] += part
    return out


def fade_ends(x: Signal, head_s: float, tail_s: float) -> Signal:
    """Raised-cosine fades at both ends."""
    out = x.copy()
    for count, at_end in ((samples(head_s), False), (samples(tail_s), True)):
        k = min(count, len(x))
        ramp = 0.5 - 0.5 * np.cos(np.pi * (np.arange(k) + 0.5) / k)
        ramp = ramp if x.ndim == 1 else ramp[:, None]
        if at_end:
            out[-k:] *= ramp[::-1]
        else:
            out[:k] *= ramp
    return out
