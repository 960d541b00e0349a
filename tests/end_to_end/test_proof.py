"""``inspect``, ``verify`` and ``reproduce`` on real results."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Run, leftovers


@pytest.fixture
def result(studio: Callable[..., Run], good_photo: Path, tmp_path: Path) -> Path:
    output, hints = tmp_path / "out" / "street-colour.png", tmp_path / "h.json"
    output.parent.mkdir()
    hints.write_text('[{"x": 0.5, "y": 0.25, "a": 20, "b": 30}]')
    done = studio("colorize", good_photo, "-o", output, "--device", "cpu", "--hints", hints)
    assert done.code == 0
    return output


def test_a_photograph_is_told_checked_and_made_again(
    studio: Callable[..., Run], result: Path, good_photo: Path, tmp_path: Path
) -> None:
    told = studio("inspect", result)
    (record,) = told.by_event["told"]
    assert told.code == 0
    assert record["known_by"] == "receipt"
    assert record["made"]["source"]["path"] == str(good_photo)
    assert record["models"][0]["id"] == "balanced"
    assert [(colour["a"], colour["b"]) for colour in record["colours"]] == [(20, 30)]

    checked = studio("verify", result.parent)
    assert checked.code == 0
    assert checked.by_event["verified"][0]["differences"] == 0

    made = studio("reproduce", f"{result}.receipt.json")
    assert made.code == 0
    assert made.by_event["reproduced"][0]["same"]
    assert not leftovers(tmp_path)
    assert not list((tmp_path / "home").rglob("again-*"))


def test_a_result_whose_receipt_is_lost_is_known_by_its_marks(studio: Callable[..., Run], result: Path) -> None:
    Path(f"{result}.receipt.json").unlink()
    shown = studio("inspect", result, json_lines=False)
    assert shown.code == 0
    assert "colours are estimated" in shown.stdout
    assert "street.png" in shown.stdout
    assert "receipt is not beside it" in shown.stdout
    checked = studio("verify", result.parent)
    assert checked.code == 1
    assert checked.by_event["file"][0]["state"] == "no receipt"
    again = studio("reproduce", result)
    assert again.code == 1
    assert "no receipt" in again.errors[0]["message"]


def test_a_changed_result_is_found_and_named(studio: Callable[..., Run], result: Path) -> None:
    data = bytearray(result.read_bytes())
    data[len(data) // 2] ^= 255
    result.write_bytes(data)
    checked = studio("verify", result.parent, json_lines=False)
    assert checked.code == 1
    assert any("CHANGED" in line and result.name in line for line in checked.stdout.splitlines())
    told = studio("inspect", result)
    assert told.code == 0
    assert told.by_event["told"][0]["state"] == "changed"


def test_a_model_of_another_sum_is_told_when_the_result_differs(studio: Callable[..., Run], result: Path) -> None:
    receipt = Path(f"{result}.receipt.json")
    said = json.loads(receipt.read_text())
    said["models"][0]["sha256"] = "1" * 64
    said["outputs"][0] |= {"sha256": "2" * 64, "unsigned": "2" * 64}
    receipt.write_text(json.dumps(said))
    made = studio("reproduce", receipt, json_lines=False)
    assert made.code == 1
    assert "DIFFERENT" in made.stdout
    assert "another one now" in made.stdout
    assert "changed after it" in made.stdout


def test_nothing_to_check_and_nothing_there_are_said(
    studio: Callable[..., Run], good_photo: Path, tmp_path: Path
) -> None:
    assert studio("verify", good_photo.parent).errors[0]["message"].endswith("no results with receipts.")
    assert "does not exist" in studio("verify", tmp_path / "no").errors[0]["message"]
    missing = studio("inspect", tmp_path / "no.png", good_photo)
    assert missing.code == 1
    assert len(missing.errors) == 1
    assert missing.by_event["told"][0]["known_by"] == "nothing"


def test_a_film_with_sound_is_told_by_receipt_and_by_its_comment_and_made_again(
    studio: Callable[..., Run], good_film: Path, tmp_path: Path
) -> None:
    output = tmp_path / "sound.mp4"
    assert studio("sound", good_film, "-o", output, "--device", "cpu").code == 0
    assert studio("reproduce", f"{output}.receipt.json").code == 0
    assert studio("verify", tmp_path).code == 0
    Path(f"{output}.receipt.json").unlink()
    (record,) = studio("inspect", output).by_event["told"]
    assert record["known_by"] == "marks"
    assert "sounds are estimated" in record["marks"][0][1]


def test_a_coloured_film_is_made_again(studio: Callable[..., Run], good_film: Path, tmp_path: Path) -> None:
    output = tmp_path / "colour.mp4"
    assert studio("colorize", good_film, "-o", output, "--device", "cpu").code == 0
    (record,) = studio("inspect", output).by_event["told"]
    assert record["role"] == "coloured film"
    made = studio("reproduce", f"{output}.receipt.json")
    assert made.code == 0
    assert made.by_event["reproduced"][0]["same"]


def test_what_a_receipt_tells_is_written_for_archives(
    studio: Callable[..., Run], result: Path, good_photo: Path, tmp_path: Path
) -> None:
    premis, mets = tmp_path / "street.premis.xml", tmp_path / "street.mets.xml"
    assert studio("inspect", result, "--premis", premis, "--mets", mets).code == 0
    receipt = json.loads(Path(f"{result}.receipt.json").read_text())
    for path in (premis, mets):
        text = path.read_text()
        assert receipt["outputs"][0]["sha256"] in text
        assert receipt["source"]["sha256"] in text
    assert good_photo.absolute().as_uri() in mets.read_text()
    again = studio("inspect", result, "--premis", premis)
    assert again.code == 1
    assert "exists already" in again.errors[0]["message"]
    assert studio("inspect", result, good_photo, "--mets", tmp_path / "x.xml").code == 2
