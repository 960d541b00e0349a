"""The loupe: what lies under the pointer, enlarged before and after, with its colours in numbers."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen, QTextOption

from models.colour import srgb
from studio.ui.parts.tiles import TilePyramid, TileStore
from studio.ui.parts.viewer.layers import Layer, paint_layer
from studio.ui.parts.viewer.overlays import chip_font
from studio.ui.parts.viewer.stage import Stage
from studio.ui.state.colour_points import name_of_ab
from studio.ui.state.words import number_text

translate = QCoreApplication.translate
Rgb = tuple[float, float, float]

WINDOW = 116
"""Height of each enlarged part."""
COLUMNS = (60, 112, 160, 208)
"""Where L*, a, b and sRGB stand."""
PADDING, GAP, LINE = 10, 8, 16
AWAY = 28
"""From the pointer to the loupe."""
SAMPLE = 3
"""The numbers are the mean of so many pixels each way: single ones are mostly grain."""
NEUTRAL_CHROMA = 4.0
"""Colours with less chroma than this are called grey."""
CACHE_BYTES = 16 << 20


class Loupe(QObject):
    """Over one viewer. ``changed`` when it is switched, or knows more. It reads tiles of its own, as they are in the
    file, because those that are painted may be in the colours of the screen."""

    changed = Signal()

    def __init__(self, viewer: Stage) -> None:
        super().__init__(viewer)
        self._viewer = viewer
        self.on = False
        self._tiles = TileStore(self, CACHE_BYTES)
        self._tiles.arrived.connect(self.changed)

    def switch(self, on: bool) -> None:
        if on != self.on:
            self.on = on
            self.changed.emit()

    def toggle(self) -> None:
        self.switch(not self.on)

    def stop(self) -> None:
        self._tiles.stop()

    # -- what is there ---------------------------------------------------------------------------------------------

    def colour_at(self, layer: Layer, x: int, y: int) -> Rgb | None:
        """Encoded sRGB 0…255 of the picture around a pixel; None while it is not known."""
        if layer.part is not None and layer.part_is_newer:
            place, image = layer.part
            width, height = self._viewer.placement.size
            relative = QPointF((x + 0.5) / width, (y + 0.5) / height)
            if place.contains(relative):
                inside = relative - place.topLeft()
                return mean_of(
                    image,
                    int(inside.x() / place.width() * image.width()),
                    int(inside.y() / place.height() * image.height()),
                )
        return self._in_tiles(layer.pyramid, x, y) if layer.pyramid is not None else None

    def _in_tiles(self, pyramid: TilePyramid, x: int, y: int) -> Rgb | None:
        column, row = x // pyramid.tile, y // pyramid.tile
        tile = self._tiles.get(pyramid, pyramid.levels - 1, column, row)
        if tile is None:
            return None
        left, top = pyramid.overlap if column else 0, pyramid.overlap if row else 0
        return mean_of(tile, x - column * pyramid.tile + left, y - row * pyramid.tile + top)

    def lines(self, at: QPointF) -> list[str]:
        """In words what is at a point of the picture (in its pixels)."""
        viewer = self._viewer
        x, y = math.floor(at.x()), math.floor(at.y())
        before = self.colour_at(viewer.before, x, y)
        original, coloured = translate("viewer", "Original"), translate("viewer", "Coloured")
        lines = [f"{original}\t{colour_text(before)}"]
        if not viewer.after.empty:
            after = self.colour_at(viewer.after, x, y)
            lines.append(f"{coloured}\t{colour_text(after)}")
            words = [name_text(after)] if after is not None else []
            sure = viewer.confidence_at(x, y)
            if sure is not None:
                words.append(translate("viewer", "confidence {0} %").format(number_text(sure * 100)))
            lines.append(" · ".join(words))
        return lines

    # -- painting --------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, pointer: QPointF) -> None:
        """Beside the pointer (widget coordinates), if that is on the picture."""
        viewer = self._viewer
        at = viewer.to_picture(pointer)
        width, height = viewer.placement.size
        if not (0 <= at.x() < width and 0 <= at.y() < height):
            return
        layers = [viewer.before] if viewer.after.empty else [viewer.before, viewer.after]
        lines = self.lines(at)
        font = chip_font(viewer.font())
        box = self._box(pointer, lines, font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(0, 0, 0, 120), 1))
        painter.setBrush(QColor(20, 20, 21, 240))
        painter.drawRoundedRect(box, 6, 6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for number, layer in enumerate(layers):
            width = (box.width() - 2 * PADDING - GAP * (len(layers) - 1)) // len(layers)
            left = box.left() + PADDING + number * (width + GAP)
            self._paint_enlarged(painter, layer, at, QRect(left, box.top() + PADDING, width, WINDOW))
        columns = QTextOption(Qt.AlignmentFlag.AlignVCenter)
        columns.setTabArray([float(column) for column in COLUMNS])
        painter.setFont(font)
        painter.setPen(QColor("#f0eeeb"))
        for number, line in enumerate(lines):
            top = box.top() + PADDING + WINDOW + GAP + number * LINE
            row = QRect(box.left() + PADDING, top, box.width() - 2 * PADDING, LINE)
            painter.drawText(QRectF(row), line, columns)

    def _box(self, pointer: QPointF, lines: list[str], font: QFont) -> QRect:
        metrics = QFontMetrics(font)
        width = COLUMNS[-1] + metrics.horizontalAdvance("sRGB 255 255 255") + 2 * PADDING
        box = QRect(0, 0, width, WINDOW + GAP + LINE * len(lines) + 2 * PADDING)
        pane = self._viewer.pane_at(pointer)
        box.moveTopLeft(pointer.toPoint())
        box.translate(AWAY, AWAY)
        if box.right() > pane.right() - 4:
            box.moveRight(round(pointer.x()) - AWAY)
        if box.bottom() > pane.bottom() - 4:
            box.moveBottom(round(pointer.y()) - AWAY)
        box.moveLeft(max(pane.left() + 4, box.left()))
        box.moveTop(max(pane.top() + 4, box.top()))
        return box

    def _paint_enlarged(self, painter: QPainter, layer: Layer, at: QPointF, window: QRect) -> None:
        viewer = self._viewer
        scale = min(16.0, max(2.0, viewer.scale * 4))
        width, height = viewer.placement.size
        corner = QPointF(window.center()) - at * scale
        target = QRectF(corner.x(), corner.y(), width * scale, height * scale)
        painter.save()
        painter.setClipRect(window)
        painter.fillRect(window, QColor("#777777"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        seen = target.intersected(QRectF(window))
        if not layer.empty and not seen.isEmpty():
            paint_layer(painter, layer, viewer.store, target, seen, scale * viewer.devicePixelRatioF())
        pixel = QPointF(math.floor(at.x()), math.floor(at.y()))
        reach = SAMPLE // 2
        first, side = corner + (pixel - QPointF(reach, reach)) * scale, SAMPLE * scale
        sampled = QRectF(first.x(), first.y(), side, side)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for pen in (QPen(QColor(0, 0, 0, 160), 3), QPen(QColor("#ffffff"), 1)):
            painter.setPen(pen)
            painter.drawRect(sampled)
        painter.restore()


def mean_of(image: QImage, x: int, y: int) -> Rgb:
    """The mean of the pixels around one, as far as they are in the image."""
    reach = SAMPLE // 2
    columns = range(max(0, x - reach), min(image.width(), x + reach + 1))
    rows = range(max(0, y - reach), min(image.height(), y + reach + 1))
    colours = [image.pixelColor(column, row) for row in rows for column in columns]
    if not colours:
        return 0.0, 0.0, 0.0
    channels = zip(*((colour.red(), colour.green(), colour.blue()) for colour in colours), strict=True)
    red, green, blue = (sum(channel) / len(colours) for channel in channels)
    return red, green, blue


def lab_of(rgb: Rgb) -> srgb.Triple:
    return srgb.lab_of(rgb[0] / 255, rgb[1] / 255, rgb[2] / 255)


def colour_text(rgb: Rgb | None) -> str:
    """CIE Lab and sRGB of a colour; a dash while it is not known."""
    if rgb is None:
        return "…"
    lightness, a, b = lab_of(rgb)
    red, green, blue = (round(part) for part in rgb)
    lab = f"L* {number_text(lightness, 1)}\ta {number_text(_plain(a), 1)}\tb {number_text(_plain(b), 1)}"
    return f"{lab}\tsRGB {red} {green} {blue}"


def name_text(rgb: Rgb) -> str:
    """What the palette calls the nearest colour."""
    _, a, b = lab_of(rgb)
    name = "grey" if math.hypot(a, b) < NEUTRAL_CHROMA else name_of_ab(a, b)
    return translate("viewer", "near “{0}”").format(translate("Palette", name))


def _plain(value: float) -> float:
    """Without the sign of a zero."""
    return value if abs(value) >= 0.05 else 0.0
