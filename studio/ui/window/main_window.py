"""The frame of the window: four places along the top, what they show below, facts and work in the status line."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QMenu,
    QProgressBar,
    QStackedWidget,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.domain.errors import StudioError
from studio.domain.job import Job
from studio.domain.progress import ProgressUpdate
from studio.ui.engine.bridge import Bridge, EngineStatus
from studio.ui.pages.home import HomePage
from studio.ui.parts.banner import Banner
from studio.ui.parts.controls import Elided, IconButton, button, label, set_kind
from studio.ui.parts.place_tab import PlaceTab
from studio.ui.parts.sound_drops import SOUND_MIME, dropped_sounds
from studio.ui.state.actions import ActionRegistry, Command
from studio.ui.state.inputs import Inputs, sort_inputs
from studio.ui.state.settings import Recent, Store
from studio.ui.state.words import eta_text
from studio.ui.state.workspace import Workspace
from studio.ui.theme import controller
from studio.ui.theme.drawings import FOLDER

if TYPE_CHECKING:
    from studio.ui.pages.batch import BatchPage
    from studio.ui.pages.film.page import FilmPage
    from studio.ui.pages.library import LibraryPage
    from studio.ui.pages.photo.page import PhotoPage

PLACES = ("photo", "film", "batch", "library")

_MOVING = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)
_OWN_KEYS: tuple[tuple[type[QWidget], frozenset[Qt.Key]], ...] = (
    (QAbstractSlider, _MOVING),
    (QComboBox, _MOVING | {Qt.Key.Key_Space}),
    (QAbstractButton, frozenset({Qt.Key.Key_Space})),
    (QTableView, _MOVING | {Qt.Key.Key_Space}),
)


class MainWindow(QMainWindow):
    """Pages are made when they are first visited, so that the window is there at once."""

    def __init__(self, bridge: Bridge, store: Store | None = None) -> None:
        super().__init__()
        self.setWindowTitle("Phonochrome")
        self.setWindowIcon(QIcon(str(FOLDER / "phonochrome.svg")))
        self.setMinimumSize(960, 640)
        self.setAcceptDrops(True)
        self.bridge = bridge
        store = store or Store()
        self.workspace = Workspace(bridge, store, store.load_settings(), self)
        controller().apply(self.workspace.settings.theme)
        self._pages: dict[str, QWidget] = {}
        self.place = "home"
        self._under_way: set[str] = set()
        self._ended: list[Job] = []
        self.registry = ActionRegistry(self)
        self._build()
        self._add_commands()
        self._connect()
        self.go("home")
        self._restore_geometry()
        self.stack.setFocus()

    # -- layout ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.home = HomePage(self.workspace)
        self._pages["home"] = self.home
        self.stack = QStackedWidget()
        self.stack.addWidget(self.home)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._build_top())
        column.addWidget(self.stack, 1)
        column.addWidget(self._build_status())
        self.setCentralWidget(body)
        self.banner = Banner(body)

    def _build_top(self) -> QWidget:
        bar = QWidget()
        bar.setObjectName("topBar")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bar.setFixedHeight(44)
        row = QHBoxLayout(bar)
        row.setContentsMargins(8, 0, 16, 0)
        row.setSpacing(8)
        brand = QToolButton()
        brand.setProperty("kind", "brand")
        brand.setText("Phonochrome")
        brand.setIcon(QIcon(str(FOLDER / "phonochrome.svg")))
        brand.setIconSize(QSize(18, 18))
        brand.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        brand.setAccessibleName(self.tr("Phonochrome: home page"))
        brand.setToolTip(self.tr("Home page"))
        brand.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        brand.clicked.connect(lambda: self.go("home"))
        row.addWidget(brand)
        row.addSpacing(8)
        self.places: dict[str, QToolButton] = {}
        self._place_group = QButtonGroup(self)
        self._place_group.setExclusive(True)
        for place, text in zip(
            PLACES,
            (self.tr("Photographs"), self.tr("Film && sound"), self.tr("Batch"), self.tr("Sound library")),
            strict=True,
        ):
            tab = PlaceTab(text)
            tab.setAccessibleName(text.replace("&&", self.tr("and")))
            tab.clicked.connect(lambda _checked=False, p=place: self.go(p))
            self._place_group.addButton(tab)
            self.places[place] = tab
            row.addWidget(tab)
        row.addStretch(1)
        self.undo_button = IconButton("undo", self.tr("Undo"), lambda: self.workspace.undo.undo())
        self.redo_button = IconButton("redo", self.tr("Redo"), lambda: self.workspace.undo.redo())
        self.compare_button = button(self.tr("Compare"))
        self.compare_button.setMenu(self._compare_menu())
        self.open_button = button(self.tr("Open…"), self.open_dialog)
        self.find_button = button(self.tr("Find sounds"), self._find_sounds, kind="sound")
        self.export_button = button(self.tr("Export…"), self.export, kind="primary")
        self.preferences_button = IconButton("settings", self.tr("Preferences"), self.show_preferences)
        self.menu_button = IconButton("menu", self.tr("Menu of all commands"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        for widget in (
            self.undo_button,
            self.redo_button,
            self.compare_button,
            self.open_button,
            self.find_button,
            self.export_button,
            self.preferences_button,
            self.menu_button,
        ):
            row.addWidget(widget)
        return bar

    def _compare_menu(self) -> QMenu:
        menu = QMenu(self)
        for mode, text in (
            ("split", self.tr("Line between before and after")),
            ("side", self.tr("Side by side")),
            ("after", self.tr("Colourised only")),
            ("before", self.tr("Original only")),
        ):
            action = menu.addAction(text)
            action.triggered.connect(lambda _checked=False, m=mode: self.photo_page.viewer.set_mode(m))
        return menu

    def _build_status(self) -> QWidget:
        bar = QWidget()
        bar.setObjectName("statusLine")
        bar.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bar.setFixedHeight(28)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(16)
        self.facts = Elided()
        self.work_text = label()
        self.work_bar = QProgressBar()
        self.work_bar.setTextVisible(False)
        self.work_bar.setFixedWidth(176)
        self.work_bar.setRange(0, 1000)
        self.work_bar.setAccessibleName(self.tr("Progress of the present work"))
        self.work_eta = label()
        self.device = label()
        row.addWidget(self.facts, 1)
        for widget in (self.work_text, self.work_bar, self.work_eta, self.device):
            row.addWidget(widget)
        self._hide_work()
        self._show_status(self.bridge.status)
        return bar

    # -- commands --------------------------------------------------------------------------------------------------

    def _add_commands(self) -> None:
        file, edit, view, play, help_ = (
            self.tr("File"),
            self.tr("Edit"),
            self.tr("View"),
            self.tr("Film"),
            self.tr("Help"),
        )
        stack = self.workspace.undo
        self.registry.add(
            [
                Command("open", self.tr("Open files…"), self.open_dialog, file, "Ctrl+O"),
                Command("open-folder", self.tr("Open a folder…"), self.open_folder_dialog, file, "Ctrl+Shift+O"),
                Command("samples", self.tr("Open the sample material"), self.open_samples, file),
                Command("export", self.tr("Export…"), self.export, file, "Ctrl+E"),
                Command("preferences", self.tr("Preferences…"), self.show_preferences, file, "Ctrl+,"),
                Command("quit", self.tr("Quit"), self.close, file, "Ctrl+Q"),
                Command("undo", self.tr("Undo"), stack.undo, edit, "Ctrl+Z"),
                Command("redo", self.tr("Redo"), stack.redo, edit, "Ctrl+Shift+Z"),
                Command("palette", self.tr("Find a command…"), self.show_palette, edit, "Ctrl+K"),
                Command("home", self.tr("Home page"), lambda: self.go("home"), view, "Ctrl+0"),
                Command("photographs", self.tr("Photographs"), lambda: self.go("photo"), view, "Ctrl+1"),
                Command("film", self.tr("Film and sound"), lambda: self.go("film"), view, "Ctrl+2"),
                Command("batch", self.tr("Batch"), lambda: self.go("batch"), view, "Ctrl+3"),
                Command("library", self.tr("Sound library"), lambda: self.go("library"), view, "Ctrl+4"),
                Command("theme", self.tr("Switch between dark and light"), self._toggle_theme, view, "Ctrl+Shift+L"),
                Command("full-screen", self.tr("Full screen"), self._full_screen, view, "F11"),
                *self._photo_commands(edit, view),
                *self._film_commands(edit, play),
                Command("shortcuts", self.tr("Keyboard shortcuts"), self.show_shortcuts, help_, "F1"),
                Command("about", self.tr("About Phonochrome"), self.show_about, help_),
            ]
        )
        for action in self.registry.actions():
            self.addAction(action)
        menu = QMenu(self)
        for title in self.registry.menus():
            part = menu.addMenu(title)
            part.addActions(self.registry.in_menu(title))
        self.menu_button.setMenu(menu)

    def _photo_commands(self, edit: str, view: str) -> list[Command]:
        def on_viewer(name: str) -> Callable[[], object]:
            return lambda: getattr(self.photo_page.viewer, name)()

        return [
            Command(
                "colourise",
                self.tr("Colourise"),
                lambda: self.photo_page.colourise_selected(),
                edit,
                "Ctrl+Return",
                place="photo",
            ),
            Command(
                "colourise-all",
                self.tr("Colourise all open photographs"),
                self._colourise_all,
                edit,
                "Ctrl+Shift+Return",
                place="photo",
            ),
            Command("fit", self.tr("Fit the picture"), on_viewer("fit"), view, "F", place="photo"),
            Command("actual", self.tr("Picture at 1:1"), on_viewer("actual_size"), view, "1", place="photo"),
            Command("zoom-in", self.tr("Zoom in"), on_viewer("zoom_in"), view, "+", place="photo"),
            Command("zoom-out", self.tr("Zoom out"), on_viewer("zoom_out"), view, "-", place="photo"),
            Command(
                "copy-settings",
                self.tr("Use these settings for all selected photographs"),
                lambda: self.photo_page.copy_settings(),
                edit,
                "Ctrl+Shift+V",
                place="photo",
            ),
            Command(
                "hand",
                self.tr("Tool: move the picture"),
                lambda: self.photo_page.viewer.set_tool("hand"),
                edit,
                "H",
                place="photo",
            ),
            Command(
                "point",
                self.tr("Tool: set a colour on a point"),
                lambda: self.photo_page.viewer.set_tool("point"),
                edit,
                "P",
                place="photo",
            ),
            Command("hold", self.tr("Show the original while held"), lambda: None, view, "B", place="photo", hold=True),
            Command(
                "confidence",
                self.tr("Show where colours are guesses"),
                lambda: self.photo_page.viewer.bar.confidence.toggle(),
                view,
                "C",
                place="photo",
            ),
            Command("next", self.tr("Next photograph"), lambda: self.photo_page.step(1), view, "PgDown", place="photo"),
            Command(
                "previous",
                self.tr("Previous photograph"),
                lambda: self.photo_page.step(-1),
                view,
                "PgUp",
                place="photo",
            ),
        ]

    def _film_commands(self, edit: str, play: str) -> list[Command]:
        def on_film(do: Callable[[FilmPage], object]) -> Callable[[], object]:
            return lambda: do(self.film_page)

        return [
            Command("find-sounds", self.tr("Find sounds"), self._find_sounds, play, "Ctrl+Return", place="film"),
            Command(
                "film-point",
                self.tr("Tool: set a colour on a point of the film"),
                on_film(lambda p: p.transport.point_tool.toggle()),
                edit,
                "P",
                place="film",
            ),
            Command(
                "teach",
                self.tr("Tool: show the program a thing in the film"),
                on_film(lambda p: p.transport.box_tool.toggle()),
                edit,
                "T",
                place="film",
            ),
            Command(
                "colour-film",
                self.tr("Colourise the film…"),
                on_film(lambda p: p.colour.colour_film()),
                play,
                place="film",
            ),
            Command(
                "play",
                self.tr("Play or pause"),
                on_film(lambda p: p.transport.toggle_play()),
                play,
                "Space",
                place="film",
            ),
            Command(
                "frame-back",
                self.tr("One frame back"),
                on_film(lambda p: p.transport.step_frames(-1)),
                play,
                "Left",
                place="film",
            ),
            Command(
                "frame-on",
                self.tr("One frame on"),
                on_film(lambda p: p.transport.step_frames(1)),
                play,
                "Right",
                place="film",
            ),
            Command(
                "backwards",
                self.tr("Play backwards"),
                on_film(lambda p: p.transport.shuttle(-1)),
                play,
                "J",
                place="film",
            ),
            Command("halt", self.tr("Pause"), on_film(lambda p: p.transport.shuttle(0)), play, "K", place="film"),
            Command(
                "forwards",
                self.tr("Play, again for faster"),
                on_film(lambda p: p.transport.shuttle(1)),
                play,
                "L",
                place="film",
            ),
            Command(
                "to-start",
                self.tr("To the beginning"),
                on_film(lambda p: p.transport.seek(0.0)),
                play,
                "Home",
                place="film",
            ),
            Command(
                "next-cue", self.tr("Next cue"), on_film(lambda p: p.edits.step_cue(1)), play, "Ctrl+Down", place="film"
            ),
            Command(
                "previous-cue",
                self.tr("Previous cue"),
                on_film(lambda p: p.edits.step_cue(-1)),
                play,
                "Ctrl+Up",
                place="film",
            ),
            Command("tap", self.tr("Set a cue here"), on_film(lambda p: p.add_cue()), play, "M", place="film"),
            Command(
                "nudge-back",
                self.tr("Nudge the cue one frame back"),
                on_film(lambda p: p.edits.nudge(-1)),
                edit,
                "Alt+Left",
                place="film",
            ),
            Command(
                "nudge-on",
                self.tr("Nudge the cue one frame on"),
                on_film(lambda p: p.edits.nudge(1)),
                edit,
                "Alt+Right",
                place="film",
            ),
            Command(
                "mute-cue",
                self.tr("Mute the cue"),
                on_film(lambda p: p.edits.toggle_mute()),
                edit,
                "Shift+M",
                place="film",
            ),
            Command(
                "delete-cue",
                self.tr("Delete the cue"),
                on_film(lambda p: p.edits.delete_cue()),
                edit,
                "Delete",
                place="film",
            ),
        ]

    def _connect(self) -> None:
        space = self.workspace
        space.error_said.connect(self.banner.show_error)
        space.note_said.connect(
            lambda message, hint, action, handler: self.banner.show_note(
                message, hint, action=action, on_action=handler
            )
        )
        space.place_wanted.connect(self.go)
        space.facts_said.connect(self.facts.setText)
        space.undo.canUndoChanged.connect(self._show_undo)
        space.undo.canRedoChanged.connect(self._show_undo)
        space.undo.indexChanged.connect(self._show_undo)
        self.bridge.status_changed.connect(self._show_status)
        self.bridge.job_changed.connect(self._job_changed)
        self.bridge.refused.connect(space.say_error)
        self.home.open_photos.connect(lambda: self.open_dialog("photo"))
        self.home.open_film.connect(lambda: self.open_dialog("film"))
        self.home.open_batch.connect(lambda: self.go("batch"))
        self.home.open_recent.connect(self._open_recent)
        self.home.open_samples.connect(self.open_samples)
        controller().changed.connect(self._show_undo)
        self._show_undo()

    # -- places ----------------------------------------------------------------------------------------------------

    @property
    def photo_page(self) -> PhotoPage:
        return cast("PhotoPage", self._page("photo"))

    @property
    def film_page(self) -> FilmPage:
        return cast("FilmPage", self._page("film"))

    @property
    def batch_page(self) -> BatchPage:
        return cast("BatchPage", self._page("batch"))

    @property
    def library_page(self) -> LibraryPage:
        return cast("LibraryPage", self._page("library"))

    def _page(self, place: str) -> QWidget:
        if place not in self._pages:
            page = self._make_page(place)
            self._pages[place] = page
            self.stack.addWidget(page)
        return self._pages[place]

    def _make_page(self, place: str) -> QWidget:
        if place == "photo":
            from studio.ui.pages.photo.page import PhotoPage

            photo = PhotoPage(self.workspace)
            photo.coloured_changed.connect(lambda _coloured: self._show_buttons())
            photo.open_asked.connect(lambda: self.open_dialog("photo"))
            photo.samples_asked.connect(self.open_samples)
            photo.colouring.progress_changed.connect(self._colouring_progress)
            photo.colouring.photo_changed.connect(lambda _photo: self._show_facts())
            photo.strip.current_photo.connect(lambda _photo: self._show_facts())
            return photo
        if place == "film":
            from studio.ui.pages.film.page import FilmPage

            film = FilmPage(self.workspace)
            film.open_asked.connect(lambda: self.open_dialog("film"))
            film.samples_asked.connect(self.open_samples)
            film.state_changed.connect(self._show_buttons)
            film.state_changed.connect(self._show_facts)
            return film
        if place == "batch":
            from studio.ui.pages.batch import BatchPage

            return BatchPage(self.workspace)
        from studio.ui.pages.library import LibraryPage

        return LibraryPage(self.workspace)

    def go(self, place: str) -> None:
        """Show one of the places (or home)."""
        if self.place == "film" and place != "film" and "film" in self._pages:
            self.film_page.pause()
        self.place = place
        self.stack.setCurrentWidget(self._page(place))
        tab = self.places.get(place)
        if tab is not None:
            tab.setChecked(True)
        else:
            self._place_group.setExclusive(False)
            for other in self.places.values():
                other.setChecked(False)
            self._place_group.setExclusive(True)
        self.registry.set_place(place)
        self._choose_undo_stack()
        self._show_buttons()
        self._show_facts()
        self._show_status(self.bridge.status, announce=False)

    def _choose_undo_stack(self) -> None:
        stack = None
        if self.place == "photo" and self.photo_page.photo is not None:
            stack = self.photo_page.photo.undo
        elif self.place == "film" and self.workspace.film is not None:
            stack = self.workspace.film.undo
        self.workspace.undo.setActiveStack(stack)  # type: ignore[arg-type]

    def _show_buttons(self) -> None:
        photo_open = self.place == "photo" and len(self.workspace.roll) > 0
        film_open = self.place == "film" and self.workspace.film is not None
        for widget in (self.undo_button, self.redo_button):
            widget.setVisible(photo_open or film_open)
        self.compare_button.setVisible(photo_open)
        self.export_button.setVisible(photo_open or film_open)
        self.find_button.setVisible(film_open)
        ready = True
        if photo_open:
            photo = self.photo_page.photo
            ready = photo is not None and photo.shown is not None
        elif film_open:
            ready = self.workspace.film is not None and self.workspace.film.sheet is not None
            self.find_button.setEnabled(not self.film_page.finder.running)
            set_kind(self.find_button, "" if ready else "sound")
        self.export_button.setEnabled(ready)
        set_kind(self.export_button, "primary" if ready else "")

    def _show_facts(self) -> None:
        text = ""
        if self.place == "photo" and self.photo_page.photo is not None:
            text = self.photo_page.facts_text(self.photo_page.photo)
        elif self.place == "film":
            text = self.film_page.facts_text()
        self.facts.setText(text)

    def _show_undo(self, _value: object = None) -> None:
        from studio.ui.theme.icons import icon

        group = self.workspace.undo
        for widget, name, can, text in (
            (self.undo_button, "undo", group.canUndo(), group.undoText()),
            (self.redo_button, "redo", group.canRedo(), group.redoText()),
        ):
            widget.setEnabled(can)
            widget.setIcon(icon(name))
            title = self.tr("Undo") if name == "undo" else self.tr("Redo")
            widget.setToolTip(f"{title}: {text}" if text else title)

    # -- opening ---------------------------------------------------------------------------------------------------

    def open_dialog(self, kind: str = "") -> None:
        title = {"photo": self.tr("Open photographs"), "film": self.tr("Open a film")}.get(
            kind, self.tr("Open photographs and films")
        )
        names, _ = QFileDialog.getOpenFileNames(self, title, self.workspace.settings.last_folder, _filters(self, kind))
        if names:
            self.open_paths([Path(name) for name in names])

    def open_folder_dialog(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Open a folder"), self.workspace.settings.last_folder)
        if name:
            self.open_paths([Path(name)])

    def open_paths(self, paths: list[Path]) -> None:
        """Open whatever these are: photographs go to the filmstrip, a film to the player, folders are looked through
        (in a worker thread, because a folder can hold a hundred thousand files)."""
        self.workspace.settings.last_folder = str(paths[0].parent)
        sort_inputs(paths, self._opened, self)

    def _opened(self, found: Inputs) -> None:
        for path in found.missing:
            self.workspace.say_error(
                self.tr("{0} is not there any more.").format(path.name),
                self.tr("Look for it in {0}.").format(path.parent),
            )
        for refused in found.refused:
            self.workspace.say_error(refused)
        if found.photos:
            self.photo_page.open(found.photos)
            self.workspace.remember(found.photos[:500], "photographs")
            self.go("photo")
        if found.films:
            self.film_page.open(found.films[0])
            self.workspace.remember([found.films[0]], "film")
            if not found.photos:
                self.go("film")
            if len(found.films) > 1:
                self.workspace.say_note(
                    self.tr("{0} is open; {1} more films were left out.").format(
                        found.films[0].name, len(found.films) - 1
                    ),
                    self.tr("Open them one at a time, or add them all in Batch."),
                )
        if not found.all and not found.missing and not found.refused:
            self.workspace.say_error(
                self.tr("Nothing in there is a photograph or a film that can be opened."),
                self.tr("Pictures (TIFF, JPEG, PNG, JPEG 2000, WebP) and films (MP4, MOV, MKV, AVI) can be opened."),
            )

    def _open_recent(self, recent: Recent) -> None:
        self.open_paths([Path(path) for path in recent.paths])

    def open_samples(self) -> None:
        from studio.ui.state.inputs import sample_paths

        try:
            paths = sample_paths(self.workspace.store.folder / "samples")
        except StudioError as error:
            self.workspace.say_error(error)
            return
        if paths:
            self.open_paths(paths)
        else:
            self.workspace.say_error(
                self.tr("The sample material is not installed."), self.tr("Open a photograph or film of your own.")
            )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(SOUND_MIME):
            return  # rows of the library's own list; they land on a timeline
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self.home.set_dropping(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.home.set_dropping(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.home.set_dropping(False)
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if not paths:
            return
        event.acceptProposedAction()
        if self.place == "batch":
            self.batch_page.add_inputs(paths)
        elif self.place == "library" and (dropped_sounds(event.mimeData()) or all(path.is_dir() for path in paths)):
            self.library_page.add_dropped(paths)
        else:
            self.open_paths(paths)

    # -- doing -----------------------------------------------------------------------------------------------------

    def _find_sounds(self) -> None:
        self.film_page.find_sounds()

    def _colourise_all(self) -> None:
        self.photo_page.colouring.colour([p for p in self.workspace.roll.photos if p.shown is None])

    def export(self) -> None:
        if self.place == "photo" and self.photo_page.photo is not None:
            from studio.ui.dialogs.export import ExportPhotosDialog

            ExportPhotosDialog(self.workspace, self.photo_page.selected(), self).open()
        elif self.place == "film" and self.workspace.film is not None and self.workspace.film.sheet is not None:
            from studio.ui.dialogs.export import ExportFilmDialog

            ExportFilmDialog(self.workspace, self.workspace.film, self).open()

    def show_preferences(self) -> None:
        from studio.ui.dialogs.preferences import PreferencesDialog

        PreferencesDialog(self.workspace, self).open()

    def show_about(self) -> None:
        from studio.ui.dialogs.about import AboutDialog

        AboutDialog(self).open()

    def show_shortcuts(self) -> None:
        from studio.ui.dialogs.shortcuts import ShortcutsDialog

        ShortcutsDialog(self.registry, self).open()

    def show_palette(self) -> None:
        from studio.ui.dialogs.palette import CommandPalette

        CommandPalette(self.registry, self).open_above(self)

    def _toggle_theme(self) -> None:
        controller().toggle()
        self.workspace.settings.theme = controller().choice
        self.workspace.save_settings()

    def _full_screen(self) -> None:
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    # -- status line -----------------------------------------------------------------------------------------------

    def _show_status(self, status: EngineStatus, *, announce: bool = True) -> None:
        words = {
            "starting": self.tr("models loading"),
            "ready": self.tr("models ready"),
            "busy": self.tr("models ready"),
            "stopped": self.tr("models not running"),
        }
        parts = [self.tr("Offline")] if self.place == "home" else []
        device = status.device
        if status.threads:
            device += self.tr(", {0} threads").format(status.threads)
        parts += [device, words.get(status.state, status.state)]
        self.device.setText(" · ".join(part for part in parts if part))
        if status.message and announce:
            self.workspace.say_error(status.message)

    def _colouring_progress(self, done: int, total: int, update: ProgressUpdate | None) -> None:
        if total == 0:
            self._hide_work()
            self._job_changed(None)
            return
        text = self.tr("Colouring {0} of {1}").format(min(done + 1, total), total)
        self._show_work(text, update.fraction if update else 0.0, update.eta_s if update else None)

    def _job_changed(self, job: Job | None) -> None:
        if job is not None:
            self._note_ends(job)
        running = [j for j in self.bridge.jobs.values() if j.state == "running"]
        waiting = [j for j in self.bridge.jobs.values() if j.state == "waiting"]
        if running:
            first = running[0]
            what = first.stage or self.tr("Working on {0}").format(Path(first.request.input).name)
            if waiting:
                what += self.tr(" · {0} waiting").format(len(waiting))
            self._show_work(what, first.progress, first.eta_s)
        elif "photo" not in self._pages or not self.photo_page.colouring.busy:
            self._hide_work()

    def _note_ends(self, job: Job) -> None:
        """When the last job has ended, say in one sentence how all of them went."""
        if job.state in ("running", "paused"):
            self._under_way.add(job.id)
            return
        if job.id not in self._under_way or job.state not in ("done", "failed", "cancelled"):
            return
        self._under_way.discard(job.id)
        if job.state != "cancelled":
            self._ended.append(job)
        if self._under_way or any(j.state == "waiting" for j in self.bridge.jobs.values()) or not self._ended:
            return
        ended, self._ended = self._ended, []
        failed = [j for j in ended if j.state == "failed"]
        if len(ended) == 1 and failed:
            self.workspace.say_error(failed[0].message, failed[0].hint)
        elif failed:
            self.workspace.say_error(
                self.tr("{0} of {1} jobs failed; the others are done.").format(len(failed), len(ended)),
                self.tr("Batch shows why; they can be tried again there."),
            )
        else:
            folder = Path(ended[-1].outputs[0] if ended[-1].outputs else ended[-1].request.output).parent
            self.workspace.say_note(
                self.tr("{0} is ready.").format(Path(ended[0].request.output).name)
                if len(ended) == 1
                else self.tr("{0} results are ready.").format(len(ended)),
                self.tr("In {0}").format(folder),
                action=self.tr("Show the folder"),
                on_action=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))),
            )

    def _show_work(self, text: str, fraction: float, eta_s: float | None) -> None:
        self.work_text.setText(text)
        self.work_bar.setValue(round(fraction * 1000))
        self.work_eta.setText(eta_text(eta_s))
        for widget in (self.work_text, self.work_bar):
            widget.show()
        self.work_eta.setVisible(eta_s is not None)

    def _hide_work(self) -> None:
        for widget in (self.work_text, self.work_bar, self.work_eta):
            widget.hide()

    # -- keys that act while held, closing -------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """A control that has the focus keeps the keys it needs (arrows on a slider, Space on a button); only other
        keys, and other places of the focus, reach the shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            focus = QApplication.focusWidget()
            needs = next((keys for kind, keys in _OWN_KEYS if isinstance(focus, kind)), frozenset())
            if event.key() in needs and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_B and self.place == "photo" and not event.isAutoRepeat():
            self.photo_page.viewer.hold_before(True)
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_B and self.place == "photo" and not event.isAutoRepeat():
            self.photo_page.viewer.hold_before(False)
        else:
            super().keyReleaseEvent(event)

    def _restore_geometry(self) -> None:
        stored = self.workspace.settings.geometry
        if not stored or not self.restoreGeometry(QByteArray(base64.b64decode(stored))):
            self.resize(1600, 1000)
            screen = QApplication.primaryScreen()
            if screen is not None:
                self.resize(self.size().boundedTo(screen.availableSize()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is asked because nothing is lost: edits are saved as they are made, jobs go on at the next start."""
        self.hide()
        self.workspace.settings.geometry = base64.b64encode(bytes(self.saveGeometry().data())).decode()
        self.workspace.save_settings()
        for page in self._pages.values():
            stop = getattr(page, "stop", None)
            if stop is not None:
                stop()
        self.workspace.library.stop()
        self.bridge.stop()
        event.accept()


def _filters(widget: QWidget, kind: str) -> str:
    from studio.domain.suffixes import FILM_SUFFIXES, PICTURE_SUFFIXES

    def patterns(suffixes: frozenset[str]) -> str:
        return " ".join(f"*{s} *{s.upper()}" for s in sorted(suffixes))

    pictures = widget.tr("Photographs") + f" ({patterns(PICTURE_SUFFIXES)})"
    films = widget.tr("Films") + f" ({patterns(FILM_SUFFIXES)})"
    both = widget.tr("Photographs and films") + f" ({patterns(PICTURE_SUFFIXES | FILM_SUFFIXES)})"
    everything = widget.tr("All files") + " (*)"
    order = {"photo": [pictures, everything], "film": [films, everything]}.get(
        kind, [both, pictures, films, everything]
    )
    return ";;".join(order)
