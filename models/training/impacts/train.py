"""Training the impact network: first on simulated contacts, then on films with sound, on a CPU in well under an hour.

Besides the weights that are shipped (taught by every film), one small set per fold is made that never saw the films of
its fold, so that a report on those films can be honest.
"""

from __future__ import annotations

import csv
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor
from torch.nn import functional as F

from models.storing import replacing
from models.training.impacts.dataset import (
    Batch,
    StoredClip,
    draw_batch,
    load_clips,
    store_films,
    store_physics,
    store_simulated,
)
from models.training.impacts.films import taught_films
from models.training.impacts.folds import Fold, make_folds, scene_of, scene_sizes
from models.watch.impacts.network import ImpactCurves, ImpactNet

Report = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class ImpactTrainingOptions:
    """What to train on and for how long. The defaults made the shipped weights (see their card)."""

    data: Path
    """Folder of films with sound; see `films.taught_films` for the labels it may hold."""
    out: Path
    """Receives both files of weights, `log.csv`, and what each stage made, from which a stopped run goes on."""
    cache: Path | None = None
    """Where measured features are kept (about 0.2 GB); `out / "features"` if not given."""
    simulated_clips: int = 720
    simulated_seconds: float = 5.0
    physics_clips: int = 912
    """Clips of the physics engine besides the drawn ones; 0 where MuJoCo is not installed."""
    start: Path | None = None
    """Weights to go on from instead of learning from simulation first; those of `start_folds` for the folds, which
    keep the films that they never saw."""
    start_folds: Path | None = None
    variants: int = 8
    simulated_steps: int = 6000
    simulated_batch: int = 16
    simulated_rate: float = 2e-3
    film_steps: int = 200
    folds: int = 10
    batch: int = 8
    film_share: float = 0.5
    film_rate: float = 5e-4
    seed: int = 0
    threads: int = 1
    workers: int = 1


@dataclass(frozen=True, slots=True)
class ImpactTrainingResult:
    """Where the weights are, and the folds: file digest → name of the weights that never saw it."""

    weights: Path
    folds: dict[str, str] = field(default_factory=dict)


def train(options: ImpactTrainingOptions, report: Report = print) -> ImpactTrainingResult:
    """Measure features, train on simulation, then on films (once for all of them, once per fold).

    Every stage that is complete is skipped when the run is started again. Raises ValueError if `options.data` has no
    film from which something can be learned, and ModuleNotFoundError if clips of the physics engine are asked for and
    it is not installed.
    """
    torch.set_num_threads(options.threads)
    films = taught_films(options.data)
    if not films:
        raise ValueError(f"{options.data} holds no film with sound or labels to learn from")
    cache = options.cache or options.out / "features"
    first = options.seed * 1_000_000
    store_physics(
        cache / "physics",
        range(first, first + options.physics_clips),
        options.simulated_seconds,
        options.workers,
        report,
    )
    drawn = range(first, first + options.simulated_clips)
    store_simulated(cache / "sim", drawn, options.simulated_seconds, options.workers, report)
    store_films(cache / "films", films, options.variants, options.seed, options.workers, report)
    simulated = [*load_clips(cache / "sim"), *load_clips(cache / "physics")]
    real = load_clips(cache / "films")

    options.out.mkdir(parents=True, exist_ok=True)
    earlier = _EarlierFolds.read(options.start_folds)
    start = options.start
    if simulated and start is None:
        start = options.out / "simulated.safetensors"
        alone = replace(options, batch=options.simulated_batch)
        _stage(alone, start, None, _Mix(simulated, [], 0.0), options.simulated_steps, options.simulated_rate, report)
    share = options.film_share if simulated else 1.0
    folds = make_folds([(f.path.stem, f.sha256, bool(f.onsets_s)) for f in films], options.folds, earlier.fold_of)
    for fold in folds:
        mix = _Mix(simulated, _without(real, fold), share)
        path = options.out / "folds" / f"{fold.name}.safetensors"
        begun = earlier.write(fold.name, options.out / "start") or start
        _stage(options, path, begun, mix, options.film_steps, options.film_rate, report)
    complete = options.out / "complete.safetensors"
    mix = _Mix(simulated, real, share)
    _stage(options, complete, start, mix, options.film_steps, options.film_rate, report)
    return _pack(options.out, folds)


