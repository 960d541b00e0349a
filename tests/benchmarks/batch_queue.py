"""``python -m tests.benchmarks.batch_queue [FILES]``: how long it takes to put small pictures into a batch's queue, and
how much memory.

Makes a tree of tiny JPEG files (1,000 in each folder, or all in one with ``--one-folder``), lists, plans and queues
them as ``batch`` does, once as new and once more as known, and prints seconds and the growth of the memory. The files
are made beforehand and are not part of the time.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import time
from pathlib import Path

import psutil


def make_tree(folder: Path, files: int, one_folder: bool) -> None:
    """Tiny pictures with different bytes, as far as their sizes go alike: hard links would be one file."""
    import io

    from PIL import Image

    buffer = io.BytesIO()
    Image.new("L", (8, 8), 90).save(buffer, "JPEG")
    data = buffer.getvalue()
    for number in range(files):
        place = folder if one_folder else folder / f"box {number // 1000:03}"
        if number % 1000 == 0:
            place.mkdir(parents=True, exist_ok=True)
        (place / f"scan {number:06}.jpg").write_bytes(data)


def queue_once(source: Path, out: Path, database: Path) -> tuple[int, float, float]:
    """How many were queued, and in how many seconds of the clock and of this process."""
    from studio.domain.errors import StudioError
    from studio.domain.progress import Control
    from studio.domain.recipe import ColorizeRecipe
    from studio.jobs.batch.listing import Listing
    from studio.jobs.batch.places import Here
    from studio.jobs.batch.planning import Planner, batch_of
    from studio.jobs.batch.recipes import for_both
    from studio.jobs.batch.rows import BatchRows
    from studio.jobs.batch.working import BatchRun
    from studio.jobs.queue import JobQueue

    with JobQueue(database) as queue:
        rows = BatchRows(queue, batch_of(out))
        listing = Listing([str(source)], leave_out=[out])
        run = BatchRun(rows, Here(0), Planner(for_both(ColorizeRecipe()), out), listing.folders(), Control())
        began, busy, count = time.perf_counter(), time.process_time(), 0
        for jobs in run.planned():
            assert not isinstance(jobs, StudioError)
            rows.add(jobs)
            count += len(jobs)
        return count, time.perf_counter() - began, time.process_time() - busy


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", type=int, nargs="?", default=100_000)
    parser.add_argument("--one-folder", action="store_true")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="batch-queue-"))
    os.environ["PHONOCHROME_HOME"] = str(folder / "home")
    try:
        make_tree(folder / "in", 1000, options.one_folder)
        queue_once(folder / "in", folder / "warm", folder / "warm.sqlite")  # loads the code
        make_tree(folder / "in", options.files, options.one_folder)
        process = psutil.Process()
        for name in ("new", "known"):
            before = process.memory_info().rss
            count, seconds, busy = queue_once(folder / "in", folder / "out", folder / "queue.sqlite")
            grown = (process.memory_info().rss - before) / 1e6
            print(f"{name}: {count:,} files queued in {seconds:.1f} s ({busy:.1f} s of processor time), "
                  f"memory grew by {grown:.0f} MB")  # fmt: skip
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main()
