"""What runs on a worker of a cluster: one job, after a look at whether this worker is the one it has to be.

Messages are small: a request and a receipt in JSON; pixels go from and to the storage alone.
"""

from __future__ import annotations

import hashlib
import platform
import threading
import time
from contextlib import suppress
from functools import cache
from pathlib import Path

import msgspec

from studio import __version__, places
from studio.domain import any_json
from studio.domain.errors import StudioError
from studio.domain.job import JobRequest
from studio.domain.progress import Control, Progress, ProgressUpdate
from studio.domain.receipt import ModelDigest, Receipt
from studio.engine.service import resolve
from studio.jobs.batch.places import do_job
from studio.jobs.registry import TASKS, kind_of

SIGN_OF_LIFE_S = 1.0
ASK_CANCEL_S = 2.0


class Program(msgspec.Struct, frozen=True):
    """Which program this is: its version, and the sum over all of its code."""

    version: str
    code: str


class Task(msgspec.Struct, frozen=True):
    """A job as it is sent to a worker. ``id`` names the switch that cancels it, ``run`` the topic of the batch's signs
    of life. ``models`` are those that the job has to use, by their sums."""

    id: str
    run: str
    request: JobRequest
    twin: str
    program: Program
    models: tuple[ModelDigest, ...]


class Done(msgspec.Struct, frozen=True):
    receipt: Receipt
    worker: str


class Unfit(StudioError):
    """This worker takes no part: it would not make what the others make. ``path`` is its address."""


def do(message: bytes) -> bytes:
    """Do one job on this worker; answers a `Done`.

    Raises:
        Unfit: the worker runs another version of the program, or lacks a model.
        StudioError: the job failed.
        Cancelled: the run was cancelled.
    """
    from distributed import get_worker

    task = any_json.decode(message, Task)
    worker = get_worker()
    name = f"{worker.name} on {platform.node()}"
    _check(task, worker.address)
    with _Signs(task, worker) as signs:
        progress = Progress(signs.progressed, signs.control)
        receipt = do_job(task.request, task.twin, progress, worker=name)
    return any_json.encode(Done(receipt, name))


@cache
def this_program() -> Program:
    """Of this very process."""
    root = Path(__file__).parents[3]
    digest = hashlib.sha256()
    for room in ("studio", "models"):
        for path in sorted((root / room).rglob("*.py")):
            digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return Program(__version__, digest.hexdigest())


def models_of(request: JobRequest) -> tuple[ModelDigest, ...]:
    """The models of a job, each with the sum of its weights as they are on this disk. Raises ``StudioError``."""
    found: tuple[ModelDigest, ...] = tuple(resolve(TASKS[kind_of(request.recipe)].models_of)(request))
    return tuple(ModelDigest(each.id, _sum_of_weights(each.id, each.sha256)) for each in found)


@cache
def _sum_of_weights(model_id: str, said: str) -> str:
    """Read, not believed: a card may say something else. For what has no weights file of its own, as its card says."""
    from models import catalogue

    entry = catalogue.find(model_id, [places.added_models()])
    return said if entry is None else catalogue.sha256_of(entry.path)


def _check(task: Task, address: str) -> None:
    mine = this_program()
    if mine != task.program:
        what = f"version {mine.version}" if mine.version != task.program.version else "other code of the same version"
        raise Unfit(
            f"The worker {address} takes no part: it runs {what}, the batch {task.program.version}.",
            hint="Install the same version on all machines.",
            path=address,
        )
    try:
        models = models_of(task.request)
    except StudioError as error:
        raise Unfit(f"The worker {address} takes no part: {error.message}", hint=error.hint, path=address) from error
    for wanted, here in zip(task.models, models, strict=False):
        if wanted != here:
            raise Unfit(
                f"The worker {address} takes no part: its model “{here.id}” has other weights (SHA-256 {here.sha256}).",
                hint="Install the same model on all machines.",
                path=address,
            )


class _Signs:
    """While a job runs, tells that it goes on, and looks whether it is still wanted."""

    def __init__(self, task: Task, worker: object) -> None:
        self.control = Control()
        self._task, self._worker = task, worker
        self._told = self._asked = 0.0
        self._update = ProgressUpdate(0.0, "", None)
        self._lock = threading.Lock()

    def __enter__(self) -> _Signs:
        self.control.add_guard(self._step)
        self._tell()
        return self

    def __exit__(self, *_: object) -> None:
        self.control.remove_guard(self._step)

    def progressed(self, update: ProgressUpdate) -> None:
        self._update = update

    def _step(self, held_s: float) -> None:
        now = time.monotonic()
        with self._lock:
            tell, ask = now - self._told > SIGN_OF_LIFE_S, now - self._asked > ASK_CANCEL_S
            self._told, self._asked = now if tell else self._told, now if ask else self._asked
        if tell:
            self._tell()
        if ask and _is_cancelled(self._task.id):
            self.control.cancel()

    def _tell(self) -> None:
        said = {"id": self._task.id, "fraction": self._update.fraction, "stage": self._update.stage}
        with suppress(Exception):  # the scheduler may be gone for a moment; the job goes on
            self._worker.log_event(topic_of(self._task.run), said)  # type: ignore[attr-defined]


def topic_of(run: str) -> str:
    return f"phonochrome-{run}"


def cancel_switch(task_id: str) -> str:
    return f"phonochrome-cancel-{task_id}"


def _is_cancelled(task_id: str) -> bool:
    from distributed import Event, get_client

    with suppress(Exception):
        return bool(Event(cancel_switch(task_id), client=get_client(timeout=2)).is_set())
    return False
