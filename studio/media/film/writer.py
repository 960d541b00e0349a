"""Writes a coloured film frame by frame: Y as it was, new colour planes, with the frame times, the last frame's length,
the pixel shape, the fields and all other tracks of its source. Nothing appears under the output's name before
``finish``."""

from __future__ import annotations

import contextlib
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import av.filter
import numpy as np

from studio.domain.errors import UnwritableOutput
from studio.media.files.errors import unwritable
from studio.media.files.safety import PendingOutput
from studio.media.film.containers import create_container
from studio.media.film.formats import FOLDER, FORMATS, ffv1_slices, film_format_of
from studio.media.film.matroska import say_display_size
from studio.media.film.planes import Plane, Planes, frame_of
from studio.media.film.reader import FilmReader, described
from studio.media.film.sequence_writer import SequenceWriter
from studio.media.film.signal import FieldOrder
from studio.media.film.sums import FrameSums
from studio.media.film.tracks import CarriedTracks

# FFmpeg's AVFieldOrder.
_ODD_LENGTH = 0.1
"""A last picture that stays by this share of a frame longer or shorter than others has a length of its own."""
_FIELD_ORDERS = {"progressive": 1, "top first": 2, "bottom first": 3}


def open_writer(
    output: Path,
    film: FilmReader,
    *,
    film_format: str = "auto",
    quality: int = 92,
    disclosure: str | None = None,
    frame_sums: bool = False,
    overwrite: bool = False,
) -> FilmWriter | SequenceWriter:
    """What writes this format: a film, or a folder of pictures. Raises ``UnwritableOutput``."""
    kind = film_format_of(output, film_format)
    if FORMATS[kind].container == FOLDER:
        return SequenceWriter(output, film, kind)
    return FilmWriter(
        output,
        film,
        film_format=film_format,
        quality=quality,
        disclosure=disclosure,
        frame_sums=frame_sums,
        overwrite=overwrite,
    )


