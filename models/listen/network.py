"""The network that learns what sounds are like: 0.3 million parameters, depthwise-separable convolutions.

Pooling keeps four regions of frequency apart and takes mean and spread over the frames that can be heard, so that
silence around a sound does not count and its length does not matter.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from models.listen.layout import AUDIBLE_DB, BLOCKS, DIMENSIONS, STEM, TIME_STRIDE
from models.listen.spectrogram import BANDS, FLOOR_DB


class SeparableBlock(nn.Module):
    """A depthwise 3 × 3 and a pointwise convolution, each normalised; a shortcut where the shape stays."""

    def __init__(self, channels: int, wanted: int, stride: int) -> None:
        super().__init__()
        self.depthwise = nn.Conv2d(channels, channels, 3, stride, 1, groups=channels, bias=False)
        self.depthwise_norm = nn.BatchNorm2d(channels)
        self.pointwise = nn.Conv2d(channels, wanted, 1, bias=False)
        self.pointwise_norm = nn.BatchNorm2d(wanted)
        self.shortcut = channels == wanted and stride == 1

    def forward(self, x: Tensor) -> Tensor:
        y = F.relu(self.depthwise_norm(self.depthwise(x)))
        y = F.relu(self.pointwise_norm(self.pointwise(y)))
        return x + y if self.shortcut else y


class ListenNetwork(nn.Module):
    """``(n, frames, BANDS)`` decibels (see `models.listen.spectrogram`) to ``(n, DIMENSIONS)`` unit vectors."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = nn.Conv2d(1, STEM, 3, 2, 1, bias=False)
        self.stem_norm = nn.BatchNorm2d(STEM)
        blocks, channels = [], STEM
        for wanted, stride in BLOCKS:
            blocks.append(SeparableBlock(channels, wanted, stride))
            channels = wanted
        self.blocks = nn.ModuleList(blocks)
        self.head = nn.Linear(2 * channels * (BANDS // TIME_STRIDE), DIMENSIONS)

    def forward(self, levels_db: Tensor) -> Tensor:
        x = (levels_db[:, None] - 0.5 * FLOOR_DB) / (-0.5 * FLOOR_DB)
        x = F.relu(self.stem_norm(self.stem(x)))
        for block in self.blocks:
            x = block(x)
        return F.normalize(self.head(pooled(x, heard(levels_db))), dim=1)


def heard(levels_db: Tensor) -> Tensor:
    """``(n, frames / TIME_STRIDE)`` weights that sum to one: where any band comes near the loudest place."""
    loudest = levels_db.amax(dim=2)[:, None]
    near = F.max_pool1d(loudest, TIME_STRIDE, ceil_mode=True)[:, 0] > AUDIBLE_DB
    weight = near.to(levels_db.dtype) + 1e-4
    return weight / weight.sum(dim=1, keepdim=True)


def pooled(x: Tensor, weight: Tensor) -> Tensor:
    """Weighted mean and spread over time of ``(n, channels, frames, regions)``, as ``(n, 2 · channels · regions)``."""
    shares = weight[:, None, :, None]
    mean = (x * shares).sum(dim=2)
    variance = ((x - mean[:, :, None]) ** 2 * shares).sum(dim=2)
    return torch.cat((mean.flatten(1), (variance + 1e-4).sqrt().flatten(1)), dim=1)


def folded(network: ListenNetwork) -> dict[str, Tensor]:
    """The weights with the normalisation folded into the convolutions, as `models.listen.embedder` reads them."""
    tensors = _folded("stem", network.stem, network.stem_norm)
    for place, block in enumerate(network.blocks):
        assert isinstance(block, SeparableBlock)
        tensors |= _folded(f"blocks.{place}.depthwise", block.depthwise, block.depthwise_norm)
        tensors |= _folded(f"blocks.{place}.pointwise", block.pointwise, block.pointwise_norm)
    return tensors | {"head.weight": network.head.weight.detach(), "head.bias": network.head.bias.detach()}


def _folded(name: str, convolution: nn.Conv2d, norm: nn.BatchNorm2d) -> dict[str, Tensor]:
    assert norm.running_var is not None
    assert norm.running_mean is not None
    gain = norm.weight.detach() / torch.sqrt(norm.running_var + norm.eps)
    weight = convolution.weight.detach() * gain[:, None, None, None]
    return {f"{name}.weight": weight, f"{name}.bias": norm.bias.detach() - norm.running_mean * gain}