@dataclass(frozen=True)
class _EarlierFolds:
    """Sets of weights of an earlier training, of which each never saw some films; empty where there was none."""

    tensors: dict[str, Tensor] = field(default_factory=dict)
    fold_of: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path | None) -> _EarlierFolds:
        if path is None:
            return cls()
        with safe_open(path, framework="pt") as file:
            table = json.loads((file.metadata() or {}).get("folds", "{}"))
        return cls(load_file(path), table)

    def write(self, fold: str, folder: Path) -> Path | None:
        """One fold's set as a file, or None where there is no such fold."""
        own = {key.removeprefix(f"{fold}/"): value for key, value in self.tensors.items() if key.startswith(f"{fold}/")}
        if not own:
            return None
        folder.mkdir(parents=True, exist_ok=True)
        with replacing(folder / f"{fold}.safetensors") as temporary:
            save_file({key: value.float() for key, value in own.items()}, temporary)
        return folder / f"{fold}.safetensors"


def _pack(out: Path, folds: list[Fold]) -> ImpactTrainingResult:
    """Write what is shipped, in half precision: the weights, and those of all folds in one file with their films."""
    weights = out / "watch-impacts.safetensors"
    complete = {key: value.half() for key, value in load_file(out / "complete.safetensors").items()}
    with replacing(weights) as temporary:
        save_file(complete, temporary)
    table = {digest: fold.name for fold in folds for digest in sorted(fold.digests)}
    if folds:
        tensors = {
            f"{fold.name}/{key}": value.half()
            for fold in folds
            for key, value in load_file(out / "folds" / f"{fold.name}.safetensors").items()
        }
        metadata = {"folds": json.dumps(table, sort_keys=True)}
        with replacing(out / "watch-impacts-folds.safetensors") as temporary:
            save_file(tensors, temporary, metadata)
    return ImpactTrainingResult(weights, table)


def _without(clips: list[StoredClip], fold: Fold) -> list[StoredClip]:
    return [clip for clip in clips if clip.labels.sha256 not in fold.digests]


class _Mix:
    """Draws the clips of a batch: real ones by trust, with silent ones kept a minority, the rest simulated."""

    def __init__(self, simulated: list[StoredClip], real: list[StoredClip], film_share: float) -> None:
        self.simulated, self.real, self.film_share = simulated, real, film_share if real else 0.0
        names = [clip.labels.name.split("@")[0] for clip in real]
        sizes = scene_sizes(names)
        # Of thirty clips of one skater each teaches less than the one clip of a smith.
        weights = np.array(
            [
                clip.labels.trust * (1.0 if clip.labels.onsets_s else 0.7) / sizes[scene_of(name)] ** 0.5
                for name, clip in zip(names, real, strict=True)
            ]
        )
        self.weights = weights / weights.sum() if len(real) else weights

    def draw(self, count: int, rng: np.random.Generator) -> list[StoredClip]:
        chosen = []
        for _ in range(count):
            if rng.random() < self.film_share:
                chosen.append(self.real[int(rng.choice(len(self.real), p=self.weights))])
            else:
                chosen.append(self.simulated[int(rng.integers(len(self.simulated)))])
        return chosen


