"""Colour points: they keep their colour, reach what is alike and nothing else, and are the person's last word."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.colour.points import Hint, Places

HEIGHT, WIDTH = 24, 32
COAT, WALL = (slice(4, 20), slice(2, 12)), (slice(4, 20), slice(14, 30))


def coat_before_a_wall(seed=0):
    """A dark coat on the left, a light wall around it, another dark coat of the same cloth far right."""
    rng = np.random.default_rng(seed)
    kinds = np.zeros((HEIGHT, WIDTH), int)
    kinds[COAT] = 1
    directions = rng.normal(size=(2, 48))
    features = directions[kinds] + 0.3 * rng.normal(size=(HEIGHT, WIDTH, 48))
    lightness = np.where(kinds == 1, 30.0, 70.0) + rng.normal(0, 1.5, kinds.shape)
    ab = np.where(kinds[..., None] == 1, (8.0, 10.0), (2.0, 14.0)) + rng.normal(0, 1, (*kinds.shape, 2))
    return Places(features.astype(np.float16), lightness.astype(np.float32), ab.astype(np.float32))


hints = st.builds(Hint, st.floats(0, 1), st.floats(0, 1), st.floats(-80, 80), st.floats(-80, 80), st.floats(0, 0.05))


def test_a_point_recolours_what_it_sits_on_and_leaves_the_rest():
    places = coat_before_a_wall()
    blue = np.array([5.0, -40.0])
    change = places.lead([Hint(0.2, 0.5, *blue)]).applied(places.ab) - places.ab
    towards = change @ (blue - (8, 10)) / np.linalg.norm(blue - (8, 10)) ** 2
    assert towards[COAT].mean() > 0.4
    assert np.abs(towards[WALL]).mean() < 0.1


def test_where_the_points_reach_a_person_is_believed():
    places = coat_before_a_wall()
    lead = places.lead([Hint(0.2, 0.5, 5, -40)])
    before = np.full((HEIGHT, WIDTH), 0.3, np.float32)
    after = lead.surer(before)
    assert after[12, 6] > 0.9
    assert after[WALL].mean() < 0.4
    assert (after >= before - 1e-6).all()


@settings(max_examples=30, deadline=None)
@given(st.lists(hints, min_size=1, max_size=12))
def test_any_points_give_finite_colours_and_shares(points):
    places = coat_before_a_wall()
    lead = places.lead(points)
    assert np.isfinite(lead.applied(places.ab)).all()
    assert 0 <= lead.share.min() <= lead.share.max() <= 1


@settings(max_examples=30, deadline=None)
@given(st.integers(2, HEIGHT - 3), st.integers(2, WIDTH - 3), st.floats(-60, 60), st.floats(-60, 60))
def test_a_lonely_point_keeps_its_colour_whatever_the_prediction(row, column, a, b):
    places = coat_before_a_wall()
    lead = places.lead([Hint((column + 0.5) / WIDTH, (row + 0.5) / HEIGHT, a, b, 0.0)])
    for prediction in (places.ab, 3 * places.ab):
        assert lead.applied(prediction)[row, column] == pytest.approx([a, b], abs=4.0)


def test_of_points_on_one_place_the_last_counts():
    places = coat_before_a_wall()
    first, second = Hint(0.2, 0.5, 40, 40), Hint(0.2, 0.5, -20, -30)
    assert np.array_equal(places.lead([first, second]).applied(places.ab), places.lead([second]).applied(places.ab))


def test_a_true_point_changes_nothing():
    places = coat_before_a_wall()
    row, column = 10, 6
    hint = Hint((column + 0.5) / WIDTH, (row + 0.5) / HEIGHT, *places.ab[row, column], 0.0)
    assert places.lead([hint]).applied(places.ab) == pytest.approx(places.ab, abs=1e-3)


def test_a_wide_point_covers_its_disc():
    places = coat_before_a_wall()
    wide = places.lead([Hint(0.7, 0.5, 0, -40, radius=0.1)])
    assert len(wide.positions) > 20
    assert wide.applied(places.ab)[10:14, 21:24].mean((0, 1)) == pytest.approx([0, -40], abs=4)


def test_no_points_lead_nowhere():
    assert coat_before_a_wall().lead([]) is None


@pytest.mark.parametrize("hint", [Hint(1.2, 0, 0, 0), Hint(0, 0, 300, 0), Hint(0, 0, 0, 0, -1)])
def test_impossible_points_are_refused(hint):
    with pytest.raises(ValueError, match="colour point"):
        coat_before_a_wall().lead([hint])


def test_points_in_the_corners_stay_inside():
    corners = [Hint(x, y, 5, 5, 0.05) for x in (0, 1) for y in (0, 1)]
    assert np.isfinite(coat_before_a_wall().lead(corners).influence).all()
