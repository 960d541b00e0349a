"""Exports of a film as jobs."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.domain.cues import cue_sheet_from_json
from studio.domain.recipe import SoundRecipe
from studio.ui.dialogs.export import ColourFilmDialog, ExportFilmDialog
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge

pytestmark = pytest.mark.gui


def test_export_takes_the_cue_sheet_as_it_stands(film: MainWindow, bridge: FakeBridge, tmp_path: Path) -> None:
    document = film.film_page.film
    assert document is not None
    dialog = ExportFilmDialog(film.workspace, document, film)
    dialog.folder.setText(str(tmp_path))
    dialog.stems.setChecked(True)
    dialog.container.setCurrentIndex(2)
    dialog.go.click()
    request = bridge.submitted[0]
    assert isinstance(request.recipe, SoundRecipe)
    assert Path(request.output).name == "drum_and_ball-sound.mkv"
    assert cue_sheet_from_json(Path(request.extras["cues_in"]).read_bytes()) == document.sheet
    assert "stems" in request.extras


def test_colouring_a_film_is_a_job(film: MainWindow, bridge: FakeBridge, tmp_path: Path) -> None:
    document = film.film_page.film
    assert document is not None
    dialog = ColourFilmDialog(film.workspace, document, film)
    dialog.folder.setText(str(tmp_path))
    dialog.go.click()
    assert Path(bridge.submitted[0].output).name == "drum_and_ball-colour.mp4"
