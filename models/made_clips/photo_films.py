"""Labelled photographs as short old films, to measure recognition on many more kinds than there are real clips.

A photograph becomes a moving clip: a camera that pans and closes in, one emulsion and one development for the whole
clip, and new grain, flicker and weave for every frame.
"""

from __future__ import annotations

import csv
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from models.made_clips.ageing.frame import develop, expose, soften, spectral_response, wear
from models.made_clips.labelled_photos import PHOTO_SUFFIXES, PictureReader, is_held_out, read_rows, resize, sample_of

PHOTO_KINDS = Path(__file__).with_name("photo_kinds.tsv")
FRAME = (256, 192)
FPS = 16.0
FRAMES = 20


@dataclass(frozen=True)
class LabelledPicture:
    """A photograph of some ``kind`` for which any of ``categories`` (UCS) is right. ``read`` gives H×W×3, 8 bits."""

    name: str
    kind: str
    categories: frozenset[str]
    read: Callable[[], NDArray[np.uint8]]

    @property
    def seed(self) -> int:
        """A number that stays the same for the same picture."""
        return zlib.crc32(self.name.encode())

    @property
    def is_for_choosing(self) -> bool:
        """Which half of the pictures it belongs to: the one settings are chosen on, or the one that is reported."""
        return bool(zlib.crc32(f"half {self.name}".encode()) & 1)


def labelled_pictures(folder: Path) -> list[LabelledPicture]:
    """The pictures of ``folder`` to measure with.

    Either a folder for each kind, named after the UCS categories that are right for it (``ANMLDog``, or
    ``WATRSurf AMBSea``), or the project's photographs (``photos.csv``), of which only those are taken that are held out
    from training and of a kind that ``photo_kinds.tsv`` lists.

    Raises:
        FileNotFoundError: the folder holds neither.
    """
    pictures = _held_out_photographs(folder) if (folder / "photos.csv").is_file() else _pictures_in_folders(folder)
    if not pictures:
        raise FileNotFoundError(
            f"{folder} holds no labelled pictures. It needs a folder for each kind, named after the right categories, "
            "such as “ANMLDog”, with pictures inside."
        )
    return pictures


def _pictures_in_folders(folder: Path) -> list[LabelledPicture]:
    return [
        LabelledPicture(str(path.relative_to(folder)), kind.name, frozenset(kind.name.split()), _file_reader(path))
        for kind in sorted(path for path in folder.iterdir() if path.is_dir())
        for path in sorted(kind.iterdir())
        if path.suffix.lower() in PHOTO_SUFFIXES
    ]


def _file_reader(path: Path) -> Callable[[], NDArray[np.uint8]]:
    def read() -> NDArray[np.uint8]:
        bgr = cv2.imdecode(np.fromfile(path, np.uint8), cv2.IMREAD_COLOR)
        if bgr is None:
            raise ValueError(f"{path} is not a readable picture. Take it out of the folder or repair it.")
        return np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB), np.uint8)

    return read


def _held_out_photographs(folder: Path) -> list[LabelledPicture]:
    kinds, reader = photo_kinds(), PictureReader()
    found = []
    for row in read_rows(folder):
        kind = kinds.get((row["source"], row["name"]))
        if kind is None or not is_held_out(row["file"]):
            continue
        sample = sample_of(row, folder)
        found.append(LabelledPicture(sample.file, kind[0], kind[1], partial(reader.read, sample)))
    return found


@cache
def photo_kinds(table: Path = PHOTO_KINDS) -> dict[tuple[str, str], tuple[str, frozenset[str]]]:
    """(source, name of a class) → the kind it belongs to and the UCS categories that are right for it."""
    kinds = {}
    with table.open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            for member in row["classes"].split(", "):
                source, name = member.split(":")
                kinds[source, name] = (row["kind"], frozenset(row["categories"].split()))
    return kinds


def film_of(picture: NDArray[np.uint8], seed: int, strength: float = 0.6) -> Iterator[tuple[float, NDArray[np.uint8]]]:
    """(time in seconds, H×W grey frame, 8 bits) of a clip of `FRAMES` frames that shows ``picture`` (H×W×3).

    ``strength`` 0 is a clean grey film, 1 the full damage of `models.made_clips.ageing.frame`.
    """
    random = np.random.default_rng(seed)
    grey = expose(_filled(picture), spectral_response(random))
    grey = np.clip(develop(soften(grey, random, strength), random, strength), 0, 1)
    grain, grain_size = random.uniform(2, 22) / 255 * strength, random.uniform(0, 1.0)
    start, end = _view(random, grey.shape[:2]), _view(random, grey.shape[:2])
    for index in range(FRAMES):
        view = start + (end - start) * index / (FRAMES - 1) + random.normal(0, 0.4 * strength, 4)  # weave in the gate
        frame = _seen(grey, view)
        frame = frame * random.normal(1, 0.03 * strength) + grain * _noise(random, frame.shape, grain_size)
        frame = wear(np.clip(frame, 0, 1).astype(np.float32), random, 0.5 * strength)
        yield index / FPS, np.asarray(np.clip(frame * 255 + 0.5, 0, 255), np.uint8)


def _filled(picture: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Scaled so that it fills a frame, with some of it outside."""
    height, width = picture.shape[:2]
    factor = max(FRAME[0] / width, FRAME[1] / height)
    if abs(width - height) < 2:
        return resize(picture, max(FRAME))
    size = (max(round(width * factor), FRAME[0]), max(round(height * factor), FRAME[1]))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR))


def _view(random: np.random.Generator, shape: tuple[int, ...]) -> NDArray[np.float64]:
    """Left, top, width and height of what the camera sees: 80 to 100 % of a frame."""
    zoom = random.uniform(0.8, 1.0)
    width, height = FRAME[0] * zoom, FRAME[1] * zoom
    left, top = random.uniform(0, shape[1] - width), random.uniform(0, shape[0] - height)
    return np.array([left, top, width, height])


def _seen(grey: NDArray[np.float32], view: NDArray[np.float64]) -> NDArray[np.float32]:
    left, top, width, height = view
    matrix = np.array([[width / FRAME[0], 0, left], [0, height / FRAME[1], top]], np.float64)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return np.asarray(cv2.warpAffine(grey, matrix, FRAME, flags=flags, borderMode=cv2.BORDER_REFLECT), np.float32)


def _noise(random: np.random.Generator, shape: tuple[int, ...], size: float) -> NDArray[np.float32]:
    noise = random.standard_normal(shape, dtype=np.float32)
    if size > 0.35:
        noise = np.asarray(cv2.GaussianBlur(noise, (0, 0), size), np.float32)
        noise /= noise.std() + 1e-6
    return noise
