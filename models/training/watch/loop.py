"""The training loop of the recognition network.

Knowledge distillation (Hinton et al. 2015) from the untouched backbone, which sees the clean colour crop, to the
network that sees the same crop aged: a consistent teacher (Beyer et al. 2022, arXiv 2106.05237). Beside it, the
labels of the photographs teach the scene head and the things head.
"""

from __future__ import annotations

import copy
import csv
import math
import time
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional as F

from models.made_clips.labelled_photos import NO_LABEL
from models.storing import replacing
from models.training.devices import choose_device, mixed_precision
from models.training.watch.batches import Batch, BatchMaker, prefetch
from models.training.watch.evaluation import Accuracy, calibrate, evaluate
from models.training.watch.heads import collect, fit_heads
from models.training.watch.kinds import fit_kinds
from models.training.watch.options import TrainOptions
from models.training.watch.pictures import PictureSet, read_pictures
from models.watch.network import RecognitionNetwork, load_backbone
from models.watch.weights import RecognitionWeights, load_weights, save_weights

CHECKPOINT = "checkpoint.pt"
LOG = "log.csv"
WEIGHTS = "watch-scenes.safetensors"
Report = Callable[[str], None]


def train(options: TrainOptions, report: Report) -> Path:
    """Train (or go on training) as ``options`` say and return the path of the finished weights.

    ``report`` gets one line of text now and then. The run folder keeps ``log.csv``, a checkpoint that a later call
    continues from, and the weights.

    Raises:
        FileNotFoundError: pictures or backbone are missing.
        ValueError: there are too few pictures to keep some for testing.
    """
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    pictures = read_pictures(options.pictures)
    if not options.backbone.is_file():
        raise FileNotFoundError(f"The backbone to start from is missing: {options.backbone}")
    if len(pictures.part(held_out=True)) < 2:
        raise ValueError(f"{options.pictures} holds too few photographs: some must be kept for testing.")
    options.run.mkdir(parents=True, exist_ok=True)
    trainer = Trainer(options, pictures)
    if trainer.resume():
        report(f"Going on after step {trainer.step} of {options.steps}.")
    trainer.run(report)
    return trainer.finish(report)


