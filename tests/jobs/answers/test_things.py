"""Showing the program a thing, and what the analysis makes of it."""

from __future__ import annotations

from pathlib import Path

import cv2
import msgspec
import numpy as np
import pytest
import torch

from models.watch.network import FEATURES, RecognitionNetwork
from models.watch.observations import Observations
from models.watch.recogniser import Recogniser
from models.watch.watcher import Watcher
from models.watch.weights import RecognitionWeights
from studio.domain.errors import Cancelled, StudioError, UnreadableInput
from studio.domain.progress import Control, Progress
from studio.domain.questions import ChangeThing, ListThings, RemoveThing, TeachThing, Things, View
from studio.domain.recipe import SoundRecipe, recipe_to_json
from studio.engine.service import TaskContext
from studio.jobs.answers import things as answers
from studio.jobs.stages.sound import things, watching
from tests.jobs.conftest import moving_pictures, write_film


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    torch.manual_seed(0)
    network = RecognitionNetwork(2, 2).eval()
    return Recogniser(
        RecognitionWeights(network, ("coast", "street"), ("person", "other"), 1, 1, 1, torch.zeros(FEATURES))
    )


@pytest.fixture
def quick(recogniser: Recogniser, monkeypatch: pytest.MonkeyPatch, own_home: Path, tmp_path: Path) -> TaskContext:
    """A context whose recogniser is a small untrained one."""
    monkeypatch.setattr(things, "_recogniser", lambda context: recogniser)
    monkeypatch.setattr(watching, "_load_watcher", lambda context, device: Watcher(recogniser, None))
    notes: list[str] = []
    context = TaskContext("cpu", note=notes.append, cache_dir=tmp_path / "cache")
    context.cache_dir.mkdir()
    return context


@pytest.fixture
def film(tmp_path: Path) -> Path:
    return write_film(tmp_path / "film.mp4", moving_pictures(50))


def ask(film: Path, context: TaskContext, **changes: object) -> Things:
    payload = {"path": str(film), "time_s": 1.0, "box": [0.25, 0.25, 0.5, 0.5], "name": "disc", "category": "woodimpt"}
    return answers.teach_thing(msgspec.convert({**payload, **changes}, TeachThing), Progress(), context)


def test_a_box_on_a_film_is_remembered_with_its_picture(film: Path, quick: TaskContext) -> None:
    answer = ask(film, quick)
    (thing,) = answer.things
    assert (thing.name, thing.category) == ("disc", "WOODImpt")
    (example,) = thing.pictures
    crop = cv2.imread(example.path)
    assert crop.shape == (48, 64, 3)
    assert answers.list_things(ListThings(), Progress(), quick) == answer


def test_it_is_recognised_in_the_next_film_unless_that_is_not_wanted(film: Path, quick: TaskContext) -> None:
    before = watching.watch_models()
    ask(film, quick, box=None, name="our disc")
    assert len(watching.watch_models()) == len(before) + 1, "what was shown is part of the receipt"
    assert watching.watch_models(things=False) == before
    with_things = watching.observe(film, Progress(), quick)
    without = watching.observe(film, Progress(), quick, things=False)
    assert first_labels(with_things) == {("WOODImpt", "our disc", True)}
    assert not any(label.shown for shot in without.shots for label in shot.labels)


def first_labels(observations: Observations) -> set[tuple[str, str, bool]]:
    return {(s.labels[0].category, s.labels[0].name, s.labels[0].shown) for s in observations.shots if s.labels}


