"""Preferences: looks, where to compute, defaults of the export. Changes hold at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from studio.ui.parts.controls import Row, SliderRow, button, label
from studio.ui.state.workspace import Workspace
from studio.ui.theme import controller


class PreferencesDialog(QDialog):
    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        settings = workspace.settings
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Preferences"))
        self.setMinimumWidth(480)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Preferences"), "heading"))
        column.addSpacing(8)
        column.addWidget(label(self.tr("Looks"), "section"))
        self.theme = self._choice(
            self.tr("Theme"),
            ((self.tr("As the system"), "system"), (self.tr("Dark"), "dark"), (self.tr("Light"), "light")),
            settings.theme,
        )
        column.addWidget(Row(self.tr("Theme"), self.theme))
        column.addSpacing(8)
        column.addWidget(label(self.tr("Computing"), "section"))
        self.device = self._choice(
            self.tr("Compute on"),
            (
                (self.tr("The fastest there is"), "auto"),
                (self.tr("Processor"), "cpu"),
                (self.tr("NVIDIA graphics card"), "cuda"),
                (self.tr("Apple graphics"), "mps"),
            ),
            settings.device,
        )
        column.addWidget(Row(self.tr("Compute on"), self.device))
        column.addSpacing(8)
        column.addWidget(label(self.tr("Export"), "section"))
        self.quality = SliderRow(self.tr("JPEG quality"), 50, 100, 92, step=1, show=lambda v: f"{v:.0f}")
        self.quality.set_value(settings.jpeg_quality)
        column.addWidget(self.quality)
        self.loudness = self._choice(
            self.tr("Loudness"),
            (
                (self.tr("Broadcast, −23 LUFS (EBU R128)"), -23.0),
                (self.tr("Web, −14 LUFS"), -14.0),
                (self.tr("Web, calm, −16 LUFS"), -16.0),
                (self.tr("Streaming, −27 LUFS"), -27.0),
            ),
            settings.loudness_lufs,
        )
        column.addWidget(Row(self.tr("Loudness"), self.loudness))
        self.label_on = QCheckBox(self.tr("Write “Digitally colourised” into a corner of exported pictures"))
        self.label_on.setChecked(settings.disclosure_label)
        column.addWidget(self.label_on)
        column.addSpacing(8)
        column.addWidget(label(self.tr("Privacy"), "section"))
        column.addWidget(
            label(
                self.tr("Nothing leaves this computer. The list of recent files is kept here only."), "dim", wrap=True
            )
        )
        forget = button(self.tr("Forget recent files"), self._forget)
        forget_row = QHBoxLayout()
        forget_row.addWidget(forget)
        forget_row.addStretch(1)
        column.addLayout(forget_row)
        column.addSpacing(16)
        row = QHBoxLayout()
        row.addStretch(1)
        close = button(self.tr("Close"), self.accept, kind="primary")
        close.setDefault(True)
        row.addWidget(close)
        column.addLayout(row)
        self.theme.currentIndexChanged.connect(self._changed)
        self.device.currentIndexChanged.connect(self._changed)
        self.loudness.currentIndexChanged.connect(self._changed)
        self.quality.settled.connect(self._changed)
        self.label_on.toggled.connect(self._changed)

    def _choice(self, name: str, items: tuple[tuple[str, object], ...], chosen: object) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        for text, value in items:
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        return box

    def _changed(self, _value: object = None) -> None:
        settings = self.workspace.settings
        if settings.theme != self.theme.currentData():
            settings.theme = self.theme.currentData()
            controller().apply(settings.theme)
        settings.device = self.device.currentData()
        settings.loudness_lufs = float(self.loudness.currentData())
        settings.jpeg_quality = round(self.quality.value())
        settings.disclosure_label = self.label_on.isChecked()
        self.workspace.save_settings()

    def _forget(self) -> None:
        self.workspace.store.forget_recents()
        self.workspace.recents_changed.emit()
