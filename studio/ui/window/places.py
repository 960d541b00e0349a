"""The places of the window, one page each. A page is made when it is first visited, so that the window is there at
once."""

from __future__ import annotations

import importlib
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from studio.ui.pages.home import HomePage
from studio.ui.state.workspace import Workspace

if TYPE_CHECKING:
    from studio.ui.pages.batch import BatchPage
    from studio.ui.pages.film.page import FilmPage
    from studio.ui.pages.library import LibraryPage
    from studio.ui.pages.models import ModelsPage
    from studio.ui.pages.photo.page import PhotoPage


def _photo(workspace: Workspace) -> QWidget:
    from studio.ui.pages.photo.page import PhotoPage

    return PhotoPage(workspace)


def _film(workspace: Workspace) -> QWidget:
    from studio.ui.pages.film.page import FilmPage

    return FilmPage(workspace)


def _batch(workspace: Workspace) -> QWidget:
    from studio.ui.pages.batch import BatchPage

    return BatchPage(workspace)


def _library(workspace: Workspace) -> QWidget:
    from studio.ui.pages.library import LibraryPage

    return LibraryPage(workspace)


def _models(workspace: Workspace) -> QWidget:
    from studio.ui.pages.models import ModelsPage

    return ModelsPage(workspace)


_MAKERS: dict[str, Callable[[Workspace], QWidget]] = {
    "photo": _photo,
    "film": _film,
    "batch": _batch,
    "library": _library,
    "models": _models,
}
PLACES = tuple(_MAKERS)
WARM_AFTER_MS = 300
_HEAVY = ("numpy", "studio.sound.cue_sheet.edits")
"""Code without Qt that pages need and that takes long to load."""


def _load_code() -> None:
    """In a thread, so that the window lives meanwhile."""
    for module in _HEAVY:
        importlib.import_module(module)


class Places(QStackedWidget):
    """``current`` is the place that is shown, one of ``PLACES`` or "home". ``made`` tells that a page is there now, so
    that it can be connected; ``changed`` that another one is shown."""

    made = Signal(str)
    changed = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.current = "home"
        self.home = HomePage(workspace)
        self._pages: dict[str, QWidget] = {"home": self.home}
        self._blank = QWidget()
        self._blank.setObjectName("page")
        self._blank.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stopped = False
        self._code: threading.Thread | None = None
        self.addWidget(self.home)
        self.addWidget(self._blank)

    @property
    def photo(self) -> PhotoPage:
        return cast("PhotoPage", self._page("photo"))

    @property
    def film(self) -> FilmPage:
        return cast("FilmPage", self._page("film"))

    @property
    def batch(self) -> BatchPage:
        return cast("BatchPage", self._page("batch"))

    @property
    def library(self) -> LibraryPage:
        return cast("LibraryPage", self._page("library"))

    @property
    def models(self) -> ModelsPage:
        return cast("ModelsPage", self._page("models"))

    def go(self, place: str) -> None:
        """Show one of the places (or home). A film that plays is paused when it is left."""
        if self.current == "film" and place != "film":
            self.film.pause()
        self.current = place
        if place not in self._pages:
            self._show_blank()
        page = self._page(place)
        self.setCurrentWidget(page)
        self.changed.emit(place)
        take_focus = getattr(page, "take_focus", None)
        if take_focus is not None:
            take_focus()

    def _show_blank(self) -> None:
        """While a page is made for the first time nobody is to see the former one below the new tab."""
        self.setCurrentWidget(self._blank)
        if self.isVisible():
            self.window().repaint()

    def warm(self) -> None:
        """Make the pages that have not been visited yet, one after the other while nothing else is to do: the first
        visit is as quick as every other."""
        if self._code is None:
            self._code = threading.Thread(target=_load_code, name="load-code", daemon=True)
            self._code.start()
            QTimer.singleShot(WARM_AFTER_MS, self, self.warm)
            return
        if self._code.is_alive():
            QTimer.singleShot(WARM_AFTER_MS, self, self.warm)
            return
        place = next((name for name in PLACES if name not in self._pages), None)
        if place is not None and not self._stopped:
            self._page(place)
            QTimer.singleShot(WARM_AFTER_MS, self, self.warm)

    def is_made(self, place: str) -> bool:
        """Whether there is a page of this place yet."""
        return place in self._pages

    def stop(self) -> None:
        """End what the pages do by themselves (players, timers, loading of pictures)."""
        self._stopped = True
        if self._code is not None:
            self._code.join()
        for page in self._pages.values():
            stop = getattr(page, "stop", None)
            if stop is not None:
                stop()

    def _page(self, place: str) -> QWidget:
        if place not in self._pages:
            page = _MAKERS[place](self._workspace)
            self._pages[place] = page
            self.addWidget(page)
            self.made.emit(place)
        return self._pages[place]
