"""The recognition network: MobileNet-V2 (`models.mobilenet`) with three sets of answers.

The batch norms are folded into the convolutions and convolutions with a stride pad at the right and bottom
(TensorFlow's "SAME"), so that published folded weights can be used directly as a start.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from models import mobilenet

FEATURES = 1280
IMAGENET_CLASSES = 1000


class SameConv(nn.Module):
    """A convolution that pads as TensorFlow does: an odd remainder of the padding goes right and below."""

    def __init__(self, inputs: int, outputs: int, kernel: int = 1, stride: int = 1, groups: int = 1) -> None:
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, kernel, stride, groups=groups)
        self.kernel, self.stride = kernel, stride

    def forward(self, x: Tensor) -> Tensor:
        down, right = self._padding(x.shape[-2]), self._padding(x.shape[-1])
        if down % 2 == right % 2 == 0 and not (self.training and self._is_slow_backward(x)):
            padding = (down // 2, right // 2)  # alike on both sides: the convolution pads by itself, without a copy
            return F.conv2d(x, self.conv.weight, self.conv.bias, self.stride, padding, groups=self.conv.groups)
        x = F.pad(x, (right // 2, right - right // 2, down // 2, down - down // 2))
        if self.training and self._is_slow_backward(x):
            dense = F.conv2d(x, self.conv.weight, self.conv.bias, groups=self.conv.groups)
            return dense[..., :: self.stride, :: self.stride]
        result: Tensor = self.conv(x)
        return result

    def _is_slow_backward(self, x: Tensor) -> bool:
        """On the CPU, the gradient of a depthwise convolution with a stride takes 10 to 50 times as long in bfloat16
        as without: there all places are computed and the superfluous ones dropped."""
        return x.device.type == "cpu" and self.stride > 1 and self.conv.groups > 1 and torch.is_grad_enabled()

    def _padding(self, size: int) -> int:
        steps = -(-size // self.stride)
        return max((steps - 1) * self.stride + self.kernel - size, 0)


class InvertedResidual(nn.Module):
    """Widen, filter each channel, narrow; add the input where the shapes agree."""

    def __init__(self, inputs: int, outputs: int, expansion: int, stride: int) -> None:
        super().__init__()
        hidden = inputs * expansion
        self.expand = SameConv(inputs, hidden) if expansion > 1 else None
        self.filter = SameConv(hidden, hidden, kernel=3, stride=stride, groups=hidden)
        self.project = SameConv(hidden, outputs)
        self.adds_input = stride == 1 and inputs == outputs

    def forward(self, x: Tensor) -> Tensor:
        y: Tensor = x if self.expand is None else _clipped(self.expand(x))
        y = self.project(_clipped(self.filter(y)))
        return x + y if self.adds_input else y


def _clipped(x: Tensor) -> Tensor:
    """ReLU6; without gradients in place, since fresh memory for every layer takes longer than its arithmetic."""
    return F.relu6(x, inplace=not torch.is_grad_enabled())


BRANCH_FROM = 14
"""The blocks from this one on can be there twice: see `KindBranch`."""


class KindBranch(nn.Module):
    """The last stages of the network a second time, taught to tell kinds of pictures, so that the first stays as it is.

    Reads what `RecognitionNetwork.trunk` gives and yields a feature map of the same shape as its `feature_map`.
    """

    def __init__(self) -> None:
        super().__init__()
        self.blocks = nn.Sequential(*(InvertedResidual(160, outputs, 6, 1) for outputs in (160, 160, 320)))
        self.last = SameConv(320, FEATURES)

    def forward(self, trunk: Tensor) -> Tensor:
        return _clipped(self.last(self.blocks(trunk)))

    @classmethod
    def copy_of(cls, network: RecognitionNetwork) -> KindBranch:
        """A branch that answers as ``network`` does itself, to start from."""
        branch = cls()
        for own, other in zip(branch.blocks, network.blocks[BRANCH_FROM:], strict=True):
            own.load_state_dict(other.state_dict())
        branch.last.load_state_dict(network.last.state_dict())
        return branch


@dataclass(frozen=True)
class Answers:
    """Unnormalised scores of one batch; each row belongs to one picture (or one place in it)."""

    imagenet: Tensor
    scenes: Tensor
    things: Tensor


class RecognitionNetwork(nn.Module):
    """Pictures → a feature map → ImageNet classes, scenes and further things.

    ``scenes`` and ``things`` are the numbers of classes of the two trained heads. Input: N×3×H×W, RGB in [−1, 1]
    (grey pictures have three equal channels), any size from 64 px on.
    """

    def __init__(self, scenes: int, things: int) -> None:
        super().__init__()
        self.stem = SameConv(3, mobilenet.STEM, kernel=3, stride=2)
        shapes = list(mobilenet.blocks())
        self.blocks = nn.Sequential(*(InvertedResidual(*shape) for shape in shapes))
        self.last = SameConv(shapes[-1].outputs, FEATURES)
        self.imagenet = nn.Linear(FEATURES, IMAGENET_CLASSES)
        self.scenes = nn.Linear(FEATURES, scenes)
        self.things = nn.Linear(FEATURES, things)

    def feature_map(self, pictures: Tensor) -> Tensor:
        """N×3×H×W → N×1280×(H/32)×(W/32), each value 0..6."""
        return self.after_trunk(self.trunk(pictures))

    def trunk(self, pictures: Tensor) -> Tensor:
        """N×3×H×W → N×160×(H/32)×(W/32): what all answers rest on."""
        result: Tensor = self.blocks[:BRANCH_FROM](_clipped(self.stem(pictures)))
        return result

    def after_trunk(self, trunk: Tensor) -> Tensor:
        """What `trunk` gave → the feature map."""
        return _clipped(self.last(self.blocks[BRANCH_FROM:](trunk)))

    def answers(self, features: Tensor) -> Answers:
        """…×1280 features → the scores of all heads."""
        return Answers(self.imagenet(features), self.scenes(features), self.things(features))

    def forward(self, pictures: Tensor) -> Answers:
        return self.answers(self.feature_map(pictures).mean((2, 3)))

    def convolutions(self) -> Iterator[nn.Conv2d]:
        """All convolutions in the order in which a picture passes them."""
        yield self.stem.conv
        for block in self.blocks:
            assert isinstance(block, InvertedResidual)
            yield from (part.conv for part in (block.expand, block.filter, block.project) if part is not None)
        yield self.last.conv


def load_backbone(network: RecognitionNetwork, arrays: Mapping[str, np.ndarray]) -> None:
    """Copy folded ImageNet weights (``w0…w52``, ``b0…b52``, the last pair the classifier) into ``network``.

    The classifier may have 1,001 rows, of which the first is "background" and is dropped.

    Raises:
        ValueError: the arrays do not belong to a MobileNet-V2 1.0.
    """
    convolutions = list(network.convolutions())
    if len(arrays) != 2 * (len(convolutions) + 1):
        raise ValueError(f"The backbone has {len(arrays)} arrays, {2 * (len(convolutions) + 1)} are needed.")
    with torch.no_grad():
        for index, conv in enumerate(convolutions):
            weight, bias = (torch.from_numpy(np.asarray(arrays[f"{kind}{index}"], np.float32)) for kind in "wb")
            if weight.shape != conv.weight.shape or conv.bias is None:
                raise ValueError(f"Array w{index} of the backbone has shape {tuple(weight.shape)}.")
            conv.weight.copy_(weight)
            conv.bias.copy_(bias)
        index = len(convolutions)
        weight, bias = (torch.from_numpy(np.asarray(arrays[f"{kind}{index}"], np.float32)) for kind in "wb")
        network.imagenet.weight.copy_(weight.reshape(-1, FEATURES)[-IMAGENET_CLASSES:])
        network.imagenet.bias.copy_(bias[-IMAGENET_CLASSES:])
