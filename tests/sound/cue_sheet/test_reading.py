"""Cue sheets that come in: what is meant is read, what is off is told, what cannot be is refused by line and cell."""

from __future__ import annotations

import contextlib
import csv
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.cues import Cue, CueSheet, CueSound, Marker, cue_sheet_to_json
from studio.sound.cue_sheet.reading import MOST_TOLD, BadSheet, sheet_from_file
from studio.sound.delivery.cue_list import cue_list_csv
from studio.sound.delivery.sidecars import Soundtrack
from studio.sound.library.library import SoundLibrary
from studio.sound.spotting.casting import with_sounds

FILM_S = 60.0
HEAD = '{"film":"a","fps":18,"duration_s":60,"cues":['
PLANK = CueSound("WOODImpt_plank_hit_01", "Plank Hit 01", 0.01, -3.0, 0.25)
STREET = CueSound("AMBTown_street_01", "Street 01")
SHEET = CueSheet(
    "film.mp4",
    18.0,
    FILM_S,
    (
        Cue("bed", "ambience", 0.0, 60.0, 0.5, 1.0, "AMBTown", label="Street", track="AMB", sound=STREET),
        Cue("=hit", "impact", 1.25, 1.5, 0.8, 0.9, "WOODImpt", label="=Danger", sound=PLANK),
        Cue("late", "impact", 59.9, 61.0, 0.8, 0.2, "WOODImpt", sound=PLANK, muted=True),
    ),
    markers=(Marker(3.0, "Reel"),),
)  # fmt: skip


def read(text: str | bytes, name: str = "cues.csv", film_s: float | None = FILM_S) -> tuple[CueSheet, list[str]]:
    data = text.encode() if isinstance(text, str) else text
    return sheet_from_file(data, name, "film.mp4", 18.0, film_s)


def test_the_programs_own_sheet_comes_back_as_it_is() -> None:
    sheet, remarks = read(cue_sheet_to_json(SHEET), "cues.json")
    assert sheet == SHEET
    assert remarks == []


def test_the_spotting_sheet_comes_back_from_its_table(library: SoundLibrary) -> None:
    sheet, remarks = read(cue_list_csv(Soundtrack(SHEET, library)))
    assert remarks == []
    for then, now in zip(SHEET.cues, sheet.cues, strict=True):
        assert (now.id, now.label, now.kind, now.track) == (then.id, then.label, then.kind, then.track)
        assert (now.start_s, now.end_s, now.category) == pytest.approx((then.start_s, then.end_s, then.category))
        assert now.sound == then.sound
        assert now.by_hand
    assert [cue.muted for cue in sheet.cues] == [False, False, True]


def test_a_sheet_typed_in_a_spreadsheet_is_enough(library: SoundLibrary) -> None:
    rows = [
        "Timecode;Category;Label;Gain_dB",
        "00:00:12:09;woodimpt;Gate;-2,5",
        "",
        "0:20:00;WOODImpt;;",
        "5s;AMBTown;;",
        "",
    ]
    text = "\r\n".join(rows)
    sheet, remarks = read(text.encode("utf-16"))
    assert remarks == []
    assert [cue.start_s for cue in sheet.cues] == [5.0, 12.5, 20.0]
    gate = sheet.cues[1]
    assert (gate.category, gate.label, gate.sound) == ("WOODImpt", "Gate", None)
    cast = with_sounds(sheet, library, seed=1)
    hits = [cue.sound for cue in cast.cues if cue.category == "WOODImpt"]
    assert all(sound is not None and sound.id.startswith("WOODImpt") for sound in hits)
    assert hits[0] != hits[1], "never the same recording twice in a row"
    assert cast.cues[1].end_s > cast.cues[1].start_s
    assert cast == with_sounds(sheet, library, seed=1)


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("5.0,4.0,WOODImpt,0.5", "line 3, start_s: the cue begins at 5 s, after its end at 4 s"),
        ("80,81,WOODImpt,0.5", "line 3, start_s: the cue begins at 80 s, but the film ends at 60 s"),
        ("-5,-4,WOODImpt,0.5", "line 3, end_s: the cue ends at -4 s, before the film begins"),
        ("soon,4.0,WOODImpt,0.5", "line 3, start_s: “soon” is no time"),
        (",4.0,WOODImpt,0.5", "line 3, start_s: it is empty"),
        ("1.0,4.0,WOODImpt,loud", "line 3, strength: “loud” is no number"),
    ],
)
def test_what_cannot_be_is_refused_by_line_and_cell(row: str, told: str) -> None:
    with pytest.raises(BadSheet, match=r"line 3") as caught:
        read(f"start_s,end_s,category,strength\n1.0,1.5,WOODImpt,0.5\n{row}\n")
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("row", "told", "changed"),
    [
        ("2.0,3.0,WOODImpt,9", "line 2, strength: 9 is out of bounds (0 to 1), so it is 1", {"strength": 1.0}),
        ("-0.5,3.0,WOODImpt,0.5", "line 2, start_s: -0.5 s lies before the film", {"start_s": 0.0}),
        ("2.0,99,WOODImpt,0.5", "line 2, end_s: 99 s lies after the film", {"end_s": 60.0}),
        ("2.0,3.0,Banana,0.5", "line 2, category: “Banana” is no category of UCS", {"category": ""}),
    ],
)
def test_what_is_a_little_off_is_brought_back_and_told(row: str, told: str, changed: dict[str, Any]) -> None:
    sheet, remarks = read(f"start_s,end_s,category,strength\n{row}\n")
    assert told in remarks[0]
    assert {name: getattr(sheet.cues[0], name) for name in changed} == changed


