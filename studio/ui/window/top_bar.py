"""The bar along the top: the places, and the commands that the page shown needs most."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QResizeEvent, QUndoGroup
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QToolButton, QWidget

from studio.ui.parts.controls import IconButton, button, set_kind
from studio.ui.parts.place_tab import PlaceTab
from studio.ui.qt.plain import plain_tip
from studio.ui.qt.reading_order import one_tab_stop
from studio.ui.state.actions import ActionRegistry
from studio.ui.theme import controller, current
from studio.ui.theme.drawings import FOLDER
from studio.ui.theme.icons import icon

ROOMY, NARROW = 1240, 1040
"""Widths from which on the second rank has words, and the name of the program is spelt out."""
FOLDED_PX = 36
WIDEST = (1 << 24) - 1
"""What Qt takes for no limit."""


class TopBar(QWidget):
    """Every button runs a command of the registry. ``compare_asked`` brings how before and after are to be shown
    (split, side, after or before); ``place_asked`` the place of a tab, or home."""

    place_asked = Signal(str)
    compare_asked = Signal(str)

    def __init__(self, registry: ActionRegistry, undo: QUndoGroup) -> None:
        super().__init__()
        self._registry = registry
        self._undo = undo
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(44)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._brand())
        row.addSpacing(8)
        self.tabs: dict[str, QToolButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        for tab in self._add_tabs():
            row.addWidget(tab)
        one_tab_stop(self._group)
        row.addStretch(1)
        for widget in self._add_buttons():
            row.addWidget(widget)
        self._density = ""
        for changed in (undo.canUndoChanged, undo.canRedoChanged, undo.indexChanged, controller().changed):
            changed.connect(self._show_undo)
        controller().changed.connect(self._fold)
        self._show_undo()

    def _brand(self) -> QToolButton:
        self._mark = brand = QToolButton()
        brand.setProperty("kind", "brand")
        brand.setText("Phonochrome")
        brand.setIcon(QIcon(str(FOLDER / "phonochrome.svg")))
        brand.setIconSize(QSize(18, 18))
        brand.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        brand.setAccessibleName(self.tr("Phonochrome: home page"))
        brand.setToolTip(self.tr("Home page"))
        brand.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        brand.clicked.connect(lambda: self.place_asked.emit("home"))
        return brand

    def _add_tabs(self) -> list[QToolButton]:
        for place, text in (
            ("photo", self.tr("Photographs")),
            ("film", self.tr("Film && sound")),
            ("batch", self.tr("Batch")),
            ("library", self.tr("Sound library")),
        ):
            tab = PlaceTab(text)
            tab.setAccessibleName(text.replace("&&", self.tr("and")))
            tab.clicked.connect(lambda _checked=False, p=place: self.place_asked.emit(p))
            self._group.addButton(tab)
            self.tabs[place] = tab
        return list(self.tabs.values())

    def _add_buttons(self) -> list[QWidget]:
        run = self._run
        self.undo_button = IconButton("undo", self.tr("Undo"), lambda: run("undo"))
        self.redo_button = IconButton("redo", self.tr("Redo"), lambda: run("redo"))
        self.compare_button = button(self.tr("Compare"))
        self.compare_button.setMenu(self._compare_menu())
        self.open_button = button(self.tr("Open…"), lambda: run("open"))
        self.find_button = button(self.tr("Find sounds"), lambda: run("find-sounds"), kind="sound")
        self._foldable = (
            (self.compare_button, "compare", self.compare_button.text()),
            (self.open_button, "open", self.open_button.text()),
            (self.find_button, "search", self.find_button.text()),
        )
        self.export_button = button(self.tr("Export…"), lambda: run("export"), kind="primary")
        self.preferences_button = IconButton("settings", self.tr("Preferences"), lambda: run("preferences"))
        self.menu_button = IconButton("menu", self.tr("Menu of all commands"))
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setMenu(self._menu_of_all())
        return [
            self.undo_button,
            self.redo_button,
            self.compare_button,
            self.open_button,
            self.find_button,
            self.export_button,
            self.preferences_button,
            self.menu_button,
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        """In a narrow window icons stand for the words of the second rank; the places keep their names longest."""
        density = "roomy" if width >= ROOMY else "narrow" if width >= NARROW else "tight"
        if density == self._density:
            return
        self._density = density
        self._fold()
        self._mark.setText("Phonochrome" if density != "tight" else "")
        self.preferences_button.setVisible(density != "tight")
        tight = density == "tight"
        for tab in self.tabs.values():
            tab.setStyleSheet("padding: 0 8px;" if tight else "")

    def _fold(self, _change: object = None) -> None:
        """Words or icons, in the colours of the theme and of the button's kind."""
        words = self._density == "roomy"
        for widget, name, text in self._foldable:
            colour = current().on_accent if widget.property("kind") == "sound" else None
            widget.setText(text if words else "")
            widget.setIcon(QIcon() if words else icon(name, colour))
            widget.setToolTip(plain_tip("" if words else widget.accessibleName()))
            widget.setStyleSheet("" if words else "padding: 0;")
            widget.setMinimumWidth(0 if words else FOLDED_PX)
            widget.setMaximumWidth(WIDEST if words else FOLDED_PX)

    def _run(self, command_id: str) -> None:
        self._registry[command_id].trigger()

    def _compare_menu(self) -> QMenu:
        menu = QMenu(self)
        for mode, text in (
            ("split", self.tr("Line between before and after")),
            ("side", self.tr("Side by side")),
            ("after", self.tr("Colourised only")),
            ("before", self.tr("Original only")),
        ):
            menu.addAction(text).triggered.connect(lambda _checked=False, m=mode: self.compare_asked.emit(m))
        menu.addSeparator()
        menu.addAction(self._registry["what-is-this"])
        return menu

    def _menu_of_all(self) -> QMenu:
        menu = QMenu(self)
        for part in self._registry.menus():
            below = menu.addMenu(part.text)
            for action in self._registry.in_menu(part):
                if action is None:
                    below.addSeparator()
                else:
                    below.addAction(action)
        return menu

    # -- what is shown ---------------------------------------------------------------------------------------------

    def show_place(self, place: str) -> None:
        """Mark the tab of this place; none at home."""
        tab = self.tabs.get(place)
        if tab is not None:
            tab.setChecked(True)
            return
        self._group.setExclusive(False)
        for other in self.tabs.values():
            other.setChecked(False)
        self._group.setExclusive(True)

    def show_photo(self, ready: bool) -> None:
        """Photographs are open; ``ready``: the one shown has colour."""
        self._show_buttons(photo=True)
        self._show_ready(ready)

    def show_film(self, ready: bool, finding: bool) -> None:
        """A film is open; ``ready``: it has a cue sheet; ``finding``: one is being made."""
        self._show_buttons(film=True)
        self._show_ready(ready)
        self.find_button.setEnabled(not finding)
        set_kind(self.find_button, "" if ready else "sound")
        self._fold()

    def show_nothing_open(self) -> None:
        self._show_buttons()
        self._show_ready(True)

    def _show_buttons(self, *, photo: bool = False, film: bool = False) -> None:
        for widget in (self.undo_button, self.redo_button, self.export_button):
            widget.setVisible(photo or film)
        self.compare_button.setVisible(photo)
        self.find_button.setVisible(film)

    def _show_ready(self, ready: bool) -> None:
        self.export_button.setEnabled(ready)
        set_kind(self.export_button, "primary" if ready else "")

    def _show_undo(self, _value: object = None) -> None:
        for widget, name, title, can, text in (
            (self.undo_button, "undo", self.tr("Undo"), self._undo.canUndo(), self._undo.undoText()),
            (self.redo_button, "redo", self.tr("Redo"), self._undo.canRedo(), self._undo.redoText()),
        ):
            widget.setEnabled(can)
            widget.setIcon(icon(name))
            widget.setToolTip(plain_tip(f"{title}: {text}" if text else title))
