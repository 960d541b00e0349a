"""Edits of a cue sheet."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.cues import Cue, CueAlternative, CueSheet, CueSound, Track, is_heard, is_unsure
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


def _heard(sheet: CueSheet) -> list[str]:
    return [cue.id for cue in sheet.cues if is_heard(cue, sheet)]


def test_mute_solo_track() -> None:
    assert edit.cue_of(edit.set_muted(SHEET, "a", True), "a").muted
    assert _heard(edit.set_track_muted(SHEET, "FLY", True)) == ["a", "c"]
    assert _heard(edit.set_track_solo(SHEET, "FLY", True)) == ["b"]
    assert edit.set_track_solo(SHEET, "FLY", False) == SHEET
    assert edit.cue_of(edit.set_track(SHEET, "a", "MX"), "a").track == "MX"


def test_the_button_pressed_last_does_what_it_says() -> None:
    muted = edit.set_track_muted(SHEET, "FLY", True)
    alone = edit.set_track_solo(muted, "FLY", True)
    assert _heard(alone) == ["b"], "hear only this: even when it was muted before"
    assert _heard(edit.set_track_solo(alone, "FLY", False)) == ["a", "c"], "and muted it is again afterwards"
    assert _heard(edit.set_track_muted(alone, "FLY", True)) == ["a", "c"], "muting ends its solo"
    assert _heard(edit.set_track_solo(alone, "SFX", True)) == ["a", "c"], "one at a time"


def _states(draw_from: CueSheet) -> st.SearchStrategy[CueSheet]:
    return st.lists(
        st.tuples(st.sampled_from(["mute", "solo"]), st.sampled_from(["AMB", "SFX", "FLY", "MX"]), st.booleans())
    ).map(lambda steps: _pressed(draw_from, steps))


def _pressed(sheet: CueSheet, steps: list[tuple[str, Track, bool]]) -> CueSheet:
    for what, track, on in steps:
        sheet = (edit.set_track_muted if what == "mute" else edit.set_track_solo)(sheet, track, on)
    return sheet


UNSURE = msgspec.structs.replace(_cue("u", 4.0), confidence=0.2)
MUTED = msgspec.structs.replace(_cue("m", 5.0, "FLY"), muted=True)
MIXED = msgspec.structs.replace(SHEET, cues=(*SHEET.cues, UNSURE, MUTED))


@given(_states(MIXED))
def test_no_button_of_a_track_touches_a_cue(sheet: CueSheet) -> None:
    """Mute and solo, on and off, in whatever order: what is unsure or muted is not heard for it."""
    assert sheet.cues == MIXED.cues
    assert not {"u", "m"} & set(_heard(sheet))
    tracks: tuple[Track, ...] = ("AMB", "SFX", "FLY", "MX")
    assert _heard(_pressed(sheet, [(what, t, False) for t in tracks for what in ("mute", "solo")])) == _heard(MIXED)


@pytest.mark.parametrize("what", ["mute", "solo"])
def test_there_and_back_leaves_an_unsure_cue_silent(what: str) -> None:
    there = _pressed(MIXED, [(what, "SFX", True)])
    assert _pressed(there, [(what, "SFX", False)]) == MIXED
    assert _heard(MIXED) == ["a", "b", "c"]


def test_a_cue_that_was_let_be_heard_stays_so_and_is_still_unsure() -> None:
    told = edit.set_muted(MIXED, "u", False)
    assert "u" in _heard(told)
    assert is_unsure(edit.cue_of(told, "u"), told)
    assert "u" not in _heard(edit.set_track_muted(told, "SFX", True))


def test_a_cue_set_by_hand_has_no_sound_yet() -> None:
    sheet, cue_id = edit.add_empty(SHEET, 59.8, "New cue")
    cue = edit.cue_of(sheet, cue_id)
    assert (cue.start_s, cue.end_s, cue.sound, cue.label, cue.track) == (59.8, 60.0, None, "New cue", "SFX")
    again, other = edit.add_empty(sheet, 0.5, "New cue")
    assert other != cue_id
    assert [each.id for each in again.cues] == [other, "a", "b", "c", cue_id]


def test_confirm_add_remove(library: SoundLibrary) -> None:
    cue = edit.cue_of(edit.confirm(edit.set_muted(SHEET, "a", True), "a"), "a")
    assert (cue.confidence, cue.muted, cue.label) == (1.0, False, "Hit")
    record = library.get("THUN_thunder_clap_01")
    assert record is not None
    twice = edit.add(edit.add(SHEET, record, 2.2), record, 0.1)
    assert [cue.id for cue in twice.cues] == ["user-0002", "a", "b", "user-0001", "c"]
    assert [cue.id for cue in edit.remove(twice, ["a", "user-0001"]).cues] == ["user-0002", "b", "c"]


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
