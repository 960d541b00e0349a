"""Commands as data: one list feeds the menus, the top bar, the command palette and the sheet of shortcuts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

translate = QCoreApplication.translate


class Menu(StrEnum):
    """Where a command is listed, in the order of the menus."""

    FILE = "file"
    EDIT = "edit"
    VIEW = "view"
    FILM = "film"
    TOOLS = "tools"
    HELP = "help"

    @property
    def text(self) -> str:
        """Its name in the user's language."""
        return {
            Menu.FILE: translate("commands", "File"),
            Menu.EDIT: translate("commands", "Edit"),
            Menu.VIEW: translate("commands", "View"),
            Menu.FILM: translate("commands", "Film"),
            Menu.TOOLS: translate("commands", "Tools"),
            Menu.HELP: translate("commands", "Help"),
        }[self]


@dataclass(frozen=True)
class Command:
    """One thing the program can do. ``place`` limits it to a page (empty: everywhere). ``handler`` None and ``held``
    given: the command acts while its key is down (``held`` hears True, then False); it is listed only, not bound. In a
    menu a line parts commands of different ``group``; without ``in_menu`` it is only bound, and found by its name."""

    id: str
    text: str
    handler: Callable[[], object] | None
    menu: Menu
    shortcut: str = ""
    place: str = ""
    held: Callable[[bool], object] | None = None
    group: str = ""
    in_menu: bool = True


class ActionRegistry(QObject):
    """Turns commands into QActions and keeps them by id."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}
        self._place = ""

    def add(self, commands: Iterable[Command]) -> None:
        for command in commands:
            if command.id in self._commands:
                raise ValueError(f"The command {command.id} is registered twice.")
            action = QAction(command.text, self.parent())
            if command.handler is not None:
                if command.shortcut:
                    action.setShortcut(QKeySequence(command.shortcut))
                    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
                action.triggered.connect(lambda _checked=False, run=command.handler: run())
            self._commands[command.id] = command
            self._actions[command.id] = action

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def commands(self) -> list[Command]:
        return list(self._commands.values())

    def actions(self) -> list[QAction]:
        return list(self._actions.values())

    def in_menu(self, menu: Menu) -> list[QAction | None]:
        """Its actions, those of a group together in the order in which the groups came; None where a line parts
        them."""
        groups: dict[tuple[str, str], list[QAction]] = {}
        for command in self._commands.values():
            if command.menu == menu and command.handler is not None and command.in_menu:
                groups.setdefault((command.place, command.group), []).append(self._actions[command.id])
        parted: list[QAction | None] = []
        for actions in groups.values():
            parted += [*([None] if parted else []), *actions]
        return parted

    def menus(self) -> list[Menu]:
        """Those that hold a command, in order."""
        used = {command.menu for command in self._commands.values()}
        return [menu for menu in Menu if menu in used]

    def set_place(self, place: str) -> None:
        """Commands of other pages are switched off, so that one key can mean something else on each page."""
        self._place = place
        for command in self._commands.values():
            self._actions[command.id].setEnabled(command.place in {"", place})

    def held_by(self, key: int) -> Callable[[bool], object] | None:
        """What this key does on the present page for as long as it is down."""
        here = (c for c in self._commands.values() if c.held is not None and c.place in {"", self._place})
        return next((c.held for c in here if QKeySequence(c.shortcut) == QKeySequence(key)), None)

    def find(self, text: str) -> list[Command]:
        """Commands whose words all occur in the name or the menu; best first (start of the name before the middle)."""
        words = text.casefold().split()
        usable = [c for c in self._commands.values() if self._actions[c.id].isEnabled() and c.handler is not None]
        if not words:
            return usable
        found = [c for c in usable if all(w in f"{c.text} {c.menu.text}".casefold() for w in words)]
        return sorted(found, key=lambda c: (not c.text.casefold().startswith(words[0]), c.text))
