"""Asks before cues go that were found earlier and are not found any more, and names them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from studio.domain.cues import Cue
from studio.domain.timecode import clock
from studio.ui.parts.controls import button, fit_words, label
from studio.ui.state.words import cue_title


class LostCuesDialog(QDialog):
    """``answered`` tells whether the cues are to be kept beside what was found now; nothing is heard on cancel."""

    answered = Signal(bool)

    def __init__(self, lost: Sequence[Cue], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Found before, not found now"))
        self.setMinimumWidth(460)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        text = self.tr("%n cue(s) were found before and are not found now", "", len(lost))
        column.addWidget(label(text, "heading", wrap=True))
        column.addWidget(
            label(self.tr("Whatever you have set or changed yourself stays in either case."), "dim", wrap=True)
        )
        column.addSpacing(8)
        self.list = QListWidget()
        self.list.setAccessibleName(text)
        self.list.addItems([f"{clock(cue.start_s)}   {cue_title(cue)}   {cue.confidence * 100:.0f} %" for cue in lost])
        self.list.setFixedHeight(min(240, 26 * len(lost) + 12))
        column.addWidget(self.list)
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(button(self.tr("Cancel"), self.reject, tip=self.tr("Leave all cues as they were")))
        row.addStretch(1)
        self.drop = button(self.tr("Let them go"), lambda: self._answer(False))
        row.addWidget(self.drop)
        self.keep = button(self.tr("Keep them too"), lambda: self._answer(True), kind="primary")
        self.keep.setDefault(True)
        row.addWidget(self.keep)
        column.addLayout(row)
        fit_words(self)

    def _answer(self, keep: bool) -> None:
        self.answered.emit(keep)
        self.accept()
