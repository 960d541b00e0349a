"""Several photographs at once: the bar above the strip, copied settings, an export that remembers, the guide."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.ui.dialogs.chosen_settings import ChosenSettingsDialog
from studio.ui.dialogs.export import ExportPhotosDialog
from studio.ui.dialogs.guide import GuideDialog
from studio.ui.state.settings import Store
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge

pytestmark = pytest.mark.gui


def test_a_bar_offers_what_can_be_done_with_several(opened: MainWindow, bridge: FakeBridge) -> None:
    page, roll = opened.photo_page, opened.workspace.roll
    bar = page.selection_bar
    assert not bar.isVisible()
    page.strip.selectAll()
    assert bar.isVisible()
    assert bar.told.text() == "3 selected"
    page.panel.saturation.slider.setValue(150)
    page.panel.saturation.settled.emit(1.5)
    bar.settings.click()
    dialog = opened.findChild(ChosenSettingsDialog)
    assert isinstance(dialog, ChosenSettingsDialog)
    assert dialog.go.text() == "Apply to 3 photographs"
    dialog.go.click()
    assert [photo.recipe.saturation for photo in roll.photos] == [1.5] * 3
    bar.colourise.click()
    assert [photo.state for photo in roll.photos] == ["working", "waiting", "waiting"]
    bar.export.click()
    export = opened.findChild(ExportPhotosDialog)
    assert isinstance(export, ExportPhotosDialog)
    assert len(export.photos) == 3
    export.reject()
    bar.off.click()
    assert len(roll) == 0
    opened.bar.undo_button.click()
    assert len(roll) == 3


def test_settings_are_copied_from_one_and_pasted_to_others(opened: MainWindow) -> None:
    page, roll = opened.photo_page, opened.workspace.roll
    page.panel.saturation.slider.setValue(150)
    page.panel.saturation.settled.emit(1.5)
    opened.registry["remember-settings"].trigger()
    page.panel.saturation.slider.setValue(50)
    page.panel.saturation.settled.emit(0.5)
    page.strip.select(roll.photos[2])
    opened.registry["give-settings"].trigger()
    assert [photo.recipe.saturation for photo in roll.photos] == [0.5, 1.0, 1.5]


def test_the_next_export_begins_with_the_last_choices(opened: MainWindow, tmp_path: Path, store: Store) -> None:
    dialog = ExportPhotosDialog(opened.workspace, opened.workspace.roll.photos, opened)
    dialog.folder.setText(str(tmp_path / "out"))
    dialog.form.format.setCurrentIndex(dialog.form.format.findData("tiff"))
    dialog.form.layer.setChecked(True)
    dialog.go.click()
    opened.workspace.settings = store.load_settings()
    again = ExportPhotosDialog(opened.workspace, opened.workspace.roll.photos, opened)
    assert again.form.format.currentData() == "tiff"
    assert again.form.layer.isChecked()
    assert again.folder.text() == str(tmp_path / "out")


def test_the_guide_goes_through_all_places(opened: MainWindow) -> None:
    opened.registry["guide"].trigger()
    guide = opened.findChild(GuideDialog)
    assert isinstance(guide, GuideDialog)
    assert guide.where.text() == "1 of 4"
    for _ in range(3):
        guide.on.click()
    assert guide.on.text() == "Done"
    guide.on.click()
    assert not guide.isVisible()
