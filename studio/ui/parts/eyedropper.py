"""The eyedropper: a colour taken from anything that the window shows: the picture, the reference, the strip."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from studio.ui.theme import current

_AROUND = 2
"""Pixels on each side that are averaged, so that grain does not decide."""
_LOUPE, _ZOOM = 9, 10
_SWATCH = 28


class Eyedropper(QWidget):
    """Lies over a window until a colour is taken (``picked``) or Escape or the right button ends it (``ended``)."""

    picked = Signal(QColor)
    ended = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Eyedropper: click a colour, or press Escape"))
        self._seen: QImage = window.grab().toImage()
        self._density = self._seen.devicePixelRatio()
        self._at = window.rect().center()
        self.setGeometry(window.rect())
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show()
        self.raise_()
        self.setFocus()

    def colour_at(self, point: QPoint) -> QColor:
        """The mean colour around a place of the window."""
        x, y = round(point.x() * self._density), round(point.y() * self._density)
        around = QRect(x - _AROUND, y - _AROUND, 2 * _AROUND + 1, 2 * _AROUND + 1).intersected(self._seen.rect())
        pixels = [
            self._seen.pixelColor(column, row)
            for row in range(around.top(), around.bottom() + 1)
            for column in range(around.left(), around.right() + 1)
        ]
        count = max(1, len(pixels))
        means = (sum(part) / count for part in zip(*((p.redF(), p.greenF(), p.blueF()) for p in pixels), strict=True))
        return QColor.fromRgbF(*means) if pixels else QColor()

    def paintEvent(self, event: QPaintEvent) -> None:
        """What is under the pointer, larger, with the colour that a click would take."""
        painter = QPainter(self)
        side = _LOUPE * _ZOOM
        source = QRect(0, 0, _LOUPE, _LOUPE)
        source.moveCenter(self._at * self._density)
        frame = QRect(0, 0, side, side + _SWATCH)
        frame.moveTopLeft(self._at + QPoint(20, 20))
        if not self.rect().contains(frame):
            frame.moveBottomRight(self._at - QPoint(20, 20))
        picture = QRect(frame.topLeft(), frame.topLeft() + QPoint(side - 1, side - 1))
        painter.drawImage(picture, self._seen, source)
        painter.fillRect(QRect(frame.left(), picture.bottom() + 1, side, _SWATCH), self.colour_at(self._at))
        painter.setPen(QPen(QColor(current().text), 1))
        painter.drawRect(frame.adjusted(0, 0, -1, -1))
        middle = QRect(0, 0, (2 * _AROUND + 1) * _ZOOM, (2 * _AROUND + 1) * _ZOOM)
        middle.moveCenter(picture.center())
        painter.drawRect(middle)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._at = event.position().toPoint()
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(self.colour_at(event.position().toPoint()))
        self._end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._end()

    def _end(self) -> None:
        self.ended.emit()
        self.close()
