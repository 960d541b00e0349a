"""Why one of the program's own files cannot be read or written, told from what the system or SQLite raised."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from pathlib import Path

from studio.domain.errors import UnwritableOutput

_NO_ROOM = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_PROTECTED = {errno.EACCES, errno.EPERM, errno.EROFS}
LITTLE_ROOM = 64 * 1024
"""With fewer bytes free a disk counts as full."""
_PERM, _READONLY, _IOERR, CORRUPT, _FULL, _CANTOPEN, _NOTADB = 3, 8, 10, 11, 13, 14, 26


def _code(error: sqlite3.Error) -> int:
    """SQLite's result code, without what it adds in the upper bits; 0 for what Python itself raises."""
    return int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF


def is_damage(error: BaseException) -> bool:
    """Whether an error of a database means that its file is damaged or no database at all."""
    return isinstance(error, sqlite3.Error) and (
        _code(error) in (CORRUPT, _NOTADB) or "Could not decode to UTF-8" in str(error)
    )


def is_full(error: BaseException) -> bool:
    """Whether an error of a database means that there is no room left."""
    return isinstance(error, sqlite3.Error) and (_code(error) == _FULL or "disk is full" in str(error))


def is_unwritable(error: BaseException) -> bool:
    """Whether an error of a database means that its file cannot be written just now, though nothing is wrong in it."""
    return isinstance(error, sqlite3.Error) and _code(error) in (_PERM, _READONLY, _IOERR, _FULL, _CANTOPEN)


def reason(error: BaseException, folder: Path | None = None) -> str:
    """Why something could not be read or written (in ``folder``), as the end of a sentence."""
    code = error.errno if isinstance(error, OSError) else None
    if code in _NO_ROOM or is_full(error) or (_is_vague(error) and folder is not None and _has_no_room(folder)):
        return "there is no room left on its drive"
    if code in _PROTECTED or (isinstance(error, sqlite3.Error) and _code(error) in (_READONLY, _PERM)):
        return "its folder is write-protected"
    if isinstance(error, OSError):
        return error.strerror or type(error).__name__
    return " ".join(str(error).split()) or type(error).__name__


def _is_vague(error: BaseException) -> bool:
    """SQLite often says only that something went wrong on the disk, also when it is full."""
    return isinstance(error, sqlite3.Error) and _code(error) in (_IOERR, _CANTOPEN)


def _has_no_room(folder: Path) -> bool:
    try:
        return shutil.disk_usage(folder).free < LITTLE_ROOM
    except OSError:
        return False


def unwritable(path: Path, error: BaseException, what: str = "") -> UnwritableOutput:
    """That ``what`` (else the file's name) cannot be kept now, and why."""
    return UnwritableOutput(
        f"{what or f'“{path.name}”'} cannot be saved in {path.parent}: {reason(error, path.parent)}.",
        hint="Make room or allow writing there.",
        path=path,
    )
