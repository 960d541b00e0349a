"""Runs the children, kills what takes too long, keeps finds, and prints the table."""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import queue
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.fuzz.targets import TARGETS

FINDS = Path(__file__).parent / "finds"
SECONDS = 60.0
"""How long one input may take; generous, since machines are busy."""
START_SECONDS = 180.0
BATCH = 8000
LARGEST_KEPT = 64 * 1024


@dataclass
class Tally:
    """What became of a target's inputs."""

    outcomes: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    peak_mb: int = 0
    finds: dict[str, str] = field(default_factory=dict)

    @property
    def inputs(self) -> int:
        return sum(self.outcomes.values())


def main() -> int:
    words = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    words.add_argument("--minutes", type=float, default=2.0)
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--inputs", type=int, default=0, help="stop after so many inputs, however long it takes")
    words.add_argument("--only", choices=list(TARGETS), action="append", help="these targets alone")
    given = words.parse_args()
    names = given.only or list(TARGETS)
    tallies = {name: Tally() for name in names}
    begun, chance, next_input = time.monotonic(), random.Random(given.seed), dict.fromkeys(names, 0)
    shares = [TARGETS[name].share for name in names]
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        for name, wanted in _portions(names, given.inputs).items():
            while (left := wanted - tallies[name].inputs) > 0:
                count = min(BATCH, left)
                next_input[name] = _run(name, Path(folder), given.seed, next_input[name], count, tallies[name], None)
            print(
                f"{name}: {wanted} inputs, {(time.monotonic() - begun) / 60:.1f} minutes", file=sys.stderr, flush=True
            )
        rounds = 0
        while not given.inputs and time.monotonic() - begun < given.minutes * 60:
            name = names[rounds] if rounds < len(names) else chance.choices(names, shares)[0]
            rounds += 1
            slot = given.minutes * 60 / len(names) / 2
            next_input[name] = _run(name, Path(folder), given.seed, next_input[name], BATCH, tallies[name], slot)
    _print_table(tallies, given.seed, time.monotonic() - begun)
    return 1 if any(tally.finds for tally in tallies.values()) else 0


def _portions(names: list[str], inputs: int) -> dict[str, int]:
    """How many of the inputs each target gets: by its share."""
    portions, left, shares = {}, inputs, sum(TARGETS[name].share for name in names)
    for name in names:
        portions[name] = min(left, max(1, round(left * TARGETS[name].share / shares)))
        left -= portions[name]
        shares -= TARGETS[name].share
    return portions


def _run(name: str, folder: Path, seed: int, first: int, count: int, tally: Tally, slot: float | None) -> int:
    """Read inputs in a child until the count is reached, it dies, or the slot of seconds that it has from its first
    input on is over. Returns the next input's number."""
    home = folder / "home"
    command = [sys.executable, "-m", "tests.fuzz.worker", name, str(folder), str(seed), str(first), str(first + count)]
    environment = {**os.environ, "PHONOCHROME_HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "OMP_NUM_THREADS": "1"}
    with (folder / "stderr.txt").open("wb") as errors:
        child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, env=environment)
    lines: queue.Queue[bytes] = queue.Queue()
    threading.Thread(target=_pump, args=(child, lines), daemon=True).start()
    number, under_way, patience, begun = first, "", START_SECONDS, 0.0
    try:
        while True:
            line = lines.get(timeout=patience)
            if not line:
                break
            said = json.loads(line)
            patience, begun = SECONDS, begun or time.monotonic()
            if "outcome" not in said:
                number, under_way = said["number"], said["path"]
                continue
            number, path, under_way = said["number"] + 1, said["path"], ""
            tally.outcomes[said["outcome"]] += 1
            tally.slowest, tally.peak_mb = max(tally.slowest, said["seconds"]), max(tally.peak_mb, said["peak_mb"])
            if said["outcome"] == "find":
                _keep(name, Path(path), said["told"], tally)
            if slot is not None and time.monotonic() - begun > slot:
                break
    except queue.Empty:
        tally.outcomes["too slow"] += 1
        _keep(name, Path(under_way), f"did not end within {patience:.0f} s", tally)
        return number + 1
    finally:
        child.kill()
        child.wait()
    if under_way:
        tally.outcomes["died"] += 1
        _keep(name, Path(under_way), f"the process died ({_last_words(folder)})", tally)
        return number + 1
    if not begun:
        raise SystemExit(f"The target “{name}” cannot begin:\n{(folder / 'stderr.txt').read_text(errors='replace')}")
    return number


def _pump(child: subprocess.Popen[bytes], lines: queue.Queue[bytes]) -> None:
    assert child.stdout is not None
    for line in child.stdout:
        lines.put(line)
    lines.put(b"")


def _last_words(folder: Path) -> str:
    lines = (folder / "stderr.txt").read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return lines[-1] if lines else "it said nothing"


def _keep(name: str, path: Path, told: str, tally: Tally) -> None:
    """Keep one input of each kind of find."""
    kind = told.split("(")[-1] if "(" in told else told
    if kind in tally.finds:
        return
    tally.finds[kind] = told
    if not path.is_file():
        return
    data = path.read_bytes()
    ending = path.name.removeprefix("input")
    place = FINDS if len(data) <= LARGEST_KEPT else Path(tempfile.gettempdir()) / "fuzz-finds"
    kept = place / name.replace(" ", "-") / f"{hashlib.sha256(data).hexdigest()[:12]}{ending}"
    kept.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, kept)
    tally.finds[kind] = f"{told} → {kept}"


def _print_table(tallies: dict[str, Tally], seed: int, seconds: float) -> None:
    print(f"{'target':<20}{'inputs':>8}{'read':>8}{'refused':>9}{'finds':>7}{'slowest s':>11}{'peak MB':>9}")
    for name, tally in tallies.items():
        bad = tally.inputs - tally.outcomes["read"] - tally.outcomes["refused"]
        print(
            f"{name:<20}{tally.inputs:>8}{tally.outcomes['read']:>8}{tally.outcomes['refused']:>9}{bad:>7}"
            f"{tally.slowest:>11.2f}{tally.peak_mb:>9}"
        )
    total = sum(tally.inputs for tally in tallies.values())
    print(f"{total} inputs, seed {seed}, {seconds / 60:.1f} minutes")
    for name, tally in tallies.items():
        for told in tally.finds.values():
            print(f"FIND {name}: {told}")


if __name__ == "__main__":
    sys.exit(main())
