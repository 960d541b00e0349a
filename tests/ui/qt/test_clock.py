"""The alarm rings at its moment; a newer one takes its place, and it can be switched off."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from studio.ui.qt.clock import QtClock

pytestmark = pytest.mark.gui


def test_the_alarm_rings_not_before_its_moment(qtbot: QtBot) -> None:
    owner = QObject()
    clock = QtClock(owner)
    rung: list[float] = []
    moment = clock.now() + 0.05
    clock.set_alarm(moment, lambda: rung.append(clock.now()))
    qtbot.waitUntil(lambda: bool(rung))
    assert rung[0] >= moment


def test_only_the_newest_alarm_rings_and_none_when_switched_off(qtbot: QtBot) -> None:
    owner = QObject()
    clock = QtClock(owner)
    rung: list[str] = []
    clock.set_alarm(clock.now(), lambda: rung.append("first"))
    clock.set_alarm(clock.now(), lambda: rung.append("second"))
    qtbot.waitUntil(lambda: bool(rung))
    clock.set_alarm(clock.now(), lambda: rung.append("third"))
    clock.set_alarm(None, lambda: None)
    qtbot.wait(20)
    assert rung == ["second"]
