"""A cue sheet comes in from a file, as one step of undo."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from studio.domain.cues import CueSheet
from studio.jobs.stages.sound.cue_files import read_sheet
from studio.sound.library.library import SoundLibrary
from studio.ui.state.documents import FilmDocument
from studio.ui.state.undo import ChangeCues
from studio.ui.state.workspace import Workspace

translate = QCoreApplication.translate


def ask_for_sheet(workspace: Workspace, film: FilmDocument, window: QWidget) -> None:
    """Choose a file with a cue sheet, and let the film have it."""
    kinds = translate("CueFiles", "Cue sheets (*.json *.csv *.tsv *.txt)")
    name, _ = QFileDialog.getOpenFileName(
        window, translate("CueFiles", "Read a cue sheet"), str(film.path.parent), kinds
    )
    if name:
        read_cues(workspace, film, Path(name))


def read_cues(workspace: Workspace, film: FilmDocument, path: Path) -> None:
    """Let the film have the cues of a file; what was changed on the way in is told. The sheet of before comes back with
    one step of undo."""
    remarks: list[str] = []
    film_s = film.duration_s or None

    def read(library: SoundLibrary) -> CueSheet:
        return read_sheet(path, film_s, library=library, film=str(film.path), fps=film.fps, note=remarks.append)

    def show(sheet: CueSheet) -> None:
        film.undo.push(ChangeCues(film, sheet, translate("CueFiles", "Read a cue sheet")))
        workspace.say_note(translate("CueFiles", "The cues of {0} are here.").format(path.name), " ".join(remarks))

    workspace.library.ask(read, show, workspace.say_error)
