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
from typing import NamedTuple, Self

import cv2
import numpy as np

from models.colour import registry
from models.colour.alike import evened
from models.colour.arrays import Array, FloatArray, as_kind_of, namespace, to_numpy
from models.colour.balance import Balance
from models.colour.calibration import Calibration
from models.colour.chroma import DEFAULT_VIVIDNESS, ChromaField, Decoding, confidence_of
from models.colour.network_shape import STRIDE, Seen, cells_mean, lightness_of_input, network_input
from models.colour.points import Hint, Places
from models.colour.running import run_network
from models.colour.skin import Faces
from models.colour.weights_file import WeightsFile, read_weights

DEFAULT_SIDE = 224
_LONGEST_SIDE = 4 * DEFAULT_SIDE
_NEARER = 2
"""How much larger the second look for faces is: of those under 20 pixels in the first, most are seen only then."""
_FIRST_LOOK = 1 / 6
"""Share of the time; the mirrored look takes as much, the one from nearer four times."""
_PALETTE = ("palette.2.weight", "palette.2.bias")

OnStep = Callable[[float], None]
"""Called with the share done 0…1 between passes of the network; raise in it to cancel."""


class _Said(NamedTuple):
    """Features (B, C, h, w) and logits (B, Q, h, w), where faces are, and the lightness (B, h, w) of the same cells."""

    features: Array
    logits: Array
    faces: Faces
    lightness: Array


