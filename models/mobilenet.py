"""The published shape of MobileNet-V2, which the networks of colour and of recognition both follow.

Sandler et al., "MobileNetV2: Inverted Residuals and Linear Bottlenecks", CVPR 2018 (arXiv 1801.04381). Each network
builds its layers itself: that of colour keeps its batch norms, that of recognition has them folded and pads as
TensorFlow does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

STEM = 32
"""Channels of the first convolution, which has stride 2."""


class Block(NamedTuple):
    """One inverted residual block: it widens by `expansion`, filters with `stride`, narrows to `outputs`."""

    inputs: int
    outputs: int
    expansion: int
    stride: int


# (expansion, channels, blocks, stride of the first block): table 2 of the paper, width 1.0.
_STAGES = ((1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 3, 2), (6, 320, 1, 1))


def blocks() -> Iterator[Block]:
    """The 17 blocks between the first convolution and the last, in order."""
    inputs = STEM
    for expansion, outputs, count, stride in _STAGES:
        for index in range(count):
            yield Block(inputs, outputs, expansion, stride if index == 0 else 1)
            inputs = outputs
