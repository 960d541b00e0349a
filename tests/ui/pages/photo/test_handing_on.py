"""Chosen settings go from one photograph to others; presets are kept as files and applied as one step."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QMenu

from studio.domain.recipe import ColorizeRecipe
from studio.ui.dialogs.chosen_settings import ChosenSettingsDialog
from studio.ui.dialogs.colour_presets import ColourPresetsDialog
from studio.ui.state.settings import Store
from studio.ui.window.main_window import MainWindow

pytestmark = pytest.mark.gui


def set_slider(window: MainWindow, name: str, value: float) -> None:
    row = getattr(window.photo_page.panel, name)
    row.slider.setValue(round(value * 100))
    row.settled.emit(value)


def choice(window: MainWindow) -> ChosenSettingsDialog:
    dialog = next(d for d in window.findChildren(ChosenSettingsDialog) if d.isVisible())
    assert isinstance(dialog, ChosenSettingsDialog)
    return dialog


def presets(window: MainWindow) -> list[str]:
    return [preset.name for preset in window.photo_page.handing_on.presets.all()]


def test_only_what_was_chosen_is_pasted_and_the_choice_is_remembered(opened: MainWindow, store: Store) -> None:
    page, roll = opened.photo_page, opened.workspace.roll
    set_slider(opened, "saturation", 1.5)
    set_slider(opened, "temperature", 0.3)
    page.panel.colours.set_point(-1, QPointF(0.5, 0.5), QColor("#b83232"))
    opened.registry["remember-settings"].trigger()
    page.strip.selectAll()
    steps = roll.undo.count()
    opened.registry["paste-chosen"].trigger()
    dialog = choice(opened)
    assert [part for part, box in dialog.boxes.items() if not box.isChecked()] == ["points", "strength"]
    assert dialog.boxes["saturation"].accessibleDescription() == "1.50"
    assert dialog.boxes["points"].accessibleDescription() == "1 point"
    dialog.all_or_none.click()
    dialog.all_or_none.click()
    assert not dialog.go.isEnabled(), "nothing is chosen"
    dialog.boxes["temperature"].click()
    dialog.boxes["points"].click()
    dialog.go.click()
    assert [photo.recipe.temperature for photo in roll.photos] == [0.3] * 3
    assert [photo.recipe.saturation for photo in roll.photos] == [1.5, 1.0, 1.0]
    assert [len(photo.recipe.hints) for photo in roll.photos] == [1, 1, 1]
    assert roll.undo.count() == steps + 1, "one step for all of them"
    assert store.load_settings().handed_on == ("temperature", "points")
    opened.bar.undo_button.click()
    assert [photo.recipe.temperature for photo in roll.photos] == [0.3, 0.0, 0.0]
    opened.registry["give-settings"].trigger()
    assert [photo.recipe.saturation for photo in roll.photos] == [1.5, 1.0, 1.0], "as chosen the last time"


def test_a_preset_is_kept_as_a_file_and_applied_to_all_selected(opened: MainWindow, store: Store) -> None:
    page, roll = opened.photo_page, opened.workspace.roll
    set_slider(opened, "saturation", 0.4)
    assert page.panel.preset.text().strip() == "Your own settings"
    opened.registry["keep-preset"].trigger()
    dialog = choice(opened)
    assert not dialog.go.isEnabled(), "a preset needs a name"
    dialog.name.setText("Museum: wall/texts")
    dialog.boxes["vividness"].click()
    dialog.boxes["temperature"].click()
    dialog.go.click()
    (file,) = (store.folder / "presets").glob("*.json")
    assert json.loads(file.read_text())["parts"] == ["saturation"]
    assert page.panel.preset.text().strip() == "Museum: wall/texts"
    set_slider(opened, "saturation", 1.0)
    page.strip.selectAll()
    page.preset_menu.aboutToShow.emit()
    action = next(action for action in page.preset_menu.actions() if action.text() == "Museum: wall/texts")
    assert not action.isChecked()
    steps = roll.undo.count()
    action.trigger()
    assert [photo.recipe.saturation for photo in roll.photos] == [0.4] * 3
    assert roll.undo.count() == steps + 1
    assert roll.undo.undoText().startswith("Preset: Museum")


def test_a_preset_of_the_program_gives_its_sliders_alone(opened: MainWindow) -> None:
    page = opened.photo_page
    page.panel.colours.set_point(-1, QPointF(0.5, 0.5), QColor("#b83232"))
    page.preset_menu.aboutToShow.emit()
    next(action for action in page.preset_menu.actions() if action.text() == "Faded print").trigger()
    assert page.photo is not None
    assert (page.photo.recipe.saturation, page.photo.recipe.temperature) == (0.6, 0.15)
    assert len(page.photo.recipe.hints) == 1
    assert page.panel.preset.text().strip() == "Faded print"


def test_presets_are_renamed_removed_brought_back_and_taken_over(opened: MainWindow, tmp_path: Path) -> None:
    page = opened.photo_page
    for name in ("One", "Two"):
        opened.registry["keep-preset"].trigger()
        choice(opened).name.setText(name)
        choice(opened).go.click()
    opened.registry["presets"].trigger()
    dialog = opened.findChild(ColourPresetsDialog)
    assert isinstance(dialog, ColourPresetsDialog)
    one = dialog.current
    assert one is not None
    assert one.name == "One"
    dialog.give_name(one, "two")
    assert "already" in dialog.told.text()
    dialog.give_name(one, "Three")
    assert presets(opened) == ["Three", "Two"]
    dialog.remove.click()
    assert presets(opened) == ["Two"]
    dialog.back.click()
    assert presets(opened) == ["Three", "Two"]
    file = next((page.handing_on.presets.folder).glob("Two*.json"))
    copy = tmp_path / "from-a-friend.json"
    copy.write_bytes(file.read_bytes())
    dialog.take_over(copy)
    assert presets(opened) == ["Three", "Two", "Two 2"]
    copy.write_text("{}")
    dialog.take_over(copy)
    assert "holds no colour preset" in dialog.told.text()
    dialog.list.setCurrentRow(dialog.list.count() - 1)
    assert not dialog.rename.isEnabled(), "those of the program stay as they are"
    assert not dialog.remove.isEnabled()
    dialog.apply.click()
    assert page.photo is not None
    assert page.photo.recipe == ColorizeRecipe(vividness=0.3, saturation=0.35)


def test_a_preset_of_the_same_name_can_be_brought_back(opened: MainWindow) -> None:
    page = opened.photo_page
    for value in (0.5, 1.5):
        set_slider(opened, "saturation", value)
        opened.registry["keep-preset"].trigger()
        choice(opened).name.setText("Mine")
        choice(opened).go.click()
    kept = page.handing_on.presets.find("mine")
    assert kept is not None
    assert kept.recipe.saturation == 1.5
    opened.banner.action.click()
    kept = page.handing_on.presets.find("mine")
    assert kept is not None
    assert kept.recipe.saturation == 0.5


def entries(menu: QMenu) -> dict[str, bool]:
    return {action.text(): action.isEnabled() for action in menu.actions() if action.text()}


def test_menus_offer_what_can_be_done_where_the_mouse_is(opened: MainWindow) -> None:
    page = opened.photo_page
    menu = page.menus.strip_menu()
    assert entries(menu)["Copy settings"]
    assert not entries(menu)["Paste settings"], "nothing is in hand yet"
    assert not entries(menu)["Apply settings of the one shown…"], "there is only one"
    next(action for action in menu.actions() if action.text() == "Copy settings").trigger()
    page.strip.selectAll()
    menu = page.menus.strip_menu()
    assert entries(menu)["Paste settings"]
    assert entries(menu)["Apply settings of the one shown…"]
    page.panel.colours.set_point(-1, QPointF(0.25, 0.25), QColor("#b83232"))
    at = page.viewer.on_screen(QPointF(0.25, 0.25))
    number = page.viewer.gestures.point_at(at)
    menu = page.menus.picture_menu(number, page.viewer.mapToGlobal(at.toPoint()))
    assert "Set a colour here…" not in entries(menu)
    next(action for action in menu.actions() if action.text() == "Remove this point").trigger()
    assert page.photo is not None
    assert not page.photo.recipe.hints
    assert entries(page.menus.picture_menu(-1, page.mapToGlobal(at.toPoint())))["Set a colour here…"]
