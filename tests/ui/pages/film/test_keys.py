"""The keyboard on the film page: Space plays wherever one has clicked, and typing goes where it is meant to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from studio.ui.engine.library import SoundRow
from studio.ui.window.main_window import MainWindow

pytestmark = pytest.mark.gui


@pytest.fixture
def played(film: MainWindow, qtbot: QtBot) -> list[bool]:
    """Grows by one with every play or pause."""
    result: list[bool] = []
    film.film_page.transport.player.toggle = lambda: result.append(True)  # type: ignore[method-assign]
    film.activateWindow()
    film.go("film")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return result


def test_space_plays_from_the_first_moment(film: MainWindow, qtbot: QtBot, played: list[bool]) -> None:
    assert QApplication.focusWidget() is film.film_page.timeline.view
    qtbot.keyClick(film.film_page.timeline.view, Qt.Key.Key_Space)
    assert played == [True]


def test_space_plays_after_clicks_on_buttons_picture_and_cues(
    film: MainWindow, qtbot: QtBot, played: list[bool]
) -> None:
    page = film.film_page
    left = Qt.MouseButton.LeftButton
    for button in (page.transport.sound_on, page.timeline.mutes["AMB"], page.cue_panel.mute, film.bar.find_button):
        qtbot.mouseClick(button, left)
    qtbot.mouseClick(page.finder.cues.viewport(), left, pos=page.finder.cues.rect().center())
    before = len(played)
    focus = QApplication.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_Space)
    assert len(played) == before + 1


def test_a_click_on_the_picture_plays_and_pauses(film: MainWindow, qtbot: QtBot, played: list[bool]) -> None:
    video = film.film_page.transport.video
    qtbot.mouseClick(video, Qt.MouseButton.LeftButton, pos=video.rect().center())
    assert played == [True]
    film.film_page.transport.box_tool.setChecked(True)
    qtbot.mouseClick(video, Qt.MouseButton.LeftButton, pos=video.rect().center())
    film.film_page.transport.point_tool.setChecked(True)
    video.point_asked.disconnect()
    qtbot.mouseClick(video, Qt.MouseButton.LeftButton, pos=video.rect().center())
    assert played == [True], "with a tool in hand a click is the tool's"


def test_after_a_new_cue_typing_looks_for_its_sound(film: MainWindow, qtbot: QtBot, played: list[bool]) -> None:
    page = film.film_page
    page.transport.seek(2.0)
    qtbot.keyClick(page.timeline.view, Qt.Key.Key_M)
    assert QApplication.focusWidget() is page.cue_panel.search
    for letter in "bell":
        qtbot.keyClick(QApplication.focusWidget() or page, letter)  # L alone would play the film
    assert page.cue_panel.search.text() == "bell"
    assert page.transport.player.position_s == pytest.approx(2.0)
    used: list[str] = []
    page.cue_panel.use_sound = lambda sound_id, name: used.append(name)  # type: ignore[method-assign]
    page.cue_panel._sounds_found("bell", [SoundRow("a", "Church bell 01", "bell.wav", "BELLMisc", 1.0, "CC0")])
    qtbot.keyClick(page.cue_panel.search, Qt.Key.Key_Return)
    assert used == ["Church bell 01"]
    assert QApplication.focusWidget() is page.timeline.view, "and Space plays again"
