"""Keeping the library in step with the user's folders: what is new, changed, renamed or gone is imported."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from studio.domain.errors import StudioError
from studio.domain.progress import Progress
from studio.sound.folders.importer import ImportReport
from studio.sound.folders.own_words import user_folders
from studio.sound.folders.scan import scan_folder
from studio.sound.library.library import SoundLibrary

SETTLE_S = 2.0
"""A file that changed within this time may still be on its way."""

Visit = dict[Path, ImportReport | StudioError]


class FolderWatch:
    """Call ``visit`` every few seconds: an unchanged folder costs one look at its list of files."""

    def __init__(self, library: SoundLibrary, settle_s: float = SETTLE_S) -> None:
        self._library = library
        self._settle_s = settle_s
        self._seen: dict[Path, int] = {}

    def visit(self, progress: Progress | None = None, folders: Sequence[Path] | None = None) -> Visit:
        """Import what changed since the last visit, in all of the user's folders or in ``folders``.

        Returns the folders in which something had changed, and those that are missing since this visit.

        Raises:
            DamagedLibrary: its index is damaged (it is looked through now and then).
            Cancelled: the user stopped it.
        """
        progress = progress or Progress()
        wanted = list(user_folders(self._library.store) if folders is None else folders)
        visit: Visit = {}
        for number, folder in enumerate(wanted):
            part = progress.part(number / len(wanted), (number + 1) / len(wanted))
            state = self._state(folder, part)
            if self._seen.get(folder) == state:
                continue
            try:
                report = self._library.add_folder(folder, part, settle_s=self._settle_s)
            except StudioError as error:
                visit[folder] = error
                self._seen[folder] = state
                continue
            visit[folder] = report
            if not report.waiting:
                self._seen[folder] = state
        self._library.look_through(progress)
        return visit

    def _state(self, folder: Path, progress: Progress) -> int:
        """A number that changes with the names, sizes and times of the files; 0 while the folder is missing."""
        return hash(tuple(scan_folder(folder, progress).files.items())) if folder.is_dir() else 0
