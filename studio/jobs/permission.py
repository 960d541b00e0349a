"""What a run may write, asked before any of its work: no original is ever replaced, no two files get the same name.

Paths are followed through links, and files are compared by what they are (device and number), so that a hard link or
another spelling of an original is still the original.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from studio.domain.errors import UnwritableOutput
from studio.domain.job import JobRequest
from studio.domain.suffixes import ALWAYS_FRAMES, FRAME_SUFFIXES
from studio.jobs.outputs import FileKind, PlannedFile, read_paths
from studio.media.files.errors import exists_already, is_a_folder_not_a_file, missing_folder, shown, unwritable
from studio.media.files.numbered import film_from

_LONGEST_NAME = 255
_CALLED: dict[FileKind, str] = {
    "result": "the result",
    "layer": "the colour layer",
    "confidence": "the map of confidence",
    "evidence": "the sheet of evidence",
    "cues": "the cue sheet",
    "credits": "the credits",
    "stem": "a stem",
    "delivery": "a part of the delivery",
    "sums": "the sums of the frames",
    "credentials": "the credentials",
    "receipt": "the receipt",
}
_MAKE_FOLDERS = ("stem", "delivery")
"""What makes the folder that it goes into."""


@dataclass
class _Files:
    """Files by what they are."""

    paths: dict[str, Path] = field(default_factory=dict)
    numbers: dict[tuple[int, int], Path] = field(default_factory=dict)

    def add(self, path: Path, key: str) -> None:
        self.paths.setdefault(key, path)
        if (number := _number(path)) is not None:
            self.numbers.setdefault(number, path)

    def find(self, path: Path, key: str) -> Path | None:
        number = _number(path)
        return self.paths.get(key) or (self.numbers.get(number) if number else None)


class Permission:
    """For the jobs of one run: all that they read is handed in first, then each is asked about in turn."""

    def __init__(self, requests: Iterable[JobRequest], also_read: Iterable[Path] = ()) -> None:
        self._real_folders: dict[Path, str] = {}
        self._read = _Files()
        self._folders: list[Path] = []
        self._written: set[str] = set()
        asked = list(requests)
        frames = [path for request in asked for path in _other_frames(request)]
        for path in [*also_read, *(path for request in asked for path in read_paths(request)), *frames]:
            if path.is_dir():
                self._folders.append(Path(os.path.realpath(path)))
            else:
                self._read.add(path, self._key(path))

    def ask(self, planned: Sequence[PlannedFile]) -> None:
        """Ask for the files that one job is going to write; what is granted is not granted to another one.

        Raises:
            UnwritableOutput: one of them cannot have its name; nothing is granted then.
        """
        for each in planned:
            _refuse_bad_name(each)
        keys = [self._key(each.path) for each in planned]
        mine: dict[str, PlannedFile] = {}
        for each, key in zip(planned, keys, strict=True):
            self._refuse_original(each, key)
            loose = _loose(key)
            if (other := mine.get(loose)) is not None:
                raise _same_name(each, _CALLED[other.kind])
            if loose in self._written:
                raise _same_name(each, "a file of another job of this run")
            mine[loose] = each
        self._written.update(mine)

    def _refuse_original(self, each: PlannedFile, key: str) -> None:
        original = self._read.find(each.path, key)
        inside = any(Path(key).is_relative_to(folder) and os.path.lexists(each.path) for folder in self._folders)
        if each.folder and each.path.is_dir():  # of the frames in it, none may be read
            inside = inside or any(self._read.find(path, self._key(path)) for path in each.path.iterdir())
        if original is None and not inside:
            return
        name = shown(original or each.path)
        same = "" if shown(each.path) == name else f" (it is the same file as “{name}”)"
        raise UnwritableOutput(
            f"“{shown(each.path)}” cannot become {_CALLED[each.kind]}: it is read here{same}, and originals are never "
            "overwritten.",
            hint="Choose another name or another folder for the result.",
            path=each.path,
        )

    def _key(self, path: Path) -> str:
        """The path through all links."""
        if path.is_symlink():
            return os.path.normcase(os.path.realpath(path))
        if path.parent not in self._real_folders:
            self._real_folders[path.parent] = os.path.realpath(path.parent)
        return os.path.normcase(f"{self._real_folders[path.parent]}{os.sep}{path.name}")


def refuse_existing(
    planned: Sequence[PlannedFile], may_replace: Callable[[Path], bool], why: Callable[[Path], str] = lambda path: ""
) -> None:
    """Raise ``UnwritableOutput`` for what exists and may not be replaced; ``why`` says more about it."""
    for each in planned:
        there = each.path.iterdir() if each.folder and each.path.is_dir() else [each.path]
        for path in there:
            if os.path.lexists(path) and not may_replace(path):
                raise exists_already(path, why(path))


def _other_frames(request: JobRequest) -> list[Path]:
    """The files of the sequence that the input begins, without itself."""
    first = Path(request.input)
    frames = ALWAYS_FRAMES if request.recipe.film_rate is None else FRAME_SUFFIXES
    if first.suffix.lower() not in frames or not first.is_file():
        return []
    return [name.path for name in film_from(first)[1:]]


def _refuse_bad_name(each: PlannedFile) -> None:
    folder = each.path.absolute().parent
    try:
        if len(os.fsencode(each.path.name)) > _longest_name(folder):
            raise UnwritableOutput(
                f"The name of {_CALLED[each.kind]}, “{shown(each.path)[:40]}…”, is too long to be stored.",
                hint="Choose a shorter name with -o, or shorten the original's.",
                path=each.path,
            )
        if each.path.is_dir() and not each.folder:
            raise is_a_folder_not_a_file(each.path)
        if each.kind not in _MAKE_FOLDERS and not folder.is_dir():
            raise missing_folder(each.path)
    except (OSError, ValueError) as error:
        raise unwritable(each.path, error) from error


@cache
def _longest_name(folder: Path) -> int:
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    try:
        return os.pathconf(folder, "PC_NAME_MAX")
    except (OSError, ValueError, AttributeError):
        return _LONGEST_NAME


def _same_name(each: PlannedFile, other: str) -> UnwritableOutput:
    return UnwritableOutput(
        f"“{shown(each.path)}” cannot become {_CALLED[each.kind]}: {other} has the same name.",
        hint="Give each file a name of its own.",
        path=each.path,
    )


def _loose(key: str) -> str:
    """Names that differ in capitals or in how accents are stored are one and the same on other drives."""
    return unicodedata.normalize("NFC", key).casefold()


def _number(path: Path) -> tuple[int, int] | None:
    try:
        stat = path.stat()
    except (OSError, ValueError):
        return None
    return (stat.st_dev, stat.st_ino) if stat.st_ino else None
