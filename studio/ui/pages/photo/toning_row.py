"""What becomes of the tint of a toned or hand-tinted original."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QComboBox

from studio.domain.facts import Tone
from studio.domain.recipe import ColorizeRecipe
from studio.ui.parts.controls import Inspector, Row
from studio.ui.qt.plain import plain_tip


def tone_name(tone: Tone) -> str:
    """In the window's language; "" for an original without a tint."""
    names = {
        "sepia": QCoreApplication.translate("tones", "sepia"),
        "selenium": QCoreApplication.translate("tones", "selenium or purple tone"),
        "cyanotype": QCoreApplication.translate("tones", "cyanotype or blue tone"),
        "hand-tinted": QCoreApplication.translate("tones", "hand-tinted"),
        "toned": QCoreApplication.translate("tones", "toned"),
    }
    return names.get(tone, "")


class ToningRow(QObject):
    """A row of the inspector, there only for originals with a tint. ``recipe_wanted`` gives the recipe and what the
    change is called."""

    recipe_wanted = Signal(object, str)

    def __init__(self, inspector: Inspector) -> None:
        super().__init__(inspector)
        self._recipe: ColorizeRecipe | None = None
        self.box = QComboBox()
        self.box.setAccessibleName(self.tr("What becomes of the original's own tint"))
        self.box.addItem(self.tr("Replace it"), "replace")
        self.box.addItem(self.tr("Keep as a tint"), "tint")
        self.box.addItem(self.tr("Keep under the colours"), "under")
        self.box.activated.connect(self._chosen)
        self.row = Row(self.tr("Own tint"), self.box)
        inspector.add(self.row)
        self.row.hide()

    def show_recipe(self, recipe: ColorizeRecipe, tone: Tone) -> None:
        self._recipe = recipe
        self.row.setVisible(bool(tone))
        self.box.setCurrentIndex(self.box.findData(recipe.toning))
        tip = self.tr(
            "This original is {0}. Its tint can give way to the estimated colours, stay over them, or stay under them "
            "together with what was painted by hand."
        )
        self.box.setToolTip(plain_tip(tip.format(tone_name(tone))))

    def _chosen(self, index: int) -> None:
        if self._recipe is not None and self.box.itemData(index) != self._recipe.toning:
            text = self.tr("Own tint: {0}").format(self.box.itemText(index))
            self.recipe_wanted.emit(replace(self._recipe, toning=self.box.itemData(index)), text)
