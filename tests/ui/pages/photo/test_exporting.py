"""Exports of photographs as jobs."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.domain.facts import PictureFacts
from studio.domain.recipe import ColorizeRecipe
from studio.ui.dialogs.export import ExportPhotosDialog
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge
from tests.ui.pages.photo.making import qt_click

pytestmark = pytest.mark.gui


def test_export_makes_one_request_a_photograph(
    opened: MainWindow, bridge: FakeBridge, photos: list[Path], tmp_path: Path
) -> None:
    dialog = ExportPhotosDialog(opened.workspace, opened.workspace.roll.photos, opened)
    dialog.folder.setText(str(tmp_path / "out"))
    dialog.format.setCurrentIndex(dialog.format.findData("tiff"))
    dialog.confidence.setChecked(True)
    dialog.label_on.setChecked(True)
    qt_click(dialog.go)
    assert [Path(r.output).name for r in bridge.submitted] == [f"scan{n}-colour.tif" for n in range(3)]
    assert [r.input for r in bridge.submitted] == [str(p) for p in photos]
    assert Path(bridge.submitted[0].extras["confidence"]).name == "scan0-colour-confidence.png"
    assert isinstance(bridge.submitted[0].recipe, ColorizeRecipe)
    assert bridge.submitted[0].recipe.disclosure_label
    assert "3 exports are in the queue" in opened.banner.message.text()
    qt_click(opened.banner.action)
    assert opened.place == "batch"


def test_colour_space_and_pages_are_asked_for(opened: MainWindow, bridge: FakeBridge, tmp_path: Path) -> None:
    photos = opened.workspace.roll.photos
    assert ExportPhotosDialog(opened.workspace, photos, opened).all_pages.isHidden()
    photos[1].facts = PictureFacts(str(photos[1].path), "TIFF", 640, 480, 16, 1, False, None, False, 9, pages=3)
    dialog = ExportPhotosDialog(opened.workspace, photos, opened)
    assert not dialog.all_pages.isHidden()
    dialog.folder.setText(str(tmp_path / "out"))
    dialog.profile.setCurrentIndex(dialog.profile.findData("eci-rgb"))
    dialog.all_pages.setChecked(True)
    qt_click(dialog.go)
    recipes = [request.recipe for request in bridge.submitted]
    assert [(r.profile, r.pages) for r in recipes if isinstance(r, ColorizeRecipe)] == [("eci-rgb", "all")] * 3
    assert [Path(r.output).suffix for r in bridge.submitted] == [".png", ".tif", ".png"], "by content, not by name"


def test_a_photograph_that_cannot_be_read_is_said_to_be_so_instead_of_exported(
    opened: MainWindow, bridge: FakeBridge
) -> None:
    photo = opened.photo_page.photo
    assert photo is not None
    opened.photo_page.colourise_selected()
    bridge.fail("preview_colour", "scan0.png is damaged.")
    opened.registry["export"].trigger()
    assert not opened.findChildren(ExportPhotosDialog)
    assert opened.banner.message.text() == "scan0.png cannot be read, so there is nothing to export."
    opened.photo_page.close_photos([photo])
    assert not opened.banner.isVisible(), "the photograph it was about is closed"
