"""The brush of a viewer: how large it is, and the stroke that is being drawn with it."""

from __future__ import annotations

import math
from itertools import pairwise

from PySide6.QtCore import QPointF, QSize

from studio.domain.recipe import MOST_PLACES

LEAST, LARGEST = 0.004, 0.3
"""Radius relative to the short side of the picture."""
_STEP = 1.25
_APART = 0.35
"""Of the radius: places of a stroke are at least so far apart."""

Places = tuple[tuple[float, float], ...]


class Brush:
    """``radius`` is relative to the short side of the picture; ``places`` are those of the stroke so far, relative to
    the picture (0…1)."""

    def __init__(self) -> None:
        self.radius = 0.03
        self.places: list[tuple[float, float]] = []
        self._apart = _APART

    def resize(self, steps: int) -> None:
        """Larger by so many steps, or smaller."""
        self.radius = min(LARGEST, max(LEAST, self.radius * _STEP**steps))

    def begin(self, place: QPointF) -> None:
        self.places, self._apart = [_inside(place)], _APART

    def go_on(self, place: QPointF, size: tuple[int, int]) -> None:
        """Draw on to a place of a picture of this size."""
        x, y = _inside(place)
        away_x, away_y = (x - self.places[-1][0]) * size[0], (y - self.places[-1][1]) * size[1]
        if math.hypot(away_x, away_y) < self.radius * min(size) * self._apart:
            return
        self.places.append((x, y))
        if len(self.places) >= MOST_PLACES:  # a very long stroke is thinned out, and drawn more coarsely from here on
            self.places, self._apart = self.places[::2], self._apart * 2

    def end(self) -> Places:
        """The stroke that was drawn; there is none any more."""
        places, self.places = tuple(self.places), []
        return places


def touched(places: Places, brushed: Places, reach: float, size: QSize) -> list[bool]:
    """Which of the places lie within ``reach`` (relative to the short side) of a stroke drawn over a picture."""
    width, height = size.width(), size.height()
    short = min(width, height)
    line = [(x * width, y * height) for x, y in brushed]
    ends = list(pairwise(line)) or [(line[0], line[0])] if line else []
    return [any(_distance((x * width, y * height), *end) <= reach * short for end in ends) for x, y in places]


def _distance(point: tuple[float, float], one: tuple[float, float], other: tuple[float, float]) -> float:
    """From a point to a straight piece of line."""
    along_x, along_y = other[0] - one[0], other[1] - one[1]
    length = along_x**2 + along_y**2
    share = 0.0 if not length else ((point[0] - one[0]) * along_x + (point[1] - one[1]) * along_y) / length
    share = min(1.0, max(0.0, share))
    return math.hypot(point[0] - one[0] - share * along_x, point[1] - one[1] - share * along_y)


def _inside(place: QPointF) -> tuple[float, float]:
    return round(min(1.0, max(0.0, place.x())), 5), round(min(1.0, max(0.0, place.y())), 5)
