"""Adds a soundtrack to a film whose pictures are copied packet by packet, bit for bit.

Time 0 of the sound is the film's first picture. Sound samples are counted in whole samples (never in rounded seconds),
so that nothing drifts however long the film is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import numpy.typing as npt
import soundfile

from studio.domain.errors import UnreadableInput, UnwritableOutput
from studio.domain.progress import Progress
from studio.media.files.errors import shown, unwritable
from studio.media.files.safety import PendingOutput, check_source
from studio.media.film.audio_tracks import CopiedTracks
from studio.media.film.containers import create_container, open_container, video_stream
from studio.media.film.reader import FilmReader, described

_CONTAINERS = {".mp4": "mp4", ".m4v": "mp4", ".mov": "mov", ".qt": "mov", ".mkv": "matroska"}
_DEFAULT_CODEC = {"mp4": "aac", "mov": "pcm", "matroska": "flac"}
_ENCODERS = {"aac": "aac", "flac": "flac", "pcm": "pcm_s24le"}
_LAYOUTS = {1: "mono", 2: "stereo", 6: "5.1"}
_BLOCK = 48_000
_SILENCE = 10 ** (-70 / 20)
_LOOKED_AHEAD = 64


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
    overwrite: bool = False,
) -> Path:
    """Store ``film`` with the sound of ``wav`` as ``output`` (.mp4, .mov or .mkv) and return its path.

    ``wav`` is a sound file or an array (samples, channels) −1…1 at ``sample_rate``. ``codec``: "aac", "flac", "pcm" or
    "auto" (AAC in MP4, PCM in MOV, FLAC in Matroska). ``metadata`` adds or replaces tags such as title and comment.
    ``keep_source_sound``: the film's own sound follows as a second track (True), is left out (False), or is kept when
    it is not silent (None). Raises ``UnreadableInput``, ``UnwritableOutput`` and ``Cancelled``; then nothing is left.
    """
    film, output = Path(film), Path(output)
    container_name = _container_for(output)
    encoder = _encoder_for(container_name, codec, output)
    progress = progress or Progress()
    sources = [film] if isinstance(wav, np.ndarray) else [film, Path(wav)]
    with FilmReader.open(film) as reader, _Sound(wav, sample_rate) as sound:
        keep = reader.facts.has_audio and (not is_silent(film) if keep_source_sound is None else keep_source_sound)
        pending = PendingOutput(output, overwrite=overwrite, sources=sources)
        try:
            _mux(reader, sound, pending.temporary, container_name, encoder, dict(metadata or {}), keep, progress)
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
        for stream in list(container.streams.audio):
            if stream.codec_context is None:
                continue
            resampler = av.AudioResampler("flt", "mono")
            container.seek(0)
            try:
                for frame in container.decode(stream):
                    for block in resampler.resample(frame):
                        if np.abs(block.to_ndarray()).max(initial=0.0) > _SILENCE:
                            return False
            except av.FFmpegError:
                continue
    return True


def _container_for(output: Path) -> str:
    name = _CONTAINERS.get(output.suffix.lower())
    if name is None:
        raise UnwritableOutput(
            f"“{shown(output)}” cannot be stored: films with sound are written as MP4, MOV or MKV.",
            hint="Choose a name that ends in .mp4, .mov or .mkv.",
            path=output,
        )
    return name


def _encoder_for(container: str, codec: str, output: Path) -> str:
    codec = _DEFAULT_CODEC[container] if codec == "auto" else codec
    if (container == "mp4" and codec == "pcm") or (container == "mov" and codec == "flac"):
        raise UnwritableOutput(
            f"“{shown(output)}” cannot hold {codec.upper()} sound that other programs would play.",
            hint="Choose AAC, or a film in Matroska (.mkv).",
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
    progress: Progress,
) -> None:
    with open_container(reader.path) as source, create_container(temporary, container_name) as target:
        pictures_in = video_stream(source, reader.path)
        pictures = target.add_stream_from_template(pictures_in)
        pictures.time_base = pictures_in.time_base
        track = _SoundTrack(target, sound, encoder)
        own = CopiedTracks(reader, target, "flac" if container_name == "matroska" else "aac") if keep else None
        target.metadata.update(described(reader.metadata) | metadata)
        duration = reader.facts.duration_s
        try:
            for packet in with_decoding_times(source.demux(pictures_in), reader.frame_rate):
                time = Fraction((packet.dts - reader.first_pts) * packet.time_base)
                progress.step(float(time), duration, "Adding the soundtrack")
                track.write_until(time)
                if own is not None:
                    own.copy_until(time)
                packet.pts -= reader.first_pts
                packet.dts -= reader.first_pts
                packet.stream = pictures
                target.mux(packet)
            track.finish()
            if own is not None:
                own.copy_until(None)
        finally:
            if own is not None:
                own.close()
    progress.step(1, 1, "Adding the soundtrack")


def with_decoding_times(packets: Iterator[Any], frame_rate: Fraction) -> Iterator[Any]:
    """Packets in order with every time stamp set.

    Matroska stores no decoding times and FFmpeg leaves the first ones open: they are counted back from the first that
    is known, one frame each. Without any, pictures are stored in the order in which they are seen.
    """
    waiting: list[Any] = []
    last: int | None = None
    for packet in packets:
        if packet.size == 0 and packet.pts is None:
            continue
        waiting.append(packet)
        if packet.dts is None and len(waiting) < _LOOKED_AHEAD and last is None:
            continue
        for ready in _completed(waiting, last, frame_rate):
            last = ready.dts
            yield ready
        waiting = []
    yield from _completed(waiting, last, frame_rate)


def _completed(packets: list[Any], last: int | None, frame_rate: Fraction) -> Iterator[Any]:
    known = next((i for i, packet in enumerate(packets) if packet.dts is not None), None)
    for index, packet in enumerate(packets):
        step = max(1, round(1 / frame_rate / packet.time_base))
        if packet.dts is None:
            if known is not None:
                packet.dts = packets[known].dts - (known - index) * step
            else:
                packet.dts = packet.pts if last is None else last + 1
            packet.dts = min(packet.dts, packet.pts)
        if packet.pts is None:
            packet.pts = packet.dts
        if last is not None and packet.dts <= last:
            packet.dts = last + 1
        last = packet.dts
        yield packet


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
            raise UnreadableInput(
                f"“{shown(path)}” is not a sound file that can be read.",
                hint="WAV, FLAC, AIFF, OGG and MP3 files can be used.",
                path=path,
            ) from error
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
            # 24 bits in the upper part of 32, as both encoders expect them.
            whole = np.rint(block.astype(np.float64) * (2**23 - 1)).astype(np.int32) << 8
            frame = av.AudioFrame.from_ndarray(whole.reshape(1, -1), format="s32", layout=self._layout)
        frame.sample_rate, frame.pts, frame.time_base = self._rate, self._sample, Fraction(1, self._rate)
        self._sample += len(block)
        self._output.mux(self._stream.encode(frame))
