"""``batch`` over trees: mirrored, each file once, done already, copies of twins, one bad file never stops the rest."""

from __future__ import annotations

import csv
import json
import os
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from studio.__main__ import main
from studio.domain.errors import UnwritableOutput
from studio.domain.receipt import receipt_from_json
from studio.jobs.queue import JobQueue
from studio.places import queue_path
from tests.cli import light
from tests.disks import fill, small_disk

Events = list[dict[str, Any]]


@pytest.fixture
def worked_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    monkeypatch.setenv("PHONOCHROME_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    Path("r.json").write_text('{"kind": "colorize", "vividness": 0.4}')
    return light.install(monkeypatch)


@pytest.fixture
def run(worked_on: list[str], capfd: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, Events]]:
    def go(words: str) -> tuple[int, Events]:
        worked_on.clear()
        capfd.readouterr()
        code = main(["batch", *words.split(), "--json"])
        lines = capfd.readouterr().out.splitlines()
        return code, [json.loads(line) for line in lines]

    return go


def scan(path: str, shade: int, side: int = 8) -> Path:
    place = Path(path)
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("wb") as file:
        Image.fromarray(np.full((side, side + 1), shade, np.uint8)).save(file, "PNG")
    return place


def tree(folder: str) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in Path(folder).rglob("*.png"))


def said(events: Events, kind: str) -> Events:
    return [event for event in events if event["event"] == kind]


def summary(events: Events) -> dict[str, Any]:
    (told,) = said(events, "batch")
    return told


def test_the_tree_is_mirrored_and_a_second_run_does_nothing(run: Any, worked_on: list[str]) -> None:
    for number, name in enumerate(["in/a.png", "in/x/a.png", "in/x/y/b.png"]):
        scan(name, number)
    code, events = run("r.json in -o out --workers 2")
    assert code == 0
    assert tree("out") == ["a-colour.png", "x/a-colour.png", "x/y/b-colour.png"]
    assert summary(events)["done"] == 3
    code, events = run("r.json in -o out")
    assert code == 0
    assert worked_on == []
    assert summary(events)["already"] == 3
    assert all(event["already"] for event in said(events, "result"))


def test_one_bad_file_and_one_that_nobody_foresaw_never_stop_the_rest(run: Any) -> None:
    for number, name in enumerate(["in/a.png", "in/bad.png", "in/odd.png", "in/z.png"]):
        scan(name, number)
    code, events = run("r.json in -o out")
    assert code == 1
    assert tree("out") == ["a-colour.png", "z-colour.png"]
    assert sorted(Path(event["input"]).name for event in said(events, "error")) == ["bad.png", "odd.png"]


