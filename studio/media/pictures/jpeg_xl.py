"""JPEG XL, decoded whole by libjxl (imagecodecs); pillow-jxl-plugin tells the colour profile of what is decoded.

The head of the code stream is read here (ISO/IEC 18181-1, D.2 and D.3), for size and depth are known before decoding.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from studio.media.files.errors import damaged_picture
from studio.media.marks import resolution
from studio.media.pictures.opened import OpenedPicture, guard_whole, image_of, spread

_CODE_STREAM = b"\xff\x0a"
_CONTAINER = b"\0\0\0\x0cJXL \r\n\x87\n"
_RATIOS = ((1, 1), (12, 10), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1))
_BIGGEST_BITS = 16


def is_jpeg_xl(head: bytes) -> bool:
    return head.startswith((_CODE_STREAM, _CONTAINER))


@dataclass(frozen=True)
class _Head:
    """``bits`` of a sample; 32 for floating point, 0 where the head does not say it in a simple way."""

    width: int
    height: int
    bits: int


def open_jpeg_xl(path: Path) -> OpenedPicture:
    """Open a JPEG XL picture (of several the first), upright as its own turn says. Raises ``UnreadableInput``."""
    import imagecodecs

    data = path.read_bytes()
    try:
        head = _head(_code_stream(data))
    except (ValueError, IndexError) as error:
        raise damaged_picture(path, str(error)) from error
    guard_whole(path, head.width, head.height, 8)
    try:
        pixels = _first_picture(np.asarray(imagecodecs.jpegxl_decode(data)), head)
        profile, exif = _told_by_plugin(data)
    except Exception as error:  # both packages raise classes of their own
        raise damaged_picture(path, str(error)) from error
    pixels = pixels.reshape(*pixels.shape[:2], -1)
    if sorted(pixels.shape[:2]) != sorted((head.height, head.width)) or pixels.dtype.name not in _KINDS:
        raise damaged_picture(path, f"unexpected {pixels.dtype} {pixels.shape}")
    bits = _bits(pixels, head)
    if pixels.dtype != np.float32:
        pixels = spread(pixels, bits)
    colours = 3 if pixels.shape[-1] >= 3 else 1
    has_alpha = pixels.shape[-1] > colours
    return OpenedPicture(
        path,
        image_of(pixels[..., : colours + has_alpha]),
        "JPEG XL",
        bits,
        profile,
        has_alpha=has_alpha,
        resolution=resolution.of_exif(exif),
    )


def _first_picture(pixels: Any, head: _Head) -> Any:
    """(h, w) or (h, w, channels) of what may be several pictures, or planes of which the first is the picture."""
    if pixels.ndim == 4:
        return pixels[0]
    sides = sorted((head.height, head.width))
    in_planes = pixels.ndim == 3 and sorted(pixels.shape[:2]) != sides and sorted(pixels.shape[1:]) == sides
    return pixels[0] if in_planes else pixels


_KINDS = ("uint8", "uint16", "float32")


def _bits(pixels: Any, head: _Head) -> int:
    stored = 8 * pixels.dtype.itemsize
    return head.bits if 0 < head.bits <= min(stored, _BIGGEST_BITS) and pixels.dtype != np.float32 else stored


def _told_by_plugin(data: bytes) -> tuple[bytes | None, bytes | None]:
    """The ICC profile of the decoded numbers, and the EXIF block."""
    from pillow_jxl import Decoder

    _, _, _, profile, boxes = Decoder(num_threads=0)(data)
    exif = next((bytes(box.data) for box in boxes if bytes(box.box_type) == b"Exif"), None)
    return bytes(profile) if profile else None, exif[4:] if exif else None


def _code_stream(data: bytes) -> bytes:
    """The code stream, or as much of its beginning as lies in the first box that holds some."""
    if data.startswith(_CODE_STREAM):
        return data
    for name, body in _boxes(data):
        if name == b"jxlc":
            return body
        if name == b"jxlp":
            return body[4:]
    raise ValueError("no code stream")


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at + 8 <= len(data):
        size, name, head = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8], 8
        if size == 1:
            size, head = int.from_bytes(data[at + 8 : at + 16], "big"), 16
        end = len(data) if size == 0 else at + size
        if end < at + head:
            return
        yield name, data[at + head : end]
        at = end


class _Bits:
    """Reads numbers from the lowest bit on."""

    def __init__(self, data: bytes) -> None:
        self._number = int.from_bytes(data[:64], "little")

    def take(self, count: int) -> int:
        value = self._number & ((1 << count) - 1)
        self._number >>= count
        return value

    def choice(self, *kinds: tuple[int, int]) -> int:
        """One of four: a start and how many bits are added to it."""
        start, count = kinds[self.take(2)]
        return start + self.take(count)


def _head(stream: bytes) -> _Head:
    if not stream.startswith(_CODE_STREAM) or len(stream) < 4:
        raise ValueError("no code stream")
    bits = _Bits(stream[2:])
    width, height = _size(bits)
    return _Head(width, height, _depth(bits))


def _size(bits: _Bits) -> tuple[int, int]:
    small = bits.take(1)

    def side() -> int:
        return 8 * (bits.take(5) + 1) if small else bits.choice((1, 9), (1, 13), (1, 18), (1, 30))

    height = side()
    ratio = bits.take(3)
    if ratio == 0:
        return side(), height
    across, down = _RATIOS[ratio - 1]
    return height * across // down, height


def _depth(bits: _Bits) -> int:
    if bits.take(1):  # all as usual
        return 8
    if bits.take(1):  # further fields before the depth
        bits.take(3)
        has_own_size = bits.take(1)
        if has_own_size:
            _size(bits)
        if bits.take(1) or bits.take(1):  # a small copy, or an animation
            return 0
    if bits.take(1):
        return 32
    return bits.choice((8, 0), (10, 0), (12, 0), (1, 6))
