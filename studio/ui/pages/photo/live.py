"""The shown photograph follows the hand: while its colours are being changed, the part that is seen is shown at once.

The full picture is made when the hand rests (``colouring``); until it is there the part lies over the older tiles.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QRectF, QSize
from PySide6.QtGui import QImage

from studio.domain.errors import StudioError
from studio.domain.recipe import ColorizeRecipe
from studio.ui.engine import questions
from studio.ui.parts.viewer import Viewer
from studio.ui.state.documents import Photo
from studio.ui.state.workspace import Workspace


class LiveColours(QObject):
    """``tried`` is the recipe of a slider that is held; None: the photograph's own counts."""

    def __init__(self, workspace: Workspace, viewer: Viewer, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._viewer = workspace, viewer
        self._photo: Photo | None = None
        self._asked: tuple[ColorizeRecipe, QRectF, QSize] | None = None
        self.tried: ColorizeRecipe | None = None
        viewer.view_changed.connect(self._ask)

    def try_out(self, photo: Photo, recipe: ColorizeRecipe) -> None:
        """Show this recipe while a slider is held; the photograph keeps its own."""
        self.follow(photo)
        self.tried = recipe
        self._ask()

    def follow(self, photo: Photo) -> None:
        """Something about the shown photograph has changed: show the colours that it is to have, if its tiles have
        others."""
        if photo is not self._photo:
            self.end()
            self._photo, self.tried = photo, None
        if self._is_behind(photo):
            self._ask()
        else:
            self.end()

    def end(self) -> None:
        """The tiles are right, or nothing is shown."""
        if self._asked is not None and self._photo is not None:
            self._workspace.bridge.unwant("live", self._photo.path)
        self._asked = None
        self._viewer.end_part()

    def _is_behind(self, photo: Photo) -> bool:
        """Whether the tiles show other colours than they should; a photograph without colours waits for its button."""
        return photo.shown is not None and photo.shown.recipe != self._recipe_of(photo)

    def _recipe_of(self, photo: Photo) -> ColorizeRecipe:
        return photo.recipe if self.tried is None else self.tried

    def _ask(self) -> None:
        photo = self._photo
        if photo is None or not self._is_behind(photo):
            return
        recipe = self._recipe_of(photo)
        place, size = self._viewer.seen_part()
        if size.isEmpty() or self._asked == (recipe, place, size):
            return
        self._asked = recipe, place, size
        questions.show_part(
            self._workspace.bridge,
            photo.path,
            recipe,
            (place.x(), place.y(), place.width(), place.height()),
            (size.width(), size.height()),
            self._workspace.settings.device,
            partial(self._have, photo, place),
            self._failed,
        )

    def _have(self, photo: Photo, place: QRectF, path: str) -> None:
        image = QImage(path) if path else QImage()
        if photo is self._photo and not image.isNull():
            self._viewer.set_part(place, image)

    def _failed(self, error: StudioError) -> None:
        """The full picture, which is on its way, says what is wrong."""
