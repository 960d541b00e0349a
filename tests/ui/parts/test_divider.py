"""The line between before and after, as geometry."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt

from studio.ui.parts.viewer.divider import Divider

SEEN = QRectF(100, 50, 600, 400)
shares = st.floats(0, 1)
angles = st.floats(0, 359.9)
points = st.builds(QPointF, st.floats(100, 700), st.floats(50, 450))


def divider(share: float, degrees: float) -> Divider:
    result = Divider()
    result.turn(degrees, SEEN)
    result.slide = 0.0
    result.put(share)
    return result


@given(shares, angles)
def test_the_line_goes_where_its_share_says(share: float, degrees: float) -> None:
    line = divider(share, degrees)
    assert line.share_at(line.centre(SEEN), SEEN) == pytest.approx(share, abs=1e-6)


@given(shares, angles, points)
def test_every_point_lies_on_exactly_one_side(share: float, degrees: float, point: QPointF) -> None:
    line = divider(share, degrees)
    away = line.away(point, SEEN)
    if abs(away) > 0.01:
        inside = line.side(SEEN, after=True).containsPoint(point, Qt.FillRule.WindingFill)
        assert inside == (away > 0)
        assert line.side(SEEN, after=False).containsPoint(point, Qt.FillRule.WindingFill) != inside


@given(angles, points)
def test_at_the_ends_all_is_of_one_kind(degrees: float, point: QPointF) -> None:
    assert divider(0.0, degrees).away(point, SEEN) >= -1e-6
    assert divider(1.0, degrees).away(point, SEEN) <= 1e-6


@given(shares, angles, st.sampled_from([0, 1]), points)
def test_a_grip_follows_the_pointer_and_the_handle_stays(share: float, degrees: float, grip: int, to: QPointF) -> None:
    line = divider(share, degrees)
    centre = line.centre(SEEN)
    assert SEEN.adjusted(-1, -1, 1, 1).contains(centre)
    way = to - centre
    length = (way.x() ** 2 + way.y() ** 2) ** 0.5
    if length < 5:
        return
    line.turn_to(to, SEEN, grip=grip)
    held = line.grips(SEEN)[grip] - line.centre(SEEN)
    cosine = (held.x() * way.x() + held.y() * way.y()) / (length * (held.x() ** 2 + held.y() ** 2) ** 0.5)
    assert cosine > 0.997, "no further off than the snapping allows"
    moved = line.centre(SEEN) - centre
    assert abs(moved.x()) + abs(moved.y()) < 1e-3
