"""What the network says about a picture's colours, and how that becomes a full-size coloured picture.

A `ChromaField` is small (a quarter of the network's input) and covers the whole picture whatever its size, so a
gigapixel scan is coloured strip by strip from the same field.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from models.catalogue import USUAL_VIVIDNESS
from models.colour.arrays import Array, FloatArray, as_kind_of, length, namespace, softmax
from models.colour.balance import Balance
from models.colour.bins import ab_bins, bin_chroma
from models.colour.calibration import Calibration, believable_share
from models.colour.lab import encode_srgb_in_place, lab_strip_to_linear
from models.colour.leaning import Lean, tilt_of
from models.colour.points import Hint, Lead, Places
from models.colour.skin import Faces

DEFAULT_VIVIDNESS = USUAL_VIVIDNESS

# What the ends of the vividness slider mean, measured on validation photographs: at 0 the ab error is smallest (undoing
# the rebalancing fully, α = 1, only moves everything towards grey), at 1 pictures are as colourful as photographs are
# (which takes leaning a little further towards rare colours than the training did).
_LEAST_VIVID_ALPHA, _MOST_VIVID_ALPHA = 0.5, -0.2
_LEAST_VIVID_GAIN, _MOST_VIVID_GAIN = 1.0, 1.4
_AGREEMENT_ALPHA = 0.7
_DISAGREEING, _AGREEING = 0.2, 0.6
"""Agreement (length of the mean colour over the mean chroma, at the temperature and α of honest shares) up to which as
little chroma is kept as ever, and from which all of it."""
_LEAST_KEPT = 0.4
"""Share of the chroma kept where the likely colours contradict each other, as on walls: up to the middle of the
slider; at its end all is kept."""

_FAITHFUL_ANNEALING, _DECIDED_ANNEALING, _DECIDED_FROM = 0.45, 0.3, 0.5
"""Annealing at vividness 0, and from `_DECIDED_FROM` upwards. The mean of an undecided distribution is near the truth
in ab error and brown to look at; a decided one leaves walls and shirts grey, and coats blue or red."""
_FACE_ANNEALING = 0.5
"""In faces at least this: skin is spread over many classes and grey over few, so the likeliest is grey too often."""

_ROWS_AT_ONCE = 128
_CUBIC = -0.5  # Catmull-Rom
_WARM_AB = (3.0, 12.0)
_TINT_STEPS = 1001


@dataclass(frozen=True)
class Decoding:
    """How a distribution over ab classes becomes one colour.

    The network was trained with rebalanced classes, which makes it vivid and wrong more often. With class weights w
    that is undone by subtracting α·log w from the logits; vividness lowers α and gives the annealed mean back chroma
    that averaging has lowered, up to the expected chroma and to a limit. Both together cost less ab error than α alone
    at the same colourfulness.
    """

    vividness: float = DEFAULT_VIVIDNESS
    """0 faithful and subdued … 1 vivid."""
    annealing: float | None = None
    """Temperature of the annealed mean (Zhang et al. 2016): 1 is the plain mean (brownish), towards 0 the most likely
    class (blotchy); None: what suits the vividness."""
    faces: bool = True
    """Whether colours lean, where the network sees a face, towards what skin of that lightness usually has."""

    def __post_init__(self) -> None:
        if not 0.0 <= self.vividness <= 1.0:
            raise ValueError(f"Vividness must lie between 0 and 1, not {self.vividness}.")
        if self.annealing is not None and not 0.05 <= self.annealing <= 2.0:
            raise ValueError(f"Annealing must lie between 0.05 and 2, not {self.annealing}.")

    @property
    def used_annealing(self) -> float:
        """That of the vividness, unless another was asked for."""
        if self.annealing is not None:
            return self.annealing
        decided = min(1.0, self.vividness / _DECIDED_FROM)
        return _FAITHFUL_ANNEALING + (_DECIDED_ANNEALING - _FAITHFUL_ANNEALING) * decided

    def decode(self, logits: Array, log_weight: Array, tilt: Array | None = None, faces: Faces | None = None) -> Array:
        """(B, 2, h, w) ab of logits (B, Q, h, w); `tilt` (Q,) is added to the logits, `faces` lean them."""
        alpha = _LEAST_VIVID_ALPHA + (_MOST_VIVID_ALPHA - _LEAST_VIVID_ALPHA) * self.vividness
        gain = _LEAST_VIVID_GAIN + (_MOST_VIVID_GAIN - _LEAST_VIVID_GAIN) * self.vividness
        offset = -alpha * log_weight
        if tilt is not None:
            offset = offset + tilt
        xp, raw = namespace(logits), logits
        logits, annealing = logits + offset[:, None, None], self.used_annealing
        if faces is not None and self.faces:
            logits = logits + faces.leaning()
            annealing = annealing + max(0.0, _FACE_ANNEALING - annealing) * faces.seen[:, None]
        ab, chroma = _means(softmax(logits / annealing, axis=1))
        # Where all likely classes agree, as at a colour point, averaging has lowered nothing and nothing is enlarged.
        lowered = chroma / xp.clip(length(ab, axis=1), 1e-4, None)
        restored = ab * xp.clip(lowered, 1.0, gain)
        kept = self._kept_chroma(raw, log_weight)
        if faces is not None and self.faces:
            kept = kept + (1.0 - kept) * faces.seen[:, None]
        return restored * kept

    def _kept_chroma(self, logits: Array, log_weight: Array) -> Array:
        """(B, 1, h, w) share of the chroma that is kept: less where the likely colours contradict each other, so that
        a wall that may be red or blue stays quiet instead of being decided patch by patch."""
        least = _LEAST_KEPT + (1.0 - _LEAST_KEPT) * max(0.0, 2.0 * self.vividness - 1.0)
        if least >= 1.0:
            return namespace(logits).ones_like(logits[:, :1])
        xp = namespace(logits)
        mean, chroma = _means(softmax(logits - _AGREEMENT_ALPHA * log_weight[:, None, None], axis=1))
        # Greys have no colours that could contradict each other, and no chroma that could be kept.
        agreement = length(mean, axis=1) / xp.clip(chroma, 1.0, None)
        agreeing = xp.clip((agreement - _DISAGREEING) / (_AGREEING - _DISAGREEING), 0.0, 1.0)
        return least + (1.0 - least) * agreeing


def _means(share: Array) -> tuple[Array, Array]:
    """The mean colour (B, 2, h, w) and the mean chroma (B, 1, h, w) of shares (B, Q, h, w) of the classes."""
    xp, (batch, classes, h, w) = namespace(share), share.shape
    of_class = as_kind_of(share, np.concatenate([ab_bins(), bin_chroma()[:, None]], axis=1).T)
    means = xp.reshape(of_class @ xp.reshape(share, (batch, classes, h * w)), (batch, 3, h, w))
    return means[:, :2], means[:, 2:]


@dataclass(frozen=True)
class ChromaField:
    """Low-resolution colours of a whole picture.

    ab: (h, w, 2) float32 in Lab units. believable: (h, w) float32, the `confidence`, or None when it was not wanted.
    logits: (Q, h, w) float16 or None when they were not kept; with them the field can be decoded again at another
    vividness, or in other plausible versions, without running the network; with `places` it can be led by other points.
    """

    ab: FloatArray
    believable: FloatArray | None = None
    decoding: Decoding = Decoding()
    logits: npt.NDArray[np.float16] | None = None
    log_weight: FloatArray | None = None
    calibration: Calibration = field(default_factory=Calibration)
    places: Places | None = None
    lead: Lead | None = None
    balance: Balance = field(default_factory=Balance)
    leans: tuple[Lean, ...] = ()
    tint: FloatArray | None = None
    """(2, n) a and b of a tint of the whole, at n steps of L* from 0 to 100; it is laid over the colours."""
    paint: FloatArray | None = None
    """(3, h', w') of any size: colours that somebody has painted (see `models.colour.painted.paint_planes`)."""
    strength: FloatArray | None = None
    """(h', w') of any size: by what chroma is multiplied from place to place; None: nowhere by anything."""
    faces: Faces | None = None
    """Where faces are, as one picture (1, h, w); kept with the logits."""

    @property
    def shape(self) -> tuple[int, int]:
        return int(self.ab.shape[0]), int(self.ab.shape[1])

    @property
    def faces_share(self) -> float:
        """How much of the picture (0…1) leans towards usual skin; 0 where that is switched off or was not kept."""
        if self.faces is None or not self.decoding.faces:
            return 0.0
        return float(self.faces.seen.mean())

    @property
    def confidence(self) -> FloatArray:
        """(h, w) float32: the estimated probability 0…1 that the true colour lies within 20 ab units of the shown one.

        Raises:
            ValueError: the field was made without it.
        """
        if self.believable is None:
            raise ValueError("This colour field was made without its confidence; predict again with confidence=True.")
        return self.believable

    def decoded(self, vividness: float, annealing: float | None = None, faces: bool | None = None) -> ChromaField:
        """The same prediction at another vividness (and annealing), in a few milliseconds.

        Raises:
            ValueError: the logits were not kept, or a value is out of range.
        """
        decoding = Decoding(
            vividness,
            self.decoding.annealing if annealing is None else annealing,
            self.decoding.faces if faces is None else faces,
        )
        return self._shown_as(self._decode(decoding), decoding)

    def chosen(
        self, vividness: float, faces: bool, hints: Sequence[Hint] = (), leans: Sequence[Lean] = ()
    ) -> ChromaField:
        """The same prediction decoded, led and leaning so, whatever it was before, in the time of one decoding.

        Raises:
            ValueError: what the network said was not kept, a value is out of range, or a place outside the picture.
        """
        decoding = Decoding(vividness, self.decoding.annealing, faces)
        if decoding == self.decoding and not hints and self.lead is None and tuple(leans) == self.leans:
            return self
        if self.places is None and (hints or leans or self.lead is not None):
            raise ValueError("This colour field was made without its logits; predict again with keep_logits=True.")
        lead = self.places.lead(hints) if self.places is not None and hints else None
        other = replace(self, lead=lead, leans=tuple(leans))
        return other._shown_as(other._decode(decoding), decoding)

    def balanced(self, balance: Balance) -> ChromaField:
        """The same prediction with another balance of hues.

        Raises:
            ValueError: the logits were not kept.
        """
        other = replace(self, balance=balance)
        return other._shown_as(other._decode(self.decoding), self.decoding)

    def led(self, hints: Sequence[Hint]) -> ChromaField:
        """The same prediction led by these colour points instead of those it had, in some milliseconds.

        Raises:
            ValueError: what the network said was not kept, or a point lies outside the picture.
        """
        if self.lead is None and not hints:
            return self
        if self.places is None:
            raise ValueError("This colour field was made without its logits; predict again with keep_logits=True.")
        led = replace(self, lead=self.places.lead(hints))
        return led._shown_as(led._decode(self.decoding), self.decoding)

    def leaned(self, leans: Sequence[Lean]) -> ChromaField:
        """The same prediction, leaning so instead of as it did.

        Raises:
            ValueError: what the network said was not kept.
        """
        if tuple(leans) == self.leans:
            return self
        other = replace(self, leans=tuple(leans))
        return other._shown_as(other._decode(self.decoding), self.decoding)

    def painted(self, planes: FloatArray, certainty: FloatArray) -> ChromaField:
        """With colours painted over it; `certainty` (h, w) 0…1: how far each cell counts as known by that."""
        if self.believable is None:
            return replace(self, paint=planes)
        sure = 1.0 - (1.0 - self.believable) * (1.0 - certainty)
        return replace(self, paint=planes, believable=np.asarray(sure, np.float32))

    def without_logits(self) -> ChromaField:
        """The colours alone, small enough to keep many."""
        return replace(self, logits=None, log_weight=None, places=None, lead=None, faces=None, leans=())

    def _shown_as(self, ab: FloatArray, decoding: Decoding) -> ChromaField:
        """The same prediction with other colours shown, and how believable those are."""
        if self.believable is None:
            return replace(self, ab=ab, decoding=decoding)
        confidence = confidence_of(*self._kept(), np.moveaxis(ab, -1, 0)[None], self.calibration)[0]
        if self.lead is not None:
            confidence = self.lead.surer(confidence)
        return replace(self, ab=ab, believable=confidence, decoding=decoding)

    def _decode(self, decoding: Decoding) -> FloatArray:
        logits, log_weight = self._kept()
        leaning = tilt_of(self.leans, self.places) if self.places is not None else None
        if leaning is not None:
            logits = logits + leaning
        planes = decoding.decode(logits, log_weight, self.balance.tilt(), self.faces)
        ab = np.ascontiguousarray(np.moveaxis(planes[0], 0, -1))
        return ab if self.lead is None else self.lead.applied(ab)

    def _kept(self) -> tuple[FloatArray, FloatArray]:
        if self.logits is None or self.log_weight is None:
            raise ValueError("This colour field was made without its logits; predict again with keep_logits=True.")
        return self.logits.astype(np.float32)[None], self.log_weight


def confidence_of(logits: Array, log_weight: Array, ab: Array, calibration: Calibration) -> Array:
    """(B, h, w) confidence 0…1 in the shown ab (B, 2, h, w), given logits (B, Q, h, w).

    The calibrated probability that the true colour lies within 20 ab units of the one shown.
    """
    return believable_share(calibration.probability(logits, log_weight), ab)


def apply_chroma(
    lightness: FloatArray,
    field: ChromaField,
    y0: int = 0,
    full_height: int | None = None,
    *,
    saturation: float = 1.0,
    warmth: float = 0.0,
    encoding: Literal["srgb", "linear"] = "srgb",
) -> FloatArray:
    """(h, W, 3) float32 colours 0…1 of a strip (h, W) of L* 0…100 whose first row is row `y0` of the picture.

    The strip's own lightness is kept exactly; chroma is enlarged by bicubic interpolation, scaled by `saturation`
    (0 grey … 2), shifted by `warmth` (−1 cool … 1 warm, least in blacks and whites) and reduced, hue kept, where it
    leaves sRGB. Strips put together equal the whole picture.
    """
    rows, width = lightness.shape
    height = rows + y0 if full_height is None else full_height
    look = _Look(saturation, warmth, encoding)
    return _coloured(lightness, field, _Extent(height, y0), _Extent(width), look)


def apply_chroma_to_part(
    lightness: FloatArray,
    field: ChromaField,
    part: tuple[float, float, float, float],
    *,
    saturation: float = 1.0,
    warmth: float = 0.0,
) -> FloatArray:
    """(h, w, 3) float32 sRGB 0…1 of a part of the picture at any scale, given its L* (h, w).

    `part` is x, y, width, height relative to the picture (0…1). A part at the picture's own scale gets the colours that
    `apply_chroma` gives it.
    """
    x, y, width, height = part
    rows, columns = lightness.shape
    down, across = _Extent(rows / height, y * rows / height), _Extent(columns / width, x * columns / width)
    return _coloured(lightness, field, down, across, _Look(saturation, warmth, "srgb"))


class _Look(NamedTuple):
    saturation: float
    warmth: float
    encoding: Literal["srgb", "linear"]


class _Extent(NamedTuple):
    """Along one axis: so many pixels for the whole picture, and where among them the part begins."""

    whole: float
    first: float = 0.0


def _coloured(lightness: FloatArray, field: ChromaField, down: _Extent, across: _Extent, look: _Look) -> FloatArray:
    rows, width = lightness.shape
    out = np.empty((rows, width, 3), np.float32)
    columns = _cubic_matrix(field.shape[1], across.whole, across.first, width)
    strength = None if field.strength is None else _Plane.across(field.strength, across, width)
    paint = [] if field.paint is None else [_Plane.across(plane, across, width) for plane in field.paint]
    low = np.moveaxis(field.ab * np.float32(look.saturation), -1, 0)
    for top in range(0, rows, _ROWS_AT_ONCE):
        bottom = min(rows, top + _ROWS_AT_ONCE)
        near, weights = _cubic_strip(field.shape[0], down.whole, down.first + top, bottom - top)
        L = np.ascontiguousarray(lightness[top:bottom], np.float32)
        a, b = (weights @ (plane[near] @ columns) for plane in low)
        if paint:
            tint_a, tint_b, cover = (plane.rows(down.whole, down.first + top, bottom - top) for plane in paint)
            below = 1.0 - np.clip(cover, 0.0, 1.0)
            a = a * below + tint_a * np.float32(look.saturation)
            b = b * below + tint_b * np.float32(look.saturation)
        if strength is not None:
            here = np.clip(strength.rows(down.whole, down.first + top, bottom - top), 0.0, None)
            a, b = a * here, b * here
        if field.tint is not None:
            tint_a, tint_b = _tint_at(L, field.tint)
            a, b = a + tint_a, b + tint_b
        if look.warmth:
            room = L * (100.0 - L) * np.float32(look.warmth / 2500.0)
            a, b = a + _WARM_AB[0] * room, b + _WARM_AB[1] * room
        linear = lab_strip_to_linear(np.asarray(cv2.merge([L, a, b]), np.float32))
        out[top:bottom] = encode_srgb_in_place(linear) if look.encoding == "srgb" else linear
    return out


def _tint_at(lightness: FloatArray, tint: FloatArray) -> FloatArray:
    """(2, h, w) a and b of the tint at each lightness, to a hundredth of the scale."""
    fine = np.linspace(0, tint.shape[1] - 1, _TINT_STEPS)
    table = np.stack([np.interp(fine, np.arange(tint.shape[1]), plane) for plane in tint]).astype(np.float32)
    place = np.clip(lightness * np.float32((_TINT_STEPS - 1) / 100) + np.float32(0.5), 0, _TINT_STEPS - 1)
    return np.asarray(table[:, place.astype(np.int16)], np.float32)


class _Plane(NamedTuple):
    """A plane (h, w') that is enlarged to the picture's width already, and is to its height as it is needed."""

    wide: FloatArray

    @classmethod
    def across(cls, plane: FloatArray, extent: _Extent, width: int) -> _Plane:
        return cls(plane @ _cubic_rows(plane.shape[1], extent.whole, extent.first, width).T)

    def rows(self, target: float, first: float, count: int) -> FloatArray:
        near, weights = _cubic_strip(len(self.wide), target, first, count)
        return np.asarray(weights @ self.wide[near], np.float32)


def enlarge(field_plane: FloatArray, height: int, width: int) -> FloatArray:
    """A field's plane (h, w), such as its confidence, enlarged bicubically to the picture's size."""
    down = _cubic_rows(field_plane.shape[0], height, 0, height)
    return np.asarray(down @ field_plane @ _cubic_matrix(field_plane.shape[1], width, 0, width), np.float32)


def _cubic_strip(source: int, target: float, first: float, count: int) -> tuple[slice, FloatArray]:
    """Of all source rows those that `count` rows from `first` on are made of, a few, and their weights."""
    weights = _cubic_rows(source, target, first, count)
    used = np.flatnonzero(weights.any(axis=0))
    near = slice(int(used[0]), int(used[-1]) + 1)
    return near, np.ascontiguousarray(weights[:, near])


def _cubic_rows(source: int, target: float, first: float, count: int) -> FloatArray:
    """(count, source) weights of rows of a bicubic enlargement to `target` rows, edges repeated."""
    centre = (np.arange(count) + (first + 0.5)) * (source / target) - 0.5
    base, rows = np.floor(centre), np.arange(count)
    weights = np.zeros((count, source))
    for tap in range(-1, 3):
        column = np.clip(base.astype(np.int64) + tap, 0, source - 1)
        weights[rows, column] += _cubic_kernel(np.abs(centre - base - tap))
    return weights.astype(np.float32)


@lru_cache(maxsize=4)
def _cubic_matrix(source: int, target: float, first: float, count: int) -> FloatArray:
    return np.ascontiguousarray(_cubic_rows(source, target, first, count).T)


def _cubic_kernel(d: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    near = (_CUBIC + 2) * d**3 - (_CUBIC + 3) * d**2 + 1
    far = _CUBIC * d**3 - 5 * _CUBIC * d**2 + 8 * _CUBIC * d - 4 * _CUBIC
    return np.where(d <= 1, near, np.where(d < 2, far, 0.0))
