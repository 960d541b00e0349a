"""The choice of the model that colours: the program's own, optional ones that are installed, and blends of two."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox

from studio.ui.qt.plain import plain_tip
from studio.ui.state.models_list import ModelChoice, colour_models
from studio.ui.state.workspace import Workspace

translate = QCoreApplication.translate


class ModelBox(QComboBox):
    """Follows what is installed. ``chosen`` brings the id of the model that the user has picked."""

    chosen = Signal(str)

    def __init__(self, workspace: Workspace, choices: Callable[[], Sequence[ModelChoice]] = colour_models) -> None:
        super().__init__()
        self._choices = choices
        self.setAccessibleName(self.tr("Model"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self._fill()
        self.activated.connect(lambda index: self.chosen.emit(self.itemData(index)))
        workspace.models_changed.connect(self._fill)

    def offer(self, choices: Callable[[], Sequence[ModelChoice]]) -> None:
        """Offer other models from now on."""
        self._choices = choices
        with QSignalBlocker(self):
            self.clear()
        self._fill()

    def show_model(self, model_id: str) -> None:
        """Show the model of a recipe; one that is not there (any more) is said to be so."""
        index = self.findData(model_id)
        if index < 0:
            self.addItem(self.tr("{0} (not installed)").format(model_id), model_id)
            index = self.count() - 1
        self.setCurrentIndex(index)

    def _fill(self) -> None:
        shown = self.currentData()
        with QSignalBlocker(self):
            self.clear()
            for model in self._choices():
                self.addItem(model.title, model.id)
                self.setItemData(
                    self.count() - 1, plain_tip(translate("words", model.note)), Qt.ItemDataRole.ToolTipRole
                )
        if shown is not None:
            self.show_model(shown)
