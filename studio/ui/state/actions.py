"""Commands as data: one list feeds the menus, the top bar, the command palette and the sheet of shortcuts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence


@dataclass(frozen=True)
class Command:
    """One thing the program can do. ``place`` limits it to a page (empty: everywhere); ``menu`` is where it is listed;
    ``hold`` marks keys that act while held down and are only listed, not bound."""

    id: str
    text: str
    handler: Callable[[], object]
    menu: str
    shortcut: str = ""
    icon: str = ""
    place: str = ""
    checkable: bool = False
    hold: bool = False


class ActionRegistry(QObject):
    """Turns commands into QActions and keeps them by id."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}

    def add(self, commands: Iterable[Command]) -> None:
        for command in commands:
            if command.id in self._commands:
                raise ValueError(f"The command {command.id} is registered twice.")
            action = QAction(command.text, self.parent())
            if command.shortcut and not command.hold:
                action.setShortcut(QKeySequence(command.shortcut))
                action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            action.setCheckable(command.checkable)
            action.triggered.connect(lambda _checked=False, c=command: c.handler())
            self._commands[command.id] = command
            self._actions[command.id] = action

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def commands(self) -> list[Command]:
        return list(self._commands.values())

    def actions(self) -> list[QAction]:
        return list(self._actions.values())

    def in_menu(self, menu: str) -> list[QAction]:
        return [self._actions[c.id] for c in self._commands.values() if c.menu == menu and not c.hold]

    def menus(self) -> list[str]:
        return list(dict.fromkeys(c.menu for c in self._commands.values()))

    def set_place(self, place: str) -> None:
        """Commands of other pages are switched off, so that one key can mean something else on each page."""
        for command in self._commands.values():
            self._actions[command.id].setEnabled(command.place in {"", place})

    def find(self, text: str) -> list[Command]:
        """Commands whose words all occur in the name or the menu; best first (start of the name before the middle)."""
        words = text.casefold().split()
        usable = [c for c in self._commands.values() if self._actions[c.id].isEnabled() and not c.hold]
        if not words:
            return usable
        found = [c for c in usable if all(w in f"{c.text} {c.menu}".casefold() for w in words)]
        return sorted(found, key=lambda c: (not c.text.casefold().startswith(words[0]), c.text))
