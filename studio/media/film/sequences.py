"""Films that are a folder of numbered pictures, as scanners and graders make them: DPX, TIFF or PNG.

A sequence is named by its first file and goes on with the files that have its name and greater numbers. Pictures of its
kind in a folder may be photographs as well; whether they are meant as a film, its user says (DPX always is one).
"""

from __future__ import annotations

import itertools
import struct
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from studio.domain.recipe import FrameRate
from studio.domain.suffixes import ALWAYS_FRAMES, FRAME_SUFFIXES
from studio.media.files.numbered import NumberedName, film_from

_MAGIC = {
    b"SDPX": "DPX",
    b"XPDS": "DPX",
    b"II*\0": "TIFF",
    b"MM\0*": "TIFF",
    b"II+\0": "TIFF",
    b"MM\0+": "TIFF",
    b"\x89PNG": "PNG",
}
_FILM_RATE_AT, _TIMECODE_AT, _TV_RATE_AT = 1724, 1920, 1940
_DATA_AT, _SIZE_AT, _INDUSTRY_SIZE_AT, _INDUSTRY_AT, _HEAD = 4, 16, 28, 1664, 2048
_UNSET = 0xFFFFFFFF
USUAL_RATE = Fraction(24)


@dataclass(frozen=True)
class Sequence:
    """Pictures of a ``kind`` from ``name`` on, in ``runs`` of numbers without a gap; ``rate`` in frames a second, None
    when the files do not say; ``timecode`` of the first one, empty when it has none."""

    name: NumberedName
    kind: str
    runs: tuple[range, ...]
    rate: Fraction | None
    timecode: str

    @property
    def pattern(self) -> str:
        """The file name with its number as FFmpeg's image2 reads it, without the folder."""
        name = self.name
        return f"{name.prefix.replace('%', '%%')}%0{name.digits}d{name.suffix}"

    @property
    def count(self) -> int:
        return sum(map(len, self.runs))

    @property
    def steps(self) -> list[int]:
        """How far each picture's number is from the first one's."""
        return [number - self.name.number for run in self.runs for number in run]

    @property
    def paths(self) -> list[Path]:
        return [self.name.moved(step).path for step in self.steps]

    @property
    def missing(self) -> list[range]:
        """Numbers between the runs."""
        return [range(before.stop, after.start) for before, after in itertools.pairwise(self.runs)]

    @property
    def label(self) -> str:
        """The files in one name: ``reel_[0001-0240].tif``."""
        name = self.name
        first, last = (f"{number:0{name.digits}d}" for number in (name.number, self.runs[-1][-1]))
        return f"{name.prefix}[{first}-{last}]{name.suffix}"


def sequence_of(path: Path) -> Sequence | None:
    """The sequence that begins with this file; None when it is no such picture with a number in its name."""
    with path.open("rb") as file:
        head = file.read(2048)
    kind = _MAGIC.get(head[:4])
    if kind != "DPX" and path.suffix.lower() not in FRAME_SUFFIXES:  # cameras' raw files begin like TIFF
        return None
    names = film_from(path) if kind is not None else []
    if kind is None or not names:
        return None
    is_dpx = kind == "DPX"
    return Sequence(names[0], kind, _runs(names), _rate(head) if is_dpx else None, _timecode(head) if is_dpx else "")


def frames_meant(path: Path, frame_rate: FrameRate | None) -> Sequence | None:
    """The sequence that a file is the first picture of, where it is meant as one: DPX always, other kinds when a
    ``frame_rate`` is named and they are more than one."""
    sequence = sequence_of(path) if path.suffix.lower() in ALWAYS_FRAMES or frame_rate is not None else None
    if sequence is None or sequence.kind == "DPX":
        return sequence
    return sequence if frame_rate is not None and sequence.count > 1 else None


def rate_of(sequence: Sequence, frame_rate: FrameRate | None) -> Fraction:
    """Frames a second: as asked for, else as the files say, else the usual."""
    if frame_rate is None or frame_rate == "auto":
        return sequence.rate or USUAL_RATE
    return exact_rate(frame_rate)


def exact_rate(rate: float) -> Fraction:
    """24000/1001 for 23.976 and its like."""
    for numerator in (24_000, 30_000, 48_000, 60_000, 120_000):
        if abs(rate - numerator / 1001) < 0.002:
            return Fraction(numerator, 1001)
    return Fraction(rate).limit_denominator(1000)


def _runs(names: list[NumberedName]) -> tuple[range, ...]:
    runs: list[range] = []
    for name in names:
        if runs and runs[-1].stop == name.number:
            runs[-1] = range(runs[-1].start, name.number + 1)
        else:
            runs.append(range(name.number, name.number + 1))
    return tuple(runs)


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
            return exact_rate(rate)
    return None


def _timecode(head: bytes) -> str:
    order = ">" if head[:4] == b"SDPX" else "<"
    head = head[: struct.unpack_from(f"{order}I", head, _DATA_AT)[0]]
    (coded,) = struct.unpack_from(f"{order}I", head, _TIMECODE_AT) if len(head) >= _TIMECODE_AT + 4 else (_UNSET,)
    digits = f"{coded:08x}"
    if coded in (_UNSET, 0) or not digits.isdecimal():
        return ""
    return ":".join(digits[i : i + 2] for i in range(0, 8, 2))
