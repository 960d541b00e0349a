"""Reads a film frame by frame: true frame times, upright pictures, never more than a few frames in memory."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import partial
from pathlib import Path
from typing import Any, TypeAlias

import av
import numpy as np
import numpy.typing as npt
from av.video.reformatter import ColorRange, Colorspace, Interpolation, VideoReformatter

from studio.domain.errors import UnreadableInput
from studio.domain.facts import FilmFacts
from studio.domain.limits import FILM_HOURS, film_too_long
from studio.domain.recipe import FrameRate
from studio.domain.suffixes import FILM_SUFFIXES
from studio.media.files.errors import shown
from studio.media.files.safety import check_source
from studio.media.film.containers import no_frames, open_container, open_run, timecode_of, video_stream
from studio.media.film.orientation import FieldReader, Orientation
from studio.media.film.picture_frames import frame_of_picture
from studio.media.film.planes import Plane, alpha_of, luma_of
from studio.media.film.sequences import Sequence, rate_of, sequence_of
from studio.media.film.signal import FieldOrder, Signal
from studio.media.film.survey import Survey, is_cut_short, stated_end, survey, varies
from studio.media.film.telecine import FLAGGED, TelecineWatch, flagged
from studio.media.pictures.opened import guard_size

# H.273 matrix coefficients as FFmpeg numbers them.
_MATRIX = {
    1: Colorspace.ITU709,
    5: Colorspace.ITU601,
    6: Colorspace.ITU601,
    7: Colorspace.SMPTE240M,
    9: Colorspace.BT2020,
}
Reduce: TypeAlias = Callable[[npt.NDArray[np.uint8], int, int], npt.NDArray[np.uint8]]
"""Scales a grey picture (h, w) to a width and a height."""

_ROUGHLY = {"skip_loop_filter": "noref"}
"""Block edges stay unsmoothed in pictures that no other refers to: up to a tenth of the decoding less, and reduced to
the size that watching needs they differ by less than 0.1 of 255 on average."""

_LUMA_FIRST = frozenset(
    f"{family}{sampling}p" for family in ("yuv", "yuvj") for sampling in ("420", "422", "444", "440", "411", "410")
) | {"nv12", "nv21", "nv16", "nv24", "yuva420p", "yuva422p", "yuva444p"}
_TO_FULL_RANGE = np.clip(np.rint((np.arange(256) - 16) * (255 / 219)), 0, 255).astype(np.uint8)
_GAPS_NAMED = 10
_DESCRIPTIVE = {"title", "artist", "date", "copyright", "description", "album", "language", "location", "comment"}
_FORMAT_NAMES = {
    "mov": "MP4/MOV",
    "matroska": "Matroska",
    "avi": "AVI",
    "mpegts": "MPEG-TS",
    "mpeg": "MPEG-PS",
    "asf": "WMV",
    "image2": "pictures",
}


@dataclass(frozen=True)
class Frame:
    """One picture: ``time`` in seconds after the film's first picture, ``rgb`` uint8 (h, w, 3), upright."""

    time: Fraction
    rgb: npt.NDArray[np.uint8]


@dataclass(frozen=True)
class Glance:
    """One picture as watching needs it: ``luma`` (uint8, upright, squeezed to the size asked for) at once.

    ``colours`` converts the whole picture, with the short side asked for, to uint8 RGB (h, w, 3), upright; until it is
    let go, a glance holds its decoded picture in memory.
    """

    time: Fraction
    luma: npt.NDArray[np.uint8]
    colours: Callable[[int], npt.NDArray[np.uint8]]


@dataclass(frozen=True)
class Tone:
    """One picture as colouring needs it: its Y plane as it is stored (h, w), upright, and its alpha if it has any.

    ``fields``: whether it is two half pictures, and which of them comes first.
    """

    time: Fraction
    luma: Plane
    alpha: Plane | None
    fields: FieldOrder


