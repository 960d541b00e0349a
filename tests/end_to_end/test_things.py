"""``things`` and what it does to ``sound``, with the real models."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.end_to_end.conftest import Run


def test_a_thing_is_shown_found_renamed_and_forgotten(
    studio: Callable[..., Run], good_film: Path, tmp_path: Path
) -> None:
    added = studio("things", "add", "bouncing ball", good_film, "--category", "SPRTMisc", "--at", "0.3")
    assert added.code == 0, added.events
    assert added.by_event["record"] == [{"name": "bouncing ball", "category": "SPRTMisc", "examples": 1}]
    assert studio("things", "list").by_event["record"] == added.by_event["record"]
    cues = tmp_path / "cues.json"
    heard = studio("sound", good_film, "-o", tmp_path / "out.mp4", "--save-cues", cues)
    assert heard.code == 0, heard.events
    taught = [cue for cue in json.loads(cues.read_text())["cues"] if cue["taught"]]
    assert all((cue["taught"], cue["label"]) == ("bouncing ball", "bouncing ball") for cue in taught)
    receipt = json.loads(Path(heard.results[0]["receipt"]).read_text())
    assert "taught-things" in [model["id"] for model in receipt["models"]]
    quiet = studio("sound", good_film, "-o", tmp_path / "quiet.mp4", "--no-things", "--save-cues", tmp_path / "q.json")
    assert quiet.code == 0
    assert not [cue for cue in json.loads((tmp_path / "q.json").read_text())["cues"] if cue["taught"]]
    assert studio("things", "rename", "bouncing ball", "ball").code == 0
    assert studio("things", "remove", "ball").code == 0
    assert "record" not in studio("things", "list").by_event


def test_bad_words_are_told_in_one_sentence(studio: Callable[..., Run], good_photo: Path, tmp_path: Path) -> None:
    for words in (
        ("add", "x", good_photo, "--category", "nonsense"),
        ("add", "x", good_photo, "--category", "TRNSteam", "--box", "0.9,0.9,0.5,0.5"),
        ("add", "x", tmp_path / "none.png", "--category", "TRNSteam"),
        ("remove", "never shown"),
        ("rename", "never shown", "other"),
    ):
        run = studio("things", *words)
        assert run.code == 1, words
        assert len(run.errors) == 1, words
        assert run.errors[0]["hint"], words
    assert "record" not in studio("things", "list").by_event
