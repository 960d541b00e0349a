"""How every output reaches the disk: under a temporary name beside its place, and renamed when it is complete.

An output is never a source, never replaces a file unless asked, and whatever interrupts the work (an error, cancel)
takes the unfinished file away. What a killed process leaves behind is recognised by its name and removed later.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from studio.domain.errors import UnreadableInput, UnwritableOutput
from studio.media.files.errors import (
    cannot_open,
    exists_already,
    is_a_folder,
    is_a_folder_not_a_file,
    is_empty,
    missing_folder,
    shown,
    unwritable,
)
from studio.own_files.scratch import PART, adopt, discard, is_scratch_name, release, remove_stale, scratch_name

_CHUNK = 1 << 20


class PendingOutput:
    """A file on its way to ``output``: written at ``temporary``, then ``commit`` or ``abort``.

    Raises ``UnwritableOutput`` when the folder is missing or write-protected, when ``output`` is one of ``sources``,
    or when it exists and ``overwrite`` is false. ``sources`` are never replaced, not even with ``overwrite``.
    """

    def __init__(self, output: Path, *, overwrite: bool = False, sources: Iterable[Path | str] = ()) -> None:
        self.output = Path(output)
        self.overwrite = overwrite
        self._sources = [Path(s) for s in sources]
        self._refuse_bad_place()
        self.temporary = self.output.absolute().parent / scratch_name(PART, f".part{_plain_suffix(self.output)}")
        adopt(self.temporary)
        try:
            with self.temporary.open("xb"):
                pass
        except OSError as error:
            discard(self.temporary)
            raise unwritable(self.output, error) from error
        self._open = True

    def commit(self) -> Path:
        """Give the finished file its name. Returns the output's path."""
        if not self._open:
            return self.output
        try:
            self._refuse_bad_place()
            place(self.temporary, self.output, overwrite=self.overwrite)
        except FileExistsError as error:
            self.abort()
            raise exists_already(self.output) from error
        except OSError as error:
            self.abort()
            raise unwritable(self.output, error) from error
        except BaseException:
            self.abort()
            raise
        self._open = False
        release(self.temporary)
        return self.output

    def abort(self) -> None:
        """Take the unfinished file away; harmless when there is none."""
        self._open = False
        discard(self.temporary)

    def _refuse_bad_place(self) -> None:
        output = self.output
        try:
            if any(_same_file(output, source) for source in self._sources):
                raise UnwritableOutput(
                    f"“{shown(output)}” is the original itself, and originals are never overwritten.",
                    hint="Choose another name or another folder for the result.",
                    path=output,
                )
            if output.is_dir():
                raise is_a_folder_not_a_file(output)
            if not output.absolute().parent.is_dir():
                raise missing_folder(output)
            if not self.overwrite and os.path.lexists(output):
                raise exists_already(output)
        except (OSError, ValueError) as error:
            raise unwritable(output, error) from error


class PendingFolder:
    """A folder of many files on its way to ``output``: filled at ``temporary``, then ``commit`` or ``abort``.

    Raises ``UnwritableOutput`` when the folder around it is missing or write-protected, and when something lies there
    already: a folder full of results is never replaced, only an empty one.
    """

    def __init__(self, output: Path) -> None:
        self.output = Path(output)
        self._refuse_bad_place()
        self.temporary = self.output.absolute().parent / scratch_name(PART, ".part")
        adopt(self.temporary)
        try:
            self.temporary.mkdir()
        except OSError as error:
            discard(self.temporary)
            raise unwritable(self.output, error) from error

    def commit(self) -> list[Path]:
        """Give the finished folder its name. Returns its files, sorted."""
        try:
            self._refuse_bad_place()
            with contextlib.suppress(FileNotFoundError):
                self.output.rmdir()
            self.temporary.rename(self.output)
        except OSError as error:
            self.abort()
            raise unwritable(self.output, error) from error
        except BaseException:
            self.abort()
            raise
        release(self.temporary)
        return sorted(self.output.iterdir())

    def abort(self) -> None:
        """Take the unfinished folder away; harmless when there is none."""
        discard(self.temporary)

    def _refuse_bad_place(self) -> None:
        output = self.output
        try:
            if not output.absolute().parent.is_dir():
                raise missing_folder(output)
            if output.is_file() or (output.is_dir() and any(output.iterdir())):
                raise UnwritableOutput(
                    f"“{shown(output)}” exists already and was left as it is.",
                    hint="A picture for every frame needs a folder of its own; choose another name.",
                    path=output,
                )
        except (OSError, ValueError) as error:
            raise unwritable(output, error) from error


