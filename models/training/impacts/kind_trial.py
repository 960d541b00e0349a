"""A trial: can the network's features tell a step or a scrape from a hit?

Run as ``python -m models.training.impacts.kind_trial RUN/features`` on the features that a training has stored. A
linear classifier is taught at the exact contacts of simulated clips and judged on other such clips (five folds of whole
clips); then it is taught by all of them and asked about real films of known kinds. What rolls on counts as a hit.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from models.evaluation.timing.known_clips import known_kind
from models.training.impacts.dataset import StoredClip, load_clips
from models.watch.impacts.finder import ImpactFinder
from models.watch.impacts.network import FINE_STEP_S, STEP_S, ImpactNet
from models.watch.impacts.timing import plan_grid

TOLD = ("hit", "step", "scrape")
LOOKED_AT_S = (0.0, 0.12, 0.3)
"""The contact itself, and what follows it."""

Values = NDArray[np.float32]
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Contacts:
    """Features (contacts, …), kinds as indices of `TOLD`, and the clip that each is from."""

    features: Values
    kinds: Numbers
    clips: Numbers


@torch.inference_mode()
def features_of(network: ImpactNet, clip: StoredClip) -> Values:
    """What the network's last stage makes of a clip, (fine steps, width)."""
    seen: list[Tensor] = []
    handle = network.fine_blocks[-1].register_forward_hook(lambda block, given, made: seen.append(made))
    try:
        plan = plan_grid(clip.times_s, 0, max(int(clip.times_s[-1] / STEP_S), 2))
        encoded = network.encode(torch.from_numpy(clip.blocks.astype(np.float32)))
        weight = torch.from_numpy(plan.weight)[:, None, None, None]
        grid = encoded[plan.before] * (1 - weight) + encoded[plan.after] * weight
        network(grid[None], torch.from_numpy(plan.clock)[None])
    finally:
        handle.remove()
    return np.asarray(seen[0][0].numpy(), np.float32)


def gather(
    network: ImpactNet, clips: Iterable[StoredClip], kind_of: Callable[[StoredClip, int], str | None]
) -> Contacts:
    """The contacts of clips whose kind is known."""
    rows, kinds, origins = [], [], []
    for number, clip in enumerate(clips):
        features = features_of(network, clip) if clip.labels.onsets_s else np.zeros((1, 1), np.float32)
        for k, moment in enumerate(clip.labels.onsets_s):
            kind = kind_of(clip, k)
            if kind is None:
                continue
            at = [min(max(int((moment + later) / FINE_STEP_S), 0), len(features) - 1) for later in LOOKED_AT_S]
            rows.append(features[at].ravel())
            kinds.append(TOLD.index(kind) if kind in TOLD else 0)
            origins.append(number)
    width = len(LOOKED_AT_S) * network.width
    table = np.stack(rows) if rows else np.zeros((0, width), np.float32)
    return Contacts(table, np.array(kinds, np.int64), np.array(origins, np.int64))


def teach(features: Values, kinds: Numbers) -> Callable[[Values], Numbers]:
    """A linear classifier in which every kind counts alike; returns what says the kind of features."""
    mean, spread = features.mean(axis=0), features.std(axis=0) + 1e-6
    inputs, truth = torch.from_numpy((features - mean) / spread), torch.from_numpy(kinds)
    counts = torch.bincount(truth, minlength=len(TOLD)).clamp(min=1).float()
    layer = nn.Linear(features.shape[1], len(TOLD))
    nn.init.zeros_(layer.weight)
    nn.init.zeros_(layer.bias)
    optimiser = torch.optim.LBFGS(layer.parameters(), max_iter=200, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimiser.zero_grad()
        value = nn.functional.cross_entropy(layer(inputs), truth, counts.sum() / counts)
        value = value + 0.02 * layer.weight.square().sum()
        value.backward()  # type: ignore[no-untyped-call]
        return value

    optimiser.step(loss)  # type: ignore[no-untyped-call]

    @torch.inference_mode()
    def say(asked: Values) -> Numbers:
        return np.asarray(layer(torch.from_numpy((asked - mean) / spread)).argmax(dim=1).numpy(), np.int64)

    return say


def judged_by_others(contacts: Contacts, folds: int = 5) -> Numbers:
    """What each contact is called by a classifier that never saw its clip."""
    fold = np.random.default_rng(0).integers(0, folds, int(contacts.clips.max()) + 1)[contacts.clips]
    said = np.zeros(len(contacts.kinds), np.int64)
    for k in range(folds):
        left_out = fold == k
        if left_out.any():
            said[left_out] = teach(contacts.features[~left_out], contacts.kinds[~left_out])(contacts.features[left_out])
    return said


def table(truth: Numbers, said: Numbers) -> list[str]:
    """True kinds down, given ones across, and the balanced accuracy."""
    counts = np.zeros((len(TOLD), len(TOLD)), np.int64)
    np.add.at(counts, (truth, said), 1)
    there = counts.sum(axis=1) > 0
    balanced = float(np.mean(counts.diagonal()[there] / counts.sum(axis=1)[there])) if there.any() else 0.0
    lines = [f"{'kind, called':14} " + " ".join(f"{name:>8}" for name in TOLD)]
    lines += [f"{name:14} " + " ".join(f"{n:8d}" for n in row) for name, row in zip(TOLD, counts, strict=True)]
    return [*lines, f"balanced accuracy {balanced:.2f} (chance {1 / max(there.sum(), 1):.2f}, {len(truth)} contacts)"]


def _simulated_kind(clip: StoredClip, number: int) -> str:
    return clip.labels.kinds[number]


def _real_kind(clip: StoredClip, number: int) -> str | None:
    return known_kind(f"{clip.labels.name}.mp4", clip.labels.onsets_s[number])


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("features", type=Path, help="folder with sim, physics and films, as a training stores them")
    parser.add_argument("--weights", type=Path, default=None, help="other weights than the shipped ones")
    options = parser.parse_args(arguments)
    network = ImpactFinder.load(weights=options.weights).network
    simulated = [*load_clips(options.features / "sim"), *load_clips(options.features / "physics")]
    contacts = gather(network, simulated, _simulated_kind)
    if not len(contacts.kinds):
        raise SystemExit(f"{options.features} holds no simulated clips with contacts")
    print("\n".join(["Simulated clips, each judged by others:", *table(contacts.kinds, judged_by_others(contacts))]))
    real = gather(network, load_clips(options.features / "films", "*@0.json"), _real_kind)
    if len(real.kinds):
        said = teach(contacts.features, contacts.kinds)(real.features)
        print("\n".join(["Real films, by the simulated ones:", *table(real.kinds, said)]))


if __name__ == "__main__":
    main()
