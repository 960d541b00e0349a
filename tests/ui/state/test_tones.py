"""Histograms of lightness and chroma."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QImage

from models.colour import srgb
from studio.ui.state.tones import BINS, spread_of, tones_of


def plain(colour: QColor, width: int = 40, height: int = 30) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(colour)
    return image


def test_a_plain_colour_lies_in_one_bin_of_each() -> None:
    tones = tones_of(plain(QColor(200, 40, 40)))
    assert tones is not None
    lightness, a, b = srgb.lab_of(200 / 255, 40 / 255, 40 / 255)
    chroma = (a**2 + b**2) ** 0.5
    assert tones.lightness.median == pytest.approx(lightness, abs=0.5)
    assert tones.chroma.median == pytest.approx(chroma, abs=1)
    assert max(tones.lightness.shares) == max(tones.chroma.shares) == 1.0


def test_grey_has_no_chroma_and_halves_are_halves() -> None:
    image = plain(QColor(0, 0, 0), 100, 100)
    for y in range(50):
        for x in range(100):
            image.setPixelColor(x, y, QColor(252, 252, 252))
    tones = tones_of(image)
    assert tones is not None
    assert tones.chroma.high < 0.1
    assert tones.lightness.shares[0] == pytest.approx(0.5, abs=0.02)
    assert sum(tones.lightness.shares[-2:]) == pytest.approx(0.5, abs=0.02)


def test_no_picture_has_no_tones() -> None:
    assert tones_of(QImage()) is None


@given(st.dictionaries(st.floats(0, 140), st.integers(1, 1000), min_size=1, max_size=60))
def test_shares_make_a_whole_and_the_quantiles_are_in_order(counts: dict[float, int]) -> None:
    spread = spread_of(counts)
    assert len(spread.shares) == BINS
    assert sum(spread.shares) == pytest.approx(1)
    assert min(counts) <= spread.low <= spread.median <= spread.high <= max(counts)
