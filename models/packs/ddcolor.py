"""DDColor: Kang et al., "DDColor: Towards Photo-Realistic Image Colorization via Dual Decoders", ICCV 2023.

A ConvNeXt encoder, a U-Net back to the full size, and a transformer whose learnt colour queries look at three sizes of
it. Names of parameters are those of the authors' files (github.com/piddnad/DDColor, Apache-2.0).
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from models.packs.norms import SpectralConv2d

_HIDDEN = 256
_HEADS = 8
_FEEDFORWARD = 2048
_SCALES = 3
_IMAGENET_MEAN, _IMAGENET_STD = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)


@dataclass(frozen=True)
class DDColorSize:
    """Of the encoder: blocks and channels of its four stages. ``layers`` of the colour decoder."""

    depths: Sequence[int]
    dims: Sequence[int]
    width: int = 512
    queries: int = 100
    layers: int = 9


TINY = DDColorSize((3, 3, 9, 3), (96, 192, 384, 768))
LARGE = DDColorSize((3, 3, 27, 3), (192, 384, 768, 1536))


class DDColor(nn.Module):
    """(B, 3, h, w) grey as sRGB 0…1, h and w multiples of 32, to (B, 2, h, w) ab in Lab units."""

    def __init__(self, size: DDColorSize = LARGE) -> None:
        super().__init__()
        self.encoder = _Encoder(size)
        self.decoder = _Decoder(size)
        self.refine_net = nn.Sequential(nn.Sequential(SpectralConv2d(size.queries + 3, 2, 1)))
        self.register_buffer("mean", torch.tensor(_IMAGENET_MEAN).view(1, 3, 1, 1))
        self.register_buffer("std", torch.tensor(_IMAGENET_STD).view(1, 3, 1, 1))

    def forward(self, grey: Tensor) -> Tensor:
        return self.with_features(grey)[0]

    def with_features(self, grey: Tensor) -> tuple[Tensor, Tensor]:
        """The colours, and features (B, C, h/4, w/4) that say what belongs together."""
        x = (grey - cast(Tensor, self.mean)) / cast(Tensor, self.std)
        queries, features = self.decoder(self.encoder(x))
        return cast(Tensor, self.refine_net(torch.cat([queries, x], dim=1))), features


class _Encoder(nn.Module):
    def __init__(self, size: DDColorSize) -> None:
        super().__init__()
        self.arch = _ConvNeXt(size)

    def forward(self, x: Tensor) -> list[Tensor]:
        return cast("list[Tensor]", self.arch(x))


class _ConvNeXt(nn.Module):
    """Liu et al., "A ConvNet for the 2020s", CVPR 2022; gives its four stages, each through a norm of its own."""

    def __init__(self, size: DDColorSize) -> None:
        super().__init__()
        dims = size.dims
        stem = nn.Sequential(nn.Conv2d(3, dims[0], 4, stride=4), _ChannelNorm(dims[0]))
        narrowing = [
            nn.Sequential(_ChannelNorm(before), nn.Conv2d(before, after, 2, stride=2))
            for before, after in itertools.pairwise(dims)
        ]
        self.downsample_layers = nn.ModuleList([stem, *narrowing])
        self.stages = nn.ModuleList(
            nn.Sequential(*(_Block(channels) for _ in range(depth)))
            for channels, depth in zip(dims, size.depths, strict=True)
        )
        for stage, channels in enumerate(dims):
            self.add_module(f"norm{stage}", _ChannelNorm(channels))
        self.norm = nn.LayerNorm(dims[-1], eps=1e-6)  # of the classifier; in the files, but of no use here

    def forward(self, x: Tensor) -> list[Tensor]:
        taken = []
        for number, (narrowing, stage) in enumerate(zip(self.downsample_layers, self.stages, strict=True)):
            x = stage(narrowing(x))
            taken.append(self.get_submodule(f"norm{number}")(x))
        return taken


class _Block(nn.Module):
    def __init__(self, channels: int) -> None:
        super().__init__()
        self.dwconv = nn.Conv2d(channels, channels, 7, padding=3, groups=channels)
        self.norm = nn.LayerNorm(channels, eps=1e-6)
        self.pwconv1 = nn.Linear(channels, 4 * channels)
        self.pwconv2 = nn.Linear(4 * channels, channels)
        self.gamma = nn.Parameter(torch.full((channels,), 1e-6))

    def forward(self, x: Tensor) -> Tensor:
        inner = self.norm(self.dwconv(x).permute(0, 2, 3, 1))
        inner = self.gamma * self.pwconv2(F.gelu(self.pwconv1(inner)))
        return cast(Tensor, x + inner.permute(0, 3, 1, 2))


class _ChannelNorm(nn.Module):
    """Layer norm over the channels of (B, C, h, w)."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(channels))
        self.bias = nn.Parameter(torch.zeros(channels))

    def forward(self, x: Tensor) -> Tensor:
        last = F.layer_norm(x.permute(0, 2, 3, 1), self.weight.shape, self.weight, self.bias, 1e-6)
        return last.permute(0, 3, 1, 2)