class Trainer:
    """The networks, the optimiser and the step count of one run."""

    def __init__(self, options: TrainOptions, pictures: PictureSet) -> None:
        self.options, self.pictures, self.step = options, pictures, 0
        self.device = choose_device(options.device)
        network = RecognitionNetwork(len(pictures.scenes), len(pictures.things))
        load_backbone(network, dict(np.load(options.backbone)))
        self.teacher = self._placed(copy.deepcopy(network)).eval().requires_grad_(False)
        if options.start is not None:
            start_from(network, load_weights(options.start), pictures)
        self.origin = {name: value.clone() for name, value in self._placed(network).state_dict().items()}
        self.network = network.train()
        self.averaged = copy.deepcopy(self.network).eval().requires_grad_(False)
        freeze(self.network, options.frozen_blocks)
        heads = [*self.network.scenes.parameters(), *self.network.things.parameters()]
        head_ids = {id(parameter) for parameter in heads}
        body = [value for value in self.network.parameters() if value.requires_grad and id(value) not in head_ids]
        self.optimiser = torch.optim.AdamW(
            [
                {"params": body, "lr": options.learning_rate, "peak": options.learning_rate},
                {"params": heads, "lr": options.head_learning_rate, "peak": options.head_learning_rate},
            ],
            weight_decay=options.weight_decay,
        )

    def _placed(self, network: RecognitionNetwork) -> RecognitionNetwork:
        return network.to(self.device).to(memory_format=torch.channels_last)

    def resume(self) -> bool:
        """Load the checkpoint of the run folder if there is one."""
        path = self.options.run / CHECKPOINT
        if not path.is_file():
            return False
        state = torch.load(path, weights_only=True, map_location=self.device)
        self.network.load_state_dict(state["network"])
        self.averaged.load_state_dict(state["averaged"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.step = int(state["step"])
        return True

    def save(self) -> None:
        """Write the checkpoint under a temporary name first, so that a crash leaves the last one whole."""
        state: dict[str, Any] = {
            "network": self.network.state_dict(),
            "averaged": self.averaged.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "step": self.step,
        }
        with replacing(self.options.run / CHECKPOINT) as temporary:
            torch.save(state, temporary)

    def run(self, report: Report) -> None:
        """Train up to the last step, with log, checkpoints and evaluations on the way."""
        options, started, sums = self.options, time.monotonic(), np.zeros(4)
        maker = BatchMaker(self.pictures.part(held_out=False), options)
        first = self.step
        for batch in prefetch(maker.batch, range(first, options.steps)):
            sums += self.learn(batch)
            self.step += 1
            if self.step % 50 == 0:
                pace = (self.step - first) * options.batch / (time.monotonic() - started)
                total, imagenet, scene, thing = sums / 50
                self.log(step=self.step, loss=total, imagenet=imagenet, scene=scene, thing=thing, pictures_s=pace)
                report(f"step {self.step}/{options.steps}  loss {total:.3f}  {pace:.0f} pictures/s")
                sums[:] = 0
            if self.step % options.checkpoint_every == 0:
                self.save()
            if self.step % options.evaluate_every == 0 and self.step < options.steps:
                for line in describe(self.evaluate()):
                    report(line)
        maker.close()

    def learn(self, batch: Batch) -> np.ndarray:
        """One step of the optimiser; return the losses (total, ImageNet, scenes, things)."""
        options = self.options
        factor = schedule(self.step, options.warm_up, options.steps)
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * factor
        batch = batch.on(self.device)
        with mixed_precision(self.device):
            with torch.no_grad():
                wanted = self.teacher(batch.clean).imagenet.float()
            answers = self.network(batch.aged)
        imagenet = distillation(answers.imagenet.float(), wanted, batch.imagenet)
        scene = masked_cross_entropy(answers.scenes.float(), batch.scene, smoothing=0.05)
        thing = masked_cross_entropy(answers.things.float(), batch.thing, smoothing=0.05)
        loss = imagenet + scene + 0.5 * thing
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 2.0)
        self.optimiser.step()
        self._average()
        return np.array([float(value.detach()) for value in (loss, imagenet, scene, thing)])

    def _average(self) -> None:
        decay = min(self.options.average, (self.step + 1) / (self.step + 10))
        with torch.no_grad():
            for mean, now in zip(self.averaged.parameters(), self.network.parameters(), strict=True):
                mean.lerp_(now, 1 - decay)

    def _blend(self) -> None:
        """Mix the averaged weights with those of the start (WiSE-FT, Wortsman et al. 2022, arXiv 2109.01903).

        The pictures to learn from are few and small. Half of the start, at first the backbone, keeps what it knows
        about the world beyond them, and nearly all that was gained on old pictures stays.
        """
        for name, value in self.averaged.state_dict().items():
            if not name.startswith(("scenes.", "things.")):
                value.lerp_(self.origin[name], 1 - self.options.blend)

    def evaluate(self) -> list[Accuracy]:
        held_out = self.pictures.part(held_out=True)[: self.options.evaluation_pictures]
        return evaluate(self.averaged, held_out, size=self.options.teacher_size)

    def log(self, **values: float) -> None:
        """Append one row to the log; the first row names the columns."""
        path = self.options.run / LOG
        is_new = not path.exists()
        with path.open("a", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            if is_new:
                writer.writerow(values)
            writer.writerow(f"{value:.5g}" for value in values.values())

    def finish(self, report: Report) -> Path:
        """Blend, fit the heads, evaluate, calibrate and write the weights."""
        self.save()
        self._blend()
        if self.options.head_pictures:
            report(f"Fitting scenes and things on {self.options.head_pictures} pictures.")
            options = replace(self.options, size=self.options.head_size)
            maker = BatchMaker(self.pictures.part(held_out=False), options)
            fit_heads(self.averaged, collect(self.averaged, maker, options), options)
            maker.close()
        for line in describe(self.evaluate()):
            report(line)
        held_out = self.pictures.part(held_out=True)[-2 * self.options.evaluation_pictures :]
        calibration = calibrate(self.averaged, held_out, size=self.options.teacher_size)
        path = self.options.run / WEIGHTS
        weights = RecognitionWeights(self.averaged, self.pictures.scenes, self.pictures.things, **asdict(calibration))
        report("Fitting the kinds of pictures.")
        kinds = fit_kinds(self.averaged, weights.mean_feature, self.options.pictures, report)
        save_weights(replace(weights, kinds=kinds), path)
        report(f"Finished: {path}")
        return path


def start_from(network: RecognitionNetwork, weights: RecognitionWeights, pictures: PictureSet) -> None:
    """Copy earlier ``weights`` into ``network``; a scene or thing that they do not know keeps its random start."""
    state, earlier = network.state_dict(), weights.network.state_dict()
    names = {"scenes": (pictures.scenes, weights.scenes), "things": (pictures.things, weights.things)}
    for key, value in earlier.items():
        head = key.split(".", 1)[0]
        if head not in names:
            state[key] = value
            continue
        here, there = names[head]
        for row in range(len(here)):
            if here[row] in there:
                state[key][row] = value[there.index(here[row])]
    network.load_state_dict(state)


def freeze(network: RecognitionNetwork, blocks: int) -> None:
    """Keep the stem and the first ``blocks`` blocks as they are (0: learn everything)."""
    if blocks:
        for part in (network.stem, network.blocks[:blocks]):
            part.requires_grad_(False)


def schedule(step: int, warm_up: int, steps: int) -> float:
    """Share of the peak learning rate: a linear rise, then half a cosine down to zero."""
    if step < warm_up:
        return (step + 1) / warm_up
    return 0.5 * (1 + math.cos(math.pi * (step - warm_up) / max(steps - warm_up, 1)))


def distillation(scores: Tensor, wanted: Tensor, labels: Tensor) -> Tensor:
    """Kullback–Leibler divergence to the teacher's answer; where a label is known, it counts 40 %."""
    log_p = F.log_softmax(scores, dim=1)
    divergence = F.kl_div(log_p, F.log_softmax(wanted, dim=1), reduction="none", log_target=True).sum(1)
    known = labels != NO_LABEL
    truth = F.nll_loss(log_p, labels.clamp_min(0), reduction="none")
    return torch.where(known, 0.6 * divergence + 0.4 * truth, divergence).mean()


def masked_cross_entropy(scores: Tensor, labels: Tensor, smoothing: float) -> Tensor:
    """Cross-entropy summed over the samples that have a label, over the batch size, so that rare labels stay rare."""
    total = F.cross_entropy(scores, labels, ignore_index=NO_LABEL, reduction="sum", label_smoothing=smoothing)
    return total / len(labels)


def describe(accuracies: list[Accuracy]) -> list[str]:
    return [
        f"held-out {a.condition}: ImageNet {a.imagenet:.1%} (5: {a.imagenet5:.1%}), scenes {a.scene:.1%} "
        f"(5: {a.scene5:.1%}), things {a.thing:.1%}"
        for a in accuracies
    ]
