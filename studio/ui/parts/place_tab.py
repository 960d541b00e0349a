"""A tab of the window's top bar."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QToolButton

from studio.ui.parts.sound_drops import dropped_sounds

OPENS_AFTER_MS = 450


class PlaceTab(QToolButton):
    """It opens its place when pressed, and when sounds that are being dragged rest on it: so a sound gets from the
    library to the timeline of a film in one movement."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setProperty("kind", "place")
        self.setText(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAcceptDrops(True)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(OPENS_AFTER_MS)
        self._resting.timeout.connect(self.click)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_sounds(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._resting.start()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._resting.stop()

    def dropEvent(self, event: QDropEvent) -> None:
        """Nothing lands on a tab."""
        self._resting.stop()
        event.ignore()
