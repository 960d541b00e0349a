"""How the film is to be coloured: points that are set on its frames, a reference photograph, and the job itself."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace
from PySide6.QtCore import QObject, QPoint, QPointF, Signal

from studio.domain.recipe import ColorizeRecipe, Hint
from studio.domain.timecode import clock
from studio.ui.pages.colour_edits import ColourEdits
from studio.ui.pages.film.transport import frame_of, middle_of_frame
from studio.ui.parts.controls import Inspector, Row, button
from studio.ui.parts.model_box import ModelBox
from studio.ui.state.colour_points import colour_of
from studio.ui.state.documents import FilmDocument
from studio.ui.state.undo import ChangeFilmColour
from studio.ui.state.workspace import Workspace


@dataclass(eq=False)
class _ColouredFilm:
    """The film for ``ColourEdits``, while it shows the frame at ``position_s``."""

    workspace: Workspace
    film: FilmDocument
    position_s: float = 0.0

    @property
    def recipe(self) -> ColorizeRecipe:
        return self.film.colour

    @property
    def time_s(self) -> float:
        return round(middle_of_frame(self.position_s, self.film.fps), 4)

    def put(self, recipe: ColorizeRecipe, text: str) -> None:
        if self.film is self.workspace.film and recipe != self.film.colour:
            self.film.undo.push(ChangeFilmColour(self.film, recipe, text))


class FilmColour(QObject):
    """The last sections of the inspector. ``points_changed`` gives the places and colours of the points that belong to
    the frame that is shown; ``pause_asked`` and ``seek_asked`` lead to the frame of a point."""

    points_changed = Signal(list)
    pause_asked = Signal()
    seek_asked = Signal(float)

    def __init__(self, workspace: Workspace, inspector: Inspector) -> None:
        super().__init__(inspector)
        self.workspace = workspace
        self._inspector = inspector
        self._coloured: _ColouredFilm | None = None
        self.edits = ColourEdits(
            workspace,
            inspector,
            self.tr("Choose the point tool (P) and click on the picture. A point follows what it was set on."),
            lambda hint: clock(hint.time) if hint.time is not None else "",
        )
        self.edits.point_approached.connect(self._approach)
        inspector.gap(4)
        self.model = ModelBox(workspace)
        self.model.chosen.connect(self._model_chosen)
        inspector.add(Row(self.tr("Model"), self.model))
        inspector.gap(4)
        self.button = button(self.tr("Colourise the film…"), self.colour_film)
        inspector.add(self.button)

    def set_film(self, film: FilmDocument) -> None:
        self._coloured = _ColouredFilm(self.workspace, film)
        film.colour_changed.connect(self._show)
        self._show()

    def set_position(self, seconds: float) -> None:
        """The picture shows the film at this time."""
        if self._coloured is not None:
            self._coloured.position_s = seconds
            self._show_points()

    def ask_point(self, index: int, place: QPointF, at: QPoint) -> None:
        """The picture was clicked with the point tool: on one of the points that are shown, or on none (−1)."""
        self.pause_asked.emit()
        self.edits.ask_point(self._points_here()[index] if index >= 0 else -1, place, at)

    def colour_film(self) -> None:
        """Ask how and where to, then colour the film."""
        if self._coloured is not None:
            from studio.ui.dialogs.export import ColourFilmDialog

            ColourFilmDialog(self.workspace, self._coloured.film, self._inspector.window()).open()

    def _model_chosen(self, model_id: str) -> None:
        if self._coloured is not None:
            recipe = replace(self._coloured.recipe, model=model_id, vividness=None)
            self._coloured.put(recipe, self.tr("Model {0}").format(self.model.currentText()))

    def _show(self) -> None:
        self.edits.show_colours(self._coloured)
        if self._coloured is not None:
            self.model.show_model(self._coloured.recipe.model)
        self._show_points()

    def _points_here(self) -> list[int]:
        """The points that belong to the frame that is shown, and those of the whole film."""
        if self._coloured is None:
            return []
        fps = self._coloured.film.fps
        here = frame_of(self._coloured.position_s, fps)
        return [n for n, hint in enumerate(self.edits.hints) if hint.time is None or frame_of(hint.time, fps) == here]

    def _show_points(self) -> None:
        shown = [self.edits.hints[n] for n in self._points_here()]
        self.points_changed.emit([(QPointF(hint.x, hint.y), colour_of(hint.a, hint.b)) for hint in shown])

    def _approach(self, hint: Hint) -> None:
        """Go to the frame a point was set on."""
        self.pause_asked.emit()
        if hint.time is not None:
            self.seek_asked.emit(hint.time)
