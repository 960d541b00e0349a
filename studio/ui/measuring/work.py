"""``python -m studio.ui.measuring.work FOLDER [--quick]``: works in the window with the material of a folder
(``scan.jpg``, ``film.mp4``, ``sounds/``) and says how quickly it answers.

Everything goes through what a person touches: the slider, the points, the tabs; the engine is the real one.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QPointF, QTimer
from PySide6.QtGui import QColor

from studio.domain.job import JobRequest
from studio.domain.recipe import ColorizeRecipe
from studio.own_files.scratch import scratch
from studio.ui.engine.conversation import EngineBridge
from studio.ui.measuring.driving import rest, tell, tell_stage, wait_for
from studio.ui.measuring.heartbeat import Heartbeat
from studio.ui.pages.photo.page import PhotoPage
from studio.ui.state.settings import Store
from studio.ui.window.app import make_application
from studio.ui.window.main_window import PLACES, MainWindow
from studio.ui.window.places import WARM_AFTER_MS

SIZE = 1600, 1000
_SETTLED_S = 0.5


def work(material: Path, *, quick: bool) -> None:
    """Drive a window with all that is in the folder."""
    make_application()
    bridge = EngineBridge()
    window = MainWindow(bridge, Store())
    window.resize(*SIZE)
    window.show()
    bridge.start()
    QTimer.singleShot(WARM_AFTER_MS, window.places, window.places.warm)
    try:
        with scratch(material, "results-") as results:
            _photograph(window, material / "scan.jpg", quick)
            _pages(window, quick)
            _busy(window, material, results, quick)
    finally:
        window.close()


# --- the photograph ---------------------------------------------------------------------------------------------------


def _photograph(window: MainWindow, scan: Path, quick: bool) -> None:
    tell_stage("opening a photograph")
    window.open_paths([scan])
    page = window.photo_page
    wait_for("the photograph", lambda: page.photo is not None and page.photo.has_original)
    tell_stage("colouring it")
    page.colourise_selected()
    wait_for("its colours", lambda: _is_coloured(page))
    rest(_SETTLED_S)
    tell_stage("dragging the vividness")
    tell("slider step, 12 MP, until its colours are seen", _drag(page, 20 if quick else 60), "ms")
    wait_for("the full picture", lambda: _is_coloured(page))
    tell_stage("setting colour points")
    tell("colour point, 12 MP, until its colours are seen", _points(page, 8 if quick else 25), "ms")


def _is_coloured(page: PhotoPage) -> bool:
    return page.photo is not None and page.photo.shown is not None and not page.colouring.busy


def _drag(page: PhotoPage, steps: int) -> list[float]:
    """Milliseconds from each step of a held slider until the colours on the screen are those."""
    slider = page.panel.vividness.slider
    low, high = slider.minimum(), slider.maximum()
    taken: list[float] = []
    slider.setSliderDown(True)
    for step in range(steps):
        with _seen_in_colour(page, taken):
            slider.setValue(low + (high - low) * ((step * 7) % steps) // steps)
    slider.setSliderDown(False)
    return taken


def _points(page: PhotoPage, count: int) -> list[float]:
    """The same for colour points, each set when the full picture of the one before is there."""
    chance = random.Random(0)
    taken: list[float] = []
    for number in range(count):
        place = QPointF(chance.uniform(0.1, 0.9), chance.uniform(0.1, 0.9))
        with _seen_in_colour(page, taken):
            page.panel.colours.set_point(-1, place, QColor.fromHsv(chance.randrange(360), 150, 180))
        wait_for(f"the picture with point {number + 1}", lambda: _is_coloured(page))
        rest(0.05)
    return taken


@contextmanager
def _seen_in_colour(page: PhotoPage, taken: list[float]) -> Iterator[None]:
    """Adds the milliseconds from the beginning of the block until the viewer has painted colours that are newer."""
    before, shown = page.viewer.after.part, page.photo.shown if page.photo is not None else None
    began = time.perf_counter()
    yield
    wait_for(
        "colours on the screen",
        lambda: (
            (page.viewer.after.part is not None and page.viewer.after.part is not before)
            or (page.photo is not None and page.photo.shown is not shown)
        ),
    )
    page.viewer.repaint()
    taken.append((time.perf_counter() - began) * 1000)


# --- pages ------------------------------------------------------------------------------------------------------------


def _pages(window: MainWindow, quick: bool) -> None:
    tell_stage("turning to each place")
    first: list[float] = []
    later: list[float] = []
    for visit in range(3 if quick else 6):
        for place in ("home", *PLACES):
            began = time.perf_counter()
            made = window.places.is_made(place)
            window.go(place)
            window.repaint()
            (later if made else first).append((time.perf_counter() - began) * 1000)
            rest(0.1 if visit else _SETTLED_S)
    if first:
        tell("first visit to a place", first, "ms")
    tell("change of place", later, "ms")


# --- while others work ------------------------------------------------------------------------------------------------


def _busy(window: MainWindow, material: Path, results: Path, quick: bool) -> None:
    """The window's pulse at rest, and while the engine colours a film and reads a folder of sounds."""
    seconds = 4.0 if quick else 20.0
    window.go("film")
    window.open_paths([material / "film.mp4"])
    wait_for("the film", lambda: window.workspace.film is not None and window.workspace.film.facts is not None)
    rest(3.0)
    pulse = Heartbeat(window)
    tell_stage("the pulse at rest")
    pulse.begin()
    rest(seconds)
    idle = pulse.end()
    tell("pulse at rest, lateness of a beat", idle, "ms")
    tell("pulse at rest, work of the window's thread between two beats", pulse.work_ms, "ms of processor time")
    tell_stage("the pulse while a film is coloured and a folder read")
    pulse.begin()
    window.bridge.submit([JobRequest(ColorizeRecipe(), str(material / "film.mp4"), str(results / "film-colour.mp4"))])
    window.library_page.keeper.add(material / "sounds")
    wait_for("the job", lambda: any(job.state != "waiting" for job in window.bridge.jobs.values()))
    end = time.perf_counter() + 3 * seconds
    wait_for("the work", lambda: time.perf_counter() > end or not _is_working(window))
    busy = pulse.end()
    busily = "pulse while a film is coloured and a folder read"
    tell(f"{busily}, lateness of a beat", busy, "ms")
    tell(f"{busily}, work of the window's thread between two beats", pulse.work_ms, "ms of processor time")
    tell("the longest beat then, above the longest at rest", [max(0.0, max(busy) - max(idle))], "ms")


def _is_working(window: MainWindow) -> bool:
    jobs = any(job.state in ("waiting", "running") for job in window.bridge.jobs.values())
    return jobs or bool(window.library_page.keeper.busy)


if __name__ == "__main__":
    work(Path(sys.argv[1]), quick="--quick" in sys.argv[2:])
