"""DeOldify (Jason Antic, 2018–2022, github.com/jantic/DeOldify, MIT): U-Nets on a ResNet that give a coloured picture.

"Artistic" is the deep kind on ResNet-34, "stable" and "video" are the wide kind on ResNet-101. Names of parameters are
those of the authors' files, whose networks are lists of layers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from models.packs.norms import SpectralConv1d, SpectralConv2d, WeightNormConv2d

_RANGE = 3.0
"""The network's output lies within ±3 standard deviations of ImageNet's colours."""
_MEAN, _STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)


@dataclass(frozen=True)
class DeOldifySize:
    """``blocks`` of the ResNet's four stages, ``bottleneck`` blocks or basic ones; ``width`` of the wide kind's
    decoder, None for the deep kind, whose own ``factor`` widens it; ``stem``: channels that the ResNet begins with."""

    blocks: Sequence[int]
    bottleneck: bool
    width: int | None = None
    factor: float = 1.5
    stem: int = 64


DEEP = DeOldifySize((3, 4, 6, 3), bottleneck=False)
WIDE = DeOldifySize((3, 4, 23, 3), bottleneck=True, width=1024)


class DeOldify(nn.Module):
    """(B, 3, s, s) grey as sRGB 0…1, s a multiple of 16, to (B, 3, s, s) colours as sRGB 0…1."""

    def __init__(self, size: DeOldifySize = DEEP) -> None:
        super().__init__()
        body, channels = _resnet(size)
        deepest, skips = channels[-1], [*reversed(channels[:-1]), size.stem]
        middle = nn.Sequential(_normed(deepest, 2 * deepest), _normed(2 * deepest, deepest))
        layers: list[nn.Module] = [body, nn.BatchNorm2d(deepest), nn.ReLU(), middle]
        inputs = deepest
        for place, skip in enumerate(skips):
            block = _deep_or_wide(size, inputs, skip, place, last=place == len(skips) - 1)
            layers.append(block)
            inputs = block.outputs
        joined = inputs + 3
        layers += [_LastShuffle(inputs), nn.Identity(), _Residual(joined), nn.Sequential(SpectralConv2d(joined, 3, 1))]
        self.layers = nn.ModuleList(layers)

    def forward(self, grey: Tensor) -> Tensor:
        return self.with_features(grey)[0]

    def with_features(self, grey: Tensor) -> tuple[Tensor, Tensor]:
        """The colours, and features (B, C, s/4, s/4) that say what belongs together."""
        mean, std = (torch.tensor(part, device=grey.device).view(1, 3, 1, 1) for part in (_MEAN, _STD))
        x = given = (grey - mean) / std
        body, norm, relu, middle, *blocks = list(self.layers)[:8]
        skips = []
        for number, layer in enumerate(cast(nn.Sequential, body)):
            x = layer(x)
            if number in _TAPS:
                skips.append(x)
        x = middle(relu(norm(x)))
        quarter = x
        for block, skip in zip(blocks, reversed(skips), strict=True):
            quarter, x = x, block(x, skip)
        shuffle, _, residual, last = list(self.layers)[8:]
        x = last(residual(torch.cat([shuffle(x), given], dim=1)))
        colours = (torch.sigmoid(x) * (2 * _RANGE) - _RANGE) * std + mean
        return colours.clamp(0.0, 1.0), quarter


_TAPS = (2, 4, 5, 6)
"""Layers of the ResNet after which the size changes."""


def _resnet(size: DeOldifySize) -> tuple[nn.Sequential, list[int]]:
    """The body (He et al., CVPR 2016; stride in the 3 × 3 convolution) and the channels of its stages."""
    expansion = 4 if size.bottleneck else 1
    layers: list[nn.Module] = [
        nn.Conv2d(3, size.stem, 7, stride=2, padding=3, bias=False),
        nn.BatchNorm2d(size.stem),
        nn.ReLU(),
        nn.MaxPool2d(3, stride=2, padding=1),
    ]
    inputs, channels = size.stem, []
    for stage, count in enumerate(size.blocks):
        inner = size.stem * 2**stage
        kind = _Bottleneck if size.bottleneck else _Basic
        blocks = []
        for number in range(count):
            blocks.append(kind(inputs, inner, stride=2 if stage and not number else 1))
            inputs = inner * expansion
        layers.append(nn.Sequential(*blocks))
        channels.append(inputs)
    return nn.Sequential(*layers), channels


class _Basic(nn.Module):
    def __init__(self, inputs: int, inner: int, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, inner, 3, stride=stride, padding=1, bias=False)
        self.bn1 = nn.BatchNorm2d(inner)
        self.conv2 = nn.Conv2d(inner, inner, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(inner)
        self.downsample = _shortcut(inputs, inner, stride)

    def forward(self, x: Tensor) -> Tensor:
        inner = self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x)))))
        return F.relu(inner + (x if self.downsample is None else self.downsample(x)))


class _Bottleneck(nn.Module):
    def __init__(self, inputs: int, inner: int, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, inner, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(inner)
        self.conv2 = nn.Conv2d(inner, inner, 3, stride=stride, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(inner)
        self.conv3 = nn.Conv2d(inner, 4 * inner, 1, bias=False)
        self.bn3 = nn.BatchNorm2d(4 * inner)
        self.downsample = _shortcut(inputs, 4 * inner, stride)

    def forward(self, x: Tensor) -> Tensor:
        inner = F.relu(self.bn2(self.conv2(F.relu(self.bn1(self.conv1(x))))))
        return F.relu(self.bn3(self.conv3(inner)) + (x if self.downsample is None else self.downsample(x)))


def _shortcut(inputs: int, outputs: int, stride: int) -> nn.Sequential | None:
    if stride == 1 and inputs == outputs:
        return None
    return nn.Sequential(nn.Conv2d(inputs, outputs, 1, stride=stride, bias=False), nn.BatchNorm2d(outputs))


def _normed(inputs: int, outputs: int, *more: nn.Module) -> nn.Sequential:
    convolution = SpectralConv2d(inputs, outputs, 3, padding=1, bias=False)
    return nn.Sequential(convolution, nn.ReLU(), nn.BatchNorm2d(outputs), *more)


def _deep_or_wide(size: DeOldifySize, inputs: int, skip: int, place: int, *, last: bool) -> _Deep | _Wide:
    attends = place == 1
    if size.width is None:
        return _Deep(inputs, skip, size.factor, attends=attends, last=last)
    return _Wide(inputs, skip, size.width // 4 if last else size.width // 2, attends=attends)


class _Deep(nn.Module):
    """Twice the height and width, joined with what the ResNet saw at that size; two convolutions."""

    def __init__(self, inputs: int, skip: int, factor: float, *, attends: bool, last: bool) -> None:
        super().__init__()
        self.shuf = _Shuffle(inputs, inputs // 2)
        self.bn = nn.BatchNorm2d(skip)
        joined = inputs // 2 + skip
        self.outputs = int((joined // 2 if last else joined) * factor)
        self.conv1 = _normed(joined, self.outputs)
        self.conv2 = _normed(self.outputs, self.outputs, *([_Attention(self.outputs)] if attends else []))

    def forward(self, x: Tensor, skip: Tensor) -> Tensor:
        return cast(Tensor, self.conv2(self.conv1(_joined(self.shuf(x), self.bn(skip)))))


class _Wide(nn.Module):
    """The same with one convolution, of one width at all sizes but the last."""

    def __init__(self, inputs: int, skip: int, outputs: int, *, attends: bool) -> None:
        super().__init__()
        self.shuf = _Shuffle(inputs, outputs)
        self.bn = nn.BatchNorm2d(skip)
        self.outputs = outputs
        self.conv = _normed(outputs + skip, outputs, *([_Attention(outputs)] if attends else []))

    def forward(self, x: Tensor, skip: Tensor) -> Tensor:
        return cast(Tensor, self.conv(_joined(self.shuf(x), self.bn(skip))))


def _joined(x: Tensor, skip: Tensor) -> Tensor:
    if x.shape[-2:] != skip.shape[-2:]:  # sides that are no multiple of 32
        x = F.interpolate(x, skip.shape[-2:], mode="nearest")
    return F.relu(torch.cat([x, skip], dim=1))


class _Shuffle(nn.Module):
    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.conv = nn.Sequential(SpectralConv2d(inputs, 4 * outputs, 1, bias=False), nn.BatchNorm2d(4 * outputs))

    def forward(self, x: Tensor) -> Tensor:
        return _shuffled(self.conv(x))


class _LastShuffle(nn.Module):
    def __init__(self, channels: int) -> None:
        super().__init__()
        self.conv = nn.Sequential(WeightNormConv2d(channels, 4 * channels, 1))

    def forward(self, x: Tensor) -> Tensor:
        return _shuffled(self.conv(x))


def _shuffled(x: Tensor) -> Tensor:
    """Larger by moving channels into space, blurred over 2 × 2 against a chequered pattern."""
    x = F.pixel_shuffle(F.relu(x), 2)
    return F.avg_pool2d(F.pad(x, (1, 0, 1, 0), mode="replicate"), 2, stride=1)


class _Residual(nn.Module):
    def __init__(self, channels: int) -> None:
        super().__init__()
        self.layers = nn.ModuleList(
            nn.Sequential(SpectralConv2d(channels, channels, 3, padding=1), nn.ReLU()) for _ in range(2)
        )

    def forward(self, x: Tensor) -> Tensor:
        return cast(Tensor, x + self.layers[1](self.layers[0](x)))


class _Attention(nn.Module):
    """Every place looks at every other (Zhang et al., "Self-Attention GAN", 2018).

    The attention matrix, (places)² numbers, is never held whole.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.query = SpectralConv1d(channels, channels // 8, 1, bias=False)
        self.key = SpectralConv1d(channels, channels // 8, 1, bias=False)
        self.value = SpectralConv1d(channels, channels, 1, bias=False)
        self.gamma = nn.Parameter(torch.zeros(1))

    def forward(self, x: Tensor) -> Tensor:
        flat = x.flatten(2)
        query, key, value = (part(flat).transpose(1, 2) for part in (self.query, self.key, self.value))
        # In the authors' code it is the key's places that ask: softmax runs over the query's.
        attended = F.scaled_dot_product_attention(key, query, value, scale=1.0)
        return self.gamma * attended.transpose(1, 2).view_as(x) + x
