"""The palette of a picture: how much of it has which colour. A reference photograph enters the network as one."""

from __future__ import annotations

from functools import cache

import cv2
import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from models.colour.bins import SoftBins, ab_bins
from models.colour.lab import srgb_array_to_lab

_SIDE = 128
"""A palette needs no detail: pictures are made this small first."""


def palettes(ab: Tensor) -> Tensor:
    """(B, Q) share of each ab class in pictures of chroma (B, 2, H, W); each row sums to one."""
    index, share = _soft_bins(str(ab.device)).encode(ab.permute(0, 2, 3, 1))
    counts = torch.zeros(len(ab), len(ab_bins()), device=ab.device)
    counts.scatter_add_(1, index.flatten(1), share.flatten(1))
    return counts / counts.sum(dim=1, keepdim=True)


def palette_of_photograph(rgb: npt.NDArray[np.uint8]) -> Tensor:
    """(Q,) palette of a colour photograph (H, W, 3).

    Raises:
        ValueError: the picture is empty or has not three channels.
    """
    if rgb.ndim != 3 or rgb.shape[2] != 3 or 0 in rgb.shape:
        raise ValueError(f"A reference must be a colour picture of height × width × 3, not {rgb.shape}.")
    scale = min(1.0, _SIDE / min(rgb.shape[:2]))
    size = max(1, round(rgb.shape[1] * scale)), max(1, round(rgb.shape[0] * scale))
    small = np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8)
    ab = torch.from_numpy(srgb_array_to_lab(small)[..., 1:].copy())
    return palettes(ab.permute(2, 0, 1)[None])[0]


@cache
def _soft_bins(device: str) -> SoftBins:
    return SoftBins(device=torch.device(device))
