"""From a recipe's raw signal to what is written: no DC, no clicks, trimmed, levelled, measured."""

from __future__ import annotations

import numpy as np
from scipy.signal import resample_poly

from studio.sound.listening.pitch import pitch
from studio.synthesis.blocks.dsp import SR, Signal, db, fade_ends, high_pass, samples
from studio.synthesis.blocks.loudness import integrated, momentary_max
from studio.synthesis.registry import Kind, Recipe

PEAK_CEILING_DB = {Kind.HIT: -1.2, Kind.TAKE: -2.5, Kind.LOOP: -2.5}
"""Below the promised −1 dBFS, since lossy coding moves peaks."""
TARGET_LUFS = {Kind.HIT: -20.0, Kind.TAKE: -20.0, Kind.LOOP: -23.0}
LAYER_LU = {"soft": -9.0, "medium": -4.0, "hard": 0.0, None: 0.0}
"""Loudness of the strength layers against the loudest."""

LEAD_S = 0.004
"""Silence before a sound that is stored without loss."""
EXACT_UP_TO_S = 1.2
"""Impacts up to this length are stored without loss."""
LOSSY_LEAD_S = 0.03
"""Lossy coding smears a little before an attack, so what is coded that way gets a longer lead."""
_TAIL_DB = -62.0


def mono(x: Signal) -> Signal:
    """The mean of the channels."""
    return x if x.ndim == 1 else np.asarray(np.mean(x, axis=1))


