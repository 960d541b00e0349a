"""In and out, loop, and markers: what an editor marks on the film to work on a part of it and to come back."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from studio.domain.cues import Marker
from studio.domain.marks import FilmMarks
from studio.ui.pages.film.transport import Transport
from studio.ui.state.documents import FilmDocument
from studio.ui.state.undo import ChangeMarks


class Marking(QObject):
    """Marks at the time that ``transport`` shows. ``name_asked`` gives a marker that was just set."""

    name_asked = Signal(object)

    def __init__(self, transport: Transport) -> None:
        super().__init__(transport)
        self._transport = transport
        self.film: FilmDocument | None = None

    def set_film(self, film: FilmDocument) -> None:
        self.film = film

    # -- the part that is worked on --------------------------------------------------------------------------------

    def set_in(self) -> None:
        self._set(lambda marks, here: marks.with_in(here))

    def set_out(self) -> None:
        """The frame that is shown is the last one of the part."""
        film = self.film
        if film is not None:
            self._set(lambda marks, here: marks.with_out(min(film.duration_s, here + 1 / film.fps)))

    def clear_part(self) -> None:
        self._set(lambda marks, _here: replace(marks, in_s=None, out_s=None))

    def toggle_loop(self) -> None:
        self._set(lambda marks, _here: replace(marks, loop=not marks.loop))

    def _set(self, change: Callable[[FilmMarks, float], FilmMarks]) -> None:
        if self.film is not None and self.film.duration_s:
            self.film.set_marks(change(self.film.marks, self._here))

    # -- markers ---------------------------------------------------------------------------------------------------

    def toggle_marker(self) -> None:
        """Set a marker on the frame that is shown, or take away the one that is there."""
        film = self.film
        if film is None or not film.duration_s:
            return
        here = self._here
        there = next((each for each in film.marks.markers if abs(each.time_s - here) < 0.5 / film.fps), None)
        if there is not None:
            film.undo.push(ChangeMarks(film, film.marks.without_marker(there.time_s), self.tr("Remove a marker")))
            return
        taken = {each.name for each in film.marks.markers}
        number = next(n for n in range(1, len(taken) + 2) if str(n) not in taken)
        marker = Marker(here, str(number))
        film.undo.push(ChangeMarks(film, film.marks.with_marker(marker), self.tr("Set a marker")))

    def go_to_marker(self, by: int) -> None:
        """The next marker (1) or the one before (−1)."""
        if self.film is not None:
            marker = self.film.marks.beside(self._transport.player.position_s, by)
            if marker is not None:
                self._transport.seek(marker.time_s)

    @property
    def _here(self) -> float:
        """The beginning of the frame that is shown."""
        fps = self.film.fps if self.film is not None else 25.0
        return int(self._transport.player.position_s * fps + 1e-6) / fps
