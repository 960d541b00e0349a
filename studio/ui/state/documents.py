"""What is open: a roll of photographs and one film. Plain data with signals; nothing here paints or computes."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from studio.domain.cues import Cue, CueSheet, is_on, is_unsure
from studio.domain.facts import FilmFacts, PictureFacts
from studio.domain.marks import FilmMarks
from studio.domain.photo_marks import PhotoMarks
from studio.domain.questions import Rendering
from studio.domain.recipe import ColorizeRecipe, FrameRate, SoundRecipe

PhotoState = Literal["new", "waiting", "working", "coloured", "failed"]
LOW_CONFIDENCE = 0.5


@dataclass(eq=False)
class Photo:
    """One photograph of the roll. ``renderings`` keeps what was already coloured, newest last, so that going back
    costs nothing. Of a file with several pages ``recipe.pages`` is the one that is looked at (None: the picture
    itself), ``chosen`` are those to be exported (none: the one looked at), ``original`` is that of
    ``original_page``. ``content``: the SHA-256 of the file, empty while it is not known."""

    path: Path
    recipe: ColorizeRecipe = field(default_factory=ColorizeRecipe)
    state: PhotoState = "new"
    facts: PictureFacts | None = None
    original: str = ""
    shown: Rendering | None = None
    renderings: list[Rendering] = field(default_factory=list)
    progress: float = 0.0
    message: str = ""
    original_page: int | None = None
    marks: PhotoMarks = field(default_factory=PhotoMarks)
    content: str = ""
    chosen: frozenset[int] = frozenset()
    _pages: dict[int, ColorizeRecipe] = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def pages(self) -> int:
        return self.facts.pages if self.facts is not None else 1

    @property
    def page(self) -> int:
        """The number of the page that is looked at, from 1."""
        return self.recipe.page or (self.facts.page if self.facts is not None else 1)

    @property
    def has_original(self) -> bool:
        """Whether the tiles at hand are those of the page that is looked at."""
        return bool(self.original) and self.original_page == self.recipe.page

    def turn_to(self, page: int) -> None:
        """Look at another page: with the same settings, and what it has of its own (see `with_own_of_page`)."""
        self._pages[self.page] = self.recipe
        number = None if self.facts is not None and page == self.facts.page else page
        self.recipe = msgspec.structs.replace(self.with_own_of_page(self.recipe, page), pages=number)
        self.shown = self.rendering_for(self.recipe)

    @property
    def has_points(self) -> bool:
        """Whether any page has colour points."""
        return bool(self.recipe.hints) or any(recipe.hints for recipe in self._pages.values())

    @property
    def has_own(self) -> bool:
        """Whether any page has something that goes by the places in it."""
        plain = ColorizeRecipe()
        return any(_own(recipe) != _own(plain) for recipe in (self.recipe, *self._pages.values()))

    def with_own_of_page(self, recipe: ColorizeRecipe, page: int) -> ColorizeRecipe:
        """The recipe with what goes by the places in a page: colour points and strokes, version, strength by brush."""
        own = self.recipe if page == self.page else self._pages.get(page, ColorizeRecipe())
        return msgspec.structs.replace(recipe, hints=own.hints, leans=own.leans, strength=own.strength)

    def recipe_of_page(self, page: int) -> ColorizeRecipe:
        """What a page is to be exported with."""
        return msgspec.structs.replace(self.with_own_of_page(self.recipe, page), pages=page)

    def rendering_for(self, recipe: ColorizeRecipe) -> Rendering | None:
        return next((r for r in reversed(self.renderings) if r.recipe == recipe), None)

    def add_rendering(self, rendering: Rendering, limit: int = 12) -> None:
        others = [r for r in self.renderings if r.recipe != rendering.recipe]
        self.renderings = [*others[1 - limit :], rendering]
        self.shown = rendering


def _own(recipe: ColorizeRecipe) -> tuple[object, ...]:
    return recipe.hints, recipe.leans, recipe.strength


class PhotoRoll(QObject):
    """The photographs that are open, in order, without doubles. ``undo`` holds what was done to any of them: one stack
    for the whole roll, because settings are taken over by many at once and photographs come and go."""

    added = Signal(int, int)
    removing = Signal(int)
    removed = Signal(int)
    cleared = Signal()
    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.photos: list[Photo] = []
        self.usual = ColorizeRecipe()
        """What photographs that are opened begin with."""
        self.undo = QUndoStack(self)
        self._by_path: dict[Path, Photo] = {}

    def __len__(self) -> int:
        return len(self.photos)

    def add(self, paths: list[Path]) -> list[Photo]:
        """Append photographs that are not open yet; returns the Photo of every given path."""
        fresh = [Photo(path, self.usual) for path in dict.fromkeys(paths) if path not in self._by_path]
        if fresh:
            first = len(self.photos)
            self._by_path |= {photo.path: photo for photo in fresh}
            self.photos.extend(fresh)
            self.added.emit(first, len(self.photos) - 1)
        return [self._by_path[path] for path in paths]

    def put_back(self, photo: Photo, index: int) -> None:
        """A photograph that was taken off comes to its place again."""
        index = min(index, len(self.photos))
        self.photos.insert(index, photo)
        self._by_path[photo.path] = photo
        self.added.emit(index, index)

    def remove(self, photo: Photo) -> None:
        index = self.photos.index(photo)
        self.removing.emit(index)
        self.photos.pop(index)
        del self._by_path[photo.path]
        self.removed.emit(index)

    def find(self, path: Path) -> Photo | None:
        return self._by_path.get(path)

    def index(self, photo: Photo) -> int:
        return self.photos.index(photo)


class FilmDocument(QObject):
    """The open film: facts, cue sheet, how it is to be coloured, what is marked, what plays at the moment.
    ``sheet_changed``, ``colour_changed`` and ``marks_changed`` follow every edit."""

    sheet_changed = Signal()
    facts_changed = Signal()
    preview_changed = Signal()
    colour_changed = Signal()
    marks_changed = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self.facts: FilmFacts | None = None
        self.recipe = SoundRecipe()
        self.colour = ColorizeRecipe()
        self.marks = FilmMarks()
        self.sheet: CueSheet | None = None
        self.undo = QUndoStack(self)
        self.preview = ""
        self.loudness: float | None = None
        self.true_peak: float | None = None

    def set_facts(self, facts: FilmFacts) -> None:
        self.facts = facts
        self.facts_changed.emit()

    def set_sheet(self, sheet: CueSheet | None) -> None:
        self.sheet = sheet
        self.sheet_changed.emit()

    def set_colour(self, recipe: ColorizeRecipe) -> None:
        self.colour = recipe
        self.colour_changed.emit()

    def set_marks(self, marks: FilmMarks) -> None:
        if marks != self.marks:
            self.marks = marks
            self.marks_changed.emit()

    def set_preview(self, path: str) -> None:
        self.preview = path
        self.preview_changed.emit()

    @property
    def frame_rate(self) -> FrameRate | None:
        """Of a sequence of pictures that is open as a film; None for other films."""
        return self.colour.frame_rate

    @property
    def fps(self) -> float:
        if self.facts is not None and self.facts.fps > 0:
            return self.facts.fps
        return self.sheet.fps if self.sheet is not None and self.sheet.fps > 0 else 25.0

    @property
    def duration_s(self) -> float:
        if self.facts is not None:
            return self.facts.duration_s
        return self.sheet.duration_s if self.sheet is not None else 0.0

    def cue(self, cue_id: str) -> Cue | None:
        return next((c for c in self.sheet.cues if c.id == cue_id), None) if self.sheet is not None else None

    def is_unsure(self, cue: Cue) -> bool:
        return self.sheet is not None and is_unsure(cue, self.sheet)

    def is_on(self, cue: Cue) -> bool:
        """Whether the cue is heard where its track is."""
        return self.sheet is not None and is_on(cue, self.sheet)

    @property
    def unsure(self) -> int:
        """How many cues are unsure."""
        return sum(self.is_unsure(cue) for cue in self.sheet.cues) if self.sheet is not None else 0
