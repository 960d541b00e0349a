"""Preferences: the model that new photographs and films begin with."""

from __future__ import annotations

from studio.ui.dialogs.preferences.page import PreferencePage
from studio.ui.parts.model_box import ModelBox
from studio.ui.state.workspace import Workspace


class ModelsPage(PreferencePage):
    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.section(self.tr("Models"))
        self.model = ModelBox(workspace)
        self.model.show_model(workspace.usual_model())
        self.row(self.tr("For new work"), self.model)
        self.hint(
            self.tr("Photographs and films that are opened from now on begin with it. Your work so far stays as it is.")
        )
        self.more = self.action(self.tr("Install and remove models…"), self._show_models)
        self.finish()
        self.model.chosen.connect(self._chosen)

    def _chosen(self, model_id: str) -> None:
        self.workspace.choose_usual_model(model_id)
        self.saved.emit()

    def _show_models(self) -> None:
        window = self.window()
        self.workspace.place_wanted.emit("models")
        window.close()
