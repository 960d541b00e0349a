"""TIFF: read row by row through libvips, or whole through tifffile where libvips does not know the layout.

Whole are read: numbers of 3, 5 … 7 and 9 … 15 bits, L*a*b*, separate planes in tiles, and whatever compression
imagecodecs knows and libtiff does not.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import tifffile

from studio.domain.errors import UnreadableInput
from studio.media.files.errors import damaged_picture
from studio.media.files.vips import last_words, pyvips
from studio.media.pictures.opened import (
    OpenedPicture,
    cannot_read,
    guard_size,
    guard_whole,
    image_of,
    sample_bytes,
    source_of,
    spread,
    through_vips,
    upright,
)
from studio.media.pictures.tiff_pages import (
    ASSOCIATED,
    CIELAB,
    COLOUR_BANDS,
    ICCLAB,
    ITULAB,
    MIN_IS_WHITE,
    PALETTE,
    SEPARATED,
    YCBCR,
    ChosenPage,
    TiffPage,
    choose_page,
)

_LAB = (CIELAB, ICCLAB, ITULAB)
_VIPS_BITS = (1, 2, 4, 8, 16, 32, 64)
# None, CCITT (three kinds), LZW, JPEG, Deflate (two numbers), PackBits, WebP.
_VIPS_COMPRESSIONS = (1, 2, 3, 4, 5, 7, 8, 32946, 32773, 50001)
_NOT_KNOWN = (
    "not supported",
    "unsupported",
    "requires the",
    "not configured",
    "not implemented",
    "unknown compression",
)
"""What libtiff and tifffile say of a coding that they do not know."""
_UNSIGNED, _SIGNED, _FLOAT, _UNDEFINED = 1, 2, 3, 4
_NUMBERS = (_UNSIGNED, _FLOAT, _UNDEFINED)

Pixels = npt.NDArray[Any]


def open_tiff(path: Path, wanted: int | None) -> OpenedPicture:
    """Open one page of a TIFF file. Raises ``UnreadableInput``."""
    chosen = choose_page(path, wanted)
    if chosen is None:
        return _without_tags(path)
    if chosen.page.camera_raw:
        from studio.media.pictures.camera_raw import open_raw

        return open_raw(path)
    page = chosen.page
    if page.sample_format not in _NUMBERS and page.photometric not in _LAB:
        raise cannot_read(path, _unknown_kind(page))
    guard_size(path, page.width, page.height, max(1, page.samples * page.bits // 8))
    opened = _open_whole(path, page) if _is_for_tifffile(page) else _open_in_strips(path, page)
    opened = dataclasses.replace(
        opened,
        resolution=page.resolution,
        page=chosen.number,
        pages=chosen.count,
        notes=(*chosen.notes, *_extra_notes(chosen), *opened.notes),
    )
    return upright(opened, page.orientation)


def _is_for_tifffile(page: TiffPage) -> bool:
    """Whether the page has a layout that libvips does not know, or finds out too late that it does not."""
    plain = page.bits in _VIPS_BITS and page.compression in _VIPS_COMPRESSIONS
    return not plain or page.photometric in _LAB or (page.separate and page.tiled)


def _without_tags(path: Path) -> OpenedPicture:
    """A file whose directory is too strange for tifffile: libvips says what is wrong, or reads it after all."""
    image = through_vips(path, lambda: _load(path, 0, "sequential"))
    guard_size(path, image.width, image.height, image.bands * sample_bytes(image))
    profile = image.get("icc-profile-data") if image.get_typeof("icc-profile-data") else None
    bands = min(image.bands, 3 if image.bands >= 3 else 1)
    return OpenedPicture(path, image.extract_band(0, n=bands), "TIFF", 8 * sample_bytes(image), profile)


def _load(path: Path, index: int, access: str) -> Any:
    return pyvips.Image.new_from_source(source_of(path), "", access=access, page=index, fail_on="error")


def _extra_notes(chosen: ChosenPage) -> tuple[str, ...]:
    left_out = len(chosen.page.extra) - (chosen.page.alpha is not None)
    if not left_out:
        return ()
    if left_out == 1:
        return (
            "It has one more channel beyond its colours (a selection or a spot colour), which is not carried over.",
        )
    return (
        f"It has {left_out} more channels beyond its colours (selections or spot colours), which are not carried over.",
    )


def _open_in_strips(path: Path, page: TiffPage) -> OpenedPicture:
    # Turning needs any row at any time: libvips then decodes to memory, or to a temporary file when it is large.
    access = "sequential" if page.orientation in (0, 1, 2) else "random"
    try:
        image = _load(path, page.index, access)
    except pyvips.Error as error:
        try:
            return _open_whole(path, page)
        except UnreadableInput:
            raise _in_words(path, page, last_words(error)) from error
    if image.get_typeof("orientation"):
        image = image.copy()
        image.remove("orientation")
    image = _with_transparency(image, page)
    return OpenedPicture(path, image, "TIFF", page.bits, page.profile, has_alpha=page.alpha is not None)


def _with_transparency(image: Any, page: TiffPage) -> Any:
    """The colour bands and the one that is transparency, without any other."""
    colours = min(page.colours, image.bands)
    if page.alpha is None or image.bands <= colours + page.alpha:
        return image if image.bands == colours else image.extract_band(0, n=colours)
    if image.bands == colours + 1:
        return image
    return image.extract_band(0, n=colours).bandjoin(image[colours + page.alpha])


def _open_whole(path: Path, page: TiffPage) -> OpenedPicture:
    guard_whole(path, page.width, page.height, max(1, page.samples * page.bits // 8))
    if page.photometric not in COLOUR_BANDS or page.sample_format not in (*_NUMBERS, _SIGNED):
        raise _in_words(path, page, "")
    pixels = _channels_last(path, page)
    if page.photometric in _LAB:
        return _lab_picture(path, page, pixels)
    try:
        pixels = _colours(pixels, page)
    except ValueError as error:
        raise _in_words(path, page, str(error)) from error
    colours = page.colours
    bands = [pixels[..., :colours]]
    if page.alpha is not None:
        alpha = pixels[..., colours + page.alpha : colours + page.alpha + 1]
        bands = [_unmultiplied(bands[0], alpha) if page.extra[page.alpha] == ASSOCIATED else bands[0], alpha]
    image = image_of(np.concatenate(bands, axis=-1))
    if page.photometric == SEPARATED:
        image = image.copy(interpretation="cmyk")
    return OpenedPicture(path, image, "TIFF", page.bits, page.profile, has_alpha=page.alpha is not None)


def _channels_last(path: Path, page: TiffPage) -> Pixels:
    """The numbers of a page as (h, w, samples)."""
    try:
        with tifffile.TiffFile(path) as tiff:
            stored = tiff.pages[page.index]
            size = path.stat().st_size
            if any(at + count > size for at, count in zip(stored.dataoffsets, stored.databytecounts, strict=False)):
                raise damaged_picture(path, "ended early")
            pixels = np.asarray(stored.asarray())
    except UnreadableInput:
        raise
    except Exception as error:  # every codec raises its own unrelated classes
        raise _in_words(path, page, str(error)) from error
    pixels = pixels.reshape(-1, page.height, page.width) if page.separate else pixels
    pixels = np.moveaxis(pixels, 0, -1) if page.separate else pixels.reshape(page.height, page.width, -1)
    if pixels.shape != (page.height, page.width, page.samples):
        raise damaged_picture(path, f"its pixels have the shape {pixels.shape}")
    return pixels


def _colours(pixels: Pixels, page: TiffPage) -> Pixels:
    """Numbers spread over the whole range, with zero as black."""
    if page.photometric in (PALETTE, YCBCR):
        raise ValueError("this layout is not read")
    if page.sample_format == _FLOAT:
        return pixels.astype(np.float32)
    pixels = spread(pixels, page.bits)
    if page.photometric == MIN_IS_WHITE:
        pixels = pixels.copy()
        np.subtract(np.iinfo(pixels.dtype).max, pixels[..., :1], out=pixels[..., :1])
    return pixels


def _unmultiplied(colour: Pixels, alpha: Pixels) -> Pixels:
    top = 1.0 if colour.dtype.kind == "f" else float(np.iinfo(colour.dtype).max)
    share = np.maximum(alpha.astype(np.float64) / top, 1e-9)
    divided = np.clip(colour / share, 0, top)
    return (divided if colour.dtype.kind == "f" else np.rint(divided)).astype(colour.dtype)


def _lab_picture(path: Path, page: TiffPage, pixels: Pixels) -> OpenedPicture:
    """L*a*b* as numbers of CIE Lab. Encodings: TIFF 6, section 23 (CIELab, signed a and b); Adobe's technical notes on
    TIFF (ICCLab: a and b from 128, 16 bits as in ICC version 2, where 65280 is white)."""
    if page.bits not in (8, 16) or page.photometric == ITULAB:
        raise _in_words(path, page, "")
    numbers = pixels[..., :3].astype(np.float32)
    deep = page.bits == 16
    unit = np.float32(256 if deep else 1)
    white = 65280 if deep and page.photometric == ICCLAB else 65535 if deep else 255
    lab = numbers / unit
    lab[..., 0] = numbers[..., 0] * np.float32(100 / white)
    if page.photometric == ICCLAB:
        lab[..., 1:] -= 128
    else:
        lab[..., 1:] = np.where(lab[..., 1:] >= 128, lab[..., 1:] - 256, lab[..., 1:])
    image = image_of(lab).copy(interpretation="lab")
    return OpenedPicture(path, image, "TIFF", page.bits, has_alpha=False)


def _in_words(path: Path, page: TiffPage, words: str) -> UnreadableInput:
    """Why a page cannot be read: a kind that is not known, or damage."""
    kind = _unknown_kind(page)
    if kind:
        return cannot_read(path, kind)
    if any(sign in words.lower() for sign in _NOT_KNOWN):
        return cannot_read(path, f"a TIFF picture compressed in a rare way ({_compression_name(page)})")
    return damaged_picture(path, words)


def _unknown_kind(page: TiffPage) -> str:
    if page.sample_format == _SIGNED and page.photometric not in _LAB:
        return f"a TIFF picture of signed numbers ({page.bits} bit)"
    if page.sample_format not in _NUMBERS and page.photometric not in _LAB:
        return "a TIFF file of numbers that no photograph has"
    if page.photometric not in COLOUR_BANDS:
        return f"a TIFF picture of a rare kind (photometric interpretation {page.photometric})"
    if page.photometric in _LAB:
        return f"a TIFF picture in L*a*b* of {page.bits} bits in a rare encoding"
    if page.bits not in _VIPS_BITS and page.bits > 16:
        return f"a TIFF picture of {page.bits}-bit numbers"
    if page.photometric in (PALETTE, YCBCR) and page.bits not in _VIPS_BITS:
        return f"a TIFF picture of a rare layout ({page.bits}-bit)"
    return ""


def _compression_name(page: TiffPage) -> str:
    try:
        return str(tifffile.COMPRESSION(page.compression).name).replace("_", " ")
    except ValueError:
        return f"number {page.compression}"
