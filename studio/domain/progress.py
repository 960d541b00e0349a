"""Progress, pause and cancel, passed down to every loop that takes longer than a moment."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from studio.domain.errors import Cancelled

UPDATES_PER_SECOND = 10


@dataclass(frozen=True)
class ProgressUpdate:
    """How far a job is: ``fraction`` 0…1, the stage in words, seconds left (None while unknown)."""

    fraction: float
    stage: str
    eta_s: float | None


class Control:
    """The switch a user holds: cancel and pause, safe to flip from any thread."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()
        self._running = threading.Event()
        self._running.set()
        self._guards: tuple[Callable[[float], None], ...] = ()

    def add_guard(self, guard: Callable[[float], None]) -> None:
        """Ask ``guard`` at every step whether the work may go on; it is told for how many seconds the work was held,
        and raises if it may not."""
        self._guards = (*self._guards, guard)

    def remove_guard(self, guard: Callable[[float], None]) -> None:
        self._guards = tuple(each for each in self._guards if each is not guard)

    def cancel(self) -> None:
        self._cancelled.set()
        self._running.set()

    def pause(self) -> None:
        self._running.clear()

    def resume(self) -> None:
        self._running.set()

    @property
    def cancelled(self) -> bool:
        return self._cancelled.is_set()

    def check(self) -> None:
        """Wait while paused; raise ``Cancelled`` once the user stopped the job, and what a guard raises."""
        held_since = time.monotonic()
        self._running.wait()
        if self._cancelled.is_set():
            raise Cancelled
        for guard in self._guards:
            guard(time.monotonic() - held_since)


class Progress:
    """Reports progress of one job, nests for its parts, and is the place where a job notices pause and cancel.

    Call ``step`` (or ``check``) per tile, frame or clip. At most ten updates a second reach ``report``.
    """

    def __init__(self, report: Callable[[ProgressUpdate], None] | None = None, control: Control | None = None) -> None:
        self._report = report
        self.control = control or Control()
        self._started = time.monotonic()
        self._last_sent = 0.0
        self._last: ProgressUpdate | None = None

    def check(self) -> None:
        self.control.check()

    def step(self, done: float, total: float, stage: str = "") -> None:
        """Say that ``done`` of ``total`` units are finished; raises ``Cancelled`` if the user stopped the job."""
        self.check()
        self._send(done / total if total > 0 else 0.0, stage)

    def part(self, start: float, end: float, stage: str = "") -> Progress:
        """A progress of its own that fills the stretch ``start``…``end`` (0…1) of this one."""
        return _Part(self, start, end, stage)

    def _send(self, fraction: float, stage: str) -> None:
        fraction = min(max(fraction, 0.0), 1.0)
        now = time.monotonic()
        finished = fraction >= 1.0
        new_stage = self._last is None or self._last.stage != stage
        if self._report is None or (
            not finished and not new_stage and now - self._last_sent < 1.0 / UPDATES_PER_SECOND
        ):
            return
        self._last_sent = now
        elapsed = now - self._started
        eta = elapsed * (1.0 - fraction) / fraction if fraction > 0.02 and elapsed > 0.5 else None
        self._last = ProgressUpdate(fraction, stage, 0.0 if finished else eta)
        self._report(self._last)


class _Part(Progress):
    def __init__(self, parent: Progress, start: float, end: float, stage: str) -> None:
        super().__init__(None, parent.control)
        self._parent, self._start, self._end, self._stage = parent, start, end, stage

    def _send(self, fraction: float, stage: str) -> None:
        fraction = min(max(fraction, 0.0), 1.0)
        self._parent._send(self._start + (self._end - self._start) * fraction, stage or self._stage)
