"""What a film's packets and boxes tell without decoding: its times, its length, whether the file was cut off."""

from __future__ import annotations

import itertools
import statistics
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

import av

from studio.media.film.containers import open_container, video_stream

_SURVEYED_PACKETS = 20_000
_MOST_BOXES = 10_000
_EBML_SEGMENT = 0x18538067


@dataclass(frozen=True)
class Survey:
    """``times`` (seconds, sorted) of the pictures; ``last_s``: how long the last one stays, 0 when nothing says so;
    ``packets``: how many were looked at, also without times; ``complete``: those were all."""

    packets: int
    times: list[float]
    last_s: float
    complete: bool

    @property
    def span_s(self) -> float:
        """From the first picture to the beginning of the last."""
        return self.times[-1] - self.times[0] if self.times else 0.0


def survey(path: Path) -> Survey:
    """Look through the picture track (at most 20,000 packets)."""
    times: list[float] = []
    packets = 0
    last, complete = (0.0, 0.0), True
    with open_container(path) as container:
        stream = video_stream(container, path)
        try:
            for packet in container.demux(stream):
                packets += bool(packet.size)
                if packets >= _SURVEYED_PACKETS:
                    complete = False
                    break
                if packet.pts is None or packet.is_discard:
                    continue
                begin = float(packet.pts * packet.time_base)
                times.append(begin)
                last = max(last, (begin, float((packet.duration or 0) * packet.time_base)))
        except av.FFmpegError:
            complete = False
        stated = stated_end(stream)
    times.sort()
    if not complete:
        # Packets come in the order of decoding: among the last there are gaps that later ones would fill.
        times = times[: len(times) - min(32, len(times) // 2)]
    last_s = last[1]
    if complete and times and stated is not None and not is_cut_short(path):
        last_s = max(last_s, stated - times[-1])
    return Survey(packets, times, last_s, complete)


def stated_end(stream: Any) -> float | None:
    """When the stream ends by its own tag (Matroska: DURATION, counted from 0), in seconds."""
    text = {key.upper(): value for key, value in stream.metadata.items()}.get("DURATION", "")
    try:
        hours, minutes, seconds = text.split(":")
        return int(hours) * 3600 + int(minutes) * 60 + float(seconds)
    except ValueError:
        return None


def varies(times: list[float]) -> bool:
    """Whether any picture stays clearly longer or shorter than the usual one (rounding to milliseconds is not)."""
    if len(times) < 3:
        return False
    steps = [b - a for a, b in itertools.pairwise(times)]
    usual = statistics.median(steps)
    return any(abs(step - usual) > max(0.0021, 0.02 * usual) for step in steps)


def is_cut_short(path: Path) -> bool:
    """Whether the file ends before its own outermost boxes do (MP4, MOV, AVI, Matroska): a copy that broke off.

    A header that merely promises a longer film says nothing of the kind.
    """
    size = path.stat().st_size
    with path.open("rb") as file:
        head = file.read(12)
        if head[:4] == b"\x1a\x45\xdf\xa3":
            return _segment_end(file, size) > size
        if head[:4] == b"RIFF":
            return 8 + int.from_bytes(head[4:8], "little") > size
        if head[4:8] in (b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"):
            return _last_box_end(file, size) > size
    return False


def _segment_end(file: BinaryIO, whole: int) -> int:
    file.seek(0)
    for _ in range(8):
        name, size = _ebml_number(file, keep_marker=True), _ebml_number(file, keep_marker=False)
        if name is None or size is None:
            return 0
        if name == _EBML_SEGMENT or size > whole:
            return file.tell() + size
        file.seek(size, 1)
    return 0


def _ebml_number(file: BinaryIO, *, keep_marker: bool) -> int | None:
    """An EBML variable-length number; None at the end of the file and for a size that is left open."""
    first = file.read(1)
    if not first or first[0] == 0:
        return None
    length = 9 - first[0].bit_length()
    raw = first + file.read(length - 1)
    if keep_marker:
        return int.from_bytes(raw, "big")
    value = int.from_bytes(raw, "big") & ((1 << (7 * length)) - 1)
    return None if value == (1 << (7 * length)) - 1 else value


def _last_box_end(file: BinaryIO, size: int) -> int:
    place = 0
    for _ in range(_MOST_BOXES):
        if place + 8 > size:
            break
        file.seek(place)
        head = file.read(16)
        length = int.from_bytes(head[:4], "big")
        if length == 1:
            length = int.from_bytes(head[8:16], "big")
        if length < 8:  # 0: to the end of the file
            break
        place += length
    return place
