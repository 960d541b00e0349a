"""How long other programs take for the same photograph: ``python main.py bench --peers DIR``.

Their own code is run from checkouts below DIR, with random weights (see `peer_script`); nothing of theirs belongs to
Phonochrome. A photograph of 12 megapixels goes from JPEG to JPEG, once from nothing loaded and once more in the same
process; all programs take turns, so that other work on the machine falls on each, and the ratios are of one turn.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio import places
from studio.domain.errors import StudioError
from studio.domain.progress import Progress
from studio.engine.modules import is_bundle, module_command
from studio.jobs.batch.places import processors
from studio.jobs.measuring.batch_benchmarks import children_s
from studio.jobs.measuring.benchmarks import grey_scan

OURS = "Phonochrome"
_SCRIPT = Path(__file__).with_name("peer_script.py")
_LONGEST_S = 1800.0
"""For two pictures; who takes longer is given up."""


@dataclass(frozen=True)
class Peer:
    """``name`` as `peer_script` knows it; ``folder`` of the checkout below the folder of all."""

    title: str
    name: str
    folder: str


PEERS = (
    Peer("DDColor tiny", "ddcolor-tiny", "DDColor"),
    Peer("DDColor large", "ddcolor-large", "DDColor"),
    Peer("DeOldify", "deoldify", "DeOldify"),
    Peer("SIGGRAPH17", "siggraph17", "colorization"),
)


@dataclass(frozen=True)
class Turn:
    """Seconds by the clock and of all processors together: from nothing loaded, and for a further picture."""

    cold_s: float
    cold_processor_s: float
    warm_s: float
    warm_processor_s: float


@dataclass(frozen=True)
class PeerMeasurement:
    """``turns`` of a program and ``ours`` of the same rounds; ``warm`` says which of their two pictures is told."""

    title: str
    turns: Sequence[Turn]
    ours: Sequence[Turn]
    threads: int
    warm: bool

    def as_record(self) -> dict[str, Any]:
        kind = "warm" if self.warm else "cold"
        seconds, ours = ([getattr(turn, f"{kind}_s") for turn in turns] for turns in (self.turns, self.ours))
        busy = [getattr(turn, f"{kind}_processor_s") for turn in self.turns]
        what = "a further photograph" if self.warm else "a photograph from nothing loaded"
        record = {
            "benchmark": f"{self.title}, {what}, {self.threads} threads",
            "program": self.title,
            "kind": kind,
            "unit": "s",
            **_spread(seconds),
            "runs": len(seconds),
            **_spread(busy, "processor_s_"),
        }
        if self.title == OURS:
            return record
        return record | _spread([theirs / mine for theirs, mine in zip(seconds, ours, strict=True)], "times_ours_")


@dataclass(frozen=True)
class PeerMissing:
    """A program that could not be measured, and why, as a sentence."""

    title: str
    why: str

    def as_record(self) -> dict[str, Any]:
        return {"benchmark": self.title, "missing": self.why}


def measure_peers(
    folder: Path, peers: Path, progress: Progress, *, rounds: int = 3, megapixels: float = 12.0
) -> Iterator[PeerMeasurement | PeerMissing]:
    """Every program whose checkout lies in ``peers``, beside ours, with the photograph and the results in ``folder``.

    Raises ``StudioError`` when ``peers`` is no folder, our own command fails or this is a bundle, which has no
    interpreter for others and not the script as a file; ``Cancelled``.
    """
    if is_bundle():
        raise StudioError(
            "The installed program cannot run other programs' code.", hint="Run Phonochrome from its source for this."
        )
    if not peers.is_dir():
        raise StudioError(
            f"“{peers}” is no folder.", hint="Name the folder with the checkouts: DDColor, DeOldify, colorization."
        )
    scan, threads = grey_scan(folder / "scan.jpg", megapixels), processors()
    ours: list[Turn] = []
    theirs: dict[Peer, list[Turn]] = {peer: [] for peer in PEERS}
    for number in range(rounds):
        part = progress.part(number / rounds, (number + 1) / rounds)
        part.step(0, len(PEERS) + 1, f"round {number + 1}: {OURS}")
        ours.append(_our_turn(scan, folder, threads, part))
        for place, peer in enumerate(list(theirs), 1):
            part.step(place, len(PEERS) + 1, f"round {number + 1}: {peer.title}")
            try:
                theirs[peer].append(_turn(peer, peers.absolute(), scan, threads, part))
            except _NotMeasured as trouble:
                del theirs[peer]
                yield PeerMissing(peer.title, str(trouble))
    for title, turns in {OURS: ours, **{peer.title: turns for peer, turns in theirs.items()}}.items():
        yield PeerMeasurement(title, turns, ours, threads, warm=False)
        yield PeerMeasurement(title, turns, ours, threads, warm=True)


def _spread(values: Sequence[float], before: str = "") -> dict[str, float]:
    found = {"median": statistics.median(values), "lowest": min(values), "highest": max(values)}
    return {before + name: round(value, 2) for name, value in found.items()}


class _NotMeasured(Exception):
    """Says in a sentence why."""


def _turn(peer: Peer, peers: Path, scan: Path, threads: int, progress: Progress) -> Turn:
    checkout = peers / peer.folder
    if not checkout.is_dir():
        raise _NotMeasured(f"{peer.title} was not measured: there is no checkout in “{checkout}”.")
    result = scan.with_name(f"{peer.name}.jpg")
    result.unlink(missing_ok=True)
    words = [str(_SCRIPT), peer.name, str(checkout), str(scan), str(result)]
    begun = time.time()
    code, told, trouble = _run([str(_python(peers, checkout)), *words], _environment(threads), progress, checkout)
    if code:
        last = trouble.strip().rpartition("\n")[2] or f"it ended with {code}"
        raise _NotMeasured(f"{peer.title} was not measured: {last.rstrip('.')}.")
    if not result.is_file():
        raise _NotMeasured(f"{peer.title} was not measured: it saved no picture.")
    found = json.loads(told.strip().rpartition("\n")[2])
    return Turn(found.pop("saved") - begun, **found)


def _python(peers: Path, checkout: Path) -> Path:
    """An environment of the checkout's own comes first, then one for all, then the interpreter of this program."""
    inside = "Scripts/python.exe" if sys.platform == "win32" else "bin/python"
    for environment in (checkout / ".venv", peers / ".venv"):
        if (environment / inside).exists():
            return environment / inside
    return Path(sys.executable)


