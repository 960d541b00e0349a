"""What a sound is like, in numbers: spectrum, onset, decay, loudness, and one vector for "more like this".

The vector has two parts. One is measured: log-mel and MFCC statistics, spectral shape, temporal shape and rhythm, each
number standardised with its mean and spread over the sounds that come with the program (``feature_scale.npz``, made by
``fit_scale``). The other is learned: what `models.listen` makes of the spectrogram. Both together are placed in the
space of `studio.sound.listening.likeness_space`. Vectors of different libraries and times can be compared by their
cosine.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage, signal

from models.listen.embedder import Embedder
from models.listen.layout import DIMENSIONS as LEARNED
from models.listen.spectrogram import mel_filters
from studio.own_files.records import replacing
from studio.sound.listening import likeness_space, spectral_shape
from studio.sound.listening.loudness import decibels, loudest_momentary
from studio.sound.listening.pitch import pitch
from studio.sound.recordings.audio_file import read, resample

ANALYSIS_RATE = 32_000
FRAME, HOP = 1024, 512
MELS = 40
MFCCS = 20
LONGEST_S = 20.0
"""Sounds are analysed over their first 20 s."""

FLOOR_DB = -80.0
ATTACK_WINDOW_S = 0.002
ATTACK_LEVEL_DB = -12.0

Vector = NDArray[np.float32]
_Array = NDArray[np.float64]

_ENVELOPE_POINTS = 10
_SCALARS = 12
GROUP_WEIGHTS = (1.0, 1.0, 1.0, 1.0, 1.0, 1.0)
"""Of log-mel means and spreads, MFCC means and spreads, temporal shape and single numbers."""

MOST_SPREADS = 3.0
_SCALE_FILE = Path(__file__).with_name("feature_scale.npz")
MEASURED = 2 * MELS + 2 * MFCCS + _ENVELOPE_POINTS + _SCALARS
JOINED = MEASURED + LEARNED
"""Numbers of the measured part, then of the learned one, before they are placed."""

LEARNED_SHARE = 0.2
"""What the learned part counts there; the measured part counts the rest."""

DIMENSIONS = likeness_space.DIMENSIONS
"""Length of ``Features.vector``."""

Stage = Literal["measured", "joined", "placed"]
"""How far a vector is made: numbers as they were measured (``MEASURED`` of them), both parts (``JOINED``), or in the
space in which sounds are compared (``DIMENSIONS``)."""


@dataclass(frozen=True)
class Features:
    """Measurements of one sound.

    ``attack_s`` is the instant of its (first strong) onset from the start of the file, ``t60_s`` the time in which it
    dies away by 60 dB after its loudest moment (``inf``: it does not), ``tonal`` 0 (noise) … 1 (tone), ``hardness``
    0 (soft) … 1 (hard), ``pitch_hz`` is 0 for what has no pitch, ``vector`` a unit vector of ``DIMENSIONS`` numbers.
    """

    loudness_lufs: float
    peak_dbfs: float
    attack_s: float
    brightness_hz: float
    rolloff_hz: float
    flatness: float
    onsets: int
    t60_s: float
    tonal: float
    hardness: float
    pitch_hz: float
    vector: Vector


def analyse(samples: NDArray[np.float32], rate: int, *, stage: Stage = "placed") -> Features:
    """Features of ``(n, channels)`` samples within about ±1."""
    stretch = samples[: round(LONGEST_S * rate)]
    mono = _mono(stretch)
    loudness = loudest_momentary(stretch[:, :2], rate)
    peak = float(np.max(np.abs(samples), initial=0.0))
    attack = attack_point(mono, rate)
    x = resample(mono[:, None], rate, ANALYSIS_RATE)[:, 0].astype(np.float64)
    x = np.pad(x, (0, max(0, 2 * FRAME - len(x)))) / max(peak, 1e-6)
    power = _power_spectra(x)
    return _features(power, x, samples.shape[0] / rate, loudness, decibels(peak), attack, stage)


def _mono(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """The mean of the channels, or the first one where they cancel each other out."""
    if samples.shape[1] == 1:
        return samples[:, 0]
    mono = samples @ np.full(samples.shape[1], 1.0 / samples.shape[1], dtype=np.float32)
    cancelled = float(np.max(np.abs(mono), initial=0.0)) < 1e-3 * float(np.max(np.abs(samples), initial=0.0))
    return np.asarray(samples[:, 0] if cancelled else mono)


def attack_point(mono: NDArray[np.float32], rate: int) -> float:
    """Seconds from the start to where the 2 ms level first comes within 12 dB of its loudest."""
    if len(mono) == 0:
        return 0.0
    width = max(1, round(ATTACK_WINDOW_S * rate))
    power = ndimage.uniform_filter1d(mono.astype(np.float64) ** 2, width, mode="constant")
    level = np.sqrt(np.maximum(power, 0.0))
    loudest = float(level.max())
    return float(np.argmax(level >= loudest * 10 ** (ATTACK_LEVEL_DB / 20))) / rate if loudest > 0 else 0.0


def _power_spectra(x: _Array) -> _Array:
    """``(bins, frames)`` power of Hann-windowed frames; the last frame is filled up with silence."""
    padded = np.pad(x, (0, FRAME))
    frames = np.lib.stride_tricks.sliding_window_view(padded, FRAME)[: len(x) : HOP]
    spectra = np.fft.rfft(frames * signal.get_window("hann", FRAME), axis=1).T
    return np.asarray(spectra.real**2 + spectra.imag**2)


def _features(
    power: _Array, x: _Array, duration_s: float, loudness: float, peak_dbfs: float, attack_s: float, stage: Stage
) -> Features:
    mel = mel_filters(ANALYSIS_RATE, FRAME, MELS) @ power
    log_mel = np.maximum(10 * np.log10(mel / max(float(mel.max()), 1e-12) + 1e-12), FLOOR_DB)
    energy = power.sum(axis=0)
    energy_db = np.maximum(10 * np.log10(energy / max(float(energy.max()), 1e-12) + 1e-12), FLOOR_DB)
    heard = energy_db > -50.0
    if not heard.any():  # digital silence
        heard[:] = True
    magnitude = np.sqrt(power[:, heard])
    weight = (energy[heard] + 1e-12) / (energy[heard] + 1e-12).sum()
    mfcc = spectral_shape.mfcc(log_mel, MFCCS + 1)[1:, heard]
    centroids, spreads = spectral_shape.centroid_and_bandwidth(magnitude, ANALYSIS_RATE)
    centroid, spread = float(centroids @ weight), float(spreads @ weight)
    rolloff = float(spectral_shape.rolloff(magnitude, ANALYSIS_RATE) @ weight)
    flatness = float(spectral_shape.flatness(power[:, heard]) @ weight)
    tonal = _tonality(magnitude, weight)
    onsets = _onsets(log_mel)
    t60 = _decay(energy_db)
    rise = _rise_s(x)
    hardness = float(
        np.clip(0.5 * np.log2(max(centroid, 100.0) / 700.0) / 4 + 0.5 - 0.12 * np.log2(rise / 0.004), 0, 1)
    )
    scalars = np.array(
        [
            np.log2(max(centroid, 60.0)),
            np.log2(max(spread, 60.0)),
            np.log2(max(rolloff, 60.0)),
            np.log10(max(flatness, 1e-5)),
            tonal,
            np.log2(max(duration_s, 0.05)),
            np.log2(min(t60, 20.0)),
            np.log2(rise),
            np.log2((onsets + 0.5) / max(min(duration_s, LONGEST_S), 0.25)),
            hardness,
            peak_dbfs - loudness,
            float(np.std(energy_db[heard])),
        ]
    )
    parts = (
        log_mel[:, heard] @ weight,
        log_mel[:, heard].std(axis=1),
        mfcc.mean(axis=1),
        mfcc.std(axis=1),
        _temporal_shape(energy_db),
        scalars,
    )
    vector = np.concatenate(parts).astype(np.float32)
    if stage != "measured":
        vector = joined(_standardised(vector), _learned(power))
    if stage == "placed":
        vector = likeness_space.placed(vector)
    return Features(
        loudness_lufs=loudness,
        peak_dbfs=peak_dbfs,
        attack_s=attack_s,
        brightness_hz=centroid,
        rolloff_hz=rolloff,
        flatness=flatness,
        onsets=onsets,
        t60_s=t60,
        tonal=tonal,
        hardness=hardness,
        pitch_hz=pitch(x, ANALYSIS_RATE),
        vector=vector,
    )


def _standardised(raw: Vector) -> Vector:
    mean, spread, weight = _scale()
    vector = np.clip((raw - mean) / spread, -MOST_SPREADS, MOST_SPREADS) * weight
    return (vector / max(float(np.linalg.norm(vector)), 1e-9)).astype(np.float32)


def _learned(power: _Array) -> Vector:
    return _embedder().embed(power.T @ mel_filters(ANALYSIS_RATE, FRAME).T)


@lru_cache(maxsize=1)
def _embedder() -> Embedder:
    return Embedder()


def joined(measured: Vector, learned: Vector) -> Vector:
    """One unit vector of two, whose cosine is the mean of theirs weighted with ``LEARNED_SHARE``."""
    parts = (np.sqrt(1.0 - LEARNED_SHARE) * measured, np.sqrt(LEARNED_SHARE) * learned)
    return np.concatenate(parts, axis=-1).astype(np.float32)


@lru_cache(maxsize=1)
def version() -> str:
    """What makes vectors comparable: the scale they were standardised with, what was learned, and the space."""
    scale = hashlib.sha256(_SCALE_FILE.read_bytes()).hexdigest()
    return f"{DIMENSIONS}-{LEARNED_SHARE}-{scale[:12]}-{_embedder().digest[:12]}-{likeness_space.digest()[:12]}"


@lru_cache(maxsize=1)
def _scale() -> tuple[_Array, _Array, _Array]:
    """Mean and spread of each number over the shipped sounds, and the weight of its group."""
    with np.load(_SCALE_FILE, allow_pickle=False) as stored:
        mean, spread = stored["mean"].astype(np.float64), stored["spread"].astype(np.float64)
    sizes = (MELS, MELS, MFCCS, MFCCS, _ENVELOPE_POINTS, _SCALARS)
    return mean, spread, np.repeat(GROUP_WEIGHTS, sizes)


def fit_scale(paths: Iterable[Path]) -> None:
    """Measure mean and spread over these sounds and store them; vectors made before cannot be compared any more."""
    raw = []
    for path in paths:
        samples, rate = read(path, longest_s=LONGEST_S)
        raw.append(analyse(samples, rate, stage="measured").vector)
    stacked = np.stack(raw).astype(np.float64)
    spread = np.maximum(stacked.std(axis=0), 1e-3)
    np.savez(_SCALE_FILE, mean=stacked.mean(axis=0).astype(np.float32), spread=spread.astype(np.float32))


def _tonality(magnitude: _Array, weight: _Array) -> float:
    """How much of the spectrum stands out of its neighbourhood as narrow peaks, 0…1."""
    step = max(1, magnitude.shape[1] // 64)  # 64 frames say enough
    some, share = magnitude[:, ::step], weight[::step] / weight[::step].sum()
    floor = _median_of_neighbours(some, 10)
    above = np.maximum(some - 2.0 * floor, 0.0).sum(axis=0) / (some.sum(axis=0) + 1e-12)
    return float(np.clip(above @ share, 0.0, 1.0))


def _median_of_neighbours(spectra: _Array, reach: int) -> _Array:
    """Of each bin and ``reach`` bins on either side, frame by frame: one row after the other, because SciPy's median
    is many times quicker along a line than over an area."""
    line = np.pad(spectra.T, ((0, 0), (reach, reach)), mode="symmetric")
    medians = ndimage.median_filter(line.ravel(), size=2 * reach + 1).reshape(line.shape)
    return np.asarray(medians[:, reach:-reach].T)


def _onsets(log_mel: _Array) -> int:
    """Number of distinct onsets: peaks of the mean rise of the mel bands, at least 80 ms apart."""
    rise = np.maximum(np.diff(log_mel, axis=1, prepend=np.full((len(log_mel), 1), FLOOR_DB)), 0.0).mean(axis=0)
    gap = max(1, round(0.08 * ANALYSIS_RATE / HOP))
    peaks, _ = signal.find_peaks(np.pad(rise, 1), height=max(4.0, 0.35 * float(rise.max())), distance=gap)
    return len(peaks)


def _decay(energy_db: _Array) -> float:
    """T60 from the fall between −5 and −35 dB after the loudest frame."""
    tail = np.maximum.accumulate(energy_db[int(np.argmax(energy_db)) :][::-1])[::-1]
    late = int(np.argmax(tail <= -35.0)) if tail[-1] <= -35.0 else 0
    early = int(np.argmax(tail <= -5.0)) if tail[-1] <= -5.0 else 0
    if late == 0:
        return float("inf")
    return max((late - early) * 2.0, 1.0) * HOP / ANALYSIS_RATE


def _rise_s(x: _Array) -> float:
    """Seconds from 10 % to 90 % of the loudest 1 ms level."""
    level = ndimage.uniform_filter1d(np.abs(x), ANALYSIS_RATE // 1000, mode="constant")
    top = int(np.argmax(level))
    before = level[: top + 1]
    low = np.flatnonzero(before <= 0.1 * level[top])
    high = int(np.argmax(before >= 0.9 * level[top]))
    return max((high - (int(low[-1]) if len(low) else 0)) / ANALYSIS_RATE, 0.0005)


def _temporal_shape(energy_db: _Array) -> _Array:
    """Level after the loudest moment at points spread evenly over the logarithm of time, 10 ms … 10 s."""
    tail = energy_db[int(np.argmax(energy_db)) :]
    points = np.geomspace(0.01, 10.0, _ENVELOPE_POINTS) * ANALYSIS_RATE / HOP
    return np.asarray(np.interp(points, np.arange(len(tail)), tail, right=FLOOR_DB))


# --- vectors that were measured beforehand --------------------------------------------------------------------------

PREPARED_NAME = "vectors.npz"
"""A file beside a library's ``manifest.json`` with the vectors of its sounds."""


def save_prepared(path: Path, digests: list[str], vectors: Vector, hardness: NDArray[np.float32]) -> None:
    """Store vectors under the SHA-256 of their sound files."""
    with replacing(path, private=False) as temporary, temporary.open("wb") as handle:
        np.savez_compressed(
            handle,
            digests=np.array([bytes.fromhex(digest) for digest in digests]),
            vectors=vectors.astype(np.float16),
            hardness=hardness.astype(np.float16),
            version=np.array(version()),
        )


def load_prepared(path: Path) -> tuple[list[str], Vector, Vector]:
    """Digests, ``(n, DIMENSIONS)`` vectors and hardness; nothing when they were measured by another version."""
    with np.load(path, allow_pickle=False) as stored:
        digests = [bytes(row).ljust(32, b"\0").hex() for row in stored["digests"]]
        vectors = stored["vectors"].astype(np.float32)
        hardness = stored["hardness"].astype(np.float32)
        made_by = str(stored["version"]) if "version" in stored else ""
    if vectors.shape[1:] != (DIMENSIONS,) or made_by != version():
        return [], np.zeros((0, DIMENSIONS), dtype=np.float32), np.zeros(0, dtype=np.float32)
    return digests, vectors, hardness
