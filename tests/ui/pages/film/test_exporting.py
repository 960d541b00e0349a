"""Exports of a film as jobs."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from studio.domain.cues import cue_sheet_from_json
from studio.domain.recipe import ColorizeRecipe, FilmFormat, SoundRecipe
from studio.jobs.outputs import SUFFIX_OF_FILM_FORMAT
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


def test_a_film_is_coloured_in_the_format_chosen(film: MainWindow, bridge: FakeBridge, tmp_path: Path) -> None:
    document = film.film_page.film
    assert document is not None
    names = {}
    for number, film_format in enumerate(get_args(FilmFormat)[1:]):
        dialog = ColourFilmDialog(film.workspace, document, film)
        dialog.folder.setText(str(tmp_path))
        dialog.format.setCurrentIndex(dialog.format.findData(film_format))
        dialog.chroma_only.setChecked(True)
        dialog.frame_sums.setChecked(True)
        dialog.go.click()
        request = bridge.submitted[number]
        assert isinstance(request.recipe, ColorizeRecipe)
        assert (request.recipe.film_format, request.recipe.chroma_only) == (film_format, True)
        assert request.recipe.frame_sums == (film_format not in ("dpx", "tiff", "png"))
        names[film_format] = Path(request.output).suffix
    assert names == SUFFIX_OF_FILM_FORMAT
