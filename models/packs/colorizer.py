"""Colorizers of packs: lightness in, `ChromaField` out, as `models.colour.colorizer.Colorizer` does it.

The networks see a small square copy, as their authors show it to them; only their chroma is taken, so that the
picture's own lightness stays what it is. A blend is the mean of two colorizers, and is as sure as the two agree.
"""

from __future__ import annotations

import math
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias, cast

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from models.catalogue import CatalogueEntry
from models.colour.arrays import FloatArray
from models.colour.balance import Balance
from models.colour.chroma import DEFAULT_VIVIDNESS, ChromaField, Decoding
from models.colour.colorizer import Colorizer, OnStep
from models.colour.lab import encode_srgb, luminance_of_lightness, srgb_to_lab
from models.colour.leaning import Lean
from models.colour.points import Hint, Lead, Places
from models.packs import ddcolor, deoldify, known, zhang
from models.packs.networks import builder
from models.packs.official import load_plain

_LARGEST_AB = (-128.0, 127.0)
_LEAST_STRENGTH, _MOST_STRENGTH = 0.6, 1.4
"""Of the chroma at vividness 0 and 1; at 0.5 it is the network's own."""
_PLACES_SIDE = 64
"""Cells on the short side of the grid that colour points are carried over."""
_FRAME_SIDE = 128
"""Cells on the short side of the field of a film's frame: chroma needs no more, and frames are many."""
_MOST_SIDES = 4
_AGREES_WITHIN = 20.0
"""Lab units that two colorizers may lie apart and still count as agreeing in the main."""

_TOGETHER = 8
"""Pictures that a graphics card looks at together; on the processor that gains nothing."""

Again: TypeAlias = Callable[[Sequence[Hint]], FloatArray]
AnyColorizer: TypeAlias = "Colorizer | PackColorizer | BlendColorizer"


@dataclass(frozen=True)
class PackField(ChromaField):
    """What a pack says of a picture: one colour for each place, no distribution over colours.

    So vividness is strength of chroma, and there is one version. ``said`` (h, w, 2) is the network's own ab; ``again``
    asks a network that takes colour points once more, others carry points to what looks alike.
    """

    said: FloatArray | None = None
    again: Again | None = None
    hints: tuple[Hint, ...] = ()
    unsure: FloatArray | None = None
    """``believable`` as it is without colour points."""

    def decoded(self, vividness: float, annealing: float | None = None, faces: bool | None = None) -> PackField:
        wanted = self.decoding.faces if faces is None else faces
        return replace(self, decoding=Decoding(vividness, None, wanted))._shown()

    def balanced(self, balance: Balance) -> PackField:
        """The same: packs know no other balance than their own."""
        return self

    def led(self, hints: Sequence[Hint]) -> PackField:
        if not hints and not self.hints:
            return self
        for hint in hints:
            hint.check()
        return replace(self, hints=tuple(hints))._shown()

    def without_logits(self) -> PackField:
        return replace(self, said=None, places=None, again=None, lead=None, unsure=None)

    def chosen(
        self, vividness: float, faces: bool, hints: Sequence[Hint] = (), leans: Sequence[Lean] = ()
    ) -> PackField:
        """Raises ``ValueError`` when it is to lean: such a network has no other colours to lean to."""
        if leans:
            raise ValueError("This model knows one version of a picture.")
        return self.decoded(vividness, faces=faces).led(hints)

    def leaned(self, leans: Sequence[Lean]) -> PackField:
        return self.chosen(self.decoding.vividness, self.decoding.faces, self.hints, leans)

    @property
    def faces_share(self) -> float:
        """0: packs look for no faces."""
        return 0.0

    def _shown(self) -> PackField:
        if self.said is None:
            raise ValueError("This colour field was made without what the network said; predict again.")
        strength = strength_of(self.decoding.vividness)
        if self.again is not None and self.hints:
            given = [replace(h, a=_chroma(h.a / strength), b=_chroma(h.b / strength)) for h in self.hints]
            ab, lead = self.again(given) * np.float32(strength), None
        else:
            ab = self.said * np.float32(strength)
            lead = self.places.lead(self.hints) if self.places is not None and self.hints else None
            if lead is not None:
                ab = ab + _carried(ab, lead)
        sure = self.unsure if self.unsure is None or lead is None else _surer(self.unsure, lead)
        return replace(self, ab=_clamped(ab), lead=lead, believable=sure)


