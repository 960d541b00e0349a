"""The user's sound folders: one brought in, changes in all of them, and what sounds look like."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.progress import Progress
from studio.domain.questions import (
    ImportSounds,
    Peaks,
    PeaksOfEach,
    RescanSounds,
    SoundImport,
    SoundRescan,
    Waveform,
    Waveforms,
)
from studio.engine.service import TaskContext

if TYPE_CHECKING:
    from studio.sound.folders.importer import ImportReport

FAILURES_TOLD = 200


def import_sounds(question: ImportSounds, progress: Progress, context: TaskContext) -> SoundImport:
    """Bring a folder of sounds into the library. Raises ``UnreadableInput``."""
    from studio.sound.library.library import SoundLibrary

    with SoundLibrary.open_default() as library:
        report = library.add_folder(Path(question.folder), progress)
        if report.changed:
            library.index()  # the window only has to open it
    return _told(report)


def rescan_sounds(question: RescanSounds, progress: Progress, context: TaskContext) -> SoundRescan:
    """Look for changes in all of the user's folders."""
    from studio.sound.library.folder_watch import FolderWatch
    from studio.sound.library.library import SoundLibrary

    with SoundLibrary.open_default() as library:
        visit = FolderWatch(library).visit(progress)
        reports = {path: report for path, report in visit.items() if not isinstance(report, StudioError)}
        if any(report.changed for report in reports.values()):
            library.index()
    return SoundRescan(
        folders={str(path): _told(report) for path, report in reports.items()},
        changed=tuple(str(path) for path, report in reports.items() if report.changed),
        missing=tuple(str(path) for path, report in visit.items() if isinstance(report, StudioError)),
        waiting=sum(report.waiting for report in reports.values()),
    )


def waveform(question: Waveform, progress: Progress, context: TaskContext) -> Peaks:
    """Raises ``UnreadableInput``."""
    from studio.jobs.answers.waveform import peaks

    return Peaks(peaks(Path(question.path), question.points, progress))


def waveforms(question: Waveforms, progress: Progress, context: TaskContext) -> PeaksOfEach:
    """The outlines of several sounds; one that cannot be read is no reason to miss the others."""
    from studio.jobs.answers.waveform import peaks

    found: list[list[float]] = []
    for path in question.paths:
        progress.check()
        try:
            found.append(peaks(Path(path), question.points, progress.part(0.0, 1.0)))
        except UnreadableInput:
            found.append([])
    return PeaksOfEach(found)


def _told(report: ImportReport) -> SoundImport:
    return SoundImport(
        added=report.added,
        updated=report.updated,
        moved=report.moved,
        removed=report.removed,
        duplicates=report.duplicates,
        unchanged=report.unchanged,
        waiting=report.waiting,
        kept=report.kept,
        away=report.away,
        failed=len(report.failures),
        failures=tuple((str(path), sentence) for path, sentence in report.failures[:FAILURES_TOLD]),
    )
