"""Qt calls must not use up the interpreter's own objects."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from studio.ui.qt.guard import make_singletons_immortal

pytestmark = pytest.mark.gui


def test_many_qt_calls_leave_the_interpreter_alive(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    make_singletons_immortal()
    for _ in range(20_000):
        label.setText("a")
        label.setEnabled(True)
        label.isVisible()
    for thing in (None, True, False):
        assert sys.getrefcount(thing) > 20_000


def test_doing_it_again_changes_nothing() -> None:
    before = sys.getrefcount(True)
    make_singletons_immortal()
    assert abs(sys.getrefcount(True) - before) < 1000
