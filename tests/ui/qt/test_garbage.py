"""Widgets that only the collector can free are freed on the window's thread. Each test has a process of its own, since
the collector is one for all that runs in a process."""

from __future__ import annotations

import pytest

from tests.ui.own_process import run_alone

pytestmark = pytest.mark.gui

_PREPARE = """
import gc, threading, weakref
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from studio.ui.qt.garbage import collect_here_only, collect_if_due

application = QApplication([])
gc.collect()
gc.set_threshold(50, 10, 10)

class Cycle(QWidget):
    def __init__(self):
        super().__init__()
        self.myself = self

def litter():
    for _ in range(20):
        lists = [[] for _ in range(100)]
        lists.append(lists)

def watched_widget(freed_by):
    return weakref.ref(Cycle(), lambda _: freed_by.append(threading.current_thread().name))

def in_a_thread():
    thread = threading.Thread(target=litter, name="litter")
    thread.start()
    thread.join()

freed_by = []
"""


def test_a_thread_that_litters_leaves_widgets_to_the_window() -> None:
    said = run_alone(
        _PREPARE
        + """
timer = collect_here_only(application)
gone = watched_widget(freed_by)
in_a_thread()
print("kept" if gone() is not None else "freed by the thread")
loop = QEventLoop()
QTimer.singleShot(60_000, loop.quit)
timer.timeout.connect(lambda: loop.quit() if gone() is None else None)
loop.exec()
print(freed_by == [threading.main_thread().name], timer.parent() is application, gc.isenabled())
"""
    )
    assert said.split() == ["kept", "True", "True", "False"]


def test_old_garbage_is_found_as_the_young_becomes_old() -> None:
    said = run_alone(
        _PREPARE
        + """
gc.disable()
widget = Cycle()
gone = weakref.ref(widget)
gc.collect(0)
gc.collect(1)
del widget
for _ in range(2000):
    kept = [[] for _ in range(200)]
    collect_if_due()
    del kept
    if gone() is None:
        break
print(gone() is None)
"""
    )
    assert said.strip() == "True"
