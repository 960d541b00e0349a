"""Where the jobs of a batch are done when a cluster is named: on the workers of a Dask scheduler.

The rows of the queue stay here; every worker reads and writes the shared storage itself. A worker that vanishes costs
nothing but time: its jobs are given to others. One that gives no sign of life is left aside, and restarted where that
is possible. One that runs another version or lacks a model says so and takes no part. All is idempotent, since a job
that finds its result whole does nothing.
"""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from studio.domain import any_json
from studio.domain.errors import Cancelled, StudioError
from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.domain.receipt import ModelDigest, Receipt
from studio.domain.recipe import Recipe
from studio.jobs.batch import remote
from studio.jobs.batch.places import processors
from studio.jobs.batch.remote import Done, Task, Unfit

SILENT_S = 900.0
"""A worker that has begun a job and then says nothing for so long hangs."""
CONNECT_S = 15.0
NO_WORKER_S = 60.0
"""So long a batch waits for a worker that can take part."""
ATTEMPTS = 4
LOOK_S = 0.5
"""A job that is under way is looked at so often; its end is told at once."""
KNOWN_S = 2.0
"""The scheduler is asked for its workers so often."""


@dataclass(frozen=True)
class Security:
    """TLS as Dask offers it: PEM files; all or none."""

    ca: str = ""
    certificate: str = ""
    key: str = ""

    def made(self) -> Any:
        if not self.ca:
            return None
        from distributed.security import Security as DaskSecurity

        names = ("client", "worker", "scheduler")
        files = {f"tls_{name}_{kind}": getattr(self, field) for name in names
                 for kind, field in (("cert", "certificate"), ("key", "key"))}  # fmt: skip
        return DaskSecurity(tls_ca_file=self.ca, require_encryption=True, **files)


