"""The wish queue: what the window wants of the engine or of the library, one wish for each kind and place.

A wish is made with `WishQueue.want` and taken back with `WishQueue.unwant`; whoever works it out tells the queue with
`WishQueue.ended`. Each of the three ends by beginning what comes next, so that nothing that may begin ever waits.

Not here: how a question is asked (``bridge``, ``library``), and Qt, whose clock is handed in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from itertools import count
from typing import Any, Protocol

from studio.domain.errors import StudioError

Stop = Callable[[], bool]
"""Stops what was begun. True: nothing more is heard of it. False: it cannot be stopped and will end by itself."""

_NOWHERE = object()


@dataclass(frozen=True, eq=False)
class Wish:
    """``place`` is what it is for (a photograph, a film, a list), ``key`` what tells its answer from every other: two
    wishes with equal keys get the same answer. ``begin`` is given a ticket and asks; ``done`` or ``failed`` hears how
    it ended, unless it is no longer wanted by then. ``at_hand`` is the answer where it is known already."""

    kind: str
    place: Hashable
    key: object
    begin: Callable[[int], Stop]
    done: Callable[[Any], object]
    failed: Callable[[StudioError], object] | None = None
    at_hand: Any = None


@dataclass(frozen=True)
class Share:
    """How the wishes of a kind share the engine: so many at once, whether the newest goes before the older, and whether
    one that runs is let end and shown although a newer one waits (what follows a finger would else never be seen)."""

    at_once: int = 1
    newest_first: bool = False
    lets_end: bool = False


class Clock(Protocol):
    """Seconds that only go up, and one alarm: a new one takes the place of the old one, None switches it off."""

    def now(self) -> float: ...

    def set_alarm(self, moment: float | None, ring: Callable[[], object]) -> None: ...


@dataclass(eq=False)
class _Waiting:
    wish: Wish
    due: float
    number: int


@dataclass(eq=False)
class _Running:
    wish: Wish
    stop: Stop | None = None
    wanted: bool = True


class WishQueue:
    """``shares`` by kind; a kind that is not named there has one wish at a time. The wishes of ``looked_at``, a place,
    go before the others of their kind."""

    def __init__(self, clock: Clock, shares: Mapping[str, Share] | None = None) -> None:
        self._clock = clock
        self._shares = dict(shares or {})
        self._numbers = count(1)
        self._tickets = count(1)
        self._pausing: dict[tuple[str, Hashable], _Waiting] = {}
        self._ready: dict[str, dict[Hashable, _Waiting]] = {}
        self._running: dict[int, _Running] = {}
        self.looked_at: Hashable = _NOWHERE

    # -- the three operations --------------------------------------------------------------------------------------

    def want(self, wish: Wish, pause_s: float = 0.0) -> None:
        """Wish for something, to begin after a pause in which a newer wish can take its place. An older wish of this
        kind and place is forgotten; if it runs, it goes on when its key is the same (``wish`` gets its answer), else
        it is stopped. An answer at hand is handed on and nothing is asked."""
        older = self._take_out(wish.kind, wish.place)
        running = self._of_same_key(wish) if wish.at_hand is None else None
        if wish.at_hand is not None or not self._share(wish.kind).lets_end:
            self._stop_running(wish.kind, wish.place, but=running)
        if running is not None:
            running.wish, running.wanted = wish, True
        elif wish.at_hand is None:
            self._put_in_line(wish, pause_s, older)
        self._tell_and_begin(wish.done if wish.at_hand is not None else None, wish.at_hand)

    def unwant(self, kind: str, *places: Hashable) -> None:
        """Take back what is wished for at these places: what has not begun is never asked, what runs is stopped and
        its answer dropped."""
        for place in places:
            self._take_out(kind, place)
        for place in places:
            self._stop_running(kind, place)
        self._begin()

    def ended(self, ticket: int, answer: object) -> None:
        """What this ticket was given for has ended, with its answer or with a ``StudioError``. Only what is still
        wanted is handed on."""
        entry = self._running.pop(ticket, None)
        hear: Callable[[Any], object] | None = None
        if entry is not None and entry.wanted:
            hear = entry.wish.failed if isinstance(answer, StudioError) else entry.wish.done
        self._tell_and_begin(hear, answer)

    # -- looking, ending -------------------------------------------------------------------------------------------

    def runs(self, kind: str, place: Hashable) -> bool:
        """Whether the wish of this kind and place has begun."""
        return any(e.wanted and (e.wish.kind, e.wish.place) == (kind, place) for e in self._running.values())

    def close(self) -> None:
        """Forget everything; nothing is stopped, asked or handed on from here on."""
        self._pausing.clear()
        self._ready.clear()
        self._running.clear()
        self._clock.set_alarm(None, self._begin)

    # -- within ----------------------------------------------------------------------------------------------------

    def _put_in_line(self, wish: Wish, pause_s: float, older: _Waiting | None) -> None:
        due, number = self._clock.now() + pause_s, next(self._numbers)
        if older is not None and older.wish.key == wish.key:
            due = min(due, older.due)
        if older is not None and not self._share(wish.kind).newest_first:
            number = older.number
        self._pausing[wish.kind, wish.place] = _Waiting(wish, due, number)

    def _take_out(self, kind: str, place: Hashable) -> _Waiting | None:
        return self._pausing.pop((kind, place), None) or self._ready.get(kind, {}).pop(place, None)

    def _of_same_key(self, wish: Wish) -> _Running | None:
        here = (e for e in self._running.values() if (e.wish.kind, e.wish.place) == (wish.kind, wish.place))
        return next((entry for entry in here if entry.wish.key == wish.key), None)

    def _stop_running(self, kind: str, place: Hashable, *, but: _Running | None = None) -> None:
        for ticket, entry in list(self._running.items()):
            if entry.wanted and entry is not but and (entry.wish.kind, entry.wish.place) == (kind, place):
                entry.wanted = False
                self._stop(ticket, entry)

    def _stop(self, ticket: int, entry: _Running) -> None:
        if entry.stop is not None and entry.stop():
            self._running.pop(ticket, None)

    def _tell_and_begin(self, hear: Callable[[Any], object] | None, answer: object) -> None:
        try:
            if hear is not None:
                hear(answer)
        finally:
            self._begin()

    def _begin(self) -> None:
        """Begin whatever may begin, then sleep until the next pause is over."""
        self._end_pauses()
        try:
            while (wish := self._next()) is not None:
                self._start(wish)
        finally:
            self._clock.set_alarm(min((w.due for w in self._pausing.values()), default=None), self._begin)

    def _end_pauses(self) -> None:
        now = self._clock.now()
        for (kind, place), waiting in list(self._pausing.items()):
            if waiting.due <= now:
                del self._pausing[kind, place]
                self._ready.setdefault(kind, {})[place] = waiting

    def _next(self) -> Wish | None:
        busy = Counter(entry.wish.kind for entry in self._running.values())
        for kind, ready in self._ready.items():
            if ready and busy[kind] < self._share(kind).at_once:
                return min(ready.values(), key=self._rank).wish
        return None

    def _rank(self, waiting: _Waiting) -> tuple[bool, int]:
        newest_first = self._share(waiting.wish.kind).newest_first
        return waiting.wish.place != self.looked_at, -waiting.number if newest_first else waiting.number

    def _start(self, wish: Wish) -> None:
        del self._ready[wish.kind][wish.place]
        ticket = next(self._tickets)
        entry = self._running[ticket] = _Running(wish)
        try:
            entry.stop = wish.begin(ticket)
        except StudioError as error:
            self.ended(ticket, error)
        except BaseException:
            del self._running[ticket]
            self._begin()
            raise
        if not entry.wanted and ticket in self._running:  # taken back while it was being asked
            self._stop(ticket, entry)

    def _share(self, kind: str) -> Share:
        return self._shares.get(kind, Share())
