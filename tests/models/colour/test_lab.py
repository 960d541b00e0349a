"""Colour conversions: round trips, known values, and the gamut kept without touching lightness or hue."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from models.colour import lab

pixels = arrays(np.uint8, st.tuples(st.integers(1, 6), st.integers(1, 6), st.just(3)))
wide_lab = arrays(
    np.float32,
    st.tuples(st.integers(1, 5), st.integers(1, 5), st.just(3)),
    elements=st.floats(-128, 127, width=32),
).map(lambda a: np.concatenate([np.abs(a[..., :1]) * np.float32(100 / 128), a[..., 1:]], axis=-1))


@settings(max_examples=25, deadline=None)
@given(pixels)
def test_every_srgb_value_survives_the_way_to_lab_and_back(srgb):
    assert np.array_equal(np.rint(lab.lab_array_to_srgb(lab.srgb_array_to_lab(srgb)) * 255).astype(np.uint8), srgb)


def test_reference_colours():
    srgb = np.array([[0, 0, 0], [255, 255, 255], [255, 0, 0], [0, 0, 255]], np.uint8)
    expected = [[0, 0, 0], [100, 0, 0], [53.24, 80.09, 67.20], [32.30, 79.19, -107.86]]
    assert lab.srgb_array_to_lab(srgb) == pytest.approx(np.array(expected), abs=0.02)


def test_sixteen_bits_and_floats_agree_with_eight():
    levels = np.arange(256, dtype=np.uint8)[:, None]
    eight = lab.lightness_from_grey(levels)
    assert lab.lightness_from_grey(levels.astype(np.uint16) * 257) == pytest.approx(eight, abs=1e-4)
    assert lab.lightness_from_grey(levels.astype(np.float32) / 255) == pytest.approx(eight, abs=1e-4)
    assert np.all(np.diff(eight[:, 0]) > 0)


@settings(max_examples=25, deadline=None)
@given(wide_lab)
def test_any_lab_fits_into_the_gamut_with_its_own_lightness(colours):
    for linear in (lab.lab_strip_to_linear(colours), _in_gamut_by_torch(colours)):
        assert linear.min() >= 0
        assert linear.max() <= 1
        fitted = lab.srgb_array_to_lab(lab.encode_srgb_in_place(linear.copy()))
        assert fitted[..., 0] == pytest.approx(colours[..., 0], abs=0.05)


@settings(max_examples=25, deadline=None)
@given(wide_lab)
def test_fitting_reduces_chroma_and_keeps_hue(colours):
    fitted = lab.srgb_array_to_lab(lab.lab_array_to_srgb(colours))
    before, after = (np.hypot(c[..., 1], c[..., 2]) for c in (colours, fitted))
    assert np.all(after <= before + 0.1)
    turned = np.abs(colours[..., 1] * fitted[..., 2] - colours[..., 2] * fitted[..., 1])
    assert np.all(turned <= 0.5 * np.maximum(before, 1))


def test_colours_inside_the_gamut_are_left_alone():
    colours = lab.srgb_array_to_lab(np.random.default_rng(0).integers(20, 236, (40, 40, 3)).astype(np.uint8))
    assert lab.srgb_array_to_lab(lab.encode_srgb_in_place(lab.lab_strip_to_linear(colours))) == pytest.approx(
        colours, abs=0.05
    )


def test_the_gamut_table_ends_at_the_surface_of_srgb():
    rng = np.random.default_rng(2)
    surface = rng.random((4000, 3)).astype(np.float32)
    surface[np.arange(4000), rng.integers(0, 3, 4000)] = rng.integers(0, 2, 4000)  # on a face of the RGB cube
    L, a, b = lab.srgb_array_to_lab(surface).T
    share = lab.largest_chroma(L, a, b) / np.clip(np.hypot(a, b), 1, None)
    assert np.quantile(share, [0.02, 0.5, 0.98]) == pytest.approx([1, 1, 1], abs=0.03)


def test_the_fast_conversion_agrees_with_the_exact_one():
    colours = np.random.default_rng(3).uniform([0, -90, -90], [100, 90, 90], (50, 50, 3)).astype(np.float32)
    assert lab.lab_strip_to_linear(colours) == pytest.approx(_in_gamut_by_torch(colours), abs=2e-3)


def test_tensors_and_arrays_agree():
    srgb = np.random.default_rng(4).random((5, 7, 3)).astype(np.float32)
    tensor = lab.srgb_to_lab(torch.from_numpy(srgb).permute(2, 0, 1)[None])
    assert tensor[0].permute(1, 2, 0).numpy() == pytest.approx(lab.srgb_array_to_lab(srgb), abs=1e-4)
    assert lab.lab_to_srgb(tensor)[0].permute(1, 2, 0).numpy() == pytest.approx(srgb, abs=2e-3)


def _in_gamut_by_torch(colours):
    planes = torch.from_numpy(np.ascontiguousarray(colours)).unbind(-1)
    return torch.stack(lab.lab_to_linear_in_gamut(*planes), dim=-1).numpy()
