"""A batch on a real cluster of this computer's processes: one is killed, one hangs, one joins late."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

pytest.importorskip("distributed")

import dask

from studio.domain.errors import Cancelled, StudioError
from studio.domain.job import JobRequest
from studio.domain.progress import Control, Progress
from studio.domain.receipt import ModelDigest, receipt_from_json
from studio.domain.recipe import ColorizeRecipe
from studio.jobs import runner
from studio.jobs.batch import remote
from studio.jobs.batch.cluster import Cluster, Security
from studio.jobs.batch.cluster_worker import WorkerOrder, is_loopback, serve
from studio.jobs.batch.listing import Listing
from studio.jobs.batch.places import Here
from studio.jobs.batch.planning import Planner, batch_of
from studio.jobs.batch.recipes import for_both
from studio.jobs.batch.remote import Program
from studio.jobs.batch.report import ReportLine
from studio.jobs.batch.rows import BatchRows
from studio.jobs.batch.working import BatchRun, Ended, Place
from studio.jobs.queue import JobQueue
from tests.jobs.batch import light_worker

ROOT = Path(__file__).parents[3]
PATIENCE_S = 120.0


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """With originals, jobs that need no models, and workers that load the same."""
    monkeypatch.setenv("PHONOCHROME_HOME", str(tmp_path / "home"))
    monkeypatch.setenv(light_worker.LOG, str(tmp_path / "log.txt"))
    monkeypatch.setenv("DASK_DISTRIBUTED__WORKER__PRELOAD", f'["{light_worker.HERE}"]')
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")]))
    monkeypatch.setattr(runner, "in_process_context", runner.in_process_context)
    monkeypatch.setitem(light_worker.registry.TASKS, "colorize", light_worker.registry.TASKS["colorize"])
    light_worker.arm()
    (tmp_path / "in").mkdir()
    for number in range(24):
        (tmp_path / "in" / f"scan {number:02}.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes([number]))
    with dask.config.set({"distributed.worker.preload": [light_worker.HERE]}):
        yield tmp_path


@pytest.fixture
def scheduler() -> Iterator[str]:
    """A scheduler without workers."""
    from distributed import LocalCluster

    with LocalCluster(n_workers=0, host="127.0.0.1", dashboard_address="127.0.0.1:0", silence_logs=50) as cluster:
        yield cluster.scheduler_address


class Workers:
    """`main.py worker` as processes."""

    def __init__(self, scheduler: str) -> None:
        self._scheduler = scheduler
        self.processes: dict[str, subprocess.Popen[bytes]] = {}

    def start(self, name: str, **environment: str) -> None:
        self.processes[name] = subprocess.Popen(
            [sys.executable, "-m", "studio", "worker", self._scheduler, "--name", name],
            cwd=ROOT,
            env={**os.environ, **environment},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def worker_of(self, name: str) -> psutil.Process:
        """The process that does the jobs, below its nanny."""
        children = psutil.Process(self.processes[name].pid).children(recursive=True)
        return next(each for each in children if "spawn_main" in " ".join(each.cmdline()))

    def close(self) -> None:
        for process in self.processes.values():
            for each in psutil.Process(process.pid).children(recursive=True):
                each.kill()
            process.kill()
            process.wait()


@pytest.fixture
def workers(scheduler: str) -> Iterator[Workers]:
    started = Workers(scheduler)
    yield started
    started.close()


def run_batch(folder: Path, out: str, place: Place, control: Control | None = None) -> list[ReportLine]:
    with JobQueue(folder / "queue.sqlite") as queue:
        target = folder / out
        rows = BatchRows(queue, batch_of(target))
        found = Listing([str(folder / "in")]).folders()
        run = BatchRun(rows, place, Planner(for_both(ColorizeRecipe()), target), found, control or Control())
        return [event.line for event in run.events() if isinstance(event, Ended)]


def noted(folder: Path, what: str) -> list[tuple[int, str]]:
    """Process and file of each time that a job began or ended."""
    log = folder / "log.txt"
    lines = log.read_text().splitlines() if log.exists() else []
    return [(int(pid), name) for said, pid, name in (line.split(" ", 2) for line in lines) if said == what]


def wait_until(condition: Callable[[], object]) -> None:
    until = time.monotonic() + PATIENCE_S
    while not condition():
        assert time.monotonic() < until, "it took too long"
        time.sleep(0.05)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*-colour.png")}


def test_one_is_killed_one_hangs_one_joins_late_and_every_file_is_made_once(
    folder: Path, scheduler: str, workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_batch(folder, "alone", Here(1))
    (folder / "log.txt").unlink()
    monkeypatch.setenv(light_worker.TAKES_S, "0.5")
    workers.start("killed")
    workers.start("hangs")
    notes: list[str] = []
    lines: list[ReportLine] = []
    with Cluster(scheduler, notes.append, silent_s=10.0, slots=6) as cluster:
        batch = threading.Thread(target=lambda: lines.extend(run_batch(folder, "out", cluster)))
        batch.start()
        wait_until(lambda: len({pid for pid, _ in noted(folder, "begins")}) == 2)
        killed, hanging = workers.worker_of("killed"), workers.worker_of("hangs")
        for nanny in (workers.processes["killed"].pid, killed.pid):
            os.kill(nanny, signal.SIGKILL)
        wait_until(lambda: len([pid for pid, _ in noted(folder, "begins") if pid == hanging.pid]) >= 2)
        hanging.suspend()
        workers.start("late")
        batch.join(PATIENCE_S)
        assert not batch.is_alive()
    assert sorted(Path(line.input).name for line in lines) == sorted(path.name for path in (folder / "in").iterdir())
    # A worker may be killed after it has made a file and before it could say so: whoever is asked next finds it done.
    assert {line.outcome for line in lines} <= {"done", "done already"}
    assert contents(folder / "out") == contents(folder / "alone")
    ended = [name for _, name in noted(folder, "ends")]
    assert sorted(ended) == sorted(set(ended)), "no file was made to its end twice"
    names = set()
    for path in (folder / "out").glob("*.receipt.json"):
        names.add(receipt_from_json(path.read_bytes()).worker.partition(" ")[0])
    assert "late" in names
    assert names <= {"killed", "hangs", "late"}
    assert any("gave no sign of life" in note for note in notes)
    (folder / "log.txt").unlink()
    with Cluster(scheduler, notes.append, slots=4) as cluster:
        again = run_batch(folder, "out", cluster)
    assert {line.outcome for line in again} == {"done already"}
    assert noted(folder, "begins") == []


def test_a_scheduler_that_restarts_is_waited_for(
    folder: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setenv(light_worker.TAKES_S, "0.3")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"tcp://127.0.0.1:{port}"
    command = [*(sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1"), "--port", str(port)]

    def start() -> subprocess.Popen[bytes]:
        quiet = subprocess.DEVNULL
        scheduler = subprocess.Popen(
            [*command, "--dashboard-address", "127.0.0.1:0"], cwd=ROOT, stdout=quiet, stderr=quiet
        )
        request.addfinalizer(scheduler.kill)
        return scheduler

    scheduler, workers = start(), Workers(address)
    request.addfinalizer(workers.close)
    lines: list[ReportLine] = []
    notes: list[str] = []
    wait_until(lambda: not _refuses(port))
    workers.start("faithful")
    with Cluster(address, notes.append, slots=3) as cluster:
        batch = threading.Thread(target=lambda: lines.extend(run_batch(folder, "out", cluster)))
        batch.start()
        wait_until(lambda: len(noted(folder, "ends")) >= 3)
        scheduler.kill()
        scheduler.wait()
        again = start()
        batch.join(PATIENCE_S)
        assert not batch.is_alive()
        again.kill()
    assert {line.outcome for line in lines} <= {"done", "done already"}
    assert len(lines) == len(contents(folder / "out")) == 24


def _refuses(port: int) -> bool:
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) != 0


def test_processes_of_this_computer_listen_to_nobody_else(folder: Path) -> None:
    with Cluster("local:2", lambda text: None) as cluster:
        lines = run_batch(folder, "out", cluster)
        mine = [psutil.Process(), *psutil.Process().children(recursive=True)]
        listening = [each.laddr.ip for process in mine for each in process.net_connections() if each.status == "LISTEN"]
    assert len(lines) == 24
    assert {line.outcome for line in lines} == {"done"}
    assert len({pid for pid, _ in noted(folder, "ends")}) == 2
    assert listening
    assert set(listening) == {"127.0.0.1"}
    assert all(line.worker for line in lines)


def test_what_is_said_is_encrypted_when_that_is_asked_for(folder: Path, tmp_path: Path) -> None:
    from distributed import LocalCluster
    from distributed.security import Security as DaskSecurity

    secret = DaskSecurity.temporary()
    files = {"ca": secret.tls_ca_file, "certificate": secret.tls_client_cert, "key": secret.tls_client_key}
    for name, text in files.items():
        (tmp_path / f"{name}.pem").write_text(text)
    security = Security(*(str(tmp_path / f"{name}.pem") for name in files))
    here = "127.0.0.1"
    with LocalCluster(
        n_workers=1, threads_per_worker=1, host=here, dashboard_address=f"{here}:0", security=secret, protocol="tls://"
    ) as scheduler:
        address = scheduler.scheduler_address
        assert address.startswith("tls://")
        with Cluster(address, lambda text: None, security=security, slots=2) as cluster:
            assert {line.outcome for line in run_batch(folder, "out", cluster)} == {"done"}
        with pytest.raises(StudioError, match="cannot be reached"):
            Cluster(address, lambda text: None)


def test_a_cancelled_batch_is_cancelled_on_the_workers(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(light_worker.TAKES_S, "600")
    control = Control()
    threading.Thread(
        target=lambda: (wait_until(lambda: noted(folder, "begins")), control.cancel()), daemon=True
    ).start()
    with Cluster("local:1", lambda text: None, slots=1) as cluster, pytest.raises(Cancelled):
        run_batch(folder, "out", cluster, control)
    assert noted(folder, "ends") == []
    with JobQueue(folder / "queue.sqlite") as queue:
        assert queue.counts().keys() == {"waiting"}


def test_a_worker_of_another_version_takes_no_part(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote, "this_program", lambda: Program("99.0", "other"))
    notes: list[str] = []
    with Cluster("local:1", notes.append, no_worker_s=0.1, slots=1) as cluster:
        request = JobRequest(ColorizeRecipe(), str(folder / "in/scan 00.png"), str(folder / "out/x.png"))
        with pytest.raises(StudioError, match="takes no part: it runs version"):
            cluster.do(request, "", Progress())
    assert len(notes) == 1
    assert noted(folder, "begins") == []


def test_a_worker_with_other_weights_takes_no_part(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remote, "this_program", lambda: Program("1", "same"))
    monkeypatch.setattr(remote, "models_of", lambda request: (ModelDigest("balanced", "a" * 64),))
    request = JobRequest(ColorizeRecipe(), "in", "out")
    task = remote.Task("1", "run", request, "", Program("1", "same"), (ModelDigest("balanced", "b" * 64),))
    with pytest.raises(remote.Unfit, match="other weights"):
        remote._check(task, "tcp://127.0.0.1:1")

    def missing(request: JobRequest) -> tuple[()]:
        raise StudioError("There is no model “balanced”.")

    monkeypatch.setattr(remote, "models_of", missing)
    with pytest.raises(remote.Unfit, match="takes no part: There is no model"):
        remote._check(task, "tcp://127.0.0.1:1")


def test_the_sum_of_the_code_is_that_of_all_modules() -> None:
    assert len(remote.this_program().code) == 64


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("tcp://127.0.0.1:9", "cannot be reached"),
        ("local:many", "no number of processes"),
        ("127.0.0.1", "no address of a cluster"),
    ],
)
def test_what_is_no_cluster_is_told(address: str, says: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.jobs.batch.cluster.CONNECT_S", 1.0)
    with pytest.raises(StudioError, match=says):
        Cluster(address, lambda text: None)


def test_a_worker_without_a_scheduler_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.jobs.batch.cluster_worker.CONNECT_S", 0.5)
    with pytest.raises(StudioError, match=r"tcp://127.0.0.1:9 cannot be reached: .*[a-z]"):
        serve(WorkerOrder("tcp://127.0.0.1:9"), Control(), lambda text: None)


def test_nothing_listens_beyond_loopback_unasked() -> None:
    with pytest.raises(StudioError, match="on another computer"):
        serve(WorkerOrder("tcp://192.0.2.1:8786"), Control(), lambda text: None)
    assert is_loopback("tcp://localhost:8786")
    assert is_loopback("tls://[::1]:8786")
    assert not is_loopback("tcp://example.org:8786")
