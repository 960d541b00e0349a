"""Opens a still picture by its content and makes sure that decoding it is safe; the pixels come later, in strips.

libvips reads everything it can; JPEG 2000 (imagecodecs) and BMP (Pillow) are decoded whole, which their size limits.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from studio.domain.errors import UnreadableInput
from studio.media.files.errors import damaged_picture, shown
from studio.media.files.safety import check_source
from studio.media.files.vips import last_words, pyvips

PIXEL_LIMIT_VARIABLE = "PHONOCHROME_MAX_PIXELS"
DEFAULT_PIXEL_LIMIT = 2_000_000_000
# A solid white deflate-compressed page reaches 1030 : 1; nothing that was scanned comes near ten times that.
_BOMB_RATIO = 10_000
_BOMB_BYTES = 256_000_000
_WHOLE_LIMIT = 500_000_000
_MAX_SIDE = 500_000

_SIGNATURES = (b"II*\0", b"II+\0", b"MM\0*", b"MM\0+", b"\x89PNG", b"\xff\xd8\xff", b"GIF8")
_FORMATS = {
    "jpeg": "JPEG",
    "png": "PNG",
    "tiff": "TIFF",
    "webp": "WebP",
    "nsgif": "GIF",
    "gif": "GIF",
    "heif": "HEIF",
}


class NotAPicture(Exception):
    """The content is of no known picture format (it may still be a film)."""


@dataclass(frozen=True)
class OpenedPicture:
    """An opened but not yet decoded picture. ``image`` is upright and gives its rows once, from top to bottom."""

    path: Path
    image: Any
    format: str
    bits: int
    profile: bytes | None
    notes: tuple[str, ...]
    turned: bool


def pixel_limit() -> int:
    """The largest number of pixels that is opened, from ``PHONOCHROME_MAX_PIXELS`` or the default of 2 gigapixels."""
    try:
        return int(os.environ.get(PIXEL_LIMIT_VARIABLE, DEFAULT_PIXEL_LIMIT))
    except ValueError:
        return DEFAULT_PIXEL_LIMIT


def open_picture(path: Path | str, *, shrink: int = 1) -> OpenedPicture:
    """Open a picture; ``shrink`` (2, 4, 8) lets the JPEG decoder average blocks while it decodes.

    Raises ``NotAPicture`` when the content is none, ``UnreadableInput`` with a sentence for everything else.
    """
    path = check_source(path)
    head = _head(path)
    _refuse_documents(path, head)
    if head.startswith(b"BM"):
        return _open_bmp(path)
    if head[4:8] == b"jP  " or head.startswith(b"\xff\x4f\xff\x51"):
        return _open_jpeg2000(path)
    return _open_with_vips(path, shrink)


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(1024)


def _refuse_documents(path: Path, head: bytes) -> None:
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text.startswith(b"%pdf-"):
        raise UnreadableInput(
            f"“{shown(path)}” is a PDF document, not a picture.",
            hint="Export its pages as TIFF or PNG pictures first.",
            path=path,
        )
    if text.startswith(b"<svg") or (text.startswith((b"<?xml", b"<!doctype svg", b"<!--")) and b"<svg" in text):
        raise UnreadableInput(
            f"“{shown(path)}” is an SVG drawing, not a photograph.",
            hint="Export it as a PNG picture if you want to colourise it.",
            path=path,
        )


def _open_with_vips(path: Path, shrink: int) -> OpenedPicture:
    image = _load(path, "sequential", shrink)
    loader = str(image.get("vips-loader")).removesuffix("_source").removesuffix("load")
    if loader not in _FORMATS:
        raise NotAPicture
    kind = _FORMATS[loader]
    if kind == "HEIF":
        _refuse_other_heif(path, image)
    guard_size(path, image.width, image.height, image.bands * _sample_bytes(image))
    notes = list(_page_notes(image, kind))
    turned = _orientation(image) not in (0, 1)
    if turned:
        # Turning needs any row at any time: libvips then decodes to memory, or to a temporary file when it is large.
        access = "sequential" if _orientation(image) == 2 else "random"
        image = _run(path, lambda: _load(path, access, shrink).autorot())
        notes.append("Turned upright as its orientation flag says.")
    profile = image.get("icc-profile-data") if image.get_typeof("icc-profile-data") else None
    return OpenedPicture(path, image, kind, _bits(image), profile, tuple(notes), turned)


def _refuse_other_heif(path: Path, image: Any) -> None:
    """The decoders at hand know AVIF; what telephones write (HEVC) opens, but fails at its first pixel."""
    coding = str(image.get("heif-compression"))
    if coding != "av1":
        raise UnreadableInput(
            f"“{shown(path)}” is a HEIC photograph (coded as {coding.upper()}), which this program cannot read.",
            hint="Export it as a JPEG or TIFF picture first.",
            path=path,
        )


def _load(path: Path, access: str, shrink: int) -> Any:
    options: dict[str, Any] = {"access": access, "fail_on": "error"}
    if shrink > 1:
        options["shrink"] = shrink
    source = _source(path)
    try:
        return pyvips.Image.new_from_source(source, "", **options)
    except pyvips.Error as error:
        words = last_words(error)
        if "unable to find loader" in str(error) or "not in a known format" in str(error) or "not known" in words:
            if _head(path).startswith(_SIGNATURES):
                raise damaged_picture(path, words) from error
            raise NotAPicture from error
        raise damaged_picture(path, words) from error


def _source(path: Path) -> Any:
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


def _run(path: Path, work: Any) -> Any:
    try:
        return work()
    except pyvips.Error as error:
        raise damaged_picture(path, last_words(error)) from error


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
            hint=f"If the file is trustworthy, raise the limit with the environment variable {PIXEL_LIMIT_VARIABLE}.",
            path=path,
        )
    decoded = pixels * bytes_per_pixel
    if decoded > _BOMB_BYTES and decoded > _BOMB_RATIO * path.stat().st_size:
        raise UnreadableInput(
            f"“{shown(path)}” claims to be {width} × {height} pixels although the file is far too small for that.",
            hint="It is damaged or made to exhaust memory; fetch it again from its source.",
            path=path,
        )


def _page_notes(image: Any, kind: str) -> list[str]:
    pages = int(image.get("n-pages")) if image.get_typeof("n-pages") else 1
    if pages <= 1:
        return []
    if kind in ("GIF", "WebP"):
        return [f"An animation of {pages} pictures: only the first is used."]
    return [f"The file holds {pages} pages: only the first is used."]


def _orientation(image: Any) -> int:
    return int(image.get("orientation")) if image.get_typeof("orientation") else 1


def _bits(image: Any) -> int:
    stored = int(image.get("bits-per-sample")) if image.get_typeof("bits-per-sample") else 0
    return stored or 8 * _sample_bytes(image)


def _sample_bytes(image: Any) -> int:
    return int(np.dtype(NUMPY_TYPES.get(image.format, np.uint8)).itemsize)


NUMPY_TYPES: dict[str, type] = {
    "uchar": np.uint8,
    "ushort": np.uint16,
    "uint": np.uint32,
    "float": np.float32,
    "double": np.float64,
    "short": np.int16,
}


def _open_bmp(path: Path) -> OpenedPicture:
    from PIL import Image, ImageFile

    previous = Image.MAX_IMAGE_PIXELS
    Image.MAX_IMAGE_PIXELS = None  # our own guard gives a better sentence
    try:
        with Image.open(path, formats=["BMP", "DIB"]) as bitmap:
            guard_size(path, *bitmap.size, 3)
            _guard_whole(path, *bitmap.size)
            ImageFile.LOAD_TRUNCATED_IMAGES = False
            mode = bitmap.mode if bitmap.mode in ("L", "RGB", "RGBA") else "L" if bitmap.mode == "1" else "RGB"
            pixels = np.asarray(bitmap.convert(mode))
            dpi = bitmap.info.get("dpi")
    except (OSError, ValueError, SyntaxError) as error:
        if isinstance(error, OSError) and error.errno:
            raise
        raise damaged_picture(path, str(error)) from error
    finally:
        Image.MAX_IMAGE_PIXELS = previous
    image = image_of(pixels)
    if dpi:
        image = image.copy(xres=dpi[0] / 25.4, yres=dpi[1] / 25.4)
    return OpenedPicture(path, image, "BMP", 8, None, (), False)


def _open_jpeg2000(path: Path) -> OpenedPicture:
    import imagecodecs

    data = path.read_bytes()
    width, height, bands = _jpeg2000_size(path, data)
    guard_size(path, width, height, bands)
    _guard_whole(path, width, height)
    try:
        pixels = imagecodecs.jpeg2k_decode(data)
    except Exception as error:  # the codec raises its own unrelated classes
        raise damaged_picture(path, str(error)) from error
    if pixels.shape[:2] != (height, width) or pixels.dtype not in (np.uint8, np.uint16):
        raise damaged_picture(path, f"unexpected {pixels.dtype} {pixels.shape}")
    bits = _jpeg2000_bits(data)
    if pixels.dtype == np.uint16 and 8 < bits < 16:
        pixels = (pixels.astype(np.uint32) * 65535 // (2**bits - 1)).astype(np.uint16)
    return OpenedPicture(path, image_of(pixels), "JPEG 2000", bits, _jpeg2000_profile(data), (), False)


def _guard_whole(path: Path, width: int, height: int) -> None:
    if width * height > _WHOLE_LIMIT:
        raise UnreadableInput(
            f"“{shown(path)}” ({width} × {height} pixels) is too large to be read in this format.",
            hint="Convert it to TIFF first; TIFF is read piece by piece at any size.",
            path=path,
        )


def _jpeg2000_size(path: Path, data: bytes) -> tuple[int, int, int]:
    at = data.find(b"\xff\x4f\xff\x51")
    siz = data[at + 4 : at + 44]
    if at < 0 or len(siz) < 38:
        raise damaged_picture(path, "no code stream")
    right, bottom, left, top = (int.from_bytes(siz[i : i + 4], "big") for i in (4, 8, 12, 16))
    return right - left, bottom - top, int.from_bytes(siz[36:38], "big")


def _jpeg2000_bits(data: bytes) -> int:
    at = data.find(b"\xff\x4f\xff\x51")
    return (data[at + 42] & 0x7F) + 1


def _jpeg2000_profile(data: bytes) -> bytes | None:
    """The ICC profile in the ``colr`` box (method 2, restricted ICC), if there is one (ISO 15444-1 annex I)."""
    at = data.find(b"colr", 0, 65536)
    if at < 4 or data[at + 4] != 2:
        return None
    length = int.from_bytes(data[at - 4 : at], "big")
    profile = data[at + 7 : at - 4 + length]
    return profile if profile[36:40] == b"acsp" else None


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
