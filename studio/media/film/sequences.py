"""Films that are a folder of numbered DPX files, as scanners make them.

A sequence is named by its first file; it goes on as long as there is a file with the next number.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from studio.media.files.numbered import NumberedName

_DPX_MAGIC = (b"SDPX", b"XPDS")
_FILM_RATE_AT, _TIMECODE_AT, _TV_RATE_AT = 1724, 1920, 1940
_DATA_AT, _SIZE_AT, _INDUSTRY_SIZE_AT, _INDUSTRY_AT, _HEAD = 4, 16, 28, 1664, 2048
_UNSET = 0xFFFFFFFF
USUAL_RATE = Fraction(24)


@dataclass(frozen=True)
class Sequence:
    """``count`` files from ``name`` on; ``rate`` in frames a second, None when the files do not say; ``timecode`` of
    the first one, empty when it has none."""

    name: NumberedName
    count: int
    rate: Fraction | None
    timecode: str

    @property
    def pattern(self) -> str:
        """The file name with its number as FFmpeg's image2 reads it, without the folder."""
        name = self.name
        return f"{name.prefix.replace('%', '%%')}%0{name.digits}d{name.suffix}"


def sequence_of(path: Path) -> Sequence | None:
    """The DPX sequence that begins with this file; None when it is no DPX file with a number in its name."""
    name = NumberedName.of(path)
    with path.open("rb") as file:
        head = file.read(2048)
    if name is None or head[:4] not in _DPX_MAGIC:
        return None
    count = 1
    while name.moved(count).path.is_file():
        count += 1
    return Sequence(name, count, _rate(head), _timecode(head))


def with_rate(data: bytes, rate: Fraction) -> bytes:
    """A DPX file with the headers for film and television that say its frame rate (SMPTE 268M), which FFmpeg leaves
    out; what else they could say is left open."""
    order = ">" if data[:4] == b"SDPX" else "<"
    (begin,) = struct.unpack_from(f"{order}I", data, _DATA_AT)
    head = bytearray(data[: min(begin, _INDUSTRY_AT)].ljust(_INDUSTRY_AT, b"\0") + b"\xff" * (_HEAD - _INDUSTRY_AT))
    if begin >= _HEAD:
        head = bytearray(data[:begin])
    for place in (_FILM_RATE_AT, _TV_RATE_AT):
        struct.pack_into(f"{order}f", head, place, float(rate))
    struct.pack_into(f"{order}I", head, _DATA_AT, len(head))
    struct.pack_into(f"{order}I", head, _SIZE_AT, len(head) + len(data) - begin)
    struct.pack_into(f"{order}I", head, _INDUSTRY_SIZE_AT, _HEAD - _INDUSTRY_AT)
    return bytes(head) + data[begin:]


def _rate(head: bytes) -> Fraction | None:
    order = ">" if head[:4] == b"SDPX" else "<"
    head = head[: struct.unpack_from(f"{order}I", head, _DATA_AT)[0]]  # the pictures may begin before those headers
    for place in (_FILM_RATE_AT, _TV_RATE_AT):
        (rate,) = struct.unpack_from(f"{order}f", head, place) if len(head) >= place + 4 else (0.0,)
        if 1.0 <= rate <= 240.0:
            return _exact(rate)
    return None


def _exact(rate: float) -> Fraction:
    """24000/1001 for 23.976 and its like."""
    for numerator in (24_000, 30_000, 60_000):
        if abs(rate - numerator / 1001) < 0.002:
            return Fraction(numerator, 1001)
    return Fraction(rate).limit_denominator(1000)


def _timecode(head: bytes) -> str:
    order = ">" if head[:4] == b"SDPX" else "<"
    head = head[: struct.unpack_from(f"{order}I", head, _DATA_AT)[0]]
    (coded,) = struct.unpack_from(f"{order}I", head, _TIMECODE_AT) if len(head) >= _TIMECODE_AT + 4 else (_UNSET,)
    digits = f"{coded:08x}"
    if coded in (_UNSET, 0) or not digits.isdecimal():
        return ""
    return ":".join(digits[i : i + 2] for i in range(0, 8, 2))
