"""Preferences: theme, language, size."""

from __future__ import annotations

import os

from PySide6.QtWidgets import QApplication

from studio.ui.dialogs.preferences.page import PreferencePage, say
from studio.ui.state.workspace import Workspace
from studio.ui.theme import controller
from studio.ui.theme.tokens import SMALLEST_WINDOW

SCALES = (100, 110, 125, 150, 175, 200, 225, 250)


class LooksPage(PreferencePage):
    """The theme changes at once, the others at the next start."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.section(self.tr("Looks"))
        self.theme = self.choice(
            self.tr("Theme"),
            ((self.tr("As the system"), "system"), (self.tr("Dark"), "dark"), (self.tr("Light"), "light")),
            self.settings.theme,
        )
        self.section(self.tr("Language"))
        self.language = self.choice(
            self.tr("Language of the window"),
            ((self.tr("As the system"), "system"), ("English", "en"), ("Deutsch", "de"), ("Français", "fr")),
            self.settings.language,
        )
        self.hint(self.tr("Files that the program writes (receipts, metadata, cue sheets) stay in English."))
        self.section(self.tr("Size"))
        self.scale = self.choice(
            self.tr("Size of text and controls"),
            [(self.tr("{0} %").format(scale), scale) for scale in SCALES],
            self._nearest(self.settings.ui_scale),
        )
        self.fits = self.problem()
        self.hint(self.tr("100 % is what the system says."))
        self.finish()
        self.theme.currentIndexChanged.connect(self._changed)
        self.language.currentIndexChanged.connect(self._changed)
        self.scale.currentIndexChanged.connect(self._changed)
        self._show_whether_it_fits()

    @staticmethod
    def _nearest(scale: int) -> int:
        return min(SCALES, key=lambda each: abs(each - scale))

    def _changed(self) -> None:
        if self.settings.theme != self.theme.currentData():
            self.settings.theme = self.theme.currentData()
            controller().apply(self.settings.theme)
        self.settings.language = self.language.currentData()
        self.settings.ui_scale = self.scale.currentData()
        self._show_whether_it_fits()
        self.save()

    def _show_whether_it_fits(self) -> None:
        most = largest_scale()
        too_large = self.scale.currentData() > most
        sentence = self.tr("This screen has room for the whole window up to {0} %; beyond it the window scrolls.")
        say(self.fits, sentence.format(most) if too_large else "", error=False)


def largest_scale() -> int:
    """The largest of the sizes at which the smallest window still fits on the screen."""
    screen = QApplication.primaryScreen()
    if screen is None:
        return SCALES[-1]
    # The scale in force makes the screen's own measure smaller; Qt tells the two factors together only.
    now = _scale_in_force()
    room = screen.availableSize()
    share = min(room.width() / SMALLEST_WINDOW[0], room.height() / SMALLEST_WINDOW[1]) * now
    return max((scale for scale in SCALES if scale <= share * 100), default=SCALES[0])


def _scale_in_force() -> float:
    try:
        return float(os.environ.get("QT_SCALE_FACTOR") or 1.0)
    except ValueError:
        return 1.0
