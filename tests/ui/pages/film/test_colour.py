"""Points and a reference for the colours of a film."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from studio.domain.recipe import Hint
from studio.ui.dialogs.film_export import FilmExportDialog
from studio.ui.parts.colour_popup import ColourPopup
from studio.ui.state.settings import Store
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge

pytestmark = pytest.mark.gui


def test_a_point_on_the_picture_carries_the_time_of_its_frame(
    film: MainWindow, bridge: FakeBridge, qtbot: QtBot, tmp_path: Path, store: Store
) -> None:
    page = film.film_page
    document = page.film
    assert document is not None
    page.transport.seek(2.0)
    page.transport.point_tool.click()
    with qtbot.waitSignal(page.transport.video.point_asked) as asked:
        target = page.transport.video.picture_rect()
        at = target.topLeft() + QPointF(target.width() * 0.25, target.height() * 0.5)
        qtbot.mouseClick(page.transport.video, Qt.MouseButton.LeftButton, pos=at.toPoint())
    index = asked.args[0]
    assert index == -1
    popup = page.findChild(ColourPopup)
    popup._choose(QColor("#b83232"))
    (hint,) = document.colour.hints
    assert (hint.x, hint.y) == pytest.approx((0.25, 0.5), abs=0.01)
    assert hint.time == pytest.approx(2.02)
    assert len(page.transport.video._points) == 1
    page.transport.step_frames(1)
    assert page.transport.video._points == [], "the point is shown on its own frame only"
    chips = [chip for chip in page.colour.edits.points.findChildren(QPushButton) if chip.text()]
    assert [chip.text() for chip in chips] == ["red · 0:02.0"]
    assert store.film_work(document.path).colour.hints == (hint,)  # type: ignore[union-attr]
    document.undo.undo()
    assert document.colour.hints == ()
    document.undo.redo()
    dialog = FilmExportDialog(film.workspace, document, "coloured", film)
    dialog.sound.setCurrentIndex(0)
    dialog.folder.setText(str(tmp_path))
    dialog.go.click()
    assert bridge.submitted[-1].recipe.hints == (hint,)  # type: ignore[union-attr]


def test_a_chip_goes_back_to_where_its_point_was_set(film: MainWindow) -> None:
    page = film.film_page
    document = page.film
    assert document is not None
    hints = (Hint(0.5, 0.5, 40.0, 30.0, time=3.02), Hint(0.1, 0.1, 0.0, 0.0))
    document.set_colour(msgspec.structs.replace(document.colour, hints=hints))
    page.transport.seek(0.0)
    assert len(page.transport.video._points) == 1, "a point without a time belongs to every frame"
    page.colour.edits.ask_chip(0, QPoint(0, 0))
    assert page.transport.player.position_s == pytest.approx(3.02)
    assert len(page.transport.video._points) == 2
    popup = page.findChild(ColourPopup)
    popup._choose(QColor("#3c62b0"))
    changed = document.colour.hints[0]
    assert (changed.x, changed.y, changed.time) == (0.5, 0.5, 3.02)
    assert changed.b < 0
    page.colour.edits.remove_point(1)
    assert document.colour.hints == (changed,)


def test_a_reference_leads_the_film_and_is_kept(film: MainWindow, bridge: FakeBridge, photos: list[Path]) -> None:
    page = film.film_page
    document = page.film
    assert document is not None
    page.colour.edits.reference.read(photos[0])
    bridge.answer("reference", {"reference": {"name": "sea.jpg", "sha256": "b" * 64, "palette": [[0, -30, 1.0]]}})
    assert document.colour.reference is not None
    assert "sea.jpg" in FilmExportDialog(film.workspace, document, "coloured", film).summary.text()
    page.colour.edits.reference.remove.click()
    assert document.colour.reference is None
    assert document.undo.undoText() == "Remove the reference"
