"""Lists of files: plain ones with a path on each line, and tables (CSV) that have settings of each file beside it."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.domain.errors import UnreadableInput
from studio.own_files.records import read_bytes

LIST_SUFFIXES = (".csv", ".txt")
MOST_BYTES = 512 * 1024**2
_PATH_COLUMNS = ("path", "file", "input")


@dataclass(frozen=True, slots=True)
class Line:
    """``settings`` are those of the file, as text by their names."""

    path: str
    settings: Mapping[str, str] | None = None


def is_list(text: str) -> bool:
    """Whether an input names a list of files rather than a file."""
    return text == "-" or text.lower().endswith(LIST_SUFFIXES)


def read_lines(text: str, standard_input: bytes = b"") -> Sequence[Line]:
    """The files of a list. Paths are relative to the folder of the list, for one from standard input ("-") to the
    current one.

    Raises:
        UnreadableInput: the list cannot be read, or is a table without a column of paths.
    """
    path = Path(text)
    try:
        data = standard_input if text == "-" else read_bytes(path, MOST_BYTES)
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else str(error)
        raise UnreadableInput(
            f"The list {text} cannot be read: {why or error}.", hint="Check it.", path=path
        ) from error
    folder = "" if text == "-" else str(path.parent)
    return [Line(os.path.join(folder, each.path), each.settings) for each in _lines(data, text)]  # noqa: PTH118


def columns_of(text: str, standard_input: bytes = b"") -> list[str]:
    """The names of the settings in a table; none for a plain list. Raises as `read_lines`."""
    lines = read_lines(text, standard_input)
    return list(lines[0].settings or ()) if lines else []


def _lines(data: bytes, name: str) -> Iterator[Line]:
    if b"\0" in data:  # as `find -print0` writes it
        yield from (Line(os.fsdecode(each)) for each in data.split(b"\0") if each)
        return
    said = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "surrogateescape")
    first = said.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    header = [cell.strip().casefold() for cell in next(csv.reader([first.strip()], delimiter=delimiter), [])]
    column = next((header.index(each) for each in _PATH_COLUMNS if each in header), None)
    if column is None:
        if name.lower().endswith(".csv") and len(header) > 1:
            raise UnreadableInput(
                f"{name} has no column of paths.", hint="Its first line has to name one “path”.", path=name
            )
        yield from (Line(line.removesuffix("\r")) for line in said.split("\n") if line.strip())
        return
    rows = csv.reader(io.StringIO(said, newline=""), delimiter=delimiter)
    next(rows)
    for row in rows:
        if len(row) > column and row[column].strip():
            cells = {name: cell for name, cell in zip(header, row, strict=False) if name and name != header[column]}
            yield Line(row[column], cells)
