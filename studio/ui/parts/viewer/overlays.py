"""What is painted over the picture: labels, colour points, the line between before and after, the hatch of doubt."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QImage, QPainter, QPen

from studio.ui.parts.viewer.divider import GRIP_RADIUS, HANDLE_RADIUS, Divider
from studio.ui.theme import current

POINT_RADIUS = 7
CHIP_PX = 22
HATCH_PX = 9
"""From one line of the hatch to the next."""
_SURE, _GUESSED = 0.2, 0.6
"""Doubt (0 … 1) from which on the hatch begins, and at which it is at its strongest."""
_LINE_BEYOND = 16


def paint_point(painter: QPainter, at: QPointF, colour: QColor, radius: float = POINT_RADIUS) -> None:
    """A colour point as it stands on a picture, seen on light and on dark."""
    painter.setPen(QPen(QColor(0, 0, 0, 120), 4))
    painter.setBrush(colour)
    painter.drawEllipse(at, radius, radius)
    painter.setPen(QPen(QColor("#ffffff"), 2))
    painter.drawEllipse(at, radius, radius)


def paint_ring(painter: QPainter, at: QPointF, radius: float) -> None:
    """How far a new colour point reaches."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(0, 0, 0, 150), 3))
    painter.drawEllipse(at, radius, radius)
    painter.setPen(QPen(QColor("#ffffff"), 1))
    painter.drawEllipse(at, radius, radius)


def paint_stroke(painter: QPainter, places: list[QPointF], colour: QColor) -> None:
    """The middle of a colour stroke, seen on light and on dark."""
    for pen in (QPen(QColor(0, 0, 0, 120), 6), QPen(QColor("#ffffff"), 4), QPen(colour, 2)):
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline(places)


def paint_wide_stroke(painter: QPainter, places: list[QPointF], radius: float) -> None:
    """All that a stroke covers while it is drawn."""
    pen = QPen(QColor(255, 255, 255, 90), 2 * radius)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(places if len(places) > 1 else places * 2)


def paint_line(painter: QPainter, divider: Divider, seen: QRectF, *, held: bool) -> None:
    """The line with its handle in the middle and a grip on either side to turn it by."""
    one, other = divider.ends(seen, _LINE_BEYOND)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for pen in (QPen(QColor(0, 0, 0, 90), 4), QPen(QColor("#ffffff"), 2)):
        painter.setPen(pen)
        painter.drawLine(one, other)
    fill = QColor(current().amber) if held else QColor("#ffffff")
    painter.setBrush(fill)
    painter.setPen(QPen(QColor(0, 0, 0, 70), 1))
    for grip in divider.grips(seen):
        painter.drawEllipse(grip, GRIP_RADIUS, GRIP_RADIUS)
    centre, across, along = divider.centre(seen), divider.across, divider.along
    painter.drawEllipse(centre, HANDLE_RADIUS, HANDLE_RADIUS)
    painter.setPen(QPen(QColor("#1b1b1c"), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for side in (-1, 1):
        tip = centre + across * (8 * side)
        painter.drawLine(tip, tip - across * (4 * side) - along * 4)
        painter.drawLine(tip, tip - across * (4 * side) + along * 4)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def chip_font(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(11)
    return small


def chip_box(text: str, font: QFont, area: QRect, pane: QRect, side: Qt.AlignmentFlag) -> tuple[str, QRect]:
    """What is written on a label at this side of ``area``, and where it lies. It may be wider than the picture, never
    than the pane."""
    metrics = QFontMetrics(chip_font(font))
    room = max(area.width(), pane.width() - 24)
    width = metrics.horizontalAdvance(text) + 16
    if width > room:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room - 16)
        width = metrics.horizontalAdvance(text) + 16
    box = QRect(area.left(), area.bottom() - CHIP_PX, width, CHIP_PX)
    if side & Qt.AlignmentFlag.AlignTop:
        box.moveTop(area.top())
    if side & Qt.AlignmentFlag.AlignRight:
        box.moveRight(max(area.right(), min(pane.right() - 12, area.left() + width)))
    elif side & Qt.AlignmentFlag.AlignHCenter:
        box.moveLeft(area.center().x() - width // 2)
    return text, box


def paint_chip(painter: QPainter, text: str, box: QRect, font: QFont) -> None:
    painter.setFont(chip_font(font))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(20, 20, 21, 215))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QColor("#f0eeeb"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def doubt_of(confidence: QImage) -> QImage:
    """A mask whose opacity grows as confidence falls; white in ``confidence`` means sure."""
    doubt = confidence.convertToFormat(QImage.Format.Format_Grayscale8)
    doubt.invertPixels()
    steps = [min(1.0, max(0.0, (value / 255 - _SURE) / (_GUESSED - _SURE))) for value in range(256)]
    doubt.reinterpretAsFormat(QImage.Format.Format_Indexed8)
    doubt.setColorTable([QColor(0, 0, 0, round(255 * step)).rgba() for step in steps])
    return doubt.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def paint_doubt(painter: QPainter, doubt: QImage, target: QRectF, size: QSize, ratio: float) -> None:
    """A hatch without any colour, so that nobody takes it for one of the picture's: light and dark lines side by side
    are seen on every tone, and between them the picture stays as it is."""
    layer = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    layer.setDevicePixelRatio(ratio)
    layer.fill(Qt.GlobalColor.transparent)
    onto = QPainter(layer)
    onto.fillRect(QRectF(QRect(layer.rect().topLeft(), size)).intersected(target), QBrush(_hatch()))
    onto.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    onto.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    onto.drawImage(target, doubt)
    onto.end()
    painter.drawImage(0, 0, layer)


@lru_cache(maxsize=1)
def _hatch() -> QImage:
    """A square that continues on all sides: thin diagonal lines, each half light and half dark."""
    square = QImage(HATCH_PX, HATCH_PX, QImage.Format.Format_ARGB32_Premultiplied)
    square.fill(Qt.GlobalColor.transparent)
    shades = (QColor(255, 255, 255, 70), QColor(255, 255, 255, 170), QColor(0, 0, 0, 160), QColor(0, 0, 0, 70))
    for y in range(HATCH_PX):
        for place, shade in enumerate(shades):
            square.setPixelColor((place - y) % HATCH_PX, y, shade)
    return square
