"""From stored pixels of any kind to CIE L* (D65) without losing a bit: one table look-up per channel.

Tables hold what the profile says of every value (``profile_tables``). Profiles that are not of this kind, CMYK and
floating point go through a colour engine (Little CMS) pixel by pixel instead.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from studio.media.files.vips import pyvips
from studio.media.pictures.decoding import open_picture
from studio.media.pictures.float_numbers import range_of
from studio.media.pictures.opened import OpenedPicture
from studio.media.pictures.profile_tables import (
    SRGB_TO_XYZ,
    WHITE,
    FloatArray,
    Pixels,
    lab_of_xyz,
    lightness_of_luminance,
    profile_name,
    tables_of,
    xyz_through,
)

PIXEL_KINDS = ("uchar", "ushort", "uint", "float", "double")
_LUMINANCE = SRGB_TO_XYZ[1].astype(np.float32)
_LINEAR_NOTE = "Floating-point pixels are read as linear light with 1.0 as white."
_UNFIT_PROFILE = "The embedded colour profile does not fit the picture and was ignored (linear light assumed)."


@dataclass(frozen=True)
class Reader:
    """How to read a picture: ``image`` (libvips; colour bands, then alpha if ``has_alpha``), ``lightness`` turns a
    colour array (h, w, bands) into L* (h, w), ``lab`` a small one (…, bands) into CIE Lab (…, 3). ``profile`` is the
    original's own where its colours were read through it and a result can carry it."""

    image: Any
    bands: int
    has_alpha: bool
    bits: int
    lightness: Callable[[Pixels], FloatArray]
    lab: Callable[[Pixels], FloatArray]
    profile_name: str | None
    notes: tuple[str, ...]
    profile: bytes | None = None


def reader_of(opened: OpenedPicture) -> Reader:
    """Choose how the pixels of an opened picture become L*.

    Raises ``ValueError`` with a few words when the kind of pixels is none that a picture has.
    """
    image = opened.image
    if image.format not in PIXEL_KINDS:
        raise ValueError(f"its pixels are of the kind “{image.format}”")
    if image.interpretation == "lab":
        return _of_lab(opened)
    if image.format in ("uint", "float", "double"):
        image, notes, linear = _known_numbers(opened)
        if linear:
            return _of_light(opened, image, notes)
    else:
        notes = []
    if image.interpretation == "cmyk":
        return _of_inks(opened, image, notes)
    return _through_tables(opened, image, notes) or _through_engine(opened, image, notes)


def _bands(opened: OpenedPicture) -> int:
    return int(opened.image.bands) - opened.has_alpha


def _depth(opened: OpenedPicture) -> int:
    return 8 if opened.bits <= 8 else 16


def _through_tables(opened: OpenedPicture, image: Any, notes: list[str]) -> Reader | None:
    """The usual way; None when the profile is not of the kind that tables can follow."""
    bands = _bands(opened)
    tables, used, table_notes = tables_of(opened.profile, bands, 256 if image.format == "uchar" else 65536)
    if tables is None:
        return None
    name, own = _own_profile(opened) if used else (None, None)
    all_notes = (*notes, *table_notes)
    return Reader(image, bands, opened.has_alpha, _depth(opened), tables.lightness, tables.lab, name, all_notes, own)


def _own_profile(opened: OpenedPicture) -> tuple[str | None, bytes | None]:
    """Name of the profile that is used, and the profile itself where a result can carry it."""
    return profile_name(opened.profile), opened.profile if opened.embedded and _bands(opened) == 3 else None


def _of_lab(opened: OpenedPicture) -> Reader:
    def lightness(pixels: Pixels) -> FloatArray:
        return np.clip(pixels[..., 0], 0, 100).astype(np.float32)

    def lab(pixels: Pixels) -> FloatArray:
        return np.asarray(pixels, np.float32)

    return Reader(opened.image, 3, opened.has_alpha, _depth(opened), lightness, lab, None, ())


# --- floating point ---------------------------------------------------------------------------------------------------


def _known_numbers(opened: OpenedPicture) -> tuple[Any, list[str], bool]:
    """Numbers of 32 bits as 16 bits when they are code values, else as floating point; notes; whether it is the
    latter."""
    image = opened.image
    numbers = range_of(opened.path, opened.page, image, lambda: open_picture(opened.path, page=opened.page).image)
    notes = list(numbers.notes)
    if numbers.white is None:
        return image.cast("float"), notes, True
    if image.format == "uint":
        notes.append("32-bit numbers were read in 16 bits.")
    else:
        notes.append(f"Floating-point pixels were read in 16 bits with {numbers.white:g} as white.")
    # Comparisons with what is no number are false: it becomes black here, infinity white.
    deep = (image > 0).ifthenelse(image * (65535.0 / numbers.white), 0).rint().cast("ushort")
    return deep.copy(interpretation="rgb16" if image.bands >= 3 else "grey16"), notes, False


