from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.domain.errors import StudioError, UnwritableOutput
from studio.domain.job import JobRequest
from studio.domain.recipe import ColorizeRecipe, SoundRecipe
from studio.jobs.queue import JobQueue
from studio.jobs.queue_file import MIGRATIONS
from studio.own_files import remarks
from tests.disks import fill, small_disk

ROOT = Path(__file__).parents[2]


def request(name: str) -> JobRequest:
    return JobRequest(ColorizeRecipe(vividness=0.3), f"/in/{name}.tif", f"/out/{name}.tif", {"confidence": "/c.png"})


@pytest.fixture
def queue(tmp_path: Path) -> Iterator[JobQueue]:
    with JobQueue(tmp_path / "queue.sqlite") as queue:
        yield queue


def names(queue: JobQueue) -> list[str]:
    return [Path(job.request.input).stem for job in queue.jobs()]


def test_jobs_keep_their_request_and_order(queue: JobQueue) -> None:
    first = queue.add(request("a"))
    queue.add_many([request("b"), JobRequest(SoundRecipe(seed=3), "f.mp4", "g.mp4", device="cpu", overwrite=True)])
    assert queue.get(first.id).request == request("a")
    assert names(queue) == ["a", "b", "f"]
    assert queue.jobs()[2].request.recipe == SoundRecipe(seed=3)
    assert queue.counts() == {"waiting": 3}


def test_a_job_goes_from_waiting_over_running_to_done(queue: JobQueue) -> None:
    queue.add(request("a"))
    job = queue.claim_next()
    assert job is not None
    assert job.state == "running"
    assert queue.claim_next() is None
    reported = queue.report(job.id, 0.25, "colouring", 12.0)
    assert (reported.progress, reported.stage, reported.eta_s) == (0.25, "colouring", 12.0)
    done = queue.finish(job.id, ["/out/a.tif"], "/out/a.tif.receipt.json", ["a note"])
    assert (done.state, done.progress, done.outputs, done.notes) == ("done", 1.0, ("/out/a.tif",), ("a note",))
    assert done.eta_s is None


def test_a_failed_job_can_be_tried_again_from_the_start(queue: JobQueue) -> None:
    job = queue.add(request("a"))
    queue.claim_next()
    assert queue.fail(job.id, "It is damaged.", "Scan it again.").message == "It is damaged."
    again = queue.retry(job.id)
    assert (again.state, again.progress, again.message, again.hint) == ("waiting", 0.0, "", "")


def test_paused_jobs_are_passed_over(queue: JobQueue) -> None:
    first, second = queue.add_many([request("a"), request("b")])
    queue.pause(first.id)
    claimed = queue.claim_next()
    assert claimed is not None
    assert claimed.id == second.id
    assert queue.resume(first.id).state == "waiting"


def test_what_is_finished_cannot_be_paused_and_what_runs_cannot_be_removed(queue: JobQueue) -> None:
    job = queue.add(request("a"))
    queue.claim_next()
    with pytest.raises(StudioError, match="running"):
        queue.remove(job.id)
    queue.cancel(job.id)
    assert queue.pause(job.id).state == "cancelled"
    queue.remove(job.id)
    with pytest.raises(KeyError):
        queue.get(job.id)


def test_claiming_can_ask_for_a_kind_of_job(queue: JobQueue) -> None:
    queue.add_many([request("a"), JobRequest(SoundRecipe(), "f.mp4", "g.mp4")])
    job = queue.claim_next(lambda wanted: isinstance(wanted.recipe, SoundRecipe))
    assert job is not None
    assert job.request.input == "f.mp4"


def test_clearing_keeps_what_is_not_finished(queue: JobQueue) -> None:
    first, second = queue.add_many([request("a"), request("b")])
    queue.cancel(second.id)
    assert queue.clear_finished() == 1
    assert [job.id for job in queue.jobs()] == [first.id]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 4), st.one_of(st.none(), st.integers(0, 4))), max_size=12))
def test_moving_gives_the_order_of_a_list(moves: list[tuple[int, int | None]]) -> None:
    with TemporaryDirectory() as folder, JobQueue(Path(folder) / "queue.sqlite") as queue:
        order = [job.id for job in queue.add_many([request(str(i)) for i in range(5)])]
        ids = list(order)
        for what, before in moves:
            if before == what:
                continue
            queue.move(ids[what], None if before is None else ids[before])
            order.remove(ids[what])
            order.insert(len(order) if before is None else order.index(ids[before]), ids[what])
        assert [job.id for job in queue.jobs()] == order


def test_a_hundred_moves_into_one_gap_keep_the_order(queue: JobQueue) -> None:
    a, b, c = queue.add_many([request(name) for name in "abc"])
    for _ in range(60):
        queue.move(b.id, c.id)
        queue.move(a.id, c.id)
    assert names(queue) == ["b", "a", "c"]


