"""Whether a very long film with very many cues gets its sound in time and in little memory.

    python -m tests.benchmarks.long_soundtrack [--hours 3] [--cues 5000] [--deliver]

Makes a film of tiny pictures of that length and a sheet with that many cues (hits, steps, and an ambience for every ten
minutes, from the shipped sounds), and runs the job of window and command line in a process of its own: mix, sound
added, with ``--deliver`` also everything else that can be written. Prints how many times faster than the film that was,
and the resident set over time: its peak in the second quarter and in the last.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import tempfile
import time
from fractions import Fraction
from pathlib import Path

import psutil

from studio.domain.cues import Cue, CueSheet, CueSound, Track, cue_sheet_to_json
from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.domain.recipe import SoundRecipe

FPS = 18
BED_S = 600.0
_HITS = ("MUSCPerc", "WOODImpt", "METLImpt", "FEETHmn", "DOORWood", "GLASImpt")


def make_film(path: Path, seconds: float) -> None:
    import av
    import numpy as np

    with av.open(path, "w") as container:
        stream = container.add_stream("libx264", rate=FPS, options={"preset": "ultrafast", "threads": "1"})
        stream.width, stream.height, stream.pix_fmt = 32, 32, "yuv420p"
        picture = np.full((32, 32), 90, np.uint8)
        for number in range(int(seconds * FPS)):
            frame = av.VideoFrame.from_ndarray(picture, format="gray")
            frame.pts, frame.time_base = number, Fraction(1, FPS)
            container.mux(stream.encode(frame))
        container.mux(stream.encode())


def make_sheet(film: Path, seconds: float, count: int) -> CueSheet:
    from studio.jobs.stages.sound.library import open_library

    chance = random.Random(0)
    with open_library(Progress()) as library:
        hits = [hit.record for kind in _HITS for hit in library.candidates(kind, "impact", 0.6, limit=16)]
        bed = library.candidates("AMBTown", "ambience", 0.6, limit=1)[0].record
    cues = []
    for number in range(count):
        record, start = chance.choice(hits), chance.uniform(0.0, seconds - 2)
        sound = CueSound(record.id, record.name, pan=chance.uniform(-0.7, 0.7))
        end = start + record.duration_s
        track: Track = "FLY" if record.cat_id.startswith("FEET") else "SFX"
        cues.append(
            Cue(f"c{number}", "impact", start, end, chance.random(), 1.0, record.cat_id, sound=sound, track=track)
        )
    for number in range(int(seconds // BED_S)):
        start, sound = number * BED_S, CueSound(bed.id, bed.name)
        cues.append(
            Cue(f"b{number}", "ambience", start, start + BED_S + 1, 0.5, 1.0, bed.cat_id, sound=sound, track="AMB")
        )
    return CueSheet(str(film), float(FPS), seconds, tuple(sorted(cues, key=lambda cue: cue.start_s)))


def work(request: JobRequest) -> None:
    from studio.jobs.runner import run_job

    for note in run_job(request).notes:
        print(note, flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--hours", type=float, default=3.0)
    parser.add_argument("--cues", type=int, default=5000)
    parser.add_argument("--deliver", action="store_true")
    options = parser.parse_args()
    seconds = options.hours * 3600
    with tempfile.TemporaryDirectory(prefix="long-") as name:
        folder = Path(name)
        os.environ["PHONOCHROME_HOME"] = str(folder / "home")
        film, cues = folder / "film.mp4", folder / "cues.json"
        make_film(film, seconds)
        cues.write_bytes(cue_sheet_to_json(make_sheet(film, seconds, options.cues)))
        run(_request(film, cues, deliver=options.deliver), seconds)


def _request(film: Path, cues: Path, *, deliver: bool) -> JobRequest:
    from studio.jobs.deliveries import MEDIA, kinds
    from studio.jobs.outputs import with_side_files

    wanted = {kind: "" for kind in kinds() if kind not in MEDIA} if deliver else {}
    extras = {"cues_in": str(cues), **wanted}
    return with_side_files(JobRequest(SoundRecipe(things=False), str(film), str(film.with_name("out.mkv")), extras))


def run(request: JobRequest, seconds: float) -> None:
    process = multiprocessing.get_context("spawn").Process(target=work, args=(request,))
    begun = time.monotonic()
    process.start()
    watched, sizes = psutil.Process(process.pid), list[int]()
    while process.is_alive():
        try:
            sizes.append(watched.memory_info().rss)
        except psutil.NoSuchProcess:
            break
        process.join(0.5)
    took = time.monotonic() - begun
    quarter = max(len(sizes) // 4, 1)
    early, late = max(sizes[quarter : 2 * quarter], default=0), max(sizes[-quarter:])
    print(f"{seconds / 3600:g} h in {took:.0f} s: {seconds / took:.0f} times real time, exit {process.exitcode}")
    megabytes = [f"{size / 1e6:.0f} MB" for size in (early, late, max(sizes))]
    print(f"resident set: {megabytes[0]} in the second quarter, {megabytes[1]} in the last, peak {megabytes[2]}")


if __name__ == "__main__":
    main()
