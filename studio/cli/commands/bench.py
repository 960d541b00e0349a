"""``bench``: how fast the program is on this machine."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from studio.cli import options
from studio.cli.reporting import reporter
from studio.cli.running import DONE, reported, stoppable
from studio.domain.progress import Progress


def bench(
    quick: Annotated[bool, typer.Option("--quick", help="Smaller material, fewer runs.")] = False,
    library: Annotated[
        int | None,
        typer.Option(
            min=1000,
            metavar="SOUNDS",
            help="Only the sound library, with this many made-up sounds. A million take about ten minutes and 4 GB of "
            "disk space. (The vectors of a real library can also be on a server: set PHONOCHROME_VECTORS to "
            "postgresql://… with pgvector, or to http://… of a Qdrant server.)",
        ),
    ] = None,
    models: Annotated[
        bool, typer.Option("--models", help="Only the networks of optional models, with random weights.")
    ] = False,
    batch: Annotated[
        int | None,
        typer.Option(
            min=2,
            metavar="FILES",
            help="Only a batch of so many photographs of 1 megapixel, beside one call for each, one for all and the "
            "stages alone.",
        ),
    ] = None,
    window: Annotated[
        bool, typer.Option("--window", help="Only the window: how quickly it opens and answers while others work.")
    ] = False,
    peers: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Only a photograph of 12 megapixels beside other programs, run with random weights from their "
            "checkouts in this folder: DDColor, DeOldify, colorization (SIGGRAPH17). What they need can be in "
            "DIR/.venv. Three rounds, with --quick one.",
        ),
    ] = None,
    json: options.Json = False,
) -> int:
    """Measure colouring, watching, searching and the window on material the program makes itself."""
    from studio.jobs.measuring.batch_benchmarks import BatchMeasurement, measure_batch
    from studio.jobs.measuring.benchmarks import Measurement, measure_all
    from studio.jobs.measuring.library_benchmarks import Figures, measure_library
    from studio.jobs.measuring.pack_benchmarks import PackMeasurement, measure_packs
    from studio.jobs.measuring.peer_benchmarks import PeerMeasurement, PeerMissing, measure_peers
    from studio.jobs.measuring.window_benchmarks import WindowFigures, measure_window
    from studio.own_files.scratch import scratch

    report = reporter(json)
    codes: list[int] = []
    with (
        scratch(Path(tempfile.gettempdir()), "phonochrome-bench-") as folder,
        stoppable() as control,
        reported(report, "bench", codes),
    ):
        progress = Progress(lambda update: report.progress("bench", update), control)
        measurements: Iterator[
            Measurement | Figures | PackMeasurement | WindowFigures | BatchMeasurement | PeerMeasurement | PeerMissing
        ]
        if window:
            report.note(_machine())
            measurements = measure_window(folder, quick=quick, progress=progress)
        elif peers is not None:
            report.note(_machine())
            measurements = measure_peers(folder, peers, progress, rounds=1 if quick else 3)
        elif models:
            measurements = measure_packs(progress, quick=quick)
        elif batch is not None:
            measurements = measure_batch(folder, batch, progress)
        elif library is None:
            measurements = measure_all(folder, quick=quick, progress=progress)
        else:
            measurements = measure_library(folder, library, progress)
        for measurement in measurements:
            report.table(measurement.as_record(), _line)
    report.close()
    return max(codes, default=DONE)


def _machine() -> str:
    """Where the figures come from: they say little without it."""
    import psutil

    load = psutil.getloadavg()[0]
    return f"{os.cpu_count()} processor cores, load {load:.1f} in the minute before"


def _line(record: Mapping[str, Any]) -> str:
    if "missing" in record:
        return str(record["missing"])
    if "processor_s_median" in record:
        return _beside_others(record)
    if "processor_s_a_file" in record:
        times = f", {record['times_slowest']} times the slowest stage" if "times_slowest" in record else ""
        return f"{_value(record)} ({record['processor_s_a_file']} s of processor time, {record['files']} files){times}"
    if "peak_gb" not in record:
        return _value(record)
    return f"{_value(record)}, {record['processor_s']} s of processor time, {record['peak_gb']} GB at most"


def _beside_others(record: Mapping[str, Any]) -> str:
    def spread(before: str) -> str:
        median, lowest, highest = (record[before + name] for name in ("median", "lowest", "highest"))
        return f"{median} ({lowest} … {highest})"

    line = f"{record['benchmark']}: {spread('')} s, {spread('processor_s_')} s of processor time"
    return f"{line}, {spread('times_ours_')} times ours" if "times_ours_median" in record else line


def _value(record: Mapping[str, Any]) -> str:
    value = f"{record['benchmark']}: {record['median']} {record['unit']}".rstrip()
    if record["runs"] == 1:
        return value
    if "p99" in record:
        tail = f"p95 {record['p95']}, p99 {record['p99']}, "
        return f"{value} ({tail}{record['lowest']} … {record['highest']}, {record['runs']} times)"
    tail = f"p95 {record['p95']}, " if "p95" in record else ""
    return f"{value} ({tail}{record['lowest']} … {record['highest']}, {record['runs']} runs)"
