"""The choices of an export of photographs, with presets: in which form, how large, under which names."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QInputDialog, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from studio.jobs.name_patterns import FIELDS, NamePattern, UnusablePattern
from studio.ui.parts.controls import IconButton, Row, SliderRow, button, label, set_role
from studio.ui.qt.plain import plain_tip
from studio.ui.state.photo_exports import ExportPreset, PhotoExport, shipped_presets, with_preset
from studio.ui.state.sentences import said
from studio.ui.state.workspace import Workspace

LOSSY = frozenset({"jpeg", "webp"})
_STEP_PX = 160
_LARGEST_PX = 100_000


class PhotoChoices(QWidget):
    """``changed`` after every change; ``pattern`` is None while the name cannot be used, and why stands below it."""

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._showing = False
        self._build()
        self.show_choices(workspace.settings.photo_export)
        self._fill_presets()
        for box in (self.format, self.bits, self.profile):
            box.currentIndexChanged.connect(self._changed)
        self.quality.settled.connect(self._changed)
        self.quality.moved.connect(self._changed)
        self.long_edge.valueChanged.connect(self._changed)
        self.name.textChanged.connect(self._changed)
        self.confidence.toggled.connect(self._changed)
        self.layer.toggled.connect(self._changed)
        self.presets.activated.connect(self._preset_chosen)

    # -- layout ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.presets = QComboBox()
        self.presets.setAccessibleName(self.tr("Preset"))
        self.keep = button(self.tr("Keep…"), self._ask_name, tip=self.tr("Keep these choices as a preset of your own"))
        self.drop = IconButton("trash", self.tr("Remove this preset"), self._remove_preset, kind="quiet")
        column.addWidget(Row(self.tr("Preset"), self.presets, self.keep, self.drop))
        self.format = self._choice(
            self.tr("Format"),
            (self.tr("As the original"), "auto"),
            (self.tr("TIFF, keeps 16 bit"), "tiff"),
            (self.tr("PNG, without loss"), "png"),
            (self.tr("JPEG, for sharing"), "jpeg"),
            (self.tr("WebP, for the web"), "webp"),
        )
        self.bits = self._choice(
            self.tr("Depth"),
            (self.tr("Depth as the original"), None),
            (self.tr("8 bit a channel"), 8),
            (self.tr("16 bit a channel"), 16),
        )
        column.addWidget(Row(self.tr("Format"), self.format, self.bits))
        self.quality = SliderRow(self.tr("Quality"), 50, 100, 92, step=1, show=lambda v: f"{v:.0f}")
        self.quality.setToolTip(self.tr("Of JPEG and WebP"))
        column.addWidget(self.quality)
        self.profile = self._choice(
            self.tr("Colour space"),
            (self.tr("The original's own, else sRGB"), "auto"),
            (self.tr("sRGB"), "srgb"),
            (self.tr("Display P3"), "display-p3"),
            (self.tr("Adobe RGB (1998)"), "adobe-rgb"),
            (self.tr("eciRGB v2"), "eci-rgb"),
        )
        column.addWidget(Row(self.tr("Colour space"), self.profile))
        self.long_edge = QSpinBox()
        self.long_edge.setAccessibleName(self.tr("Long edge"))
        self.long_edge.setRange(0, _LARGEST_PX)
        self.long_edge.setSingleStep(_STEP_PX)
        self.long_edge.lineEdit().setTextMargins(11, 0, 0, 0)
        self.long_edge.setSpecialValueText(self.tr("Full size"))
        self.long_edge.setSuffix(self.tr(" px"))
        self.long_edge.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.long_edge.setToolTip(
            plain_tip(self.tr("The longer side has at most so many pixels; 0 is full size. Nothing is enlarged."))
        )
        column.addWidget(Row(self.tr("Long edge"), self.long_edge))
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setToolTip(
            plain_tip(self.tr("What stands in braces is filled in: {0}").format(", ".join(f"{{{f}}}" for f in FIELDS)))
        )
        column.addWidget(Row(self.tr("Name"), self.name))
        self.example = label("", "dim", wrap=True)
        below = QHBoxLayout()
        below.addSpacing(96)
        below.addWidget(self.example, 1)
        column.addLayout(below)
        self.confidence = QCheckBox(self.tr("Also save the confidence map"))
        self.layer = QCheckBox(self.tr("Also save the colour as a layer of its own"))

    def _choice(self, name: str, *items: tuple[str, object]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        for text, key in items:
            box.addItem(text, key)
        return box

    # -- choices ---------------------------------------------------------------------------------------------------

    def show_choices(self, choices: PhotoExport) -> None:
        self._showing = True
        self.format.setCurrentIndex(max(0, self.format.findData(choices.format)))
        self.bits.setCurrentIndex(max(0, self.bits.findData(choices.depth)))
        self.profile.setCurrentIndex(max(0, self.profile.findData(choices.profile)))
        self.quality.set_value(choices.quality or self._workspace.settings.jpeg_quality)
        self.long_edge.setValue(choices.long_edge)
        self.name.setText(choices.pattern)
        self.confidence.setChecked(choices.confidence)
        self.layer.setChecked(choices.layer)
        self._showing = False
        self._changed()

    def choices(self, folder: str = "") -> PhotoExport:
        return PhotoExport(
            self.format.currentData(),
            self.profile.currentData(),
            self.confidence.isChecked(),
            self.layer.isChecked(),
            folder,
            None if self.format.currentData() in LOSSY else self.bits.currentData(),
            self.long_edge.value(),
            self.name.text().strip(),
            round(self.quality.value()),
        )

    @property
    def pattern(self) -> NamePattern | None:
        try:
            return NamePattern.parse(self.name.text())
        except UnusablePattern:
            return None

    def show_example(self, text: str) -> None:
        """What a result will be called. While the pattern cannot be used, what is wrong with it stands there."""
        try:
            NamePattern.parse(self.name.text())
            set_role(self.example, "dim")
        except UnusablePattern as error:
            text = f"{said(error.message)} {said(error.hint)}"
            set_role(self.example, "error")
        self.example.setText(text)
        self.example.setMinimumHeight(self.example.heightForWidth(max(300, self.example.width())))

    def _changed(self, _value: object = None) -> None:
        if self._showing:
            return
        self.quality.setEnabled(self.format.currentData() in {*LOSSY, "auto"})
        self.bits.setEnabled(self.format.currentData() not in LOSSY)
        self._show_preset()
        self.changed.emit()

    # -- presets ---------------------------------------------------------------------------------------------------

    def _fill_presets(self) -> None:
        self.presets.clear()
        self.presets.addItem(self.tr("Your own choice"), None)
        own = self._workspace.settings.export_presets
        for preset in [*shipped_presets(), *own]:
            if self.presets.count() == len(shipped_presets()) + 1:
                self.presets.insertSeparator(self.presets.count())
            self.presets.addItem(preset.name, preset)
        self._show_preset()

    def _show_preset(self) -> None:
        """The preset that these choices are, or that they are nobody's."""
        now = self.choices()
        found = 0
        for row in range(1, self.presets.count()):
            preset = self.presets.itemData(row)
            if isinstance(preset, ExportPreset) and self._meant(preset.choices) == now:
                found = row
        self.presets.setCurrentIndex(found)
        own = self._workspace.settings.export_presets
        self.drop.setEnabled(self.presets.currentData() in own)

    def _meant(self, choices: PhotoExport) -> PhotoExport:
        return replace(choices, quality=choices.quality or self._workspace.settings.jpeg_quality)

    def _preset_chosen(self, row: int) -> None:
        preset = self.presets.itemData(row)
        if isinstance(preset, ExportPreset):
            self.show_choices(preset.choices)
        self._show_preset()

    def _ask_name(self) -> None:
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Keep as a preset"))
        dialog.setLabelText(self.tr("Name of the preset"))
        dialog.textValueSelected.connect(self.keep_preset)
        dialog.open()

    def keep_preset(self, name: str) -> None:
        """Keep the choices under this name, in place of a preset of yours that is called so."""
        if name.strip():
            preset = ExportPreset(name.strip()[:100], self.choices())
            self._save_presets(with_preset(self._workspace.settings.export_presets, preset))

    def _remove_preset(self) -> None:
        gone = self.presets.currentData()
        self._save_presets([preset for preset in self._workspace.settings.export_presets if preset != gone])

    def _save_presets(self, presets: list[ExportPreset]) -> None:
        self._workspace.settings.export_presets = presets
        self._workspace.save_settings()
        self._fill_presets()
