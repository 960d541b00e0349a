"""Sounds that libsndfile does not read, or not whole: AAC (.m4a, .aac), WMA, and MP3 without a table of its length."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_MP3_TABLES = (b"Xing", b"Info", b"VBRI")
_CONTAINERS = "mov,mp4,m4a,asf,aac,mp3,ac3,wav"
_SIGNATURES: tuple[tuple[int, bytes], ...] = (
    (4, b"ftyp"),
    (0, b"\x30\x26\xb2\x75\x8e\x66\xcf\x11"),  # ASF: WMA
    (0, b"\xff\xf1"),  # AAC in ADTS
    (0, b"\xff\xf9"),
)
_HEAD = 65536


@dataclass(frozen=True, slots=True)
class StreamFacts:
    """What FFmpeg finds: ``frames`` of sound that are there, rate, channels, the codec's name and text tags."""

    frames: int
    sample_rate: int
    channels: int
    format: str
    tags: dict[str, str]


def is_needed(path: Path) -> bool:
    """Whether a file is of a kind that only FFmpeg reads whole. Raises ``OSError``."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if any(head[at : at + len(mark)] == mark for at, mark in _SIGNATURES):
        return True
    return _is_mp3(head) and not any(table in head for table in _MP3_TABLES)


def _is_mp3(head: bytes) -> bool:
    if head.startswith(b"ID3") and len(head) > 10:
        size = (head[6] & 127) << 21 | (head[7] & 127) << 14 | (head[8] & 127) << 7 | head[9] & 127
        head = head[10 + size :]
        if not head:  # a tag with a picture, larger than what was read
            return True
    # A frame's sync word, and layer III.
    return len(head) > 2 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2


def facts_of(path: Path) -> StreamFacts:
    """Raises ``ValueError`` when there is no sound in it, ``OSError`` and ``av.error.FFmpegError``."""
    with _opened(path) as (container, stream):
        rate = int(stream.rate or 0)
        if container.format.name == "mp3":  # its length is only known once every packet is counted
            seconds = sum(
                float(packet.duration * packet.time_base) for packet in container.demux(stream) if packet.size
            )
        elif "mov" in container.format.name and container.duration:  # the only one that says it to the sample
            seconds = container.duration / 1_000_000
        else:
            seconds = sum(frame.samples for frame in container.decode(stream)) / max(1, rate)
        tags = {str(key).casefold(): str(value) for key, value in {**stream.metadata, **container.metadata}.items()}
        return StreamFacts(
            round(seconds * rate), rate, int(stream.channels), str(stream.codec.canonical_name).upper(), tags
        )


def read(path: Path, count: int) -> NDArray[np.float32]:
    """At most the first ``count`` frames as ``(n, channels)``. Raises as ``facts_of``."""
    import av

    blocks, have = [], 0
    with _opened(path) as (container, stream):
        resampler = av.AudioResampler("flt")
        for frame in container.decode(stream):
            frame.pts = None
            for part in resampler.resample(frame):
                block = part.to_ndarray().reshape(-1, stream.channels)
                blocks.append(block)
                have += len(block)
            if have >= count:
                break
    if not blocks:
        raise ValueError("no sound")
    return np.ascontiguousarray(np.concatenate(blocks)[:count], np.float32)


@contextmanager
def _opened(path: Path) -> Iterator[tuple[Any, Any]]:
    import av

    # A file object: FFmpeg then opens no other file, whatever the name or the content says.
    with (
        path.open("rb") as file,
        av.open(
            file,
            options={"format_whitelist": _CONTAINERS},
            metadata_errors="replace",
        ) as container,
    ):
        if not container.streams.audio:
            raise ValueError("no sound")
        yield container, container.streams.audio[0]
