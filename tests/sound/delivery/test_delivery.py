"""Cue lists, captions, credits, Reaper projects."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import msgspec
import pytest

from studio.domain.cues import ROOM_TONE_ID, Cue, CueSheet, CueSound
from studio.sound.cue_sheet import edits as edit
from studio.sound.delivery.captions import captions, captions_srt, captions_vtt
from studio.sound.delivery.credits import credits_text
from studio.sound.delivery.cue_list import cue_list_csv
from studio.sound.delivery.reaper import reaper_project
from studio.sound.delivery.sidecars import Soundtrack, exporter, exporters
from studio.sound.library.library import SoundLibrary

PLANK, STREET = "WOODImpt_plank_hit_01", "AMBTown_street_01"


def _cue(cue_id: str, start: float, end: float, label: str, sound: str = PLANK, **more: object) -> Cue:
    return Cue(cue_id, "impact", start, end, 0.8, 0.9, "WOODImpt", sound=CueSound(sound, sound), label=label, **more)


SHEET = CueSheet(
    "film.mp4",
    18.0,
    60.0,
    (
        _cue(ROOM_TONE_ID, 0, 60, "Room tone", "AMBRoom_room_tone_01", track="AMB"),
        _cue("bed", 0, 60, "Town street", STREET, track="AMB"),
        _cue("a", 1.0, 1.3, "Hit on wood"),
        _cue("b", 1.5, 1.8, "Hit on wood"),
        _cue("c", 2.0, 2.3, "=Danger, “quoted”", muted=True),
        _cue("d", 20.0, 20.3, "Something hits here?"),
    ),
)  # fmt: skip


def test_cue_list_is_a_table_that_reads_back(library: SoundLibrary) -> None:
    rows = list(csv.DictReader(io.StringIO(cue_list_csv(Soundtrack(SHEET, library)))))
    assert [row["id"] for row in rows] == [cue.id for cue in SHEET.cues]
    assert rows[2]["timecode"] == "00:00:01:00"
    assert rows[3]["timecode"] == "00:00:01:09"
    assert rows[4]["label"].startswith("'=")
    assert (rows[4]["muted"], rows[2]["licence"]) == ("yes", "CC0-1.0")


def test_captions_join_repetitions_and_leave_out_what_is_not_heard() -> None:
    texts = [text for _, _, text in captions(SHEET)]
    assert texts == ["[town street]", "[hit on wood]", "[knock]"]
    hit = captions(SHEET)[1]
    assert hit[0] == 1.0
    assert hit[1] >= 2.2


def test_srt_and_vtt(library: SoundLibrary) -> None:
    srt = captions_srt(Soundtrack(SHEET, library))
    assert srt.startswith("1\n00:00:00,000 --> 00:00:06,000\n[town street]\n\n2\n00:00:01,000 --> ")
    vtt = captions_vtt(Soundtrack(SHEET, library))
    assert vtt.startswith("WEBVTT\n\n00:00:00.000 --> 00:00:06.000\n[town street]\n")


def test_credits_name_everything_heard_and_warn(library: SoundLibrary) -> None:
    text = credits_text(Soundtrack(SHEET, library))
    assert "CC0-1.0" in text
    assert "Plank Hit 01" in text
    assert "not recorded with the film" in text
    assert "commercial" not in text
    record = library.get(PLANK)
    assert record is not None
    library.store.put(replace(record, licence="CC BY-NC", commercial_ok=False))
    assert "Not cleared for commercial use" in credits_text(Soundtrack(SHEET, library))


def test_reaper_project_has_balanced_blocks_and_every_cue(library: SoundLibrary) -> None:
    text = reaper_project(Soundtrack(SHEET, library))
    lines = [line.strip() for line in text.splitlines()]
    assert sum(line.startswith("<") for line in lines) == lines.count(">")
    assert sum(line == "<ITEM" for line in lines) == len(SHEET.cues)
    assert sum(line == "MUTE 1 0" for line in lines) == 1
    plank = library.get(PLANK)
    assert plank is not None
    position = next(float(line.split()[1]) for line in lines[lines.index("NAME SFX") :] if line.startswith("POSITION"))
    assert round(position * 48_000) == 48_000 - round(plank.attack_s * 48_000)


def test_what_is_not_heard_is_in_no_caption_and_no_credits(library: SoundLibrary) -> None:
    """Unsure, muted, on a muted track, or beside one on solo: each side file asks what the mixer asks."""
    doubted = Cue("e", "impact", 30.0, 31.0, 0.8, 0.2, "THUN", sound=CueSound("THUN_thunder_clap_01", "Thunder"))
    sheet = msgspec.structs.replace(SHEET, cues=(*SHEET.cues, doubted))
    assert [text for _, _, text in captions(sheet)] == ["[town street]", "[hit on wood]", "[knock]"]
    assert "Thunder" not in credits_text(Soundtrack(sheet, library))
    quiet = edit.set_track_muted(sheet, "AMB", True)
    assert [text for _, _, text in captions(quiet)] == ["[hit on wood]", "[knock]"]
    assert "Street" not in credits_text(Soundtrack(quiet, library))
    alone = Soundtrack(edit.set_track_solo(quiet, "AMB", True), library)
    assert [text for _, _, text in captions(alone.sheet)] == ["[town street]"]
    rows = list(csv.DictReader(io.StringIO(cue_list_csv(alone))))
    assert [row["muted"] for row in rows] == ["no", "no", "yes", "yes", "yes", "yes", "yes"]


def test_reaper_gets_muted_tracks_as_tracks_and_muted_cues_as_items(library: SoundLibrary) -> None:
    def states(sheet: CueSheet) -> list[str]:
        lines = [line.strip() for line in reaper_project(Soundtrack(sheet, library)).splitlines()]
        return [line for line in lines if line.startswith(("NAME AMB", "NAME SFX", "NAME ROOM", "MUTESOLO", "MUTE 1"))]

    quiet = edit.set_track_muted(SHEET, "AMB", True)
    assert states(quiet) == [
        "NAME AMB", "MUTESOLO 1 0 0", "NAME SFX", "MUTESOLO 0 0 0", "MUTE 1 0", "NAME ROOM", "MUTESOLO 1 0 0",
    ]  # fmt: skip
    assert "MUTESOLO 0 1 0" in states(edit.set_track_solo(quiet, "AMB", True)), "Reaper's mute goes before its solo"


def test_every_exporter_registers_itself_under_names_of_its_own() -> None:
    known = exporters()
    assert set(known) == {
        *("csv", "pdf", "srt", "vtt", "credits", "licences", "slate"),
        *("bwf", "adm", "reaper", "otio", "fcpxml", "edl"),
    }
    assert all(each.name == name and each.title and "/" in each.media_type for name, each in known.items())
    assert len({each.suffix for each in known.values()}) == len(known)
    with pytest.raises(ValueError, match="csv"):
        exporter("csv", ".other.csv", "Another list", "text/csv")(lambda soundtrack: "")
    assert exporters() == known
