"""The window's side of the conversation with the engine process.

``Bridge`` is what pages talk to: questions with an answer (thumbnails, previews) and jobs for the queue. The real one
runs in a worker thread of its own, so that no message, database write or process start ever waits on the window.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any, TypeVar

import msgspec
from PySide6.QtCore import QObject, Signal

from studio.domain.errors import StudioError
from studio.domain.job import Job, JobRequest
from studio.domain.progress import ProgressUpdate
from studio.domain.questions import Question, answer_type
from studio.engine.protocol import EngineStatus

A = TypeVar("A")


@dataclass(frozen=True)
class _Asked:
    """A question that waits for its answer, and who is to be told."""

    question: Question[Any]
    done: Callable[[Any], object]
    failed: Callable[[StudioError], object] | None
    progress: Callable[[ProgressUpdate], object] | None
    replaces: str


class Bridge(QObject):
    """Common part of the real bridge and of the one tests use. All signals and callbacks arrive in the window's
    thread; jobs are domain objects that are replaced, never changed. ``refused`` brings the ``StudioError`` of a
    command that could not be followed, ``noted`` a sentence about how questions are answered, once."""

    jobs_changed = Signal()
    job_changed = Signal(object)
    status_changed = Signal(object)
    refused = Signal(object)
    noted = Signal(str)
    _answered = Signal(int, object)
    _failed = Signal(int, object)
    _progressed = Signal(int, object)
    _remarked = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.jobs: dict[str, Job] = {}
        self.status = EngineStatus("starting")
        self._tickets = count(1)
        self._questions: dict[int, _Asked] = {}
        self._notes_told: set[str] = set()
        self._answered.connect(self._on_answered)
        self._failed.connect(self._on_failed)
        self._progressed.connect(self._on_progressed)
        self._remarked.connect(self._on_remarked)

    # -- questions -------------------------------------------------------------------------------------------------

    def ask(
        self,
        question: Question[A],
        done: Callable[[A], object],
        failed: Callable[[StudioError], object] | None = None,
        progress: Callable[[ProgressUpdate], object] | None = None,
        *,
        device: str = "auto",
        replaces: str = "",
    ) -> int:
        """Ask the engine something; ``done`` gets the answer. ``device`` is where it computes, if models are needed. A
        newer question with the same ``replaces`` key cancels the older one, whose callbacks then never fire."""
        if replaces:
            for ticket, asked in list(self._questions.items()):
                if asked.replaces == replaces:
                    self.forget(ticket)
        ticket = next(self._tickets)
        self._questions[ticket] = _Asked(question, done, failed, progress, replaces)
        self._send(ticket, question, device)
        return ticket

    def forget(self, ticket: int) -> None:
        """Cancel a question; nothing more is heard of it."""
        if self._questions.pop(ticket, None) is not None:
            self._withdraw(ticket)

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

    def _send(self, ticket: int, question: Question[Any], device: str) -> None:
        raise NotImplementedError

    def _withdraw(self, ticket: int) -> None:
        raise NotImplementedError

    def _on_answered(self, ticket: int, answer: Any) -> None:
        """``answer`` as it came in the message."""
        asked = self._questions.pop(ticket, None)
        if asked is not None:
            asked.done(msgspec.convert(answer, answer_type(type(asked.question))))

    def _on_failed(self, ticket: int, error: StudioError) -> None:
        asked = self._questions.pop(ticket, None)
        if asked is not None and asked.failed is not None:
            asked.failed(error)

    def _on_progressed(self, ticket: int, update: ProgressUpdate) -> None:
        asked = self._questions.get(ticket)
        if asked is not None and asked.progress is not None:
            asked.progress(update)

    def _on_remarked(self, ticket: int, text: str) -> None:
        """The same is true of the next question too, so it is said once."""
        if ticket in self._questions and text not in self._notes_told:
            self._notes_told.add(text)
            self.noted.emit(text)

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
