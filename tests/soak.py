"""Job after job in one process: does anything grow?

``python -m tests.soak --jobs 1000`` gives short films their sound, and colours small photographs of many sizes (every
25th job) and short films (every 50th) with the shipped model; every ninth file is damaged, and every twentieth result
is told of again.
Memory, threads, descriptors and temporary files are watched. After the warm-up, in which every kind of job has come,
memory may grow by 5 %, everything else by nothing. The table shows ten points on the way.
"""

from __future__ import annotations

import argparse
import gc
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import psutil
from numpy.typing import NDArray
from PIL import Image

if TYPE_CHECKING:
    from studio.domain.job import JobRequest

WARM_UP = 60
MOST_GROWTH = 0.05
DAMAGED_EVERY = 9
_SIZES = ((160, 120), (97, 131), (240, 64), (64, 200), (128, 128))
_SUFFIXES = (".png", ".jpg", ".tif")
_FILM_SUFFIXES = (".mp4", ".mkv", ".mov")
_FRAMES, _RATE, _FILM_SIDE = 12, 12, 64


@dataclass(frozen=True)
class Load:
    """What the process holds: memory in MB, and how many threads, open descriptors and temporary files there are."""

    memory_mb: float
    threads: int
    descriptors: int
    temporary: int

    @classmethod
    def now(cls, folders: list[Path]) -> Load:
        gc.collect()
        process = psutil.Process()
        return cls(
            process.memory_info().rss / 2**20,
            process.num_threads(),
            process.num_fds() if hasattr(process, "num_fds") else process.num_handles(),
            sum(1 for folder in folders for path in _temporary(folder) if path.exists()),
        )


def _temporary(folder: Path) -> Iterator[Path]:
    """What is only there while something is being written, or in the way of nobody."""
    for path in folder.rglob("*"):
        if path.name.startswith((".phonochrome-", ".key-", "mix-", "again-", "vips-", "tmp")) or ".part" in path.name:
            yield path


def grown(before: Load, after: Load) -> list[str]:
    """Sentences on what has grown more than it may."""
    found = []
    if after.memory_mb > before.memory_mb * (1 + MOST_GROWTH):
        found.append(f"Memory grew from {before.memory_mb:.0f} MB to {after.memory_mb:.0f} MB.")
    for name in ("threads", "descriptors", "temporary"):
        if getattr(after, name) > getattr(before, name):
            found.append(f"{name.capitalize()}: {getattr(before, name)} after the warm-up, {getattr(after, name)} now.")
    return found


def main(words: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--jobs", type=int, default=1000)
    jobs = parser.parse_args(words).jobs
    if jobs < WARM_UP + 2:
        parser.error(f"fewer than {WARM_UP + 2} jobs show nothing: the first {WARM_UP} are the warm-up")
    with tempfile.TemporaryDirectory(prefix="soak-") as name:
        folder = Path(name)
        (folder / "temporary").mkdir()
        os.environ["PHONOCHROME_HOME"] = str(folder / "home")
        os.environ["TMPDIR"] = tempfile.tempdir = str(folder / "temporary")
        return _soak(folder, jobs)


def _soak(folder: Path, jobs: int) -> int:
    print(f"{'job':>6}{'memory MB':>11}{'threads':>9}{'descriptors':>13}{'temporary':>11}{'seconds':>9}", flush=True)
    begun, first = time.monotonic(), None
    for number in range(1, jobs + 1):
        _do(folder, number)
        if number in (WARM_UP, jobs) or (number > WARM_UP and number % max(1, jobs // 10) == 0):
            load = Load.now([folder])
            first = first or load
            print(
                f"{number:>6}{load.memory_mb:>11.1f}{load.threads:>9}{load.descriptors:>13}{load.temporary:>11}"
                f"{time.monotonic() - begun:>9.0f}",
                flush=True,
            )
    assert first is not None
    problems = grown(first, load)
    print("\n".join(problems) if problems else "Nothing has grown.")
    return 1 if problems else 0


def _do(folder: Path, number: int) -> None:
    """One job, and what goes with it; its files are taken away, as somebody would who moves results to an archive."""
    from studio.domain.errors import StudioError
    from studio.jobs.proof.telling import tell
    from studio.jobs.runner import run_job

    place = folder / f"job-{number}"
    place.mkdir()
    request = _request(place, number)
    source = Path(request.input)
    if number % DAMAGED_EVERY == 0:
        source.write_bytes(source.read_bytes()[:40])
    try:
        run_job(request)
        if number % 20 == 1:
            tell(Path(request.output))
    except StudioError:
        if number % DAMAGED_EVERY:
            raise
    shutil.rmtree(place)


def _request(place: Path, number: int) -> JobRequest:
    """A photograph or a film to colour, or a film to give its sound: that is the quickest job, and so comes most."""
    from studio.domain.cues import Cue, CueSheet, CueSound, cue_sheet_to_json
    from studio.domain.job import JobRequest
    from studio.domain.recipe import ColorizeRecipe, SoundRecipe

    if number % 50 == 5:
        source = _write_film(place / "film.mkv", number)
        return JobRequest(ColorizeRecipe(), str(source), str(place / "colour.mkv"), device="cpu")
    if number % 25 != 2:
        source = _write_film(place / f"film{_FILM_SUFFIXES[number % len(_FILM_SUFFIXES)]}", number)
        sheet = place / "cues.json"
        knock = Cue("c", "impact", 0.3, 0.5, 0.7, 0.9, "DOORKnck", sound=CueSound("DOORKnck_knock_on_door_01", "Knock"))
        sheet.write_bytes(cue_sheet_to_json(CueSheet(str(source), _RATE, _FRAMES / _RATE, (knock,))))
        extras = {"cues_in": str(sheet), "stems": str(place / "stems")}
        return JobRequest(SoundRecipe(), str(source), str(place / f"sound{source.suffix}"), extras, device="cpu")
    source = place / f"photograph{_SUFFIXES[number % len(_SUFFIXES)]}"
    _write_photograph(source, number)
    return JobRequest(ColorizeRecipe(), str(source), str(place / f"result{source.suffix}"), device="cpu")


def _write_film(path: Path, number: int) -> Path:
    import av

    with av.open(str(path), "w") as film:
        track = film.add_stream("ffv1" if path.name == "film.mkv" else "libx264", rate=_RATE)
        track.width = track.height = _FILM_SIDE
        track.pix_fmt = "yuv420p"
        for place in range(_FRAMES):
            grey = _grey(_FILM_SIDE, _FILM_SIDE, number + place)
            film.mux(track.encode(av.VideoFrame.from_ndarray(grey, "gray").reformat(format="yuv420p")))
        film.mux(track.encode(None))
    return path


def _write_photograph(path: Path, number: int) -> None:
    width, height = _SIZES[number % len(_SIZES)]
    Image.fromarray(_grey(width, height, number)).save(path)


def _grey(width: int, height: int, number: int) -> NDArray[np.uint8]:
    rows, columns = np.mgrid[0:height, 0:width]
    grey = 128 + 90 * np.sin(rows / (5 + number % 7)) * np.cos(columns / (9 + number % 5))
    return grey.astype(np.uint8)


if __name__ == "__main__":
    sys.exit(main())
