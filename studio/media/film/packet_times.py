"""Time stamps for packets that are copied: whatever the file leaves open is filled in, without a gap or a step back."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import av

from studio.media.film.containers import open_container, video_stream

_LOOKED_AHEAD = 64


def with_decoding_times(packets: Iterator[Any], frame_rate: Fraction) -> Iterator[Any]:
    """Packets in order with every time stamp set.

    Matroska stores no decoding times and FFmpeg leaves the first ones open: they are counted back from the first that
    is known, one frame each. Without any, pictures are stored in the order in which they are seen.
    """
    waiting: list[Any] = []
    last: int | None = None
    for packet in packets:
        if packet.size == 0 and packet.pts is None:
            continue
        waiting.append(packet)
        if packet.dts is None and len(waiting) < _LOOKED_AHEAD and last is None:
            continue
        for ready in _completed(waiting, last, frame_rate):
            last = ready.dts
            yield ready
        waiting = []
    yield from _completed(waiting, last, frame_rate)


def _completed(packets: list[Any], last: int | None, frame_rate: Fraction) -> Iterator[Any]:
    known = next((i for i, packet in enumerate(packets) if packet.dts is not None), None)
    for index, packet in enumerate(packets):
        step = max(1, round(1 / frame_rate / packet.time_base))
        if packet.dts is None:
            if known is not None:
                packet.dts = packets[known].dts - (known - index) * step
            else:
                packet.dts = packet.pts if last is None else last + 1
            if packet.pts is not None:
                packet.dts = min(packet.dts, packet.pts)
        if packet.pts is None:
            packet.pts = packet.dts
        if last is not None and packet.dts <= last:
            packet.dts = last + 1
        last = packet.dts
        yield packet


def with_counted_times(packets: Iterator[Any], path: Path, frame_rate: Fraction) -> Iterator[Any]:
    """The packets of a bare stream that has no times at all (raw H.264 and its like), one frame apart.

    In which order its pictures are seen only decoding tells, so the film is decoded once for that.
    """
    order = _order_seen(path)
    delay = max((index - seen for index, seen in order.items()), default=0)
    index = 0
    for packet in packets:
        if packet.size == 0:
            continue
        step = max(1, round(1 / frame_rate / packet.time_base))
        packet.dts = (index - delay) * step
        packet.pts = max(order.get(index, index) * step, packet.dts)
        packet.duration = step
        index += 1
        yield packet


def _order_seen(path: Path) -> dict[int, int]:
    """Number of a packet → number of its picture in the order in which they are seen."""
    order: dict[int, int] = {}
    with open_container(path) as container:
        stream = video_stream(container, path)
        number = 0
        for packet in container.demux(stream):
            if packet.size:
                packet.pts = packet.dts = number
                number += 1
            try:
                for frame in packet.decode():
                    if frame.pts is not None:
                        order.setdefault(int(frame.pts), len(order))
            except av.error.InvalidDataError:
                continue
    return order
