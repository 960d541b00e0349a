"""What a colour network is asked beside colours while it learns; nothing of it is part of the finished weights.

* What does the picture show? The labels of the photographs, where they have any (auxiliary classification, as in Iizuka
  et al., "Let there be Color!", SIGGRAPH 2016).
* What would a network that knows ImageNet see in the clean colour photograph? Its last features, place by place
  (feature distillation: Romero et al., "FitNets", ICLR 2015, with the cosine as the measure).
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from models.training.colour.photos import NO_LABEL, Batch
from models.training.colour.start import teacher
from models.watch.network import FEATURES, RecognitionNetwork


class SideTasks(nn.Module):
    """Both questions, asked of the encoder's deepest map. `labels` 0 or no `backbone` leaves one out."""

    def __init__(self, channels: int, labels: int = 0, backbone: Mapping[str, np.ndarray] | None = None) -> None:
        super().__init__()
        self.labels = nn.Linear(channels, labels) if labels else None
        self.projection = nn.Conv2d(channels, FEATURES, 1) if backbone is not None else None
        # Kept in a tuple so that it is neither saved with the checkpoint nor trained.
        self._teacher: tuple[RecognitionNetwork, ...] = () if backbone is None else (teacher(backbone),)

    def on(self, device: str) -> SideTasks:
        """The same on a device, its teacher included."""
        for network in self._teacher:
            network.to(device).to(memory_format=torch.channels_last)
        return self.to(device)

    def forward(self, deepest: Tensor, batch: Batch) -> Tensor:
        """The loss, both questions alike: `deepest` (B, C, h, w) of the aged grey pictures, `batch` the clean ones."""
        loss = deepest.new_zeros((), dtype=torch.float32)
        if self.labels is not None and bool((batch.label != NO_LABEL).any()):
            answers = self.labels(deepest.mean(dim=(2, 3))).float()
            loss = loss + F.cross_entropy(answers, batch.label, ignore_index=NO_LABEL) / np.log(len(answers[0]))
        if self.projection is not None:
            loss = loss + self._unlike(self.projection(deepest).float(), batch.srgb)
        return loss

    def _unlike(self, guess: Tensor, srgb: Tensor) -> Tensor:
        """1 − cosine, 0…2, between what the student guesses and what the teacher sees."""
        with torch.no_grad():
            seen = self._teacher[0].feature_map(srgb * 2.0 - 1.0).float()
        return 1.0 - F.cosine_similarity(guess, seen, dim=1).mean()
