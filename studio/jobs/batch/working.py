"""Works through the rows of a batch: a thread puts jobs into the queue while others do them, each one at a time.

While one worker waits for the disk, another one decodes, a third one has the network and a fourth one encodes: nearly
all of a job is done in libraries that let the others go on. What happens comes to `BatchRun.events` in one thread.
"""

from __future__ import annotations

import queue as queues
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from studio.domain.errors import Cancelled, StudioError, UnwritableOutput
from studio.domain.job import Job, JobRequest
from studio.domain.progress import Control, Progress, ProgressUpdate
from studio.domain.receipt import Receipt
from studio.engine.faults import explained
from studio.jobs.batch.addresses import is_address, restored
from studio.jobs.batch.lines import line_of, line_of_job
from studio.jobs.batch.listing import SourceFolder
from studio.jobs.batch.planning import PlannedJob, Planner, RowKind
from studio.jobs.batch.report import ReportLine
from studio.jobs.batch.rows import MOST_DEATHS, BatchRows, Claimed
from studio.jobs.outputs import receipt_beside
from studio.jobs.queue_file import now
from studio.jobs.stages.keys import job_key, source_digest
from studio.media.files.errors import is_out_of_room

AT_ONCE = 1000
"""Jobs that are put into the queue in one transaction."""
_IDLE_S = 0.1
_LOOKS_S = 1.0
"""The state of a job that runs is looked up so often."""
_FULL_AFTER = 3
"""So many jobs one after the other that find no room on the disk, and no further one is begun."""


class Place(Protocol):
    """Where jobs are done: this process, or a cluster. ``slots``: how many at once."""

    @property
    def slots(self) -> int: ...

    def do(self, request: JobRequest, twin: str, progress: Progress) -> tuple[Receipt, str]:
        """The receipt, and who did it ("" for this process). Raises ``StudioError`` and ``Cancelled``."""
        ...


@dataclass(frozen=True)
class Ended:
    """A file has come to its end, well or not. ``kind`` None: it never became a job."""

    line: ReportLine
    kind: RowKind | None


@dataclass(frozen=True)
class Queued:
    """So many jobs more are in the queue."""

    jobs: list[PlannedJob]


@dataclass(frozen=True)
class Halted:
    """No further job is begun, and why; what waits goes on with the next run."""

    error: StudioError


Event = Ended | Queued | Halted | None
"""None: nothing has happened for a moment."""


