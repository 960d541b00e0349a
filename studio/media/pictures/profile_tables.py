"""What the numbers of a profile mean: XYZ of every value of every channel, asked of the colour engine once.

For grey and matrix/curve RGB profiles the luminance Y is a sum of one function per channel, so that 256 or 65,536
table entries per channel, made once through the profile, give exactly what a colour engine would give per pixel.
Formulas: IEC 61966-2-1 (sRGB), CIE 15 (L*, ε = 216/24389, κ = 24389/27).
"""

from __future__ import annotations

import functools
import io
from dataclasses import dataclass
from typing import Any

import imagecodecs
import numpy as np
import numpy.typing as npt

from models.colour import srgb
from models.colour.srgb import ENCODED_BREAK, EPSILON, GAMMA, KAPPA, LINEAR_BREAK, OFFSET, SCALE, SLOPE

FloatArray = npt.NDArray[np.float32]
Pixels = npt.NDArray[Any]

WHITE = np.array(srgb.WHITE_D65)
_CONES = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])
_D50 = np.array([0.9642, 1.0, 0.8249])
# Bradford adaptation from the white of ICC profiles to that of sRGB.
_D50_TO_D65 = np.linalg.inv(_CONES) @ np.diag((_CONES @ WHITE) / (_CONES @ _D50)) @ _CONES
_UNFIT_PROFILE = "The embedded colour profile does not fit the picture and was ignored (sRGB assumed)."
# Little CMS: INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_BLACKPOINTCOMPENSATION.
_RELATIVE, _BLACK_POINT_COMPENSATION = 1, 0x2000
SRGB_TO_XYZ = np.array(srgb.RGB_TO_XYZ)
# A tagged sRGB picture must come out as an untagged one does, although profiles round their curves and primaries.
_SAME_AS_SRGB = 5e-4
_ADDITIVE = 2e-4


