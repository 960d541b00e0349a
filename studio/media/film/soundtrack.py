"""Adds a soundtrack to a film whose pictures are copied packet by packet, bit for bit.

Time 0 of the sound is the film's first picture. Sound samples are counted in whole samples (never in rounded seconds),
so that nothing drifts however long the film is.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import numpy.typing as npt
import soundfile

from studio.domain.errors import UnreadableInput, UnwritableOutput
from studio.domain.progress import Progress
from studio.domain.recipe import FrameRate
from studio.media.files.errors import not_a_sound, shown, unwritable
from studio.media.files.safety import PendingOutput, check_source
from studio.media.film.containers import create_container, open_container, video_stream
from studio.media.film.formats import FORMATS, ffv1_slices, lossless_twin
from studio.media.film.matroska import say_display_size, say_frame_length
from studio.media.film.packet_times import with_counted_times, with_decoding_times
from studio.media.film.reader import FilmReader, described
from studio.media.film.sequences import frames_meant
from studio.media.film.tracks import CarriedTracks

_CONTAINERS = {".mp4": "mp4", ".m4v": "mp4", ".mov": "mov", ".qt": "mov", ".mkv": "matroska", ".avi": "avi"}
_DEFAULT_CODEC = {"mp4": "aac", "mov": "pcm", "matroska": "flac", "avi": "pcm"}
_OWN_SOUND_CODEC = {"mp4": "aac", "mov": "aac", "matroska": "flac", "avi": "pcm_s16le"}
_ENCODERS = {"aac": "aac", "flac": "flac", "pcm": "pcm_s24le"}
_LAYOUTS = {1: "mono", 2: "stereo", 6: "5.1"}
_MP4_TAGS = ("avc1", "avc3", "hvc1", "hev1", "av01", "vp09", "mp4v")
TRACK_NAME = "Sound added by Phonochrome (estimated)"
_BLOCK = 48_000
_SILENCE = 10 ** (-70 / 20)
_AS_IT_IS = Fraction(1)


def mux_soundtrack(
    film: Path,
    wav: Path | npt.NDArray[np.floating[Any]],
    output: Path,
    *,
    sample_rate: int = 48_000,
    codec: str = "auto",
    metadata: Mapping[str, str] | None = None,
    keep_source_sound: bool | None = None,
    progress: Progress | None = None,
    note: Callable[[str], None] = lambda text: None,
    overwrite: bool = False,
    frame_rate: FrameRate | None = None,
    slower: Fraction = _AS_IT_IS,
) -> Path:
    """Store ``film`` with the sound of ``wav`` as ``output`` (.mp4, .mov, .mkv or .avi) and return its path. A sequence
    of pictures, ``frame_rate`` of them a second, is stored without loss (FFV1 in .mkv).

    ``wav`` is a sound file or an array (samples, channels) −1…1 at ``sample_rate``. ``codec``: "aac", "flac", "pcm" or
    "auto" (AAC in MP4, PCM in MOV and AVI, FLAC in Matroska). ``metadata`` adds or replaces tags such as title and
    comment. Every picture is shown ``slower`` times as long as in the film (1: as it is); nothing else of the film
    comes along then, since its times would be wrong. ``keep_source_sound``: the film's own sound follows as a second
    track (True), is left out (False), or is kept when it is not silent (None); subtitles, chapters and all else come
    along. ``note`` is told what could not.
    Raises ``UnreadableInput``, ``UnwritableOutput`` and ``Cancelled``; then nothing is left.
    """
    film, output = Path(film), Path(output)
    container_name = _container_for(output)
    encoder = _encoder_for(container_name, codec, output)
    progress = progress or Progress()
    sources = [film] if isinstance(wav, np.ndarray) else [film, Path(wav)]
    with FilmReader.open(film, frame_rate) as reader, _Sound(wav, sample_rate) as sound:
        refuse_other_than_mkv(film, output, frame_rate)
        keep = reader.facts.has_audio and (not is_silent(film) if keep_source_sound is None else keep_source_sound)
        pending = PendingOutput(output, overwrite=overwrite, sources=sources)
        try:
            told = dict(metadata or {})
            _mux(reader, sound, pending.temporary, container_name, encoder, told, keep, slower, progress, note)
            if container_name == "matroska" and reader.stored_aspect != 1:
                say_display_size(pending.temporary, reader.stored_aspect)
            if container_name == "matroska" and slower != 1:
                say_frame_length(pending.temporary, slower / reader.frame_rate)
        except (av.FFmpegError, OSError, ValueError) as error:
            pending.abort()
            raise _cannot_mux(reader, output, container_name, error) from error
        except BaseException:
            pending.abort()
            raise
        return pending.commit()


def is_silent(path: Path) -> bool:
    """Whether no sound track of the film rises above −70 dBFS anywhere."""
    with open_container(path) as container:
        tracks = [stream.index for stream in container.streams.audio if stream.codec_context is not None]
    # Opened anew for each track: not every kind of file can be wound back.
    return all(_is_silent_track(path, track) for track in tracks)


def _is_silent_track(path: Path, index: int) -> bool:
    resampler = av.AudioResampler("flt", "mono")
    with open_container(path) as container, contextlib.suppress(av.FFmpegError):
        for frame in container.decode(container.streams[index]):
            for block in resampler.resample(frame):
                if np.abs(block.to_ndarray()).max(initial=0.0) > _SILENCE:
                    return False
    return True


def _container_for(output: Path) -> str:
    name = _CONTAINERS.get(output.suffix.lower())
    if name is None:
        raise UnwritableOutput(
            f"“{shown(output)}” cannot be stored: films with sound are written as MP4, MOV, MKV or AVI.",
            hint="Choose a name that ends in .mp4, .mov, .mkv or .avi.",
            path=output,
        )
    return name


def _encoder_for(container: str, codec: str, output: Path) -> str:
    codec = _DEFAULT_CODEC[container] if codec == "auto" else codec
    if (container, codec) in (("mp4", "pcm"), ("mov", "flac"), ("avi", "flac"), ("avi", "aac")):
        raise UnwritableOutput(
            f"“{shown(output)}” cannot hold {codec.upper()} sound that other programs would play.",
            hint="Choose another sound, or a film in Matroska (.mkv).",
            path=output,
        )
    return _ENCODERS[codec]


def _cannot_mux(reader: FilmReader, output: Path, container: str, error: Exception) -> UnwritableOutput:
    if isinstance(error, (av.error.InvalidDataError, av.error.ArgumentError, ValueError)):
        return UnwritableOutput(
            f"The pictures of “{shown(reader.path)}” ({reader.codec}) cannot be kept unchanged in “{shown(output)}”.",
            hint="Choose a name that ends in .mkv; Matroska holds nearly everything."
            if container != "matroska"
            else "Colourise or convert the film first.",
            path=output,
        )
    return unwritable(output, error)


def _mux(
    reader: FilmReader,
    sound: _Sound,
    temporary: Path,
    container_name: str,
    encoder: str,
    metadata: dict[str, str],
    keep: bool,
    slower: Fraction,
    progress: Progress,
    note: Callable[[str], None],
) -> None:
    with contextlib.closing(_pictures_of(reader)) as pictures, create_container(temporary, container_name) as target:
        pictures.add_to(target, note)
        if slower != 1:
            pictures.show_longer(slower)
        track = _SoundTrack(target, sound, encoder)
        others = CarriedTracks(reader, target, _OWN_SOUND_CODEC[container_name], sound=keep, pictures_alone=slower != 1)
        for text in others.notes:
            note(text)
        target.metadata.update(described(reader.metadata) | metadata)
        if reader.timecode:
            target.metadata["timecode"] = reader.timecode
        duration, seen = reader.facts.duration_s * float(slower), 0.0
        try:
            for packet in pictures.packets():
                packet.time_base *= slower
                time = Fraction(packet.dts * packet.time_base)
                progress.step(max(float(time), 0.0), duration, "Adding the soundtrack")
                track.write_until(time)
                others.copy_until(time)
                seen = max(seen, float((packet.pts + (packet.duration or 0)) * packet.time_base))
                target.mux(packet)
            for text in reader.notes_on_end(seen / float(slower)):
                note(text)
            track.finish()
            others.copy_until(None)
        finally:
            others.close()
    progress.step(1, 1, "Adding the soundtrack")


class _CopiedPictures:
    """The film's own pictures, packet by packet; time 0 is the first one."""

    def __init__(self, reader: FilmReader) -> None:
        self._reader = reader
        self._source = open_container(reader.path)
        self._stream: Any = None

    def add_to(self, target: Any, note: Callable[[str], None]) -> None:
        self._kind = str(target.format.name)
        self._stream = _add_copied_pictures(target, video_stream(self._source, self._reader.path))

    def show_longer(self, slower: Fraction) -> None:
        """Count in ticks in which all times are whole that are so many times as long. Raises ``ValueError`` for AVI,
        which knows no times."""
        if self._kind == "avi":
            raise ValueError("pictures at another speed")
        self._stream.time_base = Fraction(1, (self._stream.time_base * slower).denominator)

    def packets(self) -> Iterator[Any]:
        reader, first = self._reader, self._reader.first_pts
        packets = _timed(self._source.demux(video_stream(self._source, reader.path)), reader)
        if self._kind == "avi" and not reader.facts.variable_frame_rate:
            self._stream.time_base, first = 1 / reader.frame_rate, 0
            packets = _counted(packets, reader)
        for packet in packets:
            packet.pts -= first
            packet.dts -= first
            packet.stream = self._stream
            yield packet

    def close(self) -> None:
        self._source.close()


