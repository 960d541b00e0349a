"""The search field and the filters above the table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studio.domain.licences import UNKNOWN_LICENCE
from studio.ui.engine.library import TYPING_PAUSE_MS, LibraryStats
from studio.ui.pages.library.model import licence_text
from studio.ui.pages.library.questions import Wanted
from studio.ui.parts.controls import button
from studio.ui.theme import controller, current
from studio.ui.theme.icons import icon

HEIGHT = 32
PUBLISHABLE, NOT_PUBLISHABLE = "may be published", "not cleared"
LENGTHS: tuple[tuple[float | None, float | None], ...] = (
    (None, None),
    (None, 1.0),
    (1.0, 5.0),
    (5.0, 30.0),
    (30.0, None),
)


class SearchField(QLineEdit):
    """Down and Return lead into the list, Escape empties the field."""

    left_downwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class Filters(QWidget):
    """``changed`` fires a short pause after the last key, and at once for everything else."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = SearchField()
        self.field.setPlaceholderText(self.tr("Search: hooves, rain on glass, door, crowd…"))
        self.field.setAccessibleName(self.tr("Search the sound library"))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumHeight(HEIGHT)
        self.category = self._choice(self.tr("Category"), [(self.tr("All categories"), "")])
        self.category.setMaxVisibleItems(20)
        self.licence = self._choice(self.tr("Licence"), self._licences(()))
        self.length = self._choice(
            self.tr("Length"),
            [
                (self.tr("Any length"), 0),
                (self.tr("Under 1 s"), 1),
                (self.tr("1 to 5 s"), 2),
                (self.tr("5 to 30 s"), 3),
                (self.tr("Over 30 s"), 4),
            ],
        )
        self.reset = button(self.tr("Clear filters"), self.clear, kind="link")
        row = QHBoxLayout()
        row.setSpacing(8)
        for box in (self.category, self.licence, self.length):
            row.addWidget(box)
        row.addStretch(1)
        row.addWidget(self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.field, 1)
        column.addLayout(top)
        column.addLayout(row)
        self._search_icon = self.field.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._paint_icon()
        controller().changed.connect(self._paint_icon)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._say)
        self.field.textChanged.connect(self._pause.start)
        for box in (self.category, self.licence, self.length):
            box.currentIndexChanged.connect(self._say)
        self._show_reset()

    def wanted(self) -> Wanted:
        """What the controls ask for."""
        shortest, longest = LENGTHS[int(self.length.currentData() or 0)]
        licence = str(self.licence.currentData() or "")
        said = {PUBLISHABLE: True, NOT_PUBLISHABLE: False}
        return Wanted(
            text=self.field.text().strip(),
            category=str(self.category.currentData() or ""),
            licence="" if licence in said else licence,
            publishable=said.get(licence),
            shortest_s=shortest,
            longest_s=longest,
        )

    def set_stats(self, stats: LibraryStats) -> None:
        """Offer the categories and licences that there are; what is chosen stays chosen."""
        self._fill(self.category, [(self.tr("All categories"), ""), *stats.categories])
        self._fill(self.licence, self._licences(stats.licences))

    def clear(self) -> None:
        for box in (self.category, self.licence, self.length):
            box.blockSignals(True)
            box.setCurrentIndex(0)
            box.blockSignals(False)
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self._say()

    def stop(self) -> None:
        self._pause.stop()

    def _paint_icon(self) -> None:
        self._search_icon.setIcon(icon("search", current().dim))

    def _licences(self, names: tuple[str, ...]) -> list[tuple[str, str]]:
        fixed = [
            (self.tr("Any licence"), ""),
            (self.tr("May be published"), PUBLISHABLE),
            (self.tr("Not cleared for publishing"), NOT_PUBLISHABLE),
        ]
        named = [
            (self.tr("Licence unknown") if name == UNKNOWN_LICENCE else licence_text(self, name), name)
            for name in names
        ]
        return fixed + named

    def _choice(self, name: str, items: Sequence[tuple[str, object]]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setMinimumHeight(HEIGHT)
        box.setMinimumContentsLength(12)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for text, value in items:
            box.addItem(text, value)
        return box

    def _fill(self, box: QComboBox, items: list[tuple[str, str]]) -> None:
        chosen = box.currentData()
        box.blockSignals(True)
        box.clear()
        for text, value in items:
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)
        wide = max((box.fontMetrics().horizontalAdvance(text) for text, _ in items), default=100)
        box.view().setMinimumWidth(min(420, wide + 48))

    def _say(self, _value: object = None) -> None:
        self._pause.stop()
        self._show_reset()
        self.changed.emit()

    def _show_reset(self) -> None:
        self.reset.setVisible(replace(self.wanted(), text="").limited)
