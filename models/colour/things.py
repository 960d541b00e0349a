"""The things of a picture: what looks alike to the network, wherever it lies, and the likely colours of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np

from models.colour.arrays import FloatArray
from models.colour.leaning import OF_ONE_THING, marks_of, shares_of
from models.colour.likely import LikelyColour, distribution, likely_colours

if TYPE_CHECKING:
    from models.colour.chroma import ChromaField

_GROUPS = 14
_ALIKE = 1.5
"""Groups nearer than this, in units of alikeness without distance, are one thing: a wall left and right of a person."""
_LEAST_SHARE = 0.12
"""Of a thing's distribution: less likely colours are not offered."""
_PALE_FROM, _PALEST = 70.0, 0.25
"""L* from which strong colours become rare in photographs (cloth, paper, snow), and how much chroma white has left."""
_SEED = 1


@dataclass(frozen=True)
class Thing:
    """What looks alike. cells: numbers of those that stand for it; share: 0…1 of the picture; weight: (h·w,) how far
    each cell belongs to it; colours: the likely ones, likeliest first, one where it is sure."""

    cells: tuple[int, ...]
    share: float
    weight: FloatArray
    colours: tuple[LikelyColour, ...]


def things_of(field: ChromaField) -> list[Thing]:
    """The things of a picture, the largest first. The same field gives the same things, however it leans.

    Raises:
        ValueError: what the network said was not kept.
    """
    said = distribution(field)
    if field.places is None:
        raise ValueError("This colour field was made without its logits; predict again with keep_logits=True.")
    marks = marks_of(field.places)
    scaled = np.ascontiguousarray(marks.scaled(OF_ONE_THING), np.float32)
    groups = _groups(scaled, _middles(scaled))
    cells = [cell for group in groups for cell in group]
    shares, lightness = shares_of(cells, marks), field.places.lightness.reshape(-1)
    found = []
    for group in groups:
        weight = shares[:, [cells.index(cell) for cell in group]].sum(axis=1)
        clearly = np.square(weight)
        clearly /= max(float(clearly.sum()), 1e-9)
        likely = likely_colours(said @ clearly)
        pale = _paleness(float(lightness @ clearly))
        colours = [colour.paler(pale) for colour in likely if colour.share >= _LEAST_SHARE or colour is likely[0]]
        found.append(Thing(tuple(group), float(weight.mean()), weight, tuple(colours)))
    return sorted(found, key=lambda thing: (-thing.share, thing.cells))


def _paleness(lightness: float) -> float:
    """Share of the chroma that something of this L* has beside something of middle lightness."""
    return 1.0 - (1.0 - _PALEST) * max(0.0, (lightness - _PALE_FROM) / (100.0 - _PALE_FROM))


def _middles(scaled: FloatArray) -> list[int]:
    """Cells in the middle of groups of like ones (k-means, Lloyd 1982; k-means++, Arthur and Vassilvitskii 2007)."""
    cv2.setRNGSeed(_SEED)
    until = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 20, 0.01)
    count = min(_GROUPS, len(scaled))
    _, _, centres = cv2.kmeans(scaled, count, np.zeros(0, np.int32), until, 2, cv2.KMEANS_PP_CENTERS)
    squares = np.square(scaled).sum(1)[:, None] + np.square(centres).sum(1) - 2 * scaled @ centres.T
    return sorted({int(cell) for cell in squares.argmin(axis=0)})


def _groups(scaled: FloatArray, cells: list[int]) -> list[list[int]]:
    """Cells that look alike together, the nearest two groups joined again and again (average linkage)."""
    looks = scaled[:, :-2]  # the last two are places
    groups = [[cell] for cell in cells]
    while len(groups) > 1:
        middles = np.stack([looks[group].mean(axis=0) for group in groups])
        apart = np.linalg.norm(middles[:, None] - middles, axis=2)
        np.fill_diagonal(apart, np.inf)
        one, other = divmod(int(apart.argmin()), len(groups))
        if apart[one, other] > _ALIKE:
            break
        groups[one] += groups.pop(other) if other > one else []
        if other < one:
            groups[other] += groups.pop(one)
    return groups
