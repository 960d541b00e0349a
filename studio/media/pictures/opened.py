"""A picture that is open but not decoded yet, and what every way of opening one needs."""

from __future__ import annotations

import dataclasses
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from studio.domain.errors import UnreadableInput
from studio.domain.limits import PIXELS
from studio.media.files.errors import damaged_picture, shown, unsupported_picture
from studio.media.files.vips import last_words, pyvips
from studio.media.marks.resolution import Resolution

# A solid white deflate-compressed page reaches 1030 : 1; nothing that was scanned comes near ten times that.
_BOMB_RATIO = 10_000
_BOMB_BYTES = 256_000_000
_WHOLE_LIMIT = 500_000_000
_MAX_SIDE = 500_000

NUMPY_TYPES: dict[str, type] = {
    "uchar": np.uint8,
    "ushort": np.uint16,
    "uint": np.uint32,
    "float": np.float32,
    "double": np.float64,
    "short": np.int16,
}


class NotAPicture(Exception):
    """The content is of no known picture format (it may still be a film)."""


@dataclass(frozen=True)
class OpenedPicture:
    """An opened but not yet decoded picture.

    ``image`` is upright and gives its rows once, from top to bottom: the colour bands, then transparency if
    ``has_alpha``. ``bits`` are those stored. ``profile`` says how its numbers become colours; ``embedded`` whether it
    is the original's own, which a result may carry too, or only stands for what the file says in other ways.
    """

    path: Path
    image: Any
    format: str
    bits: int
    profile: bytes | None = None
    notes: tuple[str, ...] = ()
    turned: bool = False
    has_alpha: bool = False
    embedded: bool = True
    resolution: Resolution | None = None
    lossless: bool = False
    page: int = 1
    pages: int = 1


def pixel_limit() -> int:
    """The largest number of pixels that is opened (`studio.domain.limits.PIXELS`)."""
    return int(min(PIXELS.value, 2**62))


def guard_size(path: Path, width: int, height: int, bytes_per_pixel: int) -> None:
    """Refuse sizes that are zero, beyond the limit, or far more than the file could hold (decompression bombs)."""
    pixels, limit = width * height, pixel_limit()
    if pixels == 0:
        raise UnreadableInput(
            f"“{shown(path)}” has no pixels (its size is {width} × {height}).",
            hint="Fetch the file again from its source.",
            path=path,
        )
    if pixels > limit or max(width, height) > _MAX_SIDE:
        raise UnreadableInput(
            f"“{shown(path)}” claims to be {width} × {height} pixels, more than the safe limit of "
            f"{limit / 1e6:.0f} megapixels.",
            hint=f"If the file is trustworthy and the limit too low, {PIXELS.how_to_raise}.",
            path=path,
        )
    decoded = pixels * bytes_per_pixel
    if decoded > _BOMB_BYTES and decoded > _BOMB_RATIO * path.stat().st_size:
        raise UnreadableInput(
            f"“{shown(path)}” claims to be {width} × {height} pixels although the file is far too small for that.",
            hint="It is damaged or made to exhaust memory; fetch it again from its source.",
            path=path,
        )


def guard_whole(path: Path, width: int, height: int, bytes_per_pixel: int) -> None:
    """The same for what can only be decoded whole, which has a limit of its own."""
    guard_size(path, width, height, bytes_per_pixel)
    if width * height > _WHOLE_LIMIT:
        raise UnreadableInput(
            f"“{shown(path)}” ({width} × {height} pixels) is too large to be read in this format.",
            hint="Convert it to an ordinary TIFF first; that is read piece by piece at any size.",
            path=path,
        )


def source_of(path: Path) -> Any:
    """A libvips source; never a file-name string, in which libvips would look for options in brackets."""
    try:
        return pyvips.Source.new_from_file(str(path.absolute()))
    except UnicodeEncodeError:
        descriptor = os.open(path, os.O_RDONLY)
        try:
            return pyvips.Source.new_from_descriptor(descriptor)
        finally:
            os.close(descriptor)
    except pyvips.Error as error:
        raise damaged_picture(path, last_words(error)) from error


def through_vips(path: Path, work: Callable[[], Any]) -> Any:
    """What libvips makes of ``work``, its errors in words."""
    try:
        return work()
    except pyvips.Error as error:
        raise damaged_picture(path, last_words(error)) from error


def image_of(pixels: npt.NDArray[Any]) -> Any:
    """A libvips image of an array (h, w) or (h, w, bands) of uint8, uint16 or float32."""
    pixels = np.ascontiguousarray(pixels)
    height, width = pixels.shape[:2]
    bands = pixels.shape[2] if pixels.ndim == 3 else 1
    formats = {"uint8": "uchar", "uint16": "ushort", "float32": "float"}
    image = pyvips.Image.new_from_memory(pixels.data, width, height, bands, formats[str(pixels.dtype)])
    deep = pixels.dtype == np.uint16
    if bands >= 3:
        return image.copy(interpretation="rgb16" if deep else "srgb")
    return image.copy(interpretation="grey16" if deep else "b-w")


def sample_bytes(image: Any) -> int:
    return int(np.dtype(NUMPY_TYPES.get(image.format, np.uint8)).itemsize)


def spread(pixels: npt.NDArray[Any], bits: int) -> npt.NDArray[Any]:
    """Whole numbers of ``bits`` bits (1 to 16) over all of 8 bits where that is exact, else over all of 16.

    Raises ``ValueError`` when they are not whole numbers of at most 16 bits.
    """
    if pixels.dtype.kind not in "ub" or not 1 <= bits <= 16:
        raise ValueError(f"numbers of the kind {pixels.dtype} with {bits} bits")
    top = 2**bits - 1
    if 255 % top == 0:
        return (pixels.astype(np.uint8) * np.uint8(255 // top)) if top != 255 else pixels.astype(np.uint8, copy=False)
    if top == 65535:
        return pixels.astype(np.uint16, copy=False)
    # Through a table: exact rounding, and no wide copy of the picture.
    table = np.rint(np.arange(top + 1) * (65535 / top)).astype(np.uint16)
    return np.asarray(table[np.minimum(pixels, top)])


def upright(opened: OpenedPicture, orientation: int) -> OpenedPicture:
    """The picture turned as an orientation flag (1 to 8) says, and its resolution with it."""
    if orientation not in range(2, 9):
        return opened
    image = opened.image.copy()
    image.set_type(pyvips.GValue.gint_type, "orientation", orientation)
    turned = opened.resolution.turned if opened.resolution and orientation >= 5 else opened.resolution
    note = "Turned upright as its orientation flag says."
    return dataclasses.replace(
        opened, image=image.autorot(), turned=True, resolution=turned, notes=(*opened.notes, note)
    )


def high_dynamic_range(path: Path, how: str) -> UnreadableInput:
    """A picture without a paper white: its tone on paper is for its owner to choose."""
    return cannot_read(
        path,
        f"a picture of high dynamic range ({how})",
        "Save it as an ordinary TIFF or PNG picture (standard dynamic range) first.",
    )


def cannot_read(path: Path, what: str, hint: str = "") -> UnreadableInput:
    """A whole picture of a kind that is not read: ``what`` it is, in a few words."""
    return unsupported_picture(path, what, hint)
