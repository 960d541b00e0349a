"""Other rooms, microphones, distances and media, done to spectrograms of power, which is cheap.

Pitch and tempo, equalising, echo, noise, other sounds behind, band limits: what differs between two recordings of the
same thing and must not matter.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from models.listen.spectrogram import BANDS, FLOOR_DB, HOP_S

Levels = NDArray[np.float32]
_SILENCE_DB = -120.0
_BAND = np.arange(BANDS, dtype=np.float32)


def crop(rng: np.random.Generator, levels_db: NDArray[np.float16], frames: int) -> Levels:
    """``frames`` frames from a random place, at another pitch (±4 bands) and tempo (0.8–1.25), in dB against 0."""
    tempo = float(np.exp(rng.uniform(-0.22, 0.22)))
    shift = float(rng.normal(0.0, 1.5))
    span = frames * tempo
    first = rng.uniform(min(0.0, len(levels_db) - span) * 0.5, max(1e-3, len(levels_db) - span))
    where = first + np.arange(frames) * tempo
    nearest = np.clip(np.round(where).astype(int), 0, len(levels_db) - 1)
    taken = levels_db[nearest].astype(np.float32)
    taken[(where < -0.5) | (where > len(levels_db) - 0.5)] = _SILENCE_DB
    below = np.floor(_BAND + shift).astype(int)
    part = np.float32(_BAND[0] + shift - below[0])
    low, high = np.clip(below, 0, BANDS - 1), np.clip(below + 1, 0, BANDS - 1)
    moved = (1 - part) * taken[:, low] + part * taken[:, high]
    moved[:, (below < -1) | (below > BANDS)] = _SILENCE_DB
    return np.asarray(moved - max(float(moved.max()), _SILENCE_DB), dtype=np.float32)


def smooth_curve(rng: np.random.Generator, spread_db: float) -> Levels:
    """A random frequency response: a tilt and three broad bumps, in dB."""
    curve = rng.normal(0, spread_db) * (_BAND / BANDS - 0.5) * 2
    for _ in range(3):
        centre, width = rng.uniform(0, BANDS), rng.uniform(4, 16)
        curve = curve + rng.normal(0, spread_db) * np.exp(-0.5 * ((_BAND - centre) / width) ** 2)
    return np.asarray(curve, dtype=np.float32)


def echo(rng: np.random.Generator, power: Levels) -> Levels:
    """The tail of a room: an exponential decay added behind every frame, darker the later."""
    t60 = rng.uniform(0.2, 2.5) * np.linspace(1.2, 0.6, BANDS)
    keep = (10.0 ** (-6.0 * HOP_S / t60)).astype(np.float32)
    wet = np.float32(10 ** (rng.uniform(-24, -3) / 10)) * (1 - keep)
    tail, out = np.zeros(BANDS, dtype=np.float32), power.copy()
    for k in range(len(power)):
        out[k] += wet * tail
        tail = tail * keep + power[k]
    return out


def noise(rng: np.random.Generator, frames: int) -> Levels:
    """Steady coloured noise as power, with the fluctuation of a periodogram, about 0 dB."""
    colour = 10 ** (smooth_curve(rng, 8.0) / 10)
    return np.asarray(colour * rng.gamma(4.0, 0.25, (frames, BANDS)), dtype=np.float32)


def recorded(rng: np.random.Generator, levels_db: Levels, behind_db: Levels | None) -> Levels:
    """A crop as another recording might hold it, with ``behind_db`` sounding behind it, in dB against its loudest."""
    power = np.asarray(10 ** (levels_db / 10), dtype=np.float32)
    if behind_db is not None:
        power = np.asarray(power + 10 ** ((behind_db - rng.uniform(8, 30)) / 10), dtype=np.float32)
    if rng.random() < 0.5:
        power = echo(rng, power)
    power = np.asarray(power * 10 ** (smooth_curve(rng, rng.uniform(0, 6)) / 10), dtype=np.float32)
    power = power / (float(power.max()) + 1e-20)
    if rng.random() < 0.7:
        power = power + noise(rng, len(power)) * 10 ** (-rng.uniform(18, 60) / 10)
    if rng.random() < 0.3:
        power[:, int(rng.integers(BANDS // 2, BANDS)) :] *= 1e-6
    if rng.random() < 0.2:
        power[:, : int(rng.integers(1, 12))] *= 10 ** (-rng.uniform(1, 4))
    level = 10 * np.log10(power / (float(power.max()) + 1e-20) + 1e-12)
    return np.asarray(np.maximum(level, FLOOR_DB), dtype=np.float32)
