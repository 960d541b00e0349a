"""What a training run of the listening network can be told."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class ListenTrainingOptions:
    """Options of `train`; the defaults gave the weights that come with the program.

    ``sounds`` is a folder with ``manifest.json`` as the program's own sounds have one, ``run`` the folder for the
    spectrograms, the log, the checkpoint and the finished weights. A checkpoint in ``run`` is continued.
    ``frames`` is the length of a crop in steps of 16 ms.
    """

    sounds: Path
    run: Path
    steps: int = 500
    batch: int = 40
    frames: int = 112
    learning_rate: float = 3e-3
    weight_decay: float = 0.02
    warm_up: int = 30
    average: float = 0.98
    scale: float = 16.0
    margin: float = 0.1
    category_share: float = 0.5
    checkpoint_every: int = 100
    threads: int = 1
    seed: int = 1

    def __post_init__(self) -> None:
        if min(self.steps, self.batch, self.frames, self.checkpoint_every) < 1:
            raise ValueError("steps, batch, frames and checkpoint_every must be at least 1.")
