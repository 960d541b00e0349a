"""Undo: commands over plain data. Each holds the value before and after; doing and undoing is putting one back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from studio.domain.cues import CueSheet
from studio.domain.recipe import ColorizeRecipe
from studio.ui.state.documents import FilmDocument, Photo

RECIPE_ID = 1
CUES_ID = 2


class ChangeRecipe(QUndoCommand):
    """A photograph gets other settings. Changes of the same setting right after each other become one step."""

    def __init__(
        self, photo: Photo, recipe: ColorizeRecipe, text: str, applied: Callable[[Photo], object], *, key: str = ""
    ) -> None:
        super().__init__(text)
        self._photo, self._before, self._after = photo, photo.recipe, recipe
        self._applied = applied
        self._key = key

    def id(self) -> int:
        return RECIPE_ID if self._key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, ChangeRecipe) or other._key != self._key or other._photo is not self._photo:
            return False
        self._after = other._after
        self.setText(other.text())
        self.setObsolete(self._after == self._before)
        return True

    def redo(self) -> None:
        self._put(self._after)

    def undo(self) -> None:
        self._put(self._before)

    def _put(self, recipe: ColorizeRecipe) -> None:
        self._photo.recipe = recipe
        self._applied(self._photo)


class ChangeCues(QUndoCommand):
    """A film gets another cue sheet. A run of nudges or of one slider becomes one step."""

    def __init__(self, film: FilmDocument, sheet: CueSheet, text: str, *, key: str = "") -> None:
        super().__init__(text)
        self._film, self._before, self._after = film, film.sheet, sheet
        self._key = key

    def id(self) -> int:
        return CUES_ID if self._key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, ChangeCues) or other._key != self._key or other._film is not self._film:
            return False
        self._after = other._after
        self.setText(other.text())
        return True

    def redo(self) -> None:
        self._film.set_sheet(self._after)

    def undo(self) -> None:
        self._film.set_sheet(self._before)


class ChangeFilmColour(QUndoCommand):
    """A film is to be coloured another way."""

    def __init__(self, film: FilmDocument, recipe: ColorizeRecipe, text: str) -> None:
        super().__init__(text)
        self._film, self._before, self._after = film, film.colour, recipe

    def redo(self) -> None:
        self._film.set_colour(self._after)

    def undo(self) -> None:
        self._film.set_colour(self._before)