class Cluster:
    """Use as a context manager. ``address`` is that of a scheduler (``tcp://host:8786``, ``tls://…``), or ``local:N``
    for N processes of this computer, which listen to nobody else. ``note`` is told what the user should know.

    Raises ``StudioError`` when it cannot be reached.
    """

    def __init__(
        self,
        address: str,
        note: Callable[[str], None],
        *,
        security: Security | None = None,
        silent_s: float = SILENT_S,
        no_worker_s: float = NO_WORKER_S,
        slots: int | None = None,
    ) -> None:
        need_dask()
        self._address, self._note, self._silent_s, self._no_worker_s = address, note, silent_s, no_worker_s
        self._security = security or Security()
        self._run = uuid.uuid4().hex
        self._lock = threading.RLock()
        self._excluded: dict[str, StudioError] = {}
        self._signs: dict[str, float] = {}
        self._told: dict[str, tuple[float, str]] = {}
        self._models: dict[Recipe, tuple[ModelDigest, ...]] = {}
        self._known: list[str] = []
        self._asked = 0.0
        self._local: Any = None
        self._client: Any = None
        count = _local_count(address)
        if count is not None:
            self._local = _local_cluster(count)
        self._connect()
        self.slots = slots or (2 * count if count is not None else 64)

    def __enter__(self) -> Cluster:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(Exception):
            self._client.close(timeout=5)
        if self._local is not None:
            with suppress(Exception):
                self._local.close(timeout=10)

    def do(self, request: JobRequest, twin: str, progress: Progress) -> tuple[Receipt, str]:
        """See ``working.Place``."""
        models = self._models_of(request)
        lost = ""
        for attempt in range(ATTEMPTS):
            task = Task(f"{uuid.uuid4().hex}-{attempt}", self._run, request, twin, remote.this_program(), models)
            try:
                done = any_json.decode(self._done(task, progress), Done)
            except Unfit as error:
                self._exclude(str(error.path), error)
                return self.do(request, twin, progress)
            except _Lost as error:
                lost = str(error)
                continue
            finally:
                self._signs.pop(task.id, None)
                self._told.pop(task.id, None)
            return done.receipt, done.worker
        raise StudioError(
            f"“{request.input}” was given to {ATTEMPTS} workers, and none brought it to its end: {lost}.",
            hint="Look at the file by itself, and at the workers' logs.",
            path=request.input,
        )

    # inside -------------------------------------------------------------------------------------------------------

    def _models_of(self, request: JobRequest) -> tuple[ModelDigest, ...]:
        """Looked up once for each recipe."""
        if request.recipe not in self._models:
            self._models[request.recipe] = remote.models_of(request)
        return self._models[request.recipe]

    def _workers(self) -> list[str]:
        """The addresses of all workers, as they were a moment ago."""
        with self._lock:
            if not self._known or time.monotonic() - self._asked > KNOWN_S:
                self._asked = time.monotonic()
                self._known = list(self._client.scheduler_info(n_workers=-1)["workers"])
            return self._known

    def _connect(self) -> None:
        from distributed import Client

        try:
            self._client = Client(
                self._local or self._address,
                timeout=CONNECT_S,
                security=self._security.made() if self._local is None else None,
                set_as_default=False,
            )
            self._client.subscribe_topic(remote.topic_of(self._run), self._hear)
        except Exception as error:
            raise StudioError(
                f"The cluster {self._address} cannot be reached: {str(error) or 'it gives no answer'}.",
                hint="Start its scheduler (dask scheduler), check the address, then run the same command again.",
                path=self._address,
            ) from error

    def _hear(self, event: Any) -> None:
        """A sign of life, on the client's own thread."""
        _, said = event
        self._signs[said["id"]] = time.monotonic()
        self._told[said["id"]] = (said["fraction"], said["stage"])

    def _done(self, task: Task, progress: Progress) -> bytes:
        """Raises ``_Lost`` when the job has to be given to another worker."""
        from distributed.scheduler import KilledWorker

        client = self._client
        future = None
        try:
            workers = self._fit(progress)
            resources = {"GPU": 1} if task.request.device == "cuda" else None
            future = client.submit(
                remote.do,
                any_json.encode(task),
                key=f"phonochrome-{task.id}",
                pure=False,
                workers=workers,
                allow_other_workers=False,
                resources=resources,
            )
            ended = threading.Event()
            future.add_done_callback(lambda _: ended.set())
            while not (ended.wait(LOOK_S) or future.done()):
                self._look_after(task, future, progress)
            result: bytes = future.result(timeout=CONNECT_S)
        except (StudioError, Cancelled, _Lost):
            raise
        except KilledWorker as error:
            raise _Lost("the workers died over it") from error
        except Exception as error:
            if not _is_about_connection(error):
                raise
            self._reconnect(client, progress)
            raise _Lost(f"the connection was lost ({type(error).__name__})") from error
        finally:
            if future is not None:
                with suppress(Exception):
                    future.release()
        return result

    def _look_after(self, task: Task, future: Any, progress: Progress) -> None:
        fraction, stage = self._told.get(task.id, (0.0, ""))
        try:
            progress.step(fraction, 1.0, stage)
        except Cancelled:
            self._cancel(task, future)
            raise
        began = self._signs.get(task.id)
        if began is not None and time.monotonic() - began > self._silent_s:
            self._leave_aside(task, future)
            raise _Lost("a worker gave no sign of life")

    def _cancel(self, task: Task, future: Any) -> None:
        from distributed import Event

        with suppress(Exception):
            Event(remote.cancel_switch(task.id), client=self._client).set()
            future.cancel()

    def _leave_aside(self, task: Task, future: Any) -> None:
        """A worker that hangs is restarted; until it is back under another address nothing is given to it."""
        address = ""
        with suppress(Exception):
            address = self._where(task)
        with suppress(Exception):
            future.cancel(force=True)
        if address:
            said = f"The worker {address} gave no sign of life for {self._silent_s:.0f} s and was left aside."
            self._exclude(address, StudioError(said, path=address))
            threading.Thread(target=self._restart, args=(address,), daemon=True).start()

    def _where(self, task: Task) -> str:
        """The worker that has a task."""
        key = f"phonochrome-{task.id}"
        processing = self._client.processing()
        return next((address for address, keys in processing.items() if key in map(str, keys)), "")

    def _restart(self, address: str) -> None:
        with suppress(Exception):
            self._client.restart_workers([address], timeout=30, raise_for_error=False)

    def _exclude(self, address: str, error: StudioError) -> None:
        with self._lock:
            new = address not in self._excluded
            self._excluded[address] = error
        if new:
            self._note(f"{error.message} {error.hint}".strip())

    def _fit(self, progress: Progress) -> list[str] | None:
        """The workers that may take part; None: all. Waits for one to join.

        Raises ``StudioError`` when there is none after a while.
        """
        until = time.monotonic() + self._no_worker_s
        while True:
            fit = [address for address in self._workers() if address not in self._excluded]
            if fit:
                return fit if self._excluded else None
            if time.monotonic() > until:
                raise self._nobody()
            progress.check()
            time.sleep(0.2)

    def _nobody(self) -> StudioError:
        why = next(iter(self._excluded.values()), None)
        if why is not None:
            return StudioError(why.message, hint=why.hint, path=self._address)
        return StudioError(
            f"The cluster {self._address} has no workers.",
            hint=f"Start them with: main.py worker {self._address}",
            path=self._address,
        )

    def _reconnect(self, broken: Any, progress: Progress) -> None:
        """Once for all threads. The scheduler may be on its way up again. Raises ``StudioError``."""
        with self._lock:
            if self._client is not broken:
                return
            with suppress(Exception):
                broken.close(timeout=1)
            until = time.monotonic() + self._no_worker_s
            while True:
                progress.check()
                try:
                    self._connect()
                except StudioError:
                    if time.monotonic() > until:
                        raise
                    time.sleep(1.0)
                else:
                    return


class _Lost(Exception):
    """A job came to no end, through no fault of its own."""


def _is_about_connection(error: Exception) -> bool:
    from concurrent.futures import CancelledError
    from concurrent.futures import TimeoutError as FutureTimeout

    from distributed.comm import CommClosedError

    lost = (CommClosedError, CancelledError, FutureTimeout, TimeoutError, OSError)
    return isinstance(error, lost) or type(error).__name__ in ("FutureCancelledError", "FuturesCancelledError")


def need_dask() -> None:
    try:
        import distributed  # noqa: F401
    except ImportError as error:
        raise StudioError(
            "Clusters need the extra “cluster”, which is not installed.", hint="uv sync --extra cluster"
        ) from error


def _local_count(address: str) -> int | None:
    """Of ``local:N``. Raises ``StudioError`` for what is no address."""
    if not address.startswith("local:"):
        if "://" not in address:
            raise StudioError(
                f"“{address}” is no address of a cluster.",
                hint="Such as tcp://host:8786, or local:2 for two processes of this computer.",
            )
        return None
    count = address.removeprefix("local:")
    if not count.isdecimal() or not 1 <= int(count) <= 1024:
        raise StudioError(f"“{address}” says no number of processes.", hint="Such as local:2.")
    return int(count)


def _local_cluster(count: int) -> Any:
    import os

    from distributed import LocalCluster

    threads = os.environ.get("OMP_NUM_THREADS", str(max(1, processors() // count)))
    return LocalCluster(
        n_workers=count,
        threads_per_worker=1,
        processes=True,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",
        worker_dashboard_address="127.0.0.1:0",
        silence_logs=50,
        env={"OMP_NUM_THREADS": threads},
    )
