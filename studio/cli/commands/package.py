"""``package``: results made up for an archive's store, or to be shown."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from studio.cli import options
from studio.cli.reporting import Reporter, report_studio_error, reporter
from studio.cli.running import DONE, SOME_FAILED, prepare_folder, reported, stoppable
from studio.domain.errors import StudioError
from studio.domain.progress import Progress


class PackageKind(StrEnum):
    bagit = "bagit"
    access = "access"


class OriginalsOption(StrEnum):
    reference = "reference"
    copy = "copy"


def package(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Folder of results with receipts.")],
    out: Annotated[Path, typer.Option("-o", "--out", metavar="DIR", help="The new folder.")],
    kind: Annotated[PackageKind, typer.Option("--as", help="A bag for a store, or copies to be shown.")],
    originals: Annotated[
        OriginalsOption, typer.Option(help="Bags: originals by name and sum alone, or as copies in the bag.")
    ] = OriginalsOption.reference,
    organization: Annotated[str, typer.Option(help="Bags: whose they are.")] = "",
    title: Annotated[str, typer.Option(help="Of the page and the contact sheet; else the folder's name.")] = "",
    size: Annotated[int, typer.Option(min=320, max=8192, help="Longer side of copies to be shown, in pixels.")] = 1600,
    caption: Annotated[
        bool, typer.Option("--caption/--no-caption", help="Write the disclosure on copies to be shown.")
    ] = True,
    json: options.Json = False,
) -> int:
    """Pack results with their receipts as a bag (BagIt, PREMIS, METS), or copies with a page and a contact sheet."""
    report = reporter(json)
    codes: list[int] = []
    refused: list[StudioError] = []

    def refuse(error: StudioError) -> None:
        refused.append(error)
        report_studio_error(report, "", error)

    with stoppable() as control, reported(report, str(folder), codes):
        progress = Progress(lambda update: report.progress(str(out), update), control)
        prepare_folder(out.absolute().parent)
        if kind == PackageKind.bagit:
            from studio.jobs.packages.bag import make_bag

            bag = make_bag(folder, out, originals.value, progress, refuse, organization)
            _tell(report, out, f"{_count(bag.works)} with {bag.files:,} files in the bag {out}, which is valid.")
            if bag.missing:
                report.note(f"{bag.missing:,} originals were not found, or have changed: originals.csv says which.")
        else:
            from studio.jobs.packages.access import make_access

            made = make_access(folder, out, progress, refuse, title=title, size=size, captioned=caption)
            _tell(report, out, f"{_count(made.shown)} in {out}: open {out / 'index.html'} in any browser.")
    report.close()
    return max([*codes, SOME_FAILED if refused else DONE])


def _tell(report: Reporter, out: Path, said: str) -> None:
    report.table({"event": "package", "output": str(out), "message": said}, lambda record: str(record["message"]))


def _count(works: int) -> str:
    return "1 result" if works == 1 else f"{works:,} results"
