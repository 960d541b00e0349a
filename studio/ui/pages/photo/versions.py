"""The settings that were tried on a photograph, as small pictures to go back to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from studio.domain.questions import Rendering
from studio.domain.recipe import ColorizeRecipe
from studio.ui.parts.controls import Inspector, button, label
from studio.ui.parts.reference_box import covering
from studio.ui.qt.plain import plain_tip
from studio.ui.state.documents import Photo
from studio.ui.state.models_list import is_optional

VERSIONS_SHOWN = 6
COLUMNS = 3
PICTURE = QSize(84, 56)


class Versions(QObject):
    """The section "Versions" of the inspector. ``chosen`` gives the recipe of the version that was clicked and what
    it is called; ``name_of`` calls a recipe by its settings. ``others_asked``: versions that nobody has tried yet."""

    chosen = Signal(object, str)
    others_asked = Signal()

    def __init__(self, inspector: Inspector, name_of: Callable[[ColorizeRecipe], str]) -> None:
        super().__init__(inspector)
        self._name_of = name_of
        self._state: object = None
        inspector.section(self.tr("Versions"))
        self._hint = label(
            self.tr("Each setting you try is kept here, so that you can go back to it."), "small", wrap=True
        )
        inspector.add(self._hint)
        self._box = QWidget()
        self.grid = QGridLayout(self._box)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setSpacing(8)
        self.grid.setAlignment(Qt.AlignmentFlag.AlignLeft)
        inspector.add(self._box)
        self.others = button(self.tr("Other versions…"), self.others_asked.emit)
        self.others.setToolTip(plain_tip(self.tr("Plausible versions that really differ, as a grid to choose from")))
        inspector.add(self.others)

    def show_photo(self, photo: Photo) -> None:
        self.others.setEnabled(photo.shown is not None and not is_optional(photo.recipe.model))
        state = (tuple(id(r) for r in photo.renderings), id(photo.shown))
        if state == self._state:
            return
        self._state = state
        while (item := self.grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        shown = photo.renderings[-VERSIONS_SHOWN:]
        self._hint.setVisible(len(shown) < 2)
        self._box.setVisible(bool(shown))
        for number, rendering in enumerate(shown):
            tile = self._tile(number, rendering)
            tile.setChecked(rendering is photo.shown)
            self.grid.addWidget(tile, number // COLUMNS, number % COLUMNS)

    def _tile(self, number: int, rendering: Rendering) -> QToolButton:
        name = self._name_of(rendering.recipe)
        tile = QToolButton()
        tile.setCheckable(True)
        tile.setIconSize(PICTURE)
        tile.setFixedSize(PICTURE + QSize(6, 6))
        tile.setProperty("kind", "version")
        tile.setAccessibleName(self.tr("Version {0}: {1}").format(number + 1, name))
        tile.setToolTip(plain_tip(name))
        tile.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if rendering.thumbnail:
            tile.setIcon(QIcon(covering(rendering.thumbnail, PICTURE)))
        else:
            tile.setText(str(number + 1))
        tile.clicked.connect(partial(self._clicked, rendering.recipe, name))
        return tile

    def _clicked(self, recipe: ColorizeRecipe, name: str, _checked: bool = False) -> None:
        self.chosen.emit(recipe, self.tr("Version: {0}").format(name))
