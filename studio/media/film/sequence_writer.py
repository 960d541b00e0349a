"""Writes a coloured film as a folder with a numbered picture for every frame: DPX, TIFF or PNG.

The folder appears under its name when all of it is there. A sequence holds nothing but pictures: what else the film has
is named.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import numpy.typing as npt

from studio.media.files.errors import unwritable
from studio.media.files.numbered import NumberedName
from studio.media.files.safety import PendingFolder
from studio.media.film.formats import FORMATS
from studio.media.film.planes import Planes, rgb_of, samples_of
from studio.media.film.reader import FilmReader
from studio.media.film.sequences import with_rate
from studio.media.film.signal import FieldOrder, Signal

_SUFFIXES = {"dpx": ".dpx", "tiff": ".tif", "png": ".png"}
_DIGITS = 7


class SequenceWriter:
    """Takes what ``FilmWriter`` takes; ``output`` is the folder's name. Numbers begin as the original's do, else at 1.

    Raises ``UnwritableOutput``.
    """

    lossless = False
    sums = None

    def __init__(self, output: Path, film: FilmReader, kind: str) -> None:
        self.signal = FORMATS[kind].samples(film.signal)
        self._shape = film.height, film.width
        self.notes = [*_notes(film, kind)]
        self._pending = PendingFolder(output)
        name = film.sequence.name if film.sequence is not None else None
        first = NumberedName(
            self._pending.temporary,
            name.prefix if name is not None else f"{output.name}_",
            name.number if name is not None else 1,
            name.digits if name is not None else _DIGITS,
            _SUFFIXES[kind],
        )
        try:
            self._sink = _PictureSink(first, kind, self.signal, film.frame_rate, (film.width, film.height))
        except (av.FFmpegError, OSError, ValueError) as error:
            self.abort()
            raise unwritable(output, error) from error

    def write(self, time: Fraction, planes: Planes, fields: FieldOrder = "progressive") -> None:
        """Add a picture in planes of ``signal``."""
        if planes.y.shape != self._shape:
            raise ValueError(f"picture {planes.y.shape} in a film of {self._shape}")
        try:
            self._sink.write(planes)
        except (av.FFmpegError, OSError) as error:
            self.abort()
            raise unwritable(self._pending.output, error) from error

    def finish(self, last_length: Fraction | None = None) -> list[Path]:
        """Give the folder its name; returns its files."""
        return self._pending.commit()

    def abort(self) -> None:
        """Take everything back; harmless after ``finish``."""
        self._pending.abort()

    def __enter__(self) -> SequenceWriter:
        return self

    def __exit__(self, *_: object) -> None:
        self.abort()


def _notes(film: FilmReader, kind: str) -> list[str]:
    notes = [
        f"A picture for every frame, {film.frame_rate} frames a second; what else the film holds (sound, subtitles, "
        "chapters) is not in them."
    ]
    if film.facts.variable_frame_rate:
        notes.append("The film's pictures stay for different times, which a sequence cannot say.")
    if not film.signal.full_range and film.signal.has_luma:
        notes.append("RGB has no room below black and above white: tones beyond were cut off.")
    if film.pixel_aspect != 1:
        notes.append(f"The film's pixels are not square ({film.pixel_aspect}), which these pictures do not say.")
    if FORMATS[kind].samples(film.signal).bits < film.signal.bits:
        notes.append(f"The film has {film.signal.bits} bits and these pictures fewer: its tones were rounded.")
    return notes


class _PictureSink:
    """Writes frames as numbered pictures into a folder, RGB: DPX with 10 or 16 bits, TIFF and PNG with 16.

    ``signal`` is that of the planes it is given, which must not be subsampled.
    """

    def __init__(self, first: NumberedName, kind: str, signal: Signal, rate: Fraction, size: tuple[int, int]) -> None:
        self._name, self._kind, self._signal, self._rate = first, kind, signal, rate
        self._written = 0
        codec, pixels, self._pack = _PICTURE_KINDS[kind, signal.bits > 10 or kind != "dpx"]
        encoder: Any = av.CodecContext.create(codec, "w")
        encoder.width, encoder.height = size
        encoder.pix_fmt, encoder.time_base = pixels, 1 / rate
        if kind == "tiff":
            encoder.options = {"compression_algo": "deflate"}
        self._codec = encoder

    def write(self, planes: Planes) -> None:
        frame = self._pack(rgb_of(planes, self._signal))
        frame.pts, frame.time_base = self._written, 1 / self._rate
        for packet in self._codec.encode(frame):
            data = bytes(packet)
            if self._kind == "dpx":
                data = with_rate(data, self._rate)
            self._name.moved(self._written).path.write_bytes(data)
            self._written += 1


def _ten_bits(rgb: npt.NDArray[np.float32]) -> Any:
    height, width, _ = rgb.shape
    frame = av.VideoFrame(width, height, "gbrp10le")
    for number, channel in enumerate((1, 2, 0)):
        samples_of(frame, number, 10)[...] = np.rint(rgb[..., channel] * 1023)
    return frame.reformat(format="gbrp10be")


def _sixteen_bits(pixels: str) -> Callable[[npt.NDArray[np.float32]], Any]:
    def pack(rgb: npt.NDArray[np.float32]) -> Any:
        whole = np.ascontiguousarray(np.rint(rgb * 65535).astype(np.uint16))
        return av.VideoFrame.from_ndarray(whole, "rgb48le").reformat(format=pixels)

    return pack


_PICTURE_KINDS: dict[tuple[str, bool], tuple[str, str, Callable[[npt.NDArray[np.float32]], Any]]] = {
    ("dpx", False): ("dpx", "gbrp10be", _ten_bits),
    ("dpx", True): ("dpx", "rgb48be", _sixteen_bits("rgb48be")),
    ("tiff", True): ("tiff", "rgb48le", _sixteen_bits("rgb48le")),
    ("png", True): ("png", "rgb48be", _sixteen_bits("rgb48be")),
}
