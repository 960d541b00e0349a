"""Which files are meant: folders walked for what their names promise to be pictures and films.

Only names are looked at here; what a file really is, ``studio.media.inspect`` tells by its content.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from studio.domain.errors import UnreadableInput
from studio.domain.suffixes import ALWAYS_FRAMES, FILM_SUFFIXES, FRAME_SUFFIXES, PICTURE_SUFFIXES
from studio.media.files.errors import cannot_open, shown
from studio.media.files.numbered import first_of_each, first_of_pattern, is_pattern
from studio.media.files.safety import is_partial_name


def is_supported_name(path: Path | str) -> bool:
    """Whether a file's name promises a picture or film that can be read (for walks through folders)."""
    path = Path(path)
    hidden = path.name.startswith(".")
    return not hidden and path.suffix.lower() in PICTURE_SUFFIXES | FILM_SUFFIXES and not is_partial_name(path)


def list_inputs(paths: Iterable[Path | str], *, frames: bool = False) -> list[Path]:
    """Files as they are and folders expanded to the supported files in them and below, sorted, each file once.

    A file named by the user is kept whatever its name is; of a film that is a sequence of DPX files the first is kept,
    with ``frames`` of those of TIFF and PNG files, too. A pattern (``reel_%05d.tif``) stands for the first file that it
    fits. Raises ``UnreadableInput`` for what does not exist.
    """
    found: dict[Path, None] = {}
    for path in map(Path, paths):
        if path.is_dir():
            for file in _files_below(path):
                found.setdefault(file)
        elif path.exists() or path.is_symlink():
            found.setdefault(path)
        elif is_pattern(path) and (first := first_of_pattern(path)) is not None:
            found.setdefault(first)
        else:
            raise UnreadableInput(
                f"“{shown(path)}” was not found.", hint="It may have been moved or renamed; choose it again.", path=path
            )
    return first_of_each(found, FRAME_SUFFIXES if frames else ALWAYS_FRAMES)


def _files_below(folder: Path) -> list[Path]:
    files: list[Path] = []

    def refuse(error: OSError) -> None:
        if Path(str(error.filename)) == folder:
            raise cannot_open(folder, error)

    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        files.extend(Path(place) / name for name in names if is_supported_name(name))
    return sorted(files)
