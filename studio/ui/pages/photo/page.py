"""Photographs: the picture before and after, the filmstrip below, the settings on the right."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QProgressBar,
    QToolButton,
    QUndoView,
    QVBoxLayout,
    QWidget,
)

from studio.domain.facts import PictureFacts
from studio.domain.recipe import ColorizeRecipe, Hint, Reference
from studio.ui.engine import questions as services
from studio.ui.pages.photo.colouring import Colouring
from studio.ui.parts.colour_popup import ColourPopup
from studio.ui.parts.controls import EmptyState, Inspector, Row, SliderRow, button, label, separator, set_kind, stacked
from studio.ui.parts.filmstrip import Filmstrip
from studio.ui.parts.point_chips import PointChips
from studio.ui.parts.reference_box import ReferenceBox, covering
from studio.ui.parts.tiles import ImageLoader, TilePyramid
from studio.ui.parts.viewer import Viewer
from studio.ui.state.colour_points import colour_of, hint_of, name_of
from studio.ui.state.documents import Photo
from studio.ui.state.models_list import colour_models, default_vividness
from studio.ui.state.undo import ChangeRecipe
from studio.ui.state.workspace import Workspace

THUMB_PX = 240
VERSIONS_SHOWN = 6
THUMBS_AT_ONCE = 6


class PhotoPage(QWidget):
    """``exported`` asks for the export dialog with these photographs; ``coloured_changed`` tells whether the shown
    photograph has colour yet (the page's amber button moves from Colourise to Export)."""

    coloured_changed = Signal(bool)
    open_asked = Signal()
    samples_asked = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("page")
        self.workspace = workspace
        self.colouring = Colouring(workspace, self)
        self.photo: Photo | None = None
        self._loader = ImageLoader(self)
        self._loader.loaded.connect(self._image_loaded)
        self._thumb_queue: list[Photo] = []
        self._thumbs_asked = 0
        self._shown_original = ""
        self._shown_pyramid = ""
        self._versions_state: object = None
        self._build()
        self.colouring.photo_changed.connect(self._photo_changed)
        self.strip.strip.wanted.connect(self._thumb_wanted)
        self.strip.current_photo.connect(self.show_photo)
        self.strip.removal_asked.connect(self.close_photos)
        self.viewer.point_asked.connect(self._point_asked)
        self.viewer.point_moved.connect(self._point_moved)
        workspace.roll.added.connect(self._roll_changed)
        workspace.roll.removed.connect(self._roll_changed)
        self._roll_changed()

    # -- layout ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.viewer = Viewer()
        self.strip = Filmstrip(self.workspace.roll)
        strip_box = QWidget()
        strip_box.setObjectName("strip")
        strip_box.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        strip_row = QHBoxLayout(strip_box)
        strip_row.setContentsMargins(12, 0, 12, 0)
        strip_row.addWidget(self.strip)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.viewer, 1)
        left.addWidget(strip_box)
        self.work = QWidget()
        row = QHBoxLayout(self.work)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addLayout(left, 1)
        row.addWidget(self._build_inspector())
        self.empty = EmptyState(
            "photo",
            self.tr("No photographs open"),
            self.tr(
                "Open black-and-white photographs or scans, or drop them anywhere in this window. "
                "Each gets estimated colours; the original file is never changed."
            ),
            button(self.tr("Open photographs…"), self.open_asked.emit, kind="primary"),
            button(self.tr("Try the sample material"), self.samples_asked.emit),
        )
        self._stack = stacked(self, self.empty, self.work)

    def _build_inspector(self) -> Inspector:
        panel = Inspector(self.tr("Settings of the photograph"))
        panel.section(self.tr("Colour"))
        self.model = QComboBox()
        self.model.setAccessibleName(self.tr("Model"))
        self.model.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for model in colour_models():
            self.model.addItem(model.title, model.id)
            self.model.setItemData(self.model.count() - 1, model.note, Qt.ItemDataRole.ToolTipRole)
        self.model.activated.connect(self._model_chosen)
        panel.add(Row(self.tr("Model"), self.model))
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
            panel.add(control)
            control.settled.connect(partial(self._slider_settled, control, field, text))
        panel.gap(8)
        self.colourise = button(self.tr("Colourise"), self.colourise_selected, kind="primary")
        self.colourise.setToolTip(self.tr("Estimate colours for the selected photographs"))
        self.cancel = button(self.tr("Cancel"), self.colouring.cancel)
        self.cancel.hide()
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.colourise, 1)
        row.addWidget(self.cancel)
        panel.add(buttons)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of colouring"))
        self.bar.setRange(0, 1000)
        keep = self.bar.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(keep)
        self.bar.hide()
        panel.gap(2)
        panel.add(self.bar)
        panel.section(self.tr("Reference photograph"))
        self.reference = ReferenceBox(self.workspace)
        self.reference.chosen.connect(self._reference_chosen)
        self.reference.removed.connect(self._remove_reference)
        panel.add(self.reference)
        panel.section(self.tr("Your colours"))
        self.points = PointChips(self.tr("Choose the point tool (P) and click where you know the colour."))
        self.points.chosen.connect(self._point_chip)
        panel.add(self.points)
        self._versions_heading = panel.section(self.tr("Versions"))
        self._versions = QWidget()
        self._versions_grid = QGridLayout(self._versions)
        self._versions_grid.setContentsMargins(0, 0, 0, 0)
        self._versions_grid.setSpacing(8)
        self._versions_grid.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._versions_hint = label(
            self.tr("Each setting you try is kept here, so that you can go back to it."), "small", wrap=True
        )
        panel.add(self._versions_hint)
        panel.add(self._versions)
        panel.section(self.tr("History"))
        self.history = QUndoView(self.workspace.undo)
        self.history.setObjectName("historyList")
        self.history.setEmptyLabel(self.tr("As opened"))
        self.history.setAccessibleName(self.tr("History of changes"))
        self.history.setFixedHeight(120)
        panel.add(self.history)
        self._facts_heading = panel.section(self.tr("Scan"))
        self._facts_box = label("", "small", wrap=True)
        panel.add(self._facts_box)
        self._separator = separator()
        self.inspector = panel
        return panel

    # -- what is shown ---------------------------------------------------------------------------------------------

    def open(self, paths: list[Path]) -> None:
        photos = self.workspace.roll.add(paths)
        for photo in photos:
            self.workspace.undo.addStack(photo.undo)
            if photo.shown is None and photo.state == "new":
                self._restore(photo)
        if photos:
            self.strip.select(photos[0])

    def _restore(self, photo: Photo) -> None:
        """Go on where the last session ended: the recipe at once, the colours as soon as it is looked at."""
        work = self.workspace.store.photo_work(photo.path)
        if work is not None:
            photo.recipe = work.recipe
            if work.coloured:
                self.colouring.colour([photo])

    def show_photo(self, photo: Photo) -> None:
        if photo is not self.photo:
            self.photo = photo
            self.viewer.clear()
            self._shown_original = self._shown_pyramid = ""
        self.workspace.undo.setActiveStack(photo.undo)
        picture = self.strip.strip.picture(photo)
        if picture is not None and not photo.original:
            self.viewer.set_before(None, picture.toImage())
        if isinstance(photo.facts, PictureFacts):
            self.viewer.set_size(photo.facts.width, photo.facts.height)
        self.colouring.prepare(photo)
        self._refresh()

    def selected(self) -> list[Photo]:
        return self.strip.selected() or ([self.photo] if self.photo is not None else [])

    def close_photos(self, photos: list[Photo]) -> None:
        """Take photographs off the roll; their files and their settings stay."""
        for photo in photos:
            self.colouring.forget(photo)
            self.workspace.undo.removeStack(photo.undo)
            self.workspace.roll.remove(photo)
        if self.photo in photos:
            self.photo = None
            self.viewer.clear()
            current = self.strip.current()
            if current is not None:
                self.strip.select(current)

    def step(self, by: int) -> None:
        """Go to the next or previous photograph."""
        if self.photo is None:
            return
        photos = self.workspace.roll.photos
        self.strip.select(photos[(photos.index(self.photo) + by) % len(photos)])

    def _photo_changed(self, photo: Photo) -> None:
        if photo is self.photo:
            self._refresh()
        if photo.state == "coloured" and photo.shown is not None and photo.shown.thumbnail:
            self._loader.load(f"strip:{photo.path}", photo.shown.thumbnail, QSize(THUMB_PX, THUMB_PX))

    def _refresh(self) -> None:
        photo = self.photo
        if photo is None:
            return
        self._show_pyramids(photo)
        self._show_recipe(photo.recipe)
        working = photo.state in ("working", "waiting")
        self.bar.setVisible(working)
        self.bar.setValue(round(photo.progress * 1000) if photo.state == "working" else 0)
        self.cancel.setVisible(self.colouring.busy)
        self.colourise.setEnabled(not working)
        coloured = photo.shown is not None
        set_kind(self.colourise, "" if coloured else "primary")
        self.colourise.setText(
            self.tr("Colouring…") if working else self.tr("Colourise again") if coloured else self.tr("Colourise")
        )
        self.viewer.set_working(
            self.tr("Colouring… {0} %").format(round(photo.progress * 100)) if photo.state == "working" else ""
        )
        self._show_points(photo)
        self._show_versions(photo)
        self._show_facts(photo)
        self.coloured_changed.emit(coloured)

    def _show_pyramids(self, photo: Photo) -> None:
        try:
            if photo.original and photo.original != self._shown_original:
                self._shown_original = photo.original
                self.viewer.set_before(TilePyramid.open(photo.original), self.viewer.before.quick)
            shown = photo.shown.pyramid if photo.shown is not None else ""
            if shown != self._shown_pyramid:
                self._shown_pyramid = shown
                self.viewer.set_after(TilePyramid.open(shown) if shown else None)
                self.viewer.set_confidence(None)
                if photo.shown is not None and photo.shown.confidence:
                    self._loader.load(f"confidence:{shown}", photo.shown.confidence, QSize(1024, 1024))
        except (OSError, KeyError, ValueError):
            self.workspace.say_error(
                self.tr("The view of {0} could not be read from the cache.").format(photo.path.name),
                self.tr("Close the photograph and open it again."),
            )

    def _show_recipe(self, recipe: ColorizeRecipe) -> None:
        self.reference.show_reference(self.photo, recipe.reference)
        index = self.model.findData(recipe.model)
        self.model.setCurrentIndex(max(0, index))
        vividness = recipe.vividness if recipe.vividness is not None else default_vividness(recipe.model)
        for control, value in (
            (self.vividness, vividness),
            (self.saturation, recipe.saturation),
            (self.temperature, recipe.temperature),
        ):
            if not control.slider.isSliderDown():
                control.set_value(value)

    def _show_versions(self, photo: Photo) -> None:
        state = (tuple(id(r) for r in photo.renderings), id(photo.shown))
        if state == self._versions_state:
            return
        self._versions_state = state
        while (item := self._versions_grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        shown = photo.renderings[-VERSIONS_SHOWN:]
        self._versions_hint.setVisible(len(shown) < 2)
        self._versions.setVisible(bool(shown))
        for number, rendering in enumerate(shown):
            name = self._recipe_text(rendering.recipe)
            tile = QToolButton()
            tile.setCheckable(True)
            tile.setChecked(rendering is photo.shown)
            tile.setIconSize(QSize(84, 56))
            tile.setFixedSize(90, 62)
            tile.setProperty("kind", "version")
            tile.setAccessibleName(self.tr("Version {0}: {1}").format(number + 1, name))
            tile.setToolTip(name)
            tile.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if rendering.thumbnail:
                tile.setIcon(QIcon(covering(rendering.thumbnail, QSize(84, 56))))
            else:
                tile.setText(str(number + 1))
            tile.clicked.connect(
                partial(self._set_recipe, photo, rendering.recipe, self.tr("Version: {0}").format(name))
            )
            self._versions_grid.addWidget(tile, number // 3, number % 3)

    def _recipe_text(self, recipe: ColorizeRecipe) -> str:
        vividness = recipe.vividness if recipe.vividness is not None else default_vividness(recipe.model)
        title = next((m.title for m in colour_models() if m.id == recipe.model), recipe.model)
        text = f"{title} {vividness * 100:.0f}"
        if recipe.saturation != 1.0:
            text += self.tr(", saturation {0:.2f}").format(recipe.saturation)
        if recipe.temperature:
            text += self.tr(", temperature {0:+.0f}").format(recipe.temperature * 100)
        if recipe.reference is not None:
            text += self.tr(", led by {0}").format(recipe.reference.name)
        if recipe.hints:
            text += self.tr(", {0} of your colours").format(len(recipe.hints))
        return text

    def _show_facts(self, photo: Photo) -> None:
        self._facts_box.setText(self.facts_text(photo, separator_text="\n"))

    def facts_text(self, photo: Photo, separator_text: str = " · ") -> str:
        """Name, size, depth and profile in words."""
        parts = [photo.path.name]
        facts = photo.facts
        if facts is not None:
            megapixels = facts.width * facts.height / 1e6
            parts.append(
                f"{facts.width} × {facts.height} ({megapixels:.1f} MP)"
                if megapixels < 10
                else f"{facts.width} × {facts.height} ({megapixels:.0f} MP)"
            )
            parts.append(self.tr("{0} bit").format(facts.bits))
            parts.append(facts.profile or self.tr("no colour profile"))
            if facts.toned:
                parts.append(self.tr("toned"))
        return separator_text.join(parts)

    # -- changes ---------------------------------------------------------------------------------------------------

    def colourise_selected(self) -> None:
        self.colouring.colour([p for p in self.selected() if p.state not in ("waiting", "working")])

    def colourise_all(self) -> None:
        """Colour every open photograph that has no colour yet."""
        self.colouring.colour([photo for photo in self.workspace.roll.photos if photo.shown is None])

    def copy_settings(self) -> None:
        """Give the settings of the shown photograph (not its points) to all selected ones."""
        if self.photo is None:
            return
        settings = self.photo.recipe
        for photo in self.selected():
            self._set_recipe(photo, replace(settings, hints=photo.recipe.hints), self.tr("Settings taken over"))

    def _model_chosen(self, index: int) -> None:
        if self.photo is not None:
            recipe = replace(self.photo.recipe, model=self.model.itemData(index), vividness=None)
            self._set_recipe(self.photo, recipe, self.tr("Model {0}").format(self.model.itemText(index)))

    def _slider_settled(self, control: SliderRow, field: str, text: str, value: float) -> None:
        if self.photo is not None:
            recipe = replace(self.photo.recipe, **{field: value})
            self._set_recipe(self.photo, recipe, text.format(control.reading.text()), key=field)

    def _reference_chosen(self, photo: Photo, reference: Reference) -> None:
        if photo in self.workspace.roll.photos:
            recipe = replace(photo.recipe, reference=reference)
            self._set_recipe(photo, recipe, self.tr("Reference: {0}").format(reference.name))

    def _remove_reference(self) -> None:
        if self.photo is not None:
            self._set_recipe(self.photo, replace(self.photo.recipe, reference=None), self.tr("Remove the reference"))

    def _set_recipe(
        self, photo: Photo, recipe: ColorizeRecipe, text: str, _checked: bool = False, key: str = ""
    ) -> None:
        if recipe != photo.recipe:
            photo.undo.push(ChangeRecipe(photo, recipe, text, self.colouring.recipe_changed, key=key))
        else:
            self._refresh()

    # -- colour points ---------------------------------------------------------------------------------------------

    def _show_points(self, photo: Photo) -> None:
        hints = photo.recipe.hints
        self.viewer.set_points([(QPointF(h.x, h.y), colour_of(h.a, h.b)) for h in hints])
        self.points.set_points(hints)

    def _point_chip(self, number: int, at: QPoint) -> None:
        if self.photo is not None and number < len(self.photo.recipe.hints):
            hint = self.photo.recipe.hints[number]
            self._point_asked(number, QPointF(hint.x, hint.y), at)

    def _point_asked(self, index: int, place: QPointF, at: QPoint) -> None:
        """Ask for the colour of a new point (index −1) or of one that is there."""
        popup = ColourPopup(self, existing=index >= 0)
        popup.chosen.connect(lambda colour: self._set_point(index, place, colour))
        popup.removed.connect(lambda: self._remove_point(index))
        popup.open_at(at)

    def _set_point(self, index: int, place: QPointF, colour: QColor) -> None:
        if self.photo is None:
            return
        hint = hint_of(place.x(), place.y(), colour)
        hints = list(self.photo.recipe.hints)
        if index >= 0:
            hints[index] = hint
        else:
            hints.append(hint)
        name = QCoreApplication.translate("Palette", name_of(hint))
        self._set_hints(hints, self.tr("Point: {0}").format(name))

    def _point_moved(self, index: int, place: QPointF) -> None:
        if self.photo is not None and index < len(self.photo.recipe.hints):
            hints = list(self.photo.recipe.hints)
            x, y = min(1.0, max(0.0, place.x())), min(1.0, max(0.0, place.y()))
            hints[index] = replace(hints[index], x=x, y=y)
            self._set_hints(hints, self.tr("Move a point"))

    def _remove_point(self, index: int) -> None:
        if self.photo is not None:
            hints = [h for n, h in enumerate(self.photo.recipe.hints) if n != index]
            self._set_hints(hints, self.tr("Remove a point"))

    def _set_hints(self, hints: list[Hint], text: str) -> None:
        if self.photo is not None:
            self._set_recipe(self.photo, replace(self.photo.recipe, hints=tuple(hints)), text)

    # -- pictures --------------------------------------------------------------------------------------------------

    def _thumb_wanted(self, photo: Photo) -> None:
        if photo.shown is not None and photo.shown.thumbnail:
            self._loader.load(f"strip:{photo.path}", photo.shown.thumbnail, QSize(THUMB_PX, THUMB_PX))
            return
        self._thumb_queue.append(photo)
        self._ask_thumbs()

    def _ask_thumbs(self) -> None:
        # The newest wish first: what is on the screen now comes before what was scrolled past.
        while self._thumb_queue and self._thumbs_asked < THUMBS_AT_ONCE:
            photo = self._thumb_queue.pop()
            self._thumbs_asked += 1
            services.thumbnail(
                self.workspace.bridge,
                photo.path,
                THUMB_PX,
                partial(self._have_thumb, photo),
                partial(self._no_thumb, photo),
            )

    def _have_thumb(self, photo: Photo, path: str) -> None:
        self._thumbs_asked -= 1
        self._loader.load(f"strip:{photo.path}", path, QSize(THUMB_PX, THUMB_PX))
        self._ask_thumbs()

    def _no_thumb(self, photo: Photo, _error: object) -> None:
        self._thumbs_asked -= 1
        photo.state = "failed"
        self.workspace.roll.changed.emit(photo)
        self._ask_thumbs()

    def _image_loaded(self, key: str, image: QImage) -> None:
        kind, _, rest = key.partition(":")
        if image.isNull():
            return
        if kind == "confidence":
            if rest == self._shown_pyramid:
                self.viewer.set_confidence(image)
            return
        photo = self.workspace.roll.find(Path(rest))
        if photo is not None:
            self.strip.strip.set_picture(photo, QPixmap.fromImage(image))
            if photo is self.photo and not photo.original and self.viewer.before.empty:
                self.viewer.set_before(None, image)

    def _roll_changed(self, *_rows: int) -> None:
        self._stack.setCurrentWidget(self.work if len(self.workspace.roll) else self.empty)

    def stop(self) -> None:
        self.viewer.stop()
        self._loader.stop()