class Colorizer:
    """A colour network ready to run on one device. Predicting changes nothing in it, so threads may share it."""

    def __init__(self, weights: WeightsFile, device: str = "cpu", model_id: str = "") -> None:
        self.model_id = model_id
        self.metadata = dict(weights.metadata)
        annealing = self.metadata.get("annealing", self.metadata.get("temperature"))
        self.annealing = None if annealing is None else float(annealing)
        """Temperature of the annealed mean that the weights were made for; None: what suits the vividness."""
        self.side = int(self.metadata.get("input_side", DEFAULT_SIDE))
        self._calibration = Calibration.from_metadata(self.metadata)
        self._balance = Balance.from_metadata(self.metadata)
        self._log_weight = np.log(weights.class_weight)
        self.follows_palettes = any(weights.tensors[name].any() for name in _PALETTE if name in weights.tensors)
        """Whether a palette changes anything: the networks of older files have not learnt what to make of one."""
        self._network = run_network(weights, device)

    @property
    def parameter_bytes(self) -> int:
        """Size of the network on its device."""
        return self._network.parameter_bytes

    @classmethod
    def load(cls, model_id: str | None = None, device: str = "cpu", extra_directories: Sequence[Path] = ()) -> Self:
        """Load an installed model, by itself the default one, onto `cpu`, `cuda` or `mps`.

        Raises:
            UnknownModelError: there is no such model.
            WeightsError: its file is missing or damaged.
        """
        model = registry.default() if model_id is None else registry.info(model_id, extra_directories)
        return cls(read_weights(model.path), device, model.id)

    @classmethod
    def from_file(cls, path: Path, device: str = "cpu") -> Self:
        """Load a weights file that is not installed, such as one just trained.

        Raises:
            WeightsError: the file is missing or damaged.
        """
        return cls(read_weights(path), device, path.stem)

    def predict(
        self,
        lightness: FloatArray,
        *,
        vividness: float = DEFAULT_VIVIDNESS,
        annealing: float | None = None,
        faces: bool = True,
        hints: Sequence[Hint] | None = None,
        palette: FloatArray | None = None,
        flip: bool = True,
        keep_logits: bool = True,
        on_step: OnStep | None = None,
    ) -> ChromaField:
        """Colours of a picture (H, W) of L* 0…100.

        `palette` (Q,) of a reference photograph (`palette_of_photograph`) leans the colours towards its own.
        `annealing` is that of the weights unless it is given. `flip` averages the logits with those of the mirrored
        picture, evens them with more care and looks for small faces from nearer: better, several times the time.
        `faces`: lean, where faces are seen,
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
        palette: FloatArray | None = None,
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
        said = self._ask(pictures, palette, flip, on_step)
        fields = self._fields(said, decoding, confidence, with_places=keep_logits or any(hints or ()))
        led = [field.led(points) for field, points in zip(fields, hints, strict=True)] if hints else fields
        return led if keep_logits else [field.without_logits() for field in led]

    def input_size(self, height: int, width: int) -> tuple[int, int]:
        """Size of the copy the network sees: multiples of 32, the short side near `side`, the long one limited."""
        scale = min(self.side / min(height, width), _LONGEST_SIDE / max(height, width))
        return _multiple(height * scale), _multiple(width * scale)

    # --- steps -------------------------------------------------------------------------------------------------------

    def _inputs(self, pictures: Sequence[FloatArray], nearer: int = 1) -> FloatArray:
        """(B, 4, H, W) of the pictures, so many times larger than usual."""
        shapes = {np.shape(picture) for picture in pictures}
        if len(shapes) != 1:
            raise ValueError("The pictures of one batch must all have the same size.")
        shape = shapes.pop()
        if len(shape) != 2 or 0 in shape:
            raise ValueError(f"A picture must be height × width with at least one pixel, not {shape}.")
        h, w = (nearer * length for length in self.input_size(*shape))
        small = np.stack([_resize(picture, h, w) for picture in pictures])[:, None]
        return np.ascontiguousarray(network_input(small), np.float32)

    def _ask(
        self, pictures: Sequence[FloatArray], palette: FloatArray | None, flip: bool, on_step: OnStep | None
    ) -> _Said:
        palette = np.zeros_like(self._log_weight) if palette is None else palette
        told = on_step or (lambda share: None)
        inputs = self._inputs(pictures)
        told(0.0)
        seen = self._network.look(inputs, palette)
        if flip:
            told(_FIRST_LOOK)
            seen = _mean(seen, self._network.look(np.ascontiguousarray(inputs[..., ::-1]), palette))
            told(2 * _FIRST_LOOK)
            near = self._network.look(self._inputs(pictures, _NEARER), palette).faces
            seen = seen._replace(faces=namespace(near).maximum(seen.faces, cells_mean(near, _NEARER)))
        told(1.0)
        lightness = as_kind_of(seen.logits, lightness_of_input(inputs))
        logits = evened(seen.logits, seen.features, lightness, every=1 if flip else 2)
        return _Said(seen.features, logits, Faces.of(seen.faces[:, 0], lightness), lightness)

    def _fields(self, said: _Said, decoding: Decoding, confidence: bool, with_places: bool) -> list[ChromaField]:
        log_weight, tilt = (as_kind_of(said.logits, values) for values in (self._log_weight, self._balance.tilt()))
        decoded = decoding.decode(said.logits, log_weight, tilt, said.faces)
        believable = confidence_of(said.logits, log_weight, decoded, self._calibration) if confidence else None
        ab = _components_last(decoded)
        places = self._places(said) if with_places else [None] * len(ab)
        return [
            ChromaField(
                ab[i],
                None if believable is None else to_numpy(believable[i]),
                decoding,
                to_numpy(said.logits[i]).astype(np.float16) if with_places else None,
                self._log_weight if with_places else None,
                self._calibration,
                places[i],
                balance=self._balance,
                faces=Faces(*(to_numpy(part[i : i + 1]) for part in said.faces)) if with_places else None,
            )
            for i in range(len(ab))
        ]

    def _places(self, said: _Said) -> list[Places]:
        # The most faithful colours say best what belongs together, and the points' reach then is that of any vividness.
        log_weight = as_kind_of(said.logits, self._log_weight)
        faithful = _components_last(Decoding(0.0, faces=False).decode(said.logits, log_weight))
        features = _components_last(said.features).astype(np.float16)
        return [Places(*parts) for parts in zip(features, to_numpy(said.lightness), faithful, strict=True)]


def _mean(one: Seen, mirrored: Seen) -> Seen:
    """Of two looks, the second at the mirrored picture."""
    return Seen(*((a + namespace(b).flip(b, 3)) / 2 for a, b in zip(one, mirrored, strict=True)))


def _components_last(planes: Array) -> FloatArray:
    """(B, C, h, w) as (B, h, w, C)."""
    return np.ascontiguousarray(np.moveaxis(to_numpy(planes), 1, -1))


def _multiple(length: float) -> int:
    return max(1, round(length / STRIDE)) * STRIDE


def _resize(picture: FloatArray, height: int, width: int) -> FloatArray:
    picture = np.ascontiguousarray(picture, np.float32)
    shrinks = height < picture.shape[0] or width < picture.shape[1]
    method = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(picture, (width, height), interpolation=method), np.float32)
