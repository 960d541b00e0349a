"""A real window on a bridge without an engine, and a check that nothing keeps running after a test."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.ui.qt.language import speak
from studio.ui.state.settings import Store
from studio.ui.theme import drawings
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge


@pytest.fixture(autouse=True, scope="session")
def _english(qapp: QApplication) -> None:
    """What is counted has its English forms, whatever the machine speaks."""
    speak(qapp, "en")


@pytest.fixture(autouse=True)
def _no_thread_is_left() -> Iterator[None]:
    before = {t.name for t in threading.enumerate()}
    yield
    assert QThreadPool.globalInstance().waitForDone(5000)
    left = {t.name for t in threading.enumerate() if not isinstance(t, threading._DummyThread)} - before
    assert not left, f"threads left running: {left}"


@pytest.fixture(autouse=True)
def _drawings_of_the_style_sheet_are_there(qapp: QApplication) -> None:
    """They lie in the home of whichever test first showed a window, and tests of the program's end take away all that
    a process has not finished: then they are made anew."""
    if drawings._folder_for_files.cache_info().currsize and not drawings._folder_for_files().is_dir():
        drawings.remove_files()
        qapp.setStyleSheet("")


@pytest.fixture(autouse=True)
def _no_button_stays_down(qapp: QApplication) -> Iterator[None]:
    """Qt's made-up double click never lets go, and while a button is down no focus counts as the keyboard's."""
    yield
    for button in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton):
        if qapp.mouseButtons() & button:
            QTest.mouseRelease(QWidget(), button)
    assert qapp.mouseButtons() == Qt.MouseButton.NoButton


@pytest.fixture
def bridge() -> FakeBridge:
    return FakeBridge()


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "home")


@pytest.fixture
def window(qtbot: QtBot, bridge: FakeBridge, store: Store) -> Iterator[MainWindow]:
    window = MainWindow(bridge, store)
    window.resize(1280, 800)
    window.show()
    qtbot.addWidget(window)
    yield window
    window.close()
    assert bridge.stopped
    assert window.workspace.library._thread is None


@pytest.fixture
def photos(tmp_path: Path) -> list[Path]:
    """Three small grey scans of our own making."""
    paths = []
    for number in range(3):
        image = QImage(640, 480, QImage.Format.Format_Grayscale8)
        image.fill(40 + 50 * number)
        painter = QPainter(image)
        shade = QLinearGradient(0, 0, 640, 480)
        shade.setColorAt(0, QColor(0, 0, 0, 0))
        shade.setColorAt(1, QColor(255, 255, 255, 200))
        painter.fillRect(image.rect(), shade)
        painter.end()
        path = tmp_path / "scans" / f"scan{number}.png"
        path.parent.mkdir(exist_ok=True)
        assert image.save(str(path))
        paths.append(path)
    return paths


@pytest.fixture
def pyramids(tmp_path: Path, photos: list[Path]) -> tuple[str, str]:
    """Tiles of a grey picture and of a red one of the same size, made by the program's own code."""
    from studio.media.pictures.pyramid import build_pyramid

    red = QImage(640, 480, QImage.Format.Format_RGB32)
    red.fill(QColor(200, 40, 40))
    red_path = tmp_path / "red.png"
    assert red.save(str(red_path))
    grey, colour = tmp_path / "grey-tiles", tmp_path / "colour-tiles"
    build_pyramid(photos[0], grey)
    build_pyramid(red_path, colour)
    return str(grey), str(colour)
