"""Trims, fades and small steps of cues on the timeline and by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from studio.domain.cues import Cue, fades_of
from studio.ui.parts.timeline import TimelineView
from studio.ui.parts.timeline.dragging import handles
from studio.ui.window.main_window import MainWindow

pytestmark = pytest.mark.gui


def _cue(film: MainWindow, name: str) -> Cue:
    assert film.film_page.film is not None
    found = film.film_page.film.cue(name)
    assert found is not None
    return found


def _drag(qtbot: QtBot, view: TimelineView, start: QPoint, by: int) -> None:
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, start + QPoint(by // 2, 0))
    qtbot.mouseMove(view, start + QPoint(by, 0))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=start + QPoint(by, 0))


def test_both_ends_of_a_bed_are_trimmed(qtbot: QtBot, film: MainWindow) -> None:
    view = film.film_page.timeline.view
    box = view.cue_rect(_cue(film, "cue0"))
    _drag(qtbot, view, QPoint(round(box.left()) + 2, round(box.center().y())), round(1.5 * view.scale))
    assert _cue(film, "cue0").start_s == pytest.approx(1.5, abs=0.1)
    assert _cue(film, "cue0").end_s == 8.0
    box = view.cue_rect(_cue(film, "cue0"))
    _drag(qtbot, view, QPoint(round(box.right()) - 2, round(box.center().y())), -round(2 * view.scale))
    assert _cue(film, "cue0").end_s == pytest.approx(6.0, abs=0.1)
    assert _cue(film, "cue0").start_s == pytest.approx(1.5, abs=0.1)


def test_a_hit_is_cut_short_but_keeps_its_moment(qtbot: QtBot, film: MainWindow) -> None:
    view = film.film_page.timeline.view
    view.zoom(4.0)
    box = view.cue_rect(_cue(film, "cue1"))
    _drag(qtbot, view, QPoint(round(box.right()) - 2, round(box.center().y())), -round(0.2 * view.scale))
    cue = _cue(film, "cue1")
    assert cue.start_s == 1.0
    assert cue.end_s == pytest.approx(1.2, abs=0.05)


def test_a_fade_is_pulled_by_its_handle_as_one_step(qtbot: QtBot, film: MainWindow) -> None:
    page = film.film_page
    view = page.timeline.view
    page.edits.choose_cue("cue0")
    before = _cue(film, "cue0")
    assert page.film is not None
    steps = page.film.undo.count()
    handle = handles(before, view.cue_rect(before), view.scale)[0].toPoint()
    _drag(qtbot, view, handle, round(2 * view.scale))
    assert fades_of(_cue(film, "cue0"))[0] == pytest.approx(3.0, abs=0.1)
    assert fades_of(_cue(film, "cue0"))[1] == fades_of(before)[1]
    assert (_cue(film, "cue0").start_s, _cue(film, "cue0").end_s) == (before.start_s, before.end_s)
    assert page.film.undo.count() == steps + 1
    page.film.undo.undo()
    assert _cue(film, "cue0") == before


def test_small_steps_taps_and_cross_fades_by_command(film: MainWindow, qtbot: QtBot) -> None:
    page = film.film_page
    page.edits.choose_cue("cue1")
    page.shaping.nudge_ms(1)
    page.shaping.nudge_ms(1)
    assert _cue(film, "cue1").start_s == pytest.approx(1.002)
    assert page.film is not None
    page.film.undo.undo()
    assert _cue(film, "cue1").start_s == 1.0, "a run of small steps is one step of undo"
    count = len(page.film.sheet.cues) if page.film.sheet is not None else 0
    page.shaping.tap(6.5)
    page.shaping.tap(7.0)
    assert page.film.sheet is not None
    assert len(page.film.sheet.cues) == count + 2
    assert page.edits.selection == "cue1", "the next tap is like the same cue"
    with qtbot.waitSignal(film.workspace.error_said):
        page.shaping.cross_fade()


def test_nothing_is_tapped_without_a_model(film: MainWindow, qtbot: QtBot) -> None:
    film.film_page.edits.choose_cue("")
    with qtbot.waitSignal(film.workspace.error_said) as told:
        film.film_page.shaping.tap(2.0)
    assert "Which sound" in told.args[0]
