from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.domain.recipe import Hint
from studio.jobs.tasks.spreading_points import MOST_HELPERS, MOST_IN_ALL, REACH, SIDE, spread


def coat() -> np.ndarray:
    """A grainy picture: a darker coat, 90 wide and 160 high, before a lighter wall, and a bright button on it."""
    lightness = np.full((240, 320), 70.0, np.float32)
    lightness[60:220, 100:190] = 35.0
    lightness[140:150, 140:150] = 80.0
    return lightness + np.random.default_rng(0).normal(0, 1.0, lightness.shape).astype(np.float32)


def pixel(hint: Hint, picture: np.ndarray) -> tuple[int, int]:
    return int(hint.x * picture.shape[1]), int(hint.y * picture.shape[0])


def test_a_point_gets_helpers_on_what_it_sits_on_and_nowhere_else() -> None:
    picture = coat()
    point = Hint(120 / 320, 100 / 240, 40.0, 20.0, 0.02)
    found = spread([point], picture)
    assert found[-1] == point
    helpers = [pixel(hint, picture) for hint in found[:-1]]
    assert len(helpers) == MOST_HELPERS
    assert all(100 <= x < 190 and 60 <= y < 220 for x, y in helpers)
    assert not any(138 <= x < 152 and 138 <= y < 152 for x, y in helpers)
    assert all((hint.a, hint.b, hint.radius) == (40.0, 20.0, 0.02) for hint in found)
    assert len({y // 20 for _, y in helpers}) > 3, "they are spread over the coat"


def test_two_points_on_one_thing_share_it() -> None:
    picture = coat()
    upper, lower = Hint(0.45, 0.3, 40.0, 0.0), Hint(0.45, 0.85, -40.0, 0.0)
    *helpers, first, second = spread([upper, lower], picture)
    assert (first, second) == (upper, lower)
    for hint in helpers:
        own, other = (upper, lower) if hint.a > 0 else (lower, upper)
        assert abs(hint.y - own.y) <= abs(hint.y - other.y) + 0.01


def test_a_point_on_something_small_stands_alone() -> None:
    picture = coat()
    assert spread([Hint(145 / 320, 145 / 240, 1.0, 1.0)], picture) == [Hint(145 / 320, 145 / 240, 1.0, 1.0)]
    assert spread([], picture) == []


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=4),
    st.integers(1, 60),
    st.integers(1, 60),
)
def test_any_picture_and_points_give_points_inside(places: list[tuple[float, float]], height: int, width: int) -> None:
    hints = [Hint(x, y, 5.0, 5.0) for x, y in places]
    found = spread(hints, np.full((height * 8, width * 8), 50.0, np.float32))
    assert found[-len(hints) :] == hints
    assert len(found) <= len(hints) * (1 + MOST_HELPERS)
    assert all(0 <= hint.x <= 1 and 0 <= hint.y <= 1 for hint in found)
    scale = max(1.0, min(height * 8, width * 8) / SIDE)
    for hint in found:
        distance = min(np.hypot((hint.x - h.x) * width * 8, (hint.y - h.y) * height * 8) for h in hints)
        assert distance <= (REACH + 2) * scale


def test_many_points_speak_for_themselves() -> None:
    hints = [Hint(n / 100, 0.5, 5.0, 5.0) for n in range(MOST_IN_ALL + 1)]
    assert spread(hints, coat()) == hints
    fewer = hints[:20]
    assert len(spread(fewer, np.full((400, 600), 50.0, np.float32))) <= len(fewer) + MOST_IN_ALL
