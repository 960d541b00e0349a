"""Writing 48 kHz/24-bit Broadcast Wave files of any length, sample by sample the same on every machine.

libsndfile writes neither the ``bext`` chunk with its TimeReference nor RF64 that starts out as plain WAV, so the few
chunks are written here: EBU Tech 3285 (BWF) and EBU Tech 3306 (RF64: the file begins as WAV with a ``JUNK`` chunk,
which turns into ``ds64`` once the data outgrows 4 GB).
"""

from __future__ import annotations

import contextlib
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from studio.domain.errors import UnwritableOutput
from studio.own_files.scratch import PART, adopt, discard, release, scratch_name

BYTES_PER_SAMPLE = 3
FULL_SCALE = 2**23
WAV_LIMIT_BYTES = 2**32 - 2**16
"""Above this size the 32-bit fields of WAV no longer hold."""


@dataclass(frozen=True)
class BroadcastExtension:
    """The ``bext`` chunk. ``time_reference`` is the first sample's place on the film's clock, in samples from zero."""

    description: str
    originator: str = "Phonochrome"
    originator_reference: str = ""
    time_reference: int = 0
    loudness_lufs: float | None = None
    true_peak_dbtp: float | None = None

    def chunk(self) -> bytes:
        """The chunk's bytes. Date and time stay empty, so that the same job gives the same file."""
        loudness = self.loudness_lufs is not None and self.true_peak_dbtp is not None
        body = struct.pack(
            "<256s32s32s10s8sQH64s5h180s",
            _ascii(self.description, 256),
            _ascii(self.originator, 32),
            _ascii(self.originator_reference, 32),
            b"0000-00-00",
            b"00:00:00",
            self.time_reference,
            2 if loudness else 1,
            b"",
            _hundredths(self.loudness_lufs),
            0x7FFF,
            _hundredths(self.true_peak_dbtp),
            0x7FFF,
            0x7FFF,
            b"",
        )
        history = b"A=PCM,F=48000,W=24,M=stereo,T=Phonochrome\r\n"
        even = b"\0" * (len(body + history) % 2)  # libsndfile loses its way in RF64 after a chunk of odd size
        return _chunk(b"bext", body + history + even)


def _ascii(text: str, size: int) -> bytes:
    return text.encode("ascii", "replace")[:size]


def _hundredths(value: float | None) -> int:
    return 0x7FFF if value is None else max(-32768, min(32767, round(value * 100)))


def _chunk(name: bytes, body: bytes) -> bytes:
    return name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)


def to_pcm24(block: NDArray[np.float32]) -> bytes:
    """Samples within ±1 as little-endian 24-bit integers, rounded to nearest; louder ones are clipped."""
    scaled = np.rint(block.astype(np.float64) * FULL_SCALE)
    integers = np.clip(scaled, -FULL_SCALE, FULL_SCALE - 1).astype("<i4")
    return integers.reshape(-1, 1).view(np.uint8).reshape(-1, 4)[:, :3].tobytes()


class WaveWriter:
    """Writes a wave file block by block under a temporary name; ``finish`` gives it its own.

    ``chunks`` are further ones (name, body) that come before the sound, such as iXML; ``long_form`` is what a file
    above 4 GB calls itself: RF64, or BW64 (ITU-R BS.2088).
    Use as a context manager: leaving it by an exception removes what was written.

    Raises:
        UnwritableOutput: the folder is missing, full or read-only.
    """

    def __init__(
        self,
        path: Path,
        *,
        channels: int = 2,
        sample_rate: int = 48_000,
        extension: BroadcastExtension | None = None,
        chunks: Sequence[tuple[bytes, bytes]] = (),
        long_form: bytes = b"RF64",
        wav_limit_bytes: int = WAV_LIMIT_BYTES,
    ) -> None:
        self.path = path
        self.channels = channels
        self.sample_rate = sample_rate
        self._extension = extension
        self._chunks = b"".join(_chunk(name, body + b"\0" * (len(body) % 2)) for name, body in chunks)
        self._long_form = long_form
        self._limit = wav_limit_bytes
        self._frames = 0
        self._temporary = path.absolute().with_name(scratch_name(PART, ".part.wav"))
        adopt(self._temporary)
        self._handle: BinaryIO | None = None
        try:
            self._handle = self._temporary.open("xb")
            self._handle.write(self._header())
        except OSError as error:
            self.abort()
            raise self._unwritable(error) from error

    @property
    def frames(self) -> int:
        return self._frames

    def write(self, block: NDArray[np.float32]) -> None:
        """Append ``(n, channels)`` samples within ±1."""
        if self._handle is None:
            raise ValueError(f"{self.path.name} has already been finished.")
        if block.ndim != 2 or block.shape[1] != self.channels:
            raise ValueError(f"Expected (n, {self.channels}) samples, got {block.shape}.")
        try:
            self._handle.write(to_pcm24(block))
        except OSError as error:
            self.abort()
            raise self._unwritable(error) from error
        self._frames += len(block)

    def finish(self) -> Path:
        """Complete the header and rename the file to its own name."""
        if self._handle is None:
            raise ValueError(f"{self.path.name} has already been finished.")
        try:
            if self._data_bytes % 2:
                self._handle.write(b"\0")
            self._handle.seek(0)
            self._handle.write(self._header())
            self._handle.close()
            self._handle = None
            self._temporary.replace(self.path)
            release(self._temporary)
        except OSError as error:
            self.abort()
            raise self._unwritable(error) from error
        return self.path

    def abort(self) -> None:
        """Remove what was written so far."""
        if self._handle is not None:
            with contextlib.suppress(OSError):  # a full disk refuses what was not yet written
                self._handle.close()
            self._handle = None
        discard(self._temporary)

    def __enter__(self) -> WaveWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None:
            self.abort()
        elif self._handle is not None:
            self.finish()

    @property
    def _data_bytes(self) -> int:
        return self._frames * self.channels * BYTES_PER_SAMPLE

    def _header(self) -> bytes:
        frame_bytes = self.channels * BYTES_PER_SAMPLE
        form = struct.pack(
            "<HHIIHH", 1, self.channels, self.sample_rate, self.sample_rate * frame_bytes, frame_bytes, 24
        )
        rest = (self._extension.chunk() if self._extension else b"") + _chunk(b"fmt ", form) + self._chunks
        size = 4 + 36 + len(rest) + 8 + self._data_bytes + self._data_bytes % 2
        if size > self._limit:
            sizes = struct.pack("<QQQI", size, self._data_bytes, self._frames, 0)
            start = self._long_form + b"\xff\xff\xff\xffWAVE" + _chunk(b"ds64", sizes)
            return start + rest + b"data\xff\xff\xff\xff"
        start = b"RIFF" + struct.pack("<I", size) + b"WAVE" + _chunk(b"JUNK", bytes(28))
        return start + rest + b"data" + struct.pack("<I", self._data_bytes)

    def _unwritable(self, error: OSError) -> UnwritableOutput:
        return UnwritableOutput(
            f"The sound file {self.path.name} cannot be written to {self.path.parent}: {error.strerror or error}.",
            hint="Choose a folder that exists, that you may write to and that has room.",
            path=self.path,
        )
