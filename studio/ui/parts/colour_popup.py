"""The small window that opens at a point of the picture: choose its colour, say how it is known, or take it away."""

from __future__ import annotations

import math
import re

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QColorDialog,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.domain.palette import NamedColour
from studio.domain.recipe import Hint
from studio.ui.parts.controls import button, label
from studio.ui.parts.evidence_editor import EvidenceEditor
from studio.ui.parts.palette_choice import PaletteChoice
from studio.ui.qt.plain import plain_tip
from studio.ui.state.colour_points import colour_of, shown_name

COLUMNS = 6
SWATCH = 28
_NUMBERS = re.compile(r"[-−+]?\d+(?:[.,]\d+)?")
_MOST_CHROMA = 128.0


class ColourPopup(QDialog):
    """``chosen`` brings the colour and what it is called (""), ``removed`` asks to take the point away, ``known`` how
    it is known (an ``Evidence`` or None), ``named`` another name. ``picked`` asks to take the colour from a picture."""

    chosen = Signal(QColor, str)
    removed = Signal()
    known = Signal(object)
    named = Signal(str)
    pick_asked = Signal()

    def __init__(self, parent: QWidget, hint: Hint | None = None) -> None:
        """``hint``: the point that is there; None for a new one."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Colour of this point"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 12, 12, 12)
        self._column.setSpacing(8)
        self._build_palette(hint)
        self._build_value(hint)
        if hint is not None:
            self._build_what_is_known(hint)
        self._build_buttons(existing=hint is not None)

    # -- layout ----------------------------------------------------------------------------------------------------

    def _build_palette(self, hint: Hint | None) -> None:
        self._column.addWidget(label(self.tr("This is…"), "section"))
        self.palettes = PaletteChoice(can_keep=hint is not None)
        self.palettes.changed.connect(self._show_palette)
        if hint is not None:
            self.palettes.keep_asked.connect(lambda: self.palettes.keep(self._as_named(hint)))
        self._column.addWidget(self.palettes)
        self._grid = QGridLayout()
        self._grid.setSpacing(4)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._column.addLayout(self._grid)
        self._show_palette()

    def _as_named(self, hint: Hint) -> NamedColour:
        """The point's colour for a palette: what documents it is its source there too."""
        evidence = hint.evidence
        documented = evidence is not None and evidence.kind == "documented"
        source = evidence.source if evidence is not None else ""
        name = (self.name.text().strip() or shown_name(hint))[:120]
        return NamedColour(name, colour_of(hint.a, hint.b).name(), source, estimate=not documented)

    def _show_palette(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for number, colour in enumerate(self.palettes.colours()):
            self._grid.addWidget(self._swatch(colour), number // COLUMNS, number % COLUMNS)
        self.adjustSize()

    def _swatch(self, colour: NamedColour) -> QToolButton:
        text = QCoreApplication.translate("Palette", colour.name)
        swatch = QToolButton()
        swatch.setProperty("kind", "quiet")
        swatch.setIcon(swatch_icon(QColor(colour.colour), SWATCH - 8))
        swatch.setIconSize(QSize(SWATCH - 8, SWATCH - 8))
        swatch.setAccessibleName(text)
        swatch.setToolTip(plain_tip(f"{text}\n{colour.source}" if colour.source else text))
        swatch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        name = colour.name if self.palettes.is_named else ""
        swatch.clicked.connect(lambda _checked=False: self._choose(QColor(colour.colour), name))
        return swatch

    def _build_value(self, hint: Hint | None) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.value = QLineEdit("" if hint is None else f"a {hint.a:g} b {hint.b:g}")
        self.value.setAccessibleName(self.tr("Value of the colour"))
        self.value.setPlaceholderText(self.tr("#a5543d or a 35 b 25"))
        self.value.setToolTip(
            plain_tip(self.tr("A colour by its value, as in a web page or as CIE a and b; press Enter"))
        )
        self.value.returnPressed.connect(self._take_value)
        row.addWidget(self.value, 1)
        row.addWidget(button(self.tr("Pick…"), self._pick, tip=self.tr("Take the colour from a picture")))
        self._column.addLayout(row)

    def _build_what_is_known(self, hint: Hint) -> None:
        self.name = QLineEdit(hint.called)
        self.name.setMaxLength(500)
        self.name.setAccessibleName(self.tr("Name of this colour"))
        self.name.setPlaceholderText(shown_name(hint))
        self.name.editingFinished.connect(self._tell_name)
        self._named = hint.called
        self.evidence = EvidenceEditor(hint.evidence)
        self.evidence.changed.connect(self.known)
        self.evidence.kind.currentIndexChanged.connect(lambda _index: self.adjustSize())
        self._column.addWidget(label(self.tr("Called"), "section"))
        self._column.addWidget(self.name)
        self._column.addWidget(self.evidence)

    def _build_buttons(self, *, existing: bool) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(button(self.tr("Other colour…"), self._other))
        if existing:
            row.addWidget(button(self.tr("Remove"), self._remove))
        row.addStretch(1)
        self._column.addLayout(row)

    def open_at(self, point: QPoint) -> None:
        """Beside a point of the screen, and wholly on it."""
        self.adjustSize()
        corner = point + QPoint(12, 12)
        if (screen := self.screen()) is not None:
            free = screen.availableGeometry()
            corner.setX(max(free.left(), min(corner.x(), free.right() - self.width())))
            corner.setY(max(free.top(), min(corner.y(), free.bottom() - self.height())))
        self.move(corner)
        self.show()

    # -- what the user does ----------------------------------------------------------------------------------------

    def _choose(self, colour: QColor, name: str = "") -> None:
        self.chosen.emit(colour, name)
        self.close()

    def _take_value(self) -> None:
        colour = colour_from_text(self.value.text())
        if colour is not None:
            self._choose(colour)
        else:
            self.value.selectAll()

    def _other(self) -> None:
        self.hide()
        colour = QColorDialog.getColor(parent=self.parentWidget(), title=self.tr("Colour of this point"))
        if colour.isValid():
            self.chosen.emit(colour, "")
        self.close()

    def _pick(self) -> None:
        self.close()
        self.pick_asked.emit()

    def _remove(self) -> None:
        self.removed.emit()
        self.close()

    def _tell_name(self) -> None:
        if (name := self.name.text().strip()) != self._named:
            self._named = name
            self.named.emit(name)

    def closeEvent(self, event: QCloseEvent) -> None:
        """A line that is being written counts."""
        if self.focusWidget() is not None:
            self.focusWidget().clearFocus()
        super().closeEvent(event)


def colour_from_text(text: str) -> QColor | None:
    """ "#a5543d", a name that Qt knows, or CIE "a 35 b 25"; None for anything else."""
    plain = text.strip()
    named = QColor.fromString(plain)
    if named.isValid():
        return named
    numbers = [float(found.replace("−", "-").replace(",", ".")) for found in _NUMBERS.findall(plain)]
    if len(numbers) != 2 or math.hypot(*numbers) > _MOST_CHROMA:
        return None
    return colour_of(*numbers)


def swatch_icon(colour: QColor, size: int) -> QIcon:
    """A round spot of this colour."""
    picture = QPixmap(size * 2, size * 2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(0, 0, 0, 90))
    painter.setBrush(colour)
    painter.drawEllipse(1, 1, size * 2 - 3, size * 2 - 3)
    painter.end()
    picture.setDevicePixelRatio(2)
    return QIcon(picture)