@contextlib.contextmanager
def atomic_output(path: Path, overwrite: bool = False, sources: Iterable[Path | str] = ()) -> Iterator[Path]:
    """Give a temporary path to write to; it becomes ``path`` when the block ends well and vanishes when it does not.

    ``OSError`` from the block is turned into ``UnwritableOutput`` with a sentence; other exceptions pass through.
    """
    pending = PendingOutput(Path(path), overwrite=overwrite, sources=sources)
    try:
        yield pending.temporary
    except OSError as error:
        pending.abort()
        raise unwritable(pending.output, error) from error
    except BaseException:
        pending.abort()
        raise
    pending.commit()


def place(source: Path, target: Path, *, overwrite: bool) -> None:
    """Give a finished file its name, in one step. Raises ``FileExistsError`` when the name is taken and ``overwrite``
    is false (also when it was taken this very moment), else ``OSError``."""
    if overwrite:
        source.replace(target)
        return
    try:
        os.link(source, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # a file system without hard links
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
        source.rename(target)
        return
    source.unlink()


def sync(path: Path) -> None:
    """Wait until a file's bytes, or a folder's names, have reached the disk. Raises ``OSError``."""
    folder = path.is_dir()
    if folder and os.name == "nt":
        return
    descriptor = os.open(path, os.O_RDONLY if folder else os.O_RDWR)
    try:
        os.fsync(descriptor)
    except OSError:
        if not folder:  # some network drives know no such thing for folders
            raise
    finally:
        os.close(descriptor)


def require_room(output: Path, needed_bytes: int) -> None:
    """Raise ``UnwritableOutput`` now when the disk has surely too little room, instead of after an hour of work."""
    try:
        free = shutil.disk_usage(Path(output).absolute().parent).free
    except OSError:
        return
    if free < needed_bytes:
        raise UnwritableOutput(
            f"“{shown(output)}” needs about {_megabytes(needed_bytes)} but its drive has only {_megabytes(free)} left.",
            hint="Free some space or choose a folder on another drive.",
            path=output,
        )


def check_source(path: Path | str) -> Path:
    """The path of a file that exists, can be opened and is not empty; raises ``UnreadableInput`` otherwise."""
    path = Path(path)
    try:
        if path.is_dir():
            raise is_a_folder(path)
        with path.open("rb") as file:
            if not file.read(1):
                raise is_empty(path)
    except OSError as error:
        raise cannot_open(path, error) from error
    except ValueError as error:
        raise UnreadableInput(
            f"“{shown(path)}” is not a possible file name ({error}).", hint="Choose the file again.", path=str(path)
        ) from error
    return path


@contextlib.contextmanager
def text_name(path: Path) -> Iterator[str]:
    """An existing file's path as the text that libraries need; Linux knows names that are none, and reaches such a
    file by its descriptor, as long as the block lasts."""
    try:
        str(path).encode("utf-8")
    except UnicodeEncodeError:
        descriptor = os.open(path, os.O_RDWR if os.access(path, os.W_OK) else os.O_RDONLY)
        try:
            yield f"/proc/self/fd/{descriptor}"
        finally:
            os.close(descriptor)
    else:
        yield str(path)


def sha256_of(path: Path | str, check: Callable[[], None] | None = None) -> str:
    """SHA-256 of a file in hexadecimal, read in pieces of 1 MB; ``check`` is called between them (for cancel)."""
    digest = hashlib.sha256()
    try:
        with Path(path).open("rb") as file:
            while chunk := file.read(_CHUNK):
                digest.update(chunk)
                if check is not None:
                    check()
    except OSError as error:
        raise cannot_open(path, error) from error
    return digest.hexdigest()


def is_partial_name(path: Path | str) -> bool:
    """Whether a file's name is one that unfinished files have."""
    return is_scratch_name(Path(path).name)


def remove_stale_partials(folder: Path) -> list[Path]:
    """Remove unfinished files of processes that no longer run; returns what was removed."""
    return remove_stale(folder, f"{PART}*.part*")


def _same_file(a: Path, b: Path) -> bool:
    try:
        return a.samefile(b)
    except OSError:
        return os.path.normcase(a.absolute()) == os.path.normcase(b.absolute())


def _plain_suffix(path: Path) -> str:
    """The suffix, for libraries that choose a format by it; nothing that could not be in every file system."""
    return path.suffix if re.fullmatch(r"\.[A-Za-z0-9]{1,8}", path.suffix) else ""


def _megabytes(count: int) -> str:
    return f"{count / 1e9:.1f} GB" if count >= 1e9 else f"{max(count / 1e6, 0.1):.1f} MB"
