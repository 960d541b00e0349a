"""The program's handle on its engine process: starts it, talks to it, survives its crashes. No Qt, no torch.

Two threads: the supervisor starts the process and reads its events for as long as the client lives (it must be one
and the same thread, because on Linux a child that asked to die with its parent dies with the *thread* that started
it); the watchdog kills a process that does not answer a cancel.
"""

from __future__ import annotations

import contextlib
import itertools
import logging
import os
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any, TypeAlias

import msgspec

from studio.domain.errors import Cancelled, EngineStopped
from studio.engine import protocol
from studio.engine.protocol import EngineStatus

log = logging.getLogger(__name__)

OnEvent: TypeAlias = Callable[[protocol.RequestEvent], None]

CANCEL_PATIENCE_S = 3.0
CRASHES_BEFORE_GIVING_UP = 5
HEALTHY_AFTER_S = 60.0
LONGEST_BACK_OFF_S = 15.0
LOG_BYTES = 1_000_000
LOGS_KEPT = 3


@dataclass
class _Pending:
    """A request the process has not finished. ``answered``: its last event has been delivered, perhaps ahead of the
    process, because the user stopped it before it began."""

    request: protocol.Request
    on_event: OnEvent
    started: bool = False
    answered: bool = False
    paused: bool = False
    crashes: int = 0
    cancel_deadline: float | None = None


@dataclass
class _Mailbox:
    done: threading.Event = field(default_factory=threading.Event)
    answer: protocol.RequestEvent | None = None


