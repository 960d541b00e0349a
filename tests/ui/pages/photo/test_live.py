"""A held slider is followed by the part that is seen; the full picture is made when the hand rests."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSlider

from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge
from tests.ui.pages.photo.making import colourise

pytestmark = pytest.mark.gui


@pytest.fixture
def red(tmp_path: Path) -> str:
    image = QImage(8, 6, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    image.save(str(tmp_path / "red.bmp"))
    return str(tmp_path / "red.bmp")


def hold(slider: QSlider, share: float) -> None:
    """Press on a slider and draw the handle to another place, without letting go."""
    middle = slider.rect().center()
    QTest.mousePress(slider, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(slider, QPointF(slider.width() * share, middle.y()).toPoint())


def let_go(slider: QSlider) -> None:
    QTest.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=slider.rect().center())


def middle_of(window: MainWindow) -> QColor:
    viewer = window.photo_page.viewer
    viewer.set_mode("after")
    return viewer.grab().toImage().pixelColor(viewer.rect().center())


def test_a_held_slider_is_followed_and_the_full_picture_comes_when_it_rests(
    opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str], red: str
) -> None:
    page = opened.photo_page
    colourise(opened, bridge, pyramids[1])
    assert page.photo is not None
    hold(page.panel.saturation.slider, 0.8)
    bridge.answer("show_part", {"path": red})  # where the slider was pressed
    (ticket,) = bridge.pending("show_part")
    asked = bridge.params(ticket)
    assert asked["recipe"]["saturation"] == pytest.approx(page.panel.saturation.value())
    assert asked["recipe"]["saturation"] > 1.2
    assert tuple(asked["part"]) == (0.0, 0.0, 1.0, 1.0)
    assert page.photo.recipe.saturation == 1.0, "nothing is changed yet"
    assert not opened.workspace.roll.undo.canUndo()
    bridge.pause_over()
    assert not bridge.pending("preview_colour"), "nothing large is made while the slider is held"
    bridge.answer("show_part", {"path": red})
    assert middle_of(opened) == QColor("red")
    let_go(page.panel.saturation.slider)
    assert opened.workspace.roll.undo.count() == 1
    bridge.pause_over()
    bridge.answer("preview_colour", {"folder": pyramids[0]})
    assert not page.viewer.after.part_is_newer, "the tiles are right again"


def test_of_quick_movements_those_in_between_are_left_out(
    opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str], red: str
) -> None:
    page = opened.photo_page
    colourise(opened, bridge, pyramids[1])
    slider = page.panel.temperature.slider
    for share in (0.6, 0.7, 0.8, 0.9):
        hold(slider, share)
    assert len(bridge.pending("show_part")) == 1
    bridge.answer("show_part", {"path": red})
    (ticket,) = bridge.pending("show_part")
    assert bridge.params(ticket)["recipe"]["temperature"] == pytest.approx(page.panel.temperature.value())


def test_a_slider_let_go_where_it_was_shows_the_tiles_again(
    opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str], red: str
) -> None:
    page = opened.photo_page
    colourise(opened, bridge, pyramids[1])
    slider = page.panel.saturation.slider
    hold(slider, 0.9)
    bridge.answer("show_part", {"path": red})
    slider.setValue(slider.neutral)
    let_go(slider)
    assert not page.viewer.after.part_is_newer
    bridge.pause_over()
    assert not bridge.pending("preview_colour")
    assert not opened.workspace.roll.undo.canUndo()


def test_another_view_is_asked_for_while_the_colours_are_on_their_way(
    opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str], red: str
) -> None:
    page = opened.photo_page
    colourise(opened, bridge, pyramids[1])
    hold(page.panel.saturation.slider, 0.9)
    for _ in range(2):
        bridge.answer("show_part", {"path": red})
    page.viewer.zoom_to(8.0)
    (ticket,) = bridge.pending("show_part")
    _, _, width, height = bridge.params(ticket)["part"]
    assert 0 < width < 0.5
    assert 0 < height < 0.5
    assert bridge.params(ticket)["width"] <= 640 * width + 1, "no finer than the picture's own pixels"


def test_a_photograph_without_colours_waits_for_its_button(opened: MainWindow, bridge: FakeBridge) -> None:
    hold(opened.photo_page.panel.saturation.slider, 0.9)
    assert not bridge.pending("show_part")


def test_a_new_point_shows_at_once(opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]) -> None:
    page = opened.photo_page
    colourise(opened, bridge, pyramids[1])
    page.panel.colours.set_point(-1, QPointF(0.5, 0.5), QColor("#b83232"))
    (ticket,) = bridge.pending("show_part")
    assert len(bridge.params(ticket)["recipe"]["hints"]) == 1
