"""The histograms in the inspector."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge
from tests.ui.pages.photo.making import colourise

pytestmark = pytest.mark.gui


def test_they_follow_the_photograph_and_its_colours(
    qtbot: QtBot, opened: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    histogram = opened.photo_page.panel.histogram
    qtbot.waitUntil(lambda: "up to 0" in histogram.chroma_text.text())
    colourise(opened, bridge, pyramids[1])
    qtbot.waitUntil(lambda: "median 73" in histogram.chroma_text.text())
    assert histogram.light_text.text() == "L* 44–44, median 44"
    assert histogram.chroma.accessibleName() == f"Chroma: {histogram.chroma_text.text()}"
    opened.photo_page.strip.select(opened.workspace.roll.photos[1])
    assert histogram.chroma_text.text() == "", "nothing is said of a photograph that is not read yet"
