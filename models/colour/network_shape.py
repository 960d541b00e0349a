"""What goes into the colour network and what comes out of it: shared by torch and the processor's runtime."""

from __future__ import annotations

from typing import NamedTuple

from models.colour.arrays import Array, namespace

AB_SCALE = 110.0
"""Hint chroma is divided by this before it enters the network."""

STRIDE = 32
"""Height and width of the input must be multiples of this."""

OUTPUT_STRIDE = 4
"""The logits are this many times smaller than the input."""


NO_FACE = -6.0
"""What the face head says everywhere before it has learnt anything: odds of one in four hundred."""


class Seen(NamedTuple):
    """Of a batch: features (B, C, h, w), logits (B, Q, h, w) of the colours, probability (B, 1, h, w) of a face."""

    features: Array
    logits: Array
    faces: Array


def network_input(lightness: Array, hint_ab: Array | None = None, hint_mask: Array | None = None) -> Array:
    """(B, 4, H, W) input from L (B, 1, H, W) in 0…100, hint ab (B, 2, H, W) in Lab units and mask (B, 1, H, W)."""
    xp, scaled = namespace(lightness), lightness / 50.0 - 1.0
    if hint_ab is None or hint_mask is None:
        return xp.concat([scaled, *[xp.zeros_like(scaled)] * 3], axis=1)
    return xp.concat([scaled, hint_ab * hint_mask / AB_SCALE, hint_mask], axis=1)


def lightness_of_input(inputs: Array) -> Array:
    """(B, H/4, W/4) mean L* 0…100 of the cells of an input (B, 4, H, W)."""
    return cells_mean((inputs[:, :1] + 1.0) * 50.0, OUTPUT_STRIDE)[:, 0]


def cells_mean(planes: Array, side: int) -> Array:
    """(B, C, H / side, W / side) means of square cells of planes (B, C, H, W)."""
    xp, (batch, channels, height, width) = namespace(planes), planes.shape
    cells = xp.reshape(planes, (batch, channels, height // side, side, width // side, side))
    return xp.mean(xp.mean(cells, axis=5), axis=3)