class EngineClient:
    """Start with ``start()``, end with ``close()`` (or use as a context manager).

    ``on_event`` callbacks come on the supervisor thread, in order; the last one of a request is ``Finished``,
    ``Failed`` or ``Stopped``. A callback may call any method of the client except ``call`` and ``close``.
    """

    def __init__(
        self,
        command: Sequence[str],
        *,
        log_file: Path | None = None,
        environment: Mapping[str, str] | None = None,
        on_status: Callable[[EngineStatus], None] | None = None,
        cancel_patience_s: float = CANCEL_PATIENCE_S,
        back_off_s: float = 0.5,
    ) -> None:
        self._command = list(command)
        self._log_file = log_file
        self._environment = dict(environment) if environment is not None else None
        self._status_listeners = [on_status] if on_status is not None else []
        self._cancel_patience_s = cancel_patience_s
        self._back_off_s = back_off_s
        self._ids = itertools.count(1)
        self._lock = threading.RLock()
        self._write_lock = threading.Lock()
        self._wake = threading.Condition(self._lock)
        self._pending: dict[str, _Pending] = {}
        self._pongs: dict[str, threading.Event] = {}
        self._process: subprocess.Popen[bytes] | None = None
        self._listening = False
        self._killed_on_purpose = False
        self._closing = False
        self._status = EngineStatus()
        self._generation = 0
        self._threads: list[threading.Thread] = []

    # life ---------------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Start the process in the background; returns at once. Does nothing when it is already there."""
        with self._lock:
            if self._closing or self._status.state not in ("stopped", "failed"):
                return
            self._status = EngineStatus("starting")
            self._generation += 1
            threads = [
                threading.Thread(target=self._supervise, name="engine-supervisor", daemon=True),
                threading.Thread(
                    target=self._watch_cancels, args=(self._generation,), name="engine-watchdog", daemon=True
                ),
            ]
            self._threads = [thread for thread in self._threads if thread.is_alive()] + threads
            for thread in threads:
                thread.start()

    def close(self, patience_s: float = 5.0) -> None:
        """Stop everything, end the process and the threads. Unanswered requests are answered ``Stopped``."""
        with self._lock:
            self._closing = True
            process, threads = self._process, self._threads
            self._wake.notify_all()
        if process is not None and process.poll() is None:
            # The write could wait for a wedged process, so it may not hold up the patience.
            farewell = threading.Thread(target=self._write, args=(process, protocol.Shutdown()), daemon=True)
            farewell.start()
            try:
                process.wait(patience_s)
            except subprocess.TimeoutExpired:
                process.kill()
            farewell.join()
        for thread in threads:
            if thread is not threading.current_thread():
                thread.join()
        self._set_status(EngineStatus("stopped"))

    def __enter__(self) -> EngineClient:
        self.start()
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    @property
    def status(self) -> EngineStatus:
        with self._lock:
            return self._status

    def add_status_listener(self, listener: Callable[[EngineStatus], None]) -> None:
        """Call ``listener`` from the supervisor thread whenever the status changes."""
        with self._lock:
            self._status_listeners.append(listener)

    @property
    def pid(self) -> int | None:
        with self._lock:
            return self._process.pid if self._process is not None else None

    def wait_ready(self, timeout_s: float) -> bool:
        """Block until the models can run (True), or until the time is over or the engine has given up (False)."""
        with self._wake:
            self._wake.wait_for(lambda: self._status.state in ("ready", "failed") or self._closing, timeout_s)
            return self._status.state == "ready"

    # requests -----------------------------------------------------------------------------------------------------

    def submit(
        self,
        name: str,
        payload: Mapping[str, Any] | None = None,
        on_event: OnEvent | None = None,
        *,
        device: str = "auto",
        priority: int = 0,
    ) -> str:
        """Ask for a service; returns the request's id at once. Starts the engine again if it had given up."""
        request = protocol.Request(f"r{next(self._ids)}", name, dict(payload or {}), device, priority)
        with self._lock:
            if self._closing:
                raise EngineStopped("The engine is closed.", hint="Restart the program.")
            self._pending[request.id] = _Pending(request, on_event or (lambda event: None))
            process = self._process if self._listening else None
            self.start()
        if process is not None:
            self._write(process, request)
        return request.id

    def call(
        self,
        name: str,
        payload: Mapping[str, Any] | None = None,
        *,
        timeout_s: float | None = None,
        on_event: OnEvent | None = None,
    ) -> Any:
        """Ask and wait for the value. Raises the ``StudioError`` of a failure, ``Cancelled``, or ``EngineStopped``
        after ``timeout_s``."""
        mailbox = _Mailbox()

        def receive(event: protocol.RequestEvent) -> None:
            if on_event is not None:
                on_event(event)
            if _is_last(event):
                mailbox.answer = event
                mailbox.done.set()

        request_id = self.submit(name, payload, receive)
        if not mailbox.done.wait(timeout_s):
            self.cancel(request_id)
            raise EngineStopped(f"The engine did not answer within {timeout_s:g} seconds.", hint="Try again.")
        match mailbox.answer:
            case protocol.Finished(value=value):
                return value
            case protocol.Failed() as failed:
                raise protocol.error_of(failed)
        raise Cancelled

    def cancel(self, request_id: str) -> None:
        """Stop a request. ``Stopped`` follows, at once if it has not begun; the process is killed if it begins no
        answer within the patience."""
        with self._wake:
            pending = self._pending.get(request_id)
            if pending is None or pending.cancel_deadline is not None or pending.answered:
                return
            waiting = not pending.started
            if not waiting:
                self._set_deadline(pending)
            elif not self._listening:
                del self._pending[request_id]
            process = self._process if self._listening else None
        if waiting:
            self._deliver(pending, protocol.Stopped(request_id))
        if process is not None:
            self._write(process, protocol.Cancel(request_id))

    def pause(self, request_id: str) -> None:
        self._set_paused(request_id, True)

    def resume(self, request_id: str) -> None:
        self._set_paused(request_id, False)

    def _set_paused(self, request_id: str, paused: bool) -> None:
        with self._lock:
            pending = self._pending.get(request_id)
            if pending is None:
                return
            pending.paused = paused
            process = self._process if self._listening else None
        if process is not None:
            self._write(process, protocol.Pause(request_id) if paused else protocol.Resume(request_id))

    def ping(self, timeout_s: float) -> bool:
        """Whether the process reads its commands within the time."""
        name = f"p{next(self._ids)}"
        answered = threading.Event()
        with self._lock:
            self._pongs[name] = answered
            process = self._process if self._listening else None
        if process is not None:
            self._write(process, protocol.Ping(name))
        found = answered.wait(timeout_s)
        with self._lock:
            self._pongs.pop(name, None)
        return found

    # the supervisor thread ----------------------------------------------------------------------------------------

    def _supervise(self) -> None:
        crashes = 0
        while not self._closing:
            begun = time.monotonic()
            try:
                code: int | None = self._live_once()
            except OSError:
                log.exception("the engine could not be started")
                code = None
            if self._closing:
                break
            if self._killed_on_purpose:
                self._killed_on_purpose = False
                crashes = 0
                self._resubmit_all()
                continue
            healthy = time.monotonic() - begun > HEALTHY_AFTER_S
            worked = self._after_crash()
            # One that got as far as working can be started; its work may be to blame.
            crashes = 1 if healthy or worked else crashes + 1
            log.warning("the engine ended with code %s (crash %d)", code, crashes)
            if crashes >= CRASHES_BEFORE_GIVING_UP:
                self._give_up()
                return
            self._wait_before_restart(crashes)
        for pending in self._take_all():
            self._deliver(pending, protocol.Stopped(pending.request.id))

    def _live_once(self) -> int:
        """Start a process and follow it to its end; returns its exit code."""
        with self._open_log() as errors:
            process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                env=self._environment,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        with self._lock:
            self._process = process
            if self._closing:
                process.kill()
        self._set_status(EngineStatus("starting"))
        assert process.stdout is not None
        try:
            for line in process.stdout:
                self._receive(process, line)
        finally:
            with self._lock:
                self._process, self._listening = None, False
            code = _reap(process)
        return code

    def _open_log(self) -> IO[bytes]:
        if self._log_file is None:
            return Path(os.devnull).open("wb")
        self._log_file.parent.mkdir(parents=True, exist_ok=True)
        _rotate(self._log_file)
        return self._log_file.open("ab")

    def _receive(self, process: subprocess.Popen[bytes], line: bytes) -> None:
        try:
            event = protocol.decode_event(line)
        except msgspec.DecodeError:
            log.warning("not an event: %r", line[:200])
            return
        match event:
            case protocol.Loading():
                self._set_status(EngineStatus("loading"))
                self._start_listening(process)
            case protocol.Ready(devices, description, problem):
                self._set_status(EngineStatus("ready", devices, description, problem))
            case protocol.Pong(name):
                with self._lock:
                    answered = self._pongs.get(name)
                if answered is not None:
                    answered.set()
            case _:
                self._pass_on(event)

    def _start_listening(self, process: subprocess.Popen[bytes]) -> None:
        with self._lock:
            self._listening = True
            waiting = list(self._pending.values())
        for pending in waiting:
            self._ask_again(process, pending)
            if pending.paused:
                self._write(process, protocol.Pause(pending.request.id))

    def _ask_again(self, process: subprocess.Popen[bytes], pending: _Pending) -> None:
        self._write(process, pending.request, unless=lambda: pending.answered)

    def _pass_on(self, event: protocol.RequestEvent) -> None:
        with self._wake:
            pending = self._pending.get(event.id)
            if pending is None:
                return
            if isinstance(event, protocol.Started):
                pending.started = True
                if pending.answered:
                    self._set_deadline(pending)
            elif _is_last(event):
                del self._pending[event.id]
                self._wake.notify_all()
        self._deliver(pending, event)

    def _deliver(self, pending: _Pending, event: protocol.RequestEvent) -> None:
        with self._lock:
            if pending.answered:
                return
            pending.answered = _is_last(event)
        try:
            pending.on_event(event)
        except Exception:
            log.exception("a listener failed on %r", event)

    # ends and beginnings ------------------------------------------------------------------------------------------

    def _after_crash(self) -> bool:
        """What was running is tried once more: something else may have killed the process. The second time it takes
        the blame. What only waited is asked again. Returns whether anything was running."""
        with self._lock:
            running = [pending for pending in self._pending.values() if pending.started]
            for pending in running:
                pending.crashes += 1
            blamed = [pending for pending in running if pending.crashes > 1]
            for pending in blamed:
                del self._pending[pending.request.id]
        for pending in blamed:
            self._deliver(pending, _crash_answer(pending))
        self._resubmit_all()
        return bool(running)

    def _resubmit_all(self) -> None:
        """Everything unanswered goes to the next process; what the user had stopped is done with."""
        with self._lock:
            over = [pending for pending in self._pending.values() if pending.cancel_deadline or pending.answered]
            for pending in over:
                del self._pending[pending.request.id]
            for pending in self._pending.values():
                pending.started = False
        for pending in over:
            self._deliver(pending, protocol.Stopped(pending.request.id))

    def _give_up(self) -> None:
        """Fail what is left, and stay down until somebody asks for something again."""
        sentence = "The engine that runs the models cannot be started."
        hint = f"Restart the program; if it happens again, the reason is in {self._log_file}."
        with self._wake:  # a request that comes now either is among these or starts the engine anew
            rest = self._take_all()
            self._status = EngineStatus("failed", problem=sentence)
            self._wake.notify_all()
        self._tell_status(EngineStatus("failed", problem=sentence))
        for pending in rest:
            self._deliver(pending, protocol.Failed(pending.request.id, sentence, hint, kind="EngineStopped"))

    def _take_all(self) -> list[_Pending]:
        with self._lock:
            rest = list(self._pending.values())
            self._pending.clear()
        return rest

    def _wait_before_restart(self, crashes: int) -> None:
        """The first time at once, then longer and longer."""
        seconds = 0.0 if crashes <= 1 else min(self._back_off_s * 2 ** (crashes - 2), LONGEST_BACK_OFF_S)
        with self._wake:
            self._wake.wait_for(lambda: self._closing, seconds)

    # the watchdog thread ------------------------------------------------------------------------------------------

    def _set_deadline(self, pending: _Pending) -> None:
        pending.cancel_deadline = time.monotonic() + self._cancel_patience_s
        self._wake.notify_all()

    def _watch_cancels(self, generation: int) -> None:
        with self._wake:
            while not self._closing and self._status.state != "failed" and generation == self._generation:
                deadlines = [p.cancel_deadline for p in self._pending.values() if p.cancel_deadline is not None]
                left = min(deadlines) - time.monotonic() if deadlines else None
                if left is not None and left <= 0 and self._process is not None:
                    log.warning("a cancel was not answered: the engine is restarted")
                    self._killed_on_purpose = True
                    self._process.kill()
                    self._process = None
                    left = None
                self._wake.wait(max(left, 0.01) if left is not None else None)

    # small things -------------------------------------------------------------------------------------------------

    def _write(
        self,
        process: subprocess.Popen[bytes],
        command: protocol.Command,
        unless: Callable[[], bool] = lambda: False,
    ) -> None:
        assert process.stdin is not None
        try:
            with self._write_lock:
                if unless():
                    return
                process.stdin.write(protocol.encode_line(command))
                process.stdin.flush()
        except (OSError, ValueError):
            # The process has just ended; the supervisor notices and asks the next one.
            log.debug("a command was lost", exc_info=True)

    def _set_status(self, status: EngineStatus) -> None:
        with self._wake:
            changed, self._status = status != self._status, status
            self._wake.notify_all()
        if changed:
            self._tell_status(status)

    def _tell_status(self, status: EngineStatus) -> None:
        with self._lock:
            listeners = list(self._status_listeners)
        for listener in listeners:  # without the lock: a listener may wait for a lock of its own
            try:
                listener(status)
            except Exception:
                log.exception("a listener failed on %r", status)


