"""Small pictures in the filmstrip."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from studio.ui.parts.filmstrip import Filmstrip
from studio.ui.state.documents import PhotoRoll
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge

pytestmark = pytest.mark.gui


def test_ten_thousand_photographs_ask_only_for_thumbnails_that_are_seen(qtbot: QtBot) -> None:
    roll = PhotoRoll()
    strip = Filmstrip(roll)
    qtbot.addWidget(strip)
    strip.resize(1200, 112)
    wanted: list[object] = []
    strip.strip.wanted.connect(wanted.append)
    roll.add([Path(f"/scans/{number:05d}.tif") for number in range(10_000)])
    strip.show()
    strip.grab()
    assert strip.strip.rowCount() == 10_000
    assert 5 <= len(wanted) <= 20
    strip.horizontalScrollBar().setValue(strip.horizontalScrollBar().maximum())
    strip.grab()
    assert wanted[-1] is roll.photos[-1] or roll.photos[-1] in wanted
    assert len(wanted) <= 40


def test_thumbnails_reach_the_strip(qtbot: QtBot, opened: MainWindow, bridge: FakeBridge, tmp_path: Path) -> None:
    page = opened.photo_page
    page.strip.grab()
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(0xFF336699)
    image.save(str(tmp_path / "thumb.png"))
    photo = opened.workspace.roll.photos[0]
    bridge.answer("thumbnail", {"path": str(tmp_path / "thumb.png")})
    qtbot.waitUntil(lambda: any(p in page.strip.strip._pictures for p in opened.workspace.roll.photos))
    assert photo.state == "new"
