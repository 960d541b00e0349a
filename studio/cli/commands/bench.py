"""``bench``: how fast the program is on this machine."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from studio.cli import options
from studio.cli.reporting import reporter
from studio.cli.running import DONE, reported, stoppable
from studio.domain.progress import Progress


def bench(
    quick: Annotated[bool, typer.Option("--quick", help="Smaller material, fewer runs.")] = False,
    json: options.Json = False,
) -> int:
    """Measure colouring, watching and searching on material the program makes itself."""
    from studio.jobs.benchmarks import measure_all

    report = reporter(json)
    codes: list[int] = []
    with (
        tempfile.TemporaryDirectory(prefix="phonochrome-bench-") as folder,
        stoppable() as control,
        reported(report, "bench", codes),
    ):
        progress = Progress(lambda update: report.progress("bench", update), control)
        for measurement in measure_all(Path(folder), quick=quick, progress=progress):
            report.table(measurement.as_record(), _line)
    report.close()
    return max(codes, default=DONE)


def _line(record: Mapping[str, Any]) -> str:
    spread = f"{record['lowest']} … {record['highest']}, {record['runs']} runs"
    return f"{record['benchmark']}: {record['median']} {record['unit']} ({spread})"
