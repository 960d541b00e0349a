"""The first words: commands, files for the window, and everything that is neither."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer

from studio.__main__ import main
from studio.cli.names import COMMANDS, nearest
from studio.engine.service import resolve


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What the window was opened with, each time that it was."""
    from studio.ui.window import app

    calls: list[list[str]] = []
    monkeypatch.setattr(app, "run", lambda words: calls.append(words) or 0)
    return calls


@pytest.mark.parametrize("word", ["mend", "batches", "restore", "Sound", "scan.png", ""])
def test_a_word_that_is_neither_command_nor_file_never_opens_the_window(
    word: str,
    opened: list[list[str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main([word, "x"]) == 2
    assert opened == []
    said = capsys.readouterr().err
    assert f"“{word}”" in said
    assert f"“{nearest(word)}”" in said


def test_one_missing_file_among_others_is_named(
    opened: list[list[str]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "here.png").touch()
    assert main([str(tmp_path / "here.png"), str(tmp_path / "gone.png")]) == 2
    assert opened == []
    assert "gone.png" in capsys.readouterr().err


def test_files_and_folders_open_in_the_window(opened: list[list[str]], tmp_path: Path) -> None:
    (tmp_path / "here.png").touch()
    words = [str(tmp_path / "here.png"), str(tmp_path)]
    assert main(words) == 0
    assert main([]) == 0
    assert opened == [words, []]


def test_an_unknown_option_is_told(opened: list[list[str]], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--colour"]) == 2
    assert opened == []
    assert "There is no option --colour." in capsys.readouterr().err


@pytest.mark.parametrize(("word", "name"), [("colourise", "colorize"), ("Sound", "sound"), ("evaluation", "evaluate")])
def test_the_nearest_command_is_the_one_that_was_meant(word: str, name: str) -> None:
    assert nearest(word) == name


def test_every_command_is_where_the_list_says_and_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    for target in COMMANDS.values():
        command = resolve(target)
        assert isinstance(command, typer.Typer) or callable(command)
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(f"  {name} " in shown for name in COMMANDS)


@pytest.mark.parametrize(
    "words",
    [
        ["colorize", "a.png", "-o", "b.png", "--saturation", "nan"],
        ["colorize", "a.png", "-o", "b.png", "--max-job-hours", "inf"],
        ["library", "watch", "--every", "nan"],
        ["library", "search", "door", "--limit", "9" * 30],
        ["sound", "a.mp4", "-o", "b.mp4", "--seed", "9" * 30],
    ],
)
def test_numbers_that_are_none_are_refused_by_every_command(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    assert "Invalid value" in capsys.readouterr().err
