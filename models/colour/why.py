"""Why a place has its colour: the likely colours of what lies there, and what each would do to all that looks alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from models.colour.leaning import Lean
from models.colour.likely import LikelyColour, distribution, likely_colours
from models.colour.things import Thing, things_of
from models.colour.versions import VISIBLE, place_of

if TYPE_CHECKING:
    from models.colour.chroma import ChromaField

_REACH = 1.5
"""Cells: the distribution at a place is that of its surroundings, nearer ones more."""
_LEAST_SHARE = 0.02


@dataclass(frozen=True)
class Choice:
    """A likely colour of the place, the picture if all that looks like it took that colour, and which share 0…1 of the
    picture would visibly change."""

    colour: LikelyColour
    field: ChromaField
    changed: float


def choices_at(field: ChromaField, x: float, y: float, most: int = 5) -> list[Choice]:
    """Of a place (relative to width and height, 0…1), the likeliest colour first.

    Raises:
        ValueError: what the network said was not kept.
    """
    h, w = field.shape
    row, column = min(h - 1, int(y * h)), min(w - 1, int(x * w))
    rows, columns = np.mgrid[:h, :w]
    near = np.exp(-0.5 * (np.square(rows - row) + np.square(columns - column)) / _REACH**2).reshape(-1)
    likely = likely_colours(distribution(field) @ (near / near.sum()), most)
    things = things_of(field)
    thing = max(things, key=lambda each: each.weight[row * w + column])
    found = []
    for colour in likely:
        if colour.share >= _LEAST_SHARE:
            leaned = field.leaned(_leans(field, things, thing, colour, row * w + column))
            changed = np.linalg.norm(leaned.ab - field.ab, axis=-1) > VISIBLE
            found.append(Choice(colour, leaned, float(changed.mean())))
    return found


def _leans(field: ChromaField, things: list[Thing], thing: Thing, colour: LikelyColour, cell: int) -> list[Lean]:
    """All things as they are but this one, which takes the colour, with the place itself."""
    h, w = field.shape
    before = {(lean.x, lean.y): lean for lean in field.leans}
    leans = {}
    for each in things:
        for number in each.cells:
            place = place_of(number, h, w)
            leans[place] = before.get(place, Lean(*place))
    for number in (*thing.cells, cell):
        place = place_of(number, h, w)
        leans[place] = Lean(*place, round(colour.a, 1), round(colour.b, 1))
    return list(leans.values())
