"""The settings of an estimate that photographs and films share: model, vividness, saturation, temperature, faces."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from studio.domain.recipe import ColorizeRecipe
from studio.ui.parts.controls import Inspector, Row, SliderRow, button, label
from studio.ui.parts.model_box import ModelBox
from studio.ui.state.models_list import default_vividness, is_optional
from studio.ui.state.workspace import Workspace


class ColourSettings(QObject):
    """Rows of an inspector. Shows a recipe and asks for others; it changes nothing itself. ``recipe_wanted`` gives the
    recipe to colour with, what the change is called, and a key: changes of the same key right after each other are
    one. ``recipe_tried`` gives it while a slider is still held. ``models_asked``: the page of models that can be
    added."""

    recipe_wanted = Signal(object, str, str)
    recipe_tried = Signal(object)
    models_asked = Signal()

    def __init__(self, workspace: Workspace, inspector: Inspector) -> None:
        super().__init__(inspector)
        self._recipe: ColorizeRecipe | None = None
        self._build_model(workspace, inspector)
        self._build_sliders(inspector)

    def _build_model(self, workspace: Workspace, inspector: Inspector) -> None:
        self.model = ModelBox(workspace)
        self.model.chosen.connect(self._model_chosen)
        inspector.add(Row(self.tr("Model"), self.model))
        self.more_models = button(self.tr("More models…"), self.models_asked.emit, kind="link")
        self.more_models.setToolTip(self.tr("Networks by others that can be added to the program"))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.more_models)
        inspector.add(line)
        self.people = label(
            self.tr("There are people here. DDColor colours them well; it can be added."), "small", wrap=True
        )
        self.people.hide()
        inspector.add(self.people)

    def _build_sliders(self, inspector: Inspector) -> None:
        self.vividness = SliderRow(
            self.tr("Vividness"),
            0,
            1,
            default_vividness(),
            show=lambda v: f"{v * 100:.0f}",
            tip=self.tr("How far the colours go from the safe average towards the lively"),
        )
        self.saturation = SliderRow(
            self.tr("Saturation"), 0, 2, 1, tip=self.tr("Strength of the colours; 0 is grey, 1 as estimated")
        )
        self.temperature = SliderRow(
            self.tr("Temperature"),
            -1,
            1,
            0,
            show=lambda v: f"{v * 100:+.0f}" if v else "0",
            centred=True,
            tip=self.tr("Cooler to the left, warmer to the right"),
        )
        for control, field, text in (
            (self.vividness, "vividness", self.tr("Vividness {0}")),
            (self.saturation, "saturation", self.tr("Saturation {0}")),
            (self.temperature, "temperature", self.tr("Temperature {0}")),
        ):
            inspector.add(control)
            control.moved.connect(partial(self._slider_moved, control, field))
            control.settled.connect(partial(self._slider_settled, control, field, text))
        self.faces = QCheckBox(self.tr("Lean to usual skin"))
        self.faces.setToolTip(
            self.tr("Skin as people of this lightness usually have it: an assumption, noted in the receipt")
        )
        self.faces.clicked.connect(self._faces_switched)
        inspector.add(Row(self.tr("Faces"), self.faces))

    def show_recipe(self, recipe: ColorizeRecipe) -> None:
        self._recipe = recipe
        self.faces.setChecked(recipe.faces)
        self.model.show_model(recipe.model)
        self.faces.setEnabled(not is_optional(recipe.model))  # those of others look for no faces
        for control, value in (
            (self.vividness, vividness_of(recipe)),
            (self.saturation, recipe.saturation),
            (self.temperature, recipe.temperature),
        ):
            if not control.slider.isSliderDown():
                control.set_value(value)

    # -- what the user moves ---------------------------------------------------------------------------------------

    def _model_chosen(self, model_id: str) -> None:
        if self._recipe is not None:
            recipe = replace(self._recipe, model=model_id, vividness=None, leans=())
            self.recipe_wanted.emit(recipe, self.tr("Model {0}").format(self.model.currentText()), "")

    def _faces_switched(self, wanted: bool) -> None:
        if self._recipe is not None:
            text = self.tr("Usual skin in faces") if wanted else self.tr("Faces as estimated")
            self.recipe_wanted.emit(replace(self._recipe, faces=wanted), text, "")

    def _slider_moved(self, control: SliderRow, field: str, value: float) -> None:
        if self._recipe is not None and control.slider.isSliderDown():
            self.recipe_tried.emit(replace(self._recipe, **{field: value}))

    def _slider_settled(self, control: SliderRow, field: str, text: str, value: float) -> None:
        if self._recipe is not None:
            recipe = replace(self._recipe, **{field: value})
            self.recipe_wanted.emit(recipe, text.format(control.reading.text()), field)


def vividness_of(recipe: ColorizeRecipe) -> float:
    """As set, or the model's own."""
    return recipe.vividness if recipe.vividness is not None else default_vividness(recipe.model)
