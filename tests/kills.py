"""``python -m tests.kills --rounds N [--seed S] [--door DOOR]``: batches that are killed without warning, and what is
left of them.

In every round a batch is begun, through the queue and its engine, by `colorize`, by `batch` alone or on a cluster, and
processes are killed with ``kill -9``: at a random time, or aimed at an instant between the result, its side files, its
receipt and the queue. Then the program is started again until it says that it is done. Every file must be there exactly
once, whole, with its receipt; no original may have changed, nothing unfinished may be left, nothing finished may be
made again, and nobody may have said that something "exists already". The jobs are light (no models), all else is the
program's own.

Exit code 1 when a round went wrong. Needs a system with ``fork`` and signals.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
AIM = "PHONOCHROME_TEST_KILL"
"""``INSTANT|JOB|VICTIM``: which instant, of which job (counted from 0), and who is killed."""
FILES = 4
VERSIONS = 2
IN_ENGINE = (
    *("before say", "after say"),
    *(f"{when} place {number}" for number in range(VERSIONS + 1) for when in ("before", "after")),
    *("after carry out", "after run"),
)
IN_PROGRAM = ("before finish", "after finish")
VICTIMS = ("engine", "program", "both")
PATIENCE_S = 120.0


# --- the processes that are killed ------------------------------------------------------------------------------------


def light_job(request: Any, progress: Any, context: Any) -> Any:
    """Two versions, written as all results are, with time to be killed in. Says when it does what is done already."""
    from studio.jobs.outputs import receipt_beside, version_names
    from studio.jobs.task import Outcome
    from studio.media.files.safety import atomic_output

    home = Path(os.environ["PHONOCHROME_HOME"])
    if receipt_beside(Path(request.output)).exists():
        with (home / "twice.txt").open("a") as file:
            file.write(f"{request.input}\n")
    made = version_names(Path(request.output), request.recipe.versions)
    for number, path in enumerate(made):
        with atomic_output(path) as temporary, temporary.open("wb") as file:
            for step in range(5):
                file.write(_content(Path(request.input), number)[step::5])
                progress.step(5 * number + step, 5 * len(made))
                time.sleep(0.01)
            file.seek(0)
            file.write(_content(Path(request.input), number))
    return Outcome(made)


def no_models(request: Any) -> tuple[()]:
    return ()


def _content(source: Path, number: int) -> bytes:
    return source.read_bytes() + f"version {number}".encode()


def _arm() -> None:
    """Let the instant that is aimed at kill, in whichever process it comes."""
    from studio.jobs import registry, runner, staging
    from studio.jobs.queue import JobQueue
    from studio.jobs.registry import Task

    registry.TASKS["colorize"] = Task("tests.kills:light_job", "tests.kills:no_models")
    aim = os.environ.get(AIM)
    if not aim:
        return
    instant, which, victim = aim.split("|")
    jobs, placed = 0, 0

    def come(name: str) -> None:
        if name == instant and jobs == int(which) and not _mark().exists():
            _mark().touch()
            _kill(victim)

    def deadly(name: str, really: Callable[..., Any]) -> Callable[..., Any]:
        def with_death(*given: Any, **named: Any) -> Any:
            nonlocal jobs, placed
            counted = f"{name} {placed}" if name == "place" else name
            come(f"before {counted}")
            value = really(*given, **named)
            come(f"after {counted}")
            placed = placed + 1 if name == "place" else 0 if name in ("run", "finish") else placed
            jobs += name in ("run", "finish")
            return value

        return with_death

    staging.place = deadly("place", staging.place)
    staging._carry_out = deadly("carry out", staging._carry_out)
    staging.Stage._say = deadly("say", staging.Stage._say)  # type: ignore[method-assign]
    if instant in IN_ENGINE:
        runner.run_job = deadly("run", runner.run_job)
    else:
        JobQueue.finish = deadly("finish", JobQueue.finish)  # type: ignore[method-assign]


def _mark() -> Path:
    """There once the kill that was aimed has come; who is started again is left alone."""
    return Path(os.environ["PHONOCHROME_HOME"]) / "killed"


def _kill(victim: str) -> None:
    match victim:
        case "engine":
            os.kill(os.getpid(), signal.SIGKILL)
        case "program":
            victim_pid = os.getppid() if os.environ.get("PHONOCHROME_TEST_ENGINE") else os.getpid()
            assert victim_pid > 1, "the program is gone already"
            os.kill(victim_pid, signal.SIGKILL)
        case "both":
            os.killpg(os.getpgrp(), signal.SIGKILL)


def engine() -> None:
    from studio import places
    from studio.engine.child import run_child
    from studio.engine.hardware import DeviceReport
    from studio.jobs.registry import ANSWERS

    os.environ["PHONOCHROME_TEST_ENGINE"] = "1"
    _arm()
    run_child(ANSWERS, prepare=lambda: DeviceReport(("cpu",), "light"), cache_dir=places.cache_dir())


def queue(folder: Path) -> int:
    """The program with its queue, as the window runs it."""
    from studio import places
    from studio.domain.job import JobRequest
    from studio.domain.recipe import ColorizeRecipe
    from studio.engine.client import EngineClient
    from studio.jobs.executor import Executor
    from studio.jobs.queue import JobQueue

    _arm()
    jobs = JobQueue(places.queue_path())
    if not jobs.jobs():
        jobs.add_many(
            JobRequest(ColorizeRecipe(versions=VERSIONS), str(path), str(folder / "out" / f"{path.stem}-colour.png"))
            for path in sorted((folder / "in").iterdir())
        )
    client = EngineClient([sys.executable, "-m", "tests.kills", "--engine"], log_file=places.engine_log_path())
    executor = Executor(jobs, client)
    executor.start()
    while any(job.state in ("waiting", "running") for job in jobs.jobs()):
        time.sleep(0.02)
    bad = [f"{job.state} {job.message}" for job in jobs.jobs() if job.state != "done"]
    executor.close()
    client.close()
    jobs.close()
    print("\n".join(bad))
    return 1 if bad else 0


def arm_in_process() -> None:
    """Light jobs in this very process, which has no engine."""
    from studio.engine.service import TaskContext
    from studio.jobs import runner

    _arm()
    context = TaskContext(cache_dir=Path(os.environ["PHONOCHROME_HOME"]) / "cache")
    context.cache_dir.mkdir(parents=True, exist_ok=True)
    runner.in_process_context = lambda request: context


def command_line(folder: Path) -> int:
    from studio.__main__ import main

    arm_in_process()
    words = ["colorize", str(folder / "in"), "-o", str(folder / "out"), "--versions", str(VERSIONS)]
    return main([*words, "--no-credentials"])


def batch(folder: Path, *more: str) -> int:
    """One worker, so that what is aimed at comes in order."""
    from studio.__main__ import main

    arm_in_process()
    recipe = folder / "recipe.json"
    recipe.write_text(f'{{"kind": "colorize", "versions": {VERSIONS}, "credentials": false}}')
    return main(["batch", str(recipe), str(folder / "in"), "-o", str(folder / "out"), "--workers", "1", *more])


def cluster(folder: Path) -> int:
    return batch(folder, "--cluster", "local:1")


PROGRAMS: dict[str, Callable[[Path], int]] = {
    "queue": queue,
    "command line": command_line,
    "batch": batch,
    "cluster": cluster,
}
"""The doors through which a batch is begun."""


# --- the rounds -------------------------------------------------------------------------------------------------------


@dataclass
class Round:
    """What is done in one round: how the batch is run, when who is killed."""

    door: str
    victim: str
    aim: str
    after_s: float

    def __str__(self) -> str:
        when = f"aimed {self.aim}" if self.aim else f"at {self.after_s:.2f} s"
        return f"{self.door:12} kills {self.victim:7} {when}"


def planned(number: int, chance: random.Random, longest_s: float, door: str = "") -> Round:
    """Five of seven at a random time within ``longest_s``, two of seven aimed; through any door, or this one."""
    door = door or ("command line" if number % 3 == 2 else "batch" if number % 5 == 4 else "queue")
    victim = chance.choice(VICTIMS) if door in ("queue", "cluster") else "program"
    if number % 7 not in (2, 5) or door == "cluster":
        return Round(door, victim, "", longest_s * chance.uniform(0.02, 1.0))
    instants = IN_ENGINE if door == "command line" or victim == "engine" else (*IN_ENGINE, *IN_PROGRAM)
    return Round(door, victim, f"{chance.choice(instants)}|{chance.randrange(FILES)}|{victim}", 0.0)


def run(each: Round, folder: Path) -> list[str]:
    """Do a round; returns what is wrong afterwards."""
    originals = _make_inputs(folder)
    _, said = _start(each, folder, aim=each.aim, kill_after_s=None if each.aim else each.after_s)
    for _ in range(5):
        code, more = _start(each, folder, aim="", kill_after_s=None)
        said += more
        if code == 0:
            break
    else:
        return [f"it never ended well: {said[-400:]}"]
    wrong = list(_faults(folder, originals, said))
    if each.aim and not (folder / "home" / "killed").exists():
        wrong.append("nothing was killed")
    return wrong


def _make_inputs(folder: Path) -> dict[Path, str]:
    from PIL import Image

    (folder / "in").mkdir(parents=True)
    (folder / "out").mkdir()
    for number in range(FILES):
        Image.new("L", (9, 8), 20 * number).save(folder / "in" / f"{number}.png")
    return {path: _sum(path) for path in (folder / "in").iterdir()}


def _start(each: Round, folder: Path, *, aim: str, kill_after_s: float | None) -> tuple[int, str]:
    environment = {**os.environ, "PHONOCHROME_HOME": str(folder / "home"), "PYTHONPATH": str(ROOT), AIM: aim}
    environment["DASK_DISTRIBUTED__WORKER__PRELOAD"] = '["tests.kills_worker"]'
    command = [sys.executable, "-m", "tests.kills", "--program", each.door, "--folder", str(folder)]
    process = subprocess.Popen(
        command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True
    )
    if kill_after_s is not None:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(kill_after_s)
        _kill_from_outside(process, each.victim)
    try:
        said, _ = process.communicate(timeout=PATIENCE_S)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    return process.returncode, said.decode(errors="replace")


def _kill_from_outside(process: subprocess.Popen[bytes], victim: str) -> None:
    import psutil

    with contextlib.suppress(ProcessLookupError, psutil.Error):
        match victim:
            case "engine":
                for child in psutil.Process(process.pid).children():
                    child.kill()
            case "program":
                process.kill()
            case "both":
                os.killpg(process.pid, signal.SIGKILL)


def _faults(folder: Path, originals: dict[Path, str], said: str) -> list[str]:
    from studio.domain.receipt import receipt_from_json

    wrong = []
    if "exists already" in said:
        wrong.append("something is said to exist already")
    if {path: _sum(path) for path in (folder / "in").iterdir()} != originals:
        wrong.append("originals have changed")
    twice = folder / "home" / "twice.txt"
    if twice.exists():
        wrong.append(f"finished and made again: {twice.read_text().split()}")
    expected = {}
    for path in originals:
        for number in range(VERSIONS):
            expected[f"{path.stem}-colour-{number + 1}.png"] = _content(path, number)
        expected[f"{path.stem}-colour.png.receipt.json"] = b""
    there = {str(path.relative_to(folder / "out")) for path in (folder / "out").rglob("*")}
    there = {name for name in there if not name.startswith("report-")}
    if there != set(expected):
        wrong.append(f"missing {sorted(set(expected) - there)}, too many {sorted(there - set(expected))}")
    for name in there & set(expected):
        path = folder / "out" / name
        if name.endswith(".json"):
            receipt = receipt_from_json(path.read_bytes())
            if any(_sum(Path(each.path)) != each.sha256 for each in (receipt.source, *receipt.outputs)):
                wrong.append(f"{name} does not fit its files")
        elif path.read_bytes() != expected[name]:
            wrong.append(f"{name} is not whole")
    left = [path.name for path in folder.rglob("*") if path.name.startswith((".phonochrome-", "mix-"))]
    return [*wrong, *(f"left behind: {name}" for name in left)]


def _sum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _round(each: Round) -> list[str]:
    folder = Path(tempfile.mkdtemp(prefix="kills-"))
    try:
        return run(each, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def rounds(count: int, seed: int, tell: Callable[[str], object] = print, door: str = "") -> int:
    """Do so many rounds; returns how many went wrong."""
    chance, failed, done = random.Random(seed), 0, Counter[str]()
    begun = time.monotonic()
    if wrong := _round(Round(door or "queue", "nobody", "", PATIENCE_S)):
        tell(f"Even without a kill: {'; '.join(wrong)}")
        return 1
    longest_s = time.monotonic() - begun
    for number in range(count):
        each = planned(number, chance, longest_s, door)
        wrong = _round(each)
        failed += bool(wrong)
        done["aimed" if each.aim else "random"] += 1
        tell(f"{number + 1:3} {each}: {'; '.join(wrong) or 'every file once'}")
    tell(f"{count} rounds ({done['random']} at random times, {done['aimed']} aimed), {failed} went wrong (seed {seed})")
    return failed


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.kills", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--engine", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--door", choices=list(PROGRAMS), default="", help="begin batches in this way alone")
    parser.add_argument("--program", choices=list(PROGRAMS), help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.engine:
        engine()
    if options.program:
        return PROGRAMS[options.program](options.folder)
    return 1 if rounds(options.rounds, options.seed, lambda text: print(text, flush=True), options.door) else 0


if __name__ == "__main__":
    sys.exit(main())
