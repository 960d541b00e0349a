"""Choosing a cue and changing the cue sheet: every change is one step of the film's undo stack."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from studio.domain.cues import Cue, CueSheet, Track
from studio.domain.errors import StudioError
from studio.sound.cue_sheet import edits as edit
from studio.ui.parts.sound_drops import Dropped
from studio.ui.state.documents import FilmDocument
from studio.ui.state.undo import ChangeCues
from studio.ui.state.workspace import Workspace

if TYPE_CHECKING:
    from studio.sound.library.library import SoundLibrary
    from studio.sound.shelves.records import SoundRecord

MOST_DROPPED = 50


class CueEdits(QObject):
    """``cue_chosen`` gives the id of the cue that is chosen now (empty: none), ``place_asked`` the time at which it
    begins, to be looked at."""

    cue_chosen = Signal(str)
    place_asked = Signal(float)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.film: FilmDocument | None = None
        self.selection = ""

    def set_film(self, film: FilmDocument) -> None:
        self.film = film
        self.selection = ""

    # -- choosing --------------------------------------------------------------------------------------------------

    @property
    def cue(self) -> Cue | None:
        """The chosen cue."""
        return self.film.cue(self.selection) if self.film is not None and self.selection else None

    def choose_cue(self, cue_id: str, *, look: bool = True) -> None:
        """Choose a cue; ``look`` also asks for its place in the film."""
        self.selection = cue_id
        self.cue_chosen.emit(cue_id)
        cue = self.cue
        if cue is not None and look:
            self.place_asked.emit(cue.start_s)

    def step_cue(self, by: int) -> None:
        sheet = self.film.sheet if self.film is not None else None
        if sheet is None or not sheet.cues:
            return
        ids = [c.id for c in sheet.cues]
        here = ids.index(self.selection) if self.selection in ids else -1
        self.choose_cue(ids[min(len(ids) - 1, max(0, here + by))])

    def drop_lost_selection(self) -> None:
        """After another sheet came in: a cue that is not in it is no longer chosen."""
        if self.cue is None:
            self.selection = ""

    # -- one cue ---------------------------------------------------------------------------------------------------

    def nudge(self, frames: int) -> None:
        self._edit(self.tr("Nudge a cue"), lambda s, i: edit.nudge(s, i, frames), key="nudge")
        cue = self.cue
        if cue is not None:
            self.place_asked.emit(cue.start_s)

    def toggle_mute(self) -> None:
        """Silence the chosen cue, or let it sound; an unsure one that sounds for this is still unsure."""
        film, cue = self.film, self.cue
        if film is not None and cue is not None:
            on = film.is_on(cue)
            text = self.tr("Mute a cue") if on else self.tr("Unmute a cue") if cue.muted else self.tr("Let a cue sound")
            self._edit(text, lambda s, i: edit.set_muted(s, i, on))

    def delete_cue(self) -> None:
        self._edit(self.tr("Delete a cue"), lambda s, i: edit.remove(s, [i]))

    def confirm(self) -> None:
        self._edit(self.tr("Keep a cue"), edit.confirm)

    def set_gain(self, decibels: float) -> None:
        self._edit(self.tr("Gain of a cue"), lambda s, i: edit.set_gain(s, i, decibels), key="gain")

    def set_pan(self, pan: float) -> None:
        """−1 is left, 1 is right."""
        self._edit(self.tr("Pan of a cue"), lambda s, i: edit.set_pan(s, i, pan), key="pan")

    def move_cue(self, cue_id: str, start_s: float) -> None:
        self._edit(self.tr("Move a cue"), lambda s, i: edit.move(s, i, start_s), cue=cue_id)

    def trim_cue(self, cue_id: str, end_s: float) -> None:
        self._edit(self.tr("Trim a cue"), lambda s, i: edit.trim(s, i, edit.cue_of(s, i).start_s, end_s), cue=cue_id)

    def use_sound(self, cue_id: str, name: str, record: SoundRecord) -> None:
        """Let this cue play this sound, which the user knows by ``name``."""
        self._edit(self.tr("Sound: {0}").format(name), lambda s, i: edit.swap_sound(s, i, record), cue=cue_id)

    def _edit(self, text: str, change: Callable[[CueSheet, str], CueSheet], *, key: str = "", cue: str = "") -> None:
        """One step of undo: the sheet after ``change`` of this cue, by default of the chosen one."""
        film, cue_id = self.film, cue or self.selection
        if film is None or film.sheet is None or film.cue(cue_id) is None:
            return
        sheet = change(film.sheet, cue_id)
        if sheet != film.sheet:
            film.undo.push(ChangeCues(film, sheet, text, key=f"{key}:{cue_id}" if key else ""))

    # -- new cues --------------------------------------------------------------------------------------------------

    def add_cue(self, start_s: float) -> None:
        """A cue without a sound at this time."""
        film = self.film
        if film is None or not film.duration_s:
            return
        sheet, cue_id = edit.add_empty(_sheet_of(film), start_s, self.tr("New cue"))
        self._put_new(film, sheet, cue_id, self.tr("Set a cue"))

    def place_sounds(self, dropped: Dropped, start_s: float, track: str) -> None:
        """Sounds of the library, or sound files that come into it by this, get cues where they were dropped."""
        film = self.film
        if film is None or not film.duration_s:
            return

        def find(library: SoundLibrary) -> list[SoundRecord]:
            if dropped.files:
                return library.add_files(dropped.files[:MOST_DROPPED])
            found = [library.get(sound_id) for sound_id in dropped.ids[:MOST_DROPPED]]
            if None in found:
                raise StudioError("This sound is no longer in the library.", hint="Search for it again.")
            return [record for record in found if record is not None]

        def place(records: list[SoundRecord]) -> None:
            if self.film is not film:
                return
            before = _sheet_of(film)
            sheet = edit.place(before, records, start_s, track or None)  # type: ignore[arg-type]
            known = {cue.id for cue in before.cues}
            new = [cue.id for cue in sheet.cues if cue.id not in known]
            if new:
                text = self.tr("Place a sound") if len(new) == 1 else self.tr("Place {0} sounds").format(len(new))
                self._put_new(film, sheet, new[0], text)

        self.workspace.library.ask(find, place, self.workspace.say_error)

    def _put_new(self, film: FilmDocument, sheet: CueSheet, cue_id: str, text: str) -> None:
        """One step of undo that brings new cues; this one is chosen."""
        self.selection = cue_id
        film.undo.push(ChangeCues(film, sheet, text))
        self.choose_cue(cue_id, look=False)

    # -- whole tracks ----------------------------------------------------------------------------------------------

    def mute_track(self, track: Track, muted: bool) -> None:
        text = self.tr("Mute a track") if muted else self.tr("Unmute a track")
        self._edit_sheet(text, lambda s: edit.set_track_muted(s, track, muted))

    def solo_track(self, track: Track, solo: bool) -> None:
        text = self.tr("Hear one track") if solo else self.tr("Hear all tracks")
        self._edit_sheet(text, lambda s: edit.set_track_solo(s, track, solo))

    def _edit_sheet(self, text: str, change: Callable[[CueSheet], CueSheet]) -> None:
        film = self.film
        if film is not None and film.sheet is not None:
            film.undo.push(ChangeCues(film, change(film.sheet), text))


def _sheet_of(film: FilmDocument) -> CueSheet:
    """The cue sheet of the film; an empty one where there is none yet."""
    return film.sheet or CueSheet(str(film.path), film.fps, film.duration_s)
