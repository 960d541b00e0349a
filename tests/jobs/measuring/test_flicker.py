from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from studio.domain.errors import UnreadableInput
from studio.domain.progress import Progress
from studio.engine.service import TaskContext
from studio.jobs.measuring import flicker
from studio.jobs.measuring.flicker import measure_flicker
from tests.jobs.conftest import moving_pictures, recipe, write_film


def test_carried_colours_flicker_less_than_those_of_single_frames(
    tmp_path: Path, context: TaskContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    noise = np.random.default_rng(0)

    def unsteady(*_: object) -> object:
        return lambda pictures: [noise.normal(0, 5, (12, 16, 2)).astype(np.float32) for _ in pictures]

    monkeypatch.setattr(flicker, "predictor", unsteady)
    film = write_film(tmp_path / "in.mp4", [*moving_pictures(20), *(255 - grey for grey in moving_pictures(10))])
    found = measure_flicker(film, recipe(), 28, Progress(), context)
    assert (found.frames, found.pairs) == (28, 26), "the pair across the cut is left out"
    assert found.chroma_per_frame > 5
    assert found.ratio < 0.5
    assert found.lightness < 5


def test_a_film_that_stands_still_does_not_flicker(tmp_path: Path, context: TaskContext) -> None:
    film = write_film(tmp_path / "in.mp4", moving_pictures(1) * 8)
    found = measure_flicker(film, recipe(), 100, Progress(), context)
    assert found.frames == 8
    assert found.chroma < 0.2
    assert found.lightness < 0.5
    with pytest.raises(UnreadableInput):
        measure_flicker(tmp_path / "gone.mp4", recipe(), 10, Progress(), context)
