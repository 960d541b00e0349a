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
    assert viewer._holding
    qtbot.keyRelease(viewer, Qt.Key.Key_B)
    assert not viewer._holding
