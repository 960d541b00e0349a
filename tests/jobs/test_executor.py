from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from studio.domain.job import Job, JobRequest
from studio.domain.recipe import ColorizeRecipe
from studio.engine.client import EngineClient
from studio.jobs.executor import Executor
from studio.jobs.queue import JobQueue
from tests.disks import fill, small_disk
from tests.engine.conftest import fake_environment, nothing_left_over  # noqa: F401  (a fixture)

PATIENCE_S = 20.0


class Bench:
    """Queue, engine and executor together, and a way to wait for what is expected of them."""

    def __init__(self, path: Path, **environment: str) -> None:
        self.queue = JobQueue(path)
        self.client = EngineClient(
            [sys.executable, "-m", "tests.jobs.fake_engine"],
            environment=fake_environment(**environment),
            cancel_patience_s=0.5,
            back_off_s=0.02,
        )
        self.seen: list[Job] = []
        self.removed: list[str] = []
        self._changed = threading.Condition()
        self.executor = Executor(self.queue, self.client, on_change=self._note, on_removed=self.removed.append)
        self.executor.start()

    def _note(self, job: Job) -> None:
        with self._changed:
            self.seen.append(job)
            self._changed.notify_all()

    def add(self, *names: str, device: str = "auto") -> list[str]:
        requests = [JobRequest(ColorizeRecipe(), f"/in/{n}.png", f"/out/{n}.png", device=device) for n in names]  # type: ignore[arg-type]
        return [job.id for job in self.executor.add(requests)]

    def wait(self, what: Callable[[], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(what, PATIENCE_S), [job.state for job in self.queue.jobs()]

    def wait_for(self, job_id: str, state: str) -> Job:
        self.wait(lambda: self.queue.get(job_id).state == state)
        return self.queue.get(job_id)

    def close(self) -> None:
        self.executor.close()
        self.client.close()
        self.queue.close()


@pytest.fixture
def make_bench(tmp_path: Path) -> Iterator[Callable[..., Bench]]:
    benches: list[Bench] = []

    def make(**environment: str) -> Bench:
        benches.append(Bench(tmp_path / "queue.sqlite", **environment))
        return benches[-1]

    yield make
    for bench in benches:
        bench.close()


@pytest.fixture
def bench(make_bench: Callable[..., Bench]) -> Bench:
    return make_bench()


def test_jobs_are_done_in_order_and_one_bad_file_does_not_stop_the_rest(bench: Bench) -> None:
    good, bad, crash, last = bench.add("good", "bad", "crash", "last")
    bench.wait_for(last, "done")
    assert bench.queue.get(good).state == "done"
    assert bench.queue.get(good).outputs == ("/out/good.png",)
    assert (bench.queue.get(bad).message, bench.queue.get(bad).hint) == ("“bad” is damaged.", "Scan it again.")
    assert bench.queue.get(crash).message == "The engine stopped unexpectedly while working on this file."
    begun = [job.id for job in bench.seen if job.state == "running"]
    assert list(dict.fromkeys(begun)) == [good, bad, crash, last]


def test_progress_reaches_the_listener(bench: Bench) -> None:
    (job,) = bench.add("good")
    bench.wait_for(job, "done")
    assert any(seen.progress > 0 and seen.stage == "colouring" for seen in bench.seen)


def test_only_one_job_runs_on_a_device(bench: Bench) -> None:
    first, second = bench.add("slow-1", "slow-2")
    bench.wait(lambda: bench.queue.get(first).progress > 0)
    assert bench.queue.get(second).state == "waiting"


def test_with_two_cards_two_jobs_run_and_the_processor_only_when_asked(make_bench: Callable[..., Bench]) -> None:
    bench = make_bench(FAKE_DEVICES="cuda:0,cuda:1,cpu")
    first, second, third = bench.add("slow-1", "slow-2", "slow-3")
    bench.wait(lambda: all(bench.queue.get(job).progress > 0 for job in (first, second)))
    assert bench.queue.get(third).state == "waiting"
    (on_cpu,) = bench.add("good", device="cpu")
    assert bench.wait_for(on_cpu, "done").notes == ("fine",)


def test_cancel_of_running_and_waiting_jobs(bench: Bench) -> None:
    running, waiting, last = bench.add("slow", "good-1", "good-2")
    bench.wait(lambda: bench.queue.get(running).progress > 0)
    bench.executor.cancel(waiting)
    bench.executor.cancel(running)
    bench.wait_for(last, "done")
    assert [bench.queue.get(job).state for job in (running, waiting)] == ["cancelled", "cancelled"]


def test_a_deaf_job_is_cancelled_all_the_same(bench: Bench) -> None:
    deaf, after = bench.add("deaf", "good")
    bench.wait_for(deaf, "running")
    bench.executor.cancel(deaf)
    bench.wait_for(after, "done")
    assert bench.queue.get(deaf).state == "cancelled"


def test_a_paused_job_keeps_its_device_until_it_is_cancelled(bench: Bench) -> None:
    running, waiting = bench.add("slow", "good")
    bench.wait(lambda: bench.queue.get(running).progress > 0)
    bench.executor.pause(running)
    assert bench.queue.get(running).state == "paused"
    assert bench.queue.get(waiting).state == "waiting"
    bench.executor.cancel(running)
    bench.wait_for(running, "cancelled")
    bench.wait_for(waiting, "done")


def test_pause_and_resume_of_one_job(bench: Bench) -> None:
    (job,) = bench.add("good")
    bench.wait(lambda: bench.queue.get(job).state in ("running", "done"))
    bench.executor.pause(job)
    bench.executor.resume(job)
    bench.wait_for(job, "done")
    assert bench.queue.get(job).state == "done"


def test_retry_and_remove(bench: Bench) -> None:
    (job,) = bench.add("bad")
    bench.wait_for(job, "failed")
    bench.executor.retry(job)
    bench.wait(lambda: [seen.state for seen in bench.seen].count("failed") == 2)
    bench.executor.remove(job)
    assert bench.removed == [job]
    assert bench.queue.jobs() == []


def test_closing_puts_running_jobs_back_and_the_next_start_goes_on(make_bench: Callable[..., Bench]) -> None:
    bench = make_bench()
    running, waiting = bench.add("slow", "good")
    bench.wait(lambda: bench.queue.get(running).progress > 0)
    bench.executor.close()
    assert [job.state for job in bench.queue.jobs()] == ["waiting", "waiting"]
    bench.executor.cancel(running)
    again = make_bench()
    again.wait_for(waiting, "done")


def test_a_full_disk_holds_the_queue_until_there_is_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.jobs.executor.RETRY_S", 0.05)
    with small_disk(tmp_path / "disk", 1 << 18) as disk:
        bench = Bench(disk / "queue.sqlite")
        try:
            first, second = bench.add("slow-one", "good")
            bench.wait_for(first, "running")
            bench.queue._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            filler = fill(disk)
            bench.executor.cancel(first)
            bench.wait_for(first, "cancelled")
            assert bench.queue.get(second).state == "waiting"
            filler.unlink()
            bench.wait_for(second, "done")
        finally:
            bench.close()
        with JobQueue(disk / "queue.sqlite") as queue:
            assert [job.state for job in queue.jobs()] == ["cancelled", "done"]
