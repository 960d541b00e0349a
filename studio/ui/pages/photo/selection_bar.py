"""What can be done with several photographs at once, in a line above the filmstrip while several are selected."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from studio.ui.parts.controls import button, label


class SelectionBar(QWidget):
    """Hidden unless several are selected. Each button is a wish for all of them."""

    colourise_asked = Signal()
    settings_asked = Signal()
    export_asked = Signal()
    off_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("selectionBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(8)
        self.told = label("", "dim")
        self.colourise = button(self.tr("Colourise"), self.colourise_asked.emit)
        self.settings = button(
            self.tr("Apply settings…"),
            self.settings_asked.emit,
            tip=self.tr("Settings of the photograph that is shown, for all that are selected"),
        )
        self.export = button(self.tr("Export…"), self.export_asked.emit)
        self.off = button(self.tr("Take off"), self.off_asked.emit, tip=self.tr("Their files stay (Delete)"))
        row.addWidget(self.told)
        row.addStretch(1)
        for each in (self.colourise, self.settings, self.export, self.off):
            row.addWidget(each)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """So many photographs are selected."""
        self.told.setText(self.tr("%Ln selected", "", count))
        self.setVisible(count > 1)
