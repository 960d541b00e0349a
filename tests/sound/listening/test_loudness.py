"""Loudness and true peak against a second implementation."""

from __future__ import annotations

import numpy as np
import pyloudnorm
import pytest
from scipy import signal

from studio.sound.listening.loudness import LoudnessMeter, amplitude, decibels, loudest_momentary, measure

RATE = 48_000


def _programme(seed: int) -> np.ndarray:
    """Twenty seconds of noise whose level and colour change."""
    rng = np.random.default_rng(seed)
    noise = rng.standard_normal((20 * RATE, 2))
    noise = signal.lfilter([1.0], [1.0, -0.3 * seed], noise, axis=0)
    level = np.repeat(rng.uniform(0.002, 0.1, 20), RATE)[:, None]
    return (noise * level).astype(np.float32)


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_integrated_loudness_agrees_with_pyloudnorm(seed: int) -> None:
    programme = _programme(seed)
    wanted = pyloudnorm.Meter(RATE).integrated_loudness(programme)
    assert measure(programme).integrated_lufs == pytest.approx(wanted, abs=0.2)


def test_blocks_of_any_size_give_the_same_result() -> None:
    programme = _programme(1)[: 5 * RATE]
    whole = measure(programme)
    meter = LoudnessMeter(RATE)
    for start in range(0, len(programme), 7001):
        meter.push(programme[start : start + 7001])
    assert meter.result() == whole


def test_true_peak_sees_between_the_samples() -> None:
    """A sine at a quarter of the rate whose samples all miss its crests by 3 dB."""
    t = np.arange(RATE) + 0.5
    fade = np.minimum(1.0, np.minimum(t, RATE - t) / 2400)  # an abrupt start would ring above its level
    tone = (0.5 * fade * np.sin(np.pi / 2 * t)).astype(np.float32)
    stereo = np.stack([tone, tone], axis=1)
    assert 20 * np.log10(np.abs(stereo).max()) == pytest.approx(-9.03, abs=0.01)
    assert measure(stereo).true_peak_dbtp == pytest.approx(-6.02, abs=0.2)


def test_silence_and_very_short_sounds_have_a_loudness() -> None:
    assert measure(np.zeros((RATE, 2), dtype=np.float32)).integrated_lufs == -70.0
    short = np.random.default_rng(0).standard_normal((2400, 2)).astype(np.float32) * 0.1
    assert -40 < measure(short).loudest_momentary_lufs < -10


def test_mono_counts_as_panned_to_the_middle() -> None:
    tone = _programme(0)[:RATE, 0]
    panned = np.stack([tone, tone], axis=1) * np.float32(np.sqrt(0.5))
    assert measure(tone).integrated_lufs == pytest.approx(measure(panned).integrated_lufs, abs=0.01)


def test_decibels_and_back() -> None:
    assert decibels(amplitude(-7.5)) == pytest.approx(-7.5)
    assert decibels(0.0) == -120.0


def test_without_true_peak_the_loudness_is_the_same() -> None:
    x = (0.2 * np.random.default_rng(4).standard_normal((96_000, 2))).astype(np.float32)
    whole, quick = measure(x), measure(x, true_peak=False)
    assert (quick.integrated_lufs, quick.loudest_momentary_lufs) == (
        whole.integrated_lufs,
        whole.loudest_momentary_lufs,
    )
    assert whole.true_peak_dbtp > -20 > quick.true_peak_dbtp


@pytest.mark.parametrize("rate", [22_050, 44_100, 48_000, 96_000])
@pytest.mark.parametrize("seconds", [0.05, 0.45, 1.37])
def test_loudest_momentary_agrees_with_the_meter(rate: int, seconds: float) -> None:
    rng = np.random.default_rng(rate)
    n = round(seconds * rate)
    stereo = (rng.standard_normal((n, 2)) * np.exp(-np.arange(n) / (0.2 * n))[:, None] * 0.2).astype(np.float32)
    for samples in (stereo, stereo[:, 0]):
        wanted = measure(samples, rate, true_peak=False).loudest_momentary_lufs
        assert loudest_momentary(samples, rate) == pytest.approx(wanted, abs=0.05)
    assert loudest_momentary(np.zeros((n, 1), dtype=np.float32), rate) == -70.0
