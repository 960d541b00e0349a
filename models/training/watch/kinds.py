"""Fit the head for kinds of pictures, of what sounds alike (all dogs, all sailing boats), from labelled photographs.

Multinomial logistic regression on the features of photographs as frames of old films: one look at each picture, then
half a minute. Every kind counts alike, whatever the number of its pictures; what is none of them counts more.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

from models.training.watch.films import film_of, photo_kinds
from models.training.watch.pictures import PictureReader, is_held_out, read_rows, sample_of
from models.watch.network import RecognitionNetwork
from models.watch.weights import OTHER_KIND, KindHead, centred

MOST_OF_A_KIND = 450
MOST_OTHERS = 2600
LOOSENESS = 2.0
"""What the errors weigh against half the sum of the squared weights. 4 gave as many right kinds on the pictures for
choosing, 1 fewer; discriminant analysis in its place, and a hidden layer, gave fewer among the first five (0.74 instead
of 0.78). Learning the classes of the photographs one by one and adding them up to kinds gained nothing."""
OTHERS_COUNT = 4.0
"""Times as much as a kind, since there is more that is no kind than there is of any."""
TEMPERATURE = 0.75
"""Of the answers, by their cross-entropy on the pictures for choosing."""
MORE_OTHERS = 1.3
"""Added to the answer of "none of them": nearly all pictures to choose with are of some kind, those of films are not.
Chosen so that clips did not fare worse."""
_STRENGTHS, _SHARES = (0.0, 0.3, 0.6, 0.9), (0.1, 0.2, 0.45, 0.25)
_BATCH = 16
_MOST_STEPS = 200
_SEED = 7


def fit_kinds(network: RecognitionNetwork, mean_feature: Tensor, folder: Path) -> KindHead | None:
    """The head for the kinds that ``photo_kinds.tsv`` lists, from pictures that are not held out, aged by chance. None
    when ``folder`` has too few kinds of pictures."""
    features, kinds = _collect(network, folder)
    if len(set(kinds)) < 3 or len(kinds) < 2 * len(set(kinds)):
        return None
    return solve(centred(features, mean_feature.cpu()).numpy(), kinds)


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
    bias += MORE_OTHERS * torch.tensor([float(name == OTHER_KIND) for name in names])
    return KindHead(names, weight / TEMPERATURE, bias / TEMPERATURE)


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


def _collect(network: RecognitionNetwork, folder: Path) -> tuple[Tensor, list[str]]:
    """Features (N×1280) of frames of labelled photographs made into films, and the kinds they show."""
    random, reader = np.random.default_rng(_SEED), PictureReader()
    frames: list[NDArray[np.uint8]] = []
    features: list[Tensor] = []
    kinds: list[str] = []
    for row, kind in _chosen(folder, random):
        strength, picture = float(random.choice(_STRENGTHS, p=_SHARES)), reader.read(sample_of(row, folder))
        frame = next(film_of(picture, int(random.integers(1 << 30)), strength))[1]
        frames.append(np.ascontiguousarray(frame[:, ::-1] if random.random() < 0.5 else frame))
        kinds.append(kind)
        if len(frames) == _BATCH:
            features.append(_seen(network, frames))
            frames = []
    if frames:
        features.append(_seen(network, frames))
    reader.close()
    return torch.cat(features) if features else torch.zeros(0, network.imagenet.in_features), kinds


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
def _seen(network: RecognitionNetwork, frames: list[NDArray[np.uint8]]) -> Tensor:
    grey = torch.from_numpy(np.stack(frames)).to(network.imagenet.weight.device).float().div(127.5).sub(1)
    return network.feature_map(grey[:, None].repeat(1, 3, 1, 1)).float().mean((2, 3)).cpu().clone()