def _is_last(event: protocol.RequestEvent) -> bool:
    return isinstance(event, protocol.Finished | protocol.Failed | protocol.Stopped)


def _crash_answer(pending: _Pending) -> protocol.RequestEvent:
    if pending.cancel_deadline is not None:
        return protocol.Stopped(pending.request.id)
    return protocol.failure(
        pending.request.id,
        EngineStopped(
            "The engine stopped unexpectedly while working on this file.",
            hint="It has been restarted. Try again; if it happens again, this file may be damaged.",
        ),
    )


def _reap(process: subprocess.Popen[bytes]) -> int:
    """Wait for a process that has closed its events, kill it if it lingers, close its pipes; returns its exit code."""
    try:
        code = process.wait(CANCEL_PATIENCE_S)
    except subprocess.TimeoutExpired:
        process.kill()
        code = process.wait()
    for pipe in (process.stdin, process.stdout):
        with contextlib.suppress(OSError):  # unsent commands cannot be flushed into a dead process
            if pipe is not None:
                pipe.close()
    return code


def _rotate(log_file: Path) -> None:
    """Keep the last few logs: engine.log, engine.log.1, engine.log.2 …"""
    if not log_file.exists() or log_file.stat().st_size < LOG_BYTES:
        return
    for number in range(LOGS_KEPT - 1, 0, -1):
        older = log_file.with_name(f"{log_file.name}.{number}")
        if older.exists():
            older.replace(log_file.with_name(f"{log_file.name}.{number + 1}"))
    log_file.replace(log_file.with_name(f"{log_file.name}.1"))
