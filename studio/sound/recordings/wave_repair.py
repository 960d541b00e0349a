"""WAV files whose sizes are wrong although their samples are there: recorders that lost power, pipes, BW64.

Such a file is shown to libsndfile with a header made anew; nothing on disk is changed. Sources: EBU Tech 3306 (RF64),
ITU-R BS.2088 (BW64).
"""

from __future__ import annotations

import io
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_LONG = (b"RF64", b"BW64")
_NAMES = (b"RIFF", *_LONG)
_UNKNOWN_SIZES = (0, 0xFFFFFFFF)
STREAMED = 0x7FFFF000
"""Recorders that write to a pipe leave a size like this one: the sound goes on to the end of the file."""
_MOST_CHUNKS = 64


@dataclass(frozen=True)
class WaveLayout:
    """Where the samples of a wave file lie, and the chunk that says what they are. ``stated`` are the bytes of samples
    that its header promises, None when it says nothing useful."""

    form: bytes
    start: int
    stated: int | None
    file_size: int
    magic: bytes
    odd_chunks: bool = False

    @property
    def size(self) -> int:
        """Bytes of samples that are there."""
        rest = self.file_size - self.start
        return rest if self.stated is None else min(self.stated, rest)

    @property
    def needs_repair(self) -> bool:
        # libsndfile does not know BW64, and in RF64 loses its way after a chunk of odd size.
        return self.stated is None or self.magic == b"BW64" or (self.magic == b"RF64" and self.odd_chunks)


def layout_of(file: BinaryIO) -> WaveLayout | None:
    """The layout of a wave file; None for other files, and for those without samples or their description."""
    end = file.seek(0, 2)
    file.seek(0)
    head = file.read(12)
    if head[:4] not in _NAMES or head[8:] != b"WAVE":
        return None
    form, long_size, odd, at = b"", None, False, 12
    for _ in range(_MOST_CHUNKS):
        file.seek(at)
        header = file.read(8)
        if len(header) < 8:
            return None
        name, size = header[:4], int.from_bytes(header[4:], "little")
        if name == b"fmt ":
            form = file.read(min(size, 1024))
        elif name == b"ds64":
            body = file.read(16)
            long_size = int.from_bytes(body[8:16], "little") if len(body) == 16 else None
        elif name == b"data":
            stated = long_size if head[:4] in _LONG and size == 0xFFFFFFFF else size
            if stated is not None and _is_wrong(file, at + 8, stated, end, head[:4]):
                stated = None
            return WaveLayout(form, at + 8, stated, end, head[:4], odd) if len(form) >= 16 else None
        odd = odd or bool(size % 2)
        at += 8 + size + size % 2
    return None


def _is_wrong(file: BinaryIO, start: int, stated: int, end: int, magic: bytes) -> bool:
    """Whether the size of the samples says nothing: a placeholder, or in the long formats (whose writers fill it in
    last) one after which there is something that is no chunk."""
    if STREAMED <= stated <= 0xFFFFFFFF and stated > end - start:
        return True
    if stated in _UNKNOWN_SIZES or (magic in _LONG and stated < end - start):
        return not _chunks_follow(file, start + stated + stated % 2, end)
    return False


def _chunks_follow(file: BinaryIO, at: int, end: int) -> bool:
    """Whether whole chunks fill the file from here to its end."""
    while at + 8 <= end:
        file.seek(at)
        header = file.read(8)
        if not all(32 <= byte < 127 for byte in header[:4]):
            return False
        at += 8 + int.from_bytes(header[4:], "little")
        at += at % 2 if at < end else 0
    return end - 1 <= at <= end + 1


class RepairedWave(io.RawIOBase):
    """A wave file as it should have been: a header with the right sizes, then the samples as they lie in the file."""

    def __init__(self, path: Path, layout: WaveLayout) -> None:
        super().__init__()
        self._file = path.open("rb")
        self._start = layout.start
        frame = max(1, int.from_bytes(layout.form[12:14], "little"))
        size = layout.size - layout.size % frame
        self._head = _header(layout.form, size, size // frame)
        self._end = len(self._head) + size
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        base = {0: 0, 1: self._at, 2: self._end}[whence]
        self._at = max(0, base + offset)
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer) -> int:  # type: ignore[no-untyped-def]  # any writable buffer
        view = memoryview(buffer).cast("B")
        wanted = max(0, min(len(view), self._end - self._at))
        data = self._head[self._at : self._at + wanted]
        if len(data) < wanted:
            self._file.seek(self._start + self._at + len(data) - len(self._head))
            data += self._file.read(wanted - len(data))
        view[: len(data)] = data
        self._at += len(data)
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._file.close()
        super().close()


def _header(form: bytes, size: int, frames: int) -> bytes:
    body = b"fmt " + struct.pack("<I", len(form)) + form + b"\0" * (len(form) % 2)
    if size < 0xFFFFFFFF - 1024:
        return (
            b"RIFF" + struct.pack("<I", 4 + len(body) + 8 + size) + b"WAVE" + body + b"data" + struct.pack("<I", size)
        )
    sizes = struct.pack("<QQQI", 4 + 36 + len(body) + 8 + size, size, frames, 0)
    return b"RF64\xff\xff\xff\xffWAVEds64" + struct.pack("<I", 28) + sizes + body + b"data\xff\xff\xff\xff"


def repaired(path: Path) -> RepairedWave | None:
    """The file with right sizes; None where it needs none, or is no wave file. Raises ``OSError``."""
    with path.open("rb") as file:
        layout = layout_of(file)
    return RepairedWave(path, layout) if layout is not None and layout.needs_repair and layout.size > 0 else None
