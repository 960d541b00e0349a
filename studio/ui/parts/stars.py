"""How good a photograph is, in stars: to be seen, and to be clicked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from studio.domain.photo_marks import MOST_STARS
from studio.ui.qt.plain import plain_tip
from studio.ui.theme import controller, current
from studio.ui.theme.drawings import pixmap

STAR, STEP, EDGE = 16, 20, 4


class Stars(QWidget):
    """``rated`` gives how many are wanted; a click on the last one that is lit takes all away. With the focus, the
    arrows give and take one."""

    rated = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._rating = 0
        self._under: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(self.sizeHint())
        self.setToolTip(plain_tip(self.tr("Rating (Alt+1 to Alt+5, Alt+0 for none)")))
        controller().changed.connect(self.update)
        self.show_rating(0)

    def sizeHint(self) -> QSize:
        return QSize(MOST_STARS * STEP + 2 * EDGE, 28)

    @property
    def rating(self) -> int:
        return self._rating

    def show_rating(self, rating: int) -> None:
        self._rating = rating
        self.setAccessibleName(self.tr("Rating: {0} of {1}").format(rating, MOST_STARS))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = current(), QPainter(self)
        lit = self._rating if self._under is None else self._under
        for number in range(MOST_STARS):
            on = number < lit
            shown = tokens.text if self._under is None else tokens.dim
            picture = pixmap("star-filled" if on else "star", shown if on else tokens.faint, STAR)
            painter.drawPixmap(QPointF(EDGE + number * STEP + (STEP - STAR) / 2, (self.height() - STAR) / 2), picture)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.amber), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._under = self._at(event.position())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            wanted = self._at(event.position())
            self._under = None
            self.rated.emit(0 if wanted == self._rating else wanted)

    def leaveEvent(self, event: object) -> None:
        self._under = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if by:
            self.rated.emit(min(MOST_STARS, max(0, self._rating + by)))
        else:
            super().keyPressEvent(event)

    def _at(self, place: QPointF) -> int:
        return min(MOST_STARS, max(1, int((place.x() - EDGE) // STEP) + 1))
