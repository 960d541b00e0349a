"""In, out, loop and markers; the typed time; the panels; the frame in colour; small windows."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.domain.marks import FilmMarks
from studio.domain.recipe import ColorizeRecipe
from studio.ui.parts.player import FilmPlayer
from studio.ui.state.settings import Store
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge
from tests.ui.pages.film.making import FPS

pytestmark = pytest.mark.gui


def test_in_and_out_are_frames_and_are_kept(film: MainWindow, store: Store) -> None:
    page = film.film_page
    assert page.film is not None
    page.transport.seek(2.01)
    film.registry["set-in"].trigger()
    page.transport.seek(3.0)
    film.registry["set-out"].trigger()
    assert page.film.marks.part(8.0) == (2.0, pytest.approx(3.0 + 1 / FPS))
    assert page.timeline.view.marks == page.film.marks
    work = store.film_work(page.film.path)
    assert work is not None
    assert work.marks == page.film.marks
    film.registry["clear-part"].trigger()
    assert page.film.marks == FilmMarks()


def test_playing_goes_round_between_in_and_out(film: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    page = film.film_page
    assert page.film is not None
    page.film.set_marks(FilmMarks(1.0, 2.0, loop=True))
    player = page.transport.player
    player.toggle = lambda: None  # type: ignore[method-assign]
    page.transport.seek(5.0)
    page.transport.toggle_play()
    assert player.position_s == pytest.approx(1.0), "playing begins within the part"
    monkeypatch.setattr(FilmPlayer, "playing", property(lambda self: True))
    page.transport._position_changed(1.99)
    assert player.position_s == pytest.approx(1.0)
    page.transport.seek(1.5)
    page.transport._position_changed(1.5)
    assert player.position_s == pytest.approx(1.5)


def test_markers_come_go_and_are_gone_to(film: MainWindow) -> None:
    page = film.film_page
    assert page.film is not None
    for seconds in (4.0, 1.0):
        page.transport.seek(seconds)
        film.registry["marker"].trigger()
    assert [(m.time_s, m.name) for m in page.film.marks.markers] == [(1.0, "2"), (4.0, "1")]
    film.registry["next-marker"].trigger()
    assert page.transport.player.position_s == pytest.approx(4.0)
    film.registry["marker"].trigger()
    assert len(page.film.marks.markers) == 1
    film.bar.undo_button.click()
    assert len(page.film.marks.markers) == 2


def test_a_time_is_typed(film: MainWindow, qtbot: QtBot) -> None:
    page = film.film_page
    film.activateWindow()
    film.go("film")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.timeline.view)
    qtbot.keyClick(page.timeline.view, Qt.Key.Key_G)
    field = page.transport.position
    assert QApplication.focusWidget() is field
    qtbot.keyClicks(field, "3:12")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page.transport.player.position_s == pytest.approx(3 + 12 / FPS)
    assert field.text() == "00:00:03:12"
    assert QApplication.focusWidget() is page.timeline.view
    qtbot.keyClick(page.timeline.view, Qt.Key.Key_G)
    qtbot.keyClicks(field, "noon")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "00:00:03:12"


def test_each_task_has_its_panel(film: MainWindow) -> None:
    page = film.film_page
    film.registry["panel-colour"].trigger()
    assert page.panels.current == "colour"
    assert page.colour.settings.vividness.isVisible()
    assert not page.cue_panel.search.isVisible()
    page.transport.box_tool.setChecked(True)
    assert page.panels.current == "things"
    page.edits.choose_cue("cue1")
    assert page.panels.current == "sound", "a cue that is chosen is shown"


def test_a_frame_is_shown_in_colour_with_all_settings(
    film: MainWindow, bridge: FakeBridge, qtbot: QtBot, tmp_path: Path
) -> None:
    page = film.film_page
    assert page.film is not None
    red = QImage(64, 48, QImage.Format.Format_RGB32)
    red.fill(QColor(200, 30, 30))
    assert red.save(str(tmp_path / "red.png"))
    page.transport.seek(2.0)
    film.registry["show-in-colour"].trigger()
    settings = page.colour.settings
    settings.saturation.slider.setValue(150)
    settings.saturation.settled.emit(1.5)
    bridge.pause_over()
    (ticket,) = bridge.pending("show_colour")
    asked = bridge.params(ticket)
    assert asked["time_s"] == pytest.approx(2.02)
    assert asked["recipe"]["saturation"] == 1.5
    bridge.answer("show_colour", {"path": str(tmp_path / "red.png")})
    video = page.transport.video
    qtbot.waitUntil(lambda: video._still is not None)
    centre = video.picture_rect().center().toPoint()
    assert video.grab().toImage().pixelColor(centre).red() > 150
    page.transport.step_frames(1)
    assert video._still is None, "the colours of another frame would be wrong"
    bridge.pause_over()
    assert bridge.params(bridge.pending("show_colour")[0])["time_s"] == pytest.approx(2.06)
    film.bar.undo_button.click()
    assert page.film.colour == ColorizeRecipe()
    page.colour.show_button.click()
    assert not bridge.pending("show_colour")


@pytest.mark.parametrize("size", [(1600, 1000), (1100, 700), (960, 640)])
def test_nothing_is_cut_off_in_a_small_window(film: MainWindow, size: tuple[int, int]) -> None:
    film.resize(*size)
    QApplication.processEvents()
    page = film.film_page
    assert (film.width(), film.height()) == size, "nothing makes the window wider than it is"
    for widget in (film.bar.export_button, film.bar.find_button, *film.bar.tabs.values(), *page.panels.tabs.values()):
        assert widget.isVisible()
        assert widget.text() == "" or widget.width() >= widget.fontMetrics().horizontalAdvance(widget.text())
    row = [page.transport.play_button, page.transport.position, page.transport.sound_on, page.transport.mark]
    for widget in row:
        assert widget.isVisible()
        assert page.transport.rect().contains(widget.geometry())
    boxes = [widget.geometry() for widget in row]
    assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])
    assert page.panels.geometry().right() <= page.rect().right()
    assert page.transport.video.height() >= 160
    view = page.timeline.view
    assert view.lane_rect("FLY").bottom() <= view.height(), "all lanes are seen"
