"""Exports of photographs as jobs."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.domain.facts import PictureFacts
from studio.domain.recipe import ColorizeRecipe, Evidence, Hint
from studio.ui.dialogs.export import ExportPhotosDialog
from studio.ui.state.settings import Store
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge
from tests.ui.pages.photo.making import qt_click

pytestmark = pytest.mark.gui


def test_export_makes_one_request_a_photograph(
    opened: MainWindow, bridge: FakeBridge, photos: list[Path], tmp_path: Path
) -> None:
    dialog = ExportPhotosDialog(opened.workspace, opened.workspace.roll.photos, opened)
    dialog.folder.setText(str(tmp_path / "out"))
    dialog.form.format.setCurrentIndex(dialog.form.format.findData("tiff"))
    dialog.form.confidence.setChecked(True)
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
    dialog.form.profile.setCurrentIndex(dialog.form.profile.findData("eci-rgb"))
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


@pytest.fixture
def dialog(opened: MainWindow, tmp_path: Path) -> ExportPhotosDialog:
    dialog = ExportPhotosDialog(opened.workspace, opened.workspace.roll.photos, opened)
    dialog.folder.setText(str(tmp_path / "out"))
    return dialog


def test_the_next_export_begins_with_the_choices_of_the_last(
    dialog: ExportPhotosDialog, opened: MainWindow, bridge: FakeBridge, store: Store, tmp_path: Path
) -> None:
    form = dialog.form
    form.format.setCurrentIndex(form.format.findData("tiff"))
    form.bits.setCurrentIndex(form.bits.findData(16))
    form.long_edge.setValue(1200)
    form.name.setText("{number:3} {name}")
    qt_click(dialog.go)
    names = [Path(request.output).name for request in bridge.submitted]
    assert names == ["001 scan0.tif", "002 scan1.tif", "003 scan2.tif"]
    recipe = bridge.submitted[0].recipe
    assert isinstance(recipe, ColorizeRecipe)
    assert (recipe.format, recipe.depth, recipe.long_edge) == ("tiff", 16, 1200)
    opened.workspace.settings = store.load_settings()  # as after a restart
    again = ExportPhotosDialog(opened.workspace, opened.workspace.roll.photos, opened)
    assert again.form.choices() == form.choices()
    assert again.folder.text() == str(tmp_path / "out")


def test_a_name_that_cannot_be_used_is_said_and_nothing_is_exported(dialog: ExportPhotosDialog) -> None:
    assert dialog.form.example.text() == "scan0-colour.png, scan1-colour.png …"
    dialog.form.name.setText("a/{name}")
    assert "“/”" in dialog.form.example.text()
    assert not dialog.go.isEnabled()
    dialog.form.name.setText("{name} {version}")
    assert dialog.form.example.text() == "scan0 1.png, scan1 1.png …"
    assert dialog.go.isEnabled()


def test_equal_names_are_numbered(dialog: ExportPhotosDialog, bridge: FakeBridge) -> None:
    dialog.form.name.setText("holiday")
    qt_click(dialog.go)
    names = [Path(request.output).name for request in bridge.submitted]
    assert names == ["holiday.png", "holiday-2.png", "holiday-3.png"]


def test_presets_are_chosen_kept_and_removed(dialog: ExportPhotosDialog, opened: MainWindow, store: Store) -> None:
    form = dialog.form
    web = form.presets.findText("For the web: WebP, 1600 pixels")
    form.presets.setCurrentIndex(web)
    form.presets.activated.emit(web)
    assert (form.format.currentData(), form.long_edge.value(), form.quality.value()) == ("webp", 1600, 82)
    assert not form.drop.isEnabled(), "the program's own presets stay"
    form.long_edge.setValue(800)
    assert form.presets.currentIndex() == 0, "nobody's preset"
    form.keep_preset("Our website")
    assert form.presets.currentText() == "Our website"
    assert [preset.name for preset in store.load_settings().export_presets] == ["Our website"]
    form.long_edge.setValue(900)
    form.keep_preset("our Website")
    assert [preset.choices.long_edge for preset in store.load_settings().export_presets] == [900]
    qt_click(form.drop)
    assert store.load_settings().export_presets == []


def test_the_size_is_judged_by_some_of_the_photographs_once_the_choices_rest(
    dialog: ExportPhotosDialog, bridge: FakeBridge
) -> None:
    assert not bridge.pending("export_size"), "a slider may still be moving"
    dialog.form.long_edge.setValue(400)
    bridge.pause_over()
    for number in range(3):
        (ticket,) = bridge.pending("export_size")
        assert bridge.params(ticket)["recipe"]["long_edge"] == 400
        assert Path(bridge.params(ticket)["path"]).name == f"scan{number}.png"
        bridge.answer("export_size", {"bytes": 1_000_000 * (number + 1), "width": 400, "height": 300})
    assert dialog.size_line.text() == "About 6.0 MB altogether"
    dialog.form.long_edge.setValue(500)
    bridge.pause_over()
    dialog.reject()
    assert not bridge.pending("export_size"), "nobody waits for it any more"


def test_layers_for_other_programs_and_a_sheet_of_evidence(
    opened: MainWindow, bridge: FakeBridge, tmp_path: Path
) -> None:
    photos = opened.workspace.roll.photos
    assert ExportPhotosDialog(opened.workspace, photos, opened).evidence.isHidden(), "nobody has set a colour"
    photos[0].recipe = ColorizeRecipe(hints=(Hint(0.5, 0.5, 1.0, 2.0, evidence=Evidence("guess")),))
    dialog = ExportPhotosDialog(opened.workspace, photos[:1], opened)
    dialog.folder.setText(str(tmp_path / "out"))
    assert dialog.layered.isHidden()
    dialog.form.layer.setChecked(True)
    assert not dialog.layered.isHidden()
    dialog.layered.setChecked(True)
    dialog.evidence.setChecked(True)
    qt_click(dialog.go)
    (request,) = bridge.submitted
    assert Path(request.extras["layer"]).name == "scan0-colour-layer.ora"
    assert Path(request.extras["evidence"]).name == "scan0-colour-evidence.html"
