"""The line between before and after: where it stands, how it is turned, what lies on either side of it."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

HANDLE_RADIUS = 16
GRIP_RADIUS = 6
GRAB_PX = 10
GRIP_AWAY_PX = 88
"""So far from the handle are the two grips by which the line is turned."""
SNAP_DEGREES = 4.0
"""A line turned so near to an eighth of a turn is put there."""
_FAR = 1e5


class Divider:
    """``share``: 0 … 1, how much of what is seen of the picture lies on the side of the original, measured across the
    line; ``slide``: how far along the line its handle stands from the middle (0), as a share of what is seen;
    ``degrees``: 0 is upright with the original on the left, 90 level with the original above, and so on clockwise."""

    def __init__(self) -> None:
        self.share = 0.5
        self.slide = 0.0
        self.degrees = 0.0

    def put(self, share: float) -> None:
        self.share = min(1.0, max(0.0, share))

    def straighten(self) -> None:
        """As in the beginning: upright in the middle."""
        self.share, self.slide, self.degrees = 0.5, 0.0, 0.0

    def turn(self, degrees: float, seen: QRectF) -> None:
        """Turn the line to so many degrees, about its handle."""
        handle = self.centre(seen)
        self.degrees = degrees % 360.0
        if not seen.isEmpty():
            self.put(self.share_at(handle, seen))
            self.slide = _dot(handle - seen.center(), self.along) / _extent(self.along, seen)

    @property
    def across(self) -> QPointF:
        """The direction from the original to the colours, of length 1."""
        angle = math.radians(self.degrees)
        return QPointF(math.cos(angle), math.sin(angle))

    @property
    def along(self) -> QPointF:
        across = self.across
        return QPointF(-across.y(), across.x())

    def centre(self, seen: QRectF) -> QPointF:
        """Where the handle of the line is."""
        foot = seen.center() + self.across * ((self.share - 0.5) * _extent(self.across, seen))
        back, on = self._span(foot, seen)
        return foot + self.along * min(max(self.slide * _extent(self.along, seen), back), on)

    def share_at(self, point: QPointF, seen: QRectF) -> float:
        """The share at which the line goes through a point."""
        extent = _extent(self.across, seen)
        return 0.5 + _dot(point - seen.center(), self.across) / extent if extent else self.share

    def away(self, point: QPointF, seen: QRectF) -> float:
        """How far the point lies on the side of the colours; negative on the side of the original."""
        return _dot(point - self.centre(seen), self.across)

    def grips(self, seen: QRectF) -> tuple[QPointF, QPointF]:
        """Where the line is held to be turned."""
        centre, along = self.centre(seen), self.along
        return centre - along * GRIP_AWAY_PX, centre + along * GRIP_AWAY_PX

    def turn_to(self, point: QPointF, seen: QRectF, *, grip: int) -> None:
        """Turn the line about its handle so that a grip (0 or 1) points there."""
        centre = self.centre(seen)
        way = point - centre if grip else centre - point
        if math.hypot(way.x(), way.y()) < 2:
            return
        degrees = math.degrees(math.atan2(-way.x(), way.y()))
        near = round(degrees / 45.0) * 45.0
        self.turn(near if abs(degrees - near) <= SNAP_DEGREES else degrees, seen)

    def side(self, seen: QRectF, *, after: bool) -> QPolygonF:
        """All that lies on one side, far beyond the picture."""
        centre, along = self.centre(seen), self.along * _FAR
        away = self.across * (_FAR if after else -_FAR)
        return QPolygonF([centre - along, centre + along, centre + along + away, centre - along + away])

    def ends(self, seen: QRectF, beyond: float) -> tuple[QPointF, QPointF]:
        """Where the line leaves what is seen of the picture, ``beyond`` pixels further on."""
        centre, along = self.centre(seen), self.along
        back, on = self._span(centre, seen)
        return centre + along * (back - beyond), centre + along * (on + beyond)

    def _span(self, point: QPointF, seen: QRectF) -> tuple[float, float]:
        """How far the line through a point goes back and on within what is seen."""
        along = self.along
        back, on = -_FAR, _FAR
        for start, step, low, high in (
            (point.x(), along.x(), seen.left(), seen.right()),
            (point.y(), along.y(), seen.top(), seen.bottom()),
        ):
            if abs(step) > 1e-9:
                one, other = (low - start) / step, (high - start) / step
                back, on = max(back, min(one, other)), min(on, max(one, other))
        return back, max(back, on)


def _extent(direction: QPointF, seen: QRectF) -> float:
    """How long what is seen is in this direction."""
    return abs(direction.x()) * seen.width() + abs(direction.y()) * seen.height()


def _dot(one: QPointF, other: QPointF) -> float:
    return one.x() * other.x() + one.y() * other.y()
