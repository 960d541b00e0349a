"""A film to be shown: H.264 and AAC in MP4 at a moderate size, which every browser plays."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

from studio.domain.errors import UnreadableInput
from studio.media.files.errors import shown
from studio.media.files.safety import atomic_output


def write_access_film(path: Path, output: Path, size: int, disclosure: str) -> None:
    """``size`` is that of the longer side at most; ``disclosure`` goes into the film's comment.

    Raises:
        UnreadableInput: the film cannot be read.
        UnwritableOutput: the copy cannot be stored.
    """
    import av

    with atomic_output(output, sources=(path,)) as temporary:
        try:
            with av.open(str(path)) as film, av.open(str(temporary), "w", format="mp4", options=_OPTIONS) as copy:
                if disclosure:
                    copy.metadata["comment"] = disclosure
                _transcode(film, copy, size)
        except av.FFmpegError as error:
            raise UnreadableInput(
                f"“{shown(path)}” cannot be read as a film ({error.strerror or error}).",
                hint="Fetch the file again from its source.",
                path=path,
            ) from error


_OPTIONS = {"movflags": "+faststart"}


def _transcode(film: Any, copy: Any, size: int) -> None:
    import av

    pictures = film.streams.video[0]
    shrink = min(1.0, size / max(pictures.width, pictures.height))
    video = copy.add_stream("libx264", rate=pictures.average_rate or Fraction(25), options={"crf": "22"})
    video.width, video.height = (max(2, round(side * shrink / 2) * 2) for side in (pictures.width, pictures.height))
    video.pix_fmt = "yuv420p"
    video.time_base = video.codec_context.time_base = pictures.time_base
    sounds = film.streams.audio[0] if film.streams.audio else None
    audio = None if sounds is None else copy.add_stream("aac", rate=48000, layout="stereo")
    resampler = av.AudioResampler("fltp", "stereo", 48000)
    wanted = [stream for stream in (pictures, sounds) if stream is not None]
    for frame in film.decode(*wanted):
        if isinstance(frame, av.VideoFrame):
            smaller = frame.reformat(video.width, video.height, "yuv420p")
            smaller.pts, smaller.time_base = frame.pts, frame.time_base
            copy.mux(video.encode(smaller))
        elif audio is not None:
            for part in resampler.resample(frame):
                copy.mux(audio.encode(part))
    copy.mux(video.encode(None))
    if audio is not None:
        copy.mux(audio.encode(None))
