"""Which places of a picture belong together, cell by cell: by the network's features, lightness, colour and distance.

Colour is a matter of things, not of places: what looks alike should be coloured alike. `evened` uses this to make the
network agree with itself over a wall, a coat, a sky (non-local means, Buades et al., CVPR 2005, on its answers instead
of on pixels); `models.colour.points` to carry a person's colour points.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from models.colour.arrays import Array, as_float, as_kind_of, length, namespace


class Alikeness(NamedTuple):
    """Differences at which two places are alike by a factor of e^−½, and the share of this kind of alikeness in all."""

    share: float
    features: float
    lightness: float
    chroma: float
    distance: float
    """In short sides of the picture."""


_OF_ONE_THING = Alikeness(1.0, features=0.4, lightness=10.0, chroma=math.inf, distance=0.3)
"""Chosen on 30 validation photographs: wider ones wash small things out."""
_PLACES_AT_ONCE = 1024


@dataclass(frozen=True)
class Marks:
    """Of N places: features (N, C) of unit length, lightness (N, 1) L*, ab (N, 2), position (N, 2) in short sides."""

    features: Array
    lightness: Array
    ab: Array
    position: Array

    @classmethod
    def everywhere(cls, features: Array, lightness: Array, ab: Array | None = None) -> Marks:
        """Of all places of a picture, row by row: features (C, h, w), lightness (h, w), ab (2, h, w) or no matter."""
        xp, (h, w) = namespace(lightness), lightness.shape
        flat = as_float(_rows(features))
        position = as_kind_of(flat, (np.argwhere(np.ones((h, w))) + 0.5) / min(h, w))
        chroma = xp.zeros_like(position) if ab is None else _rows(ab)
        centred = flat - xp.mean(flat, axis=0)
        return cls(of_unit_length(centred), xp.reshape(lightness, (-1, 1)), chroma, position)

    def at(self, which: Array | slice) -> Marks:
        """Those of some of the places."""
        return Marks(self.features[which], self.lightness[which], self.ab[which], self.position[which])

    def scaled(self, kind: Alikeness) -> Array:
        """(N, D) vectors whose distances are the differences in units of this kind's."""
        marks = (self.features, self.lightness, self.ab, self.position)
        return namespace(self.lightness).concat([m / scale for m, scale in zip(marks, kind[1:], strict=True)], axis=1)


def alike(one: Marks, other: Marks, kinds: Sequence[Alikeness]) -> Array:
    """(N, M) how alike N and M places are, from 0 to the sum of the kinds' shares."""
    xp = namespace(one.lightness)
    parts = [xp.exp(_exponents(one.scaled(kind), other.scaled(kind), kind.share)) for kind in kinds]
    return sum(parts[1:], parts[0])


def evened(logits: Array, features: Array, lightness: Array, every: int = 1) -> Array:
    """Logits (B, Q, h, w) of which each is the mean of those of like places, given features (B, C, h, w) and lightness
    (B, h, w). With ``every`` 2 only every second row and column is asked, in a quarter of the time."""
    xp = namespace(logits)
    return xp.stack([_evened(*parts, every) for parts in zip(logits, features, lightness, strict=True)])


def _evened(logits: Array, features: Array, lightness: Array, every: int) -> Array:
    xp, (h, w) = namespace(logits), lightness.shape
    everywhere = Marks.everywhere(features, lightness)
    asked = np.arange(h * w).reshape(h, w)[::every, ::every].reshape(-1)
    sources, answers = everywhere.at(asked), _rows(logits)[asked]
    parts = []
    for first in range(0, h * w, _PLACES_AT_ONCE):
        weight = alike(everywhere.at(slice(first, first + _PLACES_AT_ONCE)), sources, (_OF_ONE_THING,))
        parts.append(weight @ answers / xp.sum(weight, axis=1, keepdims=True))
    return xp.reshape(xp.concat(parts).T, logits.shape)


def of_unit_length(rows: Array) -> Array:
    """(N, C), each row divided by its length."""
    return rows / (length(rows, axis=-1) + 1e-6)


def _rows(planes: Array) -> Array:
    """(C, h, w) planes as (h·w, C), place by place."""
    return namespace(planes).reshape(planes, (planes.shape[0], -1)).T


def _exponents(one: Array, other: Array, share: float) -> Array:
    """(N, M) log share − ½·d² for the distances d of the rows of (N, D) and (M, D), all in one product of matrices:
    with millions of pairs every further pass through them counts."""
    xp = namespace(one)
    of_one, of_other = (-0.5 * xp.sum(rows * rows, axis=1)[:, None] for rows in (one, other))
    left = xp.concat([one, of_one + math.log(share), xp.ones_like(of_one)], axis=1)
    right = xp.concat([other, xp.ones_like(of_other), of_other], axis=1)
    return left @ right.T
