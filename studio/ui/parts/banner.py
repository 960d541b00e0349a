"""The line that appears when something has to be said: an error, a note, something finished.

It never takes the focus, never blocks, and never lies on what is worked on: an error gets room of its own below the
top bar, a note takes the place of the facts in the status line for a while. One sentence on what happened, one on what
to do.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHideEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from studio.ui.parts.controls import IconButton, button, label, set_kind
from studio.ui.theme.tokens import ROW

NOTE_SHOWN_MS = 8000
WIDTH = 720
GAP = 8
NOTE_HEIGHT = 28
NOTE_SHARE = 0.72
"""Of the window's width: the rest of the status line, with the work under way, stays in sight."""


class Banner(QFrame):
    """Hidden until there is something to say; ``note_shown`` tells whether a note stands in the status line. ``room``
    is an empty strip that the window puts where errors are to stand; it is there only as long as one does."""

    note_shown = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.room = QWidget()
        self.room.hide()
        self.message = label("", wrap=True)
        self.hint = label("", "dim", wrap=True)
        self._action_handler: Callable[[], object] | None = None
        self.action = button("", self._act)
        self.action.setAccessibleName(self.tr("What can be done"))
        self.close_button = IconButton("close", self.tr("Close this message"), self.hide, kind="quiet", size=14)
        self._texts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._texts.addWidget(self.message)
        self._texts.addWidget(self.hint)
        row = QHBoxLayout(self)
        row.setSpacing(8)
        row.addLayout(self._texts, 1)
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
        self._lay_out(kind == "error")
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
        self.note_shown.emit(kind != "error")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def error_over(self) -> None:
        """What the shown error was about is in order again; a note stays its time."""
        if self.property("kind") == "error":
            self.hide()

    def _lay_out(self, error: bool) -> None:
        """An error in two lines that wrap, a note in one."""
        direction = QBoxLayout.Direction.TopToBottom if error else QBoxLayout.Direction.LeftToRight
        self._texts.setDirection(direction)
        self._texts.setSpacing(2 if error else 12)
        for text in (self.message, self.hint):
            text.setWordWrap(error)
            text.setMinimumWidth(0 if error else 1)
        self._texts.setStretch(1, 0 if error else 1)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(16, 8 if error else 0, 8, 8 if error else 0)
        set_kind(self.action, "" if error else "link")
        self.action.setFixedHeight(ROW if error else NOTE_HEIGHT - 4)

    def hideEvent(self, event: QHideEvent) -> None:
        self.room.hide()
        self.note_shown.emit(False)

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
        if self.property("kind") != "error":
            self.room.hide()
            width = min(self.sizeHint().width() + 16, round(parent.width() * NOTE_SHARE))
            self.setGeometry(0, parent.height() - NOTE_HEIGHT, width, NOTE_HEIGHT)
            return
        width = min(WIDTH, parent.width() - 32)
        layout = self.layout()
        height = layout.totalHeightForWidth(width) if layout is not None else self.sizeHint().height()
        self.room.setFixedHeight(height + 2 * GAP)
        self.room.show()
        self.setGeometry((parent.width() - width) // 2, self.room.y() + GAP or GAP, width, height)
