"""The door to automatic colour: lightness in, `ChromaField` out.

    colorizer = Colorizer.load()
    field = colorizer.predict(lightness)            # (H, W) L* 0…100, any size
    rgb = apply_chroma(lightness, field)            # or strip by strip

The network always sees a small copy (about 224 pixels on the short side), so prediction takes the same time for a
stamp and for a gigapixel scan.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, Self, cast

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from models.colour import registry
from models.colour.alike import evened
from models.colour.balance import Balance
from models.colour.calibration import Calibration
from models.colour.chroma import DEFAULT_VIVIDNESS, ChromaField, Decoding, confidence_of
from models.colour.lab import FloatArray
from models.colour.network import OUTPUT_STRIDE, STRIDE, ColourNet, fold_batch_norm, network_input
from models.colour.points import Hint, Places
from models.colour.skin import Faces
from models.colour.weights import ColourWeights, load_weights

DEFAULT_SIDE = 224
_LONGEST_SIDE = 4 * DEFAULT_SIDE

OnStep = Callable[[float], None]
"""Called with the share done 0…1 between passes of the network; raise in it to cancel."""


class _Said(NamedTuple):
    """Features (B, C, h, w) and logits (B, Q, h, w), where faces are, and the lightness (B, h, w) of the same cells."""

    features: Tensor
    logits: Tensor
    faces: Faces
    lightness: Tensor


class Colorizer:
    """A colour network ready to run on one device. Predicting changes nothing in it, so threads may share it."""

    def __init__(self, weights: ColourWeights, device: str = "cpu", model_id: str = "") -> None:
        self.model_id = model_id
        self.device = torch.device(device)
        self.metadata = dict(weights.metadata)
        self.annealing = weights.annealing
        self.side = int(self.metadata.get("input_side", DEFAULT_SIDE))
        self._calibration = Calibration.from_metadata(self.metadata)
        self._balance = Balance.from_metadata(self.metadata)
        self._log_weight = weights.class_weight.log().to(self.device)
        self.follows_palettes = any(bool(part.any()) for part in weights.network.palette[-1].parameters())
        """Whether a palette changes anything: the networks of older files have not learnt what to make of one."""
        network = cast(ColourNet, fold_batch_norm(weights.network.eval()))
        self._network = network.to(self.device).to(memory_format=torch.channels_last).requires_grad_(False)

    @classmethod
    def load(cls, model_id: str | None = None, device: str = "cpu", extra_directories: Sequence[Path] = ()) -> Self:
        """Load an installed model, by itself the default one, onto `cpu`, `cuda` or `mps`.

        Raises:
            UnknownModelError: there is no such model.
            WeightsError: its file is missing or damaged.
        """
        model = registry.default() if model_id is None else registry.info(model_id, extra_directories)
        return cls(load_weights(model.path), device, model.id)

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
        annealing: float | None = None,
        faces: bool = True,
        hints: Sequence[Hint] | None = None,
        palette: Tensor | None = None,
        flip: bool = True,
        keep_logits: bool = True,
        on_step: OnStep | None = None,
    ) -> ChromaField:
        """Colours of a picture (H, W) of L* 0…100.

        `palette` (Q,) of a reference photograph (`palette_of_photograph`) leans the colours towards its own.
        `annealing` is that of the weights unless it is given. `flip` averages the logits with those of the mirrored
        picture and evens them with more care: slightly better, twice the time. `faces`: lean, where faces are seen,
        towards what skin of their lightness usually has. `keep_logits` makes other vividness values and versions of
        the field free of a new prediction, for about 2 MB.

        Raises:
            ValueError: the picture is empty or not two-dimensional, or a setting is out of range.
        """
        fields = self.predict_batch(
            [lightness],
            vividness=vividness,
            annealing=annealing,
            faces=faces,
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
        annealing: float | None = None,
        faces: bool = True,
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
        if hints is not None and len(hints) != len(pictures):
            raise ValueError(f"There are {len(pictures)} pictures, but points for {len(hints)}.")
        decoding = Decoding(vividness, self.annealing if annealing is None else annealing, faces)
        inputs = self._inputs(pictures)
        said = self._ask(inputs, palette, flip, on_step)
        fields = self._fields(said, decoding, confidence, with_places=keep_logits or any(hints or ()))
        led = [field.led(points) for field, points in zip(fields, hints, strict=True)] if hints else fields
        return led if keep_logits else [field.without_logits() for field in led]

    def input_size(self, height: int, width: int) -> tuple[int, int]:
        """Size of the copy the network sees: multiples of 32, the short side near `side`, the long one limited."""
        scale = min(self.side / min(height, width), _LONGEST_SIDE / max(height, width))
        return _multiple(height * scale), _multiple(width * scale)

    # --- steps -------------------------------------------------------------------------------------------------------

    def _inputs(self, pictures: Sequence[FloatArray]) -> Tensor:
        shapes = {np.shape(picture) for picture in pictures}
        if len(shapes) != 1:
            raise ValueError("The pictures of one batch must all have the same size.")
        shape = shapes.pop()
        if len(shape) != 2 or 0 in shape:
            raise ValueError(f"A picture must be height × width with at least one pixel, not {shape}.")
        h, w = self.input_size(*shape)
        return network_input(torch.from_numpy(np.stack([_resize(picture, h, w) for picture in pictures]))[:, None])

    @torch.inference_mode()
    def _ask(self, inputs: Tensor, palette: Tensor | None, flip: bool, on_step: OnStep | None) -> _Said:
        passes = [inputs, inputs.flip(3)] if flip else [inputs]
        answers: list[tuple[Tensor, ...]] = []
        for number, batch in enumerate(passes):
            if on_step is not None:
                on_step(number / len(passes))
            answer = self._run(batch, palette)
            answers.append(tuple(part.flip(3) for part in answer) if number else answer)
        if on_step is not None:
            on_step(1.0)
        features, logits, faces = (sum(parts[1:], parts[0]) / len(passes) for parts in zip(*answers, strict=True))
        lightness = F.avg_pool2d((inputs[:, 0] + 1.0) * 50.0, OUTPUT_STRIDE).to(self.device)
        logits = evened(logits, features, lightness, every=1 if flip else 2)
        return _Said(features, logits, Faces.of(faces[:, 0], lightness), lightness)

    def _run(self, batch: Tensor, palette: Tensor | None) -> tuple[Tensor, Tensor, Tensor]:
        """Features, logits, and the probability of a face."""
        batch = batch.to(self.device).contiguous(memory_format=torch.channels_last)
        palettes = None if palette is None else palette.to(self.device).expand(len(batch), -1)
        with torch.autocast(self.device.type, dtype=torch.float16, enabled=self.device.type == "cuda"):
            features: Tensor = self._network.features(batch, palette=palettes)
            logits: Tensor = self._network.head(features)
            faces: Tensor = self._network.face(features)
        return features.float(), logits.float(), faces.float().sigmoid()

    @torch.inference_mode()
    def _fields(self, said: _Said, decoding: Decoding, confidence: bool, with_places: bool) -> list[ChromaField]:
        tilt = self._balance.tilt().to(self.device)
        decoded = decoding.decode(said.logits, self._log_weight, tilt, said.faces)
        believable = confidence_of(said.logits, self._log_weight, decoded, self._calibration) if confidence else None
        ab = decoded.permute(0, 2, 3, 1).cpu().numpy()
        log_weight = self._log_weight.cpu().numpy()
        places = self._places(said) if with_places else [None] * len(ab)
        return [
            ChromaField(
                np.ascontiguousarray(ab[i]),
                None if believable is None else believable[i].cpu().numpy(),
                decoding,
                said.logits[i].half().cpu().numpy() if with_places else None,
                log_weight if with_places else None,
                self._calibration,
                places[i],
                balance=self._balance,
                faces=Faces(*(part[i : i + 1].cpu() for part in said.faces)) if with_places else None,
            )
            for i in range(len(ab))
        ]

    def _places(self, said: _Said) -> list[Places]:
        # The most faithful colours say best what belongs together, and the points' reach then is that of any vividness.
        faithful = Decoding(0.0, faces=False).decode(said.logits, self._log_weight).permute(0, 2, 3, 1).cpu().numpy()
        features = said.features.half().permute(0, 2, 3, 1).cpu().numpy()
        lightness = said.lightness.cpu().numpy()
        return [Places(*parts) for parts in zip(features, lightness, faithful, strict=True)]


def _multiple(length: float) -> int:
    return max(1, round(length / STRIDE)) * STRIDE


def _resize(picture: FloatArray, height: int, width: int) -> FloatArray:
    picture = np.ascontiguousarray(picture, np.float32)
    shrinks = height < picture.shape[0] or width < picture.shape[1]
    method = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(picture, (width, height), interpolation=method), np.float32)
