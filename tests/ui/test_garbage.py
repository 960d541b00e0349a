"""Widgets that only the collector can free are freed on the window's thread."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from studio.ui.garbage import collect_here_only, collect_if_due

pytestmark = pytest.mark.gui


class _Cycle(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.myself = self


@pytest.fixture
def low_threshold() -> Iterator[None]:
    before = gc.get_threshold()
    gc.collect()
    gc.set_threshold(50, *before[1:])
    yield
    gc.set_threshold(*before)


@pytest.fixture
def owner(qtbot: QtBot) -> Iterator[QObject]:
    owner = QObject()
    yield owner
    for timer in owner.findChildren(QTimer):
        timer.stop()


def _litter() -> None:
    for _ in range(20):
        lists: list[object] = [[] for _ in range(100)]
        lists.append(lists)


def test_a_thread_that_litters_leaves_widgets_to_the_window(qtbot: QtBot, owner: QObject, low_threshold: None) -> None:
    timer = collect_here_only(owner)
    assert not gc.isenabled()
    freed_by: list[str] = []
    widget = _Cycle()
    gone = weakref.ref(widget, lambda _: freed_by.append(threading.current_thread().name))
    del widget
    thread = threading.Thread(target=_litter, name="litter")
    thread.start()
    thread.join()
    assert gone() is not None, "the thread freed it"
    qtbot.waitUntil(lambda: gone() is None, timeout=20_000)
    assert freed_by == [threading.main_thread().name]
    assert timer.parent() is owner


def test_old_garbage_is_found_as_the_young_becomes_old(low_threshold: None) -> None:
    widget = [[]]
    widget.append(widget)
    marker = _Marker()
    widget.append(marker)
    gone = weakref.ref(marker)
    gc.collect(0)
    gc.collect(1)
    del widget, marker
    for _ in range(2000):
        kept = [[] for _ in range(200)]
        collect_if_due()
        if gone() is None:
            break
        del kept
    assert gone() is None


class _Marker:
    pass
