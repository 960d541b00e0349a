"""Reads a film frame by frame: true frame times, upright pictures, never more than a few frames in memory."""

from __future__ import annotations

import itertools
import statistics
import struct
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
from studio.domain.suffixes import FILM_SUFFIXES
from studio.media.files.errors import shown
from studio.media.film.containers import breaks_off, no_frames, open_container, video_stream
from studio.media.pictures.opened import guard_size

_SURVEYED_PACKETS = 20_000
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
_DESCRIPTIVE = {"title", "artist", "date", "copyright", "description", "album", "language", "location", "comment"}
_FORMAT_NAMES = {
    "mov": "MP4/MOV",
    "matroska": "Matroska",
    "avi": "AVI",
    "mpegts": "MPEG-TS",
    "mpeg": "MPEG-PS",
    "asf": "WMV",
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
class _Survey:
    """What the packets tell without decoding: how many, their times in seconds, the end of the longest stream."""

    packets: int
    times: list[float]
    end_s: float
    complete: bool


class FilmReader:
    """An opened film. ``width`` × ``height`` are upright; ``time_base`` is the tick that its frame times count in.

    Times are those of the file's presentation time stamps (never frame number ÷ rate) and begin with 0.
    Use as a context manager, or ``close`` it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        survey = _survey(path)
        self._container = open_container(path)
        try:
            self._stream = video_stream(self._container, path)
            self.time_base = Fraction(self._stream.time_base)
            first = self._first_frame()
            self._orientation = _orientation(first)
            width, height = self._orientation.size(first.width, first.height)
            guard_size(path, width, height, 1)
            self.width, self.height = int(width), int(height)
            self.first_pts = int(first.pts or 0)
            self.pixel_aspect = self._pixel_aspect()
            self.codec = str(self._stream.codec_context.name)
            self.metadata = dict(self._container.metadata)
            self.frame_rate = self._frame_rate(survey)
            self.facts = self._facts(survey, bool(first.interlaced_frame))
        except BaseException:
            self._container.close()
            raise
        self.damaged_packets = 0

    @classmethod
    def open(cls, path: Path | str) -> FilmReader:
        """Open a film by its content. Raises ``UnreadableInput`` when it has no readable pictures, holds only sound,
        or is shorter than it says."""
        return cls(Path(path))

    def frames(self, max_side: int | None = None) -> Iterator[Frame]:
        """All pictures in the order in which they are seen, optionally reduced to a long side of ``max_side``.

        Raises ``UnreadableInput`` when nothing can be decoded or the film breaks off.
        """
        width, height = self._decoded_size(max_side)
        reformatter = VideoReformatter()
        for time, picture in self._timed():
            yield Frame(time, self._orientation.upright(_to_rgb(reformatter, picture, width, height)))

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

    def _timed(self, options: dict[str, str] | None = None) -> Iterator[tuple[Fraction, Any]]:
        time, seen = Fraction(-1), 0
        for picture in self._decoded(options=options):
            time = self._time_of(picture, time)
            seen += 1
            yield time, picture
        if seen == 0:
            raise no_frames(self.path)
        if float(time) < self.facts.duration_s * 0.95 - 1.0:
            raise breaks_off(self.path, float(time), self.facts.duration_s)

    def frame_at(self, time: float | Fraction, max_side: int | None = None) -> Frame:
        """The picture that is seen at ``time`` (seconds): the last one that begins at or before it."""
        width, height = self._decoded_size(max_side)
        reformatter = VideoReformatter()
        wanted = Fraction(time)
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
        return Frame(best[0], self._orientation.upright(_to_rgb(reformatter, best[1], width, height)))

    def close(self) -> None:
        self._container.close()

    def __enter__(self) -> FilmReader:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _decoded(self, from_pts: int | None = None, options: dict[str, str] | None = None) -> Iterator[Any]:
        """Decoded frames from the beginning or from the key picture before ``from_pts``; damaged packets are counted
        and passed over, as every player does. ``options`` are the decoder's (FFmpeg's names)."""
        container = open_container(self.path)
        try:
            stream = video_stream(container, self.path)
            stream.thread_type = "AUTO"
            stream.codec_context.options = options or {}
            if from_pts is not None:
                container.seek(from_pts, stream=stream)
            self.damaged_packets = 0
            for packet in container.demux(stream):
                try:
                    yield from packet.decode()
                except av.error.InvalidDataError:
                    self.damaged_packets += 1
        except av.FFmpegError as error:
            raise UnreadableInput(
                f"“{shown(self.path)}” could not be read to its end ({error.strerror or error}).",
                hint="Check the drive it lies on, or copy it again from its source.",
                path=self.path,
            ) from error
        finally:
            container.close()

    def _first_frame(self) -> Any:
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
        ratio = self._stream.codec_context.sample_aspect_ratio or self._stream.sample_aspect_ratio
        if not ratio:
            return Fraction(1)
        return 1 / Fraction(ratio) if self._orientation.swaps else Fraction(ratio)

    def _frame_rate(self, survey: _Survey) -> Fraction:
        for rate in (self._stream.average_rate, self._stream.guessed_rate, self._stream.base_rate):
            if rate and 0 < rate <= 1000:
                return Fraction(rate)
        if len(survey.times) > 1 and survey.times[-1] > survey.times[0]:
            mean = (len(survey.times) - 1) / (survey.times[-1] - survey.times[0])
            return Fraction(mean).limit_denominator(1001)
        return Fraction(25)

    def _facts(self, survey: _Survey, interlaced: bool) -> FilmFacts:
        variable = _varies(survey.times)
        promised = self._promised_duration()
        own = survey.times[-1] - survey.times[0] + float(1 / self.frame_rate) if survey.times else 0.0
        if survey.complete:
            duration, frames = own, len(survey.times)
            if promised and survey.end_s < promised * 0.95 - 0.5:
                raise breaks_off(self.path, survey.end_s, promised)
        else:
            # Matroska counts its duration from 0 even when the first picture comes later.
            late = float(self.first_pts * self.time_base) if "matroska" in self._container.format.name else 0.0
            duration = max(promised - max(late, 0.0), own)
            frames = self._stream.frames or round(duration * float(self.frame_rate))
        notes = []
        if self.path.suffix.lower() not in FILM_SUFFIXES:
            notes.append(f"By its content this is a film, although its name ends in “{self.path.suffix or 'nothing'}”.")
        if interlaced:
            notes.append("Interlaced: its two half pictures are treated as one; deinterlace it first for best results.")
        if variable:
            notes.append("The frame rate varies: every picture keeps its own time.")
        if self._orientation.turned:
            notes.append("Turned upright as its rotation flag says.")
        if self.pixel_aspect != 1:
            notes.append(f"Its pixels are not square ({self.pixel_aspect}); results in MP4 and MOV keep that.")
        rate = self.frame_rate if not variable else Fraction(len(survey.times), 1) / Fraction(own)
        return FilmFacts(
            path=str(self.path),
            format=_format_name(str(self._container.format.name)),
            codec=self.codec,
            width=self.width,
            height=self.height,
            fps=float(rate),
            duration_s=duration,
            frames=int(frames),
            variable_frame_rate=variable,
            has_audio=bool(self._container.streams.audio),
            file_bytes=self.path.stat().st_size,
            notes=tuple(notes),
        )

    def _promised_duration(self) -> float:
        """Seconds from the beginning of the file's clock (Matroska) or of its first packet (others)."""
        if self._container.duration:
            return float(self._container.duration) / 1e6
        if self._stream.duration:
            return float(self._stream.duration * self.time_base)
        return 0.0


