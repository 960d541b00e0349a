"""``python -m tests.benchmarks.cluster_scaling [FILES] [--workers 1 2]``: a batch on so many workers of this computer.

Photographs of 1 megapixel (JPEG, none like another) are coloured by `Cluster("local:N")`, after one that loads the
model on each worker; prints seconds a file by the clock and of all processors, how large a message to a worker and its
answer are, and what the scheduler and the client themselves take of a processor for each file.
"""

from __future__ import annotations

import argparse
import os
import shutil
import tempfile
import threading
import time
from pathlib import Path

import psutil


def photographs(folder: Path, files: int) -> None:
    import cv2
    import numpy as np

    from studio.media.pictures.sample_photographs import colour_photograph

    folder.mkdir()
    grey = cv2.resize(cv2.cvtColor(colour_photograph("china"), cv2.COLOR_RGB2GRAY), (1155, 866))
    for number in range(files):
        cv2.imwrite(str(folder / f"scan {number:04}.jpg"), np.roll(grey, 3 * number, axis=1))


def processor_s(processes: list[psutil.Process]) -> float:
    return sum(sum(process.cpu_times()[:2]) for process in processes)


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("files", type=int, nargs="?", default=40)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="cluster-scaling-"))
    os.environ["PHONOCHROME_HOME"] = str(folder / "home")
    os.environ["OMP_NUM_THREADS"] = "1"
    try:
        photographs(folder / "in", options.files)
        for count in options.workers:
            measure(folder, options.files, count)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def measure(folder: Path, files: int, count: int) -> None:
    from studio.domain import any_json
    from studio.domain.job import JobRequest
    from studio.domain.progress import Progress
    from studio.domain.recipe import ColorizeRecipe
    from studio.jobs.batch import remote
    from studio.jobs.batch.cluster import Cluster

    scans = sorted((folder / "in").iterdir())
    out = folder / f"out {count}"

    def request(scan: Path, name: str) -> JobRequest:
        return JobRequest(ColorizeRecipe(credentials=True), str(scan), str(out / name))

    with Cluster(f"local:{count}", print, slots=2 * count) as cluster:
        warm = [request(scans[0], f"warm {number}.jpg") for number in range(2 * count)]
        out.mkdir()
        _all(cluster, warm)
        own, workers = psutil.Process(), psutil.Process().children(recursive=True)
        began, mine, theirs = time.perf_counter(), processor_s([own]), processor_s(workers)
        _all(cluster, [request(scan, scan.name) for scan in scans])
        seconds = time.perf_counter() - began
        mine, theirs = processor_s([own]) - mine, processor_s(workers) - theirs
        held = max(process.memory_info().rss for process in workers)
        receipt, worker = cluster.do(request(scans[0], scans[0].name), "", Progress())
    task = remote.Task("0" * 34, "0" * 32, warm[0], "", remote.this_program(), remote.models_of(warm[0]))
    asked, answered = len(any_json.encode(task)), len(any_json.encode(remote.Done(receipt, worker)))
    print(
        f"{count} workers: {seconds / files:.3f} s a file ({theirs / files:.3f} s of processor time on the workers, "
        f"{mine / files * 1000:.1f} ms in client and scheduler; {files} files), messages of {asked} and {answered} "
        f"bytes; a scan of {mean(scans) / 1e6:.2f} MB becomes {mean(sorted(out.glob('scan*.jpg'))) / 1e6:.2f} MB, "
        f"a worker holds {held / 1e9:.2f} GB"
    )


def mean(files: list[Path]) -> float:
    return sum(path.stat().st_size for path in files) / len(files)


def _all(cluster: object, requests: list[object]) -> None:
    from studio.domain.progress import Progress

    left = list(requests)

    def work() -> None:
        while left:
            try:
                each = left.pop()
            except IndexError:
                return
            cluster.do(each, "", Progress())  # type: ignore[attr-defined]

    threads = [threading.Thread(target=work) for _ in range(cluster.slots)]  # type: ignore[attr-defined]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


if __name__ == "__main__":
    main()
