"""The one set of colour constants, against other sources and against the code for tensors."""

import cv2
import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from models.colour import lab, srgb

COLOURS = st.tuples(*(st.floats(0, 1),) * 3)


@pytest.mark.parametrize(
    ("rgb", "expected"),
    [
        ((1.0, 0.0, 0.0), (53.24, 80.09, 67.20)),
        ((0.0, 1.0, 0.0), (87.73, -86.18, 83.18)),
        ((0.0, 0.0, 1.0), (32.30, 79.19, -107.86)),
        ((1.0, 1.0, 1.0), (100.0, 0.0, 0.0)),
        ((0.0, 0.0, 0.0), (0.0, 0.0, 0.0)),
    ],
)
def test_the_primaries_lie_where_they_are_published(rgb, expected):
    assert srgb.lab_of(*rgb) == pytest.approx(expected, abs=0.02)


@given(COLOURS)
def test_there_and_back(rgb):
    assert srgb.rgb_of(*srgb.lab_of(*rgb)) == pytest.approx(rgb, abs=2e-6)


@given(st.floats(0, 1))
def test_grey_has_no_chroma(grey):
    assert srgb.lab_of(grey, grey, grey)[1:] == pytest.approx((0.0, 0.0), abs=1e-10)


@given(COLOURS)
def test_single_colours_and_tensors_agree(rgb):
    planes = lab.linear_to_lab_planes(*lab.decode_srgb(torch.tensor(rgb, dtype=torch.float64)).unbind())
    assert [float(plane) for plane in planes] == pytest.approx(srgb.lab_of(*rgb), abs=1e-4)


def test_matrices_are_inverse_and_give_white():
    there, back = np.array(srgb.RGB_TO_XYZ), np.array(srgb.XYZ_TO_RGB)
    np.testing.assert_allclose(there @ back, np.eye(3), atol=1e-12)
    np.testing.assert_allclose(there.sum(1), srgb.WHITE_D65, atol=1e-15)


def test_opencv_means_the_same():
    rgb = np.random.default_rng(5).random((50, 3))
    linear = np.array([[srgb.decode(value) for value in colour] for colour in rgb], np.float32)
    theirs = cv2.cvtColor(linear[None], cv2.COLOR_LRGB2Lab)[0]
    np.testing.assert_allclose([srgb.lab_of(*colour) for colour in rgb], theirs, atol=0.02)
