"""Fit the head for kinds of pictures, of what sounds alike (all dogs, all sailing boats), from labelled photographs.

Multinomial logistic regression on the features of photographs as frames of old films, and from there a branch of the
network of its own (`kind_branch`): some looks at each picture, differently worn, then minutes. Every kind counts alike,
whatever the number of its pictures; what is none of them counts more.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

from models.made_clips.labelled_photos import PictureReader, is_held_out, read_rows, sample_of
from models.made_clips.photo_films import film_of, photo_kinds
from models.training.watch.kind_branch import OTHERS_COUNT, Trunks, teach_branch
from models.watch.network import RecognitionNetwork
from models.watch.weights import OTHER_KIND, KindHead, centred

MOST_OF_A_KIND = 450
MOST_OTHERS = 2600
VIEWS = 3
"""Looks at each picture, each as another film."""
LOOSENESS = 2.0
"""What the errors weigh against half the sum of the squared weights. 4 gave as many right kinds on the pictures for
choosing, 1 fewer; discriminant analysis in its place, and a hidden layer, gave fewer among the first five (0.74 instead
of 0.78). Learning the classes of the photographs one by one and adding them up to kinds gained nothing."""
TEMPERATURE = 0.75
"""Of the answers, by their cross-entropy on the pictures for choosing."""
MORE_OTHERS = 2.8
"""Added to the answer of "none of them": nearly all pictures to choose with are of some kind, those of films are not.
Chosen so that clips did not fare worse."""
_STRENGTHS, _SHARES = (0.0, 0.3, 0.6, 0.9), (0.1, 0.2, 0.45, 0.25)
_BATCH = 16
_MOST_STEPS = 200
_SEED = 7


def fit_kinds(
    network: RecognitionNetwork,
    mean_feature: Tensor,
    folder: Path,
    report: Callable[[str], None] = lambda text: None,
    views: int = VIEWS,
) -> KindHead | None:
    """The head for the kinds that ``photo_kinds.tsv`` lists, from pictures that are not held out, aged by chance in
    ``views`` ways. None when ``folder`` has too few kinds of pictures."""
    chosen = list(_chosen(folder, np.random.default_rng(_SEED)))
    kinds = [kind for _, kind in chosen]
    if len(set(kinds)) < 3 or len(kinds) < 2 * len(set(kinds)):
        return None
    trunks = []
    for view in range(views):
        trunks.append(look_at(network, folder, chosen, np.random.default_rng([_SEED, view])))
        report(f"Kinds: {len(kinds)} pictures seen, look {view + 1} of {views}")
    return learn(network, mean_feature, trunks, kinds, report)


def learn(
    network: RecognitionNetwork,
    mean_feature: Tensor,
    views: Sequence[Trunks],
    kinds: Sequence[str],
    report: Callable[[str], None] = lambda text: None,
) -> KindHead:
    """The head and its branch from what `look_at` gave for each view of the same pictures, of these kinds."""
    start = solve(centred(_features(network, views[0]), mean_feature.cpu()).numpy(), kinds)
    head = teach_branch(network, mean_feature, start, views, kinds, report)
    others = torch.tensor([float(name == OTHER_KIND) for name in head.names])
    bias = (head.bias + MORE_OTHERS * others) / TEMPERATURE
    return replace(head, weight=head.weight / TEMPERATURE, bias=bias)


def solve(features: NDArray[np.float32], kinds: Sequence[str]) -> KindHead:
    """The head for N×1280 centred features of unit length and their kinds, three at least."""
    counts = Counter(kinds)
    names = tuple(sorted(counts))
    costs = {kind: len(kinds) / len(counts) / count for kind, count in counts.items()}
    if OTHER_KIND in costs:
        costs[OTHER_KIND] *= OTHERS_COUNT
    answers = torch.tensor([names.index(kind) for kind in kinds])
    weight, bias = _logistic_regression(
        torch.from_numpy(features), answers, torch.tensor([costs[kind] for kind in kinds])
    )
    return KindHead(names, weight, bias)


def _logistic_regression(features: Tensor, answers: Tensor, costs: Tensor) -> tuple[Tensor, Tensor]:
    """Weights (K×D) and biases (K) of the multinomial regression in which each of N features has its cost."""
    weight = torch.zeros(int(answers.max()) + 1, features.shape[1], requires_grad=True)
    bias = torch.zeros(len(weight), requires_grad=True)
    optimiser = torch.optim.LBFGS(
        [weight, bias], max_iter=_MOST_STEPS, tolerance_grad=1e-6, tolerance_change=1e-8, line_search_fn="strong_wolfe"
    )

    def loss() -> Tensor:
        optimiser.zero_grad()
        errors = F.cross_entropy(features @ weight.T + bias, answers, reduction="none")
        total: Tensor = ((errors * costs).sum() + weight.square().sum() / (2 * LOOSENESS)) / len(features)
        total.backward()  # type: ignore[no-untyped-call]
        return total

    optimiser.step(loss)  # type: ignore[no-untyped-call]
    return weight.detach(), bias.detach()


def look_at(
    network: RecognitionNetwork, folder: Path, chosen: Sequence[tuple[dict[str, str], str]], random: np.random.Generator
) -> Trunks:
    """What the network's trunk says (N×160×rows×columns) of frames of labelled photographs made into films."""
    reader = PictureReader()
    frames: list[NDArray[np.uint8]] = []
    seen: list[Trunks] = []
    for row, _ in chosen:
        strength, picture = float(random.choice(_STRENGTHS, p=_SHARES)), reader.read(sample_of(row, folder))
        frame = next(film_of(picture, int(random.integers(1 << 30)), strength))[1]
        frames.append(np.ascontiguousarray(frame[:, ::-1] if random.random() < 0.5 else frame))
        if len(frames) == _BATCH:
            seen.append(_seen(network, frames))
            frames = []
    if frames:
        seen.append(_seen(network, frames))
    reader.close()
    return np.concatenate(seen)


def _chosen(folder: Path, random: np.random.Generator) -> list[tuple[dict[str, str], str]]:
    """Rows of photographs to learn from with their kinds: so many of each at most, in an order left to chance."""
    rows, known = [row for row in read_rows(folder) if not is_held_out(row["file"])], photo_kinds()
    count: dict[str, int] = defaultdict(int)
    chosen = []
    for number in random.permutation(len(rows)):
        row = rows[number]
        kind = known.get((row["source"], row["name"]), (OTHER_KIND, frozenset()))[0]
        if count[kind] < (MOST_OTHERS if kind == OTHER_KIND else MOST_OF_A_KIND):
            count[kind] += 1
            chosen.append((row, kind))
    return [chosen[number] for number in random.permutation(len(chosen))]


@torch.inference_mode()
def _seen(network: RecognitionNetwork, frames: list[NDArray[np.uint8]]) -> Trunks:
    grey = torch.from_numpy(np.stack(frames)).to(network.imagenet.weight.device).float().div(127.5).sub(1)
    pictures = grey[:, None].repeat(1, 3, 1, 1).contiguous(memory_format=torch.channels_last)
    return np.asarray(network.trunk(pictures).half().cpu().numpy(), np.float16).copy()


@torch.inference_mode()
def _features(network: RecognitionNetwork, trunks: Trunks) -> Tensor:
    """The network's own features (N×1280) after its trunk."""
    device, parts = network.imagenet.weight.device, range(0, len(trunks), 4 * _BATCH)
    pieces = (torch.from_numpy(trunks[first : first + 4 * _BATCH]).to(device).float() for first in parts)
    return torch.cat([network.after_trunk(piece).mean((2, 3)).cpu() for piece in pieces])
