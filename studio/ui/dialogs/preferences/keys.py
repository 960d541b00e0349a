"""Preferences: where the keys of commands are chosen."""

from __future__ import annotations

from studio.ui.dialogs.preferences.page import PreferencePage
from studio.ui.dialogs.shortcuts import ShortcutsDialog
from studio.ui.state.actions import ActionRegistry
from studio.ui.state.workspace import Workspace


class KeysPage(PreferencePage):
    def __init__(self, workspace: Workspace, registry: ActionRegistry) -> None:
        super().__init__(workspace)
        self._registry = registry
        self.section(self.tr("Keyboard"))
        self.hint(
            self.tr(
                "Every command can have keys of your own. Everything else is reached with Tab, the arrow keys and "
                "Space, and any command by its name."
            )
        )
        self.sheet = self.action(self.tr("Keyboard shortcuts…"), self._show_sheet)
        self.told = self.hint("")
        self.finish()
        registry.keys_changed.connect(self._show_count)
        self._show_count()

    def _show_count(self) -> None:
        count = len(self._registry.chosen_keys)
        self.told.setText(self.tr("%n command(s) have keys of your own.", "", count) if count else "")

    def _show_sheet(self) -> None:
        ShortcutsDialog(self._registry, self.window()).open()
