"""A colour point speaks for the whole even area it sits on: helpers are set over that area with the same colour.

The network has learnt what a point says about its neighbourhood, but one dot on a wide coat or sky is little to go by.
The area is what hangs together with the point at about its lightness; where two points share one, each pixel belongs to
the nearer of them.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from studio.domain.recipe import Hint

FloatArray = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]

SIDE = 224
"""Short side of the copy in which areas are looked for, the network's own; the measures below are its pixels."""
EVEN = 6.0
"""L* by which an area may differ from the point; chosen between 4 and 6 on 16 validation photographs."""
REACH = 68.0
MOST_HELPERS = 8
MOST_IN_ALL = 64
"""Helpers of all points together: the network has not learnt from many more."""
_APART = 14.0
_RIM = 5


def spread(hints: Sequence[Hint], lightness: FloatArray) -> list[Hint]:
    """The points and, before them, their helpers; ``lightness`` (h, w) of the whole picture in L*, any size."""
    most = min(MOST_HELPERS, MOST_IN_ALL // max(1, len(hints)))
    if not hints or most == 0:
        return list(hints)
    small = _even_copy(lightness)
    height, width = small.shape
    own = [(min(width - 1, int(hint.x * width)), min(height - 1, int(hint.y * height))) for hint in hints]
    nearest = _nearest(own, height, width)
    helpers = [
        replace(hint, x=(x + 0.5) / width, y=(y + 0.5) / height)
        for number, (hint, point) in enumerate(zip(hints, own, strict=True))
        for x, y in _apart(_even_area(small, point) & (nearest == number), point, most)
    ]
    return [*helpers, *hints]


def _nearest(points: Sequence[tuple[int, int]], height: int, width: int) -> npt.NDArray[np.int32]:
    """(h, w) which of the ``points`` (x, y) is the nearest; −1 where none is within reach."""
    rows, columns = np.mgrid[:height, :width].astype(np.float32)
    nearest = np.full((height, width), -1, np.int32)
    least = np.full((height, width), REACH**2, np.float32)
    for number, (x, y) in enumerate(points):
        distance = (columns - x) ** 2 + (rows - y) ** 2
        nearest[distance < least] = number
        least = np.minimum(least, distance)
    return nearest


def _even_area(lightness: FloatArray, point: tuple[int, int]) -> Mask:
    """(h, w) what hangs together with a point (x, y) at about its lightness, without its rim."""
    height, width = lightness.shape
    mask = np.zeros((height + 2, width + 2), np.uint8)
    flags = 4 | cv2.FLOODFILL_FIXED_RANGE | cv2.FLOODFILL_MASK_ONLY | (1 << 8)
    cv2.floodFill(lightness.copy(), mask, point, 0.0, EVEN, EVEN, flags)
    return np.asarray(cv2.erode(mask[1:-1, 1:-1], np.ones((_RIM, _RIM), np.uint8)) > 0, np.bool_)


def _even_copy(lightness: FloatArray) -> FloatArray:
    """The picture at the network's size, its grain smoothed and its edges kept."""
    height, width = lightness.shape
    scale = min(1.0, SIDE / min(height, width))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    small = cv2.resize(np.asarray(lightness, np.float32), size, interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.bilateralFilter(small, 7, 8.0, 4.0), np.float32)


def _apart(inside: Mask, start: tuple[int, int], most: int) -> list[tuple[int, int]]:
    """At most so many places of an area, each as far as can be from the start and from those before it."""
    rows, columns = np.nonzero(inside)
    found = [start]
    nearest = np.full(len(rows), np.inf)
    while len(found) <= most and len(rows):
        nearest = np.minimum(nearest, np.hypot(columns - found[-1][0], rows - found[-1][1]))
        furthest = int(nearest.argmax())
        if nearest[furthest] < _APART:
            break
        found.append((int(columns[furthest]), int(rows[furthest])))
    return found[1:]
