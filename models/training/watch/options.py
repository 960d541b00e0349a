"""What a training run of the recognition network can be told."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class TrainOptions:
    """Options of `train`; how the weights that come with the program were made is told in their card.

    ``pictures`` is the folder with ``photos.csv``, ``backbone`` the ``.npz`` with folded ImageNet weights, ``run``
    the folder for the log, the checkpoint and the finished ``watch-scenes.safetensors``. An existing checkpoint in
    ``run`` is continued. ``start`` are weights of an earlier training to begin with (None: the backbone); scenes and
    things of the same name keep what they know. ``frozen_blocks`` of the first blocks (and the stem) stay as they are
    at the start, which makes a step faster. After the ``steps`` of the whole network, scenes and things are fitted once
    more on the features of ``head_pictures`` pictures, ``head_passes`` times over (see `models.training.watch.heads`).
    ``blend`` is the share of the trained weights in the finished ones, the rest is what the training began with. Sizes
    are in pixels, learning rates are the peaks after the warm-up. ``device`` is auto, cpu, cuda or mps.
    """

    pictures: Path
    backbone: Path
    run: Path
    start: Path | None = None
    device: str = "auto"
    steps: int = 820
    batch: int = 32
    size: int = 128
    teacher_size: int = 160
    learning_rate: float = 2.5e-4
    head_learning_rate: float = 1.5e-3
    weight_decay: float = 0.02
    warm_up: int = 100
    frozen_blocks: int = 0
    average: float = 0.99
    blend: float = 0.5
    head_pictures: int = 12000
    head_passes: int = 20
    head_size: int = 144
    clean_share: float = 0.3
    colour_share: float = 0.06
    checkpoint_every: int = 200
    evaluate_every: int = 1000
    evaluation_pictures: int = 1200
    threads: int = 1
    seed: int = 1

    def __post_init__(self) -> None:
        if min(self.batch, self.size, self.teacher_size) < 1 or min(self.steps, self.head_pictures) < 0:
            raise ValueError("batch, size and teacher_size must be at least 1; steps and head_pictures at least 0.")
        if self.clean_share + self.colour_share > 1:
            raise ValueError("clean_share and colour_share together must not exceed 1.")
        if not 0 <= self.blend <= 1:
            raise ValueError("blend must lie between 0 and 1.")
