"""Keeps the library in step with the user's folders while the window is open: imports, changes on the disk.

Everything that reads sounds happens in the engine process. Here is only who asks for it and when: at the user's wish,
a moment after the system reports a change in a folder, and now and then for drives that report nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from studio.domain.errors import StudioError
from studio.domain.progress import ProgressUpdate
from studio.domain.questions import SoundImport, SoundRescan
from studio.ui.engine import questions as engine_questions
from studio.ui.pages.library import questions
from studio.ui.state.workspace import Workspace

AFTER_A_CHANGE_MS = 2500
NOW_AND_THEN_MS = 5 * 60_000
WHILE_IMPORTING_MS = 3000


class FolderKeeper(QObject):
    """``changed`` fires when the library holds other sounds than before, ``progressed`` with a folder and a
    ``ProgressUpdate`` (None: it has ended)."""

    changed = Signal()
    progressed = Signal(str, object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._imports: dict[str, int] = {}
        self._rescanning = False
        self._watcher = QFileSystemWatcher(self)
        self._soon = self._timer(AFTER_A_CHANGE_MS, self.rescan, once=True)
        self._often = self._timer(NOW_AND_THEN_MS, self.rescan)
        self._growing = self._timer(WHILE_IMPORTING_MS, self.changed.emit)
        self._watcher.directoryChanged.connect(lambda _folder: self._soon.start())

    def start(self) -> None:
        """Look for changes now, and from now on."""
        self.rescan()
        self._often.start()

    def stop(self) -> None:
        for timer in (self._soon, self._often, self._growing):
            timer.stop()
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())

    @property
    def busy(self) -> list[str]:
        """The folders that are being imported."""
        return list(self._imports)

    def add(self, folder: Path) -> None:
        """Import a folder, or look what has changed in it."""
        path = str(folder.resolve())
        if path in self._imports:
            return
        self.progressed.emit(path, ProgressUpdate(0.0, "", None))
        self._imports[path] = engine_questions.import_sounds(
            self._workspace.bridge,
            path,
            lambda report: self._imported(path, report),
            lambda error: self._not_imported(path, error),
            lambda update: self.progressed.emit(path, update),
        )
        self._growing.start()

    def cancel(self, folder: str) -> None:
        """Stop an import; what came so far stays, and the next visit goes on from there."""
        ticket = self._imports.get(folder)
        if ticket is not None:
            self._workspace.bridge.forget(ticket)
            self._ended(folder)
            self._workspace.say_note(
                self.tr("The import of {0} was stopped.").format(Path(folder).name),
                self.tr("The sounds so far are in the library."),
                action=self.tr("Go on"),
                on_action=lambda: self.add(Path(folder)),
            )

    def rescan(self) -> None:
        """Look for changes in all folders, unless that is already going on."""
        if self._rescanning or self._imports:
            return
        self._rescanning = True
        engine_questions.rescan_sounds(self._workspace.bridge, self._rescanned, self._not_rescanned)

    def _imported(self, folder: str, report: SoundImport) -> None:
        self._ended(folder)
        name = Path(folder).name
        if report.away:
            self._workspace.say_error(
                self.tr("{0} is empty now; its %Ln sound(s) stay in the library.", "", report.kept).format(name),
                self.tr("Connect its drive, or take the folder out of the library."),
            )
            return
        self._workspace.say_note(_result(self, name, report), self._left_out(report))

    def _left_out(self, report: SoundImport) -> str:
        parts = [self.tr("%Ln file(s) were left out; the folder's menu says why.", "", report.failed)]
        return " ".join(parts) if report.failed else ""

    def _not_imported(self, folder: str, error: StudioError) -> None:
        self._ended(folder)
        self._workspace.say_error(error)

    def _ended(self, folder: str) -> None:
        self._imports.pop(folder, None)
        if not self._imports:
            self._growing.stop()
        self.progressed.emit(folder, None)
        self.changed.emit()
        self._watch()

    def _rescanned(self, found: SoundRescan) -> None:
        self._rescanning = False
        if found.changed:
            self.changed.emit()
        if found.waiting:
            self._soon.start()
        self._watch()

    def _not_rescanned(self, error: StudioError) -> None:
        self._rescanning = False
        self._workspace.say_error(error)

    def _watch(self) -> None:
        self._workspace.library.ask(questions.watched_folders, self._watch_these, replaces="watched folders")

    def _watch_these(self, folders: list[str]) -> None:
        before = set(self._watcher.directories())
        if gone := sorted(before - set(folders)):
            self._watcher.removePaths(gone)
        if new := [folder for folder in folders if folder not in before and Path(folder).is_dir()]:
            self._watcher.addPaths(new)

    def _timer(self, interval_ms: int, act: Callable[[], object], *, once: bool = False) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval_ms)
        timer.setSingleShot(once)
        timer.timeout.connect(act)
        return timer


def _result(here: QObject, name: str, report: SoundImport) -> str:
    """What an import did, in one sentence."""
    parts = [
        text
        for number, text in (
            (report.added, here.tr("%Ln added", "", report.added)),
            (report.updated, here.tr("%Ln changed", "", report.updated)),
            (report.moved, here.tr("%Ln found at a new place", "", report.moved)),
            (report.removed, here.tr("%Ln gone", "", report.removed)),
            (report.duplicates, here.tr("%Ln copies left aside", "", report.duplicates)),
        )
        if number
    ]
    return here.tr("{0}: {1}.").format(name, ", ".join(parts) if parts else here.tr("nothing new"))
