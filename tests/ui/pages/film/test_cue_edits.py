"""Cues that are set by hand, nudged, and dropped from the library."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from studio.sound.library.library import SoundLibrary
from studio.ui.parts.sound_drops import SOUND_MIME
from studio.ui.window.main_window import MainWindow
from tests.ui.pages.film.making import FPS

pytestmark = pytest.mark.gui


def test_nudges_by_key_are_whole_frames_and_one_step_of_undo(qtbot: QtBot, film: MainWindow) -> None:
    page = film.film_page
    document = page.film
    assert document is not None
    page.edits.choose_cue("cue1")
    steps = document.undo.count()
    page.timeline.view.setFocus()
    for _ in range(3):
        qtbot.keyClick(page.timeline.view, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    nudged = document.cue("cue1")
    assert nudged is not None
    assert nudged.start_s == pytest.approx(1.0 + 3 / FPS)
    assert document.undo.count() == steps + 1


def test_a_cue_is_set_by_hand_with_m(qtbot: QtBot, film: MainWindow) -> None:
    page = film.film_page
    page.transport.seek(2.4)
    page.timeline.view.setFocus()
    qtbot.keyClick(page.timeline.view, Qt.Key.Key_M)
    assert page.film is not None
    assert page.film.sheet is not None
    assert len(page.film.sheet.cues) == 5
    new = page.film.cue(page.edits.selection)
    assert new is not None
    assert new.start_s == pytest.approx(2.4)


def drop(widget: QWidget, data: QMimeData, at: QPointF) -> bool:
    """Drag ``data`` over the widget and let go; returns whether it was taken."""
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(at.toPoint(), copy, data, left, none)
    entered.ignore()
    QApplication.sendEvent(widget, entered)
    if not entered.isAccepted():
        return False
    QApplication.sendEvent(widget, QDragMoveEvent(at.toPoint(), copy, data, left, none))
    QApplication.sendEvent(widget, QDropEvent(at, copy, data, left, none))
    return True


@pytest.fixture
def own_sounds(window: MainWindow, tmp_path: Path) -> Path:
    """A library on disk with one sound in it, and a second file beside that is not in it yet."""
    for number, name in enumerate(("Barn Door", "Far Clap")):
        noise = np.random.default_rng(number).normal(0, 0.1, 9600)
        soundfile.write(tmp_path / f"{name}.wav", noise, 48_000)
    window.workspace.library._opener = lambda: SoundLibrary.open(tmp_path / "library.sqlite")
    with SoundLibrary.open(tmp_path / "library.sqlite") as library:
        library.add_files([tmp_path / "Barn Door.wav"])
    return tmp_path


@pytest.mark.parametrize("known", [True, False])
def test_a_sound_dropped_on_a_lane_gets_a_cue_there_and_leaves_by_undo(
    qtbot: QtBot, own_sounds: Path, film: MainWindow, known: bool
) -> None:
    view = film.film_page.timeline.view
    document = film.film_page.film
    assert document is not None
    assert document.sheet is not None
    data = QMimeData()
    if known:
        with SoundLibrary.open(own_sounds / "library.sqlite") as library:
            data.setData(SOUND_MIME, library.search("barn")[0].record.id.encode())
    else:
        data.setUrls([QUrl.fromLocalFile(str(own_sounds / "Far Clap.wav"))])
    cues, steps = len(document.sheet.cues), document.undo.count()
    assert drop(view, data, QPointF(view.x_of(6.0), view.lane_rect("FLY").center().y()))
    qtbot.waitUntil(lambda: document.undo.count() == steps + 1, timeout=60_000)
    new = document.cue(film.film_page.edits.selection)
    assert new is not None
    assert (new.label, new.track) == ("Barn Door" if known else "Far Clap", "FLY")
    assert new.start_s == pytest.approx(6.0, abs=1 / FPS)
    assert view._hovering is None
    film.bar.undo_button.click()
    assert len(document.sheet.cues) == cues


def test_what_is_no_sound_does_not_land_on_the_timeline(film: MainWindow, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "picture.png"))])
    view = film.film_page.timeline.view
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(QPoint(50, 100), copy, data, left, none)
    view.dragEnterEvent(entered)
    assert not entered.isAccepted(), "the window opens it, wherever it is dropped"


def test_a_sound_resting_on_a_tab_opens_its_place(qtbot: QtBot, film: MainWindow) -> None:
    film.go("library")
    data = QMimeData()
    data.setData(SOUND_MIME, b"some-id")
    QApplication.sendEvent(
        film.bar.tabs["film"],
        QDragEnterEvent(
            QPoint(4, 4), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        ),
    )
    qtbot.waitUntil(lambda: film.place == "film", timeout=10_000)