def strength_of(vividness: float) -> float:
    """By what a pack's chroma is multiplied at a vividness 0…1."""
    return _LEAST_STRENGTH + (_MOST_STRENGTH - _LEAST_STRENGTH) * vividness


class _Predicting(ABC):
    """What packs and blends have in common: one picture, or the frames of a shot."""

    follows_palettes = False

    @abstractmethod
    def _fields(self, pictures: Sequence[FloatArray], side: int | None, on_step: OnStep | None) -> list[PackField]:
        """What the networks say of pictures, before vividness and colour points."""

    def predict(
        self,
        lightness: FloatArray,
        *,
        vividness: float = DEFAULT_VIVIDNESS,
        hints: Sequence[Hint] | None = None,
        side: int | None = None,
        on_step: OnStep | None = None,
    ) -> PackField:
        """Colours of a picture (H, W) of L* 0…100. ``side`` of the copy that the network sees (default: the authors');
        of two networks that of the one that sees more.

        Raises:
            ValueError: the picture is empty or not two-dimensional, or a setting is out of range.
        """
        return self._fields([lightness], side, on_step)[0].decoded(vividness).led(hints or ())

    def predict_batch(
        self,
        pictures: Sequence[FloatArray],
        *,
        vividness: float = DEFAULT_VIVIDNESS,
        hints: Sequence[Sequence[Hint]] | None = None,
        side: int | None = None,
        on_step: OnStep | None = None,
    ) -> list[PackField]:
        """Colours of several pictures, such as the frames of a shot, each with its own points; nothing is kept of what
        the network said. On a graphics card several are looked at together."""
        points = [()] * len(pictures) if hints is None else hints
        fields = self._fields(pictures, side, on_step)
        return [
            _as_frame(field.decoded(vividness).led(own), picture)
            for field, picture, own in zip(fields, pictures, points, strict=True)
        ]


class PackColorizer(_Predicting):
    """A pack's network ready to run on one device. Predicting changes nothing in it, so threads may share it."""

    def __init__(self, network: nn.Module, pack: known.Pack, device: str = "cpu") -> None:
        self.model_id = pack.id
        self.pack = pack
        self.device = torch.device(device)
        self.network = network.eval().requires_grad_(False).to(self.device)
        self.together = _TOGETHER if self.device.type == "cuda" else 1
        self._look = _LOOKS[pack.network]

    @classmethod
    def load(cls, entry: CatalogueEntry, pack: known.Pack, device: str = "cpu") -> PackColorizer:
        """Load an installed pack onto `cpu`, `cuda` or `mps`.

        Raises:
            OfficialFileError: its file is missing or damaged.
        """
        return cls(load_plain(entry.path, builder(pack.network)), pack, device)

    def _fields(self, pictures: Sequence[FloatArray], side: int | None, on_step: OnStep | None) -> list[PackField]:
        fields: list[PackField] = []
        for first in range(0, len(pictures), self.together):
            if on_step is not None:
                on_step(first / len(pictures))
            batch = pictures[first : first + self.together]
            for picture, (said, places) in zip(batch, self._say(batch, (), side), strict=True):
                fields.append(PackField(said, said=said, places=places, again=self._again(picture, side)))
        if on_step is not None:
            on_step(1.0)
        return fields

    def _again(self, picture: FloatArray, side: int | None) -> Again | None:
        return (lambda points: self._say([picture], points, side)[0][0]) if self.pack.takes_points else None

    @torch.inference_mode()
    def _say(
        self, pictures: Sequence[FloatArray], hints: Sequence[Hint], side: int | None
    ) -> list[tuple[FloatArray, Places]]:
        """ab and places of pictures that are looked at together, all with the same colour points."""
        for picture in pictures:
            if picture.ndim != 2 or 0 in picture.shape:
                raise ValueError(f"A picture must be height × width with at least one pixel, not {picture.shape}.")
        small = np.stack([_resized(picture, *(2 * [side or self.pack.side])) for picture in pictures])
        with torch.autocast(self.device.type, dtype=torch.float16, enabled=self.device.type == "cuda"):
            ab, features = self._look(self.network, torch.from_numpy(small)[:, None].to(self.device), hints)
        parts = zip(pictures, ab.float().unsqueeze(1), features.float().unsqueeze(1), strict=True)
        return [_said(*each) for each in parts]


