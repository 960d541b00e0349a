"""Batches for training and testing: crops, their aged copies, their labels."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from models.made_clips.ageing.frame import age
from models.made_clips.labelled_photos import PictureReader, Sample, resize
from models.training.watch.options import TrainOptions
from models.training.watch.pictures import source_weights

Condition = Literal["colour", "grey", "aged"]


@dataclass(frozen=True)
class Batch:
    """``aged`` (for the student) and ``clean`` (colour, for the teacher), N×3×H×W in [−1, 1], and N classes a head."""

    aged: Tensor
    clean: Tensor
    imagenet: Tensor
    scene: Tensor
    thing: Tensor

    def on(self, device: str) -> Batch:
        """The same batch on another device."""
        return self if device == "cpu" else Batch(**{name: value.to(device) for name, value in vars(self).items()})


class BatchMaker:
    """Makes the batch of any step, the same one whenever it is asked for the same step."""

    def __init__(self, samples: list[Sample], options: TrainOptions) -> None:
        self._samples, self._options = samples, options
        self._weights = source_weights(samples)
        self._reader = PictureReader()

    def batch(self, step: int, *, with_teacher: bool = True) -> Batch:
        """The batch of ``step``; ``clean`` is empty without a teacher to show it to."""
        random = np.random.default_rng((self._options.seed, step))
        chosen = random.choice(len(self._samples), self._options.batch, p=self._weights)
        samples = [self._samples[index] for index in chosen]
        pairs = [self._pair(sample, random) for sample in samples]
        return Batch(
            aged=as_input([aged for aged, _ in pairs]),
            clean=as_input([clean for _, clean in pairs]) if with_teacher else torch.empty(0),
            imagenet=torch.tensor([sample.imagenet for sample in samples]),
            scene=torch.tensor([sample.scene for sample in samples]),
            thing=torch.tensor([sample.thing for sample in samples]),
        )

    def _pair(self, sample: Sample, random: np.random.Generator) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        options = self._options
        crop = random_crop(self._reader.read(sample), random)
        clean = resize(crop, options.teacher_size)
        student = resize(crop, options.size)
        draw = random.random()
        if draw < options.colour_share:
            aged = in_unit_range(student)
        elif draw < options.colour_share + options.clean_share:
            aged = age(student, random, strength=0)
        else:
            aged = age(student, random, strength=random.uniform(0.3, 1))
        return aged, in_unit_range(clean)

    def close(self) -> None:
        self._reader.close()


def random_crop(rgb: NDArray[np.uint8], random: np.random.Generator) -> NDArray[np.uint8]:
    """Cut a piece of 45–100 % of the area and about the same proportions; mirror half of them."""
    height, width = rgb.shape[:2]
    area, aspect = random.uniform(0.45, 1), 2 ** random.uniform(-0.35, 0.35)
    crop_h = min(round((height * width * area / aspect) ** 0.5), height)
    crop_w = min(round((height * width * area * aspect) ** 0.5), width)
    top, left = random.integers(height - crop_h + 1), random.integers(width - crop_w + 1)
    crop = rgb[top : top + crop_h, left : left + crop_w]
    return crop[:, ::-1] if random.random() < 0.5 else crop


def in_unit_range(rgb: NDArray[np.uint8]) -> NDArray[np.float32]:
    return np.asarray(rgb / np.float32(255), np.float32)


def as_input(pictures: list[NDArray[np.float32]]) -> Tensor:
    """H×W×3 pictures in 0..1 → N×3×H×W in [−1, 1], channels last in memory."""
    stacked = torch.from_numpy(np.stack(pictures)).permute(0, 3, 1, 2)
    return stacked.mul(2).sub(1).contiguous(memory_format=torch.channels_last)


def test_pictures(
    samples: list[Sample], condition: Condition, size: int, batch: int
) -> Iterator[tuple[Tensor, list[Sample]]]:
    """Held-out pictures as batches, squeezed to size×size, in colour, plain grey, or aged at full strength."""
    reader = PictureReader()
    try:
        for start in range(0, len(samples), batch):
            part = samples[start : start + batch]
            pictures = [
                _prepare(resize(reader.read(sample), size), condition, start + i) for i, sample in enumerate(part)
            ]
            yield as_input(pictures), part
    finally:
        reader.close()


def _prepare(rgb: NDArray[np.uint8], condition: Condition, seed: int) -> NDArray[np.float32]:
    if condition == "colour":
        return in_unit_range(rgb)
    return age(rgb, np.random.default_rng(seed), strength=1.0 if condition == "aged" else 0.0)


def prefetch(make: Callable[[int], Batch], steps: range, depth: int = 4) -> Iterator[Batch]:
    """Make batches in a second thread while the network works (OpenCV and zlib release the interpreter lock)."""
    ready: queue.Queue[Batch | BaseException] = queue.Queue(depth)
    stop = threading.Event()

    def work() -> None:
        try:
            for step in steps:
                if not _put(ready, make(step), stop):
                    return
        except BaseException as error:  # handed to the reader, who raises it
            _put(ready, error, stop)

    thread = threading.Thread(target=work, name="batches", daemon=True)
    thread.start()
    try:
        for _ in steps:
            item = ready.get()
            if isinstance(item, BaseException):
                raise item
            yield item
    finally:
        stop.set()
        thread.join()


def _put(ready: queue.Queue[Batch | BaseException], item: Batch | BaseException, stop: threading.Event) -> bool:
    while not stop.is_set():
        try:
            ready.put(item, timeout=0.2)
            return True
        except queue.Full:
            continue
    return False
