"""The open project: it hears of every change, records it in a journal at once, and saves itself as one file.

Nothing here asks or opens; that is the affair of ``studio.ui.window.projects``.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterable
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal

from studio.domain.errors import UnwritableOutput
from studio.domain.project import FilmDelivery, FilmEdits, Looked, Media, PhotoEdits, Project
from studio.own_files.journals import Journal, read_journal
from studio.own_files.projects import clear_up, path_in_project, path_of_media, read_project, write_project
from studio.ui.state.settings import FilmWork, PhotoWork

TOGETHER_MS = 250
"""Changes that follow each other so closely are recorded together."""
MOST_AT_ONCE = 400
"""Cues; sheets with more are recorded together with what changes right after."""
MOST_JOURNAL_BYTES = 32 * 1024**2
"""A longer journal is folded into the project file."""


class Change(msgspec.Struct, frozen=True, omit_defaults=True):
    """One line of the journal: the new state of a photograph or of a film, or that a file has left, or the order of the
    photographs. Paths are absolute: a journal never travels."""

    photo: PhotoWork | None = None
    film: FilmWork | None = None
    gone: str = ""
    order: tuple[str, ...] = ()
    looked: Looked | None = None


class OpenProject(QObject):
    """One per window; ``path`` is None while no project is open. ``changed`` after it was opened, saved under another
    name, or closed."""

    changed = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """``folder``: where journals are kept."""
        super().__init__(parent)
        self._folder = folder / "journals"
        self.path: Path | None = None
        self.photos: dict[Path, PhotoWork] = {}
        self.films: dict[Path, FilmWork] = {}
        self.media: dict[Path, Media] = {}
        self.lost: tuple[PhotoEdits | FilmEdits, ...] = ()
        self.delivery = FilmDelivery()
        self.looked = Looked()
        self.whereabouts: Callable[[], Looked] = lambda: self.looked
        self._journal: Journal | None = None
        self._pending: dict[str, Change] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(TOGETHER_MS)
        self._timer.timeout.connect(self.record)

    @property
    def is_open(self) -> bool:
        return self.path is not None

    @property
    def name(self) -> str:
        return self.path.stem if self.path is not None else ""

    # -- what is done ----------------------------------------------------------------------------------------------

    def photo_work(self, path: Path) -> PhotoWork | None:
        return self.photos.get(path)

    def film_work(self, path: Path) -> FilmWork | None:
        return self.films.get(path)

    def note(self, work: PhotoWork | FilmWork) -> None:
        """A photograph or a film has come, or was changed."""
        if not self.is_open:
            return
        path = Path(work.path)
        if isinstance(work, PhotoWork):
            self.photos[path] = work
            self._will_record(work.path, Change(photo=work))
        else:
            self.films[path] = work
            self._will_record(work.path, Change(film=work))

    def forget(self, path: Path) -> None:
        """A photograph or a film has left the project."""
        if self.is_open and (path in self.photos or path in self.films):
            self.photos.pop(path, None)
            self.films.pop(path, None)
            self._will_record(str(path), Change(gone=str(path)))

    def put_in_order(self, paths: Iterable[Path]) -> None:
        """The photographs stand in this order on the roll."""
        if self.is_open:
            ordered = {path: self.photos[path] for path in paths if path in self.photos}
            self.photos = ordered | self.photos
            self._will_record("order", Change(order=tuple(str(path) for path in ordered)))

    def know(self, path: Path, sha256: str, size: int) -> None:
        """The content of a file of the project is known now."""
        if self.path is not None:
            self.media[path] = Media(path_in_project(path, self.path), sha256, size)

    def unknown(self) -> list[Path]:
        """Files whose content is not known yet."""
        return [path for path in (*self.photos, *self.films) if not self.media.get(path, Media("")).sha256]

    def _will_record(self, key: str, change: Change) -> None:
        """At once, so that nothing waits while the window is busy; only a large sheet of cues waits a moment for
        further changes."""
        self._pending.pop(key, None)
        self._pending[key] = change
        if change.film is None or change.film.sheet is None or len(change.film.sheet.cues) <= MOST_AT_ONCE:
            self.record()
        elif not self._timer.isActive():
            self._timer.start()

    def record(self) -> None:
        """Write down now what waits for it."""
        changes, self._pending = list(self._pending.values()), {}
        if self._journal is None or not changes:
            return
        self._journal.append(changes)
        if _size(self._journal.path) > MOST_JOURNAL_BYTES:
            with contextlib.suppress(UnwritableOutput):  # the journal goes on
                self.save()

    # -- the file --------------------------------------------------------------------------------------------------

    def open(self, path: Path) -> bool:
        """Make this project the open one, with what its journal still holds; returns whether that was anything. Media
        are looked for where the project says. Raises ``UnreadableInput``."""
        project = read_project(path)
        clear_up(path.parent)
        self.close()
        self.path = path
        self._take(project)
        journal = self._journal_of(path)
        changes = read_journal(journal, Change)
        for change in changes:
            self._apply(change)
        self._journal = Journal(journal)
        self.changed.emit()
        return bool(changes)

    def begin(self, path: Path) -> None:
        """A new project there, holding what the former one held (nothing, if there was none). Raises
        ``UnwritableOutput``; then all is as it was."""
        before = self.path
        self.record()
        self.path = path
        try:
            write_project(path, self._project())
        except UnwritableOutput:
            self.path = before
            raise
        if self._journal is not None:
            self._journal.clear()
        self._journal = Journal(self._journal_of(path))
        self._journal.clear()
        self.media = {media: self._media_of(media) for media in self.media}
        self.changed.emit()

    def save(self) -> None:
        """Write the project file; from then on the journal begins anew. Raises ``UnwritableOutput``."""
        if self.path is None:
            return
        self._timer.stop()
        self.record_pending()
        write_project(self.path, self._project())
        if self._journal is not None:
            self._journal.clear()

    def record_pending(self) -> None:
        """As `record`, without a thought of how long the journal is."""
        changes, self._pending = list(self._pending.values()), {}
        if self._journal is not None and changes:
            self._journal.append(changes)

    def close(self) -> None:
        """Save and let go; what cannot be saved stays in the journal, for the next time it is opened."""
        if self.path is None:
            return
        self.looked = self.whereabouts()
        try:
            self.save()
        except UnwritableOutput:
            self.record_pending()
        if self._journal is not None:
            self._journal.close()
        self.path, self._journal = None, None
        self.photos, self.films, self.media, self.lost = {}, {}, {}, ()
        self.delivery, self.looked = FilmDelivery(), Looked()
        self.changed.emit()

    def found(self, edits: PhotoEdits | FilmEdits, path: Path) -> None:
        """A file that was missing has been found there."""
        if self.path is None:
            return
        self.lost = tuple(other for other in self.lost if other is not edits)
        self.media[path] = msgspec.structs.replace(edits.media, path=path_in_project(path, self.path))
        self.note(_work_of(edits, path))

    def _take(self, project: Project) -> None:
        assert self.path is not None
        lost: list[PhotoEdits | FilmEdits] = []
        every: list[PhotoEdits | FilmEdits] = [*project.photos, *project.films]
        for edits in every:
            path = path_of_media(edits.media.path, self.path)
            if not path.exists():
                lost.append(edits)
                continue
            self.media[path] = edits.media
            work = _work_of(edits, path)
            if isinstance(work, PhotoWork):
                self.photos[path] = work
            else:
                self.films[path] = work
        self.lost = tuple(lost)
        self.delivery, self.looked = project.delivery, project.looked

    def _apply(self, change: Change) -> None:
        if change.photo is not None:
            self.photos[Path(change.photo.path)] = change.photo
        if change.film is not None:
            self.films[Path(change.film.path)] = change.film
        if change.gone:
            self.photos.pop(Path(change.gone), None)
            self.films.pop(Path(change.gone), None)
        if change.order:
            wanted = [Path(path) for path in change.order]
            self.photos = {path: self.photos[path] for path in wanted if path in self.photos} | self.photos
        if change.looked is not None:
            self.looked = change.looked

    def _project(self) -> Project:
        photos = [
            PhotoEdits(self._media_of(path), work.recipe, work.coloured, work.marks)
            for path, work in self.photos.items()
        ]
        films = [
            FilmEdits(self._media_of(path), work.recipe, work.sheet, work.colour, work.marks)
            for path, work in self.films.items()
        ]
        photos += [edits for edits in self.lost if isinstance(edits, PhotoEdits)]
        films += [edits for edits in self.lost if isinstance(edits, FilmEdits)]
        return Project(photos=tuple(photos), films=tuple(films), delivery=self.delivery, looked=self.whereabouts())

    def _media_of(self, path: Path) -> Media:
        assert self.path is not None
        known = self.media.get(path, Media(""))
        size = known.size or _size(path)
        return Media(path_in_project(path, self.path), known.sha256, size)

    def _journal_of(self, path: Path) -> Path:
        key = hashlib.sha256(os.fsencode(path.absolute())).hexdigest()[:24]
        return self._folder / f"{key}.journal"

    def left_open(self, paths: Iterable[Path]) -> list[Path]:
        """Those of these projects that were open when the program ended without closing them."""
        return [path for path in paths if path.exists() and _size(self._journal_of(path)) > 0]


def _work_of(edits: PhotoEdits | FilmEdits, path: Path) -> PhotoWork | FilmWork:
    if isinstance(edits, PhotoEdits):
        return PhotoWork(str(path), edits.recipe, edits.coloured, edits.marks)
    return FilmWork(str(path), edits.recipe, edits.sheet, edits.colour, edits.marks)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