class FilmWriter:
    """Encodes pictures as they come; each keeps the time it is given.

    ``signal`` is what it takes: planes of this depth, sampling and range. ``quality`` 1…100 steers H.264 and H.265 (92
    is about CRF 16). ``disclosure`` goes into the comment. ``keep_sound`` copies the source's sound tracks without
    re-encoding them, or re-encodes those that the container cannot hold; all other tracks come along in any case.
    ``frame_sums`` notes the MD5 sums of all frames in ``sums``.
    ``notes`` tells what was changed. Raises ``UnwritableOutput``.
    """

    def __init__(
        self,
        output: Path,
        film: FilmReader,
        *,
        film_format: str = "auto",
        quality: int = 92,
        disclosure: str | None = None,
        keep_sound: bool = True,
        frame_sums: bool = False,
        overwrite: bool = False,
    ) -> None:
        output = Path(output)
        self._kind = FORMATS[film_format_of(output, film_format)]
        self.signal = self._kind.samples(film.signal)
        self.lossless = self._kind.lossless
        self._width, self._height = film.width, film.height
        self._pad = (film.height % 2, film.width % 2) if self._kind.even else (0, 0)
        self._fields: FieldOrder = film.field_order
        self._aspect = film.pixel_aspect
        self.notes = [*self._notes(film)]
        self._tick = _tick_of(film.time_base, film.frame_rate)
        self._usual = max(1, round(1 / film.frame_rate / self._tick))
        self._waiting: tuple[int, Planes, FieldOrder] | None = None
        size = self._width + self._pad[1], self._height + self._pad[0]
        self.sums = FrameSums(self._tick, *size) if frame_sums else None
        self._durations: dict[int, int] = {}
        self._taggers: dict[FieldOrder, _Tagger] = {}
        self._failure: UnwritableOutput | None = None
        self._pending = PendingOutput(output, overwrite=overwrite, sources=(film.path,))
        self._tracks: CarriedTracks | None = None
        try:
            self._container = create_container(self._pending.temporary, self._kind.container)
            self._stream = self._add_pictures(film, quality)
            self._tracks = CarriedTracks(film, self._container, self._kind.sound_codec, sound=keep_sound)
            self.notes.extend(self._tracks.notes)
            self._describe(film, disclosure)
            self._container.start_encoding()
        except (av.FFmpegError, OSError, ValueError) as error:
            self.abort()
            raise unwritable(output, error) from error
        except BaseException:
            self.abort()
            raise

    def write(self, time: Fraction, planes: Planes, fields: FieldOrder = "progressive") -> None:
        """Add the picture that is seen from ``time`` (seconds after the first one) on, in planes of ``signal``."""
        self._refuse_after_failure()
        if planes.y.shape != (self._height, self._width):
            raise ValueError(f"picture {planes.y.shape} in a film of {self._height} × {self._width}")
        tick = round(time / self._tick)
        if self._waiting is not None:
            before = self._waiting[0]
            tick = max(tick, before + 1)
            self._encode(tick - before, *self._waiting)
        self._waiting = tick, planes, fields

    def finish(self, last_length: Fraction | None = None) -> list[Path]:
        """Complete the film and give it its name. ``last_length``: how long the last picture stays, in seconds."""
        self._refuse_after_failure()
        try:
            if self._waiting is not None:
                length = self._usual if last_length is None else max(1, round(last_length / self._tick))
                self._encode(length, *self._waiting)
                self._waiting = None
            self._mux(self._stream.encode(None))
            if self._tracks is not None:
                self._tracks.copy_until(None)
                self._tracks.close()
            self._container.close()
            if self._kind.container == "matroska" and self._aspect != 1:
                say_display_size(self._pending.temporary, self._aspect)
        except (av.FFmpegError, OSError, ValueError) as error:
            self.abort()
            raise unwritable(self._pending.output, error) from error
        except BaseException:
            self.abort()
            raise
        return [self._pending.commit()]

    def abort(self) -> None:
        """Take everything back; harmless after ``finish``."""
        self._waiting = None
        if self._tracks is not None:
            self._tracks.close()
        if hasattr(self, "_container"):
            # Closing writes the table of contents of a file that is thrown away: it may fail.
            with contextlib.suppress(av.FFmpegError, OSError, ValueError):
                self._container.close()
        self._pending.abort()

    def __enter__(self) -> FilmWriter:
        return self

    def __exit__(self, *_: object) -> None:
        self.abort()

    def _notes(self, film: FilmReader) -> list[str]:
        """What this format changes."""
        notes = []
        if any(self._pad):
            lines = " and ".join(name for name, pad in (("row", self._pad[0]), ("column", self._pad[1])) if pad)
            notes.append(
                "This film format needs even sizes: the picture was extended to "
                f"{self._width + self._pad[1]} × {self._height + self._pad[0]} by repeating its last {lines}."
            )
        if self.signal.bits < film.signal.bits:
            notes.append(
                f"The film has {film.signal.bits} bits and this format {self.signal.bits}: its tones were rounded. "
                "MKV (FFV1) keeps them all."
            )
        if film.signal.full_range and not self.signal.full_range:
            notes.append("The film has full range, which this format cannot say: its tones were fitted into the usual.")
        if film.signal.alpha and not self.signal.alpha:
            notes.append("The film's transparency was left out: this format cannot hold it. MKV (FFV1) can.")
        if self._fields != "progressive" and self._kind.codec == "libx265":
            notes.append("H.265 stores its half pictures together, tagged as interlaced.")
        return notes

    def _add_pictures(self, film: FilmReader, quality: int) -> Any:
        options = dict(self._kind.options(quality))
        if self._fields != "progressive":
            options |= self._kind.interlaced
        if film.last_length is not None and abs(film.last_length * film.frame_rate - 1) > _ODD_LENGTH:
            # MP4 knows the length of the last stored picture: that must be the one seen last.
            options |= self._kind.in_order
        if self._kind.codec == "ffv1":
            options["slices"] = str(ffv1_slices(self._width, self._height, self.signal.yuv))
        stream = self._container.add_stream(self._kind.codec, rate=film.frame_rate, options=options)
        context = stream.codec_context
        context.width, context.height = self._width + self._pad[1], self._height + self._pad[0]
        context.pix_fmt = self.signal.yuv
        context.time_base = self._tick
        context.sample_aspect_ratio = self._aspect
        context.field_order = _FIELD_ORDERS[self._fields]
        context.color_range = 2 if self.signal.full_range else 1
        context.colorspace = self.signal.matrix
        context.color_primaries, context.color_trc = self.signal.primaries, self.signal.transfer
        stream.time_base = self._tick
        return stream

    def _describe(self, film: FilmReader, disclosure: str | None) -> None:
        for key, value in described(film.metadata).items():
            self._container.metadata[key] = value
        comment = " · ".join(text for text in (described(film.metadata).get("comment", ""), disclosure) if text)
        if comment:
            self._container.metadata["comment"] = comment
        if film.timecode:
            self._container.metadata["timecode"] = film.timecode

    def _encode(self, duration: int, tick: int, planes: Planes, fields: FieldOrder) -> None:
        padded = self._padded(planes)
        if self.sums is not None:
            self.sums.add(tick, duration, padded)
        picture = self._tagged(frame_of(padded, self.signal), fields)
        picture.pts, picture.time_base = tick, self._tick
        self._durations[tick] = duration
        try:
            if self._tracks is not None:
                self._tracks.copy_until(tick * self._tick)
            self._mux(self._stream.encode(picture))
        except (av.FFmpegError, OSError) as error:
            self._failure = unwritable(self._pending.output, error)
            self.abort()
            raise self._failure from error

    def _refuse_after_failure(self) -> None:
        """Pictures may still be queued for a writer that has failed: FFmpeg crashes when a closed file is given one."""
        if self._failure is not None:
            raise self._failure

    def _padded(self, planes: Planes) -> Planes:
        if not any(self._pad):
            return planes
        size = self._width + self._pad[1], self._height + self._pad[0]
        coloured = self.signal.chroma_size(*size)
        alpha = None if planes.alpha is None else _extended(planes.alpha, *size)
        return Planes(_extended(planes.y, *size), _extended(planes.u, *coloured), _extended(planes.v, *coloured), alpha)

    def _tagged(self, picture: Any, fields: FieldOrder) -> Any:
        """The frame with its field order and pixel shape, which FFV1 stores with every frame."""
        if fields == "progressive" and self._aspect == 1:
            return picture
        if fields not in self._taggers:
            self._taggers[fields] = _Tagger(fields, self._aspect)
        return self._taggers[fields].tagged(picture)

    def _mux(self, packets: Any) -> None:
        for packet in packets:
            if packet.pts is not None:
                duration = self._durations.pop(packet.pts, self._usual)
                packet.duration = duration
            self._container.mux(packet)


