"""ECCV16 (Zhang, Isola, Efros, "Colorful Image Colorization", ECCV 2016) and SIGGRAPH17 (Zhang, Zhu et al.,
"Real-Time User-Guided Image Colorization with Learned Deep Priors", SIGGRAPH 2017), which takes colour points.

Names of parameters are those of the authors' files (github.com/richzhang/colorization, BSD-2-Clause).
"""

from __future__ import annotations

import itertools
from typing import cast

import torch
from torch import Tensor, nn

_AB_NORM = 110.0
_ECCV_CLASSES, _SIGGRAPH_CLASSES = 313, 529


class ECCV16(nn.Module):
    """(B, 1, h, w) L* 0…100, h and w multiples of 8, to (B, 2, h/4, w/4) ab in Lab units."""

    def __init__(self) -> None:
        super().__init__()
        self.model1 = _stage([1, 64, 64], stride=2)
        self.model2 = _stage([64, 128, 128], stride=2)
        self.model3 = _stage([128, 256, 256, 256], stride=2)
        self.model4 = _stage([256, 512, 512, 512])
        self.model5 = _stage([512, 512, 512, 512], dilation=2)
        self.model6 = _stage([512, 512, 512, 512], dilation=2)
        self.model7 = _stage([512, 512, 512, 512])
        widened = [nn.ConvTranspose2d(512, 256, 4, stride=2, padding=1), nn.ReLU()]
        self.model8 = nn.Sequential(*widened, *_convolutions([256, 256, 256]), nn.Conv2d(256, _ECCV_CLASSES, 1))
        self.model_out = nn.Conv2d(_ECCV_CLASSES, 2, 1, bias=False)

    def forward(self, lightness: Tensor) -> Tensor:
        return self.with_features(lightness)[0]

    def with_features(self, lightness: Tensor) -> tuple[Tensor, Tensor]:
        """The colours, and features (B, C, h/4, w/4) that say what belongs together."""
        x = (lightness - 50.0) / 100.0
        for stage in (self.model1, self.model2, self.model3, self.model4, self.model5, self.model6, self.model7):
            x = stage(x)
        features = self.model8[:-1](x)
        shares = torch.softmax(self.model8[-1](features), dim=1)
        return self.model_out(shares) * _AB_NORM, features


class SIGGRAPH17(nn.Module):
    """(B, 1, h, w) L* 0…100 and colour points (B, 2, h, w) ab with their mask (B, 1, h, w) 0 or 1, h and w multiples
    of 8, to (B, 2, h, w) ab in Lab units."""

    def __init__(self) -> None:
        super().__init__()
        self.model1 = _stage([4, 64, 64])
        self.model2 = _stage([64, 128, 128])
        self.model3 = _stage([128, 256, 256, 256])
        self.model4 = _stage([256, 512, 512, 512])
        self.model5 = _stage([512, 512, 512, 512], dilation=2)
        self.model6 = _stage([512, 512, 512, 512], dilation=2)
        self.model7 = _stage([512, 512, 512, 512])
        self.model8up = _widened(512, 256)
        self.model3short8 = _short(256, 256)
        self.model8 = nn.Sequential(nn.ReLU(), *_stage([256, 256, 256]))
        self.model9up = _widened(256, 128)
        self.model2short9 = _short(128, 128)
        self.model9 = nn.Sequential(nn.ReLU(), *_stage([128, 128]))
        self.model10up = _widened(128, 128)
        self.model1short10 = _short(64, 128)
        self.model10 = nn.Sequential(nn.ReLU(), nn.Conv2d(128, 128, 3, padding=1), nn.LeakyReLU(0.2))
        self.model_class = nn.Sequential(nn.Conv2d(256, _SIGGRAPH_CLASSES, 1))  # trained along with it, not used here
        self.model_out = nn.Sequential(nn.Conv2d(128, 2, 1), nn.Tanh())

    def forward(self, lightness: Tensor, points: Tensor | None = None, mask: Tensor | None = None) -> Tensor:
        return self.with_features(lightness, points, mask)[0]

    def with_features(
        self, lightness: Tensor, points: Tensor | None = None, mask: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        """The colours, and features (B, C, h/4, w/4) that say what belongs together."""
        mask = torch.zeros_like(lightness) if mask is None else mask
        points = torch.zeros_like(lightness).expand(-1, 2, -1, -1) if points is None else points
        full = self.model1(torch.cat(((lightness - 50.0) / 100.0, points / _AB_NORM, mask), dim=1))
        half = self.model2(full[:, :, ::2, ::2])
        quarter = self.model3(half[:, :, ::2, ::2])
        x = self.model4(quarter[:, :, ::2, ::2])
        x = self.model7(self.model6(self.model5(x)))
        features = self.model8(self.model8up(x) + self.model3short8(quarter))
        x = self.model9(self.model9up(features) + self.model2short9(half))
        x = self.model10(self.model10up(x) + self.model1short10(full))
        return cast(Tensor, self.model_out(x)) * _AB_NORM, features


def _stage(channels: list[int], *, stride: int = 1, dilation: int = 1) -> nn.Sequential:
    """Convolutions, the last one of them with the stride, and a batch norm."""
    return nn.Sequential(*_convolutions(channels, stride, dilation), nn.BatchNorm2d(channels[-1]))


def _convolutions(channels: list[int], stride: int = 1, dilation: int = 1) -> list[nn.Module]:
    layers: list[nn.Module] = []
    for place, (before, after) in enumerate(itertools.pairwise(channels), start=2):
        step = stride if place == len(channels) else 1
        layers += [nn.Conv2d(before, after, 3, stride=step, padding=dilation, dilation=dilation), nn.ReLU()]
    return layers


def _widened(inputs: int, outputs: int) -> nn.Sequential:
    return nn.Sequential(nn.ConvTranspose2d(inputs, outputs, 4, stride=2, padding=1))


def _short(inputs: int, outputs: int) -> nn.Sequential:
    return nn.Sequential(nn.Conv2d(inputs, outputs, 3, padding=1))
