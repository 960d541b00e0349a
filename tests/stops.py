"""``python -m tests.stops --rounds 20 [--seed S]``: a batch on the command line that is stopped at random moments.

Photographs are coloured with the shipped model; at a random moment (while the program or PyTorch is loaded, between
files, while one is written) it gets SIGINT or SIGTERM, each in so many rounds. It has to end within two seconds with
one line and exit code 130 or 143; originals must be as they were, finished results whole with their receipts, and
nothing else there. Exit code 1 when a round went wrong. Needs a system with signals.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).parents[1]
FILES = 4
MOST_S = 2.0
PATIENCE_S = 60.0


@dataclass
class Stop:
    """What became of a batch that was sent ``number`` after ``after_s`` seconds. ``took_s``: until it had ended."""

    number: signal.Signals
    after_s: float
    took_s: float
    wrong: list[str]

    def __str__(self) -> str:
        end = "; ".join(self.wrong) or "well"
        return f"{self.number.name:8} after {self.after_s:5.2f} s, ended in {self.took_s:4.2f} s: {end}"


def stopped(number: signal.Signals, after_s: float) -> Stop | None:
    """One round; None when the signal came before Python had begun, or when all was done."""
    folder = Path(tempfile.mkdtemp(prefix="stops-"))
    try:
        originals = _originals(folder)
        process = _start(folder)
        time.sleep(after_s)
        if process.poll() is not None:
            process.communicate()
            return None
        begun = time.monotonic()
        process.send_signal(number)
        try:
            said, _ = process.communicate(timeout=PATIENCE_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            return Stop(number, after_s, PATIENCE_S, ["it did not end"])
        took_s = time.monotonic() - begun
        if process.returncode == 0 or (process.returncode == -number and not said):
            return None  # done meanwhile, or Python itself had not begun
        wrong = [] if took_s <= MOST_S else [f"took longer than {MOST_S:g} s"]
        wrong += _faults(folder, originals, process.returncode - number - 128, said.decode(errors="replace"))
        return Stop(number, after_s, took_s, wrong)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def length_s() -> float:
    """How long the batch takes without a signal. Raises ``RuntimeError`` when it fails."""
    folder = Path(tempfile.mkdtemp(prefix="stops-"))
    try:
        _originals(folder)
        begun = time.monotonic()
        process = _start(folder)
        said, _ = process.communicate()
        if process.returncode:
            raise RuntimeError(f"Even without a signal: {said.decode(errors='replace')[-400:]}")
        return time.monotonic() - begun
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _originals(folder: Path) -> dict[Path, str]:
    (folder / "in").mkdir()
    for number in range(FILES):
        Image.linear_gradient("L").resize((120 + 10 * number, 90)).save(folder / "in" / f"{number}.png")
    return {path: _sum(path) for path in (folder / "in").iterdir()}


def _start(folder: Path) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "PHONOCHROME_HOME": str(folder / "home"), "TMPDIR": str(folder)}
    words = [sys.executable, str(ROOT / "main.py"), "colorize", str(folder / "in"), "-o", str(folder / "out")]
    return subprocess.Popen(
        words, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


def _faults(folder: Path, originals: dict[Path, str], code_beside: int, said: str) -> list[str]:
    wrong = [f"exit code {code_beside:+} beside the right one"] if code_beside else []
    lines = [line for line in said.splitlines() if "Stopped." in line]
    if len(lines) != 1 or "Traceback" in said:
        wrong.append(f"said {said[-300:]!r}")
    if {path: _sum(path) for path in (folder / "in").iterdir()} != originals:
        wrong.append("originals have changed")
    made = {path.name for path in (folder / "out").glob("*.png")}
    there = {path.name for path in (folder / "out").iterdir()} if (folder / "out").exists() else set()
    if there != made | {f"{name}.receipt.json" for name in made}:
        wrong.append(f"half made: {sorted(there)}")
    left = [path.name for path in folder.rglob("*") if path.name.startswith((".phonochrome-", "mix-", "tmp", ".key-"))]
    return [*wrong, *(f"left behind: {name}" for name in left)]


def _sum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.stops", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=20, help="of each signal")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    chance, failed = random.Random(options.seed), 0
    longest_s = length_s()
    for number in (signal.SIGINT, signal.SIGTERM):
        took: list[float] = []
        while len(took) < options.rounds:
            if (stop := stopped(number, chance.uniform(0.0, longest_s))) is None:
                continue
            print(stop, flush=True)
            took.append(stop.took_s)
            failed += bool(stop.wrong)
        median_s = sorted(took)[len(took) // 2]
        print(f"{number.name}: {len(took)} rounds, ended in {median_s:.2f} s, longest {max(took):.2f} s")
    print(f"{failed} went wrong (a batch takes {longest_s:.1f} s, seed {options.seed})")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
