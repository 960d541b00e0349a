"""The states of the window that are kept as pictures, each a function that brings a new window into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import numpy as np
import soundfile
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from assets import samples
from models.packs import known
from studio.domain.cues import CueSheet
from studio.domain.facts import FilmFacts
from studio.domain.job import JobRequest
from studio.domain.recipe import ColorizeRecipe, SoundRecipe
from studio.media.pictures.pyramid import build_pyramid
from studio.sound.library.library import SoundLibrary
from studio.ui.measuring.driving import wait_for
from studio.ui.state.settings import Recent, Session, Store
from studio.ui.theme import controller
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge
from tests.ui.pages.film.making import DURATION, FPS, cue
from tests.ui.pages.photo.making import answer_opening, colourise

SIZES = ((1600, 1000), (960, 640))
THEMES = ("dark", "light")
PATIENCE_S = 60.0


@dataclass
class Stage:
    """A window without an engine, and the folder its files lie in. ``unsteady`` are widgets whose content is not the
    same each time (a film that plays); they are left blank. ``shown`` is what the picture is of, if not the window."""

    window: MainWindow
    bridge: FakeBridge
    folder: Path
    unsteady: list[QWidget] = field(default_factory=list)
    shown: QWidget | None = None

    def until(self, what: str, ready: Callable[[], object]) -> None:
        wait_for(what, lambda: bool(ready()), PATIENCE_S)


Scene = Callable[[Stage], None]
SCENES: dict[str, Scene] = {}


def scene(make: Scene) -> Scene:
    SCENES[make.__name__.replace("_", "-")] = make
    return make


@contextmanager
def staged(folder: Path) -> Iterator[Stage]:
    """A new window on an empty home in the folder."""
    bridge = FakeBridge()
    window = MainWindow(bridge, Store(folder / "home"))
    window.resize(*SIZES[0])
    window.show()
    try:
        yield Stage(window, bridge, folder)
    finally:
        window.close()
        window.deleteLater()


def pictures_of(name: str, stage: Stage) -> Iterator[tuple[str, QImage]]:
    """The scene in all sizes and themes (a dialog in its own size), each with its name."""
    SCENES[name](stage)
    for width, height in SIZES if stage.shown is None else SIZES[:1]:
        stage.window.resize(width, height)
        for theme in THEMES:
            controller().apply(theme)  # type: ignore[arg-type]
            QTest.qWait(120)
            size = "" if stage.shown is not None else f"-{width}"
            yield f"{name}{size}-{theme}", _picture(stage)
    controller().apply("dark")


def _picture(stage: Stage) -> QImage:
    shown = stage.shown or stage.window
    image = shown.grab().toImage()
    painter = QPainter(image)
    for widget in stage.unsteady:
        if widget.isVisible():
            painter.fillRect(QRect(widget.mapTo(shown, widget.rect().topLeft()), widget.size()), QColor("#808080"))
    painter.end()
    return image


# --- home -------------------------------------------------------------------------------------------------------------


@scene
def home(stage: Stage) -> None:
    stage.window.go("home")


@scene
def home_recent(stage: Stage) -> None:
    store = stage.window.workspace.store
    for number, (name, kind) in enumerate(
        (("Box 12/scan.tif", "photographs"), ("harbour.mp4", "film"), ("scans 1931", "folder"), ("Fair", "project"))
    ):
        path = stage.folder / (f"{name}.phonochrome" if kind == "project" else name)
        path.parent.mkdir(exist_ok=True)
        path.touch()
        picture = store.picture_of(path)
        picture.parent.mkdir(parents=True, exist_ok=True)
        _street(240, 180, coloured=number % 2 == 0).save(str(picture))
        store.add_recent(Recent([str(path)], kind, "2026-03-02", str(picture)))  # type: ignore[arg-type]
    stage.window.workspace.settings.session = Session(photos=(str(stage.folder / "Box 12" / "scan.tif"),))
    stage.window.home.refresh()


# --- photographs ------------------------------------------------------------------------------------------------------


def _street(width: int, height: int, *, coloured: bool) -> QImage:
    """Houses under a sky, grey or in colour."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    sky = QLinearGradient(0, 0, 0, height)
    sky.setColorAt(0, QColor("#7fa6c9"))
    sky.setColorAt(1, QColor("#e8dcc0"))
    painter.fillRect(image.rect(), sky)
    walls = ("#b5533c", "#d8b06a", "#7d8f5c", "#a86f86", "#c9c2b0")
    for number, wall in enumerate(walls):
        left = number * width // len(walls)
        top = height * (3 + (number * 2) % 3) // 9
        painter.fillRect(left, top, width // len(walls) - 2, height - top, QColor(wall))
        for row in range(3):
            painter.fillRect(left + 8, top + 12 + row * height // 8, width // 14, height // 14, QColor("#2d3440"))
    painter.end()
    return image if coloured else image.convertToFormat(QImage.Format.Format_Grayscale8)


def _open_photographs(stage: Stage) -> tuple[str, str]:
    """Three scans in the window, of which the first is shown; the folders of its tiles, grey and in colour."""
    paths = []
    for number in range(3):
        path = stage.folder / "scans" / f"street {number + 1}.png"
        path.parent.mkdir(exist_ok=True)
        _street(640, 480, coloured=False).save(str(path))
        paths.append(path)
    coloured = stage.folder / "coloured.png"
    _street(640, 480, coloured=True).save(str(coloured))
    tiles = stage.folder / "grey-tiles", stage.folder / "colour-tiles"
    build_pyramid(paths[0], tiles[0])
    build_pyramid(coloured, tiles[1])
    stage.window.open_paths(paths)
    answer_opening(stage.bridge, paths[0], str(tiles[0]))
    stage.until("the strip", lambda: stage.bridge.pending("thumbnail"))
    for path in paths:
        stage.until("the strip", lambda: stage.bridge.pending("thumbnail"))
        stage.bridge.answer("thumbnail", {"path": str(path)})
    _settle(stage)
    return str(tiles[0]), str(tiles[1])


def _settle(stage: Stage) -> None:
    """All tiles and small pictures are there."""
    viewer = stage.window.photo_page.viewer
    QTest.qWait(150)
    stage.until("the tiles", lambda: viewer.store.idle)
    QTest.qWait(150)


@scene
def photo_empty(stage: Stage) -> None:
    stage.window.go("photo")


@scene
def photo_opened(stage: Stage) -> None:
    _open_photographs(stage)


@scene
def photo_coloured(stage: Stage) -> None:
    _, coloured = _open_photographs(stage)
    colourise(stage.window, stage.bridge, coloured)
    _settle(stage)


@scene
def photo_points_and_selection(stage: Stage) -> None:
    _, coloured = _open_photographs(stage)
    page = stage.window.photo_page
    colourise(stage.window, stage.bridge, coloured)
    page.panel.colours.set_point(-1, QPointF(0.3, 0.7), QColor("#b83232"))
    stage.bridge.pause_over()
    stage.bridge.answer("preview_colour", {"folder": coloured, "confidence": "", "thumbnail": ""})
    page.strip.selectAll()
    _settle(stage)


@scene
def photo_error(stage: Stage) -> None:
    _open_photographs(stage)
    stage.window.photo_page.colourise_selected()
    stage.bridge.fail("preview_colour", "“street 1.png” is damaged.", "Scan it again.")
    _settle(stage)


# --- film -------------------------------------------------------------------------------------------------------------


@scene
def film_empty(stage: Stage) -> None:
    stage.window.go("film")


@scene
def film_with_cues(stage: Stage) -> None:
    window, bridge = stage.window, stage.bridge
    window.open_paths([samples.FILM])
    facts = FilmFacts(str(samples.FILM), "mp4", "h264", 640, 480, FPS, DURATION, 200, False, False, 1000)
    bridge.answer("inspect", {"facts": msgspec.to_builtins(facts)})
    window.film_page.find_sounds()
    cues = (
        cue(0, 0.0, 8.0, 0.9, "AMB", "ambience"),
        *(cue(number, 0.5 + 0.9 * number, 0.4, 0.95 - 0.09 * number) for number in range(1, 8)),
    )
    sheet = CueSheet("film.mp4", FPS, DURATION, cues, ((0.0, 4.0), (4.0, 8.0)))
    bridge.answer("find_cues", {"sheet": msgspec.to_builtins(sheet)})
    window.film_page.mix.stop()
    window.film_page.edits.choose_cue("cue2")
    stage.unsteady.append(window.film_page.transport.video)
    QTest.qWait(300)


@scene
def film_colours(stage: Stage) -> None:
    film_with_cues(stage)
    stage.window.film_page.panels.show_task("colour")


# --- batch, library, models -------------------------------------------------------------------------------------------


@scene
def batch_empty(stage: Stage) -> None:
    stage.window.go("batch")


@scene
def batch_queue(stage: Stage) -> None:
    stage.window.go("batch")
    requests = [JobRequest(ColorizeRecipe(), f"/in/street {n}.tif", f"/out/street {n}.tif") for n in range(5)]
    stage.bridge.submit([*requests, JobRequest(SoundRecipe(), "/in/harbour.mp4", "/out/harbour.mp4")])
    stage.bridge.set_job("job0", state="running", progress=0.25, stage="Colouring", eta_s=90.0)
    stage.bridge.set_job("job1", state="failed", message="“street 1.tif” is damaged.", hint="Scan it again.")
    stage.bridge.set_job("job2", state="done", progress=1.0, outputs=("/out/street 2.tif",))
    QTest.qWait(200)


@scene
def library(stage: Stage) -> None:
    sounds = stage.folder / "recordings"
    sounds.mkdir()
    for number, name in enumerate(("DOORWood_Barn Door", "RAIN_Tin Roof", "DOORCreak_Old Hinge", "THUN_Far Clap")):
        noise = np.random.default_rng(number).normal(0, 0.1, 4800 * (number + 1))
        soundfile.write(sounds / f"{name}_AF_HOME.wav", noise, 48_000)
    database = stage.folder / "library.sqlite"
    with SoundLibrary.open(database) as opened:
        opened.add_folder(sounds)
    stage.window.workspace.library._opener = lambda: SoundLibrary.open(database)
    stage.window.go("library")
    model = stage.window.library_page.model
    stage.until("the sounds", lambda: model.rowCount() == 4 and model.row(3) is not None)
    QTest.qWait(400)


@scene
def models(stage: Stage) -> None:
    from tests.ui.pages.test_models import _listing

    stage.window.go("models")
    stage.bridge.answer("list_packs", _listing((known.FOR_PEOPLE,)))
    QTest.qWait(200)


# --- dialogs ----------------------------------------------------------------------------------------------------------


def _open_dialog(stage: Stage, dialog: QWidget) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.show()
    stage.shown = dialog
    QTest.qWait(100)


@scene
def dialog_export(stage: Stage) -> None:
    from studio.ui.dialogs.export import ExportPhotosDialog

    _open_photographs(stage)
    dialog = ExportPhotosDialog(stage.window.workspace, stage.window.workspace.roll.photos, stage.window)
    dialog.folder.setText("/archive/Colourised")
    _open_dialog(stage, dialog)


@scene
def dialog_film_export(stage: Stage) -> None:
    from studio.ui.dialogs.film_export import FilmExportDialog

    film_with_cues(stage)
    stage.unsteady.clear()
    film = stage.window.workspace.film
    assert film is not None
    dialog = FilmExportDialog(stage.window.workspace, film, "coloured", stage.window)
    dialog.folder.setText("/archive/Films")
    _open_dialog(stage, dialog)


@scene
def dialog_preferences(stage: Stage) -> None:
    from studio.ui.dialogs.preferences import PreferencesDialog

    _open_dialog(stage, PreferencesDialog(stage.window.workspace, stage.window))


@scene
def dialog_shortcuts(stage: Stage) -> None:
    from studio.ui.dialogs.shortcuts import ShortcutsDialog

    _open_dialog(stage, ShortcutsDialog(stage.window.registry, stage.window))
