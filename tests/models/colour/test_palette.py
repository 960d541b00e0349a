"""Palettes of reference photographs and their way into the network."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from models.colour.bins import ab_bins
from models.colour.colorizer import Colorizer
from models.colour.encoder import StridedDepthwise
from models.colour.network import ColourNet
from models.colour.network_shape import network_input
from models.colour.palette import palette_of_photograph, palettes
from models.colour.weights import ColourWeights, load_weights, save_weights


@pytest.fixture(scope="module")
def led_network():
    """A network whose palette part was given weights, as training would."""
    torch.manual_seed(1)
    network = ColourNet().eval()
    with torch.no_grad():
        for parameter in network.palette.parameters():
            parameter.normal_(0, 3.0)
    return network


@settings(max_examples=20, deadline=None)
@given(st.integers(1, 40), st.integers(1, 40), st.integers(0, 2**16))
def test_a_palette_is_a_distribution(height, width, seed):
    ab = torch.rand(2, 2, height, width, generator=torch.Generator().manual_seed(seed)) * 160 - 80
    palette = palettes(ab)
    assert palette.shape == (2, 244)
    assert torch.allclose(palette.sum(1), torch.ones(2), atol=1e-4)
    assert (palette >= 0).all()


def test_the_palette_of_one_colour_lies_around_it():
    red = np.full((50, 70, 3), (200, 30, 40), np.uint8)
    palette = palette_of_photograph(red)
    mean = palette @ ab_bins()
    assert mean == pytest.approx([62, 38], abs=5)


@pytest.mark.parametrize("shape", [(0, 4, 3), (4, 4), (4, 4, 1)])
def test_what_is_no_colour_picture_is_refused(shape):
    with pytest.raises(ValueError, match="colour picture"):
        palette_of_photograph(np.zeros(shape, np.uint8))


def test_a_fresh_network_and_an_empty_palette_change_nothing(led_network):
    x = network_input(torch.rand(2, 1, 64, 64) * 100)
    none = torch.zeros(2, 244)
    assert torch.equal(led_network(x, palette=none), led_network(x))
    fresh, some = ColourNet().eval(), torch.full((2, 244), 1 / 244)
    assert torch.allclose(fresh(x, palette=some), fresh(x))


def test_a_palette_leads_only_the_picture_it_belongs_to(led_network):
    x = network_input(torch.rand(2, 1, 64, 64) * 100)
    palette = torch.stack([torch.full((244,), 1 / 244), torch.zeros(244)])
    led, plain = led_network(x, palette=palette), led_network(x)
    assert not torch.allclose(led[0], plain[0], atol=1e-3)
    assert torch.allclose(led[1], plain[1], atol=1e-5)


def test_the_colorizer_hands_the_palette_on(led_network, tmp_path):
    save_weights(tmp_path / "led.safetensors", led_network.state_dict(), torch.ones(244), {"input_side": "64"})
    colorizer = Colorizer.from_file(tmp_path / "led.safetensors")
    lightness = np.tile(np.linspace(0, 100, 64, dtype=np.float32), (64, 1))
    palette = palette_of_photograph(np.full((32, 32, 3), (20, 90, 200), np.uint8))
    led, plain = (colorizer.predict(lightness, palette=p) for p in (palette, None))
    assert led.logits is not None
    assert plain.logits is not None
    assert np.abs(led.logits - plain.logits).max() > 0.05 * np.abs(plain.logits).max()


def test_a_file_from_before_palettes_still_loads(tmp_path):
    network = ColourNet().eval()
    state = {name: t for name, t in network.state_dict().items() if not name.startswith("palette.")}
    save_weights(tmp_path / "old.safetensors", state, torch.ones(244), {})
    loaded = load_weights(tmp_path / "old.safetensors")
    assert isinstance(loaded, ColourWeights)
    x = network_input(torch.rand(1, 1, 32, 32) * 100)
    some = torch.full((1, 244), 1 / 244)
    assert torch.allclose(loaded.network(x, palette=some), loaded.network(x))


def test_strided_depthwise_trains_as_the_plain_convolution():
    torch.manual_seed(2)
    layer = StridedDepthwise(6, 6, 3, 2, 1, groups=6, bias=False)
    for size in (8, 9):
        x = torch.randn(2, 6, size, size, requires_grad=True)
        layer.train()
        fast = layer(x)
        (fast_gradient,) = torch.autograd.grad(fast.square().sum(), x)
        layer.eval()
        plain = layer(x)
        (plain_gradient,) = torch.autograd.grad(plain.square().sum(), x)
        assert torch.allclose(fast, plain, atol=1e-6)
        assert torch.allclose(fast_gradient, plain_gradient, atol=1e-5)
