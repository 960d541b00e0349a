"""Copies of films for looking at: one that every player plays smoothly, and small pictures spread over it."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np

from studio.domain.errors import UnreadableInput
from studio.domain.facts import FilmFacts
from studio.domain.progress import Progress
from studio.domain.recipe import FrameRate
from studio.jobs.stages.ahead import read_ahead
from studio.media.film.reader import FilmReader, Frame
from studio.media.inspect import inspect
from studio.media.pictures.picture import write_rgb

PROXY_LONG_SIDE = 1280
FRAME_LONG_SIDE = 240
_PLAYABLE_CODECS = {"h264", "vp8", "vp9", "mpeg4"}
_PLAYABLE_SUFFIXES = {".mp4", ".m4v", ".mov", ".mkv", ".webm"}
_LARGEST_PLAYABLE = 1920
_TICK = Fraction(1, 90_000)


def needs_proxy(film: Path, frame_rate: FrameRate | None = None) -> bool:
    """Whether the film itself is too large or too unusual to be played smoothly while cues are moved."""
    facts = inspect(film, frame_rate=frame_rate)
    if not isinstance(facts, FilmFacts):
        raise UnreadableInput(f"“{film.name}” is a still picture, not a film.", hint="Choose a film.", path=film)
    plays = facts.codec in _PLAYABLE_CODECS and film.suffix.lower() in _PLAYABLE_SUFFIXES
    return not plays or max(facts.width, facts.height) > _LARGEST_PLAYABLE


def make_proxy(film: Path, output: Path, progress: Progress, frame_rate: FrameRate | None = None) -> None:
    """H.264 in MP4, at most 1280 pixels a side, without sound, every picture at its own time."""
    with (
        FilmReader.open(film, frame_rate) as reader,
        av.open(str(output), "w", options={"movflags": "+faststart"}) as target,
    ):
        stream = target.add_stream(
            "libx264", rate=reader.frame_rate, options={"crf": "24", "preset": "ultrafast", "g": "24"}
        )
        stream.codec_context.time_base = stream.time_base = _TICK
        started = False
        for frame in read_ahead(reader.frames(max_side=PROXY_LONG_SIDE), depth=4):
            rgb = _even(frame)
            if not started:
                stream.width, stream.height, stream.pix_fmt = rgb.shape[1], rgb.shape[0], "yuv420p"
                stream.codec_context.sample_aspect_ratio = reader.pixel_aspect
                started = True
            picture = av.VideoFrame.from_ndarray(rgb, format="rgb24")
            picture.pts, picture.time_base = round(frame.time / _TICK), _TICK
            target.mux(stream.encode(picture))
            progress.step(float(frame.time), reader.facts.duration_s)
        target.mux(stream.encode(None))


def make_frames(film: Path, folder: Path, count: int, progress: Progress, frame_rate: FrameRate | None = None) -> None:
    """``count`` small JPEGs, each from the middle of its stretch of the film, named in order."""
    with FilmReader.open(film, frame_rate) as reader:
        for index in range(count):
            frame = reader.frame_at(reader.facts.duration_s * (index + 0.5) / count, max_side=FRAME_LONG_SIDE)
            write_rgb(folder / f"{index:04d}.jpg", frame.rgb.astype(np.float32) / np.float32(255), quality=80)
            progress.step(index + 1, count)


def _even(frame: Frame) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """H.264 stores colour for pairs of pixels: an odd last row or column is left out."""
    height, width = frame.rgb.shape[0] // 2 * 2, frame.rgb.shape[1] // 2 * 2
    return np.ascontiguousarray(frame.rgb[: max(2, height), : max(2, width)])
