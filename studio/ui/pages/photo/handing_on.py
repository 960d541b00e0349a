"""Settings handed on from one photograph to others: copied and pasted, applied to all that are selected, kept as
presets."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from studio.domain.colour_presets import ColourPreset, Part, carried_over
from studio.domain.errors import UnwritableOutput
from studio.domain.recipe import ColorizeRecipe
from studio.own_files.colour_presets import ColourPresets
from studio.ui.dialogs.chosen_settings import ChosenSettingsDialog
from studio.ui.dialogs.colour_presets import ColourPresetsDialog
from studio.ui.pages.photo.photographs import Photographs
from studio.ui.state.workspace import Workspace


class HandingOn(QObject):
    """``presets_changed``: there are others now. What is pasted is the choice of the last time, until another one is
    made."""

    presets_changed = Signal()

    def __init__(self, workspace: Workspace, page: Photographs, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace, self._page, self._parent = workspace, page, parent
        self.presets = ColourPresets(workspace.store.folder / "presets")
        self.in_hand: ColorizeRecipe | None = None

    # -- copied and pasted -----------------------------------------------------------------------------------------

    def copy(self) -> None:
        """Take the settings of the shown photograph in hand, to be given to others."""
        photo = self._page.photo
        if photo is not None:
            self.in_hand = photo.recipe
            self._workspace.say_note(self.tr("The settings of {0} are copied.").format(photo.name))

    def paste(self) -> None:
        """Give the settings in hand to all selected photographs: those that were chosen the last time."""
        if self.in_hand is not None:
            self._give(self.in_hand, self._workspace.settings.handed_on, self.tr("Settings pasted"))

    def paste_chosen(self) -> None:
        """The same with a choice of what."""
        if self.in_hand is not None:
            go = self.tr("Paste to %n photograph(s)", "", len(self._page.selected()))
            self._ask(self.tr("Paste settings"), go, self.in_hand, self.tr("Settings pasted"))

    def apply_shown(self) -> None:
        """Give settings of the shown photograph to all selected ones: those that were chosen the last time."""
        if self._page.photo is not None:
            self._give(self._page.photo.recipe, self._workspace.settings.handed_on, self.tr("Settings taken over"))

    def apply_chosen(self) -> None:
        """The same with a choice of what."""
        photo = self._page.photo
        if photo is not None:
            go = self.tr("Apply to %n photograph(s)", "", len(self._page.selected()))
            title = self.tr("Apply settings of {0}").format(photo.name)
            self._ask(title, go, photo.recipe, self.tr("Settings taken over"))

    def _ask(self, title: str, go: str, recipe: ColorizeRecipe, text: str) -> None:
        dialog = ChosenSettingsDialog(title, go, recipe, self._workspace.settings.handed_on, self._parent)
        dialog.chosen.connect(lambda parts, _name: self._give_and_remember(recipe, parts, text))
        dialog.open()

    def _give_and_remember(self, recipe: ColorizeRecipe, parts: tuple[Part, ...], text: str) -> None:
        self._workspace.settings.handed_on = parts
        self._workspace.save_settings()
        self._give(recipe, parts, text)

    def _give(self, recipe: ColorizeRecipe, parts: Iterable[Part], text: str) -> None:
        chosen = tuple(parts)
        self._page.set_recipes(
            {photo: carried_over(chosen, recipe, photo.recipe) for photo in self._page.selected()}, text
        )

    # -- presets ---------------------------------------------------------------------------------------------------

    def apply_preset(self, preset: ColourPreset) -> None:
        """To all selected photographs."""
        self._give(preset.recipe, preset.parts, self.tr("Preset: {0}").format(preset.name))

    def keep_preset(self) -> None:
        """Ask under which name settings of the shown photograph are to be kept, and which of them."""
        photo = self._page.photo
        if photo is None:
            return
        dialog = ChosenSettingsDialog(
            self.tr("Keep as a preset"),
            self.tr("Keep"),
            photo.recipe,
            ("vividness", "saturation", "temperature"),
            self._parent,
            hint=self.tr("A preset gives these settings to any photograph, and leaves the others as they are."),
            named=True,
        )
        dialog.chosen.connect(lambda parts, name: self._keep(ColourPreset(name, parts, photo.recipe)))
        dialog.open()

    def _keep(self, preset: ColourPreset) -> None:
        old = self.presets.find(preset.name)
        if not self._save(preset):
            return
        replaced = self.tr("It takes the place of the former one of this name.") if old is not None else ""
        bring_back: Callable[[], object] | None = (lambda: self._save(old)) if old is not None else None
        self._workspace.say_note(
            self.tr("The preset “{0}” is kept.").format(preset.name),
            replaced,
            action=self.tr("Bring the former one back") if old is not None else "",
            on_action=bring_back,
        )

    def _save(self, preset: ColourPreset) -> bool:
        try:
            self.presets.keep(preset)
        except UnwritableOutput as error:
            self._workspace.say_error(error)
            return False
        self.presets_changed.emit()
        return True

    def show_presets(self) -> None:
        """All of them, to be applied, renamed, removed."""
        dialog = ColourPresetsDialog(self.presets, self._parent)
        dialog.apply_asked.connect(self.apply_preset)
        dialog.changed.connect(self.presets_changed)
        dialog.open()
