"""What can be done with the photographs and at a place of the picture, in menus where the mouse is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, QPoint, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from studio.domain.photo_marks import MOST_STARS
from studio.ui.pages.photo.handing_on import HandingOn
from studio.ui.pages.photo.marking import Marking
from studio.ui.pages.photo.photographs import Photographs
from studio.ui.pages.photo.point_tool import PointTool
from studio.ui.pages.photo.versions import Versions
from studio.ui.parts.viewer import Mode, Viewer, ViewerBar
from studio.ui.state.documents import Photo


class Deeds(Photographs, Protocol):
    """What the page can do with its photographs."""

    def colourise_selected(self) -> None: ...
    def ask_export(self) -> None: ...
    def close_photos(self, photos: list[Photo]) -> None: ...


class PhotoMenus(QObject):
    """Of one page. ``strip_menu`` and ``picture_menu`` make a menu; ``open`` shows one."""

    def __init__(
        self,
        page: Deeds,
        viewer: Viewer,
        bar: ViewerBar,
        handing_on: HandingOn,
        presets: QMenu,
        marking: Marking,
        versions: Versions,
        points: PointTool,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._page, self._viewer, self._bar = page, viewer, bar
        self._handing_on, self._presets, self._parent = handing_on, presets, parent
        self._marking, self._versions, self._points = marking, versions, points

    def open(self, menu: QMenu, at: QPoint) -> None:
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)

    def strip_menu(self) -> QMenu:
        """About all selected photographs."""
        menu = self._menu(self.tr("Selected photographs"))
        self._add_work(menu)
        self._add_settings(menu)
        menu.addSeparator()
        self._add(menu, self.tr("Show in its folder"), self._show_folder)
        self._add(menu, self.tr("Take off"), lambda: self._page.close_photos(self._page.selected()))
        return menu

    def picture_menu(self, point: int, at: QPoint) -> QMenu:
        """About the picture, and a place on it: a colour point there, or −1; ``at`` on the screen."""
        menu = self._menu(self.tr("The picture"))
        if point >= 0:
            self._add(menu, self.tr("Change the colour of this point…"), lambda: self._points.ask_at(point, at))
            self._add(menu, self.tr("Remove this point"), lambda: self._points.remove(point))
        else:
            self._add(menu, self.tr("Set a colour here…"), lambda: self._points.ask_at(-1, at))
        menu.addSeparator()
        self._add_comparing(menu)
        menu.addSeparator()
        viewer, bar = self._viewer, self._bar
        self._add(menu, self.tr("Fit the picture"), viewer.fit)
        self._add(menu, self.tr("Picture at 1:1"), viewer.actual_size)
        self._add(menu, self.tr("Loupe"), viewer.loupe.toggle, ticked=viewer.loupe.on)
        self._add(
            menu,
            self.tr("Where colours are guesses"),
            bar.confidence.click,
            enabled=bar.confidence.isEnabled(),
            ticked=bar.confidence.isChecked(),
        )
        menu.addSeparator()
        self._add_work(menu)
        self._add_settings(menu)
        return menu

    def _add_comparing(self, menu: QMenu) -> None:
        modes: tuple[tuple[Mode, str], ...] = (
            ("split", self.tr("Line between before and after")),
            ("side", self.tr("Side by side")),
            ("after", self.tr("Colourised only")),
            ("before", self.tr("Original only")),
        )
        viewer = self._viewer
        for mode, text in modes:
            self._add(
                menu,
                text,
                partial(viewer.set_mode, mode),
                enabled=not viewer.after.empty or mode == "before",
                ticked=viewer.mode == mode,
            )
        self._add(menu, self.tr("Line upright in the middle"), viewer.straighten, enabled=viewer.seen_mode == "split")

    def _add_work(self, menu: QMenu) -> None:
        self._add(menu, self.tr("Colourise"), self._page.colourise_selected)
        self._add(menu, self.tr("Export…"), self._page.ask_export)
        menu.addSeparator()

    def _add_settings(self, menu: QMenu) -> None:
        giving, several = self._handing_on, len(self._page.selected()) > 1
        in_hand = giving.in_hand is not None
        self._add(menu, self.tr("Copy settings"), giving.copy)
        self._add(menu, self.tr("Paste settings"), giving.paste, enabled=in_hand)
        self._add(menu, self.tr("Paste chosen settings…"), giving.paste_chosen, enabled=in_hand)
        self._add(menu, self.tr("Apply settings of the one shown…"), giving.apply_chosen, enabled=several)
        self._presets.setTitle(self.tr("Presets"))
        menu.addMenu(self._presets)
        rating = menu.addMenu(self.tr("Rating"))
        photo = self._page.photo
        for stars in range(MOST_STARS + 1):
            lit = photo is not None and photo.marks.rating == stars
            self._add(rating, "★" * stars or self.tr("none"), partial(self._marking.rate, stars), ticked=lit)
        self._add(menu, self.tr("Keep this version…"), self._versions.ask_keep)

    def _show_folder(self) -> None:
        if self._page.photo is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._page.photo.path.parent)))

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(self._parent)
        menu.setAccessibleName(name)
        return menu

    @staticmethod
    def _add(
        menu: QMenu, text: str, act: Callable[[], object], *, enabled: bool = True, ticked: bool | None = None
    ) -> None:
        action = menu.addAction(text)
        action.setEnabled(enabled)
        if ticked is not None:
            action.setCheckable(True)
            action.setChecked(ticked)
        action.triggered.connect(lambda _checked=False: act())
