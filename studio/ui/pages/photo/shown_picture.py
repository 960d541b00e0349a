"""What the viewer shows of the photograph that is looked at: its tiles before and after, how sure the colours are, in
the colours of the screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QImage

from studio.domain.facts import PictureFacts
from studio.ui.parts.tiles import ImageLoader, TilePyramid
from studio.ui.parts.viewer import Viewer
from studio.ui.state.documents import Photo
from studio.ui.state.workspace import Workspace

CONFIDENCE_SIZE = QSize(1024, 1024)


class ShownPicture(QObject):
    """Fills one viewer."""

    def __init__(self, workspace: Workspace, viewer: Viewer, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace, self._viewer = workspace, viewer
        self._original = self._pyramid = ""
        self._confidence = ImageLoader(self)
        self._confidence.loaded.connect(self._confidence_loaded)
        workspace.display.changed.connect(self._show_display)
        self._show_display()

    def stop(self) -> None:
        self._viewer.stop()
        self._confidence.stop()

    def clear(self) -> None:
        """Another photograph or page is looked at, or none."""
        self._viewer.clear()
        self._original = self._pyramid = ""

    def begin(self, photo: Photo, small: QImage | None) -> None:
        """Until the picture itself can be read its small one stands in, in its full size as far as that is known."""
        if small is not None and not photo.original:
            self._viewer.set_before(None, small)
        if isinstance(photo.facts, PictureFacts) and photo.recipe.page is None:
            self._viewer.set_size(photo.facts.width, photo.facts.height)

    def small_arrived(self, photo: Photo, small: QImage) -> None:
        if not photo.original and self._viewer.before.empty:
            self._viewer.set_before(None, small)

    def show(self, photo: Photo) -> None:
        """The tiles that the photograph has by now."""
        try:
            if photo.has_original and photo.original != self._original:
                self._original = photo.original
                self._viewer.set_before(TilePyramid.open(photo.original), self._viewer.before.quick)
            shown = photo.shown.pyramid if photo.shown is not None else ""
            if shown != self._pyramid:
                self._pyramid = shown
                self._viewer.set_after(TilePyramid.open(shown) if shown else None)
                self._viewer.set_confidence(None)
                if photo.shown is not None and photo.shown.confidence:
                    self._confidence.load(shown, photo.shown.confidence, CONFIDENCE_SIZE)
        except (OSError, KeyError, ValueError):
            self._workspace.say_error(
                self.tr("The view of {0} could not be read from the cache.").format(photo.path.name),
                self.tr("Close the photograph and open it again."),
            )

    def _confidence_loaded(self, pyramid: str, image: QImage) -> None:
        if pyramid == self._pyramid and not image.isNull():
            self._viewer.set_confidence(image)

    def _show_display(self) -> None:
        self._viewer.set_display(self._workspace.display.transform)
