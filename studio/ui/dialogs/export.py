"""Export of photographs: where the results go and in which form. The dialog only makes requests for the queue."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtWidgets import QCheckBox, QWidget

from studio.domain.job import JobRequest
from studio.domain.questions import EstimateSize
from studio.domain.recipe import ColorizeRecipe
from studio.jobs.name_patterns import Named, NamePattern
from studio.jobs.outputs import layered, page_names, result_suffix, with_side_files
from studio.ui.dialogs.export_frame import ExportDialog
from studio.ui.dialogs.photo_choices import PhotoChoices
from studio.ui.parts.controls import fit_words, label
from studio.ui.parts.page_strip import numbers_in_words
from studio.ui.parts.size_estimate import SizeEstimate
from studio.ui.state.documents import Photo
from studio.ui.state.workspace import Workspace


def exportable(photos: list[Photo]) -> list[Photo]:
    """Those of the photographs that can be read."""
    return [photo for photo in photos if photo.shown is not None or photo.state != "failed"]


def _usual_folder(workspace: Workspace, first: Path) -> Path:
    """The folder of the preferences, else where the last results went, if it is still there; else beside the folder of
    the scans."""
    if there := workspace.settings.folder_for_results(workspace.settings.photo_export.folder):
        return there
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
            workspace.tr("With the scan's own brightness, profile and metadata. The original stays as it is."),
            _usual_folder(workspace, first),
            parent,
        )
        self.form = PhotoChoices(workspace)
        self.column.addWidget(self.form)
        self.all_pages = QCheckBox(self.tr("All pages of files that hold several"))
        self.label_on = QCheckBox(self.tr("Write “Digitally colourised” into a corner of the picture"))
        self.label_on.setChecked(workspace.settings.disclosure_label)
        self.metadata_on = QCheckBox(self.tr("Say in the metadata that the colours are estimated"))
        self.metadata_on.setChecked(workspace.settings.disclosure_metadata)
        self.column.addWidget(self.all_pages)
        self.all_pages.setVisible(any(photo.pages > 1 for photo in self.photos))
        if chosen := self._chosen_in_words():
            self.column.addWidget(label(chosen, "dim", wrap=True))
        self.layered = QCheckBox(self.tr("… as OpenRaster, with the original below it (GIMP, Krita)"))
        self.layered.setStyleSheet("margin-left: 24px;")
        self.evidence = QCheckBox(self.tr("Also save a sheet to print of how your colours are known"))
        for box in (
            self.metadata_on,
            self.label_on,
            self.form.confidence,
            self.form.layer,
            self.layered,
            self.evidence,
        ):
            self.column.addWidget(box)
        self.form.layer.toggled.connect(self.layered.setVisible)
        self.layered.setVisible(self.form.layer.isChecked())
        self.evidence.setVisible(any(photo.has_points for photo in self.photos))
        self.size_line = SizeEstimate(workspace.bridge)
        self.column.addSpacing(8)
        self.finish(self.tr("Export"), self.size_line)
        self.form.changed.connect(self._form_changed)
        self.all_pages.toggled.connect(self._form_changed)
        self.finished.connect(lambda _: self.size_line.forget())
        self._form_changed()

    def _form_changed(self, _value: object = None) -> None:
        """The name and the size that come of these choices are told, and whether there can be an export."""
        pattern = self.form.pattern
        self.go.setEnabled(pattern is not None)
        if pattern is None:
            self.form.show_example("")
            self.size_line.forget()
            fit_words(self)
            return
        names = [self._result_name(photo, pattern, number) for number, photo in enumerate(self.photos, start=1)]
        self.form.show_example(", ".join(names[:2]) + (" …" if len(names) > 2 else ""))
        asked = [
            EstimateSize(str(photo.path), self._recipe(photo), name)
            for photo, name in zip(self.photos, names, strict=True)
        ]
        count = sum(len(self._pages(photo, self._recipe(photo), photo.path)) for photo in self.photos)
        self.size_line.ask(asked, count, self.workspace.settings.device)

    def _remember(self, folder: Path) -> None:
        """The next export begins with these choices."""
        settings = self.workspace.settings
        settings.photo_export = self.form.choices(str(folder))
        settings.jpeg_quality = round(self.form.quality.value())
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
        pattern = NamePattern.parse(self.form.name.text())
        boxes = {"confidence": self.form.confidence, "layer": self.form.layer, "evidence": self.evidence}
        asked_for = {kind: "" for kind, box in boxes.items() if box.isChecked()}
        result = []
        for number, photo in enumerate(self.photos, start=1):
            wanted = folder / self._result_name(photo, pattern, number)
            for each, name in self._pages(photo, self._recipe(photo), wanted):
                device = self.workspace.settings.device
                request = JobRequest(each, str(photo.path), str(name), asked_for, device=device)
                named = with_side_files(naming.named(request))
                result.append(layered(named) if self.layered.isChecked() else named)
        return result

    def _recipe(self, photo: Photo) -> ColorizeRecipe:
        """How this photograph is to be coloured and stored."""
        chosen = self.form.choices()
        return replace(
            photo.recipe,
            format=chosen.format,
            quality=chosen.quality or photo.recipe.quality,
            profile=chosen.profile,
            depth=chosen.depth,
            long_edge=chosen.long_edge or None,
            pages="all" if self.all_pages.isChecked() and not photo.chosen else photo.recipe.pages,
            disclosure_metadata=self.metadata_on.isChecked(),
            disclosure_label=self.label_on.isChecked(),
        )

    def _result_name(self, photo: Photo, pattern: NamePattern, number: int) -> str:
        """What the result is called, if nothing else is called so."""
        version = photo.renderings.index(photo.shown) + 1 if photo.shown in photo.renderings else 1
        named = Named(photo.path, number, len(self.photos), str(version), photo.recipe.model)
        return pattern.fill(named) + result_suffix(photo.path, self._recipe(photo), film=False, facts=photo.facts)

    def _pages(self, photo: Photo, recipe: ColorizeRecipe, output: Path) -> list[tuple[ColorizeRecipe, Path]]:
        """What is exported of a photograph's file: as it is looked at, or each of the pages chosen, with the colour
        points of its own and named as a job for all pages names it."""
        every = range(1, photo.pages + 1) if self.all_pages.isChecked() and photo.pages > 1 else ()
        pages = sorted(photo.chosen.union(every))
        if not pages or (recipe.pages == "all" and not photo.has_own):
            return [(recipe, output)]
        names = page_names(output, pages, photo.pages)
        recipes = [replace(photo.with_own_of_page(recipe, page), pages=page) for page in pages]
        return list(zip(recipes, names, strict=True))
