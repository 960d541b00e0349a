"""The value beside a slider: read as a label, typed as a field."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

_NUMBER = re.compile(r"[-+−]?\d+(?:[.,]\d+)?")


def number_in(text: str) -> float | None:
    """The first number of a text, with a point or a comma, and whichever minus."""
    found = _NUMBER.search(text.replace("\u00a0", ""))
    return float(found.group().replace("−", "-").replace(",", ".")) if found else None


def step_for(typed: str, steps: range, show: Callable[[int], str]) -> int | None:
    """The step whose own text is nearest to what was typed, so that values are typed as they are shown; None where
    nothing can be made of it."""
    wanted = number_in(typed)
    best: tuple[float, int] | None = None
    for step in steps:
        shown = show(step)
        if shown.casefold() == typed.strip().casefold():
            return step
        number = number_in(shown)
        if number is not None and wanted is not None:
            away = abs(number - wanted)
            if best is None or away <= best[0]:
                best = away, step
    return best[1] if best is not None else None


class ValueField(QLineEdit):
    """``typed`` gives what was typed and meant: by Enter, or by going elsewhere. Escape leaves the value as it was."""

    typed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ""
        self.setProperty("kind", "value")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.returnPressed.connect(self._end)

    def setText(self, text: str | None) -> None:
        """Show a value; what is being typed stays."""
        self._shown = text or ""
        if not self.hasFocus():
            super().setText(text)

    def begin(self) -> None:
        """Type a value now."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._mean()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.hasSelectedText():
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            super().setText(self._shown)
            self._leave()
        else:
            super().keyPressEvent(event)

    def _end(self) -> None:
        self._mean()
        self._leave()

    def _mean(self) -> None:
        text = self.text()
        super().setText(self._shown)
        if text.strip() and text != self._shown:
            self.typed.emit(text)
        super().setText(self._shown)
        self.deselect()

    def _leave(self) -> None:
        if self.hasFocus():
            buddy = self.parentWidget()
            proxy = buddy.focusProxy() if buddy is not None else None
            if proxy is not None:
                proxy.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.clearFocus()
