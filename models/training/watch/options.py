"""What a training run of the recognition network can be told."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class TrainOptions:
    """Options of `train`; the defaults gave the weights that come with the program.

    ``pictures`` is the folder with ``photos.csv``, ``backbone`` the ``.npz`` with folded ImageNet weights, ``run``
    the folder for the log, the checkpoint and the finished ``watch-scenes.safetensors``. An existing checkpoint in
    ``run`` is continued. ``blend`` is the share of the trained weights in the finished ones, the rest is the untouched
    backbone. Sizes are in pixels, learning rates are the peaks after the warm-up.
    """

    pictures: Path
    backbone: Path
    run: Path
    steps: int = 820
    batch: int = 32
    size: int = 128
    teacher_size: int = 160
    learning_rate: float = 2.5e-4
    head_learning_rate: float = 1.5e-3
    weight_decay: float = 0.02
    warm_up: int = 100
    average: float = 0.99
    blend: float = 0.5
    clean_share: float = 0.25
    colour_share: float = 0.12
    checkpoint_every: int = 200
    evaluate_every: int = 1000
    evaluation_pictures: int = 1200
    threads: int = 1
    seed: int = 1

    def __post_init__(self) -> None:
        if min(self.steps, self.batch, self.size, self.teacher_size) < 1:
            raise ValueError("steps, batch, size and teacher_size must be at least 1.")
        if self.clean_share + self.colour_share > 1:
            raise ValueError("clean_share and colour_share together must not exceed 1.")
        if not 0 <= self.blend <= 1:
            raise ValueError("blend must lie between 0 and 1.")
