"""Two batches on one queue, as two programs have them."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from studio.domain.job import JobRequest
from studio.domain.progress import Control, Progress
from studio.domain.recipe import ColorizeRecipe
from studio.engine.service import TaskContext
from studio.jobs import registry
from studio.jobs.batch.listing import Listing
from studio.jobs.batch.places import Here
from studio.jobs.batch.planning import Planner, batch_of
from studio.jobs.batch.recipes import for_both
from studio.jobs.batch.rows import BatchRows
from studio.jobs.batch.working import BatchRun, Ended
from studio.jobs.queue import JobQueue
from studio.jobs.registry import Task
from studio.jobs.task import Outcome
from tests.cli import light


def test_two_batches_at_once_do_each_file_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    worked_on = light.install(monkeypatch)
    (tmp_path / "in").mkdir()
    for number in range(30):
        Image.fromarray(np.full((4, 5), number, np.uint8)).save(tmp_path / "in" / f"{number}.png")
    outcomes: list[tuple[str, str]] = []

    def go() -> None:
        with JobQueue(tmp_path / "queue.sqlite") as queue:
            rows = BatchRows(queue, batch_of(tmp_path / "out"))
            planner = Planner(for_both(ColorizeRecipe()), tmp_path / "out")
            found = Listing([str(tmp_path / "in")]).folders()
            run = BatchRun(rows, Here(2), planner, found, Control())
            outcomes.extend((e.line.input, e.line.outcome) for e in run.events() if isinstance(e, Ended))

    threads = [threading.Thread(target=go) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(worked_on) == sorted(f"{number}.png" for number in range(30))
    assert {outcome for _, outcome in outcomes} <= {"done", "done already"}
    assert len(list((tmp_path / "out").glob("*-colour.png"))) == 30


def test_a_job_that_somebody_else_cancels_or_pauses_is_cancelled_or_held(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the window does with a batch of the command line."""
    begun, finish = threading.Event(), threading.Event()

    def slow(request: JobRequest, progress: Progress, context: TaskContext) -> Outcome:
        begun.set()
        while not finish.is_set():
            progress.check()
            time.sleep(0.01)
        return light.add_a_word(request, progress, context)

    monkeypatch.setattr(light, "slow", slow, raising=False)
    light.install(monkeypatch)
    monkeypatch.setitem(registry.TASKS, "colorize", Task(f"{light.HERE}:slow", f"{light.HERE}:no_models"))
    monkeypatch.setattr("studio.jobs.batch.working._LOOKS_S", 0.01)
    (tmp_path / "in").mkdir()
    for number in range(2):
        Image.fromarray(np.full((4, 5), number, np.uint8)).save(tmp_path / "in" / f"{number}.png")
    with JobQueue(tmp_path / "queue.sqlite") as queue, JobQueue(tmp_path / "queue.sqlite") as window:
        rows = BatchRows(queue, batch_of(tmp_path / "out"))
        planner = Planner(for_both(ColorizeRecipe()), tmp_path / "out")
        run = BatchRun(rows, Here(1), planner, Listing([str(tmp_path / "in")]).folders(), Control())
        ended: list[str] = []
        thread = threading.Thread(
            target=lambda: ended.extend(e.line.input for e in run.events() if isinstance(e, Ended))
        )
        thread.start()
        begun.wait(20)
        (first,) = [job for job in window.jobs() if job.state == "running"]
        window.pause(first.id)
        window.cancel(first.id)
        begun.clear()
        begun.wait(20)
        (second,) = [job for job in window.jobs() if job.state == "running"]
        finish.set()
        thread.join(20)
        assert not thread.is_alive()
        assert {job.request.input: job.state for job in window.jobs()} == {
            first.request.input: "cancelled",
            second.request.input: "done",
        }
    assert ended == [second.request.input]
    assert [path.name for path in (tmp_path / "out").glob("*.png")] == ["1-colour.png"]
