"""How fast a batch is: ``python main.py bench --batch FILES``.

The same photographs (JPEG of 1 megapixel, made here) are coloured by one `colorize` call for each, by one call for all
and by `batch`, each as a process of its own from its start to its end; and each of the stages that a file goes through
is timed alone, over all files one after the other: decoding, the network, encoding. A batch that overlaps them well
takes about as long as the slowest of them.
"""

from __future__ import annotations

import os
import resource
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio import places
from studio.domain.errors import StudioError
from studio.domain.progress import Progress
from studio.engine.modules import module_command

SIDE = (1155, 866)
"""One megapixel."""
_CALLS = 8
"""So many files get a call of their own: starting the program takes far longer than the work."""


@dataclass(frozen=True)
class BatchMeasurement:
    """Seconds for ``files`` files, by the clock and of all processors together; ``times_slowest`` compares with the
    slowest stage alone."""

    name: str
    files: int
    seconds: float
    processor_s: float
    times_slowest: float | None = None

    def as_record(self) -> dict[str, Any]:
        record = {
            "benchmark": self.name,
            "unit": "s a file",
            "median": round(self.seconds / self.files, 4),
            "processor_s_a_file": round(self.processor_s / self.files, 4),
            "files": self.files,
            "seconds": round(self.seconds, 2),
            "runs": 1,
        }
        return record if self.times_slowest is None else {**record, "times_slowest": round(self.times_slowest, 2)}


def measure_batch(folder: Path, files: int, progress: Progress) -> Iterator[BatchMeasurement]:
    """Every figure, with the photographs and results in ``folder``."""
    scans = _photographs(folder / "in", files)
    stages = list(_stages(folder, scans, progress.part(0.0, 0.4, "stages")))
    yield from stages
    slowest = max(stages, key=lambda each: each.seconds)
    calls = scans[:_CALLS]
    progress.step(0.4, 1.0, "a call each")
    yield _commands(
        "a colorize call for each file",
        [["colorize", str(scan), "-o", str(folder / "each" / scan.name)] for scan in calls],
        folder,
    )
    progress.step(0.5, 1.0, "a call for all")
    scans_in = str(folder / "in")
    yield _commands("one colorize call for all", [["colorize", scans_in, "-o", str(folder / "all")]], folder, files)
    progress.step(0.75, 1.0, "batch")
    recipe = folder / "recipe.json"
    recipe.write_text('{"kind": "colorize"}')
    batch = _commands("batch", [["batch", str(recipe), scans_in, "-o", str(folder / "batch")]], folder, files)
    yield BatchMeasurement(
        f"{batch.name} (slowest stage alone: {slowest.name})",
        files,
        batch.seconds,
        batch.processor_s,
        batch.seconds / slowest.seconds,
    )


def _photographs(folder: Path, files: int) -> list[Path]:
    """No two alike, so that none is taken for a twin of another."""
    import cv2
    import numpy as np

    from studio.media.pictures.sample_photographs import colour_photograph

    folder.mkdir()
    grey = cv2.resize(cv2.cvtColor(colour_photograph("china"), cv2.COLOR_RGB2GRAY), SIDE)
    scans = [folder / f"scan {number:04}.jpg" for number in range(files)]
    for number, scan in enumerate(scans):
        cv2.imwrite(str(scan), np.roll(grey, 3 * number, axis=1))
    return scans


def _stages(folder: Path, scans: Sequence[Path], progress: Progress) -> Iterator[BatchMeasurement]:
    import numpy as np

    from studio.domain.job import JobRequest
    from studio.domain.recipe import ColorizeRecipe
    from studio.jobs.runner import in_process_context
    from studio.jobs.stages.colour.field import predict
    from studio.jobs.stages.colour.model import vividness_of
    from studio.media.pictures.picture import PictureWriter, Scan

    recipe = ColorizeRecipe()
    context = in_process_context(JobRequest(recipe, str(scans[0]), ""))
    predict(Scan.open(scans[0]), recipe, Progress(), context)  # loads the model
    strip = np.random.default_rng(0).random((SIDE[1], SIDE[0], 3), np.float32)

    def decode(scan: Path) -> None:
        for _ in Scan.open(scan).strips(256):
            pass

    def look(scan: Path) -> None:
        predict(Scan.open(scan), recipe, Progress(), context).chosen(vividness_of(recipe), recipe.faces, [])

    def encode(scan: Path) -> None:
        with PictureWriter(folder / "encoded.jpg", Scan.open(scan), overwrite=True) as writer:
            writer.write_strip(0, strip)
            writer.finish()

    works: dict[str, Callable[[Path], None]] = {"decoding": decode, "network": look, "encoding": encode}
    for place, (name, work) in enumerate(works.items()):
        began, busy = time.perf_counter(), time.process_time()
        for number, scan in enumerate(scans):
            progress.step(place + number / len(scans), len(works), name)
            work(scan)
        yield BatchMeasurement(name, len(scans), time.perf_counter() - began, time.process_time() - busy)


def _commands(name: str, commands: Sequence[Sequence[str]], folder: Path, files: int = 0) -> BatchMeasurement:
    (folder / "each").mkdir(exist_ok=True)
    environment = {**os.environ, places.HOME_VARIABLE: str(folder / "home")}
    began, busy = time.perf_counter(), children_s()
    for words in commands:
        done = subprocess.run(
            module_command("studio", *words), env=environment, capture_output=True, text=True, check=False
        )
        if done.returncode:
            last = done.stderr.strip().rpartition("\n")[2]
            raise StudioError(f"“{name}” could not be measured: {last}", hint="Try again.")
    return BatchMeasurement(name, files or len(commands), time.perf_counter() - began, children_s() - busy)


def children_s() -> float:
    """Processor time of all processes that this one started and that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
