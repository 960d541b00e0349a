"""A journal: every change is added to its end at once, so that a killed program has lost nothing of it.

Each line carries a sum of itself. What was being written at the moment of a kill is a line that does not fit its sum,
and with it the journal ends; everything before it is whole.
"""

from __future__ import annotations

import contextlib
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, TypeVar

from studio.domain import any_json
from studio.own_files.reasons import reason
from studio.own_files.records import NOT_THIS_KIND, make_private_folder
from studio.own_files.remarks import remark

T = TypeVar("T")


class Journal:
    """Appends to ``path``. What cannot be written is kept and written with the next change."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: BinaryIO | None = None
        self._waiting: list[bytes] = []
        self._said = False

    def append(self, entries: Iterable[object]) -> bool:
        """Whether all of them, and those that waited, have been handed to the system now."""
        self._waiting += [_line(any_json.encode(entry)) for entry in entries]
        if not self._waiting:
            return True
        try:
            if self._file is None:
                make_private_folder(self.path.parent)
                self._file = self.path.open("ab")
            self._file.write(b"".join(self._waiting))
            self._file.flush()
        except OSError as error:
            self._say(error)
            return False
        self._waiting, self._said = [], False
        return True

    def clear(self) -> None:
        """What was in it is saved elsewhere."""
        self.close()
        self._waiting = []
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)

    def close(self) -> None:
        if self._file is not None:
            with contextlib.suppress(OSError):
                self._file.close()
            self._file = None

    def _say(self, error: OSError) -> None:
        self.close()
        if not self._said:
            self._said = True
            remark(
                f"Changes cannot be recorded at present because {reason(error)}: {self.path.parent}. "
                "They are kept in mind and tried again with the next one."
            )


def _line(data: bytes) -> bytes:
    return b"%08x %s\n" % (zlib.crc32(data), data)


def read_journal(path: Path, kind: type[T]) -> list[T]:
    """The entries of a journal in order, up to the first that is not whole; none where there is no journal."""
    try:
        data = path.read_bytes()
    except OSError:
        return []
    found: list[T] = []
    for line in data.split(b"\n")[:-1]:
        stated, _, body = line.partition(b" ")
        try:
            if int(stated, 16) != zlib.crc32(body):
                break
            found.append(any_json.decode(body, kind))
        except (ValueError, *NOT_THIS_KIND):
            break
    return found
