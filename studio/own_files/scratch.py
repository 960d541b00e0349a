"""Files and folders that exist only while something is written: their names, and their end.

A name says which process of which machine writes there and cannot be guessed. What is no longer needed is discarded by
whoever made it; what a killed process left is recognised by its name and removed by the next one.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import platform
import re
import secrets
import shutil
import threading
import time
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

PART = ".phonochrome-"
"""Begins the names of unfinished files and folders beside results."""
AGAIN = "again-"
"""Begins the names of the folders in which results are made once more, to be compared."""
ICONS = "icons-"
"""Begins the names of the folders in which a window keeps its drawings for the style sheet."""
LIVE = "live-"
"""Begins the names of the folders of pictures that follow a finger."""
_OWNER = re.compile(r"-(\d+)-([0-9a-f]{8})([0-9a-f]{8})[0-9a-f]{16}(?:\.part(?:\.[A-Za-z0-9]+)?)?$")
_EARLIER = re.compile(
    r"^(?:\.phonochrome-(?P<part>\d+)-[0-9a-f]{8}(?:[0-9a-f]{8})?\.part(?:\.[A-Za-z0-9]+)?"
    r"|\.[0-9a-f]+-(?P<cache>\d+)-[0-9a-f]{8}|\.key-(?P<key>\d+)-[0-9a-f]{8}|mix-[a-z0-9_]{8})$"
)
"""Names that earlier versions gave, and those of the program's own files (`studio.own_files`)."""
_FOREIGN_S = 7 * 24 * 3600.0
"""What another machine writes into a shared folder is left alone for so long."""
_CLOCKS_DIFFER_S = 3
"""The system's clock may be set while a process runs, and with it the time it was started at."""

_own: set[Path] = set()
_guard = threading.Lock()
_placing = threading.RLock()
_places = 0


def scratch_name(prefix: str, suffix: str = "") -> str:
    """A name that nobody can guess and that tells whose it is."""
    return f"{prefix.rstrip('-')}-{os.getpid()}-{_host()}{_begun():08x}{secrets.token_hex(8)}{suffix}"


def scratch_folder(parent: Path, prefix: str = PART, suffix: str = ".part") -> Path:
    """Make a folder that only this user may look into. Whoever asks for it discards it. Raises ``OSError``."""
    folder = parent.absolute() / scratch_name(prefix, suffix)
    adopt(folder)
    try:
        folder.mkdir(mode=0o700)
    except BaseException:
        discard(folder)
        raise
    return folder


@contextlib.contextmanager
def scratch(parent: Path, prefix: str) -> Iterator[Path]:
    """A folder that is gone when the block ends."""
    parent.mkdir(parents=True, exist_ok=True)
    folder = scratch_folder(parent, prefix, "")
    try:
        yield folder
    finally:
        discard(folder)


def adopt(path: Path) -> None:
    """Remember something unfinished, so that `discard_all` takes it away."""
    with _guard:
        _own.add(path)


def release(path: Path) -> None:
    """It is finished, or gone."""
    with _guard:
        _own.discard(path)


def discard(path: Path) -> None:
    """Take a scratch file or folder away; harmless when it is gone."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)
    release(path)


@contextlib.contextmanager
def undisturbed() -> Iterator[None]:
    """While finished files get their names: what ends the process waits for it."""
    global _places
    with _placing:
        _places += 1
        try:
            yield
        finally:
            _places -= 1


def is_placing() -> bool:
    return _places > 0


def discard_all(patience_s: float = 0.5) -> None:
    """Take away all that this process has not finished: it is about to end. What is getting its name this moment is
    waited for; should that take longer than the patience, the next process finishes it."""
    if not _placing.acquire(timeout=patience_s):
        return
    try:
        with _guard:
            unfinished = list(_own)
        for path in unfinished:
            discard(path)
    finally:
        _placing.release()


def is_scratch_name(name: str) -> bool:
    """Whether a name is one that unfinished files and folders have."""
    if name.startswith(PART):
        return _OWNER.search(name) is not None or _EARLIER.match(name) is not None
    return _EARLIER.match(name) is not None


def is_stale(path: Path) -> bool:
    """Whether this was left by a process that no longer runs. What is not ours to judge is not stale."""
    name = path.name
    if (owner := _OWNER.search(name)) is not None:
        if owner[2] != _host():
            return _untouched_for(path) > _FOREIGN_S
        return not _runs(int(owner[1]), int(owner[3], 16))
    if (earlier := _EARLIER.match(name)) is None:
        return False
    import psutil

    number = next((text for text in earlier.groups() if text), "")
    return not number or not psutil.pid_exists(int(number))


def stale_in(folder: Path, patterns: Iterable[str]) -> list[Path]:
    """What killed processes left in a folder under names of these patterns."""
    with contextlib.suppress(OSError):
        return [path for pattern in patterns for path in sorted(folder.glob(pattern)) if is_stale(path)]
    return []


def remove_stale(folder: Path, *patterns: str) -> list[Path]:
    """Remove what killed processes left in a folder; returns what was removed."""
    found = stale_in(folder, patterns)
    for path in found:
        discard(path)
    return found


def this_process() -> str:
    """This very process among all of this machine, also after its number has been given to another one."""
    return f"{os.getpid()}@{_begun()}"


def is_running(process: str) -> bool:
    """Whether the process that `this_process` named still runs."""
    number, _, begun = process.partition("@")
    try:
        return _runs(int(number), int(float(begun)))
    except (ValueError, OverflowError):
        return False


def _runs(number: int, begun: int) -> bool:
    import psutil

    try:
        process = psutil.Process(number)
        return abs(process.create_time() - begun) <= _CLOCKS_DIFFER_S and process.status() != psutil.STATUS_ZOMBIE
    except (psutil.Error, ValueError, OverflowError):
        return False


def _begun() -> int:
    return _begun_of(os.getpid())


@cache
def _begun_of(number: int) -> int:
    import psutil  # takes a moment to load, and many commands never need it

    return int(psutil.Process(number).create_time())


@cache
def _host() -> str:
    return hashlib.sha256(platform.node().encode(errors="replace")).hexdigest()[:8]


def _untouched_for(path: Path) -> float:
    """Seconds since anything in it was written last."""
    with contextlib.suppress(OSError):
        inside = path.rglob("*") if path.is_dir() else ()
        newest: float = max(each.stat().st_mtime for each in (path, *inside))
        return time.time() - newest
    return 0.0
