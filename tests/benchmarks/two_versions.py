"""How much processor time two versions of the program take for the same photograph and the same film, in turn.

    python tests/benchmarks/two_versions.py OLD NEW [--cold] [--rounds 5] [--megapixels 12] [--frames 120]

OLD and NEW are check-outs (``git worktree add OLD COMMIT``). A 12-megapixel JPEG is coloured into a JPEG and a film of
720×576 into MP4, each once to warm up and once measured, in a process for each version and round; the versions take
turns, so that other work on the machine falls on both. Processor time is user and system time of all threads. With
``--cold`` the whole command for the photograph is measured as a person starts it, from nothing loaded to the saved
file; OLD and NEW may be the same folder.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from fractions import Fraction
from pathlib import Path

_MEASURE = """
import json, sys, time
from pathlib import Path
from studio.domain.job import JobRequest
from studio.domain.recipe import ColorizeRecipe
from studio.jobs.runner import run_job
found = {}
for kind, source, output in json.loads(sys.argv[1]):
    request = JobRequest(ColorizeRecipe(), source, output, overwrite=True)
    run_job(request)
    wall, busy = time.perf_counter(), time.process_time()
    run_job(request)
    found[kind] = time.process_time() - busy, time.perf_counter() - wall
print(json.dumps(found))
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("versions", type=Path, nargs=2, metavar="FOLDER")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--megapixels", type=float, default=12.0)
    parser.add_argument("--frames", type=int, default=120)
    parser.add_argument("--cold", action="store_true", help="the whole command, nothing loaded before")
    parser.add_argument("--python", default=sys.executable)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="two-versions-") as place:
        folder = Path(place)
        work = [
            ("photograph", make_photograph(folder / "scan.jpg", options.megapixels), folder / "scan-colour.jpg"),
            ("film", make_film(folder / "film.mp4", options.frames), folder / "film-colour.mp4"),
        ]
        taken: dict[tuple[int, str], list[tuple[float, float]]] = {}
        for number in range(options.rounds):
            for version, checkout in enumerate(options.versions):
                found = (measure_cold if options.cold else measure)(options.python, checkout, work, folder)
                for kind, (busy, wall) in found.items():
                    taken.setdefault((version, kind), []).append((busy, wall))
                print(f"round {number + 1}, {checkout}: {found}", file=sys.stderr, flush=True)
    for (version, kind), pairs in sorted(taken.items(), key=lambda item: item[0][1]):
        per = options.frames if kind == "film" else 1
        busy, wall = ([1000 * pair[which] / per for pair in pairs] for which in (0, 1))
        unit = "ms a frame" if kind == "film" else "ms"
        print(f"{kind}, {options.versions[version]}: processor {in_words(busy)} {unit}, clock {in_words(wall)} {unit}")


def in_words(values: list[float]) -> str:
    return f"{statistics.median(values):.1f} ({min(values):.1f} … {max(values):.1f})"


def measure(python: str, checkout: Path, work: list[tuple[str, Path, Path]], folder: Path) -> dict[str, list[float]]:
    question = json.dumps([(kind, str(source), str(output)) for kind, source, output in work])
    room = {**os.environ, "PYTHONPATH": str(checkout.absolute()), "PHONOCHROME_HOME": str(folder / "home")}
    words = [python, "-c", _MEASURE, question]
    done = subprocess.run(words, cwd=checkout, env=room, check=True, capture_output=True, text=True)
    answer: dict[str, list[float]] = json.loads(done.stdout.splitlines()[-1])
    return answer


def measure_cold(
    python: str, checkout: Path, work: list[tuple[str, Path, Path]], folder: Path
) -> dict[str, list[float]]:
    """Processor time and clock of the command for the photograph."""
    _, source, output = work[0]
    room = {**os.environ, "PYTHONPATH": str(checkout.absolute()), "PHONOCHROME_HOME": str(folder / "home")}
    words = [python, "main.py", "colorize", str(source), "-o", str(output), "--overwrite"]
    begun = time.perf_counter()
    process = subprocess.Popen(words, cwd=checkout, env=room, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{checkout}: the command ended with {os.waitstatus_to_exitcode(status)}")
    return {"photograph, cold command": [used.ru_utime + used.ru_stime, time.perf_counter() - begun]}


def _grey() -> object:
    import cv2
    from sklearn import datasets

    return cv2.imread(str(Path(str(datasets.__file__)).parent / "images" / "china.jpg"), cv2.IMREAD_GRAYSCALE)


def make_photograph(path: Path, megapixels: float) -> Path:
    import cv2
    import numpy as np

    grey = np.asarray(_grey())
    scale = (megapixels * 1e6 / grey.size) ** 0.5
    cv2.imwrite(str(path), cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC))
    return path


def make_film(path: Path, frames: int) -> Path:
    """A slow pan over a photograph."""
    import av
    import cv2
    import numpy as np

    wide = cv2.resize(np.asarray(_grey()), (720 + frames, 576), interpolation=cv2.INTER_CUBIC)
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=24)
        stream.width, stream.height, stream.pix_fmt = 720, 576, "yuv420p"
        for number in range(frames):
            frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(wide[:, number : number + 720]), format="gray")
            frame.pts, frame.time_base = number, Fraction(1, 24)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


if __name__ == "__main__":
    main()
