"""Every page and every dialog of the window, one after the other, each with something in it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import msgspec
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

import studio.ui
from assets import samples
from studio.domain.cues import CueSheet
from studio.domain.facts import FilmFacts
from studio.domain.job import JobRequest
from studio.domain.project import Media
from studio.domain.questions import Thing
from studio.domain.recipe import ColorizeRecipe, Hint
from studio.media.files.numbered import NumberedName
from studio.ui.dialogs.about import AboutDialog
from studio.ui.dialogs.chosen_settings import ChosenSettingsDialog
from studio.ui.dialogs.colour_presets import ColourPresetsDialog
from studio.ui.dialogs.export import ExportPhotosDialog
from studio.ui.dialogs.export_frame import ExportDialog
from studio.ui.dialogs.film_export import FilmExportDialog
from studio.ui.dialogs.frames import FramesDialog
from studio.ui.dialogs.guide import GuideDialog
from studio.ui.dialogs.limits import LimitsDialog
from studio.ui.dialogs.lost_cues import LostCuesDialog
from studio.ui.dialogs.missing_media import MissingMediaDialog
from studio.ui.dialogs.other_versions import OtherVersions
from studio.ui.dialogs.palette import CommandPalette
from studio.ui.dialogs.preferences import PreferencesDialog
from studio.ui.dialogs.provenance import ProvenanceDialog
from studio.ui.dialogs.shortcuts import ShortcutsDialog
from studio.ui.dialogs.teach import TeachPopup
from studio.ui.dialogs.triage import TriageDialog
from studio.ui.dialogs.why_colour import WhyColour
from studio.ui.pages.library.problems import ProblemsDialog
from studio.ui.parts.colour_popup import ColourPopup
from studio.ui.state.settings import Store
from studio.ui.theme import controller
from studio.ui.theme.controller import Choice
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge
from tests.ui.pages.film.making import DURATION, FPS, cue
from tests.ui.pages.photo.making import answer_opening, colourise

TEXT_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
MOST_ROWS = 30
SETTLE_MS = 10
"""In which layouts find their places."""


@dataclass
class Stage:
    """The window, and what it is filled with."""

    window: MainWindow
    bridge: FakeBridge
    photos: list[Path]
    pyramid: str


@contextmanager
def themed_stage(theme: Choice, qtbot: QtBot, photos: list[Path], pyramid: str, store: Store) -> Iterator[Stage]:
    """The window in this theme, with the focus; the dark theme comes back afterwards."""
    bridge = FakeBridge()
    settings = store.load_settings()
    settings.theme = theme
    store.save_settings(settings)
    window = MainWindow(bridge, store)
    window.resize(1440, 900)
    window.show()
    qtbot.addWidget(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield Stage(window, bridge, photos, pyramid)
    window.close()
    controller().apply("dark")


def places(stage: Stage) -> Iterator[tuple[str, QWidget]]:
    """Each place of the window, first empty, then with work in it."""
    window, bridge = stage.window, stage.bridge
    for place in ("home", "photo", "film", "batch", "library", "models"):
        window.go(place)
        QTest.qWait(SETTLE_MS)
        yield f"{place}, empty", window
    window.open_paths(stage.photos)
    answer_opening(bridge, stage.photos[0], stage.pyramid)
    window.go("photo")
    QTest.qWait(SETTLE_MS)
    yield "photographs", window
    colourise(window, bridge, stage.pyramid)
    window.photo_page.strip.selectAll()
    QTest.qWait(SETTLE_MS)
    yield "photographs in colour, all selected", window
    open_film(stage)
    for panel in ("sound", "colour", "things"):
        window.film_page.panels.show_task(panel)
        QTest.qWait(SETTLE_MS)
        yield f"film, {panel}", window
    bridge.submit([JobRequest(ColorizeRecipe(), f"/in/{n}.tif", f"/out/{n}.tif") for n in range(5)])
    bridge.set_job("job0", state="running", progress=0.25, eta_s=90.0)
    bridge.set_job("job1", state="failed")
    bridge.set_job("job2", state="done", progress=1.0, outputs=("/out/2.tif",))
    bridge.set_job("job3", state="paused", progress=0.5)
    window.go("batch")
    window.batch_page.table.selectRow(0)
    QTest.qWait(SETTLE_MS)
    yield "batch", window
    window.go("home")
    QTest.qWait(SETTLE_MS)
    yield "home, with recent work", window


def open_film(stage: Stage) -> None:
    stage.window.open_paths([samples.FILM])
    facts = FilmFacts(str(samples.FILM), "mp4", "h264", 640, 480, FPS, DURATION, 200, False, False, 1000)
    stage.bridge.answer("inspect", {"facts": msgspec.to_builtins(facts)})
    stage.window.film_page.find_sounds()
    cues = (cue(0, 0.0, 8.0, 0.9, "AMB", "ambience"), cue(1, 1.0, 0.4, 0.9), cue(2, 3.0, 0.4, 0.3))
    sheet = CueSheet("film.mp4", FPS, DURATION, cues, ((0.0, 4.0), (4.0, 8.0)))
    stage.bridge.answer("find_cues", {"sheet": msgspec.to_builtins(sheet)})
    stage.window.film_page.mix.stop()
    stage.window.film_page.edits.choose_cue("cue1")


def makers(stage: Stage) -> dict[type[QDialog], Callable[[], QDialog]]:
    """How each dialog is made; photographs and a film have to be open."""
    window, space = stage.window, stage.window.workspace
    photos = space.roll.photos
    numbered = [NumberedName(Path("/scans"), "frame", n, 4, ".tif") for n in (1, 2, 4)]
    lost = [Media(str(stage.photos[0]), "", 1)]
    return {
        AboutDialog: lambda: AboutDialog(window),
        ChosenSettingsDialog: lambda: ChosenSettingsDialog(
            space.tr("Keep as a preset"), space.tr("Keep"), photos[0].recipe, space.settings.handed_on, window
        ),
        ColourPopup: lambda: ColourPopup(window, Hint(0.5, 0.5, 40.0, 30.0)),
        ColourPresetsDialog: lambda: ColourPresetsDialog(window.photo_page.handing_on.presets, window),
        CommandPalette: lambda: CommandPalette(window.registry, window),
        ExportPhotosDialog: lambda: ExportPhotosDialog(space, photos, window),
        FilmExportDialog: lambda: FilmExportDialog(space, _film(stage), parent=window),
        FramesDialog: lambda: FramesDialog(numbered, window),
        GuideDialog: lambda: GuideDialog(window),
        LimitsDialog: lambda: LimitsDialog(space, window),
        LostCuesDialog: lambda: LostCuesDialog([cue(1, 1.0, 0.4, 0.9)], window),
        MissingMediaDialog: lambda: MissingMediaDialog(lost, "/projects", window),
        OtherVersions: lambda: OtherVersions(space, photos[0], window),
        PreferencesDialog: lambda: PreferencesDialog(space, window, window.registry),
        ProblemsDialog: lambda: ProblemsDialog("/sounds", [("/sounds/a.wav", "")], window),
        ProvenanceDialog: lambda: ProvenanceDialog(space, None, window),
        ShortcutsDialog: lambda: ShortcutsDialog(window.registry, window),
        TeachPopup: lambda: TeachPopup(window, [Thing("tram", "TRNTram")]),
        WhyColour: lambda: WhyColour(space, photos[0], QPointF(0.5, 0.5), window),
        TriageDialog: lambda: TriageDialog([0.1, 0.3], window),
    }


def dialogs(stage: Stage) -> Iterator[tuple[str, QDialog]]:
    """Each dialog, shown; of those with pages each page."""
    for kind, make in makers(stage).items():
        dialog = make()
        dialog.show()
        QTest.qWait(SETTLE_MS)
        if isinstance(dialog, PreferencesDialog):
            for row in range(dialog.names.count()):
                dialog.names.setCurrentRow(row)
                QTest.qWait(SETTLE_MS)
                yield f"{kind.__name__}, {row}", dialog
        else:
            yield kind.__name__, dialog
        dialog.close()
        QTest.qWait(SETTLE_MS)


def _film(stage: Stage) -> object:
    film = stage.window.workspace.film
    assert film is not None
    return film


def kinds_of_dialogs() -> set[type[QDialog]]:
    """All dialogs that the window's code defines, without what they are derived from."""
    found = set()
    for module in walk_packages(studio.ui.__path__, "studio.ui."):
        for _, kind in inspect.getmembers(import_module(module.name), inspect.isclass):
            if issubclass(kind, QDialog) and kind.__module__.startswith("studio.ui"):
                found.add(kind)
    return found - {ExportDialog}


