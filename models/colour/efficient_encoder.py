"""EfficientNet-Lite2 as the encoder of a colour network: sees grey pictures better than MobileNet-V2.

Tan and Le, "EfficientNet", ICML 2019 (arXiv 1905.11946), in the "Lite" form for small devices: no squeeze and
excitation, ReLU6 throughout, first and last stage not deepened. Convolutions pad as TensorFlow's "SAME" does, so that
the published weights (Apache-2.0) fit: a strided one pads less before than behind.
"""

from __future__ import annotations

from collections.abc import Iterator

import torch.nn.functional as F
from torch import Tensor, nn

from models.colour.encoder import IN_CHANNELS, Encoder, InvertedResidual, conv_norm_relu6, with_random_weights

_STEM = 32
_EPS = 1e-3
"""Of the published network's batch norms."""

# (kernel, expansion, channels, blocks, stride of the first block): B0's table at width 1.1 and depth 1.2.
_STAGES = (
    (3, 1, 16, 1, 1),
    (3, 6, 24, 3, 2),
    (5, 6, 48, 3, 2),
    (3, 6, 88, 4, 2),
    (5, 6, 120, 4, 1),
    (5, 6, 208, 5, 2),
    (3, 6, 352, 1, 1),
)
_TAP_STAGES = (1, 2, 4, 6)
"""The stages after which the map is a quarter, an eighth, a sixteenth and a thirty-second of the picture."""


class SameConv2d(nn.Conv2d):
    """A convolution of stride 2 without bias, padded as TensorFlow's "SAME" pads an even size: the odd row behind."""

    def __init__(self, inputs: int, outputs: int, kernel: int, groups: int = 1) -> None:
        super().__init__(inputs, outputs, kernel, stride=2, groups=groups, bias=False)
        self.before, self.behind = kernel // 2 - 1, kernel // 2

    def forward(self, x: Tensor) -> Tensor:
        return super().forward(F.pad(x, (self.before, self.behind, self.before, self.behind)))


def efficient_encoder() -> Encoder:
    """EfficientNet-Lite2 up to its last block, with four input planes and random weights."""
    blocks: list[nn.Module] = [conv_norm_relu6(SameConv2d(IN_CHANNELS, _STEM, 3), _EPS)]
    taps = []
    for stage in _stages():
        blocks += stage
        taps.append(len(blocks) - 1)
    chosen = tuple(taps[stage] for stage in _TAP_STAGES)
    channels = tuple(_STAGES[stage][2] for stage in _TAP_STAGES)
    return with_random_weights(Encoder(nn.Sequential(*blocks), chosen, channels))


def _stages() -> Iterator[list[InvertedResidual]]:
    inputs = _STEM
    for kernel, expansion, outputs, count, stride in _STAGES:

        def depthwise(channels: int, stride: int, kernel: int = kernel) -> nn.Conv2d:
            if stride == 2:
                return SameConv2d(channels, channels, kernel, groups=channels)
            return nn.Conv2d(channels, channels, kernel, padding=kernel // 2, groups=channels, bias=False)

        stage = []
        for index in range(count):
            first_stride = stride if index == 0 else 1
            stage.append(InvertedResidual(inputs, outputs, expansion, first_stride, depthwise, _EPS))
            inputs = outputs
        yield stage
