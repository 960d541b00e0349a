"""Interlaced film: each half picture is looked at and coloured by itself, in the order of time, and woven again."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from studio.domain.recipe import ColorizeRecipe
from studio.jobs.stages.colour.film import Painter, Waiting, prepared
from studio.jobs.stages.colour.film_chroma import ChromaTable
from studio.media.film.planes import Planes
from studio.media.film.reader import Tone
from studio.media.film.signal import Signal

SIGNAL = Signal("yuv420p", 8, 1, 1, False, 5, 2, 2, False, True)


class Source:
    """What the stages need of a film."""

    signal = SIGNAL
    frame_rate = Fraction(25)
    width, height = 64, 48


class Target:
    """A writer that keeps what it is given."""

    signal = SIGNAL
    lossless = True

    def __init__(self) -> None:
        self.written: list[tuple[Fraction, Planes, str]] = []

    def write(self, time: Fraction, planes: Planes, fields: str) -> None:
        self.written.append((time, planes, fields))


def tone(fields: Any) -> Tone:
    luma = np.full((48, 64), 120, np.uint8)
    luma[1::2] = 160
    return Tone(Fraction(2), luma, None, fields)


@pytest.mark.parametrize(
    ("fields", "order"), [("top first", [0, 1]), ("bottom first", [1, 0]), ("progressive", [None])]
)
def test_half_pictures_come_in_the_order_of_time(fields: str, order: list[int | None]) -> None:
    pictures = list(prepared(iter([tone(fields)]), Source()))  # type: ignore[arg-type]
    parts = [picture.payload for picture in pictures]
    assert [part.field for part in parts] == order
    assert [part.last for part in parts] == [*[False] * (len(order) - 1), True]
    assert [part.time for part in parts] == [Fraction(2), Fraction(101, 50)][: len(order)]
    for picture, part in zip(pictures, parts, strict=True):
        # The network is given a half picture at the shape of the whole one.
        assert picture.lightness().shape == (48, 64)
        if part.field is not None:
            expected = {0: 120, 1: 160}[part.field]
            assert np.unique(part.tone.luma[part.rows]) == [expected]


@pytest.mark.parametrize("fields", ["top first", "bottom first"])
def test_each_half_picture_gets_its_own_colours(fields: str) -> None:
    target = Target()
    painter = Painter(Source(), target, ColorizeRecipe(), ChromaTable(ColorizeRecipe(), SIGNAL))  # type: ignore[arg-type]
    red, blue = (np.full((6, 8, 2), ab, np.float32) for ab in ((40, 30), (10, -40)))
    frame = tone(fields)
    first = 0 if fields == "top first" else 1
    assert painter.add(Waiting(frame, Fraction(2), first, False), red if first == 0 else blue) is None
    finish = painter.add(Waiting(frame, Fraction(2), 1 - first, True), blue if first == 0 else red)
    assert finish is not None
    finish()
    ((time, planes, said),) = target.written
    assert (time, said) == (Fraction(2), fields)
    np.testing.assert_array_equal(planes.y, frame.luma)
    upper, lower = planes.v[0::2].astype(int), planes.v[1::2].astype(int)
    assert (upper > 140).all(), "the upper half picture is red"
    assert (lower < 136).all(), "the lower one is blue"
    assert np.ptp(upper) == np.ptp(lower) == 0
    assert painter.sums is not None
    assert painter.sums.kept
