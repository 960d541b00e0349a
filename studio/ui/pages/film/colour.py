"""How the film is to be coloured: the settings, points that are set on its frames, a reference photograph, and the
frame that is shown in these colours before the whole film is worked on."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint, QPointF, Signal
from PySide6.QtWidgets import QPushButton

from studio.domain.recipe import ColorizeRecipe, Hint
from studio.domain.timecode import clock
from studio.ui.pages.colour_edits import ColourEdits
from studio.ui.pages.colour_settings import ColourSettings
from studio.ui.pages.film.transport import frame_of, middle_of_frame
from studio.ui.parts.controls import Inspector, button, label
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

    def put(self, recipe: ColorizeRecipe, text: str, key: str = "") -> None:
        if self.film is self.workspace.film and recipe != self.film.colour:
            self.film.undo.push(ChangeFilmColour(self.film, recipe, text, key=key))


class FilmColour(QObject):
    """The panel "Colour". ``points_changed`` gives the places and colours of the points that belong to the frame that
    is shown; ``pause_asked`` and ``seek_asked`` lead to the frame of a point; ``export_asked`` for the whole film in
    colour."""

    points_changed = Signal(list)
    pause_asked = Signal()
    seek_asked = Signal(float)
    export_asked = Signal()

    def __init__(self, workspace: Workspace, inspector: Inspector) -> None:
        super().__init__(inspector)
        self.workspace = workspace
        self._coloured: _ColouredFilm | None = None
        inspector.section(self.tr("Colour"))
        self.show_button = self._show_button(inspector)
        self.told = label("", "small", wrap=True)
        inspector.add(self.told)
        inspector.gap(8)
        self.settings = ColourSettings(workspace, inspector)
        self.settings.recipe_wanted.connect(self._recipe_wanted)
        self.settings.models_asked.connect(lambda: workspace.place_wanted.emit("models"))
        self.edits = ColourEdits(
            workspace,
            inspector,
            self.tr("Choose the point tool (P) and click on the picture. A point follows what it was set on."),
            lambda hint: clock(hint.time) if hint.time is not None else "",
        )
        self.edits.point_approached.connect(self._approach)
        inspector.gap(8)
        self.button = button(self.tr("Export in colour…"), self.export_asked.emit)
        inspector.add(self.button)

    def _show_button(self, inspector: Inspector) -> QPushButton:
        result = button(self.tr("Show in colour"), tip=self.tr("The frame that is shown, with these settings (V)"))
        result.setCheckable(True)
        inspector.add(result)
        return result

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

    def say(self, text: str) -> None:
        """What the colours on show are, or why there are none."""
        self.told.setText(text)
        self.told.setVisible(bool(text))

    def _recipe_wanted(self, recipe: ColorizeRecipe, text: str, key: str) -> None:
        if self._coloured is not None:
            self._coloured.put(recipe, text, key)

    def _show(self) -> None:
        self.edits.show_colours(self._coloured)
        if self._coloured is not None:
            self.settings.show_recipe(self._coloured.recipe)
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
