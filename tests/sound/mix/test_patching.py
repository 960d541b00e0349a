"""A mix after an edit is made from the one before it, and is what a mix of the whole would be at the same levels."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.domain.cues import Cue, CueSheet, CueSound
from studio.domain.errors import UnreadableInput
from studio.domain.recipe import SoundRecipe
from studio.sound.cue_sheet import edits as edit
from studio.sound.cue_sheet import shaping
from studio.sound.library.library import SoundLibrary
from studio.sound.mix.mixing import MixReport, limited, mix
from studio.sound.mix.patching import patch
from studio.sound.mix.score import prepare
from studio.sound.recordings.wave_file import to_pcm24

PLANK = "WOODImpt_plank_hit_0{}"


def _hit(number: int) -> Cue:
    sound = CueSound(PLANK.format(1 + number % 6), "Plank")
    return Cue(f"h{number}", "impact", 1.3 + 2.1 * number, 1.8 + 2.1 * number, 0.9, 1.0, "WOODImpt", sound=sound)


HITS = tuple(map(_hit, range(14)))
BED = Cue("bed", "ambience", 0.0, 30.5, 0.5, 1.0, "AMBTown", sound=CueSound("AMBTown_street_01", "Street"), track="AMB")
SHEET = CueSheet("f.mp4", 24.0, 30.5, tuple(sorted((BED, *HITS), key=lambda cue: (cue.start_s, cue.id))))


def _whole(sheet: CueSheet, library: SoundLibrary, report: MixReport) -> bytes:
    """Every sample of the film at the levels of a report."""
    score, _ = prepare(sheet, library)
    parts = [block.whole if curve is None else block.whole * curve for block, curve in limited(score, report.levels)]
    return to_pcm24(np.concatenate(parts))


@pytest.fixture
def mixed(library: SoundLibrary, tmp_path: Path) -> MixReport:
    return mix(SHEET, library, SoundRecipe(), tmp_path / "mix.wav")


@pytest.mark.parametrize(
    ("change", "most"),
    [
        (lambda s: edit.nudge(s, "h5", 1), 6),
        (lambda s: shaping.nudge_ms(s, "h0", -3), 6),
        (lambda s: edit.set_gain(s, "h13", 20.0), 6),
        (lambda s: edit.remove(s, ["h7"]), 6),
        (lambda s: edit.set_muted(s, "h3", True), 6),
        (lambda s: shaping.set_fades(s, "bed", 4.0, 1.0), 31),
        (lambda s: edit.set_track_muted(s, "AMB", True), 31),
        (lambda s: s, 0),
    ],
)
def test_a_patch_is_what_the_whole_would_be(
    library: SoundLibrary, tmp_path: Path, mixed: MixReport, change: Callable[[CueSheet], CueSheet], most: int
) -> None:
    after = change(SHEET)
    rendered = patch(SHEET, after, library, mixed, tmp_path / "mix.wav", tmp_path / "patched.wav")
    assert rendered <= most
    size = (tmp_path / "mix.wav").stat().st_size
    samples = (tmp_path / "patched.wav").read_bytes()
    assert len(samples) == size
    expected = _whole(after, library, mixed)
    assert samples[-len(expected) :] == expected
    assert samples[: -len(expected)] == (tmp_path / "mix.wav").read_bytes()[: -len(expected)]
    assert soundfile.info(tmp_path / "patched.wav").frames == round(30.5 * 48_000)


def test_patches_follow_each_other(library: SoundLibrary, tmp_path: Path, mixed: MixReport) -> None:
    second = edit.nudge(SHEET, "h5", 3)
    third = edit.nudge(second, "h9", -2)
    patch(SHEET, second, library, mixed, tmp_path / "mix.wav", tmp_path / "2.wav")
    patch(second, third, library, mixed, tmp_path / "2.wav", tmp_path / "3.wav")
    expected = _whole(third, library, mixed)
    assert (tmp_path / "3.wav").read_bytes()[-len(expected) :] == expected


def test_a_mix_of_another_film_is_no_ground_for_a_patch(
    library: SoundLibrary, tmp_path: Path, mixed: MixReport
) -> None:
    longer = CueSheet("f.mp4", 24.0, 60.0, SHEET.cues)
    with pytest.raises(UnreadableInput, match="not a mix of this film"):
        patch(SHEET, longer, library, mixed, tmp_path / "mix.wav", tmp_path / "patched.wav")