def _of_light(opened: OpenedPicture, image: Any, notes: list[str]) -> Reader:
    """Floating-point numbers around 0 to 1: through the profile where there is one, else as linear light."""
    bands, profile = _bands(opened), opened.profile
    if profile:
        try:
            xyz_through(profile, np.zeros((1, 1, bands)))
        except ValueError:
            profile, notes = None, [*notes, _UNFIT_PROFILE]

    def xyz(pixels: Pixels) -> Pixels:
        numbers = finite(pixels)
        if profile:
            shape = numbers.shape
            return xyz_through(profile, numbers.reshape(-1, shape[-2], bands)).reshape(*shape[:-1], 3)
        return np.asarray(numbers * WHITE if bands == 1 else numbers @ SRGB_TO_XYZ.T)

    def lightness(pixels: Pixels) -> FloatArray:
        if profile:
            return np.asarray(lightness_of_luminance(xyz(pixels)[..., 1]), np.float32)
        numbers = finite(pixels)
        luminance = numbers[..., 0] if bands == 1 else numbers @ _LUMINANCE
        return np.asarray(lightness_of_luminance(luminance), np.float32)

    def lab(pixels: Pixels) -> FloatArray:
        return lab_of_xyz(np.clip(xyz(pixels), 0, 2))

    name, own = _own_profile(opened) if profile else (None, None)
    notes = notes if profile else [*notes, _LINEAR_NOTE]
    return Reader(image, bands, opened.has_alpha, 16, lightness, lab, name, tuple(notes), own)


def finite(pixels: Pixels) -> FloatArray:
    """Floating-point numbers without those that are none (black) and infinite ones (white, or black below zero)."""
    return np.nan_to_num(np.asarray(pixels, np.float32), nan=0.0, posinf=1.0, neginf=0.0)


# --- the colour engine ------------------------------------------------------------------------------------------------


def _to_xyz(image: Any, **options: Any) -> Any:
    """libvips' profile conversion to XYZ 0…100, D65; through the embedded profile unless told otherwise."""
    options = options or {"embedded": True}
    return image.icc_import(pcs="xyz", intent="relative", black_point_compensation=True, **options)


def _through_engine(opened: OpenedPicture, image: Any, notes: list[str]) -> Reader:
    """Through a profile that is a table of mixtures, as scanners and cameras have them."""
    profile, white = opened.profile or b"", np.float32(_alpha_white(image.format))

    def xyz(pixels: Pixels) -> Pixels:
        shape = pixels.shape
        numbers = (np.asarray(pixels, np.float32) / white).reshape(-1, shape[-2], shape[-1])
        return xyz_through(profile, numbers).reshape(*shape[:-1], 3)

    def lightness(pixels: Pixels) -> FloatArray:
        return np.asarray(lightness_of_luminance(xyz(pixels)[..., 1]), np.float32)

    def lab(pixels: Pixels) -> FloatArray:
        return lab_of_xyz(xyz(pixels))

    name, own = _own_profile(opened)
    return Reader(image, _bands(opened), opened.has_alpha, _depth(opened), lightness, lab, name, tuple(notes), own)


def _of_inks(opened: OpenedPicture, image: Any, notes: list[str]) -> Reader:
    bands = _bands(opened)
    colour = image.extract_band(0, n=bands) if opened.has_alpha else image.copy()
    if opened.profile:
        colour.set_type(pyvips.GValue.blob_type, "icc-profile-data", opened.profile)
    embedded = opened.profile is not None
    xyz = (_to_xyz(colour) if embedded else _to_xyz(colour, input_profile="cmyk")).cast("float")
    notes = [
        *notes,
        "Printing inks (CMYK) were read through the file's own profile."
        if embedded
        else "Printing inks (CMYK) without a profile were read through a general one.",
    ]
    if opened.has_alpha:
        xyz = xyz.bandjoin(image[bands].cast("float") / _alpha_white(image.format))
    name = profile_name(opened.profile)
    return Reader(xyz, 3, opened.has_alpha, _depth(opened), _lightness_of_xyz, _lab_of_xyz100, name, tuple(notes))


def _alpha_white(kind: str) -> float:
    return {"uchar": 255.0, "ushort": 65535.0}.get(kind, 1.0)


def _lightness_of_xyz(pixels: Pixels) -> FloatArray:
    return np.asarray(lightness_of_luminance(np.nan_to_num(pixels[..., 1]) * np.float32(0.01)), np.float32)


def _lab_of_xyz100(pixels: Pixels) -> FloatArray:
    return lab_of_xyz(np.asarray(pixels, np.float64) / 100)