class BatchRun:
    """One run over a batch. ``found`` are its folders, and the errors on the way to them."""

    def __init__(
        self,
        rows: BatchRows,
        place: Place,
        planner: Planner,
        found: Iterable[SourceFolder | StudioError],
        control: Control,
    ) -> None:
        self.rows, self.planner, self.control = rows, planner, control
        self.running: dict[str, float] = {}
        self._place, self._found = place, found
        self._events: queues.Queue[Event] = queues.Queue(maxsize=10_000)
        self._listed = threading.Event()
        self._halted = threading.Event()
        self._full = 0
        self._began = now()
        self._ended_here: set[str] = set()

    def events(self) -> Iterator[Event]:
        """Do it all. What happens, until all jobs of the batch have ended, here or elsewhere, or it is stopped.

        Raises ``Cancelled`` when it is, and the error of a queue that cannot be written.
        """
        feeder = threading.Thread(target=self._guarded, args=(self._feed, self._listed.set), name="batch listing")
        workers = [
            threading.Thread(target=self._guarded, args=(self._work,), name=f"batch worker {number}")
            for number in range(self._place.slots)
        ]
        for thread in (feeder, *workers):
            thread.daemon = True  # one that does not listen must not keep the program alive
            thread.start()
        while any(thread.is_alive() for thread in (feeder, *workers)) or not self._events.empty():
            try:
                yield self._events.get(timeout=_IDLE_S)
            except queues.Empty:
                yield None
        if self.control.cancelled:
            raise Cancelled
        yield from map(_of_another, self.rows.ended_elsewhere(self._began, self._ended_here))

    # putting in ---------------------------------------------------------------------------------------------------

    def _feed(self) -> None:
        for jobs in self.planned():
            self.rows.add(jobs)
            self._events.put(Queued(jobs))

    def planned(self) -> Iterator[list[PlannedJob]]:
        """The jobs in portions; errors on the way become events."""
        waiting: list[PlannedJob] = []
        for folder in self._found:
            self.control.check()
            if isinstance(folder, StudioError):
                self._tell_left_out(folder)
                continue
            for job in self.planner.jobs(folder):
                if isinstance(job, StudioError):
                    self._tell_left_out(job)
                    continue
                waiting.append(job)
                if len(waiting) >= AT_ONCE:
                    yield waiting
                    waiting = []
            look_is_over = not folder.sources
            if waiting and (look_is_over or self._is_idle()):
                yield waiting
                waiting = []
        if waiting:
            yield waiting

    def _is_idle(self) -> bool:
        """The workers have nothing to do: the first jobs come at once."""
        return not self.running

    def _tell_left_out(self, error: StudioError) -> None:
        line = ReportLine(error.path or "", "left out", error=error.message, hint=error.hint, finished_at=now())
        self._events.put(Ended(line, None))

    # working ------------------------------------------------------------------------------------------------------

    def _work(self) -> None:
        while not (self.control.cancelled or self._halted.is_set()):
            listed = self._listed.is_set()
            job = self.rows.claim()
            if job is not None:
                self._do(job)
            elif listed and not self.rows.under_way():
                return
            else:
                time.sleep(_IDLE_S)

    def _do(self, job: Claimed) -> None:
        began = time.monotonic()
        self.running[job.id] = 0.0
        self._ended_here.add(job.id)
        try:
            done = self._receipt(job)
            if done is None:
                return
            receipt, worker = done
            self.rows.queue.finish(
                job.id,
                [output.path for output in receipt.outputs],
                restored(receipt_beside(Path(job.request.output))),
                receipt.notes,
            )
            self.rows.knows(job.id, receipt.job)
        except Cancelled:
            if self.control.cancelled:
                self.rows.queue.release(job.id)
            else:  # this job alone, by somebody
                self.rows.queue.cancel(job.id)
        except Exception as error:
            self._failed(job, explained(error, job.request.input), time.monotonic() - began)
        else:
            self._full = 0
            line = line_of(job.request, receipt, worker, time.monotonic() - began)
            self._events.put(Ended(line, "finished" if line.outcome == "done already" else job.kind))
        finally:
            self.running.pop(job.id, None)

    def _receipt(self, job: Claimed) -> tuple[Receipt, str] | None:
        """None: the job waits for its twin."""
        if job.deaths >= MOST_DEATHS:
            raise StudioError(
                f"The program ended {job.deaths} times while it worked on this file, which was left out.",
                hint="Look at the file by itself; --retry-failed tries it again.",
                path=job.request.input,
            )
        control = Control()
        control.add_guard(_Wanted(job.id, self.rows, self.control))
        progress = Progress(lambda update: self._progressed(job, update), control)
        twin = ""
        here = not is_address(job.request.input) and not is_address(job.request.output)
        if here and job.request.recipe.film_rate is None and self.rows.may_have_twin(job):
            digest = source_digest(Path(job.request.input), progress)
            settled = self.rows.settle(job, job_key(job.request, digest))
            if not settled.mine:
                time.sleep(_IDLE_S)
                return None
            twin = settled.twin
        return self._place.do(job.request, twin, progress)

    def _progressed(self, job: Claimed, update: ProgressUpdate) -> None:
        if job.id in self.running:
            self.running[job.id] = update.fraction
            if job.kind == "film":
                self.rows.queue.report(job.id, update.fraction, update.stage, update.eta_s)

    def _failed(self, job: Claimed, error: StudioError, seconds: float) -> None:
        self.rows.queue.fail(job.id, error.message, error.hint)
        line = ReportLine(
            job.request.input,
            "failed",
            input_bytes=job.bytes,
            seconds=round(seconds, 3),
            error=error.message,
            hint=error.hint,
            finished_at=now(),
        )
        self._events.put(Ended(line, job.kind))
        self._full = self._full + 1 if _no_room(error, self.planner.out) else 0
        if self._full >= _FULL_AFTER:
            self._halt(
                UnwritableOutput(
                    f"There is no room left for results in {self.planner.out}: no further file was begun.",
                    hint="Make room, then run the same command again: it goes on where it stopped.",
                    path=self.planner.out,
                )
            )

    def _halt(self, error: StudioError) -> None:
        if not self._halted.is_set():
            self._halted.set()
            self._events.put(Halted(error))

    def _guarded(self, work: Callable[[], None], at_last: Callable[[], None] = lambda: None) -> None:
        """What a thread cannot deal with ends the run, in words."""
        try:
            work()
        except Cancelled:
            pass
        except Exception as error:
            self._halt(explained(error))
        finally:
            at_last()


def _of_another(job: Job) -> Ended:
    """What another program has done of the batch meanwhile."""
    return Ended(line_of_job(job, "another program"), None)


def _no_room(error: StudioError, folder: Path) -> bool:
    return isinstance(error, UnwritableOutput) and is_out_of_room(error.__cause__ or error, folder)


class _Wanted:
    """Asked at every step of a job whether it may go on: not when the run is stopped, nor when somebody has cancelled
    the job in the window; while it is paused there, the work is held."""

    def __init__(self, job_id: str, rows: BatchRows, run: Control) -> None:
        self._job_id, self._rows, self._run = job_id, rows, run
        self._looked = time.monotonic()

    def __call__(self, paused_s: float) -> None:
        self._run.check()
        if time.monotonic() - self._looked < _LOOKS_S:
            return
        while (state := self._rows.state_of(self._job_id)) == "paused":
            self._run.check()
            time.sleep(_IDLE_S)
        self._looked = time.monotonic()
        if state != "running":
            raise Cancelled
