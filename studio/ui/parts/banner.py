"""The line that slides in at the top of a place when something has to be said: an error, a note, something finished.

It never takes the focus and never blocks: one sentence on what happened, one on what to do.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from studio.ui.parts.controls import IconButton, button, label

NOTE_SHOWN_MS = 8000
WIDTH = 640
TOP = 56
BOTTOM = 44


class Banner(QFrame):
    """Hidden until there is something to say; then floats over the top of its parent, moving nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.message = label("", wrap=True)
        self.hint = label("", "dim", wrap=True)
        self._action_handler: Callable[[], object] | None = None
        self.action = button("", self._act)
        self.action.setAccessibleName(self.tr("What can be done"))
        self.close_button = IconButton("close", self.tr("Close this message"), self.hide, kind="quiet", size=14)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.message)
        texts.addWidget(self.hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(8)
        row.addLayout(texts, 1)
        row.addWidget(self.action)
        row.addWidget(self.close_button)
        parent.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def show_error(self, message: str, hint: str = "") -> None:
        """Stays until closed or replaced."""
        self._say("error", message, hint)

    def show_note(
        self, message: str, hint: str = "", *, action: str = "", on_action: Callable[[], object] | None = None
    ) -> None:
        """Goes away by itself."""
        self._say("done", message, hint, action, on_action)
        self._timer.start(NOTE_SHOWN_MS)

    def _say(
        self, kind: str, message: str, hint: str, action: str = "", handler: Callable[[], object] | None = None
    ) -> None:
        self._timer.stop()
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self.message.setText(message)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.action.setText(action)
        self.action.setAccessibleName(action or self.tr("What can be done"))
        self.action.setVisible(bool(action))
        self._action_handler = handler
        self.setAccessibleName(f"{message} {hint}".strip())
        self.show()
        self._place()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _act(self) -> None:
        self.hide()
        if self._action_handler is not None:
            self._action_handler()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        width = min(WIDTH, parent.width() - 32)
        layout = self.layout()
        height = layout.totalHeightForWidth(width) if layout is not None else self.sizeHint().height()
        # Errors stand where the eye is; notes stay out of the picture's way.
        top = TOP if self.property("kind") == "error" else parent.height() - height - BOTTOM
        self.setGeometry((parent.width() - width) // 2, top, width, height)