class _StoredPictures:
    """The pictures of a sequence, which no film can hold as they are, stored without loss in FFV1."""

    def __init__(self, reader: FilmReader) -> None:
        self._reader = reader
        self._stream: Any = None

    def add_to(self, target: Any, note: Callable[[str], None]) -> None:
        reader = self._reader
        samples = lossless_twin(reader.signal.pixels)
        if samples is None:
            raise ValueError(f"pictures of the kind {reader.signal.pixels}")
        options = dict(FORMATS["mkv-ffv1"].options(100))
        options["slices"] = str(ffv1_slices(reader.width, reader.height, samples))
        self._stream = target.add_stream("ffv1", rate=reader.frame_rate, options=options)
        context = self._stream.codec_context
        context.width, context.height, context.pix_fmt = reader.width, reader.height, samples
        context.time_base = self._stream.time_base = 1 / reader.frame_rate
        context.sample_aspect_ratio = reader.pixel_aspect
        context.color_range = 2 if reader.signal.full_range else 1
        context.color_primaries, context.color_trc = reader.signal.primaries, reader.signal.transfer
        note("The pictures of the sequence are stored without loss (FFV1): unpacked they are the same, bit for bit.")

    def packets(self) -> Iterator[Any]:
        rate = self._reader.frame_rate
        for time, decoded in self._reader.decoded():
            picture = decoded.reformat(format=self._stream.codec_context.pix_fmt)
            picture.pts, picture.time_base = round(time * rate), 1 / rate
            yield from self._stream.encode(picture)
        yield from self._stream.encode(None)

    def show_longer(self, slower: Fraction) -> None:
        """Sequences have their speed from whoever opens them. Raises ``ValueError``."""
        raise ValueError("a sequence at two speeds")

    def close(self) -> None:
        """Nothing is held open."""


