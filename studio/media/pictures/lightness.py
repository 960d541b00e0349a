"""From stored pixels of any kind to CIE L* (D65) without losing a bit: one table look-up per channel.

For grey and matrix/curve RGB profiles the luminance Y is a sum of one function per channel, so that 256 or 65,536
table entries per channel, made once through the profile, give exactly what a colour engine would give per pixel.
Profiles that are not of this kind, CMYK and floating point go through libvips (Little CMS) instead.
Formulas: IEC 61966-2-1 (sRGB), CIE 15 (L*, ε = 216/24389, κ = 24389/27).
"""

from __future__ import annotations

import functools
import io
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import imagecodecs
import numpy as np
import numpy.typing as npt

from models.colour import srgb
from models.colour.srgb import ENCODED_BREAK, EPSILON, GAMMA, KAPPA, OFFSET, SCALE, SLOPE
from studio.media.pictures.decoding import OpenedPicture, open_picture

FloatArray = npt.NDArray[np.float32]
Pixels = npt.NDArray[Any]

PIXEL_KINDS = ("uchar", "ushort", "uint", "float", "double")
# Highlights of linear pictures go above 1; pictures in whole numbers reach far higher.
_BRIGHTEST_LINEAR = 100.0
_WHITE = np.array(srgb.WHITE_D65)
_CONES = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])
_D50 = np.array([0.9642, 1.0, 0.8249])
# Bradford adaptation from the white of ICC profiles to that of sRGB.
_D50_TO_D65 = np.linalg.inv(_CONES) @ np.diag((_CONES @ _WHITE) / (_CONES @ _D50)) @ _CONES
_UNFIT_PROFILE = "The embedded colour profile does not fit the picture and was ignored (sRGB assumed)."
# Little CMS: INTENT_RELATIVE_COLORIMETRIC, cmsFLAGS_BLACKPOINTCOMPENSATION.
_RELATIVE, _BLACK_POINT_COMPENSATION = 1, 0x2000
_SRGB_TO_XYZ = np.array(srgb.RGB_TO_XYZ)
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


@dataclass(frozen=True)
class Reader:
    """How to read a picture: ``image`` (libvips; colour bands, then alpha if ``has_alpha``), ``lightness`` turns a
    colour array (h, w, bands) into L* (h, w), ``lab`` a small one (…, bands) into CIE Lab (…, 3)."""

    image: Any
    bands: int
    has_alpha: bool
    bits: int
    lightness: Callable[[Pixels], FloatArray]
    lab: Callable[[Pixels], FloatArray]
    profile_name: str | None
    notes: tuple[str, ...]


def reader_of(opened: OpenedPicture) -> Reader:
    """Choose how the pixels of an opened picture become L*.

    Raises ``ValueError`` with a few words when the kind of pixels is none that a picture has.
    """
    image, colour_bands, has_alpha, notes = _without_extra_bands(opened.image)
    if image.format not in PIXEL_KINDS and image.interpretation not in ("labs", "lab"):
        raise ValueError(f"its pixels are of the kind “{image.format}”")
    if image.format in ("uint", "float", "double"):
        image, number_notes = _as_whole_numbers(opened, image)
        notes += number_notes
    name = profile_name(opened.profile)
    if image.format in ("uchar", "ushort") and image.interpretation not in ("cmyk", "lab", "labs"):
        tables, used, table_notes = _tables(opened.profile, colour_bands, 256 if image.format == "uchar" else 65536)
        notes += table_notes
        if tables is not None:
            bits = 8 if image.format == "uchar" else 16
            return Reader(
                image, colour_bands, has_alpha, bits, tables.lightness, tables.lab, name if used else None, tuple(notes)
            )
    return _through_libvips(image, colour_bands, has_alpha, opened, name, notes)


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


def _without_extra_bands(image: Any) -> tuple[Any, int, bool, list[str]]:
    """The colour bands and at most one alpha band."""
    if image.interpretation == "cmyk":
        colour = 4
    elif image.bands <= 2:
        colour = 1
    else:
        colour = 3
    if image.bands < colour:
        raise ValueError(f"it has {image.bands} channels where {colour} are expected")
    extra = image.bands - colour
    if extra > 1:
        note = f"It has {image.bands} channels: the first {colour} are read as colour, the next as transparency."
        return image.extract_band(0, n=colour + 1), colour, True, [note]
    return image, colour, extra == 1, []


@dataclass(frozen=True)
class _Tables:
    """XYZ (D65) of each channel's every value (channels, 3, entries), and L* of neutral values (entries)."""

    xyz: npt.NDArray[np.float32]
    neutral: FloatArray

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
    relative = np.maximum(xyz / _WHITE, 0)
    f = np.where(relative > EPSILON, np.cbrt(relative), (KAPPA * relative + 16) / 116)
    return np.stack(
        [116 * f[..., 1] - 16, 500 * (f[..., 0] - f[..., 1]), 200 * (f[..., 1] - f[..., 2])], axis=-1
    ).astype(np.float32)


@functools.lru_cache(maxsize=4)  # every scan of a batch has the same profile
def _tables(profile: bytes | None, channels: int, entries: int) -> tuple[_Tables | None, bool, tuple[str, ...]]:
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
            ("The embedded colour profile does not fit the picture and was ignored (sRGB assumed).",),
        )
    if np.abs(own.xyz - standard.xyz).max() < _SAME_AS_SRGB:
        return standard, True, ()
    return own, True, ()


