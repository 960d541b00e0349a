"""Colour points where the mouse is: asked for, moved, sized, removed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF

from studio.ui.pages.colour_edits import ColourEdits
from studio.ui.parts.viewer import BRUSHES, Viewer


class PointTool(QObject):
    """Between a viewer and the colours of what it shows."""

    def __init__(self, viewer: Viewer, colours: ColourEdits, parent: QObject) -> None:
        super().__init__(parent)
        self._viewer, self._colours = viewer, colours
        viewer.point_asked.connect(colours.ask_point)
        viewer.point_moved.connect(colours.move_point)

    def ask_at(self, number: int, at: QPoint) -> None:
        """Ask for the colour of a point that is there, or of a new one (−1) at this place of the screen."""
        place = self._viewer.relative(QPointF(self._viewer.mapFromGlobal(at)))
        if QRectF(0, 0, 1, 1).contains(place):
            self._colours.ask_point(number, place, at)

    def resize(self, factor: float) -> None:
        """The point under the pointer reaches so many times as far, or those that are set from now on; with a brush in
        the hand, that one."""
        if self._viewer.tool in BRUSHES:
            self._viewer.resize_brush(1 if factor > 1 else -1)
            return
        gestures = self._viewer.gestures
        number = gestures.point_at(gestures.pointer) if gestures.pointer is not None else -1
        self._colours.resize_point(number, factor)
        self._viewer.set_point_radius(self._colours.radius)

    def remove(self, number: int) -> None:
        self._colours.remove_point(number)