def _pictures_of(reader: FilmReader) -> _CopiedPictures | _StoredPictures:
    return _CopiedPictures(reader) if reader.sequence is None else _StoredPictures(reader)


def refuse_other_than_mkv(film: Path, output: Path, frame_rate: FrameRate | None) -> None:
    """Raise ``UnwritableOutput`` for a sequence of pictures that is to become a film in which they would lose."""
    if output.suffix.lower() != ".mkv" and frames_meant(film, frame_rate) is not None:
        raise UnwritableOutput(
            f"“{shown(film)}” is a sequence of pictures, and “{shown(output)}” cannot hold them without loss.",
            hint="Choose a name that ends in .mkv.",
            path=output,
        )


def _timed(packets: Iterator[Any], reader: FilmReader) -> Iterator[Any]:
    readable = _until_broken(packets)
    if reader.has_times:
        return with_decoding_times(readable, reader.frame_rate)
    return with_counted_times(readable, reader.path, reader.frame_rate)


def _counted(packets: Iterator[Any], reader: FilmReader) -> Iterator[Any]:
    """AVI counts frames and knows no other times: it holds pictures in the order in which they are stored."""
    for number, packet in enumerate(packet for packet in packets if packet.size):
        packet.time_base = 1 / reader.frame_rate
        packet.pts = packet.dts = number
        packet.duration = 1
        yield packet


def _until_broken(packets: Iterator[Any]) -> Iterator[Any]:
    """What can be read of a film that breaks off."""
    with contextlib.suppress(av.error.InvalidDataError):
        yield from packets


def _add_copied_pictures(target: Any, pictures: Any) -> Any:
    """A stream for copied pictures. Raises ``ValueError`` when this kind of file cannot hold them."""
    try:
        stream = target.add_stream_from_template(pictures)
    except av.codec.codec.UnknownCodecError:  # one that FFmpeg reads but does not write
        stream = target.add_stream_from_template(pictures, opaque=True)
    stream.time_base = pictures.time_base
    tag = str(pictures.codec_context.codec_tag)
    if target.format.name in str(pictures.container.format.name).split(",") and tag in _kept_tags(
        target.format.name, tag
    ):
        stream.codec_context.codec_tag = tag
    return stream


