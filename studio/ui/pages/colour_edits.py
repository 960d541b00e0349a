"""Colours the user brings to a photograph or a film: points whose colour is known, and a reference photograph."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby
from typing import Protocol

from msgspec.structs import replace
from PySide6.QtCore import QObject, QPoint, QPointF, QSize, Signal
from PySide6.QtGui import QColor

from studio.domain.recipe import ColorizeRecipe, Evidence, Hint, Reference
from studio.ui.parts.colour_popup import ColourPopup
from studio.ui.parts.controls import Inspector
from studio.ui.parts.eyedropper import Eyedropper
from studio.ui.parts.point_chips import PointChips
from studio.ui.parts.reference_box import ReferenceBox
from studio.ui.parts.viewer.brush import Places, touched
from studio.ui.state.colour_points import LARGEST_RADIUS, SMALLEST_RADIUS, USUAL_RADIUS, hint_of, shown_name
from studio.ui.state.workspace import Workspace


class Coloured(Protocol):
    """A photograph or a film as far as its colours go. Two that stand for the same one are equal."""

    @property
    def recipe(self) -> ColorizeRecipe: ...

    @property
    def time_s(self) -> float | None:
        """Where in time a new point belongs; None where there is no time."""

    def put(self, recipe: ColorizeRecipe, text: str) -> None:
        """One step of undo called ``text``; nothing when what was coloured is closed by now."""


class ColourEdits(QObject):
    """The sections "Reference photograph" and "Your colours" of the inspector, and every change of the two.
    ``point_approached`` gives the point whose chip was clicked, before its colour is asked for."""

    point_approached = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        inspector: Inspector,
        hint: str,
        place_of: Callable[[Hint], str] = lambda hint: "",
    ) -> None:
        """``hint`` says how a point is set; ``place_of`` adds to a chip's name where its point is."""
        super().__init__(inspector)
        self._inspector = inspector
        self.radius = USUAL_RADIUS
        self._target: Coloured | None = None
        inspector.section(self.tr("Reference photograph"))
        self.reference = ReferenceBox(workspace)
        self.reference.chosen.connect(self._reference_chosen)
        self.reference.removed.connect(self._remove_reference)
        inspector.add(self.reference)
        inspector.section(self.tr("Your colours"))
        self.points = PointChips(hint, place_of)
        self.points.chosen.connect(self.ask_chip)
        inspector.add(self.points)

    def show_colours(self, target: Coloured | None) -> None:
        """Show the reference and the points of what is coloured, and change them from now on."""
        self._target = target
        recipe = target.recipe if target is not None else ColorizeRecipe()
        self.reference.show_reference(target, recipe.reference)
        self.points.set_points(recipe.hints)

    @property
    def hints(self) -> tuple[Hint, ...]:
        """The points of what is shown."""
        return self._target.recipe.hints if self._target is not None else ()

    # -- points ----------------------------------------------------------------------------------------------------

    def ask_chip(self, number: int, at: QPoint) -> None:
        """Ask for the colour of the point that this chip stands for."""
        if number < len(self.hints):
            hint = self.hints[number]
            self.point_approached.emit(hint)
            self.ask_point(number, QPointF(hint.x, hint.y), at)

    def ask_point(self, number: int, place: QPointF, at: QPoint) -> None:
        """Ask at ``at`` of the screen for the colour of a new point (number −1) at ``place``, relative to the picture,
        or for another one of a point that is there."""
        hint = self.hints[number] if 0 <= number < len(self.hints) else None
        popup = ColourPopup(self._inspector, hint)
        popup.chosen.connect(partial(self.set_point, number, place))
        popup.removed.connect(partial(self.remove_point, number))
        popup.known.connect(partial(self.set_evidence, number))
        popup.named.connect(partial(self.name_point, number))
        popup.pick_asked.connect(partial(self.pick_for, number, place))
        popup.open_at(at)

    def ask_stroke(self, places: Places, radius: float, at: QPoint) -> None:
        """Ask at ``at`` of the screen for the colour of a stroke that was drawn."""
        popup = ColourPopup(self._inspector)
        popup.chosen.connect(partial(self.set_stroke, places, radius))
        popup.pick_asked.connect(partial(self._pick, partial(self.set_stroke, places, radius)))
        popup.open_at(at)

    def set_stroke(self, places: Places, radius: float, colour: QColor, called: str = "") -> None:
        """A new stroke of this colour, ``radius`` (relative to the short side) around its places."""
        target = self._target
        if target is None or not places:
            return
        (x, y), *further = places
        hint = replace(
            hint_of(x, y, colour, min(1.0, radius)), time=target.time_s, called=called, stroke=tuple(further)
        )
        self._put_hints([*self.hints, hint], self.tr("Stroke: {0}").format(shown_name(hint)))

    def erase(self, places: Places, radius: float, size: QSize) -> None:
        """Take off what a stroke of this radius over a picture of this size goes over: points, and parts of strokes."""
        left = [part for hint in self.hints for part in _without(hint, places, radius, size)]
        if tuple(left) != self.hints:
            self._put_hints(left, self.tr("Take colours off"))

    def pick_for(self, number: int, place: QPointF) -> None:
        """Take the colour of a point from anything that the window shows."""
        self._pick(partial(self.set_point, number, place))

    def _pick(self, take: Callable[[QColor], object]) -> None:
        dropper = Eyedropper(self._inspector.window())
        dropper.picked.connect(take)

    def set_point(self, number: int, place: QPointF, colour: QColor, called: str = "") -> None:
        """Another colour for a point that is there, which stays where it is; number −1 is a new one at ``place``.
        How the old colour was known is not how the new one is."""
        target = self._target
        if target is None or number >= len(self.hints):
            return
        hints = list(self.hints)
        if number >= 0:
            old = hints[number]
            fresh = hint_of(old.x, old.y, colour)
            hint = hints[number] = replace(old, a=fresh.a, b=fresh.b, called=called, evidence=None)
        else:
            fresh = hint_of(place.x(), place.y(), colour, self.radius)
            hint = replace(fresh, time=target.time_s, called=called)
            hints.append(hint)
        self._put_hints(hints, self.tr("Point: {0}").format(shown_name(hint)))

    def set_evidence(self, number: int, evidence: Evidence | None) -> None:
        """How the colour of a point is known."""
        self._change_point(number, self.tr("How a colour is known"), evidence=evidence)

    def name_point(self, number: int, name: str) -> None:
        self._change_point(number, self.tr("Name of a point"), called=name)

    def _change_point(self, number: int, text: str, **changes: object) -> None:
        if 0 <= number < len(self.hints):
            hints = list(self.hints)
            hints[number] = replace(hints[number], **changes)
            self._put_hints(hints, text)

    def resize_point(self, number: int, factor: float) -> None:
        """Let a point reach so many times as far; number −1: those that are set from now on."""

        def sized(radius: float) -> float:
            return round(min(LARGEST_RADIUS, max(SMALLEST_RADIUS, radius * factor)), 5)

        if 0 <= number < len(self.hints):
            self._change_point(number, self.tr("Size of a point"), radius=sized(self.hints[number].radius))
        else:
            self.radius = sized(self.radius)

    def move_point(self, number: int, place: QPointF) -> None:
        if number < len(self.hints):
            hints = list(self.hints)
            x, y = min(1.0, max(0.0, place.x())), min(1.0, max(0.0, place.y()))
            hints[number] = replace(hints[number], x=x, y=y)
            self._put_hints(hints, self.tr("Move a point"))

    def remove_point(self, number: int) -> None:
        self._put_hints([h for n, h in enumerate(self.hints) if n != number], self.tr("Remove a point"))

    def _put_hints(self, hints: list[Hint], text: str) -> None:
        if self._target is not None:
            self._target.put(replace(self._target.recipe, hints=tuple(hints)), text)

    # -- the reference ---------------------------------------------------------------------------------------------

    def _reference_chosen(self, target: Coloured, reference: Reference) -> None:
        """Reading took a moment: it goes to what it was chosen for, whatever is shown by now."""
        target.put(replace(target.recipe, reference=reference), self.tr("Reference: {0}").format(reference.name))

    def _remove_reference(self) -> None:
        if self._target is not None:
            self._target.put(replace(self._target.recipe, reference=None), self.tr("Remove the reference"))


def _without(hint: Hint, brushed: Places, radius: float, size: QSize) -> Iterator[Hint]:
    """What is left of a point or a stroke when a brush has gone over it: a stroke may fall into several."""
    places = ((hint.x, hint.y), *hint.stroke)
    gone = touched(places, brushed, radius, size)
    for is_gone, run in groupby(zip(gone, places, strict=True), key=lambda each: each[0]):
        if not is_gone:
            (x, y), *further = (place for _, place in run)
            yield replace(hint, x=x, y=y, stroke=tuple(further))