def test_vectors_of_another_network_are_seen_anew(
    film: Path, quick: TaskContext, recogniser: Recogniser, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(film, quick)
    (now,) = things.store().examples("disc")
    monkeypatch.setattr(things, "network", lambda: "another network")
    (shown,) = things.shown_things(recogniser, quick.note)
    assert shown.features.shape == (1, FEATURES)
    (kept,) = things.store().examples("disc")
    assert kept.network == "another network"
    assert np.allclose(np.frombuffer(kept.feature, np.float32), np.frombuffer(now.feature, np.float32), atol=1e-3)


def test_a_picture_that_cannot_be_read_any_more_is_dropped_and_told(
    film: Path, quick: TaskContext, recogniser: Recogniser
) -> None:
    ask(film, quick)
    broken = things.Example("x", b"no picture", "an older network", b"")
    things.store().add("disc", "WOODImpt", [broken])
    notes: list[str] = []
    (shown,) = things.shown_things(recogniser, notes.append)
    assert len(shown.features) == 1
    assert notes == ["One picture of “disc” is damaged and was forgotten: show it again."]
    things.store().remove("disc")
    things.store().add("disc", "WOODImpt", [broken])
    assert things.shown_things(recogniser, notes.append) == []


def test_bad_boxes_categories_and_files_are_told_and_nothing_is_kept(
    film: Path, quick: TaskContext, tmp_path: Path
) -> None:
    with pytest.raises(UnreadableInput, match="too small to show anything: it holds 13 × 10 pixels"):
        ask(film, quick, box=[0.5, 0.5, 0.1, 0.1])
    with pytest.raises(StudioError, match="no sound category called “locomotive”") as unknown:
        ask(film, quick, category="locomotive")
    assert "TRNSteam (Trains – steam)" in unknown.value.hint
    with pytest.raises(UnreadableInput):
        ask(tmp_path / "none.mp4", quick)
    with pytest.raises(StudioError, match="name"):
        ask(film, quick, name=" ")
    assert things.store().all() == []


def test_pictures_can_be_shown_as_well(quick: TaskContext, tmp_path: Path) -> None:
    path = tmp_path / "wide.png"
    cv2.imwrite(str(path), np.full((300, 900, 3), (10, 200, 90), np.uint8))
    crop = things.crop_of(View(path, box=(0.5, 0.0, 0.5, 1.0)))
    assert crop.shape == (300, 450, 3)
    assert crop[5, 5].tolist() == [90, 200, 10]
    things.teach("field", "AMBFarm", [View(path)], lambda: quick, Progress())
    (kept,) = things.store().examples("field")
    assert cv2.imdecode(np.frombuffer(kept.picture, np.uint8), cv2.IMREAD_COLOR).shape[0] == 192, (
        "no larger than it is seen"
    )


def test_what_cannot_be_taught_is_told_before_a_model_is_loaded(tmp_path: Path, own_home: Path) -> None:
    def load() -> TaskContext:
        raise AssertionError("loaded for nothing")

    with pytest.raises(StudioError, match="no sound category"):
        things.teach("engine", "locomotive", [View(tmp_path / "engine.png")], load, Progress())
    with pytest.raises(UnreadableInput):
        things.teach("engine", "TRNSteam", [View(tmp_path / "engine.png")], load, Progress())


def test_teaching_can_be_stopped_and_then_nothing_is_kept(quick: TaskContext, tmp_path: Path) -> None:
    pictures = [tmp_path / f"{number}.png" for number in range(3)]
    for number, path in enumerate(pictures):
        cv2.imwrite(str(path), np.full((64, 64, 3), 40 * number, np.uint8))
    control = Control()

    def stop_half_way() -> TaskContext:
        control.cancel()
        return quick

    with pytest.raises(Cancelled):
        things.teach("field", "AMBFarm", [View(path) for path in pictures], stop_half_way, Progress(control=control))
    assert things.store().all() == []


def test_rename_and_forget_answer_with_the_new_list(film: Path, quick: TaskContext) -> None:
    ask(film, quick)
    answer = answers.change_thing(ChangeThing("disc", "plate", "METLImpt"), Progress(), quick)
    assert [(t.name, t.category) for t in answer.things] == [("plate", "METLImpt")]
    assert answers.remove_thing(RemoveThing("plate"), Progress(), quick) == Things(())


def test_recipes_of_before_keep_their_keys() -> None:
    assert b"things" not in recipe_to_json(SoundRecipe())
    assert b'"things":false' in recipe_to_json(SoundRecipe(things=False))
