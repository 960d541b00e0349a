"""A start from what others have learnt: published ImageNet weights become the encoder of a colour network, the decoder
is taken from a colour network of another family.

MobileNet-V2's published weights have their batch norms folded into the convolutions. Trained further without them they
would drift; so each batch norm is put back as what changes nothing: it learns the mean and spread that its convolution
gives on photographs, and its own scale and shift undo them. EfficientNet-Lite2's keep their batch norms; those learn
the mean and spread of grey pictures at the size they will see, since the published ones fit neither.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from models.colour.encoder import IN_CHANNELS
from models.colour.network import ColourNet
from models.watch.network import RecognitionNetwork, load_backbone

_EFFICIENTNET_STEM = "_conv_stem.weight"
_KERNEL_DIMENSIONS = 4


def read_backbone(path: Path) -> dict[str, np.ndarray]:
    """The arrays of an `.npz` file, or of a torch file of tensors (`.pth`), in the file's order.

    Raises:
        ValueError: the file is missing or not readable.
    """
    try:
        if path.suffix == ".pth":
            state = torch.load(path, map_location="cpu", weights_only=True)
            return {name: tensor.float().numpy() for name, tensor in state.items()}
        with np.load(path, allow_pickle=False) as file:
            return dict(file)
    except (OSError, ValueError, RuntimeError, pickle.UnpicklingError, AttributeError) as error:
        raise ValueError(
            f"The backbone {path.name} cannot be read ({error}). Give an .npz or .pth file of weights."
        ) from error


def start_from_imagenet(network: ColourNet, arrays: Mapping[str, np.ndarray], inputs: Tensor) -> None:
    """Give the encoder of `network` the ImageNet weights `arrays`, in place; the arrays say which encoder they fit.

    The three colour planes of the first convolution are summed for the lightness; colour points and mask start without
    effect. `inputs` (B, 4, H, W) are some network inputs on which the batch norms are measured.

    Raises:
        ValueError: the arrays do not belong to this encoder.
    """
    begin = _start_from_efficientnet if _EFFICIENTNET_STEM in arrays else _start_from_mobilenet
    begin(network, arrays, inputs)


@torch.no_grad()
def take_decoder(network: ColourNet, other: Mapping[str, Tensor]) -> list[str]:
    """Copy into `network` all that `other` (a colour network's state) has under the same name and in the same shape
    outside the encoder; answers the names that were taken."""
    own = network.state_dict()
    taken = [
        name
        for name, tensor in other.items()
        if not name.startswith("encoder.") and name in own and own[name].shape == tensor.shape
    ]
    for name in taken:
        own[name].copy_(other[name])
    return taken


@torch.no_grad()
def re_estimate_batch_norms(network: nn.Module, batches: Iterable[Tensor]) -> None:
    """Measure mean and spread of every batch norm anew over `batches` of network inputs, all alike; in place.

    What training averaged belongs to its crops' size; at another size means and spreads differ (Touvron et al., "Fixing
    the train-test resolution discrepancy", NeurIPS 2019).
    """
    norms = [module for module in network.modules() if isinstance(module, nn.BatchNorm2d)]
    momenta = [norm.momentum for norm in norms]
    for norm in norms:
        norm.reset_running_stats()
        norm.momentum = None  # the plain mean over all batches
        norm.train()
    for batch in batches:
        network(batch)
    for norm, momentum in zip(norms, momenta, strict=True):
        norm.momentum = momentum
    network.eval()


@torch.no_grad()
def _start_from_efficientnet(network: ColourNet, arrays: Mapping[str, np.ndarray], inputs: Tensor) -> None:
    kernels = [array for array in arrays.values() if array.ndim == _KERNEL_DIMENSIONS]
    norms = [name.removesuffix("running_mean") for name in arrays if name.endswith("running_mean")]
    pairs = _convolutions(network.encoder.blocks)
    for (convolution, norm), kernel, name in zip(pairs, kernels, norms, strict=False):
        weight = torch.from_numpy(kernel).float()
        weight = _lightness_first(weight) if convolution.in_channels == IN_CHANNELS else weight
        if weight.shape != convolution.weight.shape:
            raise ValueError("These weights belong to a network of another shape.")
        convolution.weight.copy_(weight)
        norm.weight.copy_(torch.from_numpy(arrays[name + "weight"]))
        norm.bias.copy_(torch.from_numpy(arrays[name + "bias"]))
    re_estimate_batch_norms(network.encoder, [inputs])


@torch.no_grad()
def _start_from_mobilenet(network: ColourNet, arrays: Mapping[str, np.ndarray], inputs: Tensor) -> None:
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