def test_what_ran_when_the_program_died_waits_again(tmp_path: Path) -> None:
    path = tmp_path / "queue.sqlite"
    with JobQueue(path) as queue:
        queue.add_many([request("a"), request("b"), request("c")])
    script = (
        "import os, sys\nfrom pathlib import Path\nfrom studio.jobs.queue import JobQueue\n"
        "queue = JobQueue(Path(sys.argv[1]))\na = queue.claim_next(); b = queue.claim_next()\n"
        "queue.report(a.id, 0.5, 'colouring', None); queue.pause(b.id)\nos._exit(1)"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], cwd=ROOT, check=False)
    with JobQueue(path) as queue:
        assert [(job.state, job.progress) for job in queue.jobs()] == [("waiting", 0), ("paused", 0), ("waiting", 0)]
        assert names(queue) == ["a", "b", "c"]
        queue.remove(queue.jobs()[1].id)


def test_what_another_living_program_runs_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "queue.sqlite"
    with JobQueue(path) as queue:
        queue.add(request("a"))
        queue.claim_next()
        script = (
            "import sys\nfrom pathlib import Path\nfrom studio.jobs.queue import JobQueue\n"
            "with JobQueue(Path(sys.argv[1])) as queue: print(queue.jobs()[0].state)"
        )
        found = subprocess.run(
            [sys.executable, "-c", script, str(path)], cwd=ROOT, check=True, capture_output=True, text=True
        )
        assert found.stdout.strip() == "running"


def test_many_threads_never_claim_the_same_job(queue: JobQueue) -> None:
    queue.add_many([request(str(number)) for number in range(60)])
    claimed: list[str] = []

    def work() -> None:
        while (job := queue.claim_next()) is not None:
            claimed.append(job.id)
            queue.report(job.id, 0.5, "", None)
            queue.finish(job.id, [], "")

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(claimed) == len(set(claimed)) == 60
    assert queue.counts() == {"done": 60}


def test_the_file_knows_its_version_and_newer_ones_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "queue.sqlite"
    JobQueue(path).close()
    db = sqlite3.connect(path)
    assert db.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)
    assert db.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    db.close()
    with pytest.raises(StudioError, match="newer version"):
        JobQueue(path)


# damaged files, full disks -----------------------------------------------------------------------------------------


@pytest.fixture
def said() -> Iterator[list[str]]:
    remarks.forget_remarks()
    told: list[str] = []
    remarks.tell(told.append)
    yield told
    remarks.tell(None)


def test_what_is_no_database_is_set_aside_and_a_new_queue_begins(tmp_path: Path, said: list[str]) -> None:
    path = tmp_path / "queue.sqlite"
    path.write_text("this was a queue once, box-19, and is none now; more of it to fill some bytes")
    with JobQueue(path) as queue:
        queue.add(request("a"))
        assert names(queue) == ["a"]
    (aside,) = tmp_path.glob("queue.damaged-*.sqlite")
    assert "box-19" in aside.read_text()
    assert len(said) == 1
    assert aside.name in said[0]