def _said(picture: FloatArray, ab: Tensor, features: Tensor) -> tuple[FloatArray, Places]:
    """What a network answered of one picture: ab (1, 2, h, w) and features (1, C, h', w')."""
    said = _clamped(np.ascontiguousarray(ab[0].permute(1, 2, 0).cpu().numpy()))
    cells = _cells(*picture.shape)
    marks = F.interpolate(features, cells, mode="bilinear")[0].half().permute(1, 2, 0).cpu().numpy()
    return said, Places(np.ascontiguousarray(marks), _resized(picture, *cells), _resized(said, *cells))


class BlendColorizer(_Predicting):
    """The mean of two colorizers; its confidence is high where they agree.

    That confidence is no probability: how often a colour is right at a given agreement has not been measured, so it
    tells where the two differ and no more.
    """

    def __init__(self, parts: Sequence[Colorizer | PackColorizer]) -> None:
        if len(parts) != 2:
            raise ValueError("A blend is of two models.")
        self.parts = tuple(parts)

    def _fields(self, pictures: Sequence[FloatArray], side: int | None, on_step: OnStep | None) -> list[PackField]:
        looks: list[Sequence[ChromaField]] = []
        for number, part in enumerate(self.parts):
            if on_step is not None:
                on_step(number / len(self.parts))
            looks.append(_of_part(part, pictures, side, self._largest_side()))
        if on_step is not None:
            on_step(1.0)
        return [_blended(first, second) for first, second in zip(*looks, strict=True)]

    def _largest_side(self) -> int:
        return max([part.pack.side for part in self.parts if isinstance(part, PackColorizer)], default=0)


def _blended(one: ChromaField, other: ChromaField) -> PackField:
    grid = tuple(max(sizes) for sizes in zip(one.shape, other.shape, strict=True))
    first, second = (_resized(each.ab, *grid) for each in (one, other))
    apart = np.linalg.norm(first - second, axis=-1)
    sure = np.exp(-0.5 * np.square(apart / _AGREES_WITHIN)).astype(np.float32)
    said = np.asarray((first + second) / 2, np.float32)
    return PackField(said, sure, said=said, places=one.places, unsure=sure)


def _of_part(
    part: Colorizer | PackColorizer, pictures: Sequence[FloatArray], side: int | None, largest: int
) -> Sequence[ChromaField]:
    if isinstance(part, Colorizer):
        return [part.predict(picture) for picture in pictures]
    own = part.pack.side if side is None else max(part.pack.smallest_side, _multiple(part.pack.side * side / largest))
    return part._fields(pictures, own, None)


def _as_frame(shown: PackField, picture: FloatArray) -> PackField:
    """The colours alone, of the frame's own shape and small enough to be carried along the motion."""
    cells = _cells(picture.shape[0], picture.shape[1], _FRAME_SIDE)
    sure = None if shown.believable is None else _resized(shown.believable, *cells)
    return replace(shown.without_logits(), ab=_resized(shown.ab, *cells), believable=sure)


# --- how each network is shown a picture ------------------------------------------------------------------------------

Look: TypeAlias = Callable[[nn.Module, Tensor, Sequence[Hint]], tuple[Tensor, Tensor]]
"""A network and L* (1, 1, s, s), with colour points: ab (1, 2, h, w) in Lab units and features (1, C, h', w')."""


def _ddcolor(network: nn.Module, lightness: Tensor, hints: Sequence[Hint]) -> tuple[Tensor, Tensor]:
    return cast(ddcolor.DDColor, network).with_features(_grey(lightness).expand(-1, 3, -1, -1))


