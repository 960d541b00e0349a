"""Measurements of single sounds."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from studio.sound.listening.features import DIMENSIONS, analyse, attack_point, load_prepared, save_prepared
from tests.sound.conftest import RATE, hum, knock


def _analyse(wave: np.ndarray) -> object:
    return analyse((wave if wave.ndim == 2 else wave[:, None]).astype(np.float32), RATE)


@pytest.mark.parametrize("lead_s", [0.0, 0.01, 0.2])
def test_attack_is_where_the_sound_sets_in(lead_s: float) -> None:
    assert attack_point(knock(1, lead_s=lead_s, length_s=0.5).astype(np.float32), RATE) == pytest.approx(
        lead_s, abs=0.002
    )


def test_a_tone_is_tonal_and_noise_is_not() -> None:
    tone, noise = _analyse(hum(1.0, 440.0)), _analyse(knock(2, decay_s=1.0))
    assert tone.tonal > 0.7 > 0.4 > noise.tonal
    assert tone.flatness < 0.01 < noise.flatness
    assert tone.brightness_hz == pytest.approx(440, rel=0.2)
    assert np.isinf(tone.t60_s)


def test_decay_is_measured() -> None:
    """An amplitude that falls by e in 50 ms falls by 60 dB in 0.345 s."""
    assert _analyse(knock(3, length_s=1.0, decay_s=0.05)).t60_s == pytest.approx(0.345, rel=0.3)


def test_onsets_are_counted() -> None:
    three = np.concatenate([knock(k, length_s=0.4) for k in range(3)])
    assert _analyse(three).onsets == 3


def test_vector_is_a_unit_vector_that_tells_sounds_apart() -> None:
    first, again, other = (_analyse(wave).vector for wave in (knock(4), knock(5), hum(1.0)))
    assert first.shape == (DIMENSIONS,)
    assert np.linalg.norm(first) == pytest.approx(1.0, abs=1e-5)
    assert first @ again > 0.9 > first @ other


def test_level_does_not_change_the_vector() -> None:
    assert _analyse(knock(6)).vector @ _analyse(knock(6) * 0.1).vector > 0.999


@pytest.mark.parametrize("n", [1, 100, 48_000])
def test_silence_and_crumbs_have_features(n: int) -> None:
    assert np.all(np.isfinite(_analyse(np.zeros(n)).vector))


def test_prepared_vectors_read_back(tmp_path: Path) -> None:
    vectors = np.random.default_rng(0).standard_normal((2, DIMENSIONS)).astype(np.float32)
    digests = ["ab" * 32, "00" * 32]
    save_prepared(tmp_path / "v.npz", digests, vectors, np.array([0.25, 0.5], dtype=np.float32))
    read_digests, read_vectors, hardness = load_prepared(tmp_path / "v.npz")
    assert read_digests == digests
    np.testing.assert_allclose(read_vectors, vectors, atol=2e-3)
    np.testing.assert_allclose(hardness, [0.25, 0.5])
