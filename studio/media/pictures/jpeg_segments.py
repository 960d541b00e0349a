"""The segments of a JPEG file before its picture (ITU-T T.81, annex B), and JPEG kinds beyond 8 bits.

libvips reads ordinary JPEG; 12 bits, lossless JPEG of up to 16, and JPEG-LS are decoded whole by imagecodecs.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt

from studio.media.files.errors import damaged_picture
from studio.media.marks import resolution
from studio.media.marks.resolution import Resolution
from studio.media.pictures.opened import OpenedPicture, cannot_read, guard_whole, image_of, spread, upright

_START_OF_SCAN, _END = 0xDA, 0xD9
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_LS = 0xF7
_LOSSLESS = frozenset({0xC3, 0xC7, 0xCB, 0xCF, _JPEG_LS})
_HIERARCHICAL = frozenset({0xC5, 0xC6, 0xC7, 0xCD, 0xCE, 0xCF})
_ICC, _EXIF, _PHOTOSHOP = b"ICC_PROFILE\0", b"Exif\0\0", b"Photoshop 3.0\0"


@dataclass
class JpegHead:
    """What stands before the picture: size, depth and kind of its frame (``frame`` 0: none was found), ICC profile,
    EXIF and Photoshop blocks, the JFIF segment."""

    width: int = 0
    height: int = 0
    bits: int = 8
    components: int = 0
    frame: int = 0
    jfif: bytes | None = None
    exif: bytes | None = None
    photoshop: bytes | None = None
    profile_parts: dict[int, bytes] = field(default_factory=dict)

    @property
    def ordinary(self) -> bool:
        """Whether every decoder reads it."""
        return not self.frame or (self.bits == 8 and self.frame not in _LOSSLESS | _HIERARCHICAL)

    @property
    def profile(self) -> bytes | None:
        return b"".join(self.profile_parts[number] for number in sorted(self.profile_parts)) or None

    @property
    def resolution(self) -> Resolution | None:
        return resolution.of_jpeg(self.jfif, self.exif) or resolution.of_photoshop(self.photoshop)


def read_head(file: BinaryIO) -> JpegHead:
    """Read the segments up to the first scan; what is broken ends the list without an error."""
    head = JpegHead()
    file.seek(2)
    while len(mark := file.read(2)) == 2 and mark[0] == 0xFF:
        kind = mark[1]
        if kind == 0xFF:  # fill bytes
            file.seek(-1, 1)
            continue
        if kind in (_START_OF_SCAN, _END):
            break
        if kind == 1 or 0xD0 <= kind <= 0xD8:
            continue
        size = int.from_bytes(file.read(2), "big")
        body = file.read(size - 2) if size >= 2 else b""
        if len(body) != size - 2:
            break
        _take(head, kind, body)
    return head


def _take(head: JpegHead, kind: int, body: bytes) -> None:
    if (kind in _FRAMES or kind == _JPEG_LS) and len(body) >= 6 and not head.frame:
        head.bits, head.height, head.width, head.components = struct.unpack_from(">BHHB", body)
        head.frame = kind
    elif kind == 0xE0 and body.startswith(b"JFIF\0"):
        head.jfif = head.jfif or body
    elif kind == 0xE1 and body.startswith(_EXIF):
        head.exif = head.exif or body[len(_EXIF) :]
    elif kind == 0xE2 and body.startswith(_ICC) and len(body) > 14:
        head.profile_parts.setdefault(body[12], body[14:])
    elif kind == 0xED and body.startswith(_PHOTOSHOP):
        head.photoshop = head.photoshop or body[len(_PHOTOSHOP) :]


def open_deep_jpeg(path: Path, head: JpegHead, orientation: int) -> OpenedPicture:
    """Open a JPEG of more than 8 bits or a lossless one. Raises ``UnreadableInput``."""
    import imagecodecs

    guard_whole(path, head.width, head.height, 2 * head.components)
    data = path.read_bytes()
    decoders = (
        [imagecodecs.jpegls_decode]
        if head.frame == _JPEG_LS
        else [imagecodecs.jpegsof3_decode, imagecodecs.ljpeg_decode, imagecodecs.jpeg8_decode]
        if head.frame in _LOSSLESS
        else [imagecodecs.jpeg8_decode]
    )
    pixels: npt.NDArray[Any] | None = None
    problem: Exception | None = None
    for decode in decoders:
        try:
            pixels = np.asarray(decode(data))
            break
        except Exception as error:  # every codec raises its own unrelated classes
            problem = error
    if pixels is None:
        raise _in_words(path, head, problem) from problem
    pixels = pixels.reshape(head.height, head.width, -1) if pixels.size % (head.height * head.width) == 0 else pixels
    if pixels.ndim != 3 or pixels.shape[2] not in (1, 3):
        raise cannot_read(path, _kind(head))
    opened = OpenedPicture(
        path,
        image_of(spread(pixels, head.bits)),
        "JPEG",
        head.bits,
        head.profile,
        resolution=head.resolution,
        lossless=head.frame in _LOSSLESS,
    )
    return upright(opened, orientation)


def _kind(head: JpegHead) -> str:
    how = "lossless " if head.frame in _LOSSLESS else "hierarchical " if head.frame in _HIERARCHICAL else ""
    return f"a {how}JPEG picture of {head.bits}-bit precision"


def _in_words(path: Path, head: JpegHead, problem: Exception | None) -> Exception:
    words = str(problem)
    if any(sign in words.lower() for sign in ("premature", "corrupt", "truncated", "eof")):
        return damaged_picture(path, words)
    return cannot_read(path, _kind(head))
