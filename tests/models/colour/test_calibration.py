"""Calibration: a network that is right as often as it says, before and after fitting."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from models.colour.bins import SoftBins, ab_bins
from models.colour.calibration import Calibration, believable_share
from models.evaluation.colour.calibration import (
    Cells,
    calibration_errors,
    cross_fitted,
    expected_calibration_error,
    fit,
)


def cells_with(sharpness: float, count: int = 6000, seed: int = 0) -> Cells:
    """Cells whose true class is drawn from the calibrated distribution, but whose logits overstate it `sharpness` fold
    and carry the rebalancing of their classes."""
    generator = torch.Generator().manual_seed(seed)
    log_weight = torch.randn(244, generator=generator) * 0.5
    honest = torch.log_softmax(torch.randn(count, 244, generator=generator) * 2, dim=1)
    drawn = torch.multinomial(honest.exp(), 1, generator=generator)[:, 0]
    truth = torch.tensor(ab_bins())[drawn]
    shown = torch.tensor(ab_bins())[honest.argmax(1)]
    return Cells(honest * sharpness + log_weight, truth, shown, torch.arange(count) // 100, log_weight)


@pytest.mark.parametrize("sharpness", [0.5, 1.0, 2.5])
def test_fitting_finds_how_much_a_network_overstates(sharpness):
    found = fit(cells_with(sharpness))
    assert found.temperature == pytest.approx(sharpness, rel=0.08)
    assert found.alpha == pytest.approx(1.0, abs=0.1)


def test_errors_fall_where_another_half_taught_the_temperature():
    result = cross_fitted(cells_with(2.5))
    assert result["after"]["ece"] < 0.3 * result["before"]["ece"]
    assert result["after"]["nll"] < result["before"]["nll"]
    assert result["after"]["ece_believable"] < 0.02
    assert result["after"]["stated"] == pytest.approx(result["after"]["actual"], abs=0.02)


def test_an_honest_network_stays_as_it_is():
    errors = calibration_errors(cells_with(1.0, count=20000), Calibration())
    assert errors["ece"] < 0.02


def test_stating_certainty_and_being_half_right_is_an_error_of_a_half():
    stated, right = torch.ones(100), torch.tensor([0.0, 1.0]).repeat(50)
    assert expected_calibration_error(stated, right) == pytest.approx(0.5)


@settings(max_examples=30, deadline=None)
@given(st.floats(-100, 100), st.floats(-100, 100), st.integers(0, 1000))
def test_the_believable_share_is_a_probability(a, b, seed):
    probability = torch.rand(1, 244, 2, 3, generator=torch.Generator().manual_seed(seed)).softmax(1)
    ab = torch.tensor([a, b]).view(1, 2, 1, 1).expand(1, 2, 2, 3)
    share = believable_share(probability, ab)
    assert share.shape == (1, 2, 3)
    assert ((share >= 0) & (share <= 1)).all()


def test_certainty_about_another_colour_is_no_confidence():
    target = SoftBins().encode(torch.tensor([[60.0, 40.0]]))[0][0, 0]
    certain = torch.zeros(1, 244, 1, 1)
    certain[0, target] = 1.0
    near, far = (torch.tensor(c).view(1, 2, 1, 1) for c in ([60.0, 40.0], [-40.0, 40.0]))
    assert float(believable_share(certain, near)) == pytest.approx(1.0)
    assert float(believable_share(certain, far)) == 0.0


def test_metadata_carries_the_calibration():
    stored = Calibration(0.8, 1.3).as_metadata()
    assert Calibration.from_metadata(stored) == Calibration(0.8, 1.3)
    assert Calibration.from_metadata({}) == Calibration()


def test_showing_a_version_changes_its_confidence(flower_field):
    vivid, plain = flower_field.decoded(1.0), flower_field.decoded(0.0)
    assert not np.allclose(vivid.confidence, plain.confidence)
    assert vivid.confidence.mean() <= plain.confidence.mean() + 0.05