class _Tagger:
    """Sets what PyAV's frames cannot be told directly: which field comes first, and the pixel shape."""

    def __init__(self, fields: FieldOrder, aspect: Fraction) -> None:
        self._mode = {"progressive": "prog", "top first": "tff", "bottom first": "bff"}[fields]
        self._aspect = aspect
        self._graph: Any = None

    def tagged(self, picture: Any) -> Any:
        if self._graph is None:
            self._graph = av.filter.Graph()
            source = self._graph.add_buffer(
                width=picture.width, height=picture.height, format=picture.format, time_base=Fraction(1, 1000)
            )
            fields = self._graph.add("setfield", f"mode={self._mode}")
            shape = self._graph.add("setsar", f"{self._aspect.numerator}/{self._aspect.denominator}")
            sink = self._graph.add("buffersink")
            source.link_to(fields)
            fields.link_to(shape)
            shape.link_to(sink)
            self._graph.configure()
        self._graph.push(picture)
        return self._graph.pull()


def _extended(plane: Plane, width: int, height: int) -> Plane:
    """The plane at this size, its last row and column repeated."""
    below, right = height - plane.shape[0], width - plane.shape[1]
    return np.pad(plane, ((0, below), (0, right)), mode="edge") if below or right else plane


def _tick_of(time_base: Fraction, frame_rate: Fraction) -> Fraction:
    """The unit of frame times: the source's own, or one that is a whole part of it of at most 0.1 ms."""
    if time_base.denominator > 1_000_000:
        return Fraction(1, 90_000)
    finer = max(1, -(-10_000 * time_base.numerator // time_base.denominator))
    return time_base / finer
