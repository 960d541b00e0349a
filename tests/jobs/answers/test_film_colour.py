"""A frame of a film in colour before the whole film is worked on; colour and sound of a film in one job."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest

from studio.domain.cues import CueSheet, cue_sheet_to_json
from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.domain.questions import ShowColour
from studio.domain.recipe import ColorizeRecipe, Hint, SoundRecipe
from studio.engine.service import TaskContext
from studio.jobs.answers.film_colour import show_colour
from studio.jobs.runner import run_job
from studio.media.film.reader import FilmReader
from tests.jobs.tasks.test_film_outputs import soft_film


@pytest.fixture
def context(tmp_path: Path) -> TaskContext:
    return TaskContext(cache_dir=tmp_path / "cache")


def rgb_of_file(path: str) -> np.ndarray:
    import cv2

    return np.asarray(cv2.imread(path))[..., ::-1].astype(float)


def test_a_frame_is_shown_as_the_film_will_have_it(tmp_path: Path, context: TaskContext) -> None:
    film = soft_film(tmp_path / "film.mkv", "yuv420p")
    recipe = ColorizeRecipe(hints=(Hint(0.5, 0.5, 60.0, 30.0, 0.3, time=0.5 / 24),), film_format="mkv-ffv1")
    shown = rgb_of_file(show_colour(ShowColour(str(film), recipe, 0.5 / 24), Progress(), context).path)
    assert shown.shape == (64, 96, 3)
    assert (shown[..., 0] - shown[..., 2]).mean() > 5, "the point's red is there"
    elsewhere = rgb_of_file(show_colour(ShowColour(str(film), recipe, 2.5 / 24), Progress(), context).path)
    assert (elsewhere[..., 0] - elsewhere[..., 2]).mean() < 5, "it was not set on that frame"
    output = tmp_path / "out.mkv"
    run_job(JobRequest(recipe, str(film), str(output)), Progress(), context)
    with FilmReader.open(output) as reader:
        written = next(iter(reader.frames())).rgb.astype(float)
    assert np.abs(shown - written).mean() < 4, "what was seen is written"


def test_colour_and_sound_of_a_film_are_one_job(tmp_path: Path, context: TaskContext) -> None:
    film = soft_film(tmp_path / "film.mkv", "yuv420p")
    cues = tmp_path / "none.cues.json"
    cues.write_bytes(cue_sheet_to_json(CueSheet(str(film), 24.0, 4 / 24)))
    recipe = SoundRecipe(colour=ColorizeRecipe(saturation=1.5, film_format="mkv-ffv1"))
    output = tmp_path / "both.mkv"
    receipt = run_job(JobRequest(recipe, str(film), str(output), {"cues_in": str(cues)}), Progress(), context)
    with av.open(str(output)) as made:
        assert len(made.streams.audio) == 1
        frame = next(made.decode(video=0)).to_ndarray(format="rgb24").astype(float)
    assert np.abs(frame[..., 0] - frame[..., 2]).mean() > 1, "it has colours"
    used = receipt.recipe
    assert isinstance(used, SoundRecipe)
    assert used.colour is not None
    assert used.colour.vividness is not None, "the receipt says what was used"
    assert [model.id for model in receipt.models] == ["balanced"]
    assert "colour" in receipt.disclosure.lower()
    assert "sound" in receipt.disclosure.lower()
