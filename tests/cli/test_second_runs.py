"""Runs over folders: nothing is done twice, nothing of anybody's is replaced, one file never stops the rest."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from studio.__main__ import main
from studio.domain.colour_presets import ColourPreset
from studio.domain.receipt import receipt_from_json
from studio.domain.recipe import ColorizeRecipe
from studio.own_files.colour_presets import ColourPresets
from tests.cli import light

Events = list[dict[str, Any]]


@pytest.fixture
def worked_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    monkeypatch.setenv("PHONOCHROME_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return light.install(monkeypatch)


@pytest.fixture
def run(worked_on: list[str], capfd: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, Events]]:
    def go(words: str) -> tuple[int, Events]:
        worked_on.clear()
        capfd.readouterr()
        code = main([*words.split(), "--json"])
        lines = capfd.readouterr().out.splitlines()
        return code, [json.loads(line) for line in lines]

    return go


def scan(path: Path | bytes, shade: int) -> Path:
    path = Path(os.fsdecode(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        Image.fromarray(np.full((8, 9), shade, np.uint8)).save(file, "PNG")
    return path


def results(folder: str) -> list[str]:
    return sorted(path.name for path in Path(folder).glob("*.png"))


def sources(folder: str) -> dict[str, str]:
    """Which input each result belongs to, by its receipt."""
    found = {}
    for path in Path(folder).glob("*.receipt.json"):
        receipt = receipt_from_json(path.read_bytes())
        found[path.name.removesuffix(".receipt.json")] = Path(receipt.source.path).parent.name
    return found


def test_a_second_run_does_nothing_and_ends_well(run: Any, worked_on: list[str]) -> None:
    for number in range(3):
        scan(Path(f"in/{number}.png"), number)
    assert run("colorize in -o out")[0] == 0
    before = {path: path.stat().st_mtime_ns for path in Path("out").iterdir()}
    code, events = run("colorize in -o out")
    assert code == 0
    assert worked_on == []
    assert all(event["already"] for event in events if event["event"] == "result")
    assert {path: path.stat().st_mtime_ns for path in Path("out").iterdir()} == before
    scan(Path("in/4.png"), 4)
    assert run("colorize in -o out")[0] == 0
    assert worked_on == ["4.png"]


def test_the_terminal_says_done_already(run: Any, worked_on: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    scan(Path("in/a.png"), 1)
    run("colorize in -o out")
    assert main(["colorize", "in", "-o", "out"]) == 0
    assert "a.png: done already" in capfd.readouterr().out


def test_again_makes_anew_and_replaces_only_its_own(run: Any, worked_on: list[str]) -> None:
    scan(Path("in/a.png"), 1)
    scan(Path("in/b.png"), 2)
    run("colorize in -o out")
    Path("out/b-colour.png").write_bytes(b"retouched by hand")
    code, events = run("colorize in -o out --again --vividness 0.9")
    assert code == 1
    assert worked_on == ["a.png"]
    (error,) = (event for event in events if event["event"] == "error")
    assert "changed since it was made" in error["message"]
    assert Path("out/b-colour.png").read_bytes() == b"retouched by hand"


def test_other_settings_are_no_done_already(run: Any) -> None:
    scan(Path("in/a.png"), 1)
    run("colorize in -o out")
    code, events = run("colorize in -o out --vividness 0.9")
    assert code == 1
    assert "with other settings" in events[-1]["message"]


def test_a_preset_of_the_window_sets_what_it_holds(run: Any) -> None:
    kept = ColourPreset("Pale", ("saturation",), ColorizeRecipe(saturation=0.4, temperature=0.9))
    ColourPresets(Path("presets")).keep(kept)
    (preset,) = Path("presets").iterdir()
    scan(Path("in/a.png"), 1)
    assert run(f"colorize in -o out --preset {preset} --vividness 0.9")[0] == 0
    recipe = receipt_from_json(Path("out/a-colour.png.receipt.json").read_bytes()).recipe
    assert isinstance(recipe, ColorizeRecipe)
    assert (recipe.saturation, recipe.vividness, recipe.temperature) == (0.4, 0.9, 0.0)
    code, events = run("colorize in -o other --preset in/a.png")
    assert code == 1
    assert "cannot be taken as a preset" in events[-1]["message"]


def test_a_result_that_was_thrown_away_is_made_again(run: Any, worked_on: list[str]) -> None:
    scan(Path("in/a.png"), 1)
    run("colorize in -o out")
    Path("out/a-colour.png").unlink()
    assert run("colorize in -o out")[0] == 0
    assert results("out") == ["a-colour.png"]


def test_numbers_of_equal_names_stay_with_their_inputs(run: Any, worked_on: list[str]) -> None:
    scan(Path("in/box1/scan.png"), 1)
    scan(Path("in/box2/scan.png"), 2)
    assert run("colorize in -o out")[0] == 0
    first = sources("out")
    assert first == {"scan-colour.png": "box1", "scan-colour-2.png": "box2"}
    scan(Path("in/box0/scan.png"), 3)
    assert run("colorize in -o out")[0] == 0
    assert len(worked_on) == 1
    assert sources("out") == {**first, "scan-colour-3.png": "box0"}
    assert run("colorize in/box2 -o out")[0] == 0
    assert worked_on == []
    Path("out/scan-colour.png").unlink()
    Path("out/scan-colour.png.receipt.json").unlink()
    assert run("colorize in/box2 in/box0 -o out")[0] == 0
    assert worked_on == [], "a gap in the numbers changes nothing"


def test_moved_inputs_are_known_by_their_content(run: Any, worked_on: list[str]) -> None:
    scan(Path("in/a.png"), 1)
    run("colorize in -o out")
    Path("in").rename("elsewhere")
    assert run("colorize elsewhere -o out")[0] == 0
    assert worked_on == []


def test_one_input_and_a_stroke_mean_a_folder(run: Any) -> None:
    scan(Path("a.png"), 1)
    assert run("colorize a.png -o new/")[0] == 0
    assert results("new") == ["a-colour.png"]
    assert not Path("new.png").exists()


@pytest.mark.parametrize("out", ["in/out", "in --beside-originals", "in/deep/er/out"])
def test_results_are_not_taken_for_originals(run: Any, worked_on: list[str], out: str) -> None:
    scan(Path("in/a.png"), 1)
    scan(Path("in/b.png"), 2)
    assert run(f"colorize in -o {out}")[0] == 0
    code, _ = run(f"colorize in -o {out}")
    assert code == 0
    assert worked_on == []
    assert len(list(Path("in").rglob("*-colour*.png"))) == 2
    assert run(f"colorize in -o {out} --again")[0] == 0
    assert worked_on == ["a.png", "b.png"]


def test_several_files_of_one_result_are_known_as_such(run: Any, worked_on: list[str]) -> None:
    scan(Path("in/a.png"), 1)
    assert run("colorize in -o in/out --versions 3")[0] == 0
    assert run("colorize in -o in/other")[0] == 0
    assert worked_on == ["a.png"]


def test_a_result_that_is_named_is_meant(run: Any, worked_on: list[str]) -> None:
    scan(Path("a.png"), 1)
    run("colorize a.png -o out/")
    assert run("colorize out/a-colour.png -o twice/")[0] == 0
    assert worked_on == ["a-colour.png"]


@pytest.mark.parametrize("length", [251, 250, 244, 236, 235])
def test_names_that_are_too_long_are_refused_before_the_work(run: Any, worked_on: list[str], length: int) -> None:
    name = f"{'x' * (length - 4)}.png"
    scan(Path("in") / name, 1)
    code, events = run(f"colorize in/{name} -o out/")
    if length > 235:
        assert (code, worked_on) == (1, [])
        assert "too long" in events[-1]["message"]
        assert not Path("out").exists(), "no empty folder is left"
    else:
        assert code == 0


def test_errors_name_the_input(run: Any) -> None:
    scan(Path("b.png"), 1)
    Path("out").mkdir()
    Path("out/there.png").write_bytes(b"mine")
    code, events = run("colorize b.png -o out/there.png")
    assert code == 1
    assert [event["input"] for event in events if event["event"] == "error"] == ["b.png"]
    assert Path("out/there.png").read_bytes() == b"mine"


def test_one_odd_file_never_stops_the_rest(run: Any, worked_on: list[str]) -> None:
    for name in ("a", "bad", "odd", "z"):
        scan(Path(f"in/{name}.png"), 7)
    Path("in/not-a-picture.png").write_text("Dear Madam")
    code, events = run("colorize in -o out")
    assert code == 1
    assert results("out") == ["a-colour.png", "z-colour.png"]
    errors = {Path(event["input"]).name: event for event in events if event["event"] == "error"}
    assert set(errors) == {"bad.png", "odd.png", "not-a-picture.png"}
    assert "ValueError" in errors["odd.png"]["message"]
    assert "report" in errors["odd.png"]["hint"]
    assert "negative elements" in Path("home/log/phonochrome.log").read_text()


def test_what_goes_wrong_while_looking_is_an_error_of_that_file(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from studio.media import inspect as looking

    really = looking.inspect

    def inspect(path: Any, **named: Any) -> Any:
        if "b.png" in str(path):
            raise ZeroDivisionError
        return really(path, **named)

    monkeypatch.setattr(looking, "inspect", inspect)
    for name in "abc":
        scan(Path(f"in/{name}.png"), 7)
    code, events = run("colorize in -o out")
    assert code == 1
    assert results("out") == ["a-colour.png", "c-colour.png"]
    assert [Path(event["input"]).name for event in events if event["event"] == "error"] == ["b.png"]


@pytest.mark.skipif(sys.platform != "linux", reason="names there are always text")
@pytest.mark.parametrize("json_lines", [True, False])
def test_names_that_are_no_text(
    run: Any, worked_on: list[str], capfd: pytest.CaptureFixture[str], json_lines: bool
) -> None:
    originals = [scan(b"in/caf\xe9.png", 1), scan(b"in/\xff\xfe.png", 2), scan(Path("in/z.png"), 3)]
    bad = scan(b"in/bad\xe9.png", 4)
    code = main(["colorize", "in", "-o", "out", *(["--json"] if json_lines else [])])
    said = capfd.readouterr()
    assert code == 1
    assert "Traceback" not in said.err
    assert len(results("out")) == 3
    receipts = [receipt_from_json(path.read_bytes()) for path in Path("out").glob("*.receipt.json")]
    assert {receipt.source.path for receipt in receipts} == {str(path.absolute()) for path in originals}
    assert all(Path(receipt.outputs[0].path).is_file() for receipt in receipts)
    if json_lines:
        events = [json.loads(line) for line in said.out.splitlines()]
        assert {e["input"] for e in events if e["event"] == "result"} == {str(path) for path in originals}
        assert [e["input"] for e in events if e["event"] == "error"] == [str(bad)]
    bad.unlink()
    assert main(["colorize", "in", "-o", "out"]) == 0
    assert len(worked_on) == 4


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("a.png -o b.png --confidence a.png --overwrite", "a.png"),
        ("a.png -o b.png --layer hard.png --overwrite", "hard.png"),
        ("a.png -o soft.png --overwrite", "soft.png"),
        ("a.png -o in/../hard.png --overwrite", "hard.png"),
        ("a.png -o ref.json --hints ref.json --overwrite", "ref.json"),
        ("a.png -o linked/a.png --overwrite", "a.png"),
    ],
)
def test_no_way_leads_to_an_original(run: Any, worked_on: list[str], words: str, named: str) -> None:
    before = scan(Path("a.png"), 1).read_bytes()
    Path("in").mkdir()
    os.link("a.png", "hard.png")
    Path("soft.png").symlink_to("a.png")
    Path("linked").symlink_to(".")
    Path("ref.json").write_text('[{"x": 0.5, "y": 0.5, "a": 20, "b": 30}]')
    hints = Path("ref.json").read_bytes()
    code, events = run(f"colorize {words}")
    assert (code, worked_on) == (1, [])
    assert named in events[-1]["message"]
    assert "never overwritten" in events[-1]["message"]
    assert Path("a.png").read_bytes() == before
    assert Path("ref.json").read_bytes() == hints
    assert not Path("b.png").exists()


def test_a_result_is_never_another_input_of_the_run(run: Any, worked_on: list[str]) -> None:
    scan(Path("in/one.png"), 1)
    other = scan(Path("in/one-colour.png"), 2).read_bytes()
    code, events = run("colorize in -o in --beside-originals --overwrite")
    assert code == 1
    assert worked_on == ["one-colour.png"]
    assert [Path(e["input"]).name for e in events if e["event"] == "error"] == ["one.png"]
    assert Path("in/one-colour.png").read_bytes() == other


@pytest.mark.parametrize("words", ["--confidence b.png", "--confidence B.PNG", "--layer b.png.receipt.json"])
def test_no_two_files_get_the_same_name(run: Any, worked_on: list[str], words: str) -> None:
    scan(Path("a.png"), 1)
    code, events = run(f"colorize a.png -o b.png {words}")
    assert (code, worked_on) == (1, [])
    assert "same name" in events[-1]["message"]
    assert results(".") == ["a.png"]
