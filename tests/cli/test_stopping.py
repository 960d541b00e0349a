"""Ctrl-C and a polite kill: one line, the right exit code, nothing left behind, wherever the program is."""

from __future__ import annotations

import importlib.machinery
import os
import signal
import subprocess
import sys
import types
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from studio.cli import stopping
from studio.cli.stopping import SENTENCE
from studio.own_files.scratch import is_scratch_name

ROOT = Path(__file__).parents[2]
PATIENCE_S = 60
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals come in another way there")


def stopped(tmp_path: Path, where: str, name: str, *words: str) -> subprocess.CompletedProcess[str]:
    home = {"PHONOCHROME_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)}
    return subprocess.run(
        [sys.executable, "-m", "tests.cli.stopped", where, name, *words],
        env={**os.environ, **home},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=PATIENCE_S,
        check=False,
    )


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
@pytest.mark.parametrize(
    "where", ["listening", "deaf", "wedged", "after the first file", "loading typer", "loading studio.media.inspect"]
)
def test_one_line_the_right_code_and_nothing_left(tmp_path: Path, where: str, name: str) -> None:
    for number in range(2):
        path = tmp_path / "in" / f"{number}.png"
        path.parent.mkdir(exist_ok=True)
        Image.fromarray(np.full((8, 9), number, np.uint8)).save(path)
    run = stopped(tmp_path, where, name, "colorize", "in", "-o", "out")
    assert run.returncode == 128 + getattr(signal, name), run.stderr
    assert run.stderr.splitlines() == [SENTENCE]
    done = ["0-colour.png"] if where == "after the first file" else []
    assert [path.name for path in (tmp_path / "out").glob("*.png")] == done
    assert not [path for path in tmp_path.rglob("*") if is_scratch_name(path.name)]


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM"])
def test_when_all_is_done_a_signal_changes_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / "in").mkdir()
    Image.fromarray(np.full((8, 9), 7, np.uint8)).save(tmp_path / "in" / "0.png")
    run = stopped(tmp_path, "at the end", name, "colorize", "in", "-o", "out")
    assert (run.returncode, run.stderr) == (0, "")
    assert "0-colour.png" in run.stdout


def test_a_command_without_jobs_is_stopped_as_well(tmp_path: Path) -> None:
    run = stopped(tmp_path, "loading studio.sound.library.library", "SIGTERM", "library", "stats")
    assert run.returncode == 143
    assert run.stderr.splitlines() == [SENTENCE]
    assert run.stdout == ""


@pytest.mark.parametrize("name", ["studio.own_files.scratch", "psutil"])
def test_a_module_that_is_being_loaded_is_not_asked(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Found by stopping at random: what is half loaded has no function yet, and nothing is unfinished."""
    half = types.ModuleType(name)
    half.__spec__ = importlib.machinery.ModuleSpec(name, None)
    half.__spec__._initializing = True  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, name, half)
    assert stopping._loaded(name) is None
    assert not stopping._is_placing()
    stopping._end_children()
    half.__spec__._initializing = False  # type: ignore[attr-defined]
    assert stopping._loaded(name) is half
