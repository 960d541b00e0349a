"""The colour points of a photograph or a film as a row of small buttons, each with its colour and name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from studio.domain.recipe import Hint
from studio.ui.parts.colour_popup import swatch_icon
from studio.ui.parts.controls import button, label
from studio.ui.state.colour_points import colour_of, shown_name

_COLUMNS = 2


class PointChips(QWidget):
    """``chosen`` tells which point is to be changed and where its chip stands on the screen. ``empty`` is shown while
    there are none; ``place_of`` adds to a chip's name where its point is (such as a time)."""

    chosen = Signal(int, QPoint)

    def __init__(self, empty: str, place_of: Callable[[Hint], str] = lambda hint: "") -> None:
        super().__init__()
        self._place_of = place_of
        self._shown: tuple[Hint, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._empty = label(empty, "small", wrap=True)
        column.addWidget(self._empty)
        self._grid = QGridLayout()
        self._grid.setSpacing(4)
        for number in range(_COLUMNS):
            self._grid.setColumnStretch(number, 1)
        column.addLayout(self._grid)

    def set_points(self, hints: Sequence[Hint]) -> None:
        if tuple(hints) == self._shown:
            return
        self._shown = tuple(hints)
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._empty.setVisible(not hints)
        for number, hint in enumerate(hints):
            self._add(number, hint)

    def _add(self, number: int, hint: Hint) -> None:
        place = self._place_of(hint)
        text = f"{shown_name(hint)} · {place}" if place else shown_name(hint)
        chip = button(text, kind="point", tip=self._tip(number, hint, text))
        chip.setIcon(swatch_icon(colour_of(hint.a, hint.b), 12))
        chip.setAccessibleName(self.tr("Colour point {0}: {1}").format(number + 1, text))
        chip.clicked.connect(partial(self._clicked, number, chip))
        self._grid.addWidget(chip, number // _COLUMNS, number % _COLUMNS)

    def _tip(self, number: int, hint: Hint, text: str) -> str:
        kinds = {
            "documented": self.tr("Documented: {0}"),
            "inferred": self.tr("Inferred: {0}"),
            "guess": self.tr("A guess."),
        }
        tip = self.tr("Point {0}: {1}. Click to change it.").format(number + 1, text)
        if hint.evidence is None:
            return tip
        return f"{tip}\n{kinds[hint.evidence.kind].format(hint.evidence.source)}"

    def _clicked(self, number: int, chip: QWidget, _checked: bool = False) -> None:
        self.chosen.emit(number, chip.mapToGlobal(chip.rect().bottomLeft()))
