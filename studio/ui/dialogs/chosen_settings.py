"""A choice among the settings of a photograph: which of them are pasted, or kept as a preset."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studio.domain.colour_presets import PARTS, Part
from studio.domain.recipe import ColorizeRecipe
from studio.ui.parts.controls import Elided, button, fit_words, label
from studio.ui.state.recipe_parts import part_title, part_value


class ChosenSettingsDialog(QDialog):
    """``chosen`` gives the parts, and the name where one was asked for."""

    chosen = Signal(object, str)

    def __init__(
        self,
        title: str,
        go: str,
        recipe: ColorizeRecipe,
        parts: Sequence[Part],
        parent: QWidget | None = None,
        *,
        hint: str = "",
        named: bool = False,
    ) -> None:
        """``go``: what the button is called; ``parts``: those that are ticked to begin with; ``named``: ask for a name
        as well."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(420)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        column.addWidget(label(title, "heading"))
        if hint:
            column.addWidget(label(hint, "dim", wrap=True))
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Name of the preset"))
        self.name.setAccessibleName(self.name.placeholderText())
        self.name.setMaxLength(100)
        self.name.setVisible(named)
        column.addWidget(self.name)
        column.addSpacing(4)
        column.addLayout(self._build_boxes(recipe, parts))
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.all_or_none = button(self.tr("Choose all"), self._choose_all_or_none)
        self.go = button(go, self._go, kind="primary")
        self.go.setDefault(True)
        row.addWidget(self.all_or_none)
        row.addStretch(1)
        row.addWidget(button(self.tr("Cancel"), self.reject))
        row.addWidget(self.go)
        column.addLayout(row)
        self.name.textChanged.connect(self._show)
        self._show()
        if hint:
            fit_words(self)

    def _build_boxes(self, recipe: ColorizeRecipe, parts: Sequence[Part]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self.boxes: dict[Part, QCheckBox] = {}
        for row, part in enumerate(PARTS):
            title, value = part_title(part), part_value(part, recipe)
            box = QCheckBox(title)
            box.setChecked(part in parts)
            box.setAccessibleDescription(value)
            box.toggled.connect(self._show)
            self.boxes[part] = box
            grid.addWidget(box, row, 0)
            grid.addWidget(Elided(value, "dim", Qt.TextElideMode.ElideMiddle), row, 1)
        return grid

    @property
    def parts(self) -> tuple[Part, ...]:
        """Those that are ticked."""
        return tuple(part for part, box in self.boxes.items() if box.isChecked())

    def _show(self, _change: object = None) -> None:
        every = len(self.parts) == len(self.boxes)
        self.all_or_none.setText(self.tr("Choose none") if every else self.tr("Choose all"))
        named = self.name.isHidden() or bool(self.name.text().strip())
        self.go.setEnabled(bool(self.parts) and named)

    def _choose_all_or_none(self) -> None:
        every = len(self.parts) == len(self.boxes)
        for box in self.boxes.values():
            box.setChecked(not every)

    def _go(self) -> None:
        self.chosen.emit(self.parts, self.name.text().strip())
        self.accept()