def _deoldify(network: nn.Module, lightness: Tensor, hints: Sequence[Hint]) -> tuple[Tensor, Tensor]:
    """The authors keep the original's Y of YUV, which adds the same to R′, G′ and B′; the chroma of that is taken."""
    grey = _grey(lightness)
    colours, features = cast(deoldify.DeOldify, network).with_features(grey.expand(-1, 3, -1, -1))
    colours = colours.float()
    weights = torch.tensor(_LUMA, device=colours.device).view(1, 3, 1, 1)
    kept = (colours + (grey - (colours * weights).sum(dim=1, keepdim=True))).clamp(0.0, 1.0)
    return srgb_to_lab(kept)[:, 1:], features


def _eccv16(network: nn.Module, lightness: Tensor, hints: Sequence[Hint]) -> tuple[Tensor, Tensor]:
    return cast(zhang.ECCV16, network).with_features(lightness)


def _siggraph17(network: nn.Module, lightness: Tensor, hints: Sequence[Hint]) -> tuple[Tensor, Tensor]:
    points, mask = (plane.expand(len(lightness), -1, -1, -1) for plane in _drawn(hints, lightness))
    return cast(zhang.SIGGRAPH17, network).with_features(lightness, points, mask)


_LUMA = (0.299, 0.587, 0.114)
_LOOKS: dict[str, Look] = {
    "ddcolor-large": _ddcolor,
    "ddcolor-tiny": _ddcolor,
    "deoldify-deep": _deoldify,
    "deoldify-wide": _deoldify,
    "siggraph17": _siggraph17,
    "eccv16": _eccv16,
}


def _grey(lightness: Tensor) -> Tensor:
    grey: Tensor = encode_srgb(luminance_of_lightness(lightness))
    return grey.clamp(0.0, 1.0)


def _drawn(hints: Sequence[Hint], lightness: Tensor) -> tuple[Tensor, Tensor]:
    """Colour points as planes ab (1, 2, s, s) and mask (1, 1, s, s): discs, at least one pixel each."""
    side = lightness.shape[-1]
    points, mask = torch.zeros(1, 2, side, side), torch.zeros(1, 1, side, side)
    rows, columns = torch.meshgrid(torch.arange(side) + 0.5, torch.arange(side) + 0.5, indexing="ij")
    for hint in hints:
        hint.check()
        inside = torch.hypot(rows - hint.y * side, columns - hint.x * side) <= max(hint.radius * side, 0.75)
        points[0, 0][inside], points[0, 1][inside], mask[0, 0][inside] = hint.a, hint.b, 1.0
    return points.to(lightness.device), mask.to(lightness.device)


# --- arrays -----------------------------------------------------------------------------------------------------------


def _cells(height: int, width: int, side: int = _PLACES_SIDE) -> tuple[int, int]:
    """Rows and columns of a grid over a picture, ``side`` on the short side."""
    scale = min(side / min(height, width), _MOST_SIDES * side / max(height, width))
    return max(1, round(height * scale)), max(1, round(width * scale))


def _carried(ab: FloatArray, lead: Lead) -> FloatArray:
    """What colour points change of ab (h, w, 2), found on the grid of their places and enlarged."""
    coarse = _resized(ab, *lead.share.shape)
    return _resized(np.asarray(lead.applied(coarse) - coarse, np.float32), *ab.shape[:2])


def _surer(confidence: FloatArray, lead: Lead) -> FloatArray:
    reach = _resized(lead.share, *confidence.shape).clip(0.0, 1.0)
    return np.asarray(1.0 - (1.0 - confidence) * (1.0 - reach), np.float32)


def _resized(plane: FloatArray, height: int, width: int) -> FloatArray:
    if plane.shape[:2] == (height, width):
        return np.ascontiguousarray(plane, np.float32)
    shrinks = height < plane.shape[0] or width < plane.shape[1]
    way = cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(np.ascontiguousarray(plane, np.float32), (width, height), interpolation=way))


def _clamped(ab: FloatArray) -> FloatArray:
    return np.asarray(np.clip(np.nan_to_num(ab), *_LARGEST_AB), np.float32)


def _chroma(value: float) -> float:
    return math.copysign(min(abs(value), _LARGEST_AB[1]), value)


def _multiple(length: float) -> int:
    return max(1, round(length / _STRIDE)) * _STRIDE


_STRIDE = 32
