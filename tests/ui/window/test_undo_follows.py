"""Undo belongs to the place that is seen, whatever was opened in whichever order."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from assets import samples
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge

pytestmark = pytest.mark.gui


def _set_vividness(window: MainWindow, value: float) -> None:
    panel = window.photo_page.panel
    panel.vividness.slider.setValue(round(value * 100))
    panel.vividness.settled.emit(value)


def test_undo_works_after_a_photograph_and_a_film_were_dropped_together(window: MainWindow, photos: list[Path]) -> None:
    window.open_paths([photos[0], samples.FILM])
    assert window.place == "photo"
    page = window.photo_page
    assert page.photo is not None
    before = page.photo.recipe
    _set_vividness(window, 0.9)
    assert page.photo.recipe != before
    assert window.bar.undo_button.isEnabled()
    window.bar.undo_button.click()
    assert page.photo.recipe == before
    window.go("film")
    assert not window.bar.undo_button.isEnabled(), "nothing was done to the film"
    window.go("photo")
    assert window.bar.redo_button.isEnabled()


def test_settings_taken_over_by_many_are_one_step(window: MainWindow, photos: list[Path]) -> None:
    window.open_paths(photos)
    page = window.photo_page
    _set_vividness(window, 0.9)
    page.strip.selectAll()
    steps = window.workspace.roll.undo.count()
    window.registry["copy-settings"].trigger()
    roll = window.workspace.roll
    assert {photo.recipe.vividness for photo in roll.photos} == {0.9}
    assert roll.undo.count() == steps + 1
    page.strip.select(roll.photos[2])
    window.bar.undo_button.click()
    assert [photo.recipe.vividness for photo in roll.photos] == [0.9, None, None]
    assert page.photo is roll.photos[1], "what was undone is looked at"


def test_photographs_that_were_taken_off_come_back(window: MainWindow, bridge: FakeBridge, photos: list[Path]) -> None:
    window.open_paths(photos)
    page, roll = window.photo_page, window.workspace.roll
    page.photo.recipe = replace(page.photo.recipe, saturation=1.5)  # type: ignore[union-attr]
    first = roll.photos[0]
    page.strip.removal_asked.emit([roll.photos[2], first])
    assert [photo.name for photo in roll.photos] == ["scan1"]
    window.bar.undo_button.click()
    assert [photo.name for photo in roll.photos] == ["scan0", "scan1", "scan2"]
    assert roll.photos[0] is first
    assert page.strip.strip.rowCount() == 3
    page.strip.removal_asked.emit(list(roll.photos))
    assert page._stack.currentWidget() is page.empty
    window.bar.undo_button.click()
    assert len(roll) == 3
    assert page.photo is not None


def test_undo_shows_the_photograph_it_is_about(window: MainWindow, photos: list[Path]) -> None:
    window.open_paths(photos)
    page, roll = window.photo_page, window.workspace.roll
    _set_vividness(window, 0.2)
    page.strip.select(roll.photos[1])
    _set_vividness(window, 0.8)
    window.bar.undo_button.click()
    assert page.photo is roll.photos[1]
    window.bar.undo_button.click()
    assert page.photo is roll.photos[0]
    assert roll.photos[0].recipe.vividness is None
