"""Colour points handed on: to the other photographs of a series, into a file and out of one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from studio.domain.errors import StudioError
from studio.ui.pages.photo.photographs import Photographs
from studio.ui.state.colour_points import read_points, write_points
from studio.ui.state.workspace import Workspace


class PointsHandedOn(QObject):
    """Of the photograph that is shown; every change is one step of undo."""

    def __init__(self, workspace: Workspace, page: Photographs, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._page, self._parent = workspace, page, parent

    def give(self) -> None:
        """To all selected photographs, in place of theirs, as for a series of the same things."""
        photo = self._page.photo
        if photo is not None and (hints := photo.recipe.hints):
            changes = {each: replace(each.recipe, hints=hints) for each in self._page.selected()}
            self._page.set_recipes(changes, self.tr("Colour points taken over"))

    def save(self, path: Path) -> None:
        """Raises ``UnwritableOutput``."""
        if self._page.photo is not None:
            write_points(path, self._page.photo.recipe.hints)

    def load(self, path: Path) -> None:
        """Those of a file in place of its own. Raises ``UnreadableInput``."""
        photo = self._page.photo
        if photo is not None:
            recipe = replace(photo.recipe, hints=read_points(path))
            self._page.set_recipes({photo: recipe}, self.tr("Colour points of {0}").format(path.name))

    def ask_and_save(self) -> None:
        """Ask for a place."""
        photo = self._page.photo
        if photo is None or not photo.recipe.hints:
            self._workspace.say_note(self.tr("This photograph has no colour points yet."))
            return
        usual = str(photo.path.with_suffix(".points.json"))
        path, _ = QFileDialog.getSaveFileName(
            self._parent, self.tr("Save colour points"), usual, self.tr("Colour points (*.json)")
        )
        self._act(self.save, path)

    def ask_and_load(self) -> None:
        """Ask for a file."""
        path, _ = QFileDialog.getOpenFileName(
            self._parent, self.tr("Take colour points"), "", self.tr("Colour points (*.json)")
        )
        self._act(self.load, path)

    def _act(self, act: Callable[[Path], None], path: str) -> None:
        try:
            if path:
                act(Path(path))
        except StudioError as error:
            self._workspace.say_error(error)
