"""``python -m tests.benchmarks.batch_page [JOBS]``: how long the Batch page is busy with a queue of so many jobs.

Loads the jobs in portions as the conversation hands them on, scrolls through them, and lets a thousand of them change
as a fast batch does; prints the longest time that the window's thread was busy in one go.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("jobs", type=int, nargs="?", default=100_000)
    count = parser.parse_args().jobs
    home = tempfile.TemporaryDirectory()
    os.environ["PHONOCHROME_HOME"] = home.name
    from PySide6.QtWidgets import QApplication

    application = QApplication([])
    from studio.domain.job import Job, JobRequest
    from studio.domain.recipe import ColorizeRecipe
    from studio.ui.state.settings import Store
    from studio.ui.window.main_window import MainWindow
    from tests.ui.fake_bridge import FakeBridge

    bridge = FakeBridge()
    window = MainWindow(bridge, Store(Path(home.name)))
    window.resize(1400, 900)
    window.show()
    window.go("batch")
    application.processEvents()
    recipe = ColorizeRecipe()
    jobs = [
        Job(f"{number:032x}", JobRequest(recipe, f"/in/box {number // 1000}/scan {number}.tif", f"/out/{number}.tif"))
        for number in range(count)
    ]

    def timed(name: str, works: list[Callable[[], object]]) -> None:
        taken = []
        for work in works:
            began = time.perf_counter()
            work()
            application.processEvents()
            taken.append(time.perf_counter() - began)
        taken.sort()
        median, longest = taken[len(taken) // 2] * 1e3, taken[-1] * 1e3
        print(f"{name}: median {median:.1f} ms, longest {longest:.1f} ms ({len(taken)} times)")

    portions = [jobs[start : start + 2000] for start in range(0, count, 2000)]
    timed("2,000 jobs join", [lambda portion=portion: bridge._jobs_join(portion) for portion in portions])
    bar = window.batch_page.table.verticalScrollBar()
    timed(
        "scroll a page",
        [lambda place=place: bar.setValue(place) for place in range(0, bar.maximum(), max(1, bar.maximum() // 100))],
    )
    changed = [job.id for job in jobs[:1000]]
    timed("a job begins", [lambda job_id=job_id: bridge.set_job(job_id, state="running") for job_id in changed])
    timed("a job is done", [lambda job_id=job_id: bridge.set_job(job_id, state="done") for job_id in changed])
    window.close()


if __name__ == "__main__":
    main()
