"""The ring goes with the focus, comes with the keyboard, and is not there for the mouse."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from studio.ui.parts.controls import SliderRow, button
from studio.ui.qt.reading_order import follow_layouts
from studio.ui.theme import controller

pytestmark = pytest.mark.gui


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[QDialog]:
    controller()
    dialog = QDialog()
    dialog.resize(400, 300)
    qtbot.addWidget(dialog)
    yield dialog
    dialog.close()


def ring_of(window: QWidget) -> QRect | None:
    rings = [w for w in window.findChildren(QWidget, "focusRing") if w.isVisible()]
    return rings[0].geometry() if rings else None


def shown(qtbot: QtBot, dialog: QDialog) -> None:
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)


def test_it_goes_around_what_tab_reaches_and_not_around_what_is_clicked(qtbot: QtBot, dialog: QDialog) -> None:
    one, two = QLineEdit(), QLineEdit()
    column = QVBoxLayout(dialog)
    column.addWidget(one)
    column.addWidget(two)
    shown(qtbot, dialog)
    QTest.mouseClick(one, Qt.MouseButton.LeftButton)
    assert ring_of(dialog) is None
    QTest.keyClick(one, Qt.Key.Key_Tab)
    around = ring_of(dialog)
    assert two.hasFocus()
    assert around is not None
    assert around.contains(two.geometry())
    assert not around.intersects(one.geometry())
    dialog.resize(400, 500)
    QTest.qWait(20)
    assert ring_of(dialog) != around, "it follows what it goes around"
    two.hide()
    QTest.qWait(20)
    assert ring_of(dialog) is None or not ring_of(dialog).intersects(two.geometry())  # type: ignore[union-attr]


def test_what_is_out_of_sight_is_scrolled_to_from_outside_too(qtbot: QtBot, dialog: QDialog) -> None:
    first, last = QLineEdit(), QLineEdit()
    body = QWidget()
    inner = QVBoxLayout(body)
    inner.addSpacing(900)
    inner.addWidget(last)
    scroll = QScrollArea()
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidgetResizable(True)
    scroll.setWidget(body)
    column = QVBoxLayout(dialog)
    column.addWidget(first)
    column.addWidget(scroll)
    shown(qtbot, dialog)
    first.setFocus()
    assert last.visibleRegion().isEmpty()
    QTest.keyClick(first, Qt.Key.Key_Tab)
    QTest.qWait(20)
    assert last.hasFocus()
    assert not last.visibleRegion().isEmpty()
    around = ring_of(dialog)
    assert around is not None
    assert around.intersects(QRect(last.mapTo(dialog, QPoint(0, 0)), last.size()))


def test_tab_reads_as_the_layouts_do(qtbot: QtBot, dialog: QDialog) -> None:
    """Whatever the order in which the parts were made; a row with a slider is one stop."""
    last, slider, left, right = button("last"), SliderRow("slider", 0, 1, 0), QLineEdit(), QLineEdit()
    line = QHBoxLayout()
    line.addWidget(left)
    line.addWidget(right)
    column = QVBoxLayout(dialog)
    column.addLayout(line)
    column.addWidget(slider)
    column.addWidget(last)
    shown(qtbot, dialog)
    for _ in range(2):  # doing it again changes nothing
        follow_layouts(dialog)
        left.setFocus()
        reached = []
        for _step in range(4):
            QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
            reached.append(dialog.focusWidget())
        assert reached == [right, slider.slider, last, left]
