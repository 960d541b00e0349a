"""Tab goes through a widget as its layouts are read, not in the order in which its parts were made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QLayout,
    QLayoutItem,
    QMainWindow,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QWidget,
)


def follow_layouts(root: QWidget, *, seen_only: bool = False) -> None:
    """Put what takes the focus by Tab below ``root`` in the order of its layouts; with ``seen_only`` without what is
    hidden now, which is quicker where this is done again and again."""
    for before, after in pairwise(_stops(root, seen_only)):
        QWidget.setTabOrder(before, after)


def _stops(widget: QWidget, seen_only: bool) -> Iterator[QWidget]:
    for part in _parts(widget):
        if seen_only and part.isHidden():
            continue
        proxy = part.focusProxy()
        if proxy is not None and part.isAncestorOf(proxy) and proxy.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield part  # Qt orders such a widget as a whole
            continue
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            yield part
        yield from _stops(part, seen_only)


def _parts(widget: QWidget) -> list[QWidget]:
    """What is in it: first as its layout says, then what lies in no layout, such as what floats on a picture."""
    if isinstance(widget, QScrollArea):
        inner = widget.widget()
        return [inner] if inner is not None else []
    inside: Sequence[QWidget | None]
    if isinstance(widget, QMainWindow):
        inside = [widget.centralWidget()]
    elif isinstance(widget, QStackedWidget | QSplitter):
        inside = [widget.widget(number) for number in range(widget.count())]
    else:
        layout = widget.layout()
        inside = list(_of_layout(layout)) if layout is not None else []
    first = [part for part in inside if part is not None]
    others = (child for child in widget.children() if isinstance(child, QWidget) and not child.isWindow())
    return [*first, *(child for child in others if child not in first)]


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for item in _items(layout):
        if (widget := item.widget()) is not None:
            yield widget
        elif (below := item.layout()) is not None:
            yield from _of_layout(below)


def _items(layout: QLayout) -> list[QLayoutItem]:
    numbers = list(range(layout.count()))
    if isinstance(layout, QGridLayout):
        numbers = sorted(numbers, key=lambda number: layout.getItemPosition(number)[:2])  # type: ignore[index]
    return [item for number in numbers if (item := layout.itemAt(number)) is not None]


def one_tab_stop(group: QButtonGroup) -> None:
    """Tab reaches the button of an exclusive group that is checked, arrows the others. Qt does so itself only once one
    of them had the focus, and not when another is checked by the program."""

    def follow() -> None:
        chosen = group.checkedButton()
        for button in group.buttons():
            stop = chosen is None or button is chosen
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if stop else Qt.FocusPolicy.NoFocus)

    group.buttonToggled.connect(lambda _button, _on: follow())
    follow()
