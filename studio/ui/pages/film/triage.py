"""Deciding about unsure cues, one after the other by keys, or all below a certainty at once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from studio.domain.cues import Cue, CueSheet
from studio.sound.cue_sheet import edits as edit
from studio.ui.dialogs.triage import TriageDialog
from studio.ui.pages.film.cue_edits import CueEdits


class Triage(QObject):
    """Keep, remove, next; after each decision the next undecided cue is chosen and looked at. ``ended`` when there is
    none left."""

    ended = Signal()

    def __init__(self, edits: CueEdits) -> None:
        super().__init__(edits)
        self._edits = edits

    def undecided(self) -> list[Cue]:
        """Unsure cues about which nobody has said anything yet, in order of time."""
        film = self._edits.film
        if film is None or film.sheet is None:
            return []
        return [cue for cue in film.sheet.cues if film.is_unsure(cue) and cue.muted is None]

    def keep(self) -> None:
        """The chosen cues are right."""
        self._decide(self._edits.confirm)

    def remove(self) -> None:
        """The chosen cues are wrong."""
        self._decide(self._edits.delete_cue)

    def next(self) -> None:
        """Choose the next undecided cue after the one that is shown; from the last on to the first."""
        cue = self._edits.cue
        self._choose_after(cue.start_s if cue is not None else -1.0, cue.id if cue is not None else "")

    def _decide(self, decide: object) -> None:
        cue = self._edits.cue
        if cue is None:
            self.next()
            return
        place, was_unsure = cue.start_s, any(each.id == cue.id for each in self.undecided())
        decide()  # type: ignore[operator]
        if was_unsure:
            self._choose_after(place, cue.id)

    def _choose_after(self, place: float, but: str) -> None:
        left = [cue for cue in self.undecided() if cue.id != but]
        if left:
            after = next((cue for cue in left if (cue.start_s, cue.id) > (place, but)), left[0])
            self._edits.choose_cue(after.id)
        elif not self.undecided():
            self.ended.emit()

    # -- all below a certainty -------------------------------------------------------------------------------------

    def ask(self, parent: QObject) -> TriageDialog | None:
        """Open the dialog that keeps or removes all below a certainty."""
        unsure = self.undecided()
        if not unsure:
            return None
        dialog = TriageDialog([cue.confidence for cue in unsure], parent)  # type: ignore[arg-type]
        dialog.remove_asked.connect(self.remove_below)
        dialog.keep_asked.connect(self.keep_from)
        dialog.open()
        return dialog

    def remove_below(self, confidence: float) -> None:
        """Remove all undecided cues that are less sure than this, as one step."""
        ids = [cue.id for cue in self.undecided() if cue.confidence < confidence]
        text = self.tr("Remove %n unsure cue(s)", "", len(ids))
        self._edits.change_cues(ids, text, lambda sheet: edit.remove(sheet, ids))

    def keep_from(self, confidence: float) -> None:
        """Keep all undecided cues that are at least this sure, as one step."""
        ids = [cue.id for cue in self.undecided() if cue.confidence >= confidence]

        def kept(sheet: CueSheet) -> CueSheet:
            return edit.each(sheet, ids, edit.confirm)

        self._edits.change_cues(ids, self.tr("Keep %n unsure cue(s)", "", len(ids)), kept)
