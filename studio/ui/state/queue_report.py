"""What became of every job of the queue, as a table beside the results; written in a worker thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from studio.domain.errors import StudioError
from studio.domain.job import Job
from studio.jobs.batch.lines import line_of_job
from studio.jobs.batch.report import Report


def write_report(jobs: list[Job], folder: Path) -> Path | StudioError:
    """The table of those that have ended (CSV, beside it the same as JSON lines)."""
    try:
        with Report(folder) as report:
            for job in jobs:
                if job.state in ("done", "failed"):
                    report.add(line_of_job(job))
    except StudioError as error:
        return error
    return report.table


class _Signals(QObject):
    written = Signal(object)


class _Writing(QRunnable):
    def __init__(self, jobs: list[Job], folder: Path, signals: _Signals) -> None:
        super().__init__()
        self._jobs, self._folder, self._signals = jobs, folder, signals

    def run(self) -> None:
        self._signals.written.emit(write_report(self._jobs, self._folder))


def store_report(jobs: list[Job], folder: Path, done: Callable[[Path | StudioError], object], owner: QObject) -> None:
    """Call ``done`` in the window's thread with the path of the table, or with why there is none."""
    signals = _Signals(owner)
    signals.written.connect(done)
    signals.written.connect(signals.deleteLater)
    QThreadPool.globalInstance().start(_Writing(jobs, folder, signals))
