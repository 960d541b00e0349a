"""Music from a folder, or a projector, under the whole film, as one step of undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from studio.domain.cues import CueSheet
from studio.domain.errors import StudioError
from studio.domain.progress import Progress
from studio.jobs.stages.sound.laying_under import music_in, projector_of
from studio.sound.cue_sheet.laying_under import with_music, with_projector
from studio.sound.library.library import SoundLibrary
from studio.ui.pages.film.cue_edits import CueEdits, sheet_of
from studio.ui.state.undo import ChangeCues

translate = QCoreApplication.translate


def ask_for_music(edits: CueEdits, window: QWidget) -> None:
    """Choose a folder of music, and lay it under the film."""
    name = QFileDialog.getExistingDirectory(window, translate("LayingUnder", "Folder of music"))
    if name:
        lay_music(edits, Path(name))


def lay_music(edits: CueEdits, folder: Path) -> None:
    """The music of the folder under the film, in place of what lay there."""
    _lay(
        edits,
        translate("LayingUnder", "Lay music under"),
        lambda library, sheet: with_music(sheet, music_in(folder, library, Progress())),
    )


def lay_projector(edits: CueEdits) -> None:
    """A projector that runs softly under the film."""

    def lay(library: SoundLibrary, sheet: CueSheet) -> CueSheet:
        record = projector_of(library, 0)
        if record is None:
            raise StudioError("There is no sound of a projector in the library.", hint="Add one under Sound library.")
        return with_projector(sheet, record)

    _lay(edits, translate("LayingUnder", "Let a projector run"), lay)


def _lay(edits: CueEdits, text: str, lay: Callable[[SoundLibrary, CueSheet], CueSheet]) -> None:
    """Change the sheet as it is when the library has answered."""
    film = edits.film
    if film is None or not film.duration_s:
        return
    before = sheet_of(film)

    def show(after: CueSheet) -> None:
        if film.sheet not in (before, None):  # edited meanwhile: what is new is laid under what there is now
            edits.workspace.library.ask(
                lambda library: lay(library, sheet_of(film)), show_now, edits.workspace.say_error
            )
        else:
            show_now(after)

    def show_now(after: CueSheet) -> None:
        if after != film.sheet:
            film.undo.push(ChangeCues(film, after, text))

    edits.workspace.library.ask(lambda library: lay(library, before), show, edits.workspace.say_error)
