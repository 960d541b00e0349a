"""Measuring how well like finds like."""

from __future__ import annotations

from fnmatch import fnmatchcase
from pathlib import Path

import numpy as np
import pytest
import soundfile

from studio.domain.errors import UnreadableInput
from studio.jobs.measuring import likeness
from studio.jobs.measuring.likeness import PARTS, evaluate_likeness, score, score_guesses, series_of
from studio.sound.categories.ucs import load_ucs
from studio.sound.shelves.records import Examples
from tests.sound.conftest import RATE, hum, knock


def test_perfect_and_hopeless_neighbours() -> None:
    categories, series = np.array(["a", "a", "b", "b"]), np.array(["1", "2", "3", "4"])
    alike = np.array([[1, 0], [1, 0.1], [0, 1], [0.1, 1]], dtype=np.float32)
    best = score(alike, categories, series)
    assert (best.one_of_five, best.recall, best.mean_precision, best.queries) == (1.0, 1.0, 1.0, 4)
    crossed = np.array([[1, 0], [0, 1], [1, 0.1], [0.1, 1]], dtype=np.float32)
    assert score(crossed, categories, series).mean_precision < 0.6


def test_the_same_recording_is_not_a_find() -> None:
    vectors = np.eye(2, dtype=np.float32)
    assert score(vectors, np.array(["a", "a"]), np.array(["x", "x"])).queries == 0


@pytest.mark.parametrize(
    ("file", "series"),
    [("2-103426-A-3.ogg", "103426"), ("bells/gong_01.ogg", "bells/gong"), ("rain.wav", "rain"), ("hit 12.wav", "hit")],
)
def test_series(file: str, series: str) -> None:
    assert series_of(file) == series


def test_a_folder_is_measured(tmp_path: Path) -> None:
    rows = ["file,category"]
    for name, waves in (("hum", [hum(0.4, 200), hum(0.4, 230)]), ("knock", [knock(1), knock(2)])):
        for letter, wave in zip("ab", waves, strict=True):
            soundfile.write(tmp_path / f"{name}{letter}.wav", wave, RATE)
            rows.append(f"{name}{letter}.wav,{name}")
    with pytest.raises(UnreadableInput, match="no table"):
        evaluate_likeness(tmp_path)
    (tmp_path / "table.csv").write_text("\n".join(rows))
    found = evaluate_likeness(tmp_path)
    assert set(found) == {*PARTS, "placed", "guess"}
    assert found["measured"].mean_precision == 1.0
    assert found["both"].queries == 4


def test_guesses_are_counted() -> None:
    """Two dogs in two series, a rain that has no other: and a library of synthetic sounds that knows dogs only."""
    vectors = np.array([[1, 0, 0], [0.9, 0.1, 0], [0, 0, 1]], dtype=np.float32)
    kinds, series = np.array(["dog", "dog", "rain"]), np.array(["a", "b", "c"])
    shipped = Examples(np.array([[0, 1, 0], [1, 0, 0]], np.float32), np.array(["BELLLrg", "ANMLDog"]))
    found = score_guesses(vectors, kinds, series, shipped)
    assert (found.sounds, found.first, found.offered) == (2, 1.0, 1.0)
    assert (found.synthetic_sounds, found.first_synthetic) == (2, 1.0)
    assert found.sure_right in (0.0, 1.0)


def test_every_kind_names_categories_that_exist() -> None:
    names = list(load_ucs().by_id)
    for kind, patterns in likeness._patterns().items():
        for pattern in patterns:
            assert any(fnmatchcase(name, pattern) for name in names), (kind, pattern)
