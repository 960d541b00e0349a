"""Looking through a folder for sound files, whatever state the folder is in: loops, closed doors, strange names."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from studio.domain.progress import Progress
from studio.domain.suffixes import SOUND_SUFFIXES


@dataclass
class FolderScan:
    """What lies below a folder. ``files`` maps paths to (size in bytes, time of change in ns), in order of their
    names; ``problems`` are (path, sentence) of what could not be looked at; below ``closed`` folders nothing is known.
    """

    files: dict[str, tuple[int, int]] = field(default_factory=dict)
    problems: list[tuple[str, str]] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)

    def knows(self, path: str) -> bool:
        """Whether the absence of ``path`` says that it is gone."""
        return not any(path.startswith(folder + os.sep) for folder in self.closed)


def scan_folder(root: Path, progress: Progress | None = None) -> FolderScan:
    """All files below ``root`` with the name of a sound file; hidden ones are skipped.

    Links to folders are followed, each folder is visited once, so a loop ends by itself.

    Raises:
        Cancelled: the user stopped it.
    """
    progress = progress or Progress()
    scan = FolderScan()
    visited: set[tuple[int, int]] = set()
    waiting = [str(root)]
    while waiting:
        progress.check()
        folder = waiting.pop()
        try:
            status = os.stat(folder)  # noqa: PTH116 (a hundred thousand Path objects take longer than the disk)
            if (status.st_dev, status.st_ino) in visited and status.st_ino:
                continue
            visited.add((status.st_dev, status.st_ino))
            entries = sorted(_entries(folder), key=lambda entry: entry.name)
        except OSError as error:
            scan.closed.append(folder)
            scan.problems.append((shown(folder), f"The folder cannot be looked into: {error.strerror or error}."))
            continue
        folders = [entry for entry in entries if _is_folder(entry)]
        waiting += [entry.path for entry in reversed(folders)]
        for entry in entries:
            if os.path.splitext(entry.name)[1].lower() in SOUND_SUFFIXES and not _is_folder(entry):  # noqa: PTH122
                _note_file(entry, scan)
    return scan


def shown(path: str) -> str:
    """``path`` as it can be printed and stored: what is no text in it becomes question marks."""
    return os.fsencode(path).decode("utf-8", "replace")


def _entries(folder: str) -> Iterator[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        yield from (entry for entry in entries if not entry.name.startswith("."))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _note_file(entry: os.DirEntry[str], scan: FolderScan) -> None:
    if shown(entry.path) != entry.path:
        scan.problems.append(
            (shown(entry.path), "Its name holds characters that are no text; rename the file to use it.")
        )
        return
    try:
        status = entry.stat()
    except FileNotFoundError:
        if entry.is_symlink():
            scan.problems.append((entry.path, "It is a link to a file that is not there."))
        return
    except OSError as error:
        scan.problems.append((entry.path, f"It cannot be looked at: {error.strerror or error}."))
        return
    scan.files[entry.path] = (status.st_size, status.st_mtime_ns)
