"""Which palette is offered: the everyday colours, those of a time or a purpose, or one's own."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QMenu, QToolButton, QWidget

from studio.domain.errors import StudioError
from studio.domain.palette import NamedColour, Palette
from studio.ui.parts.controls import IconButton
from studio.ui.qt.plain import plain_tip
from studio.ui.state import palettes
from studio.ui.state.colour_points import PALETTE
from studio.ui.state.sentences import said

_TITLES = (  # of the palettes that come with the program, for the translators
    QT_TRANSLATE_NOOP("PaletteChoice", "Autochrome, 1907 to the 1930s"),
    QT_TRANSLATE_NOOP("PaletteChoice", "Kodachrome, from 1936"),
    QT_TRANSLATE_NOOP("PaletteChoice", "Hand-tinted prints and slides"),
    QT_TRANSLATE_NOOP("PaletteChoice", "Painted studio backdrops"),
    QT_TRANSLATE_NOOP("PaletteChoice", "Uniforms of several armies"),
    QT_TRANSLATE_NOOP("PaletteChoice", "House paint and building"),
    QT_TRANSLATE_NOOP("PaletteChoice", "Flags"),
)


class PaletteChoice(QWidget):
    """``changed``: another palette is offered. The last choice is that of the next time. ``keep_asked``: the colour at
    hand is to be kept in one's own palette; ``can_keep`` says whether there is one."""

    changed = Signal()
    keep_asked = Signal()
    _last: ClassVar[str] = ""

    def __init__(self, *, can_keep: bool = False) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.box = QComboBox()
        self.box.setAccessibleName(self.tr("Palette"))
        self.more = IconButton("menu", self.tr("Add or save palettes"), kind="quiet")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self.more)
        menu.addAction(self.tr("Add a palette file…")).triggered.connect(lambda: self._add())
        self._keep = menu.addAction(self.tr("Keep this point's colour in my palette"))
        self._keep.triggered.connect(lambda: self.keep_asked.emit())
        self._keep.setVisible(can_keep)
        self._save = menu.addAction(self.tr("Save this palette as a file…"))
        self._save.triggered.connect(lambda: self._write())
        self.more.setMenu(menu)
        row.addWidget(self.box, 1)
        row.addWidget(self.more)
        self._palettes: list[Palette | None] = []
        self._fill(PaletteChoice._last)
        self.box.currentIndexChanged.connect(self._choose)

    def _fill(self, chosen: str) -> None:
        shipped, own = palettes.shipped_palettes(), palettes.own_palettes()
        self._palettes = [None, *shipped.values(), *own.values()]
        self.box.blockSignals(True)
        self.box.clear()
        self.box.addItem(self.tr("Everyday colours"))
        for palette in shipped.values():
            self.box.addItem(QCoreApplication.translate("PaletteChoice", palette.title))
        for palette in own.values():
            self.box.addItem(palette.title)
        titles = ["" if palette is None else palette.title for palette in self._palettes]
        self.box.setCurrentIndex(titles.index(chosen) if chosen in titles else 0)
        self.box.blockSignals(False)
        self._show()

    @property
    def palette_shown(self) -> Palette | None:
        """None for the everyday colours."""
        return self._palettes[self.box.currentIndex()]

    @property
    def is_named(self) -> bool:
        """Whether its names say more than the colour itself."""
        return self.palette_shown is not None

    def colours(self) -> tuple[NamedColour, ...]:
        """The colours that are offered."""
        palette = self.palette_shown
        return tuple(NamedColour(name, colour) for name, colour in PALETTE) if palette is None else palette.colours

    def _choose(self, _index: int) -> None:
        palette = self.palette_shown
        PaletteChoice._last = "" if palette is None else palette.title
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        palette = self.palette_shown
        self.box.setToolTip(plain_tip("" if palette is None else palette.about))
        self._save.setEnabled(palette is not None)

    # -- files -----------------------------------------------------------------------------------------------------

    def _add(self) -> None:
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("Add a palette"), "", self.tr("Palettes (*.palette.json *.json)")
        )
        if path:
            self.add(Path(path))

    def add(self, path: Path) -> None:
        """Take a palette file among one's own and offer it."""
        try:
            title = palettes.read_palette(palettes.add_palette(path)).title
        except StudioError as error:
            self._say(error)
            return
        self._fill(title)
        self._choose(self.box.currentIndex())

    def keep(self, colour: NamedColour) -> None:
        """Add a colour to the own palette that is shown, else to the usual one, and show it."""
        shown, own = self.palette_shown, palettes.own_palettes()
        usual = self.tr("My colours")
        into = next((each for each in own.values() if shown is not None and each == shown), None)
        into = into or next((each for each in own.values() if each.title == usual), Palette(usual, ()))
        try:
            palettes.save_own(palettes.with_colour(into, colour))
        except StudioError as error:
            self._say(error)
            return
        self._fill(into.title)
        self._choose(self.box.currentIndex())

    def _say(self, error: StudioError) -> None:
        self.box.setToolTip(plain_tip(f"{said(error.message)} {said(error.hint)}"))
        self.box.setFocus()

    def _write(self) -> None:
        palette = self.palette_shown
        if palette is None:
            return
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the palette"), f"{palette.title}{palettes.ENDING}", self.tr("Palettes (*.palette.json)")
        )
        if path:
            try:
                palettes.write_palette(Path(path), palette)
            except StudioError as error:
                self._say(error)
