"""A balance of hues: decoded pictures have on the whole as much of each family of colours as photographs have.

A network that is unsure prefers what is common, and the mode or the mean of many unsure answers is brown. Each family
of classes (greys; twelve sectors of hue) gets a constant that is added to its logits; the constants are fitted so that
the shares of the families in decoded photographs meet those in the photographs themselves (prior matching; compare
Saerens et al., "Adjusting the outputs of a classifier to new a priori probabilities", Neural Computation 14, 2002).
They belong to a network and are kept in its weights file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import torch
from torch import Tensor

from models.colour.bins import ab_bins

SECTORS = 12
FAMILIES = SECTORS + 1
_KEY = "hue_balance"
_NEUTRAL, _COLOURED = 2.0, 10.0
"""Chroma below which a class is wholly of the greys, and above which wholly of its hue."""
_GREY = 6.0
"""Chroma up to which a decoded place counts as grey when shares are compared."""


@dataclass(frozen=True)
class Balance:
    """What is added to the logits of each family: greys first, then the sectors around 0°, 30° …"""

    offsets: tuple[float, ...] = (0.0,) * FAMILIES

    @classmethod
    def from_metadata(cls, metadata: Mapping[str, str]) -> Balance:
        """What the weights file says, or no change."""
        values = tuple(float(value) for value in metadata.get(_KEY, "").split())
        return cls(values) if len(values) == FAMILIES else cls()

    def as_metadata(self) -> dict[str, str]:
        return {_KEY: " ".join(f"{value:.3f}" for value in self.offsets)}

    def tilt(self) -> Tensor:
        """(Q,) to add to the logits."""
        return _membership() @ torch.tensor(self.offsets)


def shares(ab: Tensor) -> Tensor:
    """(13,) how much of a picture's ab (2, h, w) lies in each family."""
    chroma = ab.norm(dim=0)
    sector = ((torch.rad2deg(torch.atan2(ab[1], ab[0])) % 360 + 180 / SECTORS) // (360 / SECTORS)).long() % SECTORS
    family = torch.where(chroma <= _GREY, torch.zeros_like(sector), 1 + sector)
    return torch.bincount(family.flatten(), minlength=FAMILIES).float() / family.numel()


@cache
def _membership() -> Tensor:
    """(Q, 13): how far each class belongs to each family; rows sum to 1."""
    bins = ab_bins()
    chroma, hue = bins.norm(dim=1), torch.rad2deg(torch.atan2(bins[:, 1], bins[:, 0])) % 360
    grey = 1 - ((chroma - _NEUTRAL) / (_COLOURED - _NEUTRAL)).clamp(0.0, 1.0)
    middles = torch.arange(SECTORS) * (360 / SECTORS)
    apart = ((hue[:, None] - middles + 180) % 360 - 180).abs()
    sectors = (1 - apart / (360 / SECTORS)).clamp_min(0.0)
    return torch.cat([grey[:, None], sectors * (1 - grey)[:, None]], dim=1)
