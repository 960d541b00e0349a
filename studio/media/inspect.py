"""Tells what a file is by looking inside: a picture, a film, or why it is neither."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from studio.domain.errors import UnreadableInput
from studio.domain.facts import FilmFacts, PictureFacts
from studio.media.files.errors import cannot_open, shown
from studio.media.files.safety import check_source, is_partial_name
from studio.media.film.reader import FILM_SUFFIXES, FilmReader
from studio.media.pictures.decoding import NotAPicture, open_picture
from studio.media.pictures.picture import Scan

# fmt: off
PICTURE_SUFFIXES = frozenset({
    ".tif", ".tiff", ".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".webp", ".gif", ".bmp", ".dib",
    ".jp2", ".j2k", ".jpf", ".jpx", ".j2c", ".jpc", ".avif", ".heic", ".heif",
})
# fmt: on


def inspect(path: Path | str) -> PictureFacts | FilmFacts:
    """Facts about a picture or a film, decided by its content, not by its name.

    Raises ``UnreadableInput`` with one sentence when the file is missing, locked, empty, damaged at its beginning, too
    large to be safe, or of another kind. Damage further inside shows when the file is read.
    """
    path = check_source(path)
    try:
        open_picture(path)
    except NotAPicture:
        return _inspect_film(path)
    return picture_facts(Scan.open(path))


def picture_facts(scan: Scan) -> PictureFacts:
    """The facts of an opened picture."""
    return PictureFacts(
        path=str(scan.path),
        format=scan.format,
        width=scan.width,
        height=scan.height,
        bits=scan.stored_bits,
        bands=scan.bands,
        has_alpha=scan.has_alpha,
        profile=scan.profile,
        toned=scan.toned,
        file_bytes=scan.path.stat().st_size,
        notes=scan.notes,
    )


def _inspect_film(path: Path) -> FilmFacts:
    with FilmReader.open(path) as film:
        return film.facts


def is_supported_name(path: Path | str) -> bool:
    """Whether a file's name promises a picture or film that can be read (for walks through folders)."""
    path = Path(path)
    hidden = path.name.startswith(".")
    return not hidden and path.suffix.lower() in PICTURE_SUFFIXES | FILM_SUFFIXES and not is_partial_name(path)


def list_inputs(paths: Iterable[Path | str]) -> list[Path]:
    """Files as they are and folders expanded to the supported files in them and below, sorted, each file once.

    A file named by the user is kept whatever its name is. Raises ``UnreadableInput`` for what does not exist.
    """
    found: dict[Path, None] = {}
    for path in map(Path, paths):
        if path.is_dir():
            for file in _files_below(path):
                found.setdefault(file)
        elif path.exists() or path.is_symlink():
            found.setdefault(path)
        else:
            raise UnreadableInput(
                f"“{shown(path)}” was not found.", hint="It may have been moved or renamed; choose it again.", path=path
            )
    return list(found)


def _files_below(folder: Path) -> list[Path]:
    files: list[Path] = []

    def refuse(error: OSError) -> None:
        if Path(str(error.filename)) == folder:
            raise cannot_open(folder, error)

    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        files.extend(Path(place) / name for name in names if is_supported_name(name))
    return sorted(files)
