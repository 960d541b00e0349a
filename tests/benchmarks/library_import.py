"""How the sound library does with a folder as large as an archive's: importing it, stopping, going on, coming back.

    python tests/benchmarks/library_import.py [N] [--beside M] [--folder DIR] [--profile FILE]

Makes N different short sounds (WAV, Broadcast Wave, RF64, FLAC, AIFF, MP3, Ogg; most with UCS names or telling words,
one in twenty without a telling name; one in a hundred damaged, one in fifty a copy) in a temporary folder, and imports
them with the importer that the window and the command line use, each visit in a process of its own: the first is
stopped in the middle, the second goes on, the third finds nothing changed, the fourth comes after one in a hundred
files was moved, written anew or taken away. Printed for each visit: seconds as they passed and as the processor
worked, the latter for each file that was read too, the most memory, the size of the database, and how often and how
evenly progress was reported. Meanwhile another process does what the window does: it searches and sets a mark every
second, and says how long it had to wait. With ``--beside`` the library holds M made-up records before the first visit,
which shows whether a full library makes importing slower.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import shutil
import struct
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from studio.domain.progress import Control, Progress, ProgressUpdate

FORMATS = (("wav", 0.45), ("bwf", 0.1), ("rf64", 0.05), ("flac", 0.15), ("aiff", 0.1), ("ogg", 0.1), ("mp3", 0.05))
A_FOLDER = 250
TELLING, DAMAGED, COPIED, CHANGED = 0.95, 0.01, 0.02, 0.01
RATES = (48_000, 44_100)
WAVES = 300
"""So many for each rate, of which every file is one at a level of its own."""
WINDOW_EVERY_S = 1.0
_WORDS = ("door", "rain", "glocke", "pas", "trueno", "metal hit", "dampflok", "lluvia")

Wave = NDArray[np.float32]


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sounds", nargs="?", type=int, default=2000)
    parser.add_argument("--beside", type=int, default=0, metavar="M", help="made-up records that are there before")
    parser.add_argument("--folder", type=Path, help="make the files here and leave them for the next time")
    parser.add_argument("--profile", type=Path, help="write a cProfile of the second visit's main thread")
    parser.add_argument("--visit", help=argparse.SUPPRESS)
    parser.add_argument("--stop-at", type=float, default=0.0, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.visit == "window":
        be_the_window(options.folder / "library.sqlite")
    elif options.visit == "removal":
        take_out(options.folder)
    elif options.visit:
        visit(options.folder, options.stop_at, options.profile)
    elif options.folder:
        options.folder.mkdir(parents=True, exist_ok=True)
        measure(options.folder, options.sounds, options.beside, options.profile)
    else:
        with tempfile.TemporaryDirectory(prefix="phonochrome-bench-") as folder:
            measure(Path(folder), options.sounds, options.beside, options.profile)


def measure(folder: Path, sounds: int, beside: int, profile: Path | None) -> None:
    started = time.perf_counter()
    if not (folder / "sounds").is_dir():
        make_sounds(folder / "sounds", sounds)
    print(f"{sounds:,} files made in {time.perf_counter() - started:.0f} s", flush=True)
    for stale in folder.glob("library*"):
        stale.unlink()
    if beside:
        fill(folder / "library.sqlite", beside)
    window = subprocess.Popen(
        [*_myself(), "--visit", "window", "--folder", str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    _visited("first, stopped in the middle", folder, "--stop-at", "0.5")
    _visited("going on", folder, *(("--profile", str(profile)) if profile else ()))
    _visited("nothing changed", folder)
    moved = change_some(folder / "sounds")
    _visited(f"{moved:,} files moved, changed or gone", folder)
    answer, _ = window.communicate(b"\n")
    _visited("the folder is taken out", folder, visit="removal")
    for name, value in json.loads(answer).items():
        print(f"the window meanwhile: {name}: {value}", flush=True)


def fill(database: Path, sounds: int) -> None:
    """Made-up records, and the file for searching them, as a library of that size has it."""
    from studio.jobs.measuring.library_benchmarks import fill_library
    from studio.sound.library.library import SoundLibrary

    fill_library(database, sounds, Progress())
    with SoundLibrary.open(database) as library:
        library.warm()
    print(f"{sounds:,} made-up records are there already", flush=True)


def _myself() -> list[str]:
    return [sys.executable, str(Path(__file__).resolve())]


def _visited(name: str, folder: Path, *more: str, visit: str = "import") -> None:
    command = [*_myself(), "--visit", visit, "--folder", str(folder), *more]
    answer = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    print(f"{name}:", flush=True)
    for key, value in json.loads(answer).items():
        print(f"    {key}: {value}", flush=True)


# --- the files --------------------------------------------------------------------------------------------------------


def make_sounds(root: Path, count: int) -> None:
    """The same files each time."""
    from studio.sound.categories.ucs import load_ucs

    chance, rng = random.Random(5), np.random.default_rng(5)
    categories = list(load_ucs().by_id.values())
    noise = rng.standard_normal(2**18).astype(np.float32)
    waves = [(make_wave(chance, noise, rate), rate) for rate in RATES for _ in range(WAVES)]
    formats, weights = [name for name, _ in FORMATS], [share for _, share in FORMATS]
    paths: list[Path] = []
    for number in range(count):
        category = chance.choice(categories)
        folder = root / f"pack {number // A_FOLDER:04d}"
        folder.mkdir(parents=True, exist_ok=True)
        word = chance.choice(category.synonyms["en"] or (category.subcategory,))
        title = f"{category.cat_id}_{word.title()} {number:06d}_BNCH_MADE"
        stem = title if chance.random() < TELLING else f"take {number:06d}"
        kind = chance.choices(formats, weights)[0]
        if paths and chance.random() < COPIED:
            source = chance.choice(paths)
            shutil.copyfile(source, folder / (stem + source.suffix))
            continue
        path = folder / f"{stem}.{'wav' if kind in ('bwf', 'rf64') else kind}"
        wave, rate = chance.choice(waves)
        write_sound(path, kind, np.float32(chance.uniform(0.3, 1.0)) * wave, rate, category.subcategory)
        if chance.random() < DAMAGED:
            os.truncate(path, path.stat().st_size // 3)
        else:
            paths.append(path)


def make_wave(chance: random.Random, noise: Wave, rate: int) -> Wave:
    """0.2 to 1 s: noise and a tone that set in a moment after the beginning and die away."""
    n = round(chance.uniform(0.2, 1.0) * rate)
    first = chance.randrange(len(noise) - n)
    t = np.arange(n, dtype=np.float32) / np.float32(rate)
    decay = np.exp(-t * np.float32(chance.uniform(3.0, 60.0)))
    tone = np.sin(t * np.float32(2 * np.pi * np.exp(chance.uniform(np.log(80), np.log(6000)))))
    share = np.float32(chance.random())
    wave = decay * (share * tone + (1 - share) * np.float32(0.4) * noise[first : first + n])
    wave *= np.float32(chance.uniform(0.1, 0.8))
    wave[: round(0.01 * rate)] = 0.0
    if chance.random() < 0.3:
        return np.stack([wave, np.roll(wave, 20)], axis=1)
    return np.asarray(wave)


def write_sound(path: Path, kind: str, wave: Wave, rate: int, description: str) -> None:
    if kind == "rf64":
        soundfile.write(path, wave, rate, format="RF64", subtype="PCM_16")
    elif kind in ("wav", "bwf", "flac", "aiff"):
        soundfile.write(path, wave, rate, subtype="PCM_16")
    else:
        soundfile.write(path, wave, rate)
    if kind == "bwf":
        body = description.encode().ljust(256, b"\0") + b"Benchmark".ljust(32, b"\0") + bytes(314)
        with path.open("r+b") as handle:
            handle.seek(0, 2)
            handle.write(b"bext" + struct.pack("<I", len(body)) + body)
            size = handle.tell() - 8
            handle.seek(4)
            handle.write(struct.pack("<I", size))


def change_some(root: Path) -> int:
    """Move, write anew and delete one in a hundred; returns how many."""
    chance = random.Random(6)
    files = sorted(path for path in root.rglob("*") if path.is_file())
    chosen = chance.sample(files, max(4, round(CHANGED * len(files))))
    elsewhere = root / "moved"
    elsewhere.mkdir(exist_ok=True)
    for number, path in enumerate(chosen):
        if number % 2:
            path.rename(elsewhere / path.name)
        elif number % 4:
            wave = make_wave(chance, np.random.default_rng(number).standard_normal(2**17).astype(np.float32), 48_000)
            path.unlink()
            write_sound(path.with_suffix(".wav"), "wav", wave, 48_000, "")
        else:
            path.unlink()
    return len(chosen)


# --- in processes of their own ----------------------------------------------------------------------------------------


def visit(folder: Path, stop_at: float, profile: Path | None) -> None:
    """Import once and print what it took."""
    from studio.domain.errors import Cancelled
    from studio.sound.library.library import SoundLibrary

    database, control = folder / "library.sqlite", Control()
    told: list[tuple[float, float]] = []
    stopped_at = 0.0

    def report(update: ProgressUpdate) -> None:
        nonlocal stopped_at
        told.append((time.perf_counter(), update.fraction))
        if stop_at and update.fraction >= stop_at and not stopped_at:
            stopped_at = time.perf_counter()
            control.cancel()

    started, worked = time.perf_counter(), time.process_time()
    outcome: dict[str, Any] = {}
    with SoundLibrary.open(database) as library:
        before = library.stats().sounds

        def work() -> None:
            try:
                found = asdict(library.add_folder(folder / "sounds", Progress(report, control)))
            except Cancelled:
                outcome["seconds until it had stopped"] = round(time.perf_counter() - stopped_at, 2)
                return
            failures = found.pop("failures")
            outcome.update({name: value for name, value in found.items() if value}, failed=len(failures))
            library.index()

        _profiled(work, profile)
        read = abs(library.stats().sounds - before) or 1
    seconds, cpu = time.perf_counter() - started, time.process_time() - worked
    gaps = np.diff([at for at, _ in told]) if len(told) > 1 else np.zeros(1)
    outcome |= {
        "seconds": round(seconds, 1),
        "processor seconds": round(cpu, 1),
        "processor ms for each sound that came": round(1000 * cpu / read, 2),
        "most memory, MB": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        "database, MB": round(database.stat().st_size / 1e6, 1),
        "files for searching, MB": round(sum(f.stat().st_size for f in folder.glob("library.*.*")) / 1e6, 1),
        "progress reported, times": len(told),
        "longest without progress, s": round(float(gaps.max()), 2),
    }
    print(json.dumps(outcome))


def take_out(folder: Path) -> None:
    """Take the folder out of the library and print what it took."""
    from studio.sound.folders.own_words import remove_folder
    from studio.sound.library.library import SoundLibrary

    with SoundLibrary.open(folder / "library.sqlite") as library:
        started = time.perf_counter()
        removed = remove_folder(library.store, folder / "sounds")
        print(json.dumps({"removed": removed, "seconds": round(time.perf_counter() - started, 1)}))


def _profiled(work: Callable[[], None], profile: Path | None) -> None:
    if profile is None:
        work()
        return
    import cProfile

    profiler = cProfile.Profile()
    profiler.runcall(work)
    profiler.dump_stats(profile)


def be_the_window(database: Path) -> None:
    """Search and set a mark every second until a line comes in; print how long each took."""
    from studio.sound.library.library import SoundLibrary
    from studio.sound.shelves.records import SoundQuery

    ended = threading.Event()
    threading.Thread(target=lambda: (sys.stdin.readline(), ended.set()), daemon=True).start()
    while not database.exists() and not ended.wait(0.1):
        pass
    searches, worked, marks = [], [], []
    with SoundLibrary.open(database) as library:
        for turn in range(10**9):
            started, began = time.perf_counter(), time.thread_time()
            found = library.find(SoundQuery(_WORDS[turn % len(_WORDS)]))
            records = library.rows(found.keys[:60])
            searches.append(time.perf_counter() - started)
            worked.append(time.thread_time() - began)
            if records and records[0] is not None:
                started = time.perf_counter()
                library.set_favourite(records[0].id, bool(turn % 2))
                marks.append(time.perf_counter() - started)
            if ended.wait(WINDOW_EVERY_S):
                break
    answer = {"to search": searches, "to search, work of the processor": worked, "to set a mark": marks}
    print(json.dumps({f"seconds {what}": _spread(seconds) for what, seconds in answer.items()}))


def _spread(seconds: Sequence[float]) -> str:
    if not seconds:
        return "never asked"
    p50, p95 = np.percentile(seconds, [50, 95])
    return f"median {p50:.3f}, p95 {p95:.3f}, longest {max(seconds):.3f}, {len(seconds)} times"


if __name__ == "__main__":
    main()
