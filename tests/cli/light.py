"""A light stand-in for the jobs, so that the command line can be tested without models: a result is the input with
a word more, and it is written as all results are."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.domain.errors import UnreadableInput
from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.engine.service import TaskContext
from studio.jobs import registry, runner
from studio.jobs.outputs import planned_files
from studio.jobs.registry import Task
from studio.jobs.task import Outcome
from studio.media.files.safety import atomic_output

HERE = "tests.cli.light"
runs: list[str] = []


def add_a_word(request: JobRequest, progress: Progress, context: TaskContext) -> Outcome:
    name = Path(request.input).name
    runs.append(name)
    if name.startswith("odd"):
        raise ValueError("'list' argument must have no negative elements")
    if name.startswith("bad"):
        raise UnreadableInput(f"“{name}” is damaged.", path=request.input)
    made = []
    for planned in (each for each in planned_files(request, film=False)[:-1] if each.certain):
        with atomic_output(planned.path) as temporary:
            temporary.write_bytes(Path(request.input).read_bytes() + b"coloured")
        made.append(planned.path)
    return Outcome(made)


def no_models(request: JobRequest) -> tuple[()]:
    return ()


def install(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Use it for all jobs of a test; returns the list of inputs that were worked on."""
    runs.clear()
    for kind in ("colorize", "sound"):
        monkeypatch.setitem(registry.TASKS, kind, Task(f"{HERE}:add_a_word", f"{HERE}:no_models"))
    monkeypatch.setattr(
        runner, "in_process_context", lambda request: TaskContext(cache_dir=Path(request.output).parent)
    )
    return runs
