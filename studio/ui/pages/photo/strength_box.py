"""Strength by brush: how strong the colours are where somebody paints, and elsewhere."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from studio.domain.recipe import ColorizeRecipe, Strength, StrengthStroke
from studio.ui.parts.controls import Inspector, SliderRow, button, label
from studio.ui.parts.viewer.brush import Places


class StrengthBox(QObject):
    """The section "Strength by brush" of the inspector. ``recipe_wanted`` gives the recipe and what the change is
    called."""

    recipe_wanted = Signal(object, str)

    def __init__(self, inspector: Inspector) -> None:
        super().__init__(inspector)
        self._recipe: ColorizeRecipe | None = None
        inspector.section(self.tr("Strength by brush"))
        inspector.add(
            label(self.tr("Choose the strength tool (S) and paint where colours should be weaker."), "small", wrap=True)
        )
        self.amount = SliderRow(
            self.tr("Brush"),
            0,
            2,
            0,
            show=lambda value: f"{value * 100:.0f} %",
            tip=self.tr("How strong the colours are where you paint; 0 % is grey, 100 % as estimated"),
        )
        inspector.add(self.amount)
        self.only = QCheckBox(self.tr("Colour only where I paint"))
        self.only.clicked.connect(self._only_switched)
        self.clear = button(self.tr("Clear"), self._clear)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.only, 1)
        row.addWidget(self.clear)
        inspector.add(line)

    def show_recipe(self, recipe: ColorizeRecipe) -> None:
        self._recipe = recipe
        self.only.setChecked(self._strength.elsewhere == 0.0)
        self.clear.setEnabled(recipe.strength is not None)

    @property
    def _strength(self) -> Strength:
        painted = self._recipe.strength if self._recipe is not None else None
        return painted if painted is not None else Strength()

    def paint(self, places: Places, radius: float) -> None:
        """A stroke was drawn with the strength tool."""
        if places:
            stroke = StrengthStroke(self.amount.value(), min(1.0, radius), places)
            strength = replace(self._strength, strokes=(*self._strength.strokes, stroke))
            self._want(strength, self.tr("Strength {0}").format(self.amount.reading.text()))

    def _only_switched(self, only: bool) -> None:
        if only and self.amount.value() == 0.0:
            self.amount.set_value(1.0)  # what is painted from here on is to have colour
        self._want(
            replace(self._strength, elsewhere=0.0 if only else 1.0),
            self.tr("Colour only where painted") if only else self.tr("Colour everywhere"),
        )

    def _clear(self) -> None:
        self._want(None, self.tr("Clear the painted strength"))

    def _want(self, strength: Strength | None, text: str) -> None:
        if self._recipe is not None:
            used = None if strength == Strength() else strength
            self.recipe_wanted.emit(replace(self._recipe, strength=used), text)
