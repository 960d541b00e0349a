"""The child process that reads damaged files of one target; one JSON line for each on standard output."""

from __future__ import annotations

import contextlib
import json
import os
import random
import resource
import shutil
import sys
import time
import traceback
from pathlib import Path

from tests.fuzz.targets import TARGETS, Target

MEMORY_BYTES = 3 << 30
"""What a child may take beside what it has after its first good file."""
CPU_SECONDS = 20


def main(name: str, folder: Path, seed: int, first: int, last: int) -> None:
    """Read the inputs ``first`` to ``last`` of a seed; the one under way lies in ``folder/now``."""
    target = TARGETS[name]
    warm_up(target, folder)
    limit_memory()
    for number in range(first, last):
        path = write_input(target, folder, f"{seed} {name} {number}")
        say(number=number, path=str(path))
        limit_time()
        started = time.monotonic()
        outcome, told = outcome_of(target, path)
        if outcome == "find":  # before the next input takes its place
            path = folder / "found" / f"{number}" / path.name
            path.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(write_input(target, folder, f"{seed} {name} {number}"), path)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        say(
            number=number,
            path=str(path),
            outcome=outcome,
            told=told,
            seconds=round(time.monotonic() - started, 3),
            peak_mb=peak,
        )


def warm_up(target: Target, folder: Path) -> None:
    """Load what is needed, with good files: those have to be read."""
    for suffix, contents in target.seeds().items():
        for content in contents[:1]:
            path = fresh(folder, suffix)
            path.write_bytes(content)
            target.read(path)


def write_input(target: Target, folder: Path, name: str) -> Path:
    """The damaged file that belongs to a name."""
    chance = random.Random(name)
    seeds = target.seeds()
    suffix = chance.choice(list(seeds))
    path = fresh(folder, suffix)
    path.write_bytes(target.damage(seeds[suffix], chance))
    return path


def fresh(folder: Path, suffix: str) -> Path:
    now = folder / "now"
    shutil.rmtree(now, ignore_errors=True)
    now.mkdir(parents=True)
    return now / f"input{suffix}"


def outcome_of(target: Target, path: Path) -> tuple[str, str]:
    """("read" | "refused" | "find", what was said)."""
    kept = path.read_bytes()
    try:
        target.read(path)
    except target.may_raise as error:
        said = str(error)
        return ("refused", said) if said.strip() else ("find", f"{type(error).__name__} without a sentence")
    except BaseException as error:
        path.write_bytes(kept)
        place = traceback.extract_tb(error.__traceback__)[-1]
        return "find", f"{type(error).__name__}: {error} ({Path(place.filename).name}:{place.lineno})"
    return "read", ""


def limit_memory() -> None:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) if sys.platform == "linux" else 0
    size = pages * resource.getpagesize() + MEMORY_BYTES
    resource.setrlimit(resource.RLIMIT_AS, (size, size))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def limit_time() -> None:
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime) + CPU_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.getrlimit(resource.RLIMIT_CPU)[1]))


def say(**record: object) -> None:
    with contextlib.suppress(BrokenPipeError):
        os.write(_CHANNEL, json.dumps(record).encode("ascii") + b"\n")


_CHANNEL = os.dup(1)
"""Libraries may print; what they say is not taken for a record."""

if __name__ == "__main__":
    os.dup2(2, 1)
    main(sys.argv[1], Path(sys.argv[2]), *map(int, sys.argv[3:6]))
