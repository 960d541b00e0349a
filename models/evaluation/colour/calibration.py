"""Fits the calibration of a colour network on photographs, and measures how well it holds.

The expected calibration error (ECE) compares stated with actual frequency in 15 bins of equal width, weighted by how
many cells fall into each. See `models.colour.calibration` for what is fitted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F
from torch import Tensor

from models.colour.arrays import FloatArray
from models.colour.bins import SoftBins
from models.colour.calibration import NEAR, Calibration, believable_share

_RELIABILITY_BINS = 15
_CELLS_PER_PICTURE = 200
_FIT_STEPS = 60


@dataclass(frozen=True)
class Cells:
    """Sampled cells of many pictures: logits (N, Q), true ab (N, 2), shown ab (N, 2), picture number (N,)."""

    logits: Tensor
    truth: Tensor
    shown: Tensor
    picture: Tensor
    log_weight: Tensor

    def of_pictures(self, wanted: Tensor) -> Cells:
        """The cells of the pictures for which `wanted` (N,) is true."""
        return Cells(self.logits[wanted], self.truth[wanted], self.shown[wanted], self.picture[wanted], self.log_weight)


def sample_cells(
    logits: npt.NDArray[np.float16], truth_ab: FloatArray, shown_ab: FloatArray, seed: int
) -> tuple[Tensor, Tensor, Tensor]:
    """Logits (n, Q), truth (n, 2) and shown (n, 2) of up to 200 cells of one picture.

    From logits (Q, h, w), true ab (H, W, 2), which is averaged over the cells, and shown ab (h, w, 2).
    """
    classes, h, w = logits.shape
    truth = F.adaptive_avg_pool2d(torch.from_numpy(truth_ab.copy()).permute(2, 0, 1)[None], (h, w))[0]
    chosen = torch.from_numpy(np.random.default_rng(seed).permutation(h * w)[:_CELLS_PER_PICTURE])
    flat = torch.from_numpy(logits.astype(np.float32)).reshape(classes, -1).T
    return flat[chosen], truth.reshape(2, -1).T[chosen], torch.from_numpy(shown_ab.reshape(-1, 2).copy())[chosen]


def fit(cells: Cells) -> Calibration:
    """α and T with the highest likelihood of the true classes."""
    target = SoftBins().encode(cells.truth)[0][:, 0]
    alpha, log_temperature = torch.ones((), requires_grad=True), torch.zeros((), requires_grad=True)
    optimizer = torch.optim.LBFGS([alpha, log_temperature], max_iter=_FIT_STEPS, line_search_fn="strong_wolfe")

    def surprise() -> Tensor:
        optimizer.zero_grad()
        adjusted = (cells.logits - alpha * cells.log_weight) / log_temperature.exp()
        loss = F.cross_entropy(adjusted, target)
        loss.backward()  # type: ignore[no-untyped-call]
        return loss

    optimizer.step(surprise)  # type: ignore[no-untyped-call]
    return Calibration(alpha.item(), log_temperature.exp().item())


def calibration_errors(cells: Cells, calibration: Calibration) -> dict[str, float]:
    """`nll` in nats and `ece` of the likeliest class; `ece_believable`, `stated` and `actual` of the confidence map."""
    probability: Tensor = calibration.probability(cells.logits, cells.log_weight)
    target = SoftBins().encode(cells.truth)[0][:, 0]
    best, guess = probability.max(dim=1)
    stated = believable_share(probability[:, :, None, None], cells.shown[:, :, None, None])[:, 0, 0]
    actual = ((cells.truth - cells.shown).norm(dim=1) <= NEAR).float()
    return {
        "nll": float(F.nll_loss(probability.clamp_min(1e-12).log(), target)),
        "ece": expected_calibration_error(best, (guess == target).float()),
        "ece_believable": expected_calibration_error(stated, actual),
        "stated": float(stated.mean()),
        "actual": float(actual.mean()),
    }


def expected_calibration_error(stated: Tensor, right: Tensor) -> float:
    """Mean gap 0…1 between stated probability (N,) and how often it was right (N,), over 15 bins of equal width."""
    which = (stated * _RELIABILITY_BINS).long().clamp(0, _RELIABILITY_BINS - 1)
    count = torch.bincount(which, minlength=_RELIABILITY_BINS)
    gap = torch.bincount(which, stated - right, _RELIABILITY_BINS).abs()
    return float(gap.sum() / count.sum())


def cross_fitted(cells: Cells) -> dict[str, dict[str, float]]:
    """Errors `before` and `after` fitting; each half of the pictures is judged with what the other half taught."""
    halves = [cells.of_pictures(cells.picture % 2 == half) for half in (0, 1)]
    before = [calibration_errors(half, Calibration()) for half in halves]
    after = [calibration_errors(half, fit(other)) for half, other in zip(halves, reversed(halves), strict=True)]
    return {"before": _mean(before), "after": _mean(after)}


def _mean(rows: list[dict[str, float]]) -> dict[str, float]:
    return {name: float(np.mean([row[name] for row in rows])) for name in rows[0]}


def together(pictures: Sequence[tuple[Tensor, Tensor, Tensor]], log_weight: FloatArray) -> Cells:
    """One set from the `sample_cells` of many pictures, which all come from one network with class weights (Q,)."""
    number = torch.cat([torch.full((len(part[0]),), i) for i, part in enumerate(pictures)])
    logits, truth, shown = (torch.cat([part[k] for part in pictures]) for k in range(3))
    return Cells(logits, truth, shown, number, torch.from_numpy(log_weight.copy()))
