"""The outline of a sound for the timeline: the loudest sample in each of many equal stretches."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import soundfile

from studio.domain.progress import Progress
from studio.media.files.errors import not_a_sound
from studio.media.files.safety import check_source

_BLOCK = 1 << 18


def peaks(path: Path, points: int, progress: Progress) -> list[float]:
    """Peaks 0…1, read in blocks so that memory does not grow with the file. Raises ``UnreadableInput``."""
    check_source(path)
    try:
        with soundfile.SoundFile(path) as sound:
            return _peaks_of(sound, max(1, points), progress)
    except soundfile.LibsndfileError as error:
        raise not_a_sound(path) from error


def _peaks_of(sound: soundfile.SoundFile, points: int, progress: Progress) -> list[float]:
    found = np.zeros(points, np.float32)
    total = max(1, int(sound.frames))
    first = 0
    for block in sound.blocks(_BLOCK, dtype="float32", always_2d=True):
        loudest = np.abs(block).max(axis=1)
        stretch = np.minimum((np.arange(first, first + len(block)) * points) // total, points - 1)
        np.maximum.at(found, stretch, loudest)
        first += len(block)
        progress.step(first, total)
    return [round(float(value), 4) for value in np.clip(found, 0, 1)]
