"""A start from ImageNet: published MobileNet-V2 weights become the encoder of a colour network.

The published weights have their batch norms folded into the convolutions. Trained further without them they would
drift; so each batch norm is put back as what changes nothing: it learns the mean and spread that its convolution gives
on photographs, and its own scale and shift undo them.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from models.colour.encoder import IN_CHANNELS
from models.colour.network import ColourNet
from models.watch.network import RecognitionNetwork, load_backbone


def read_backbone(path: Path) -> dict[str, np.ndarray]:
    """The arrays of an `.npz` file.

    Raises:
        ValueError: the file is missing or not readable.
    """
    try:
        with np.load(path, allow_pickle=False) as file:
            return dict(file)
    except (OSError, ValueError) as error:
        raise ValueError(f"The backbone {path.name} cannot be read ({error}). Give an .npz file of weights.") from error


@torch.no_grad()
def start_from_imagenet(network: ColourNet, arrays: Mapping[str, np.ndarray], inputs: Tensor) -> None:
    """Give `network` (MobileNet-V2 encoder) the ImageNet weights `arrays` (`w0…`, `b0…`), in place.

    The three colour planes of the first convolution are summed for the lightness; colour points and mask start without
    effect. `inputs` (B, 4, H, W) are some network inputs on which the batch norms are measured.

    Raises:
        ValueError: the arrays do not belong to MobileNet-V2 1.0, or the network has another encoder.
    """
    recogniser = RecognitionNetwork(1, 1)
    load_backbone(recogniser, arrays)
    pairs = _convolutions(network.encoder.blocks)
    sources = list(recogniser.convolutions())[: len(pairs)]
    for (convolution, norm), source in zip(pairs, sources, strict=True):
        weight = _lightness_first(source.weight) if convolution.in_channels == IN_CHANNELS else source.weight
        if weight.shape != convolution.weight.shape or source.bias is None:
            raise ValueError("These weights belong to a network of another shape.")
        convolution.weight.copy_(weight)
        norm.bias.copy_(source.bias)
    hooks = [norm.register_forward_pre_hook(_changes_nothing) for _, norm in pairs]
    network.eval()
    network.encoder(inputs)
    for hook in hooks:
        hook.remove()


def teacher(arrays: Mapping[str, np.ndarray]) -> RecognitionNetwork:
    """The untouched ImageNet network, from which only `feature_map` is asked."""
    network = RecognitionNetwork(1, 1)
    load_backbone(network, arrays)
    return network.eval().requires_grad_(False)


def _convolutions(blocks: nn.Module) -> list[tuple[nn.Conv2d, nn.BatchNorm2d]]:
    """Every convolution with the batch norm after it, in the order in which a picture passes them."""
    modules = list(blocks.modules())
    convolutions = [m for m in modules if isinstance(m, nn.Conv2d)]
    norms = [m for m in modules if isinstance(m, nn.BatchNorm2d)]
    return list(zip(convolutions, norms, strict=True))


def _lightness_first(weight: Tensor) -> Tensor:
    """(32, 4, 3, 3) for lightness and three planes without effect, from (32, 3, 3, 3) for red, green and blue."""
    nothing = torch.zeros_like(weight[:, :1]).expand(-1, IN_CHANNELS - 1, -1, -1)
    return torch.cat([weight.sum(dim=1, keepdim=True), nothing], dim=1)


def _changes_nothing(norm: nn.Module, inputs: Any) -> None:
    """Measure what is about to enter a batch norm, and let scale and shift undo its effect but for the old bias."""
    assert isinstance(norm, nn.BatchNorm2d)
    assert norm.running_mean is not None
    assert norm.running_var is not None
    variance, mean = torch.var_mean(inputs[0], dim=(0, 2, 3))
    norm.running_mean.copy_(mean)
    norm.running_var.copy_(variance)
    norm.weight.copy_((variance + norm.eps).sqrt())
    norm.bias.add_(mean)
