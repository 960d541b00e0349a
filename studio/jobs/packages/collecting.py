"""What a package is made of: the results below a folder, each by its receipt, held against their sums on the way."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.progress import Progress
from studio.domain.provenance import FileState
from studio.domain.receipt import FileDigest
from studio.jobs.proof.receipts import FoundReceipt, Sums, is_receipt_name, read_receipt
from studio.media.files.errors import cannot_open, shown


@dataclass(frozen=True)
class Work:
    """A receipt with its files. ``place`` is the receipt's folder below the one that is packed; ``source`` is where the
    original was found, None where it was not."""

    found: FoundReceipt
    place: Path
    source: Path | None
    source_state: FileState

    def files(self) -> Iterator[tuple[FileDigest, Path]]:
        """The results, where they lie."""
        for output in self.found.receipt.outputs:
            yield output, self.found.place_of(output)


def collect(folder: Path, progress: Progress, *, originals: bool = True) -> Iterator[Work | StudioError]:
    """Receipt by receipt, sorted; what cannot go into a package comes as an error. Every byte of the results, and with
    ``originals`` of those, is read.

    Raises ``UnreadableInput`` when there is no such folder, or nothing in it.
    """
    receipts = _receipts(folder)
    if not receipts:
        raise UnreadableInput(
            f"{folder} holds no results with receipts.", hint="Name the folder that the results are in.", path=folder
        )
    sums = Sums(progress)
    for number, path in enumerate(receipts):
        progress.step(number, len(receipts), "comparing")
        try:
            yield _work(read_receipt(path), path.parent.relative_to(folder), sums, originals)
        except StudioError as error:
            yield error


def _work(found: FoundReceipt, place: Path, sums: Sums, originals: bool) -> Work:
    if found.state == "changed":
        raise UnreadableInput(
            f"“{shown(found.path)}” was changed after it was written, so its results are left out.",
            hint="Take the receipt from a copy, or make the result again.",
            path=found.path,
        )
    for output in found.receipt.outputs:
        path = found.place_of(output)
        state = sums.state(path, output)
        if state != "intact":
            what = "is missing" if state == "missing" else "is not what its receipt says"
            raise UnreadableInput(
                f"“{shown(path)}” {what}, so it is left out.", hint="Make the result again.", path=path
            )
    source, state = found.source(sums) if originals else (None, "missing")
    return Work(found, place, source, state)


def _receipts(folder: Path) -> list[Path]:
    def refuse(error: OSError) -> None:
        if Path(str(error.filename)) == folder:
            raise cannot_open(folder, error)

    found: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [Path(place) / name for name in sorted(names) if is_receipt_name(Path(name))]
    return found
