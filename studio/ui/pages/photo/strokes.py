"""What becomes of a stroke that was drawn on the photograph: a colour, colours taken off, or a strength."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QSize

from studio.ui.pages.photo.panel import PhotoPanel
from studio.ui.parts.viewer import Viewer
from studio.ui.parts.viewer.brush import Places


class Strokes(QObject):
    """Goes by the tool that is in the hand."""

    def __init__(self, viewer: Viewer, panel: PhotoPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._viewer, self._panel = viewer, panel
        viewer.stroke_drawn.connect(self._drawn)

    def _drawn(self, places: Places, radius: float, at: QPoint) -> None:
        if self._viewer.tool == "brush":
            self._panel.colours.ask_stroke(places, radius, at)
        elif self._viewer.tool == "erase":
            self._panel.colours.erase(places, radius, QSize(*self._viewer.placement.size))
        elif self._viewer.tool == "strength":
            self._panel.strength.paint(places, radius)
