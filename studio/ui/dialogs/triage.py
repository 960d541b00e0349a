"""Deciding about many unsure cues at once: all below a certainty go, or all above it stay."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from studio.ui.parts.controls import SliderRow, button, fit_words, label


class TriageDialog(QDialog):
    """``confidences`` of all undecided cues. ``remove_asked`` and ``keep_asked`` give the certainty, 0…1, below which
    all are to go, or from which on all are to stay; both can be used one after the other."""

    remove_asked = Signal(float)
    keep_asked = Signal(float)

    def __init__(self, confidences: Sequence[float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = sorted(confidences)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Unsure cues"))
        self.setMinimumWidth(460)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Decide on unsure cues together"), "heading"))
        column.addWidget(
            label(
                self.tr("One by one they are quicker by keys: Y keeps a cue, X removes it, N goes to the next."),
                "dim",
                wrap=True,
            )
        )
        column.addSpacing(8)
        middle = self._left[len(self._left) // 2]
        top = max(5, min(100, round(self._left[-1] * 100) + 1))
        self.certainty = SliderRow(
            self.tr("Certainty"), 1, top, min(top, max(1, round(middle * 100))), step=1, show=lambda v: f"{v:.0f} %"
        )
        self.certainty.moved.connect(lambda _value: self._show())
        column.addWidget(self.certainty)
        self.told = label("", "dim", wrap=True)
        column.addWidget(self.told)
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.remove = button("", self._remove)
        self.keep = button("", self._keep)
        row.addWidget(self.remove)
        row.addWidget(self.keep)
        row.addStretch(1)
        row.addWidget(button(self.tr("Close"), self.accept, kind="primary"))
        column.addLayout(row)
        self._show()
        fit_words(self)

    @property
    def _at(self) -> float:
        return self.certainty.value() / 100

    def _show(self) -> None:
        below = sum(each < self._at for each in self._left)
        above = len(self._left) - below
        self.told.setText(
            self.tr("Of %n undecided cue(s) {0} are below {1} %.", "", len(self._left)).format(
                below, round(self.certainty.value())
            )
        )
        for what, count, text in (
            (self.remove, below, self.tr("Remove %n below", "", below)),
            (self.keep, above, self.tr("Keep %n above", "", above)),
        ):
            what.setText(text)
            what.setAccessibleName(what.text())
            what.setEnabled(count > 0)

    def _remove(self) -> None:
        self.remove_asked.emit(self._at)
        self._rest([each for each in self._left if each >= self._at])

    def _keep(self) -> None:
        self.keep_asked.emit(self._at)
        self._rest([each for each in self._left if each < self._at])

    def _rest(self, left: list[float]) -> None:
        self._left = left
        if left:
            self._show()
        else:
            self.accept()
