"""The likely colours of a place or a thing: the modes of the network's distribution, with their shares."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from models.colour.arrays import FloatArray, softmax
from models.colour.bins import ab_bins, bin_chroma

if TYPE_CHECKING:
    from models.colour.chroma import ChromaField

LEAST_APART = 20.0
"""ab units between two colours that are told apart."""
_ALPHA, _ANNEALING = 0.15, 0.8
"""How the network's distribution is read: neither as vivid as it was trained nor as grey as photographs are, and a
little sharpened."""
_GREY_CHROMA = 9.0
_HUE_STEP = 10
_HUE_SPREAD, _OWN_SPREAD, _WIDEST = 14.0, 20.0, 45.0
"""Degrees: of the smoothing in which peaks of hue are looked for, of what makes a peak's colour, and of its reach."""


@dataclass(frozen=True)
class LikelyColour:
    """One of the colours a place may have: a, b in Lab units, and the share 0…1 of the distribution that is near it."""

    a: float
    b: float
    share: float

    def paler(self, share: float) -> LikelyColour:
        """With so much of its chroma."""
        return LikelyColour(self.a * share, self.b * share, self.share)

    def distance(self, ab: tuple[float, float]) -> float:
        return math.dist((self.a, self.b), ab)


def distribution(field: ChromaField) -> FloatArray:
    """(Q, h·w) shares of the classes in every cell, as likely colours are read from them.

    Raises:
        ValueError: what the network said was not kept.
    """
    if field.logits is None or field.log_weight is None:
        raise ValueError("This colour field was made without its logits; predict again with keep_logits=True.")
    logits = field.logits.astype(np.float32).reshape(len(field.log_weight), -1)
    offset = field.balance.tilt() - _ALPHA * field.log_weight
    return np.asarray(softmax((logits + offset[:, None]) / _ANNEALING, axis=0), np.float32)


def likely_colours(share: FloatArray, most: int = 5) -> list[LikelyColour]:
    """The distinct colours of a distribution (Q,) over the classes, likeliest first: grey, and the peaks of hue."""
    grey = bin_chroma() < _GREY_CHROMA
    found = [LikelyColour(*_mean(ab_bins()[grey], share[grey]), float(share[grey].sum()))]
    found += _peaks(ab_bins()[~grey], share[~grey])
    distinct: list[LikelyColour] = []
    for colour in sorted(found, key=lambda each: -each.share):
        if all(colour.distance((other.a, other.b)) >= LEAST_APART for other in distinct):
            distinct.append(colour)
    return distinct[:most]


def _peaks(ab: FloatArray, share: FloatArray) -> list[LikelyColour]:
    """The peaks of hue, each with the mean colour around it and all that is nearest to it."""
    hue = np.rad2deg(np.arctan2(ab[:, 1], ab[:, 0])) % 360
    angles = np.arange(0, 360, _HUE_STEP)
    apart = np.abs((hue[:, None] - angles + 180) % 360 - 180)
    density = share @ np.exp(-0.5 * np.square(apart / _HUE_SPREAD))
    peaks = np.flatnonzero((density > np.roll(density, 1)) & (density >= np.roll(density, -1)))
    if not len(peaks):
        return []
    nearest = apart[:, peaks].argmin(axis=1)
    found = []
    for number, peak in enumerate(peaks):
        near = (nearest == number) & (apart[:, peak] <= _WIDEST)
        if near.any():
            weight = share[near] * np.exp(-0.5 * np.square(apart[near, peak] / _OWN_SPREAD))
            found.append(LikelyColour(*_mean(ab[near], weight), float(share[near].sum())))
    return found


def _mean(ab: FloatArray, weight: FloatArray) -> tuple[float, float]:
    a, b = (ab * weight[:, None]).sum(axis=0) / max(float(weight.sum()), 1e-9)
    return float(a), float(b)
