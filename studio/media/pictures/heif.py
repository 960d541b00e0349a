"""HEIF: AVIF through libvips, and the HEVC pictures that telephones write (HEIC) through libheif's own package."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import numpy as np

from studio.domain.errors import UnreadableInput
from studio.media.files.errors import damaged_picture
from studio.media.marks import resolution
from studio.media.pictures.opened import OpenedPicture, cannot_read, guard_whole, high_dynamic_range, image_of
from studio.media.pictures.profiles import HighDynamicRange, profile_of_code_points

_HEAD = 262_144
_BANDS = {"L": 1, "LA": 2, "RGB": 3, "RGBA": 4, "RGBa": 4}
_BRANDS = (b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"avif", b"avis", b"mif2", b"miaf")


def is_heif(head: bytes) -> bool:
    """Whether a file says of itself that it holds still pictures of this family."""
    if head[4:8] != b"ftyp":
        return False
    size = min(int.from_bytes(head[:4], "big"), len(head))
    return any(head[at : at + 4] in _BRANDS for at in (8, *range(16, size, 4)))


def code_points(path: Path) -> tuple[int, int] | None:
    """Primaries and transfer (ITU-T H.273) of the first ``colr`` box of the kind ``nclx``, if there is one."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    at = head.find(b"colrnclx")
    return struct.unpack_from(">HH", head, at + 8) if 0 <= at <= len(head) - 12 else None


def profile_of(path: Path, points: tuple[int, int] | None, grey: bool) -> bytes | None:
    """The profile for these code points. Raises ``UnreadableInput`` for high dynamic range."""
    if points is None:
        return None
    try:
        return profile_of_code_points(*points, grey=grey)
    except HighDynamicRange as error:
        raise high_dynamic_range(path, error.message) from error


def open_heic(path: Path) -> OpenedPicture:
    """Open the main picture of a HEIC file, upright as its own turn says. Raises ``UnreadableInput``."""
    import pillow_heif

    try:
        # Bit depth and turn are kept as they are stored; threads are left to the rest of the program.
        heif = pillow_heif.open_heif(path, convert_hdr_to_8bit=False)
        picture = heif[heif.primary_index]
        width, height = picture.size
        guard_whole(path, width, height, 8)
        mode = picture.mode.split(";")[0]
        pixels = np.asarray(picture)
    except UnreadableInput:
        raise
    except Exception as error:  # the package passes on whatever libheif says, as several classes
        raise _in_words(path, error) from error
    if mode not in _BANDS or pixels.dtype not in (np.uint8, np.uint16):
        raise cannot_read(path, f"a HEIF picture of the kind {picture.mode}")
    info: dict[str, Any] = picture.info
    bits = int(info.get("bit_depth") or 8)
    pixels = pixels.reshape(height, width, -1)[..., : _BANDS[mode]]
    if pixels.dtype == np.uint16 and bits < 16:
        pixels = _spread_shifted(pixels, bits)
    grey = _BANDS[mode] <= 2
    profile = info.get("icc_profile") or None
    notes = _notes(len(heif))
    made = None if profile else profile_of(path, _points_of(info), grey)
    return OpenedPicture(
        path,
        image_of(pixels),
        "HEIF",
        bits,
        profile or made,
        notes,
        has_alpha=_BANDS[mode] in (2, 4),
        embedded=bool(profile) or not grey,
        resolution=resolution.of_exif(info.get("exif")),
    )


def _spread_shifted(pixels: Any, bits: int) -> Any:
    """Numbers that were moved up to 16 bits, white included: 1023 « 6 becomes 65535."""
    table = np.rint(np.arange(2**bits) * (65535 / (2**bits - 1))).astype(np.uint16)
    return table[pixels >> np.uint16(16 - bits)]


def _points_of(info: dict[str, Any]) -> tuple[int, int] | None:
    said = info.get("nclx_profile")
    if not isinstance(said, dict):
        return None
    return int(said.get("color_primaries", 2)), int(said.get("transfer_characteristics", 2))


def _notes(count: int) -> tuple[str, ...]:
    return (f"The file holds {count} pictures: only the main one is used.",) if count > 1 else ()


def _in_words(path: Path, error: Exception) -> UnreadableInput:
    words = str(error)
    if any(sign in words.lower() for sign in ("unsupported", "not been built", "not supported", "no decoder")):
        return cannot_read(path, "a HEIF picture coded in a rare way")
    return damaged_picture(path, words)
