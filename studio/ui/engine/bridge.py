"""The window's side of the conversation with the engine process.

``Bridge`` is what pages talk to: questions with an answer (thumbnails, previews) and jobs for the queue. The real one
runs in a worker thread of its own, so that no message, database write or process start ever waits on the window.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import Any, Literal, TypeAlias, TypeVar

import msgspec
from PySide6.QtCore import QObject, Signal

from studio.domain.errors import StudioError
from studio.domain.job import Job, JobRequest
from studio.domain.progress import ProgressUpdate
from studio.domain.questions import Question, answer_type
from studio.engine.protocol import EngineStatus
from studio.ui.engine.wishes import Clock, Share, Stop, Wish, WishQueue
from studio.ui.qt.clock import QtClock

log = logging.getLogger(__name__)

A = TypeVar("A")
Kind: TypeAlias = Literal[
    "facts",
    "thumbnail",
    "tiles",
    "colour",
    "live",
    "versions",
    "why",
    "reference",
    "size",
    "film",
    "frame",
    "find",
    "mix",
    "meter",
    "patch",
    "waveform",
    "things",
    "folders",
    "packs",
]
"""What can be wished for of the engine."""

SHARES: dict[str, Share] = {
    "facts": Share(4),
    "thumbnail": Share(6, newest_first=True),  # what is on the screen now comes before what was scrolled past
    "tiles": Share(2, newest_first=True),
    "live": Share(1, lets_end=True),
    "reference": Share(2),
    "waveform": Share(2),
}
"""Of the engine, by kind; of every other kind one at a time."""


@dataclass(frozen=True)
class _Asked:
    """A question that waits for its answer, and who is to be told."""

    question: Question[Any]
    done: Callable[[Any], object]
    failed: Callable[[StudioError], object] | None
    progress: Callable[[ProgressUpdate], object] | None


class Bridge(QObject):
    """Common part of the real bridge and of the one tests use. All signals and callbacks arrive in the window's
    thread; jobs are domain objects that are replaced, never changed. ``refused`` brings the ``StudioError`` of a
    command that could not be followed, ``noted`` a sentence about how the work is done (on which
    device, with how much memory); each is said once, since it is true of what follows as well.

    ``jobs_changed``: jobs are gone, or in another order; ``jobs_added`` brings those that joined at the end, as a list.
    ``counts`` says how many there are of each state, ``running`` which ones run: nobody needs to look at all of them.
    """

    jobs_changed = Signal()
    jobs_added = Signal(list)
    job_changed = Signal(object)
    status_changed = Signal(object)
    refused = Signal(object)
    noted = Signal(str)
    _answered = Signal(int, object)
    _failed = Signal(int, object)
    _progressed = Signal(int, object)
    _remarked = Signal(int, str)

    def __init__(self, parent: QObject | None = None, clock: Clock | None = None) -> None:
        super().__init__(parent)
        self.jobs: dict[str, Job] = {}
        self.counts: Counter[str] = Counter()
        self.running: dict[str, Job] = {}
        self.status = EngineStatus("starting")
        self._tickets = count(1)
        self._questions: dict[int, _Asked] = {}
        self.wishes = WishQueue(clock or QtClock(self), SHARES)
        self._notes_told: set[str] = set()
        self._answered.connect(self._on_answered)
        self._failed.connect(self._on_failed)
        self._progressed.connect(self._on_progressed)
        self._remarked.connect(self._on_remarked)

    # -- questions -------------------------------------------------------------------------------------------------

    def want(
        self,
        kind: Kind,
        place: Hashable,
        question: Question[A],
        done: Callable[[A], object],
        failed: Callable[[StudioError], object] | None = None,
        progress: Callable[[ProgressUpdate], object] | None = None,
        *,
        device: str = "auto",
        pause_s: float = 0.0,
        begun: Callable[[], object] | None = None,
        at_hand: A | None = None,
        fresh: bool = False,
    ) -> None:
        """Wish for an answer (see ``wishes``); its key is the question itself. ``begun`` hears when it is asked.
        ``fresh``: the answer to the same question changes with time, so that one on its way is not good enough."""

        def begin(ticket: int) -> Stop:
            if begun is not None:
                begun()
            ended = partial(self.wishes.ended, ticket)
            return partial(self.forget, self.ask(question, ended, ended, progress, device=device))

        key = object() if fresh else (question, device)
        self.wishes.want(Wish(kind, place, key, begin, done, failed, at_hand), pause_s)

    def unwant(self, kind: Kind, *places: Hashable) -> None:
        """Take back what is wished for at these places."""
        self.wishes.unwant(kind, *places)

    def ask(
        self,
        question: Question[A],
        done: Callable[[A], object],
        failed: Callable[[StudioError], object] | None = None,
        progress: Callable[[ProgressUpdate], object] | None = None,
        *,
        device: str = "auto",
    ) -> int:
        """Ask the engine something at once, whatever else is asked: what has to be done, such as teaching it a thing.
        ``done`` gets the answer. ``device`` is where it computes, if models are needed."""
        ticket = next(self._tickets)
        self._questions[ticket] = _Asked(question, done, failed, progress)
        self._send(ticket, question, device)
        return ticket

    def forget(self, ticket: int) -> bool:
        """Cancel a question; nothing more is heard of it (always True)."""
        if self._questions.pop(ticket, None) is not None:
            self._withdraw(ticket)
        return True

    # -- jobs ------------------------------------------------------------------------------------------------------

    def submit(self, requests: list[JobRequest], added: Callable[[], object] = lambda: None) -> None:
        """Put jobs into the queue. ``added`` is called when they are in it; else ``refused`` says why not."""
        raise NotImplementedError

    def command(self, verb: str, job_id: str) -> None:
        """``pause``, ``resume``, ``cancel``, ``retry`` or ``remove`` one job."""
        raise NotImplementedError

    def command_each(self, verb: str, job_ids: list[str]) -> None:
        """The same for many."""
        for job_id in job_ids:
            self.command(verb, job_id)

    def clear_finished(self) -> None:
        ended = [job.id for job in self.jobs.values() if job.state in {"done", "cancelled", "failed"}]
        self.command_each("remove", ended)

    def stop(self) -> None:
        """End the conversation: running jobs go back to waiting, the engine process ends."""
        self.wishes.close()
        self._questions.clear()

    # -- for the two kinds of bridge -------------------------------------------------------------------------------

    def _send(self, ticket: int, question: Question[Any], device: str) -> None:
        raise NotImplementedError

    def _withdraw(self, ticket: int) -> None:
        raise NotImplementedError

    def _on_answered(self, ticket: int, answer: Any) -> None:
        """``answer`` as it came in the message."""
        asked = self._questions.pop(ticket, None)
        if asked is None:
            return
        try:
            value = msgspec.convert(answer, answer_type(type(asked.question)))
        except msgspec.ValidationError:
            log.exception("the answer to %s", asked.question.message)
            if asked.failed is not None:
                asked.failed(
                    StudioError("The engine gave an answer that makes no sense.", hint="Start the program again.")
                )
            return
        asked.done(value)

    def _on_failed(self, ticket: int, error: StudioError) -> None:
        asked = self._questions.pop(ticket, None)
        if asked is not None and asked.failed is not None:
            asked.failed(error)

    def _on_progressed(self, ticket: int, update: ProgressUpdate) -> None:
        asked = self._questions.get(ticket)
        if asked is not None and asked.progress is not None:
            asked.progress(update)

    def _on_remarked(self, ticket: int, text: str) -> None:
        if ticket in self._questions:
            self._note(text)

    def _note(self, text: str) -> None:
        if text not in self._notes_told:
            self._notes_told.add(text)
            self.noted.emit(text)

    def _job_is(self, job: Job) -> None:
        if job.id not in self.jobs:
            self._jobs_join([job])
            return
        self._keep(job)
        self.job_changed.emit(job)
        if job.state == "running":
            for text in job.notes:
                self._note(text)

    def _jobs_join(self, jobs: list[Job]) -> None:
        """Jobs that are new are added at the end, all at once."""
        new = [job for job in jobs if job.id not in self.jobs]
        for job in jobs:
            self._keep(job)
        self.jobs_added.emit(new)
        for job in jobs if len(jobs) == 1 else ():
            self.job_changed.emit(job)

    def _keep(self, job: Job) -> None:
        if (before := self.jobs.get(job.id)) is not None:
            self.counts[before.state] -= 1
        self.jobs[job.id] = job
        self.counts[job.state] += 1
        if job.state == "running":
            self.running[job.id] = job
        else:
            self.running.pop(job.id, None)

    def _jobs_gone(self, job_ids: list[str]) -> None:
        for job_id in job_ids:
            if (job := self.jobs.pop(job_id, None)) is not None:
                self.counts[job.state] -= 1
                self.running.pop(job_id, None)
        self.jobs_changed.emit()

    def _status_is(self, status: EngineStatus) -> None:
        self.status = status
        self.status_changed.emit(status)