def _stage(
    options: ImpactTrainingOptions, target: Path, start: Path | None, mix: _Mix, steps: int, rate: float, report: Report
) -> None:
    """Train one set of weights into `target` unless it is there; goes on from a checkpoint beside it."""
    if target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    net = ImpactNet()
    if start is not None:
        net.load_state_dict(load_file(start))
    averaged = {key: value.detach().clone() for key, value in net.state_dict().items()}
    optimiser = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps, pct_start=0.15)
    checkpoint = target.with_suffix(".checkpoint.pt")
    first = 0
    if checkpoint.exists():
        state = torch.load(checkpoint, weights_only=True)
        net.load_state_dict(state["net"])
        optimiser.load_state_dict(state["optimiser"])
        schedule.load_state_dict(state["schedule"])
        averaged, first = state["averaged"], int(state["step"])
    net.train()
    begun, losses = time.monotonic(), []
    for step in range(first, steps):
        batch = draw_batch(mix.draw(options.batch, rng := np.random.default_rng([options.seed, step])), rng)
        loss = impact_loss(_forward(net, batch), batch)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        keep = min(0.99, (step + 1) / (step + 10))
        for key, value in net.state_dict().items():
            averaged[key].lerp_(value, 1 - keep)
        losses.append(float(loss.detach()))
        if step % 50 == 49 or step == steps - 1:
            _log(options.out / "log.csv", target.stem, step + 1, float(np.mean(losses)), time.monotonic() - begun)
            report(f"{target.stem}: step {step + 1} of {steps}, loss {np.mean(losses):.4f}")
            losses = []
            state = {
                "net": net.state_dict(), "optimiser": optimiser.state_dict(), "schedule": schedule.state_dict(),
                "averaged": averaged, "step": step + 1,
            }  # fmt: skip
            with replacing(checkpoint) as temporary:
                torch.save(state, temporary)
    with replacing(target) as temporary:
        save_file({k: v.contiguous() for k, v in averaged.items()}, temporary)
    checkpoint.unlink(missing_ok=True)


def _forward(net: ImpactNet, batch: Batch) -> ImpactCurves:
    encoded = net.encode(batch.blocks)
    weight = batch.weight[..., None, None, None]
    return net(encoded[batch.before] * (1 - weight) + encoded[batch.after] * weight, batch.clock)  # type: ignore[no-any-return]


_KIND_WEIGHTS = (0.5, 1.5, 1.5, 1.5)
"""Most contacts are hits, so that the other kinds count more (in the order of `KINDS`)."""


def impact_loss(curves: ImpactCurves, batch: Batch) -> Tensor:
    """Quality focal loss on the curve (Li et al. 2020, arXiv 2006.04388), plus the details near each contact."""
    p = torch.sigmoid(curves.onset)
    focal = (batch.onset - p).abs() * F.binary_cross_entropy_with_logits(curves.onset, batch.onset, reduction="none")
    onset = (focal * (1 + 4 * batch.onset) * batch.mark).sum() / batch.mark.sum().clamp(min=1) * 10
    near = batch.near
    count = near.sum().clamp(min=1)
    # Early is noticed sooner than late (ITU-R BT.1359), so an early answer costs twice as much: unsure means late.
    lateness = 1 + (curves.shift_s < batch.shift).float()
    shift = F.smooth_l1_loss(curves.shift_s * 50, batch.shift * 50, reduction="none")
    shift = (shift * lateness * near).sum() / (1.5 * count)
    strength = F.binary_cross_entropy_with_logits(curves.strength, batch.strength, reduction="none")
    rarity = curves.kind.new_tensor(_KIND_WEIGHTS)
    kind = F.cross_entropy(curves.kind.transpose(1, 2), batch.kind, rarity, ignore_index=-1, reduction="none")
    place = F.cross_entropy(curves.place.transpose(1, 2), batch.place, ignore_index=-1, reduction="none")
    places = (batch.place >= 0).sum().clamp(min=1)
    details = 0.3 * shift + (0.1 * strength * near + 0.1 * kind * near).sum() / count + 0.06 * place.sum() / places
    return onset + details


def _log(path: Path, stage: str, step: int, loss: float, seconds: float) -> None:
    fresh = not path.exists()
    with path.open("a", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        if fresh:
            writer.writerow(["stage", "step", "loss", "seconds"])
        writer.writerow([stage, step, f"{loss:.5f}", f"{seconds:.1f}"])