class FilmReader:
    """An opened film. ``width`` × ``height`` are upright; ``time_base`` is the tick that its frame times count in.

    Times are those of the file's presentation time stamps (never frame number ÷ rate) and begin with 0.
    Use as a context manager, or ``close`` it.
    """

    def __init__(self, path: Path, frame_rate: FrameRate | None = None) -> None:
        self.path = path
        self._rate_asked = frame_rate
        self.sequence = sequence_of(check_source(path))
        self._pictures = self.sequence is not None and self.sequence.kind != "DPX"
        self._container = self._opened(None if self.sequence is None else self.sequence.runs[0])
        try:
            self._survey = survey(path) if self.sequence is None else self._survey_of(self.sequence)
            self._stream: Any = None if self._pictures else video_stream(self._container, path)
            self._has_profile = False
            first = self._first_frame()
            self.time_base = self._time_base()
            self.signal = Signal.of(first, path)
            self._orientation = Orientation.of(first)
            width, height = self._orientation.size(first.width, first.height)
            guard_size(path, width, height, 1)
            self.width, self.height = int(width), int(height)
            self.first_pts = int(first.pts or 0)
            self.pixel_aspect = self._pixel_aspect()
            self.codec = self._codec_name()
            self.metadata = {} if self._pictures else dict(self._container.metadata)
            self.stream_index = 0 if self._stream is None else int(self._stream.index)
            self.timecode = self.sequence.timecode if self.sequence is not None else timecode_of(self._container)
            self.frame_rate = self._frame_rate()
            self.field_order = FieldReader().order_of(first)
            self._break_is_known = False
            self.facts = self._facts()
            if self.facts.duration_s > FILM_HOURS.value * 3600:
                raise film_too_long(shown(path), self.facts.duration_s / 3600, str(path))
        except BaseException:
            self.close()
            raise
        self.damaged_packets = 0
        self._seen_s = 0.0
        self._telecine = TelecineWatch(float(self.frame_rate), self.signal.bits)

    @classmethod
    def open(cls, path: Path | str, frame_rate: FrameRate | None = None) -> FilmReader:
        """Open a film by its content; a numbered DPX, TIFF or PNG picture begins a sequence of so many frames a second.

        Raises ``UnreadableInput`` when it has no readable pictures or holds only sound.
        """
        return cls(Path(path), frame_rate)

    def frames(self, max_side: int | None = None) -> Iterator[Frame]:
        """All pictures in the order in which they are seen, optionally reduced to a long side of ``max_side``.

        Raises ``UnreadableInput`` when nothing can be decoded.
        """
        width, height = self._decoded_size(max_side)
        reformatter = VideoReformatter()
        for time, picture in self._timed():
            yield Frame(time, self._orientation.upright(_to_rgb(reformatter, picture, width, height)))

    def tones(self) -> Iterator[Tone]:
        """All pictures as colouring needs them: their Y planes as they are stored. Raises as `frames` does."""
        fields = FieldReader()
        self._telecine = TelecineWatch(float(self.frame_rate), self.signal.bits)
        for time, decoded in self._timed():
            picture = self._like_the_first(decoded)
            luma = self._orientation.upright(luma_of(picture, self.signal))
            alpha = alpha_of(picture, self.signal)
            self._telecine.push(luma)
            order = "progressive" if self._orientation.turned else fields.order_of(picture)
            yield Tone(time, luma, None if alpha is None else self._orientation.upright(alpha), order)

    def _like_the_first(self, picture: Any) -> Any:
        """The picture itself; scaled if the film changes its size or its samples on the way."""
        width, height = self._orientation.size(self.width, self.height)
        bits = max(part.bits for part in picture.format.components)
        if (picture.width, picture.height, min(16, max(8, bits))) == (width, height, self.signal.bits):
            return picture
        return picture.reformat(width=width, height=height, format=self.signal.pixels)

    @property
    def last_length(self) -> Fraction | None:
        """How long the last picture stays, in seconds; None when the film does not say more than its frame rate."""
        stated = Fraction(self._survey.last_s).limit_denominator(90_000)
        return stated if self._survey.complete and stated > 0 else None

    def closing_notes(self) -> list[str]:
        """What has shown itself while the film was read: where it breaks off, what was damaged, telecine."""
        notes = self.notes_on_end(self._seen_s)
        if self.damaged_packets:
            notes.append(f"{self.damaged_packets} damaged pieces of the film were passed over.")
        telecine = FLAGGED if flagged(self._survey.times) else self._telecine.note
        return [*notes, *([telecine] if telecine else [])]

    def notes_on_end(self, seen_s: float) -> list[str]:
        """A sentence when pictures were found up to ``seen_s`` only because the file itself breaks off, unless the
        facts say so already."""
        promised = self._promised_duration()
        whole = seen_s + 1.5 / float(self.frame_rate) >= promised * 0.98
        if whole or self._break_is_known or not is_cut_short(self.path):
            return []
        return [f"The file breaks off after {seen_s:.1f} of {promised:.1f} seconds; what is there is done."]

    def glances(self, luma_size: tuple[int, int], reduce: Reduce) -> Iterator[Glance]:
        """All pictures as `frames` gives them, but only their brightness, at ``luma_size`` (width, height).

        It is read where the decoder has left it, many times as fast as converting every picture to RGB; ``reduce``
        scales it. Raises ``UnreadableInput`` as `frames` does.
        """
        width, height = self._orientation.size(*luma_size)
        for time, picture in self._timed(_ROUGHLY):
            luma = self._orientation.upright(_luma(picture, width, height, reduce))
            yield Glance(time, luma, partial(self._colours, picture))

    def _colours(self, picture: Any, short_side: int) -> npt.NDArray[np.uint8]:
        scale = short_side / min(picture.width, picture.height)
        width, height = (min(max(1, round(side * scale)), 3 * short_side) for side in (picture.width, picture.height))
        return self._orientation.upright(_to_rgb(VideoReformatter(), picture, width, height))

    def decoded(self) -> Iterator[tuple[Fraction, Any]]:
        """All pictures with their times, as FFmpeg's frames: as they are stored, not turned. Raises as `frames`."""
        return self._timed()

    def _timed(self, options: dict[str, str] | None = None) -> Iterator[tuple[Fraction, Any]]:
        time, seen = Fraction(-1), 0
        for picture in self._decoded(options=options):
            time = self._time_of(picture, time)
            seen += 1
            yield time, picture
        if seen == 0:
            raise no_frames(self.path)
        self._seen_s = float(time + 1 / self.frame_rate)

    def frame_at(self, time: float | Fraction, max_side: int | None = None) -> Frame:
        """The picture that is seen at ``time`` (seconds): the last one that begins at or before it."""
        width, height = self._decoded_size(max_side)
        begun, picture = self._picture_at(Fraction(time))
        return Frame(begun, self._orientation.upright(_to_rgb(VideoReformatter(), picture, width, height)))

    def tone_at(self, time: float | Fraction) -> Tone:
        """The same picture as colouring needs it: its Y plane as it is stored, the two halves of an interlaced one
        together."""
        begun, picture = self._picture_at(Fraction(time))
        picture = self._like_the_first(picture)
        return Tone(begun, self._orientation.upright(luma_of(picture, self.signal)), None, "progressive")

    def _picture_at(self, wanted: Fraction) -> tuple[Fraction, Any]:
        target = self.first_pts + int(wanted / self.time_base)
        best: tuple[Fraction, Any] | None = None
        for start in (target, None):
            last = Fraction(-1)
            for picture in self._decoded(start):
                last = self._time_of(picture, last)
                if last > wanted and best is not None:
                    break
                if last <= wanted or start is None:
                    best = (last, picture)
                if last > wanted:
                    break
            if best is not None:
                break
        if best is None:
            raise no_frames(self.path)
        return best

    def close(self) -> None:
        if self._container is not None:
            self._container.close()

    def __enter__(self) -> FilmReader:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _decoded(self, from_pts: int | None = None, options: dict[str, str] | None = None) -> Iterator[Any]:
        """Decoded frames from the beginning or from the key picture before ``from_pts``; damaged packets are counted
        and passed over, as every player does. ``options`` are the decoder's (FFmpeg's names)."""
        self.damaged_packets = 0
        if self.sequence is None:
            yield from self._decoded_from(None, from_pts, options)
            return
        first = self.sequence.name.number
        begins = [run.start - first for run in self.sequence.runs]
        skipped = 0 if from_pts is None else max(0, bisect.bisect_right(begins, from_pts) - 1)
        for begin, run in list(zip(begins, self.sequence.runs, strict=True))[skipped:]:
            start = None if from_pts is None or begin > from_pts else min(from_pts - begin, len(run) - 1)
            for picture in self._decoded_from(run, start, options):
                picture.pts = begin if picture.pts is None else picture.pts + begin
                yield picture

    def _decoded_from(self, run: range | None, from_pts: int | None, options: dict[str, str] | None) -> Iterator[Any]:
        """The pictures of the file, or of one run of a sequence: its ``from_pts`` counts from the run's own first."""
        if self._pictures and run is not None:
            yield from self._pictures_of(run, from_pts or 0)
            return
        container = self._opened(run)
        try:
            stream = video_stream(container, self.path)
            stream.thread_type = "AUTO"
            stream.codec_context.options = options or {}
            if from_pts is not None:
                container.seek(from_pts, stream=stream)
            for packet in _packets(container, stream, None if run is None else len(run) - (from_pts or 0)):
                try:
                    yield from stream.decode(packet)
                except av.error.InvalidDataError:
                    self.damaged_packets += 1
        except av.error.InvalidDataError:
            self.damaged_packets += 1  # nothing further on can be found: what was read until here counts
        except av.FFmpegError as error:
            raise UnreadableInput(
                f"“{shown(self.path)}” could not be read to its end ({error.strerror or error}).",
                hint="Check the drive it lies on, or copy it again from its source.",
                path=self.path,
            ) from error
        finally:
            container.close()

    def _pictures_of(self, run: range, start: int) -> Iterator[Any]:
        """TIFF and PNG pictures; damaged ones are counted and passed over."""
        assert self.sequence is not None
        for index in range(start, len(run)):
            path = self.sequence.name.moved(run[index] - self.sequence.name.number).path
            try:
                frame, _ = frame_of_picture(path)
            except UnreadableInput:
                self.damaged_packets += 1
                continue
            frame.pts, frame.time_base = index, self.time_base
            yield frame

    def _opened(self, run: range | None) -> Any:
        if self._pictures:
            return None
        if self.sequence is None or run is None:
            return open_container(self.path)
        try:
            return open_run(self.path, self.sequence, run, self._rate_asked)
        except (av.FFmpegError, ValueError) as error:
            raise no_frames(self.path) from error

    def _survey_of(self, sequence: Sequence) -> Survey:
        """The times of a sequence's pictures by their numbers: none has to be read for that."""
        step = 1 / rate_of(sequence, self._rate_asked)
        return Survey(sequence.count, [float(number * step) for number in sequence.steps], float(step), True)

    def _codec_name(self) -> str:
        if self.sequence is not None:
            return self.sequence.kind.lower()
        return str(self._stream.codec_context.name)

    def _time_base(self) -> Fraction:
        return 1 / self._frame_rate() if self._stream is None else Fraction(self._stream.time_base)

    def _first_frame(self) -> Any:
        if self._pictures:
            frame, picture = frame_of_picture(self.path)
            self._has_profile = bool(picture.profile) and picture.embedded
            return frame
        try:
            for packet in self._container.demux(self._stream):
                try:
                    frames = packet.decode()
                except av.error.InvalidDataError:
                    continue
                if frames:
                    return frames[0]
        except av.FFmpegError as error:
            raise no_frames(self.path) from error
        raise no_frames(self.path)

    def _time_of(self, picture: Any, previous: Fraction) -> Fraction:
        """Seconds after the first picture; a missing or backward time stamp becomes one frame after the previous."""
        if picture.pts is not None:
            time = (picture.pts - self.first_pts) * self.time_base
            if time > previous:
                return Fraction(time)
        return max(previous, Fraction(0)) + 1 / self.frame_rate if previous >= 0 else Fraction(0)

    def _decoded_size(self, max_side: int | None) -> tuple[int, int]:
        """Width and height as stored (before turning), reduced to ``max_side``."""
        width, height = self._orientation.size(self.width, self.height)
        if max_side is None or max(width, height) <= max_side:
            return width, height
        scale = max_side / max(width, height)
        return max(1, round(width * scale)), max(1, round(height * scale))

    def _pixel_aspect(self) -> Fraction:
        """The container's word goes before the codec's."""
        if self._stream is None:
            return Fraction(1)
        ratio = self._stream.sample_aspect_ratio or self._stream.codec_context.sample_aspect_ratio
        if not ratio:
            return Fraction(1)
        return 1 / Fraction(ratio) if self._orientation.swaps else Fraction(ratio)

    @property
    def stored_aspect(self) -> Fraction:
        """The shape of a pixel as it is stored, before the picture is turned upright."""
        return 1 / self.pixel_aspect if self._orientation.swaps else self.pixel_aspect

    @property
    def has_times(self) -> bool:
        """Whether the file says when its pictures are seen; a bare stream does not."""
        return bool(self._survey.times)

    def _frame_rate(self) -> Fraction:
        if self.sequence is not None:
            return rate_of(self.sequence, self._rate_asked)
        rates = [self._stream.average_rate, self._stream.guessed_rate, self._stream.base_rate]
        if not self.has_times:  # of a bare stream FFmpeg takes 25 for the average
            rates = [self._stream.guessed_rate, self._stream.codec_context.framerate, *rates]
        for rate in rates:
            if rate and 0 < rate <= 1000:
                return Fraction(rate)
        times = self._survey.times
        if len(times) > 1 and times[-1] > times[0]:
            return Fraction((len(times) - 1) / self._survey.span_s).limit_denominator(1001)
        return Fraction(25)

    def _facts(self) -> FilmFacts:
        times, last_s = self._survey.times, self._survey.last_s or float(1 / self.frame_rate)
        variable = self.sequence is None and varies(times)
        own = self._survey.span_s + last_s if times else 0.0
        if self._survey.complete and times:
            duration, frames = own, len(times)
        elif self._survey.complete and self._survey.packets:
            frames = self._survey.packets
            duration = frames / float(self.frame_rate)
        else:
            # Matroska counts its duration from 0 even when the first picture comes later.
            late = float(self.first_pts * self.time_base) if "matroska" in self._container.format.name else 0.0
            duration = max(self._promised_duration() - max(late, 0.0), own)
            frames = self._stream.frames or round(duration * float(self.frame_rate))
        rate = self.frame_rate if not variable else Fraction(len(times), 1) / Fraction(own)
        return FilmFacts(
            path=str(self.path),
            format=_format_name("image2" if self._pictures else str(self._container.format.name)),
            codec=self.codec,
            width=self.width,
            height=self.height,
            fps=float(rate),
            duration_s=duration,
            frames=int(frames),
            variable_frame_rate=variable,
            has_audio=not self._pictures and bool(self._container.streams.audio),
            file_bytes=self.path.stat().st_size,
            notes=(*self._notes(variable), *self._break_seen(own)),
        )

    def _break_seen(self, found_s: float) -> list[str]:
        """Whether the film breaks off, where all of its packets were looked at."""
        notes = self.notes_on_end(found_s) if self._survey.complete and self._survey.times else []
        self._break_is_known = bool(notes)
        return notes

    def _notes(self, variable: bool) -> Iterator[str]:
        if self.sequence is not None:
            yield from self._sequence_notes(self.sequence)
        elif self.path.suffix.lower() not in FILM_SUFFIXES:
            yield f"By its content this is a film, although its name ends in “{self.path.suffix or 'nothing'}”."
        if self.field_order != "progressive":
            yield f"Interlaced ({self.field_order}); it stays so."
        if variable:
            yield "The frame rate varies: every picture keeps its own time."
        if self._orientation.turned:
            yield "Turned upright as its rotation flag says."
        if self.pixel_aspect != 1:
            yield f"Its pixels are not square ({self.pixel_aspect}); results keep that."
        if self.signal.hdr:
            yield f"HDR ({self.signal.hdr}); it stays so."

    def _sequence_notes(self, sequence: Sequence) -> Iterator[str]:
        number = _in_words(self.frame_rate)
        rate = f"{number} frames a second"
        if self._rate_asked in (None, "auto") and sequence.rate is None:
            rate = (
                f"{number} frames a second, which was assumed, for the files do not say it (--frame-rate sets another)"
            )
        yield f"A sequence of {sequence.count} {sequence.kind} files from number {sequence.name.number} on, {rate}."
        if self._has_profile:
            yield "Its pictures carry a colour profile, which films do not have: their numbers are taken as they are."
        if sequence.missing:
            gaps = [f"{gap[0]}–{gap[-1]}" if len(gap) > 1 else f"{gap[0]}" for gap in sequence.missing]
            named = ", ".join(gaps[:_GAPS_NAMED]) + (
                f" and {len(gaps) - _GAPS_NAMED} more" if gaps[_GAPS_NAMED:] else ""
            )
            yield f"Numbers are missing ({named}): the picture before each gap stays until the next one."

    def _promised_duration(self) -> float:
        """Seconds from the beginning of the file's clock (Matroska) or of its first packet (others)."""
        if self._stream is None:
            return self._survey.span_s + self._survey.last_s
        if self._stream.frames and self._container.format.name == "avi":
            return int(self._stream.frames) / float(self.frame_rate)  # its duration is guessed from what is there
        if self._stream.duration:
            return float(self._stream.duration * self.time_base)
        stated = stated_end(self._stream)
        if stated is not None:
            return stated
        return float(self._container.duration) / 1e6 if self._container.duration else 0.0


