"""The colour network: MobileNet-V2 encoder, light U-Net decoder, class logits over ab bins at a quarter of the size.

About 3 million parameters and 1.7 GFLOP at 224²: made for laptops. Another encoder (`models.colour.encoder`) can take
the place of MobileNet-V2: see `models.colour.families`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple, cast

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.nn.utils.fusion import fuse_conv_bn_eval

from models.colour.encoder import Encoder, mobilenet_encoder
from models.colour.network_shape import NO_FACE


class ConvNormRelu(nn.Sequential):
    def __init__(self, inputs: int, outputs: int, kernel: int = 3) -> None:
        super().__init__(
            nn.Conv2d(inputs, outputs, kernel, padding=kernel // 2, bias=False), nn.BatchNorm2d(outputs), nn.ReLU()
        )


class SelfAttention(nn.Module):
    """Residual multi-head attention over all positions of the smallest map, so that colours agree."""

    def __init__(self, channels: int, heads: int = 4) -> None:
        super().__init__()
        self.heads = heads
        self.norm = nn.GroupNorm(1, channels)
        self.qkv = nn.Conv2d(channels, 3 * channels, 1)
        self.project = nn.Conv2d(channels, channels, 1)

    def forward(self, x: Tensor) -> Tensor:
        b, c, h, w = x.shape
        q, k, v = self.qkv(self.norm(x)).reshape(b, 3, self.heads, c // self.heads, h * w).transpose(3, 4).unbind(1)
        mixed = F.scaled_dot_product_attention(q, k, v).transpose(2, 3).reshape(b, c, h, w)
        return x + cast(Tensor, self.project(mixed))


class Seen(NamedTuple):
    """Two looks into the network: (B, 96, H/4, W/4) what the classes are read from, and the encoder's deepest map
    (B, C, H/32, W/32), from which a training may ask further things."""

    features: Tensor
    deepest: Tensor


class Answers(NamedTuple):
    """What the network says of a batch: logits (B, classes, H/4, W/4) of the colours, logits (B, 1, H/4, W/4) of
    "this is a face", and the encoder's deepest map (B, C, H/32, W/32)."""

    colours: Tensor
    faces: Tensor
    deepest: Tensor


class ColourNet(nn.Module):
    """Logits over `classes` ab bins from lightness, colour hints and, if there is one, a palette.

    Input (B, 4, H, W): L/50 − 1, hint a/110, hint b/110, hint mask 0 or 1; H and W multiples of 32. Palette
    (B, classes): the share of the picture in each class, all zero where none is given (the global histogram of Zhang et
    al., "Real-Time User-Guided Image Colorization", SIGGRAPH 2017). Output (B, classes, H/4, W/4) unnormalised logits.
    """

    def __init__(
        self,
        classes: int = 244,
        width: int = 128,
        dropout: float = 0.1,
        encoder: Encoder | None = None,
        refinements: int = 2,
    ) -> None:
        super().__init__()
        self.encoder = mobilenet_encoder() if encoder is None else encoder
        channels = self.encoder.channels
        self.bridge = nn.Sequential(
            ConvNormRelu(channels[3], 2 * width, 1), SelfAttention(2 * width), SelfAttention(2 * width)
        )
        self.palette = nn.Sequential(nn.Linear(classes, width), nn.ReLU(), nn.Linear(width, 2 * width))
        nn.init.zeros_(cast(nn.Linear, self.palette[-1]).weight)  # at first a palette changes nothing
        nn.init.zeros_(cast(nn.Linear, self.palette[-1]).bias)
        skips = (width, width, width // 2)
        outs = (width, width, 96)
        self.skips = nn.ModuleList(ConvNormRelu(channels[2 - i], skips[i], 1) for i in range(3))
        self.ups = nn.ModuleList()
        below = 2 * width
        for i in range(3):
            refine = [ConvNormRelu(outs[i], outs[i]) for _ in range(1 if i < 2 else refinements)]
            self.ups.append(nn.Sequential(ConvNormRelu(below + skips[i], outs[i], 1), *refine))
            below = outs[i]
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Conv2d(below, classes, 1)
        self.face = nn.Sequential(nn.Conv2d(below, below // 3, 1), nn.ReLU(), nn.Conv2d(below // 3, 1, 1))
        nn.init.zeros_(cast(nn.Conv2d, self.face[-1]).weight)
        nn.init.constant_(cast(Tensor, cast(nn.Conv2d, self.face[-1]).bias), NO_FACE)

    def see(self, x: Tensor, front: nn.Sequential | None = None, palette: Tensor | None = None) -> Seen:
        """All but the classes."""
        *taps, deepest = self.encoder(x, front)
        y = self.bridge[0](deepest)
        if palette is not None:
            y = y + self._palette_features(palette)
        y = self.bridge[1:](y)
        for tap, skip, up in zip(reversed(taps), self.skips, self.ups, strict=True):
            y = F.interpolate(y, size=tap.shape[2:], mode="bilinear", align_corners=False)
            y = up(torch.cat([y, skip(tap)], dim=1))
        return Seen(y, deepest)

    def features(self, x: Tensor, palette: Tensor | None = None) -> Tensor:
        """(B, 96, H/4, W/4): what the classes are read from."""
        return self.see(x, palette=palette).features

    def forward(self, x: Tensor, front: nn.Sequential | None = None, palette: Tensor | None = None) -> Tensor:
        return self.answers(x, front, palette).colours

    def answers(self, x: Tensor, front: nn.Sequential | None = None, palette: Tensor | None = None) -> Answers:
        """All that a training teaches."""
        seen = self.see(x, front, palette)
        return Answers(self.head(self.dropout(seen.features)), self.face(seen.features), seen.deepest)

    def _palette_features(self, palette: Tensor) -> Tensor:
        """(B, 2·width, 1, 1). The root brings out the small shares: a red dress counts beside a grey wall."""
        given = (palette.sum(dim=1, keepdim=True) > 0).to(palette)
        return cast(Tensor, self.palette(palette.sqrt()) * given)[:, :, None, None]


def fold_batch_norm(module: nn.Module) -> nn.Module:
    """Merge every batch norm that follows a convolution into it, in place: the same function, about a third faster.

    The module must be in evaluation mode and is of no use for training afterwards.
    """
    children = list(module.named_children())
    for (name, first), (next_name, second) in pairwise(children):
        if isinstance(first, nn.Conv2d) and isinstance(second, nn.BatchNorm2d):
            setattr(module, name, fuse_conv_bn_eval(first, second))
            setattr(module, next_name, nn.Identity())
    for _, child in module.named_children():
        fold_batch_norm(child)
    return module
