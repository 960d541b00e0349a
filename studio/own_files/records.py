"""Small JSON files of our own: read with a schema, saved from damage, written whole."""

from __future__ import annotations

import contextlib
import datetime
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin

import msgspec

from studio.domain import any_json
from studio.domain.errors import UnwritableOutput
from studio.own_files.reasons import reason, unwritable
from studio.own_files.remarks import remark, take_back
from studio.own_files.scratch import PART, adopt, discard, release, remove_stale, scratch_name

T = TypeVar("T")

PRIVATE_FILE, PRIVATE_FOLDER = 0o600, 0o700
MOST_BYTES = 64 * 1024**2
"""Larger than any of the program's own JSON files ever gets; a larger one is taken for damaged."""

NOT_THIS_KIND = (msgspec.MsgspecError, ValueError, RecursionError)
"""What decoding raises for data that is damaged or of another kind (``UnicodeDecodeError`` is a ``ValueError``)."""


def set_aside(path: Path) -> Path | None:
    """Give a damaged file (with the journals of a database) a dated name beside its place, so that nothing of it is
    lost and a new one can be begun. Returns the new path, None where it cannot be moved."""
    when = datetime.datetime.now().strftime("%Y%m%d-%H%M%S")
    for number in range(1, 100):
        mark = f"damaged-{when}" if number == 1 else f"damaged-{when}-{number}"
        aside = path.with_name(f"{path.stem}.{mark}{path.suffix}")
        if os.path.lexists(aside):
            continue
        try:
            path.rename(aside)
        except OSError:
            return None
        for ending in ("-wal", "-shm", "-journal"):
            with contextlib.suppress(OSError):
                path.with_name(path.name + ending).rename(aside.with_name(aside.name + ending))
        return aside
    return None


def remark_damaged(what: str, path: Path, aside: Path | None, kept: str) -> None:
    """Say that ``what`` ("The settings") was damaged, where it lies now, and what became of it (``kept``)."""
    place = f"set aside as “{aside.name}” in {aside.parent}" if aside else f"left as found at {path}"
    remark(f"{what} could not be read because the file is damaged. It was {place}. {kept}")


def decode(data: bytes, kind: type[T]) -> T:
    """JSON as ``kind``. Raises one of ``NOT_THIS_KIND``."""
    return any_json.decode(data, kind)


def read_bytes(path: Path, most: int = MOST_BYTES) -> bytes:
    """The content of a small file. Raises ``OSError``, or ``ValueError`` for a file larger than ``most``."""
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise ValueError(f"{path.name} is larger than {most:,} bytes")
    return data


def read(path: Path, kind: type[T], what: str, fresh: str = "The program begins with new ones.") -> T | None:
    """One of the program's own JSON files; None when there is none, or nothing of it can be used.

    A damaged file is set aside; what can be saved of it is kept (and written again). ``what`` names it at the beginning
    of a sentence ("The settings"), ``fresh`` says what happens without it.
    """
    try:
        data = read_bytes(path)
    except FileNotFoundError:
        return None
    except ValueError:
        remark_damaged(what, path, set_aside(path), fresh)
        return None
    except OSError as error:
        if path.is_dir():
            remark_damaged(what, path, set_aside(path), fresh)
        else:
            remark(f"{what} could not be read ({reason(error)}): {path}. {fresh}")
        return None
    try:
        return decode(data, kind)
    except NOT_THIS_KIND:
        saved = salvaged(data, kind)
        aside = set_aside(path)
        remark_damaged(what, path, aside, fresh if saved is None else "What could still be read of it was kept.")
        if saved is not None and aside is not None:
            with contextlib.suppress(UnwritableOutput):
                write(path, saved)
        return saved


def salvaged(data: bytes, kind: type[T]) -> T | None:
    """What can still be read of damaged JSON: its complete beginning, and of that every item and field that fits."""
    value = _parsed(data)
    if value is None:
        value = _parsed(_closed(data))
    return None if value is None else _fitted(value, kind)


def _parsed(data: bytes) -> Any:
    try:
        return msgspec.json.decode(data)
    except NOT_THIS_KIND:
        return None


