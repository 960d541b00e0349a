"""Feeds the queue to the engine process: one job at a time on each device, the rest waits.

Plain Python and callbacks, no Qt. Callbacks come from whatever thread the news came from.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import msgspec

from studio.domain.errors import UnwritableOutput
from studio.domain.job import Job, JobRequest
from studio.domain.questions import JobDone, RunJob
from studio.engine import protocol
from studio.engine.client import EngineClient
from studio.engine.devices import fitting
from studio.engine.protocol import EngineStatus
from studio.jobs.queue import JobQueue

RETRY_S = 5.0
"""A queue that cannot be written, as on a full disk, is tried again so often."""


@dataclass
class _Running:
    """A job in the engine's hands. It keeps its device while paused, as its work is only held."""

    request_id: str
    device: str


class Executor:
    """``on_change`` is told every job that is different, ``on_removed`` the id of one that is gone, ``on_added`` those
    that are new, all at once (without it ``on_change`` is told them, too).

    The queue and the client belong to the caller, who closes them after ``close()``.
    """

    def __init__(
        self,
        queue: JobQueue,
        client: EngineClient,
        *,
        on_change: Callable[[Job], None] = lambda job: None,
        on_removed: Callable[[str], None] = lambda job_id: None,
        on_added: Callable[[list[Job]], None] | None = None,
        reuse_results: bool = False,
    ) -> None:
        self.queue = queue
        self._client = client
        self._on_change = on_change
        self._on_removed = on_removed
        self._on_added = on_added
        self._reuse = reuse_results
        self._lock = threading.RLock()
        self._running: dict[str, _Running] = {}
        self._held = False
        self._closing = False
        self._again: threading.Timer | None = None
        client.add_status_listener(self._on_status)

    def start(self) -> None:
        """Start the engine if need be and go on with what waits."""
        self._client.start()
        self._pump()

    def close(self) -> None:
        """Stop feeding. What runs is stopped and goes back to waiting, for the next start of the program."""
        with self._lock:
            self._closing = True
            if self._again is not None:
                self._again.cancel()
            running = dict(self._running)
            self._running.clear()
        for job_id, work in running.items():
            self._client.cancel(work.request_id)
            if self.queue.get(job_id).state == "paused":
                self.queue.resume(job_id, running=True)
            self._tell(self.queue.release(job_id))

    # what a person can do -----------------------------------------------------------------------------------------

    def add(self, requests: Iterable[JobRequest]) -> list[Job]:
        jobs = self.queue.add_many(requests)
        if self._on_added is not None:
            self._on_added(jobs)
        else:
            for job in jobs:
                self._tell(job)
        self._pump()
        return jobs

    def cancel(self, job_id: str) -> None:
        with self._lock:
            work = self._running.get(job_id)
            if work is None and self.queue.get(job_id).state in ("waiting", "paused", "running"):
                self._tell(self.queue.cancel(job_id))  # another program that runs it looks at its state
        if work is not None:
            self._client.cancel(work.request_id)

    def pause(self, job_id: str) -> None:
        with self._lock:
            work = self._running.get(job_id)
            if work is not None:
                self._client.pause(work.request_id)
            self._tell(self.queue.pause(job_id))

    def resume(self, job_id: str) -> None:
        with self._lock:
            work = self._running.get(job_id)
            self._tell(self.queue.resume(job_id, running=work is not None))
            if work is not None:
                self._client.resume(work.request_id)
        self._pump()

    def retry(self, job_id: str) -> None:
        self._tell(self.queue.retry(job_id))
        self._pump()

    def remove(self, job_id: str) -> None:
        """Forget a job; raises ``StudioError`` while it runs."""
        self.queue.remove(job_id)
        self._on_removed(job_id)

    def move(self, job_id: str, before: str | None) -> None:
        self.queue.move(job_id, before)
        self._tell(self.queue.get(job_id))

    # feeding ------------------------------------------------------------------------------------------------------

    def _pump(self) -> None:
        begun: list[Job] = []
        with self._lock:
            devices = self._client.status.devices
            while devices and not (self._held or self._closing):
                free = [d for d in devices if d not in {work.device for work in self._running.values()}]
                try:
                    job = self.queue.claim_next(lambda request, free=free: _place(request, devices, free) != "")  # type: ignore[misc]
                except UnwritableOutput:
                    self._pump_later()
                    break
                if job is None:
                    break
                self._begin(job, _place(job.request, devices, free))
                begun.append(job)
        for job in begun:
            self._tell(job)

    def _pump_later(self) -> None:
        """The queue cannot be written just now; it has said so."""
        if self._again is None:
            self._again = threading.Timer(RETRY_S, self._pump_again)
            self._again.daemon = True
            self._again.start()

    def _pump_again(self) -> None:
        with self._lock:
            self._again = None
        self._pump()

    def _begin(self, job: Job, device: str) -> None:
        def receive(event: protocol.RequestEvent) -> None:
            self._receive(job.id, event)

        question = RunJob(job.request, self._reuse)
        # The event may come before submit returns; the lock, which receive takes too, keeps it waiting.
        request_id = self._client.submit(question.message, msgspec.to_builtins(question), receive, device=device)
        self._running[job.id] = _Running(request_id, device)

    def _receive(self, job_id: str, event: protocol.RequestEvent) -> None:
        with self._lock:
            if self._closing or job_id not in self._running:
                return
            job = self._record(job_id, event)
            ended = job is not None and job.state in ("done", "failed", "cancelled")
            if ended:
                del self._running[job_id]
        if job is not None:
            self._tell(job)
        if ended:
            self._pump()

    def _record(self, job_id: str, event: protocol.RequestEvent) -> Job | None:
        match event:
            case protocol.Progressed(_, fraction, stage, eta_s):
                return self.queue.report(job_id, fraction, stage, eta_s)
            case protocol.Noted(_, text):
                return self.queue.add_note(job_id, text)
            case protocol.Finished(_, value):
                done = msgspec.convert(value, JobDone)
                return self.queue.finish(job_id, done.outputs, done.receipt, done.notes)
            case protocol.Failed():
                return self.queue.fail(job_id, event.message, event.hint)
            case protocol.Stopped():
                return self.queue.cancel(job_id)
        return None

    def _on_status(self, status: EngineStatus) -> None:
        if status.state == "failed":
            # Begin nothing more: each job would only fail in turn.
            with self._lock:
                self._held = True
        elif status.state == "ready":
            self._pump()

    def _tell(self, job: Job) -> None:
        self._on_change(job)


def _place(request: JobRequest, devices: Sequence[str], free: Sequence[str]) -> str:
    """A free device for the request, or "" while it has to wait."""
    return next((device for device in fitting(request.device, devices) if device in free), "")
