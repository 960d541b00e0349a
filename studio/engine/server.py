"""The engine's main loop: reads commands, runs services in worker threads, writes events.

One thread reads commands and answers cancel and pause at once, whatever the workers do. There is one worker for each
device and a few for previews and light work, so that a thumbnail never waits behind a film.
"""

from __future__ import annotations

import itertools
import logging
import queue
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import BinaryIO

import msgspec

from studio.domain.errors import Cancelled, StudioError
from studio.domain.progress import Control, Progress, ProgressUpdate
from studio.engine import protocol
from studio.engine.cache import ModelCache
from studio.engine.devices import choose, instead_note
from studio.engine.faults import explained
from studio.engine.hardware import DeviceReport
from studio.engine.service import Handler, Service, TaskContext, resolve
from studio.own_files.remarks import take_remarks

log = logging.getLogger(__name__)

PREVIEW_WORKERS = 2
PACK_WORKERS = 2
LIGHT_WORKERS = 2
SHUTDOWN_PATIENCE_S = 2.0
FIRST_WISHES_S = 0.15
"""After the start, for the wishes of a window that opens with files to arrive."""
LIGHT_WORK_FIRST_S = 4.0
"""At most; the models are not to wait longer than that for small pictures."""


class _Call:
    """One request on its way through the engine."""

    def __init__(self, request: protocol.Request, service: Service) -> None:
        self.request = request
        self.service = service
        self.control = Control()
        self.begun = False


class _Lane:
    """A queue by priority and the worker threads that empty it."""

    def __init__(self, name: str, device: str, workers: int, run: Callable[[_Call, str], None]) -> None:
        self._waiting: queue.PriorityQueue[tuple[int, int, _Call | None]] = queue.PriorityQueue()
        self._order = itertools.count()
        self._device = device
        self._run = run
        self.threads = [
            threading.Thread(target=self._work, name=f"engine-{name}-{index}", daemon=True) for index in range(workers)
        ]
        for thread in self.threads:
            thread.start()

    def put(self, call: _Call) -> None:
        self._waiting.put((-call.request.priority, next(self._order), call))

    def finish(self) -> None:
        for _ in self.threads:
            self._waiting.put((-(2**62), next(self._order), None))

    def _work(self) -> None:
        while True:
            _, _, call = self._waiting.get()
            if call is None:
                return
            self._run(call, self._device)


