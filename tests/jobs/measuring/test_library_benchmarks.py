"""The benchmark of the sound library measures what it says, on a small library."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from studio.domain.progress import Progress
from studio.jobs.measuring import library_benchmarks
from studio.jobs.measuring.library_benchmarks import (
    Figures,
    fill_library,
    made_up_vectors,
    measure_vectors,
    measure_words,
)
from studio.sound.library.library import SoundLibrary
from studio.sound.shelves.records import SearchFilters, SoundQuery


def test_figures_give_median_and_spread() -> None:
    record = Figures("search", tuple(float(value) for value in range(1, 101)), "ms").as_record()
    assert (record["median"], record["p95"], record["lowest"], record["highest"], record["runs"]) == (
        50.5, 95.05, 1.0, 100.0, 100,
    )  # fmt: skip


def test_made_up_vectors_are_repeatable_and_like_the_shipped_sounds() -> None:
    first, again = (np.concatenate(list(made_up_vectors(300, "clips", 0, 1))) for _ in range(2))
    assert np.array_equal(first, again)
    assert np.allclose(np.linalg.norm(first, axis=1), 1.0, atol=1e-5)
    noise = next(made_up_vectors(300, "noise", 64, 1))
    assert noise.shape == (300, 64)
    likeness = first @ first.T - 2 * np.eye(300)
    assert np.median(likeness.max(axis=1)) > 0.5 > np.median((noise @ noise.T - 2 * np.eye(300)).max(axis=1))


def test_a_made_up_library_can_be_searched_and_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library_benchmarks, "_PHRASES", ("door",))
    database = tmp_path / "library.sqlite"
    fill_library(database, 1500, Progress())
    with SoundLibrary.open(database) as library:
        assert len(library.find(SoundQuery())) == 1500
        free = library.find(SoundQuery(filters=SearchFilters(commercial_ok=True)))
        assert 0 < len(free) < 1500
        assert library.search("door")
    figures = {name: values for name, values, _ in measure_words(database)}
    assert len(figures["search while typing"]) == len("door")
    assert all(value >= 0 for value in figures["more like this"])


def test_recall_is_measured_against_comparing_with_all(tmp_path: Path) -> None:
    path = tmp_path / "vectors.cells"
    library_benchmarks._build(path, 3000, "clips", 0)
    figures = {name: values for name, values, _ in measure_vectors(path, "clips", 0)}
    recall = next(values[0] for name, values in figures.items() if name.startswith("recall"))
    assert 0.9 <= recall <= 1.0
