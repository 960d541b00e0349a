"""Labelled photographs: where they lie, how they are read, which are held out for testing."""

from __future__ import annotations

import csv
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

NO_LABEL = -1
HELD_OUT = 0.06
PHOTO_SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp"})
"""Names of files that are taken for photographs to learn from or to measure with: what OpenCV reads."""


@dataclass(frozen=True)
class Sample:
    """One photograph: its zip file, its name inside, and a class for each head (NO_LABEL where it has none)."""

    archive: Path
    file: str
    source: str
    imagenet: int
    scene: int
    thing: int


def is_held_out(file: str) -> bool:
    """Whether a picture is kept for testing: a stable draw from its name."""
    return zlib.crc32(file.encode()) / 2**32 < HELD_OUT


def read_rows(folder: Path) -> list[dict[str, str]]:
    """The rows of ``photos.csv``.

    Raises:
        FileNotFoundError: there is no ``photos.csv``.
    """
    table = folder / "photos.csv"
    if not table.is_file():
        raise FileNotFoundError(f"No photographs to learn from: {table} does not exist.")
    with table.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def sample_of(row: dict[str, str], folder: Path) -> Sample:
    """Where the photograph of a row of ``photos.csv`` lies; what it shows is left open."""
    archive = folder / f"photos-{row['shard']}.zip"
    return Sample(archive, row["file"], row["source"], NO_LABEL, NO_LABEL, NO_LABEL)


class PictureReader:
    """Reads photographs out of the zip files, which stay open."""

    def __init__(self) -> None:
        self._archives: dict[Path, zipfile.ZipFile] = {}

    def read(self, sample: Sample) -> NDArray[np.uint8]:
        """Return the photograph as H×W×3 RGB, 0..255.

        Raises:
            ValueError: the file is not a readable picture.
        """
        if sample.archive not in self._archives:
            self._archives[sample.archive] = zipfile.ZipFile(sample.archive)
        data = self._archives[sample.archive].read(sample.file)
        bgr = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
        if bgr is None:
            raise ValueError(f"{sample.file} in {sample.archive} is not a readable picture.")
        return np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB), np.uint8)

    def close(self) -> None:
        for archive in self._archives.values():
            archive.close()
        self._archives.clear()


def resize(rgb: NDArray[np.uint8], size: int) -> NDArray[np.uint8]:
    """Resize to size×size: averaging when it gets smaller, bilinear when it grows."""
    shrinks = min(rgb.shape[:2]) > size
    flag = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(np.ascontiguousarray(rgb), (size, size), interpolation=flag), np.uint8)
