"""The window's side of the conversation with the engine process.

``Bridge`` is what pages talk to: questions with an answer (thumbnails, previews) and jobs for the queue. The real one
runs in a worker thread of its own, so that no message, database write or process start ever waits on the window.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from PySide6.QtCore import QObject, Signal

from studio.domain.errors import StudioError
from studio.domain.job import Job, JobRequest
from studio.domain.progress import ProgressUpdate

Answer = dict[str, Any]


@dataclass(frozen=True)
class EngineStatus:
    """What the status line says about the engine: ``state`` is starting, ready, busy or stopped."""

    state: str = "starting"
    device: str = "CPU"
    threads: int = 0
    message: str = ""


@dataclass
class _Question:
    done: Callable[[Answer], object]
    failed: Callable[[StudioError], object] | None
    progress: Callable[[ProgressUpdate], object] | None
    replaces: str
    service: str = ""
    params: dict[str, Any] = field(default_factory=dict)


class Bridge(QObject):
    """Common part of the real bridge and of the one tests use. All signals and callbacks arrive in the window's
    thread; jobs are domain objects that are replaced, never changed. ``refused`` brings the ``StudioError`` of a
    command that could not be followed."""

    jobs_changed = Signal()
    job_changed = Signal(object)
    status_changed = Signal(object)
    refused = Signal(object)
    _answered = Signal(int, object)
    _failed = Signal(int, object)
    _progressed = Signal(int, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs: dict[str, Job] = {}
        self.status = EngineStatus()
        self._tickets = count(1)
        self._questions: dict[int, _Question] = {}
        self._answered.connect(self._on_answered)
        self._failed.connect(self._on_failed)
        self._progressed.connect(self._on_progressed)

    # -- questions -------------------------------------------------------------------------------------------------

    def ask(
        self,
        service: str,
        params: dict[str, Any],
        done: Callable[[Answer], object],
        failed: Callable[[StudioError], object] | None = None,
        progress: Callable[[ProgressUpdate], object] | None = None,
        *,
        replaces: str = "",
    ) -> int:
        """Ask the engine something; ``done`` gets the answer. A newer question with the same ``replaces`` key cancels
        the older one, whose callbacks then never fire."""
        if replaces:
            for ticket, question in list(self._questions.items()):
                if question.replaces == replaces:
                    self.forget(ticket)
        ticket = next(self._tickets)
        self._questions[ticket] = _Question(done, failed, progress, replaces, service, params)
        self._send(ticket, service, params)
        return ticket

    def forget(self, ticket: int) -> None:
        """Cancel a question; nothing more is heard of it."""
        if self._questions.pop(ticket, None) is not None:
            self._withdraw(ticket)

    def open_questions(self) -> int:
        return len(self._questions)

    # -- jobs ------------------------------------------------------------------------------------------------------

    def submit(self, requests: list[JobRequest]) -> None:
        raise NotImplementedError

    def command(self, verb: str, job_id: str) -> None:
        """``pause``, ``resume``, ``cancel``, ``retry`` or ``remove`` one job."""
        raise NotImplementedError

    def clear_finished(self) -> None:
        for job in list(self.jobs.values()):
            if job.state in {"done", "cancelled", "failed"}:
                self.command("remove", job.id)

    def stop(self) -> None:
        """End the conversation: running jobs go back to waiting, the engine process ends."""
        self._questions.clear()

    # -- for the two kinds of bridge -------------------------------------------------------------------------------

    def _send(self, ticket: int, service: str, params: dict[str, Any]) -> None:
        raise NotImplementedError

    def _withdraw(self, ticket: int) -> None:
        raise NotImplementedError

    def _on_answered(self, ticket: int, answer: Answer) -> None:
        question = self._questions.pop(ticket, None)
        if question is not None:
            question.done(answer)

    def _on_failed(self, ticket: int, error: StudioError) -> None:
        question = self._questions.pop(ticket, None)
        if question is not None and question.failed is not None:
            question.failed(error)

    def _on_progressed(self, ticket: int, update: ProgressUpdate) -> None:
        question = self._questions.get(ticket)
        if question is not None and question.progress is not None:
            question.progress(update)

    def _job_is(self, job: Job) -> None:
        new = job.id not in self.jobs
        self.jobs[job.id] = job
        self.job_changed.emit(job)
        if new:
            self.jobs_changed.emit()

    def _job_gone(self, job_id: str) -> None:
        if self.jobs.pop(job_id, None) is not None:
            self.jobs_changed.emit()

    def _status_is(self, status: EngineStatus) -> None:
        self.status = status
        self.status_changed.emit(status)
