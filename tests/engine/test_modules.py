"""Modules of the program run as processes of their own, with an interpreter or from a bundle."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from studio.engine import modules
from studio.engine.modules import module_command, run_module_asked_for


def test_with_an_interpreter_a_module_is_run_by_it() -> None:
    done = subprocess.run(
        module_command("studio.engine.modules", "word"), capture_output=True, check=False, cwd=Path(__file__).parents[2]
    )
    assert done.returncode == 0
    assert not run_module_asked_for(module_command("studio.engine.modules")[1:])


def test_a_bundle_starts_itself_again_with_the_module(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    command = module_command("studio.ui.qt.plain", "a", "b")
    assert command[0] == sys.executable
    monkeypatch.setattr(sys, "argv", [*command])
    ran: list[str] = []
    monkeypatch.setattr(modules.runpy, "run_module", lambda name, **_: ran.append(name))
    assert run_module_asked_for(sys.argv[1:])
    assert ran == ["studio.ui.qt.plain"]
    assert sys.argv[1:] == ["a", "b"]


@pytest.mark.parametrize(
    "words", [[], ["photo.tif"], ["--phonochrome-module"], ["--phonochrome-module", "os"], ["-m", "studio.places"]]
)
def test_nothing_else_is_run(monkeypatch: pytest.MonkeyPatch, words: list[str]) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert not run_module_asked_for(words)
