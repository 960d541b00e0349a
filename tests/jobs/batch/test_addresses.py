"""Storage by address, in fsspec's memory: results, receipts and reports as on a disk."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("fsspec")

import fsspec

from studio.domain.receipt import is_as_written, receipt_from_json
from studio.jobs.batch.addresses import is_address, plain_path, restored
from studio.places import cache_dir
from tests.cli.test_batch import run as run  # the fixture
from tests.cli.test_batch import said, scan, summary
from tests.cli.test_batch import worked_on as worked_on


@pytest.fixture
def memory() -> Iterator[Any]:
    system = fsspec.filesystem("memory")
    system.store.clear()
    yield system
    system.store.clear()


Run = Callable[[str], tuple[int, list[dict[str, Any]]]]


def filled(memory: Any) -> None:
    for number, name in enumerate(["a.png", "box 1/b.png", "box 1/note.txt"]):
        memory.pipe_file(f"/shelf/{name}", scan("local.png", number).read_bytes())


def test_addresses_are_told_from_paths() -> None:
    assert is_address("s3://bucket/a")
    assert not is_address("/a/b")
    assert not is_address("C:/a")
    assert plain_path("file:///a/b") == "/a/b"
    assert restored(Path("s3://bucket/a")) == "s3://bucket/a"
    assert restored(Path("/a/b")) == "/a/b"


def test_a_batch_from_address_to_address(run: Run, memory: Any, worked_on: list[str]) -> None:
    filled(memory)
    originals = {path: memory.cat_file(path) for path in memory.find("/shelf")}
    code, events = run("r.json memory://shelf -o memory://results")
    assert code == 0
    assert sorted(memory.find("/results")) == [
        "/results/a-colour.png",
        "/results/a-colour.png.receipt.json",
        "/results/box 1/b-colour.png",
        "/results/box 1/b-colour.png.receipt.json",
    ]
    text = memory.cat_file("/results/box 1/b-colour.png.receipt.json")
    receipt = receipt_from_json(text)
    assert receipt.source.path.startswith("memory://")
    assert receipt.source.path.endswith("/shelf/box 1/b.png")
    assert receipt.outputs[0].path == "memory://results/box 1/b-colour.png"
    assert is_as_written(text, receipt)
    assert {path: memory.cat_file(path) for path in memory.find("/shelf")} == originals
    results = said(events, "result")
    assert sorted(event["outputs"][0] for event in results) == [
        "memory://results/a-colour.png",
        "memory://results/box 1/b-colour.png",
    ]
    lines = Path(summary(events)["report_lines"]).read_bytes().splitlines()
    assert {json.loads(line)["outcome"] for line in lines} == {"done"}
    assert not list((cache_dir()).glob("storage-*")), "nothing is left of the scratch folders"
    code, events = run("r.json memory://shelf -o memory://results")
    assert code == 0
    assert worked_on == []
    assert summary(events)["already"] == 2


def test_from_an_address_to_a_folder_and_back(run: Run, memory: Any) -> None:
    filled(memory)
    assert run("r.json memory://shelf -o out")[0] == 0
    assert sorted(path.name for path in Path("out").rglob("*.png")) == ["a-colour.png", "b-colour.png"]
    scan("in/c.png", 9)
    assert run("r.json in -o memory://results")[0] == 0
    assert "/results/c-colour.png" in memory.find("/results")


def test_what_lies_in_the_way_is_left_and_what_is_missing_is_told(run: Run, memory: Any) -> None:
    filled(memory)
    memory.pipe_file("/results/a-colour.png", b"somebody else's")
    code, events = run("r.json memory://shelf -o memory://results")
    assert code == 1
    assert "exists already" in said(events, "error")[0]["message"]
    assert memory.cat_file("/results/a-colour.png") == b"somebody else's"
    assert "/results/box 1/b-colour.png" in memory.find("/results")
    code, events = run("r.json memory://nothing -o memory://results")
    assert code == 1 or summary(events)["done"] == 0
    code, events = run("r.json nosuch://shelf -o out")
    assert code == 1
    assert "nosuch://shelf cannot be read" in said(events, "error")[0]["message"]


def test_a_file_address_is_a_path(run: Run) -> None:
    scan("in/a.png", 1)
    assert run(f"r.json file://{Path('in').resolve()} -o file://{Path('out').resolve()}")[0] == 0
    assert Path("out/a-colour.png").exists()
