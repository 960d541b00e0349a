"""The training loop: tell 277 sources and their categories apart whatever room, pitch or noise they come with.

Metric learning by classification with normalised vectors and an additive margin (CosFace, Wang et al. 2018): the
classes' own vectors are thrown away afterwards, what stays is a space in which likeness is the cosine.
"""

from __future__ import annotations

import copy
import csv
import math
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file
from torch import Tensor, nn
from torch.nn import functional as F

from models.listen.layout import DIMENSIONS
from models.listen.network import ListenNetwork, folded
from models.listen.spectrogram import BANDS
from models.storing import replacing
from models.training.listen import augment
from models.training.listen.options import ListenTrainingOptions
from models.training.listen.sounds import CACHE, SoundSet, read_sounds

CHECKPOINT, LOG, WEIGHTS = "checkpoint.pt", "log.csv", "listen-sounds.safetensors"
_LOG_EVERY = 20
Report = Callable[[str], None]


def train(options: ListenTrainingOptions, report: Report) -> Path:
    """Train (or go on training) as ``options`` say and return the path of the finished weights.

    Raises:
        FileNotFoundError: there is no manifest of sounds.
        ValueError: the manifest lists no sounds.
    """
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    options.run.mkdir(parents=True, exist_ok=True)
    sounds = read_sounds(options.sounds, options.run / CACHE, report)
    trainer = Trainer(options, sounds)
    if trainer.resume():
        report(f"Going on after step {trainer.step} of {options.steps}.")
    trainer.run(report)
    path = options.run / WEIGHTS
    save_weights(trainer.averaged, path)
    return path


def save_weights(network: ListenNetwork, path: Path) -> None:
    """Write the folded weights in half precision, under a temporary name first."""
    tensors = {name: value.half().contiguous() for name, value in folded(network).items()}
    with replacing(path) as temporary:
        save_file(tensors, temporary)


class Answers(nn.Module):
    """The vectors of all recipes and categories, which exist during the training only."""

    def __init__(self, recipes: int, categories: int) -> None:
        super().__init__()
        self.recipes = nn.Parameter(torch.randn(recipes, DIMENSIONS))
        self.categories = nn.Parameter(torch.randn(categories, DIMENSIONS))


class Trainer:
    """The network, its running average, the optimiser and the step count of one run."""

    def __init__(self, options: ListenTrainingOptions, sounds: SoundSet) -> None:
        self.options, self.sounds, self.step = options, sounds, 0
        self.groups = sounds.by_recipe()
        self.network = ListenNetwork()
        self.answers = Answers(len(sounds.recipes), len(sounds.categories))
        self.averaged = copy.deepcopy(self.network).eval().requires_grad_(False)
        weights = [*self.network.parameters(), *self.answers.parameters()]
        self.optimiser = torch.optim.AdamW(weights, lr=options.learning_rate, weight_decay=options.weight_decay)

    def resume(self) -> bool:
        """Load the checkpoint of the run folder if there is one."""
        path = self.options.run / CHECKPOINT
        if not path.is_file():
            return False
        state = torch.load(path, weights_only=True)
        for name in ("network", "answers", "averaged", "optimiser"):
            getattr(self, name).load_state_dict(state[name])
        self.step = int(state["step"])
        return True

    def save(self) -> None:
        """Write the checkpoint under a temporary name first, so that a crash leaves the last one whole."""
        names = ("network", "answers", "averaged", "optimiser")
        state = {name: getattr(self, name).state_dict() for name in names} | {"step": self.step}
        with replacing(self.options.run / CHECKPOINT) as temporary:
            torch.save(state, temporary)

    def run(self, report: Report) -> None:
        """Train up to the last step, with log and checkpoints on the way."""
        sums, started = np.zeros(3), time.monotonic()
        while self.step < self.options.steps:
            sums += self.learn(*self.batch())
            self.step += 1
            if self.step % _LOG_EVERY == 0:
                loss, recipe, category = sums / _LOG_EVERY
                seconds = (time.monotonic() - started) / _LOG_EVERY
                self.log(step=self.step, loss=loss, recipe_right=recipe, category_right=category, step_s=seconds)
                report(f"step {self.step}/{self.options.steps}  loss {loss:.3f}  right {recipe:.0%} ({category:.0%})")
                sums[:], started = 0, time.monotonic()
            if self.step % self.options.checkpoint_every == 0 or self.step == self.options.steps:
                self.save()

    def batch(self) -> tuple[Tensor, Tensor, Tensor]:
        """Crops with their recipes and categories; the same step of the same seed gives the same batch."""
        options = self.options
        rng = np.random.default_rng((options.seed, self.step))
        levels = np.empty((options.batch, options.frames, BANDS), dtype=np.float32)
        chosen = np.array([rng.choice(self.groups[int(rng.integers(len(self.groups)))]) for _ in range(options.batch)])
        for row, place in enumerate(chosen):
            own = augment.crop(rng, self.sounds.levels_db[place], options.frames)
            levels[row] = augment.recorded(rng, own, self._behind(rng))
        recipe, category = self.sounds.recipe[chosen], self.sounds.category[chosen]
        return torch.from_numpy(levels), torch.from_numpy(recipe), torch.from_numpy(category)

    def _behind(self, rng: np.random.Generator) -> NDArray[np.float32] | None:
        if rng.random() > 0.3:
            return None
        other = int(rng.integers(len(self.sounds.levels_db)))
        return augment.crop(rng, self.sounds.levels_db[other], self.options.frames)

    def learn(self, levels: Tensor, recipe: Tensor, category: Tensor) -> NDArray[np.float64]:
        """One step of the optimiser; returns loss and the shares of recipes and categories named right."""
        options = self.options
        self.network.train()
        for group in self.optimiser.param_groups:
            group["lr"] = options.learning_rate * schedule(self.step, options.warm_up, options.steps)
        vectors = self.network(levels)
        by_recipe = vectors @ F.normalize(self.answers.recipes, dim=1).T
        by_category = vectors @ F.normalize(self.answers.categories, dim=1).T
        loss = margin_loss(by_recipe, recipe, options) + options.category_share * margin_loss(
            by_category, category, options
        )
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 2.0)
        self.optimiser.step()
        self._average()
        right = [float((s.argmax(1) == t).float().mean()) for s, t in ((by_recipe, recipe), (by_category, category))]
        return np.array([float(loss.detach()), *right])

    def _average(self) -> None:
        decay = min(self.options.average, (self.step + 1) / (self.step + 10))
        with torch.no_grad():
            now = self.network.state_dict()
            for name, mean in self.averaged.state_dict().items():
                if mean.dtype.is_floating_point:
                    mean.lerp_(now[name], 1 - decay)

    def log(self, **row: float) -> None:
        path = self.options.run / LOG
        fresh = not path.is_file()
        with path.open("a", newline="", encoding="utf-8") as handle:
            writer = csv.DictWriter(handle, list(row))
            if fresh:
                writer.writeheader()
            writer.writerow(row)


def margin_loss(cosines: Tensor, labels: Tensor, options: ListenTrainingOptions) -> Tensor:
    """Cross-entropy of scaled cosines, the right one lessened by the margin (CosFace)."""
    margin = options.margin * F.one_hot(labels, cosines.shape[1]).to(cosines.dtype)
    return F.cross_entropy(options.scale * (cosines - margin), labels)


def schedule(step: int, warm_up: int, steps: int) -> float:
    """Linear warm-up, then half a cosine down to a hundredth."""
    if step < warm_up:
        return (step + 1) / warm_up
    done = (step - warm_up) / max(steps - warm_up, 1)
    return 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * min(done, 1.0)))
