"""How strong the colours are from place to place, as somebody has painted it: full here, less there, none elsewhere."""

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
    """Along `places` (x, y relative to width and height, 0…1) and `radius` (relative to the shorter side) around them,
    colours have `amount` (0 none, 1 as they are, 2 twice) of their strength."""

    amount: float
    radius: float
    places: tuple[tuple[float, float], ...]


def strength_plane(strokes: Sequence[Stroke], elsewhere: float, width: int, height: int) -> FloatArray:
    """(h, w) float32 by what to multiply chroma, for a picture of this size: `elsewhere`, and on each stroke its
    amount, the later over the earlier. The longer side is 768 at most."""
    scale = min(1.0, _LONG_SIDE / max(width, height))
    columns, rows = max(1, round(width * scale)), max(1, round(height * scale))
    plane = np.full((rows, columns), elsewhere, np.float32)
    for stroke in strokes:
        covered = _covered(stroke, columns, rows)
        plane += (np.float32(stroke.amount) - plane) * covered
    return plane


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
