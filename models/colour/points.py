"""Colour points: a colour that a person has set is carried to all that the network sees as alike.

The prediction without points is taken as the mean of a Gaussian process over the picture; what the colours at the
points differ from it is carried over to other places (regression with noise: Rasmussen and Williams, "Gaussian
Processes for Machine Learning", 2006, eq. 2.23). Two places belong together when the network's features, their
lightness and their predicted colour are alike, wherever they lie, and more so when they lie near each other. This needs
no second look of the network, so that a point shows at once.

The measures below were chosen on half of 98 validation photographs, for nearness to the true colours after 1 to 50 true
points and against colour that reaches what has another colour.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from models.colour.alike import Alikeness, Marks, alike, of_unit_length
from models.colour.arrays import FloatArray

_OF_ONE_KIND = Alikeness(0.45, features=0.92, lightness=14.0, chroma=10.0, distance=1.6)
_NEIGHBOURS = Alikeness(0.55, features=1.1, lightness=22.0, chroma=math.inf, distance=0.3)
_KINDS = (_OF_ONE_KIND, _NEIGHBOURS)
_NOISE = 0.03
"""So little that a point keeps its colour, enough that contradicting neighbours do not fling colours about."""


@dataclass(frozen=True)
class Hint:
    """A colour point: at (x, y), relative to width and height (0…1), the chroma a, b in Lab units.

    `radius` is relative to the longer side of the picture; all of this disc has the colour. A stroke is a row of
    points. `certainty` (0…1) is how far a place that it reaches counts as known.
    """

    x: float
    y: float
    a: float
    b: float
    radius: float = 0.01
    certainty: float = 1.0

    def check(self) -> None:
        """Raises ValueError: the point lies outside the picture or its chroma outside −128…128."""
        inside = 0 <= self.x <= 1 and 0 <= self.y <= 1 and self.radius >= 0
        if not inside or max(abs(self.a), abs(self.b)) > 128:
            raise ValueError(f"This colour point lies outside the picture or the colours there are: {self}.")


@dataclass(frozen=True)
class Lead:
    """What the points of one picture do to its colours, whatever the vividness.

    influence: (h·w, n) share of what each point differs by that each place takes over. colours: (n, 2) ab wanted at
    positions (n, 2), rows and columns in cells. share: (h, w) 0…1, how much is settled by the points.
    """

    influence: FloatArray
    colours: FloatArray
    positions: FloatArray
    share: FloatArray

    def applied(self, ab: FloatArray) -> FloatArray:
        """Colours (h, w, 2) led by the points."""
        wanted = self.colours - _at(ab, self.positions)
        return np.asarray(ab + (self.influence @ wanted).reshape(ab.shape), np.float32)

    def surer(self, confidence: FloatArray) -> FloatArray:
        """(h, w) 0…1: a person's word counts where the points reach."""
        return np.asarray(1.0 - (1.0 - confidence) * (1.0 - self.share), np.float32)


@dataclass(frozen=True)
class Places:
    """What says which places of a picture belong together, cell by cell.

    features: (h, w, C) of the network; lightness: (h, w) L* 0…100; ab: (h, w, 2) as predicted without points.
    """

    features: npt.NDArray[np.float16]
    lightness: FloatArray
    ab: FloatArray

    def lead(self, hints: Sequence[Hint]) -> Lead | None:
        """What these points do; None without any. Of points on one cell the last counts.

        Raises:
            ValueError: a hint lies outside the picture or its chroma outside −128…128.
        """
        positions, colours, certainty = _cells(hints, *self.lightness.shape)
        if not len(positions):
            return None
        h, w = self.lightness.shape
        planes = (np.moveaxis(self.features, -1, 0), self.lightness, np.moveaxis(self.ab, -1, 0))
        everywhere = Marks.everywhere(*planes)
        points = _between(everywhere, (h, w), positions)
        known = alike(points, points, _KINDS) + _NOISE * np.eye(len(colours), dtype=np.float32)
        reach = alike(everywhere, points, _KINDS)
        influence = np.linalg.solve(known, reach.T).T
        share = np.clip((influence * reach) @ certainty, 0.0, 1.0).reshape(h, w)
        return Lead(influence, colours, positions, share)


def _cells(hints: Sequence[Hint], height: int, width: int) -> tuple[FloatArray, FloatArray, FloatArray]:
    """Positions (n, 2) in cells, ab (n, 2) and certainty (n,) of all that the points cover, at most one per cell."""
    found: dict[tuple[int, int], tuple[float, float, float, float, float]] = {}
    for hint in hints:
        hint.check()
        row, column = hint.y * height - 0.5, hint.x * width - 0.5
        radius = hint.radius * max(height, width)
        rows, columns = np.mgrid[:height, :width]
        for r, c in np.argwhere(np.hypot(rows - row, columns - column) <= radius):
            found[int(r), int(c)] = (float(r), float(c), hint.a, hint.b, hint.certainty)
        own = min(height - 1, max(0, round(row))), min(width - 1, max(0, round(column)))
        found[own] = (row, column, hint.a, hint.b, hint.certainty)
    table = np.array(list(found.values()), np.float32).reshape(-1, 5)
    return table[:, :2], table[:, 2:4], table[:, 4]


def _between(marks: Marks, shape: tuple[int, int], positions: FloatArray) -> Marks:
    """Marks of places between the cells; `positions` (n, 2) are rows and columns in cells."""
    features, lightness, ab, position = (
        _at(values.reshape(*shape, -1), positions)
        for values in (marks.features, marks.lightness, marks.ab, marks.position)
    )
    return Marks(of_unit_length(features), lightness, ab, position)


def _at(plane: FloatArray, positions: FloatArray) -> FloatArray:
    """(n, C) values of a plane (h, w, C) at positions (n, 2) in cells, bilinear, edges repeated."""
    h, w = plane.shape[:2]
    rows, columns = np.clip(positions[:, 0], 0, h - 1), np.clip(positions[:, 1], 0, w - 1)
    top, left = np.floor(rows).astype(int), np.floor(columns).astype(int)
    bottom, right = np.minimum(top + 1, h - 1), np.minimum(left + 1, w - 1)
    down, across = (rows - top)[:, None], (columns - left)[:, None]
    above = plane[top, left] * (1 - across) + plane[top, right] * across
    below = plane[bottom, left] * (1 - across) + plane[bottom, right] * across
    return np.asarray(above * (1 - down) + below * down, np.float32)
