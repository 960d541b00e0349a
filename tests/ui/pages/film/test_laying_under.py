"""Music and a projector under the open film."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from pytestqt.qtbot import QtBot

from studio.domain.cues import CueSheet
from studio.ui.pages.film.laying_under import lay_music, lay_projector
from studio.ui.window.main_window import MainWindow

pytestmark = pytest.mark.gui


def test_music_gets_a_lane_and_leaves_by_undo(film: MainWindow, sheet: CueSheet, qtbot: QtBot, tmp_path: Path) -> None:
    page = film.film_page
    document = page.film
    assert document is not None
    timeline = page.timeline
    assert "MX" not in timeline.view.tracks
    assert not timeline.mutes["MX"].isVisibleTo(timeline)
    soundfile.write(tmp_path / "Waltz.wav", 0.1 * np.sin(np.arange(48_000 * 6) / 20), 48_000)
    with qtbot.waitSignal(document.sheet_changed):
        lay_music(page.edits, tmp_path)
    assert document.sheet is not None
    music = [cue for cue in document.sheet.cues if cue.track == "MX"]
    assert [cue.label for cue in music] == ["Waltz", "Waltz"]
    assert (music[0].start_s, music[-1].end_s) == (0.0, 8.0)
    assert timeline.mutes["MX"].isVisibleTo(timeline)
    box = timeline.view.cue_rect(music[0])
    assert timeline.view.lane_rect("MX").contains(box.center())
    document.undo.undo()
    assert document.sheet == sheet
    assert "MX" not in timeline.view.tracks


def test_a_projector_runs_under_the_film(film: MainWindow, qtbot: QtBot) -> None:
    document = film.film_page.film
    assert document is not None
    with qtbot.waitSignal(document.sheet_changed, timeout=30_000):
        lay_projector(film.film_page.edits)
    assert document.sheet is not None
    assert any(cue.id == "projector" and cue.end_s == 8.0 for cue in document.sheet.cues)


def test_a_folder_without_music_is_said(film: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(film.workspace.error_said) as told:
        lay_music(film.film_page.edits, tmp_path)
    assert "no sound file" in told.args[0]
