"""Numbered pictures on the command line: how fast they are, and when a folder of them is one input."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer

from studio.cli.options import read_frame_rate
from studio.cli.planning import CommandRun, _of_one_film
from studio.domain.recipe import ColorizeRecipe, Recipe, SoundRecipe


@pytest.mark.parametrize(
    ("text", "rate"),
    [(None, None), ("auto", "auto"), ("18", 18.0), ("23.976", 23.976), ("24000/1001", 24000 / 1001)],
)
def test_frames_a_second_are_read(text: str | None, rate: object) -> None:
    assert read_frame_rate(text) == rate


@pytest.mark.parametrize("text", ["0", "-24", "1/0", "fast", "1001", "nan"])
def test_what_is_no_rate_is_refused(text: str) -> None:
    with pytest.raises(typer.BadParameter, match="frames a second"):
        read_frame_rate(text)


@pytest.mark.parametrize(
    ("recipe", "out", "single"),
    [
        (ColorizeRecipe(frame_rate=18.0), "film.mkv", True),
        (SoundRecipe(), "film.mkv", True),
        (ColorizeRecipe(), "film.mkv", False),
        (ColorizeRecipe(frame_rate=18.0), "results", False),
        (ColorizeRecipe(frame_rate=18.0), "film.mkv/", False),
    ],
)
def test_a_folder_of_one_film_is_one_input_if_a_film_is_named(
    tmp_path: Path, recipe: Recipe, out: str, single: bool
) -> None:
    reel = tmp_path / "reel"
    reel.mkdir()
    for number in range(1, 4):
        (reel / f"a{number}.tif").write_bytes(b"II*\0")
    run = CommandRun([reel], str(tmp_path) + "/" + out, recipe, {}, [], "cpu", False, False, False)
    assert list(_of_one_film(run).inputs) == [reel / "a1.tif" if single else reel]
    (reel / "b.tif").write_bytes(b"II*\0")
    assert list(_of_one_film(run).inputs) == [reel], "two things in it"
