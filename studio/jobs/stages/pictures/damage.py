"""What a mask marks, in pieces that a network can fill in: thin damage at full size, large holes smaller.

A scratch across a whole photograph is long but thin: seen piece by piece, all of it lies near what it hides. A hole as
wide as such a piece has to be seen as a whole, from further away.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from studio.jobs.stages.pictures.mask import Mask
from studio.media.pictures.layout import Pixels
from studio.media.pictures.profile_tables import FloatArray

_MOST_PIXELS = 25_000_000
"""Of the copy of the mask in which damage is looked for; larger masks are reduced, so that memory does not grow."""
_THIN = 0.25
"""Of a piece's side: damage that is nowhere wider is thin."""


@dataclass(frozen=True)
class Area:
    """A box of the photograph that a network is shown, and which damage in it is to be taken from there: the hole with
    the number ``hole``, or (0) all that is thin, within the ``own`` rows and columns (of the box)."""

    y0: int
    y1: int
    x0: int
    x1: int
    own: tuple[slice, slice]
    hole: int = 0

    @property
    def height(self) -> int:
        return self.y1 - self.y0

    @property
    def width(self) -> int:
        return self.x1 - self.x0


class Damage:
    """The damage that a mask marks, for a network that sees ``side`` pixels at once."""

    def __init__(self, mask: Mask, side: int) -> None:
        self._mask, self._side = mask, side
        self._step = max(1, int(np.ceil((mask.weights.size / _MOST_PIXELS) ** 0.5)))
        marked = (_largest(mask.weights, self._step) > 0).astype(np.uint8)
        _, labels, found, _ = cv2.connectedComponentsWithStats(marked, connectivity=8)
        widths = _widths(marked, labels, len(found)) * self._step
        self._holes = [number for number in range(1, len(found)) if widths[number] > _THIN * side]
        self._boxes = {number: found[number, :4] * self._step for number in self._holes}
        self._owner = np.where(np.isin(labels, self._holes), labels, 0)

    def areas(self) -> list[Area]:
        """All that has to be filled in, large holes first; between them every marked pixel lies in one of them."""
        return [*map(self._around_hole, self._holes), *self._thin_areas()]

    def share(self, area: Area) -> FloatArray:
        """How much (0…1) of each pixel of an area changes by it: (h, w, 1)."""
        rows = np.arange(area.y0, area.y1) // self._step
        columns = np.arange(area.x0, area.x1) // self._step
        owned = self._owner[rows][:, columns] == area.hole
        inside = np.zeros(owned.shape, bool)
        inside[area.own] = True
        share = self._mask.share(area.y0, area.y1, area.x0, area.x1)
        return np.asarray(share * (owned & inside)[..., None], np.float32)

    def _around_hole(self, number: int) -> Area:
        """A hole with half of its size around."""
        x, y, wide, high = (int(value) for value in self._boxes[number])
        around = max(self._side // 4, max(wide, high) // 2)
        height, width = self._mask.weights.shape
        y0, y1, x0, x1 = (
            max(0, y - around),
            min(height, y + high + around),
            max(0, x - around),
            min(width, x + wide + around),
        )
        return Area(y0, y1, x0, x1, (slice(None), slice(None)), number)

    def _thin_areas(self) -> Iterator[Area]:
        """Cells of half the side that hold thin damage, each seen with a quarter of the side around."""
        height, width = self._mask.weights.shape
        cell, around = self._side // 2, self._side // 4
        for top in range(0, height, cell):
            for left in range(0, width, cell):
                bottom, right = min(height, top + cell), min(width, left + cell)
                y0, y1, x0, x1 = (
                    max(0, top - around),
                    min(height, bottom + around),
                    max(0, left - around),
                    min(width, right + around),
                )
                own = slice(top - y0, bottom - y0), slice(left - x0, right - x0)
                area = Area(y0, y1, x0, x1, own)
                if self._mask.weights[top:bottom, left:right].any() and self.share(area).any():
                    yield area


def _largest(weights: Pixels, step: int) -> Pixels:
    """The largest value of each block of step × step; blocks at the edges may be smaller."""
    if step == 1:
        return weights
    height, width = weights.shape
    rows = np.maximum.reduceat(weights, np.arange(0, height, step), axis=0)
    return np.asarray(np.maximum.reduceat(rows, np.arange(0, width, step), axis=1))


def _widths(marked: Pixels, labels: Pixels, count: int) -> FloatArray:
    """How wide each piece of damage is at its widest: twice the way from its innermost pixel to its edge. What lies
    beyond the photograph counts as edge."""
    framed = cv2.copyMakeBorder(marked, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=0)
    inward = np.asarray(cv2.distanceTransform(framed, cv2.DIST_L2, 3), np.float32)[1:-1, 1:-1]
    widest = np.zeros(count, np.float32)
    np.maximum.at(widest, labels[marked > 0], 2 * inward[marked > 0])
    return widest
