"""Reading sound files: WAV, Broadcast Wave, RF64, BW64, AIFF, FLAC, MP3, Ogg and whatever else libsndfile knows.

AAC and WMA, which it does not, go through FFmpeg.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from studio.domain.errors import UnreadableInput
from studio.sound.recordings import through_ffmpeg
from studio.sound.recordings.wave_repair import RepairedWave, repaired

LONGEST_RATE = 768_000
MOST_CHANNELS = 64


@dataclass(frozen=True, slots=True)
class AudioFacts:
    """What the header of a sound file says, and its text tags (title, artist, comment, licence…)."""

    frames: int
    sample_rate: int
    channels: int
    format: str
    tags: dict[str, str]

    @property
    def duration_s(self) -> float:
        return self.frames / self.sample_rate


def probe(path: Path) -> AudioFacts:
    """The facts of a sound file.

    Raises:
        UnreadableInput: the file is missing, damaged, empty or no sound file.
    """
    if _needs_ffmpeg(path):
        found = _ffmpeg_facts(path)
        return AudioFacts(found.frames, found.sample_rate, found.channels, found.format, found.tags)
    with _open(path) as sound:
        return AudioFacts(
            frames=sound.frames,
            sample_rate=sound.samplerate,
            channels=sound.channels,
            format=sound.format,
            tags={key: str(value) for key, value in sound.copy_metadata().items()},
        )


def read(path: Path, *, longest_s: float | None = None) -> tuple[NDArray[np.float32], int]:
    """Samples ``(n, channels)`` and their rate; at most the first ``longest_s`` seconds.

    Raises:
        UnreadableInput: the file is missing, damaged, empty or no sound file.
    """
    samples, rate = _read_ffmpeg(path, longest_s) if _needs_ffmpeg(path) else _read_sndfile(path, longest_s)
    if len(samples) == 0:
        raise _unreadable(path, "it holds no sound")
    return np.nan_to_num(samples, nan=0.0, posinf=1.0, neginf=-1.0), rate


def is_seekable(path: Path) -> bool:
    """Whether `read_part` can read this file."""
    return not _needs_ffmpeg(path)


def read_part(path: Path, first: int, count: int) -> NDArray[np.float32]:
    """``(n, channels)`` samples from ``first`` on, at most ``count``; none beyond the end. For a file that is
    seekable.

    Raises:
        UnreadableInput: the file is missing, damaged, empty or no sound file.
    """
    with _open(path) as sound:
        try:
            if first >= sound.frames:
                return np.zeros((0, sound.channels), dtype=np.float32)
            sound.seek(first)
            samples = sound.read(count, dtype="float32", always_2d=True)
        except (soundfile.SoundFileError, RuntimeError) as error:
            raise _unreadable(path, "it is damaged") from error
    return np.asarray(np.nan_to_num(samples, nan=0.0, posinf=1.0, neginf=-1.0), dtype=np.float32)


def _wanted(frames: int, rate: int, longest_s: float | None) -> int:
    return frames if longest_s is None else min(frames, round(longest_s * rate))


def _read_sndfile(path: Path, longest_s: float | None) -> tuple[NDArray[np.float32], int]:
    with _open(path) as sound:
        try:
            count = _wanted(sound.frames, sound.samplerate, longest_s)
            samples = sound.read(count, dtype="float32", always_2d=True)
        except (soundfile.SoundFileError, RuntimeError) as error:
            raise _unreadable(path, "it is damaged") from error
        return samples, sound.samplerate


def _read_ffmpeg(path: Path, longest_s: float | None) -> tuple[NDArray[np.float32], int]:
    facts = _ffmpeg_facts(path)
    with _in_words(path):
        samples = through_ffmpeg.read(path, _wanted(facts.frames, facts.sample_rate, longest_s))
    return samples, facts.sample_rate


def _needs_ffmpeg(path: Path) -> bool:
    try:
        return through_ffmpeg.is_needed(path)
    except OSError:
        return False  # what is wrong with the file is said when it is opened


def _ffmpeg_facts(path: Path) -> through_ffmpeg.StreamFacts:
    with _in_words(path):
        facts = through_ffmpeg.facts_of(path)
    if facts.frames <= 0 or not 0 < facts.sample_rate <= LONGEST_RATE or not 0 < facts.channels <= MOST_CHANNELS:
        raise _unreadable(path, "it holds no sound")
    return facts


@contextmanager
def _in_words(path: Path) -> Iterator[None]:
    """Whatever FFmpeg throws as a sentence."""
    from av.error import FFmpegError

    try:
        yield
    except ValueError as error:
        raise _unreadable(path, "it holds no sound" if str(error) == "no sound" else "it is damaged") from error
    except (FFmpegError, OSError) as error:
        raise _unreadable(path, "it is damaged or no sound file") from error


def resample(samples: NDArray[np.float32], rate: int, wanted: int) -> NDArray[np.float32]:
    """``(n, channels)`` samples at another rate (soxr, high quality)."""
    if rate == wanted:
        return samples
    converted = np.asarray(soxr.resample(samples, rate, wanted, quality="HQ"), dtype=np.float32)
    expected = -(-len(samples) * wanted // rate)
    return np.pad(converted[:expected], ((0, max(0, expected - len(converted))), (0, 0)))


class _Sound(soundfile.SoundFile):  # type: ignore[misc]
    """A sound file, its header made anew where the sizes in it are wrong."""

    _repaired: RepairedWave | None = None  # also where `close` comes before there is anything to close

    def __init__(self, path: Path) -> None:
        self._repaired = repaired(path)
        try:
            super().__init__(self._repaired or str(path))
        except BaseException:
            self._close_repaired()
            raise

    def close(self) -> None:
        super().close()
        self._close_repaired()

    def _close_repaired(self) -> None:
        if self._repaired is not None:
            self._repaired.close()


def _open(path: Path) -> soundfile.SoundFile:
    try:
        sound = _Sound(path)
    except FileNotFoundError as error:
        raise _unreadable(path, "it is not there") from error
    except (soundfile.SoundFileError, RuntimeError, OSError) as error:
        reason = "it is not there" if not path.exists() else "it is damaged or no sound file"
        raise _unreadable(path, reason) from error
    if sound.frames <= 0 or not 0 < sound.samplerate <= LONGEST_RATE or not 0 < sound.channels <= MOST_CHANNELS:
        sound.close()
        raise _unreadable(path, "it holds no sound")
    return sound


def _unreadable(path: Path, reason: str) -> UnreadableInput:
    return UnreadableInput(
        f"The sound {path.name} cannot be read: {reason}.",
        hint="Check that the file opens in an audio player, or leave it out.",
        path=path,
    )
