"""The frame of the window: four places along the top, what they show below, facts and work in the status line."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QIcon,
    QKeyEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QScrollArea, QVBoxLayout, QWidget

from studio.domain import limits
from studio.ui.engine.bridge import Bridge
from studio.ui.pages.film.commands import film_commands
from studio.ui.pages.home import HomePage
from studio.ui.pages.photo.commands import photo_commands
from studio.ui.parts.banner import Banner
from studio.ui.qt.reading_order import follow_layouts
from studio.ui.state.actions import ActionRegistry
from studio.ui.state.settings import Store
from studio.ui.state.workspace import Workspace
from studio.ui.theme import controller
from studio.ui.theme.drawings import FOLDER
from studio.ui.theme.tokens import SMALLEST_WINDOW
from studio.ui.window.commands import focus_needs, frame_commands, project_commands
from studio.ui.window.opening import Opening
from studio.ui.window.places import PLACES, Places
from studio.ui.window.projects import Projects
from studio.ui.window.status_line import StatusLine
from studio.ui.window.top_bar import TopBar

if TYPE_CHECKING:
    from studio.ui.pages.batch import BatchPage
    from studio.ui.pages.film.page import FilmPage
    from studio.ui.pages.library import LibraryPage
    from studio.ui.pages.photo.page import PhotoPage

__all__ = ["PLACES", "MainWindow"]
SMALLEST = QSize(*SMALLEST_WINDOW)


class MainWindow(QMainWindow):
    """Puts bar, places and status line together and lets them know of each other."""

    def __init__(self, bridge: Bridge, store: Store | None = None) -> None:
        super().__init__()
        self.setWindowTitle("Phonochrome")
        self.setWindowIcon(QIcon(str(FOLDER / "phonochrome.svg")))
        self.setAcceptDrops(True)
        self.bridge = bridge
        store = store or Store()
        self.workspace = Workspace(bridge, store, store.load_settings(), self)
        controller().apply(self.workspace.settings.theme)
        limits.choose(self.workspace.settings.limits)
        self.places = Places(self.workspace)
        self.opening = Opening(self.workspace, self.places, self)
        self.projects = Projects(self.workspace, self.places, self, self.opening.open_paths)
        self.opening.project_asked.connect(self.projects.open)
        self.registry = ActionRegistry(self)
        self._add_commands()
        self._build()
        self._connect()
        self.go("home")
        self._restore_geometry()
        self.places.setFocus()

    def _add_commands(self) -> None:
        registry = self.registry
        registry.add(frame_commands(self, self.workspace, self.places, self.opening, registry))
        registry.add(project_commands(self.projects))
        registry.add(photo_commands(lambda: self.photo_page))
        registry.add(film_commands(lambda: self.film_page))
        self.addActions(registry.actions())
        registry.use_keys(self.workspace.settings.shortcuts)
        registry.keys_changed.connect(self._keep_keys)

    def _keep_keys(self) -> None:
        self.workspace.settings.shortcuts = self.registry.chosen_keys
        self.workspace.save_settings()

    def _build(self) -> None:
        self.bar = TopBar(self.registry, self.workspace.undo)
        self.status_line = StatusLine(self.workspace)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.banner = Banner(body)
        column.addWidget(self.bar)
        column.addWidget(self.banner.room)
        column.addWidget(self.places, 1)
        column.addWidget(self.status_line)
        self._put_in(body)

    def _put_in(self, body: QWidget) -> None:
        """On a screen that is too small for the window at the size that was chosen, it scrolls."""
        screen = QApplication.primaryScreen()
        room = screen.availableSize() if screen is not None else SMALLEST
        scaled = self.workspace.settings.ui_scale > 100
        if not scaled or (room.width() >= SMALLEST.width() and room.height() >= SMALLEST.height()):
            self.setMinimumSize(SMALLEST)
            self.setCentralWidget(body)
            return
        body.setMinimumSize(SMALLEST)
        scroll = QScrollArea()
        scroll.setObjectName("smallScreen")
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setWidget(body)
        self.setCentralWidget(scroll)

    def _connect(self) -> None:
        space, home = self.workspace, self.home
        space.error_said.connect(self.banner.show_error)
        space.trouble_over.connect(self.banner.error_over)
        self.banner.note_shown.connect(self.status_line.give_room)
        space.note_said.connect(
            lambda message, hint, action, handler: self.banner.show_note(
                message, hint, action=action, on_action=handler
            )
        )
        space.place_wanted.connect(self.go)
        space.film_changed.connect(lambda _film: self._choose_undo_stack())
        self.bridge.refused.connect(space.say_error)
        self.bridge.noted.connect(space.say_note)
        self.bar.place_asked.connect(self.go)
        self.bar.compare_asked.connect(lambda mode: self.photo_page.viewer.set_mode(mode))
        self.places.made.connect(self._page_made)
        self.places.changed.connect(self._place_changed)
        home.open_photos.connect(lambda: self.opening.open_dialog("photo"))
        home.open_film.connect(lambda: self.opening.open_dialog("film"))
        home.open_batch.connect(lambda: self.go("batch"))
        home.open_recent.connect(self.opening.open_recent)
        home.open_library.connect(lambda: self.go("library"))
        home.continue_asked.connect(self.projects.continue_session)
        home.open_samples.connect(self.opening.open_samples)

    # -- places ----------------------------------------------------------------------------------------------------

    @property
    def place(self) -> str:
        return self.places.current

    @property
    def home(self) -> HomePage:
        return self.places.home

    @property
    def photo_page(self) -> PhotoPage:
        return self.places.photo

    @property
    def film_page(self) -> FilmPage:
        return self.places.film

    @property
    def batch_page(self) -> BatchPage:
        return self.places.batch

    @property
    def library_page(self) -> LibraryPage:
        return self.places.library

    def go(self, place: str) -> None:
        """Show one of the places (or home)."""
        self.places.go(place)

    def open_paths(self, paths: list[Path]) -> None:
        """Open files and folders, whatever they hold."""
        self.opening.open_paths(paths)

    def _page_made(self, place: str) -> None:
        if place == "photo":
            photo = self.photo_page
            photo.coloured_changed.connect(lambda _coloured: self._show_buttons())
            self.status_line.add_badge(photo.display_badge, "photo")
            photo.open_asked.connect(lambda: self.opening.open_dialog("photo"))
            photo.samples_asked.connect(self.opening.open_samples)
            photo.export_asked.connect(self.registry["export"].trigger)
            photo.panel.models_asked.connect(lambda: self.go("models"))
            photo.colouring.progress_changed.connect(self.status_line.show_colouring)
            photo.colouring.photo_changed.connect(lambda _photo: self._show_facts())
            photo.strip.current_photo.connect(lambda _photo: self._show_facts())
        elif place == "film":
            film = self.film_page
            film.open_asked.connect(lambda: self.opening.open_dialog("film"))
            film.samples_asked.connect(self.opening.open_samples)
            film.state_changed.connect(self._show_buttons)
            film.state_changed.connect(self._show_facts)

    def _place_changed(self, place: str) -> None:
        self.bar.show_place(place)
        self.registry.set_place(place)
        self._choose_undo_stack()
        self._show_buttons()
        self._show_facts()
        self.status_line.show_place(place)

    def _choose_undo_stack(self) -> None:
        """Undo follows the place that is seen, whatever was opened last."""
        stack = None
        if self.place == "photo":
            stack = self.workspace.roll.undo
        elif self.place == "film" and self.workspace.film is not None:
            stack = self.workspace.film.undo
        self.workspace.undo.setActiveStack(stack)  # type: ignore[arg-type]

    def _show_buttons(self) -> None:
        film = self.workspace.film
        if self.place == "photo" and len(self.workspace.roll) > 0:
            photo = self.photo_page.photo
            self.bar.show_photo(photo is not None and photo.shown is not None)
        elif self.place == "film" and film is not None:
            self.bar.show_film(film.sheet is not None, self.film_page.finder.running)
        else:
            self.bar.show_nothing_open()

    def _show_facts(self) -> None:
        text = ""
        if self.place == "photo" and self.photo_page.photo is not None:
            text = self.photo_page.facts_text(self.photo_page.photo)
        elif self.place == "film":
            text = self.film_page.facts_text()
        self.status_line.facts.setText(text)

    # -- drops and keys --------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self.opening.drag_entered(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.opening.drag_left()

    def dropEvent(self, event: QDropEvent) -> None:
        self.opening.dropped(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab reads the window as it is now: pages change, and rows come and go."""
        follow_layouts(self, seen_only=True)
        return super().focusNextPrevChild(forward)

    def event(self, event: QEvent) -> bool:
        """A control that has the focus keeps the keys it needs; only other keys reach the shortcuts."""
        if focus_needs(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._holds(event, True):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self._holds(event, False):
            super().keyReleaseEvent(event)

    def _holds(self, event: QKeyEvent, down: bool) -> bool:
        held = None if event.isAutoRepeat() else self.registry.held_by(event.key())
        if held is not None:
            held(down)
        return held is not None

    # -- its size, closing -----------------------------------------------------------------------------------------

    def _restore_geometry(self) -> None:
        stored = QByteArray.fromBase64(self.workspace.settings.geometry.encode("utf-8", "ignore"))
        if stored.isEmpty() or not self.restoreGeometry(stored):
            self.resize(1600, 1000)
            screen = QApplication.primaryScreen()
            if screen is not None:
                self.resize(self.size().boundedTo(screen.availableSize()))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing is asked because nothing is lost: edits are saved as they are made, jobs go on at the next start."""
        self.hide()
        self.workspace.settings.geometry = base64.b64encode(bytes(self.saveGeometry().data())).decode()
        self.projects.stop()
        self.workspace.save_settings()
        self.places.stop()
        self.workspace.stop()
        self.bridge.stop()
        event.accept()
