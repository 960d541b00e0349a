"""Music and a projector under a film, and a film at another speed."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.domain.cues import Cue, CueSheet, CueSound, Marker
from studio.domain.recipe import SoundRecipe
from studio.sound.cue_sheet.laying_under import MUSIC_FADE_S, PROJECTOR_ID, slowed, with_music, with_projector
from studio.sound.library.library import SoundLibrary
from studio.sound.mix import voices
from studio.sound.mix.mixing import mix
from studio.sound.mix.score import prepare

RATE = 48_000
HIT = Cue("hit", "impact", 10.0, 10.3, 1.0, 1.0, "WOODImpt", sound=CueSound("WOODImpt_plank_hit_05", "Plank"))
SHEET = CueSheet("f.mp4", 24.0, 30.0, (HIT,), ((0.0, 30.0),), ("scene",), markers=(Marker(12.0),))


def _music(folder: Path, seconds: float, rate: int = 44_100, hz: float = 441.0) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / f"piece {hz:.0f}.wav"
    n = np.arange(round(seconds * rate))
    soundfile.write(path, 0.2 * np.sin(2 * np.pi * hz * n / rate), rate, subtype="PCM_16")
    return path


def test_music_lies_under_the_whole_film_cross_faded(library: SoundLibrary, tmp_path: Path) -> None:
    records = library.add_files([_music(tmp_path / "m", 12.0), _music(tmp_path / "m", 9.0, hz=300.0)])
    sheet = with_music(SHEET, records)
    music = [cue for cue in sheet.cues if cue.track == "MX"]
    assert (music[0].start_s, music[-1].end_s) == (0.0, 30.0)
    assert len(music) == 4
    for before, after in pairwise(music):
        assert before.end_s - after.start_s == pytest.approx(MUSIC_FADE_S)
        assert before.sound != after.sound
    assert with_music(sheet, records) == sheet, "laid under again, it takes the place of itself"


def test_music_steps_back_for_a_hit(library: SoundLibrary, tmp_path: Path) -> None:
    records = library.add_files([_music(tmp_path / "m", 40.0)])
    report = mix(with_music(SHEET, records), library, SoundRecipe(), tmp_path / "mix.wav", stems_dir=tmp_path / "stems")
    music, _ = soundfile.read(report.stems["MX"])
    away = np.sqrt((music[20 * RATE : 21 * RATE] ** 2).mean())
    under = np.sqrt((music[round(10.05 * RATE) : round(10.25 * RATE)] ** 2).mean())
    assert -5.0 < 20 * np.log10(under / away) < -2.0


def test_a_long_sound_is_read_piece_by_piece_as_if_it_were_whole(
    library: SoundLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = library.add_files([_music(tmp_path / "m", 40.0)])[0]
    sheet = with_music(SHEET, [record])
    whole, _ = prepare(sheet, library)
    monkeypatch.setattr(voices, "LONGEST_SOUND_S", 15.0)
    pieces, _ = prepare(sheet, library)
    assert [voice.long for voice in pieces.voices if voice.stem == "MX"] == [True]
    for a, b in zip(whole.blocks(), pieces.blocks(), strict=True):
        assert np.abs(a.whole - b.whole).max() < 1e-4
    again = [block.whole for block in pieces.blocks()]
    assert all(np.array_equal(block, once.whole) for block, once in zip(again, pieces.blocks(), strict=True))


def test_a_projector_runs_softly_and_once(library: SoundLibrary) -> None:
    record = library.get("AMBTown_street_01")
    assert record is not None
    sheet = with_projector(SHEET, record)
    cue = next(cue for cue in sheet.cues if cue.id == PROJECTOR_ID)
    assert (cue.start_s, cue.end_s, cue.track) == (0.0, 30.0, "AMB")
    assert cue.sound is not None
    assert cue.sound.gain_db < 0
    assert with_projector(sheet, record) == sheet


def test_cues_stay_with_their_pictures_at_another_speed() -> None:
    factor = Fraction(24, 18)
    sheet = slowed(SHEET, factor, 18.0)
    assert (sheet.fps, sheet.duration_s, sheet.shots, sheet.markers[0].time_s) == (18.0, 40.0, ((0.0, 40.0),), 16.0)
    hit = sheet.cues[0]
    assert hit.start_s * 18 == pytest.approx(HIT.start_s * 24), "the same picture"
    assert hit.end_s - hit.start_s == pytest.approx(0.3), "a hit rings as long as before"
