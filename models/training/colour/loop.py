"""The training loop of the colour network: AdamW, warm-up and cosine by wall clock, EMA, mixed precision, resume."""

from __future__ import annotations

import copy
import csv
import math
import signal
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from models.colour.bins import SoftBins, ab_bins
from models.colour.families import Family, by_id
from models.colour.lab import srgb_to_lab
from models.colour.network import Answers, ColourNet, fold_batch_norm
from models.colour.network_shape import STRIDE, network_input
from models.colour.networks import network_of
from models.colour.weights import load_weights, save_weights
from models.made_clips.ageing.photograph import OldPhoto
from models.storing import replacing
from models.training.colour.hints import random_hints, random_palettes
from models.training.colour.loss import ColourLoss, LossParts, face_loss, rebalancing_weights
from models.training.colour.options import ColourTrainingOptions
from models.training.colour.photos import Batch, CpuBatches, DeviceBatches, PhotoSet, with_mosaics
from models.training.colour.side_tasks import SideTasks
from models.training.colour.start import re_estimate_batch_norms, read_backbone, start_from_imagenet, take_decoder
from models.training.devices import choose_device

Report = Callable[[str], None]

CHECKPOINT = "checkpoint.pt"
WEIGHTS = "colour.safetensors"
LOG = "log.csv"
_PICTURES_FOR_FREQUENCY = 1500
_PICTURES_FOR_BATCH_NORMS = 64
_BATCHES_FOR_LAST_NORMS = 24


class TrainingError(ValueError):
    """The options or files given cannot be trained with."""


def train(options: ColourTrainingOptions, report: Report = print) -> Path:
    """Train until the time or the steps are used up and return the weights file made from the averaged network.

    Raises:
        TrainingError: unusable options, no checkpoint to resume from, or a device that is not there.
    """
    return ColourTraining(options, report).run()


@dataclass
class Progress:
    """How far a training is, over all its resumed runs."""

    step: int = 0
    seconds: float = 0.0


