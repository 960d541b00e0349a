"""The window's meters show what FFmpeg's do."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.domain.errors import UnreadableInput
from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.domain.questions import MeterSound
from studio.domain.recipe import SoundRecipe
from studio.jobs.answers.metering import STEP_S, meter_sound
from studio.jobs.runner import in_process_context
from studio.sound.listening.loudness import measure

RATE = 48_000


def test_what_is_shown_at_the_end_is_the_loudness_of_the_whole(tmp_path: Path) -> None:
    chance = np.random.default_rng(0)
    levels = np.repeat([0.02, 0.2, 0.0, 0.05], 3 * RATE)[:, None]
    samples = (chance.standard_normal((12 * RATE, 2)) * levels).clip(-1, 1).astype(np.float32)
    soundfile.write(tmp_path / "mix.wav", samples, RATE, subtype="PCM_24")
    context = in_process_context(JobRequest(SoundRecipe(), "", ""))
    curve = meter_sound(MeterSound(str(tmp_path / "mix.wav")), Progress(), context)
    whole = measure(samples)
    assert len(curve.momentary) == pytest.approx(12 / STEP_S, abs=2)
    assert curve.integrated[-1] == pytest.approx(whole.integrated_lufs, abs=0.15)
    assert max(curve.momentary) == pytest.approx(whole.loudest_momentary_lufs, abs=0.15)
    assert curve.true_peak[-1] == pytest.approx(whole.true_peak_dbtp, abs=0.2)
    assert curve.true_peak == sorted(curve.true_peak), "the highest until here"
    loud, quiet = round(5.9 / STEP_S), round(8.9 / STEP_S)
    assert curve.momentary[loud] - curve.momentary[quiet] > 30
    assert curve.short_term[loud] == pytest.approx(measure(samples[3 * RATE : 6 * RATE]).integrated_lufs, abs=1.0)


def test_a_file_that_is_no_sound_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.wav").write_bytes(b"nothing")
    with pytest.raises(UnreadableInput, match="not a sound file"):
        meter_sound(
            MeterSound(str(tmp_path / "x.wav")), Progress(), in_process_context(JobRequest(SoundRecipe(), "", ""))
        )
