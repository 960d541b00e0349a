"""How fast the program is on this machine: the figures of ``python main.py bench``, each with its spread.

Every benchmark makes its own material, so that anyone can repeat it, and returns the seconds of several whole runs.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.domain.recipe import ColorizeRecipe
from studio.jobs.measuring.library_benchmarks import Figures, measure_library


@dataclass(frozen=True)
class Measurement:
    """``seconds`` of each run; ``rate`` turns the median into what people ask for (frames a second, × real time)."""

    name: str
    seconds: tuple[float, ...]
    unit: str = "s"
    amount: float = 1.0

    def as_record(self) -> dict[str, Any]:
        values = sorted(self.amount / s if self.unit != "s" else s for s in self.seconds)
        return {
            "benchmark": self.name,
            "unit": self.unit,
            "median": round(statistics.median(values), 4),
            "lowest": round(values[0], 4),
            "highest": round(values[-1], 4),
            "runs": len(values),
        }


def measure_all(folder: Path, *, quick: bool, progress: Progress) -> Iterator[Measurement | Figures]:
    """Run every benchmark with its files in ``folder``; ``quick`` uses smaller material and fewer runs."""
    runs = 2 if quick else 5
    yield _photograph(folder, 3.0 if quick else 12.0, runs, progress)
    yield _film(folder, (360, 288) if quick else (720, 576), 12 if quick else 48, runs, progress)
    yield from _watching(folder, 20 if quick else 40, runs, progress)
    yield _sound_search(100 if quick else 1000, progress)
    yield from measure_library(folder, 5_000 if quick else 20_000, progress)


def _timed(work: Callable[[], object], runs: int, progress: Progress, stage: str) -> tuple[float, ...]:
    work()  # loads models and fills caches
    taken = []
    for number in range(runs):
        progress.step(number, runs, stage)
        started = time.perf_counter()
        work()
        taken.append(time.perf_counter() - started)
    return tuple(taken)


def _photograph(folder: Path, megapixels: float, runs: int, progress: Progress) -> Measurement:
    from studio.jobs.runner import run_job

    scan = grey_scan(folder / "scan.jpg", megapixels)
    request = JobRequest(ColorizeRecipe(), str(scan), str(folder / "coloured.jpg"), overwrite=True)
    name = f"colorize a photograph of {megapixels:g} MP, JPEG to JPEG"
    return Measurement(name, _timed(lambda: run_job(request), runs, progress, "photograph"))


def grey_scan(path: Path, megapixels: float) -> Path:
    """A grey photograph of that size, as JPEG."""
    import cv2

    from studio.media.pictures.sample_photographs import colour_photograph

    grey = cv2.cvtColor(colour_photograph("china"), cv2.COLOR_RGB2GRAY)
    scale = (megapixels * 1e6 / grey.size) ** 0.5
    cv2.imwrite(str(path), cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC))
    return path


def _film(folder: Path, size: tuple[int, int], frames: int, runs: int, progress: Progress) -> Measurement:
    import av
    import cv2
    import numpy as np

    from studio.jobs.runner import run_job
    from studio.media.pictures.sample_photographs import colour_photograph

    film = folder / "film.mp4"
    grey = cv2.cvtColor(colour_photograph("china"), cv2.COLOR_RGB2GRAY)
    wide = cv2.resize(grey, (size[0] + frames, size[1]), interpolation=cv2.INTER_CUBIC)
    with av.open(film, "w") as container:
        stream = container.add_stream("libx264", rate=24)
        stream.width, stream.height, stream.pix_fmt = *size, "yuv420p"
        for number in range(frames):
            pan = np.ascontiguousarray(wide[:, number : number + size[0]], np.uint8)
            frame = av.VideoFrame.from_ndarray(pan, format="gray")
            frame.pts, frame.time_base = number, Fraction(1, 24)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    request = JobRequest(ColorizeRecipe(), str(film), str(folder / "film-colour.mp4"), overwrite=True)
    taken = _timed(lambda: run_job(request), runs, progress, "film")
    return Measurement(f"colorize film of {size[0]}×{size[1]}", taken, "frames/s", frames)


def _watching(folder: Path, seconds: int, runs: int, progress: Progress) -> Iterator[Measurement | Figures]:
    """Everything that film analysis does, from the coded file on; other programs on the machine slow it down, so the
    processor time of all its threads is told as well."""
    from models.watch.watcher import Watcher
    from studio.jobs.stages.sound.watching import watch_film
    from studio.media.film.reader import FilmReader

    film = made_film(folder / "watched.mp4", seconds)
    watcher, busy = Watcher.load("cpu"), list[float]()

    def watch() -> None:
        began = time.process_time()
        with FilmReader.open(film) as reader:
            watch_film(reader, watcher)
        busy.append((time.process_time() - began) / seconds)

    name = f"watch {seconds} s of film of 640×480"
    yield Measurement(name, _timed(watch, runs, progress, "watching"), "× real time", seconds)
    yield Figures(f"{name}, processor time", tuple(busy[1:]), "s per second of film")


def made_film(path: Path, seconds: int) -> Path:
    """Shots of five seconds, 24 frames a second: a photograph that the camera pans over, things that pass through and
    strike the ground, flicker and grain."""
    import av
    import cv2
    import numpy as np

    from studio.media.pictures.sample_photographs import colour_photograph

    random, width, height, rate = np.random.default_rng(0), 640, 480, 24
    greys = [cv2.cvtColor(colour_photograph(name), cv2.COLOR_RGB2GRAY) for name in ("china", "flower")]
    views = [cv2.resize(grey, (width + 240, height + 60), interpolation=cv2.INTER_CUBIC) for grey in greys]
    grain = [random.normal(0, 6, (height, width)).astype(np.float32) for _ in range(7)]
    with av.open(path, "w") as container:
        stream = container.add_stream("libx264", rate=rate)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        for number in range(seconds * rate):
            shot, step = divmod(number, 5 * rate)
            view = views[shot % 2] if shot % 4 < 2 else views[shot % 2][:, ::-1]
            left = step if shot % 3 == 0 else 40 * (shot % 3)
            picture = view[20 : 20 + height, left : left + width].astype(np.float32)
            fall = abs(np.sin(np.pi * step / rate))
            cv2.circle(picture, (40 + 4 * step, round(420 - 300 * fall)), 22, 20.0 + 200.0 * (shot % 2), -1)
            picture = picture * (1 + 0.06 * random.uniform(-1, 1)) + grain[int(random.integers(7))]
            frame = av.VideoFrame.from_ndarray(np.clip(picture, 0, 255).astype(np.uint8), format="gray")
            frame.pts, frame.time_base = number, Fraction(1, rate)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def _sound_search(queries: int, progress: Progress) -> Measurement:
    from studio.sound.library.library import SoundLibrary

    words = ("church bell", "Donner", "pas sur gravier", "trueno", "wood hit", "rain", "horse", "hammer")
    with SoundLibrary.open_default() as library:
        taken = []
        for number in range(queries):
            progress.step(number, queries, "searching")
            started = time.perf_counter()
            library.search(words[number % len(words)])
            taken.append(time.perf_counter() - started)
    return Measurement("search the sound library", tuple(taken))
