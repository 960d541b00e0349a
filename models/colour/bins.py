"""The classes of the colour network: cells of the ab plane that sRGB can show, and the way back from classes to ab.

Classification over ab cells with class rebalancing and the annealed mean follow Zhang, Isola and Efros, "Colorful Image
Colorization" (ECCV 2016). Undoing the rebalancing gradually when decoding is the logit adjustment of Menon et al.
(ICLR 2021), used here as a control: from faithful to vivid with one network.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt

from models.colour.arrays import Array, FloatArray, as_kind_of, namespace
from models.colour.lab import in_srgb_gamut

BIN_STEP = 10
AB_LIMIT = 110
_GAMUT_TOLERANCE = 0.02
_LOOKUP_STEP = 2


@cache
def ab_bins() -> FloatArray:
    """(244, 2) centres of the ab grid with step 10 that lie in the sRGB gamut at some lightness 5, 10 … 95; read-only.

    The gamut is tested with a tolerance of 0.02 in linear light. The order (a outer, b inner, both ascending) is part
    of the weights' meaning.
    """
    grid = np.arange(-AB_LIMIT, AB_LIMIT + 1, BIN_STEP, dtype=np.float32)
    ab = np.stack(np.meshgrid(grid, grid, indexing="ij"), axis=-1).reshape(-1, 2)
    reachable = np.zeros(len(ab), dtype=bool)
    for lightness in range(5, 100, 5):
        lab = np.concatenate([np.full((len(ab), 1), lightness, np.float32), ab], axis=1)
        reachable |= in_srgb_gamut(lab, tolerance=_GAMUT_TOLERANCE)
    bins: FloatArray = ab[reachable]
    bins.setflags(write=False)
    return bins


@cache
def bin_chroma() -> FloatArray:
    """(244,) distance of each centre from grey; read-only."""
    chroma: FloatArray = np.hypot(*ab_bins().T)
    chroma.setflags(write=False)
    return chroma


def nearest_bins(ab: FloatArray) -> npt.NDArray[np.int64]:
    """(n,) number of the class nearest to each of (n, 2) colours."""
    return np.asarray(np.square(ab[:, None] - ab_bins()[None]).sum(axis=2).argmin(axis=1), np.int64)


class SoftBins:
    """Nearest bins and their Gaussian weights for any ab value, by table look-up on a grid of step 2."""

    def __init__(self, neighbours: int = 5, sigma: float = 5.0) -> None:
        grid = np.arange(-AB_LIMIT, AB_LIMIT + 1, _LOOKUP_STEP, dtype=np.float32)
        points = np.stack(np.meshgrid(grid, grid, indexing="ij"), axis=-1).reshape(-1, 1, 2)
        squared = np.square(points - ab_bins()[None]).sum(axis=2)
        index = np.argsort(squared, axis=1, kind="stable")[:, :neighbours]
        squared = np.take_along_axis(squared, index, axis=1)
        # Relative to the nearest bin, so that colours outside the gamut do not underflow to a zero sum.
        weight = np.exp((squared[:, :1] - squared) / (2 * sigma**2))
        self._side = len(grid)
        self._index, self._weight = index, (weight / weight.sum(axis=1, keepdims=True)).astype(np.float32)
        self._tables: dict[tuple[object, str], tuple[Array, Array]] = {}

    def encode(self, ab: Array) -> tuple[Array, Array]:
        """(..., 2) ab values to indices (..., k) int64 and weights (..., k) float32 that sum to one."""
        xp = namespace(ab)
        index, weight = self._on(ab)
        cell = xp.clip(xp.astype(xp.round((ab + AB_LIMIT) / _LOOKUP_STEP), xp.int64), 0, self._side - 1)
        row = cell[..., 0] * self._side + cell[..., 1]
        return index[row], weight[row]

    def _on(self, ab: Array) -> tuple[Array, Array]:
        """The tables where `ab` is."""
        xp = namespace(ab)
        key = xp, str(ab.device)
        if key not in self._tables:
            weight = as_kind_of(ab, self._weight)
            self._tables[key] = xp.asarray(self._index, dtype=xp.int64, device=weight.device), weight
        return self._tables[key]
