"""What else the photograph could look like: other versions of it, and the likely colours of one place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, QPointF
from PySide6.QtWidgets import QWidget

from studio.domain.recipe import ColorizeRecipe
from studio.ui.dialogs.other_versions import OtherVersions
from studio.ui.dialogs.why_colour import WhyColour
from studio.ui.pages.photo.photographs import Photographs
from studio.ui.state.documents import Photo
from studio.ui.state.models_list import is_optional
from studio.ui.state.workspace import Workspace


class OtherColours(QObject):
    """``put`` makes a recipe the photograph's own, as one step of undo that is called so."""

    def __init__(
        self,
        workspace: Workspace,
        page: Photographs,
        put: Callable[[Photo, ColorizeRecipe, str], object],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._page, self._put, self._parent = workspace, page, put, parent

    def propose(self) -> None:
        """Show other plausible versions, to take one."""
        photo = self._page.photo
        if photo is not None and not is_optional(photo.recipe.model):
            dialog = OtherVersions(self._workspace, photo, self._parent)
            dialog.chosen.connect(lambda recipe: self._put(photo, recipe, self.tr("Another version")))
            dialog.open()

    def ask_why(self, place: QPointF, at: QPoint) -> None:
        """Which colours are likely at a place, and what each would do; shown at ``at`` of the screen."""
        photo = self._page.photo
        if photo is None or photo.shown is None:
            self._workspace.say_note(self.tr("Colourise the photograph first, then ask why."))
        elif is_optional(photo.recipe.model):
            self._workspace.say_note(self.tr("This model says one colour for each place and no others."))
        else:
            dialog = WhyColour(self._workspace, photo, place, self._parent)
            dialog.chosen.connect(
                lambda recipe, name: self._put(photo, recipe, self.tr("Likely colour: {0}").format(name))
            )
            dialog.open_at(at)
