"""The report of a batch, as a table (CSV) and for machines (a JSON object a line), written file by file.

What comes from names of files stands in cells that no spreadsheet takes for a formula.
"""

from __future__ import annotations

import csv
import datetime
import io
from collections.abc import Sequence
from contextlib import suppress
from io import FileIO
from pathlib import Path
from types import TracebackType
from typing import Literal, TypeAlias

import msgspec

from studio.domain import any_json
from studio.domain.errors import UnwritableOutput
from studio.media.files.errors import unwritable

Outcome: TypeAlias = Literal["done", "done already", "copied from its twin", "failed", "left out"]
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


class ReportLine(msgspec.Struct, frozen=True):
    """What became of one file. ``outputs`` and their sums in the order of the receipt; ``seconds`` of work."""

    input: str
    outcome: Outcome
    input_sha256: str = ""
    input_bytes: int = 0
    outputs: tuple[str, ...] = ()
    outputs_sha256: tuple[str, ...] = ()
    receipt: str = ""
    seconds: float = 0.0
    device: str = ""
    worker: str = ""
    warnings: tuple[str, ...] = ()
    error: str = ""
    hint: str = ""
    finished_at: str = ""


class Report:
    """Open as long as the batch runs; use as a context manager. Each run has its own pair of files in the folder. A
    line that finds no room on the disk is kept in mind and written as soon as there is some.

    Raises ``UnwritableOutput`` when the files cannot be made, and at the end when lines could not be written.
    """

    def __init__(self, folder: Path) -> None:
        self._late: list[ReportLine] = []
        try:
            self.table, self.lines = _free_names(folder)
            self._table = self.table.open("xb", buffering=0)
            self._lines = self.lines.open("xb", buffering=0)
            _append(self._table, _row(ReportLine.__struct_fields__))
        except OSError as error:
            raise unwritable(folder / "report.csv", error) from error

    def __enter__(self) -> Report:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        try:
            self.close()
        except UnwritableOutput:
            if error is None:
                raise

    def add(self, line: ReportLine) -> None:
        self._late.append(line)
        with suppress(OSError):
            self._write()

    def close(self) -> None:
        try:
            self._write()
        except OSError as error:
            raise unwritable(self.table, error) from error
        finally:
            self._table.close()
            self._lines.close()

    def _write(self) -> None:
        while self._late:
            line = self._late[0]
            before = self._lines.tell()
            _append(self._lines, any_json.encode(line) + b"\n")
            try:
                _append(self._table, _row([safe_cell(getattr(line, name)) for name in ReportLine.__struct_fields__]))
            except OSError:
                self._lines.truncate(before)
                self._lines.seek(before)
                raise
            self._late.pop(0)


def _row(cells: Sequence[object]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue().encode("utf-8", "backslashreplace")


def _append(file: FileIO, data: bytes) -> None:
    """All of it or nothing. Raises ``OSError``."""
    before = file.tell()
    left = memoryview(data)
    try:
        while left:
            left = left[file.write(left) :]
    except OSError:
        file.truncate(before)
        file.seek(before)
        raise


def safe_cell(value: object) -> str | int | float:
    """A value as a cell that is text or a number, never a formula; several texts each on a line of its own."""
    if isinstance(value, int | float):
        return value
    text = "\n".join(map(str, value)) if isinstance(value, tuple) else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _free_names(folder: Path) -> tuple[Path, Path]:
    moment = datetime.datetime.now().strftime("%Y%m%d-%H%M%S")
    for number in range(1, 1000):
        stem = f"report-{moment}" if number == 1 else f"report-{moment}-{number}"
        table, lines = folder / f"{stem}.csv", folder / f"{stem}.jsonl"
        if not (table.exists() or lines.exists()):
            return table, lines
    raise UnwritableOutput(f"There are too many reports in {folder}.", hint="Move them away.", path=folder)
