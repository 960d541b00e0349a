"""Choosing cues and changing the cue sheet: every change, of one cue or of many, is one step of undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
    """``selection`` is the cue shown in the panel, ``chosen`` all that are changed with it. ``cue_chosen`` gives the
    former (empty: none) whenever either changes, ``place_asked`` the time at which it begins, to be looked at."""

    cue_chosen = Signal(str)
    place_asked = Signal(float)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.film: FilmDocument | None = None
        self.selection = ""
        self.chosen: tuple[str, ...] = ()

    def set_film(self, film: FilmDocument) -> None:
        self.film = film
        self.selection, self.chosen = "", ()

    # -- choosing --------------------------------------------------------------------------------------------------

    @property
    def cue(self) -> Cue | None:
        """The cue that is shown."""
        return self.film.cue(self.selection) if self.film is not None and self.selection else None

    def choose_cue(self, cue_id: str, *, look: bool = True) -> None:
        """Choose one cue alone; ``look`` also asks for its place in the film."""
        self.choose_cues([cue_id] if cue_id else [], cue_id, look=look)

    def choose_cues(self, cue_ids: Sequence[str], shown: str, *, look: bool = True) -> None:
        """Choose these, of which ``shown`` is shown."""
        before = self.selection
        self.selection, self.chosen = shown, tuple(cue_ids)
        self.cue_chosen.emit(shown)
        cue = self.cue
        if cue is not None and look and (len(cue_ids) == 1 or shown != before):
            self.place_asked.emit(cue.start_s)

    def add_to_choice(self, cue_id: str) -> None:
        """One more, or one less where it was chosen already."""
        rest = [other for other in self.chosen if other != cue_id]
        if cue_id not in self.chosen:
            self.choose_cues([*rest, cue_id], cue_id, look=False)
        elif rest:
            self.choose_cues(rest, rest[-1], look=False)

    def extend_choice(self, cue_id: str) -> None:
        """All from the cue that is shown up to this one, in order of time."""
        ids = self._all_ids()
        if self.selection not in ids or cue_id not in ids:
            self.choose_cue(cue_id)
            return
        first, last = sorted((ids.index(self.selection), ids.index(cue_id)))
        self.choose_cues(ids[first : last + 1], cue_id)

    def choose_all(self) -> None:
        ids = self._all_ids()
        if ids:
            self.choose_cues(ids, self.selection if self.selection in ids else ids[0], look=False)

    def choose_alike(self) -> None:
        """All that are like the one shown: what is changed next is changed for all of them."""
        cue, sheet = self.cue, self._sheet
        if cue is not None and sheet is not None:
            self.choose_cues(edit.alike(sheet, cue), cue.id, look=False)

    @property
    def alike(self) -> int:
        """How many are like the one that is shown, itself counted."""
        cue, sheet = self.cue, self._sheet
        return len(edit.alike(sheet, cue)) if cue is not None and sheet is not None else 0

    def step_cue(self, by: int) -> None:
        ids = self._all_ids()
        if ids:
            here = ids.index(self.selection) if self.selection in ids else -1
            self.choose_cue(ids[min(len(ids) - 1, max(0, here + by))])

    def drop_lost_selection(self) -> None:
        """After another sheet came in: cues that are not in it are no longer chosen."""
        there = set(self._all_ids())
        self.chosen = tuple(cue_id for cue_id in self.chosen if cue_id in there)
        if self.selection not in there:
            self.selection = self.chosen[-1] if self.chosen else ""

    @property
    def _sheet(self) -> CueSheet | None:
        return self.film.sheet if self.film is not None else None

    def _all_ids(self) -> list[str]:
        return [cue.id for cue in self._sheet.cues] if self._sheet is not None else []

    # -- the chosen cues -------------------------------------------------------------------------------------------

    def nudge(self, frames: int) -> None:
        text = self.tr("Nudge %n cue(s)", "", len(self.targets()))
        self.edit(text, lambda s, i: edit.nudge(s, i, frames), key="nudge")
        cue = self.cue
        if cue is not None:
            self.place_asked.emit(cue.start_s)

    def toggle_mute(self) -> None:
        """Silence what is chosen, or let it sound, as the cue that is shown needs it; an unsure one that sounds for
        this is still unsure."""
        film, cue = self.film, self.cue
        if film is None or cue is None:
            return
        on = film.is_on(cue)
        if on:
            text = self.tr("Mute %n cue(s)", "", len(self.targets()))
        elif cue.muted:
            text = self.tr("Unmute %n cue(s)", "", len(self.targets()))
        else:
            text = self.tr("Let %n cue(s) sound", "", len(self.targets()))
        self.edit(text, lambda s, i: edit.set_muted(s, i, on))

    def delete_cue(self) -> None:
        gone = self.chosen
        text = self.tr("Delete %n cue(s)", "", len(self.targets()))
        self.edit_sheet(text, lambda s: edit.remove(s, [i for i in gone if any(c.id == i for c in s.cues)]))

    def confirm(self) -> None:
        self.edit(self.tr("Keep %n cue(s)", "", len(self.targets())), edit.confirm)

    def set_gain(self, decibels: float) -> None:
        text = self.tr("Gain of %n cue(s)", "", len(self.targets()))
        self.edit(text, lambda s, i: edit.set_gain(s, i, decibels), key="gain")

    def set_pan(self, pan: float) -> None:
        """−1 is left, 1 is right."""
        text = self.tr("Pan of %n cue(s)", "", len(self.targets()))
        self.edit(text, lambda s, i: edit.set_pan(s, i, pan), key="pan")

    def move_cue(self, cue_id: str, start_s: float) -> None:
        """Move a cue there; if it is one of several that are chosen, the others go as far."""
        cue = self.film.cue(cue_id) if self.film is not None else None
        if cue is not None:
            by = start_s - cue.start_s
            text = self.tr("Move %n cue(s)", "", len(self.targets(cue_id)))
            self.edit(text, lambda s, i: edit.move(s, i, edit.cue_of(s, i).start_s + by), cue=cue_id)

    def use_sound(self, cue_id: str, name: str, record: SoundRecord) -> None:
        """Let this cue, and what is chosen with it, play this sound, which the user knows by ``name``."""
        text = self.tr("Sound of %n cue(s): {0}", "", len(self.targets(cue_id))).format(name)
        self.edit(text, lambda s, i: edit.swap_sound(s, i, record), cue=cue_id)

    def change_cues(self, cue_ids: Sequence[str], text: str, change: Callable[[CueSheet], CueSheet]) -> None:
        """One step of undo that changes these cues, chosen or not."""
        if cue_ids:
            self.edit_sheet(text, change)

    def targets(self, cue_id: str = "") -> tuple[str, ...]:
        """What a change of this cue (by default of the one that is shown) is meant for."""
        cue_id = cue_id or self.selection
        wanted = self.chosen if cue_id in self.chosen else (cue_id,)
        there = set(self._all_ids())
        return tuple(each for each in wanted if each in there)

    def edit(self, text: str, change: Callable[[CueSheet, str], CueSheet], *, key: str = "", cue: str = "") -> None:
        """One step of undo: the sheet after ``change`` of this cue and what is chosen with it."""
        ids = self.targets(cue)
        if ids:
            merge = f"{key}:{','.join(ids)}" if key else ""
            self.edit_sheet(text, lambda s: edit.each(s, ids, change), key=merge)

    # -- new cues --------------------------------------------------------------------------------------------------

    def add_cue(self, start_s: float) -> None:
        """A cue without a sound at this time."""
        film = self.film
        if film is None or not film.duration_s:
            return
        sheet, cue_id = edit.add_empty(sheet_of(film), start_s, self.tr("New cue"))
        self.put_new(film, sheet, [cue_id], self.tr("Set a cue"))

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
            before = sheet_of(film)
            sheet = edit.place(before, records, start_s, track or None)  # type: ignore[arg-type]
            known = {cue.id for cue in before.cues}
            new = [cue.id for cue in sheet.cues if cue.id not in known]
            if new:
                text = self.tr("Place %n sound(s)", "", len(new))
                self.put_new(film, sheet, new[:1], text)

        self.workspace.library.ask(find, place, self.workspace.say_error)

    def put_new(self, film: FilmDocument, sheet: CueSheet, cue_ids: Sequence[str], text: str) -> None:
        """One step of undo that brings new cues; these are chosen."""
        self.selection, self.chosen = cue_ids[0], tuple(cue_ids)
        film.undo.push(ChangeCues(film, sheet, text))
        self.choose_cues(cue_ids, cue_ids[0], look=False)

    # -- whole tracks ----------------------------------------------------------------------------------------------

    def mute_track(self, track: Track, muted: bool) -> None:
        text = self.tr("Mute a track") if muted else self.tr("Unmute a track")
        self.edit_sheet(text, lambda s: edit.set_track_muted(s, track, muted))

    def solo_track(self, track: Track, solo: bool) -> None:
        text = self.tr("Hear one track") if solo else self.tr("Hear all tracks")
        self.edit_sheet(text, lambda s: edit.set_track_solo(s, track, solo))

    def edit_sheet(self, text: str, change: Callable[[CueSheet], CueSheet], *, key: str = "") -> None:
        film = self.film
        if film is not None and film.sheet is not None:
            sheet = change(film.sheet)
            if sheet != film.sheet:
                film.undo.push(ChangeCues(film, sheet, text, key=key))


def sheet_of(film: FilmDocument) -> CueSheet:
    """The cue sheet of the film; an empty one where there is none yet."""
    return film.sheet or CueSheet(str(film.path), film.fps, film.duration_s)