def _packets(container: Any, stream: Any, most: int | None) -> Iterator[Any]:
    """All packets and None at their end; ``most`` are taken at most, for FFmpeg looks beyond gaps in a sequence."""
    yield from itertools.islice((packet for packet in container.demux(stream) if packet.size), most)
    yield None


def _in_words(rate: Fraction) -> str:
    return str(rate) if rate.denominator == 1 else f"{float(rate):.3f}".rstrip("0")


def _to_rgb(reformatter: VideoReformatter, picture: Any, width: int, height: int) -> npt.NDArray[np.uint8]:
    """Full-range RGB; matrix and range as the frame says, by its size where it says nothing."""
    matrix = _MATRIX.get(int(picture.colorspace), Colorspace.ITU709 if picture.height >= 720 else Colorspace.ITU601)
    full = _is_full_range(picture)
    smaller = width < picture.width or height < picture.height
    converted = reformatter.reformat(
        picture,
        width=width,
        height=height,
        format="rgb24",
        src_colorspace=matrix,
        dst_colorspace=matrix,
        src_color_range=ColorRange.JPEG if full else ColorRange.MPEG,
        dst_color_range=ColorRange.JPEG,
        interpolation=(Interpolation.AREA if smaller else Interpolation.BICUBIC) | Interpolation.ACCURATE_RND,
        threads=1,
    )
    return np.asarray(converted.to_ndarray(), np.uint8)


def _is_full_range(picture: Any) -> bool:
    name = picture.format.name
    return bool(picture.color_range == ColorRange.JPEG or name.startswith("yuvj") or picture.format.is_rgb)


def _luma(picture: Any, width: int, height: int, reduce: Reduce) -> npt.NDArray[np.uint8]:
    """The picture's brightness, full range, squeezed to (height, width); formats of 8 bits with a plane of their own
    for it are read in place."""
    if picture.format.name in _LUMA_FIRST:
        plane = picture.planes[0]
        rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
        small = reduce(rows[: picture.height, : picture.width], width, height)
        return small if _is_full_range(picture) else _TO_FULL_RANGE[small]
    grey = picture.reformat(format="gray", dst_color_range=ColorRange.JPEG, threads=1)
    return reduce(np.asarray(grey.to_ndarray(), np.uint8), width, height)


def described(metadata: dict[str, str]) -> dict[str, str]:
    """The tags that describe a film's content; not those that describe its old file."""
    return {key.lower(): value for key, value in metadata.items() if key.lower() in _DESCRIPTIVE}


def _format_name(name: str) -> str:
    first = name.split(",")[0]
    return _FORMAT_NAMES.get(first, first.upper())
