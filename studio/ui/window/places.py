"""The places of the window, one page each. A page is made when it is first visited, so that the window is there at
once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from studio.ui.pages.home import HomePage
from studio.ui.state.workspace import Workspace

if TYPE_CHECKING:
    from studio.ui.pages.batch import BatchPage
    from studio.ui.pages.film.page import FilmPage
    from studio.ui.pages.library import LibraryPage
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


_MAKERS: dict[str, Callable[[Workspace], QWidget]] = {
    "photo": _photo,
    "film": _film,
    "batch": _batch,
    "library": _library,
}
PLACES = tuple(_MAKERS)


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
        self.addWidget(self.home)

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

    def go(self, place: str) -> None:
        """Show one of the places (or home). A film that plays is paused when it is left."""
        if self.current == "film" and place != "film":
            self.film.pause()
        self.current = place
        self.setCurrentWidget(self._page(place))
        self.changed.emit(place)

    def stop(self) -> None:
        """End what the pages do by themselves (players, timers, loading of pictures)."""
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