def lightness_of_luminance(luminance: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """CIE L* 0…100 of relative luminance Y 0…1, in the precision of its input."""
    one = luminance.dtype.type
    luminance = np.clip(luminance, one(0), one(1))
    lightness = np.where(luminance > one(EPSILON), one(116) * np.cbrt(luminance) - one(16), one(KAPPA) * luminance)
    return np.asarray(lightness)


def decode_srgb(encoded: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Encoded sRGB 0…1 to linear light 0…1."""
    return np.where(encoded <= ENCODED_BREAK, encoded / SLOPE, ((encoded + OFFSET) / SCALE) ** GAMMA)


def luminance_of_lightness(lightness: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Relative luminance Y 0…1 of CIE L* 0…100."""
    return np.where(lightness > KAPPA * EPSILON, ((lightness + 16) / 116) ** 3, lightness / KAPPA)


def encode_srgb(linear: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Linear light 0…1 to encoded sRGB 0…1."""
    return np.where(linear <= LINEAR_BREAK, linear * SLOPE, SCALE * np.maximum(linear, 0) ** (1 / GAMMA) - OFFSET)


def profile_name(profile: bytes | None) -> str | None:
    """The description of an ICC profile, such as “Dot Gain 20%”; None when there is no readable one."""
    if not profile:
        return None
    from PIL import ImageCms

    try:
        found = ImageCms.ImageCmsProfile(io.BytesIO(profile)).profile.profile_description
    except (OSError, ImageCms.PyCMSError, ValueError, TypeError):
        return None
    return (found or "").strip("\0 \n") or "unnamed profile"


@dataclass(frozen=True)
class Tables:
    """XYZ (D65) of each channel's every value (channels, 3, entries), and L* of neutral values (entries); ``standard``:
    those of sRGB."""

    xyz: npt.NDArray[np.float32]
    neutral: FloatArray
    standard: bool = False

    def lightness(self, pixels: Pixels) -> FloatArray:
        """L* of (h, w, channels)."""
        first = pixels[..., 0]
        if pixels.shape[-1] == 1:
            return self.neutral[first]
        if np.array_equal(first, pixels[..., 1]) and np.array_equal(first, pixels[..., 2]):
            return self.neutral[first]
        luminance = self.xyz[0, 1][first]
        luminance += self.xyz[1, 1][pixels[..., 1]]
        luminance += self.xyz[2, 1][pixels[..., 2]]
        return np.asarray(lightness_of_luminance(luminance), np.float32)

    def lab(self, pixels: Pixels) -> FloatArray:
        values = np.asarray(np.rint(pixels), np.int64)
        xyz = sum(self.xyz[c][:, values[..., c]] for c in range(pixels.shape[-1]))
        return lab_of_xyz(np.moveaxis(np.asarray(xyz), 0, -1))


def lab_of_xyz(xyz: npt.NDArray[Any]) -> FloatArray:
    """CIE Lab (…, 3) of XYZ (…, 3) with Y = 1 for white, white point D65."""
    relative = np.maximum(xyz / WHITE, 0)
    f = np.where(relative > EPSILON, np.cbrt(relative), (KAPPA * relative + 16) / 116)
    return np.stack(
        [116 * f[..., 1] - 16, 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])], axis=-1
    ).astype(np.float32)


@functools.lru_cache(maxsize=4)  # every scan of a batch has the same profile
def tables_of(profile: bytes | None, channels: int, entries: int) -> tuple[Tables | None, bool, tuple[str, ...]]:
    """The tables, whether the profile was used for them, and notes; no tables when the profile is of another kind."""
    standard = _srgb_tables(channels, entries)
    if not profile:
        return standard, False, ()
    try:
        own = _probe(profile, channels, entries)
        if own is None:
            return None, True, ()
    except ValueError:
        return (
            standard,
            False,
            (_UNFIT_PROFILE,),
        )
    if np.abs(own.xyz - standard.xyz).max() < _SAME_AS_SRGB:
        return standard, True, ()
    return own, True, ()


def _srgb_tables(channels: int, entries: int) -> Tables:
    linear = decode_srgb(np.linspace(0, 1, entries))
    neutral = lightness_of_luminance(linear).astype(np.float32)
    if channels == 1:
        return Tables((WHITE[:, None] * linear)[None].astype(np.float32), neutral, True)
    xyz = SRGB_TO_XYZ.T[:, :, None] * linear
    return Tables(xyz.astype(np.float32), neutral, True)


def _probe(profile: bytes, channels: int, entries: int) -> Tables | None:
    """Ask the profile for the XYZ of every value of each channel alone; None unless these add up for mixtures."""
    values = np.arange(entries)
    ramps = np.zeros((channels + 1, entries, channels), np.int64)
    for channel in range(channels):
        ramps[channel, :, channel] = values
    ramps[channels] = values[:, None]
    xyz = xyz_through(profile, ramps / (entries - 1))
    black = xyz[0, 0]
    alone = xyz[:channels] - black
    neutral = xyz[channels]
    mixed = np.random.default_rng(0).integers(0, entries, (16, 64, channels))
    added = black + sum(alone[c][mixed[..., c]] for c in range(channels))
    if np.abs(added - xyz_through(profile, mixed / (entries - 1))).max() > _ADDITIVE:
        return None
    alone[0] += black
    return Tables(
        np.ascontiguousarray(np.moveaxis(alone, 1, 2), np.float32),
        lightness_of_luminance(neutral[:, 1]).astype(np.float32),
    )


def xyz_through(profile: bytes, values: npt.NDArray[Any]) -> npt.NDArray[np.float64]:
    """XYZ (D65, white Y = 1) of ``values`` (h, w, channels) 0…1 through an ICC profile, relative colorimetric.

    Little CMS is given floating point: with whole numbers it rounds its curves, which shows in deep shadows.
    Raises ``ValueError`` when the profile cannot be used for such numbers.
    """
    channels = values.shape[-1]
    encoded = np.ascontiguousarray(values, np.float32)
    try:
        xyz = imagecodecs.cms_transform(
            encoded if channels == 3 else encoded[..., 0],
            profile,
            imagecodecs.cms_profile("xyz"),
            colorspace="rgb" if channels == 3 else "gray",
            outcolorspace="xyz",
            outdtype="float32",
            intent=_RELATIVE,
            flags=_BLACK_POINT_COMPENSATION,
        )
    except Exception as error:  # the codec raises its own unrelated classes
        raise ValueError(f"unusable profile: {error}") from error
    return np.asarray(xyz.reshape(*values.shape[:2], 3).astype(np.float64) @ _D50_TO_D65.T)
