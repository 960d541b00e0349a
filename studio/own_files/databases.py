"""SQLite files of our own: made for this user only, looked through when opened, and saved from when damaged."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from studio.own_files.reasons import CORRUPT
from studio.own_files.records import PRIVATE_FILE, PRIVATE_FOLDER, make_private


def connect(path: Path, **options: Any) -> sqlite3.Connection:
    """A database of ours, made for this user only when it is missing. Raises ``sqlite3.Error`` or ``OSError``."""
    path.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    if not path.exists():
        with contextlib.suppress(FileExistsError):
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE))
    make_private(path)
    database: sqlite3.Connection = sqlite3.connect(path, **options)
    return database


CHECKED_BYTES = 64 * 1024**2
"""Databases up to this size are looked through when they are opened, which takes some hundredths of a second."""


def check(database: sqlite3.Connection, path: Path, *, whole: bool = False) -> None:
    """Raise ``sqlite3.DatabaseError`` when the file of a small database (with ``whole`` of any) is damaged anywhere."""
    if not whole and path.stat().st_size > CHECKED_BYTES:
        return
    (verdict,) = database.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        error = sqlite3.DatabaseError(f"database disk image is malformed: {verdict}")
        error.sqlite_errorcode = CORRUPT
        raise error


def look_through(path: Path, stop: Callable[[], None]) -> None:
    """Read every page of a database of any size, beside those who use it. ``stop`` is called on the way and raises what
    ends it. Raises ``sqlite3.DatabaseError`` when something is damaged."""
    stopped: list[BaseException] = []

    def ask() -> int:
        try:
            stop()
        except BaseException as error:
            stopped.append(error)
        return len(stopped)

    with contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
        database.set_progress_handler(ask, _STEPS)
        try:
            check(database, path, whole=True)
        except sqlite3.OperationalError:
            if stopped:
                raise stopped[0] from None
            raise


_STEPS = 100_000
"""Steps of SQLite's machine between two questions whether to stop: some milliseconds."""

MOST_COPIED_BYTES = 256 * 1024**2


def copy_into(database: sqlite3.Connection, path: Path) -> None:
    """Bring what a file holds that cannot be written into an empty database; nothing when it is too large for the
    memory, or cannot be read either."""
    with contextlib.suppress(OSError, sqlite3.Error):
        if path.stat().st_size > MOST_COPIED_BYTES:
            return
        source = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            if source.execute("PRAGMA quick_check(1)").fetchone() == ("ok",):
                source.backup(database)
        finally:
            source.close()


@contextlib.contextmanager
def wreck(path: Path | None) -> Iterator[Callable[[str], Iterator[tuple[Any, ...]]]]:
    """A damaged database that was set aside, to save from it what can be read: the block is given a function that
    yields the rows of a query up to the first that cannot be read. Nothing is written to the file."""
    opened: sqlite3.Connection | None = None
    if path is not None and path.is_file():
        with contextlib.suppress(sqlite3.Error):
            opened = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
            opened.text_factory = lambda raw: raw.decode("utf-8", "replace")

    def rows(query: str) -> Iterator[tuple[Any, ...]]:
        if opened is None:
            return
        with contextlib.suppress(sqlite3.Error):
            yield from opened.execute(query)

    try:
        yield rows
    finally:
        if opened is not None:
            opened.close()
