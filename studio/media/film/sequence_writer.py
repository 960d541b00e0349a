"""Writes a coloured film as a folder with a numbered picture for every frame: DPX, TIFF or PNG.

The folder appears under its name when all of it is there. A sequence holds nothing but pictures: what else the film has
is named.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

import av
import numpy as np
import numpy.typing as npt

from studio.media.files.errors import unwritable
from studio.media.files.numbered import NumberedName
from studio.media.files.safety import PendingFolder
from studio.media.film.formats import FORMATS
from studio.media.film.planes import Plane, Planes, rgb_of, sample_type, samples_of
from studio.media.film.reader import FilmReader
from studio.media.film.sequences import with_rate
from studio.media.film.signal import FieldOrder, Signal

_SUFFIXES = {"dpx": ".dpx", "tiff": ".tif", "png": ".png"}
_DIGITS = 7


class SequenceWriter:
    """Takes what ``FilmWriter`` takes; ``output`` is the folder's name. Pictures of a sequence keep their numbers and
    their depth; those of other films begin with 1, with 10 or 16 bits.

    Raises ``UnwritableOutput``.
    """

    lossless = False
    sums = None

    def __init__(self, output: Path, film: FilmReader, kind: str) -> None:
        self.signal = FORMATS[kind].samples(film.signal)
        self._shape = film.height, film.width
        bits = _depth_of(film, kind)
        self._rate = film.frame_rate if film.sequence is not None else None
        self.notes = [*_notes(film, kind, bits, self.signal)]
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
            self._sink = _PictureSink(first, kind, bits, self.signal, film.frame_rate, (film.width, film.height))
        except (av.FFmpegError, OSError, ValueError) as error:
            self.abort()
            raise unwritable(output, error) from error

    def write(self, time: Fraction, planes: Planes, fields: FieldOrder = "progressive") -> None:
        """Add a picture in planes of ``signal``."""
        if planes.y.shape != self._shape:
            raise ValueError(f"picture {planes.y.shape} in a film of {self._shape}")
        try:
            self._sink.write(planes, None if self._rate is None else round(time * self._rate))
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


def _depth_of(film: FilmReader, kind: str) -> int:
    """Bits of the pictures to write: those of the pictures that were read; for other films at least 10, because what
    was YUV becomes RGB."""
    depths = _DEPTHS[kind] if film.sequence is not None else [bits for bits in _DEPTHS[kind] if bits >= _LEAST]
    return next(bits for bits in depths if bits >= film.signal.bits)


def _notes(film: FilmReader, kind: str, bits: int, signal: Signal) -> list[str]:
    notes = [f"A picture for every frame, {film.frame_rate} frames a second, {bits} bits."]
    if film.sequence is None:
        notes.append("What else the film holds (sound, subtitles, chapters) is not in its pictures.")
    if film.facts.variable_frame_rate:
        notes.append("The film's pictures stay for different times, which a sequence cannot say.")
    if not film.signal.full_range and film.signal.has_luma:
        notes.append("RGB has no room below black and above white: tones beyond were cut off.")
    if film.pixel_aspect != 1:
        notes.append(f"The film's pixels are not square ({film.pixel_aspect}), which these pictures do not say.")
    if film.signal.alpha and not signal.alpha:
        notes.append("The film's transparency was left out: these pictures cannot hold it. TIFF and PNG can.")
    return notes


_LEAST = 10
_DEPTHS = {"dpx": (8, 10, 12, 16), "tiff": (8, 16), "png": (8, 16)}


class _PictureSink:
    """Writes frames as numbered pictures of ``bits`` bits into a folder, RGB.

    ``signal`` is that of the planes it is given, which must not be subsampled.
    """

    def __init__(
        self, first: NumberedName, kind: str, bits: int, signal: Signal, rate: Fraction, size: tuple[int, int]
    ) -> None:
        self._name, self._kind, self._signal, self._rate = first, kind, signal, rate
        self._written = 0
        pixels, self._pack = _samples(kind, bits, signal.alpha)
        encoder: Any = av.CodecContext.create(kind, "w")
        encoder.width, encoder.height = size
        encoder.pix_fmt, encoder.time_base = pixels, 1 / rate
        if kind == "tiff":
            encoder.options = {"compression_algo": "deflate"}
        self._codec = encoder

    def write(self, planes: Planes, step: int | None) -> None:
        """``step``: how far its number is from the first one's; None: the next one."""
        self._written = self._written if step is None else max(step, self._written)
        frame = self._pack(rgb_of(planes, self._signal), planes.alpha)
        frame.pts, frame.time_base = self._written, 1 / self._rate
        for packet in self._codec.encode(frame):
            data = bytes(packet)
            if self._kind == "dpx":
                data = with_rate(data, self._rate)
            self._name.moved(self._written).path.write_bytes(data)
            self._written += 1


Pack: TypeAlias = Callable[[npt.NDArray[np.float32], Plane | None], Any]
"""A frame of R′G′B′ (h, w, 3) 0…1 and alpha (h, w) at the depth of the signal, 16 bits, or None."""


def _samples(kind: str, bits: int, alpha: bool) -> tuple[str, Pack]:
    """FFmpeg's pixel format for these pictures, and what makes frames of it."""
    if bits in (10, 12):
        return f"gbrp{bits}be", partial(_planar, bits)
    if bits == 8:
        pixels = "rgba" if alpha else "rgb24"
        return pixels, partial(_packed, bits, pixels, pixels)
    packed = "rgba64" if alpha else "rgb48"
    pixels = f"{packed}le" if kind == "tiff" else f"{packed}be"
    return pixels, partial(_packed, bits, f"{packed}le", pixels)


def _planar(bits: int, rgb: npt.NDArray[np.float32], alpha: Plane | None) -> Any:
    height, width, _ = rgb.shape
    frame = av.VideoFrame(width, height, f"gbrp{bits}le")
    for number, channel in enumerate((1, 2, 0)):
        samples_of(frame, number, bits)[...] = np.rint(rgb[..., channel] * ((1 << bits) - 1))
    return frame.reformat(format=f"gbrp{bits}be")


def _packed(bits: int, made_as: str, pixels: str, rgb: npt.NDArray[np.float32], alpha: Plane | None) -> Any:
    top, kind = (1 << bits) - 1, sample_type(bits)
    whole = np.rint(rgb * top).astype(kind)
    if alpha is not None:
        whole = np.dstack([whole, np.rint(alpha * (top / 65535)).astype(kind)])
    frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(whole), made_as)
    return frame if made_as == pixels else frame.reformat(format=pixels)
