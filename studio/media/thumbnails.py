"""Small pictures of what a file holds, whether it is a picture or a film."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from studio.media.files.errors import damaged_picture
from studio.media.files.safety import atomic_output
from studio.media.files.vips import last_words, pyvips
from studio.media.film.reader import FilmReader
from studio.media.pictures.decoding import open_picture
from studio.media.pictures.opened import NotAPicture, image_of
from studio.media.pictures.picture import srgb_of
from studio.media.pictures.pyramid import eight_bits

_DARK = 24
"""A film's picture with a lower mean (of 255) is still the black before it begins."""
_LOOKED_AT = 250
"""How many pictures of a film are tried at most."""


def thumbnail(path: Path | str, out: Path, size: int = 256, *, page: int | None = None) -> Path:
    """A JPEG of at most ``size`` × ``size`` of a picture (of one ``page`` of its file), or of the first picture of a
    film that is not black."""
    path = Path(path)
    try:
        image = _small_picture(path, size, page)
    except NotAPicture:
        image = image_of(_first_bright_picture(path, size))
    with atomic_output(Path(out), overwrite=True, sources=(path,)) as temporary:
        try:
            data = image.jpegsave_buffer(Q=85, optimize_coding=True, keep="none")
        except pyvips.Error as error:
            raise damaged_picture(path, last_words(error)) from error
        temporary.write_bytes(data)
    return Path(out)


def _small_picture(path: Path, size: int, page: int | None) -> Any:
    opened = open_picture(path, page=page)
    shrink = 1
    if opened.format == "JPEG":
        ratio = max(opened.image.width, opened.image.height) // (2 * size)
        shrink = 8 if ratio >= 8 else 4 if ratio >= 4 else 2 if ratio >= 2 else 1
        if shrink > 1:
            opened = open_picture(path, shrink=shrink)
    factor = max(opened.image.width, opened.image.height) // (4 * size)
    if factor > 1:
        opened = dataclasses.replace(opened, image=opened.image.shrink(factor, factor))
    try:
        return eight_bits(srgb_of(opened)).thumbnail_image(size, height=size, size="down", linear=False).copy_memory()
    except pyvips.Error as error:
        raise damaged_picture(path, last_words(error)) from error


def _first_bright_picture(path: Path, size: int) -> Any:
    """The first of a film's first 250 pictures that is not black, else its very first."""
    first = None
    with FilmReader.open(path) as film:
        for index, frame in enumerate(film.frames(max_side=size)):
            first = frame.rgb if first is None else first
            if frame.rgb.mean() > _DARK:
                return frame.rgb
            if index >= _LOOKED_AT:
                break
    return first
