"""The wish queue: the last wish wins, nothing is asked in vain, nothing stalls."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.domain.errors import StudioError
from studio.ui.engine.wishes import Share, Stop, Wish, WishQueue

SHARES = {"colour": Share(1), "thumbnail": Share(2, newest_first=True), "rows": Share(2)}
FOLLOWING = {"live": Share(1, lets_end=True)}
UNSTOPPABLE = "rows"
PLACES = ("a", "b", "c", "d")


class HandClock:
    """Time that the test moves."""

    def __init__(self) -> None:
        self.time = 0.0
        self._alarm: tuple[float, Callable[[], object]] | None = None

    def now(self) -> float:
        return self.time

    def set_alarm(self, moment: float | None, ring: Callable[[], object]) -> None:
        self._alarm = None if moment is None else (moment, ring)

    def pass_time(self, seconds: float) -> None:
        end = self.time + seconds
        while self._alarm is not None and self._alarm[0] <= end:
            (self.time, ring), self._alarm = self._alarm, None
            ring()
        self.time = end


@dataclass
class Asked:
    wish: Wish
    stopped: bool = False


@dataclass
class Desk:
    """Plays those who answer; ``open`` are the tickets that have begun and have not ended."""

    clock: HandClock = field(default_factory=HandClock)
    open: dict[int, Asked] = field(default_factory=dict)
    begun: list[Wish] = field(default_factory=list)
    told: list[tuple[Wish, object]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.queue = WishQueue(self.clock, SHARES)

    def wish(self, kind: str, place: Hashable, key: object, at_hand: Any = None) -> Wish:
        wish: Wish

        def begin(ticket: int) -> Stop:
            self.open[ticket] = Asked(wish)
            self.begun.append(wish)
            return lambda: self._stop(ticket)

        def told(answer: object) -> None:
            self.told.append((wish, answer))

        wish = Wish(kind, place, key, begin, told, told, at_hand)
        return wish

    def _stop(self, ticket: int) -> bool:
        if self.open[ticket].wish.kind == UNSTOPPABLE:
            self.open[ticket].stopped = True
            return False
        del self.open[ticket]
        return True

    def want(self, kind: str, place: Hashable, key: object, pause_s: float = 0.0, at_hand: Any = None) -> Wish:
        wish = self.wish(kind, place, key, at_hand)
        self.queue.want(wish, pause_s)
        return wish

    def end(self, ticket: int, answer: object) -> None:
        del self.open[ticket]
        self.queue.ended(ticket, answer)

    def keys(self) -> list[object]:
        return [asked.wish.key for asked in self.open.values()]


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_wish_is_asked_and_its_answer_handed_on(desk: Desk) -> None:
    wish = desk.want("colour", "a", 1)
    (ticket,) = desk.open
    assert desk.queue.runs("colour", "a")
    desk.end(ticket, "red")
    assert desk.told == [(wish, "red")]
    assert not desk.queue.runs("colour", "a")


def test_in_the_pause_the_last_wish_wins_and_one_question_is_asked(desk: Desk) -> None:
    for key in range(5):
        desk.want("colour", "a", key, pause_s=0.25)
        desk.clock.pass_time(0.125)
    assert desk.begun == []
    desk.clock.pass_time(0.125)
    assert desk.keys() == [4]


def test_undo_within_the_pause_asks_nothing(desk: Desk) -> None:
    desk.want("colour", "a", 1, pause_s=0.25)
    desk.clock.pass_time(0.125)
    back = desk.want("colour", "a", 0, at_hand="as it was")
    desk.clock.pass_time(10)
    assert desk.begun == []
    assert desk.told == [(back, "as it was")]


def test_an_answer_at_hand_stops_what_runs_and_lets_the_next_begin(desk: Desk) -> None:
    desk.want("colour", "a", 1)
    desk.want("colour", "b", 2)
    desk.want("colour", "a", 0, at_hand="as it was")
    assert desk.keys() == [2]


def test_the_key_that_runs_goes_on_and_tells_the_newest(desk: Desk) -> None:
    desk.want("colour", "a", 1)
    again = desk.want("colour", "a", 1)
    assert len(desk.begun) == 1
    (ticket,) = desk.open
    desk.end(ticket, "red")
    assert desk.told == [(again, "red")]


def test_a_newer_wish_for_the_place_stops_the_running_one(desk: Desk) -> None:
    desk.want("colour", "a", 1)
    (first,) = desk.open
    second = desk.want("colour", "a", 2)
    assert desk.keys() == [2]
    desk.queue.ended(first, "too late")
    desk.end(next(iter(desk.open)), "red")
    assert desk.told == [(second, "red")]


def test_what_follows_a_finger_is_seen_although_newer_wishes_wait(desk: Desk) -> None:
    desk.queue = WishQueue(desk.clock, FOLLOWING)
    first = desk.want("live", "a", 1)
    desk.want("live", "a", 2)
    last = desk.want("live", "a", 3)
    assert desk.keys() == [1], "one at a time"
    desk.end(next(iter(desk.open)), "red")
    assert desk.told == [(first, "red")], "what ran is shown"
    assert desk.keys() == [3], "of those that waited only the last is asked"
    desk.end(next(iter(desk.open)), "blue")
    assert desk.told == [(first, "red"), (last, "blue")]


def test_what_follows_a_finger_ends_with_it(desk: Desk) -> None:
    desk.queue = WishQueue(desk.clock, FOLLOWING)
    desk.want("live", "a", 1)
    desk.want("live", "a", 2)
    desk.queue.unwant("live", "a")
    assert desk.open == {}
    desk.want("live", "a", 3)
    back = desk.want("live", "a", 0, at_hand="as it was")
    assert desk.open == {}
    assert desk.told == [(back, "as it was")]


def test_what_cannot_be_stopped_keeps_its_turn_and_is_not_handed_on(desk: Desk) -> None:
    for place in ("a", "b"):
        desk.want("rows", place, 1)
    desk.queue.unwant("rows", "a")
    last = desk.want("rows", "c", 2)
    assert desk.keys() == [1, 1], "both are still at work"
    ticket = next(ticket for ticket, asked in desk.open.items() if asked.stopped)
    desk.end(ticket, "for nobody")
    assert desk.told == []
    assert desk.keys() == [1, 2]
    desk.end(next(t for t, asked in desk.open.items() if asked.wish is last), "rows")
    assert desk.told == [(last, "rows")]


def test_wishes_taken_back_together_never_begin(desk: Desk) -> None:
    for place in PLACES:
        desk.want("colour", place, 1)
    desk.queue.unwant("colour", *PLACES)
    assert len(desk.begun) == 1
    assert desk.open == {}


def test_what_is_looked_at_goes_first_then_the_order_of_its_kind(desk: Desk) -> None:
    for place in PLACES:
        desk.want("colour", place, place)
    desk.queue.looked_at = "c"
    order = []
    while desk.open:
        (ticket,) = desk.open
        order.append(desk.open[ticket].wish.place)
        desk.end(ticket, "")
    assert order == ["a", "c", "b", "d"]
    for number in range(6):
        desk.want("thumbnail", number, number)
    assert desk.keys() == [0, 1]
    desk.end(next(iter(desk.open)), "")
    assert desk.keys() == [1, 5], "the newest wish before the older"


def test_a_wish_that_changes_while_it_waits_keeps_its_turn(desk: Desk) -> None:
    for place in ("a", "b", "c"):
        desk.want("colour", place, 1)
    desk.want("colour", "b", 2)
    desk.end(next(iter(desk.open)), "")
    assert [asked.wish.place for asked in desk.open.values()] == ["b"]
    assert desk.keys() == [2]


def test_the_same_wish_again_does_not_begin_its_pause_anew(desk: Desk) -> None:
    for _ in range(4):
        desk.want("colour", "a", 1, pause_s=0.375)
        desk.clock.pass_time(0.125)
    assert desk.keys() == [1]


def test_a_failure_is_told_and_the_next_begins(desk: Desk) -> None:
    first = desk.want("colour", "a", 1)
    desk.want("colour", "b", 2)
    error = StudioError("The picture is damaged.")
    desk.end(next(iter(desk.open)), error)
    assert desk.told == [(first, error)]
    assert desk.keys() == [2]


def test_nothing_stalls_when_a_listener_or_a_question_breaks(desk: Desk) -> None:
    def broken(_value: object) -> Any:
        raise ZeroDivisionError

    desk.queue.want(Wish("colour", "a", 1, desk.wish("colour", "a", 1).begin, broken))
    desk.want("colour", "b", 2)
    with pytest.raises(ZeroDivisionError):
        desk.end(next(iter(desk.open)), "")
    assert desk.keys() == [2]
    desk.queue.want(Wish("colour", "c", 3, broken, broken))
    desk.want("colour", "d", 4)
    with pytest.raises(ZeroDivisionError):
        desk.end(next(iter(desk.open)), "")
    assert desk.keys() == [4]


def test_a_question_that_is_refused_or_answered_on_the_spot_is_told(desk: Desk) -> None:
    heard: list[object] = []
    error = StudioError("The engine is not running.")

    def refuse(_ticket: int) -> Stop:
        raise error

    def answer(ticket: int) -> Stop:
        desk.queue.ended(ticket, "known")
        return lambda: True

    desk.queue.want(Wish("colour", "a", 1, refuse, heard.append, heard.append))
    desk.queue.want(Wish("colour", "a", 2, answer, heard.append, heard.append))
    assert heard == [error, "known"]
    desk.want("colour", "b", 3)
    assert desk.keys() == [3]


def test_after_closing_nothing_is_asked_or_told(desk: Desk) -> None:
    desk.want("colour", "a", 1)
    desk.want("colour", "b", 2, pause_s=0.125)
    desk.queue.close()
    desk.clock.pass_time(1)
    desk.end(next(iter(desk.open)), "")
    assert len(desk.begun) == 1
    assert desk.told == []


class Model:
    """Knows only the last wish of each kind and place, and when its pause is over; checks all that the queue does."""

    def __init__(self) -> None:
        self.desk = Desk()
        self.last: dict[tuple[str, Hashable], tuple[Wish, float]] = {}
        self.seen = 0

    def want(self, kind: str, place: str, key: int, pause_s: float) -> None:
        wish = self.desk.wish(kind, place, key)
        older = self.last.get((kind, place))
        due = self.desk.clock.now() + pause_s
        if older is not None and older[0].key == key:
            due = min(due, older[1])
        self.last[kind, place] = (wish, due)
        self.hears(lambda: self.desk.queue.want(wish, pause_s), [])

    def want_known(self, kind: str, place: str, key: int) -> None:
        """What is at hand is told at once."""
        self.last.pop((kind, place), None)
        wish = self.desk.wish(kind, place, key, "at hand")
        self.hears(lambda: self.desk.queue.want(wish, 0.75), [(wish, "at hand")])

    def unwant(self, kind: str, some: set[str]) -> None:
        for place in some:
            self.last.pop((kind, place), None)
        self.hears(lambda: self.desk.queue.unwant(kind, *sorted(some)), [])

    def end(self, which: int, error: bool) -> None:
        """The newest wish of the key hears the answer, once; what is no longer wanted is told to no one."""
        if not self.desk.open:
            return
        ticket = sorted(self.desk.open)[which % len(self.desk.open)]
        asked = self.desk.open[ticket].wish
        answer: object = StudioError("no") if error else ("answer to", asked.key)
        wanted = self.last.get((asked.kind, asked.place))
        told: list[tuple[Wish, object]] = []
        if wanted is not None and wanted[0].key == asked.key:
            del self.last[asked.kind, asked.place]
            told = [(wanted[0], answer)]
        self.hears(lambda: self.desk.end(ticket, answer), told)

    def look_at(self, place: str) -> None:
        self.desk.queue.looked_at = place

    def pass_time(self, seconds: float) -> None:
        self.hears(lambda: self.desk.clock.pass_time(seconds), [])

    def hears(self, act: Callable[[], None], told: list[tuple[Wish, object]]) -> None:
        before = len(self.desk.told)
        act()
        assert self.desk.told[before:] == told

    def check(self) -> None:
        self.only_the_last_wish_was_asked_and_not_before_its_pause()
        running = [(asked.wish.kind, asked.wish.place, asked.wish.key) for asked in self.desk.open.values()]
        for kind, share in SHARES.items():
            busy = sum(name == kind for name, _, _ in running)
            assert busy <= share.at_once
            ready = (w for w, due in self.last.values() if w.kind == kind and due <= self.desk.clock.now())
            waiting = [wish for wish in ready if (kind, wish.place, wish.key) not in running]
            assert not waiting or busy == share.at_once, "no place is free beside a waiting wish"
        for asked in self.desk.open.values():
            last = self.last.get((asked.wish.kind, asked.wish.place))
            assert asked.stopped or (last is not None and last[0].key == asked.wish.key), "it should have been stopped"

    def only_the_last_wish_was_asked_and_not_before_its_pause(self) -> None:
        for wish in self.desk.begun[self.seen :]:
            last, due = self.last[wish.kind, wish.place]
            assert last is wish
            assert due <= self.desk.clock.now()
        self.seen = len(self.desk.begun)

    def finish(self) -> None:
        """Once every pause is over and all is answered, every wish has been heard."""
        self.pass_time(10)
        self.check()
        while self.desk.open:
            self.end(0, False)
            self.check()
        assert self.last == {}


# Mostly wishes that may begin at once, of few kinds, so that they meet and wait for each other.
kinds = st.sampled_from(("colour", "colour", "rows", "thumbnail"))
places = st.sampled_from(PLACES)
keys = st.integers(0, 2)
wants_now = [st.tuples(st.just(Model.want), kinds, places, keys, st.just(0.0)) for _ in range(3)]
operations = st.one_of(
    *wants_now,
    st.tuples(st.just(Model.want), kinds, places, keys, st.sampled_from((0.25, 0.75))),
    st.tuples(st.just(Model.want_known), kinds, places, keys),
    st.tuples(st.just(Model.unwant), kinds, st.sets(places, min_size=1, max_size=3)),
    st.tuples(st.just(Model.end), st.integers(0, 5), st.booleans()),
    st.tuples(st.just(Model.look_at), places),
    st.tuples(st.just(Model.pass_time), st.sampled_from((0.0625, 0.25, 1.0))),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(operations, min_size=12, max_size=40))
def test_after_any_operations_the_last_wish_wins_and_nothing_stalls(steps: list[tuple[Any, ...]]) -> None:
    model = Model()
    for operation, *values in steps:
        operation(model, *values)
        model.check()
    model.finish()