def _srgb_tables(channels: int, entries: int) -> _Tables:
    linear = decode_srgb(np.linspace(0, 1, entries))
    neutral = lightness_of_luminance(linear).astype(np.float32)
    if channels == 1:
        return _Tables((_WHITE[:, None] * linear)[None].astype(np.float32), neutral)
    xyz = _SRGB_TO_XYZ.T[:, :, None] * linear
    return _Tables(xyz.astype(np.float32), neutral)


def _probe(profile: bytes, channels: int, entries: int) -> _Tables | None:
    """Ask the profile for the XYZ of every value of each channel alone; None unless these add up for mixtures."""
    values = np.arange(entries)
    ramps = np.zeros((channels + 1, entries, channels), np.int64)
    for channel in range(channels):
        ramps[channel, :, channel] = values
    ramps[channels] = values[:, None]
    xyz = _xyz_through(profile, ramps, entries)
    black = xyz[0, 0]
    alone = xyz[:channels] - black
    neutral = xyz[channels]
    mixed = np.random.default_rng(0).integers(0, entries, (16, 64, channels))
    added = black + sum(alone[c][mixed[..., c]] for c in range(channels))
    if np.abs(added - _xyz_through(profile, mixed, entries)).max() > _ADDITIVE:
        return None
    alone[0] += black
    return _Tables(
        np.ascontiguousarray(np.moveaxis(alone, 1, 2), np.float32),
        lightness_of_luminance(neutral[:, 1]).astype(np.float32),
    )


def _xyz_through(profile: bytes, values: npt.NDArray[Any], entries: int) -> npt.NDArray[np.float64]:
    """XYZ (D65, white Y = 1) of ``values`` (h, w, channels) through an ICC profile, relative colorimetric.

    Little CMS is given floating point: with whole numbers it rounds its curves, which shows in deep shadows.
    """
    channels = values.shape[-1]
    encoded = np.ascontiguousarray(values / (entries - 1), np.float32)
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


def _to_xyz(image: Any, **options: Any) -> Any:
    """libvips' profile conversion to XYZ 0…100, D65; through the embedded profile unless told otherwise."""
    options = options or {"embedded": True}
    return image.icc_import(pcs="xyz", intent="relative", black_point_compensation=True, **options)


def _through_libvips(
    image: Any, colour_bands: int, has_alpha: bool, opened: OpenedPicture, name: str | None, notes: list[str]
) -> Reader:
    colour = image.extract_band(0, n=colour_bands) if has_alpha else image
    if image.interpretation in ("lab", "labs"):
        xyz, note = colour.colourspace("xyz"), ""
    elif image.format == "float":
        xyz, note = _xyz_of_linear(colour), "Floating-point pixels are read as linear light with 1.0 as white."
    elif image.interpretation == "cmyk":
        embedded = opened.profile is not None
        xyz = _to_xyz(colour) if embedded else _to_xyz(colour, input_profile="cmyk")
        note = (
            "Printing inks (CMYK) were read through the file's own profile."
            if embedded
            else "Printing inks (CMYK) without a profile were read through a general one."
        )
    else:
        xyz, note = _to_xyz(colour), ""
    if note:
        notes.append(note)
    bits = 8 if image.format == "uchar" else 16
    xyz = xyz.cast("float")
    if has_alpha:
        xyz = xyz.bandjoin(image[colour_bands].cast("float") / _alpha_white(image.format))
    return Reader(xyz, 3, has_alpha, bits, _lightness_of_xyz, _lab_of_xyz100, name, tuple(notes))


def _alpha_white(kind: str) -> float:
    return {"uchar": 255.0, "ushort": 65535.0}.get(kind, 1.0)


def _as_whole_numbers(opened: OpenedPicture, image: Any) -> tuple[Any, list[str]]:
    """Numbers of 32 bits: linear light up to about 1 stays as it is, everything else becomes 16 bits.

    Scanner programs store ordinary 0…255 or 0…65535 as floating point; only those numbers are that large.
    """
    if image.format == "uint":
        white, note = 4294967295.0, "32-bit numbers were read in 16 bits."
    else:
        largest = float(open_picture(opened.path).image.max())
        if not largest > _BRIGHTEST_LINEAR:
            return image.cast("float"), []
        white = 255.0 if largest <= 255 else 65535.0 if largest <= 65535 else largest
        note = f"Floating-point pixels were read in 16 bits with {white:g} as white."
    deep = (image * (65535.0 / white)).rint().cast("ushort")
    return deep.copy(interpretation="rgb16" if image.bands >= 3 else "grey16"), [note]


def _xyz_of_linear(colour: Any) -> Any:
    """XYZ 0…100 of linear light in sRGB primaries or grey."""
    linear = colour if colour.bands == 3 else colour.bandjoin([colour, colour])
    return linear.recomb((_SRGB_TO_XYZ * 100).tolist()).copy(interpretation="xyz")


def _lightness_of_xyz(pixels: Pixels) -> FloatArray:
    return np.asarray(lightness_of_luminance(np.nan_to_num(pixels[..., 1]) * np.float32(0.01)), np.float32)


def _lab_of_xyz100(pixels: Pixels) -> FloatArray:
    return lab_of_xyz(np.asarray(pixels, np.float64) / 100)
