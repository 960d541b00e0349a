"""From the small colour field to the full-size picture: lightness untouched, strips equal to the whole."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.colour.chroma import ChromaField, Decoding, apply_chroma, apply_chroma_to_part, enlarge
from models.colour.lab import luminance_of_lightness, srgb_array_to_lab


def field_of(ab):
    ab = np.asarray(ab, np.float32)
    return ChromaField(ab, np.ones(ab.shape[:2], np.float32))


def random_field(seed=0, shape=(9, 13), strength=60):
    return field_of(np.random.default_rng(seed).uniform(-strength, strength, (*shape, 2)))


def lightness_ramp(height=300, width=201):
    rng = np.random.default_rng(7)
    ramp = np.linspace(0, 100, height * width, dtype=np.float32).reshape(height, width)
    return np.clip(ramp + rng.normal(0, 3, ramp.shape), 0, 100).astype(np.float32)


@pytest.mark.parametrize("strength", [0, 20, 60, 120])
def test_the_scan_keeps_its_own_lightness(strength):
    lightness = lightness_ramp()
    rgb = apply_chroma(lightness, random_field(strength=strength))
    assert rgb.min() >= 0
    assert rgb.max() <= 1
    assert srgb_array_to_lab(rgb)[..., 0] == pytest.approx(lightness, abs=0.08)
    # 0.05 wherever the pixel is not almost white, where the table of the gamut is coarsest
    usual = lightness < 97
    assert srgb_array_to_lab(rgb)[..., 0][usual] == pytest.approx(lightness[usual], abs=0.05)


def test_rounding_to_sixteen_and_eight_bits_costs_no_more_lightness_than_a_step():
    lightness = lightness_ramp()
    rgb = apply_chroma(lightness, random_field(strength=40))
    for levels, bound in ((65535, 0.06), (255, 0.5)):
        kind = np.uint16 if levels == 65535 else np.uint8
        stored = np.rint(rgb * levels).astype(kind)
        assert np.abs(srgb_array_to_lab(stored)[..., 0] - lightness).max() < bound


def test_without_chroma_grey_stays_neutral_to_the_last_of_sixteen_bits():
    lightness = lightness_ramp()
    rgb = np.rint(apply_chroma(lightness, field_of(np.zeros((4, 5, 2)))) * 65535)
    assert np.ptp(rgb, axis=2).max() <= 1


@settings(max_examples=10, deadline=None)
@given(st.lists(st.integers(1, 179), max_size=4, unique=True), st.integers(0, 100))
def test_strips_put_together_equal_the_whole_picture(cuts, seed):
    lightness, field = lightness_ramp(180, 101), random_field(seed)
    whole = apply_chroma(lightness, field)
    edges = [0, *sorted(cuts), len(lightness)]
    strips = [
        apply_chroma(lightness[top:bottom], field, top, len(lightness)) for top, bottom in itertools.pairwise(edges)
    ]
    assert np.concatenate(strips) == pytest.approx(whole, abs=2e-4)


def test_linear_and_encoded_output_are_the_same_picture():
    lightness, field = lightness_ramp(40, 30), random_field()
    linear = apply_chroma(lightness, field, encoding="linear")
    encoded = apply_chroma(lightness, field)
    from models.colour.lab import encode_srgb_in_place

    assert encode_srgb_in_place(linear) == pytest.approx(encoded, abs=1e-6)


def test_saturation_scales_chroma_and_zero_is_grey():
    lightness, field = np.full((40, 40), 60, np.float32), field_of(np.full((3, 3, 2), 10))
    assert np.ptp(apply_chroma(lightness, field, saturation=0), axis=2).max() < 1e-4
    half = srgb_array_to_lab(apply_chroma(lightness, field, saturation=0.5))
    assert half[..., 1:] == pytest.approx(np.full((40, 40, 2), 5), abs=0.05)


def test_warmth_moves_greys_to_yellow_but_leaves_black_and_white():
    lightness = np.tile(np.float32([0, 50, 100]), (4, 1))
    grey = field_of(np.zeros((2, 2, 2)))
    warm = srgb_array_to_lab(apply_chroma(lightness, grey, warmth=1))
    cool = srgb_array_to_lab(apply_chroma(lightness, grey, warmth=-1))
    assert warm[0, 1, 2] > 5 > -5 > cool[0, 1, 2]
    assert np.abs(warm[0, [0, 2], 1:]).max() < 0.1


def test_enlarging_a_constant_or_a_ramp_keeps_it():
    assert enlarge(np.full((3, 4), 0.25, np.float32), 50, 70) == pytest.approx(np.full((50, 70), 0.25), abs=1e-6)
    ramp = np.tile(np.arange(8, dtype=np.float32), (8, 1))
    middle = enlarge(ramp, 80, 80)[40, 20:60]
    assert np.diff(middle) == pytest.approx(np.full(39, 0.1), abs=1e-4)


def test_vividness_raises_chroma_from_one_prediction(flower_field):
    chroma = [np.hypot(*np.moveaxis(flower_field.decoded(v).ab, -1, 0)).mean() for v in (0, 0.5, 1)]
    assert chroma[0] < chroma[1] < chroma[2]


def test_decoding_again_at_the_same_setting_changes_nothing(flower_field):
    again = flower_field.decoded(flower_field.decoding.vividness)
    assert again.ab == pytest.approx(flower_field.ab, abs=0.2)  # logits are kept in half precision


def test_a_field_without_logits_says_what_to_do():
    with pytest.raises(ValueError, match="keep_logits=True"):
        random_field().decoded(0.5)


@pytest.mark.parametrize("settings_", [{"vividness": -0.1}, {"vividness": 1.1}, {"annealing": 0}])
def test_settings_out_of_range_are_refused(settings_):
    with pytest.raises(ValueError, match="must lie between"):
        Decoding(**settings_)


def test_luminance_is_kept_in_linear_light():
    lightness = lightness_ramp(30, 30)
    linear = apply_chroma(lightness, random_field(strength=20), encoding="linear")
    luminance = linear @ np.float32([0.2126729, 0.7151522, 0.0721750])
    assert luminance == pytest.approx(luminance_of_lightness(lightness), abs=5e-4)


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 150), st.integers(0, 90), st.integers(8, 30), st.integers(0, 100))
def test_a_part_at_the_pictures_own_scale_has_its_colours(top, left, side, seed):
    lightness, field = lightness_ramp(180, 120), random_field(seed)
    rows, columns = slice(top, top + side), slice(left, left + side)
    whole = apply_chroma(lightness, field, saturation=1.3, warmth=0.4)[rows, columns]
    height, width = whole.shape[:2]
    part = left / 120, top / 180, width / 120, height / 180
    seen = apply_chroma_to_part(lightness[rows, columns], field, part, saturation=1.3, warmth=0.4)
    assert seen == pytest.approx(whole, abs=1e-4)
