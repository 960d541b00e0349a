"""The picture before and after: ``view`` is the widget, ``stage`` what it shows and how, ``bar`` what stands below it.
``placement`` and ``divider`` are geometry, ``layers``, ``overlays`` and ``painting`` paint, ``gestures`` is what the
mouse does."""

from studio.ui.parts.viewer.bar import ViewerBar
from studio.ui.parts.viewer.overlays import POINT_RADIUS, paint_point
from studio.ui.parts.viewer.stage import BRUSHES, Mode, Tool
from studio.ui.parts.viewer.view import Viewer

__all__ = ["BRUSHES", "POINT_RADIUS", "Mode", "Tool", "Viewer", "ViewerBar", "paint_point"]
