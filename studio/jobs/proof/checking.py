"""Folders of results held against their receipts: every receipt, result and original by its sum."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from studio.domain.errors import UnreadableInput
from studio.domain.progress import Progress
from studio.domain.suffixes import is_film_name, is_picture_name
from studio.jobs.outputs import RECEIPT_ENDING
from studio.jobs.proof.receipts import FoundReceipt, Sums, is_receipt_name, read_receipt
from studio.jobs.proof.telling import marks_in, role_of

Held: TypeAlias = Literal["original", "result", "receipt"]
State: TypeAlias = Literal["intact", "unsealed", "changed", "missing", "damaged", "no receipt"]
GOOD = frozenset[State]({"intact", "unsealed"})


@dataclass(frozen=True)
class Row:
    """One file held against its sum. ``unsealed``: a receipt of before receipts had sums of their own. ``told`` says
    what the file is, or what is wrong; ``receipt`` is the path of the receipt that vouches for it."""

    what: Held
    path: Path
    state: State
    told: str = ""
    receipt: Path | None = None

    @property
    def good(self) -> bool:
        return self.state in GOOD


def check(folders: list[Path], progress: Progress, *, originals: bool = True) -> Iterator[Row]:
    """Hold everything below the folders (or named files) against its sums, receipt by receipt, and name results that
    have lost theirs. Without ``originals`` they are left out. Every byte is read; nothing is changed.

    Raises:
        UnreadableInput: a folder is not there.
        Cancelled: the user stopped it.
    """
    files = [file for folder in folders for file in _files(folder)]
    receipts = [file for file in files if is_receipt_name(file)]
    sums, vouched, told = Sums(progress), {os.path.realpath(path) for path in receipts}, set[str]()
    for number, path in enumerate(receipts):
        progress.step(number, len(receipts) + 1, "comparing")
        try:
            found = read_receipt(path)
        except UnreadableInput as error:
            yield Row("receipt", path, "damaged", error.message, path)
            vouched.add(os.path.realpath(path.with_name(path.name.removesuffix(RECEIPT_ENDING))))
            continue
        yield _receipt_row(found)
        for row in _outputs(found, sums):
            vouched.add(os.path.realpath(row.path))
            yield row
        if originals:
            row = _original(found, sums)
            if os.path.realpath(row.path) not in told or not row.good:
                yield row
            told.add(os.path.realpath(row.path))
            vouched.add(os.path.realpath(row.path))
    for path in files:
        progress.check()
        if os.path.realpath(path) not in vouched and (is_picture_name(path) or is_film_name(path)) and marks_in(path):
            yield Row(
                "result", path, "no receipt", "It says that it was made by Phonochrome, but no receipt tells of it"
            )


def _files(folder: Path) -> Iterator[Path]:
    """All files below a folder, sorted; a file is itself."""
    if not folder.is_dir():
        if not folder.is_file():
            raise UnreadableInput(f"{folder} does not exist.", hint="Check the folder's name.", path=folder)
        yield folder
        return
    for place, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(place) / name for name in sorted(names) if not name.startswith(".phonochrome-"))


def _receipt_row(found: FoundReceipt) -> Row:
    match found.state:
        case "as written":
            return Row("receipt", found.path, "intact", "", found.path)
        case "without a sum":
            return Row("receipt", found.path, "unsealed", "older, without a sum of its own", found.path)
        case "changed":
            return Row("receipt", found.path, "changed", "changed after it was written", found.path)


def _outputs(found: FoundReceipt, sums: Sums) -> Iterator[Row]:
    for output in found.receipt.outputs:
        path = found.place_of(output)
        yield Row("result", path, sums.state(path, output), role_of(found, output), found.path)


def _original(found: FoundReceipt, sums: Sums) -> Row:
    path, state = found.source(sums)
    return Row("original", path or Path(found.receipt.source.path), state, "", found.path)