def test_json_tells_the_line_too() -> None:
    fields = json.loads(cue_sheet_to_json(SHEET))
    fields["cues"][1] |= {"start_s": 5.0, "end_s": 4.0}
    fields["cues"][2]["strength"] = 9
    text = json.dumps(fields, indent=2)
    with pytest.raises(BadSheet) as caught:
        read(text, "cues.json")
    line = int(str(caught.value).split("line ")[1].split(",")[0])
    assert text.splitlines()[line - 1].strip() == '"start_s": 5.0,'
    fields["cues"][1]["end_s"] = 6.0
    text = json.dumps(fields, indent=2)
    sheet, remarks = read(text, "cues.json")
    line = int(remarks[0].split("line ")[1].split(",")[0])
    assert text.splitlines()[line - 1].strip() == '"strength": 9,'
    assert next(cue for cue in sheet.cues if cue.id == "late").strength == 1.0


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ('{"film": "a",\n "fps": ]}', "c.json", "line 2 is not as JSON is written"),
        (HEAD + '{"id":"a","kind":"bang","start_s":1,"end_s":2}]}', "c.json", "“bang” is none of impact, ambience"),
        (HEAD + '{"id":"a","kind":"impact","start_s":1,"end_s":2}]}', "c.json", "line 1"),
        ("[1, 2]", "c.json", "holds no list of cues"),
        ("where,what\n1,2\n", "c.csv", "names no column"),
        ("", "c.csv", "names no column"),
    ],
)  # fmt: skip
def test_what_is_no_sheet_says_why(text: str, name: str, told: str) -> None:
    with pytest.raises(BadSheet, match=told):
        read(text, name)


def test_many_mistakes_are_counted() -> None:
    rows = "\n".join("9,8" for _ in range(50))
    with pytest.raises(BadSheet, match=f"and {50 - MOST_TOLD} more"):
        read(f"start_s,end_s\n{rows}\n")


def test_cues_of_one_name_get_names_of_their_own() -> None:
    sheet, remarks = read("id,start_s\na,1\na,2\na,3\n")
    assert [cue.id for cue in sheet.cues] == ["a", "a-2", "a-3"]
    assert len(remarks) == 2


@given(st.lists(st.tuples(st.floats(0, 59), st.floats(0, 1), st.text(max_size=20)), max_size=8))
def test_any_table_of_ours_is_read_again(cues: list[tuple[float, float, str]]) -> None:
    made = [
        Cue(f"c{k}", "impact", start, start, strength, 1.0, "WOODImpt", label=label.strip())
        for k, (start, strength, label) in enumerate(cues)
    ]
    sheet = CueSheet("f", 25.0, FILM_S, tuple(made))

    class Empty:
        def get(self, sound_id: str) -> None:
            return None

    text = cue_list_csv(Soundtrack(sheet, Empty()))
    again, _ = read(text)
    labels = {cue.id: cue.label for cue in sheet.cues}
    table = {row["id"] for row in csv.DictReader(io.StringIO(text, newline=""))}
    assert {cue.id for cue in again.cues} == table == set(labels)
    for cue in again.cues:
        assert cue.label == labels[cue.id]


@given(st.binary(max_size=200), st.sampled_from(["a.csv", "a.json"]))
def test_nothing_makes_it_stumble(data: bytes, name: str) -> None:
    with contextlib.suppress(ValueError, RecursionError):
        read(data, name)
