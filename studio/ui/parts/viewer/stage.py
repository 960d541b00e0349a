"""What is shown of a photograph: its two pictures, the confidence, points and strokes, in the colours of the screen.
``view`` paints it and follows the mouse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import (
    QColor,
    QColorTransform,
    QImage,
)
from PySide6.QtWidgets import QWidget

from studio.ui.parts.tiles import TilePyramid
from studio.ui.parts.viewer import overlays
from studio.ui.parts.viewer.brush import Brush, Places
from studio.ui.parts.viewer.comparing import Comparing
from studio.ui.parts.viewer.layers import Layer
from studio.ui.state.colour_points import USUAL_RADIUS

Tool = Literal["hand", "point", "brush", "erase", "strength", "why"]
BRUSHES: tuple[Tool, ...] = ("brush", "erase", "strength")
"""Tools that draw strokes."""


class Stage(Comparing):
    """Of one photograph. ``confidence_changed``: whether there is a map of confidence. ``point_asked`` gives the number
    of a colour point (−1: a new one), its place relative to the picture, and where that is on the screen;
    ``stroke_drawn`` the places of a stroke (relative), its radius (relative to the short side), and where it ended on
    the screen; ``why_asked`` a place and where that is on the screen."""

    tool_changed = Signal(str)
    confidence_changed = Signal(bool)
    point_asked = Signal(int, QPointF, QPoint)
    point_moved = Signal(int, QPointF)
    stroke_drawn = Signal(object, float, QPoint)
    why_asked = Signal(QPointF, QPoint)
    menu_asked = Signal(QPoint, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self.working = ""

    # -- what is shown ---------------------------------------------------------------------------------------------

    def clear(self) -> None:
        self.before, self.after = Layer(), Layer()
        self.set_confidence(None)
        self.placement.forget()
        self.working = ""
        self.points, self.strokes = [], []
        self.refresh()

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
        self.refresh()

    def set_after(self, pyramid: TilePyramid | None, quick: QImage | None = None) -> None:
        self.after = (
            Layer(pyramid, quick)
            if pyramid is None
            else Layer(pyramid, quick, self.after.part, shown_part=self.after.shown_part)
        )
        if self.placement.fitted:
            self.fit()
        self.refresh()

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
