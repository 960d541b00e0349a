"""Commands as data: one list feeds the menus, the top bar, the command palette and the sheet of shortcuts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

translate = QCoreApplication.translate

_AT_THE_END = ("window", "export", "preferences", "quit")
"""Groups that close a menu, in this order, whenever they came."""


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
    """Turns commands into QActions and keeps them by id, with the keys that a person has chosen for them."""

    keys_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._commands: dict[str, Command] = {}
        self._actions: dict[str, QAction] = {}
        self._chosen: dict[str, str] = {}
        self._place = ""

    def add(self, commands: Iterable[Command]) -> None:
        for command in commands:
            if command.id in self._commands:
                raise ValueError(f"The command {command.id} is registered twice.")
            action = QAction(command.text, self.parent())
            self._commands[command.id] = command
            self._actions[command.id] = action
            if command.handler is not None:
                action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
                action.triggered.connect(lambda _checked=False, run=command.handler: run())
                self._bind(command.id)

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def commands(self) -> list[Command]:
        return list(self._commands.values())

    def actions(self) -> list[QAction]:
        return list(self._actions.values())

    # -- keys --------------------------------------------------------------------------------------------------------

    def keys(self, command_id: str) -> str:
        """The keys of a command in Qt's portable text, as chosen or else as usual; "" for none."""
        return self._chosen.get(command_id, self._commands[command_id].shortcut)

    @property
    def chosen_keys(self) -> dict[str, str]:
        """What differs from the usual keys, by command."""
        return dict(self._chosen)

    def use_keys(self, chosen: Mapping[str, str]) -> None:
        """Take over what was chosen earlier. Keys that clash with others by now are left at the usual ones."""
        for command_id, keys in chosen.items():
            if command_id in self._commands and self.holder_of(keys, command_id) is None:
                self._set_keys(command_id, keys)

    def choose_keys(self, command_id: str, keys: str) -> None:
        """Give a command these keys ("": none), and take them from whatever has them where they would mean both."""
        while (holder := self.holder_of(keys, command_id)) is not None:
            self._set_keys(holder.id, "")
        self._set_keys(command_id, keys)
        self.keys_changed.emit()

    def usual_keys(self) -> None:
        """Forget all that was chosen."""
        changed, self._chosen = list(self._chosen), {}
        for command_id in changed:
            self._bind(command_id)
        self.keys_changed.emit()

    def holder_of(self, keys: str, command_id: str) -> Command | None:
        """Another command that has these keys and could be meant where this one is."""
        wanted, place = QKeySequence(keys), self._commands[command_id].place
        if wanted.isEmpty():
            return None
        others = (c for c in self._commands.values() if c.id != command_id)
        meeting = (c for c in others if "" in (c.place, place) or c.place == place)
        return next((c for c in meeting if QKeySequence(self.keys(c.id)) == wanted), None)

    def _set_keys(self, command_id: str, keys: str) -> None:
        if QKeySequence(keys) == QKeySequence(self._commands[command_id].shortcut):
            self._chosen.pop(command_id, None)
        else:
            self._chosen[command_id] = keys
        self._bind(command_id)

    def _bind(self, command_id: str) -> None:
        if self._commands[command_id].handler is not None:
            self._actions[command_id].setShortcut(QKeySequence(self.keys(command_id)))

    # -- menus and places ------------------------------------------------------------------------------------------

    def in_menu(self, menu: Menu) -> list[QAction | None]:
        """Its actions, those of a group together in the order in which the groups came (some close a menu); None where
        a line parts them."""
        groups: dict[tuple[str, str], list[QAction]] = {}
        for command in self._commands.values():
            if command.menu == menu and command.handler is not None and command.in_menu:
                groups.setdefault((command.place, command.group), []).append(self._actions[command.id])
        parted: list[QAction | None] = []
        last = {name: number for number, name in enumerate(_AT_THE_END)}
        for _, actions in sorted(groups.items(), key=lambda group: last.get(group[0][1], -1)):
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
        return next((c.held for c in here if QKeySequence(self.keys(c.id)) == QKeySequence(key)), None)

    def find(self, text: str) -> list[Command]:
        """Commands whose words all occur in the name or the menu; best first (start of the name before the middle)."""
        words = text.casefold().split()
        usable = [c for c in self._commands.values() if self._actions[c.id].isEnabled() and c.handler is not None]
        if not words:
            return usable
        found = [c for c in usable if all(w in f"{c.text} {c.menu.text}".casefold() for w in words)]
        return sorted(found, key=lambda c: (not c.text.casefold().startswith(words[0]), c.text))
