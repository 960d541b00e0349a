"""The picture before and after: ``view`` is the widget, ``comparing`` and ``stage`` are what it shows and how, ``bar``
stands below it. ``placement`` and ``divider`` are geometry; ``layers``, ``overlays`` and ``painting`` paint;
``gestures`` is what the mouse does, ``brush`` a stroke of it, ``loupe`` says what is under it."""

from studio.ui.parts.viewer.bar import ViewerBar
from studio.ui.parts.viewer.comparing import Mode
from studio.ui.parts.viewer.overlays import POINT_RADIUS, paint_point
from studio.ui.parts.viewer.stage import BRUSHES, Tool
from studio.ui.parts.viewer.view import Viewer

__all__ = ["BRUSHES", "POINT_RADIUS", "Mode", "Tool", "Viewer", "ViewerBar", "paint_point"]
