"""The colour space that a result carries: its profile, and how colours become its numbers without losing lightness.

Colours arrive as sRGB. A space is inverted from the same tables through which an original in it would be read, so that
reading a result gives back the lightness that was written.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from studio.domain.recipe import PictureProfile
from studio.media.pictures.profile_tables import (
    SRGB_TO_XYZ,
    WHITE,
    FloatArray,
    Tables,
    decode_srgb,
    lightness_of_luminance,
    profile_name,
    tables_of,
)
from studio.media.pictures.profiles import NAMED, srgb_profile

_STEPS = 65536
_CURVE_STEPS = 16384
_EDGE = 1e-6
_COARSE = 1.5
"""L* of the first step of 8 bits beyond which a space is too coarse for them (linear light has 3.5, sRGB 0.3)."""


@dataclass(frozen=True, eq=False)
class OutputSpace:
    """A profile and the way to its numbers; ``from_linear`` is None for sRGB, whose numbers arrive as they are.

    ``curves`` (3, n + 1) hold the number of each channel over the square root of its light: fine in the shadows, where
    the curves are steep.
    """

    profile: bytes
    from_linear: FloatArray | None = None
    neutral: FloatArray | None = None
    curves: FloatArray | None = None

    def encode(self, rgb: FloatArray) -> FloatArray:
        """sRGB-encoded colours (h, w, 3) 0…1 as numbers of this space 0…1; what lies outside it loses chroma, not
        lightness."""
        if self.from_linear is None or self.curves is None or self.neutral is None:
            return rgb
        linear = _looked_up(_srgb_light(), rgb)
        light = linear @ self.from_linear.T
        outside = np.flatnonzero(((light < -_EDGE) | (light > 1 + _EDGE)).any(-1))
        if len(outside):
            flat = light.reshape(-1, 3)
            luminance = linear.reshape(-1, 3)[outside] @ SRGB_TO_XYZ[1].astype(np.float32)
            flat[outside] = _pulled_in(flat[outside], luminance[:, None] * self.neutral)
        np.clip(light, 0, 1, out=light)
        np.sqrt(light, out=light)
        return np.stack([_looked_up(curve, light[..., i]) for i, curve in enumerate(self.curves)], axis=-1)


def _pulled_in(colour: FloatArray, grey: FloatArray) -> FloatArray:
    """Colours (n, 3) of linear light moved towards the grey of their own luminance until all channels fit."""
    grey = np.clip(grey, 0, 1)
    way = colour - grey
    with np.errstate(divide="ignore", invalid="ignore"):
        room = np.where(way > 0, (1 - grey) / way, np.where(way < 0, -grey / way, np.inf))
    share = np.clip(room.min(-1, keepdims=True), 0, 1)
    return np.asarray(grey + share * way, np.float32)


def _looked_up(table: FloatArray, values: FloatArray) -> FloatArray:
    """Values 0…1 through a table (n + 1) of evenly spaced places, straight lines between them."""
    place = values * np.float32(len(table) - 1)
    np.clip(place, 0, len(table) - 1, out=place)
    below = np.minimum(place.astype(np.int32), len(table) - 2)
    place -= below
    start = table[below]
    return np.asarray(start + place * (table[below + 1] - start), np.float32)


@functools.cache
def _srgb_light() -> FloatArray:
    return decode_srgb(np.linspace(0, 1, _CURVE_STEPS + 1)).astype(np.float32)


def space_for(wanted: PictureProfile, own: bytes | None, bits: int) -> tuple[OutputSpace, tuple[str, ...]]:
    """The space for a result of ``bits`` bits, and notes: the one asked for, or with "auto" the original's own
    (``own``) where colours can be written in it, else sRGB."""
    if wanted != "auto":
        return _space(NAMED[wanted].make()) or OutputSpace(srgb_profile()), ()
    if not own:
        return OutputSpace(srgb_profile()), ()
    space = _space(own)
    name = profile_name(own) or "unnamed"
    if space is None:
        return OutputSpace(srgb_profile()), (
            f"The original's profile “{name}” is a table in which lightness cannot be kept exactly: the result carries "
            "sRGB.",
        )
    if bits == 8 and space.curves is not None and _is_coarse(own):
        return OutputSpace(srgb_profile()), (
            f"The original's profile “{name}” has too few tones in 8 bits: the result carries sRGB.",
        )
    return space, ()


@functools.lru_cache(maxsize=8)
def _space(profile: bytes) -> OutputSpace | None:
    """The space of a profile; None when its tables cannot be turned round."""
    tables, used, _ = tables_of(profile, 3, _STEPS)
    if tables is None or not used:
        return None
    if tables.standard:
        return OutputSpace(profile)
    xyz = tables.xyz.astype(np.float64)
    columns = xyz[:, :, -1].T - xyz[:, :, 0].T
    if abs(np.linalg.det(columns)) < 1e-4:
        return None
    inverse = np.linalg.inv(columns)
    curves = [_inverted(xyz[c], int(np.argmax(np.abs(columns[:, c])))) for c in range(3)]
    if any(curve is None for curve in curves):
        return None
    return OutputSpace(
        profile,
        (inverse @ SRGB_TO_XYZ).astype(np.float32),
        (inverse @ WHITE).astype(np.float32),
        np.stack([curve for curve in curves if curve is not None]),
    )


def _inverted(xyz: npt.NDArray[np.float64], row: int) -> FloatArray | None:
    """Number of a channel over the square root of its light, from its XYZ (3, entries); None unless it only rises."""
    light = (xyz[row] - xyz[row, 0]) / (xyz[row, -1] - xyz[row, 0])
    if (np.diff(light) < -1e-5).any() or not np.isfinite(light).all():
        return None
    light = np.maximum.accumulate(light)
    places = np.linspace(0, 1, _CURVE_STEPS + 1) ** 2
    return np.interp(places, light, np.linspace(0, 1, len(light))).astype(np.float32)


def _is_coarse(profile: bytes) -> bool:
    tables: Tables | None = tables_of(profile, 3, 256)[0]
    if tables is None:
        return False
    neutral = tables.xyz[:, 1, 1].sum()
    return float(lightness_of_luminance(np.array(neutral, np.float64))) > _COARSE
