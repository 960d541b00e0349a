"""What a batch is to work on: folder trees, patterns and lists, one folder after the other, never all at once.

Only names, sizes and times are looked at. What cannot be read on the way is told and passed over.
"""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.suffixes import ALWAYS_FRAMES, FILM_SUFFIXES, FRAME_SUFFIXES, PICTURE_SUFFIXES
from studio.jobs.batch.addresses import is_address, listed, plain_path
from studio.jobs.batch.lists import Line, is_list, read_lines
from studio.jobs.outputs import RECEIPT_ENDING
from studio.media.files.errors import cannot_open, shown
from studio.media.files.numbered import first_of_each, first_of_pattern, is_pattern

_SUPPORTED = PICTURE_SUFFIXES | FILM_SUFFIXES
_WILD = re.compile(r"[*?\[]")


@dataclass(frozen=True, slots=True)
class Source:
    """A file to work on. ``settings`` are its own, as text by the names of the recipe's; ``named``: the user named it
    (it was not merely found in a folder)."""

    path: str
    bytes: int = 0
    modified_s: float = 0.0
    settings: Mapping[str, str] | None = None
    named: bool = False


@dataclass(frozen=True)
class SourceFolder:
    """Sources whose results go into the same folder: ``place`` below the batch's own, "" for itself. ``has_results``:
    receipts lie among them."""

    place: str
    sources: Sequence[Source]
    has_results: bool = False


@dataclass(frozen=True)
class Listing:
    """What the user named. ``frames``: numbered pictures are films. ``leave_out`` are folders that are not walked, the
    one of the results among them; ``standard_input`` is the text of a list that came that way."""

    inputs: Sequence[str]
    frames: bool = False
    leave_out: Sequence[Path] = ()
    standard_input: bytes = b""
    _left_out: set[tuple[int, int]] = field(default_factory=set)

    def folders(self) -> Iterator[SourceFolder | StudioError]:
        """Folder by folder, and the errors on the way, each with a sentence. Within a folder sorted by name."""
        self._left_out.update(filter(None, (_identity(os.fspath(path)) for path in self.leave_out)))
        trees = [text for text in self.inputs if os.path.isdir(text)]  # noqa: PTH112
        for text in map(plain_path, self.inputs):
            try:
                if is_address(text):
                    yield from self._by_address(text)
                elif text == "-" or (is_list(text) and not os.path.isdir(text)):  # noqa: PTH112
                    yield from self._listed(read_lines(text, self.standard_input))
                elif os.path.isdir(text):  # noqa: PTH112
                    root = os.path.abspath(text)  # noqa: PTH100
                    yield from self._tree(root, os.path.basename(root) if len(trees) > 1 else "", ())  # noqa: PTH119
                elif os.path.lexists(text):
                    yield SourceFolder("", [_source(text, named=True)])
                elif is_pattern(Path(text)) and (first := first_of_pattern(Path(text))) is not None:
                    yield SourceFolder("", [_source(str(first), named=True)])
                elif _WILD.search(text):
                    yield from self._pattern(text)
                else:
                    raise _not_found(text)
            except StudioError as error:
                yield error

    def _tree(
        self, folder: str, place: str, above: tuple[tuple[int, int], ...]
    ) -> Iterator[SourceFolder | StudioError]:
        """``above`` are the folders that this one lies in, by device and number."""
        try:
            with os.scandir(folder) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            yield _not_walked(folder, error)
            return
        own = _identity(folder)
        above = (*above, own) if own is not None else above
        inside: list[os.DirEntry[str]] = []
        sources: list[Source] = []
        has_results = False
        for entry in entries:
            name = entry.name
            if name.startswith("."):
                continue
            has_results = has_results or name.endswith(RECEIPT_ENDING)
            try:
                if entry.is_dir():
                    inside.append(entry)
                elif _suffix(name) in _SUPPORTED:
                    stat = entry.stat()
                    sources.append(Source(entry.path, stat.st_size, stat.st_mtime))
            except OSError as error:
                yield cannot_open(entry.path, error) if error.errno != errno.ELOOP else _round_in_circles(entry.path)
        if sources:
            yield SourceFolder(place, self._films_once(sources), has_results)
        for entry in inside:
            number = _identity(entry.path)
            if number in self._left_out:
                continue
            if number in above:
                yield _round_in_circles(entry.path)
                continue
            yield from self._tree(entry.path, f"{place}/{entry.name}" if place else entry.name, above)

    def _films_once(self, sources: list[Source]) -> list[Source]:
        """Of the numbered pictures of a film the first alone."""
        suffixes = FRAME_SUFFIXES if self.frames else ALWAYS_FRAMES
        if not any(_suffix(source.path) in suffixes for source in sources):
            return sources
        by_path = {Path(source.path): source for source in sources}
        return [by_path[path] for path in first_of_each(by_path, suffixes)]

    def _by_address(self, address: str) -> Iterator[SourceFolder]:
        for place, files in listed(address):
            sources = [Source(path, size) for path, size in files if _suffix(path) in _SUPPORTED]
            if sources:
                yield SourceFolder(place, sources)

    def _pattern(self, pattern: str) -> Iterator[SourceFolder | StudioError]:
        """``scans/**/*.tif``: below the part of it that is no pattern."""
        import glob

        parts = Path(pattern).parts
        fixed = next(number for number, part in enumerate(parts) if _WILD.search(part))
        base = os.path.abspath(os.path.join(*parts[:fixed])) if fixed else os.getcwd()  # noqa: PTH100, PTH109, PTH118
        found = (path for path in glob.iglob(pattern, recursive=True) if _suffix(path) in _SUPPORTED)  # noqa: PTH207
        some = False
        for folder in self._by_folder((Line(path) for path in sorted(found)), base):
            some = True
            yield folder
        if not some:
            raise UnreadableInput(f"No file fits {pattern}.", hint="Check the pattern.", path=pattern)

    def _listed(self, lines: Sequence[Line]) -> Iterator[SourceFolder | StudioError]:
        """Below the folder that all paths of the list have in common."""
        folders = {os.path.dirname(os.path.abspath(line.path)) for line in lines}  # noqa: PTH100, PTH120
        yield from self._by_folder(lines, os.path.commonpath(folders) if folders else "")

    def _by_folder(self, lines: Iterable[Line], base: str) -> Iterator[SourceFolder | StudioError]:
        """In the order of the first of each folder."""
        folders: dict[str, list[Line]] = {}
        for line in lines:
            folders.setdefault(os.path.dirname(os.path.abspath(line.path)), []).append(line)  # noqa: PTH100, PTH120
        for folder, inside in folders.items():
            sources: list[Source] = []
            for line in inside:
                try:
                    sources.append(_source(line.path, line.settings, named=True))
                except StudioError as error:
                    yield error
            place = os.path.relpath(folder, base)
            if sources:
                yield SourceFolder("" if place == os.curdir else Path(place).as_posix(), self._films_once(sources))


