"""The chosen cue in the inspector and its changes."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.domain.cues import CueSound
from studio.sound.shelves.records import SoundRecord
from studio.ui.window.main_window import MainWindow
from tests.ui.pages.film.making import heard

pytestmark = pytest.mark.gui


def test_choosing_a_cue_shows_its_sound_and_its_place(qtbot: QtBot, film: MainWindow) -> None:
    page = film.film_page
    row = page.finder.cues.cues.row_of("cue1")
    qtbot.mouseClick(
        page.finder.cues.viewport(),
        Qt.MouseButton.LeftButton,
        pos=page.finder.cues.visualRect(page.finder.cues.cues.index(row)).center(),
    )
    assert page.edits.selection == "cue1"
    assert page.timeline.view.selection == "cue1"
    assert page.transport.player.position_s == pytest.approx(1.0)
    assert page.transport.position.text() == "00:00:01:00"
    assert page.cue_panel.alternatives.count() == 2
    assert page.transport.video._region == (0.4, 0.4, 0.2, 0.2)


def test_gain_pan_mute_and_sound_are_edits(film: MainWindow) -> None:
    page = film.film_page
    document = page.film
    assert document is not None
    page.edits.choose_cue("cue1")
    page.cue_panel.gain.slider.setValue(-12)
    page.cue_panel.gain.settled.emit(page.cue_panel.gain.value())
    page.cue_panel.pan.slider.setValue(50)
    page.cue_panel.pan.settled.emit(page.cue_panel.pan.value())
    page.cue_panel.mute.click()
    other = SoundRecord("other", "Metal hit 01", Path("/sounds/metal.flac"), "METLImpt", 0.5, 48_000, 1)
    film.workspace.library.get = lambda sound_id, done: done(other)  # type: ignore[method-assign]
    page.cue_panel.use_sound("other", "Metal hit 01")
    edited = document.cue("cue1")
    assert edited is not None
    assert edited.muted
    assert edited.sound == CueSound("other", "Metal hit 01", gain_db=-6.0, pan=0.5)
    assert "sound1" in [a.id for a in edited.alternatives], "the old sound can be had again"
    for _ in range(4):
        film.bar.undo_button.click()
    first = document.cue("cue1")
    assert first is not None
    assert first.sound == CueSound("sound1", "Wood hit 01")
    assert not first.muted


def test_an_unsure_cue_is_kept_or_removed(film: MainWindow) -> None:
    page = film.film_page
    assert page.film is not None
    page.edits.choose_cue("cue3")
    assert page.cue_panel.doubt.isVisible()
    page.cue_panel.confirm.click()
    kept = page.film.cue("cue3")
    assert kept is not None
    assert not kept.muted
    assert kept.confidence == 1.0
    page.edits.choose_cue("cue2")
    page.cue_panel.delete.click()
    assert page.film.cue("cue2") is None


def test_an_unsure_cue_can_sound_before_anybody_is_sure_of_it(film: MainWindow) -> None:
    page = film.film_page
    assert page.film is not None
    page.edits.choose_cue("cue3")
    assert page.cue_panel.mute.text() == "Let it sound", "it is silent, but nobody has muted it"
    page.cue_panel.mute.click()
    assert "cue3" in heard(film)
    assert page.cue_panel.doubt.isVisible()
    page.cue_panel.mute.click()
    assert page.cue_panel.mute.text() == "Unmute"
    assert "cue3" not in heard(film)
