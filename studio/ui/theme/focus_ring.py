"""A ring around whatever has the focus, for those who work by keyboard.

The style sheet marks buttons and fields by their border; lists, pictures, the timeline and filled buttons have none
that could be seen well. The ring goes around all of them, in two colours, so that it is seen on anything. It comes with
the first Tab or arrow key in a window, and is not there for the mouse.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget
from shiboken6 import isValid

from studio.ui.qt.reading_order import follow_layouts
from studio.ui.theme.tokens import Tokens

WIDTH = 2
GAP = 2
_MOVING = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})


class _Ring(QWidget):
    """Lies over a window and lets everything through. It never takes the focus and is nothing to a screen reader."""

    def __init__(self, window: QWidget, tokens: Tokens) -> None:
        super().__init__(window)
        self.tokens = tokens
        self.setObjectName("focusRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect())
        for inset, colour in ((WIDTH / 2, self.tokens.text), (WIDTH * 1.5, self.tokens.background)):
            painter.setPen(QPen(QColor(colour), WIDTH if inset < WIDTH else 1))
            painter.drawRoundedRect(frame.adjusted(inset, inset, -inset, -inset), 7, 7)


class FocusRing(QObject):
    """One per application; follows the focus. Where it enters a dialog, Tab goes through that as its layouts are read
    (the window itself does so at every Tab: its pages change)."""

    def __init__(self, application: QApplication, tokens: Tokens) -> None:
        super().__init__(application)
        self._tokens = tokens
        self._ring: _Ring | None = None
        self._watched: list[QWidget] = []
        self._ordered: QWidget | None = None
        application.focusChanged.connect(self._focus_changed)

    def set_tokens(self, tokens: Tokens) -> None:
        self._tokens = tokens
        if self._ring is not None and isValid(self._ring):
            self._ring.tokens = tokens
            self._ring.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVING:
            self._place()
        return False

    def _focus_changed(self, _old: QWidget | None, focus: QWidget | None) -> None:
        for watched in filter(isValid, self._watched):
            watched.removeEventFilter(self)
        self._watched = []
        if isinstance(focus, QWidget) and focus.window() is not self._ordered and isinstance(focus.window(), QDialog):
            self._ordered = focus.window()
            follow_layouts(self._ordered)
        if focus is None or not _by_keyboard(focus):
            self._hide()
            return
        widget: QWidget | None = focus
        while widget is not None:
            widget.installEventFilter(self)
            if isinstance(widget, QScrollArea) and widget is not focus:
                widget.ensureWidgetVisible(focus)  # Qt does so only where the focus came from within
            self._watched.append(widget)
            widget = None if widget.isWindow() else widget.parentWidget()
        self._place()

    def _place(self) -> None:
        focus = self._watched[0] if self._watched else None
        if focus is None or not isValid(focus):
            return
        window = focus.window()
        if self._ring is None or not isValid(self._ring) or self._ring.parentWidget() is not window:
            self._hide()
            self._ring = _Ring(window, self._tokens)
        seen = focus.visibleRegion().boundingRect()
        area = QRect(focus.mapTo(window, seen.topLeft()), seen.size())
        around = area.adjusted(-GAP - WIDTH, -GAP - WIDTH, GAP + WIDTH, GAP + WIDTH).intersected(window.rect())
        self._ring.setGeometry(around)
        self._ring.setVisible(not seen.isEmpty())
        self._ring.raise_()

    def _hide(self) -> None:
        if self._ring is not None and isValid(self._ring):
            self._ring.hide()
            self._ring.deleteLater()
        self._ring = None


def _by_keyboard(focus: QWidget) -> bool:
    """Whether the keyboard was used in this window to come here."""
    used = focus.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    return used and QApplication.mouseButtons() == Qt.MouseButton.NoButton
