"""Ratings, the filter of the strip, and versions kept by name."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from studio.domain.recipe import ColorizeRecipe
from studio.ui.state.photo_filter import UNRATED, PhotoFilter
from studio.ui.state.settings import Store
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge
from tests.ui.pages.photo.making import answer_opening, colourise

pytestmark = pytest.mark.gui


@pytest.fixture
def again(qtbot: QtBot, store: Store) -> Iterator[MainWindow]:
    """The window of a later start of the program."""
    window = MainWindow(FakeBridge(), store)
    window.resize(1280, 800)
    qtbot.addWidget(window)
    yield window
    window.close()


def known(qtbot: QtBot, window: MainWindow, number: int = 0) -> None:
    """Wait until the content of a photograph is known."""
    qtbot.waitUntil(lambda: bool(window.workspace.roll.photos[number].content))


def set_saturation(window: MainWindow, value: float) -> None:
    window.photo_page.panel.saturation.slider.setValue(round(value * 100))
    window.photo_page.panel.saturation.settled.emit(value)


def names(window: MainWindow) -> list[str]:
    photo = window.photo_page.photo
    assert photo is not None
    return [version.name for version in photo.marks.versions]


# -- ratings -----------------------------------------------------------------------------------------------------------


def test_stars_are_given_to_all_selected_as_one_step_and_outlive_the_program(
    qtbot: QtBot, opened: MainWindow, again: MainWindow, photos: list[Path]
) -> None:
    page, roll = opened.photo_page, opened.workspace.roll
    opened.activateWindow()
    page.strip.selectAll()
    qtbot.keyClick(opened, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert [photo.marks.rating for photo in roll.photos] == [4, 4, 4]
    assert roll.undo.count() == 1
    assert page.stars.accessibleName() == "Rating: 4 of 5"
    assert "4 stars" in page.strip.shown.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    page.strip.select(roll.photos[1])
    qtbot.mouseClick(page.stars, Qt.MouseButton.LeftButton, pos=QPoint(30, 14))
    assert roll.photos[1].marks.rating == 2
    qtbot.mouseClick(page.stars, Qt.MouseButton.LeftButton, pos=QPoint(30, 14))
    assert roll.photos[1].marks.rating == 0, "a click on the last star takes the rating away"
    opened.bar.undo_button.click()
    again.open_paths(photos)
    assert [photo.marks.rating for photo in again.workspace.roll.photos] == [4, 2, 4]


def test_the_strip_shows_what_the_filter_says_and_what_is_looked_at(
    opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    page, roll = opened.photo_page, opened.workspace.roll
    first, second, third = roll.photos
    colourise(opened, bridge, pyramids[1])
    page.strip.set_filter(PhotoFilter("new"))
    assert page.strip.shown.photos() == [first, second, third], "what is looked at stays"
    assert page.filter_box.count.text() == "3 of 3"
    page.step(1)
    assert page.photo is second
    page.strip._refilter.timeout.emit()
    assert page.strip.shown.photos() == [second, third]
    assert page.filter_box.count.text() == "2 of 3"
    assert page.filter_box.what.full_text() == "Not coloured yet"
    page.step(1)
    page.step(1)
    assert page.photo is second, "round the ones that are shown"
    page.marking.rate(5)
    opened.registry["show-rated"].trigger()
    assert page.strip.shown.photos() == [second]
    page.strip.set_filter(PhotoFilter(stars=UNRATED))
    assert page.strip.shown.photos() == [first, second, third]
    page.strip.set_filter(PhotoFilter("failed"))
    page.strip.select(first)
    assert page.strip.shown.filter.shows_all, "what is to be looked at is shown"
    assert page.photo is first


def test_a_photograph_that_is_rated_out_of_the_filter_leaves_when_another_is_looked_at(opened: MainWindow) -> None:
    page, roll = opened.photo_page, opened.workspace.roll
    page.strip.selectAll()
    page.marking.rate(3)
    page.strip.select(roll.photos[0])
    page.strip.set_filter(PhotoFilter(stars=3))
    page.marking.rate(1)
    assert page.photo is roll.photos[0]
    assert len(page.strip.shown.photos()) == 3
    page.strip.select(roll.photos[2])
    page.strip._refilter.timeout.emit()
    assert page.strip.shown.photos() == roll.photos[1:]


# -- versions ----------------------------------------------------------------------------------------------------------


def test_versions_are_kept_taken_by_their_number_and_undone(qtbot: QtBot, opened: MainWindow) -> None:
    page, roll = opened.photo_page, opened.workspace.roll
    photo = page.photo
    assert photo is not None
    opened.activateWindow()
    page.marking.keep("Plain")
    set_saturation(opened, 0.5)
    page.marking.keep("Pale")
    assert names(opened) == ["Plain", "Pale"]
    assert [tile.text() for tile in page.panel.versions.tiles] == ["1 · Plain", "2 · Pale"]
    qtbot.keyClick(opened, Qt.Key.Key_1)
    assert photo.recipe == ColorizeRecipe()
    assert photo.marks.current == "Plain"
    opened.bar.undo_button.click()
    assert photo.recipe.saturation == 0.5, "settings and which one is current go back together"
    assert photo.marks.current == "Pale"
    set_saturation(opened, 0.6)
    assert page.panel.versions.tiles[1].text() == "2 · Pale *"
    assert page.panel.versions.tiles[1].accessibleName() == "Version 2: Pale (changed since)"
    menu = {action.text(): action for action in page.panel.versions.menu_of("Pale").actions()}
    menu["Update to the present settings"].trigger()
    assert photo.marks.versions[1].recipe.saturation == 0.6
    menu["Remove"].trigger()
    assert names(opened) == ["Plain"]
    opened.bar.undo_button.click()
    assert names(opened) == ["Plain", "Pale"]
    page.marking.rename("Pale", "For the wall")
    assert names(opened) == ["Plain", "For the wall"]
    assert roll.undo.undoText().startswith("Rename version")


def test_versions_are_found_again_when_the_file_was_moved(
    qtbot: QtBot, opened: MainWindow, again: MainWindow, photos: list[Path], tmp_path: Path
) -> None:
    known(qtbot, opened)
    set_saturation(opened, 0.5)
    opened.photo_page.marking.keep("Pale")
    moved = tmp_path / "elsewhere" / "renamed.png"
    moved.parent.mkdir()
    shutil.copy(photos[0], moved)
    again.open_paths([moved])
    known(qtbot, again)
    assert names(again) == ["Pale"]
    again.photo_page.marking.take("Pale")
    photo = again.photo_page.photo
    assert photo is not None
    assert photo.recipe.saturation == 0.5


def test_a_kept_version_has_its_picture_after_the_next_start(
    qtbot: QtBot,
    opened: MainWindow,
    again: MainWindow,
    bridge: FakeBridge,
    photos: list[Path],
    pyramids: tuple[str, str],
    store: Store,
) -> None:
    known(qtbot, opened)
    opened.photo_page.marking.keep("First")
    opened.photo_page.panel.colourise.click()
    bridge.answer("preview_colour", {"folder": pyramids[1], "confidence": "", "thumbnail": str(photos[2])})
    again.open_paths([photos[0]])
    known(qtbot, again)
    page = again.photo_page
    photo = page.photo
    assert photo is not None
    picture = Path(page.marking.picture_of(photo, photo.marks.versions[0]))
    assert picture.read_bytes() == photos[2].read_bytes()
    assert picture.parent == store.folder / "versions"
    assert not page.panel.versions.tiles[0].icon().isNull()
    page.marking.remove("First")
    assert not picture.exists(), "the picture of a version goes with it"


def test_another_file_at_the_same_path_does_not_get_them(
    qtbot: QtBot, opened: MainWindow, again: MainWindow, photos: list[Path]
) -> None:
    known(qtbot, opened)
    opened.photo_page.marking.keep("Pale")
    shutil.copy(photos[1], photos[0])
    again.open_paths([photos[0]])
    qtbot.waitUntil(lambda: names(again) == [])


def test_what_is_kept_before_the_content_is_known_is_not_lost(
    qtbot: QtBot, opened: MainWindow, again: MainWindow, photos: list[Path], store: Store
) -> None:
    photo = opened.photo_page.photo
    assert photo is not None
    photo.content = ""
    opened.photo_page.marking.keep("At once")
    assert store.photo_work(photos[0]) is not None
    again.open_paths([photos[0]])
    assert names(again) == ["At once"]
    known(qtbot, again)
    kept = store.marks_of(again.workspace.roll.photos[0].content)
    assert kept is not None
    assert kept.current == "At once"


def test_a_project_keeps_ratings_and_versions(
    opened: MainWindow, again: MainWindow, photos: list[Path], pyramids: tuple[str, str], tmp_path: Path
) -> None:
    path = tmp_path / "work" / "Town.phonochrome"
    path.parent.mkdir()
    opened.projects.begin(path)
    set_saturation(opened, 0.5)
    opened.photo_page.marking.keep("Pale")
    opened.photo_page.marking.rate(5)
    opened.projects.close()
    again.projects.open(path)
    photo = again.workspace.roll.photos[0]
    assert photo.marks.rating == 5
    assert [version.name for version in photo.marks.versions] == ["Pale"]
    assert photo.marks.current == "Pale"
    assert isinstance(again.bridge, FakeBridge)
    answer_opening(again.bridge, photos[0], pyramids[0])
