"""A bridge without an engine: remembers what was asked and lets the test answer."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QObject

from studio.domain.errors import StudioError
from studio.domain.job import Job, JobRequest
from studio.domain.progress import ProgressUpdate
from studio.domain.questions import Question
from studio.engine.protocol import EngineStatus
from studio.ui.engine.bridge import Bridge
from studio.ui.qt.clock import QtClock


class SkippingClock(QtClock):
    """Real time, which the test can hurry on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._skipped = 0.0

    def now(self) -> float:
        return super().now() + self._skipped

    def skip(self, seconds: float) -> None:
        self._skipped += seconds
        self._over()


class FakeBridge(Bridge):
    def __init__(self) -> None:
        self._owner = QObject()
        self._clock = SkippingClock(self._owner)
        super().__init__(clock=self._clock)
        self.status = EngineStatus("ready", ("cpu",), "CPU · 2 threads")
        self.asked: dict[int, tuple[str, dict[str, Any]]] = {}
        self.withdrawn: list[int] = []
        self.submitted: list[JobRequest] = []
        self.commands: list[tuple[str, str]] = []
        self.stopped = False
        self.refusal: StudioError | None = None

    def _send(self, ticket: int, question: Question[Any], device: str) -> None:
        self.asked[ticket] = (question.message, msgspec.to_builtins(question))

    def _withdraw(self, ticket: int) -> None:
        self.withdrawn.append(ticket)
        self.asked.pop(ticket, None)

    def pause_over(self) -> None:
        """Every pause that a wish waits for is over."""
        self._clock.skip(10)

    def pending(self, service: str) -> list[int]:
        return [ticket for ticket, (name, _) in self.asked.items() if name == service]

    def params(self, ticket: int) -> dict[str, Any]:
        return self.asked[ticket][1]

    def answer(self, service: str, answer: dict[str, Any]) -> int:
        """Answer the oldest open question of this service."""
        ticket = self.pending(service)[0]
        del self.asked[ticket]
        self._answered.emit(ticket, answer)
        return ticket

    def fail(self, service: str, message: str, hint: str = "") -> None:
        ticket = self.pending(service)[0]
        del self.asked[ticket]
        self._failed.emit(ticket, StudioError(message, hint=hint))

    def progress(self, service: str, fraction: float, stage: str = "", eta_s: float | None = None) -> None:
        self._progressed.emit(self.pending(service)[0], ProgressUpdate(fraction, stage, eta_s))

    def submit(self, requests: list[JobRequest], added: Callable[[], object] = lambda: None) -> None:
        if self.refusal is not None:
            self.refused.emit(self.refusal)
            return
        self.submitted += requests
        first = len(self.jobs)
        self._jobs_join([Job(f"job{first + number}", request) for number, request in enumerate(requests)])
        added()

    def command(self, verb: str, job_id: str) -> None:
        self.commands.append((verb, job_id))
        if verb == "remove":
            self._jobs_gone([job_id])
            return
        states = {"pause": "paused", "resume": "waiting", "cancel": "cancelled", "retry": "waiting"}
        self.set_job(job_id, state=states[verb])

    def set_job(self, job_id: str, **changes: Any) -> None:
        self._job_is(replace(self.jobs[job_id], **changes))

    def stop(self) -> None:
        super().stop()
        self.stopped = True
