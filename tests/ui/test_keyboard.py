"""All tasks by keyboard alone: Tab reaches every control of every page and dialog in the order in which one reads, each
has a name and a role for those who hear the window, and it is seen which one has the focus."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from studio.ui.parts.value_field import ValueField
from studio.ui.state.settings import Store
from studio.ui.theme.tokens import contrast
from tests.ui.tour import Stage, dialogs, places, themed_stage

pytestmark = [pytest.mark.gui, pytest.mark.slow]

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)
MOST_STEPS = 400
SEEN_PX, SEEN_CONTRAST = 12, 2.9
"""So many pixels change by so much where the focus goes (WCAG 2.2 asks for 3 to 1, less what smoothing takes)."""


@pytest.fixture(params=["dark", "light"])
def stage(
    request: pytest.FixtureRequest, qtbot: QtBot, photos: list[Path], pyramids: tuple[str, str], store: Store
) -> Iterator[Stage]:
    with themed_stage(request.param, qtbot, photos, pyramids[0], store) as stage:
        yield stage


def wanted(root: QWidget) -> list[QWidget]:
    """Every control that somebody could want to use now, also where what holds it has to be scrolled."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and not isinstance(widget, QScrollBar)
        and not isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox | QLineEdit | QAbstractItemView)
        and widget.window() is root.window()
        and widget.isVisibleTo(root)
        and widget.isEnabled()
        and not widget.size().isEmpty()
        and not isinstance(widget, ValueField)  # the slider beside it does the same by keyboard
    ]


