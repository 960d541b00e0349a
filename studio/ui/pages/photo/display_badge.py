"""The quiet word on the colours of the screen, with a choice of its profile."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFileDialog, QMenu, QToolButton

from studio.ui.qt.plain import plain_tip
from studio.ui.state.display import SRGB, SYSTEM, DisplayColours


class DisplayBadge(QToolButton):
    """``chosen`` is called with a new choice."""

    def __init__(self, display: DisplayColours, chosen: Callable[[str], object]) -> None:
        super().__init__()
        self._display, self._chosen = display, chosen
        self.setProperty("kind", "badge")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.choices = QMenu(self)
        self.setMenu(self.choices)
        self.choices.aboutToShow.connect(self._fill)
        display.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        display = self._display
        text = self.tr("Display: {0}").format(display.name)
        self.setText(text.replace("&", "&&"))
        if display.problem:
            told = self.tr("{0} Colours are shown as sRGB.").format(display.problem)
        elif display.choice == SYSTEM and not display.from_system:
            told = self.tr("The system names no profile for this screen: colours are shown as sRGB.")
        elif display.choice == SYSTEM:
            told = self.tr("Colours are shown as the system's profile of this screen says.")
        else:
            told = self.tr("Colours are shown as you have chosen.")
        self.setAccessibleName(text)
        self.setAccessibleDescription(told)
        self.setToolTip(plain_tip(told))

    def _fill(self) -> None:
        self.choices.clear()
        group = QActionGroup(self.choices)
        display = self._display
        options = [(SYSTEM, self.tr("As the system says")), (SRGB, "sRGB")]
        if display.choice not in (SYSTEM, SRGB):
            options.append((display.choice, Path(display.choice).name))
        for choice, text in options:
            action = QAction(text.replace("&", "&&"), self.choices)
            action.setCheckable(True)
            action.setChecked(choice == display.choice)
            action.triggered.connect(partial(self.choose, choice))
            group.addAction(action)
            self.choices.addAction(action)
        self.choices.addSeparator()
        self.choices.addAction(self.tr("Another profile…")).triggered.connect(self._ask)

    def choose(self, choice: str, _checked: bool = False) -> None:
        self._display.choose(choice)
        self._chosen(choice)
        self.refresh()

    def _ask(self) -> None:
        pattern = self.tr("Colour profiles (*.icc *.icm)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Profile of this screen"), "", pattern)
        if name:
            self.choose(name)
