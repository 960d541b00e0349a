"""The bridge of the real window: a worker thread that owns the queue, the executor and the engine process.

Everything that can wait (the queue's file, starting and ending the process, writing to its pipe) happens in that
thread. The engine's own news comes on the client's thread and reaches the window as queued signals.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

import msgspec
from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from studio.domain.errors import StudioError
from studio.domain.job import Job, JobRequest
from studio.domain.progress import ProgressUpdate
from studio.domain.questions import Question
from studio.ui.engine.bridge import Bridge

if TYPE_CHECKING:
    from studio.engine import client as engine_client
    from studio.engine import protocol
    from studio.jobs.executor import Executor

log = logging.getLogger(__name__)

RETRY_MS = 5000
"""A queue that cannot be opened, as on a full disk, is tried again so often."""


class _News:
    """What has become of jobs, until the window takes it: of many changes of one job it hears the last alone, and a
    hundred thousand of them are no hundred thousand messages. ``waits`` is called when there is something to take."""

    def __init__(self, waits: Callable[[], object]) -> None:
        self._waits = waits
        self._lock = threading.Lock()
        self._changed: dict[str, Job] = {}
        self._removed: list[str] = []
        self.states: dict[str, str] = {}
        """Of all jobs, as they were told last."""
        self._said = False

    def changed(self, job: Job) -> None:
        with self._lock:
            self._changed[job.id] = job
            self.states[job.id] = job.state
        self._say()

    def removed(self, job_id: str) -> None:
        with self._lock:
            self._changed.pop(job_id, None)
            self.states.pop(job_id, None)
            self._removed.append(job_id)
        self._say()

    def _say(self) -> None:
        with self._lock:
            said, self._said = self._said, True
        if not said:
            self._waits()

    def take(self) -> tuple[list[Job], list[str]]:
        with self._lock:
            changed = [self._changed.pop(job_id) for job_id in list(islice(self._changed, _AT_ONCE))]
            removed, self._removed = self._removed, []
            self._said = bool(self._changed)
            more = self._said
        if more:
            self._waits()
        return changed, removed


_AT_ONCE = 500
"""Changes that the window takes in before it looks at what else there is to do."""
LOOKS_MS = 3000
"""Other programs' changes of the queue are looked for so often."""


class _Conversation(QObject):
    """Lives in the worker thread."""

    answered = Signal(int, object)
    failed = Signal(int, object)
    progressed = Signal(int, object)
    remarked = Signal(int, str)
    jobs_added = Signal(int)
    news_waits = Signal()
    jobs_loaded = Signal(list)
    status_changed = Signal(object)
    refused = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._client: engine_client.EngineClient | None = None
        self._executor: Executor | None = None
        self._refusal: StudioError | None = None
        self._requests: dict[int, str] = {}
        self._news = _News(self.news_waits.emit)
        self._looking: QTimer | None = None

    @Slot()
    def start(self) -> None:
        """Start the engine process and open the queue."""
        from studio import places
        from studio.engine.client import EngineClient
        from studio.jobs.registry import engine_command

        self._client = EngineClient(
            engine_command(), log_file=places.engine_log_path(), on_status=self.status_changed.emit
        )
        self._client.start()
        self._open_queue()

    def _open_queue(self) -> None:
        from studio import places
        from studio.jobs import kept_sheets
        from studio.jobs.executor import Executor
        from studio.jobs.queue import JobQueue

        if self._client is None:
            return  # the window is closing
        try:
            queue = JobQueue(places.queue_path())
        except (StudioError, OSError) as error:
            self._refuse(error if isinstance(error, StudioError) else StudioError(str(error)))
            QTimer.singleShot(RETRY_MS, self, self._open_queue)
            return
        self._refusal = None
        self._executor = Executor(
            queue,
            self._client,
            on_change=self._news.changed,
            on_removed=self._news.removed,
            on_added=self._joined,
        )
        jobs = queue.jobs()
        self._joined(jobs)
        kept_sheets.forget_unused(job.request for job in jobs)
        self._executor.start()
        self._looking = QTimer(self, interval=LOOKS_MS)
        self._looking.timeout.connect(self._look_at_others)
        self._looking.start()

    def _joined(self, jobs: list[Job]) -> None:
        """In portions that the window takes in within a moment."""
        self._news.states.update((job.id, job.state) for job in jobs)
        for start in range(0, len(jobs), _AT_ONCE):
            self.jobs_loaded.emit(jobs[start : start + _AT_ONCE])

    def _look_at_others(self) -> None:
        """What other programs do with the queue, a batch of the command line above all, is seen here too."""
        if self._executor is None:
            return
        with suppress(StudioError):
            queue = self._executor.queue
            known = self._news.states
            states = queue.states_if_changed()
            if states is None:
                return
            joined = [job_id for job_id in states if job_id not in known]
            for job_id in [job_id for job_id, state in states.items() if known.get(job_id, state) != state]:
                self._news.changed(queue.get(job_id))
            for job_id in [job_id for job_id in known if job_id not in states]:
                self._news.removed(job_id)
            self._joined([queue.get(job_id) for job_id in joined])

    def _refuse(self, error: StudioError) -> None:
        """Say once why the queue cannot be used; whoever asks something of it is told again."""
        if self._refusal is None or self._refusal.message != error.message:
            self.refused.emit(error)
        self._refusal = error

    @Slot(int, object, str)
    def ask(self, ticket: int, question: Question[Any], device: str) -> None:
        if self._client is None:
            self.failed.emit(ticket, StudioError("The engine is not running.", hint="Start the program again."))
            return
        payload = msgspec.to_builtins(question)
        try:
            self._requests[ticket] = self._client.submit(
                question.message, payload, partial(self._receive, ticket), device=device
            )
        except StudioError as error:
            self.failed.emit(ticket, error)

    @Slot(int)
    def withdraw(self, ticket: int) -> None:
        request = self._requests.pop(ticket, None)
        if request is not None and self._client is not None:
            self._client.cancel(request)

    @Slot(int, list)
    def submit(self, ticket: int, requests: list[JobRequest]) -> None:
        executor = self._executor
        if executor is not None:
            if self._guard(lambda: executor.add(requests)):
                self.jobs_added.emit(ticket)
        elif self._refusal is not None:
            self.refused.emit(self._refusal)

    @Slot(str, list)
    def command(self, verb: str, job_ids: list[str]) -> None:
        for job_id in job_ids:
            if self._executor is not None and not self._guard(partial(getattr(self._executor, verb), job_id)):
                return

    def take_news(self) -> tuple[list[Job], list[str]]:
        """Jobs that have changed, and the ids of those that are gone, since this was asked last; from any thread."""
        return self._news.take()

    @Slot()
    def stop(self) -> None:
        """Running jobs go back to waiting, the process ends, the queue's file is closed."""
        executor, client = self._executor, self._client
        self._executor = self._client = None
        if self._looking is not None:
            self._looking.stop()
            self._looking = None
        if executor is not None:
            executor.close()
        if client is not None:
            client.close(patience_s=2.0)
        if executor is not None:
            executor.queue.close()

    def _guard(self, work: Any) -> bool:
        """Whether it could be done; if not, it is said why."""
        try:
            work()
        except StudioError as error:
            self.refused.emit(error)
        except KeyError:
            log.info("a job was gone before the command reached it")
            return True
        else:
            return True
        return False

    # -- on the client's thread ------------------------------------------------------------------------------------

    def _receive(self, ticket: int, event: protocol.RequestEvent) -> None:
        from studio.engine import protocol

        match event:
            case protocol.Progressed():
                self.progressed.emit(ticket, ProgressUpdate(event.fraction, event.stage, event.eta_s))
            case protocol.Noted():
                self.remarked.emit(ticket, event.text)
            case protocol.Finished():
                self._requests.pop(ticket, None)
                self.answered.emit(ticket, event.value)
            case protocol.Failed():
                self._requests.pop(ticket, None)
                self.failed.emit(ticket, protocol.error_of(event))
            case protocol.Stopped():
                self._requests.pop(ticket, None)


