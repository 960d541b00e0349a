"""The lanes of the timeline on the film page: dragging cues, muting lanes, zooming."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from studio.domain.cues import CueSheet
from studio.ui.window.main_window import MainWindow
from tests.ui.pages.film.making import FPS, cue, heard

pytestmark = pytest.mark.gui


def test_a_cue_is_dragged_on_the_timeline_and_put_back_by_undo(qtbot: QtBot, film: MainWindow) -> None:
    page = film.film_page
    view = page.timeline.view
    document = page.film
    assert document is not None
    moved = document.cue("cue1")
    assert moved is not None
    start = view.cue_rect(moved).center().toPoint()
    goal = start + QPoint(round(1.0 * view.scale), 0)
    steps = document.undo.count()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(view, start + QPoint(20, 0))
    qtbot.mouseMove(view, goal)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=goal)
    after = document.cue("cue1")
    assert after is not None
    assert after.start_s == pytest.approx(2.0, abs=0.06)
    assert after.start_s * FPS == pytest.approx(round(after.start_s * FPS)), "snapped to a frame"
    assert after.end_s - after.start_s == pytest.approx(0.4)
    assert document.undo.count() == steps + 1, "one drag is one step"
    film.bar.undo_button.click()
    back = document.cue("cue1")
    assert back is not None
    assert back.start_s == 1.0
    film.bar.redo_button.click()
    again = document.cue("cue1")
    assert again is not None
    assert again.start_s == after.start_s


def test_cues_of_the_same_time_lie_below_each_other_and_are_clicked_there(
    qtbot: QtBot, film: MainWindow, sheet: CueSheet
) -> None:
    view = film.film_page.timeline.view
    doubted = cue(4, 0.0, 4.0, 0.13, "AMB", "ambience")
    view.set_sheet(msgspec.structs.replace(sheet, cues=(*sheet.cues, doubted)))
    bed, alone = view.cue_rect(sheet.cues[0]), view.cue_rect(sheet.cues[3])
    low = view.cue_rect(doubted)
    assert not low.intersects(bed)
    assert alone.height() > 1.6 * bed.height(), "a cue with its lane to itself has the whole height"
    assert view.cue_at(low.center()) == doubted
    assert view.cue_at(QPointF(low.center().x(), bed.top() + 4)) == sheet.cues[0]


def test_a_click_without_moving_changes_nothing(qtbot: QtBot, film: MainWindow) -> None:
    page = film.film_page
    assert page.film is not None
    steps = page.film.undo.count()
    chosen = page.film.cue("cue2")
    assert chosen is not None
    qtbot.mouseClick(
        page.timeline.view, Qt.MouseButton.LeftButton, pos=page.timeline.view.cue_rect(chosen).center().toPoint()
    )
    assert page.edits.selection == "cue2"
    assert page.film.undo.count() == steps


def test_lanes_are_muted_and_heard_alone(film: MainWindow) -> None:
    mutes, solos = film.film_page.timeline.mutes, film.film_page.timeline.solos
    assert heard(film) == ["cue0", "cue1", "cue2"]
    mutes["AMB"].click()
    assert heard(film) == ["cue1", "cue2"]
    assert mutes["AMB"].isChecked()
    film.bar.undo_button.click()
    assert not mutes["AMB"].isChecked()
    solos["AMB"].click()
    assert heard(film) == ["cue0"]
    assert solos["AMB"].isChecked()


@pytest.mark.parametrize("buttons", ["mutes", "solos"])
def test_a_second_click_takes_mute_and_solo_back_and_unsure_cues_stay_silent(film: MainWindow, buttons: str) -> None:
    page = film.film_page
    assert page.film is not None
    before = page.film.sheet
    button = getattr(page.timeline, buttons)["SFX"]
    button.click()
    button.click()
    assert not button.isChecked()
    assert page.film.sheet == before
    assert heard(film) == ["cue0", "cue1", "cue2"], "cue3 is unsure, and nobody has decided about it"


def test_a_muted_lane_is_drawn_faintly_and_its_cues_keep_their_places(film: MainWindow) -> None:
    view = film.film_page.timeline.view
    assert view.sheet is not None
    cue1 = view.sheet.cues[1]
    place = view.cue_rect(cue1)
    spot = QPoint(round(place.center().x()), round(place.bottom()) - 6)
    lit = view._painted_lanes().toImage().pixelColor(spot)
    film.film_page.timeline.mutes["SFX"].click()
    assert view.cue_rect(cue1) == place
    assert view._painted_lanes().toImage().pixelColor(spot) != lit
    film.film_page.timeline.mutes["SFX"].click()
    assert view._painted_lanes().toImage().pixelColor(spot) == lit


def test_the_timeline_zooms_about_the_mouse_and_scrolls(film: MainWindow) -> None:
    view = film.film_page.timeline.view
    at = view.time_at(400)
    view.zoom(4.0, 400)
    assert view.time_at(400) == pytest.approx(at, abs=0.02)
    assert film.film_page.timeline.bar.isVisible()
    view.zoom(0.01, 400)
    assert view.fit
    assert not film.film_page.timeline.bar.isVisible()
