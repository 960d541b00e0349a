"""Drives the real window, with the real engine, on sample material and writes pictures of it.

    python tests/ui/screenshots.py FOLDER [--size 1600x1000]
    python tests/ui/screenshots.py assets/screenshots --readme

The second writes what README and the cards show, as JPEG: the window, photographs before and after, and those on which
colour fails.

Needs no screen (``QT_QPA_PLATFORM=offscreen`` is set when there is none). Only the program's own sample film and the
two photographs that scikit-learn brings along are shown. Exits with 1 and says what was missing when a step does not
come to an end.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
PATIENCE_S = 240.0


def wait(what: str, ready: Callable[[], bool], patience_s: float = PATIENCE_S) -> None:
    """Run the event loop until ``ready``; exits when that takes too long."""
    from PySide6.QtTest import QTest

    end = time.monotonic() + patience_s
    while not ready():
        if time.monotonic() > end:
            raise SystemExit(f"{what} did not happen within {patience_s:.0f} s")
        QTest.qWait(50)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", default="1600x1000")
    parser.add_argument("--readme", action="store_true")
    options = parser.parse_args()
    width, height = (int(part) for part in options.size.split("x"))
    options.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="phonochrome-shots-") as home:
        os.environ["PHONOCHROME_HOME"] = home
        shots = Path(home) / "shots" if options.readme else options.folder
        shots.mkdir(exist_ok=True)
        drive(shots, width, height)
        if options.readme:
            write_readme_pictures(shots, options.folder)


IN_README = ("photographs-dark", "confidence-light", "film-dark", "library-light", "batch-dark")


def write_readme_pictures(shots: Path, folder: Path) -> None:
    """The pictures of README and the cards, as JPEG."""
    from PIL import Image

    pictures = {name: shots / f"{name}.png" for name in IN_README}
    demo = [sys.executable, str(ROOT / "main.py"), "demo", "-o", str(shots / "demo")]
    subprocess.run(demo, check=True, stdout=subprocess.DEVNULL)
    pictures["before-and-after"] = shots / "demo" / "before-and-after.png"
    for name, path in pictures.items():
        Image.open(path).convert("RGB").save(folder / f"{name}.jpg", quality=90, optimize=True)
    failures = [sys.executable, "-m", "tests.benchmarks.colour_failures", str(folder / "colour-failures.jpg")]
    subprocess.run(failures, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    print("README's pictures: done")


def colour_photograph(name: str) -> Path:
    """One of scikit-learn's two photographs, in colour."""
    from sklearn import datasets

    return Path(str(datasets.__file__)).parent / "images" / f"{name}.jpg"


