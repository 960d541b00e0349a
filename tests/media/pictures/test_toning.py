"""Toned and hand-tinted originals: told from each other and from colour photographs, and what is to be kept of them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.media.pictures.toning import CURVE_STEPS, distance_from_tint, find_toning, hand_painted, tint_curve

RANDOM = np.random.default_rng(3)


def toned(a: float, b: float, noise: float = 0.8) -> np.ndarray:
    """A print whose tint is strongest in the middle tones."""
    rows, columns = np.mgrid[0:60, 0:80]
    lightness = 8 + 84 * (0.5 + 0.5 * np.sin(rows / 9) * np.cos(columns / 11))
    strength = np.sin(np.pi * lightness / 100)
    lab = np.stack([lightness, a * strength, b * strength], axis=-1)
    return (lab + RANDOM.normal(0, noise, lab.shape)).astype(np.float32)


def tinted_by_hand() -> np.ndarray:
    lab = toned(2, 5)
    lab[30:42, 20:34, 1:] += (32, 14)
    lab[10:16, 50:66, 1:] += (-18, -22)
    return lab


@pytest.mark.parametrize(
    ("a", "b", "name"),
    [
        (6, 18, "sepia"),
        (2, 8, "sepia"),
        (-6, -22, "cyanotype"),
        (10, -4, "selenium"),
        (9, 2, "selenium"),
        (-9, 3, "toned"),
    ],
)
def test_tints_are_named(a: float, b: float, name: str) -> None:
    assert find_toning(toned(a, b)).name == name


def test_black_and_white_has_no_name() -> None:
    assert find_toning(toned(0, 0)).name == ""


def test_a_hand_tinted_print_is_one_and_a_colour_photograph_is_not() -> None:
    assert find_toning(tinted_by_hand()).name == "hand-tinted"
    colour = toned(0, 0)
    colour[:30, :, 1:] += (-10, -35)
    colour[30:, :40, 1:] += (-25, 35)
    colour[30:, 40:, 1:] += (30, 25)
    toning = find_toning(colour)
    assert toning.colourful
    assert toning.name == ""


def test_the_curve_is_the_tint_whatever_was_painted_on_it() -> None:
    plain, painted = tint_curve(toned(2, 5)), tint_curve(tinted_by_hand())
    assert plain.shape == (2, CURVE_STEPS)
    middle = CURVE_STEPS // 2
    assert plain[:, middle] == pytest.approx((2, 5), abs=0.6)
    assert painted == pytest.approx(plain, abs=1.5)


def test_what_was_painted_is_found_where_it_is() -> None:
    lab = tinted_by_hand()
    a, b, share = hand_painted(lab, tint_curve(lab))
    assert share[33:40, 24:30].min() > 0.95
    assert (a[33:40, 24:30].mean(), b[33:40, 24:30].mean()) == pytest.approx((32, 14), abs=2)
    share[28:44, 18:36] = share[8:18, 48:68] = 0
    assert share.max() < 0.3


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 12), st.integers(1, 12), st.integers(0, 1000))
def test_any_small_picture_has_a_curve(height: int, width: int, seed: int) -> None:
    lab = np.random.default_rng(seed).uniform((0, -80, -80), (100, 80, 80), (height, width, 3)).astype(np.float32)
    curve = tint_curve(lab)
    assert np.isfinite(curve).all()
    assert np.isfinite(distance_from_tint(lab, curve)).all()
