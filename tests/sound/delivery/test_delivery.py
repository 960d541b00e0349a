"""Cue lists, captions, credits, Reaper projects."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest

from studio.domain.cues import Cue, CueSheet, CueSound
from studio.domain.errors import UnwritableOutput
from studio.sound.delivery import sidecars as delivery
from studio.sound.library.library import SoundLibrary
from studio.sound.mix.voices import ROOM_TONE_ID

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
    rows = list(csv.DictReader(io.StringIO(delivery.cue_list_csv(SHEET, library))))
    assert [row["id"] for row in rows] == [cue.id for cue in SHEET.cues]
    assert rows[2]["timecode"] == "00:00:01:00"
    assert rows[3]["timecode"] == "00:00:01:09"
    assert rows[4]["label"].startswith("'=")
    assert (rows[4]["muted"], rows[2]["licence"]) == ("yes", "CC0-1.0")


def test_captions_join_repetitions_and_leave_out_what_is_not_heard() -> None:
    texts = [text for _, _, text in delivery.captions(SHEET)]
    assert texts == ["[town street]", "[hit on wood]", "[knock]"]
    hit = delivery.captions(SHEET)[1]
    assert hit[0] == 1.0
    assert hit[1] >= 2.2


def test_srt_and_vtt() -> None:
    srt = delivery.captions_srt(SHEET)
    assert srt.startswith("1\n00:00:00,000 --> 00:00:06,000\n[town street]\n\n2\n00:00:01,000 --> ")
    vtt = delivery.captions_vtt(SHEET)
    assert vtt.startswith("WEBVTT\n\n00:00:00.000 --> 00:00:06.000\n[town street]\n")


def test_credits_name_everything_heard_and_warn(library: SoundLibrary) -> None:
    text = delivery.credits_text(SHEET, library)
    assert "CC0-1.0" in text
    assert "Plank Hit 01" in text
    assert "not recorded with the film" in text
    assert "commercial" not in text
    record = library.get(PLANK)
    assert record is not None
    library.store.put(replace(record, licence="CC BY-NC", commercial_ok=False))
    assert "Not cleared for commercial use" in delivery.credits_text(SHEET, library)


def test_reaper_project_has_balanced_blocks_and_every_cue(library: SoundLibrary) -> None:
    text = delivery.reaper_project(SHEET, library)
    lines = [line.strip() for line in text.splitlines()]
    assert sum(line.startswith("<") for line in lines) == lines.count(">")
    assert sum(line == "<ITEM" for line in lines) == len(SHEET.cues)
    assert sum(line == "MUTE 1 0" for line in lines) == 1
    plank = library.get(PLANK)
    assert plank is not None
    assert f"POSITION {1.0 - plank.attack_s:.6f}" in lines


def test_side_files_are_written_whole_or_not_at_all(library: SoundLibrary, tmp_path: Path) -> None:
    paths = delivery.write_sidecars(SHEET, library, tmp_path, "film", kinds=("csv", "srt", "vtt", "credits", "rpp"))
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(
        ["film.cues.csv", "film.effects.srt", "film.effects.vtt", "film.credits.txt", "film.rpp", "library.sqlite"]
        + [path.name for path in tmp_path.glob("library.sqlite-*")]
    )
    assert all(path.stat().st_size > 0 for path in paths)
    with pytest.raises(UnwritableOutput, match="film"):
        delivery.write_sidecars(SHEET, library, tmp_path / "nowhere", "film")