def walk(root: QWidget) -> tuple[list[QWidget], list[str]]:
    """What gets the focus, one Tab after the other, until it comes round; and on which of them nothing shows it."""
    start = QApplication.focusWidget()
    if start is None or start.window() is not root.window():
        root.setFocus()
    chain: list[QWidget] = []
    unseen: list[str] = []
    for _ in range(MOST_STEPS):
        before = QApplication.focusWidget() or root
        QTest.keyClick(before, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        if focus in (None, root) or focus in chain or (focus is before and chain):
            break  # it has come round, or one keeps Tab for itself
        assert focus is not None
        chain.append(focus)
        if not _is_seen(root, focus):
            unseen.append(described(focus))
    return chain, unseen


def described(widget: QWidget) -> str:
    said = QAccessible.queryAccessibleInterface(widget)
    name = said.text(QAccessible.Text.Name) if said is not None else ""
    return (
        f"{type(widget).__name__} “{name or getattr(widget, 'text', str)()}” in {type(widget.parentWidget()).__name__}"
    )


def unnamed(chain: list[QWidget]) -> list[str]:
    found = []
    for widget in chain:
        said = QAccessible.queryAccessibleInterface(widget)
        if said is None or not said.text(QAccessible.Text.Name).strip():
            found.append(f"{described(widget)}: no name")
        elif said.role() == QAccessible.Role.NoRole:
            found.append(f"{described(widget)}: no role")
    return found


# -- reading order -----------------------------------------------------------------------------------------------------


def out_of_order(root: QWidget, chain: list[QWidget]) -> list[str]:
    """Where, among the children of one widget, the order is neither that of lines nor that of columns."""
    found = []
    first = chain.index(min(chain, key=lambda w: _place_in(root, w))) if chain else 0
    chain = chain[first:] + chain[:first]
    for parent in {p for widget in chain for p in _parents(widget, root)}:
        children: list[QWidget] = []
        for widget in chain:
            child = _child_holding(parent, widget)
            if child is not None and child not in children:
                children.append(child)
        rects = [QRect(child.mapTo(root, QPoint(0, 0)), child.size()) for child in children]
        if not (_in_lines(rects) or _in_columns(rects)):
            told = ", ".join(described(child) for child in children)
            found.append(f"in {type(parent).__name__}: {told}")
    return found


def _place_in(root: QWidget, widget: QWidget) -> tuple[int, int]:
    """Where it begins, or what it is scrolled in."""
    scrolled = [held for held in _parents(widget, root) if isinstance(held, QScrollArea)]
    place = (scrolled[-1] if scrolled else widget).mapTo(root, QPoint(0, 0))
    return place.y(), place.x()


def _parents(widget: QWidget, root: QWidget) -> list[QWidget]:
    found: list[QWidget] = []
    parent = widget.parentWidget()
    while parent is not None:
        found.append(parent)
        if parent is root:
            return found
        parent = parent.parentWidget()
    return []


def _child_holding(parent: QWidget, widget: QWidget) -> QWidget | None:
    while widget is not None and widget.parentWidget() is not parent:
        if widget.parentWidget() is None:
            return None
        widget = widget.parentWidget()
    return widget


def _in_lines(rects: list[QRect]) -> bool:
    return all(b.center().y() > a.center().y() or (_beside(a, b) and b.left() >= a.left()) for a, b in pairwise(rects))


def _beside(a: QRect, b: QRect) -> bool:
    shared = min(a.bottom(), b.bottom()) - max(a.top(), b.top())
    return shared > 0.5 * min(a.height(), b.height())


def _in_columns(rects: list[QRect]) -> bool:
    return all(b.left() > a.right() or b.top() >= a.top() for a, b in pairwise(rects))


# -- the focus is seen -------------------------------------------------------------------------------------------------


def _is_seen(root: QWidget, focus: QWidget) -> bool:
    """Whether it looks otherwise than without the focus."""
    QTest.qWait(5)  # what it lies in scrolls to it
    area = QRect(focus.mapTo(root, QPoint(0, 0)), focus.size()).adjusted(-5, -5, 5, 5).intersected(root.rect())
    on = root.grab(area).toImage()
    focus.clearFocus()
    QApplication.processEvents()
    off = root.grab(area).toImage()
    focus.setFocus(Qt.FocusReason.TabFocusReason)
    return _changed(on, off) >= SEEN_PX


def _changed(one: QImage, other: QImage) -> int:
    """Pixels whose contrast between the two pictures is that of a mark."""
    if one.size() != other.size():
        return SEEN_PX
    count = 0
    for y in range(one.height()):
        for x in range(one.width()):
            if one.pixel(x, y) != other.pixel(x, y):
                count += contrast(one.pixelColor(x, y).name(), other.pixelColor(x, y).name()) >= SEEN_CONTRAST
                if count >= SEEN_PX:
                    return count
    return count


def told_of(root: QWidget) -> list[str]:
    before = wanted(root)  # what comes only on the way, as when the library has been read, is left to the next page
    chain, unseen = walk(root)
    stayed = [widget for widget in wanted(root) if widget in before]
    missing = [described(widget) for widget in stayed if widget not in chain and not _reached(widget, chain)]
    return [
        *(f"not reached: {each}" for each in missing),
        *(f"unnamed: {each}" for each in unnamed(chain)),
        *(f"out of order: {each}" for each in out_of_order(root, chain)),
        *(f"focus not seen: {each}" for each in unseen),
    ]


def _reached(widget: QWidget, chain: list[QWidget]) -> bool:
    """Its focus goes to a part of it, or arrows lead to it from another of its group."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    together = group.buttons() if group is not None and group.exclusive() else []
    return any(widget.isAncestorOf(each) or widget.focusProxy() is each or each in together for each in chain)


def test_every_page_by_keyboard(stage: Stage) -> None:
    found = [f"{name}: {line}" for name, page in places(stage) for line in told_of(page)]
    assert found == [], "\n".join(dict.fromkeys(found))


def test_every_dialog_by_keyboard(stage: Stage) -> None:
    for _ in places(stage):
        pass
    found = []
    for name, dialog in dialogs(stage):
        dialog.activateWindow()
        QTest.qWait(20)
        found += [f"{name}: {line}" for line in told_of(dialog)]
    assert found == [], "\n".join(dict.fromkeys(found))
    assert isinstance(dialog, QDialog)
    assert isinstance(stage.window, QMainWindow)
