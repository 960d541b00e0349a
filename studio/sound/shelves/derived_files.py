"""Files beside the library's database that repeat what it says in a form made for searching.

They are never changed in place: a new one gets a new name, which the database then holds, because other processes may
still read the one before.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from studio.sound.shelves import array_file
from studio.sound.shelves.store import SoundStore

WORDS, CELLS = "words", "cells"
KINDS = (WORDS, CELLS)
"""The kinds of files there are: the words of all sounds, and their vectors sorted into cells."""


def current(store: SoundStore, kind: str) -> Path | None:
    """The newest file of this kind, which may be missing; None where there is none or the library is in memory."""
    name = store.fact(f"{kind} file")
    return store.path.with_name(name) if store.path is not None and name else None


def next_one(store: SoundStore, kind: str, revision: int) -> Path:
    """A name for a new file of this kind, beside a library that is on disk."""
    assert store.path is not None
    return store.path.with_name(f"{store.path.stem}.{revision}-{secrets.token_hex(4)}.{kind}")


def adopt(store: SoundStore, kind: str, path: Path) -> None:
    """From now on ``path`` is the file of this kind; the one before is removed as soon as nobody reads it."""
    store.set_fact(f"{kind} file", path.name)
    assert store.path is not None
    for other in store.path.parent.glob(f"{store.path.stem}.*.{kind}"):
        if other != path:
            with suppress(OSError):  # another process still reads it; the next time will do
                other.unlink()


def remove_damaged(store: SoundStore, stop: Callable[[], None]) -> list[Path]:
    """Read every byte of them and remove those that are damaged, which are made anew; returns what was removed."""
    removed = []
    for kind in KINDS:
        path = current(store, kind)
        if path is not None and path.is_file():
            try:
                array_file.check(path, stop)
            except array_file.DamagedArrayFile:
                with suppress(OSError):
                    path.unlink()
                    removed.append(path)
    return removed
