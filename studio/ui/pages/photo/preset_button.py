"""The button that names the preset a photograph follows, and offers the others."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton

from studio.domain.colour_presets import ColourPreset, is_followed
from studio.domain.recipe import ColorizeRecipe
from studio.own_files.colour_presets import ColourPresets
from studio.ui.state.recipe_parts import shipped_presets
from studio.ui.theme.tokens import ROW

_INSET = "\u2002"
"""The style sheet's padding is not heeded beside a menu's mark."""


class PresetMenu(QMenu):
    """All presets, filled when it opens; those that are followed are ticked."""

    preset_chosen = Signal(object)
    keep_asked = Signal()
    list_asked = Signal()
    followed = Signal(str)

    def __init__(self, presets: ColourPresets) -> None:
        super().__init__()
        self._presets = presets
        self._recipe = ColorizeRecipe()
        self._own: list[ColourPreset] = []
        self.aboutToShow.connect(self._fill)
        self.read_again()

    def read_again(self) -> None:
        """There are others now."""
        self._own = self._presets.all()
        self.follow(self._recipe)

    def follow(self, recipe: ColorizeRecipe) -> None:
        """The recipe of what is shown. ``followed`` gives the name of its preset, empty where it has none."""
        self._recipe = recipe
        every = (*self._own, *shipped_presets())
        self.followed.emit(next((preset.name for preset in every if is_followed(preset, recipe)), ""))

    def _fill(self) -> None:
        self.clear()
        for group in (shipped_presets(), self._own):
            for preset in group:
                self._add(preset)
            if group:
                self.addSeparator()
        self.addAction(self.tr("Keep these settings as a preset…")).triggered.connect(self.keep_asked)
        self.addAction(self.tr("All presets…")).triggered.connect(self.list_asked)

    def _add(self, preset: ColourPreset) -> None:
        action = self.addAction(preset.name.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(is_followed(preset, self._recipe))
        action.triggered.connect(partial(self._chosen, preset))

    def _chosen(self, preset: ColourPreset, _checked: bool = False) -> None:
        self.preset_chosen.emit(preset)


class PresetButton(QPushButton):
    """Opens the menu; shows what is followed."""

    def __init__(self, menu: PresetMenu) -> None:
        super().__init__()
        self.setProperty("kind", "choice")
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(ROW)
        self.setMenu(menu)
        menu.followed.connect(self._show)
        self._show("")

    def _show(self, name: str) -> None:
        text = name or self.tr("Your own settings")
        self.setText(_INSET + text.replace("&", "&&"))
        self.setAccessibleName(self.tr("Preset: {0}").format(text))
