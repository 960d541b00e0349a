"""The sheet of keyboard shortcuts, made from the same list as the menus, on which they can be changed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studio.ui.dialogs.foot import dialog_foot
from studio.ui.parts.controls import button, label
from studio.ui.state.actions import ActionRegistry, Command

_MODIFIERS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock}
)
_RESERVED = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter})
"""Alone these move the focus or press what has it, everywhere."""


class KeyButton(QPushButton):
    """The keys of one command. Pressed, it listens for new ones: ``pressed_keys`` brings them in Qt's portable text,
    "" for Backspace; Escape leaves them as they were."""

    pressed_keys = Signal(str)
    refused = Signal(str)

    def __init__(self, command: Command, keys: str) -> None:
        super().__init__()
        self.command = command
        self._listening = False
        self.setObjectName("chip")
        self.setProperty("kind", "key")
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: self._listen(True))
        self.show_keys(keys)

    def show_keys(self, keys: str) -> None:
        self._keys = keys
        native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        self.setText(native or "–")
        said = native or self.tr("no keys")
        self.setAccessibleName(f"{self.command.text}: {said}")
        self.setToolTip(self.tr("Press to give other keys; Backspace takes them away"))

    def _listen(self, on: bool) -> None:
        self._listening = on
        if on:
            self.setText(self.tr("Press keys…"))
        else:
            self.show_keys(self._keys)

    def event(self, event: object) -> bool:
        # While it listens, no shortcut of the window may take the keys.
        if isinstance(event, QKeyEvent) and self._listening and event.type() == event.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and self._listening and event.type() == event.Type.KeyPress:
            self.keyPressEvent(event)
            return True
        return super().event(event)  # type: ignore[arg-type]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._listening:
            super().keyPressEvent(event)
            return
        key = Qt.Key(event.key())
        if key in _MODIFIERS:
            return
        self._listen(False)
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Qt.Key.Key_Escape:
            return
        if key == Qt.Key.Key_Backspace and not plain:
            self.pressed_keys.emit("")
        elif key in _RESERVED and not plain & ~Qt.KeyboardModifier.ShiftModifier:
            self.refused.emit(self.tr("Tab and Return are needed everywhere and cannot be given to a command."))
        else:
            self.pressed_keys.emit(_portable(key, plain))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._listen(False)
        super().focusOutEvent(event)


def _portable(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> str:
    """Shift is left out where it only makes the character, as for + and ?."""
    if key < Qt.Key.Key_Escape and not chr(key).isalnum() and key != Qt.Key.Key_Space:
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(QKeyCombination(modifiers, key)).toString(QKeySequence.SequenceFormat.PortableText)


class ShortcutsDialog(QDialog):
    """A change holds at once, and is remembered by whoever hears the registry."""

    def __init__(self, registry: ActionRegistry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._registry = registry
        self._asked: tuple[str, str] | None = None
        self.keys: dict[str, KeyButton] = {}
        self._rows: dict[str, QWidget] = {}
        self._sections: list[tuple[QWidget, list[str]]] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.resize(860, 680)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._head())
        whole.addWidget(self._sheet(), 1)
        whole.addWidget(self._foot())
        registry.keys_changed.connect(self._show_keys)

    # -- layout ----------------------------------------------------------------------------------------------------

    def _head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(24, 24, 24, 8)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search for a command or its keys…"))
        self.search.setAccessibleName(self.tr("Search for a command or its keys"))
        self.search.textChanged.connect(self._find)
        head.addWidget(self.search)
        return head

    def _sheet(self) -> QScrollArea:
        body = QWidget()
        columns = QHBoxLayout(body)
        columns.setContentsMargins(24, 8, 24, 24)
        columns.setSpacing(32)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(0)
        right.setSpacing(0)
        for column, places in ((left, ("", "photo")), (right, ("film",))):
            for place in places:
                self._section(column, place)
            column.addStretch(1)
            columns.addLayout(column, 1)
        known = {"", "photo", "film"}
        for place in dict.fromkeys(c.place for c in self._registry.commands() if c.place not in known):
            self._section(right, place)
        scroll = QScrollArea()
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setWidget(body)
        scroll.setAccessibleName(self.tr("Keyboard shortcuts"))
        return scroll

    def _section(self, column: QVBoxLayout, place: str) -> None:
        titles = {
            "": self.tr("Everywhere"),
            "photo": self.tr("Photographs"),
            "film": self.tr("Film and sound"),
            "batch": self.tr("Batch"),
            "library": self.tr("Sound library"),
            "models": self.tr("Models"),
        }
        heading = label(titles.get(place, place), "section")
        heading.setContentsMargins(0, 16 if column.count() else 0, 0, 4)
        column.addWidget(heading)
        ids = [command.id for command in self._registry.commands() if command.place == place]
        for command in self._registry.commands():
            if command.place == place:
                column.addWidget(self._row(command))
        self._sections.append((heading, ids))

    def _row(self, command: Command) -> QWidget:
        line = QWidget()
        line.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 1, 0, 1)
        row.addWidget(label(command.text, wrap=True), 1)
        keys = KeyButton(command, self._registry.keys(command.id))
        keys.pressed_keys.connect(partial(self._pressed, command.id))
        keys.refused.connect(lambda sentence: self._say(sentence))
        row.addWidget(keys)
        self.keys[command.id], self._rows[command.id] = keys, line
        return line

    def _foot(self) -> QWidget:
        foot, row = dialog_foot(8)
        self.told = label(self.tr("Press the keys of a command to change them."), "small", wrap=True)
        row.addWidget(self.told, 1)
        self.take = button(self.tr("Take them from there"), self._take)
        self.take.hide()
        row.addWidget(self.take)
        self.usual = button(self.tr("Usual keys"), self._registry.usual_keys)
        row.addWidget(self.usual)
        row.addWidget(button(self.tr("Close"), self.accept, kind="primary"))
        self.usual.setEnabled(bool(self._registry.chosen_keys))
        return foot

    # -- changing --------------------------------------------------------------------------------------------------

    def _pressed(self, command_id: str, keys: str) -> None:
        holder = self._registry.holder_of(keys, command_id)
        if holder is None:
            self._say("")
            self._registry.choose_keys(command_id, keys)
            return
        native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        self._say(self.tr("{0} is “{1}” already.").format(native, holder.text))
        self._asked = (command_id, keys)
        self.take.show()

    def _take(self) -> None:
        if self._asked is not None:
            command_id, keys = self._asked
            self._say("")
            self._registry.choose_keys(command_id, keys)
            self.keys[command_id].setFocus()

    def _say(self, sentence: str) -> None:
        self._asked = None
        self.take.hide()
        self.told.setText(sentence or self.tr("Press the keys of a command to change them."))

    def _show_keys(self) -> None:
        for command_id, keys in self.keys.items():
            keys.show_keys(self._registry.keys(command_id))
        self.usual.setEnabled(bool(self._registry.chosen_keys))

    def _find(self, text: str) -> None:
        words = text.casefold().split()
        for command_id, row in self._rows.items():
            keys = self.keys[command_id]
            told = f"{keys.command.text} {keys.text()}".casefold()
            row.setVisible(all(word in told for word in words))
        for heading, ids in self._sections:
            heading.setVisible(any(not self._rows[each].isHidden() for each in ids))
