"""How long one step of a held slider takes in the engine: the seen part in colour, from the kept field to the file.

    python -m tests.benchmarks.live_steps PHOTO... [--width 1600] [--height 1000]

Prints median and 95th percentile of 40 steps of each setting, in milliseconds of wall clock and of processor time. The
way to the window and back, and the painting, are measured by the window's own benchmark.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from studio.domain.progress import Progress
from studio.domain.questions import ShowPart
from studio.domain.recipe import ColorizeRecipe, Hint
from studio.engine.service import TaskContext
from studio.jobs.answers.live_colour import show_part

STEPS = 40
POINTS = (Hint(0.3, 0.3, 20.0, 30.0), Hint(0.7, 0.6, -20.0, 10.0))

SETTINGS: dict[str, Callable[[float], ColorizeRecipe]] = {
    "vividness": lambda share: ColorizeRecipe(vividness=share),
    "saturation": lambda share: ColorizeRecipe(saturation=2 * share),
    "temperature": lambda share: ColorizeRecipe(temperature=2 * share - 1),
    "a third point": lambda share: ColorizeRecipe(hints=(*POINTS, Hint(share, 0.5, 10.0, -30.0))),
}


def measure(photo: Path, width: int, height: int) -> None:
    with tempfile.TemporaryDirectory() as cache:
        context = TaskContext("cpu", cache_dir=Path(cache))

        def step(recipe: ColorizeRecipe) -> tuple[float, float]:
            wall, cpu = time.perf_counter(), time.process_time()
            show_part(ShowPart(str(photo), recipe, (0.0, 0.0, 1.0, 1.0), width, height), Progress(), context)
            return time.perf_counter() - wall, time.process_time() - cpu

        step(ColorizeRecipe())
        for name, recipe_at in SETTINGS.items():
            # Not quite to the end, and never the same value twice: what is kept would be found again.
            steps = np.array([step(recipe_at((n + 0.5) / STEPS)) for n in range(STEPS)]) * 1000
            (wall, cpu), (wall95, cpu95) = np.median(steps, axis=0), np.percentile(steps, 95, axis=0)
            print(f"{photo.name:24} {name:14} wall {wall:5.0f} ({wall95:4.0f})  processor {cpu:5.0f} ({cpu95:4.0f}) ms")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("photos", nargs="+", type=Path)
    parser.add_argument("--width", type=int, default=1600)
    parser.add_argument("--height", type=int, default=1000)
    given = parser.parse_args()
    for photo in given.photos:
        measure(photo, given.width, given.height)


if __name__ == "__main__":
    main()
