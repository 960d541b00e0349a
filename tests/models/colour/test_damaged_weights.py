"""Weights of which a part is missing are refused in words, by whatever runs them (found by the fuzzer)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from models.catalogue import WEIGHTS
from models.colour.running import run_network
from models.colour.weights_file import WeightsError, WeightsFile, read_weights


@pytest.fixture(scope="module")
def whole() -> WeightsFile:
    return read_weights(Path(WEIGHTS) / "colour-balanced.safetensors")


@pytest.mark.parametrize(
    "name", ["encoder.blocks.10.conv.1.1.bias", "encoder.blocks.3.conv.1.1.weight", "encoder.blocks.3.conv.1.0.weight"]
)
def test_a_part_that_is_missing_is_named(whole: WeightsFile, name: str) -> None:
    assert name in whole.tensors
    tensors = {other: tensor for other, tensor in whole.tensors.items() if other != name}
    with pytest.raises(WeightsError, match="does not fit the colour network"):
        run_network(replace(whole, tensors=tensors), "cpu")


def test_a_part_of_another_shape_is_refused(whole: WeightsFile) -> None:
    name = "encoder.blocks.3.conv.1.1.weight"
    with pytest.raises(WeightsError):
        run_network(replace(whole, tensors={**whole.tensors, name: whole.tensors[name][:1, None]}), "cpu")
