from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.domain.errors import StudioError
from studio.domain.recipe import ColorizeRecipe
from studio.jobs.batch.listing import Source, SourceFolder
from studio.jobs.batch.planning import PlannedJob, Planner
from studio.jobs.batch.recipes import for_both
from studio.jobs.batch.rows import MOST_DEATHS, BatchRows
from studio.jobs.queue import JobQueue


@pytest.fixture
def rows(tmp_path: Path) -> Iterator[BatchRows]:
    with JobQueue(tmp_path / "queue.sqlite") as queue:
        yield BatchRows(queue, str(tmp_path / "out"))


def planned(folder: Path, *names: str, size: int = 5, **settings: object) -> list[PlannedJob]:
    planner = Planner(for_both(ColorizeRecipe(**settings)), folder / "out")  # type: ignore[arg-type]
    sources = [Source(str(folder / "in" / name), size) for name in names]
    jobs = list(planner.jobs(SourceFolder("", sources)))
    assert not any(isinstance(job, StudioError) for job in jobs)
    return jobs  # type: ignore[return-value]


def states(rows: BatchRows) -> dict[str, int]:
    return {each.state: each.count for each in rows.tallies()}


def test_a_job_is_in_the_queue_once(rows: BatchRows, tmp_path: Path) -> None:
    rows.add(planned(tmp_path, "a.tif", "b.tif"))
    rows.add(planned(tmp_path, "b.tif", "c.tif"))
    assert states(rows) == {"waiting": 3}


def test_other_settings_replace_those_of_what_still_waits(rows: BatchRows, tmp_path: Path) -> None:
    rows.add(planned(tmp_path, "a.tif"))
    rows.add(planned(tmp_path, "a.tif", vividness=0.9))
    job = rows.claim()
    assert job is not None
    assert job.request.recipe == ColorizeRecipe(vividness=0.9)
    assert rows.claim() is None


def test_what_ended_begins_again_and_what_runs_is_left_alone(rows: BatchRows, tmp_path: Path) -> None:
    jobs = planned(tmp_path, "a.tif", "b.tif")
    rows.add(jobs)
    first, second = rows.claim(), rows.claim()
    assert first is not None
    assert second is not None
    rows.queue.finish(first.id, ["x"], "r")
    rows.add(jobs)
    assert states(rows) == {"running": 1, "waiting": 1}


def test_failed_ones_are_tried_again_when_asked(rows: BatchRows, tmp_path: Path) -> None:
    rows.add(planned(tmp_path, "a.tif", "b.tif"))
    job = rows.claim()
    assert job is not None
    rows.queue.fail(job.id, "damaged")
    assert rows.try_failed_again() == 1
    assert states(rows) == {"waiting": 2}


def test_batches_are_told_apart(rows: BatchRows, tmp_path: Path) -> None:
    rows.add(planned(tmp_path, "a.tif"))
    assert BatchRows(rows.queue, str(tmp_path / "another")).claim() is None


def test_two_programs_never_claim_the_same(rows: BatchRows, tmp_path: Path) -> None:
    """Another process claims from the same file at the same time."""
    rows.add(planned(tmp_path, *(f"{number}.tif" for number in range(300))))
    code = f"""
import sys
from pathlib import Path
from studio.jobs.queue import JobQueue
from studio.jobs.batch.rows import BatchRows
print("ready", flush=True); sys.stdin.readline()
with JobQueue(Path({str(tmp_path / "queue.sqlite")!r})) as queue:
    rows = BatchRows(queue, {str(tmp_path / "out")!r})
    while (job := rows.claim()) is not None:
        queue.finish(job.id, [], "")
        print(job.id, flush=True)
"""
    with subprocess.Popen([sys.executable, "-c", code], stdin=-1, stdout=-1, text=True) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        other.stdout.readline()
        other.stdin.write("\n")
        other.stdin.flush()
        mine = []
        while (job := rows.claim()) is not None:
            rows.queue.finish(job.id, [], "")
            mine.append(job.id)
        theirs = other.stdout.read().split()
    assert len(mine) + len(theirs) == 300
    assert len({*mine, *theirs}) == 300


def test_twins_wait_for_the_first_and_then_know_its_result(rows: BatchRows, tmp_path: Path) -> None:
    rows.add(planned(tmp_path, "a.tif", "b.tif", "c.tif"))
    a, b = rows.claim(), rows.claim()
    assert a is not None
    assert b is not None
    assert rows.may_have_twin(a)
    assert rows.settle(a, "same").mine is False, "b runs, and nobody knows yet what is in it"
    assert rows.settle(b, "same") == rows.settle(b, "same")
    assert rows.settle(b, "same").mine
    c = rows.claim()
    assert c is not None
    assert c.request.input.endswith("c.tif"), "a waits for b"
    rows.queue.finish(b.id, [b.request.output], "r")
    rows.knows(b.id, "same")
    rows.queue.finish(c.id, [c.request.output], "r")
    rows.knows(c.id, "other")
    a = rows.claim()
    assert a is not None
    assert rows.settle(a, "same").twin == b.request.output


def test_sizes_that_nobody_shares_are_not_looked_into(rows: BatchRows, tmp_path: Path) -> None:
    rows.add([*planned(tmp_path, "a.tif", size=1), *planned(tmp_path, "b.tif", size=2)])
    job = rows.claim()
    assert job is not None
    assert not rows.may_have_twin(job)


def test_a_killed_program_gives_back_what_it_had_and_deaths_are_counted(rows: BatchRows, tmp_path: Path) -> None:
    rows.add(planned(tmp_path, "a.tif"))
    for deaths in range(1, MOST_DEATHS + 1):
        with rows.queue.transaction() as db:
            db.execute("UPDATE jobs SET state = 'running', owner = '999999@1'")
        rows.queue.take_back_orphans()
        job = rows.claim()
        assert job is not None
        assert job.deaths == deaths
        rows.queue.release(job.id)
