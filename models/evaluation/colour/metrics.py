"""How close colours are and how colourful a picture is. Arrays (..., 3) or (..., 2) as said at each function."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Self

import numpy as np
import numpy.typing as npt

from models.colour.arrays import FloatArray

AUC_LIMIT = 150
_GRID = 10
_GRID_SIDE = 2 * 130 // _GRID + 1
_FEWEST_PIXELS = 50


def ciede2000(lab1: npt.ArrayLike, lab2: npt.ArrayLike) -> npt.NDArray[np.float64]:
    """CIEDE2000 colour difference of Lab colours (..., 3), k_L = k_C = k_H = 1.

    After Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula: Implementation Notes, Supplementary Test Data,
    and Mathematical Observations" (Color Research & Application 30, 2005).
    """
    L1, a1, b1 = np.moveaxis(np.asarray(lab1, np.float64), -1, 0)
    L2, a2, b2 = np.moveaxis(np.asarray(lab2, np.float64), -1, 0)
    mean_chroma = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    g = 0.5 * (1 - np.sqrt(mean_chroma**7 / (mean_chroma**7 + 25.0**7)))
    a1, a2 = (1 + g) * a1, (1 + g) * a2
    C1, C2 = np.hypot(a1, b1), np.hypot(a2, b2)
    h1, h2 = np.degrees(np.arctan2(b1, a1)) % 360, np.degrees(np.arctan2(b2, a2)) % 360

    grey = C1 * C2 == 0
    dh = np.where(grey, 0.0, (h2 - h1 + 180) % 360 - 180)
    # An exactly opposite hue counts as +180 (the modulus gives −180).
    dh = np.where(~grey & (h2 - h1 == 180), 180.0, dh)
    dL, dC, dH = L2 - L1, C2 - C1, 2 * np.sqrt(C1 * C2) * np.sin(np.radians(dh / 2))

    L, C = (L1 + L2) / 2, (C1 + C2) / 2
    apart = np.abs(h1 - h2) > 180
    h = np.where(apart, (h1 + h2 + np.where(h1 + h2 < 360, 360, -360)) / 2, (h1 + h2) / 2)
    h = np.where(grey, h1 + h2, h)
    T = (
        1
        - 0.17 * np.cos(np.radians(h - 30))
        + 0.24 * np.cos(np.radians(2 * h))
        + 0.32 * np.cos(np.radians(3 * h + 6))
        - 0.20 * np.cos(np.radians(4 * h - 63))
    )
    rotation = 30 * np.exp(-(((h - 275) / 25) ** 2))
    R_T = -np.sin(np.radians(2 * rotation)) * 2 * np.sqrt(C**7 / (C**7 + 25.0**7))
    S_L = 1 + 0.015 * (L - 50) ** 2 / np.sqrt(20 + (L - 50) ** 2)
    S_C, S_H = 1 + 0.045 * C, 1 + 0.015 * C * T
    l_term, c_term, h_term = dL / S_L, dC / S_C, dH / S_H
    return np.asarray(np.sqrt(l_term**2 + c_term**2 + h_term**2 + R_T * c_term * h_term))


def colourfulness(srgb: npt.ArrayLike, *, signed: bool) -> float:
    """Colourfulness of sRGB (H, W, 3) in 0…255.

    `signed=True` is Hasler and Süsstrunk, "Measuring colourfulness in natural images" (SPIE 5007, 2003). `signed=False`
    takes the absolute opponent values first, as the published numbers of most colourisation papers do; the two are not
    comparable.
    """
    red, green, blue = np.moveaxis(np.asarray(srgb, np.float64), -1, 0)
    rg, yb = red - green, (red + green) / 2 - blue
    if not signed:
        rg, yb = np.abs(rg), np.abs(yb)
    return float(np.hypot(rg.std(), yb.std()) + 0.3 * np.hypot(rg.mean(), yb.mean()))


def psnr(reference: npt.ArrayLike, picture: npt.ArrayLike) -> float:
    """Peak signal-to-noise ratio in dB of two pictures in 0…255; 100 for identical ones."""
    error = np.mean((np.asarray(reference, np.float64) - np.asarray(picture, np.float64)) ** 2)
    return 100.0 if error == 0 else float(10 * np.log10(255.0**2 / error))


@dataclass
class AbErrorCurve:
    """Distribution of the ab error over all pixels and per cell of the ab grid, filled picture by picture.

    AuC is the mean of the cumulative curve of the error at the thresholds 0, 1 … 150, in percent (Zhang et al. 2016,
    section 3.1).
    The rebalanced one is the mean over the cells (grid 10, nearest centre) with more than 50 pixels in the whole set.
    """

    area: npt.NDArray[np.float64] = field(default_factory=lambda: np.zeros(_GRID_SIDE**2))
    count: npt.NDArray[np.int64] = field(default_factory=lambda: np.zeros(_GRID_SIDE**2, np.int64))
    error_sum: float = 0.0

    @classmethod
    def of(cls, truth_ab: FloatArray, ab: FloatArray) -> Self:
        """The curve of one picture (..., 2) of true and estimated ab."""
        error = np.linalg.norm(truth_ab.reshape(-1, 2).astype(np.float64) - ab.reshape(-1, 2), axis=1)
        index = np.clip(np.rint(truth_ab.reshape(-1, 2) / _GRID).astype(np.int64) + _GRID_SIDE // 2, 0, _GRID_SIDE - 1)
        cell = index[:, 0] * _GRID_SIDE + index[:, 1]
        # A pixel counts at every threshold from its error upwards.
        area = np.clip(AUC_LIMIT + 1 - np.ceil(error), 0, None) / (AUC_LIMIT + 1)
        cells = _GRID_SIDE**2
        summed = np.asarray(np.bincount(cell, area, cells), np.float64)
        return cls(summed, np.asarray(np.bincount(cell, minlength=cells), np.int64), float(error.sum()))

    @classmethod
    def together(cls, curves: Sequence[Self]) -> Self:
        """The curve of a set of pictures; one that is in it twice counts twice."""
        return cls(
            np.sum([curve.area for curve in curves], axis=0),
            np.sum([curve.count for curve in curves], axis=0),
            sum(curve.error_sum for curve in curves),
        )

    def add(self, truth_ab: FloatArray, ab: FloatArray) -> None:
        """Add pictures (..., 2) of true and estimated ab."""
        one = self.of(truth_ab, ab)
        self.area += one.area
        self.count += one.count
        self.error_sum += one.error_sum

    @property
    def mean_error(self) -> float:
        return self.error_sum / max(1, int(self.count.sum()))

    @property
    def auc(self) -> float:
        return 100 * float(self.area.sum()) / max(1, int(self.count.sum()))

    @property
    def auc_rebalanced(self) -> float:
        filled = self.count > _FEWEST_PIXELS
        return 100 * float(np.mean(self.area[filled] / self.count[filled])) if filled.any() else float("nan")
