"""What the pages of the preferences are made of."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from studio.ui.parts.controls import Row, button, label, set_role
from studio.ui.state.workspace import Workspace

CAPTION = 168


class PreferencePage(QWidget):
    """Sections of rows. ``save`` writes what was chosen and lets the dialog look what waits for a start."""

    saved = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.settings = workspace.settings
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 24, 24, 24)
        self.column.setSpacing(8)

    def save(self) -> None:
        self.workspace.save_settings()
        self.saved.emit()

    def leaving(self) -> None:
        """The dialog is being closed: take also what is being typed."""

    def section(self, title: str) -> None:
        if self.column.count():
            self.column.addSpacing(16)
        self.column.addWidget(label(title, "section"))

    def row(self, name: str, control: QWidget, *more: QWidget) -> Row:
        row = Row(name, control, *more)
        row.caption.setFixedWidth(CAPTION)
        row.caption.setWordWrap(True)
        self.column.addWidget(row)
        return row

    def choice(self, name: str, items: Sequence[tuple[str, object]], chosen: object) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        for text, value in items:
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        self.row(name, box)
        return box

    def number(self, name: str, low: int, high: int, chosen: int, *, suffix: str = "", special: str = "") -> QSpinBox:
        """``special`` is what the lowest number means."""
        box = QSpinBox()
        box.setRange(low, high)
        box.setGroupSeparatorShown(True)
        box.setSuffix(suffix)
        box.setSpecialValueText(special)
        box.setValue(chosen)
        box.setAccessibleName(name)
        box.lineEdit().setTextMargins(8, 0, 8, 0)
        self.row(name, box)
        return box

    def check(self, text: str, chosen: bool) -> QCheckBox:
        box = QCheckBox(text)
        box.setChecked(chosen)
        self.column.addWidget(box)
        return box

    def action(self, text: str, act: Callable[[], object]) -> QPushButton:
        """A button of its own line."""
        result = button(text, act)
        self.column.addWidget(result, 0, Qt.AlignmentFlag.AlignLeading)
        return result

    def hint(self, text: str) -> QLabel:
        hint = label(text, "small", wrap=True)
        self.column.addWidget(hint)
        return hint

    def problem(self) -> QLabel:
        """A line for what is wrong with a choice; nothing is seen of it until then."""
        line = label("", "error", wrap=True)
        line.hide()
        self.column.addWidget(line)
        return line

    def finish(self) -> None:
        self.column.addStretch(1)


def say(line: QLabel, text: str, *, error: bool = True) -> None:
    """Show a sentence in a line of ``problem``; "" hides it."""
    set_role(line, "error" if error else "small")
    line.setText(text)
    line.setVisible(bool(text))
