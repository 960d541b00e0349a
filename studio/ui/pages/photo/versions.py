"""Versions of a photograph: those that are kept by name, and the settings that were tried, as small pictures to go back
to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QInputDialog, QMenu, QToolButton, QWidget

from studio.domain.photo_marks import NamedVersion
from studio.domain.questions import Rendering
from studio.domain.recipe import ColorizeRecipe
from studio.ui.parts.controls import Inspector, button, label
from studio.ui.parts.reference_box import covering
from studio.ui.qt.plain import plain_tip
from studio.ui.state.documents import Photo
from studio.ui.state.models_list import is_optional

TRIED_SHOWN = 6
COLUMNS = 3
PICTURE = QSize(84, 56)
CAPTION = 20
"""Height of the name below a picture."""


class Versions(QObject):
    """The section "Versions" of the inspector: what is kept by name comes first, then what was tried since the program
    was started.

    ``chosen`` gives the recipe of a tried one that was clicked and what that is called; ``taken`` the name of a kept
    one, of which ``picture_of`` gives a small picture. ``name_of`` calls a recipe by its settings. ``others_asked``:
    versions that nobody has tried yet.
    """

    chosen = Signal(object, str)
    taken = Signal(str)
    keep_asked = Signal(str)
    update_asked = Signal(str)
    rename_asked = Signal(str, str)
    remove_asked = Signal(str)
    others_asked = Signal()

    def __init__(self, inspector: Inspector, name_of: Callable[[ColorizeRecipe], str]) -> None:
        super().__init__(inspector)
        self._inspector = inspector
        self._name_of = name_of
        self._state: object = None
        self.picture_of: Callable[[Photo, NamedVersion], str] = lambda photo, version: ""
        self._photo: Photo | None = None
        self.tiles: list[QToolButton] = []
        inspector.section(self.tr("Versions"))
        self._hint = label(
            self.tr("What you try is kept here until the program ends. Keep one by a name to have it for good."),
            "small",
            wrap=True,
        )
        inspector.add(self._hint)
        self._box = QWidget()
        self.grid = QGridLayout(self._box)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setSpacing(8)
        self.grid.setAlignment(Qt.AlignmentFlag.AlignLeft)
        inspector.add(self._box)
        self.keep = button(self.tr("Keep…"), self.ask_keep)
        self.keep.setAccessibleName(self.tr("Keep this version by a name"))
        self.keep.setToolTip(
            plain_tip(self.tr("Keep the present settings by a name, in the project or with the file (Shift+V)"))
        )
        self.others = button(self.tr("Other versions…"), self.others_asked.emit)
        self.others.setToolTip(plain_tip(self.tr("Plausible versions that really differ, as a grid to choose from")))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.keep)
        row.addWidget(self.others)
        row.addStretch(1)
        inspector.add(line)

    # -- showing ---------------------------------------------------------------------------------------------------

    def show_photo(self, photo: Photo) -> None:
        self._photo = photo
        self.others.setEnabled(photo.shown is not None and not is_optional(photo.recipe.model))
        state = (tuple(id(r) for r in photo.renderings), id(photo.shown), photo.marks, photo.recipe)
        if state == self._state:
            return
        self._state = state
        while (item := self.grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        kept = photo.marks.versions
        tried = self._tried(photo)
        self.tiles = [self._kept_tile(number, photo, version) for number, version in enumerate(kept)]
        self.tiles += [self._tried_tile(len(kept) + n, photo, rendering) for n, rendering in enumerate(tried)]
        self._hint.setVisible(not kept)
        self._box.setVisible(bool(self.tiles))
        for number, tile in enumerate(self.tiles):
            self.grid.addWidget(tile, number // COLUMNS, number % COLUMNS, Qt.AlignmentFlag.AlignTop)

    def _tried(self, photo: Photo) -> list[Rendering]:
        """The last ones that are not kept by a name."""
        kept = {replace(version.recipe, pages=photo.recipe.pages) for version in photo.marks.versions}
        return [rendering for rendering in photo.renderings if rendering.recipe not in kept][-TRIED_SHOWN:]

    def _kept_tile(self, number: int, photo: Photo, version: NamedVersion) -> QToolButton:
        current = photo.marks.current == version.name
        changed = current and photo.recipe != replace(version.recipe, pages=photo.recipe.pages)
        tile = self._tile(self.picture_of(photo, version), number)
        tile.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        tile.setFixedSize(PICTURE + QSize(6, 6 + CAPTION))
        name = f"{number + 1} · {version.name}{' *' if changed else ''}"
        shown = tile.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, PICTURE.width() - 4)
        tile.setText(shown.replace("&", "&&"))
        tile.setChecked(current)
        said = self.tr("{0} (changed since)").format(version.name) if changed else version.name
        tile.setAccessibleName(self.tr("Version {0}: {1}").format(number + 1, said))
        tile.setToolTip(plain_tip(f"{said}\n{self._name_of(version.recipe)}\n{version.made}".strip()))
        tile.clicked.connect(lambda _checked=False: self.taken.emit(version.name))
        tile.customContextMenuRequested.connect(partial(self._open_menu, tile, version.name))
        return tile

    def _tried_tile(self, number: int, photo: Photo, rendering: Rendering) -> QToolButton:
        name = self._name_of(rendering.recipe)
        tile = self._tile(rendering.thumbnail, number)
        tile.setFixedSize(PICTURE + QSize(6, 6))
        tile.setChecked(rendering is photo.shown)
        tile.setAccessibleName(self.tr("Version {0}: {1}").format(number + 1, name))
        tile.setToolTip(plain_tip(f"{number + 1} · {name}"))
        text = self.tr("Version: {0}").format(name)
        tile.clicked.connect(lambda _checked=False: self.chosen.emit(rendering.recipe, text))
        return tile

    def _tile(self, thumbnail: str, number: int) -> QToolButton:
        tile = QToolButton()
        tile.setCheckable(True)
        tile.setIconSize(PICTURE)
        tile.setProperty("kind", "version")
        tile.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tile.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        if thumbnail:
            tile.setIcon(QIcon(covering(thumbnail, PICTURE)))
        else:
            tile.setText(str(number + 1))
        return tile

    # -- asking ----------------------------------------------------------------------------------------------------

    def take(self, number: int) -> None:
        """The one of this number (from 1), as if it were clicked."""
        if 1 <= number <= len(self.tiles):
            self.tiles[number - 1].click()

    def ask_keep(self) -> None:
        """Ask for a name for the present settings."""
        if self._photo is not None:
            taken = self._photo.marks
            name = self._ask_name(self.tr("Keep this version"), taken.free_name(self.tr("Version")))
            if name:
                self.keep_asked.emit(name)

    def menu_of(self, name: str) -> QMenu:
        """What can be done with a version that is kept."""
        menu = QMenu(self._inspector)
        for text, act in (
            (self.tr("Take this version"), partial(self.taken.emit, name)),
            (self.tr("Update to the present settings"), partial(self.update_asked.emit, name)),
            (self.tr("Rename…"), partial(self._ask_rename, name)),
            (self.tr("Remove"), partial(self.remove_asked.emit, name)),
        ):
            menu.addAction(text).triggered.connect(lambda _checked=False, run=act: run())
        return menu

    def _open_menu(self, tile: QToolButton, name: str, at: QPoint) -> None:
        menu = self.menu_of(name)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(tile.mapToGlobal(at))

    def _ask_rename(self, name: str) -> None:
        new = self._ask_name(self.tr("Rename the version"), name)
        if new:
            self.rename_asked.emit(name, new)

    def _ask_name(self, title: str, name: str) -> str:
        text, meant = QInputDialog.getText(self._inspector, title, self.tr("Name"), text=name)
        return text.strip()[:100] if meant else ""
