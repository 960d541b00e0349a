"""Numbered pictures are opened as a film when that is wanted, with the frames a second that were asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from studio.jobs.outputs import result_suffix
from studio.media.files.numbered import film_from
from studio.ui.dialogs.film_export import FilmExportDialog
from studio.ui.dialogs.frames import FramesDialog
from studio.ui.window.main_window import MainWindow
from studio.ui.window.opening import _MAY_BE_A_FILM
from tests.ui.fake_bridge import FakeBridge
from tests.ui.pages.photo.making import qt_click

pytestmark = pytest.mark.gui


@pytest.fixture
def reel(tmp_path: Path) -> Path:
    folder = tmp_path / "reel"
    folder.mkdir()
    image = QImage(8, 8, QImage.Format.Format_Grayscale8)
    image.fill(90)
    for number in range(1, _MAY_BE_A_FILM + 3):
        if number not in (5, 6):
            assert image.save(str(folder / f"reel_{number:04d}.png"))
    return folder / "reel_0001.png"


def dialog_of(window: MainWindow) -> FramesDialog:
    dialogs = window.findChildren(FramesDialog)
    assert len(dialogs) == 1
    return dialogs[0]


def test_many_numbered_pictures_may_be_a_film(window: MainWindow, bridge: FakeBridge, reel: Path) -> None:
    window.open_paths(sorted(reel.parent.iterdir()))
    assert window.place == "photo"
    assert "48 numbered pictures" in window.banner.message.text()
    qt_click(window.banner.action)
    dialog = dialog_of(window)
    assert "from reel_0001.png to reel_0050.png. 2 numbers are missing" in dialog.lead(film_from(reel))
    assert dialog.rate.currentText() == "24"
    dialog.rate.setEditText("many")
    assert not dialog.go.isEnabled()
    dialog.rate.setEditText("16,5")
    qt_click(dialog.go)
    assert window.place == "film"
    film = window.film_page.film
    assert film is not None
    assert (film.path, film.frame_rate, film.recipe.frame_rate) == (reel, 16.5, 16.5)
    assert bridge.params(bridge.pending("inspect")[-1]) == {"path": str(reel), "frame_rate": 16.5}
    assert bridge.params(bridge.pending("film_preview")[-1])["frame_rate"] == 16.5
    colour = FilmExportDialog(window.workspace, film, "coloured", window)
    assert colour.requests(reel.parent)[0].recipe.film_rate == 16.5
    assert result_suffix(reel, film.recipe, film=True) == ".mkv"


def test_a_single_picture_is_no_film(window: MainWindow, photos: list[Path], tmp_path: Path) -> None:
    alone = tmp_path / "alone_1.png"
    alone.write_bytes(photos[0].read_bytes())
    window.opening.ask_frame_rate(alone)
    assert "the only picture of its name" in window.banner.message.text()
    assert not window.findChildren(FramesDialog)
