"""Colours that the user sets on points of a photograph."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from studio.domain.errors import UnreadableInput
from studio.domain.recipe import ColorizeRecipe, Evidence, Hint
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


def test_points_go_to_a_series_and_into_a_file(opened: MainWindow, tmp_path: Path) -> None:
    page, roll = opened.photo_page, opened.workspace.roll
    points = (Hint(0.25, 0.5, 30.0, 20.0, called="madder", evidence=Evidence("documented", "inventory 1911")),)
    assert page.photo is not None
    page.photo.recipe = replace(page.photo.recipe, hints=points)
    page.strip.selectAll()
    page.points.give()
    assert [photo.recipe.hints for photo in roll.photos] == [points] * 3
    roll.undo.undo()
    assert [len(photo.recipe.hints) for photo in roll.photos] == [1, 0, 0]
    page.strip.select(roll.photos[0])
    page.points.save(tmp_path / "coat.json")
    page.photo.recipe = replace(page.photo.recipe, hints=())
    page.points.load(tmp_path / "coat.json")
    assert page.photo.recipe.hints == points
    (tmp_path / "coat.json").write_text("[{}]")
    with pytest.raises(UnreadableInput, match="not a file of colour points"):
        page.points.load(tmp_path / "coat.json")


def test_brackets_size_new_points_and_the_one_under_the_pointer(qtbot: QtBot, opened: MainWindow) -> None:
    page = opened.photo_page
    photo, viewer = page.photo, page.viewer
    assert photo is not None
    opened.activateWindow()
    for _ in range(3):
        qtbot.keyClick(opened, "]")
    page.panel.colours.set_point(-1, QPointF(0.5, 0.4), QColor("#b83232"))
    assert photo.recipe.hints[0].radius == pytest.approx(0.01 * 1.25**3, rel=1e-3)
    qtbot.mouseMove(viewer, viewer.on_screen(QPointF(0.5, 0.4)).toPoint())
    qtbot.keyClick(opened, "[")
    assert photo.recipe.hints[0].radius == pytest.approx(0.01 * 1.25**2, rel=1e-3)
    opened.bar.undo_button.click()
    assert photo.recipe.hints[0].radius == pytest.approx(0.01 * 1.25**3, rel=1e-3)
    for _ in range(60):
        page.panel.colours.resize_point(-1, 0.5)
    assert page.panel.colours.radius == pytest.approx(0.002), "never so small that it means nothing"
