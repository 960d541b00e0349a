"""Where the network sees a face, its colours lean towards those that the skin of people of this lightness usually has.

Lightness is the scan's own and stays; only which of the likely colours is taken changes. The table holds the median
chroma and hue of pixels in the middle of 2,580 faces of many skin tones in colour photographs, by their lightness:
dark and light skin differ little in hue.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from models.colour.arrays import Array, as_float, as_kind_of, namespace
from models.colour.bins import ab_bins

_LIGHTNESS = (15.0, 25.0, 35.0, 45.0, 55.0, 65.0, 75.0, 85.0, 95.0)
_CHROMA = (17.0, 20.0, 23.0, 24.0, 25.0, 23.0, 21.0, 17.0, 9.0)
_HUE = (43.0, 46.0, 46.0, 47.0, 48.0, 49.0, 49.0, 50.0, 53.0)

_SPREAD = 10.0
"""ab units within which skin of one lightness lies (the quartiles of chroma and hue are about 6 units apart)."""
_FARTHEST = 3.0
"""In spreads: what lies farther away is as unlikely as this, so that a painted face keeps its paint."""
_FIRST_SEEN, _PLAINLY_SEEN = 0.2, 0.5
"""Probability of a face below which nothing leans, and above which all does. In 60 photographs of people that were not
trained on, 86 % of the cells of faces lie above the upper one, and 73 % of the cells above it in a face's ellipse, the
others mostly on neck, ears and hair beside it."""


class Faces(NamedTuple):
    """Where faces are: `seen` (B, h, w) 0…1, how far to lean, and the `lightness` (B, h, w) L* 0…100 there."""

    seen: Array
    lightness: Array

    @classmethod
    def of(cls, probability: Array, lightness: Array) -> Faces:
        """From the network's probability (B, h, w) of a face."""
        share = (probability - _FIRST_SEEN) / (_PLAINLY_SEEN - _FIRST_SEEN)
        return cls(namespace(share).clip(share, 0.0, 1.0), lightness)

    def leaning(self) -> Array:
        """(B, Q, h, w) to add to the logits of the classes: 0 without a face, −½·d²/σ² for a class at distance d."""
        usual = usual_skin(self.lightness)
        a, b = (as_kind_of(usual, plane)[None, :, None, None] for plane in ab_bins().T)
        squares = ((a - usual[:, :1]) ** 2 + (b - usual[:, 1:]) ** 2) / _SPREAD**2
        return -0.5 * namespace(usual).clip(squares, None, _FARTHEST**2) * self.seen[:, None]


def usual_skin(lightness: Array) -> Array:
    """(B, 2, h, w) ab that skin of lightness (B, h, w) L* usually has."""
    xp = namespace(lightness)
    chroma, hue = _between(lightness, _CHROMA), _between(lightness, _HUE) * (math.pi / 180)
    return xp.stack([chroma * xp.cos(hue), chroma * xp.sin(hue)], axis=1)


def _between(lightness: Array, values: tuple[float, ...]) -> Array:
    xp, table = namespace(lightness), as_kind_of(lightness, values)
    step = _LIGHTNESS[1] - _LIGHTNESS[0]
    place = xp.clip((as_float(lightness) - _LIGHTNESS[0]) / step, 0, len(values) - 1)
    below = xp.clip(xp.astype(place, xp.int64), None, len(values) - 2)
    return table[below] + (table[below + 1] - table[below]) * (place - as_float(below))
