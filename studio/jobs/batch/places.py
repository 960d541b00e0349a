"""Where the jobs of a batch are done when no cluster is named: in threads of this process."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import psutil

from studio.domain.errors import StudioError
from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.domain.receipt import Receipt
from studio.jobs.batch.addresses import do_by_address, is_address
from studio.jobs.runner import run_job

_BYTES_EACH = 1_000_000_000
"""A worker gets going only if the computer has so much memory for it."""
_MOST_BY_ITSELF = 8


def processors() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def usual_workers() -> int:
    """One for each processor, as far as the memory goes."""
    by_memory = int(psutil.virtual_memory().available // _BYTES_EACH)
    return max(1, min(processors(), by_memory, _MOST_BY_ITSELF))


def share_processors(workers: int) -> None:
    """Let the libraries of each worker use its share of the processors; before any of them is loaded."""
    os.environ.setdefault("OMP_NUM_THREADS", str(max(1, processors() // workers)))


@dataclass(frozen=True)
class Here:
    """Threads of this process."""

    slots: int

    def do(self, request: JobRequest, twin: str, progress: Progress) -> tuple[Receipt, str]:
        return do_job(request, twin, progress), ""


def do_job(request: JobRequest, twin: str, progress: Progress, worker: str = "") -> Receipt:
    """Do one job in this process, whether its files have paths or addresses; the folder of its result is made."""

    def run(local: JobRequest) -> Receipt:
        make_folder(Path(local.output).parent)
        return run_job(local, progress, twin=twin, worker=worker)

    if is_address(request.input) or is_address(request.output):
        return do_by_address(request, progress, run)
    return run(request)


def make_folder(folder: Path) -> None:
    """The folder of a result in the mirrored tree. Raises ``StudioError``."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StudioError(
            f"The folder {folder} cannot be made: {error.strerror or error}.",
            hint="Choose another place with -o.",
            path=folder,
        ) from error
