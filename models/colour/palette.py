"""The palette of a picture: how much of it has which colour. A reference photograph enters the network as one."""

from __future__ import annotations

from functools import cache

import cv2
import numpy as np
import numpy.typing as npt

from models.colour.arrays import Array, FloatArray, namespace, to_numpy
from models.colour.bins import SoftBins, ab_bins
from models.colour.lab import srgb_array_to_lab

_SIDE = 128
"""A palette needs no detail: pictures are made this small first."""


def palettes(ab: Array) -> Array:
    """(B, Q) share of each ab class in pictures of chroma (B, 2, H, W); each row sums to one."""
    xp = namespace(ab)
    return xp.stack([_palette(xp.permute_dims(picture, (1, 2, 0))) for picture in ab])


def _palette(ab: Array) -> Array:
    xp = namespace(ab)
    index, share = _soft_bins().encode(ab)
    counts = xp.bincount(xp.reshape(index, (-1,)), xp.reshape(share, (-1,)), len(ab_bins()))
    return xp.astype(counts / xp.sum(counts), xp.float32)


def palette_of_photograph(rgb: npt.NDArray[np.uint8]) -> FloatArray:
    """(Q,) palette of a colour photograph (H, W, 3).

    Raises:
        ValueError: the picture is empty or has not three channels.
    """
    if rgb.ndim != 3 or rgb.shape[2] != 3 or 0 in rgb.shape:
        raise ValueError(f"A reference must be a colour picture of height × width × 3, not {rgb.shape}.")
    scale = min(1.0, _SIDE / min(rgb.shape[:2]))
    size = max(1, round(rgb.shape[1] * scale)), max(1, round(rgb.shape[0] * scale))
    small = np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8)
    return to_numpy(_palette(srgb_array_to_lab(small)[..., 1:]))


@cache
def _soft_bins() -> SoftBins:
    return SoftBins()
