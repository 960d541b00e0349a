"""What somebody has painted over the estimate: colours, and how strong colours are from place to place.

A stroke changes what it covers and nothing else; to carry a colour to all that looks alike there are colour points.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from models.colour.arrays import FloatArray

_LONG_SIDE = 768
_EDGE = 0.25
"""Of the radius: how soft the edge of a stroke is (one standard deviation)."""
_FRACTION_BITS = 4
"""Of the places that OpenCV draws at, so that thin strokes do not jump from pixel to pixel."""


@dataclass(frozen=True)
class Stroke:
    """Goes along `places` (x, y relative to width and height, 0…1), `radius` (relative to the shorter side) to each
    side."""

    radius: float
    places: tuple[tuple[float, float], ...]


def strength_plane(strokes: Sequence[tuple[Stroke, float]], elsewhere: float, width: int, height: int) -> FloatArray:
    """(h, w) float32 by what to multiply chroma, for a picture of this size: `elsewhere`, and on each stroke its amount
    (0 none, 1 as it is, 2 twice), the later over the earlier. The longer side is 768 at most."""
    columns, rows = _size(width, height)
    plane = np.full((rows, columns), elsewhere, np.float32)
    for stroke, amount in strokes:
        plane += (np.float32(amount) - plane) * _covered(stroke, columns, rows)
    return plane


def paint_planes(strokes: Sequence[tuple[Stroke, float, float]], width: int, height: int) -> FloatArray:
    """(3, h, w) float32 for a picture of this size, from strokes with their a and b: a and b of the paint, each times
    how far (0…1, the third plane) the paint covers what is below. The longer side is 768 at most."""
    columns, rows = _size(width, height)
    planes = np.zeros((3, rows, columns), np.float32)
    for stroke, a, b in strokes:
        paint = np.array((a, b, 1.0), np.float32)[:, None, None]
        planes += (paint - planes) * _covered(stroke, columns, rows)
    return planes


def over(upper: FloatArray, lower: FloatArray) -> FloatArray:
    """Paint (3, h, w) laid over other paint, which may have another size."""
    rows, columns = upper.shape[1:]
    below = np.stack([cv2.resize(plane, (columns, rows), interpolation=cv2.INTER_LINEAR) for plane in lower])
    return np.asarray(upper + below * (1.0 - upper[2]), np.float32)


def covered_plane(strokes: Sequence[tuple[Stroke, float]], width: int, height: int) -> FloatArray:
    """(h, w) float32 0…1: how far each cell of a field of this size is covered, times the strokes' own factors."""
    plane = np.zeros((height, width), np.float32)
    for stroke, share in strokes:
        plane += (np.float32(share) - plane) * _covered(stroke, width, height)
    return plane


def _size(width: int, height: int) -> tuple[int, int]:
    scale = min(1.0, _LONG_SIDE / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))


def _covered(stroke: Stroke, columns: int, rows: int) -> FloatArray:
    """(h, w) 0…1, how far each place belongs to a stroke."""
    radius = max(0.5, stroke.radius * min(columns, rows))
    drawn = np.zeros((rows, columns), np.uint8)
    one = 1 << _FRACTION_BITS
    points = np.rint((np.array(stroke.places) * (columns, rows) - 0.5) * one).astype(np.int32)
    for begin, end in zip(points, points[1:] if len(points) > 1 else points, strict=False):
        cv2.line(drawn, begin.tolist(), end.tolist(), 255, max(1, round(2 * radius)), cv2.LINE_AA, _FRACTION_BITS)
    for point in points:
        cv2.circle(drawn, point.tolist(), round(radius * one), 255, -1, cv2.LINE_AA, _FRACTION_BITS)
    soft = cv2.GaussianBlur(drawn, (0, 0), max(0.3, radius * _EDGE))
    return np.asarray(soft, np.float32) / np.float32(255)
