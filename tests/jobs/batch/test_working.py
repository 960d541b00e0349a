"""Two batches on one queue, as two programs have them."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from studio.domain.progress import Control
from studio.domain.recipe import ColorizeRecipe
from studio.jobs.batch.listing import Listing
from studio.jobs.batch.places import Here
from studio.jobs.batch.planning import Planner, batch_of
from studio.jobs.batch.recipes import for_both
from studio.jobs.batch.rows import BatchRows
from studio.jobs.batch.working import BatchRun, Ended
from studio.jobs.queue import JobQueue
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
