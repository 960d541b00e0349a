"""Accuracy of the recognition network on held-out photographs, and its calibration."""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional as F

from models.made_clips.labelled_photos import NO_LABEL, Sample
from models.training.devices import mixed_precision
from models.training.watch.batches import Condition, test_pictures
from models.watch.network import Answers, RecognitionNetwork

CONDITIONS: tuple[Condition, ...] = ("colour", "grey", "aged")


@dataclass(frozen=True)
class Accuracy:
    """Shares of right answers in 0..1 under one condition; the names ending in 5 allow five guesses."""

    condition: Condition
    imagenet: float
    imagenet5: float
    scene: float
    scene5: float
    thing: float


@dataclass(frozen=True)
class Calibration:
    """What the scores are divided by before the softmax, and the mean feature that prototypes are compared around."""

    imagenet_temperature: float
    scene_temperature: float
    thing_temperature: float
    mean_feature: Tensor


def evaluate(network: RecognitionNetwork, samples: list[Sample], size: int, batch: int = 32) -> list[Accuracy]:
    """Accuracy in colour, in plain grey and aged at full strength."""
    return [_accuracy(network, samples, condition, size, batch) for condition in CONDITIONS]


def _accuracy(
    network: RecognitionNetwork, samples: list[Sample], condition: Condition, size: int, batch: int
) -> Accuracy:
    answers, _ = _answers(network, samples, condition, size, batch)
    imagenet = torch.tensor([sample.imagenet for sample in samples])
    scene = torch.tensor([sample.scene for sample in samples])
    thing = torch.tensor([sample.thing for sample in samples])
    return Accuracy(
        condition,
        top_k(answers.imagenet, imagenet, 1),
        top_k(answers.imagenet, imagenet, 5),
        top_k(answers.scenes, scene, 1),
        top_k(answers.scenes, scene, 5),
        top_k(answers.things, thing, 1),
    )


def _answers(
    network: RecognitionNetwork, samples: list[Sample], condition: Condition, size: int, batch: int
) -> tuple[Answers, Tensor]:
    features, device = [], network.imagenet.weight.device
    with torch.inference_mode(), mixed_precision(device.type):
        for pictures, _ in test_pictures(samples, condition, size, batch):
            features.append(network.feature_map(pictures.to(device)).float().mean((2, 3)))
    stacked = torch.cat(features)
    with torch.inference_mode():
        answers = network.answers(stacked)
    return Answers(answers.imagenet.cpu(), answers.scenes.cpu(), answers.things.cpu()), stacked.cpu()


def top_k(scores: Tensor, labels: Tensor, k: int) -> float:
    """Share of the labelled rows whose label is among the k highest scores; 0 if there are none."""
    known = labels != NO_LABEL
    if not bool(known.any()):
        return 0.0
    best = scores[known].topk(min(k, scores.shape[1]), dim=1).indices
    return float((best == labels[known, None]).any(1).float().mean())


def calibrate(network: RecognitionNetwork, samples: list[Sample], size: int, batch: int = 32) -> Calibration:
    """Fit one temperature a head (Guo et al. 2017, arXiv 1706.04599) on grey and aged held-out pictures."""
    half = len(samples) // 2
    grey, grey_features = _answers(network, samples[:half], "grey", size, batch)
    aged, aged_features = _answers(network, samples[half:], "aged", size, batch)

    def fit(first: Tensor, second: Tensor, labels: list[int]) -> float:
        return best_temperature(torch.cat((first, second)), torch.tensor(labels))

    return Calibration(
        imagenet_temperature=fit(grey.imagenet, aged.imagenet, [sample.imagenet for sample in samples]),
        scene_temperature=fit(grey.scenes, aged.scenes, [sample.scene for sample in samples]),
        thing_temperature=fit(grey.things, aged.things, [sample.thing for sample in samples]),
        mean_feature=torch.cat((grey_features, aged_features)).mean(0).clone(),
    )


def best_temperature(scores: Tensor, labels: Tensor) -> float:
    """The temperature between 0.5 and 3 with the lowest cross-entropy on the labelled rows; 1 if there are none."""
    known = labels != NO_LABEL
    if not bool(known.any()):
        return 1.0
    candidates = [0.5 * 1.1**i for i in range(19)]
    losses = [float(F.cross_entropy(scores[known] / candidate, labels[known])) for candidate in candidates]
    return candidates[losses.index(min(losses))]
