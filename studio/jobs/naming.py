"""Names for the results of jobs that join the queue: the same work keeps its name, and so is found done already; other
work on the same file gets a number."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec

from studio.domain.job import Job, JobRequest
from studio.domain.recipe import recipe_to_json, with_credentials
from studio.jobs.finished import ReceiptsIn
from studio.jobs.several_results import taken_by, unique


class Naming:
    """``jobs`` are those of the queue."""

    def __init__(self, jobs: Iterable[Job]) -> None:
        jobs = [job for job in jobs if job.state != "done"]  # those are known by their receipts
        self._earlier: dict[Path, ReceiptsIn] = {}
        self._taken = taken_by(job.request for job in jobs)
        self._under_way = {
            _work(job.request): Path(job.request.output)
            for job in jobs
            if job.state in ("waiting", "running", "paused") and "cues_in" not in job.request.extras
        }

    def named(self, request: JobRequest) -> JobRequest:
        """The request with a name for its result; the one that it has is the one wished for. No contents are read:
        whether what is there is still what was made, the job itself finds out."""
        wished = Path(request.output)
        earlier = self._earlier.setdefault(wished.parent, ReceiptsIn(wished.parent))
        path = self._under_way.get(_work(request)) or earlier.of_same_work(request)
        path = path or unique(wished, self._taken)
        return msgspec.structs.replace(request, output=str(path))


def _work(request: JobRequest) -> tuple[str, bytes, tuple[str, ...], Path]:
    return (
        request.input,
        recipe_to_json(with_credentials(request.recipe, False)),
        tuple(sorted(request.extras)),
        Path(request.output).parent.absolute(),
    )