def level_track(x: Signal, window_s: float = 0.002) -> Signal:
    """RMS over a sliding window, one value a sample."""
    k = samples(window_s)
    power = np.concatenate([[0.0], np.cumsum(mono(x) ** 2)])
    left = np.clip(np.arange(len(x)) - k // 2, 0, len(x))
    right = np.clip(left + k, 0, len(x))
    return np.asarray(np.sqrt(np.maximum((power[right] - power[left]) / k, 0.0)))


def attack_point(x: Signal, *, at_peak: bool = False) -> float:
    """Where the ear puts the sound, in seconds from its start.

    For an impact it is the moment when the 2 ms level first comes within 12 dB of the loudest moment of the first
    strong hit; for sounds that swell (`at_peak`) the top of the 40 ms level.
    """
    if at_peak:
        return float(np.argmax(level_track(x, 0.04))) / SR
    level = level_track(x)
    return float(np.argmax(level > 0.25 * float(np.max(level)))) / SR


def is_exact(entry: Recipe, length: int) -> bool:
    """Whether a sound of `length` samples is stored without loss."""
    return entry.kind is Kind.HIT and length <= samples(EXACT_UP_TO_S)


def tidy(x: Signal, entry: Recipe) -> Signal:
    """The raw signal without DC, silence at the start or an inaudible tail; loops keep their exact length."""
    if entry.kind is Kind.LOOP:
        return _without_dc_on_a_ring(x)
    clean = high_pass(np.pad(x, [(samples(0.05), 0)] + [(0, 0)] * (x.ndim - 1)), 18.0, order=2)
    level = level_track(clean, 0.002)
    loudest = float(np.max(level))
    if loudest <= 0.0:
        raise ValueError(f"The recipe {entry.recipe_id} made silence.")
    audible = np.flatnonzero(level > db(_TAIL_DB) * loudest)
    heard = int(np.argmax(level > db(-50.0) * loudest))
    end = min(len(clean), int(audible[-1]) + samples(0.03))
    exact = is_exact(entry, end - heard + samples(LEAD_S))
    start = max(0, heard - samples(LEAD_S if exact else LOSSY_LEAD_S))
    faded = fade_ends(clean[start:end], 0.001, min(0.03, 0.2 * (end - start) / SR))
    return _without_mean(faded)


def _without_mean(x: Signal) -> Signal:
    """What little mean a short sound has left is taken off under a window, so that the ends stay at zero."""
    window = np.hanning(len(x)) if x.ndim == 1 else np.hanning(len(x))[:, None]
    return np.asarray(x - np.mean(x, axis=0) * window / np.mean(window))


def _without_dc_on_a_ring(x: Signal) -> Signal:
    spectrum = np.fft.rfft(x, axis=0)
    spectrum[: max(1, int(18.0 * len(x) / SR))] = 0.0
    return np.asarray(np.fft.irfft(spectrum, len(x), axis=0))


def gentlest_cuts(x: Signal, count: int) -> list[int]:
    """Where the ring `x` is best cut open: it crosses zero gently there and has the same level on both sides.

    A perfect ring may be cut anywhere; a gentle cut also survives lossy coding and players that are a little late.
    Returns up to `count` places, the best first, at least 50 ms apart.
    """
    step_db = np.zeros(len(x))
    nearby = np.zeros(len(x))
    for window_s in (0.01, 0.05):
        before, after = _power_around(x, samples(window_s))
        floor = 1e-5 * float(np.mean(before)) + 1e-15
        step_db += np.abs(10 * np.log10((before + floor) / (after + floor)))
        nearby += (before + after) / (float(np.mean(before + after)) + 1e-15)
    loudest = float(np.max(np.abs(x))) + 1e-12
    left, right = np.roll(x, 1, axis=0), x
    if x.ndim == 1:
        left, right = left[:, None], right[:, None]
    roughness = np.max(np.abs(left) + np.abs(right), axis=1) / loudest
    cost = step_db / 0.25 + roughness / 0.01 + nearby
    cuts = []
    for _ in range(count):
        best = int(np.argmin(cost))
        if not np.isfinite(cost[best]):
            break
        cuts.append(best)
        cost[np.arange(best - samples(0.05), best + samples(0.05)) % len(x)] = np.inf
    return cuts


def _power_around(x: Signal, k: int) -> tuple[Signal, Signal]:
    """Energy of the `k` samples before and after every place on the ring."""
    whole = mono(x)
    sums = np.concatenate([[0.0], np.cumsum(np.concatenate([whole[-k:], whole, whole[:k]]) ** 2)])
    where = np.arange(len(x))
    return sums[where + k] - sums[where], sums[where + 2 * k] - sums[where + k]


def loudness_of(x: Signal, kind: Kind) -> float:
    """LUFS: integrated for loops, over two turns so that the cut does not matter; else of the loudest 400 ms."""
    return integrated(np.concatenate([x, x])) if kind is Kind.LOOP else momentary_max(x)


def level_together(takes: list[Signal], entry: Recipe) -> list[Signal]:
    """All variations of one recipe at one loudness, as loud as the target and the peak ceiling let them be.

    Strength layers stay apart by `LAYER_LU`, so a soft hit is also softer when it is played without any gain.
    """
    layers = entry.layers()
    loudness = [loudness_of(x, entry.kind) for x in takes]
    peaks = [20 * float(np.log10(np.max(np.abs(x)) + 1e-12)) for x in takes]
    room = [
        PEAK_CEILING_DB[entry.kind] - peak + level - LAYER_LU[layer]
        for peak, level, layer in zip(peaks, loudness, layers, strict=True)
    ]
    target = min(TARGET_LUFS[entry.kind], *room)
    return [x * db(target + LAYER_LU[layer] - level) for x, level, layer in zip(takes, loudness, layers, strict=True)]


def brightness(x: Signal) -> float:
    """Spectral centroid of the power spectrum in Hz."""
    power = np.abs(np.fft.rfft(mono(x))) ** 2
    hz = np.fft.rfftfreq(len(x), 1 / SR)
    return float(np.sum(hz * power) / (np.sum(power) + 1e-20))


def pitch_of(x: Signal) -> float:
    """Hz of the tone that the first ten seconds of a sound have, 0 for none."""
    half = resample_poly(mono(x)[: samples(10.0)], 1, 2)
    return pitch(np.asarray(half), SR // 2)
