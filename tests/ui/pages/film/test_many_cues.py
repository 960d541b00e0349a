"""Several cues at once, and deciding on unsure ones by keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.domain.cues import Cue
from studio.sound.shelves.records import SoundRecord
from studio.ui.dialogs.triage import TriageDialog
from studio.ui.state.words import cue_title
from studio.ui.window.main_window import MainWindow

pytestmark = pytest.mark.gui


def _cue(film: MainWindow, cue_id: str) -> Cue:
    document = film.film_page.film
    assert document is not None
    found = document.cue(cue_id)
    assert found is not None
    return found


def _click(qtbot: QtBot, film: MainWindow, cue_id: str, key: Qt.KeyboardModifier) -> None:
    view = film.film_page.timeline.view
    at = view.cue_rect(_cue(film, cue_id)).center().toPoint()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, key, at)


def test_what_is_changed_is_changed_for_all_chosen_as_one_step(qtbot: QtBot, film: MainWindow) -> None:
    page = film.film_page
    assert page.film is not None
    _click(qtbot, film, "cue1", Qt.KeyboardModifier.NoModifier)
    _click(qtbot, film, "cue3", Qt.KeyboardModifier.ShiftModifier)
    assert page.edits.chosen == ("cue1", "cue2", "cue3")
    _click(qtbot, film, "cue2", Qt.KeyboardModifier.ControlModifier)
    assert page.edits.chosen == ("cue1", "cue3")
    chosen = {page.finder.cues.cues.cue(index).id for index in page.finder.cues.selectedIndexes()}  # type: ignore[union-attr]
    assert chosen == {"cue1", "cue3"}, "the list shows the same"
    assert page.cue_panel._title.full_text() == "2 cues chosen"
    steps = page.film.undo.count()
    page.edits.set_gain(-6.0)
    page.edits.nudge(2)
    page.edits.move_cue("cue1", 2.0)
    assert page.film.undo.count() == steps + 3
    assert [_cue(film, c).sound.gain_db for c in ("cue1", "cue2", "cue3")] == [-6.0, 0.0, -6.0]  # type: ignore[union-attr]
    assert _cue(film, "cue3").start_s == pytest.approx(6.0), "it went as far as the one that was dragged"
    page.edits.delete_cue()
    assert [c.id for c in page.film.sheet.cues] == ["cue0", "cue2"]  # type: ignore[union-attr]
    film.bar.undo_button.click()
    assert len(page.film.sheet.cues) == 4  # type: ignore[union-attr]


def test_all_like_this_get_another_sound_and_its_name(film: MainWindow) -> None:
    page = film.film_page
    page.edits.choose_cue("cue1")
    assert page.cue_panel.like_this.text() == "Choose all 3 like this"
    page.cue_panel.like_this.click()
    assert page.edits.chosen == ("cue1", "cue2", "cue3")
    other = SoundRecord("other", "Metal hit 01", Path("/sounds/metal.flac"), "METLImpt", 0.5, 48_000, 1)
    film.workspace.library.get = lambda sound_id, done: done(other)  # type: ignore[method-assign]
    page.cue_panel.use_sound("other", "Metal hit 01")
    assert [cue_title(_cue(film, c)) for c in ("cue1", "cue2", "cue3")] == ["Metal hit 01"] * 3
    assert page.film is not None
    assert page.film.undo.undoText() == "Sound of 3 cues: Metal hit 01"
    film.bar.undo_button.click()
    assert [cue_title(_cue(film, c)) for c in ("cue1", "cue2", "cue3")] == ["Hit 1", "Hit 2", "Hit 3"]


def test_unsure_cues_are_decided_by_keys(qtbot: QtBot, film: MainWindow) -> None:
    page = film.film_page
    assert page.film is not None
    sheet = page.film.sheet
    assert sheet is not None
    film.activateWindow()
    film.go("film")
    view = page.timeline.view
    unsure = [c.id for c in sheet.cues if page.film.is_unsure(c)]
    assert unsure == ["cue3"]
    page.edits.choose_cue("cue1")
    qtbot.keyClick(view, Qt.Key.Key_N)
    assert page.edits.selection == "cue3"
    assert page.transport.player.position_s == pytest.approx(5.0), "its place is looked at"
    qtbot.keyClick(view, Qt.Key.Key_Y)
    assert _cue(film, "cue3").confidence == 1.0
    assert page.film.unsure == 0
    assert film.banner.message.text() == "Every unsure cue is decided."
    film.bar.undo_button.click()
    page.edits.choose_cue("cue3")
    qtbot.keyClick(view, Qt.Key.Key_X)
    assert page.film.cue("cue3") is None


def test_all_below_a_certainty_are_removed_in_one_step(film: MainWindow) -> None:
    page = film.film_page
    assert page.film is not None
    assert page.finder.decide.text() == "Decide on 1"
    page.finder.below.click()
    dialog = film.findChild(TriageDialog)
    assert isinstance(dialog, TriageDialog)
    dialog.certainty.slider.setValue(15)
    assert not dialog.remove.isEnabled()
    assert dialog.keep.text() == "Keep 1 above"
    dialog.certainty.slider.setValue(21)
    assert dialog.remove.text() == "Remove 1 below"
    dialog.remove.click()
    assert page.film.cue("cue3") is None
    assert not page.finder._unsure.isVisible()
    film.bar.undo_button.click()
    assert page.film.cue("cue3") is not None
