"""Reading a cue sheet into the open film."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from studio.domain.cues import CueSheet, Marker, cue_sheet_from_json
from studio.ui.dialogs.film_export import FilmExportDialog
from studio.ui.pages.film.cue_files import read_cues
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge

pytestmark = pytest.mark.gui


def _read(film: MainWindow, path: Path) -> None:
    document = film.film_page.film
    assert document is not None
    read_cues(film.workspace, document, path)


def test_a_table_becomes_the_cues_as_one_step_of_undo(
    film: MainWindow, sheet: CueSheet, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "by hand.csv"
    path.write_text("start_s,end_s,label,strength\n1.0,1.5,Gate,9\n", encoding="utf-8")
    document = film.film_page.film
    assert document is not None
    with qtbot.waitSignal(film.workspace.note_said) as told:
        _read(film, path)
    assert document.sheet is not None
    assert [cue.label for cue in document.sheet.cues] == ["Gate"]
    message, hint = told.args[:2]
    assert "The cues of by hand.csv are here." in message
    assert "line 2, strength: 9 is out of bounds" in hint
    document.undo.undo()
    assert document.sheet == sheet


def test_what_does_not_fit_changes_nothing_and_says_where(
    film: MainWindow, sheet: CueSheet, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "wrong.csv"
    path.write_text("start_s,end_s\n5,4\n", encoding="utf-8")
    with qtbot.waitSignal(film.workspace.error_said) as told:
        _read(film, path)
    assert any("line 2, start_s" in str(each) for each in told.args)
    assert film.film_page.film is not None
    assert film.film_page.film.sheet == sheet


def test_markers_travel_with_the_exported_sheet(film: MainWindow, bridge: FakeBridge, tmp_path: Path) -> None:
    document = film.film_page.film
    assert document is not None
    document.set_marks(document.marks.with_marker(Marker(2.0, "Reel 2")))
    dialog = FilmExportDialog(film.workspace, document, "", film)
    dialog.folder.setText(str(tmp_path))
    dialog.sound.setCurrentIndex(dialog.sound.findData("cues"))
    dialog.go.click()
    kept = cue_sheet_from_json(Path(bridge.submitted[0].extras["cues_in"]).read_bytes())
    assert kept.markers == (Marker(2.0, "Reel 2"),)
