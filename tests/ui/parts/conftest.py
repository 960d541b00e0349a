"""A viewer on two pictures of one size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from studio.ui.parts.tiles import TilePyramid
from studio.ui.parts.viewer import Viewer


@pytest.fixture
def viewer(qtbot: QtBot, pyramids: tuple[str, str]) -> Iterator[Viewer]:
    viewer = Viewer()
    qtbot.addWidget(viewer)
    viewer.resize(900, 700)
    viewer.show()
    viewer.set_before(TilePyramid.open(pyramids[0]))
    viewer.set_after(TilePyramid.open(pyramids[1]))
    viewer.grab()
    qtbot.waitUntil(lambda: viewer.store.idle)
    yield viewer
    viewer.stop()
