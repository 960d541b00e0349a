"""What somebody has painted: where, how much, with soft edges, the same in strips, parts and the whole."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.colour.chroma import ChromaField, apply_chroma, apply_chroma_to_part
from models.colour.lab import srgb_array_to_lab
from models.colour.painted import Stroke, covered_plane, paint_planes, strength_plane

AB = np.full((6, 9, 2), (20.0, -25.0), np.float32)
L = np.full((120, 180), 55.0, np.float32)


def chroma(rgb: np.ndarray) -> np.ndarray:
    return np.hypot(*np.moveaxis(srgb_array_to_lab(rgb)[..., 1:], -1, 0))


def test_inside_a_stroke_its_amount_elsewhere_the_other() -> None:
    plane = strength_plane([(Stroke(0.1, ((0.2, 0.5), (0.8, 0.5))), 0.0)], 1.0, 300, 200)
    assert plane.shape == (200, 300)
    assert plane[100, 60:240].max() < 0.05
    assert plane[:55].min() == plane[146:].min() == 1.0
    assert 0.2 < plane[80, 150] < 0.8, "a soft edge"


def test_later_strokes_lie_over_earlier_ones() -> None:
    along = ((0.5, 0.5),)
    plane = strength_plane([(Stroke(0.3, along), 0.0), (Stroke(0.1, along), 2.0)], 1.0, 100, 100)
    assert plane[50, 50] == pytest.approx(2.0, abs=0.05)
    assert plane[50, 66] == pytest.approx(0.0, abs=0.1)


def test_large_pictures_have_a_small_plane() -> None:
    assert strength_plane([], 0.5, 40_000, 10_000).shape == (192, 768)


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.builds(
                Stroke,
                st.floats(0, 1),
                st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=5).map(tuple),
            ),
            st.floats(0, 2),
        ),
        max_size=4,
    ),
    st.floats(0, 2),
)
def test_it_never_leaves_what_was_asked_for(strokes: list[tuple[Stroke, float]], elsewhere: float) -> None:
    plane = strength_plane(strokes, elsewhere, 90, 60)
    amounts = [elsewhere, *(amount for _, amount in strokes)]
    assert min(amounts) - 1e-3 <= plane.min() <= plane.max() <= max(amounts) + 1e-3


def test_colour_only_here_and_lightness_everywhere() -> None:
    field = ChromaField(AB, strength=strength_plane([(Stroke(0.25, ((0.5, 0.5),)), 1.0)], 0.0, 180, 120))
    rgb = apply_chroma(L, field)
    plain = chroma(apply_chroma(L, ChromaField(AB)))
    assert chroma(rgb)[60, 90] == pytest.approx(plain[60, 90], rel=0.03)
    assert chroma(rgb)[5, 5] < 0.5
    assert srgb_array_to_lab(rgb)[..., 0] == pytest.approx(L, abs=0.08)


def test_strips_and_parts_equal_the_whole() -> None:
    field = ChromaField(AB, strength=strength_plane([(Stroke(0.2, ((0.1, 0.1), (0.9, 0.8))), 0.2)], 1.5, 180, 120))
    whole = apply_chroma(L, field)
    strips = np.concatenate([apply_chroma(L[:47], field, 0, 120), apply_chroma(L[47:], field, 47, 120)])
    assert strips == pytest.approx(whole, abs=1e-5)
    part = apply_chroma_to_part(L[30:90, 45:135], field, (0.25, 0.25, 0.5, 0.5))
    assert part == pytest.approx(whole[30:90, 45:135], abs=1e-4)


def test_paint_covers_what_it_goes_over_and_nothing_else() -> None:
    red = paint_planes([(Stroke(0.15, ((0.3, 0.5), (0.7, 0.5))), 40.0, 25.0)], 180, 120)
    field = ChromaField(AB)
    painted = srgb_array_to_lab(apply_chroma(L, field.painted(red, np.zeros((6, 9), np.float32))))
    plain = srgb_array_to_lab(apply_chroma(L, field))
    assert painted[60, 90, 1:] == pytest.approx((40, 25), abs=1.5)
    assert painted[5] == pytest.approx(plain[5], abs=0.05)
    assert painted[..., 0] == pytest.approx(L, abs=0.08)


def test_what_is_painted_over_something_known_is_as_sure_as_its_evidence() -> None:
    stroke = Stroke(0.4, ((0.5, 0.5),))
    sure = ChromaField(AB, np.full((6, 9), 0.3, np.float32))
    planes = paint_planes([(stroke, 1.0, 1.0)], 90, 60)
    for share, expected in ((1.0, 1.0), (0.0, 0.3), (0.5, 0.65)):
        known = covered_plane([(stroke, share)], 9, 6)
        assert sure.painted(planes, known).confidence[3, 4] == pytest.approx(expected, abs=0.05)