def _our_turn(scan: Path, folder: Path, threads: int, progress: Progress) -> Turn:
    """Cold is the whole command to its end, which for the others is not counted."""
    environment = {**_environment(threads), places.HOME_VARIABLE: str(folder / "home")}
    result = folder / "ours.jpg"
    begun, busy = time.perf_counter(), children_s()
    command = module_command("studio", "colorize", str(scan), "-o", str(result), "--overwrite")
    _checked(_run(command, environment, progress))
    cold, cold_busy = time.perf_counter() - begun, children_s() - busy
    told = _checked(_run(module_command(__name__, str(scan), str(result)), environment, progress))
    return Turn(cold, cold_busy, **json.loads(told))


def _checked(ended: tuple[int, str, str]) -> str:
    code, told, trouble = ended
    if code:
        raise StudioError(f"{OURS} could not be measured: {trouble.strip().rpartition(chr(10))[2]}", hint="Try again.")
    return told


def _environment(threads: int) -> dict[str, str]:
    """The same number of threads for whatever library computes; compiled Python is kept, as for anybody."""
    counts = dict.fromkeys(("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"), str(threads))
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **counts, "MPLBACKEND": "Agg"}


def _run(
    command: Sequence[str], environment: dict[str, str], progress: Progress, cwd: Path | None = None
) -> tuple[int, str, str]:
    """How it ended and what it said. It is ended when the user stops."""
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, stdout=pipe, stderr=pipe, text=True, env=environment, cwd=cwd)
    begun = time.monotonic()
    try:
        while True:
            try:
                told, trouble = process.communicate(timeout=0.25)
            except subprocess.TimeoutExpired:
                progress.check()
                if time.monotonic() - begun > _LONGEST_S:
                    return 1, "", f"it took more than {_LONGEST_S / 60:.0f} minutes"
            else:
                return process.returncode, told, trouble
    finally:
        if process.poll() is None:
            process.kill()
            process.communicate()


def _further(scan: str, result: str) -> dict[str, float]:
    """In a process of its own: the second picture."""
    from studio.domain.job import JobRequest
    from studio.domain.recipe import ColorizeRecipe
    from studio.jobs.runner import run_job

    request = JobRequest(ColorizeRecipe(), scan, result, overwrite=True)
    run_job(request)
    begun, worked = time.perf_counter(), time.process_time()
    run_job(request)
    return {"warm_s": time.perf_counter() - begun, "warm_processor_s": time.process_time() - worked}


if __name__ == "__main__":
    print(json.dumps(_further(*sys.argv[1:])))
