"""A bag (BagIt 1.0, RFC 8493) of results, their receipts and, if wanted, their originals.

Beside the files it holds what archives ask for: PREMIS for the whole, METS for each piece of work, a table of the
originals, and a README for whoever opens it in thirty years. Sums are SHA-512; the bag is validated by the library that
made it before it gets its name.
"""

from __future__ import annotations

import csv
import datetime
import io
import logging
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from studio import __version__
from studio.domain.errors import StudioError, UnwritableOutput
from studio.domain.progress import Progress
from studio.domain.receipt import FileDigest
from studio.jobs.batch.report import safe_cell
from studio.jobs.packages.collecting import Work, collect
from studio.media.files.errors import shown
from studio.media.files.safety import PendingFolder
from studio.media.marks.premis import mets_of, premis_of

Originals: TypeAlias = Literal["reference", "copy"]


@dataclass(frozen=True)
class BagMade:
    """``works`` receipts with their files are in the bag at ``path``; ``missing`` originals were not found."""

    path: Path
    works: int
    files: int
    missing: int


def make_bag(
    folder: Path,
    out: Path,
    originals: Originals,
    progress: Progress,
    refused: Callable[[StudioError], None],
    organization: str = "",
) -> BagMade:
    """Pack all results below ``folder`` into a new bag at ``out``; what cannot go in is told to ``refused``.

    Raises:
        UnreadableInput: there is nothing to pack.
        UnwritableOutput: the bag cannot be written, or is there already.
    """
    import bagit

    works = _whole(collect(folder, progress.part(0.0, 0.4), originals=True), refused)
    pending = PendingFolder(out)
    try:
        with _quiet():
            inside = pending.temporary
            addresses = [address for work in works for address in _packed(work, inside, originals, progress)]
            _write_tables(works, addresses, inside, originals)
            info = {
                "External-Description": f"Results of Phonochrome with their receipts, from {folder.name}",
                "Bag-Software-Agent": f"Phonochrome {__version__}",
                **({"Source-Organization": organization} if organization else {}),
            }
            bag = bagit.make_bag(str(inside), info, checksums=["sha512"])
            progress.step(0.9, 1.0, "validating")
            bag.validate()
        pending.commit()
    except bagit.BagError as error:
        pending.abort()
        raise UnwritableOutput(f"The bag could not be made: {error}.", hint="Try again.", path=out) from error
    except BaseException:
        pending.abort()
        raise
    missing = sum(work.source_state != "intact" for work in works)
    return BagMade(out, len(works), len(addresses), missing)


def validate_bag(path: Path) -> list[str]:
    """What the library finds wrong with a bag; nothing if it is valid."""
    import bagit

    with _quiet():
        try:
            bagit.Bag(str(path)).validate()
        except bagit.BagError as error:
            return [str(error)]
    return []


@contextmanager
def _quiet() -> Iterator[None]:
    """The library logs each file."""
    logger = logging.getLogger("bagit")
    before, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = before


def _whole(found: Iterator[Work | StudioError], refused: Callable[[StudioError], None]) -> list[Work]:
    works = []
    for each in found:
        if isinstance(each, StudioError):
            refused(each)
        else:
            works.append(each)
    return works


@dataclass(frozen=True)
class _Address:
    """A file and where it is in the bag, or where it stays."""

    work: Work
    digest: FileDigest
    address: str
    inside: bool


def _packed(work: Work, inside: Path, originals: Originals, progress: Progress) -> list[_Address]:
    """Copy what belongs to one receipt; returns all that it is about."""
    progress.step(0.5, 1.0, "copying")
    results = inside / "results" / work.place
    receipt = work.found.path
    addresses = []
    for digest, path in work.files():
        target = results / os.path.relpath(path, receipt.parent)
        if not target.resolve().is_relative_to((inside / "results").resolve()):
            target = results / path.name  # a side file that lies elsewhere
        addresses.append(_Address(work, digest, _copied(path, target, inside), True))
    _copied(receipt, results / receipt.name, inside)
    source = work.found.receipt.source
    if work.source is None or work.source_state != "intact":
        return [*addresses, _Address(work, source, Path(source.path).as_uri(), False)]
    if originals == "reference":
        return [*addresses, _Address(work, source, work.source.absolute().as_uri(), False)]
    name = f"{source.sha256[:12]} {work.source.name}"  # names come twice in a collection, contents once
    return [*addresses, _Address(work, source, _copied(work.source, inside / "originals" / name, inside), True)]


def _copied(path: Path, target: Path, inside: Path) -> str:
    target.parent.mkdir(parents=True, exist_ok=True)
    if not target.exists():
        shutil.copyfile(path, target)
    return f"data/{target.relative_to(inside).as_posix()}"


def _write_tables(works: list[Work], addresses: list[_Address], inside: Path, originals: Originals) -> None:
    (inside / "premis.xml").write_bytes(premis_of(work.found.receipt for work in works))
    for work in works:
        mine = [(each.digest, each.address) for each in addresses if each.work is work]
        place = inside / "mets" / work.place
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{work.found.result.name}.mets.xml").write_bytes(mets_of(work.found.receipt, mine))
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(["original", "sha256", "bytes", "where", "state"])
    for work in works:
        source = work.found.receipt.source
        where = next(each.address for each in addresses if each.work is work and each.digest == source)
        row = [source.path, source.sha256, source.bytes, where, work.source_state]
        writer.writerow([safe_cell(cell) for cell in row])
    (inside / "originals.csv").write_bytes(table.getvalue().encode("utf-8", "backslashreplace"))
    (inside / "README.txt").write_text(_readme(works, originals), encoding="utf-8")


def _readme(works: list[Work], originals: Originals) -> str:
    where = (
        "Copies of the originals are in originals/, under the first digits of their SHA-256 and their own names."
        if originals == "copy"
        else "The originals are not in this bag: originals.csv says where they were, with their sums."
    )
    said = sorted({work.found.receipt.disclosure for work in works} - {""})
    lines = [
        "WHAT THIS IS",
        "",
        f"Results of Phonochrome {__version__}, packed on {datetime.date.today().isoformat()}:",
        f"{len(works)} piece(s) of work, each with a receipt.",
        "",
        *(f"Please note: {text}." for text in said),
        "",
        "WHAT IS IN IT",
        "",
        "results/       the results, in the folders that they were made in; beside each its receipt",
        "               (NAME.receipt.json): what was made from what, with which model, settings and versions",
        "premis.xml     the same for all of them in PREMIS 3.0",
        "mets/          METS for each piece of work, with its PREMIS inside",
        "originals.csv  the originals: path, SHA-256, size, where they are",
        where,
        "",
        "HOW TO CHECK IT",
        "",
        "This is a bag after BagIt 1.0 (RFC 8493) with SHA-512 sums: any BagIt tool validates it, and so does",
        "`sha512sum -c manifest-sha512.txt` in the folder above this one.",
        "",
        "WHAT WAS PACKED",
        "",
        *(
            f"{(work.place / work.found.result.name).as_posix()}  from  {shown(work.found.receipt.source.path)}"
            for work in works
        ),
    ]
    return "\n".join(line.encode("utf-8", "backslashreplace").decode() for line in lines) + "\n"
