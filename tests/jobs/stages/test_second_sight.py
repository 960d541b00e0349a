"""CLIP looks at films too, once somebody has installed it: with random weights here, and the receipt names it."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.packs import known, seeing
from models.watch.recogniser import Recogniser
from models.watch.watcher import Watcher
from studio.domain.cues import UNSURE_BELOW
from studio.domain.progress import Progress
from studio.domain.recipe import SoundRecipe
from studio.engine.cache import ModelCache
from studio.engine.service import TaskContext
from studio.jobs.runner import run_job
from studio.jobs.stages.sound import watching
from studio.packs import installing, shelf
from studio.sound.categories.visible import visible_categories
from tests.jobs.conftest import moving_pictures, request_for, write_film
from tests.models.packs.small import small_clip_file
from tests.models.watch.test_recogniser import untrained


@pytest.fixture
def film(tmp_path: Path) -> Path:
    return write_film(tmp_path / "film.mp4", moving_pictures(30))


@pytest.fixture
def engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TaskContext:
    watcher = Watcher(Recogniser(untrained()), None)
    monkeypatch.setattr(watching, "_load_watcher", lambda context, device: watcher)
    context = TaskContext("cpu", ModelCache(), cache_dir=tmp_path / "cache")
    context.cache_dir.mkdir()
    return context


def test_an_installed_clip_sees_films_and_stands_in_the_receipt(
    film: Path, engine: TaskContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without = watching.watch_models(things=False)
    alone = watching.observe(film, Progress(), engine)
    entry = installing.take_in(small_clip_file(tmp_path / "mirror", monkeypatch))
    assert (entry.id, entry.task) == (known.FOR_SEEING, "see")
    assert watching.watch_models(things=False) == (*without, *watching.second_digest())
    read: list[int] = []
    real = seeing.meanings
    monkeypatch.setattr(seeing, "meanings", lambda clip, names: read.append(len(names)) or real(clip, names))
    stages: list[str] = []
    both = watching.observe(film, Progress(lambda update: stages.append(update.stage)), engine)
    captions = {each.caption for each in visible_categories()}
    assert read == [len(captions)]
    assert any("names of sounds" in stage for stage in stages)
    found = [label for shot in both.shots for label in shot.labels if label.name in captions]
    assert found
    assert all(label.confidence < UNSURE_BELOW for label in found)
    assert not any(label.name in captions for shot in alone.shots for label in shot.labels)

    receipt = run_job(request_for(film, tmp_path / "out.mp4", SoundRecipe()), Progress(), engine)
    assert (entry.id, entry.sha256) in [(model.id, model.sha256) for model in receipt.models]
    assert read == [len(captions)], "what the names mean is kept"
    shelf.remove(entry.id)
    again = watching.observe(film, Progress(), engine)
    assert again == alone
