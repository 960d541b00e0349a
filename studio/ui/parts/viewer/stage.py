"""What is shown of a photograph and how: its two pictures, zoom, the way of comparing. ``view`` paints it and follows
the mouse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QColorTransform,
    QImage,
)
from PySide6.QtWidgets import QWidget

from studio.ui.parts.tiles import TilePyramid, TileStore
from studio.ui.parts.viewer import overlays
from studio.ui.parts.viewer.brush import Brush, Places
from studio.ui.parts.viewer.divider import Divider
from studio.ui.parts.viewer.layers import Layer
from studio.ui.parts.viewer.placement import Placement
from studio.ui.state.colour_points import USUAL_RADIUS

Mode = Literal["split", "side", "after", "before"]
Tool = Literal["hand", "point", "brush", "erase", "strength", "why"]
BRUSHES: tuple[Tool, ...] = ("brush", "erase", "strength")
"""Tools that draw strokes."""

BLINK_MS = 450
"""Before and after take turns at about one change a second each: well below what troubles anybody's eyes."""


class Stage(QWidget):
    """Of one photograph. ``scale_changed`` follows the zoom (screen pixels for one picture pixel), ``mode_changed``
    the way of comparing, ``confidence_changed`` whether there is a map of confidence. ``point_asked`` gives the number
    of a colour point (−1: a new one), its place relative to the picture, and where that is on the screen;
    ``stroke_drawn`` the places of a stroke (relative), its radius (relative to the short side), and where it ended on
    the screen; ``why_asked`` a place and where that is on the screen."""

    scale_changed = Signal(float)
    mode_changed = Signal(str)
    split_changed = Signal(float)
    tool_changed = Signal(str)
    confidence_changed = Signal(bool)
    point_asked = Signal(int, QPointF, QPoint)
    point_moved = Signal(int, QPointF)
    stroke_drawn = Signal(object, float, QPoint)
    why_asked = Signal(QPointF, QPoint)
    view_changed = Signal()
    menu_asked = Signal(QPoint, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.store = TileStore(self)
        self.store.arrived.connect(self.update)
        self.before, self.after = Layer(), Layer()
        self.placement, self.divider = Placement(), Divider()
        self.mode: Mode = "split"
        self.tool: Tool = "hand"
        self.point_radius = USUAL_RADIUS
        self.points: list[tuple[QPointF, QColor]] = []
        self.strokes: list[tuple[Places, QColor]] = []
        self.brush = Brush()
        self.radii: list[float] = []
        self._display: QColorTransform | None = None
        self._confidence: QImage | None = None
        self.doubt: QImage | None = None
        self.confidence_wanted = False
        self._held: Literal["", "before", "after"] = ""
        self._blink = QTimer(self)
        self._blink.setInterval(BLINK_MS)
        self._blink.timeout.connect(self._take_turns)
        self.working = ""

    # -- what is shown ---------------------------------------------------------------------------------------------

    def clear(self) -> None:
        self.before, self.after = Layer(), Layer()
        self.set_confidence(None)
        self.placement.forget()
        self.working = ""
        self.points, self.strokes = [], []
        self._refresh()

    def set_size(self, width: int, height: int) -> None:
        """The picture's full size; the view is fitted when it changes."""
        if (width, height) != self.placement.size:
            self.placement.size = (width, height)
            self.fit()

    def set_before(self, pyramid: TilePyramid | None, quick: QImage | None = None) -> None:
        self.before = Layer(pyramid, quick)
        if pyramid is not None:
            self.set_size(pyramid.width, pyramid.height)
        elif quick is not None and self.placement.empty:
            self.set_size(quick.width(), quick.height())
        self._refresh()

    def set_after(self, pyramid: TilePyramid | None, quick: QImage | None = None) -> None:
        self.after = (
            Layer(pyramid, quick)
            if pyramid is None
            else Layer(pyramid, quick, self.after.part, shown_part=self.after.shown_part)
        )
        if self.placement.fitted:
            self.fit()
        self._refresh()

    def set_part(self, place: QRectF, image: QImage) -> None:
        """A part of the coloured picture (relative to it) as it is to be seen until new tiles arrive."""
        self.after.part, self.after.part_is_newer = (place, image), True
        self.after.shown_part = image.colorTransformed(self._display) if self._display is not None else image
        self.update()

    def end_part(self) -> None:
        """The tiles of the coloured picture are right again."""
        self.after.part_is_newer = False
        self.update()

    def seen_part(self) -> tuple[QRectF, QSize]:
        """Which part of the coloured picture is seen (relative to it), and how many pixels show it."""
        return self.placement.seen_part(self.panes()[-1], self.devicePixelRatioF())

    def set_confidence(self, gray: QImage | None) -> None:
        """A map of how sure the colours are (white: sure); shown as a hatch where they are guesses."""
        self._confidence = gray if gray is not None and not gray.isNull() else None
        self.doubt = overlays.doubt_of(self._confidence) if self._confidence is not None else None
        self.confidence_changed.emit(self.doubt is not None)
        self.update()

    def show_confidence(self, on: bool) -> None:
        """Show it wherever there is one; a picture without colours has none, and shows nothing of it."""
        self.confidence_wanted = on
        self.update()

    @property
    def confidence_shown(self) -> bool:
        return self.confidence_wanted and self.doubt is not None and not self.after.empty

    def confidence_at(self, x: int, y: int) -> float | None:
        """How sure (0…1) the colour of a pixel of the picture is; None where there is no map."""
        if self._confidence is None or self.placement.empty:
            return None
        (width, height), grey = self.placement.size, self._confidence
        column, row = x * grey.width() // width, y * grey.height() // height
        return grey.pixelColor(column, row).redF() if grey.valid(column, row) else None

    def set_working(self, text: str) -> None:
        """A line over the picture while something is being made; empty: nothing."""
        self.working = text
        self.update()

    def set_points(self, points: list[tuple[QPointF, QColor]], radii: Sequence[float] = ()) -> None:
        """Colour points, at places relative to the picture (0…1), and how far they reach."""
        self.points, self.radii = points, list(radii)
        self.update()

    def set_strokes(self, strokes: list[tuple[Places, QColor]]) -> None:
        """Colour strokes, by places relative to the picture (0…1)."""
        self.strokes = strokes
        self.update()

    def resize_brush(self, steps: int) -> None:
        """Larger by so many steps, or smaller."""
        self.brush.resize(steps)
        self.update()

    def set_tool(self, tool: Tool) -> None:
        """``hand`` moves the picture, ``point`` and ``brush`` set colours on it, ``erase`` takes them off, ``strength``
        paints how strong colours are, ``why`` asks for the likely ones."""
        self.tool = tool
        self.tool_changed.emit(tool)
        self.update()

    def set_display(self, transform: QColorTransform | None) -> None:
        """Show pictures in the colours of the screen; None: as they are."""
        self._display = transform
        self.store.set_transform(transform)
        if self.after.part is not None:
            self.after.shown_part = self.after.part[1].colorTransformed(transform) if transform else self.after.part[1]
        self.update()

    def set_point_radius(self, radius: float) -> None:
        """How far a new colour point reaches, relative to the shorter side of the picture."""
        self.point_radius = radius
        self.update()

    # -- comparing -------------------------------------------------------------------------------------------------

    def set_mode(self, mode: Mode) -> None:
        if mode != self.mode:
            self.mode = mode
            if self.placement.fitted:
                self.fit()
            self.mode_changed.emit(mode)
        self.update()

    def set_split(self, share: float) -> None:
        """Where the line stands: 0 (all of what is seen is coloured) … 1 (all is the original)."""
        self.divider.put(share)
        self.split_changed.emit(self.divider.share)
        self.update()

    def turn_split(self, degrees: float) -> None:
        """Turn the line about its handle, clockwise."""
        self.divider.turn(self.divider.degrees + degrees, self.seen_rect())
        self.set_split(self.divider.share)

    def straighten(self) -> None:
        """The line upright in the middle, as in the beginning."""
        self.divider.straighten()
        self.set_split(0.5)

    def hold_before(self, on: bool) -> None:
        """While held, the original scan is shown whole."""
        self._hold("before" if on else "")

    def hold_after(self, on: bool) -> None:
        """While held, the result is shown whole."""
        self._hold("after" if on else "")

    def hold_blink(self, on: bool) -> None:
        """While held, before and after take turns."""
        self._hold("before" if on else "")
        if on:
            self._blink.start()
        else:
            self._blink.stop()

    def _take_turns(self) -> None:
        self._hold("after" if self._held == "before" else "before")

    def _hold(self, what: Literal["", "before", "after"]) -> None:
        self._held = what
        if self.placement.fitted and self.mode == "side":
            self.fit()
        self.update()

    @property
    def seen_mode(self) -> Mode:
        """What is painted now: without colours only the original can be."""
        return "before" if self.after.empty else self._held or self.mode

    # -- zoom and pan ----------------------------------------------------------------------------------------------

    @property
    def scale(self) -> float:
        return self.placement.scale

    def fit(self) -> None:
        """Show the whole picture, never larger than its own pixels unless it is small."""
        self.placement.fit(self.panes()[0])
        self._refresh()
        self.scale_changed.emit(self.scale)

    def actual_size(self) -> None:
        """One picture pixel for each screen pixel, about the middle of the view; back to the whole picture from
        there."""
        full = 1.0 / self.devicePixelRatioF()
        if abs(self.scale - full) < 1e-6 and not self.placement.fitted:
            self.fit()
        else:
            self.zoom_to(full)

    def zoom_in(self) -> None:
        self.zoom_to(self.scale * 1.5)

    def zoom_out(self) -> None:
        self.zoom_to(self.scale / 1.5)

    def zoom_to(self, scale: float, about: QPointF | None = None) -> None:
        """Change the zoom, keeping the picture point under ``about`` (widget coordinates) where it is."""
        if not self.placement.empty:
            pane = self.pane_at(about) if about is not None else self.panes()[0]
            self.placement.zoom(scale, about if about is not None else QPointF(pane.center()), pane)
            self._refresh()
            self.scale_changed.emit(self.scale)

    def pan_by(self, dx: float, dy: float) -> None:
        """Move the picture by screen pixels."""
        self.pan_to(self.placement.centre - QPointF(dx, dy) / self.scale)

    def pan_to(self, centre: QPointF) -> None:
        """Have this point of the picture in the middle."""
        self.placement.fitted = False
        self.placement.move_to(centre)
        self._refresh()

    def to_picture(self, point: QPointF) -> QPointF:
        """Widget coordinates → picture pixels."""
        return self.placement.to_picture(point, self.pane_at(point))

    def relative(self, point: QPointF) -> QPointF:
        """Widget coordinates → relative to the picture (0…1)."""
        width, height = self.placement.size
        at = self.to_picture(point)
        return QPointF(at.x() / width, at.y() / height)

    def on_screen(self, place: QPointF) -> QPointF:
        """A place relative to the picture, in the pane that shows the colours."""
        target = self.placement.target(self.panes()[-1])
        return QPointF(target.left() + place.x() * target.width(), target.top() + place.y() * target.height())

    def picture_rect(self) -> QRectF:
        """Where the picture lies in the (first) pane, in widget coordinates."""
        return self.placement.target(self.panes()[0])

    def seen_rect(self) -> QRectF:
        """What is seen of it there."""
        return self.placement.seen(self.panes()[0])

    def panes(self) -> list[QRect]:
        if self.seen_mode == "side":
            half = self.width() // 2
            return [QRect(0, 0, half - 1, self.height()), QRect(half + 1, 0, self.width() - half - 1, self.height())]
        return [self.rect()]

    def pane_at(self, point: QPointF) -> QRect:
        panes = self.panes()
        return next((p for p in panes if QRectF(p).contains(point)), panes[0])

    def _refresh(self) -> None:
        self.store.forget_wishes()
        self.update()
        self.view_changed.emit()