def test_the_jobs_that_can_be_read_of_a_damaged_queue_go_on(tmp_path: Path, said: list[str]) -> None:
    path = tmp_path / "queue.sqlite"
    with JobQueue(path) as queue:
        jobs = queue.add_many([request(f"{number:03}") for number in range(200)])
        queue.claim_next()
        queue.finish(jobs[1].id, ["/out/001.tif"], "/out/001.tif.receipt.json")
        queue._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data = bytearray(path.read_bytes())
    data[len(data) * 2 // 3 : len(data) * 2 // 3 + 20_000] = b"\x55" * 20_000
    path.write_bytes(data)
    with JobQueue(path) as queue:
        saved = names(queue)
        assert 0 < len(saved) < 200
        assert saved == sorted(saved)
        assert queue.get(jobs[0].id).state == "waiting"
        assert queue.get(jobs[1].id).outputs == ("/out/001.tif",)
    assert len(said) == 1
    assert f"{len(saved)} of its jobs" in said[0]


def test_a_row_that_cannot_be_read_is_passed_over_and_stays(tmp_path: Path, said: list[str]) -> None:
    path = tmp_path / "queue.sqlite"
    with JobQueue(path) as queue:
        good, newer, broken = queue.add_many([request("a"), request("b"), request("c")])
    with sqlite3.connect(path) as database:
        database.execute("UPDATE jobs SET request = replace(request, 'colorize', 'restore') WHERE id = ?", (newer.id,))
        database.execute("UPDATE jobs SET notes = '[[[' WHERE id = ?", (broken.id,))
    database.close()
    with JobQueue(path) as queue:
        assert [job.id for job in queue.jobs()] == [good.id]
        assert queue.counts() == {"waiting": 1}
        claimed = queue.claim_next()
        assert claimed is not None
        assert claimed.id == good.id
        assert queue.claim_next() is None
    assert len(said) == 1
    with sqlite3.connect(path) as database:
        database.execute("UPDATE jobs SET request = replace(request, 'restore', 'colorize') WHERE id = ?", (newer.id,))
    database.close()
    with JobQueue(path) as queue:
        assert {job.id for job in queue.jobs()} == {good.id, newer.id}


def test_on_a_full_disk_how_a_job_ended_is_kept_and_written_when_there_is_room(tmp_path: Path, said: list[str]) -> None:
    with small_disk(tmp_path / "disk", 1 << 18) as disk:
        path = disk / "queue.sqlite"
        with JobQueue(path) as queue:
            job = queue.add(request("a"))
            queue.claim_next()
            filler = fill(disk)
            with pytest.raises(UnwritableOutput, match="no room left"):
                queue.add_many([request(f"{number}-{'n' * 200}") for number in range(200)])
            assert names(queue) == ["a"], "what was refused is not there"
            notes = ["note " * 2000]
            assert queue.finish(job.id, ["/out/a.tif"], "r", notes).state == "done"
            assert queue.get(job.id).state == "done"
            assert [j.state for j in queue.jobs()] == ["done"]
            assert len(said) == 1
            assert "no room left" in said[0]
            filler.unlink()
            queue.add(request("b"))
        with JobQueue(path) as queue:
            assert [job.state for job in queue.jobs()] == ["done", "waiting"]
            assert queue.get(job.id).notes == tuple(notes)


def test_a_queue_that_cannot_be_opened_for_want_of_room_says_so_and_opens_later(
    tmp_path: Path, said: list[str]
) -> None:
    with small_disk(tmp_path / "disk", 1 << 17) as disk:
        filler = fill(disk)
        with pytest.raises(UnwritableOutput, match="no room left"):
            JobQueue(disk / "queue.sqlite")
        filler.unlink()
        with JobQueue(disk / "queue.sqlite") as queue:
            queue.add(request("a"))


NO_TEXT = "/in/caf\udce9-\udcff.tif"
"""A name of bytes that are no text, as Python shows it."""


def test_names_that_are_no_text_go_through_the_queue(tmp_path: Path) -> None:
    path = tmp_path / "queue.sqlite"
    wanted = JobRequest(ColorizeRecipe(), NO_TEXT, NO_TEXT, {"layer": NO_TEXT})
    with JobQueue(path) as queue:
        first, second, third = queue.add_many([wanted, wanted, request("a")])
        claimed = queue.claim_next()
        assert claimed is not None
        assert claimed.request == wanted
        queue.report(first.id, 0.5, f"reading {NO_TEXT}", None)
        queue.finish(first.id, [NO_TEXT], f"{NO_TEXT}.receipt.json", [f"about {NO_TEXT}"])
        queue.fail(second.id, f"{NO_TEXT} is damaged.")
    with JobQueue(path) as queue:
        done, failed, waiting = queue.jobs()
        assert done.request == wanted
        assert (done.outputs, done.receipt, done.notes) == (
            (NO_TEXT,),
            f"{NO_TEXT}.receipt.json",
            (f"about {NO_TEXT}",),
        )
        assert failed.message.endswith("is damaged.")
        assert waiting.id == third.id


def test_receipts_of_earlier_queues_are_read(tmp_path: Path) -> None:
    path = tmp_path / "queue.sqlite"
    with sqlite3.connect(path) as database:
        database.executescript(f"{MIGRATIONS[0]} PRAGMA user_version = 1;")
        database.execute(
            "INSERT INTO jobs (id, position, request, state, receipt, created_at) VALUES ('x', 1, ?, 'done', ?, '')",
            (msgspec.json.encode(request("a")).decode(), '/out/a "quoted".receipt.json'),
        )
    database.close()
    with JobQueue(path) as queue:
        assert queue.get("x").receipt == '/out/a "quoted".receipt.json'


def test_two_programs_may_make_the_queue_at_the_same_moment(tmp_path: Path) -> None:
    errors: list[BaseException] = []
    gate = threading.Barrier(4)

    def make() -> None:
        gate.wait()
        try:
            JobQueue(tmp_path / "new.sqlite").close()
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []


def test_what_another_program_does_is_noticed(queue: JobQueue, tmp_path: Path) -> None:
    job = queue.add(request("a"))
    queue.states_if_changed()
    queue.pause(job.id)
    assert queue.states_if_changed() is None, "that was this program"
    with JobQueue(tmp_path / "queue.sqlite") as other:
        new = other.add(request("b"))
        other.cancel(job.id)
    assert queue.states_if_changed() == {job.id: "cancelled", new.id: "waiting"}
    assert queue.states_if_changed() is None
