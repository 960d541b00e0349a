"""Showing the program things in the film: a box around one, or the whole picture, and what it is called."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, QPoint, QRectF, Signal

from studio.domain.questions import View
from studio.ui.dialogs.teach import TeachPopup
from studio.ui.pages.film.things_box import ThingsBox
from studio.ui.pages.film.transport import middle_of_frame
from studio.ui.parts.controls import Inspector
from studio.ui.state.documents import FilmDocument
from studio.ui.state.workspace import Workspace


class Things(QObject):
    """The section "Your things" of the inspector. ``pause_asked`` and ``box_changed`` (a box relative to the picture,
    or None) are for the picture, ``boxing_asked`` for its tool. ``recipe_changed`` after the user chose whether this
    film is searched for them; ``find_asked`` asks to find sounds with what is known now."""

    pause_asked = Signal()
    box_changed = Signal(object)
    boxing_asked = Signal()
    recipe_changed = Signal()
    find_asked = Signal()

    def __init__(self, workspace: Workspace, inspector: Inspector) -> None:
        super().__init__(inspector)
        self.workspace = workspace
        self.film: FilmDocument | None = None
        self._inspector = inspector
        self._position_s = 0.0
        inspector.section(self.tr("Your things"))
        self.box = ThingsBox(workspace)
        inspector.add(self.box)
        self.box.box_asked.connect(self.boxing_asked)
        self.box.whole_asked.connect(self._show_whole)
        self.box.wanted_changed.connect(self._wanted_changed)
        self.box.changed.connect(self._changed)

    def set_film(self, film: FilmDocument) -> None:
        self.film = film
        self._position_s = 0.0
        self.box.set_wanted(film.recipe.things)
        self.box.load()

    def set_position(self, seconds: float) -> None:
        """The picture shows the film at this time."""
        self._position_s = seconds

    def boxing_changed(self, on: bool) -> None:
        """Say what the box is for when it is taken in hand."""
        if on:
            self.workspace.say_note(
                self.tr("Draw a box around a thing in the picture."),
                self.tr("The program asks for its name and what it sounds like, and looks for it from then on."),
            )

    def box_drawn(self, box: QRectF, at: QPoint) -> None:
        """Ask what is within this box, which was drawn on the picture and is relative to it."""
        self._ask((box.x(), box.y(), box.width(), box.height()), at)

    def _show_whole(self) -> None:
        """Show the program the place that the whole picture shows."""
        self.pause_asked.emit()
        self.box_changed.emit(QRectF(0, 0, 1, 1))
        self._ask(None, self.box.whole.mapToGlobal(QPoint(0, self.box.whole.height())))

    def _ask(self, box: tuple[float, float, float, float] | None, at: QPoint) -> None:
        film = self.film
        if film is None:
            return
        view = View(film.path, middle_of_frame(self._position_s, film.fps), box, film.frame_rate)
        popup = TeachPopup(self._inspector, self.box.things)
        popup.answered.connect(partial(self._teach, view))
        popup.finished.connect(lambda _result: self.box_changed.emit(None))
        popup.open_at(at)

    def _teach(self, view: View, name: str, category: str) -> None:
        self.workspace.say_note(self.tr("Looking at “{0}”…").format(name))
        self.box.setEnabled(False)
        self.box.teach(lambda: self.box.setEnabled(True), view, name, category)

    def _wanted_changed(self, wanted: bool) -> None:
        film = self.film
        if film is not None:
            film.recipe = replace(film.recipe, things=wanted)
            self.recipe_changed.emit()

    def _changed(self) -> None:
        """Cues that were found before know nothing of it."""
        if self.film is not None and self.film.recipe.things:
            self.workspace.say_note(
                self.tr("What you have shown has changed."),
                self.tr("It is used whenever sounds are found."),
                action=self.tr("Find sounds"),
                on_action=self.find_asked.emit,
            )
