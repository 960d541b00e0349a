"""Fits the balance of hues of a colour network on photographs: see `models.colour.balance`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from models.colour.arrays import FloatArray
from models.colour.balance import FAMILIES, Balance, shares
from models.colour.chroma import DEFAULT_VIVIDNESS, ChromaField
from models.colour.colorizer import Colorizer
from models.evaluation.colour.people import SHORT_SIDE, is_scan, read_pictures
from models.evaluation.colour.recovery import OnProgress, OnUnreadable

STRENGTH = 0.35
"""How much of the fitted constants is used: with all of them the rarest families are scattered over walls."""

_STEPS = 10
_LEAST_SHARE = 0.004
"""A family counts as at least so common: the rarest ones, violets, would get any constant."""


@dataclass(frozen=True)
class BalanceFit:
    """The balance, and the shares (13,) of the families in the photographs, before and with the whole of it."""

    balance: Balance
    true: tuple[float, ...]
    before: tuple[float, ...]
    after: tuple[float, ...]


def fit_on_folders(
    directories: Sequence[Path],
    colorizer: Colorizer,
    *,
    vividness: float = DEFAULT_VIVIDNESS,
    limit: int | None = None,
    on_progress: OnProgress | None = None,
    on_unreadable: OnUnreadable | None = None,
) -> BalanceFit:
    """Colour the photographs of all folders and fit; each folder counts by its photographs.

    Raises:
        ValueError: there is no readable colour photograph.
    """
    fields: list[ChromaField] = []
    truths: list[FloatArray] = []
    for directory in directories:
        for field_, truth in _photographs(directory, colorizer, vividness, limit, on_unreadable):
            fields.append(field_)
            truths.append(truth)
            if on_progress is not None:
                on_progress(len(fields), max(len(fields) + 1, (limit or 0) * len(directories)))
    if not fields:
        raise ValueError("There is no readable colour photograph: give folders of colour photographs.")
    return fit(fields, truths)


def fit(fields: Sequence[ChromaField], truths: Sequence[FloatArray]) -> BalanceFit:
    """The balance with which decoded `fields`, which keep their logits, have the shares of `truths` (h, w, 2)."""
    true = _mean([shares(truth) for truth in truths])
    offsets, before, after = np.zeros(FAMILIES, np.float32), None, true
    for _ in range(_STEPS):
        after = _mean([shares(_redecoded(field_, offsets)) for field_ in fields])
        before = after if before is None else before
        # Logits are divided by the annealing before they become shares, so a step is as much smaller.
        step = fields[0].decoding.used_annealing
        offsets = offsets + 0.7 * step * np.log(_at_least(true) / _at_least(after))
        offsets = offsets - offsets.mean()
    assert before is not None
    balance = Balance(tuple((STRENGTH * offsets).tolist()))
    return BalanceFit(balance, *(tuple(s.tolist()) for s in (true, before, after)))


def _redecoded(field_: ChromaField, offsets: FloatArray) -> FloatArray:
    return field_.balanced(Balance(tuple(offsets.tolist()))).ab


def _photographs(
    directory: Path,
    colorizer: Colorizer,
    vividness: float,
    limit: int | None,
    on_unreadable: OnUnreadable | None,
) -> Iterator[tuple[ChromaField, FloatArray]]:
    for _, lab in read_pictures(directory, SHORT_SIDE, limit, on_unreadable):
        if is_scan(lab):
            continue
        field_ = colorizer.predict(lab[..., 0], vividness=vividness)
        height, width = field_.shape
        ab = cv2.resize(np.ascontiguousarray(lab[..., 1:]), (width, height), interpolation=cv2.INTER_AREA)
        yield field_, np.asarray(ab, np.float32)


def _mean(parts: Sequence[FloatArray]) -> FloatArray:
    return np.asarray(np.mean(parts, axis=0), np.float32)


def _at_least(share: FloatArray) -> FloatArray:
    return np.clip(share, _LEAST_SHARE, None)
