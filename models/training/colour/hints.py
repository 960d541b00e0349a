"""Random colour points and palettes for training: the network learns to take over colours that a person gives.

As in Zhang et al., "Real-Time User-Guided Image Colorization" (SIGGRAPH 2017): a few small square patches show the mean
colour of the truth beneath them, and some pictures come with the histogram of their true colours.
"""

from __future__ import annotations

import numpy as np
import torch
from torch import Tensor

from models.colour.palette import palettes


def random_hints(
    ab: Tensor, rng: np.random.Generator, share: float = 0.35, most: int = 50, largest: int = 7
) -> tuple[Tensor, Tensor]:
    """Hint ab (B, 2, H, W) and mask (B, 1, H, W) for truth ab (B, 2, H, W); about `share` of the pictures get any.

    The number of patches is drawn log-uniformly from 1…most (people set few points), their side from 1…largest pixels.
    """
    n, _, h, w = ab.shape
    hint, mask = torch.zeros_like(ab), torch.zeros_like(ab[:, :1])
    for row in range(n):
        if rng.random() >= share:
            continue
        for _ in range(int(np.exp(rng.uniform(0, np.log(most + 1))))):
            side = int(rng.integers(1, min(largest, h, w) + 1))
            y, x = int(rng.integers(0, h - side + 1)), int(rng.integers(0, w - side + 1))
            box = (row, slice(None), slice(y, y + side), slice(x, x + side))
            hint[box] = ab[box].mean(dim=(1, 2), keepdim=True)
            mask[box] = 1.0
    return hint, mask


def random_palettes(ab: Tensor, rng: np.random.Generator, share: float = 0.2) -> Tensor:
    """(B, Q): the true palette of about `share` of the pictures (B, 2, H, W), zeros for the others."""
    given = torch.from_numpy(rng.random(len(ab)) < share).to(ab)
    found: Tensor = palettes(torch.nn.functional.avg_pool2d(ab, 4)) * given[:, None]
    return found
