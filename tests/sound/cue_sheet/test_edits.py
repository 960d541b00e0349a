"""Edits of a cue sheet."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.cues import Cue, CueAlternative, CueSheet, CueSound, Track
from studio.sound.cue_sheet import edits as edit
from studio.sound.library.library import SoundLibrary
from studio.sound.shelves.records import SoundRecord


def _cue(cue_id: str, start: float, track: str = "SFX") -> Cue:
    return Cue(cue_id, "impact", start, start + 0.5, 0.8, 0.5, "WOODImpt", None, CueSound("s", "Sound"),
               (CueAlternative("WOODImpt_plank_hit_01", "Plank", 0.8),), "Hit?", track)  # fmt: skip


SHEET = CueSheet("film.mp4", 18.0, 60.0, (_cue("a", 1.0), _cue("b", 2.0, "FLY"), _cue("c", 3.0)))


def test_moving_keeps_length_and_order_and_leaves_the_old_sheet_alone() -> None:
    before = msgspec.json.encode(SHEET)
    moved = edit.move(SHEET, "a", 2.5)
    assert [cue.id for cue in moved.cues] == ["b", "a", "c"]
    assert edit.cue_of(moved, "a").end_s == pytest.approx(3.0)
    assert msgspec.json.encode(SHEET) == before


@given(st.floats(-1e6, 1e6))
def test_nothing_leaves_the_film(start: float) -> None:
    assert 0.0 <= edit.cue_of(edit.move(SHEET, "a", start), "a").start_s < SHEET.duration_s


@given(fps=st.sampled_from([16.0, 18.0, 24000 / 1001, 25.0, 29.97]), frames=st.integers(1, 500))
def test_nudging_there_and_back_returns(fps: float, frames: int) -> None:
    sheet = msgspec.structs.replace(SHEET, fps=fps)
    there = edit.nudge(sheet, "c", frames)
    moved = Fraction(edit.cue_of(there, "c").start_s) - 3
    assert float(moved) == pytest.approx(frames / fps, abs=1e-4 * frames / fps)
    assert edit.cue_of(edit.nudge(there, "c", -frames), "c").start_s == pytest.approx(3.0, abs=1e-9)
    assert edit.nudge_all(sheet, ["a", "b"], 2) == edit.nudge(edit.nudge(sheet, "a", 2), "b", 2)


def test_swapping_keeps_settings_and_offers_the_old_sound(library: SoundLibrary) -> None:
    record = library.get("WOODImpt_plank_hit_01")
    assert record is not None
    sheet = edit.set_gain(edit.set_pan(SHEET, "a", -0.4), "a", -3.0)
    cue = edit.cue_of(edit.swap_sound(sheet, "a", record), "a")
    assert cue.sound == CueSound(record.id, record.name, 0.0, -3.0, -0.4)
    assert [other.id for other in cue.alternatives] == ["s"]
    assert cue.end_s == pytest.approx(1.0 + record.duration_s - record.attack_s)


def test_values_stay_in_range() -> None:
    assert edit.cue_of(edit.set_pan(SHEET, "a", 7.0), "a").sound.pan == 1.0  # type: ignore[union-attr]
    assert edit.cue_of(edit.set_gain(SHEET, "a", -99.0), "a").sound.gain_db == -edit.MOST_GAIN_DB  # type: ignore[union-attr]
    trimmed = edit.cue_of(edit.trim(SHEET, "a", 5.0, 4.0), "a")
    assert trimmed.end_s > trimmed.start_s


def test_mute_solo_label_track_offset() -> None:
    assert edit.cue_of(edit.set_muted(SHEET, "a", True), "a").muted
    assert [cue.muted for cue in edit.set_track_muted(SHEET, "FLY", True).cues] == [False, True, False]
    assert [cue.muted for cue in edit.solo_tracks(SHEET, ["FLY"]).cues] == [True, False, True]
    assert edit.solo_tracks(SHEET, []) is SHEET
    assert edit.cue_of(edit.set_label(SHEET, "a", " Door "), "a").label == "Door"
    assert edit.cue_of(edit.set_track(SHEET, "a", "MX"), "a").track == "MX"
    assert edit.cue_of(edit.set_offset(SHEET, "a", -0.1), "a").sound.offset_s == -0.1  # type: ignore[union-attr]


def test_confirm_add_remove_shift(library: SoundLibrary) -> None:
    cue = edit.cue_of(edit.confirm(edit.set_muted(SHEET, "a", True), "a"), "a")
    assert (cue.confidence, cue.muted, cue.label) == (1.0, False, "Hit")
    record = library.get("THUN_thunder_clap_01")
    assert record is not None
    twice = edit.add(edit.add(SHEET, record, 2.2), record, 0.1)
    assert [cue.id for cue in twice.cues] == ["user-0002", "a", "b", "user-0001", "c"]
    assert [cue.id for cue in edit.remove(twice, ["a", "user-0001"]).cues] == ["user-0002", "b", "c"]
    assert [cue.start_s for cue in edit.shift_impacts(SHEET, 0.25).cues] == [1.25, 2.25, 3.25]


def test_an_unknown_cue_is_an_error() -> None:
    for change in (lambda: edit.move(SHEET, "x", 1.0), lambda: edit.set_muted(SHEET, "x", True),
                   lambda: edit.remove(SHEET, ["x"]), lambda: edit.nudge(SHEET, "x", 1)):  # fmt: skip
        with pytest.raises(KeyError, match="no cue x"):
            change()


def _record(length_s: float, cat_id: str = "WOODImpt", *, loop: bool = False) -> SoundRecord:
    return SoundRecord("x", "Plank", Path("x.wav"), cat_id, length_s, 48_000, 1, loop=loop)


def test_placed_sounds_follow_each_other_on_the_wanted_track() -> None:
    placed = edit.place(SHEET, [_record(1.0), _record(2.0)], 10.0, "FLY")
    new = [cue for cue in placed.cues if cue.id not in {"a", "b", "c"}]
    assert [(cue.start_s, cue.end_s, cue.track, cue.kind) for cue in new] == [
        (10.0, 11.0, "FLY", "impact"),
        (11.0, 13.0, "FLY", "impact"),
    ]
    assert not any(cue.muted for cue in new)


@pytest.mark.parametrize(
    ("record", "track", "kind", "lands_on"),
    [
        (_record(1.0), None, "impact", "SFX"),
        (_record(1.0, "FEETHmn"), None, "impact", "FLY"),
        (_record(9.0, "AMBTown", loop=True), None, "ambience", "AMB"),
        (_record(90.0), None, "continuous", "SFX"),
        (_record(1.0), "AMB", "ambience", "AMB"),
    ],
)
def test_a_placed_sound_is_what_it_is_made_for(
    record: SoundRecord, track: Track | None, kind: str, lands_on: str
) -> None:
    new = next(cue for cue in edit.place(SHEET, [record], 55.0, track).cues if cue.start_s == 55.0)
    assert (new.kind, new.track) == (kind, lands_on)
    assert new.kind == "impact" or new.end_s <= SHEET.duration_s


def test_nothing_is_placed_after_the_film() -> None:
    assert len(edit.place(SHEET, [_record(40.0)] * 3, 30.0).cues) == 4
