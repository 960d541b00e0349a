"""Carries the sound tracks of a film over to another file, in step with its pictures."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import av
from av.audio.resampler import AudioResampler

from studio.media.film.containers import open_container
from studio.media.film.reader import FilmReader

_COMMON = {
    "mp4": {"aac", "mp3", "ac3", "eac3", "alac", "opus", "flac"},
    "mov": {"aac", "mp3", "ac3", "eac3", "alac"},
}


class CopiedTracks:
    """All sound tracks of ``film``, added to ``container``: copied packet by packet, or re-encoded with ``fallback``
    where the container cannot hold the codec. Time 0 is the film's first picture."""

    def __init__(self, film: FilmReader, container: Any, fallback: str) -> None:
        self.notes: list[str] = []
        self._output = container
        self._input = open_container(film.path)
        self._origin = film.first_pts * film.time_base
        self._tracks: dict[int, Any] = {}
        self._encoders: dict[int, _Encoder] = {}
        for stream in self._input.streams.audio:
            codec = _codec_name(stream)
            if codec is None:
                self.notes.append("A sound track of an unknown kind was left out.")
            elif _fits(container, codec):
                self._tracks[stream.index] = container.add_stream_from_template(stream)
            else:
                self._encoders[stream.index] = _Encoder(container, stream, fallback, self._origin)
                self.notes.append(f"The sound ({codec}) was re-encoded because this kind of file cannot hold it.")
        self._packets = self._read()
        self._next = next(self._packets, None)

    def copy_until(self, time: Fraction | None) -> None:
        """Write the sound up to ``time`` (seconds), everything when it is None."""
        while self._next is not None and (time is None or self._time_of(self._next) <= time):
            self._write(self._next)
            self._next = next(self._packets, None)
        if time is None:
            for encoder in self._encoders.values():
                encoder.finish()

    def close(self) -> None:
        self._next = None
        self._input.close()

    def _read(self) -> Iterator[Any]:
        streams = [s for s in self._input.streams.audio if s.index in self._tracks or s.index in self._encoders]
        if not streams:
            return
        try:
            for packet in self._input.demux(streams):
                if packet.pts is not None:
                    yield packet
        except av.error.InvalidDataError:
            return  # what is left of a damaged sound track cannot be read

    def _time_of(self, packet: Any) -> Fraction:
        return Fraction(packet.pts * packet.time_base - self._origin)

    def _write(self, packet: Any) -> None:
        index = packet.stream.index
        if index in self._encoders:
            self._encoders[index].add(packet)
            return
        shift = round(self._origin / packet.time_base)
        end = packet.pts - shift + (packet.duration or 0)
        if end < 0:
            return  # sound from before the first picture
        packet.pts -= shift
        packet.dts = packet.pts
        packet.stream = self._tracks[index]
        self._output.mux(packet)


class _Encoder:
    """Decodes one sound track and encodes it anew, every sample at its own time."""

    def __init__(self, container: Any, stream: Any, codec: str, origin: Fraction) -> None:
        self._output, self._origin = container, origin
        context = stream.codec_context
        self._rate = int(context.sample_rate)
        layout = "mono" if context.layout.nb_channels == 1 else "stereo"
        self._stream = container.add_stream(codec, rate=self._rate, layout=layout)
        if codec == "aac":
            self._stream.codec_context.bit_rate = 192_000
        self._resampler = AudioResampler(self._stream.codec_context.format, layout, self._rate)

    def add(self, packet: Any) -> None:
        try:
            frames = packet.decode()
        except av.error.InvalidDataError:
            return
        for frame in frames:
            if frame.pts is not None:
                time = frame.pts * frame.time_base - self._origin
                if time < 0:
                    continue
                frame.pts, frame.time_base = round(time * self._rate), Fraction(1, self._rate)
            self._encode(self._resampler.resample(frame))

    def finish(self) -> None:
        self._encode(self._resampler.resample(None))
        self._output.mux(self._stream.encode(None))

    def _encode(self, frames: Any) -> None:
        for frame in frames:
            self._output.mux(self._stream.encode(frame))


def _codec_name(stream: Any) -> str | None:
    return str(stream.codec_context.codec.canonical_name) if stream.codec_context is not None else None


def _fits(container: Any, codec: str) -> bool:
    """Whether common players play the codec in this kind of file (FFmpeg would write more than they read)."""
    if codec not in container.supported_codecs:
        return False
    common = _COMMON.get(container.format.name)
    return common is None or codec in common or (container.format.name == "mov" and codec.startswith("pcm_s"))
