"""Receipts found from files, and files found from receipts, also after a folder was moved."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import msgspec

from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.progress import Progress
from studio.domain.provenance import FileState, ReceiptState
from studio.domain.receipt import SCHEMA, FileDigest, Receipt, is_as_written, receipt_from_json
from studio.jobs.finished import Places
from studio.jobs.outputs import RECEIPT_ENDING, receipt_beside
from studio.media.files.errors import cannot_open, shown
from studio.media.files.safety import sha256_of

_MOST_BYTES = 64 << 20
_NOT_A_RECEIPT = (msgspec.MsgspecError, ValueError, RecursionError)


@dataclass(frozen=True)
class FoundReceipt:
    """A receipt and where it lies."""

    path: Path
    receipt: Receipt
    state: ReceiptState

    @cached_property
    def _places(self) -> Places:
        return Places(self.path, self.receipt)

    @property
    def result(self) -> Path:
        """The path that the receipt's name belongs to."""
        return self._places.result

    @property
    def origin(self) -> Path:
        """The folder in which the receipt was written, as its outputs name it."""
        return self._places.origin

    def place_of(self, output: FileDigest) -> Path:
        """Where an output of the receipt is."""
        return self._places.of(output)

    def source(self, sums: Sums, beside: Path | None = None) -> tuple[Path | None, FileState]:
        """Where the original is, and its state. ``beside``: another folder in which it may lie."""
        changed = None
        for path, is_named in self._source_places(self.receipt.source, beside):
            state = sums.state(path, self.receipt.source)
            if state == "intact":
                return path, state
            changed = changed or (path if is_named and state == "changed" else None)
        return changed, "changed" if changed is not None else "missing"

    def _source_places(self, digest: FileDigest, beside: Path | None) -> Iterator[tuple[Path, bool]]:
        """Places to look, and whether the receipt names them rather than the name alone being the same."""
        named = Path(digest.path)
        yield named, True
        if not named.is_absolute():
            for folder in (self.path.absolute().parent, *self.path.absolute().parent.parents):
                yield folder / named, True
        for folder in (self.path.parent, *(() if beside is None else (beside,))):
            yield folder / named.name, False


class Sums:
    """SHA-256 of files, each read once. ``progress`` is checked while they are read."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._known: dict[str, str] = {}

    def of(self, path: Path) -> str:
        """Raises ``UnreadableInput``."""
        key = str(path.absolute())
        if key not in self._known:
            self._known[key] = sha256_of(path, self._progress.check)
        return self._known[key]

    def state(self, path: Path, digest: FileDigest) -> FileState:
        """Whether the file is there and has that sum; what cannot be read counts as changed."""
        try:
            if not path.is_file():
                return "missing"
            if path.stat().st_size != digest.bytes:
                return "changed"
            return "intact" if self.of(path) == digest.sha256 else "changed"
        except (OSError, StudioError, ValueError):
            return "changed"


def is_receipt_name(path: Path) -> bool:
    return path.name.endswith(RECEIPT_ENDING)


def read_receipt(path: Path) -> FoundReceipt:
    """Raises ``UnreadableInput`` with a sentence when it is none, is damaged or cannot be read."""
    try:
        with path.open("rb") as file:
            text = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise cannot_open(path, error) from error
    try:
        if len(text) > _MOST_BYTES:
            raise ValueError("it is larger than any receipt")
        receipt = receipt_from_json(text)
        written = is_as_written(text, receipt)
    except _NOT_A_RECEIPT as error:
        raise UnreadableInput(
            f"“{shown(path)}” is no receipt of this program, or it is damaged{_newer(text)}.",
            hint="Take it from a copy, or make the result again.",
            path=path,
        ) from error
    return FoundReceipt(path, receipt, "without a sum" if written is None else "as written" if written else "changed")


class _Schema(msgspec.Struct):
    schema: int = 1


def _newer(text: bytes) -> str:
    with contextlib.suppress(*_NOT_A_RECEIPT):
        if msgspec.json.decode(text, type=_Schema).schema > SCHEMA:
            return ", or a newer version of the program wrote it"
    return ""


def receipt_of(path: Path, sums: Sums) -> tuple[FoundReceipt, FileDigest | None] | None:
    """The receipt that tells of a file, and the output that the file is (None: the file is the receipt itself).

    A receipt beside it counts, one in the folder above (for stems and frames), and for a file that was renamed one that
    knows its content. None where there is none that can be read. Raises ``UnreadableInput`` for a damaged receipt that
    was named itself.
    """
    if is_receipt_name(path):
        return read_receipt(path), None
    if path.suffix == ".json" and (renamed := _readable(path)) is not None:
        return renamed, None
    found = [each for place in _near(path) if (each := _readable(place)) is not None]
    for each in found:
        for output in each.receipt.outputs:
            if _same(each.place_of(output), path):
                return each, output
    return _by_content(path, found, sums)


def _near(path: Path) -> list[Path]:
    """Receipts that may tell of a file, its own first."""
    folder = path.absolute().parent
    own = receipt_beside(path)
    others = [each for place in (folder, folder.parent) for each in _receipts_in(place) if each.name != own.name]
    return [own, *others]


def _receipts_in(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if is_receipt_name(path))
    except OSError:
        return []


def _readable(path: Path) -> FoundReceipt | None:
    try:
        return read_receipt(path)
    except UnreadableInput:
        return None


def _same(a: Path, b: Path) -> bool:
    return os.path.realpath(a) == os.path.realpath(b)


def _by_content(path: Path, found: list[FoundReceipt], sums: Sums) -> tuple[FoundReceipt, FileDigest] | None:
    try:
        size = path.stat().st_size
        for each in found:
            for output in each.receipt.outputs:
                if output.bytes == size and sums.of(path) == output.sha256:
                    return each, output
    except (OSError, StudioError):
        return None
    return None
