"""Spectral numbers against librosa, which defines them here."""

from __future__ import annotations

import librosa
import numpy as np
import pytest

from studio.sound.listening import spectral_shape
from studio.sound.recordings.audio_file import resample

RATE = 32_000


@pytest.fixture(params=["noise", "tone", "silence"])
def spectra(request: pytest.FixtureRequest) -> np.ndarray:
    """``(513, 20)`` magnitudes."""
    rng = np.random.default_rng(3)
    if request.param == "silence":
        return np.zeros((513, 20))
    samples = rng.standard_normal(20 * 512 + 1024)
    if request.param == "tone":
        samples = 0.001 * samples + np.sin(0.9 * np.arange(len(samples)))
    frames = np.stack([samples[k * 512 : k * 512 + 1024] for k in range(20)], axis=1)
    return np.abs(np.fft.rfft(frames * np.hanning(1024)[:, None], axis=0))


def test_centroid_and_bandwidth(spectra: np.ndarray) -> None:
    centroid, bandwidth = spectral_shape.centroid_and_bandwidth(spectra, RATE)
    np.testing.assert_allclose(centroid, librosa.feature.spectral_centroid(S=spectra, sr=RATE)[0], rtol=1e-6)
    theirs = librosa.feature.spectral_bandwidth(S=spectra, sr=RATE)[0]
    np.testing.assert_allclose(bandwidth, theirs, rtol=1e-5, atol=1e-3)


def test_rolloff_and_flatness(spectra: np.ndarray) -> None:
    theirs = librosa.feature.spectral_rolloff(S=spectra, sr=RATE)[0]
    np.testing.assert_allclose(spectral_shape.rolloff(spectra, RATE), theirs)
    flat = librosa.feature.spectral_flatness(S=spectra)[0]
    np.testing.assert_allclose(spectral_shape.flatness(spectra**2), flat, rtol=1e-6)


def test_mfcc() -> None:
    levels = np.random.default_rng(0).uniform(-80, 0, (40, 12))
    np.testing.assert_allclose(spectral_shape.mfcc(levels, 21), librosa.feature.mfcc(S=levels, n_mfcc=21), atol=1e-6)


@pytest.mark.parametrize(("rate", "wanted", "n"), [(48_000, 32_000, 1001), (44_100, 32_000, 7), (8_000, 48_000, 500)])
def test_resampling_is_librosas(rate: int, wanted: int, n: int) -> None:
    samples = np.random.default_rng(n).standard_normal((n, 2)).astype(np.float32)
    theirs = librosa.resample(samples.T, orig_sr=rate, target_sr=wanted, res_type="soxr_hq").T
    np.testing.assert_allclose(resample(samples, rate, wanted), theirs, atol=1e-6)