def _closed(data: bytes) -> bytes:
    """JSON that breaks off, up to its last complete item or member, with its brackets closed."""
    text = data.decode("utf-8", "ignore")
    open_brackets, best, quoted, escaped = "", "", False, False
    for place, letter in enumerate(text):
        if quoted:
            quoted, escaped = (letter != '"' or escaped), (letter == "\\" and not escaped)
        elif letter == '"':
            quoted = True
        elif letter in "[{":
            open_brackets += "]" if letter == "[" else "}"
            if len(open_brackets) > 100:
                break
        elif letter in "]}":
            if not open_brackets.endswith(letter):
                break
            open_brackets = open_brackets[:-1]
            best = text[: place + 1] + open_brackets[::-1]
        elif letter == "," and open_brackets:
            best = text[:place] + open_brackets[::-1]
    if quoted and open_brackets.endswith("}"):
        # Broken off within a text: the beginning of a path or a note is still of use.
        whole = text.rstrip("\\") + '"' + open_brackets[::-1]
        return whole.encode() if _parsed(whole.encode()) is not None else best.encode()
    return best.encode()


def _fitted(value: Any, kind: Any) -> Any:
    """``value`` as ``kind``, without the items and fields that do not fit; None when nothing does."""
    with contextlib.suppress(*NOT_THIS_KIND):
        return msgspec.convert(value, kind)
    if get_origin(kind) in (list, tuple) and isinstance(value, list):
        item = get_args(kind)[0]
        return get_origin(kind)(each for raw in value if (each := _fitted(raw, item)) is not None)
    if not (isinstance(kind, type) and issubclass(kind, msgspec.Struct) and isinstance(value, dict)):
        return None
    found = {}
    for field in msgspec.structs.fields(kind):
        if field.encode_name in value and (each := _fitted(value[field.encode_name], field.type)) is not None:
            found[field.name] = each
    try:
        return kind(**found) if found else None
    except TypeError:  # a field that must be there is not
        return None


def make_private_folder(folder: Path) -> None:
    """Make a folder that only this user may look into. Raises ``OSError``."""
    folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    make_private(folder)


def tidy(folder: Path) -> None:
    """Begin with a folder of ours: for this user only, and without what killed processes left in it."""
    make_private(folder)
    remove_stale(folder, f"{PART}*")


def make_private(path: Path) -> None:
    """Take the rights of others from a file or folder of ours, where there are any and the system lets us."""
    if os.name == "nt":
        return
    with contextlib.suppress(OSError):
        mode = path.stat().st_mode
        if mode & 0o077:
            path.chmod(mode & 0o700)


@contextlib.contextmanager
def replacing(path: Path, *, private: bool = True) -> Iterator[Path]:
    """A new, empty file to write to, which takes the place of ``path`` when the block ends well, complete on the disk;
    ``private`` for this user only. Raises ``OSError``; then nothing is left and ``path`` is as it was."""
    path.parent.mkdir(mode=PRIVATE_FOLDER if private else 0o777, parents=True, exist_ok=True)
    suffix = path.suffix if re.fullmatch(r"\.[A-Za-z0-9]{1,8}", path.suffix) else ""
    temporary = path.absolute().with_name(scratch_name(PART, f".part{suffix}"))
    adopt(temporary)
    try:
        os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE if private else 0o666))
        yield temporary
        _sync(temporary)
        temporary.replace(path)
    except BaseException:
        discard(temporary)
        raise
    release(temporary)


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def write(path: Path, value: object) -> None:
    """Keep ``value`` as JSON (bytes as they are). Raises ``UnwritableOutput``; then the file is as it was."""
    data = value if isinstance(value, bytes) else any_json.encode(value)
    try:
        with replacing(path) as temporary:
            temporary.write_bytes(data)
    except OSError as error:
        raise unwritable(path, error) from error


class Writer:
    """Writes files of ours; what cannot be written is kept in memory, said once, and tried again by ``retry``."""

    def __init__(self) -> None:
        self._unsaved: dict[Path, object] = {}
        self._said = ""

    @property
    def unsaved(self) -> dict[Path, object]:
        """What could not be written yet."""
        return self._unsaved

    def save(self, path: Path, value: object, what: str) -> bool:
        """Whether ``value`` is on the disk now. ``what`` names it at the beginning of a sentence."""
        try:
            write(path, value)
        except UnwritableOutput as error:
            if not self._unsaved:
                self._said = (
                    f"{what} cannot be saved at present because {reason(error.__cause__ or error)}: {path.parent}. "
                    "The program keeps it in mind and goes on trying until it is closed."
                )
                remark(self._said)
            self._unsaved[path] = value
            return False
        self._unsaved.pop(path, None)
        self._end_of_trouble()
        return True

    def retry(self) -> bool:
        """Write what waits; returns whether everything is on the disk."""
        for path, value in list(self._unsaved.items()):
            with contextlib.suppress(UnwritableOutput):
                write(path, value)
                del self._unsaved[path]
        return self._end_of_trouble()

    def _end_of_trouble(self) -> bool:
        if not self._unsaved and self._said:
            take_back(self._said)
            self._said = ""
        return not self._unsaved
