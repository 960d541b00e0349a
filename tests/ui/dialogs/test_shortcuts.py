"""Keys of commands are changed on the sheet: conflicts are said, choices remembered, the usual ones brought back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from studio.ui.dialogs.shortcuts import ShortcutsDialog
from studio.ui.state.actions import Menu
from studio.ui.state.settings import Store
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge

pytestmark = pytest.mark.gui


@pytest.fixture
def sheet(qtbot: QtBot, window: MainWindow) -> ShortcutsDialog:
    dialog = ShortcutsDialog(window.registry, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def give(sheet: ShortcutsDialog, command: str, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """By keyboard alone: the focus on the keys, Space, then the new ones."""
    sheet.keys[command].setFocus()
    QTest.keyClick(sheet.keys[command], Qt.Key.Key_Space)
    QTest.keyClick(sheet.keys[command], key, modifier or Qt.KeyboardModifier.NoModifier)


def test_new_keys_hold_at_once_and_after_a_restart(
    qtbot: QtBot, window: MainWindow, sheet: ShortcutsDialog, store: Store
) -> None:
    give(sheet, "samples", Qt.Key.Key_F7)
    assert window.registry["samples"].shortcut() == QKeySequence("F7")
    assert store.load_settings().shortcuts == {"samples": "F7"}
    again = MainWindow(FakeBridge(), store)
    qtbot.addWidget(again)
    assert again.registry["samples"].shortcut() == QKeySequence("F7")
    again.close()
    give(sheet, "open", Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
    assert window.registry.keys("open") == "Ctrl+Alt+G"


def test_the_new_keys_do_it_and_the_old_ones_no_longer(
    qtbot: QtBot, window: MainWindow, sheet: ShortcutsDialog
) -> None:
    give(sheet, "library", Qt.Key.Key_F8)
    sheet.close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.places.setFocus()
    qtbot.keyClick(window, Qt.Key.Key_4, Qt.KeyboardModifier.ControlModifier)
    assert window.place == "home"
    qtbot.keyClick(window, Qt.Key.Key_F8)
    assert window.place == "library"


def test_keys_of_another_command_are_taken_only_when_asked(window: MainWindow, sheet: ShortcutsDialog) -> None:
    assert window.registry.keys("palette") == "Ctrl+K"
    give(sheet, "samples", Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert "Find a command" in sheet.told.text()
    assert window.registry.keys("samples") == "", "nothing has changed"
    assert window.registry.keys("palette") == "Ctrl+K"
    sheet.take.click()
    assert window.registry.keys("samples") == "Ctrl+K"
    assert window.registry.keys("palette") == ""
    assert window.registry["palette"].shortcut().isEmpty()
    assert sheet.keys["palette"].text() == "–"
    assert sheet.take.isHidden()


def test_one_key_may_mean_something_else_on_another_page(window: MainWindow, sheet: ShortcutsDialog) -> None:
    photo = next(c for c in window.registry.commands() if c.place == "photo" and c.shortcut)
    film = next(c for c in window.registry.commands() if c.place == "film" and c.handler is not None)
    window.registry.choose_keys(photo.id, "F7")
    assert window.registry.holder_of("F7", film.id) is None
    holder = window.registry.holder_of("F7", "open")
    assert holder is not None
    assert holder.id == photo.id


def test_escape_leaves_them_backspace_takes_them_and_the_usual_ones_come_back(
    window: MainWindow, sheet: ShortcutsDialog, store: Store
) -> None:
    give(sheet, "open", Qt.Key.Key_Escape)
    assert sheet.isVisible(), "Escape was meant for the keys"
    assert window.registry.keys("open") == "Ctrl+O"
    assert not sheet.usual.isEnabled()
    give(sheet, "open", Qt.Key.Key_Backspace)
    assert window.registry.keys("open") == ""
    assert sheet.usual.isEnabled()
    sheet.usual.click()
    assert window.registry.keys("open") == "Ctrl+O"
    assert window.registry["open"].shortcut() == QKeySequence("Ctrl+O")
    assert store.load_settings().shortcuts == {}


def test_keys_that_everything_needs_are_refused_in_a_sentence(window: MainWindow, sheet: ShortcutsDialog) -> None:
    give(sheet, "open", Qt.Key.Key_Tab)
    assert "Tab and Return" in sheet.told.text()
    assert window.registry.keys("open") == "Ctrl+O"


def test_a_key_that_acts_while_it_is_down_can_be_changed(window: MainWindow) -> None:
    held = next(c for c in window.registry.commands() if c.held is not None)
    window.go(held.place or "home")
    window.registry.choose_keys(held.id, "F6")
    assert window.registry.held_by(Qt.Key.Key_F6) == held.held
    assert window.registry.held_by(Qt.Key(QKeySequence(held.shortcut)[0].key())) != held.held


def test_a_choice_that_clashes_by_now_is_left_aside(window: MainWindow) -> None:
    window.registry.use_keys({"samples": "Ctrl+O", "gone": "F9", "guide": "F9"})
    assert window.registry.keys("samples") == ""
    assert window.registry.keys("guide") == "F9"


def test_commands_are_found_by_name_and_by_keys(sheet: ShortcutsDialog) -> None:
    sheet.search.setText("ctrl+o")
    assert not sheet._rows["open"].isHidden()
    assert sheet._rows["samples"].isHidden()
    sheet.search.setText("sample")
    assert sheet._rows["open"].isHidden()
    assert not sheet._rows["samples"].isHidden()


def test_menus_are_of_one_level_begin_with_what_is_used_most_and_end_with_quit(window: MainWindow) -> None:
    menu = window.bar.menu_button.menu()
    for action in menu.actions():
        below = action.menu()
        assert below is not None
        assert all(each.menu() is None for each in below.actions()), action.text()
        assert not below.actions()[0].isSeparator()
        assert not below.actions()[-1].isSeparator()
    file = window.registry.in_menu(Menu.FILE)
    assert file[0] is window.registry["open"]
    assert file[-1] is window.registry["quit"]
    assert None in file
    edit = window.registry.in_menu(Menu.EDIT)
    assert edit[0] is window.registry["undo"]
    assert edit[-2:] == [window.registry["preferences"], window.registry["limits"]]
    tools = [command for command in window.registry.commands() if command.text.startswith("Tool:")]
    assert tools
    assert all(command.menu == Menu.TOOLS for command in tools)
