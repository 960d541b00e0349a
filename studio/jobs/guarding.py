"""Watches a running job: how long it works and how much memory the process holds."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from studio.domain import limits
from studio.domain.progress import Control
from studio.media.files.errors import shown

LOOKS_S = 0.5
"""Memory is looked at so often."""


class _Guard:
    """Called at every step of a job, in whichever of its threads; raises when it takes more than it may."""

    def __init__(self, path: str) -> None:
        self._path, self._name = path, shown(Path(path))
        self._until = time.monotonic() + limits.JOB_HOURS.value * 3600.0
        self._memory = min(limits.MEMORY_GB.value * 1e9, limits.MOST_OF_THE_COMPUTER * psutil.virtual_memory().total)
        self._process = psutil.Process()
        self._looked = 0.0

    def __call__(self, paused_s: float) -> None:
        self._until += paused_s
        now = time.monotonic()
        if now > self._until:
            raise limits.took_too_long(self._name, self._path)
        if now - self._looked < LOOKS_S:
            return
        self._looked = now
        held = self._process.memory_info().rss
        if held > self._memory:
            raise limits.took_too_much(self._name, held / 1e9, self._path)


@contextmanager
def guarded(control: Control, path: str) -> Iterator[None]:
    """The work in this block may take what the limits allow for one job on the file ``path``.

    Raises ``StudioError`` or ``OutOfMemory``, out of the job's own steps.
    """
    guard = _Guard(path)
    control.add_guard(guard)
    try:
        yield
    finally:
        control.remove_guard(guard)
