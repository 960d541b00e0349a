"""What the mouse does on the picture: move it, drag or turn the line, set, drag and ask for colour points."""

from __future__ import annotations

import math
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent

from studio.ui.parts.viewer.divider import GRAB_PX, GRIP_RADIUS, HANDLE_RADIUS
from studio.ui.parts.viewer.overlays import POINT_RADIUS
from studio.ui.parts.viewer.stage import BRUSHES, Stage

Drag = Literal["", "split", "turn", "pan", "point", "brush", "why"]
CLICK_PX = 4
"""Moved less than this between press and release, it was a click."""


class Gestures:
    """Of one viewer. ``drag`` is what the button that is down does; ``pointer`` where the mouse is, None while it is
    elsewhere; ``panning``: a key is held that makes every drag move the picture."""

    def __init__(self, viewer: Stage) -> None:
        self._viewer = viewer
        self.drag: Drag = ""
        self.pointer: QPointF | None = None
        self.panning = False
        self.over_line = False
        self._from = QPointF()
        self._centre = QPointF()
        self._grip = 0
        self._grabbed = -1

    @property
    def line_held(self) -> bool:
        return self.over_line or self.drag in ("split", "turn")

    # -- what lies where -------------------------------------------------------------------------------------------

    def on_line(self, point: QPointF) -> bool:
        return self._line_at(point) != ""

    def _line_at(self, point: QPointF) -> Drag:
        viewer = self._viewer
        if viewer.seen_mode != "split" or self.panning:
            return ""
        seen, divider = viewer.seen_rect(), viewer.divider
        for number, grip in enumerate(divider.grips(seen)):
            if _distance(point, grip) <= GRIP_RADIUS + 4:
                self._grip = number
                return "turn"
        near = abs(divider.away(point, seen)) <= GRAB_PX
        return "split" if near or _distance(point, divider.centre(seen)) <= HANDLE_RADIUS else ""

    def may_point(self, point: QPointF) -> bool:
        """With the point tool anywhere on the picture; with the hand only on a point that is there."""
        return self._inside(point) and (self._viewer.tool == "point" or self.point_at(point) >= 0)

    def may_brush(self, point: QPointF) -> bool:
        """Whether a stroke can be begun there."""
        return self._viewer.tool in BRUSHES and self._inside(point)

    def _inside(self, point: QPointF) -> bool:
        viewer = self._viewer
        if self.panning or viewer.placement.empty:
            return False
        return QRectF(0, 0, 1, 1).contains(viewer.relative(point))

    def point_at(self, point: QPointF) -> int:
        """The number of the colour point there; −1 for none."""
        viewer = self._viewer
        for index in reversed(range(len(viewer.points))):
            if _distance(viewer.on_screen(viewer.points[index][0]), point) <= POINT_RADIUS + 3:
                return index
        return -1

    # -- the mouse -------------------------------------------------------------------------------------------------

    def press(self, event: QMouseEvent) -> None:
        point, button = event.position(), event.button()
        self._from = point
        self._centre = QPointF(self._viewer.placement.centre)
        left = button == Qt.MouseButton.LeftButton
        if left and (line := self._line_at(point)):
            self.drag = line
        elif left and self.may_brush(point):
            self.drag = "brush"
            self._viewer.brush.begin(self._viewer.relative(point))
        elif left and self._viewer.tool == "why" and self._inside(point):
            self.drag = "why"
        elif left and self.may_point(point):
            self.drag = "point"
            self._grabbed = self.point_at(point)
        elif left or button == Qt.MouseButton.MiddleButton:
            self.drag = "pan"
        self.show_cursor(point)

    def move(self, event: QMouseEvent) -> None:
        point, viewer = event.position(), self._viewer
        self.pointer = point
        if self.drag == "split":
            viewer.set_split(viewer.divider.share_at(point, viewer.seen_rect()))
        elif self.drag == "turn":
            viewer.divider.turn_to(point, viewer.seen_rect(), grip=self._grip)
            viewer.set_split(viewer.divider.share)
        elif self.drag == "point":
            if self._grabbed >= 0:
                viewer.points[self._grabbed] = (viewer.relative(point), viewer.points[self._grabbed][1])
                viewer.update()
        elif self.drag == "brush":
            viewer.brush.go_on(viewer.relative(point), viewer.placement.size)
            viewer.update()
        elif self.drag == "pan":
            viewer.pan_to(self._centre - (point - self._from) / viewer.placement.scale)
        else:
            self.show_cursor(point)

    def release(self, event: QMouseEvent) -> None:
        drag, self.drag = self.drag, ""
        viewer, on_screen = self._viewer, event.globalPosition().toPoint()
        if drag == "point":
            self._end_point(event)
        elif drag == "brush":
            viewer.stroke_drawn.emit(viewer.brush.end(), viewer.brush.radius, on_screen)
        elif drag == "why":
            viewer.why_asked.emit(viewer.relative(event.position()), on_screen)
        self.show_cursor(event.position())

    def _end_point(self, event: QMouseEvent) -> None:
        viewer, place = self._viewer, self._viewer.relative(event.position())
        index, self._grabbed = self._grabbed, -1
        if index >= 0 and _distance(event.position(), self._from) > CLICK_PX:
            viewer.point_moved.emit(index, place)
        else:
            viewer.point_asked.emit(index, place, event.globalPosition().toPoint())

    def double_click(self, point: QPointF) -> None:
        viewer = self._viewer
        if self.on_line(point):
            viewer.straighten()
        elif viewer.tool != "hand":
            return
        elif viewer.placement.fitted:
            viewer.zoom_to(1.0 / viewer.devicePixelRatioF(), point)
        else:
            viewer.fit()

    def leave(self) -> None:
        self.pointer, self.over_line = None, False

    # -- the cursor ------------------------------------------------------------------------------------------------

    def show_cursor(self, point: QPointF) -> None:
        viewer = self._viewer
        line = self._line_at(point)
        self.over_line = bool(line)
        if self.drag == "pan":
            viewer.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self.drag == "turn" or (not self.drag and line == "turn"):
            viewer.setCursor(Qt.CursorShape.PointingHandCursor)
        elif self.drag == "split" or line == "split":
            viewer.setCursor(self._across_cursor())
        elif viewer.tool == "why" and self._inside(point):
            viewer.setCursor(Qt.CursorShape.WhatsThisCursor)
        elif self.may_brush(point):
            viewer.setCursor(Qt.CursorShape.CrossCursor)
        elif self.may_point(point):
            at_one = self.point_at(point) >= 0
            viewer.setCursor(Qt.CursorShape.PointingHandCursor if at_one else Qt.CursorShape.CrossCursor)
        elif self.panning or not viewer.placement.fitted:
            viewer.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            viewer.unsetCursor()
        viewer.update()

    def _across_cursor(self) -> Qt.CursorShape:
        eighths = round(self._viewer.divider.degrees / 45) % 4
        return (
            Qt.CursorShape.SplitHCursor,
            Qt.CursorShape.SizeFDiagCursor,
            Qt.CursorShape.SplitVCursor,
            Qt.CursorShape.SizeBDiagCursor,
        )[eighths]


def _distance(one: QPointF, other: QPointF) -> float:
    away = one - other
    return math.hypot(away.x(), away.y())
