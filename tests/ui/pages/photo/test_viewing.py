"""The picture before and after."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge
from tests.ui.pages.photo.making import colourise

pytestmark = pytest.mark.gui


def test_holding_b_shows_the_original(
    qtbot: QtBot, opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    colourise(opened, bridge, pyramids[1])
    viewer = opened.photo_page.viewer
    viewer.setFocus()
    qtbot.keyPress(viewer, Qt.Key.Key_B)
    assert viewer.seen_mode == "before"
    qtbot.keyRelease(viewer, Qt.Key.Key_B)
    assert viewer.seen_mode == "split"


@pytest.mark.parametrize("place", ["viewer", "strip"])
def test_keys_that_are_held_work_wherever_the_focus_is(
    qtbot: QtBot, opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str], place: str
) -> None:
    colourise(opened, bridge, pyramids[1])
    page = opened.photo_page
    focus = getattr(page, place)
    focus.setFocus()
    qtbot.keyPress(focus, Qt.Key.Key_W)
    assert page.viewer.seen_mode == "after"
    qtbot.keyRelease(focus, Qt.Key.Key_W)
    qtbot.keyPress(focus, Qt.Key.Key_K)
    assert page.viewer.seen_mode == "before"
    qtbot.keyRelease(focus, Qt.Key.Key_K)
    assert page.viewer.seen_mode == "split"
    qtbot.keyPress(focus, Qt.Key.Key_Space)
    assert page.viewer.gestures.panning
    qtbot.keyRelease(focus, Qt.Key.Key_Space)
    assert not page.viewer.gestures.panning


def test_z_goes_to_pixels_and_back(qtbot: QtBot, opened: MainWindow) -> None:
    viewer = opened.photo_page.viewer
    fitted = viewer.scale
    opened.activateWindow()
    qtbot.keyClick(opened, Qt.Key.Key_Z)
    assert viewer.scale == pytest.approx(1.0 / viewer.devicePixelRatioF())
    qtbot.keyClick(opened, Qt.Key.Key_Z)
    assert viewer.scale == pytest.approx(fitted)
