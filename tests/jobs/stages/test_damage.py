"""Marked damage in pieces: every marked pixel in exactly one, thin damage seen at full size, large holes as a whole."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.jobs.stages.pictures import damage as damage_module
from studio.jobs.stages.pictures.damage import Damage
from studio.jobs.stages.pictures.mask import Mask

SIDE = 128
POINT = st.tuples(st.integers(0, 499), st.integers(0, 399))


def _drawn(lines: list[tuple[tuple[int, int], tuple[int, int], int]], discs: list[tuple[tuple[int, int], int]]) -> Mask:
    weights = np.zeros((400, 500), np.uint8)
    for start, end, width in lines:
        cv2.line(weights, start, end, 255, width)
    for centre, radius in discs:
        cv2.circle(weights, centre, radius, 200, -1)
    return Mask(weights)


@settings(max_examples=40, deadline=None)
@given(
    lines=st.lists(st.tuples(POINT, POINT, st.integers(1, 9)), max_size=4),
    discs=st.lists(st.tuples(POINT, st.integers(1, 80)), max_size=4),
    most=st.sampled_from([25_000_000, 40_000]),
)
def test_every_marked_pixel_changes_once_and_no_other(
    lines: list[tuple[tuple[int, int], tuple[int, int], int]], discs: list[tuple[tuple[int, int], int]], most: int
) -> None:
    mask = _drawn(lines, discs)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(damage_module, "_MOST_PIXELS", most)
        damage = Damage(mask, SIDE)
        times = np.zeros((400, 500), np.float32)
        for area in damage.areas():
            share = damage.share(area)
            assert share.any()
            times[area.y0 : area.y1, area.x0 : area.x1] += share[..., 0]
    assert np.allclose(times, mask.weights / 255, atol=1e-6)


def test_a_long_scratch_is_seen_in_pieces_and_a_hole_as_a_whole() -> None:
    scratch = Damage(_drawn([((3, 5), (490, 390), 3)], []), SIDE).areas()
    assert len(scratch) > 4
    assert all(max(area.y1 - area.y0, area.x1 - area.x0) <= SIDE for area in scratch)
    (hole,) = Damage(_drawn([], [((250, 200), 60)]), SIDE).areas()
    assert hole.hole > 0
    assert (hole.y0, hole.y1, hole.x0, hole.x1) == (80, 321, 130, 371)


def test_damage_at_the_edge_of_the_photograph_is_as_wide_as_it_is_there() -> None:
    weights = np.zeros((400, 500), np.uint8)
    weights[:20] = 255
    areas = Damage(Mask(weights), SIDE).areas()
    assert all(area.hole == 0 for area in areas), "a torn strip along an edge is thin"
