"""The measures of colour quality against published values and hand-made cases."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.evaluation.colour.metrics import AbErrorCurve, ciede2000, colourfulness, psnr

# Sharma, Wu and Dalal (2005), table 1: L1 a1 b1 L2 a2 b2 ΔE00.
SHARMA = """
50 2.6772 -79.7751 50 0 -82.7485 2.0425
50 3.1571 -77.2803 50 0 -82.7485 2.8615
50 2.8361 -74.0200 50 0 -82.7485 3.4412
50 -1.3802 -84.2814 50 0 -82.7485 1.0000
50 -1.1848 -84.8006 50 0 -82.7485 1.0000
50 -0.9009 -85.5211 50 0 -82.7485 1.0000
50 0 0 50 -1 2 2.3669
50 -1 2 50 0 0 2.3669
50 2.4900 -0.0010 50 -2.4900 0.0009 7.1792
50 2.4900 -0.0010 50 -2.4900 0.0010 7.1792
50 2.4900 -0.0010 50 -2.4900 0.0011 7.2195
50 2.4900 -0.0010 50 -2.4900 0.0012 7.2195
50 -0.0010 2.4900 50 0.0009 -2.4900 4.8045
50 -0.0010 2.4900 50 0.0010 -2.4900 4.8045
50 -0.0010 2.4900 50 0.0011 -2.4900 4.7461
50 2.5 0 50 0 -2.5 4.3065
50 2.5 0 73 25 -18 27.1492
50 2.5 0 61 -5 29 22.8977
50 2.5 0 56 -27 -3 31.9030
50 2.5 0 58 24 15 19.4535
50 2.5 0 50 3.1736 0.5854 1.0000
50 2.5 0 50 3.2972 0 1.0000
50 2.5 0 50 1.8634 0.5757 1.0000
50 2.5 0 50 3.2592 0.3350 1.0000
60.2574 -34.0099 36.2677 60.4626 -34.1751 39.4387 1.2644
63.0109 -31.0961 -5.8663 62.8187 -29.7946 -4.0864 1.2630
61.2901 3.7196 -5.3901 61.4292 2.2480 -4.9620 1.8731
35.0831 -44.1164 3.7933 35.0232 -40.0716 1.5901 1.8645
22.7233 20.0904 -46.6940 23.0331 14.9730 -42.5619 2.0373
36.4612 47.8580 18.3852 36.2715 50.5065 21.2231 1.4146
90.8027 -2.0831 1.4410 91.1528 -1.6435 0.0447 1.4441
90.9257 -0.5406 -0.9208 88.6381 -0.8985 -0.7239 1.5381
6.7747 -0.2908 -2.4247 5.8714 -0.0985 -2.2286 0.6377
2.0776 0.0795 -1.1350 0.9033 -0.0636 -0.5514 0.9082
"""
PAIRS = np.array([[float(x) for x in line.split()] for line in SHARMA.split("\n") if line])

lab_colours = st.tuples(st.floats(0, 100), st.floats(-100, 100), st.floats(-100, 100))


def test_ciede2000_gives_the_published_differences():
    assert ciede2000(PAIRS[:, :3], PAIRS[:, 3:6]) == pytest.approx(PAIRS[:, 6], abs=5e-5)


@settings(max_examples=50, deadline=None)
@given(lab_colours, lab_colours)
def test_ciede2000_is_symmetric_and_zero_only_without_a_difference(first, second):
    forward, backward = float(ciede2000(first, second)), float(ciede2000(second, first))
    assert forward == pytest.approx(backward, abs=1e-9)
    assert forward >= 0
    assert float(ciede2000(first, first)) == pytest.approx(0, abs=1e-9)


def test_grey_has_no_colourfulness_and_mixed_colours_have_more_signed_than_absolute():
    grey = np.full((8, 8, 3), 77)
    assert colourfulness(grey, signed=True) == colourfulness(grey, signed=False) == 0
    red_and_cyan = np.zeros((8, 8, 3))
    red_and_cyan[:4, :, 0] = 255
    red_and_cyan[4:, :, 1:] = 255
    assert colourfulness(red_and_cyan, signed=True) > colourfulness(red_and_cyan, signed=False)


def test_colourfulness_follows_its_definition():
    picture = np.random.default_rng(1).uniform(0, 255, (16, 16, 3))
    red, green, blue = picture[..., 0], picture[..., 1], picture[..., 2]
    rg, yb = red - green, 0.5 * (red + green) - blue
    expected = np.sqrt(rg.var() + yb.var()) + 0.3 * np.sqrt(rg.mean() ** 2 + yb.mean() ** 2)
    assert colourfulness(picture, signed=True) == pytest.approx(expected)


def test_psnr_of_a_known_error():
    assert psnr(np.zeros((4, 4, 3)), np.full((4, 4, 3), 255)) == pytest.approx(0)
    assert psnr(np.zeros((4, 4, 3)), np.zeros((4, 4, 3))) == 100


def test_area_under_the_curve_counts_the_thresholds_above_the_error():
    curve = AbErrorCurve()
    curve.add(np.zeros((100, 2), np.float32), np.tile(np.float32([30, 40]), (100, 1)))
    assert curve.mean_error == pytest.approx(50)
    assert curve.auc == pytest.approx(100 * 101 / 151)


def test_rebalanced_area_gives_each_colour_the_same_say_and_ignores_rare_ones():
    truth = np.concatenate([np.zeros((900, 2)), np.full((100, 2), 50), np.full((50, 2), -50)]).astype(np.float32)
    curve = AbErrorCurve()
    curve.add(truth, np.zeros_like(truth))
    common, colourful = 100.0, 100 * (151 - np.ceil(np.hypot(50, 50))) / 151
    assert curve.auc_rebalanced == pytest.approx((common + colourful) / 2)
    assert curve.auc > curve.auc_rebalanced