class _Decoder(nn.Module):
    def __init__(self, size: DDColorSize) -> None:
        super().__init__()
        widths = (size.width, size.width, size.width // 2)
        inputs = (size.dims[3], *widths[:2])
        self.layers = nn.Sequential(
            *(_Widening(i, skip, o) for i, skip, o in zip(inputs, reversed(size.dims[:3]), widths, strict=True))
        )
        self.last_shuf = _Shuffle(widths[2], widths[2], 4, norm=False)
        self.color_decoder = _ColourDecoder(widths, size.queries, size.layers)

    def forward(self, stages: list[Tensor]) -> tuple[Tensor, Tensor]:
        x, sizes = stages[3], []
        for layer, skip in zip(self.layers, reversed(stages[:3]), strict=True):
            x = layer(x, skip)
            sizes.append(x)
        return self.color_decoder(sizes, self.last_shuf(x)), x


class _Widening(nn.Module):
    """Twice the height and width, joined with what the encoder saw at that size."""

    def __init__(self, inputs: int, skip: int, outputs: int) -> None:
        super().__init__()
        self.shuf = _Shuffle(inputs, outputs, 2, norm=True)
        self.bn = nn.BatchNorm2d(skip)
        self.conv = nn.Sequential(
            SpectralConv2d(outputs + skip, outputs, 3, padding=1, bias=False), nn.ReLU(), nn.BatchNorm2d(outputs)
        )

    def forward(self, x: Tensor, skip: Tensor) -> Tensor:
        return cast(Tensor, self.conv(F.relu(torch.cat([self.shuf(x), self.bn(skip)], dim=1))))


class _Shuffle(nn.Module):
    """Larger by moving channels into space (Aitken et al. 2017), blurred over 2 × 2 against a chequered pattern."""

    def __init__(self, inputs: int, outputs: int, scale: int, *, norm: bool) -> None:
        super().__init__()
        layers: list[nn.Module] = [SpectralConv2d(inputs, outputs * scale**2, 1, bias=not norm)]
        if norm:
            layers.append(nn.BatchNorm2d(outputs * scale**2))
        self.conv = nn.Sequential(*layers)
        self.scale = scale

    def forward(self, x: Tensor) -> Tensor:
        x = F.pixel_shuffle(F.relu(self.conv(x)), self.scale)
        return F.avg_pool2d(F.pad(x, (1, 0, 1, 0), mode="replicate"), 2, stride=1)


class _ColourDecoder(nn.Module):
    """Learnt queries look at three sizes of the picture by turns; each becomes a plane of colour."""

    def __init__(self, widths: Sequence[int], queries: int, layers: int) -> None:
        super().__init__()
        self.query_feat = nn.Embedding(queries, _HIDDEN)
        self.query_embed = nn.Embedding(queries, _HIDDEN)
        self.level_embed = nn.Embedding(_SCALES, _HIDDEN)
        self.input_proj = nn.ModuleList(nn.Conv2d(width, _HIDDEN, 1) for width in widths)
        self.transformer_self_attention_layers = nn.ModuleList(_SelfAttention() for _ in range(layers))
        self.transformer_cross_attention_layers = nn.ModuleList(_CrossAttention() for _ in range(layers))
        self.transformer_ffn_layers = nn.ModuleList(_FeedForward() for _ in range(layers))
        self.decoder_norm = nn.LayerNorm(_HIDDEN)
        self.color_embed = _Embedding(_HIDDEN, widths[2])

    def forward(self, sizes: Sequence[Tensor], picture: Tensor) -> Tensor:
        seen = [
            (project(x).flatten(2) + level[None, :, None]).permute(2, 0, 1)
            for x, project, level in zip(sizes, self.input_proj, self.level_embed.weight, strict=True)
        ]
        places = [_sine_positions(x) for x in sizes]
        asked = self.query_embed.weight[:, None]
        queries = self.query_feat.weight[:, None].expand(-1, len(picture), -1)
        asked = asked.expand_as(queries)
        for number, (cross, own, forward) in enumerate(
            zip(
                self.transformer_cross_attention_layers,
                self.transformer_self_attention_layers,
                self.transformer_ffn_layers,
                strict=True,
            )
        ):
            level = number % _SCALES
            queries = forward(own(cross(queries, seen[level], places[level], asked), asked))
        colours = self.color_embed(self.decoder_norm(queries).transpose(0, 1))
        return torch.einsum("bqc,bchw->bqhw", colours, picture)


class _CrossAttention(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.multihead_attn = nn.MultiheadAttention(_HIDDEN, _HEADS)
        self.norm = nn.LayerNorm(_HIDDEN)

    def forward(self, queries: Tensor, seen: Tensor, places: Tensor, asked: Tensor) -> Tensor:
        found = self.multihead_attn(queries + asked, seen + places, seen, need_weights=False)[0]
        return cast(Tensor, self.norm(queries + found))


class _SelfAttention(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.self_attn = nn.MultiheadAttention(_HIDDEN, _HEADS)
        self.norm = nn.LayerNorm(_HIDDEN)

    def forward(self, queries: Tensor, asked: Tensor) -> Tensor:
        placed = queries + asked
        return cast(Tensor, self.norm(queries + self.self_attn(placed, placed, queries, need_weights=False)[0]))


class _FeedForward(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.linear1 = nn.Linear(_HIDDEN, _FEEDFORWARD)
        self.linear2 = nn.Linear(_FEEDFORWARD, _HIDDEN)
        self.norm = nn.LayerNorm(_HIDDEN)

    def forward(self, queries: Tensor) -> Tensor:
        return cast(Tensor, self.norm(queries + self.linear2(F.relu(self.linear1(queries)))))


class _Embedding(nn.Module):
    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.layers = nn.ModuleList([nn.Linear(inputs, inputs), nn.Linear(inputs, inputs), nn.Linear(inputs, outputs)])

    def forward(self, x: Tensor) -> Tensor:
        for layer in self.layers[:-1]:
            x = F.relu(layer(x))
        return cast(Tensor, self.layers[-1](x))


def _sine_positions(x: Tensor) -> Tensor:
    """(h·w, 1, C) sines of the places of (B, C', h, w), rows in the first half of the channels, columns in the other
    (Carion et al., "End-to-End Object Detection with Transformers", ECCV 2020)."""
    h, w = x.shape[-2:]
    half = _HIDDEN // 2
    order = torch.arange(half, dtype=torch.float32, device=x.device)
    wavelength = 10_000 ** (2 * (order // 2) / half)

    def along(length: int) -> Tensor:
        place = torch.arange(1, length + 1, dtype=torch.float32, device=x.device) / (length + 1e-6) * (2 * math.pi)
        angle = place[:, None] / wavelength
        return torch.stack((angle[:, 0::2].sin(), angle[:, 1::2].cos()), dim=2).flatten(1)

    rows, columns = along(h)[:, None].expand(h, w, half), along(w)[None].expand(h, w, half)
    return torch.cat((rows, columns), dim=2).reshape(h * w, 1, _HIDDEN)
