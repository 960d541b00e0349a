"""``python -m tests.window_kills --rounds N [--seed S]``: the window is killed while somebody works in a project.

In every round a window with a project works without a pause (settings, ratings and versions of photographs, cues of a
film, photographs that go and come, now and then a save). Before a change is recorded it is written down how everything
stands. The window is killed without warning at a random moment. A second one opens; what it recovers must be a state
that was written down, and no change that is older than a second may be missing. Every file left must be whole.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

ROOT = Path(__file__).parents[1]
LOST_AT_MOST_S = 1.0
LONGEST_S = 4.0
PATIENCE_S = 120.0
PHOTOS = 3


def state_of(project: Any) -> dict[str, Any]:
    """All edits of a project, as plain data."""
    import msgspec

    return {
        "photos": {
            path.name: [msgspec.to_builtins(each) for each in (work.recipe, work.marks)]
            for path, work in sorted(project.photos.items())
        },
        "films": {
            path.name: [msgspec.to_builtins(each) for each in (work.sheet, work.colour, work.marks)]
            for path, work in sorted(project.films.items())
        },
    }


def seen_in(window: Any) -> dict[str, Any]:
    """The same of what the window shows."""
    import msgspec

    film = window.workspace.film
    shown = [msgspec.to_builtins(each) for each in (film.sheet, film.colour, film.marks)] if film is not None else []
    photos = sorted(window.workspace.roll.photos, key=lambda each: each.path)
    return {
        "photos": {
            photo.path.name: [msgspec.to_builtins(each) for each in (photo.recipe, photo.marks)] for photo in photos
        },
        "films": {film.path.name: shown} if film is not None else {},
    }


# --- the program that is killed ---------------------------------------------------------------------------------------


def _window(folder: Path) -> Any:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["PHONOCHROME_HOME"] = str(folder / "home")
    from studio.ui.window.app import make_application

    make_application()
    from studio.ui.state.settings import Store
    from studio.ui.window.main_window import MainWindow
    from tests.ui.fake_bridge import FakeBridge

    window = MainWindow(FakeBridge(), Store(folder / "home" / "window"))
    window.show()
    return window


def work(folder: Path, seed: int) -> None:
    """Work until the end comes."""
    from PySide6.QtTest import QTest

    window = _window(folder)
    project = window.workspace.project
    record, lines = project.record, list[str]()
    truth: TextIO | None = None

    def recorded() -> None:
        """What is about to be recorded is told before, so that a kill at any moment finds it told."""
        line = json.dumps({"at": time.time(), "state": state_of(project)}, sort_keys=True) + "\n"
        if truth is None:
            lines.append(line)
        else:
            truth.write(line)
            truth.flush()
        record()

    project.record = recorded
    window.projects.begin(folder / "media" / "job.phonochrome")
    recorded()
    window.open_paths(sorted((folder / "media").glob("*.png")))
    window.open_paths([folder / "media" / "film.mp4"])
    _give_cues(window)
    chance = random.Random(seed)
    truth = (folder / "truth.jsonl").open("a")  # until the end, which comes from outside
    truth.write("".join(lines))
    while True:
        _change(window, chance)
        QTest.qWait(chance.choice((1, 5, 20, 60)))


def _give_cues(window: Any) -> None:
    from studio.domain.cues import Cue, CueSheet, CueSound

    cues = tuple(
        Cue(f"c{n}", "impact", n, n + 0.4, 0.7, 0.9, "WOODImpt", None, CueSound("s", "Wood")) for n in range(40)
    )
    window.workspace.film.set_sheet(CueSheet("film.mp4", 25.0, 60.0, cues))


def _change(window: Any, chance: random.Random) -> None:
    from msgspec.structs import replace

    page, edits = window.photo_page, window.film_page.edits
    film, roll = window.workspace.film, window.workspace.roll
    what = chance.randrange(10)
    if what == 0 and roll.photos:
        photo = chance.choice(roll.photos)
        page._set_recipe(photo, replace(photo.recipe, saturation=round(chance.uniform(0, 2), 3)), "Saturation")
    elif what == 1 and len(roll.photos) > 1:
        page.close_photos([chance.choice(roll.photos)])
    elif what == 2:
        roll.undo.undo()
    elif what == 3:
        film.undo.undo()
    elif what == 4:
        film.set_marks(film.marks.with_in(round(chance.uniform(0, 9), 2)))
    elif what == 5 and chance.random() < 0.2:
        window.projects.save()
    elif what == 6 and roll.photos:
        page.strip.select(chance.choice(roll.photos))
        page.marking.rate(chance.randrange(6))
    elif what == 7 and page.photo is not None:
        names = [version.name for version in page.photo.marks.versions]
        chance.choice((lambda: page.marking.keep("Version"), lambda: page.marking.take(chance.choice(names or [""]))))()
    elif film.sheet is not None and film.sheet.cues:
        edits.choose_cue(chance.choice(film.sheet.cues).id, look=False)
        chance.choice((lambda: edits.nudge(1), lambda: edits.set_gain(chance.randrange(-20, 6)), edits.toggle_mute))()


def look(folder: Path) -> None:
    """A second window recovers; what it shows is printed."""
    window = _window(folder)
    window.projects.recover()
    if not window.workspace.project.is_open:
        window.projects.open(folder / "media" / "job.phonochrome")
    state = state_of(window.workspace.project)
    if state != seen_in(window):
        raise SystemExit("the window shows something else than the project holds")
    print(json.dumps(state, sort_keys=True), flush=True)
    window.close()


# --- the rounds -------------------------------------------------------------------------------------------------------


def run(folder: Path, seed: int, *, early: bool = False) -> tuple[list[str], float, int]:
    """Do a round; returns what is wrong, how many seconds of work were lost, and how many changes there were.
    ``early`` kills within the first second of work."""
    from assets import samples

    media = folder / "media"
    media.mkdir(parents=True)
    for number in range(PHOTOS):
        (media / f"{number}.png").write_bytes(b"a scan " + bytes([number]))
    shutil.copy(samples.FILM, media / "film.mp4")
    truth = folder / "truth.jsonl"
    process = _start(folder, "work", seed)
    try:
        _wait_for(truth, process)
        time.sleep(random.Random(seed).uniform(0.0, 1.0 if early else LONGEST_S))
        killed_at = time.time()
        process.kill()
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        process.communicate()
    done = subprocess.run(
        _command(folder, "look", seed),
        cwd=ROOT,
        env=_environment(folder),
        capture_output=True,
        timeout=PATIENCE_S,
        check=False,
    )
    if done.returncode != 0:
        return [f"the second window failed: {done.stderr.decode(errors='replace')[-400:]}"], 0.0, 0
    seen = json.loads(done.stdout.decode().strip().splitlines()[-1])
    return _faults(truth, seen, killed_at, folder)


def _faults(truth: Path, seen: Any, killed_at: float, folder: Path) -> tuple[list[str], float, int]:
    states = []
    for line in truth.read_text().splitlines():
        with contextlib.suppress(json.JSONDecodeError):  # the last line may have been cut off by the kill
            states.append(json.loads(line))
    matching = [number for number, each in enumerate(states) if each["state"] == seen]
    wrong = []
    lost_s = 0.0
    if not matching:
        wrong.append("what was recovered is no state that ever was")
    elif matching[-1] + 1 < len(states):
        lost_s = killed_at - states[matching[-1] + 1]["at"]
        if lost_s > LOST_AT_MOST_S:
            wrong.append(f"{lost_s:.2f} s of work are lost")
    left = [path.name for path in folder.rglob(".phonochrome-*")]
    wrong += [f"left behind: {name}" for name in left]
    return wrong, lost_s, len(states)


def _wait_for(truth: Path, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not truth.exists():
        if process.poll() is not None or time.monotonic() > end:
            raise RuntimeError("the window never began to work")
        time.sleep(0.02)


def _command(folder: Path, part: str, seed: int) -> list[str]:
    return [sys.executable, "-m", "tests.window_kills", "--part", part, "--folder", str(folder), "--seed", str(seed)]


def _environment(folder: Path) -> dict[str, str]:
    home = str(folder / "home")
    return {**os.environ, "PHONOCHROME_HOME": home, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}


def _start(folder: Path, part: str, seed: int) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        _command(folder, part, seed),
        cwd=ROOT,
        env=_environment(folder),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def rounds(count: int, seed: int, tell: Callable[[str], object]) -> int:
    """Do so many rounds; returns how many went wrong."""
    failed, most_lost = 0, 0.0
    for number in range(count):
        folder = Path(tempfile.mkdtemp(prefix="window-kills-"))
        try:
            wrong, lost_s, changes = run(folder, seed * 1000 + number, early=number % 3 == 0)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        failed += bool(wrong)
        most_lost = max(most_lost, lost_s)
        tell(f"{number + 1:3} after {changes} changes: {'; '.join(wrong) or f'{lost_s:.2f} s of work lost'}")
    tell(f"{count} rounds, {failed} went wrong; at most {most_lost:.2f} s of work lost (seed {seed})")
    return failed


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.window_kills", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--part", choices=["work", "look"], help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.part == "work":
        work(options.folder, options.seed)
    elif options.part == "look":
        look(options.folder)
    else:
        return 1 if rounds(options.rounds, options.seed, lambda text: print(text, flush=True)) else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
