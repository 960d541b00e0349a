"""Fit the heads for scenes and things on stored features.

The body of the network looks at every picture once; after that, a pass over all pictures costs a matrix product. On a
CPU this wins most of what a change of the classes needs, in minutes.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from models.made_clips.labelled_photos import NO_LABEL
from models.training.devices import mixed_precision
from models.training.watch.batches import Batch, BatchMaker
from models.training.watch.options import TrainOptions
from models.watch.network import RecognitionNetwork

_DROPOUT = 0.3
_BATCH = 256
_FIRST_STEP = 1 << 24  # draws of pictures that the training of the body does not see


@dataclass(frozen=True)
class Features:
    """N×1280 features of aged pictures and the classes of two heads (NO_LABEL where unknown)."""

    features: Tensor
    scene: Tensor
    thing: Tensor


def collect(network: RecognitionNetwork, maker: BatchMaker, options: TrainOptions) -> Features:
    """Look at ``options.head_pictures`` crops, aged as for training."""
    count = -(-options.head_pictures // options.batch)
    device = str(network.imagenet.weight.device.type)
    parts: list[tuple[Tensor, Batch]] = []
    with torch.inference_mode(), mixed_precision(device):
        for step in range(_FIRST_STEP, _FIRST_STEP + count):
            batch = maker.batch(step, with_teacher=False)
            seen = network.feature_map(batch.aged.to(device)).float().mean((2, 3)).cpu()
            parts.append((seen, batch))
    return Features(
        torch.cat([seen for seen, _ in parts]).clone(),
        torch.cat([batch.scene for _, batch in parts]),
        torch.cat([batch.thing for _, batch in parts]),
    )


def fit_heads(network: RecognitionNetwork, seen: Features, options: TrainOptions) -> None:
    """Train both heads of ``network`` in place, from what they are, with dropout and a falling learning rate."""
    device = network.imagenet.weight.device
    random = np.random.default_rng(options.seed)
    for head, labels in ((network.scenes, seen.scene), (network.things, seen.thing)):
        known = torch.nonzero(labels != NO_LABEL).flatten().numpy()
        if len(known):
            _fit(head, seen.features[known].to(device), labels[known].to(device), options, random)


def _fit(head: nn.Linear, features: Tensor, labels: Tensor, options: TrainOptions, random: np.random.Generator) -> None:
    head.requires_grad_(True)
    steps_a_pass = -(-len(labels) // _BATCH)
    optimiser = torch.optim.AdamW(head.parameters(), lr=options.head_learning_rate, weight_decay=0.05)
    decay = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, options.head_passes * steps_a_pass)
    for _ in range(options.head_passes):
        order = torch.from_numpy(random.permutation(len(labels)))
        for chosen in torch.split(order, _BATCH):
            scores = head(F.dropout(features[chosen], _DROPOUT))
            loss = F.cross_entropy(scores, labels[chosen], label_smoothing=0.05)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()
            decay.step()
    head.requires_grad_(False)
