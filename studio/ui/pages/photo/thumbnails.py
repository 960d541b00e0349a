"""Small pictures for the filmstrip and the strip of pages: asked of the engine for what is seen, read off the window's
thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage, QPixmap

from studio.ui.engine import questions
from studio.ui.parts.filmstrip import Filmstrip
from studio.ui.parts.page_strip import PAGE, PageStrip
from studio.ui.parts.tiles import ImageLoader
from studio.ui.state.documents import Photo
from studio.ui.state.workspace import Workspace

THUMB_PX = 240


class Thumbnails(QObject):
    """Fills the strip. ``arrived`` gives a photograph of the roll and its small picture."""

    arrived = Signal(object, QImage)

    def __init__(self, workspace: Workspace, strip: Filmstrip, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._strip = strip.strip
        self._loader = ImageLoader(self)
        self._loader.loaded.connect(self._loaded)
        self._strip.wanted.connect(self._wanted)
        workspace.display.changed.connect(self._display_changed)
        self._loader.transform = workspace.display.transform

    def _display_changed(self) -> None:
        self._loader.transform = self._workspace.display.transform
        self._strip.forget_pictures()

    def show_colours(self, photo: Photo) -> None:
        """Show the photograph in the colours it has by now."""
        if photo.shown is not None and photo.shown.thumbnail:
            self._load(photo, photo.shown.thumbnail)

    def forget(self, photo: Photo) -> None:
        """The photograph was closed."""
        self._workspace.bridge.unwant("thumbnail", photo.path)

    def stop(self) -> None:
        self._loader.stop()

    def _wanted(self, photo: Photo) -> None:
        if photo.shown is not None and photo.shown.thumbnail:
            self._load(photo, photo.shown.thumbnail)
            return
        questions.thumbnail(
            self._workspace.bridge, photo.path, THUMB_PX, partial(self._load, photo), partial(self._failed, photo)
        )

    def _failed(self, photo: Photo, _error: object) -> None:
        photo.state = "failed"
        self._workspace.roll.changed.emit(photo)

    def _load(self, photo: Photo, path: str) -> None:
        self._loader.load(str(photo.path), path, QSize(THUMB_PX, THUMB_PX))

    def _loaded(self, key: str, image: QImage) -> None:
        photo = self._workspace.roll.find(Path(key))
        if photo is not None and not image.isNull():
            self._strip.set_picture(photo, QPixmap.fromImage(image))
            self.arrived.emit(photo, image)
            self._workspace.picture_seen(photo.path, image)


class PagePictures(QObject):
    """Shows the pages of a photograph's file in their strip, and fills it."""

    def __init__(self, workspace: Workspace, strip: PageStrip, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._strip = workspace, strip
        self._photo: Photo | None = None
        self._size = 2 * max(PAGE.width(), PAGE.height())
        self._loader = ImageLoader(self)
        self._loader.loaded.connect(self._loaded)
        strip.picture_wanted.connect(self._wanted)

    def show(self, photo: Photo) -> None:
        """Another photograph, or another page of it."""
        if self._photo is not None and self._photo is not photo:
            places = [(self._photo.path, page) for page in range(1, self._photo.pages + 1)]
            self._workspace.bridge.unwant("thumbnail", *places)
        self._photo = photo
        self._strip.show_pages(photo, photo.pages, photo.page, photo.chosen)

    def stop(self) -> None:
        self._loader.stop()

    def _wanted(self, page: int) -> None:
        photo = self._photo
        if photo is None:
            return
        done, failed = partial(self._load, page), partial(self._failed, photo, page)
        questions.page_thumbnail(self._workspace.bridge, photo.path, page, self._size, done, failed)

    def _load(self, page: int, path: str) -> None:
        if self._photo is not None:
            self._loader.load(f"{page} {self._photo.path}", path, QSize(self._size, self._size))

    def _loaded(self, key: str, image: QImage) -> None:
        page, _, path = key.partition(" ")
        if self._photo is not None and str(self._photo.path) == path and not image.isNull():
            self._strip.set_picture(self._photo, int(page), QPixmap.fromImage(image))

    def _failed(self, photo: Photo, page: int, _error: object) -> None:
        self._strip.set_picture(photo, page, None)