def drive(folder: Path, width: int, height: int) -> None:
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QColor
    from PySide6.QtTest import QTest

    from studio.domain.cues import is_heard
    from studio.ui.engine.conversation import EngineBridge
    from studio.ui.state.inputs import sample_paths
    from studio.ui.state.settings import Settings
    from studio.ui.theme import controller
    from studio.ui.window.app import make_application
    from studio.ui.window.main_window import MainWindow

    make_application(Settings(language="en"))
    bridge = EngineBridge()
    window = MainWindow(bridge)
    window.resize(width, height)
    window.show()
    bridge.start()
    controller().apply("dark")

    def shoot(name: str) -> None:
        QTest.qWait(400)
        for theme in ("dark", "light"):
            controller().apply(theme)  # type: ignore[arg-type]
            QTest.qWait(150)
            window.grab().save(str(folder / f"{name}-{theme}.png"))
        controller().apply("dark")
        print(f"{name}: done")

    try:
        QTest.qWait(300)
        shoot("home")
        paths = sample_paths(window.workspace.store.folder / "samples")
        photos = [path for path in paths if path.suffix == ".png"]
        film = next(path for path in paths if path.suffix == ".mp4")

        window.open_paths(photos)
        page = window.photo_page
        wait("opening the photographs", lambda: page.photo is not None and bool(page.photo.original))
        page.strip.selectAll()
        page.colourise_selected()
        wait("colouring", lambda: all(photo.state == "coloured" for photo in window.workspace.roll.photos))
        page.strip.select(window.workspace.roll.photos[0])
        page.panel.vividness.slider.setValue(page.panel.vividness.slider.value() + 25)
        page.panel.vividness.settled.emit(page.panel.vividness.value())
        wait("a second version", lambda: page.photo is not None and len(page.photo.renderings) == 2)
        QTest.qWait(600)
        wait("the tiles", lambda: page.viewer.store.idle)
        window.banner.hide()
        shoot("photographs")
        page.view_bar.confidence.setChecked(True)
        QTest.qWait(300)
        shoot("confidence")
        page.view_bar.confidence.setChecked(False)
        page.panel.colours.reference.read(colour_photograph("flower"))
        wait("reading the reference", lambda: page.photo is not None and page.photo.recipe.reference is not None)
        wait("a version led by it", lambda: page.photo is not None and len(page.photo.renderings) == 3)
        page.panel.colours.set_point(-1, QPointF(0.38, 0.42), QColor("#a5543d"))
        wait("a version with a point", lambda: page.photo is not None and len(page.photo.renderings) == 4)
        QTest.qWait(600)
        wait("the tiles", lambda: page.viewer.store.idle)
        window.banner.hide()
        page.panel.ensureWidgetVisible(page.panel.colours.points, 0, 60)
        shoot("reference")

        window.open_paths([film])
        sound = window.film_page
        wait("opening the film", lambda: sound.film is not None and sound.film.facts is not None)
        sound.find_sounds()
        wait("finding sounds", lambda: not sound.finder.running)
        document = sound.film
        if document is None or document.sheet is None or not document.sheet.cues:
            raise SystemExit("no sounds were found in the sample film")
        wait("the mix", lambda: bool(sound.timeline.view._peaks))
        heard = [cue for cue in document.sheet.cues if is_heard(cue, document.sheet)]
        sound.edits.choose_cue(([cue for cue in heard if cue.kind == "impact"] or heard)[-1].id)
        QTest.qWait(1500)
        window.banner.hide()
        shoot("film")
        sound.colour.edits.reference.read(colour_photograph("flower"))
        wait("reading the reference", lambda: document.colour.reference is not None)
        sound.transport.point_tool.setChecked(True)
        sound.colour.edits.set_point(-1, QPointF(0.5, 0.5), QColor("#b83232"))
        QTest.qWait(600)
        sound.panels.colour.ensureWidgetVisible(sound.colour.button, 0, 40)
        shoot("film-colours")
        sound.transport.point_tool.setChecked(False)

        from studio.domain.job import JobRequest
        from studio.domain.recipe import ColorizeRecipe, SoundRecipe

        out = window.workspace.store.folder / "out"
        out.mkdir()
        bridge.submit(
            [JobRequest(ColorizeRecipe(), str(p), str(out / f"{p.stem}-colour.png")) for p in photos]
            + [JobRequest(SoundRecipe(), str(film), str(out / f"{film.stem}-sound.mp4"))]
        )
        window.go("batch")
        wait("the last job", lambda: any(job.progress > 0.25 for job in [*bridge.jobs.values()][-1:]))
        shoot("batch")
        wait("the queue", lambda: all(job.state in ("done", "failed") for job in bridge.jobs.values()))
        failed = [job.message for job in bridge.jobs.values() if job.state == "failed"]
        if failed:
            raise SystemExit(f"a job failed: {failed[0]}")

        window.go("library")
        library = window.library_page
        library.filters.field.setText("wood")
        wait("the library", lambda: library.model.rowCount() > 0 and library.model.row(0) is not None, 60)
        library.table.setCurrentIndex(library.model.index(2, 1))
        QTest.qWait(5000)  # the waveforms come one after the other
        window.banner.hide()
        shoot("library")
    finally:
        window.close()


if __name__ == "__main__":
    main()
