"""Photographs: the picture before and after, the filmstrip below, the settings on the right."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import QWidget

from studio.domain.recipe import ColorizeRecipe
from studio.ui.pages.photo.colouring import Colouring
from studio.ui.pages.photo.display_badge import DisplayBadge
from studio.ui.pages.photo.filter_box import FilterBox
from studio.ui.pages.photo.handing_on import HandingOn
from studio.ui.pages.photo.layout import beside, strip_line
from studio.ui.pages.photo.live import LiveColours
from studio.ui.pages.photo.marking import Marking
from studio.ui.pages.photo.menus import PhotoMenus
from studio.ui.pages.photo.other_colours import OtherColours
from studio.ui.pages.photo.panel import PhotoPanel
from studio.ui.pages.photo.point_tool import PointTool
from studio.ui.pages.photo.points import PointsHandedOn
from studio.ui.pages.photo.preset_button import PresetMenu
from studio.ui.pages.photo.selection_bar import SelectionBar
from studio.ui.pages.photo.shown_picture import ShownPicture
from studio.ui.pages.photo.strokes import Strokes
from studio.ui.pages.photo.thumbnails import PagePictures, Thumbnails
from studio.ui.parts.controls import EmptyState, button, stacked
from studio.ui.parts.filmstrip import Filmstrip
from studio.ui.parts.page_strip import PageStrip
from studio.ui.parts.stars import Stars
from studio.ui.parts.viewer import Viewer, ViewerBar
from studio.ui.state.colour_points import colour_of
from studio.ui.state.documents import Photo
from studio.ui.state.undo import ChangeRecipes, TakeOff
from studio.ui.state.workspace import Workspace


@dataclass(frozen=True)
class _ColouredPhoto:
    """A photograph for ``ColourEdits``."""

    photo: Photo
    set_recipe: Callable[[Photo, ColorizeRecipe, str], None]
    time_s: None = None

    @property
    def recipe(self) -> ColorizeRecipe:
        return self.photo.recipe

    def put(self, recipe: ColorizeRecipe, text: str) -> None:
        self.set_recipe(self.photo, recipe, text)


class PhotoPage(QWidget):
    """Opens photographs, shows the one that is looked at, and makes every change of settings one step of its undo
    stack. ``coloured_changed`` tells whether the shown photograph has colour yet (the page's amber button moves from
    Colourise to Export)."""

    coloured_changed = Signal(bool)
    open_asked = Signal()
    samples_asked = Signal()
    export_asked = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("page")
        self.workspace = workspace
        self.colouring = Colouring(workspace, self)
        self.photo: Photo | None = None
        self._follows_screen = False
        self._build()
        self._connect()
        self._roll_changed()

    # -- layout ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.viewer = Viewer()
        self.view_bar = ViewerBar(self.viewer)
        self.stars = Stars()
        self.view_bar.put_in_middle(self.stars)
        self.display_badge = DisplayBadge(self.workspace.display, self._display_chosen)
        self.marking = Marking(self.workspace, self, self._marked, self)
        self.picture = ShownPicture(self.workspace, self.viewer, self)
        self.live = LiveColours(self.workspace, self.viewer, self)
        self.strip = Filmstrip(self.workspace.roll)
        self.page_strip = PageStrip()
        self.thumbnails = Thumbnails(self.workspace, self.strip, self)
        self.page_pictures = PagePictures(self.workspace, self.page_strip, self)
        self.handing_on = HandingOn(self.workspace, self, self)
        self.points = PointsHandedOn(self.workspace, self, self)
        self.other_colours = OtherColours(self.workspace, self, self._set_recipe, self)
        self.preset_menu = PresetMenu(self.handing_on.presets)
        self.panel = PhotoPanel(self.workspace, self.preset_menu)
        self.point_tool = PointTool(self.viewer, self.panel.colours, self)
        self.strokes = Strokes(self.viewer, self.panel, self)
        self.selection_bar = SelectionBar()
        self.menus = PhotoMenus(
            self,
            self.viewer,
            self.view_bar,
            self.handing_on,
            self.preset_menu,
            self.marking,
            self.panel.versions,
            self.point_tool,
            self,
        )
        self.filter_box = FilterBox(self.strip)
        below = [self.view_bar, self.page_strip, self.selection_bar, strip_line(self.filter_box, self.strip)]
        self.work = beside(self.viewer, below, self.panel)
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

    def _connect(self) -> None:
        self.colouring.photo_changed.connect(self._photo_changed)
        self.colouring.progress_changed.connect(lambda *_: self.panel.show_busy(self.colouring.busy))
        self.thumbnails.arrived.connect(self._thumbnail_arrived)
        self.strip.current_photo.connect(self.show_photo)
        self.strip.removal_asked.connect(self.close_photos)
        self.strip.selected_changed.connect(lambda photos: self.selection_bar.show_count(len(photos)))
        self.strip.menu_asked.connect(lambda at: self.menus.open(self.menus.strip_menu(), at))
        self.viewer.menu_asked.connect(lambda at, point: self.menus.open(self.menus.picture_menu(point, at), at))
        self.preset_menu.preset_chosen.connect(self.handing_on.apply_preset)
        self.preset_menu.keep_asked.connect(self.handing_on.keep_preset)
        self.preset_menu.list_asked.connect(self.handing_on.show_presets)
        self.handing_on.presets_changed.connect(self.preset_menu.read_again)
        self.stars.rated.connect(self.marking.rate)
        versions = self.panel.versions
        versions.picture_of = self.marking.picture_of
        versions.taken.connect(self.marking.take)
        versions.keep_asked.connect(self.marking.keep)
        versions.update_asked.connect(self.marking.update)
        versions.rename_asked.connect(self.marking.rename)
        versions.remove_asked.connect(self.marking.remove)
        self.selection_bar.colourise_asked.connect(self.colourise_selected)
        self.selection_bar.settings_asked.connect(self.handing_on.apply_chosen)
        self.selection_bar.export_asked.connect(self.export_asked)
        self.selection_bar.off_asked.connect(lambda: self.close_photos(self.selected()))
        self.page_strip.page_wanted.connect(self.turn_to)
        self.page_strip.choice_changed.connect(self._pages_chosen)
        self.viewer.why_asked.connect(self.other_colours.ask_why)
        self.panel.recipe_wanted.connect(self._recipe_wanted)
        self.panel.recipe_tried.connect(self._recipe_tried)
        self.panel.versions.others_asked.connect(self.other_colours.propose)
        self.panel.colourise_asked.connect(self.colourise_selected)
        self.panel.cancel_asked.connect(self.colouring.cancel)
        self.workspace.roll.added.connect(self._roll_changed)
        self.workspace.roll.removed.connect(self._roll_changed)

    # -- opening and closing ---------------------------------------------------------------------------------------

    def open(self, paths: list[Path]) -> None:
        photos = self.workspace.roll.add(paths)
        for photo in photos:
            if photo.shown is None and photo.state == "new":
                self._restore(photo)
        if photos:
            self.strip.select(photos[0])

    def _restore(self, photo: Photo) -> None:
        """Go on where the last session ended: the recipe at once, the colours as soon as it is looked at."""
        work = self.workspace.photo_work(photo.path)
        if work is not None:
            photo.recipe = work.recipe
            self.marking.restore(photo, work)
            if work.coloured:
                self.colouring.colour([photo])

    def close_photos(self, photos: list[Photo]) -> None:
        """Take photographs off the roll, as one step of undo; their files and their settings stay."""
        if photos:
            text = self.tr("Take {0} off").format(photos[0].name)
            if len(photos) > 1:
                text = self.tr("Take %n photograph(s) off", "", len(photos))
            step = TakeOff(self.workspace.roll, photos, text, self._take_off, self.look_at)
            self.workspace.roll.undo.push(step)

    def close_all(self) -> None:
        """Another project is opened: nothing of this one is left, neither photographs nor steps of undo."""
        self._take_off(list(self.workspace.roll.photos))
        self.workspace.roll.undo.clear()

    def _take_off(self, photos: list[Photo]) -> None:
        for photo in photos:
            self.colouring.forget(photo)
            self.thumbnails.forget(photo)
            self.workspace.settle(photo)
            self.workspace.roll.remove(photo)
        if self.photo in photos:
            self.photo = None
            self.picture.clear()
            self.page_strip.hide()
            current = self.strip.current()
            if current is not None:
                self.strip.select(current)

    def _roll_changed(self, *_rows: int) -> None:
        self._stack.setCurrentWidget(self.work if len(self.workspace.roll) else self.empty)

    # -- what is shown ---------------------------------------------------------------------------------------------

    def show_photo(self, photo: Photo) -> None:
        if photo is not self.photo:
            self.photo = photo
            self.picture.clear()
        small = self.strip.strip.picture(photo)
        self.picture.begin(photo, small.toImage() if small is not None else None)
        self.colouring.prepare(photo)
        self.marking.look_up(photo)
        self._refresh()

    def selected(self) -> list[Photo]:
        return self.strip.selected() or ([self.photo] if self.photo is not None else [])

    def step(self, by: int) -> None:
        """Go to the next or previous photograph."""
        if self.photo is None:
            return
        photos = self.strip.shown.photos()
        if self.photo in photos:
            self.strip.select(photos[(photos.index(self.photo) + by) % len(photos)])

    def turn_to(self, page: int) -> None:
        """Look at a page of the photograph's file."""
        photo = self.photo
        if photo is None or not 1 <= page <= photo.pages or page == photo.page:
            return
        photo.turn_to(page)
        self.picture.clear()
        self.colouring.page_turned(photo)

    def turn_by(self, by: int) -> None:
        if self.photo is not None:
            self.turn_to(self.photo.page + by)

    def _pages_chosen(self, pages: frozenset[int]) -> None:
        if self.photo is not None:
            self.photo.chosen = pages

    def facts_text(self, photo: Photo) -> str:
        """Name, size, depth and profile in words."""
        return self.panel.facts_text(photo)

    def _photo_changed(self, photo: Photo) -> None:
        if photo is self.photo:
            self._refresh()
        if photo.state == "coloured":
            self.thumbnails.show_colours(photo)
            self.marking.keep_pictures(photo)

    def _refresh(self) -> None:
        photo = self.photo
        if photo is None:
            return
        self.picture.show(photo)
        self.live.follow(photo)
        self.page_pictures.show(photo)
        self.viewer.set_working(
            self.tr("Colouring… {0} %").format(round(photo.progress * 100)) if photo.state == "working" else ""
        )
        hints = photo.recipe.hints
        points = [(QPointF(hint.x, hint.y), colour_of(hint.a, hint.b)) for hint in hints]
        self.viewer.set_points(points, [hint.radius for hint in hints])
        self.viewer.set_strokes([(((h.x, h.y), *h.stroke), colour_of(h.a, h.b)) for h in hints if h.stroke])
        self.stars.show_rating(photo.marks.rating)
        self.panel.show_photo(photo, busy=self.colouring.busy)
        self.panel.colours.show_colours(_ColouredPhoto(photo, self._set_recipe))
        self.coloured_changed.emit(photo.shown is not None)

    def _thumbnail_arrived(self, photo: Photo, image: QImage) -> None:
        if photo is self.photo:
            self.picture.small_arrived(photo, image)

    # -- changes ---------------------------------------------------------------------------------------------------

    def colourise_selected(self) -> None:
        self.colouring.colour(self.selected())

    def colourise_all(self) -> None:
        """Colour every open photograph that has no colour yet."""
        self.colouring.colour([photo for photo in self.workspace.roll.photos if photo.shown is None])

    def ask_export(self) -> None:
        self.export_asked.emit()

    def _recipe_tried(self, recipe: ColorizeRecipe) -> None:
        if self.photo is not None:
            self.live.try_out(self.photo, recipe)

    def _recipe_wanted(self, recipe: ColorizeRecipe, text: str, key: str) -> None:
        self.live.tried = None
        if self.photo is not None:
            self._set_recipe(self.photo, recipe, text, key)

    def _set_recipe(self, photo: Photo, recipe: ColorizeRecipe, text: str, key: str = "") -> None:
        """One step of undo; nothing for a photograph that was closed, and only a fresh look for the same recipe."""
        if self.workspace.roll.find(photo.path) is not photo:
            return
        if recipe != photo.recipe:
            named = f"{text} · {photo.name}" if len(self.workspace.roll) > 1 else text
            self.set_recipes({photo: recipe}, named, key)
        else:
            self._refresh()

    def set_recipes(self, changes: dict[Photo, ColorizeRecipe], text: str, key: str = "") -> None:
        """One step of undo for all of these photographs."""
        changed = {photo: recipe for photo, recipe in changes.items() if recipe != photo.recipe}
        if changed:
            step = ChangeRecipes(changed, text, self.colouring.recipe_changed, self.look_at, key=key)
            self.workspace.roll.undo.push(step)

    def look_at(self, photo: Photo) -> None:
        """Show what a step of undo is about, unless it is shown already."""
        if photo is not self.photo and self.workspace.roll.find(photo.path) is photo:
            self.strip.select(photo)

    def _display_chosen(self, choice: str) -> None:
        self.workspace.settings.display_profile = choice
        self.workspace.save_settings()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.window().windowHandle()
        if handle is not None and not self._follows_screen:
            self._follows_screen = True
            handle.screenChanged.connect(self.workspace.display.moved_to)
            self.workspace.display.moved_to(handle.screen())

    def _marked(self, photo: Photo) -> None:
        self.workspace.roll.changed.emit(photo)
        if photo is self.photo:
            self._refresh()

    def stop(self) -> None:
        self.marking.stop()
        self.picture.stop()
        self.thumbnails.stop()
        self.page_pictures.stop()
        self.panel.histogram.stop()
