"""The small window that opens at a point of the picture: choose its colour, or take the point away."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QDialog, QGridLayout, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from studio.ui.parts.controls import button, label
from studio.ui.qt.plain import plain_tip
from studio.ui.state.colour_points import PALETTE

COLUMNS = 6
SWATCH = 28


class ColourPopup(QDialog):
    """``chosen`` brings the colour, ``removed`` asks to take the point away."""

    chosen = Signal(QColor)
    removed = Signal()

    def __init__(self, parent: QWidget, *, existing: bool) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Colour of this point"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(label(self.tr("This is…"), "section"))
        grid = QGridLayout()
        grid.setSpacing(4)
        for number, (name, colour) in enumerate(PALETTE):
            text = QCoreApplication.translate("Palette", name)
            swatch = QToolButton()
            swatch.setProperty("kind", "quiet")
            swatch.setIcon(swatch_icon(QColor(colour), SWATCH - 8))
            swatch.setIconSize(QSize(SWATCH - 8, SWATCH - 8))
            swatch.setAccessibleName(text)
            swatch.setToolTip(plain_tip(text))
            swatch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            swatch.clicked.connect(lambda _checked=False, c=colour: self._choose(QColor(c)))
            grid.addWidget(swatch, number // COLUMNS, number % COLUMNS)
        column.addLayout(grid)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(button(self.tr("Other colour…"), self._other))
        if existing:
            row.addWidget(button(self.tr("Remove"), self._remove))
        row.addStretch(1)
        column.addLayout(row)

    def open_at(self, point: QPoint) -> None:
        self.adjustSize()
        self.move(point + QPoint(12, 12))
        self.show()

    def _choose(self, colour: QColor) -> None:
        self.chosen.emit(colour)
        self.close()

    def _other(self) -> None:
        self.hide()
        colour = QColorDialog.getColor(parent=self.parentWidget(), title=self.tr("Colour of this point"))
        if colour.isValid():
            self.chosen.emit(colour)
        self.close()

    def _remove(self) -> None:
        self.removed.emit()
        self.close()


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
