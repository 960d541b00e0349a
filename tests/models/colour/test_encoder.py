"""The encoder is torchvision's MobileNet-V2, written anew: weights of either fit the other and give the same maps."""

import copy

import pytest
import torch
from torch import nn
from torchvision.models import mobilenet_v2

from models.colour.encoder import IN_CHANNELS, mobilenet_encoder

LAST_BLOCK = 17


@pytest.fixture(scope="module")
def published():
    """torchvision's layers up to the last block, with four input planes."""
    torch.manual_seed(0)
    layers = mobilenet_v2(weights=None).features[: LAST_BLOCK + 1]
    layers[0][0] = nn.Conv2d(IN_CHANNELS, 32, 3, stride=2, padding=1, bias=False)
    for module in layers.modules():
        if isinstance(module, nn.BatchNorm2d):  # as after a training, not the identity
            nn.init.uniform_(module.running_mean, -0.5, 0.5)
            nn.init.uniform_(module.running_var, 0.5, 1.5)
            nn.init.uniform_(module.weight, 0.5, 1.5)
            nn.init.uniform_(module.bias, -0.5, 0.5)
    return layers.eval()


def test_names_shapes_and_their_order_are_those_of_torchvision(published):
    own = mobilenet_encoder().blocks.state_dict()
    theirs = published.state_dict()
    assert [(name, t.shape) for name, t in own.items()] == [(name, t.shape) for name, t in theirs.items()]


@pytest.mark.parametrize("size", [(64, 96), (33, 50)])
def test_the_same_weights_give_the_same_maps(published, size):
    encoder = mobilenet_encoder().eval()
    encoder.blocks.load_state_dict(published.state_dict())
    picture = torch.randn(2, IN_CHANNELS, *size)
    expected, x = [], picture
    with torch.inference_mode():
        for position, layer in enumerate(published):
            x = layer(x)
            if position in encoder.taps:
                expected.append(x)
        maps = encoder(picture)
    assert [m.shape[1] for m in maps] == list(encoder.channels)
    for ours, theirs in zip(maps, expected, strict=True):
        assert torch.equal(ours, theirs)


def test_gradients_are_the_same_where_the_stride_is_taken_afterwards(published):
    theirs = copy.deepcopy(published).double().train()
    ours = mobilenet_encoder().double().train()
    ours.blocks.load_state_dict(theirs.state_dict())
    picture = torch.randn(2, IN_CHANNELS, 96, 96, dtype=torch.float64)
    ours(picture)[-1].square().mean().backward()
    theirs(picture).square().mean().backward()
    for (name, own), published_one in zip(ours.blocks.named_parameters(), theirs.parameters(), strict=True):
        assert torch.allclose(own.grad, published_one.grad, rtol=1e-6, atol=1e-12), name
