"""Export of photographs: where the results go and in which form. The dialog only makes requests for the queue."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from studio.domain.job import JobRequest
from studio.jobs.outputs import confidence_beside, layer_beside, result_name, unique
from studio.ui.dialogs.export_frame import ExportDialog
from studio.ui.parts.controls import Row, SliderRow
from studio.ui.state.documents import Photo
from studio.ui.state.workspace import Workspace


def exportable(photos: list[Photo]) -> list[Photo]:
    """Those of the photographs that can be read."""
    return [photo for photo in photos if photo.shown is not None or photo.state != "failed"]


class ExportPhotosDialog(ExportDialog):
    """Full-size colourised pictures, with what else was asked for next to them."""

    def __init__(self, workspace: Workspace, photos: list[Photo], parent: QWidget | None = None) -> None:
        self.photos = exportable(photos)
        count = len(self.photos)
        first = self.photos[0].path
        super().__init__(
            workspace,
            workspace.tr("Export {0}").format(first.name)
            if count == 1
            else workspace.tr("Export {0} photographs").format(count),
            workspace.tr(
                "In full size, with the scan's own brightness, profile and metadata. The original stays as it is."
            ),
            first.parent.parent / workspace.tr("Colourised") if first.parent.parent != first.parent else Path.home(),
            parent,
        )
        self.format = QComboBox()
        self.format.setAccessibleName(self.tr("Format"))
        for text, key in (
            (self.tr("As the original"), "auto"),
            (self.tr("TIFF, keeps 16 bit"), "tiff"),
            (self.tr("PNG, without loss"), "png"),
            (self.tr("JPEG, for sharing"), "jpeg"),
            (self.tr("WebP, for the web"), "webp"),
        ):
            self.format.addItem(text, key)
        self.column.addWidget(Row(self.tr("Format"), self.format))
        self.quality = SliderRow(
            self.tr("Quality"), 50, 100, workspace.settings.jpeg_quality, step=1, show=lambda v: f"{v:.0f}"
        )
        self.quality.setToolTip(self.tr("Of JPEG and WebP"))
        self.column.addWidget(self.quality)
        self.profile = QComboBox()
        self.profile.setAccessibleName(self.tr("Colour space"))
        for text, key in (
            (self.tr("The original's own, else sRGB"), "auto"),
            (self.tr("sRGB"), "srgb"),
            (self.tr("Display P3"), "display-p3"),
            (self.tr("Adobe RGB (1998)"), "adobe-rgb"),
            (self.tr("eciRGB v2"), "eci-rgb"),
        ):
            self.profile.addItem(text, key)
        self.column.addWidget(Row(self.tr("Colour space"), self.profile))
        self.all_pages = QCheckBox(self.tr("All pages of files that hold several"))
        self.label_on = QCheckBox(self.tr("Write “Digitally colourised” into a corner of the picture"))
        self.label_on.setChecked(workspace.settings.disclosure_label)
        self.metadata_on = QCheckBox(self.tr("Say in the metadata that the colours are estimated"))
        self.metadata_on.setChecked(True)
        self.confidence = QCheckBox(self.tr("Also save the confidence map"))
        self.layer = QCheckBox(self.tr("Also save the colour as a layer of its own"))
        for box in (self.all_pages, self.metadata_on, self.label_on, self.confidence, self.layer):
            self.column.addWidget(box)
        if not any(photo.facts is not None and photo.facts.pages > 1 for photo in self.photos):
            self.all_pages.hide()
        self.column.addSpacing(8)
        self.finish(self.tr("Export"))

    def requests(self, folder: Path) -> list[JobRequest]:
        taken = self._taken()
        result = []
        for photo in self.photos:
            recipe = replace(
                photo.recipe,
                format=self.format.currentData(),
                quality=round(self.quality.value()),
                profile=self.profile.currentData(),
                pages="all" if self.all_pages.isChecked() else photo.recipe.pages,
                disclosure_metadata=self.metadata_on.isChecked(),
                disclosure_label=self.label_on.isChecked(),
            )
            output = unique(folder / result_name(photo.path, recipe, film=False, facts=photo.facts), taken)
            extras = {}
            if self.confidence.isChecked():
                extras["confidence"] = str(confidence_beside(output))
            if self.layer.isChecked():
                extras["layer"] = str(layer_beside(output))
            result.append(
                JobRequest(recipe, str(photo.path), str(output), extras, device=self.workspace.settings.device)
            )
        return result
