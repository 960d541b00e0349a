"""Runs a batch from a terminal: what happens becomes sentences, progress and the report beside the results."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from studio import places
from studio.cli.reporting import Reporter, report_studio_error
from studio.cli.running import DONE, SOME_FAILED, prepare_folder, reported, stoppable
from studio.domain.errors import StudioError
from studio.domain.job import Device
from studio.domain.progress import Control

if TYPE_CHECKING:
    from studio.jobs.batch.cluster import Cluster


@dataclass(frozen=True)
class BatchOrder:
    """What the user asked for; the fields are the command's options."""

    recipe: Path
    inputs: Sequence[str]
    out: Path
    workers: int | None = None
    watch: bool = False
    retry_failed: bool = False
    side_files: tuple[str, ...] = ()
    device: Device = "auto"
    overwrite: bool = False
    again: bool = False
    beside_originals: bool = False
    standard_input: bytes = b""
    cluster: str = ""
    security: tuple[str, str, str] = ("", "", "")
    silent_s: float | None = None


def run_batch(order: BatchOrder, report: Reporter) -> int:
    """Do it; returns the exit code."""
    from studio.jobs.batch.places import share_processors, usual_workers

    workers = order.workers or usual_workers()
    share_processors(workers)
    codes: list[int] = []
    with stoppable() as control, reported(report, str(order.out), codes):
        codes.append(_run(order, workers, control, report))
    return max(codes, default=DONE)


def _run(order: BatchOrder, workers: int, control: Control, report: Reporter) -> int:
    from studio.cli.batch_telling import Telling
    from studio.jobs.batch.listing import Listing, SourceFolder
    from studio.jobs.batch.lists import columns_of, is_list
    from studio.jobs.batch.places import Here
    from studio.jobs.batch.planning import Planner, batch_of
    from studio.jobs.batch.recipes import check_names, read_batch_recipe
    from studio.jobs.batch.report import Report
    from studio.jobs.batch.rows import BatchRows
    from studio.jobs.batch.watching import watched
    from studio.jobs.batch.working import BatchRun
    from studio.jobs.queue import JobQueue

    recipe = read_batch_recipe(order.recipe)
    inputs, refused = [], 0
    for text in order.inputs:
        try:
            if is_list(text) and not Path(text).is_dir():
                check_names(columns_of(text, order.standard_input), recipe, Path(text))
        except StudioError as error:
            report_studio_error(report, text, error)
            refused += 1
        else:
            inputs.append(text)
    out, reports = _places_of(order.out)
    planner = Planner(recipe, out, order.device, order.overwrite, order.again, order.beside_originals, order.side_files)
    listing = Listing(inputs, recipe.frame_rate is not None, [out], order.standard_input)
    with ExitStack() as stack:
        rows = BatchRows(stack.enter_context(JobQueue(places.queue_path())), batch_of(out))
        if order.retry_failed:
            rows.try_failed_again()
            found: Iterable[SourceFolder | StudioError] = ()
        else:
            found = watched(listing, control) if order.watch else listing.folders()
        place = Here(workers) if not order.cluster else stack.enter_context(_cluster(order, report))
        run = BatchRun(rows, place, planner, found, control)
        telling = Telling(report, stack.enter_context(Report(reports)), run)
        telling.tell_all()
        telling.summary()
    return SOME_FAILED if refused or telling.failed else DONE


def _places_of(out: Path) -> tuple[Path, Path]:
    """Where results go and where reports: beside them, or here when they go to an address. Raises ``StudioError``."""
    from studio.jobs.batch.addresses import is_address, plain_path, restored

    out = Path(plain_path(restored(out)))
    reports = places.data_dir() / "reports" if is_address(restored(out)) else out
    prepare_folder(reports)
    return (out, reports) if reports != out else (out.resolve(), out.resolve())


def _cluster(order: BatchOrder, report: Reporter) -> Cluster:
    """Raises ``StudioError`` when it cannot be reached."""
    from studio.jobs.batch.cluster import SILENT_S, Cluster, Security

    return Cluster(
        order.cluster,
        report.note,
        security=Security(*order.security),
        silent_s=order.silent_s or SILENT_S,
        slots=order.workers,
    )
