"""Colours on points: to CIE Lab and back, and what they are called."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from studio.ui.state.colour_points import ab_of, colour_of, hint_of, name_of


@pytest.mark.parametrize("name", ["#b83232", "#3c62b0", "#8c8c8c", "#5d8a3c"])
def test_lab_and_back(name: str) -> None:
    a, b = ab_of(QColor(name))
    again = ab_of(colour_of(a, b, 50.0))
    assert again == pytest.approx((a, b), abs=1.5)


def test_lab_of_known_colours() -> None:
    assert ab_of(QColor("#ff0000")) == pytest.approx((80.09, 67.20), abs=0.05)
    assert ab_of(QColor("#0000ff")) == pytest.approx((79.19, -107.86), abs=0.05)
    assert ab_of(QColor("#808080")) == pytest.approx((0.0, 0.0), abs=0.01)
    assert name_of(hint_of(0.5, 0.5, QColor("#b53535"))) == "red"
