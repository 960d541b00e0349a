"""Finding sounds again keeps what somebody has decided."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from studio.domain.cues import Cue, CueSheet, CueSound
from studio.sound.cue_sheet import edits
from studio.sound.cue_sheet.merging import merge
from studio.sound.shelves.records import SoundRecord


def cue(number: int, start: float, *, kind: str = "impact", category: str = "WOODImpt", length: float = 0.4) -> Cue:
    sound = CueSound(f"sound{number}", f"Sound {number}")
    return Cue(f"cue{number}", kind, start, start + length, 0.7, 0.6, category, None, sound)  # type: ignore[arg-type]


def sheet(*cues: Cue) -> CueSheet:
    return CueSheet("film.mp4", 25.0, 60.0, cues)


FOUND = sheet(
    cue(0, 0.0, kind="ambience", category="AMBUrbn", length=60.0), cue(1, 5.0), cue(2, 10.0), cue(3, 20.0), cue(4, 30.0)
)


def test_what_somebody_decided_stays_and_is_not_found_twice() -> None:
    changed = edits.move(FOUND, "cue1", 6.0)
    changed = edits.set_muted(changed, "cue2", True)
    changed = edits.confirm(changed, "cue3")
    changed = edits.remove(changed, ["cue4"])
    changed, own = edits.add_empty(changed, 40.0, "New cue")
    changed = edits.set_track_solo(changed, "SFX", True)
    merged = merge(FOUND, changed)
    assert not merged.lost
    assert merged.kept == 4
    assert {c.id: c.start_s for c in merged.sheet.cues} == {
        "cue0": 0.0,
        "cue1": 6.0,
        "cue2": 10.0,
        "cue3": 20.0,
        own: 40.0,
    }, "the moved one is not found again at its old place, the removed one not at all"
    assert merged.sheet.cues == changed.cues
    assert merged.sheet.solo_tracks == ("SFX",)
    assert merge(FOUND, merged.sheet).sheet == merged.sheet, "a third time changes nothing"


def test_a_bed_whose_sound_was_replaced_is_not_laid_twice() -> None:
    other = SoundRecord("x", "Rain", Path("x.wav"), "RAINMisc", 20.0, 48_000, 1, loop=True)
    changed = edits.swap_sound(FOUND, "cue0", other)
    merged = merge(FOUND, changed)
    assert [c.id for c in merged.sheet.cues if c.kind == "ambience"] == ["cue0"]


def test_untouched_cues_that_are_not_found_any_more_are_named() -> None:
    now = sheet(FOUND.cues[0], FOUND.cues[1], cue(7, 20.05, category="METLImpt"))
    merged = merge(now, FOUND)
    assert [c.id for c in merged.lost] == ["cue2", "cue4"], "at 20 s something is found still, if something else"
    assert [c.id for c in merged.sheet.cues] == ["cue0", "cue1", "cue7"]
    assert [c.id for c in merged.with_lost().cues] == ["cue0", "cue1", "cue2", "cue7", "cue4"]


def test_names_stay_unlike() -> None:
    kept = edits.set_gain(FOUND, "cue1", -3.0)
    now = sheet(replace(cue(1, 50.0), category="GLASSImpt"), FOUND.cues[2], FOUND.cues[3], FOUND.cues[4], FOUND.cues[0])
    merged = merge(now, kept)
    assert [c.id for c in merged.sheet.cues] == ["cue0", "cue1", "cue2", "cue3", "cue4", "cue1-2"]


def test_older_sheets_tell_by_what_they_hold() -> None:
    older = replace(FOUND, cues=(FOUND.cues[0], replace(FOUND.cues[1], muted=True, start_s=5.1), *FOUND.cues[2:]))
    merged = merge(FOUND, older)
    assert merged.sheet.cues[1].muted
    assert len(merged.sheet.cues) == 5
