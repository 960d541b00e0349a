"""How quickly the window answers: the figures of ``python main.py bench --window``.

The material is made here; the window itself is driven by processes of its own (``studio.ui.measuring``), without a
screen where there is none.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from studio.domain.errors import StudioError
from studio.domain.progress import Progress
from studio.engine.modules import module_command
from studio.own_files.scratch import scratch
from studio.places import HOME_VARIABLE

_START, _WORK = "studio.ui.measuring.start", "studio.ui.measuring.work"
_STAGES = 8
"""That the driven window tells of."""


@dataclass(frozen=True)
class WindowFigures:
    """What was measured, once for each repetition."""

    name: str
    values: tuple[float, ...]
    unit: str

    def as_record(self) -> dict[str, Any]:
        median, p95, p99 = (round(float(np.percentile(self.values, share)), 3) for share in (50, 95, 99))
        return {
            "benchmark": self.name,
            "unit": self.unit,
            "median": median,
            "p95": p95,
            "p99": p99,
            "lowest": round(min(self.values), 3),
            "highest": round(max(self.values), 3),
            "runs": len(self.values),
        }


def measure_window(folder: Path, *, quick: bool, progress: Progress) -> Iterator[WindowFigures]:
    """Start the window several times, then work in it, with all files in ``folder``. Raises ``StudioError`` when the
    window cannot be driven, ``Cancelled``."""
    progress.step(0, 1, "making the material")
    make_material(folder, quick=quick)
    with scratch(Path(tempfile.gettempdir()), "phonochrome-bench-home-") as home:
        yield from _starts(home, 3 if quick else 6, progress.part(0.05, 0.25))
        yield from _driven(_WORK, [str(folder), *(["--quick"] if quick else [])], home, progress.part(0.25, 1.0))


def make_material(folder: Path, *, quick: bool) -> None:
    """A photograph of 12 megapixels, a film of 640×480, a folder of short sounds."""
    import soundfile

    from studio.jobs.measuring.benchmarks import grey_scan, made_film

    grey_scan(folder / "scan.jpg", 12.0)
    made_film(folder / "film.mp4", 10 if quick else 60)
    sounds = folder / "sounds"
    sounds.mkdir()
    random = np.random.default_rng(0)
    for number in range(50 if quick else 1000):
        length = int(random.integers(4_800, 48_000))
        noise = random.normal(0, 0.2, length) * np.exp(-np.arange(length) / random.uniform(2_000, 20_000))
        soundfile.write(sounds / f"WOODImpt_knock {number:04}.wav", noise.astype(np.float32), 48_000)


def _starts(home: Path, runs: int, progress: Progress) -> Iterator[WindowFigures]:
    """From the start of the process on; the first start, which fills caches, is left out."""
    found: dict[str, list[float]] = {}
    for run in range(runs + 1):
        progress.step(run, runs + 1, "starting the window")
        for figures in _driven(_START, [repr(time.time())], home, progress.part(run / (runs + 1), 1.0)):
            if run:
                found.setdefault(figures.name, []).extend(figures.values)
    for name, values in found.items():
        yield WindowFigures(f"from the start until: {name}", tuple(values), "s")


def _driven(module: str, words: list[str], home: Path, progress: Progress) -> Iterator[WindowFigures]:
    """What a process that drives the window tells. It is ended when nobody listens any more."""
    pipe = subprocess.PIPE
    command = module_command(module, *words)
    process = subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env=_environment(home))
    assert process.stdout is not None
    assert process.stderr is not None
    stages = 0
    try:
        for line in process.stdout:
            told = json.loads(line)
            progress.check()
            if "stage" in told:
                progress.step(min(stages, _STAGES - 1), _STAGES, told["stage"])
                stages += 1
            else:
                yield WindowFigures(told["name"], tuple(told["values"]), told["unit"])
        trouble = process.stderr.read()
    finally:
        process.kill()
        process.communicate()
    if process.returncode not in (0, -9):
        raise StudioError(
            f"The window could not be measured: {trouble.strip().rpartition(chr(10))[2]}",
            hint="Look whether it opens (python main.py).",
        )


def _environment(home: Path) -> dict[str, str]:
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or sys.platform != "linux"
    return {
        **os.environ,
        HOME_VARIABLE: str(home),
        **({} if screen else {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}),
    }
