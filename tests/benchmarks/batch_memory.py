"""``python -m tests.benchmarks.batch_memory [FILES]``: whether the memory of a batch grows with its files.

Tiny pictures, all in one folder, go through a whole batch of light jobs (no models; all else is the program's own:
sums, receipts, staging, queue, report), once as new and once as done already; prints the memory at a tenth and at the
end.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import time
from pathlib import Path

import psutil

from tests.benchmarks.batch_queue import make_tree


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", type=int, nargs="?", default=5000)
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="batch-memory-"))
    os.environ["PHONOCHROME_HOME"] = str(folder / "home")
    os.environ["PHONOCHROME_TEST_LOG"] = str(folder / "log.txt")
    try:
        make_tree(folder / "in", options.files, one_folder=True)
        for number, path in enumerate((folder / "in").iterdir()):
            path.write_bytes(path.read_bytes() + str(number).encode())  # no twins
        from tests.jobs.batch import light_worker

        light_worker.arm()
        for name in ("new", "done already"):
            measure(folder, options.files, name)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def measure(folder: Path, files: int, name: str) -> None:
    from studio.domain.progress import Control
    from studio.domain.recipe import ColorizeRecipe
    from studio.jobs.batch.listing import Listing
    from studio.jobs.batch.places import Here
    from studio.jobs.batch.planning import Planner, batch_of
    from studio.jobs.batch.recipes import for_both
    from studio.jobs.batch.report import Report
    from studio.jobs.batch.rows import BatchRows
    from studio.jobs.batch.working import BatchRun, Ended
    from studio.jobs.queue import JobQueue

    process, out = psutil.Process(), folder / "out"
    out.mkdir(exist_ok=True)
    began, ended, early = time.perf_counter(), 0, 0.0
    with JobQueue(folder / "queue.sqlite") as queue, Report(out) as report:
        planner = Planner(for_both(ColorizeRecipe()), out)
        found = Listing([str(folder / "in")]).folders()
        run = BatchRun(BatchRows(queue, batch_of(out)), Here(2), planner, found, Control())
        for event in run.events():
            if isinstance(event, Ended):
                report.add(event.line)
                assert event.line.outcome in ("done", "done already"), event.line
                ended += 1
                if ended == files // 10:
                    early = process.memory_info().rss / 1e6
    late, seconds = process.memory_info().rss / 1e6, time.perf_counter() - began
    print(f"{name}: {ended:,} files in {seconds:.0f} s; {early:.0f} MB after a tenth of them, {late:.0f} MB at the end")


if __name__ == "__main__":
    main()
