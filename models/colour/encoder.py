"""Encoders of the colour network: a picture becomes feature maps at strides 4, 8, 16 and 32.

MobileNet-V2 (`models.mobilenet`) is written here as torchvision lays it out, block by block and name by name, so that
weights of either fit the other: importing torchvision costs more processor time than colouring a photograph.
"""

from __future__ import annotations

from collections.abc import Callable

import torch.nn.functional as F
from torch import Tensor, nn

from models import mobilenet

IN_CHANNELS = 4
"""Lightness, two planes of hinted colour, and where the hints are."""

_TAPS = (3, 6, 13, 17)  # the last blocks of strides 4, 8, 16 and 32; block 0 is the first convolution


class Encoder(nn.Module):
    """Feature maps at strides 4, 8, 16 and 32, taken after the `taps`-th of `blocks` with so many `channels`."""

    def __init__(self, blocks: nn.Sequential, taps: tuple[int, ...], channels: tuple[int, ...]) -> None:
        super().__init__()
        self.taps, self.channels = taps, channels
        self.blocks = blocks

    def forward(self, x: Tensor, front: nn.Sequential | None = None) -> list[Tensor]:
        """`front` runs instead of the first blocks: a training that leaves them alone passes a cheaper frozen copy."""
        taps = []
        replaced = 0 if front is None else len(front)
        for position, block in enumerate(self.blocks):
            x = block(x) if front is None or position >= replaced else front[position](x)
            if position in self.taps:
                taps.append(x)
        return taps


class StridedDepthwise(nn.Conv2d):
    """A depthwise convolution of stride 2 that trains quickly on CPUs.

    The gradient of its input takes 10 to 50 times longer in bfloat16 than that of stride 1 (oneDNN), so while training
    there it is computed at stride 1 and every second value is kept: the same function.
    """

    def forward(self, x: Tensor) -> Tensor:
        if self.training and x.device.type == "cpu":
            return F.conv2d(x, self.weight, self.bias, 1, self.padding, 1, self.groups)[:, :, ::2, ::2]
        return super().forward(x)


class InvertedResidual(nn.Module):
    """Widen, filter each channel, narrow; add the input where the shapes agree.

    `depthwise` makes the filter from channels and stride; `eps` keeps the batch norms from dividing by nothing.
    """

    def __init__(
        self,
        inputs: int,
        outputs: int,
        expansion: int,
        stride: int,
        depthwise: Callable[[int, int], nn.Conv2d] | None = None,
        eps: float = 1e-5,
    ) -> None:
        super().__init__()
        hidden = inputs * expansion
        widen = [conv_norm_relu6(nn.Conv2d(inputs, hidden, 1, bias=False), eps)] if expansion > 1 else []
        self.conv = nn.Sequential(
            *widen,
            conv_norm_relu6((depthwise or _depthwise)(hidden, stride), eps),
            nn.Conv2d(hidden, outputs, 1, bias=False),
            nn.BatchNorm2d(outputs, eps),
        )
        self.adds_input = stride == 1 and inputs == outputs

    def forward(self, x: Tensor) -> Tensor:
        y: Tensor = self.conv(x)
        return x + y if self.adds_input else y


def mobilenet_encoder() -> Encoder:
    """MobileNet-V2 1.0 up to its last block, with four input planes and random weights (He et al. 2015, fan out)."""
    shapes = list(mobilenet.blocks())
    stem = conv_norm_relu6(nn.Conv2d(IN_CHANNELS, mobilenet.STEM, 3, stride=2, padding=1, bias=False))
    encoder = Encoder(
        nn.Sequential(stem, *(InvertedResidual(*shape) for shape in shapes)),
        _TAPS,
        tuple(shapes[tap - 1].outputs for tap in _TAPS),
    )
    return with_random_weights(encoder)


def with_random_weights(encoder: Encoder) -> Encoder:
    """The same encoder, its convolutions drawn anew (He et al. 2015, fan out)."""
    for module in encoder.modules():
        if isinstance(module, nn.Conv2d):
            nn.init.kaiming_normal_(module.weight, mode="fan_out")
    return encoder


def _depthwise(channels: int, stride: int) -> nn.Conv2d:
    kind = StridedDepthwise if stride == 2 else nn.Conv2d
    return kind(channels, channels, 3, stride, padding=1, groups=channels, bias=False)


def conv_norm_relu6(convolution: nn.Conv2d, eps: float = 1e-5) -> nn.Sequential:
    return nn.Sequential(convolution, nn.BatchNorm2d(convolution.out_channels, eps), nn.ReLU6(inplace=True))
