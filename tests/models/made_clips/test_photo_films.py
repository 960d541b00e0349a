import inspect

import cv2
import numpy as np
import pytest

from models.evaluation.watch.recall import choose, evaluate_pictures
from models.made_clips.photo_films import FRAMES, film_of, labelled_pictures, photo_kinds
from models.training.watch import TrainOptions
from models.watch.observations import Label, Observations, Shot
from studio.cli.commands.train import watch
from studio.sound.categories.ucs import load_ucs


@pytest.fixture
def folder(tmp_path):
    random = np.random.default_rng(0)
    for kind in ("ANMLDog", "WATRSurf AMBSea"):
        (tmp_path / kind).mkdir()
        for index in range(3):
            picture = random.integers(0, 255, (60, 90, 3)).astype(np.uint8)
            cv2.imwrite(str(tmp_path / kind / f"{index}.png"), picture)
    (tmp_path / "ANMLDog" / "notes.txt").write_text("not a picture")
    return tmp_path


def test_folders_named_after_categories_are_labels(folder):
    pictures = labelled_pictures(folder)
    assert len(pictures) == 6
    assert {picture.categories for picture in pictures} == {frozenset({"ANMLDog"}), frozenset({"WATRSurf", "AMBSea"})}
    assert pictures[0].read().shape == (60, 90, 3)
    chosen = choose(pictures, 2, only_reported=False)
    assert [picture.kind for picture in chosen] == ["ANMLDog"] * 2 + ["WATRSurf AMBSea"] * 2
    assert chosen == choose(pictures[::-1], 2, only_reported=False)
    halves = [picture.is_for_choosing for picture in pictures]
    assert len(choose(pictures, 9, only_reported=True)) == halves.count(False)


def test_a_folder_without_pictures_is_told(tmp_path):
    with pytest.raises(FileNotFoundError, match="no labelled pictures"):
        labelled_pictures(tmp_path)


def test_damaged_pictures_are_named(folder):
    (folder / "ANMLDog" / "0.png").write_bytes(b"nothing")
    with pytest.raises(ValueError, match=r"0\.png is not a readable picture"):
        labelled_pictures(folder)[0].read()


@pytest.mark.parametrize("shape", [(64, 64, 3), (90, 60, 3), (400, 600, 3)])
def test_a_picture_becomes_a_moving_grey_film(shape):
    picture = np.random.default_rng(1).integers(0, 255, shape).astype(np.uint8)
    film = list(film_of(picture, seed=3))
    assert len(film) == FRAMES
    assert [time for time, _ in film] == sorted(time for time, _ in film)
    assert {frame.shape for _, frame in film} == {(192, 256)}
    assert film[0][1].dtype == np.uint8
    assert not np.array_equal(film[0][1], film[-1][1])
    assert np.array_equal(film[5][1], list(film_of(picture, seed=3))[5][1])


class SeesDogs:
    """Stands for the watcher: everything is a dog."""

    def watch(self, frames, *, fps):
        end = len(list(frames)) / fps
        return Observations(end, fps, (Shot(0, end, "scene", (Label("ANMLDog", "dog", 0.6),)),), ())


def test_pictures_are_measured_through_the_watcher(folder):
    report = evaluate_pictures(folder, watcher=SeesDogs(), most_a_kind=2)
    assert (report["recall_1"], report["categories"], report["offered"]) == (0.5, 2, 1.0)
    assert report["precision_sure"] == 0.5
    assert report["recall_5_low"] <= 0.5 <= report["recall_5_high"]


def test_the_kinds_of_photographs_are_many_and_their_categories_exist():
    kinds = photo_kinds()
    assert len({kind for kind, _ in kinds.values()}) >= 30
    assert set().union(*(categories for _, categories in kinds.values())) <= set(load_ucs().by_id)


def test_the_command_trains_as_long_as_the_options_say():
    assert inspect.signature(watch).parameters["steps"].default == TrainOptions.steps
