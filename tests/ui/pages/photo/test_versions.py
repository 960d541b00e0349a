"""Going back to settings that were tried."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from studio.domain.recipe import ColorizeRecipe
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge
from tests.ui.pages.photo.making import colourise, qt_click

pytestmark = pytest.mark.gui


def test_undo_and_redo_walk_through_the_settings(
    qtbot: QtBot, opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    page = opened.photo_page
    photo = page.photo
    assert photo is not None
    colourise(opened, bridge, pyramids[1])
    first = photo.shown
    page.panel.saturation.slider.setValue(140)
    page.panel.saturation.settled.emit(1.4)
    qtbot.waitUntil(lambda: bool(bridge.pending("preview_colour")))
    bridge.answer("preview_colour", {"folder": pyramids[0]})
    assert photo.recipe.saturation == pytest.approx(1.4)
    assert opened.bar.undo_button.isEnabled()
    qt_click(opened.bar.undo_button)
    assert photo.recipe == ColorizeRecipe()
    assert photo.shown is first, "going back needs no computing"
    assert page.panel.saturation.value() == 1.0
    qt_click(opened.bar.redo_button)
    assert page.panel.saturation.value() == pytest.approx(1.4)
    assert photo.shown is not None
    assert photo.shown.pyramid == pyramids[0]


def test_versions_can_be_chosen_again(
    qtbot: QtBot, opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    page = opened.photo_page
    colourise(opened, bridge, pyramids[1])
    page.panel.temperature.slider.setValue(50)
    page.panel.temperature.settled.emit(0.5)
    qtbot.waitUntil(lambda: bool(bridge.pending("preview_colour")))
    bridge.answer("preview_colour", {"folder": pyramids[0]})
    first = page.panel.versions.grid.itemAt(0).widget()
    first.click()  # type: ignore[attr-defined]
    assert page.photo is not None
    assert page.photo.recipe.temperature == 0.0
    assert opened.workspace.roll.undo.count() == 2


def test_faces_can_be_left_as_estimated_and_undone(
    qtbot: QtBot, opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    page = opened.photo_page
    photo = page.photo
    assert photo is not None
    colourise(opened, bridge, pyramids[1])
    assert page.panel.faces.isChecked()
    qt_click(page.panel.faces)
    qtbot.waitUntil(lambda: bool(bridge.pending("preview_colour")))
    bridge.answer("preview_colour", {"folder": pyramids[0]})
    assert photo.recipe.faces is False
    assert "faces as estimated" in page.panel.recipe_text(photo.recipe)
    qt_click(opened.bar.undo_button)
    assert photo.recipe == ColorizeRecipe()
    assert page.panel.faces.isChecked()