class ColourTraining:
    """One training, from building or resuming it to the finished weights."""

    def __init__(self, options: ColourTrainingOptions, report: Report = print) -> None:
        if options.crop.size % STRIDE:
            raise TrainingError(f"The crop size must be a multiple of {STRIDE}, not {options.crop.size}.")
        self.options, self.report = options, report
        try:
            self.device = choose_device(options.device)
        except ValueError as error:
            raise TrainingError(str(error)) from error
        if self.device == "cpu":
            torch.set_num_threads(options.threads)
        torch.manual_seed(options.seed)
        self.progress = Progress()
        options.out.mkdir(parents=True, exist_ok=True)
        self.photos = PhotoSet.together(
            [PhotoSet.open(folder, options.held_out_every) for folder in options.data],
            options.data_shares or [1.0] * len(options.data),
        )
        report(f"{len(self.photos)} photographs from {', '.join(str(folder) for folder in options.data)}")
        network, self.class_weight, self.family = self._starting_point()
        network.dropout = nn.Dropout(options.dropout)
        self.network = network.to(self.device).to(memory_format=torch.channels_last)
        self.front = _frozen_front(self.network, options.frozen_blocks)
        self.averaged = copy.deepcopy(self.network).eval().requires_grad_(False)
        self.side_tasks = self._side_tasks()
        self.optimizer = _optimizer(self.network, options, self.side_tasks)
        if options.resume:
            self._restore()
        # A resumed run draws other pictures than the part before it.
        rng = np.random.default_rng([options.seed, self.progress.step])
        self.rng = rng
        self.ageing = OldPhoto(options.old_photo, seed=int(rng.integers(2**31)), device=self.device)
        loss = ColourLoss(self.class_weight.to(self.device), chroma_share=options.chroma_share)
        self.loss: Callable[[Tensor, Tensor, Tensor], LossParts] = loss
        self.forward: Callable[..., Answers] = self.network.answers
        if options.compiled:
            report("compiling the network: this takes some minutes")
            self.forward = torch.compile(self.network.answers)
            self.loss = torch.compile(loss)

    # --- the run -----------------------------------------------------------------------------------------------------

    def run(self) -> Path:
        batches = self._batches()
        started = last_saved = last_validated = time.monotonic()
        before = self.progress.seconds
        recent: list[LossParts] = []
        asked_to_stop = _on_termination()
        try:
            for batch in batches:
                self._set_rate()
                recent.append(self.step(Batch(*(part.to(self.device) for part in batch))))
                now = time.monotonic()
                self.progress.seconds = before + now - started
                if self.progress.step % self.options.log_steps == 0:
                    self._log(recent)
                    recent = []
                if now - last_saved > 60 * self.options.checkpoint_minutes:
                    self.save_checkpoint()
                    last_saved = now
                if now - last_validated > 60 * self.options.validate_minutes:
                    self.validate()
                    last_validated = time.monotonic()
                if self.fraction_done() >= 1.0:
                    break
        finally:
            asked_to_stop.close()
            batches.close()
            self.save_checkpoint()
        self._measure_norms()
        self.validate()
        return self.options.out / WEIGHTS

    def step(self, batch: Batch) -> LossParts:
        """One optimisation step."""
        batch = with_mosaics(batch, self.rng, self.options.mosaic_share)
        inputs, palette, ab = self.make_inputs(batch.srgb)
        self.network.train()
        with torch.autocast(self.device, dtype=torch.bfloat16, enabled=self._mixed_precision()):
            answers = self.forward(inputs, self.front, palette)
            aside = None if self.side_tasks is None else self.side_tasks(answers.deepest, batch)
        emphasis = 1.0 + (self.options.face_emphasis - 1.0) * batch.faces.clamp_min(0).float()
        parts = self.loss(answers.colours, ab, emphasis)
        faces = face_loss(answers.faces, batch.faces)
        total = parts.total + self.options.face_share * faces
        if aside is not None:
            total = total + self.options.side_share * aside
        self.optimizer.zero_grad(set_to_none=True)
        total.backward()  # type: ignore[no-untyped-call]
        norm = nn.utils.clip_grad_norm_(self.network.parameters(), self.options.gradient_norm)
        if torch.isfinite(norm):
            self.optimizer.step()
        self.progress.step += 1
        self._average()
        return LossParts(parts.total.detach(), parts.classes, parts.chroma, faces.detach())

    @torch.no_grad()
    def make_inputs(self, srgb: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Network input (B, 4, H, W) with aged L and random hints, palettes (B, Q), and the clean ab (B, 2, H, W)."""
        ab = srgb_to_lab(srgb)[:, 1:]
        hint_ab, hint_mask = random_hints(ab, self.rng, self.options.hint_share)
        palette = random_palettes(ab, self.rng, self.options.palette_share)
        inputs = network_input(self.ageing(srgb), hint_ab, hint_mask)
        return inputs.contiguous(memory_format=torch.channels_last), palette, ab

    def _mixed_precision(self) -> bool:
        chosen = self.options.mixed_precision
        if chosen is not None:
            return chosen
        return self.device == "cuda" or (self.device == "cpu" and _multiplies_bfloat16())

    # --- schedule ----------------------------------------------------------------------------------------------------

    def fraction_done(self) -> float:
        if self.options.steps is not None:
            return self.progress.step / max(1, self.options.steps)
        return self.progress.seconds / (60 * self.options.minutes)

    def rate(self) -> float:
        """Learning rate now: linear warm-up by steps, then a cosine to zero by time."""
        warm = min(1.0, (self.progress.step + 1) / max(1, self.options.warm_up_steps))
        return self.options.peak_rate * warm * 0.5 * (1 + math.cos(math.pi * min(1.0, self.fraction_done())))

    def _set_rate(self) -> None:
        for group in self.optimizer.param_groups:
            group["lr"] = self.rate() * group["relative_rate"]

    @torch.no_grad()
    def _average(self) -> None:
        # Early on the average follows quickly, or it would remember the random start for too long.
        keep = min(self.options.ema, (1 + self.progress.step) / (10 + self.progress.step))
        for mean, now in zip(self.averaged.state_dict().values(), self.network.state_dict().values(), strict=True):
            if mean.is_floating_point():
                mean.lerp_(now, 1 - keep)
            else:
                mean.copy_(now)

    # --- files -------------------------------------------------------------------------------------------------------

    def save_checkpoint(self) -> None:
        state = {
            "family": self.family.id,
            "side_tasks": {} if self.side_tasks is None else self.side_tasks.state_dict(),
            "network": self.network.state_dict(),
            "averaged": self.averaged.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "class_weight": self.class_weight,
            "step": self.progress.step,
            "seconds": self.progress.seconds,
        }
        with replacing(self.options.out / CHECKPOINT) as temporary:
            torch.save(state, temporary)
        self.save_weights()

    def save_weights(self) -> Path:
        """Write the averaged network as a weights file the program can load."""
        path = self.options.out / WEIGHTS
        metadata = {
            "name": "colour",
            "architecture": self.family.architecture,
            "version": time.strftime("%Y.%m.%d"),
            "input_side": "224",
            "trained": f"{self.progress.step} steps of {self.options.batch}, {self.progress.seconds / 60:.0f} minutes",
        }
        save_weights(path, self.averaged.state_dict(), self.class_weight, metadata)
        return path

    def validate(self) -> None:
        """Measure the averaged network on the validation pictures and write a sheet to look at."""
        weights = self.save_weights()
        self.report(f"weights: {weights}")
        if self.options.val is None:
            return
        from models.training.colour.validation import validate  # only needed now and then

        sheet = self.options.out / f"sheet-{self.progress.step:06d}.png"
        numbers = validate(weights, self.options.val, sheet)
        _append_row(self.options.out / "validation.csv", {"step": self.progress.step, **numbers})
        self.report("validation: " + ", ".join(f"{name} {value:.3f}" for name, value in numbers.items()))

    # --- beginnings --------------------------------------------------------------------------------------------------

    def _starting_point(self) -> tuple[ColourNet, Tensor, Family]:
        o = self.options
        if o.init is not None:
            weights = load_weights(o.init)
            return weights.network, weights.class_weight, weights.family
        family = by_id(o.family)
        network = network_of(family)
        if o.backbone is not None:
            rows = self.photos.draw(_PICTURES_FOR_BATCH_NORMS, np.random.default_rng(o.seed))
            inputs = torch.cat([_lightness_of(self.photos, int(row), o.crop.size) for row in rows])
            start_from_imagenet(network, read_backbone(o.backbone), network_input(inputs))
        if o.decoder is not None:
            other = load_weights(o.decoder)
            taken = take_decoder(network, other.network.state_dict())
            self.report(f"{len(taken)} tensors of the decoder from {o.decoder.name}")
            return network, other.class_weight, family
        return network, rebalancing_weights(bin_frequency(self.photos, o.seed)), family

    def _side_tasks(self) -> SideTasks | None:
        """What the network is asked beside colours, if anything."""
        o = self.options
        labels = len(self.photos.labels) if o.labels else 0
        if o.labels and not labels:
            raise TrainingError("These photographs carry no labels: leave out --labels, or sort them into folders.")
        if not labels and o.teacher is None:
            return None
        backbone = None if o.teacher is None else read_backbone(o.teacher)
        return SideTasks(self.network.encoder.channels[-1], labels, backbone).on(self.device)

    def _measure_norms(self) -> None:
        """The averaged network's batch norms, measured anew on pictures of the size at which it will be used."""
        side = self.options.norm_side
        if not side:
            return
        crop = replace(self.options.crop, size=side)
        # A few hundred pictures: cut here also for a card, which would decode all of them anew for another size.
        batches = CpuBatches(self.photos, crop, self.options.batch, np.random.default_rng([self.options.seed, 2]))
        try:
            inputs = (self.make_inputs(batch.srgb.to(self.device))[0] for batch in batches)
            re_estimate_batch_norms(self.averaged, islice(inputs, _BATCHES_FOR_LAST_NORMS))
        finally:
            batches.close()

    def _restore(self) -> None:
        path = self.options.out / CHECKPOINT
        if not path.is_file():
            raise TrainingError(f"There is no checkpoint to resume from in {self.options.out}.")
        state: dict[str, Any] = torch.load(path, map_location=self.device, weights_only=True)
        if state.get("family", self.family.id) != self.family.id:
            raise TrainingError(f"The checkpoint in {self.options.out} is of the family {state['family']}.")
        if self.side_tasks is not None:
            self.side_tasks.load_state_dict(state["side_tasks"])
        self.network.load_state_dict(state["network"])
        self.averaged.load_state_dict(state["averaged"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.class_weight = state["class_weight"].cpu()
        self.progress = Progress(int(state["step"]), float(state["seconds"]))
        self.report(f"resumed at step {self.progress.step}")

    def _batches(self) -> CpuBatches | DeviceBatches:
        o = self.options
        rng = np.random.default_rng([o.seed, self.progress.step, 1])
        if self.device == "cuda":
            return DeviceBatches(self.photos, o.crop, o.batch, rng, self.device, self.report)
        return CpuBatches(self.photos, o.crop, o.batch, rng)

    def _log(self, recent: list[LossParts]) -> None:
        def mean(values: list[Tensor]) -> float:
            return float(torch.stack(values).mean())

        row = {
            "step": self.progress.step,
            "minutes": round(self.progress.seconds / 60, 2),
            "rate": round(self.rate(), 7),
            "loss": round(mean([p.total for p in recent]), 4),
            "classes": round(mean([p.classes for p in recent]), 4),
            "chroma": round(mean([p.chroma for p in recent]), 3),
            "faces": round(mean([p.faces for p in recent if p.faces is not None]), 4),
        }
        _append_row(self.options.out / LOG, row)
        self.report(" ".join(f"{name} {value}" for name, value in row.items()))


def _on_termination() -> ExitStack:
    """Until closed, SIGTERM interrupts as Ctrl+C does, so that a checkpoint is written all the same; a program that
    has its own way with signals keeps it."""
    undo = ExitStack()
    here = threading.current_thread() is threading.main_thread()
    if here and signal.getsignal(signal.SIGTERM) is signal.SIG_DFL:
        undo.callback(signal.signal, signal.SIGTERM, signal.signal(signal.SIGTERM, _interrupt))
    return undo


def _interrupt(_signal: int, _frame: object) -> None:
    raise KeyboardInterrupt


def _multiplies_bfloat16() -> bool:
    """Whether the processor has matrix units for bfloat16; without them it is slower than float32."""
    return bool(torch.cpu.get_capabilities().get("amx_bf16", False))


def bin_frequency(photos: PhotoSet, seed: int) -> Tensor:
    """How often each ab bin occurs (Q,) in a sample drawn as the training draws."""
    soft, counts = SoftBins(), torch.zeros(len(ab_bins()))
    for index in photos.draw(min(_PICTURES_FOR_FREQUENCY, 4 * len(photos)), np.random.default_rng(seed)):
        ab = _lab_of(photos, int(index), 32)[:, 1:]
        nearest = soft.encode(ab.permute(0, 2, 3, 1))[0][..., 0]
        counts += torch.bincount(nearest.flatten(), minlength=len(counts))
    return counts


def _lab_of(photos: PhotoSet, index: int, side: int) -> Tensor:
    """(1, 3, side, side) Lab of a whole picture."""
    srgb = torch.from_numpy(photos.decode_or_grey(index)).permute(2, 0, 1)[None].float() / 255
    lab: Tensor = srgb_to_lab(F.interpolate(srgb, size=(side, side), mode="area"))
    return lab


def _lightness_of(photos: PhotoSet, index: int, side: int) -> Tensor:
    return _lab_of(photos, index, side)[:, :1]


def _frozen_front(network: ColourNet, blocks: int) -> nn.Sequential | None:
    """A folded copy of the first encoder blocks, whose originals stop learning; None if all of them learn."""
    if blocks == 0:
        return None
    originals = network.encoder.blocks[:blocks].requires_grad_(False)
    return cast(nn.Sequential, fold_batch_norm(copy.deepcopy(originals).eval()))


def _optimizer(network: ColourNet, options: ColourTrainingOptions, beside: nn.Module | None) -> torch.optim.AdamW:
    groups: dict[tuple[bool, bool], list[nn.Parameter]] = {}
    for name, parameter in [*network.named_parameters(), *(beside.named_parameters() if beside else ())]:
        if not parameter.requires_grad:
            continue
        groups.setdefault((name.startswith("encoder."), parameter.ndim > 1), []).append(parameter)
    return torch.optim.AdamW(
        [
            {
                "params": parameters,
                "relative_rate": options.encoder_rate if in_encoder else 1.0,
                "weight_decay": options.weight_decay if is_matrix else 0.0,
            }
            for (in_encoder, is_matrix), parameters in groups.items()
        ],
        lr=options.peak_rate,
    )


def _append_row(path: Path, row: dict[str, Any]) -> None:
    fresh = not path.exists()
    with path.open("a", newline="", encoding="utf-8") as handle:
        writer = csv.DictWriter(handle, fieldnames=list(row))
        if fresh:
            writer.writeheader()
        writer.writerow(row)
