"""Colour planes for a Y plane that stays as it is: the right colours, inside the gamut, in every kind of signal."""

from __future__ import annotations

from functools import cache

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.colour.lab import srgb_array_to_lab
from studio.domain.recipe import ColorizeRecipe
from studio.jobs.stages.colour.film_chroma import ChromaTable, grey_table, lightness_table
from studio.media.film.planes import Planes, chroma_span, luma_span, unit_chroma, unit_luma
from studio.media.film.signal import LUMA_WEIGHTS, Signal


def signal(bits: int = 8, *, full: bool = False, matrix: int = 1, across: int = 0, down: int = 0) -> Signal:
    return Signal("", bits, across, down, full, matrix, 2, 2, False, True)


@cache
def table(matrix: int = 1, transfer: int = 2, primaries: int = 2) -> ChromaTable:
    kind = Signal("", 10, 0, 0, False, matrix, primaries, transfer, False, True)
    return ChromaTable(ColorizeRecipe(), kind)


def unclipped(planes: Planes, kind: Signal) -> np.ndarray:
    """R′G′B′ by the definition of the matrix, (h, w, 3), not cut off."""
    red, blue = LUMA_WEIGHTS[kind.matrix]
    y, u, v = unit_luma(planes.y, kind), unit_chroma(planes.u, kind), unit_chroma(planes.v, kind)
    r, b = y + 2 * (1 - red) * v, y + 2 * (1 - blue) * u
    return np.stack([r, (y - red * r - blue * b) / (1 - red - blue), b], axis=-1)


def random_luma(kind: Signal, seed: int) -> np.ndarray:
    values = np.random.default_rng(seed).integers(0, 1 << kind.bits, (48, 64))
    return values.astype(np.uint8 if kind.bits == 8 else np.uint16)


@settings(max_examples=25, deadline=None)
@given(
    st.sampled_from([8, 10, 12, 16]),
    st.booleans(),
    st.sampled_from([1, 5, 9]),
    st.floats(-100, 100),
    st.floats(-100, 100),
    st.integers(0, 99),
)
def test_every_colour_lies_in_the_gamut_of_its_y(
    bits: int, full: bool, matrix: int, a: float, b: float, seed: int
) -> None:
    kind = signal(bits, full=full, matrix=matrix)
    luma = random_luma(kind, seed)
    low, span = luma_span(kind)
    luma = np.clip(luma, low, low + span).astype(luma.dtype)
    ab = np.full((6, 8, 2), (a, b), np.float32)
    rgb = unclipped(Planes(luma, *table(matrix).planes(luma, ab, kind, kind)), kind)
    # Half a step of the table's Y and half a code of Cb or Cr.
    slack = 0.5 / 255 + 2 * 0.5 / chroma_span(kind)[1]
    assert rgb.min() >= -slack
    assert rgb.max() <= 1 + slack


@pytest.mark.parametrize("matrix", [1, 6, 9])
def test_colours_within_the_gamut_are_the_ones_asked_for(matrix: int) -> None:
    kind = signal(16, full=True, matrix=matrix)
    luma = np.linspace(12_000, 50_000, 48 * 64).reshape(48, 64).astype(np.uint16)
    ab = np.random.default_rng(0).uniform(-18, 18, (6, 8, 2)).astype(np.float32)
    rgb = unclipped(Planes(luma, *table(matrix).planes(luma, ab, kind, kind)), kind)
    lab = srgb_array_to_lab(rgb.astype(np.float32))
    inside = (rgb.min(-1) > 0.01) & (rgb.max(-1) < 0.99)
    assert inside.mean() > 0.9
    wanted = cv2.resize(ab, (64, 48), interpolation=cv2.INTER_LINEAR)
    away = np.linalg.norm(lab[..., 1:] - wanted, axis=-1)[inside]
    assert away.mean() < 0.2
    assert away.max() < 2.0  # at the edge of the gamut, between two points of the table


@pytest.mark.parametrize(("bits", "full"), [(8, False), (8, True), (10, False), (16, True)])
def test_no_colour_is_exactly_neutral_and_beyond_black_and_white_nothing_is_coloured(bits: int, full: bool) -> None:
    kind = signal(bits, full=full)
    luma = random_luma(kind, 1)
    middle = chroma_span(kind)[0]
    for plane in table().planes(luma, np.zeros((6, 8, 2), np.float32), kind, kind):
        assert (plane == middle).all()
    low, span = luma_span(kind)
    luma[:24], luma[24:] = low, low + span
    if not full:
        luma[:12], luma[36:] = low // 2, low + span + low // 4
    for plane in table().planes(luma, np.full((6, 8, 2), 60, np.float32), kind, kind):
        assert (plane == middle).all()


@pytest.mark.parametrize(("across", "down"), [(0, 0), (1, 0), (1, 1), (2, 0), (2, 2), (0, 1)])
@pytest.mark.parametrize("size", [(48, 64), (49, 65), (1, 1), (3, 2)])
def test_colour_planes_have_the_size_that_their_sampling_says(across: int, down: int, size: tuple[int, int]) -> None:
    kind = signal(across=across, down=down)
    luma = np.full(size, 120, np.uint8)
    u, v = table().planes(luma, np.full((6, 8, 2), 30, np.float32), kind, kind)
    assert u.shape == v.shape == (-(-size[0] // (1 << down)), -(-size[1] // (1 << across)))
    assert (u < 128).all()
    assert (v > 128).all()


def test_the_lightness_that_the_network_sees_follows_range_and_depth() -> None:
    limited, full, deep = lightness_table(signal(8)), lightness_table(signal(8, full=True)), lightness_table(signal(10))
    assert (limited[16], limited[235], full[0], full[255]) == pytest.approx((0, 100, 0, 100), abs=1e-3)
    assert limited[3] == 0
    assert limited[252] == pytest.approx(100, abs=1e-3)
    assert deep[4 * 126] == pytest.approx(limited[126], abs=1e-3)
    assert grey_table(signal(10))[64 + 438] == 128


@pytest.mark.parametrize("transfer", [16, 18])
def test_hdr_is_coloured_below_its_diffuse_white_and_neutral_above(transfer: int) -> None:
    kind = Signal("", 10, 0, 0, False, 9, 9, transfer, False, True)
    codes = np.arange(1024, dtype=np.uint16).reshape(32, 32)
    u, _ = table(9, transfer, 9).planes(codes, np.full((4, 4, 2), (10, 40), np.float32), kind, kind)
    lightness = lightness_table(kind)
    assert (np.diff(lightness) >= 0).all()
    white = int(np.argmax(lightness >= 99.99))
    # ITU-R BT.2408: diffuse white is 58 % of PQ and 75 % of HLG.
    assert (white - 64) / 876 == pytest.approx({16: 0.58, 18: 0.75}[transfer], abs=0.006)
    assert (u.ravel()[white + 8 :] == 512).all()
    assert (u.ravel()[(white + 64) // 2 : (white + 64) // 2 + 50] < 510).all()