class EngineBridge(Bridge):
    """What the window holds: everything is passed on to the worker thread and comes back as signals."""

    _do_ask = Signal(int, object, str)
    _do_withdraw = Signal(int)
    _do_submit = Signal(int, list)
    _do_command = Signal(str, list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._adding: dict[int, Callable[[], object]] = {}
        self._thread: QThread | None = QThread()
        self._thread.setObjectName("engine bridge")
        self._conversation = conversation = _Conversation()
        conversation.moveToThread(self._thread)
        queued = Qt.ConnectionType.QueuedConnection
        self._thread.started.connect(conversation.start)
        self._do_ask.connect(conversation.ask, queued)
        self._do_withdraw.connect(conversation.withdraw, queued)
        self._do_submit.connect(conversation.submit, queued)
        self._do_command.connect(conversation.command, queued)
        conversation.answered.connect(self._answered, queued)
        conversation.failed.connect(self._failed, queued)
        conversation.progressed.connect(self._progressed, queued)
        conversation.remarked.connect(self._remarked, queued)
        conversation.jobs_added.connect(self._jobs_added, queued)
        conversation.news_waits.connect(self._take_news, queued)
        conversation.jobs_loaded.connect(self._jobs_are, queued)
        conversation.status_changed.connect(self._status_is, queued)
        conversation.refused.connect(self.refused, queued)

    def start(self) -> None:
        """Start the thread, and with it the engine; returns at once."""
        if self._thread is not None and not self._thread.isRunning():
            self._thread.start()

    def submit(self, requests: list[JobRequest], added: Callable[[], object] = lambda: None) -> None:
        ticket = next(self._tickets)
        self._adding[ticket] = added
        self._do_submit.emit(ticket, requests)

    def command(self, verb: str, job_id: str) -> None:
        self._do_command.emit(verb, [job_id])

    def command_each(self, verb: str, job_ids: list[str]) -> None:
        if job_ids:
            self._do_command.emit(verb, job_ids)

    def stop(self) -> None:
        super().stop()
        thread, self._thread = self._thread, None
        if thread is None or not thread.isRunning():
            return
        from PySide6.QtCore import QMetaObject

        # The window waits here for the process to end, so that nothing of the program is left running behind it.
        QMetaObject.invokeMethod(self._conversation, "stop", Qt.ConnectionType.BlockingQueuedConnection)
        thread.quit()
        thread.wait()

    def _send(self, ticket: int, question: Question[Any], device: str) -> None:
        self._do_ask.emit(ticket, question, device)

    def _withdraw(self, ticket: int) -> None:
        self._do_withdraw.emit(ticket)

    def _jobs_added(self, ticket: int) -> None:
        self._adding.pop(ticket)()

    def _take_news(self) -> None:
        changed, removed = self._conversation.take_news()
        for job in changed:
            self._job_is(job)
        if removed:
            self._jobs_gone(removed)

    def _jobs_are(self, jobs: list[Job]) -> None:
        self._jobs_join([self.jobs.get(job.id, job) for job in jobs])
