"""The picture on its neutral grey surround: zoom, pan, and a line between before and after that can be dragged.

It paints only the tiles that are seen, from whichever level fits the zoom; while finer tiles are on their way the
coarser ones stand in for them, so that there is always a picture.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from studio.ui.parts.controls import IconButton, label
from studio.ui.parts.tiles import TilePyramid, TileStore
from studio.ui.qt.plain import plain_tip
from studio.ui.state.words import disclosure_text
from studio.ui.theme import controller, current

Mode = Literal["split", "side", "after", "before"]
Tool = Literal["hand", "point"]

MARGIN = 32
MAX_SCALE = 16.0
PART_PIXELS = 2_100_000
HANDLE_RADIUS = 16
GRAB_PX = 10
POINT_RADIUS = 7
STRIPE_PX = 6
CHIP_PX = 22
WHEEL_STEP = 1.2


@dataclass
class Layer:
    """One of the two pictures: its pyramid, or a small stand-in until that is ready. ``part`` is newer than the tiles
    where it lies (relative to the picture); once tiles of its own are on their way it only stands in for them."""

    pyramid: TilePyramid | None = None
    quick: QImage | None = None
    part: tuple[QRectF, QImage] | None = None
    part_is_newer: bool = False

    @property
    def empty(self) -> bool:
        return self.pyramid is None and self.quick is None


class Viewer(QWidget):
    """Shows one photograph. ``scale_changed`` follows the zoom (screen pixels for one picture pixel),
    ``mode_changed`` the way of comparing."""

    scale_changed = Signal(float)
    mode_changed = Signal(str)
    split_changed = Signal(float)
    tool_changed = Signal(str)
    point_asked = Signal(int, QPointF, QPoint)
    point_moved = Signal(int, QPointF)
    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Picture"))
        self.setAccessibleDescription(
            self.tr(
                "Turn the wheel to zoom, drag to move. Drag the line, or press Alt with the arrow keys, to compare the "
                "original scan with the colourised picture."
            )
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(320, 240)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.store = TileStore(self)
        self.store.arrived.connect(self.update)
        self.before = Layer()
        self.after = Layer()
        self._confidence: QImage | None = None
        self._confidence_wanted = False
        self._size = (0, 0)
        self._scale = 1.0
        self._centre = QPointF(0, 0)
        self._fitted = True
        self.mode: Mode = "split"
        self.split = 0.5
        self._holding = False
        self._drag: Literal["", "split", "pan", "point"] = ""
        self._drag_from = QPointF()
        self._drag_centre = QPointF()
        self._space = False
        self._hover_split = False
        self._working = ""
        self._points: list[tuple[QPointF, QColor]] = []
        self.tool: Tool = "hand"
        self._grabbed = -1
        self.bar = _ViewerBar(self)
        self.tools = _ToolStrip(self)
        controller().changed.connect(self.update)
        self._place_bar()

    # -- what is shown ---------------------------------------------------------------------------------------------

    def clear(self) -> None:
        self.before, self.after = Layer(), Layer()
        self.set_confidence(None)
        self._size = (0, 0)
        self._fitted = True
        self._working = ""
        self._points = []
        self._refresh()

    def set_size(self, width: int, height: int) -> None:
        """The picture's full size; the view is fitted when it changes."""
        if (width, height) != self._size:
            self._size = (width, height)
            self.fit()

    def set_before(self, pyramid: TilePyramid | None, quick: QImage | None = None) -> None:
        self.before = Layer(pyramid, quick)
        if pyramid is not None:
            self.set_size(pyramid.width, pyramid.height)
        elif quick is not None and self._size == (0, 0):
            self.set_size(quick.width(), quick.height())
        self._refresh()

    def set_after(self, pyramid: TilePyramid | None, quick: QImage | None = None) -> None:
        self.after = Layer(pyramid, quick, self.after.part if pyramid is not None else None)
        self._refresh()

    def set_part(self, place: QRectF, image: QImage) -> None:
        """A part of the coloured picture (relative to it) as it is to be seen until new tiles arrive."""
        self.after.part, self.after.part_is_newer = (place, image), True
        self.update()

    def end_part(self) -> None:
        """The tiles of the coloured picture are right again."""
        self.after.part_is_newer = False
        self.update()

    def seen_part(self) -> tuple[QRectF, QSize]:
        """Which part of the coloured picture is seen (relative to it), and how many pixels show it: none of them finer
        than the picture's own, and no more than can be computed in a moment. Empty when nothing is seen."""
        pane = self._panes()[-1]
        target, seen = self._target(pane), self._seen(pane)
        if seen.isEmpty() or not all(self._size):
            return QRectF(), QSize()
        place = QRectF(
            (seen.left() - target.left()) / target.width(),
            (seen.top() - target.top()) / target.height(),
            seen.width() / target.width(),
            seen.height() / target.height(),
        )
        finest = min(self._scale * self.devicePixelRatioF(), 1.0)
        width, height = place.width() * self._size[0] * finest, place.height() * self._size[1] * finest
        shrink = min(1.0, math.sqrt(PART_PIXELS / (width * height)))
        return place, QSize(max(1, round(width * shrink)), max(1, round(height * shrink)))

    def set_confidence(self, gray: QImage | None) -> None:
        """A map of how sure the colours are (white: sure); shown as amber where they are guesses."""
        self._confidence = _doubt_overlay(gray) if gray is not None and not gray.isNull() else None
        wanted = self._confidence_wanted
        self.bar.confidence.setEnabled(self._confidence is not None)
        self.bar.confidence.setChecked(wanted and self._confidence is not None)
        self._confidence_wanted = wanted
        self.update()

    def show_confidence(self, on: bool) -> None:
        """Show it wherever there is one; a picture without colours has none, and shows nothing of it."""
        self._confidence_wanted = on
        self.update()

    @property
    def confidence_shown(self) -> bool:
        return self._confidence_wanted and self._confidence is not None and not self.after.empty

    def set_working(self, text: str) -> None:
        """A line over the picture while something is being made; empty: nothing."""
        self._working = text
        self.update()

    def set_points(self, points: list[tuple[QPointF, QColor]]) -> None:
        """Colour points, at places relative to the picture (0…1)."""
        self._points = points
        self.update()

    def set_tool(self, tool: Tool) -> None:
        """``hand`` moves the picture, ``point`` sets colours on it."""
        self.tool = tool
        self.tool_changed.emit(tool)
        self.update()

    def set_mode(self, mode: Mode) -> None:
        if mode != self.mode:
            self.mode = mode
            if self._fitted:
                self.fit()
            self.mode_changed.emit(mode)
        self.update()

    def set_split(self, share: float) -> None:
        """Where the line stands: 0 (left edge of what is seen of the picture) … 1 (right edge)."""
        self.split = min(1.0, max(0.0, share))
        self.split_changed.emit(self.split)
        self.update()

    def hold_before(self, on: bool) -> None:
        """While held, the original scan is shown whole."""
        self._holding = on
        self.update()

    # -- zoom and pan ----------------------------------------------------------------------------------------------

    @property
    def scale(self) -> float:
        return self._scale

    def fit(self) -> None:
        """Show the whole picture, never larger than its own pixels unless it is small."""
        self._fitted = True
        width, height = self._size
        if width and height:
            self._scale = self._fit_scale()
            self._centre = QPointF(width / 2, height / 2)
        self._refresh()
        self.scale_changed.emit(self._scale)

    def actual_size(self) -> None:
        """One picture pixel for each screen pixel, about the middle of the view."""
        self.zoom_to(1.0 / self.devicePixelRatioF())

    def zoom_in(self) -> None:
        self.zoom_to(self._scale * 1.5)

    def zoom_out(self) -> None:
        self.zoom_to(self._scale / 1.5)

    def zoom_to(self, scale: float, about: QPointF | None = None) -> None:
        """Change the zoom, keeping the picture point under ``about`` (widget coordinates) where it is."""
        if not all(self._size):
            return
        pane = self._pane_at(about) if about is not None else self._panes()[0]
        anchor = about if about is not None else QPointF(pane.center())
        point = self._to_picture(anchor, pane)
        low = min(self._fit_scale() * 0.5, 1.0)
        self._scale = min(MAX_SCALE, max(low, scale))
        self._centre = point - (anchor - QPointF(pane.center())) / self._scale
        self._fitted = math.isclose(self._scale, self._fit_scale(), rel_tol=1e-3)
        self._keep_inside()
        self._refresh()
        self.scale_changed.emit(self._scale)

    def pan_by(self, dx: float, dy: float) -> None:
        """Move the picture by screen pixels."""
        self._centre -= QPointF(dx, dy) / self._scale
        self._keep_inside()
        self._refresh()

    def to_picture(self, point: QPointF) -> QPointF:
        """Widget coordinates → picture pixels."""
        return self._to_picture(point, self._pane_at(point))

    def picture_rect(self) -> QRectF:
        """Where the picture lies in the (first) pane, in widget coordinates."""
        return self._target(self._panes()[0])

    def split_x(self) -> float:
        seen = self._seen(self._panes()[0])
        return seen.left() + seen.width() * self.split

    def _panes(self) -> list[QRect]:
        if self.mode == "side" and not self._holding:
            half = self.width() // 2
            return [QRect(0, 0, half - 1, self.height()), QRect(half + 1, 0, self.width() - half - 1, self.height())]
        return [self.rect()]

    def _pane_at(self, point: QPointF) -> QRect:
        panes = self._panes()
        return next((p for p in panes if QRectF(p).contains(point)), panes[0])

    def _to_picture(self, point: QPointF, pane: QRect) -> QPointF:
        return self._centre + (point - QPointF(pane.center())) / self._scale

    def _target(self, pane: QRect) -> QRectF:
        width, height = self._size
        left = pane.center().x() - self._centre.x() * self._scale
        top = pane.center().y() - self._centre.y() * self._scale
        return QRectF(left, top, width * self._scale, height * self._scale)

    def _seen(self, pane: QRect) -> QRectF:
        return self._target(pane).intersected(QRectF(pane))

    def _fit_scale(self) -> float:
        width, height = self._size
        pane = self._panes()[0]
        if not width or not height:
            return 1.0
        room = min((pane.width() - 2 * MARGIN) / width, (pane.height() - 2 * MARGIN) / height)
        return max(0.001, min(room, 4.0))

    def _keep_inside(self) -> None:
        width, height = self._size
        self._centre.setX(min(width, max(0.0, self._centre.x())))
        self._centre.setY(min(height, max(0.0, self._centre.y())))

    def _refresh(self) -> None:
        self.store.forget_wishes()
        self.update()
        self.view_changed.emit()

    # -- painting --------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.surround))
        if not all(self._size):
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._scale < 4)
        panes = self._panes()
        mode = "before" if self._holding or self.after.empty else self.mode
        if mode == "side":
            self._paint_layer(painter, self.before, panes[0], panes[0])
            self._paint_layer(painter, self.after, panes[1], panes[1])
            self._paint_doubt(painter, panes[1], QRectF(panes[1]))
            painter.fillRect(QRect(panes[0].right() + 1, 0, 2, self.height()), QColor(tokens.background))
        elif mode == "split":
            pane = panes[0]
            line = round(self.split_x())
            left = QRect(pane.left(), 0, line - pane.left(), pane.height())
            right = QRect(line, 0, pane.right() + 1 - line, pane.height())
            self._paint_layer(painter, self.before, pane, left)
            self._paint_layer(painter, self.after, pane, right)
            self._paint_doubt(painter, pane, QRectF(right))
            self._paint_line(painter, line, pane)
        else:
            self._paint_layer(painter, self.before if mode == "before" else self.after, panes[0], panes[0])
            if mode == "after":
                self._paint_doubt(painter, panes[0], QRectF(panes[0]))
        self._paint_labels(painter, mode, panes)
        self._paint_points(painter)
        if self._working:
            self._paint_chip(painter, self._working, self.rect(), Qt.AlignmentFlag.AlignHCenter)

    def _paint_layer(self, painter: QPainter, layer: Layer, pane: QRect, clip: QRect) -> None:
        target = self._target(pane)
        seen = target.intersected(QRectF(clip))
        if seen.isEmpty() or layer.empty:
            return
        painter.save()
        painter.setClipRect(clip.intersected(target.toAlignedRect()))
        if layer.quick is not None and (layer.pyramid is None or not self._covered(layer.pyramid)):
            painter.drawImage(target, layer.quick)
        if not layer.part_is_newer:
            self._paint_part(painter, layer, target)
        if layer.pyramid is not None:
            self._paint_tiles(painter, layer.pyramid, target, seen)
        if layer.part_is_newer:
            self._paint_part(painter, layer, target)
        painter.restore()

    def _paint_part(self, painter: QPainter, layer: Layer, target: QRectF) -> None:
        if layer.part is not None:
            place, image = layer.part
            width, height = target.width(), target.height()
            corner = target.topLeft() + QPointF(place.x() * width, place.y() * height)
            painter.drawImage(QRectF(corner, QSizeF(place.width() * width, place.height() * height)), image)

    def _covered(self, pyramid: TilePyramid) -> bool:
        """Whether the coarsest useful level is in memory, so that nothing else is needed below the tiles."""
        return self.store.get(pyramid, self._base_level(pyramid), 0, 0, fetch=False) is not None

    def _base_level(self, pyramid: TilePyramid) -> int:
        """The finest level that is a single tile: read first, stands in for every other."""
        for level in range(pyramid.levels - 1, -1, -1):
            if max(pyramid.level_size(level)) <= pyramid.tile:
                return level
        return 0

    def _paint_tiles(self, painter: QPainter, pyramid: TilePyramid, target: QRectF, seen: QRectF) -> None:
        wanted = pyramid.level_for(self._scale * self.devicePixelRatioF())
        base = min(self._base_level(pyramid), wanted)
        # Coarse to fine: the base and one level between are painted only where they are at hand.
        for level in sorted({base, max(base, wanted - 2), max(base, wanted - 1), wanted}):
            self._paint_level(painter, pyramid, level, target, seen, fetch=level in (base, wanted))

    def _paint_level(
        self, painter: QPainter, pyramid: TilePyramid, level: int, target: QRectF, seen: QRectF, *, fetch: bool
    ) -> None:
        width, height = pyramid.level_size(level)
        step_x = target.width() / width
        step_y = target.height() / height
        tile = pyramid.tile
        columns = range(
            max(0, int((seen.left() - target.left()) / step_x / tile)),
            min((width - 1) // tile, int((seen.right() - target.left()) / step_x / tile)) + 1,
        )
        rows = range(
            max(0, int((seen.top() - target.top()) / step_y / tile)),
            min((height - 1) // tile, int((seen.bottom() - target.top()) / step_y / tile)) + 1,
        )
        for row in rows:
            for column in columns:
                image = self.store.get(pyramid, level, column, row, fetch=fetch)
                if image is None:
                    continue
                # Edges are rounded to whole pixels so that neighbours meet without a seam.
                x0 = round(target.left() + column * tile * step_x)
                y0 = round(target.top() + row * tile * step_y)
                x1 = round(target.left() + min(width, (column + 1) * tile) * step_x)
                y1 = round(target.top() + min(height, (row + 1) * tile) * step_y)
                inset_x = pyramid.overlap if column else 0
                inset_y = pyramid.overlap if row else 0
                source = QRectF(inset_x, inset_y, min(tile, width - column * tile), min(tile, height - row * tile))
                painter.drawImage(QRectF(x0, y0, x1 - x0, y1 - y0), image, source)

    def _paint_doubt(self, painter: QPainter, pane: QRect, clip: QRectF) -> None:
        if not self.confidence_shown or self._confidence is None:
            return
        # Striped, so that nobody takes the tint for a colour of the picture.
        layer = QImage(self.size(), QImage.Format.Format_ARGB32_Premultiplied)
        layer.fill(Qt.GlobalColor.transparent)
        onto = QPainter(layer)
        onto.drawImage(self._target(pane), self._confidence)
        onto.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
        onto.fillRect(layer.rect(), QBrush(_stripes()))
        onto.end()
        painter.save()
        painter.setClipRect(clip)
        painter.drawImage(0, 0, layer)
        painter.restore()

    def _paint_line(self, painter: QPainter, x: int, pane: QRect) -> None:
        seen = self._seen(pane)
        top, bottom = max(0.0, seen.top() - 16), min(float(self.height()), seen.bottom() + 16)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(0, 0, 0, 90), 4))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        painter.setPen(QPen(QColor("#ffffff"), 2))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        centre = self._handle_centre()
        accent = QColor(current().amber) if self._hover_split or self._drag == "split" else QColor("#ffffff")
        painter.setPen(QPen(QColor(0, 0, 0, 70), 1))
        painter.setBrush(accent)
        painter.drawEllipse(centre, HANDLE_RADIUS, HANDLE_RADIUS)
        painter.setPen(QPen(QColor("#1b1b1c"), 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for side in (-1, 1):
            tip = centre + QPointF(8 * side, 0)
            painter.drawLine(tip, tip + QPointF(-4 * side, -4))
            painter.drawLine(tip, tip + QPointF(-4 * side, 4))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _handle_centre(self) -> QPointF:
        seen = self._seen(self._panes()[0])
        return QPointF(round(self.split_x()), seen.center().y())

    def _paint_labels(self, painter: QPainter, mode: str, panes: list[QRect]) -> None:
        original, coloured = self.tr("Original scan"), disclosure_text()
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        if mode == "side":
            self._paint_chip(painter, original, self._label_area(panes[0]), left)
            self._paint_chip(painter, coloured, self._label_area(panes[1]), right)
            self._paint_meaning(painter, self._label_area(panes[1]))
            return
        area = self._label_area(panes[0])
        if mode in ("split", "before"):
            self._paint_chip(painter, original, area, left, until=self.split_x() if mode == "split" else None)
        if mode in ("split", "after"):
            self._paint_chip(painter, coloured, area, right)
            self._paint_meaning(painter, area)

    def _paint_meaning(self, painter: QPainter, area: QRect) -> None:
        """What the stripes say, above the disclosure."""
        if self.confidence_shown:
            raised = area.adjusted(0, 0, 0, -CHIP_PX - 6)
            text = self.tr("Striped: the colours there are little more than guesses")
            self._paint_chip(painter, text, raised, Qt.AlignmentFlag.AlignRight)

    def _paint_points(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, colour in self._points:
            paint_point(painter, self._on_screen(place), colour)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _on_screen(self, place: QPointF) -> QPointF:
        """A place relative to the picture, in the pane that shows the colours."""
        target = self._target(self._panes()[-1])
        return QPointF(target.left() + place.x() * target.width(), target.top() + place.y() * target.height())

    def _relative(self, point: QPointF) -> QPointF:
        width, height = self._size
        at = self.to_picture(point)
        return QPointF(at.x() / width, at.y() / height)

    def _point_at(self, point: QPointF) -> int:
        for index in reversed(range(len(self._points))):
            away = self._on_screen(self._points[index][0]) - point
            if math.hypot(away.x(), away.y()) <= POINT_RADIUS + 3:
                return index
        return -1

    def _label_area(self, pane: QRect) -> QRect:
        return self._seen(pane).toAlignedRect().intersected(pane).adjusted(12, 12, -12, -12)

    def _paint_chip(
        self, painter: QPainter, text: str, area: QRect, side: Qt.AlignmentFlag, *, until: float | None = None
    ) -> None:
        """A label at the bottom of the picture. It may be wider than the picture, never than the pane. With ``until``
        it is left out where the dividing line would run through it; what discloses something has none and is always
        there."""
        font = self.font()
        font.setPixelSize(11)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        pane = self._pane_at(QPointF(area.center()))
        width = metrics.horizontalAdvance(text) + 16
        room = max(area.width(), pane.width() - 24)
        if width > room:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room - 16)
            width = metrics.horizontalAdvance(text) + 16
        box = QRect(area.left(), area.bottom() - CHIP_PX, width, CHIP_PX)
        if side == Qt.AlignmentFlag.AlignRight:
            box.moveRight(max(area.right(), min(pane.right() - 12, area.left() + width)))
        elif side == Qt.AlignmentFlag.AlignHCenter:
            box.moveCenter(QPoint(area.center().x(), area.top() + 32))
        if until is not None:
            clear = box.right() < until - 4 if side == Qt.AlignmentFlag.AlignLeft else box.left() > until + 4
            if not clear:
                return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(20, 20, 21, 215))
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor("#f0eeeb"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    # -- mouse and keys --------------------------------------------------------------------------------------------

    def _on_split(self, point: QPointF) -> bool:
        if self.mode != "split" or self.after.empty or self._holding:
            return False
        away = point - self._handle_centre()
        return abs(point.x() - self.split_x()) <= GRAB_PX or math.hypot(away.x(), away.y()) <= HANDLE_RADIUS

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        self._drag_from = point
        self._drag_centre = QPointF(self._centre)
        if event.button() == Qt.MouseButton.LeftButton and not self._space and self._on_split(point):
            self._drag = "split"
        elif event.button() == Qt.MouseButton.LeftButton and self._may_point(point):
            self._drag = "point"
            self._grabbed = self._point_at(point)
        elif event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._drag = "pan"
        self._show_cursor(point)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._drag == "split":
            seen = self._seen(self._panes()[0])
            if seen.width() > 0:
                self.set_split((point.x() - seen.left()) / seen.width())
        elif self._drag == "point":
            if self._grabbed >= 0:
                self._points[self._grabbed] = (self._relative(point), self._points[self._grabbed][1])
                self.update()
        elif self._drag == "pan":
            self._centre = self._drag_centre - (point - self._drag_from) / self._scale
            self._fitted = False
            self._keep_inside()
            self._refresh()
        else:
            self._show_cursor(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._drag == "point":
            self._end_point(event)
        self._drag = ""
        self._show_cursor(event.position())
        self.update()

    def _may_point(self, point: QPointF) -> bool:
        """With the point tool anywhere on the picture; with the hand only on a point that is there."""
        if self._space or not all(self._size):
            return False
        inside = QRectF(0, 0, 1, 1).contains(self._relative(point))
        return inside and (self.tool == "point" or self._point_at(point) >= 0)

    def _end_point(self, event: QMouseEvent) -> None:
        moved = event.position() - self._drag_from
        index, self._grabbed = self._grabbed, -1
        if index >= 0 and math.hypot(moved.x(), moved.y()) > 4:
            self.point_moved.emit(index, self._relative(event.position()))
        else:
            self.point_asked.emit(index, self._relative(event.position()), event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self.tool == "point":
            return
        if self._on_split(event.position()):
            self.set_split(0.5)
        elif self._fitted:
            self.zoom_to(1.0 / self.devicePixelRatioF(), event.position())
        else:
            self.fit()

    def leaveEvent(self, event: object) -> None:
        self._hover_split = False
        self.update()

    def _show_cursor(self, point: QPointF) -> None:
        hover = self._on_split(point) and not self._space
        if hover != self._hover_split:
            self._hover_split = hover
            self.update()
        if self._drag == "pan":
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif hover or self._drag == "split":
            self.setCursor(Qt.CursorShape.SplitHCursor)
        elif self._may_point(point):
            self.setCursor(
                Qt.CursorShape.CrossCursor if self._point_at(point) < 0 else Qt.CursorShape.PointingHandCursor
            )
        elif self._space or not self._fitted:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.unsetCursor()

    def wheelEvent(self, event: QWheelEvent) -> None:
        fine = event.pixelDelta().y()
        steps = fine / 60 if fine and event.phase() != Qt.ScrollPhase.NoScrollPhase else event.angleDelta().y() / 120
        if steps:
            self.zoom_to(self._scale * WHEEL_STEP**steps, event.position())
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        arrows = {
            Qt.Key.Key_Left: (1, 0),
            Qt.Key.Key_Right: (-1, 0),
            Qt.Key.Key_Up: (0, 1),
            Qt.Key.Key_Down: (0, -1),
        }
        if key == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif key in arrows and alt:
            self.set_split(self.split - 0.02 * arrows[Qt.Key(key)][0])
        elif key in arrows and not self._fitted:
            dx, dy = arrows[Qt.Key(key)]
            self.pan_by(64 * dx, 64 * dy)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self.unsetCursor()
        else:
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: object) -> None:
        self.update()

    def focusOutEvent(self, event: object) -> None:
        self._space = False
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._fitted:
            self.fit()
        self._place_bar()

    def _place_bar(self) -> None:
        self.bar.adjustSize()
        self.bar.move(self.width() - self.bar.width() - 16, 16)
        self.tools.adjustSize()
        self.tools.move(16, 16)

    def stop(self) -> None:
        """End the reading threads (before the widget goes)."""
        self.store.stop()


def paint_point(painter: QPainter, at: QPointF, colour: QColor) -> None:
    """A colour point as it stands on a picture, seen on light and on dark."""
    painter.setPen(QPen(QColor(0, 0, 0, 120), 4))
    painter.setBrush(colour)
    painter.drawEllipse(at, POINT_RADIUS, POINT_RADIUS)
    painter.setPen(QPen(QColor("#ffffff"), 2))
    painter.drawEllipse(at, POINT_RADIUS, POINT_RADIUS)


class _ToolStrip(QWidget):
    """The tools, floating on the top left of the picture."""

    def __init__(self, viewer: Viewer) -> None:
        super().__init__(viewer)
        self.setObjectName("overlay")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(4)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, IconButton] = {}
        for tool, icon, name in (
            ("hand", "hand", self.tr("Move the picture (H)")),
            ("point", "point", self.tr("Set a colour on a point (P)")),
        ):
            one = IconButton(icon, name, kind="overlay", checkable=True)
            one.setFixedSize(34, 34)
            one.clicked.connect(lambda _on=False, t=tool: viewer.set_tool(t))
            self._group.addButton(one)
            self.buttons[tool] = one
            column.addWidget(one)
        self.buttons["hand"].setChecked(True)
        viewer.tool_changed.connect(lambda tool: self.buttons[tool].setChecked(True))


class _ViewerBar(QWidget):
    """Zoom and confidence, floating on the top right of the picture."""

    def __init__(self, viewer: Viewer) -> None:
        super().__init__(viewer)
        self.setObjectName("overlay")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._viewer = viewer
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 4, 4, 4)
        row.setSpacing(0)
        fit = _overlay_button(self.tr("Fit"), self.tr("Fit the whole picture into the window"), viewer.fit)
        self.reading = label("100 %")
        self.reading.setFixedWidth(48)
        self.reading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        actual = _overlay_button("1:1", self.tr("Show the picture's own pixels"), viewer.actual_size)
        self.confidence = IconButton(
            "confidence",
            self.tr("Show where the colours are guesses"),
            kind="overlay",
            checkable=True,
            size=14,
            colour=None,
        )
        self.confidence.setText(self.tr("Confidence"))
        self.confidence.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.confidence.setEnabled(False)
        self.confidence.toggled.connect(viewer.show_confidence)
        for widget in (fit, self.reading, actual, self.confidence):
            row.addWidget(widget)
        viewer.scale_changed.connect(self._show_scale)

    def _show_scale(self, scale: float) -> None:
        percent = scale * self._viewer.devicePixelRatioF() * 100
        self.reading.setText(f"{percent:.0f} %" if percent >= 10 else f"{percent:.1f} %")
        self.reading.setAccessibleName(self.tr("Zoom {0} %").format(round(percent)))


def _overlay_button(text: str, name: str, on_click: object) -> QToolButton:
    result = QToolButton()
    result.setText(text)
    result.setProperty("kind", "overlay")
    result.setAccessibleName(name)
    result.setToolTip(plain_tip(name))
    result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    result.clicked.connect(lambda: on_click())  # type: ignore[operator]
    return result


@lru_cache(maxsize=1)
def _stripes() -> QImage:
    """A square that continues on all sides: diagonal stripes, nearly opaque on a thin tint."""
    side = 2 * STRIPE_PX
    square = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    for y in range(side):
        for x in range(side):
            square.setPixelColor(x, y, QColor(0, 0, 0, 235 if (x + y) % side < STRIPE_PX else 45))
    return square


def _doubt_overlay(gray: QImage) -> QImage:
    """Amber whose opacity grows as confidence falls; white in ``gray`` means sure."""
    doubt = gray.convertToFormat(QImage.Format.Format_Grayscale8)
    doubt.invertPixels()
    overlay = QImage(doubt.size(), QImage.Format.Format_ARGB32_Premultiplied)
    overlay.fill(QColor("#ff9d1e"))
    overlay.setAlphaChannel(doubt)
    return overlay