def test_failed_ones_alone_are_tried_again(run: Any, worked_on: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    scan("in/a.png", 1)
    scan("in/bad.png", 2)
    assert run("r.json in -o out")[0] == 1
    scan("in/later.png", 3)
    code, events = run("r.json -o out --retry-failed")
    assert code == 1
    assert worked_on == ["bad.png"]
    Path("in/bad.png").rename("in/good.png")
    code, events = run("r.json -o out --retry-failed")
    assert code == 1
    assert "was not found" in said(events, "error")[0]["message"]


def test_twins_are_made_once_and_each_has_its_receipt(run: Any, worked_on: list[str]) -> None:
    scan("in/a.png", 7)
    scan("in/x/again.png", 7)
    scan("in/x/other.png", 8)
    code, events = run("r.json in -o out --workers 3")
    assert code == 0
    assert len(worked_on) == 2
    assert summary(events)["copied"] == 1
    assert Path("out/a-colour.png").read_bytes() == Path("out/x/again-colour.png").read_bytes()
    receipts = [receipt_from_json(path.read_bytes()) for path in Path("out").rglob("*.receipt.json")]
    assert {Path(each.source.path).name for each in receipts} == {"a.png", "again.png", "other.png"}
    (copied,) = [each for each in receipts if any("byte for byte the same" in note for note in each.notes)]
    assert copied.outputs[0].sha256 in {each.outputs[0].sha256 for each in receipts if each is not copied}
    assert main(["verify", "out"]) == 0


def test_a_twin_that_was_changed_since_is_not_copied(run: Any, worked_on: list[str]) -> None:
    scan("in/a.png", 7)
    assert run("r.json in -o out")[0] == 0
    Path("out/a-colour.png").write_bytes(b"retouched")
    scan("in/b.png", 7)
    code, _ = run("r.json in/b.png -o out")
    assert code == 0
    assert worked_on == ["b.png"]


def test_the_report_tells_of_every_file(run: Any) -> None:
    scan("in/a.png", 1)
    scan("in/=bad().png", 2)
    scan("in/bad.png", 3)
    _, events = run("r.json in -o out")
    with Path(summary(events)["report"]).open(newline="") as file:
        rows = {Path(row["input"]).name: row for row in csv.DictReader(file)}
    assert rows["a.png"]["outcome"] == "done"
    assert len(rows["a.png"]["input_sha256"]) == len(rows["a.png"]["outputs_sha256"]) == 64
    assert rows["bad.png"]["error"] == "“bad.png” is damaged."
    lines = [json.loads(line) for line in Path(summary(events)["report_lines"]).read_bytes().splitlines()]
    assert len(lines) == 3


def test_films_and_photographs_have_their_own_recipes(run: Any, worked_on: list[str]) -> None:
    scan("in/a.png", 1)
    Path("in/b.mkv").write_bytes(b"film")
    Path("two.json").write_text(
        '{"photographs": {"kind": "colorize", "format": "tiff"}, "films": {"kind": "colorize", "film_format": "mp4"}}'
    )
    assert run("two.json in -o out")[0] == 0
    results = sorted(path.name for path in Path("out").iterdir() if path.name.count(".") == 1)
    assert [name for name in results if "colour" in name] == ["a-colour.tif", "b-colour.mp4"]
    Path("films.json").write_text('{"films": {"kind": "colorize"}}')
    code, events = run("films.json in -o out2")
    assert code == 0
    assert summary(events)["left_out"] == {"photographs": 1}


def test_a_table_gives_files_their_own_settings(run: Any) -> None:
    scan("in/a.png", 1)
    scan("in/b.png", 2)
    scan("in/c.png", 3)
    Path("list.csv").write_text("path,vividness,format\nin/a.png,0.9,\nin/b.png,,jpeg\nin/c.png,many,\nin/d.png,,\n")
    code, events = run("r.json list.csv -o out")
    assert code == 1
    recipes = {
        path.name: receipt_from_json(path.read_bytes()).recipe.vividness  # type: ignore[union-attr]
        for path in Path("out").glob("*.receipt.json")
    }
    assert recipes == {"a-colour.png.receipt.json": 0.9, "b-colour.jpg.receipt.json": 0.4}
    messages = " ".join(event["message"] for event in said(events, "error"))
    assert "“c.png” was left out: its settings are out of bounds" in messages
    assert "“d.png” was not found." in messages


def test_unknown_settings_are_told_and_the_other_inputs_done(run: Any) -> None:
    scan("in/a.png", 1)
    Path("list.csv").write_text("path,vividnes\nin/a.png,0.9\n")
    code, events = run("r.json list.csv in -o out")
    assert code == 1
    assert "“vividnes”" in said(events, "error")[0]["message"]
    assert tree("out") == ["a-colour.png"]
    Path("r.json").write_text('{"kind": "colorize", "vivid": 1}')
    code, events = run("r.json in -o out3")
    assert code == 1
    assert "“vivid”" in said(events, "error")[0]["message"]


def test_results_among_the_originals_are_refused_and_left_out(run: Any) -> None:
    scan("in/a.png", 1)
    code, events = run("r.json in -o in")
    assert code == 1
    assert "results are kept apart" in said(events, "error")[0]["message"]
    assert run("r.json in -o in --beside-originals")[0] == 0
    code, events = run("r.json in -o in --beside-originals")
    assert code == 0
    assert summary(events)["left_out"] == {"results of earlier runs": 1}


def test_side_files_lie_beside_each_result(run: Any) -> None:
    scan("in/x/a.png", 1)
    assert run("r.json in -o out --also confidence")[0] == 0
    assert tree("out") == ["x/a-colour-confidence.png", "x/a-colour.png"]


def test_a_full_disk_stops_what_has_not_begun(run: Any, worked_on: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(9):
        scan(f"in/{number}.png", number)

    def full(*_: object) -> None:
        raise UnwritableOutput("There is no room.") from OSError(28, "No space left on device")

    monkeypatch.setattr(light, "add_a_word", full)
    code, events = run("r.json in -o out --workers 1")
    assert code == 1
    assert len(said(events, "error")) == 4
    assert "no room left for results" in said(events, "error")[-1]["message"]
    assert summary(events)["waiting"] == 6


def test_a_stop_puts_back_what_runs_and_the_next_run_goes_on(
    run: Any, worked_on: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        scan(f"in/{number}.png", number)
    really = light.add_a_word

    def stop(request: Any, progress: Any, context: Any) -> Any:
        if request.input.endswith("1.png"):
            os.kill(os.getpid(), signal.SIGINT)
            while True:
                progress.check()
                time.sleep(0.01)
        return really(request, progress, context)

    monkeypatch.setattr(light, "add_a_word", stop)
    code, _ = run("r.json in -o out --workers 1")
    assert code == 130
    with JobQueue(queue_path()) as queue:
        assert queue.counts() == {"done": 1, "waiting": 3}
    monkeypatch.setattr(light, "add_a_word", really)
    code, events = run("r.json in -o out")
    assert code == 0
    assert sorted(worked_on) == ["1.png", "2.png", "3.png"]
    assert summary(events)["already"] == 1


def test_a_list_from_standard_input(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    import io
    import sys

    scan("in/x/a.png", 1)
    scan("in/y/b.png", 2)
    stream = io.TextIOWrapper(io.BytesIO(b"in/x/a.png\nin/y/b.png\n"))
    monkeypatch.setattr(sys, "stdin", stream)
    assert run("r.json - -o out")[0] == 0
    assert tree("out") == ["x/a-colour.png", "y/b-colour.png"]


def test_names_that_are_no_text(run: Any) -> None:
    scan("in/a.png", 1).rename(os.fsdecode(b"in/a\xff.png"))
    assert run("r.json in -o out")[0] == 0
    assert Path(os.fsdecode(b"out/a\xff-colour.png")).exists()


def test_equal_names_get_numbers_and_keep_them(run: Any) -> None:
    for name in ("in/a.bmp", "in/a.png"):
        scan(name, 3 if "bmp" in name else 4)
    Path("tif.json").write_text('{"kind": "colorize", "format": "tiff"}')
    assert run("tif.json in -o out")[0] == 0
    names = {path.name: receipt_from_json(path.read_bytes()).source.path for path in Path("out").glob("*.receipt.json")}
    scan("in/a.gif", 5)
    assert run("tif.json in -o out")[0] == 0
    later = {path.name: receipt_from_json(path.read_bytes()).source.path for path in Path("out").glob("*.receipt.json")}
    assert len(later) == 3
    assert later.items() >= names.items()


def test_a_really_full_disk_stops_the_batch_and_it_goes_on_when_there_is_room(run: Any, tmp_path: Path) -> None:
    for number in range(12):
        path = Path(f"in/{number:02}.png")
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"\x89PNG" + bytes([number]) * 200_000)
    with small_disk(tmp_path / "disk", 12_000_000) as disk:
        filler = fill(disk, left=900_000)
        code, events = run(f"r.json in -o {disk}/out --workers 1")
        assert code == 1
        errors = [event["message"] for event in said(events, "error")]
        assert any("no room left for results" in message for message in errors), errors
        done = summary(events)["done"]
        assert 0 < done < 12
        assert not [path for path in (disk / "out").rglob("*") if path.name.startswith(".phonochrome")]
        filler.unlink()
        code, events = run(f"r.json in -o {disk}/out --workers 1")
        assert code == 0
        assert (summary(events)["done"], summary(events)["already"]) == (12 - done, done)
        lines = [json.loads(line) for line in Path(summary(events)["report_lines"]).read_bytes().splitlines()]
        assert len(lines) == 12


def test_a_watched_folder_is_worked_on_until_it_is_stopped(
    run: Any, worked_on: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.jobs.batch.watching.LOOKS_S", 0.05)
    scan("in/early.png", 1)

    def scanner() -> None:
        until = time.monotonic() + 60
        while "early.png" not in worked_on and time.monotonic() < until:
            time.sleep(0.02)
        scan("in/box/late.png", 2)
        while not Path("out/box/late-colour.png.receipt.json").exists() and time.monotonic() < until:
            time.sleep(0.02)
        os.kill(os.getpid(), signal.SIGINT)

    thread = threading.Thread(target=scanner)
    thread.start()
    code, events = run("r.json in -o out --watch")
    thread.join()
    assert code == 130
    assert tree("out") == ["box/late-colour.png", "early-colour.png"]
    assert [Path(event["input"]).name for event in said(events, "result")] == ["early.png", "late.png"]
