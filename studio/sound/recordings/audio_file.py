"""Reading sound files: WAV, Broadcast Wave, RF64, AIFF, FLAC, MP3, Ogg and whatever else libsndfile knows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from studio.domain.errors import UnreadableInput

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
    with _open(path) as sound:
        count = sound.frames if longest_s is None else min(sound.frames, round(longest_s * sound.samplerate))
        try:
            samples = sound.read(count, dtype="float32", always_2d=True)
        except (soundfile.SoundFileError, RuntimeError) as error:
            raise _unreadable(path, "it is damaged") from error
        rate = sound.samplerate
    if len(samples) == 0:
        raise _unreadable(path, "it holds no sound")
    return np.nan_to_num(samples, nan=0.0, posinf=1.0, neginf=-1.0), rate


def resample(samples: NDArray[np.float32], rate: int, wanted: int) -> NDArray[np.float32]:
    """``(n, channels)`` samples at another rate (soxr, high quality)."""
    if rate == wanted:
        return samples
    converted = np.asarray(soxr.resample(samples, rate, wanted, quality="HQ"), dtype=np.float32)
    expected = -(-len(samples) * wanted // rate)
    return np.pad(converted[:expected], ((0, max(0, expected - len(converted))), (0, 0)))


def _open(path: Path) -> soundfile.SoundFile:
    try:
        sound = soundfile.SoundFile(str(path))
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
