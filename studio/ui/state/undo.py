"""Undo: commands over plain data. Each holds the value before and after; doing and undoing is putting one back."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec.structs import replace
from PySide6.QtGui import QUndoCommand

from studio.domain.cues import CueSheet, Marker
from studio.domain.marks import FilmMarks
from studio.domain.photo_marks import PhotoMarks
from studio.domain.recipe import ColorizeRecipe
from studio.ui.state.documents import FilmDocument, Photo, PhotoRoll

RECIPE_ID = 1
CUES_ID = 2
COLOUR_ID = 3


class ChangeRecipes(QUndoCommand):
    """Photographs get other settings, one or many at once. Changes of the same setting of one photograph right after
    each other become one step. ``applied`` hears of every photograph, ``look`` of the one to be looked at when the step
    is undone or done again later."""

    def __init__(
        self,
        changes: Mapping[Photo, ColorizeRecipe],
        text: str,
        applied: Callable[[Photo], object],
        look: Callable[[Photo], object],
        *,
        key: str = "",
    ) -> None:
        super().__init__(text)
        self._before = {photo: photo.recipe for photo in changes}
        self._after = dict(changes)
        self._applied, self._look = applied, look
        self._key = key
        self._done = False

    def id(self) -> int:
        return RECIPE_ID if self._key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if (
            not isinstance(other, ChangeRecipes)
            or other._key != self._key
            or other._before.keys() != self._before.keys()
        ):
            return False
        self._after = other._after
        self.setText(other.text())
        self.setObsolete(self._after == self._before)
        return True

    def redo(self) -> None:
        self._put(self._after, look=self._done)
        self._done = True

    def undo(self) -> None:
        self._put(self._before, look=True)

    def _put(self, recipes: Mapping[Photo, ColorizeRecipe], *, look: bool) -> None:
        if look:
            self._look(next(iter(recipes)))
        for photo, recipe in recipes.items():
            photo.recipe = recipe
            self._applied(photo)


class MarkPhotos(QUndoCommand):
    """Photographs get other marks: a rating, versions by name. As with ``ChangeRecipes``, ``applied`` hears of each,
    ``look`` of the one to be looked at."""

    def __init__(
        self,
        changes: Mapping[Photo, PhotoMarks],
        text: str,
        applied: Callable[[Photo], object],
        look: Callable[[Photo], object],
    ) -> None:
        super().__init__(text)
        self._before = {photo: photo.marks for photo in changes}
        self._after = dict(changes)
        self._applied, self._look = applied, look
        self._done = False

    def redo(self) -> None:
        self._put(self._after, look=self._done)
        self._done = True

    def undo(self) -> None:
        self._put(self._before, look=True)

    def _put(self, marks: Mapping[Photo, PhotoMarks], *, look: bool) -> None:
        if look:
            self._look(next(iter(marks)))
        for photo, mark in marks.items():
            photo.marks = mark
            self._applied(photo)


class TakeOff(QUndoCommand):
    """Photographs are taken off the roll; their files and their settings stay."""

    def __init__(
        self,
        roll: PhotoRoll,
        photos: list[Photo],
        text: str,
        take_off: Callable[[list[Photo]], object],
        look: Callable[[Photo], object],
    ) -> None:
        super().__init__(text)
        self._roll, self._take_off, self._look = roll, take_off, look
        self._photos = sorted(((roll.index(photo), photo) for photo in photos), key=lambda each: each[0])

    def redo(self) -> None:
        self._take_off([photo for _, photo in self._photos])

    def undo(self) -> None:
        for index, photo in self._photos:
            self._roll.put_back(photo, index)
        self._look(self._photos[0][1])


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

    def __init__(self, film: FilmDocument, recipe: ColorizeRecipe, text: str, *, key: str = "") -> None:
        super().__init__(text)
        self._film, self._before, self._after = film, film.colour, recipe
        self._key = key

    def id(self) -> int:
        return COLOUR_ID if self._key else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, ChangeFilmColour) or other._key != self._key or other._film is not self._film:
            return False
        self._after = other._after
        self.setText(other.text())
        return True

    def redo(self) -> None:
        self._film.set_colour(self._after)

    def undo(self) -> None:
        self._film.set_colour(self._before)


class ChangeMarks(QUndoCommand):
    """Markers come and go. In and out are no edits, so they are left as they stand by then."""

    def __init__(self, film: FilmDocument, marks: FilmMarks, text: str) -> None:
        super().__init__(text)
        self._film, self._before, self._after = film, film.marks.markers, marks.markers

    def redo(self) -> None:
        self._put(self._after)

    def undo(self) -> None:
        self._put(self._before)

    def _put(self, markers: tuple[Marker, ...]) -> None:
        self._film.set_marks(replace(self._film.marks, markers=markers))
