"""Loaded by the workers of the cluster's tests (Dask's ``preload``): jobs without models, whose content is told by
their input alone. Each end is noted, and what hangs does so until it is killed.
"""

from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path
from typing import Any

from studio.engine.service import TaskContext
from studio.jobs import registry, runner
from studio.jobs.outputs import planned_files
from studio.jobs.registry import Task
from studio.jobs.task import Outcome
from studio.media.files.safety import atomic_output

HERE = "tests.jobs.batch.light_worker"
LOG, TAKES_S = "PHONOCHROME_TEST_LOG", "PHONOCHROME_TEST_TAKES_S"


def content(source: bytes) -> bytes:
    """As long as a small picture, and different for each input."""
    return b"".join(hashlib.sha256(source + bytes([part])).digest() for part in range(200))


def light(request: Any, progress: Any, context: TaskContext) -> Outcome:
    log = Path(os.environ[LOG])
    _note(log, "begins", request.input)
    for _ in range(10):
        time.sleep(float(os.environ.get(TAKES_S, "0")) / 10)
        progress.check()
    (planned, *_) = planned_files(request, film=False)
    with atomic_output(planned.path) as temporary:
        temporary.write_bytes(content(Path(request.input).read_bytes()))
    _note(log, "ends", request.input)
    return Outcome([planned.path])


def no_models(request: Any) -> tuple[()]:
    return ()


def _note(log: Path, what: str, path: str) -> None:
    with log.open("a") as file:
        file.write(f"{what} {os.getpid()} {Path(path).name}\n")


def arm() -> None:
    registry.TASKS["colorize"] = Task(f"{HERE}:light", f"{HERE}:no_models")
    context = TaskContext(cache_dir=Path(os.environ[LOG]).parent)
    runner.in_process_context = lambda request: context


if LOG in os.environ:
    arm()
