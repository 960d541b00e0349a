"""Export of photographs: where the results go and in which form. The dialog only makes requests for the queue."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from studio.domain.job import JobRequest
from studio.domain.recipe import ColorizeRecipe
from studio.jobs.outputs import page_names, result_name, with_side_files
from studio.ui.dialogs.export_frame import ExportDialog
from studio.ui.parts.controls import Row, SliderRow, label
from studio.ui.parts.page_strip import numbers_in_words
from studio.ui.state.documents import Photo
from studio.ui.state.settings import PhotoExport
from studio.ui.state.workspace import Workspace


def exportable(photos: list[Photo]) -> list[Photo]:
    """Those of the photographs that can be read."""
    return [photo for photo in photos if photo.shown is not None or photo.state != "failed"]


def _usual_folder(workspace: Workspace, first: Path) -> Path:
    """Where the last results went, if it is still there; else beside the folder of the scans."""
    last = workspace.settings.photo_export.folder
    if last and Path(last).is_dir():
        return Path(last)
    return first.parent.parent / workspace.tr("Colourised") if first.parent.parent != first.parent else Path.home()


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
            else workspace.tr("Export %Ln photograph(s)", "", count),
            workspace.tr(
                "In full size, with the scan's own brightness, profile and metadata. The original stays as it is."
            ),
            _usual_folder(workspace, first),
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
        self.column.addWidget(self.all_pages)
        self.all_pages.setVisible(any(photo.pages > 1 for photo in self.photos))
        if chosen := self._chosen_in_words():
            self.column.addWidget(label(chosen, "dim", wrap=True))
        for box in (self.metadata_on, self.label_on, self.confidence, self.layer):
            self.column.addWidget(box)
        self._begin_with_last()
        self.column.addSpacing(8)
        self.finish(self.tr("Export"))

    def _begin_with_last(self) -> None:
        """What was chosen the last time is chosen now."""
        last = self.workspace.settings.photo_export
        self.format.setCurrentIndex(max(0, self.format.findData(last.format)))
        self.profile.setCurrentIndex(max(0, self.profile.findData(last.profile)))
        self.confidence.setChecked(last.confidence)
        self.layer.setChecked(last.layer)

    def _remember(self, folder: Path) -> None:
        """The next export begins with these choices."""
        settings = self.workspace.settings
        settings.photo_export = PhotoExport(
            self.format.currentData(),
            self.profile.currentData(),
            self.confidence.isChecked(),
            self.layer.isChecked(),
            str(folder),
        )
        settings.jpeg_quality = round(self.quality.value())
        settings.disclosure_label = self.label_on.isChecked()
        self.workspace.save_settings()

    def _chosen_in_words(self) -> str:
        """Which pages were chosen in the strip."""
        parts = [
            self.tr("Chosen: pages {0} of {1}.").format(numbers_in_words(photo.chosen), photo.path.name)
            for photo in self.photos
            if photo.chosen
        ]
        return " ".join(parts)

    def requests(self, folder: Path) -> list[JobRequest]:
        self._remember(folder)
        naming = self._naming(folder)
        result = []
        for photo in self.photos:
            recipe = replace(
                photo.recipe,
                format=self.format.currentData(),
                quality=round(self.quality.value()),
                profile=self.profile.currentData(),
                pages="all" if self.all_pages.isChecked() and not photo.chosen else photo.recipe.pages,
                disclosure_metadata=self.metadata_on.isChecked(),
                disclosure_label=self.label_on.isChecked(),
            )
            wanted = folder / result_name(photo.path, recipe, film=False, facts=photo.facts)
            boxes = {"confidence": self.confidence, "layer": self.layer}
            asked_for = {kind: "" for kind, box in boxes.items() if box.isChecked()}
            for each, name in self._pages(photo, recipe, wanted):
                device = self.workspace.settings.device
                request = JobRequest(each, str(photo.path), str(name), asked_for, device=device)
                result.append(with_side_files(naming.named(request)))
        return result

    def _pages(self, photo: Photo, recipe: ColorizeRecipe, output: Path) -> list[tuple[ColorizeRecipe, Path]]:
        """What is exported of a photograph's file: as it is looked at, or each of the pages chosen, with the colour
        points of its own and named as a job for all pages names it."""
        every = range(1, photo.pages + 1) if self.all_pages.isChecked() and photo.pages > 1 else ()
        pages = sorted(photo.chosen.union(every))
        if not pages or (recipe.pages == "all" and not photo.has_points):
            return [(recipe, output)]
        names = page_names(output, pages, photo.pages)
        recipes = [replace(recipe, pages=page, hints=photo.recipe_of_page(page).hints) for page in pages]
        return list(zip(recipes, names, strict=True))
