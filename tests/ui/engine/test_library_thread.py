"""Wishes of the library: only the newest is worked out and answered; what must be done is done in any case."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from studio.domain.errors import StudioError
from studio.ui.engine.library import LibraryThread

pytestmark = pytest.mark.gui


class Shelf:
    """A library that is busy until it is let go."""

    def __init__(self) -> None:
        self.free = Event()
        self.done: list[object] = []

    def do(self, name: object) -> object:
        assert self.free.wait(10)
        self.done.append(name)
        if isinstance(name, Exception):
            raise name
        return name

    def close(self) -> None:
        pass


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def thread(shelf: Shelf, qtbot: QtBot) -> Iterator[LibraryThread]:
    thread = LibraryThread(opener=lambda: shelf)  # type: ignore[arg-type, return-value]
    yield thread
    shelf.free.set()
    thread.stop()


def ask(thread: LibraryThread, name: object, heard: list[object], replaces: str = "") -> None:
    thread.ask(lambda shelf: shelf.do(name), heard.append, heard.append, replaces=replaces)  # type: ignore[attr-defined]


def test_of_several_wishes_only_the_newest_is_worked_out(qtbot: QtBot, thread: LibraryThread, shelf: Shelf) -> None:
    heard: list[object] = []
    for number in range(20):
        ask(thread, number, heard, "search")
    ask(thread, "rows", heard, "rows")
    shelf.free.set()
    qtbot.waitUntil(lambda: heard == [19, "rows"])
    assert shelf.done == [0, 19, "rows"], "the first had begun; those between were never asked"


def test_what_must_be_done_is_done_in_order_whatever_is_wished(
    qtbot: QtBot, thread: LibraryThread, shelf: Shelf
) -> None:
    heard: list[object] = []
    ask(thread, "search", heard, "search")
    for number in range(3):
        ask(thread, number, heard)
    shelf.free.set()
    qtbot.waitUntil(lambda: len(heard) == 4)
    assert [name for name in shelf.done if name != "search"] == [0, 1, 2]


def test_a_failure_is_told_and_the_next_is_worked_out(qtbot: QtBot, thread: LibraryThread, shelf: Shelf) -> None:
    error = StudioError("The library is away.")
    heard: list[object] = []
    ask(thread, error, heard, "one")
    ask(thread, "two", heard, "two")
    shelf.free.set()
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert heard == [error, "two"]


def test_what_is_taken_back_is_not_told(qtbot: QtBot, thread: LibraryThread, shelf: Shelf) -> None:
    heard: list[object] = []
    ask(thread, "one", heard, "one")
    ask(thread, "two", heard, "two")
    thread.unwant("one")
    thread.unwant("two")
    ask(thread, "three", heard, "three")
    shelf.free.set()
    qtbot.waitUntil(lambda: heard == ["three"])
    assert shelf.done == ["one", "three"]
