"""The loss of the colour network: rebalanced soft classification plus the mean chroma of each picture."""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from models.colour.bins import SoftBins, ab_bins

GREY_PICTURE = 5.0
"""Pictures whose largest |a| and |b| stay below this teach nothing about colour and are left out."""


def rebalancing_weights(frequency: Tensor, gamma: float = 0.5) -> Tensor:
    """Weights w ∝ 1/((1−γ)·p + γ/Q) with Σ p·w = 1 (Zhang et al. 2016, eq. 4) for bin frequencies (Q,)."""
    p = frequency / frequency.sum()
    weight = 1.0 / ((1.0 - gamma) * p + gamma / len(p))
    return weight / (p * weight).sum()


@dataclass(frozen=True)
class LossParts:
    total: Tensor
    classes: Tensor
    chroma: Tensor
    faces: Tensor | None = None


class ColourLoss:
    """`__call__(logits (B, Q, h, w), ab (B, 2, 4h, 4w))`.

    The classification target is spread over the 5 nearest bins (σ 5) and weighted by the class weight of the nearest
    one. The chroma term compares the mean chroma of each decoded picture with the truth, which keeps the network from
    greying out without pushing single colours to red as a colourfulness reward does.
    """

    def __init__(
        self, class_weight: Tensor, chroma_share: float = 0.02, annealing: float = 0.5, smoothing: float = 5.0
    ) -> None:
        device = class_weight.device
        self.class_weight = class_weight
        self.soft = SoftBins(sigma=smoothing)
        self.bins = torch.tensor(ab_bins(), device=device)
        self.chroma_share = chroma_share
        self.annealing = annealing

    def __call__(self, logits: Tensor, ab: Tensor, emphasis: Tensor | None = None) -> LossParts:
        """`emphasis` (B, h, w): how much more than elsewhere the colour of a place matters, 1 or more."""
        logits = logits.float()
        colourful = (ab.abs().amax(dim=(1, 2, 3)) > GREY_PICTURE).float()
        small = F.avg_pool2d(ab, ab.shape[-1] // logits.shape[-1])
        index, share = self.soft.encode(small.permute(0, 2, 3, 1))
        index, share = index.permute(0, 3, 1, 2), share.permute(0, 3, 1, 2)
        surprise = torch.logsumexp(logits, dim=1) - (logits.gather(1, index) * share).sum(1)
        weight = self.class_weight[index[:, 0]] * colourful[:, None, None]
        if emphasis is not None:
            weight = weight * emphasis
        classes = (surprise * weight).sum() / weight.sum().clamp_min(1.0)
        chroma = self._chroma_gap(logits, small, colourful)
        return LossParts(classes + self.chroma_share * chroma, classes.detach(), chroma.detach())

    def _chroma_gap(self, logits: Tensor, ab: Tensor, colourful: Tensor) -> Tensor:
        decoded = torch.einsum("bqhw,qc->bchw", torch.softmax(logits / self.annealing, dim=1), self.bins)
        gap = (_mean_chroma(decoded) - _mean_chroma(ab)).abs()
        return (gap * colourful).sum() / colourful.sum().clamp_min(1.0)


_FACE_WEIGHT = 4.0
"""Of a cell in a face beside one elsewhere: faces cover a twentieth of the pictures."""


def face_loss(logits: Tensor, faces: Tensor) -> Tensor:
    """Binary cross-entropy of logits (B, 1, h, w) against `faces` (B, h, w): 1 face, 0 none, `UNKNOWN` not counted."""
    known = (faces >= 0).float() * (1.0 + (_FACE_WEIGHT - 1.0) * (faces > 0).float())
    loss = F.binary_cross_entropy_with_logits(logits[:, 0].float(), faces.clamp_min(0).float(), reduction="none")
    return (loss * known).sum() / known.sum().clamp_min(1.0)


def _mean_chroma(ab: Tensor) -> Tensor:
    return (ab.square().sum(1) + 1e-4).sqrt().mean(dim=(1, 2))
