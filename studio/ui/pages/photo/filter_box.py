"""Beside the filmstrip: how many photographs it shows, and which."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from studio.ui.parts.controls import Elided, label
from studio.ui.parts.filmstrip import Filmstrip
from studio.ui.state.photo_filter import UNRATED, PhotoFilter, Wanted

WIDTH = 112


class FilterBox(QWidget):
    """Of one filmstrip. Hidden while there is only one photograph, because then there is nothing to choose among."""

    def __init__(self, strip: Filmstrip) -> None:
        super().__init__()
        self._strip = strip
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 8, 8, 12)
        column.setSpacing(4)
        self.count = label("", "small")
        self.what = Elided("", "small")
        self.button = QToolButton()
        self.button.setProperty("kind", "filter")
        self.button.setText(self.tr("Filter"))
        self.button.setAccessibleName(self.tr("Filter the photographs"))
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setCheckable(True)
        self.menu = QMenu(self)
        self.button.setMenu(self.menu)
        self.menu.aboutToShow.connect(self._fill)
        column.addWidget(self.count)
        column.addWidget(self.what)
        column.addStretch(1)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        strip.filter_changed.connect(lambda _filter: self.refresh())
        for changed in (strip.shown.rowsInserted, strip.shown.rowsRemoved, strip.shown.modelReset):
            changed.connect(lambda *_: self.refresh())
        self.refresh()

    def refresh(self) -> None:
        """Say how many there are by now."""
        every, wanted = len(self._strip.strip.roll), self._strip.shown.filter
        shown = self._strip.shown.rowCount()
        self.count.setText(
            self.tr("%Ln photograph(s)", "", every) if wanted.shows_all else self.tr("{0} of {1}").format(shown, every)
        )
        self.what.setText("" if wanted.shows_all else wanted.text)
        self.button.setChecked(not wanted.shows_all)
        self.setVisible(every > 1 or not wanted.shows_all)

    def _fill(self) -> None:
        self.menu.clear()
        wanted = self._strip.shown.filter
        states: tuple[tuple[Wanted, str], ...] = (
            ("all", self.tr("All")),
            ("new", self.tr("Not coloured yet")),
            ("coloured", self.tr("Coloured")),
            ("failed", self.tr("Failed")),
        )
        self._group(
            [(text, PhotoFilter(state, wanted.stars), state == wanted.state) for state, text in states],
        )
        self.menu.addSeparator()
        stars = [
            (0, self.tr("With any rating or none")),
            (UNRATED, self.tr("Without a rating")),
            *((number, "★" * number + (self.tr(" and more") if number < 5 else "")) for number in range(1, 6)),
        ]
        self._group([(text, PhotoFilter(wanted.state, number), number == wanted.stars) for number, text in stars])
        self.menu.addSeparator()
        show_all = self.menu.addAction(self.tr("Show all"))
        show_all.setEnabled(not wanted.shows_all)
        show_all.triggered.connect(partial(self._wish, PhotoFilter()))

    def _group(self, entries: list[tuple[str, PhotoFilter, bool]]) -> None:
        group = QActionGroup(self.menu)
        for text, wanted, ticked in entries:
            action = QAction(text, self.menu)
            action.setCheckable(True)
            action.setChecked(ticked)
            action.triggered.connect(partial(self._wish, wanted))
            group.addAction(action)
            self.menu.addAction(action)

    def _wish(self, wanted: PhotoFilter, _checked: bool = False) -> None:
        self._strip.set_filter(wanted)
        self.refresh()
