"""The door to automatic colour: lightness in, `ChromaField` out.

    colorizer = Colorizer.load()
    field = colorizer.predict(lightness)            # (H, W) L* 0…100, any size
    rgb = apply_chroma(lightness, field)            # or strip by strip

The network always sees a small copy (about 224 pixels on the short side), so prediction takes the same time for a
stamp and for a gigapixel scan.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import cv2
import numpy as np
import torch
from torch import Tensor

from models.colour import registry
from models.colour.calibration import Calibration
from models.colour.chroma import DEFAULT_TEMPERATURE, DEFAULT_VIVIDNESS, ChromaField, Decoding, confidence_of
from models.colour.lab import FloatArray
from models.colour.network import STRIDE, fold_batch_norm, network_input
from models.colour.weights import ColourWeights, load_weights

DEFAULT_SIDE = 224
_LONGEST_SIDE = 4 * DEFAULT_SIDE

OnStep = Callable[[float], None]
"""Called with the share done 0…1 between passes of the network; raise in it to cancel."""


@dataclass(frozen=True)
class Hint:
    """A colour point: at (x, y), relative to width and height (0…1), the chroma a, b in Lab units.

    `radius` is relative to the longer side of the picture. A stroke is a row of points.
    """

    x: float
    y: float
    a: float
    b: float
    radius: float = 0.01


class Colorizer:
    """A colour network ready to run on one device. Predicting changes nothing in it, so threads may share it."""

    def __init__(self, weights: ColourWeights, device: str = "cpu", model_id: str = "") -> None:
        self.model_id = model_id
        self.device = torch.device(device)
        self.metadata = dict(weights.metadata)
        self.side = int(self.metadata.get("input_side", DEFAULT_SIDE))
        self._calibration = Calibration.from_metadata(self.metadata)
        self._log_weight = weights.class_weight.log().to(self.device)
        self.follows_palettes = any(bool(part.any()) for part in weights.network.palette[-1].parameters())
        """Whether a palette changes anything: the networks of older files have not learnt what to make of one."""
        network = fold_batch_norm(weights.network.eval())
        self._network = network.to(self.device).to(memory_format=torch.channels_last).requires_grad_(False)

    @classmethod
    def load(
        cls, model_id: str = registry.DEFAULT_MODEL, device: str = "cpu", extra_directories: Sequence[Path] = ()
    ) -> Self:
        """Load an installed model onto `cpu`, `cuda` or `mps`.

        Raises:
            UnknownModelError: there is no such model.
            WeightsError: its file is missing or damaged.
        """
        model = registry.info(model_id, extra_directories)
        return cls(load_weights(model.path), device, model_id)

    @classmethod
    def from_file(cls, path: Path, device: str = "cpu") -> Self:
        """Load a weights file that is not installed, such as one just trained.

        Raises:
            WeightsError: the file is missing or damaged.
        """
        return cls(load_weights(path), device, path.stem)

    def predict(
        self,
        lightness: FloatArray,
        *,
        vividness: float = DEFAULT_VIVIDNESS,
        temperature: float = DEFAULT_TEMPERATURE,
        hints: Sequence[Hint] | None = None,
        palette: Tensor | None = None,
        flip: bool = True,
        keep_logits: bool = True,
        on_step: OnStep | None = None,
    ) -> ChromaField:
        """Colours of a picture (H, W) of L* 0…100.

        `palette` (Q,) of a reference photograph (`palette_of_photograph`) leans the colours towards its own. `flip`
        averages the logits with those of the mirrored picture: slightly better, twice the time. `keep_logits`
        makes other vividness values and versions of the field free of a new prediction, for about 2 MB.

        Raises:
            ValueError: the picture is empty or not two-dimensional, or a setting is out of range.
        """
        fields = self.predict_batch(
            [lightness],
            vividness=vividness,
            temperature=temperature,
            hints=[hints or ()],
            palette=palette,
            flip=flip,
            keep_logits=keep_logits,
            confidence=True,
            on_step=on_step,
        )
        return fields[0]

    def predict_batch(
        self,
        pictures: Sequence[FloatArray],
        *,
        vividness: float = DEFAULT_VIVIDNESS,
        temperature: float = DEFAULT_TEMPERATURE,
        hints: Sequence[Sequence[Hint]] | None = None,
        palette: Tensor | None = None,
        flip: bool = False,
        keep_logits: bool = False,
        confidence: bool = False,
        on_step: OnStep | None = None,
    ) -> list[ChromaField]:
        """Colours of several pictures of one size, such as the frames of a shot, in one pass of the network.

        `hints` holds one list per picture, `palette` is that of all. Fields have a confidence only if it is
        asked for. The other settings are those of `predict`.

        Raises:
            ValueError: pictures of different sizes, an empty picture, or a setting out of range.
        """
        decoding = Decoding(vividness, temperature)
        inputs = self._inputs(pictures, hints)
        logits = self._logits(inputs, palette, flip, on_step)
        return self._fields(logits, decoding, keep_logits, confidence)

    def input_size(self, height: int, width: int) -> tuple[int, int]:
        """Size of the copy the network sees: multiples of 32, the short side near `side`, the long one limited."""
        scale = min(self.side / min(height, width), _LONGEST_SIDE / max(height, width))
        return _multiple(height * scale), _multiple(width * scale)

    # --- steps -------------------------------------------------------------------------------------------------------

    def _inputs(self, pictures: Sequence[FloatArray], hints: Sequence[Sequence[Hint]] | None) -> Tensor:
        shapes = {np.shape(picture) for picture in pictures}
        if len(shapes) != 1:
            raise ValueError("The pictures of one batch must all have the same size.")
        shape = shapes.pop()
        if len(shape) != 2 or 0 in shape:
            raise ValueError(f"A picture must be height × width with at least one pixel, not {shape}.")
        h, w = self.input_size(*shape)
        small = np.stack([_resize(picture, h, w) for picture in pictures])
        L = torch.from_numpy(small)[:, None]
        if hints is None or not any(hints):
            return network_input(L)
        planes = [hint_planes(points, h, w) for points in hints]
        ab, mask = (torch.from_numpy(np.stack(p)) for p in zip(*planes, strict=True))
        return network_input(L, ab, mask)

    @torch.inference_mode()
    def _logits(self, inputs: Tensor, palette: Tensor | None, flip: bool, on_step: OnStep | None) -> Tensor:
        passes = [inputs, inputs.flip(3)] if flip else [inputs]
        total: Tensor | None = None
        for number, batch in enumerate(passes):
            if on_step is not None:
                on_step(number / len(passes))
            logits = self._run(batch, palette)
            total = logits if total is None else total + logits.flip(3)
        assert total is not None
        if on_step is not None:
            on_step(1.0)
        return total / len(passes)

    def _run(self, batch: Tensor, palette: Tensor | None) -> Tensor:
        batch = batch.to(self.device).contiguous(memory_format=torch.channels_last)
        palettes = None if palette is None else palette.to(self.device).expand(len(batch), -1)
        with torch.autocast(self.device.type, dtype=torch.float16, enabled=self.device.type == "cuda"):
            logits: Tensor = self._network(batch, palette=palettes)
        return logits.float()

    @torch.inference_mode()
    def _fields(self, logits: Tensor, decoding: Decoding, keep_logits: bool, confidence: bool) -> list[ChromaField]:
        decoded = decoding.decode(logits, self._log_weight)
        believable = confidence_of(logits, self._log_weight, decoded, self._calibration) if confidence else None
        ab = decoded.permute(0, 2, 3, 1).cpu().numpy()
        log_weight = self._log_weight.cpu().numpy() if keep_logits else None
        return [
            ChromaField(
                np.ascontiguousarray(ab[i]),
                None if believable is None else believable[i].cpu().numpy(),
                decoding,
                logits[i].half().cpu().numpy() if keep_logits else None,
                log_weight,
                self._calibration,
            )
            for i in range(len(ab))
        ]


def hint_planes(hints: Sequence[Hint], height: int, width: int) -> tuple[FloatArray, FloatArray]:
    """Hint ab (2, h, w) and mask (1, h, w) at the network's size; later hints paint over earlier ones.

    Raises:
        ValueError: a hint lies outside the picture or its chroma outside −128…127.
    """
    ab, mask = np.zeros((2, height, width), np.float32), np.zeros((1, height, width), np.float32)
    for hint in hints:
        if not (0 <= hint.x <= 1 and 0 <= hint.y <= 1 and max(abs(hint.a), abs(hint.b)) <= 128 and hint.radius >= 0):
            raise ValueError(f"This colour point lies outside the picture or the colours there are: {hint}.")
        rows = _span(hint.y * height, hint.radius * max(height, width), height)
        columns = _span(hint.x * width, hint.radius * max(height, width), width)
        ab[0, rows, columns], ab[1, rows, columns] = hint.a, hint.b
        mask[0, rows, columns] = 1.0
    return ab, mask


def _span(centre: float, radius: float, length: int) -> slice:
    # The network learnt hints as squares of 1 to 7 pixels.
    radius = min(radius, 3.5)
    first = min(length - 1, max(0, round(centre - radius - 0.5)))
    return slice(first, min(length, max(first + 1, round(centre + radius + 0.5))))


def _multiple(length: float) -> int:
    return max(1, round(length / STRIDE)) * STRIDE


def _resize(picture: FloatArray, height: int, width: int) -> FloatArray:
    picture = np.ascontiguousarray(picture, np.float32)
    shrinks = height < picture.shape[0] or width < picture.shape[1]
    method = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(picture, (width, height), interpolation=method), np.float32)
