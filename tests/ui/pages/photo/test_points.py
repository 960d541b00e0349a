"""Colours that the user sets on points of a photograph."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from studio.domain.recipe import ColorizeRecipe
from studio.ui.parts.colour_popup import ColourPopup
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge
from tests.ui.pages.photo.making import colourise, qt_click

pytestmark = pytest.mark.gui


def test_a_colour_is_set_moved_and_removed_on_a_point(
    qtbot: QtBot, opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    page = opened.photo_page
    viewer = page.viewer
    colourise(opened, bridge, pyramids[1])
    opened.activateWindow()
    qtbot.keyClick(opened, Qt.Key.Key_P)
    assert page.view_bar.tools["point"].isChecked()
    box = viewer.picture_rect()
    at = QPoint(round(box.left() + 0.75 * box.width()), round(box.top() + 0.25 * box.height()))
    qtbot.mouseClick(viewer, Qt.MouseButton.LeftButton, pos=at)
    popup = page.findChild(ColourPopup)
    assert popup is not None
    red = next(b for b in popup.findChildren(QToolButton) if b.accessibleName() == "red")
    red.click()
    assert page.photo is not None
    (hint,) = page.photo.recipe.hints
    assert (hint.x, hint.y) == pytest.approx((0.75, 0.25), abs=0.01)
    assert hint.a > 40
    qtbot.waitUntil(lambda: bool(bridge.pending("preview_colour")))
    assert bridge.params(bridge.pending("preview_colour")[0])["recipe"]["hints"]

    goal = at - QPoint(round(0.25 * box.width()) - 60, 0)
    qtbot.mousePress(viewer, Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseMove(viewer, goal)
    qtbot.mouseRelease(viewer, Qt.MouseButton.LeftButton, pos=goal)
    (moved,) = page.photo.recipe.hints
    assert moved.x < hint.x
    assert (moved.a, moved.b) == (hint.a, hint.b)
    page.panel.colours.remove_point(0)
    assert not page.photo.recipe.hints
    for _ in range(3):
        qt_click(opened.bar.undo_button)
    assert page.photo.recipe == ColorizeRecipe()
