"""What was open before, with a small picture: as a line of a list, and as a tile to go on with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from studio.ui.parts.filmstrip import HEADROOM
from studio.ui.qt.mirroring import in_direction, painter_of
from studio.ui.qt.plain import plain_tip
from studio.ui.state.settings import Recent
from studio.ui.theme import controller, current
from studio.ui.theme.drawings import pixmap

_ICONS = {"photographs": "photo", "film": "film", "folder": "folder", "project": "batch"}


def paint_covering(painter: QPainter, picture: QPixmap, box: QRectF, shape: QPainterPath) -> None:
    """Let a picture fill a box, within a shape; of a tall one the upper part is seen."""
    size = picture.deviceIndependentSize().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setClipPath(shape, Qt.ClipOperation.IntersectClip)
    left = box.center().x() - size.width() / 2
    top = box.top() - max(0.0, size.height() - box.height()) * HEADROOM
    painter.drawPixmap(QRectF(left, top, size.width(), size.height()).toRect(), picture)
    painter.restore()


def _rounded(area: QRectF, radius: float) -> QPainterPath:
    shape = QPainterPath()
    shape.addRoundedRect(area, radius, radius)
    return shape


class _WorkButton(QAbstractButton):
    """What both have in common: reached by keyboard, a hand above it, drawn anew with the theme."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        controller().changed.connect(self.update)


class RecentRow(_WorkButton):
    """One line of what was open before."""

    HEIGHT = 48

    def __init__(self, recent: Recent, kind_text: str, when: str) -> None:
        super().__init__()
        self._texts = (recent.name, kind_text, when)
        self._missing = not Path(recent.paths[0]).exists()
        self.setAccessibleName(f"{recent.name}, {kind_text}, {when}")
        self.setToolTip(plain_tip("\n".join(recent.paths[:8])))
        self.setFixedHeight(self.HEIGHT)
        self._icon = _ICONS[recent.kind]
        self._picture = QPixmap(recent.thumbnail) if recent.thumbnail else QPixmap()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current()
        painter = painter_of(self)
        area = QRectF(self.rect())
        if self.underMouse() or self.hasFocus():
            shape = _rounded(area.adjusted(1, 1, -1, -1), 6)
            painter.fillPath(shape, QColor(tokens.panel))
            if self.hasFocus():
                painter.setPen(QPen(QColor(tokens.amber), 1))
                painter.drawPath(shape)
        box = in_direction(self, QRectF(4, 5, 56, self.HEIGHT - 10))
        if self._picture.isNull():
            painter.fillPath(_rounded(box, 3), QColor(tokens.panel))
            painter.drawPixmap(round(box.center().x()) - 9, round(box.center().y()) - 9, self._icon_picture())
        else:
            paint_covering(painter, self._picture, box, _rounded(box, 3))
        name, kind, when = self._texts
        painter.setPen(QColor(tokens.dim if self._missing else tokens.text))
        room = area.width() - 368
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, int(room))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(in_direction(self, QRectF(72, 0, room, self.HEIGHT)), middle, shown)
        painter.setPen(QColor(tokens.dim))
        for left, width, text in ((280, 150, kind), (120, 112, when)):
            place = in_direction(self, QRectF(area.width() - left, 0, width, self.HEIGHT))
            painter.drawText(place, middle, text)
        painter.setPen(QColor(tokens.line))
        painter.drawLine(0, self.HEIGHT - 1, self.width(), self.HEIGHT - 1)

    def _icon_picture(self) -> QPixmap:
        return pixmap(self._icon, current().dim, 18)


class WorkTile(_WorkButton):
    """A large button with the picture of something to go on with; ``kind`` says what that is."""

    PICTURE_HEIGHT, HEIGHT = 104, 160

    def __init__(self, kind: str, on_click: Callable[[], object]) -> None:
        super().__init__()
        self._kind, self._name, self._when = kind, "", ""
        self._picture = QPixmap()
        self._missing = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(196)
        self.setFixedHeight(self.HEIGHT)
        self.clicked.connect(lambda: on_click())

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), self.HEIGHT)

    def show_work(self, name: str, when: str, picture: Path, file: Path | None = None) -> None:
        """``file`` is what has to be there for it."""
        self._name, self._when = name, when
        self._picture = QPixmap(str(picture))
        self._missing = file is not None and not file.exists()
        self.setAccessibleName(", ".join(text for text in (self._kind, name, when) if text))
        self.setToolTip(plain_tip(str(file or name)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current()
        painter = painter_of(self)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        shape = _rounded(frame, 10)
        painter.fillPath(shape, QColor(tokens.raised if self.underMouse() else tokens.panel))
        box = QRectF(frame.left(), frame.top(), frame.width(), self.PICTURE_HEIGHT)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(box, QColor(tokens.surround))
        if not self._picture.isNull():
            clip = QPainterPath()
            clip.addRect(box)
            paint_covering(painter, self._picture, box, clip)
        painter.restore()
        painter.setPen(QColor(tokens.dim))
        small = QFont(self.font())
        small.setPixelSize(12)
        painter.setFont(small)
        left, width = 16.0, self.width() - 32.0
        top = QRectF(left, self.PICTURE_HEIGHT + 6, width, 20)
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, self._kind)
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._when)
        heading = QFont(self.font())
        heading.setWeight(QFont.Weight.DemiBold)
        painter.setFont(heading)
        painter.setPen(QColor(tokens.dim if self._missing else tokens.text))
        name = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideMiddle, int(width))
        painter.drawText(QRectF(left, self.PICTURE_HEIGHT + 27, width, 22), Qt.AlignmentFlag.AlignVCenter, name)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.amber), 2) if self.hasFocus() else QPen(QColor(tokens.line), 1))
        painter.drawPath(shape)
