"""Carries everything of a film but its pictures over to another file, in step with the new pictures: sound, subtitles,
chapters, attachments, cover pictures, timecode. What the new file cannot hold is named."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any, Protocol

import av
from av.audio.resampler import AudioResampler
from av.stream import Disposition

from studio.media.film.containers import open_container
from studio.media.film.reader import FilmReader
from studio.media.film.subtitles import TEXT_SUBTITLES, SubtitleWriter

_NAMES = {"mp4": "MP4", "mov": "MOV", "matroska": "Matroska", "avi": "AVI"}
_SOUND_THAT_PLAYS = {
    "mp4": {"aac", "mp3", "ac3", "eac3", "alac", "opus", "flac"},
    "mov": {"aac", "mp3", "ac3", "eac3", "alac"},
}
_SUBTITLES_COPIED = {
    "matroska": {"subrip", "ass", "ssa", "webvtt", "dvd_subtitle", "hdmv_pgs_subtitle", "dvb_subtitle"},
    "mp4": {"mov_text"},
    "mov": {"mov_text"},
}
_SUBTITLES_CONVERTED = {"matroska": "subrip", "mp4": "mov_text", "mov": "mov_text"}
_ATTACHED_NAMES = {"mjpeg": ("cover.jpg", "image/jpeg"), "png": ("cover.png", "image/png")}
_SILENTLY_LEFT = ("tmcd", "text")
"""Data tracks whose content comes along in another way: the timecode, the names of chapters."""


class _Carrier(Protocol):
    """Writes the packets of one track."""

    def write(self, packet: Any) -> None: ...

    def finish(self) -> None: ...


class CarriedTracks:
    """All that ``film`` holds besides its pictures, added to ``container`` (which must not have begun yet).

    Sound is copied packet by packet, or encoded anew with ``sound_codec`` and all its channels where the container
    cannot hold it; ``sound``: whether it comes along at all; ``pictures_alone``: nothing does, because the pictures are
    shown at other times, and it is said. Time 0 is the film's first picture.
    """

    def __init__(
        self, film: FilmReader, container: Any, sound_codec: str, *, sound: bool = True, pictures_alone: bool = False
    ) -> None:
        self.notes: list[str] = []
        self._output, self._kind = container, str(container.format.name)
        self._origin = film.first_pts * film.time_base
        self._carriers: dict[int, _Carrier] = {}
        self._pictures = film.stream_index
        self._sound_codec = sound_codec
        self._input: Any = None
        self._packets: Iterator[Any] = iter(())
        self._next: Any = None
        if pictures_alone:
            self.notes.append(
                "The film is shown at another speed, so its own sound, subtitles and chapters are left out."
            )
        elif film.sequence is None:  # pictures bring nothing else along
            self._open(film.path, sound)

    def _open(self, path: Path, sound: bool) -> None:
        self._input = open_container(path)
        for stream in self._input.streams:
            if stream.index == self._pictures or (stream.type == "audio" and not sound):
                continue
            self._add(stream)
        self._add_chapters()
        self._packets = self._read()
        self._next = next(self._packets, None)

    def copy_until(self, time: Fraction | None) -> None:
        """Write what begins up to ``time`` (seconds), everything when it is None."""
        while self._next is not None and (time is None or self._time_of(self._next) <= time):
            self._carriers[self._next.stream.index].write(self._next)
            self._next = next(self._packets, None)
        if time is None:
            for carrier in self._carriers.values():
                carrier.finish()

    def close(self) -> None:
        self._next = None
        if self._input is not None:
            self._input.close()

    def _add(self, stream: Any) -> None:
        match stream.type:
            case "audio":
                self._add_sound(stream)
            case "subtitle":
                self._add_subtitles(stream)
            case "attachment":
                self._add_attachment(stream)
            case "video":
                self._add_picture(stream)
            case "data" if _tag_of(stream) not in _SILENTLY_LEFT and not _is_timecode(stream):
                self._leave_out(f"A data track{_called(stream)}")

    def _add_sound(self, stream: Any) -> None:
        codec = _codec_name(stream)
        if codec is None:
            self._leave_out(f"A sound track of an unknown kind{_called(stream)}", "this program cannot read it")
        elif self._holds_sound(codec):
            track = self._output.add_stream_from_template(stream)
            self._carriers[stream.index] = _Copier(self._output, track, self._origin)
            _describe(track, stream, self._kind)
        else:
            encoder = _Encoder(self._output, stream, self._sound_codec, self._origin)
            self._carriers[stream.index] = encoder
            _describe(encoder.track, stream, self._kind)
            self.notes.append(
                f"The sound ({codec}) was re-encoded as {self._sound_codec}, with all its channels, because "
                f"{_NAMES.get(self._kind, self._kind)} cannot hold it."
            )

    def _holds_sound(self, codec: str) -> bool:
        """Whether common players play the codec in this kind of file (FFmpeg would write more than they read)."""
        if codec not in self._output.supported_codecs:
            return False
        common = _SOUND_THAT_PLAYS.get(self._kind)
        return common is None or codec in common or (self._kind == "mov" and codec.startswith("pcm_s"))

    def _add_subtitles(self, stream: Any) -> None:
        codec = _codec_name(stream)
        if codec in _SUBTITLES_COPIED.get(self._kind, ()):
            track = self._output.add_stream_from_template(stream)
            self._carriers[stream.index] = _Copier(self._output, track, self._origin)
            _describe(track, stream, self._kind)
        elif codec in TEXT_SUBTITLES and self._kind in _SUBTITLES_CONVERTED:
            writer = SubtitleWriter(self._output, codec, _SUBTITLES_CONVERTED[self._kind], self._origin)
            self._carriers[stream.index] = writer
            _describe(writer.track, stream, self._kind)
            self.notes.append(f"The subtitles{_called(stream)} came along as plain text; their looks were left behind.")
        else:
            self._leave_out(f"A subtitle track ({codec or 'of an unknown kind'}){_called(stream)}")

    def _add_attachment(self, stream: Any) -> None:
        tags = {key.lower(): value for key, value in stream.metadata.items()}
        name = tags.get("filename") or f"attachment-{stream.index}"
        if self._kind == "matroska":
            self._output.add_attachment(name, stream.mimetype or "application/octet-stream", stream.data)
        else:
            self._leave_out(f"The attachment “{name}”")

    def _add_picture(self, stream: Any) -> None:
        """A cover picture comes along; of several picture tracks the first alone is worked on."""
        codec = _codec_name(stream)
        if not stream.disposition & Disposition.attached_pic:
            self._leave_out(f"Another picture track{_called(stream)}", "only the first one is worked on")
        elif self._kind == "matroska" and codec in _ATTACHED_NAMES:
            data = _first_packet(self._input.name, stream.index)
            name, kind = _ATTACHED_NAMES[codec]
            self._output.add_attachment(name, kind, data)
        else:
            self._leave_out("The cover picture")

    def _add_chapters(self) -> None:
        chapters = []
        for chapter in self._input.chapters():
            base = chapter["time_base"]
            shift = round(self._origin / base) if base else 0
            if chapter["end"] > shift:
                start = max(0, chapter["start"] - shift)
                chapters.append(chapter | {"start": start, "end": chapter["end"] - shift})
        if not chapters:
            return
        if self._kind in ("matroska", "mp4", "mov"):
            self._output.set_chapters(chapters)
        else:
            self._leave_out(f"Its {len(chapters)} chapters")

    def _leave_out(self, what: str, why: str = "") -> None:
        why = why or f"{_NAMES.get(self._kind, self._kind)} cannot hold it"
        self.notes.append(f"{what} was left out: {why}.")

    def _read(self) -> Iterator[Any]:
        streams = [stream for stream in self._input.streams if stream.index in self._carriers]
        if not streams:
            return
        try:
            for packet in self._input.demux(streams):
                if packet.pts is not None:
                    yield packet
        except av.error.InvalidDataError:
            return  # what is left of a damaged track cannot be read

    def _time_of(self, packet: Any) -> Fraction:
        return Fraction(packet.pts * packet.time_base - self._origin)


class _Copier:
    """Copies one track packet by packet."""

    def __init__(self, container: Any, track: Any, origin: Fraction) -> None:
        self._output, self._track, self._origin = container, track, origin

    def write(self, packet: Any) -> None:
        shift = round(self._origin / packet.time_base)
        # AVI has no time before its first picture: what only begins there is left out as well.
        reach = 0 if self._output.format.name == "avi" else packet.duration or 0
        if packet.pts - shift + reach < 0:
            return  # from before the first picture
        packet.pts -= shift
        packet.dts = packet.pts
        packet.stream = self._track
        self._output.mux(packet)

    def finish(self) -> None:
        pass


class _Encoder:
    """Decodes one sound track and encodes it anew, every sample at its own time, all channels in their order."""

    def __init__(self, container: Any, stream: Any, codec: str, origin: Fraction) -> None:
        self._output, self._origin = container, origin
        context = stream.codec_context
        self._rate = _rate_for(codec, int(context.sample_rate))
        layout = _layout_for(codec, context.layout)
        self.track = container.add_stream(codec, rate=self._rate, layout=layout)
        if codec == "aac":
            self.track.codec_context.bit_rate = 96_000 * max(2, context.layout.nb_channels)
        self._resampler = AudioResampler(self.track.codec_context.format, layout, self._rate)

    def write(self, packet: Any) -> None:
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
        self._output.mux(self.track.encode(None))

    def _encode(self, frames: Any) -> None:
        for frame in frames:
            self._output.mux(self.track.encode(frame))


_AAC_RATES = (96000, 88200, 64000, 48000, 44100, 32000, 24000, 22050, 16000, 12000, 11025, 8000)
_CODED_LAYOUTS = {1: "mono", 2: "stereo", 3: "3.0", 4: "4.0", 5: "5.0", 6: "5.1", 8: "7.1"}


def _rate_for(codec: str, rate: int) -> int:
    return rate if codec != "aac" or rate in _AAC_RATES else min(_AAC_RATES, key=lambda known: abs(known - rate))


def _layout_for(codec: str, layout: Any) -> str:
    """The layout itself where the encoder knows it; else the usual one of as many channels."""
    if codec.startswith("pcm"):
        return str(layout.name)
    return _CODED_LAYOUTS.get(layout.nb_channels, "stereo")


def _is_timecode(stream: Any) -> bool:
    return any(key.lower() == "timecode" for key in stream.metadata)


def _tag_of(stream: Any) -> str:
    try:
        return str(stream.codec_tag)
    except AttributeError:
        return ""


OWN_SOUND = "Original sound"


def _describe(track: Any, stream: Any, container: str) -> None:
    """Language, title and role (default, commentary, forced …) of a track."""
    tags = {key.lower(): value for key, value in stream.metadata.items()}
    title = tags.get("title") or _own_handler(tags.get("handler_name", ""))
    if tags.get("language"):
        track.metadata["language"] = tags["language"]
    if not title and stream.type == "audio":
        title = OWN_SOUND  # beside a soundtrack that is added, one without a name cannot be told apart
    if title:
        track.metadata["title"] = title
        if container in ("mp4", "mov"):
            track.metadata["handler_name"] = title
    track.disposition = stream.disposition


def _own_handler(name: str) -> str:
    """A title kept in MP4's handler, not one that programs write by themselves."""
    usual = ("handler", "core media", "gpac", "mainconcept", "l-smash", "twitter", "iso media", "apple")
    return "" if any(word in name.lower() for word in usual) or not name.strip() else name


def _called(stream: Any) -> str:
    tags = {key.lower(): value for key, value in stream.metadata.items()}
    said = [text for text in (tags.get("language", ""), tags.get("title", "")) if text and text != "und"]
    return f" ({', '.join(said)})" if said else ""


def _codec_name(stream: Any) -> str | None:
    return str(stream.codec_context.codec.canonical_name) if stream.codec_context is not None else None


def _first_packet(name: str, index: int) -> bytes:
    with av.open(name) as container:
        for packet in container.demux(container.streams[index]):
            if packet.size:
                return bytes(packet)
    return b""
