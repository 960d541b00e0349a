"""Writes a coloured film frame by frame, with the frame times, pixel shape and sound of its source.

Three formats: "mp4" (H.264, an access copy that plays everywhere), "mkv-ffv1" (lossless, for keeping) and "mov-prores"
(for editing). Nothing appears under the output's name before ``finish``.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import numpy.typing as npt
from av.video.reformatter import ColorRange, Colorspace, Interpolation, VideoReformatter

from studio.domain.errors import UnwritableOutput
from studio.media.files.errors import shown, unwritable
from studio.media.files.safety import PendingOutput
from studio.media.film.audio_tracks import CopiedTracks
from studio.media.film.containers import create_container
from studio.media.film.reader import FilmReader, described

_BT709 = 1


@dataclass(frozen=True)
class FilmFormat:
    """A container with its codec; ``even`` when the codec stores colour for pairs of pixels and needs even sizes."""

    container: str
    suffixes: tuple[str, ...]
    codec: str
    pixels: str
    even: bool
    sound_codec: str


FORMATS = {
    "mp4": FilmFormat("mp4", (".mp4", ".m4v"), "libx264", "yuv420p", True, "aac"),
    "mkv-ffv1": FilmFormat("matroska", (".mkv",), "ffv1", "bgr0", False, "flac"),
    "mov-prores": FilmFormat("mov", (".mov", ".qt"), "prores_aw", "yuv422p10le", True, "pcm_s24le"),
}


def film_format_of(output: Path, wanted: str = "auto") -> str:
    """The name of a format, mp4, mkv-ffv1 or mov-prores: as wanted, else by the output's suffix.

    Raises ``UnwritableOutput`` when the suffix is none of these or names another format than the one wanted.
    """
    suffix = output.suffix.lower()
    named = next((name for name, kind in FORMATS.items() if suffix in kind.suffixes), None)
    if wanted != "auto" and named in (None, wanted):
        return wanted
    if wanted != "auto":
        raise UnwritableOutput(
            f"“{shown(output)}” is named as {named} but {wanted} is asked for.",
            hint=f"Let the name end in {FORMATS[wanted].suffixes[0]}.",
            path=output,
        )
    if named is None:
        raise UnwritableOutput(
            f"“{shown(output)}” cannot be stored: films are written as MP4, MKV (FFV1) or MOV (ProRes).",
            hint="Choose a name that ends in .mp4, .mkv or .mov.",
            path=output,
        )
    return named


class FilmWriter:
    """Encodes pictures as they come; each keeps the time it is given.

    ``quality`` 1…100 steers H.264 (92 is about CRF 16). ``disclosure`` goes into the comment. ``keep_sound`` copies the
    source's sound tracks without re-encoding them, or re-encodes those that the container cannot hold.
    ``notes`` tells what was changed (padding of odd sizes, re-encoded sound). Raises ``UnwritableOutput``.
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
        overwrite: bool = False,
    ) -> None:
        output = Path(output)
        self._kind = FORMATS[film_format_of(output, film_format)]
        self.notes: list[str] = []
        self._width, self._height = film.width, film.height
        self._pad = (film.height % 2, film.width % 2) if self._kind.even else (0, 0)
        if any(self._pad):
            self.notes.append(
                "This film format needs even sizes: the picture was extended to "
                f"{self._width + self._pad[1]} × {self._height + self._pad[0]} by repeating its last "
                f"{' and '.join(n for n, p in (('row', self._pad[0]), ('column', self._pad[1])) if p)}."
            )
        if film.pixel_aspect != 1 and self._kind.container == "matroska":
            self.notes.append(
                f"The original's pixels are not square ({film.pixel_aspect}); this Matroska file does not say so, and "
                "players need to be told. MP4 and MOV keep it."
            )
        self._tick = _tick_of(film.time_base, film.frame_rate)
        self._usual = max(1, round(1 / film.frame_rate / self._tick))
        self._reformatter = VideoReformatter()
        self._waiting: tuple[int, npt.NDArray[np.uint8]] | None = None
        self._durations: dict[int, int] = {}
        self._failure: UnwritableOutput | None = None
        self._pending = PendingOutput(output, overwrite=overwrite, sources=(film.path,))
        self._tracks: CopiedTracks | None = None
        try:
            self._container = create_container(self._pending.temporary, self._kind.container)
            self._stream = self._add_pictures(film, quality)
            if keep_sound and film.facts.has_audio:
                self._tracks = CopiedTracks(film, self._container, self._kind.sound_codec)
                self.notes.extend(self._tracks.notes)
            self._describe(film, disclosure)
            self._container.start_encoding()
        except (av.FFmpegError, OSError, ValueError) as error:
            self.abort()
            raise unwritable(output, error) from error
        except BaseException:
            self.abort()
            raise

    def write(self, time: Fraction, rgb: npt.NDArray[np.uint8]) -> None:
        """Add the picture that is seen from ``time`` (seconds after the first one) on; uint8 (h, w, 3)."""
        self._refuse_after_failure()
        if rgb.shape != (self._height, self._width, 3):
            raise ValueError(f"picture {rgb.shape} in a film of {self._height} × {self._width}")
        tick = round(time / self._tick)
        if self._waiting is not None:
            before, picture = self._waiting
            tick = max(tick, before + 1)
            self._encode(before, tick - before, picture)
        self._waiting = (tick, np.array(rgb, np.uint8))

    def finish(self) -> Path:
        """Complete the film and give it its name."""
        self._refuse_after_failure()
        try:
            if self._waiting is not None:
                self._encode(self._waiting[0], self._usual, self._waiting[1])
                self._waiting = None
            self._mux(self._stream.encode(None))
            if self._tracks is not None:
                self._tracks.copy_until(None)
                self._tracks.close()
            self._container.close()
        except (av.FFmpegError, OSError, ValueError) as error:
            self.abort()
            raise unwritable(self._pending.output, error) from error
        except BaseException:
            self.abort()
            raise
        return self._pending.commit()

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

    def _add_pictures(self, film: FilmReader, quality: int) -> Any:
        stream = self._container.add_stream(
            self._kind.codec, rate=film.frame_rate, options=self._codec_options(quality)
        )
        context = stream.codec_context
        context.width, context.height = self._width + self._pad[1], self._height + self._pad[0]
        context.pix_fmt = self._kind.pixels
        context.time_base = self._tick
        context.sample_aspect_ratio = film.pixel_aspect
        stream.time_base = self._tick
        if not self._kind.pixels.startswith("bgr"):
            context.color_primaries = context.color_trc = context.colorspace = _BT709
            context.color_range = ColorRange.MPEG.value
        return stream

    def _codec_options(self, quality: int) -> dict[str, str]:
        match self._kind.codec:
            case "libx264":
                constant_rate_factor = round(14 + 0.3 * (100 - min(max(quality, 1), 100)))
                return {"crf": str(constant_rate_factor), "preset": "veryfast"}
            case "ffv1":
                return {"level": "3", "slices": "4", "slicecrc": "1", "g": "1", "coder": "1", "context": "0"}
            case _:
                return {"profile": "3", "vendor": "apl0"}

    def _describe(self, film: FilmReader, disclosure: str | None) -> None:
        for key, value in described(film.metadata).items():
            self._container.metadata[key] = value
        comment = " · ".join(text for text in (described(film.metadata).get("comment", ""), disclosure) if text)
        if comment:
            self._container.metadata["comment"] = comment

    def _encode(self, tick: int, duration: int, rgb: npt.NDArray[np.uint8]) -> None:
        if any(self._pad):
            rgb = np.pad(rgb, ((0, self._pad[0]), (0, self._pad[1]), (0, 0)), mode="edge")
        picture = self._converted(av.VideoFrame.from_ndarray(np.ascontiguousarray(rgb), format="rgb24"))
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

    def _converted(self, picture: Any) -> Any:
        video = not self._kind.pixels.startswith("bgr")
        converted = self._reformatter.reformat(
            picture,
            format=self._kind.pixels,
            src_color_range=ColorRange.JPEG,
            dst_colorspace=Colorspace.ITU709 if video else None,
            dst_color_range=ColorRange.MPEG if video else ColorRange.JPEG,
            interpolation=Interpolation.BICUBIC | Interpolation.ACCURATE_RND | Interpolation.FULL_CHR_H_INP,
        )
        if video:
            converted.color_primaries = converted.color_trc = _BT709
        return converted

    def _mux(self, packets: Any) -> None:
        for packet in packets:
            if packet.pts is not None:
                duration = self._durations.pop(packet.pts, self._usual)
                packet.duration = duration
            self._container.mux(packet)


def _tick_of(time_base: Fraction, frame_rate: Fraction) -> Fraction:
    """The unit of frame times: the source's own, or one that is a whole part of it of at most 0.1 ms."""
    if time_base.denominator > 1_000_000:
        return Fraction(1, 90_000)
    finer = max(1, -(-10_000 * time_base.numerator // time_base.denominator))
    return time_base / finer