def texts(root: QWidget) -> Iterator[tuple[QWidget, str, str]]:
    """Whatever somebody can read or hear of a widget and those in it that are shown: (widget, where, text)."""
    for widget in [root, *root.findChildren(QWidget)]:
        if widget is not root and not widget.isVisibleTo(root):
            continue
        if widget.isWindow() and widget is not root:
            continue
        yield widget, "title", widget.windowTitle() if widget.isWindow() else ""
        yield widget, "tool tip", widget.toolTip()
        yield widget, "accessible name", widget.accessibleName()
        yield widget, "accessible description", widget.accessibleDescription()
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget, "text", widget.text()
        if isinstance(widget, QLineEdit):
            yield widget, "placeholder", widget.placeholderText()
        if isinstance(widget, QPlainTextEdit):
            yield widget, "text", widget.toPlainText()
        if isinstance(widget, QComboBox):
            for row in range(widget.count()):
                yield widget, "entry", widget.itemText(row)
        if isinstance(widget, QTabBar):
            for row in range(widget.count()):
                yield widget, "tab", widget.tabText(row)
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from ((widget, "item", text) for text in _texts_of(widget.model()))
        if isinstance(widget, QAbstractButton) and (menu := getattr(widget, "menu", lambda: None)()) is not None:
            yield from ((widget, "menu", text) for text in _texts_of_menu(menu))


def _texts_of(model: QAbstractItemModel) -> Iterator[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        head = model.headerData(column, Qt.Orientation.Horizontal)
        if isinstance(head, str) and columns > 1:
            yield head
        for row in range(min(model.rowCount(), MOST_ROWS)):
            for role in TEXT_ROLES:
                if isinstance(text := model.index(row, column).data(role), str):
                    yield text


def _texts_of_menu(menu: QMenu) -> Iterator[str]:
    for action in menu.actions():
        yield action.text()
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _texts_of_menu(below)
