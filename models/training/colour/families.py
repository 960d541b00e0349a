"""Families and ways of teaching side by side, each with the same number of pictures: which is worth the long training?

Every variant sees the same pictures in the same order under the same schedule, once per seed; only what its line says
differs. Budgets that end after minutes show who learns fast, not who is best in the end.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import process_time
from typing import Any

import numpy as np
import torch
from torch.utils.flop_counter import FlopCounterMode

from models.colour.arrays import FloatArray
from models.colour.colorizer import DEFAULT_SIDE, Colorizer
from models.colour.encoder import IN_CHANNELS
from models.colour.families import by_id
from models.colour.networks import network_of
from models.colour.weights_file import WeightsFile
from models.evaluation.colour.recovery import score_folder
from models.training.colour.loop import WEIGHTS, train
from models.training.colour.options import ColourTrainingOptions

TABLE = "families.csv"
MEASURES = ("auc_gain", "rebalanced_gain", "cf_abs_share", "ciede2000_share")
_VIVIDNESS = (0.0, 0.5)
_TIMED_RUNS = 3


@dataclass(frozen=True)
class Variant:
    """One line of the table."""

    title: str
    family: str
    from_imagenet: bool = False
    labels: bool = False
    teacher: bool = False

    def options(self, common: ColourTrainingOptions, backbone: Path, out: Path, seed: int) -> ColourTrainingOptions:
        return replace(
            common,
            val=None,  # measured once, when it is finished
            out=out,
            seed=seed,
            family=self.family,
            backbone=backbone if self.from_imagenet else None,
            labels=self.labels,
            teacher=backbone if self.teacher else None,
        )


VARIANTS = (
    Variant("MobileNet-V2 from ImageNet", "mobilenet", from_imagenet=True),
    Variant("… and what the photographs show", "mobilenet", from_imagenet=True, labels=True),
    Variant("… and the view of an ImageNet teacher", "mobilenet", from_imagenet=True, teacher=True),
    Variant("MobileNet-V2 from scratch", "mobilenet"),
    Variant("7 × 7 depthwise from scratch", "large-kernel"),
)


def compare(
    common: ColourTrainingOptions,
    backbone: Path,
    seeds: Sequence[int] = (0, 1),
    limit: int | None = 100,
    report: Callable[[str], None] = print,
) -> Path:
    """Train every variant with every seed under `common.out`, and write the table there. Finished ones are kept.

    `common.steps` and `common.val` must be given; `limit` validation photographs count.

    Raises:
        TrainingError, ValueError: unusable options or files.
    """
    if common.steps is None or common.val is None:
        raise ValueError("A comparison needs a number of steps and photographs to measure with.")
    rows = []
    for number, variant in enumerate(VARIANTS):
        runs = []
        for seed in seeds:
            report(f"{variant.title}, seed {seed}")
            out = common.out / f"{number}-{seed}"
            weights = out / WEIGHTS
            if not weights.is_file():
                began = process_time()
                train(variant.options(common, backbone, out, seed), report)
                (out / "processor_seconds").write_text(f"{process_time() - began:.0f}", encoding="utf-8")
            runs.append(_measured(weights, common.val, limit))
            report(", ".join(f"{name} {value:.3f}" for name, value in runs[-1].items()))
        rows.append({"variant": variant.title, **_cost(variant.family), **_spread(runs)})
    return _write(common.out / TABLE, rows)


def _measured(weights: Path, val: Path, limit: int | None) -> dict[str, float]:
    scores = score_folder(val, Colorizer.from_file(weights), _VIVIDNESS, limit=limit)
    found: dict[str, float] = {}
    for which, vividness in enumerate(_VIVIDNESS):
        row = scores.row(which)
        found |= {f"{name} at {vividness:g}": float(row[name]) for name in MEASURES}
    return found


def _spread(runs: list[dict[str, float]]) -> dict[str, float]:
    """Mean over the seeds of every measure, and half the distance from the lowest to the highest under `±`."""
    table: dict[str, float] = {}
    for name in runs[0]:
        values = [run[name] for run in runs]
        table |= {name: float(np.mean(values)), f"{name} ±": (max(values) - min(values)) / 2}
    return table


def _cost(family: str) -> dict[str, float]:
    """Millions of parameters, GFLOP (multiplications and additions) and processor seconds for a picture as used."""
    network = network_of(by_id(family)).eval().requires_grad_(False)
    side = DEFAULT_SIDE
    with FlopCounterMode(display=False) as counter, torch.inference_mode():
        network(torch.zeros(1, IN_CHANNELS, side, side))
    return {
        "million parameters": sum(p.numel() for p in network.parameters()) / 1e6,
        "GFLOP": counter.get_total_flops() / 1e9,
        "processor s a picture": _seconds(family),
    }


def _seconds(family: str) -> float:
    """The least of some runs of `predict` on a grey picture, mirrored look and all."""
    chosen = by_id(family)
    state = {name: tensor.float().numpy() for name, tensor in network_of(chosen).state_dict().items()}
    colorizer = Colorizer(WeightsFile(Path(family), state, np.ones(244, np.float32), family=chosen))
    picture: FloatArray = np.full((DEFAULT_SIDE, DEFAULT_SIDE), 50.0, np.float32)
    taken = []
    for _ in range(_TIMED_RUNS):
        began = process_time()
        colorizer.predict(picture)
        taken.append(process_time() - began)
    return min(taken)


def _write(path: Path, rows: list[dict[str, Any]]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as handle:
        writer = csv.DictWriter(handle, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows({k: round(v, 4) if isinstance(v, float) else v for k, v in row.items()} for row in rows)
    return path
