"""What the window asks the engine about the user's sound folders: import one, look for changes in all, waveforms."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.progress import Progress
from studio.engine.service import TaskContext

Payload = dict[str, Any]

FAILURES_TOLD = 200


def import_sounds(payload: Payload, progress: Progress, context: TaskContext) -> Payload:
    """``folder``, perhaps ``licence`` and ``attribution`` → the counts of an import, ``failures`` (the first few as
    [path, sentence]) and ``failed``: how many there are."""
    from studio.sound.library.library import SoundLibrary

    with SoundLibrary.open_default() as library:
        report = library.add_folder(
            Path(payload["folder"]),
            progress,
            licence=payload.get("licence") or None,
            attribution=payload.get("attribution") or None,
        )
        if report.changed:
            library.index()  # the window only has to open it
    return _told(asdict(report))


def rescan_sounds(payload: Payload, progress: Progress, context: TaskContext) -> Payload:
    """Look for changes in all of the user's folders → ``changed`` folders with their counts, ``missing`` folders."""
    from studio.sound.library.folder_watch import FolderWatch
    from studio.sound.library.library import SoundLibrary

    with SoundLibrary.open_default() as library:
        visit = FolderWatch(library).visit(progress)
        reports = {path: report for path, report in visit.items() if not isinstance(report, StudioError)}
        if any(report.changed for report in reports.values()):
            library.index()
    return {
        "folders": {str(path): _told(asdict(report)) for path, report in reports.items()},
        "changed": [str(path) for path, report in reports.items() if report.changed],
        "missing": [str(path) for path, report in visit.items() if isinstance(report, StudioError)],
        "waiting": sum(report.waiting for report in reports.values()),
    }


def waveforms(payload: Payload, progress: Progress, context: TaskContext) -> Payload:
    """``paths`` of sound files, ``points`` → ``peaks``: for each file the loudest sample 0…1 in each of so many equal
    stretches; empty for a file that cannot be read."""
    from studio.jobs.answers.waveform import peaks

    found: list[list[float]] = []
    for path in payload["paths"]:
        progress.check()
        try:
            found.append(peaks(Path(path), int(payload["points"]), progress.part(0.0, 1.0)))
        except UnreadableInput:
            found.append([])
    return {"peaks": found}


def _told(report: dict[str, Any]) -> Payload:
    failures = report.pop("failures")
    return {**report, "failures": failures[:FAILURES_TOLD], "failed": len(failures)}
