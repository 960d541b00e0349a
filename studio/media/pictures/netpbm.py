"""PBM, PGM, PPM, PAM and PFM: a line or two of text, then plain numbers (netpbm.sourceforge.net/doc)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from studio.media.files.errors import damaged_picture
from studio.media.pictures.opened import OpenedPicture, cannot_read, guard_whole, image_of

_HEAD = re.compile(rb"P[1-6]\s")
_NUMBER = re.compile(rb"(?:\s|#[^\n\r]*[\n\r])*(\d+)")
_FLOAT_HEAD = re.compile(rb"P[Ff]\s+(\d{1,9})\s+(\d{1,9})\s+(\S{1,30})\s")
_LONGEST_HEAD = 65536
_TEXT = (1, 2, 3)
_BANDS = {1: 1, 2: 1, 3: 3, 4: 1, 5: 1, 6: 3}
_BITMAPS = (1, 4)
_ALPHA = (b"BLACKANDWHITE_ALPHA", b"GRAYSCALE_ALPHA", b"RGB_ALPHA")

Pixels = npt.NDArray[Any]


@dataclass(frozen=True)
class _Header:
    kind: int
    width: int
    height: int
    top: int
    bands: int
    alpha: bool
    at: int
    """Where the numbers begin."""


def is_netpbm(head: bytes) -> bool:
    return bool(_HEAD.match(head)) or head.startswith((b"P7\n", b"Pf\n", b"PF\n"))


def open_netpbm(path: Path) -> OpenedPicture:
    """Open one of these formats; numbers are read as sRGB, as every viewer does. Raises ``UnreadableInput``."""
    data = path.read_bytes()
    if data[:2] in (b"Pf", b"PF"):
        return _open_float(path, data)
    header = _pam_header(path, data) if data[:2] == b"P7" else _header(path, data)
    guard_whole(path, header.width, header.height, header.bands * (1 + (header.top > 255)))
    pixels = _text_numbers(path, data, header) if header.kind in _TEXT else _numbers(path, data, header)
    pixels = _spread(pixels.reshape(header.height, header.width, header.bands), header.top)
    if header.kind in _BITMAPS:
        pixels = 255 - pixels
    bits = header.top.bit_length()
    return OpenedPicture(path, image_of(pixels), "Netpbm", bits, has_alpha=header.alpha)


def _header(path: Path, data: bytes) -> _Header:
    kind, at, values = int(data[1:2]), 2, []
    for _ in range(2 if kind in _BITMAPS else 3):
        match = _NUMBER.match(data, at, at + _LONGEST_HEAD)
        if match is None:
            raise damaged_picture(path, "its header makes no sense")
        values.append(int(match[1][:12]))
        at = match.end()
    top = 1 if kind in _BITMAPS else values[2]
    if not 1 <= top <= 65535:
        raise damaged_picture(path, f"the largest number is {top}")
    return _Header(kind, values[0], values[1], top, _BANDS[kind], False, at + 1)


def _pam_header(path: Path, data: bytes) -> _Header:
    end = data.find(b"ENDHDR\n", 0, _LONGEST_HEAD)
    lines = [line.split(None, 1) for line in data[:end].splitlines() if not line.startswith(b"#")]
    words = {line[0]: line[1].strip() for line in lines if len(line) == 2}
    try:
        width, height, bands, top = (int(words[name]) for name in (b"WIDTH", b"HEIGHT", b"DEPTH", b"MAXVAL"))
    except (KeyError, ValueError) as error:
        raise damaged_picture(path, "its header makes no sense") from error
    alpha = words.get(b"TUPLTYPE", b"") in _ALPHA or (b"TUPLTYPE" not in words and bands in (2, 4))
    if end < 0 or not 1 <= top <= 65535 or bands not in ((2, 4) if alpha else (1, 3)):
        raise cannot_read(path, f"a PAM picture of {bands} channels")
    return _Header(7, width, height, top, bands, alpha, end + len(b"ENDHDR\n"))


def _numbers(path: Path, data: bytes, header: _Header) -> Pixels:
    if header.kind == 4:
        row = (header.width + 7) // 8
        packed = _exactly(path, data, header.at, np.dtype(np.uint8), row * header.height).reshape(header.height, row)
        return np.unpackbits(packed, axis=1)[:, : header.width]
    kind = np.dtype(">u2" if header.top > 255 else np.uint8)
    return _exactly(path, data, header.at, kind, header.width * header.height * header.bands)


def _exactly(path: Path, data: bytes, at: int, kind: np.dtype[Any], count: int) -> Pixels:
    if len(data) - at < count * kind.itemsize:
        raise damaged_picture(path, "ended early")
    return np.frombuffer(data, kind, count, at)


def _text_numbers(path: Path, data: bytes, header: _Header) -> Pixels:
    text = re.sub(rb"#[^\n\r]*", b" ", data[header.at - 1 :])
    count = header.width * header.height * header.bands
    try:
        # The digits of a text bitmap may stand without blanks between them.
        words = list(re.sub(rb"\s", b"", text).decode("ascii")) if header.kind == 1 else text.split()
        values = np.array(words[:count], np.float64).astype(np.int64)
    except ValueError as error:
        raise damaged_picture(path, "its numbers make no sense") from error
    if len(values) < count:
        raise damaged_picture(path, "ended early")
    return values


def _spread(pixels: Pixels, top: int) -> Pixels:
    """0 … ``top`` over all of 8 bits where that is exact, else over all of 16."""
    full = 255 if 255 % top == 0 else 65535
    kind = np.uint8 if full == 255 else np.uint16
    if top == full:
        return pixels.astype(kind)
    table = np.rint(np.arange(top + 1) * (full / top)).astype(kind)
    return np.asarray(table[np.clip(pixels, 0, top)])


def _open_float(path: Path, data: bytes) -> OpenedPicture:
    """PFM: linear light, rows from the bottom up; the sign of the third number is the byte order."""
    match = _FLOAT_HEAD.match(data)
    try:
        width, height, scale = (int(match[1]), int(match[2]), float(match[3])) if match else (0, 0, 0.0)
    except ValueError:
        match = None
    if match is None:
        raise damaged_picture(path, "its header makes no sense")
    bands = 3 if data[:2] == b"PF" else 1
    guard_whole(path, width, height, bands * 4)
    numbers = _exactly(path, data, match.end(), np.dtype("<f4" if scale < 0 else ">f4"), width * height * bands)
    pixels = np.flipud(numbers.reshape(height, width, bands)).astype(np.float32)
    return OpenedPicture(path, image_of(pixels), "Netpbm", 32)
