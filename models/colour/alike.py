"""Which places of a picture belong together, cell by cell: by the network's features, lightness, colour and distance.

Colour is a matter of things, not of places: what looks alike should be coloured alike. `evened` uses this to make the
network agree with itself over a wall, a coat, a sky (non-local means, Buades et al., CVPR 2005, on its answers instead
of on pixels); `models.colour.points` to carry a person's colour points.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import torch
from torch import Tensor


class Alikeness(NamedTuple):
    """Differences at which two places are alike by a factor of e^−½, and the share of this kind of alikeness in all."""

    share: float
    features: float
    lightness: float
    chroma: float
    distance: float
    """In short sides of the picture."""


_OF_ONE_THING = Alikeness(1.0, features=0.4, lightness=10.0, chroma=math.inf, distance=0.3)
"""Chosen on 30 validation photographs: wider ones wash small things out."""
_PLACES_AT_ONCE = 4096


@dataclass(frozen=True)
class Marks:
    """Of N places: features (N, C) of unit length, lightness (N, 1) L*, ab (N, 2), position (N, 2) in short sides."""

    features: Tensor
    lightness: Tensor
    ab: Tensor
    position: Tensor

    @classmethod
    def everywhere(cls, features: Tensor, lightness: Tensor, ab: Tensor | None = None) -> Marks:
        """Of all places of a picture, row by row: features (C, h, w), lightness (h, w), ab (2, h, w) or no matter."""
        h, w = lightness.shape
        flat = features.flatten(1).T.float()
        rows, columns = torch.meshgrid(torch.arange(h), torch.arange(w), indexing="ij")
        position = (torch.stack((rows, columns), dim=-1).view(h * w, 2) + 0.5) / min(h, w)
        chroma = torch.zeros(h * w, 2, device=flat.device) if ab is None else ab.flatten(1).T
        return cls(of_unit_length(flat - flat.mean(dim=0)), lightness.reshape(-1, 1), chroma, position.to(flat.device))

    def at(self, which: Tensor | slice) -> Marks:
        """Those of some of the places."""
        return Marks(self.features[which], self.lightness[which], self.ab[which], self.position[which])

    def scaled(self, kind: Alikeness) -> Tensor:
        """(N, D) vectors whose distances are the differences in units of this kind's."""
        marks = (self.features, self.lightness, self.ab, self.position)
        return torch.cat([mark / scale for mark, scale in zip(marks, kind[1:], strict=True)], dim=1)


def alike(one: Marks, other: Marks, kinds: Sequence[Alikeness]) -> Tensor:
    """(N, M) how alike N and M places are, from 0 to the sum of the kinds' shares."""
    parts = [_squares(one.scaled(kind), other.scaled(kind)).mul_(-0.5).exp_().mul_(kind.share) for kind in kinds]
    return sum(parts[1:], parts[0])


@torch.inference_mode()
def evened(logits: Tensor, features: Tensor, lightness: Tensor, every: int = 1) -> Tensor:
    """Logits (B, Q, h, w) of which each is the mean of those of like places, given features (B, C, h, w) and lightness
    (B, h, w). With ``every`` 2 only every second row and column is asked, in a quarter of the time."""
    return torch.stack([_evened(*parts, every) for parts in zip(logits, features, lightness, strict=True)])


def _evened(logits: Tensor, features: Tensor, lightness: Tensor, every: int) -> Tensor:
    everywhere = Marks.everywhere(features, lightness)
    numbers = torch.arange(lightness.numel(), device=logits.device).view(lightness.shape)
    asked = numbers[::every, ::every].flatten()
    sources, answers = everywhere.at(asked), logits.flatten(1).T[asked]
    parts = []
    for first in range(0, len(everywhere.lightness), _PLACES_AT_ONCE):
        weight = alike(everywhere.at(slice(first, first + _PLACES_AT_ONCE)), sources, (_OF_ONE_THING,))
        parts.append(weight @ answers / weight.sum(dim=1, keepdim=True))
    return torch.cat(parts).T.reshape(logits.shape)


def of_unit_length(rows: Tensor) -> Tensor:
    """(N, C), each row divided by its length."""
    unit: Tensor = rows / (rows.norm(dim=-1, keepdim=True) + 1e-6)
    return unit


def _squares(one: Tensor, other: Tensor) -> Tensor:
    """(N, M) squared distances of the rows of (N, D) and (M, D)."""
    sums = torch.addmm((other**2).sum(dim=1)[None], one, other.T, alpha=-2.0)
    return sums.add_((one**2).sum(dim=1)[:, None]).clamp_min_(0.0)
