"""``library`` through main.py: folders, edits, favourites, watching, rendering and checking."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.synthesis import Kind, all_recipes
from tests.end_to_end.conftest import Run

ROOT = Path(__file__).resolve().parents[2]
Studio = Callable[..., Run]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three tiny sounds, one of them in a folder of its own, and a damaged one."""
    result = tmp_path / "sounds"
    (result / "deep").mkdir(parents=True)
    for k, name in enumerate(("WOODImpt_Zitherlid_ABC_XYZ.wav", "THUN_Quibble_ABC_XYZ.wav", "deep/plonk.wav")):
        soundfile.write(result / name, np.random.default_rng(k).normal(0, 0.1, 2400), 48_000)
    (result / "broken.wav").write_bytes(b"RIFF nonsense")
    return result


def test_folders_are_added_listed_and_removed(studio: Studio, folder: Path, tmp_path: Path) -> None:
    added = studio("library", "add", folder, "--licence", "CC BY 4.0", "--attribution", "A. Foley")
    assert added.code == 1, "a broken file is reported"
    assert [Path(event["input"]).name for event in added.errors] == ["broken.wav"]
    (counts,) = added.by_event["record"]
    assert (counts["added"], counts["failed"]) == (3, 1)
    again = studio("library", "add", folder).by_event["record"][0]
    assert (again["unchanged"], again["added"], again["failed"]) == (3, 0, 1)
    (state,) = studio("library", "folders").events
    assert (state["path"], state["sounds"], state["problems"]) == (str(folder.resolve()), 3, 1)
    assert not state["missing"]
    missing = studio("library", "add", tmp_path / "nowhere")
    assert missing.code == 1
    assert "does not exist" in missing.errors[0]["message"]
    assert studio("library", "remove", tmp_path).code == 1
    assert studio("library", "remove", folder).events[0]["removed"] == 3
    assert not studio("library", "folders").by_event.get("record")
    assert (folder / "deep" / "plonk.wav").exists()


def test_favourites_and_edits_filter_and_survive(studio: Studio, folder: Path) -> None:
    studio("library", "add", folder)
    (found,) = [event for event in studio("library", "search", "zitherlid").events if "Zitherlid" in event["name"]]
    assert (found["commercial_ok"], found["favourite"]) == (False, False)
    assert studio("library", "favourite", found["id"]).code == 0
    edited = studio("library", "edit", found["id"], "--licence", "CC0", "--name", "Lid", "--tags", "zither wood")
    assert edited.events[0]["changed"] == 1
    (folder / "WOODImpt_Zitherlid_ABC_XYZ.wav").rename(folder / "deep" / "renamed.wav")
    studio("library", "add", folder)
    (kept,) = studio("library", "search", "--favourites", "--publishable").events
    assert (kept["id"], kept["name"], kept["commercial_ok"]) == (found["id"], "Lid", True)
    assert kept["file"].endswith("renamed.wav")
    studio("library", "favourite", found["id"], "--off")
    assert not studio("library", "search", "--favourites").by_event.get("record")
    unknown = studio("library", "favourite", "nonesuch")
    assert (unknown.code, "nonesuch" in unknown.errors[0]["message"]) == (1, True)
    assert studio("library", "edit", found["id"]).code == 2
    assert studio("library", "edit", found["id"], "--category", "NOPE").code == 1
    shipped = studio("library", "search", "thunder", "--limit", "1").events[0]["id"]
    assert studio("library", "edit", shipped, "--licence", "mine").code == 1


def test_similar_to_a_file_takes_wishes(studio: Studio, folder: Path) -> None:
    run = studio("library", "similar", folder / "deep" / "plonk.wav", "--shorter", "1", "--limit", "3")
    assert (run.code, len(run.by_event["record"])) == (0, 3)
    assert studio("library", "similar", folder / "broken.wav").code == 1


def test_sounds_are_rendered_and_checked(studio: Studio, tmp_path: Path) -> None:
    target = tmp_path / "rendered"
    hits = [made for made in all_recipes().values() if made.kind is Kind.HIT]
    quickest = min(hits, key=lambda made: made.variations)
    run = studio("library", "render", target, "--only", quickest.recipe_id)
    assert run.code == 0, run.errors
    assert run.by_event["record"][0]["sounds"] > 0
    checked = studio("library", "check", target)
    assert (checked.code, checked.by_event["record"][0]["problems"]) == (0, 0)
    sound = next(target.rglob("*.ogg"), None) or next(target.rglob("*.flac"))
    sound.unlink()
    checked = studio("library", "check", target)
    assert (checked.code, len(checked.errors)) == (1, checked.by_event["record"][0]["problems"])
    picture = tmp_path / "sheet.png"
    assert studio("library", "sheet", picture, "--folder", target).by_event["record"][0]["sounds"] > 0
    assert picture.read_bytes().startswith(b"\x89PNG")
    assert "table" in studio("library", "check", target, "--recordings", tmp_path).errors[-1]["hint"]
    assert studio("library", "render", target, "--only", "nonesuch").code == 1
    assert "manifest" in studio("library", "check", tmp_path).errors[0]["message"]


def _start(tmp_path: Path, *words: str | Path) -> subprocess.Popen[str]:
    environment = os.environ | {"PHONOCHROME_HOME": str(tmp_path / "home")}
    return subprocess.Popen(
        [sys.executable, str(ROOT / "main.py"), "library", *map(str, words), "--json"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )


def test_watching_notices_new_and_deleted_files_until_it_is_stopped(
    studio: Studio, folder: Path, tmp_path: Path
) -> None:
    studio("library", "add", folder)
    process = _start(tmp_path, "watch", "--every", "2")
    assert process.stdout is not None
    try:
        assert json.loads(process.stdout.readline())["event"] == "note"
        first = json.loads(process.stdout.readline())
        assert first["event"] == "error", "the broken file is named once"
        assert json.loads(process.stdout.readline())["unchanged"] == 3
        (folder / "deep" / "plonk.wav").rename(folder / "plink.wav")
        soundfile.write(folder / "new.wav", np.random.default_rng(9).normal(0, 0.1, 2400), 48_000)
        old = time.time() - 60
        os.utime(folder / "new.wav", (old, old))
        seen = {"added": 0, "moved": 0}
        while sum(seen.values()) < 2:
            event = json.loads(process.stdout.readline())
            seen = {name: seen[name] + event.get(name, 0) for name in seen}
        assert seen == {"added": 1, "moved": 1}
    finally:
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate(timeout=60)
    assert process.returncode == 130, "as every command that is interrupted"
    assert "Stopped" in rest or not rest


def test_an_import_that_is_killed_goes_on(studio: Studio, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for k in range(60):
        soundfile.write(folder / f"{k:03d}.wav", np.random.default_rng(k).normal(0, 0.1, 2400), 48_000)
    process = _start(tmp_path, "add", folder)
    assert process.stdout is not None
    for line in process.stdout:
        event = json.loads(line)
        if event.get("stage") == "Listening to the sounds" and event["done"] > 0.7:
            break  # by now the first of three batches is stored
    process.kill()
    process.communicate()
    report = studio("library", "add", folder).by_event["record"][0]
    assert report["unchanged"] >= 24
    assert report["unchanged"] + report["added"] == 60
    assert report["failed"] == 0
