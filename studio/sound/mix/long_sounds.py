"""Sounds that are too long to be held in memory, such as music: read from their files piece by piece, at 48 kHz.

Each chunk is resampled on its own with a margin on either side, of which nothing is kept, so that chunks join without a
seam and any piece is the same however the film is cut into blocks.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.sound.recordings import audio_file

RATE = 48_000
CHUNK_S = 10
_MARGIN = 50
"""One in so many of a chunk lies on either side of it as margin: 0.2 s, many times the reach of the resampler."""


@lru_cache(maxsize=256)
def can_be_streamed(path: Path) -> bool:
    """Whether a file can be read from any place on (what goes through FFmpeg cannot)."""
    return audio_file.is_seekable(path)


def chunk(path: Path, number: int) -> NDArray[np.float32]:
    """``(n, channels)`` samples of the ten seconds with this number; fewer at the end of the file, none after it.

    Raises:
        UnreadableInput: the file is gone or damaged.
    """
    rate = audio_file.probe(path).sample_rate
    length, margin = CHUNK_S * rate, CHUNK_S * rate // _MARGIN
    first = number * length
    before = min(margin, first)
    samples = audio_file.read_part(path, first - before, before + length + margin)
    kept = min(max(len(samples) - before, 0), length)
    converted = audio_file.resample(samples, rate, RATE)
    skip = round(before * RATE / rate)
    return converted[skip : skip + -(-kept * RATE // rate)]
