"""Results that can be made again, kept in folders by key up to a size; the longest unused are removed first.

What is damaged is thrown away and made again.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import msgspec

from studio.domain.errors import UnwritableOutput
from studio.engine.service import TaskContext
from studio.own_files import records
from studio.own_files.reasons import reason
from studio.own_files.scratch import AGAIN, ICONS, LIVE, discard, remove_stale, scratch_folder

LIMIT_BYTES = 8 * 1024**3
LIMIT_VARIABLE = "PHONOCHROME_CACHE_BYTES"
SAFE_S = 300.0
"""What was used within this time is never removed: the window may still be showing it."""
_MARKER = "entry.json"


class _Marker(msgspec.Struct, frozen=True):
    bytes: int


class ResultCache:
    """A folder ``root/kind/key`` for every result. It appears when it is complete; who is given one may read in it."""

    _gates: ClassVar[dict[str, threading.Lock]] = {}
    _guard: ClassVar[threading.Lock] = threading.Lock()

    def __init__(self, root: Path, limit_bytes: int | None = None) -> None:
        self.root = root
        self.limit_bytes = limit_bytes if limit_bytes is not None else int(os.environ.get(LIMIT_VARIABLE, LIMIT_BYTES))

    @classmethod
    def of(cls, context: TaskContext) -> ResultCache:
        return cls(context.cache_dir / "results")

    def folder(
        self, kind: str, key: str, make: Callable[[Path], None], *, check: Callable[[Path], object] | None = None
    ) -> Path:
        """The folder of a result; ``make`` fills an empty one when it is not there. Whatever ``make`` raises passes
        through, and nothing is kept. Two threads that ask for the same key make it once. ``check`` reads what matters
        in a result that is there: when it cannot, the result is made again.

        Raises:
            UnwritableOutput: the cache cannot be written, as on a full disk.
        """
        final = self.root / kind / key
        with self._gate(final):
            if self.find(kind, key) is not None and (check is None or _is_readable(final, check)):
                return final
            try:
                self._make(final, make)
            except OSError as error:
                raise self._unwritable(error) from error
        self.trim()
        return final

    def _unwritable(self, error: OSError) -> UnwritableOutput:
        return UnwritableOutput(
            f"The program's cache {self.root} cannot be written: {reason(error, self.root)}.",
            hint="Make room there, or allow writing there.",
            path=self.root,
        )

    def find(self, kind: str, key: str) -> Path | None:
        """The folder of a result that is there already and complete, else None."""
        final = self.root / kind / key
        try:
            complete = records.decode((final / _MARKER).read_bytes(), _Marker).bytes
            if _size(final, besides=_MARKER) < complete:
                return None
            os.utime(final / _MARKER)
        except (OSError, *records.NOT_THIS_KIND):
            return None
        return final

    def _make(self, final: Path, make: Callable[[Path], None]) -> None:
        final.parent.mkdir(parents=True, exist_ok=True)
        work = scratch_folder(final.parent, f".{final.name}", "")
        try:
            make(work)
            (work / _MARKER).write_bytes(msgspec.json.encode(_Marker(_size(work))))
            shutil.rmtree(final, ignore_errors=True)
            work.rename(final)
        finally:
            discard(work)

    def _gate(self, final: Path) -> threading.Lock:
        with self._guard:
            return self._gates.setdefault(str(final), threading.Lock())

    def sweep(self) -> None:
        """Remove what killed processes left unfinished."""
        for kind in self.root.glob("*/"):
            remove_stale(kind, ".*")

    def used_bytes(self) -> int:
        """What the results take together."""
        return sum(size for _, size, _ in self._entries())

    def trim(self, limit_bytes: int | None = None) -> None:
        """Remove the longest unused results until the rest fits (by default into the cache's own limit), and what a
        killed process left unfinished."""
        limit = self.limit_bytes if limit_bytes is None else limit_bytes
        now = time.time()
        self.sweep()
        entries = self._entries()
        used = sum(size for _, size, _ in entries)
        for last_use, size, marker in sorted(entries, key=lambda entry: entry[0]):
            if used <= limit:
                break
            if now - last_use > SAFE_S:
                marker.unlink(missing_ok=True)  # first, so that nobody takes a half removed result for a whole one
                shutil.rmtree(marker.parent, ignore_errors=True)
                used -= size

    def _entries(self) -> list[tuple[float, int, Path]]:
        """When each result was last used, its bytes, its marker."""
        entries = []
        for marker in self.root.glob(f"*/*/{_MARKER}"):
            with contextlib.suppress(OSError, msgspec.MsgspecError):
                size = msgspec.json.decode(marker.read_bytes(), type=_Marker).bytes
                entries.append((marker.stat().st_mtime, size, marker))
        return entries


_swept: set[Path] = set()


def sweep(cache_dir: Path) -> None:
    """Remove what killed processes left in the cache's folder; once is enough for a process."""
    if cache_dir not in _swept:
        _swept.add(cache_dir)
        remove_stale(cache_dir, "mix-*", f"{AGAIN}*", f"{ICONS}*", f"{LIVE}*")
        ResultCache(cache_dir / "results").sweep()


def _size(folder: Path, besides: str = "") -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and path.name != besides)


def _is_readable(folder: Path, check: Callable[[Path], object]) -> bool:
    try:
        check(folder)
    except (OSError, *records.NOT_THIS_KIND):
        return False
    return True