def _kept_tags(container: str, tag: str) -> tuple[str, ...]:
    """Tags that are copied within a kind of file: one codec has several there, which say how uncompressed pictures are
    laid, which ProRes it is, where H.265 keeps its head. MP4 takes only those that it knows."""
    return _MP4_TAGS if container == "mp4" else (tag,) if container in ("avi", "mov") else ()


def suffix_that_holds(film: Path) -> str:
    """The suffix of a file in which the film's pictures can be kept unchanged: its own if it is .mp4, .mov or .mkv,
    else .mkv where that is possible, else .avi for an AVI, .mov, .avi. Raises ``UnreadableInput``."""
    own = film.suffix.lower()
    old = (".avi", ".mov") if own == ".avi" else (".mov", ".avi")
    with open_container(film) as source:
        pictures = video_stream(source, film)
        for suffix in ((own,) if own in (".mp4", ".mov", ".mkv") else ()) + (".mkv", *old):
            with contextlib.suppress(ValueError, av.FFmpegError):
                target = av.open(io.BytesIO(), "w", format=_CONTAINERS[suffix])
                _add_copied_pictures(target, pictures)
                target.start_encoding()
                return suffix
    return ".mkv"


class _Sound:
    """Sound in blocks of one second: float32 (samples, channels)."""

    def __init__(self, sound: Path | npt.NDArray[np.floating[Any]], rate: int) -> None:
        self._file: Any = None
        if isinstance(sound, np.ndarray):
            self._samples = sound[:, None] if sound.ndim == 1 else sound
            self.rate, self.channels = rate, int(self._samples.shape[1])
            return
        path = check_source(sound)
        try:
            self._file = soundfile.SoundFile(path)
        except (soundfile.LibsndfileError, RuntimeError) as error:
            raise not_a_sound(path) from error
        self.rate, self.channels = int(self._file.samplerate), int(self._file.channels)

    def blocks(self) -> Iterator[npt.NDArray[np.float32]]:
        if self._file is not None:
            for block in self._file.blocks(_BLOCK, dtype="float32", always_2d=True):
                yield np.asarray(block, np.float32)
            return
        for start in range(0, len(self._samples), _BLOCK):
            yield np.asarray(self._samples[start : start + _BLOCK], np.float32)

    def __enter__(self) -> _Sound:
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()


class _SoundTrack:
    """The new sound, encoded just ahead of the pictures."""

    def __init__(self, container: Any, sound: _Sound, encoder: str) -> None:
        self._output, self._rate = container, sound.rate
        if sound.channels not in _LAYOUTS:
            raise UnreadableInput(
                f"The sound has {sound.channels} channels; 1, 2 or 6 can be stored with a film.",
                hint="Mix it down to stereo first.",
            )
        self._layout = _LAYOUTS[sound.channels]
        self._stream = container.add_stream(encoder, rate=sound.rate, layout=self._layout)
        # With a name, so that it is told from the film's own sound; MP4 keeps it as the handler's.
        self._stream.metadata["title"] = self._stream.metadata["handler_name"] = TRACK_NAME
        self._planar = encoder == "aac"
        if encoder == "aac":
            self._stream.codec_context.bit_rate = 128_000 * sound.channels
        else:
            self._stream.codec_context.format = "s32"
        self._blocks = sound.blocks()
        self._sample = 0
        self._ended = False

    def write_until(self, time: Fraction) -> None:
        """Write sound until one second beyond ``time`` (seconds)."""
        while not self._ended and Fraction(self._sample, self._rate) <= time + 1:
            block = next(self._blocks, None)
            if block is None:
                self._ended = True
            elif len(block):
                self._encode(block)

    def finish(self) -> None:
        """Write what is left."""
        for block in self._blocks:
            self._encode(block)
        self._ended = True
        self._output.mux(self._stream.encode(None))

    def _encode(self, block: npt.NDArray[np.float32]) -> None:
        block = np.clip(block, -1.0, 1.0)
        if self._planar:
            frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block.T), format="fltp", layout=self._layout)
        else:
            # 24 bits in the upper part of 32, as both encoders expect them; those of a 24-bit file stay as they are.
            whole = np.clip(np.rint(block.astype(np.float64) * 2**23), -(2**23), 2**23 - 1).astype(np.int32) << 8
            frame = av.AudioFrame.from_ndarray(whole.reshape(1, -1), format="s32", layout=self._layout)
        frame.sample_rate, frame.pts, frame.time_base = self._rate, self._sample, Fraction(1, self._rate)
        self._sample += len(block)
        self._output.mux(self._stream.encode(frame))
