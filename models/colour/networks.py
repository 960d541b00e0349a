"""How the network of each family (`models.colour.families`) is built in torch."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import cast

from torch import Tensor, nn

from models.colour.efficient_encoder import efficient_encoder
from models.colour.encoder import IN_CHANNELS, Encoder, mobilenet_encoder
from models.colour.families import Family
from models.colour.network import ColourNet

_DIMENSIONS = (48, 96, 192, 320)
_DEPTHS = (2, 2, 6, 2)
_KERNEL = 7
_EXPANSION = 3


class LargeKernelBlock(nn.Module):
    """Filter each channel over 7 × 7 places, widen, narrow, and add the input (Liu et al., "A ConvNet for the 2020s",
    CVPR 2022, with batch norms, which can be folded)."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        hidden = _EXPANSION * channels
        self.body = nn.Sequential(
            nn.Conv2d(channels, channels, _KERNEL, padding=_KERNEL // 2, groups=channels, bias=False),
            nn.BatchNorm2d(channels),
            nn.Conv2d(channels, hidden, 1, bias=False),
            nn.BatchNorm2d(hidden),
            nn.ReLU(inplace=True),
            nn.Conv2d(hidden, channels, 1, bias=False),
            nn.BatchNorm2d(channels),
        )
        nn.init.zeros_(cast(nn.BatchNorm2d, self.body[-1]).weight)  # at first the block changes nothing

    def forward(self, x: Tensor) -> Tensor:
        return cast(Tensor, x + self.body(x))


def large_kernel_encoder() -> Encoder:
    """A stem to a quarter of the size, then four stages of large-kernel blocks, each at half the size of the last."""
    blocks: list[nn.Module] = [
        _narrowing(IN_CHANNELS, _DIMENSIONS[0] // 2, 3),
        _narrowing(_DIMENSIONS[0] // 2, _DIMENSIONS[0], 3),
    ]
    taps = []
    for stage, (channels, depth) in enumerate(zip(_DIMENSIONS, _DEPTHS, strict=True)):
        if stage:
            blocks.append(_narrowing(_DIMENSIONS[stage - 1], channels, 2))
        blocks += [LargeKernelBlock(channels) for _ in range(depth)]
        taps.append(len(blocks) - 1)
    return Encoder(nn.Sequential(*blocks), tuple(taps), _DIMENSIONS)


def _narrowing(inputs: int, outputs: int, kernel: int) -> nn.Sequential:
    """Half the height and width."""
    convolution = nn.Conv2d(inputs, outputs, kernel, stride=2, padding=kernel // 2 if kernel % 2 else 0, bias=False)
    return nn.Sequential(convolution, nn.BatchNorm2d(outputs), nn.ReLU(inplace=True))


_ENCODERS: Mapping[str, Callable[[], Encoder]] = {
    "mobilenet": mobilenet_encoder,
    "large-kernel": large_kernel_encoder,
    "efficient": efficient_encoder,
}


def network_of(family: Family, classes: int = 244, dropout: float = 0.1) -> ColourNet:
    """A network of this family with random weights."""
    return ColourNet(classes, dropout=dropout, encoder=_ENCODERS[family.id](), refinements=family.refinements)
