"""The waveforms of the cues on the timeline: those of the sounds that they play, each asked for once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from studio.domain.cues import CueSheet
from studio.domain.errors import StudioError
from studio.sound.library.library import SoundLibrary
from studio.sound.shelves.records import SoundRecord
from studio.ui.engine import questions
from studio.ui.parts.timeline.waves import Wave
from studio.ui.state.workspace import Workspace

POINTS = 400
MOST_AT_ONCE = 16
REST_MS = 150


class CueWaveforms(QObject):
    """``changed`` gives the waveforms that are known, by the sounds' identifiers, whenever there are more. A sound that
    cannot be read has none, and nobody is bothered with it."""

    changed = Signal(object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._known: dict[str, Wave] = {}
        self._missing: set[str] = set()
        self._wanted: list[str] = []
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._ask)

    def show_sheet(self, sheet: CueSheet | None) -> None:
        """Get the waveforms of the sounds of these cues that are not known yet."""
        cues = sheet.cues if sheet is not None else ()
        ids = dict.fromkeys(cue.sound.id for cue in cues if cue.sound is not None)
        self._wanted = [sound_id for sound_id in ids if sound_id not in self._known and sound_id not in self._missing]
        if self._wanted:
            self._rest.start()

    def stop(self) -> None:
        self._rest.stop()

    def _ask(self) -> None:
        ids = tuple(self._wanted[:MOST_AT_ONCE])
        if not ids:
            return

        def find(library: SoundLibrary) -> list[SoundRecord | None]:
            return [library.get(sound_id) for sound_id in ids]

        self._workspace.library.ask(find, lambda records: self._found(ids, records), replaces="cue waveforms")

    def _found(self, ids: Sequence[str], records: Sequence[SoundRecord | None]) -> None:
        there = [record for record in records if record is not None]
        self._missing |= set(ids) - {record.id for record in there}
        if not there:
            self._next()
            return
        paths = [str(record.path) for record in there]
        questions.cue_waveforms(
            self._workspace.bridge, paths, POINTS, lambda peaks: self._came(there, peaks), self._failed
        )

    def _came(self, records: Sequence[SoundRecord], peaks: Sequence[Sequence[float]]) -> None:
        for record, outline in zip(records, peaks, strict=True):
            if outline:
                self._known[record.id] = Wave(outline, record.duration_s, record.attack_s)
            else:
                self._missing.add(record.id)
        self.changed.emit(self._known)
        self._next()

    def _next(self) -> None:
        self._wanted = [each for each in self._wanted if each not in self._known and each not in self._missing]
        self._ask()

    def _failed(self, _error: StudioError) -> None:
        """Cues without their waveforms can still be worked with."""
