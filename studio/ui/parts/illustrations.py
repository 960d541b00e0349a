"""The three drawings on the home page's cards, painted by us: a scene half grey and half in colour, a strip of film
above its sound, a stack of scans."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QPainterPath, QPen, QPolygonF

from studio.ui.theme.tokens import Tokens


def draw(kind: str, width: int, height: int, ratio: float, tokens: Tokens) -> QImage:
    """``kind`` is photo, film, batch or library; the image is ``width`` × ``height`` logical pixels."""
    image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(QColor(tokens.raised))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    draws = {"photo": _photo, "film": _film, "batch": _batch, "library": _library}
    draws[kind](painter, float(width), float(height), tokens, ratio)
    painter.end()
    return image


def _scene(width: float, height: float, ratio: float, shift: float = 0.0) -> QImage:
    """A village by the water at evening. ``shift`` moves the near things sideways, as a passing camera would."""
    image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    p = QPainter(image)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.setPen(Qt.PenStyle.NoPen)
    horizon = height * 0.62
    sky = QLinearGradient(0, 0, 0, horizon)
    sky.setColorAt(0, QColor("#7fa9c4"))
    sky.setColorAt(0.65, QColor("#e3d3ae"))
    sky.setColorAt(1, QColor("#f0c98b"))
    p.fillRect(QRectF(0, 0, width, horizon + 1), sky)
    p.setBrush(QColor("#f8e6bd"))
    p.drawEllipse(QPointF(width * 0.70 - shift * 4, horizon - height * 0.16), height * 0.07, height * 0.07)
    for colour, base, swing, phase in (("#8b9aa2", 0.20, 0.05, 0.4), ("#6f8578", 0.12, 0.04, 2.1)):
        hill = QPainterPath(QPointF(0, horizon))
        for step in range(41):
            x = width * step / 40
            y = horizon - height * (base + swing * math.sin(step / 5 + phase + shift / 9))
            hill.lineTo(x, y)
        hill.lineTo(width, horizon)
        p.setBrush(QColor(colour))
        p.drawPath(hill)
    water = QLinearGradient(0, horizon, 0, height)
    water.setColorAt(0, QColor("#d8b98a"))
    water.setColorAt(1, QColor("#4d6f80"))
    p.fillRect(QRectF(0, horizon, width, height - horizon), water)
    _houses(p, width, height, horizon, shift)
    _boat(p, width * 0.30 - shift * 10, height * 0.80, height)
    p.setPen(QPen(QColor(255, 240, 210, 90), 1.4))
    for row in range(6):
        y = horizon + height * (0.05 + row * 0.055)
        x = width * (0.64 + 0.05 * math.sin(row * 2.2)) - shift * 4
        p.drawLine(QPointF(x, y), QPointF(x + width * (0.10 - row * 0.008), y))
    p.end()
    return image


def _houses(p: QPainter, width: float, height: float, horizon: float, shift: float) -> None:
    walls = ("#b4533d", "#d9a35e", "#e5d8bd", "#6d8a6a", "#9c4f43", "#c7b299")
    x = width * 0.05 - shift * 6
    for index, wall in enumerate(walls):
        w = height * (0.17 + 0.03 * (index % 3))
        h = height * (0.20 + 0.05 * ((index * 2) % 3))
        top = horizon - h
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(QColor(wall))
        p.drawRect(QRectF(x, top, w, h + 2))
        p.setBrush(QColor("#5b3a32" if index % 2 else "#47494d"))
        p.drawPolygon(
            QPolygonF([QPointF(x - 3, top + 1), QPointF(x + w / 2, top - height * 0.09), QPointF(x + w + 3, top + 1)])
        )
        p.setBrush(QColor("#f6dc9a"))
        for column in range(2):
            for row in range(2):
                p.drawRect(QRectF(x + w * (0.2 + 0.38 * column), top + h * (0.18 + 0.38 * row), w * 0.2, h * 0.2))
        x += w + 2
    p.setPen(Qt.PenStyle.NoPen)
    for x0, size in ((width * 0.80, 0.11), (width * 0.88, 0.15), (width * 0.95, 0.10)):
        tx = x0 - shift * 6
        p.setBrush(QColor("#4b3a2c"))
        p.drawRect(QRectF(tx - 2, horizon - height * 0.12, 4, height * 0.13))
        p.setBrush(QColor("#5d7d46"))
        p.drawEllipse(QPointF(tx, horizon - height * 0.17), height * size * 0.75, height * size)


def _boat(p: QPainter, x: float, y: float, height: float) -> None:
    p.setPen(Qt.PenStyle.NoPen)
    size = height * 0.13
    hull = QPolygonF(
        [
            QPointF(x - size, y),
            QPointF(x + size, y),
            QPointF(x + size * 0.7, y + size * 0.4),
            QPointF(x - size * 0.75, y + size * 0.4),
        ]
    )
    p.setBrush(QColor("#8a3b32"))
    p.drawPolygon(hull)
    p.setBrush(QColor("#efe5cf"))
    p.drawPolygon(QPolygonF([QPointF(x, y - size * 1.9), QPointF(x, y - 3), QPointF(x + size * 0.8, y - 3)]))
    p.drawPolygon(QPolygonF([QPointF(x - 3, y - size * 1.6), QPointF(x - 3, y - 3), QPointF(x - size * 0.6, y - 3)]))
    p.setPen(QPen(QColor("#3d2c22"), 1.6))
    p.drawLine(QPointF(x - 1.5, y - size * 2.0), QPointF(x - 1.5, y))


def _photo(p: QPainter, width: float, height: float, tokens: Tokens, ratio: float) -> None:
    colour = _scene(width, height, ratio)
    grey = colour.convertToFormat(QImage.Format.Format_Grayscale8)
    grey.setDevicePixelRatio(ratio)
    p.drawImage(QPointF(0, 0), colour)
    p.setClipRect(QRectF(0, 0, width / 2, height))
    p.drawImage(QPointF(0, 0), grey)
    p.setClipping(False)
    p.setPen(QPen(QColor("#ffffff"), 2))
    p.drawLine(QPointF(width / 2, 0), QPointF(width / 2, height))
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(QColor("#ffffff"))
    p.drawEllipse(QPointF(width / 2, height / 2), 11, 11)
    p.setPen(QPen(QColor("#1b1b1c"), 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for side in (-1, 1):
        tip = QPointF(width / 2 + 6 * side, height / 2)
        p.drawLine(tip, tip + QPointF(-3 * side, -3))
        p.drawLine(tip, tip + QPointF(-3 * side, 3))


def _film(p: QPainter, width: float, height: float, tokens: Tokens, ratio: float) -> None:
    band = height * 0.64
    p.fillRect(QRectF(0, 0, width, band), QColor("#161617"))
    frame_h = band - 40
    frame_w = frame_h * 4 / 3
    x, index = 12 - frame_w * 0.45, 0
    while x < width:
        grey = _scene(frame_w, frame_h, ratio, shift=index * 2.0).convertToFormat(QImage.Format.Format_Grayscale8)
        grey.setDevicePixelRatio(ratio)
        p.drawImage(QPointF(x, 20), grey)
        x += frame_w + 8
        index += 1
    p.setPen(Qt.PenStyle.NoPen)
    p.setBrush(QColor("#3c3c3e"))
    step = 18.0
    for column in range(int(width / step) + 1):
        for y in (6.0, band - 14):
            p.drawRoundedRect(QRectF(column * step + 4, y, 9, 8), 2, 2)
    middle = band + (height - band) / 2
    p.setPen(QPen(QColor(tokens.teal), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for column in range(int(width / 5)):
        t = column / (width / 5)
        beat = sum(math.exp(-(((t - hit) * 26) ** 2)) for hit in (0.16, 0.36, 0.56, 0.62, 0.86))
        size = 2 + (height - band) * 0.38 * min(1.0, 0.08 + beat * (0.75 + 0.25 * math.sin(column * 1.7)))
        p.drawLine(QPointF(column * 5 + 3, middle - size), QPointF(column * 5 + 3, middle + size))


def _batch(p: QPainter, width: float, height: float, tokens: Tokens, ratio: float) -> None:
    columns, rows, gap = 6, 3, 8.0
    cell_w = (width - gap * (columns + 1)) / columns
    cell_h = (height - gap * (rows + 1)) / rows
    for row in range(rows):
        for column in range(columns):
            number = row * columns + column
            scene = _scene(cell_w, cell_h, ratio, shift=number * 1.7)
            if number > 8:
                scene = scene.convertToFormat(QImage.Format.Format_Grayscale8)
                scene.setDevicePixelRatio(ratio)
            box = QRectF(gap + column * (cell_w + gap), gap + row * (cell_h + gap), cell_w, cell_h)
            p.setOpacity(1.0 if number <= 8 else 0.55)
            p.drawImage(box.topLeft(), scene)
            if number == 8:
                p.setOpacity(1.0)
                p.setPen(QPen(QColor(tokens.amber), 2))
                p.setBrush(Qt.BrushStyle.NoBrush)
                p.drawRect(box)
    p.setOpacity(1.0)


def _library(p: QPainter, width: float, height: float, tokens: Tokens, ratio: float) -> None:
    """Three sounds as waveforms: a hit, a bed that swells, a row of steps."""
    p.fillRect(QRectF(0, 0, width, height), QColor(tokens.background))
    rows: tuple[tuple[str, Callable[[float], float]], ...] = (
        (tokens.amber, lambda x: math.exp(-7 * x) * (0.6 + 0.4 * math.cos(60 * x))),
        (tokens.teal, lambda x: 0.25 + 0.5 * math.sin(math.pi * x) ** 2 * (0.7 + 0.3 * math.sin(23 * x))),
        (tokens.teal, lambda x: max(math.exp(-38 * ((x * 5) % 1.0) / 3), 0.05)),
    )
    row = height / (len(rows) + 0.6)
    left, right = width * 0.08, width * 0.92
    for number, (colour, level) in enumerate(rows):
        middle = row * (number + 0.8)
        p.setPen(QPen(QColor(tokens.line), 1))
        p.drawLine(QPointF(left, middle), QPointF(right, middle))
        p.setPen(QPen(QColor(colour), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        x = left
        while x < right:
            size = abs(level((x - left) / (right - left))) * row * 0.4
            if size > 0.6:
                p.drawLine(QPointF(x, middle - size), QPointF(x, middle + size))
            x += 4
