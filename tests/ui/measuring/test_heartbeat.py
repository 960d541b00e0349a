"""The pulse of the window's thread feels what holds it up."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from studio.ui.measuring.driving import rest, wait_for
from studio.ui.measuring.heartbeat import Heartbeat


def _work_hard(seconds: float) -> None:
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def test_waiting_and_work_of_the_thread_are_told_apart(qtbot: QtBot) -> None:
    pulse = Heartbeat()
    pulse.begin()
    QTimer.singleShot(30, lambda: time.sleep(0.08))
    rest(0.3)
    waited = pulse.end()
    assert max(waited) > 70
    assert max(pulse.work_ms) < 60, "sleep is no work"
    pulse.begin()
    QTimer.singleShot(30, lambda: _work_hard(0.08))
    rest(0.3)
    assert max(pulse.end()) > 70
    assert max(pulse.work_ms) > 70


def test_what_never_happens_is_not_waited_for_for_ever(qtbot: QtBot) -> None:
    with pytest.raises(TimeoutError, match="the moon"):
        wait_for("the moon", lambda: False, patience_s=0.05)
