"""The classes of the colour network: cells of the ab plane that sRGB can show, and the way back from classes to ab.

Classification over ab cells with class rebalancing and the annealed mean follow Zhang, Isola and Efros, "Colorful Image
Colorization" (ECCV 2016). Undoing the rebalancing gradually when decoding is the logit adjustment of Menon et al.
(ICLR 2021), used here as a control: from faithful to vivid with one network.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import torch
from torch import Tensor

from models.colour.lab import FloatArray, in_srgb_gamut

BIN_STEP = 10
AB_LIMIT = 110
_GAMUT_TOLERANCE = 0.02
_LOOKUP_STEP = 2


@cache
def _bin_array() -> FloatArray:
    grid = np.arange(-AB_LIMIT, AB_LIMIT + 1, BIN_STEP, dtype=np.float32)
    ab = np.stack(np.meshgrid(grid, grid, indexing="ij"), axis=-1).reshape(-1, 2)
    reachable = np.zeros(len(ab), dtype=bool)
    for lightness in range(5, 100, 5):
        lab = np.concatenate([np.full((len(ab), 1), lightness, np.float32), ab], axis=1)
        reachable |= in_srgb_gamut(lab, tolerance=_GAMUT_TOLERANCE)
    return ab[reachable]


def ab_bins(device: torch.device | str = "cpu") -> Tensor:
    """(244, 2) float32 centres of the ab grid with step 10 that lie in the sRGB gamut at some lightness 5, 10 … 95.

    The gamut is tested with a tolerance of 0.02 in linear light. The order (a outer, b inner, both ascending) is part
    of the weights' meaning.
    """
    return torch.from_numpy(_bin_array().copy()).to(device)


class SoftBins:
    """Nearest bins and their Gaussian weights for any ab value, by table look-up on a grid of step 2.

    `encode` maps (..., 2) ab values to indices (..., k) int64 and weights (..., k) float32 that sum to one.
    """

    def __init__(self, neighbours: int = 5, sigma: float = 5.0, device: torch.device | str = "cpu") -> None:
        bins = ab_bins()
        grid = torch.arange(-AB_LIMIT, AB_LIMIT + 1, _LOOKUP_STEP, dtype=torch.float32)
        points = torch.cartesian_prod(grid, grid)
        squared, index = torch.cdist(points, bins).square().topk(neighbours, dim=1, largest=False)
        # Relative to the nearest bin, so that colours outside the gamut do not underflow to a zero sum.
        weight = torch.exp((squared[:, :1] - squared) / (2 * sigma**2))
        self._side = len(grid)
        self.index = index.to(device)
        self.weight = (weight / weight.sum(1, keepdim=True)).to(device)

    def encode(self, ab: Tensor) -> tuple[Tensor, Tensor]:
        cell = ((ab + AB_LIMIT) / _LOOKUP_STEP).round().long().clamp_(0, self._side - 1)
        row = cell[..., 0] * self._side + cell[..., 1]
        return self.index[row], self.weight[row]
