"""How cues begin, end and follow each other, as one changes it on the timeline and by keys; every change is one step of
undo."""

from __future__ import annotations

from PySide6.QtCore import QObject

from studio.domain.errors import StudioError
from studio.sound.cue_sheet import edits as edit
from studio.sound.cue_sheet import shaping
from studio.ui.pages.film.cue_edits import CueEdits


class CueShaping(QObject):
    """Trims, fades, cross-fades, small steps, and hits that are tapped along the picture."""

    def __init__(self, edits: CueEdits) -> None:
        super().__init__(edits)
        self._edits = edits

    def trim(self, cue_id: str, start_s: float, end_s: float) -> None:
        self._edits.edit_sheet(self.tr("Trim a cue"), lambda s: edit.trim(s, cue_id, start_s, end_s))

    def fade(self, cue_id: str, fade_in_s: float, fade_out_s: float) -> None:
        self._edits.edit_sheet(self.tr("Fades of a cue"), lambda s: shaping.set_fades(s, cue_id, fade_in_s, fade_out_s))

    def nudge_ms(self, milliseconds: int) -> None:
        """What is chosen moves by so many thousandths of a second."""
        self._edits.edit(
            self.tr("Nudge %n cue(s)", "", len(self._edits.targets())),
            lambda s, i: shaping.nudge_ms(s, i, milliseconds),
            key="nudge",
        )

    def cross_fade(self) -> None:
        """The cue that is shown and the next one of its track fade into each other."""
        cue, film = self._edits.cue, self._edits.film
        if cue is None or film is None or film.sheet is None:
            return
        if cue.kind == "impact" or shaping.next_on_track(film.sheet, cue.id) is None:
            self._edits.workspace.say_error(
                StudioError(
                    self.tr("There is nothing to cross-fade with."),
                    hint=self.tr("Choose a lasting cue that another one follows on the same track."),
                )
            )
            return
        self._edits.edit_sheet(self.tr("Cross-fade two cues"), lambda s: shaping.cross_fade(s, cue.id))

    def try_sound(self, by: int) -> None:
        """Let the cue that is shown play the next (1) or the last (−1) of the sounds that fit: it is heard in its place
        while the film plays on."""
        cue, film = self._edits.cue, self._edits.film
        if cue is None or film is None or film.sheet is None:
            return
        sound_id = shaping.sound_beside(film.sheet, cue.id, by)
        if sound_id:
            self._edits.workspace.library.get(
                sound_id, lambda record: self._edits.use_sound(cue.id, record.name, record)
            )

    def tap(self, at_s: float) -> None:
        """Another hit like the cue that is shown, at this time; it is not chosen, so that the next tap is like the same
        one."""
        cue, film = self._edits.cue, self._edits.film
        if film is None or film.sheet is None:
            return
        if cue is None:
            self._edits.workspace.say_error(
                StudioError(
                    self.tr("Which sound is to be tapped?"),
                    hint=self.tr("Choose a cue first: every tap places another one like it."),
                )
            )
            return
        self._edits.edit_sheet(self.tr("Tap a hit"), lambda s: shaping.tap(s, cue.id, at_s)[0])
