"""Layers whose authors normalise the weights while they train: here they are plain, and the norm is folded away.

In use both norms are constants, so that folding changes nothing: spectral norm (Miyato et al., ICLR 2018) divides by
σ = uᵀ·W·v, weight norm (Salimans & Kingma, NeurIPS 2016) is g·v / |v|.
"""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn


class SpectralConv2d(nn.Conv2d):
    """A convolution whose official file holds `weight_orig`, `weight_u` and `weight_v`."""


class SpectralConv1d(nn.Conv1d):
    """The same in one dimension."""


class WeightNormConv2d(nn.Conv2d):
    """A convolution whose official file holds `weight_g` and `weight_v`."""


Layout = dict[str, tuple[int, ...]]
"""Names of tensors with their shapes."""


def official_layout(network: nn.Module) -> Layout:
    """What the official file of a network holds; the network may lie on the meta device."""
    layout = {name: tuple(tensor.shape) for name, tensor in network.state_dict().items()}
    for name, module in network.named_modules():
        weight = f"{name}.weight"
        if isinstance(module, SpectralConv1d | SpectralConv2d):
            shape = layout.pop(weight)
            layout[f"{name}.weight_orig"] = shape
            layout[f"{name}.weight_u"] = shape[:1]
            layout[f"{name}.weight_v"] = (int(torch.Size(shape[1:]).numel()),)
        elif isinstance(module, WeightNormConv2d):
            shape = layout.pop(weight)
            layout[f"{name}.weight_g"] = (shape[0], *(1 for _ in shape[1:]))
            layout[f"{name}.weight_v"] = shape
    return layout


def folded(state: Mapping[str, Tensor], network: nn.Module) -> dict[str, Tensor]:
    """The official state of a network with all norms folded away: what `network.load_state_dict` takes.

    Raises:
        KeyError: a part of a norm is missing.
    """
    plain = {name: tensor.float() if tensor.is_floating_point() else tensor for name, tensor in state.items()}
    for name, module in network.named_modules():
        weight = f"{name}.weight"
        if isinstance(module, SpectralConv1d | SpectralConv2d):
            original, u, v = (plain.pop(f"{weight}_{part}") for part in ("orig", "u", "v"))
            plain[weight] = original / torch.dot(u, original.flatten(1) @ v)
        elif isinstance(module, WeightNormConv2d):
            g, direction = (plain.pop(f"{weight}_{part}") for part in ("g", "v"))
            plain[weight] = g * direction / direction.flatten(1).norm(dim=1).view_as(g)
    return plain
