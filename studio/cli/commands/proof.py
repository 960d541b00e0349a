"""``inspect``, ``verify``, ``reproduce``: what a result is, whether it is unchanged, whether it can be made again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer

from studio.cli import options
from studio.cli.reporting import Reporter, reporter
from studio.cli.running import DONE, SOME_FAILED, reported, stoppable
from studio.domain.progress import Control, Progress

_STATES = {
    "intact": "intact",
    "unsealed": "intact",
    "changed": "CHANGED",
    "missing": "MISSING",
    "damaged": "DAMAGED",
    "no receipt": "NO RECEIPT",
}


def inspect(
    files: Annotated[list[Path], typer.Argument(help="Results, or receipts.", show_default=False)],
    premis: Annotated[Path | None, typer.Option(help="Write what the receipts tell as PREMIS 3.0 (XML).")] = None,
    mets: Annotated[Path | None, typer.Option(help="Write it as METS (XML), for one file.")] = None,
    json: options.Json = False,
) -> int:
    """Tell what a result was made from, by which model and settings, and which colours a person set."""
    if mets is not None and len(files) > 1:
        raise typer.BadParameter("METS tells of one file", param_hint="--mets")
    from studio.jobs.proof.telling import tell

    report = reporter(json)
    codes: list[int] = []
    with stoppable() as control:
        for file in files:
            with reported(report, str(file), codes):
                report.table(_as_record(tell(file, _progress(report, str(file), control))), _in_words)
            if control.cancelled:
                break
        for path, kind in ((premis, "premis"), (mets, "mets")):
            if path is not None:
                with reported(report, str(path), codes):
                    _write_for_archives(files, path, kind)
    report.close()
    return max(codes, default=DONE)


def _write_for_archives(files: list[Path], path: Path, kind: str) -> None:
    """Raises ``StudioError`` where there is no receipt, or something is there already."""
    from studio.jobs.proof.again import missing_receipt
    from studio.jobs.proof.receipts import Sums, receipt_of
    from studio.media.files.safety import atomic_output
    from studio.media.marks.premis import mets_of, premis_of

    sums, receipts = Sums(Progress()), []
    for file in files:
        found = receipt_of(file, sums)
        if found is None:
            raise missing_receipt(file)
        receipts.append(found[0])
    if kind == "premis":
        data = premis_of(each.receipt for each in receipts)
    else:
        (one,) = receipts
        source, _ = one.source(sums)
        places = [(one.receipt.source, source or Path(one.receipt.source.path))]
        places += [(output, one.place_of(output)) for output in one.receipt.outputs]
        data = mets_of(one.receipt, [(digest, place.absolute().as_uri()) for digest, place in places])
    with atomic_output(path, sources=files) as temporary:
        temporary.write_bytes(data)


def verify(
    folders: Annotated[
        list[Path], typer.Argument(metavar="DIR...", help="Folders of results, or single receipts.", show_default=False)
    ],
    originals: Annotated[
        bool, typer.Option("--originals/--no-originals", help="Hold the originals against their sums as well.")
    ] = True,
    json: options.Json = False,
) -> int:
    """Hold originals, results and receipts against their sums; the exit code is 1 when anything differs."""
    from studio.jobs.proof.checking import check

    report = reporter(json)
    codes: list[int] = []
    counted = {"receipts": 0, "files": 0, "differences": 0}
    name = ", ".join(map(str, folders))
    with stoppable() as control, reported(report, name, codes):
        for row in check(folders, _progress(report, name, control), originals=originals):
            counted["receipts"] += row.what == "receipt"
            counted["files"] += 1
            counted["differences"] += not row.good
            receipt = "" if row.receipt is None else str(row.receipt)
            report.table(
                {"event": "file", "what": row.what, "path": str(row.path), "state": row.state, "ok": row.good}
                | {"told": row.told, "receipt": receipt},
                _row,
            )
        if not counted["files"]:
            report.error(name, f"{name} holds no results with receipts.", "Name the folder that the results are in.")
            codes.append(SOME_FAILED)
        else:
            report.table({"event": "verified", **counted}, _summary)
        codes.append(SOME_FAILED if counted["differences"] else DONE)
    report.close()
    return max(codes, default=DONE)


def reproduce(
    receipt: Annotated[Path, typer.Argument(help="A receipt, or a result that has one.", show_default=False)],
    original: Annotated[
        Path | None, typer.Option("--original", help="Where the original is now, or the folder it is in.")
    ] = None,
    device: options.OnDevice = options.DeviceOption.cpu,
    json: options.Json = False,
) -> int:
    """Make a result again in a temporary place and compare it byte for byte; the exit code is 1 when it differs."""
    from studio.jobs.proof.again import missing_receipt, reproduce
    from studio.jobs.proof.receipts import Sums, receipt_of
    from studio.media.files.safety import check_source

    report = reporter(json)
    codes: list[int] = []
    with stoppable() as control, reported(report, str(receipt), codes):
        progress = _progress(report, str(receipt), control)
        found = receipt_of(check_source(receipt), Sums(progress))
        if found is None:
            raise missing_receipt(receipt)
        done = reproduce(found[0], progress, device.value, original)
        files = [{**msgspec.to_builtins(file), "same": file.same} for file in done.files]
        report.table(
            {**msgspec.to_builtins(done), "event": "reproduced", "same": done.same, "files": files}, _reproduced
        )
        codes.append(DONE if done.same else SOME_FAILED)
    report.close()
    return max(codes, default=DONE)


def _progress(report: Reporter, name: str, control: Control) -> Progress:
    return Progress(lambda update: report.progress(name, update), control)


def _as_record(told: Any) -> dict[str, Any]:
    from studio.domain.provenance import headline, sections

    record = {"event": "told", **msgspec.to_builtins(told)}
    return record | {"headline": headline(told), "sections": msgspec.to_builtins(sections(told))}


def _in_words(record: Mapping[str, Any]) -> str:
    lines = [str(record["path"]), f"  {record['headline']}"]
    for section in record["sections"]:
        lines.append(f"  {section['title']}")
        lines += [f"    {name:<30} {text}" if name else f"    {text}" for name, text in section["lines"]]
    return "\n".join([*lines, ""])


def _row(record: Mapping[str, Any]) -> str:
    told = f" ({record['told']})" if record["told"] else ""
    return f"{_STATES[record['state']]:<11} {record['what']:<9} {record['path']}{told}"


def _summary(record: Mapping[str, Any]) -> str:
    held = f"Held against their sums: {record['files']} (of them receipts: {record['receipts']})."
    return f"{held} Differences: {record['differences'] or 'none'}."


def _reproduced(record: Mapping[str, Any]) -> str:
    lines = [
        f"{'same' if file['same'] else 'DIFFERENT' if file['again'] else 'NOT MADE':<10} {file['name']}"
        for file in record["files"]
    ]
    if record["same"]:
        return "\n".join(
            [
                *lines,
                "Made again, and the same byte for byte (signatures, which are never the same twice, are left out).",
                *record["differences"],
            ]
        )
    why = record["differences"] or [
        "Nothing that the receipt tells of is different: versions, models and device agree."
    ]
    return "\n".join([*lines, "Made again, and not the same. What is different:", *(f"  {text}" for text in why)])
