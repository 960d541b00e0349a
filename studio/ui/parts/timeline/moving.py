"""Draws what lies over the lanes of the timeline: playhead, where a sound would land, what is left out of the part."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from studio.domain.marks import FilmMarks
from studio.ui.parts.timeline.geometry import RULER, TimeScale
from studio.ui.theme import current


def paint_outside(painter: QPainter, scale: TimeScale, marks: FilmMarks, height: int) -> None:
    """What is not between in and out lies in shade."""
    if marks.in_s is None and marks.out_s is None:
        return
    start, end = marks.part(scale.duration_s)
    shade = QColor(current().background)
    shade.setAlpha(150)
    for left, right in ((0.0, scale.x_of(start)), (scale.x_of(end), float(scale.width))):
        if right > left:
            painter.fillRect(QRectF(left, RULER, right - left, height - RULER), shade)


def paint_playhead(painter: QPainter, x: float, width: int, height: int) -> None:
    """Where the film stands, if it is seen."""
    if not 0 <= x <= width:
        return
    red = QColor(current().red)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(red, 1))
    painter.drawLine(QPointF(x, 6), QPointF(x, height))
    painter.setBrush(red)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPolygon(QPolygonF([QPointF(x - 6, 0), QPointF(x + 6, 0), QPointF(x, 8)]))


def paint_landing(painter: QPainter, x: float, lane: QRectF | None, height: int) -> None:
    """Where a sound that is being dragged would land; ``lane``: on which lane, if it is over one."""
    amber = QColor(current().amber)
    if lane is not None:
        lane = lane.adjusted(0, 0, 0, -1)
        veil = QColor(amber)
        veil.setAlpha(28)
        painter.fillRect(lane, veil)
        painter.fillRect(QRectF(x - 0.5, lane.top(), 3, lane.height()), amber)
    painter.setPen(QPen(amber, 1))
    painter.drawLine(QPointF(x, 0), QPointF(x, height))
