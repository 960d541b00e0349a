"""The sound library for the window: searched in a worker thread of its own, so that typing never waits.

The library itself (and NumPy with it) is imported in that thread, when it is first needed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QThread, QTimer, Signal, Slot

from studio.domain.errors import StudioError

if TYPE_CHECKING:
    from studio.sound.library.library import SoundLibrary
    from studio.sound.shelves.records import SoundRecord

T = TypeVar("T")

TYPING_PAUSE_MS = 120
SHOWN = 200


@dataclass(frozen=True)
class SoundRow:
    """One sound as lists show it. ``score`` is 0…1, how well it fits what was asked for. A ``category`` that was
    guessed ends with a question mark."""

    id: str
    name: str
    path: str
    category: str
    duration_s: float
    licence: str
    loop: bool = False
    score: float = 0.0
    publishable: bool = False
    own: bool = False
    favourite: bool = False
    tags: str = ""


@dataclass(frozen=True)
class LibraryStats:
    """The library in numbers; ``categories`` are (name, UCS CatID) of those that hold a sound."""

    sounds: int = 0
    duration_s: float = 0.0
    categories: tuple[tuple[str, str], ...] = ()
    shipped: int = 0
    licences: tuple[str, ...] = ()


class _Worker(QObject):
    """Lives in the library's thread and is the only one there that touches the library."""

    found = Signal(int, str, list)
    got = Signal(int, object)
    counted = Signal(object)
    answered = Signal(int, object)
    refused = Signal(int, object)
    failed = Signal(object)

    def __init__(self, opener: Callable[[], SoundLibrary]) -> None:
        super().__init__()
        self._opener = opener
        self._library: SoundLibrary | None = None
        self.newest: dict[str, int] = {}

    def _open(self) -> SoundLibrary:
        if self._library is None:
            self._library = self._opener()
        return self._library

    @Slot(int, str, str, str, int)
    def search(self, ticket: int, owner: str, text: str, category: str, limit: int) -> None:
        if self.newest.get(owner) != ticket:
            return
        self._guard(lambda: self.found.emit(ticket, text, search_rows(self._open(), text, category, limit)))

    @Slot(int, str)
    def get(self, ticket: int, sound_id: str) -> None:
        def run() -> None:
            record = self._open().get(sound_id)
            if record is None:
                raise StudioError("This sound is no longer in the library.", hint="Choose another sound for the cue.")
            self.got.emit(ticket, record)

        self._guard(run)

    @Slot()
    def count_all(self) -> None:
        self._guard(lambda: self.counted.emit(stats_of(self._open())))

    @Slot(int, str, object)
    def ask(self, ticket: int, replaces: str, work: Callable[[SoundLibrary], object]) -> None:
        if replaces and self.newest.get(replaces) != ticket:
            return
        try:
            self.answered.emit(ticket, work(self._open()))
        except Exception as error:
            self.refused.emit(ticket, _sentence(error))

    @Slot()
    def close(self) -> None:
        if self._library is not None:
            self._library.close()
            self._library = None

    def _guard(self, work: Callable[[], object]) -> None:
        try:
            work()
        except Exception as error:
            self.failed.emit(_sentence(error))


def _sentence(error: Exception) -> StudioError:
    """What went wrong as the user reads it; the details of what nobody foresaw go to the log."""
    if isinstance(error, StudioError):
        return error
    import logging

    logging.getLogger(__name__).error("the sound library failed", exc_info=error)
    return StudioError(
        f"The sound library could not be read ({type(error).__name__}).",
        hint="The details are in the log; installing the program again brings the library back.",
    )


