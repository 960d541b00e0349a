"""Is the network as often right as it says? Calibration of its distribution over ab classes.

The network was trained on rebalanced classes, so its plain softmax overstates rare colours. A calibrated distribution
is `softmax((logits − α·log w) / T)`: α undoes the rebalancing, T is the temperature of Guo et al., "On Calibration of
Modern Neural Networks" (ICML 2017). Both are fitted by the log-likelihood of true colours
(`models.evaluation.colour.calibration`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from models.colour.arrays import Array, as_kind_of, namespace, softmax
from models.colour.bins import ab_bins

NEAR = 20.0
"""A colour this near to the truth, in ab units, counts as believable: as far as a brown is from a grey-brown."""

_HALF_A_BIN = 5.0


@dataclass(frozen=True)
class Calibration:
    """α and T of a network's weights; (1, 1) takes the training at its word."""

    alpha: float = 1.0
    temperature: float = 1.0

    @classmethod
    def from_metadata(cls, metadata: Mapping[str, str]) -> Calibration:
        """What the weights file says, or (1, 1)."""
        return cls(float(metadata.get("calibration_alpha", "1")), float(metadata.get("calibration_temperature", "1")))

    def as_metadata(self) -> dict[str, str]:
        return {
            "calibration_alpha": f"{self.alpha:.4f}",
            "calibration_temperature": f"{self.temperature:.4f}",
        }

    def probability(self, logits: Array, log_weight: Array) -> Array:
        """Calibrated shares (B, Q, …) of logits (B, Q, …), given the log of the class weights (Q,)."""
        weight = namespace(log_weight).reshape(log_weight, (1, -1) + (1,) * (logits.ndim - 2))
        return softmax((logits - self.alpha * weight) / self.temperature, axis=1)


def believable_share(probability: Array, ab: Array) -> Array:
    """(B, h, w) probability that the true colour lies within `NEAR` of ab (B, 2, h, w), from classes (B, Q, h, w).

    A class half inside counts half: its colours are spread over its cell.
    """
    xp = namespace(ab)
    a, b = (as_kind_of(ab, plane)[None, :, None, None] for plane in ab_bins().T)
    distance = xp.hypot(a - ab[:, :1], b - ab[:, 1:])
    inside = xp.clip((NEAR + _HALF_A_BIN - distance) / (2 * _HALF_A_BIN), 0.0, 1.0)
    return xp.clip(xp.sum(probability * inside, axis=1), 0.0, 1.0)
