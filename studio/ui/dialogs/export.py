"""Export: where the results go and in which form. Each dialog only makes requests for the queue."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from studio.domain.cues import cue_sheet_to_json
from studio.domain.errors import StudioError
from studio.domain.job import JobRequest
from studio.domain.recipe import ColorizeRecipe
from studio.jobs import kept_sheets
from studio.jobs.naming import Naming
from studio.jobs.outputs import page_names, result_name, with_side_files
from studio.ui.parts.controls import Row, SliderRow, button, label
from studio.ui.parts.page_strip import numbers_in_words
from studio.ui.state.documents import FilmDocument, Photo
from studio.ui.state.workspace import Workspace


class _ExportDialog(QDialog):
    """Common frame: a heading, the choices, a folder, and one button."""

    def __init__(self, workspace: Workspace, title: str, lead: str, folder: Path, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(520)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 24, 24, 16)
        self.column.setSpacing(8)
        self.column.addWidget(label(title, "heading"))
        self.column.addWidget(label(lead, "dim", wrap=True))
        self.column.addSpacing(8)
        self.folder = QLineEdit(str(folder))
        self.folder.setAccessibleName(self.tr("Folder"))
        self._folder_row = Row(self.tr("Folder"), self.folder, button(self.tr("Choose…"), self._choose))

    def finish(self, action: str) -> None:
        """Put the folder and the buttons below what was added."""
        self.column.addWidget(self._folder_row)
        self.column.addSpacing(16)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(button(self.tr("Cancel"), self.reject))
        self.go = button(action, self._go, kind="primary")
        self.go.setDefault(True)
        row.addWidget(self.go)
        self.column.addLayout(row)

    def _choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder for the results"), self.folder.text())
        if name:
            self.folder.setText(name)

    def _go(self) -> None:
        folder = Path(self.folder.text().strip()).expanduser()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            self.workspace.say_error(
                self.tr("The folder {0} cannot be made: {1}").format(folder, error.strerror or str(error)),
                self.tr("Choose another folder for the results."),
            )
            self.reject()
            return
        try:
            requests = self.requests(folder)
        except StudioError as error:
            self.workspace.say_error(error)
            self.reject()
            return
        self.workspace.bridge.submit(requests, partial(_say_added, self.workspace, len(requests), folder))
        self.accept()

    def requests(self, folder: Path) -> list[JobRequest]:
        raise NotImplementedError

    def _naming(self, folder: Path) -> Naming:
        return Naming(folder, self.workspace.bridge.jobs.values())


def exportable(photos: list[Photo]) -> list[Photo]:
    """Those of the photographs that can be read."""
    return [photo for photo in photos if photo.shown is not None or photo.state != "failed"]


class ExportPhotosDialog(_ExportDialog):
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
        self.column.addWidget(self.all_pages)
        self.all_pages.setVisible(any(photo.pages > 1 for photo in self.photos))
        if chosen := self._chosen_in_words():
            self.column.addWidget(label(chosen, "dim", wrap=True))
        for box in (self.metadata_on, self.label_on, self.confidence, self.layer):
            self.column.addWidget(box)
        self.column.addSpacing(8)
        self.finish(self.tr("Export"))

    def _chosen_in_words(self) -> str:
        """Which pages were chosen in the strip."""
        parts = [
            self.tr("Chosen: pages {0} of {1}.").format(numbers_in_words(photo.chosen), photo.path.name)
            for photo in self.photos
            if photo.chosen
        ]
        return " ".join(parts)

    def requests(self, folder: Path) -> list[JobRequest]:
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


class ExportFilmDialog(_ExportDialog):
    """The film with its soundtrack; the picture is copied bit for bit."""

    def __init__(self, workspace: Workspace, film: FilmDocument, parent: QWidget | None = None) -> None:
        self.film = film
        super().__init__(
            workspace,
            workspace.tr("Export {0} with its sound").format(film.path.name),
            workspace.tr("The picture is copied bit for bit; the cue sheet as it stands is mixed and added.")
            if film.frame_rate is None
            else workspace.tr("The pictures are stored without loss; the cue sheet as it stands is mixed and added."),
            film.path.parent.parent / workspace.tr("With sound")
            if film.path.parent.parent != film.path.parent
            else Path.home(),
            parent,
        )
        self.container = QComboBox()
        self.container.setAccessibleName(self.tr("Container"))
        for text, key in (
            (self.tr("As the original"), ""),
            (self.tr("MP4 with AAC, for sharing"), ".mp4"),
            (self.tr("Matroska with FLAC, without loss"), ".mkv"),
            (self.tr("MOV with PCM, for editing"), ".mov"),
        ):
            if film.frame_rate is None or key in ("", ".mkv"):  # pictures of a sequence stay without loss in it alone
                self.container.addItem(text, key)
        self.column.addWidget(Row(self.tr("Container"), self.container))
        self.loudness = QComboBox()
        self.loudness.setAccessibleName(self.tr("Loudness"))
        for text, value in (
            (self.tr("Broadcast, −23 LUFS (EBU R128)"), -23.0),
            (self.tr("Web, −14 LUFS"), -14.0),
            (self.tr("Web, calm, −16 LUFS"), -16.0),
            (self.tr("Streaming, −27 LUFS"), -27.0),
        ):
            self.loudness.addItem(text, value)
        self.loudness.setCurrentIndex(max(0, self.loudness.findData(workspace.settings.loudness_lufs)))
        self.column.addWidget(Row(self.tr("Loudness"), self.loudness))
        self.stems = QCheckBox(self.tr("Also save the stems (ambience, effects, foley) as WAV"))
        self.cues = QCheckBox(self.tr("Also save the cue sheet"))
        self.cues.setChecked(True)
        for box in (self.stems, self.cues):
            self.column.addWidget(box)
        self.column.addSpacing(8)
        self.finish(self.tr("Export"))

    def requests(self, folder: Path) -> list[JobRequest]:
        assert self.film.sheet is not None
        recipe = replace(self.film.recipe, loudness_lufs=float(self.loudness.currentData()))
        name = Path(result_name(self.film.path, recipe, film=True))
        suffix = str(self.container.currentData()) or name.suffix
        # The sheet as it stands now travels with the job: later edits must not change a job that waits.
        extras = {"cues_in": str(kept_sheets.keep(name.stem, cue_sheet_to_json(self.film.sheet)))}
        extras |= {kind: "" for kind, box in (("stems", self.stems), ("cues_out", self.cues)) if box.isChecked()}
        request = JobRequest(
            recipe,
            str(self.film.path),
            str(folder / f"{name.stem}{suffix}"),
            extras,
            device=self.workspace.settings.device,
        )
        return [with_side_files(self._naming(folder).named(request))]


class ColourFilmDialog(_ExportDialog):
    """The whole film in colour, as a job of the queue."""

    def __init__(self, workspace: Workspace, film: FilmDocument, parent: QWidget | None = None) -> None:
        self.film = film
        super().__init__(
            workspace,
            workspace.tr("Colourise {0}").format(film.path.name),
            workspace.tr(
                "Every frame gets estimated colours that hold still within a shot. This takes a while and goes on "
                "in the queue."
            ),
            film.path.parent.parent / workspace.tr("Colourised")
            if film.path.parent.parent != film.path.parent
            else Path.home(),
            parent,
        )
        self.format = QComboBox()
        self.format.setAccessibleName(self.tr("Format"))
        for text, key in (
            (self.tr("MP4, H.264, for sharing"), "mp4"),
            (self.tr("MP4, H.265 with 10 bits, for sharing"), "mp4-h265"),
            (self.tr("Matroska, FFV1, without loss"), "mkv-ffv1"),
            (self.tr("MOV, ProRes 422 HQ, for editing"), "mov-prores"),
            (self.tr("MOV, ProRes 4444, for editing"), "mov-prores4444"),
            (self.tr("A folder of DPX pictures"), "dpx"),
            (self.tr("A folder of TIFF pictures"), "tiff"),
            (self.tr("A folder of PNG pictures"), "png"),
        ):
            self.format.addItem(text, key)
        self.column.addWidget(Row(self.tr("Format"), self.format))
        self.chroma_only = QCheckBox(self.tr("The colours alone, over a middle grey, for grading"))
        self.frame_sums = QCheckBox(self.tr("Also save the sums of all frames (framemd5)"))
        for box in (self.chroma_only, self.frame_sums):
            self.column.addWidget(box)
        self.format.currentIndexChanged.connect(self._offer_sums)
        self.saturation = SliderRow(self.tr("Saturation"), 0, 2, 1)
        self.column.addWidget(self.saturation)
        if wishes := self._wishes():
            self.column.addWidget(label(wishes, "dim", wrap=True))
        self.column.addSpacing(8)
        self.finish(self.tr("Add to the queue"))

    def _offer_sums(self) -> None:
        """Sums are those of a film's frames; a folder of pictures has none."""
        self.frame_sums.setEnabled(self.format.currentData() not in ("dpx", "tiff", "png"))

    def _wishes(self) -> str:
        """What was set on the film's page, in words."""
        recipe = self.film.colour
        parts = []
        if recipe.reference is not None:
            parts.append(self.tr("Led by the colours of {0}.").format(recipe.reference.name))
        if recipe.hints:
            parts.append(
                self.tr("With one colour point of yours.")
                if len(recipe.hints) == 1
                else self.tr("With {0} colour points of yours.").format(len(recipe.hints))
            )
        return " ".join(parts)

    def requests(self, folder: Path) -> list[JobRequest]:
        recipe = replace(
            self.film.colour,
            film_format=self.format.currentData(),
            saturation=self.saturation.value(),
            chroma_only=self.chroma_only.isChecked(),
            frame_sums=self.frame_sums.isEnabled() and self.frame_sums.isChecked(),
        )
        wanted = folder / result_name(self.film.path, recipe, film=True)
        request = JobRequest(recipe, str(self.film.path), str(wanted), device=self.workspace.settings.device)
        return [self._naming(folder).named(request)]


def _say_added(workspace: Workspace, count: int, folder: Path) -> None:
    workspace.say_note(
        workspace.tr("1 export is in the queue.")
        if count == 1
        else workspace.tr("{0} exports are in the queue.").format(count),
        workspace.tr("The results go to {0}.").format(folder),
        action=workspace.tr("Show the queue"),
        on_action=lambda: workspace.place_wanted.emit("batch"),
    )
