"""Pitch: found where there is one, and nothing said where there is none."""

from __future__ import annotations

import numpy as np
import pytest

from studio.sound.listening.pitch import note, pitch

RATE = 22_050


@pytest.mark.parametrize("hz", [55.0, 220.0, 441.5, 1000.0, 2500.0])
@pytest.mark.parametrize("overtones", [1, 6])
def test_a_tone_has_its_pitch(hz: float, overtones: int) -> None:
    t = np.arange(RATE) / RATE
    partials = [k for k in range(1, overtones + 1) if k * hz < 0.45 * RATE]
    x = sum(np.sin(2 * np.pi * k * hz * t + k) / k for k in partials) * np.exp(-2 * t)
    x = x + 0.01 * np.random.default_rng(0).standard_normal(RATE)
    assert pitch(np.asarray(x), RATE) == pytest.approx(hz, rel=0.005)


def test_noise_clicks_and_silence_have_none() -> None:
    rng = np.random.default_rng(0)
    noise = rng.standard_normal(RATE)
    assert pitch(noise, RATE) == 0.0
    assert pitch(noise * np.exp(-np.arange(RATE) / 200), RATE) == 0.0
    assert pitch(np.zeros(RATE), RATE) == 0.0
    assert pitch(np.ones(100), RATE) == 0.0


def test_what_glides_has_none() -> None:
    t = np.arange(2 * RATE) / RATE
    assert pitch(np.sin(2 * np.pi * (200 * t + 300 * t**2)), RATE) == 0.0


def test_notes_are_named() -> None:
    assert [note(hz) for hz in (440.0, 261.6, 466.2, 55.0)] == ["A4", "C4", "A♯4", "A1"]
