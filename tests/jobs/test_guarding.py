"""A job that works for too long or takes too much memory is given up, and told how to raise the limit."""

from __future__ import annotations

import time

import pytest

from studio.domain import limits
from studio.domain.errors import OutOfMemory, StudioError
from studio.domain.progress import Control, Progress
from studio.jobs.guarding import guarded


def test_a_job_that_works_for_too_long_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(limits.JOB_HOURS.variable, "1e-9")
    progress = Progress()
    with pytest.raises(StudioError, match="given up") as raised, guarded(progress.control, "/in/a.png"):
        progress.part(0, 1).step(1, 2)
    assert limits.JOB_HOURS.option in raised.value.hint
    progress.step(1, 2)  # the guard is gone with its job


def test_a_job_that_takes_too_much_memory_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(limits.MEMORY_GB.variable, "0.001")
    progress = Progress()
    with pytest.raises(OutOfMemory, match="GB of memory") as raised, guarded(progress.control, "/in/a.png"):
        progress.check()
    assert limits.MEMORY_GB.variable in raised.value.hint


def test_a_pause_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    monkeypatch.setenv(limits.JOB_HOURS.variable, "1")
    control = Control()
    with guarded(control, "/in/a.png"):
        monkeypatch.setattr(control._running, "wait", lambda: now.__setitem__(0, now[0] + 7000))
        control.check()
        monkeypatch.setattr(control._running, "wait", lambda: None)
        control.check()
        now[0] += 3700
        with pytest.raises(StudioError, match="given up"):
            control.check()


def test_an_ordinary_job_is_left_alone() -> None:
    progress = Progress()
    with guarded(progress.control, "/in/a.png"):
        for done in range(100):
            progress.step(done, 100)