@dataclass(frozen=True)
class _Orientation:
    """How a stored picture is laid upright: swap the axes, then mirror (from the container's display matrix)."""

    swaps: bool = False
    mirror_x: bool = False
    mirror_y: bool = False

    @property
    def turned(self) -> bool:
        return self.swaps or self.mirror_x or self.mirror_y

    def size(self, width: int, height: int) -> tuple[int, int]:
        return (height, width) if self.swaps else (width, height)

    def upright(self, rgb: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
        """A picture, (h, w, 3) or (h, w), as it is to be seen."""
        if not self.turned:
            return rgb
        if self.swaps:
            rgb = rgb.swapaxes(0, 1)
        if self.mirror_x:
            rgb = rgb[:, ::-1]
        if self.mirror_y:
            rgb = rgb[::-1]
        return np.ascontiguousarray(rgb)


def _orientation(frame: Any) -> _Orientation:
    """Read the display matrix: [a b u; c d v; x y w] in 16.16, point (x, y) → (ax + cy, bx + dy)."""
    for data in frame.side_data:
        if data.type.name == "DISPLAYMATRIX":
            a, b, _, c, d = struct.unpack("=5i", bytes(data)[:20])
            if abs(a) + abs(d) >= abs(b) + abs(c):
                return _Orientation(False, a < 0, d < 0)
            return _Orientation(True, c < 0, b < 0)
    return _Orientation()


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


def _survey(path: Path) -> _Survey:
    """Look through the packets (at most 20,000) without decoding them."""
    times: list[float] = []
    end, count, complete = 0.0, 0, True
    with open_container(path) as container:
        stream = video_stream(container, path)
        origin: float | None = None
        streams = [s for s in container.streams if s is stream or s.type == "audio"]
        try:
            for packet in container.demux(streams):
                if packet.pts is None:
                    continue
                begin = float(packet.pts * packet.time_base)
                if packet.stream is stream and not packet.is_discard:
                    times.append(begin)
                origin = begin if origin is None else min(origin, begin)
                end = max(end, begin + float((packet.duration or 0) * packet.time_base))
                count += 1
                if count >= _SURVEYED_PACKETS:
                    complete = False
                    break
        except av.FFmpegError:
            complete = True
    times.sort()
    if not complete:
        # Packets come in the order of decoding: among the last there are gaps that later ones would fill.
        times = times[: len(times) - min(32, len(times) // 2)]
    return _Survey(count, times, end - min(origin or 0.0, 0.0), complete)


def _varies(times: list[float]) -> bool:
    """Whether any picture stays clearly longer or shorter than the usual one (rounding to milliseconds is not)."""
    if len(times) < 3:
        return False
    steps = [b - a for a, b in itertools.pairwise(times)]
    usual = statistics.median(steps)
    return any(abs(step - usual) > max(0.0021, 0.02 * usual) for step in steps)


def _format_name(name: str) -> str:
    first = name.split(",")[0]
    return _FORMAT_NAMES.get(first, first.upper())
