"""A field that shows where the film stands, and goes where one types."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from studio.domain.timecode import seconds_of, timecode
from studio.ui.qt.plain import plain_tip


class TimecodeField(QLineEdit):
    """``entered`` gives the time in seconds that was typed and confirmed; ``left`` when the field was given up or used
    and the keys belong to the film again."""

    entered = Signal(float)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("00:00:00:00", parent)
        self.setObjectName("timecode")
        self.setAccessibleName(self.tr("Position"))
        self.setToolTip(
            plain_tip(self.tr("Type a time (G): 1:02:12, 4.5 s, or +10 frames from here, and press Return"))
        )
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(112)
        self._fps, self._now = 25.0, 0.0
        self.returnPressed.connect(self._go)

    def show_time(self, seconds: float, fps: float) -> None:
        """Show this time, unless somebody is typing another one."""
        self._now, self._fps = seconds, fps
        if not (self.hasFocus() and self.isModified()):
            self.setText(timecode(seconds, fps))
            if self.hasFocus():
                self.selectAll()

    def begin(self) -> None:
        """Type a time now."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _go(self) -> None:
        seconds = seconds_of(self.text(), self._fps, self._now)
        self.setModified(False)
        if seconds is None:
            self._restore()
            return
        self.entered.emit(seconds)
        self._restore()
        self.left.emit()

    def _restore(self) -> None:
        self.setModified(False)
        self.setText(timecode(self._now, self._fps))
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._restore()
            self.left.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setModified(False)
        self.setText(timecode(self._now, self._fps))
