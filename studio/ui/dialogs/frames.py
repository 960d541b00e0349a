"""Numbered pictures as a film: how many there are, which numbers are missing, and how many are seen in a second."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from studio.media.files.numbered import NumberedName
from studio.ui.parts.controls import Row, button, label

RATES = ("16", "18", "20", "23.976", "24", "25", "29.97", "30")
USUAL = "24"


class FramesDialog(QDialog):
    """``answered`` gives the frames a second. ``names`` are the pictures in their order."""

    answered = Signal(float)

    def __init__(self, names: Sequence[NumberedName], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Open pictures as a film"))
        self.setMinimumWidth(460)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Open pictures as a film"), "heading"))
        column.addWidget(label(self.lead(names), "dim", wrap=True))
        column.addSpacing(8)
        self.rate = QComboBox()
        self.rate.setEditable(True)
        self.rate.addItems(RATES)
        self.rate.setCurrentText(USUAL)
        self.rate.setAccessibleName(self.tr("Frames a second"))
        self.rate.editTextChanged.connect(self._check)
        column.addWidget(Row(self.tr("Speed"), self.rate))
        hint = self.tr(
            "In frames a second. Silent film mostly ran at 16 to 22, sound film runs at 24, European television at 25."
        )
        column.addWidget(label(hint, "small", wrap=True))
        column.addSpacing(16)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(button(self.tr("Cancel"), self.reject))
        self.go = button(self.tr("Open as a film"), self._go, kind="primary")
        self.go.setDefault(True)
        row.addWidget(self.go)
        column.addLayout(row)

    def lead(self, names: Sequence[NumberedName]) -> str:
        """What they are, in words."""
        first, last = names[0].path.name, names[-1].path.name
        text = self.tr("%Ln picture(s), from {0} to {1}.", "", len(names)).format(first, last)
        missing = sum(after.number - before.number - 1 for before, after in pairwise(names))
        if missing:
            text += " " + (
                self.tr("%Ln number(s) are missing: the picture before each gap stays until the next one.", "", missing)
            )
        return text

    def _rate(self) -> float | None:
        try:
            rate = float(self.rate.currentText().strip().replace(",", "."))
        except ValueError:
            return None
        return rate if 1 <= rate <= 1000 else None

    def _check(self) -> None:
        self.go.setEnabled(self._rate() is not None)

    def _go(self) -> None:
        rate = self._rate()
        if rate is not None:
            self.answered.emit(rate)
            self.accept()
