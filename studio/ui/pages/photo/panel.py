"""The settings of the photograph that is shown: model, sliders, colours of the user, versions, history, facts."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QUndoView, QWidget

from studio.domain.recipe import ColorizeRecipe
from studio.ui.pages.colour_edits import ColourEdits
from studio.ui.pages.colour_settings import ColourSettings, vividness_of
from studio.ui.pages.photo.histogram import Histogram
from studio.ui.pages.photo.preset_button import PresetButton, PresetMenu
from studio.ui.pages.photo.strength_box import StrengthBox
from studio.ui.pages.photo.toning_row import ToningRow, tone_name
from studio.ui.pages.photo.versions import Versions
from studio.ui.parts.controls import Inspector, Row, button, label, set_kind
from studio.ui.state.documents import Photo
from studio.ui.state.models_list import colour_models, is_people_pack_there
from studio.ui.state.words import number_text, signed_text
from studio.ui.state.workspace import Workspace


class PhotoPanel(Inspector):
    """Shows a photograph's settings and asks for others; it changes nothing itself. ``recipe_wanted`` gives the recipe
    to colour with, what the change is called, and a key: changes of the same key right after each other are one.
    ``recipe_tried`` gives one that is only looked at, while a slider is held."""

    recipe_wanted = Signal(object, str, str)
    recipe_tried = Signal(object)
    colourise_asked = Signal()
    cancel_asked = Signal()
    models_asked = Signal()

    def __init__(self, workspace: Workspace, presets: PresetMenu) -> None:
        super().__init__(self.tr("Settings of the photograph"))
        self._photo: Photo | None = None
        self._presets = presets
        self.section(self.tr("Colour"))
        self.preset = PresetButton(presets)
        self.add(Row(self.tr("Preset"), self.preset))
        self._build_settings(workspace)
        self._build_buttons()
        self._build_progress()
        self.colours = ColourEdits(
            workspace, self, self.tr("Choose the point tool (P) and click where you know the colour.")
        )
        self.strength = StrengthBox(self)
        self.strength.recipe_wanted.connect(lambda recipe, text: self.recipe_wanted.emit(recipe, text, ""))
        self.versions = Versions(self, self.recipe_text)
        self.versions.chosen.connect(lambda recipe, text: self.recipe_wanted.emit(recipe, text, ""))
        self.histogram = Histogram(self)
        self._build_history(workspace)
        self.section(self.tr("Scan"))
        self.facts = label("", "small", wrap=True)
        self.add(self.facts)

    def _build_settings(self, workspace: Workspace) -> None:
        self.settings = ColourSettings(workspace, self)
        self.settings.models_asked.connect(self.models_asked)
        self.more_models, self.people = self.settings.more_models, self.settings.people
        self.settings.recipe_wanted.connect(self.recipe_wanted)
        self.toning = ToningRow(self)
        self.toning.recipe_wanted.connect(lambda recipe, text: self.recipe_wanted.emit(recipe, text, ""))
        self.settings.recipe_tried.connect(self.recipe_tried)
        self.model, self.vividness = self.settings.model, self.settings.vividness
        self.saturation, self.temperature = self.settings.saturation, self.settings.temperature
        self.faces = self.settings.faces

    def _build_buttons(self) -> None:
        self.gap(8)
        self.colourise = button(self.tr("Colourise"), self.colourise_asked.emit, kind="primary")
        self.colourise.setToolTip(self.tr("Estimate colours for the selected photographs"))
        self.cancel = button(self.tr("Cancel"), self.cancel_asked.emit)
        self.cancel.hide()
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.colourise, 1)
        row.addWidget(self.cancel)
        self.add(buttons)

    def _build_progress(self) -> None:
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of colouring"))
        self.bar.setRange(0, 1000)
        keep = self.bar.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(keep)
        self.bar.hide()
        self.gap(2)
        self.add(self.bar)

    def _build_history(self, workspace: Workspace) -> None:
        self.section(self.tr("History"))
        history = QUndoView(workspace.undo)
        history.setObjectName("historyList")
        history.setEmptyLabel(self.tr("As opened"))
        history.setAccessibleName(self.tr("History of changes"))
        history.setFixedHeight(120)
        self.add(history)

    # -- showing ---------------------------------------------------------------------------------------------------

    def show_photo(self, photo: Photo, *, busy: bool) -> None:
        """Show this photograph; while ``busy`` there is something to cancel, here or elsewhere on the roll."""
        self._photo = photo
        self.settings.show_recipe(photo.recipe)
        facts = photo.facts
        self.toning.show_recipe(photo.recipe, facts.tone if facts is not None and photo.page == facts.page else "")
        self._presets.follow(photo.recipe)
        working = photo.state in ("working", "waiting")
        self.bar.setVisible(working)
        self.bar.setValue(round(photo.progress * 1000) if photo.state == "working" else 0)
        self.show_busy(busy)
        self.colourise.setEnabled(not working)
        coloured = photo.shown is not None
        set_kind(self.colourise, "" if coloured else "primary")
        self.colourise.setText(
            self.tr("Colouring…") if working else self.tr("Colourise again") if coloured else self.tr("Colourise")
        )
        self.people.setVisible(photo.shown is not None and photo.shown.people and not is_people_pack_there())
        self.strength.show_recipe(photo.recipe)
        self.versions.show_photo(photo)
        self.histogram.show_photo(photo)
        self.facts.setText(self.facts_text(photo, separator_text="\n"))

    def show_busy(self, busy: bool) -> None:
        """Whether there is something to cancel, on this photograph or elsewhere on the roll."""
        self.cancel.setVisible(busy)

    def recipe_text(self, recipe: ColorizeRecipe) -> str:
        """Model and settings in words."""
        title = next((m.title for m in colour_models() if m.id == recipe.model), recipe.model)
        text = f"{title} {vividness_of(recipe) * 100:.0f}"
        if recipe.saturation != 1.0:
            text += self.tr(", saturation {0}").format(number_text(recipe.saturation, 2))
        if recipe.temperature:
            text += self.tr(", temperature {0}").format(signed_text(recipe.temperature * 100))
        if not recipe.faces:
            text += self.tr(", faces as estimated")
        if recipe.leans:
            text += self.tr(", another version")
        if recipe.reference is not None:
            text += self.tr(", led by {0}").format(recipe.reference.name)
        if recipe.strength is not None:
            text += self.tr(", strength by brush")
        if recipe.hints:
            text += self.tr(", %n of your colours", "", len(recipe.hints))
        return text

    def facts_text(self, photo: Photo, separator_text: str = " · ") -> str:
        """Name, size, depth and profile in words."""
        parts = [photo.path.name]
        facts = photo.facts
        if photo.pages > 1:
            parts.append(self.tr("page {0} of {1}").format(photo.page, photo.pages))
        if facts is not None and photo.page == facts.page:  # what is known is known of that page
            megapixels = facts.width * facts.height / 1e6
            in_millions = number_text(megapixels, 1 if megapixels < 10 else 0)
            parts.append(f"{facts.width} × {facts.height} ({in_millions} MP)")
            parts.append(self.tr("{0} bit").format(facts.bits))
            parts.append(facts.profile or self.tr("no colour profile"))
            if tone := tone_name(facts.tone) or (self.tr("toned") if facts.toned else ""):
                parts.append(tone)
        return separator_text.join(parts)