class EngineServer:
    """Serves ``services`` on a pair of byte streams until the commands end.

    ``prepare`` runs in the background and says which devices there are; requests for a device wait for it, light
    ones do not.
    """

    def __init__(
        self,
        services: Mapping[str, Service],
        commands: BinaryIO,
        events: BinaryIO,
        *,
        prepare: Callable[[], DeviceReport],
        cache_dir: Path,
        models: ModelCache | None = None,
        log_hint: str = "",
    ) -> None:
        self._services = services
        self._commands = commands
        self._events = events
        self._prepare = prepare
        self._cache_dir = cache_dir
        self._models = models or ModelCache()
        self._log_hint = log_hint
        self._calls: dict[str, _Call] = {}
        self._lanes: dict[str, _Lane] = {}
        self._report: DeviceReport | None = None
        self._held: list[_Call] = []
        self._lock = threading.Lock()
        self._outgoing: queue.SimpleQueue[tuple[protocol.Event | None, threading.Event]] = queue.SimpleQueue()
        self._writer = threading.Thread(target=self._write_events, name="engine-events", daemon=True)

    def serve(self) -> None:
        """Read commands until ``shutdown`` or the end of the stream (the program that started us is gone)."""
        self._writer.start()
        self._lanes["light"] = _Lane("light", "cpu", LIGHT_WORKERS, self._run)
        self._lanes["preview"] = _Lane("preview", "cpu", PREVIEW_WORKERS, self._run)
        self._lanes["live"] = _Lane("live", "cpu", 1, self._run)
        self._lanes["library"] = _Lane("library", "cpu", 1, self._run)
        self._lanes["packs"] = _Lane("packs", "cpu", PACK_WORKERS, self._run)
        self._send(protocol.Loading("models"))
        preparing = threading.Thread(target=self._find_devices, name="engine-prepare", daemon=True)
        preparing.start()
        try:
            for line in self._commands:
                if not self._obey(line):
                    break
        finally:
            self._stop(preparing)

    # commands -----------------------------------------------------------------------------------------------------

    def _obey(self, line: bytes) -> bool:
        try:
            command = protocol.decode_command(line)
        except msgspec.DecodeError:
            log.exception("not a command: %r", line[:200])
            return True
        match command:
            case protocol.Request():
                self._accept(command)
            case protocol.Cancel():
                self._cancel(command.id)
            case protocol.Pause():
                self._with_call(command.id, lambda call: call.control.pause())
            case protocol.Resume():
                self._with_call(command.id, lambda call: call.control.resume())
            case protocol.Ping():
                self._send(protocol.Pong(command.id))
            case protocol.Shutdown():
                return False
        return True

    def _accept(self, request: protocol.Request) -> None:
        service = self._services.get(request.name)
        if service is None:
            error = StudioError(f"The engine does not know how to do “{request.name}”.", hint="Restart the program.")
            self._send(protocol.failure(request.id, error))
            return
        call = _Call(request, service)
        with self._lock:
            self._calls[request.id] = call
        self._send(protocol.Accepted(request.id))
        self._route(call)

    def _route(self, call: _Call) -> None:
        with self._lock:
            if call.service.waits_for_models and self._report is None:
                self._held.append(call)
                return
            lane = self._lanes[self._lane_name(call)]
        lane.put(call)

    def _lane_name(self, call: _Call) -> str:
        if call.service.lane != "device" or self._report is None:
            return call.service.lane
        return choose(call.request.device, self._report.devices)

    def _cancel(self, request_id: str) -> None:
        with self._lock:
            call = self._calls.get(request_id)
            if call is None:
                return
            call.control.cancel()
            waiting = not call.begun
            if waiting:
                del self._calls[request_id]
        if waiting:
            self._send(protocol.Stopped(request_id))

    def _with_call(self, request_id: str, act: Callable[[_Call], None]) -> None:
        with self._lock:
            call = self._calls.get(request_id)
        if call is not None:
            act(call)

    # work ---------------------------------------------------------------------------------------------------------

    def _let_light_work_go_first(self) -> None:
        """Loading torch takes the interpreter for seconds. What somebody looks at now, the small pictures and facts of
        files the program was started with, is done before."""
        deadline = _Deadline(LIGHT_WORK_FIRST_S)
        time.sleep(FIRST_WISHES_S)
        while deadline.left() and self._light_work():
            time.sleep(0.02)

    def _light_work(self) -> bool:
        with self._lock:
            return any(call.service.lane == "light" for call in self._calls.values())

    def _find_devices(self) -> None:
        self._let_light_work_go_first()
        try:
            report = self._prepare()
        except Exception as error:
            log.exception("the devices could not be found")
            report = DeviceReport(("cpu",), "CPU", str(error))
        with self._lock:
            self._report = report
            for device in report.devices:
                self._lanes[device] = _Lane(device, device, 1, self._run)
            held, self._held = self._held, []
        self._send(protocol.Ready(report.devices, report.description, report.problem))
        for call in held:
            self._route(call)

    def _run(self, call: _Call, device: str) -> None:
        request = call.request
        with self._lock:
            if call.control.cancelled:
                return  # its "cancelled" is already sent
            call.begun = True
        if call.service.uses_models and self._report is not None:
            device = choose(request.device, self._report.devices)
        # Should the work crash the process, the program must know already what was being worked on.
        self._post(protocol.Started(request.id, device)).wait()
        if call.service.waits_for_models and (note := instead_note(request.device, device)):
            self._send(protocol.Noted(request.id, note))
        outcome = self._outcome(call, device)
        for text in take_remarks():
            self._send(protocol.Noted(request.id, text))
        with self._lock:
            self._calls.pop(request.id, None)
        self._send(outcome)

    def _outcome(self, call: _Call, device: str) -> protocol.Event:
        request_id = call.request.id
        try:
            handler: Handler = resolve(call.service.target)
            payload, kind = call.request.payload, call.service.question
            question = payload if kind is None else msgspec.convert(payload, kind)
            value = handler(question, self._progress(call), self._context(request_id, device))
            return protocol.Finished(request_id, msgspec.to_builtins(value))
        except Cancelled:
            return protocol.Stopped(request_id)
        except StudioError as error:
            log.info("%s: %s", call.request.name, error.message, exc_info=True)
            return protocol.failure(request_id, error)
        except Exception as error:
            log.exception("%s failed", call.request.name)
            return self._unexpected(call.request, error)

    def _unexpected(self, request: protocol.Request, error: Exception) -> protocol.Failed:
        """Of an answer; jobs, which know their file, have turned it into a sentence before."""
        path = request.payload.get("path")
        failed = protocol.failure(request.id, explained(error, path if isinstance(path, str) else ""))
        return msgspec.structs.replace(failed, hint=f"{failed.hint} {self._log_hint}".strip())

    def _progress(self, call: _Call) -> Progress:
        request_id = call.request.id

        def report(update: ProgressUpdate) -> None:
            self._send(protocol.Progressed(request_id, update.fraction, update.stage, update.eta_s))

        return Progress(report, call.control)

    def _context(self, request_id: str, device: str) -> TaskContext:
        return TaskContext(
            device=device,
            models=self._models,
            note=lambda text: self._send(protocol.Noted(request_id, text)),
            cache_dir=self._cache_dir,
        )

    # the streams --------------------------------------------------------------------------------------------------

    def _send(self, event: protocol.Event) -> None:
        # Through a queue, because the thread that reads commands must never wait for somebody to read events.
        self._post(event)

    def _post(self, event: protocol.Event | None) -> threading.Event:
        written = threading.Event()
        self._outgoing.put((event, written))
        return written

    def _write_events(self) -> None:
        while True:
            event, written = self._outgoing.get()
            if event is None:
                return
            try:
                self._events.write(protocol.encode_line(event))
                self._events.flush()
            except (OSError, ValueError):
                # Nobody reads any more. The end of the commands, which follows, ends the loop.
                log.debug("an event was lost", exc_info=True)
            written.set()

    def _stop(self, preparing: threading.Thread) -> None:
        """Cancel everything and give the workers a moment to remove what is half-made."""
        with self._lock:
            calls = list(self._calls.values())
            lanes = list(self._lanes.values())
        for call in calls:
            call.control.cancel()
        for lane in lanes:
            lane.finish()
        deadline = _Deadline(SHUTDOWN_PATIENCE_S)
        for thread in itertools.chain.from_iterable(lane.threads for lane in lanes):
            thread.join(deadline.left())
        preparing.join(deadline.left())
        self._post(None)
        self._writer.join(deadline.left() + 0.5)


class _Deadline:
    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        return max(0.0, self._end - time.monotonic())
