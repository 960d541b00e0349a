"""Files beside the library's database that repeat what it says in a form made for searching.

They are never changed in place: a new one gets a new name, which the database then holds, because other processes may
still read the one before.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from pathlib import Path

from studio.sound.shelves.store import SoundStore


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
