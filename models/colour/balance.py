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

import numpy as np

from models.colour.arrays import FloatArray
from models.colour.bins import ab_bins, bin_chroma

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

    def tilt(self) -> FloatArray:
        """(Q,) to add to the logits."""
        return _membership() @ np.array(self.offsets, np.float32)


def shares(ab: FloatArray) -> FloatArray:
    """(13,) how much of a picture's ab (h, w, 2) lies in each family."""
    a, b = ab[..., 0], ab[..., 1]
    sector = ((_hue(a, b) + 180 / SECTORS) // (360 / SECTORS)).astype(np.int64) % SECTORS
    family = np.where(np.hypot(a, b) <= _GREY, 0, 1 + sector)
    return (np.bincount(family.reshape(-1), minlength=FAMILIES) / family.size).astype(np.float32)


def _hue(a: FloatArray, b: FloatArray) -> FloatArray:
    """Degrees 0…360."""
    return np.asarray(np.rad2deg(np.arctan2(b, a)) % 360, np.float32)


@cache
def _membership() -> FloatArray:
    """(Q, 13): how far each class belongs to each family; rows sum to 1."""
    grey = 1 - np.clip((bin_chroma() - _NEUTRAL) / (_COLOURED - _NEUTRAL), 0.0, 1.0)
    middles = np.arange(SECTORS) * (360 / SECTORS)
    apart = np.abs((_hue(*ab_bins().T)[:, None] - middles + 180) % 360 - 180)
    sectors = np.clip(1 - apart / (360 / SECTORS), 0.0, None)
    return np.concatenate([grey[:, None], sectors * (1 - grey)[:, None]], axis=1).astype(np.float32)
