"""Bags are valid by the library's own validator, and complete."""

from __future__ import annotations

import csv
from pathlib import Path
from xml.etree import ElementTree as ET

import bagit
import pytest

from studio.domain.errors import StudioError, UnreadableInput, UnwritableOutput
from studio.domain.progress import Progress
from studio.jobs.packages.bag import make_bag, validate_bag
from studio.media.marks.premis import METS, PREMIS, XLINK
from tests.jobs.packages.results import coloured


def nothing(error: StudioError) -> None:
    raise error


def test_a_bag_holds_results_receipts_premis_and_mets(tmp_path: Path) -> None:
    first = coloured(tmp_path, "street", (200, 120, 90))
    coloured(tmp_path, "box 1/harbour", (90, 120, 200))
    made = make_bag(tmp_path / "out", tmp_path / "bag", "reference", Progress(), nothing, "City Archive")
    assert (made.works, made.missing) == (2, 0)
    bag = bagit.Bag(str(tmp_path / "bag"))
    bag.validate()
    assert bag.algorithms == ["sha512"]
    assert bag.info["Source-Organization"] == "City Archive"
    names = set(bag.payload_files())
    assert names == {
        "data/results/street-colour.png",
        "data/results/street-colour.png.receipt.json",
        "data/results/box 1/harbour-colour.png",
        "data/results/box 1/harbour-colour.png.receipt.json",
        "data/premis.xml",
        "data/mets/street-colour.png.mets.xml",
        "data/mets/box 1/harbour-colour.png.mets.xml",
        "data/originals.csv",
        "data/README.txt",
    }
    assert (tmp_path / "bag/data/results/street-colour.png").read_bytes() == first.read_bytes()
    premis = ET.parse(tmp_path / "bag/data/premis.xml")
    assert len(premis.findall(f"{{{PREMIS}}}event")) == 2
    with (tmp_path / "bag/data/originals.csv").open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["original"] for row in rows} == {
        str(tmp_path / "in/street.png"),
        str(tmp_path / "in/box 1/harbour.png"),
    }
    assert {row["state"] for row in rows} == {"intact"}
    readme = (tmp_path / "bag/data/README.txt").read_text()
    assert "Digitally colourised" in readme
    assert "box 1/harbour-colour.png  from  harbour.png" in readme


def test_originals_are_copied_when_that_is_wanted(tmp_path: Path) -> None:
    coloured(tmp_path, "street", (200, 120, 90))
    coloured(tmp_path, "box/street", (1, 2, 3))
    made = make_bag(tmp_path / "out", tmp_path / "bag", "copy", Progress(), nothing)
    assert made.works == 2
    bagit.Bag(str(tmp_path / "bag")).validate()
    originals = list((tmp_path / "bag/data/originals").iterdir())
    assert len(originals) == 1, "both have the same bytes"
    assert originals[0].read_bytes() == (tmp_path / "in/street.png").read_bytes()
    mets = ET.parse(tmp_path / "bag/data/mets/street-colour.png.mets.xml")
    addresses = [each.attrib[f"{{{XLINK}}}href"] for each in mets.iter(f"{{{METS}}}FLocat")]
    assert addresses == [f"data/originals/{originals[0].name}", "data/results/street-colour.png"]
    for address in addresses:
        assert (tmp_path / "bag" / address).is_file()


def test_a_changed_bag_is_found_out(tmp_path: Path) -> None:
    coloured(tmp_path, "street", (200, 120, 90))
    make_bag(tmp_path / "out", tmp_path / "bag", "reference", Progress(), nothing)
    assert validate_bag(tmp_path / "bag") == []
    result = tmp_path / "bag/data/results/street-colour.png"
    result.write_bytes(result.read_bytes()[:-1] + b"x")
    (problem,) = validate_bag(tmp_path / "bag")
    assert "street-colour.png" in problem


def test_what_is_not_as_its_receipt_says_is_left_out(tmp_path: Path) -> None:
    coloured(tmp_path, "fine", (9, 9, 9))
    coloured(tmp_path, "retouched", (9, 9, 9)).write_bytes(b"by hand")
    coloured(tmp_path, "lost", (9, 9, 9)).unlink()
    refused: list[StudioError] = []
    made = make_bag(tmp_path / "out", tmp_path / "bag", "reference", Progress(), refused.append)
    assert made.works == 1
    assert sorted(error.message for error in refused) == [
        "“lost-colour.png” is missing, so it is left out.",
        "“retouched-colour.png” is not what its receipt says, so it is left out.",
    ]


def test_a_missing_original_is_told_of(tmp_path: Path) -> None:
    coloured(tmp_path, "street", (9, 9, 9))
    (tmp_path / "in/street.png").unlink()
    made = make_bag(tmp_path / "out", tmp_path / "bag", "copy", Progress(), nothing)
    assert made.missing == 1
    assert "missing" in (tmp_path / "bag/data/originals.csv").read_text()


def test_nothing_is_replaced_and_nothing_half_made_is_left(tmp_path: Path) -> None:
    coloured(tmp_path, "street", (9, 9, 9))
    (tmp_path / "bag").mkdir()
    (tmp_path / "bag/mine.txt").write_text("mine")
    with pytest.raises(UnwritableOutput, match="exists already"):
        make_bag(tmp_path / "out", tmp_path / "bag", "copy", Progress(), nothing)
    with pytest.raises(UnreadableInput, match="holds no results"):
        make_bag(tmp_path / "bag", tmp_path / "new", "copy", Progress(), nothing)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bag", "in", "out"]
