"""What the viewer shows: tile pyramids of pictures of any size.

A pyramid is a folder with ``pyramid.json`` and JPEG tiles ``tiles_files/LEVEL/COLUMN_ROW.jpg`` in the Deep Zoom layout:
level 0 is one pixel, the last level is the picture itself, every level halves the one above it.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from studio.domain.errors import UnreadableInput
from studio.media.files.errors import damaged_picture, shown, unwritable
from studio.media.files.vips import last_words, pyvips
from studio.media.pictures.decoding import open_picture
from studio.media.pictures.opened import NotAPicture
from studio.media.pictures.picture import quantise, srgb_of
from studio.media.pictures.profile_tables import FloatArray
from studio.own_files.scratch import discard, scratch_folder

TILE = 256
MANIFEST = "pyramid.json"
_QUALITY = 95


class Pyramid(msgspec.Struct, frozen=True):
    """The manifest of a pyramid: full size, number of levels, tile side, and the pattern of the tiles' file names."""

    width: int
    height: int
    levels: int
    tile: int = TILE
    pattern: str = "tiles_files/{level}/{column}_{row}.jpg"


@dataclass(frozen=True)
class StripSource:
    """A picture that is computed while it is tiled: ``strips`` gives (y0, sRGB float32 (h, width, 3) 0…1) in order."""

    width: int
    height: int
    strips: Callable[[], Iterable[tuple[int, FloatArray]]]


def build_pyramid(source: Path | str | StripSource, folder: Path, *, page: int | None = None) -> Pyramid:
    """Cut a picture, or one ``page`` of its file, into tiles in ``folder``, which appears only when it is complete (an
    older one is replaced).

    Raises ``UnreadableInput`` and ``UnwritableOutput``; exceptions of a strip source pass through.
    """
    folder = Path(folder)
    work: Path | None = None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        work = scratch_folder(folder.parent)
        size = _tile_strips(source, work) if isinstance(source, StripSource) else _tile_file(Path(source), work, page)
        manifest = Pyramid(*size, levels=_level_count(*size))
        (work / MANIFEST).write_bytes(msgspec.json.encode(manifest))
        if folder.exists():
            shutil.rmtree(folder)
        work.rename(folder)
    except OSError as error:
        raise unwritable(folder, error) from error
    finally:
        if work is not None:
            discard(work)
    return manifest


def read_pyramid(folder: Path) -> Pyramid | None:
    """The manifest of a finished pyramid, or None when there is none."""
    try:
        return msgspec.json.decode((Path(folder) / MANIFEST).read_bytes(), type=Pyramid)
    except (OSError, msgspec.MsgspecError):
        return None


def _level_count(width: int, height: int) -> int:
    return (max(width, height) - 1).bit_length() + 1


def _tile_file(path: Path, work: Path, page: int | None) -> tuple[int, int]:
    try:
        image = eight_bits(srgb_of(open_picture(path, page=page)))
        _save_tiles(image, work)
    except NotAPicture as error:
        raise UnreadableInput(
            f"“{shown(path)}” is not a picture of a known format.", hint="Choose another file.", path=path
        ) from error
    except pyvips.Error as error:
        if "write" in str(error).lower() or "space" in str(error).lower():
            raise OSError(last_words(error)) from error
        raise damaged_picture(path, last_words(error)) from error
    return int(image.width), int(image.height)


def _tile_strips(source: StripSource, work: Path) -> tuple[int, int]:
    spool = work / "strips.raw"
    with spool.open("wb") as file:
        for _, rgb in source.strips():
            file.write(np.ascontiguousarray(quantise(rgb, 8)).data)
    try:
        image = pyvips.Image.rawload(str(spool), source.width, source.height, 3, format="uchar", interpretation="srgb")
        _save_tiles(image, work)
    except pyvips.Error as error:
        raise OSError(last_words(error)) from error
    spool.unlink()
    return source.width, source.height


def _save_tiles(image: Any, work: Path) -> None:
    image.dzsave(
        str(work / "tiles"), layout="dz", suffix=f".jpg[Q={_QUALITY}]", overlap=0, tile_size=TILE, depth="onepixel",
        keep="none",
    )  # fmt: skip
    for leftover in (*work.glob("tiles*.dzi"), *work.glob("tiles_files/*.xml")):
        leftover.unlink()


def eight_bits(image: Any) -> Any:
    """An sRGB picture of libvips with eight bits a sample, as JPEG holds them."""
    return image.colourspace("srgb") if image.format != "uchar" else image
