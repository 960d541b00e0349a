"""Fades, cross-fades, steps of milliseconds, tapped hits."""

from __future__ import annotations

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.cues import Cue, CueAlternative, CueSheet, CueSound, Track, fades_of
from studio.sound.cue_sheet.edits import cue_of, swap_sound
from studio.sound.cue_sheet.shaping import cross_fade, next_on_track, nudge_ms, set_fades, sound_beside, tap
from studio.sound.library.library import SoundLibrary
from studio.sound.mix.score import prepare

STREET = CueSound("AMBTown_street_01", "Street")
FOREST = CueSound("AMBForst_forest_01", "Forest")


def _bed(name: str, start: float, end: float, sound: CueSound = STREET, track: Track = "AMB") -> Cue:
    return Cue(name, "ambience", start, end, 0.5, 1.0, "AMBTown", sound=sound, track=track)


HIT = Cue(
    "hit", "impact", 4.0, 4.3, 0.8, 0.6, "WOODImpt", sound=CueSound("WOODImpt_plank_hit_01", "Plank", gain_db=-3.0)
)
SHEET = CueSheet("f", 25.0, 20.0, (_bed("a", 0.0, 10.0), HIT, _bed("b", 12.0, 20.0, FOREST)))


@given(st.floats(-1, 20), st.floats(-1, 20))
def test_fades_never_last_longer_than_their_cue(fade_in: float, fade_out: float) -> None:
    cue = cue_of(set_fades(SHEET, "a", fade_in, fade_out), "a")
    now = fades_of(cue)
    assert min(now) >= 0
    assert sum(now) <= cue.end_s - cue.start_s + 1e-9
    assert cue.by_hand


def test_fades_are_heard(library: SoundLibrary) -> None:
    sheet = set_fades(CueSheet("f", 25.0, 10.0, (_bed("a", 0.0, 10.0),)), "a", 4.0, 0.0)
    blocks = [np.abs(block.whole).mean() for block in prepare(sheet, library)[0].blocks()]
    assert blocks[0] < 0.35 * blocks[6]
    assert blocks[1] < blocks[2] < blocks[3] < 1.05 * blocks[4]
    assert blocks[9] == pytest.approx(blocks[8], rel=0.1)


@pytest.mark.parametrize(("ends", "begins"), [(10.0, 12.0), (12.0, 10.0), (10.0, 10.0)])
def test_neighbours_fade_into_each_other(ends: float, begins: float, library: SoundLibrary) -> None:
    sheet = CueSheet("f", 25.0, 20.0, (_bed("a", 0.0, ends), HIT, _bed("b", begins, 20.0, FOREST)))
    faded = cross_fade(sheet, "a")
    first, second = cue_of(faded, "a"), cue_of(faded, "b")
    overlap = first.end_s - second.start_s
    assert overlap == pytest.approx(2.0 if ends > begins else 1.0)
    assert fades_of(first)[1] == pytest.approx(overlap)
    assert fades_of(second)[0] == pytest.approx(overlap)
    levels = [np.square(block.whole).mean() for block in prepare(faded, library)[0].blocks()]
    assert min(levels[8:13]) > 0.3 * min(levels[6], levels[15]), "no hole between them"


def test_a_hit_is_not_cross_faded_and_the_last_has_no_next() -> None:
    assert cross_fade(SHEET, "hit") == SHEET
    assert cross_fade(SHEET, "b") == SHEET
    assert next_on_track(SHEET, "b") is None


@given(st.integers(-3000, 3000))
def test_milliseconds_there_and_back(by: int) -> None:
    moved = nudge_ms(SHEET, "hit", by)
    assert cue_of(moved, "hit").start_s == pytest.approx(4.0 + by / 1000, abs=1e-9)
    assert cue_of(nudge_ms(moved, "hit", -by), "hit").start_s == 4.0


def test_a_tapped_hit_is_like_its_model() -> None:
    sheet, name = tap(SHEET, "hit", 7.25)
    cue = cue_of(sheet, name)
    assert (cue.start_s, cue.sound, cue.track, cue.confidence, cue.origin) == (7.25, HIT.sound, "SFX", 1.0, None)
    assert cue.end_s - cue.start_s == pytest.approx(0.3)
    assert [c.start_s for c in sheet.cues] == sorted(c.start_s for c in sheet.cues)
    again, other = tap(sheet, "hit", 7.5)
    assert other != name
    assert len(again.cues) == len(SHEET.cues) + 2


def test_sounds_are_tried_round_and_round(library: SoundLibrary) -> None:
    names = [f"WOODImpt_plank_hit_0{k}" for k in (1, 2, 3)]
    cue = Cue("c", "impact", 1.0, 1.3, 0.8, 1.0, "WOODImpt", sound=CueSound(names[0], "1"))
    assert sound_beside(CueSheet("f", 25.0, 9.0, (cue,)), "c", 1) == "", "there is no other"
    others = tuple(CueAlternative(name, name, 0.5) for name in names[1:])
    sheet = CueSheet("f", 25.0, 9.0, (msgspec.structs.replace(cue, alternatives=others),))
    heard = []
    for _ in range(4):
        record = library.get(sound_beside(sheet, "c", 1))
        assert record is not None
        sheet = swap_sound(sheet, "c", record)
        heard.append(record.id)
    assert heard == [names[1], names[2], names[0], names[1]]
    assert sound_beside(sheet, "c", -1) == names[0]
