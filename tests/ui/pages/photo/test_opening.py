"""Photographs are opened, closed and found again."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.domain.facts import FilmFacts
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge
from tests.ui.pages.photo.making import colourise

pytestmark = pytest.mark.gui


def test_opening_goes_to_photographs_and_asks_for_what_is_seen(
    window: MainWindow, bridge: FakeBridge, photos: list[Path]
) -> None:
    window.open_paths(photos)
    assert window.place == "photo"
    assert len(window.workspace.roll) == 3
    assert window.photo_page.photo is window.workspace.roll.photos[0]
    assert bridge.params(bridge.pending("pyramid")[0]) == {"path": str(photos[0]), "page": None}


def test_the_status_line_tells_the_facts(opened: MainWindow) -> None:
    assert "scan0.png · 640 × 480 (0.3 MP) · 16 bit · Gray Gamma 2.2" in opened.status_line.facts.full_text()


def test_a_folder_is_opened_whole_and_sorted(qtbot: QtBot, window: MainWindow, photos: list[Path]) -> None:
    window.open_paths([photos[0].parent])
    qtbot.waitUntil(lambda: len(window.workspace.roll) == 3)
    assert [p.path.name for p in window.workspace.roll.photos] == ["scan0.png", "scan1.png", "scan2.png"]


def test_dropped_files_are_opened(window: MainWindow, photos: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photos[1]))])
    held = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, QDragEnterEvent(QPointF(50, 50), *held))
    assert window.home.drop_zone.property("active")
    QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), *held))
    assert [p.path for p in window.workspace.roll.photos] == [photos[1]]


def test_a_missing_file_is_said_in_a_sentence(window: MainWindow, tmp_path: Path) -> None:
    window.open_paths([tmp_path / "gone.tif"])
    assert window.banner.isVisible()
    assert "gone.tif is not there any more" in window.banner.message.text()


def test_a_film_with_a_picture_s_name_is_refused_in_a_sentence(
    window: MainWindow, bridge: FakeBridge, photos: list[Path]
) -> None:
    window.open_paths([photos[0]])
    facts = FilmFacts(str(photos[0]), "mp4", "h264", 640, 480, 25.0, 1.0, 25, False, False, 10)
    bridge.answer("inspect", {"facts": msgspec.to_builtins(facts)})
    assert window.banner.message.text() == "scan0.png is a film, not a photograph."
    assert window.workspace.roll.photos[0].state == "failed"
    assert window.photo_page.panel.colourise.isEnabled(), "it can be tried again"


def test_work_is_found_again_at_the_next_start(
    qtbot: QtBot, opened: MainWindow, bridge: FakeBridge, photos: list[Path], pyramids: tuple[str, str]
) -> None:
    colourise(opened, bridge, pyramids[1])
    opened.photo_page.panel.temperature.slider.setValue(30)
    opened.photo_page.panel.temperature.settled.emit(0.3)
    opened.close()
    again = FakeBridge()
    other = MainWindow(again, opened.workspace.store)
    qtbot.addWidget(other)
    other.show()
    other.open_paths([photos[0]])
    assert other.workspace.roll.photos[0].recipe.temperature == pytest.approx(0.3)
    assert again.pending("preview_colour"), "colours that were there come back by themselves"
    other.close()


def test_delete_takes_photographs_off_the_strip_but_not_off_the_disk(
    qtbot: QtBot, opened: MainWindow, photos: list[Path]
) -> None:
    qtbot.keyClick(opened.photo_page.strip, Qt.Key.Key_Delete)
    assert [p.path for p in opened.workspace.roll.photos] == photos[1:]
    assert opened.photo_page.photo is opened.workspace.roll.photos[0]
    assert photos[0].exists()
