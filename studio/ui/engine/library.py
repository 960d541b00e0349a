"""The sound library for the window: searched in a worker thread of its own, so that typing never waits.

The library itself (and NumPy with it) is imported in that thread, when it is first needed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from itertools import count
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from studio.domain.errors import StudioError
from studio.ui.engine.wishes import Stop, Wish, WishQueue
from studio.ui.qt.clock import QtClock
from studio.ui.qt.language import spoken

if TYPE_CHECKING:
    from studio.sound.library.library import SoundLibrary
    from studio.sound.shelves.records import SoundRecord

T = TypeVar("T")

TYPING_PAUSE_MS = 120
SHOWN = 200
KIND = "library"
"""Of every wish here: the library's one thread does one thing at a time."""


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

    ended = Signal(int, object)

    def __init__(self, opener: Callable[[], SoundLibrary]) -> None:
        super().__init__()
        self._opener = opener
        self._library: SoundLibrary | None = None

    @Slot(int, object)
    def do(self, ticket: int, work: Callable[[SoundLibrary], object]) -> None:
        """``ended`` brings what the work returns, or a ``StudioError``."""
        try:
            answer = self._done(work)
        except Exception as error:
            answer = _sentence(error)
        self.ended.emit(ticket, answer)

    def _done(self, work: Callable[[SoundLibrary], object]) -> object:
        from studio.sound.shelves.store import DamagedLibrary

        try:
            return work(self._opened())
        except DamagedLibrary:
            self.close()  # opened again, it is set aside and made anew
            return work(self._opened())

    def _opened(self) -> SoundLibrary:
        if self._library is None:
            self._library = self._opener()
        return self._library

    @Slot()
    def close(self) -> None:
        if self._library is not None:
            self._library.close()
            self._library = None


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

    counted = Signal(object)
    failed = Signal(object)
    _do = Signal(int, object)
    _close = Signal()

    def __init__(self, parent: QObject | None = None, opener: Callable[[], SoundLibrary] | None = None) -> None:
        super().__init__(parent)
        self._opener = opener or _open_default
        self._thread: QThread | None = None
        self._worker: _Worker | None = None
        self._tickets = count(1)
        self._open: dict[int, Callable[[object], object]] = {}
        self._wishes = WishQueue(QtClock(self))
        self._ended = False

    def ask(
        self,
        work: Callable[[SoundLibrary], T],
        done: Callable[[T], object],
        failed: Callable[[StudioError], object] | None = None,
        *,
        replaces: str = "",
        pause_s: float = 0.0,
    ) -> None:
        """Do something with the library in its thread; ``done`` gets the answer here. With ``replaces`` it is a wish
        (see ``wishes``): a newer one of the same name takes the place of an older one, which is then never answered,
        and the pause lets several that follow each other closely become one. Without it, it is done in any case.
        Without ``failed`` the signal of that name brings the ``StudioError``."""
        if self._ended:
            return  # the window is closing
        refused = failed or self.failed.emit
        if replaces:
            self._wishes.want(Wish(KIND, replaces, object(), partial(self._begin, work), done, refused), pause_s)
        else:
            self._send(work, partial(_tell, done, refused))

    def unwant(self, replaces: str) -> None:
        """Take back what was asked under this name."""
        self._wishes.unwant(KIND, replaces)

    def get(self, sound_id: str, done: Callable[[SoundRecord], object]) -> None:
        """One sound by its id."""

        def find(library: SoundLibrary) -> SoundRecord:
            record = library.get(sound_id)
            if record is None:
                raise StudioError("This sound is no longer in the library.", hint="Choose another sound for the cue.")
            return record

        self.ask(find, done)

    def count_all(self) -> None:
        """``counted`` brings the library in numbers."""
        self.ask(stats_of, self.counted.emit)

    def stop(self) -> None:
        self._ended = True
        self._wishes.close()
        self._open.clear()
        if self._thread is not None:
            self._close.emit()
            self._thread.quit()
            self._thread.wait()
            self._thread = None
            self._worker = None

    def _begin(self, work: Callable[[SoundLibrary], object], ticket: int) -> Stop:
        self._send(work, partial(self._wishes.ended, ticket))
        return _goes_on

    def _send(self, work: Callable[[SoundLibrary], object], ended: Callable[[object], object]) -> None:
        self._start()
        ticket = next(self._tickets)
        self._open[ticket] = ended
        self._do.emit(ticket, work)

    def _start(self) -> None:
        if self._worker is not None:
            return
        self._thread = QThread(self)
        self._thread.setObjectName("sound library")
        worker = self._worker = _Worker(self._opener)
        worker.moveToThread(self._thread)
        self._do.connect(worker.do, Qt.ConnectionType.QueuedConnection)
        self._close.connect(worker.close, Qt.ConnectionType.QueuedConnection)
        worker.ended.connect(self._work_ended)
        self._thread.start()

    def _work_ended(self, ticket: int, answer: object) -> None:
        ended = self._open.pop(ticket, None)
        if ended is not None:
            ended(answer)


def _tell(done: Callable[[Any], object], failed: Callable[[StudioError], object], answer: object) -> None:
    if isinstance(answer, StudioError):
        failed(answer)
    else:
        done(answer)


def _goes_on() -> bool:
    """Work in the library's thread cannot be stopped."""
    return False


class SoundSearch(QObject):
    """Search as you type for one place of the window: waits for a short pause; only the newest is answered."""

    found = Signal(str, list)

    def __init__(self, library: LibraryThread, owner: str, parent: QObject | None = None, limit: int = SHOWN) -> None:
        super().__init__(parent)
        self._library = library
        self._owner = owner
        self._limit = limit

    def search(self, text: str, category: str = "") -> None:
        text = text.strip()
        self._library.ask(
            lambda library: search_rows(library, text, category, self._limit),
            lambda rows: self.found.emit(text, rows),
            replaces=self._owner,
            pause_s=TYPING_PAUSE_MS / 1000,
        )

    def record_of(self, sound_id: str, done: Callable[[SoundRecord], object]) -> None:
        self._library.get(sound_id, done)

    def stop(self) -> None:
        self._library.unwant(self._owner)


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
    """The category in words of the user's language; its identifier where the table does not know it."""
    from studio.sound.categories.ucs import load_ucs

    category = load_ucs().by_id.get(cat_id)
    return category.label(spoken()) if category is not None else cat_id