def _source(path: str, settings: Mapping[str, str] | None = None, *, named: bool = False) -> Source:
    """Raises ``UnreadableInput`` for what is not there."""
    try:
        stat = os.stat(path)  # noqa: PTH116
    except OSError as error:
        raise _round_in_circles(path) if error.errno == errno.ELOOP else cannot_open(path, error) from error
    except ValueError as error:
        raise UnreadableInput(f"“{shown(path)}” is not a possible file name ({error}).", path=path) from error
    return Source(os.path.abspath(path), stat.st_size, stat.st_mtime, settings, named)  # noqa: PTH100


def _suffix(name: str) -> str:
    return os.path.splitext(name)[1].lower()  # noqa: PTH122


def _identity(path: str) -> tuple[int, int] | None:
    try:
        stat = os.stat(path)  # noqa: PTH116
    except (OSError, ValueError):
        return None
    return stat.st_dev, stat.st_ino


def _not_found(path: str) -> UnreadableInput:
    return UnreadableInput(
        f"“{shown(path)}” was not found.", hint="It may have been moved or renamed; choose it again.", path=path
    )


def _not_walked(folder: str, error: OSError) -> UnreadableInput:
    return UnreadableInput(
        f"The folder {folder} was left out: {error.strerror or error}.",
        hint="Ask for permission to read it, then run the batch again.",
        path=folder,
    )


def _round_in_circles(path: str) -> UnreadableInput:
    return UnreadableInput(
        f"The link {path} leads round in a circle and was left out.", hint="Remove the link.", path=path
    )
