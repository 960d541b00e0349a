"""Nothing is cut off in any language, and where people write from right to left the window is mirrored."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from studio.ui.parts.controls import AccentSlider, Elided
from studio.ui.qt.language import be_silent, speak
from studio.ui.state.settings import Store
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge
from tests.ui.test_pseudo_locale import Pseudo
from tests.ui.tour import Stage, dialogs, places

pytestmark = [pytest.mark.gui, pytest.mark.slow]

LANGUAGES = ("de", "fr", "mirrored")
SLACK = 1
"""Pixels that rounding may take."""


@pytest.fixture(params=LANGUAGES)
def stage(
    request: pytest.FixtureRequest,
    qtbot: QtBot,
    qapp: QApplication,
    photos: list[Path],
    pyramids: tuple[str, str],
    store: Store,
) -> Iterator[Stage]:
    pseudo = Pseudo(qapp)
    if request.param == "mirrored":
        be_silent(qapp)
        qapp.installTranslator(pseudo)
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    else:
        speak(qapp, request.param)
    bridge = FakeBridge()
    window = MainWindow(bridge, store)
    window.resize(1440, 900)
    window.show()
    qtbot.addWidget(window)
    yield Stage(window, bridge, photos, pyramids[0])
    window.close()
    qapp.removeTranslator(pseudo)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    speak(qapp, "en")


def cut_off(root: QWidget) -> list[str]:
    """What does not show all of its words, or lies partly outside of what it is in."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root) or (widget.isWindow() and widget is not root) or widget.width() == 0:
            continue
        name = f"{type(widget).__name__} {_words(widget)!r} in {type(widget.parentWidget()).__name__}"
        if _words(widget) and (wanted := _width_of_words(widget)) > widget.width() + SLACK:
            found.append(f"{name}: {widget.width()} px for {wanted}")
        if _words(widget) and not _inside(widget, root):
            found.append(f"{name}: partly outside")
    return found


def _words(widget: QWidget) -> str:
    if isinstance(widget, Elided):
        return ""  # it says itself that there is more
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() == Qt.ToolButtonStyle.ToolButtonIconOnly:
        return ""
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    return widget.currentText() if isinstance(widget, QComboBox) else ""


def _width_of_words(widget: QWidget) -> int:
    if isinstance(widget, QLabel):
        lines = widget.text().split("\n")
        if widget.wordWrap():
            lines = [word for line in lines for word in line.split()]
        return max((widget.fontMetrics().horizontalAdvance(line) for line in lines), default=0)
    if isinstance(widget, QComboBox):
        return 0  # a list shows the whole entry
    return widget.fontMetrics().horizontalAdvance(_words(widget).replace("&&", "&"))


def _inside(widget: QWidget, root: QWidget) -> bool:
    """Whether nothing of it lies beside what holds it; what scrolls may lie above or below."""
    area = QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())
    held = widget.parentWidget()
    while held is not None and held is not root:
        if isinstance(held, QAbstractScrollArea):
            port = held.viewport()
            left = port.mapTo(root, QPoint(0, 0)).x()
            return left - SLACK <= area.left() and area.right() <= left + port.width() + SLACK
        held = held.parentWidget()
    return root.rect().adjusted(-SLACK, -SLACK, SLACK, SLACK).contains(area)


def test_nothing_of_a_page_is_cut_off(stage: Stage) -> None:
    found = [f"{name}: {line}" for name, page in places(stage) for line in cut_off(page)]
    assert found == [], "\n".join(dict.fromkeys(found))


def test_nothing_of_a_dialog_is_cut_off(stage: Stage) -> None:
    for _ in places(stage):
        pass
    found = [f"{name}: {line}" for name, dialog in dialogs(stage) for line in cut_off(dialog)]
    assert found == [], "\n".join(dict.fromkeys(found))


@pytest.mark.parametrize("stage", ["mirrored"], indirect=True)
def test_the_window_is_mirrored(stage: Stage) -> None:
    window = stage.window
    for name, _ in places(stage):
        bar = window.bar
        tabs = [tab.mapTo(window, QPoint(0, 0)).x() for tab in bar.tabs.values()]
        assert tabs == sorted(tabs, reverse=True), name
        assert bar._mark.mapTo(window, QPoint(0, 0)).x() > tabs[0]
        assert bar.menu_button.mapTo(window, QPoint(0, 0)).x() < tabs[-1]
        if name.startswith("photographs"):
            panel = window.photo_page.panel
            assert panel.mapTo(window, QPoint(0, 0)).x() == 0, "the inspector is on the left"
            row = panel.vividness if hasattr(panel, "vividness") else None
            if row is not None:
                assert row.caption.x() > row.slider.x() > row.reading.x()
    for slider in window.findChildren(AccentSlider):
        assert slider.layoutDirection() == Qt.LayoutDirection.LeftToRight, "what grows, grows to the right"
    assert window.film_page.timeline.view.layoutDirection() == Qt.LayoutDirection.LeftToRight, "time runs to the right"
    assert window.film_page.transport.layoutDirection() == Qt.LayoutDirection.LeftToRight
