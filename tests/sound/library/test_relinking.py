"""Sounds that moved are found again by their names."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import soundfile

from studio.domain.cues import Cue, CueSheet, CueSound
from studio.sound.library.library import SoundLibrary
from studio.sound.library.relinking import relinked


def _sound(path: Path, hz: float) -> Path:
    path.parent.mkdir(exist_ok=True)
    soundfile.write(path, 0.3 * np.sin(hz * np.arange(24_000)), 48_000)
    return path


def _sheet(*sounds: CueSound) -> CueSheet:
    cues = [
        Cue(f"c{k}", "impact", float(k), k + 0.5, 0.8, 0.9, "WOODImpt", sound=sound) for k, sound in enumerate(sounds)
    ]
    return CueSheet("f", 25.0, 10.0, tuple(cues))


def test_a_moved_sound_is_found_again_and_it_is_said(library: SoundLibrary, tmp_path: Path) -> None:
    first = library.add_files([_sound(tmp_path / "old disk" / "Garden Gate.wav", 0.1)])[0]
    sheet = _sheet(
        CueSound(first.id, first.name, gain_db=-4.0, pan=0.3), CueSound("WOODImpt_plank_hit_01", "Plank Hit 01")
    )
    assert relinked(sheet, library) == (sheet, [])
    shutil.rmtree(tmp_path / "old disk")
    second = library.add_files([_sound(tmp_path / "new disk" / "Garden Gate.wav", 0.11)])[0]
    assert second.id != first.id
    again, notes = relinked(sheet, library)
    gate, plank = (cue.sound for cue in again.cues)
    assert gate == CueSound(second.id, second.name, gain_db=-4.0, pan=0.3)
    assert plank == sheet.cues[1].sound
    assert notes == ["The sound “Garden Gate” was not where it had been; the one of that name in “new disk” is used."]


def test_a_sound_of_another_computer_is_known_by_its_name(library: SoundLibrary) -> None:
    again, notes = relinked(_sheet(CueSound("their-id", "Plank Hit 03")), library)
    assert again.cues[0].sound is not None
    assert again.cues[0].sound.id == "WOODImpt_plank_hit_03"
    assert len(notes) == 1


def test_without_a_namesake_it_stays_named_as_it_was(library: SoundLibrary) -> None:
    sheet = _sheet(CueSound("gone", "Nobody's Horn"), CueSound("gone too", "…"))
    assert relinked(sheet, library) == (sheet, [])