class LibraryThread(QObject):
    """The window's handle on the library. Started by the first question, ended by ``stop``."""

    found = Signal(int, str, list)
    counted = Signal(object)
    failed = Signal(object)
    _search = Signal(int, str, str, str, int)
    _get = Signal(int, str)
    _count = Signal()
    _ask = Signal(int, str, object)
    _close = Signal()

    def __init__(self, parent: QObject | None = None, opener: Callable[[], SoundLibrary] | None = None) -> None:
        super().__init__(parent)
        self._opener = opener or _open_default
        self._thread: QThread | None = None
        self._worker: _Worker | None = None
        self._tickets = count(1)
        self._ended = False
        self._waiting: dict[int, Callable[[SoundRecord], object]] = {}
        self._questions: dict[int, tuple[Callable[[Any], object], Callable[[StudioError], object] | None]] = {}

    def search(self, owner: str, text: str, category: str = "", limit: int = SHOWN) -> int:
        """Ask for sounds; of several questions of one owner only the newest is answered (``found``)."""
        worker = self._started()
        ticket = next(self._tickets)
        worker.newest[owner] = ticket
        self._search.emit(ticket, owner, text, category, limit)
        return ticket

    def get(self, sound_id: str, done: Callable[[SoundRecord], object]) -> None:
        self._started()
        ticket = next(self._tickets)
        self._waiting[ticket] = done
        self._get.emit(ticket, sound_id)

    def count_all(self) -> None:
        self._started()
        self._count.emit()

    def ask(
        self,
        work: Callable[[SoundLibrary], T],
        done: Callable[[T], object],
        failed: Callable[[StudioError], object] | None = None,
        *,
        replaces: str = "",
    ) -> None:
        """Do something with the library in its thread; ``done`` gets the answer here. A newer question with the same
        ``replaces`` key takes the place of an older one, which is then never answered. Without ``failed`` the signal
        of that name brings the ``StudioError``."""
        if self._ended:
            return  # the window is closing
        worker = self._started()
        ticket = next(self._tickets)
        if replaces:
            self._questions.pop(worker.newest.get(replaces, 0), None)
            worker.newest[replaces] = ticket
        self._questions[ticket] = (done, failed)
        self._ask.emit(ticket, replaces, work)

    def stop(self) -> None:
        self._ended = True
        self._waiting.clear()
        self._questions.clear()
        if self._thread is not None and self._worker is not None:
            self._worker.newest.clear()
            self._close.emit()
            self._thread.quit()
            self._thread.wait()
            self._thread = None
            self._worker = None

    def _started(self) -> _Worker:
        if self._worker is None:
            self._thread = QThread(self)
            self._thread.setObjectName("sound library")
            worker = self._worker = _Worker(self._opener)
            worker.moveToThread(self._thread)
            queued = Qt.ConnectionType.QueuedConnection
            self._search.connect(worker.search, queued)
            self._get.connect(worker.get, queued)
            self._count.connect(worker.count_all, queued)
            self._ask.connect(worker.ask, queued)
            self._close.connect(worker.close, queued)
            worker.found.connect(self.found)
            worker.got.connect(self._got)
            worker.counted.connect(self.counted)
            worker.answered.connect(self._answered)
            worker.refused.connect(self._refused)
            worker.failed.connect(self.failed)
            self._thread.start()
        return self._worker

    def _got(self, ticket: int, record: SoundRecord) -> None:
        done = self._waiting.pop(ticket, None)
        if done is not None:
            done(record)

    def _answered(self, ticket: int, answer: object) -> None:
        done, _ = self._questions.pop(ticket, (None, None))
        if done is not None:
            done(answer)

    def _refused(self, ticket: int, error: StudioError) -> None:
        done, failed = self._questions.pop(ticket, (None, None))
        if failed is not None:
            failed(error)
        elif done is not None:
            self.failed.emit(error)


class SoundSearch(QObject):
    """Search as you type for one place of the window: waits for a short pause, drops answers that are out of date."""

    found = Signal(str, list)

    def __init__(self, library: LibraryThread, owner: str, parent: QObject | None = None, limit: int = SHOWN) -> None:
        super().__init__(parent)
        self._library = library
        self._owner = owner
        self._limit = limit
        self._ticket = 0
        self._text = ""
        self._category = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        library.found.connect(self._answered)

    def search(self, text: str, category: str = "") -> None:
        self._text, self._category = text.strip(), category
        self._pause.start()

    def record_of(self, sound_id: str, done: Callable[[SoundRecord], object]) -> None:
        self._library.get(sound_id, done)

    def stop(self) -> None:
        self._pause.stop()

    def _ask(self) -> None:
        self._ticket = self._library.search(self._owner, self._text, self._category, self._limit)

    def _answered(self, ticket: int, text: str, rows: list[SoundRow]) -> None:
        if ticket == self._ticket:
            self.found.emit(text, rows)


def _open_default() -> SoundLibrary:
    from studio.sound.library.library import SoundLibrary

    return SoundLibrary.open_default()


def search_rows(library: SoundLibrary, text: str, category: str, limit: int) -> list[SoundRow]:
    """Sounds of the library that fit the text, all of them or those of one UCS category."""
    from studio.sound.shelves.records import SearchFilters

    hits = library.search(text, SearchFilters(category=category) if category else None, limit)
    return [row_of(hit.record, hit.score) for hit in hits]


def row_of(record: SoundRecord, score: float = 0.0) -> SoundRow:
    return SoundRow(
        record.id,
        record.name,
        str(record.path),
        category_name(record.cat_id) + ("?" if record.cat_source == "guess" else ""),
        record.duration_s,
        record.licence,
        record.loop,
        score,
        record.commercial_ok,
        record.origin == "folder",
        record.favourite,
        " ".join(record.tags),
    )


def stats_of(library: SoundLibrary) -> LibraryStats:
    stats = library.stats()
    names = sorted((category_name(cat_id), cat_id) for cat_id in stats.categories if cat_id)
    return LibraryStats(stats.sounds, stats.duration_s, tuple(names), stats.shipped, tuple(stats.licences))


def category_name(cat_id: str) -> str:
    """The category in words; its identifier where the table does not know it."""
    from studio.sound.categories.ucs import load_ucs

    category = load_ucs().by_id.get(cat_id)
    return category.label() if category is not None else cat_id
