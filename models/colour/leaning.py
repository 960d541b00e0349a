"""Leaning: what looks alike is to have another of its likely colours, and moves together.

A lean says at a place of the picture which colour is meant there; all that looks alike leans with it, other things keep
what they had. The network's distribution is multiplied by a Gaussian around the meant colour (a product of experts,
Hinton, Neural Computation 14, 2002), so that a place takes that colour only as far as it finds it likely, and keeps its
own shades.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from models.colour.alike import Alikeness, Marks
from models.colour.arrays import FloatArray
from models.colour.bins import ab_bins
from models.colour.points import Places

OF_ONE_THING = Alikeness(1.0, features=0.7, lightness=22.0, chroma=18.0, distance=2.5)
"""Wider than for colour points: regions share all of a picture among them, and only who is nearest matters."""
_SPREAD = 16.0
"""ab units: how near the meant colour a place has to come."""
_FARTHEST = 3.5
"""In spreads: what lies farther away is as unlikely as this, so that what is sure stays as it is."""
_SHARPNESS = 2.0
"""How clearly a place belongs to the nearest lean."""


@dataclass(frozen=True)
class Lean:
    """At (x, y), relative to width and height (0…1), the colour a, b is meant; None: what it would have anyway, which
    keeps other leans away from all that is alike."""

    x: float
    y: float
    a: float | None = None
    b: float | None = None

    @property
    def colour(self) -> tuple[float, float] | None:
        return None if self.a is None or self.b is None else (self.a, self.b)


def tilt_of(leans: Sequence[Lean], places: Places) -> FloatArray | None:
    """(Q, h, w) to add to the logits; None where nothing leans."""
    if all(lean.colour is None for lean in leans):
        return None
    h, w = places.lightness.shape
    cells = [min(h - 1, int(lean.y * h)) * w + min(w - 1, int(lean.x * w)) for lean in leans]
    share = shares_of(cells, marks_of(places))
    tilt = np.zeros((len(ab_bins()), h * w), np.float32)
    for lean, of_lean in zip(leans, share.T, strict=True):
        if lean.colour is not None:
            squares = np.square(ab_bins() - np.array(lean.colour, np.float32)).sum(axis=1) / _SPREAD**2
            tilt -= 0.5 * np.minimum(squares, _FARTHEST**2)[:, None] * of_lean
    return tilt.reshape(-1, h, w)


def marks_of(places: Places) -> Marks:
    """What says how alike the places are."""
    planes = np.moveaxis(places.features, -1, 0), places.lightness, np.moveaxis(places.ab, -1, 0)
    return Marks.everywhere(*planes)


def shares_of(cells: Sequence[int], marks: Marks) -> FloatArray:
    """(N, n) how far each place belongs to the thing at each of n cells; rows sum to 1."""
    scaled = marks.scaled(OF_ONE_THING)
    middles = scaled[list(cells)]
    squares = np.square(scaled).sum(1)[:, None] + np.square(middles).sum(1) - 2 * scaled @ middles.T
    exponents = -0.5 * _SHARPNESS * squares
    weights = np.exp(exponents - exponents.max(axis=1, keepdims=True))
    return np.asarray(weights / weights.sum(axis=1, keepdims=True), np.float32)
