"""The one export of a film: which picture, which sound, what else; and in words what will be written."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from studio.domain.cues import CueSheet, Track, cue_sheet_to_json, is_heard, is_on, is_track_heard
from studio.domain.job import JobRequest
from studio.domain.recipe import ColorizeRecipe, SoundRecipe
from studio.jobs import kept_sheets
from studio.jobs.deliveries import asked_for
from studio.jobs.outputs import planned_files, result_name, with_side_files
from studio.ui.dialogs.deliveries import Delivery
from studio.ui.dialogs.delivery_choices import DeliveryChoices
from studio.ui.dialogs.export_frame import ExportDialog
from studio.ui.parts.controls import Row, label
from studio.ui.qt.plain import plain_tip
from studio.ui.state.documents import FilmDocument
from studio.ui.state.settings import Settings
from studio.ui.state.words import short_number
from studio.ui.state.workspace import Workspace

SEQUENCES = ("dpx", "tiff", "png")
"""Formats that are a folder of pictures, which holds no sound."""

MOST_LETTERS = 58
SPEEDS = (16, 18, 20, 22, 24)
"""Frames a second at which silent films were shown."""

Sound = Literal["none", "cues", "both"]


class FilmExportDialog(ExportDialog):
    """Begins with what was chosen last, or with what the film has by now: cues, or colours."""

    def __init__(
        self, workspace: Workspace, film: FilmDocument, picture: str = "", parent: QWidget | None = None
    ) -> None:
        self.film = film
        self._chosen = workspace.settings.film_export
        super().__init__(
            workspace,
            workspace.tr("Export {0}").format(film.path.name),
            workspace.tr("The original stays as it is. Everything else about the result says how it was made."),
            self._usual_folder(workspace.settings),
            parent,
        )
        self._build_picture(picture)
        self._build_sound()
        self._build_deliveries()
        self.column.addSpacing(8)
        self.summary = label("", "dim", wrap=True)
        self.summary.setObjectName("box")
        self.summary.setMargin(10)
        self.summary.setAccessibleName(self.tr("What will be written"))
        self.column.addWidget(self.summary)
        self.column.addSpacing(8)
        self.finish(self.tr("Export"))
        self.folder.textChanged.connect(lambda _text: self._show())
        self._show()

    def _usual_folder(self, settings: Settings) -> Path:
        if there := settings.folder_for_results(self._chosen.folder):
            return there
        above = self.film.path.parent.parent
        return (
            above / QCoreApplication.translate("export", "Exports") if above != self.film.path.parent else Path.home()
        )

    # -- the choices -----------------------------------------------------------------------------------------------

    def _build_picture(self, picture: str) -> None:
        self.picture = self._box(
            self.tr("Picture"),
            ((self._kept_picture(), "original"), (self.tr("In colour, estimated"), "coloured")),
            picture or self._chosen.picture,
        )
        self.column.addWidget(Row(self.tr("Picture"), self.picture))
        self.container = self._box(
            self.tr("File"),
            (
                (self.tr("As the original"), ""),
                (self.tr("Matroska with FLAC, without loss"), ".mkv"),
                *self._other_containers(),
            ),
            self._chosen.container,
        )
        self.format = self._box(
            self.tr("Format"),
            (
                (self.tr("MP4, H.264, for sharing"), "mp4"),
                (self.tr("MP4, H.265 with 10 bits, for sharing"), "mp4-h265"),
                (self.tr("Matroska, FFV1, without loss"), "mkv-ffv1"),
                (self.tr("MOV, ProRes 422 HQ, for editing"), "mov-prores"),
                (self.tr("MOV, ProRes 4444, for editing"), "mov-prores4444"),
                (self.tr("A folder of DPX pictures"), "dpx"),
                (self.tr("A folder of TIFF pictures"), "tiff"),
                (self.tr("A folder of PNG pictures"), "png"),
            ),
            self._chosen.film_format,
        )
        self._container_row = Row(self.tr("File"), self.container)
        self._format_row = Row(self.tr("Format"), self.format)
        self.chroma_only = QCheckBox(self.tr("The colours alone, over a middle grey, for grading"))
        self.chroma_only.toggled.connect(lambda _on: self._show())
        self.column.addWidget(self._container_row)
        self.column.addWidget(self._format_row)
        self.column.addWidget(self.chroma_only)

    def _kept_picture(self) -> str:
        if self.film.frame_rate is not None:
            return self.tr("As it is, stored without loss")
        return self.tr("As it is, copied bit for bit")

    def _other_containers(self) -> tuple[tuple[str, str], ...]:
        """The numbered pictures of a sequence stay without loss in Matroska alone."""
        if self.film.frame_rate is not None:
            return ()
        return ((self.tr("MP4 with AAC, for sharing"), ".mp4"), (self.tr("MOV with PCM, for editing"), ".mov"))

    def _build_sound(self) -> None:
        own = self.film.facts is not None and self.film.facts.has_audio
        kept = self.tr("As in the original") if own else self.tr("None, the film stays silent")
        self.sound = self._box(
            self.tr("Sound"),
            (
                (kept, "none"),
                (self.tr("The cues"), "cues"),
                *(((self.tr("The film's own sound, and the cues as another track"), "both"),) if own else ()),
            ),
            "none",
        )
        if self.film.sheet is None or not self.film.sheet.cues:
            self.sound.setEnabled(False)
            self.sound.setToolTip(self.tr("Find sounds first, or set cues by hand."))
        else:
            self.sound.setCurrentIndex(max(1, self.sound.findData(self._chosen.sound)))
        self.column.addSpacing(4)
        self.column.addWidget(Row(self.tr("Sound"), self.sound))
        self.loudness = self._box(
            self.tr("Loudness"),
            (
                (self.tr("Broadcast, −23 LUFS (EBU R128)"), -23.0),
                (self.tr("Web, −14 LUFS"), -14.0),
                (self.tr("Web, calm, −16 LUFS"), -16.0),
                (self.tr("Streaming, −27 LUFS"), -27.0),
            ),
            self.workspace.settings.loudness_lufs,
        )
        self._loudness_row = Row(self.tr("Loudness"), self.loudness)
        self.column.addWidget(self._loudness_row)
        shown = self.tr("As fast as the file says ({0})").format(short_number(self.film.fps))
        speeds = tuple((self.tr("{0} frames a second").format(speed), float(speed)) for speed in SPEEDS)
        guessed = (self.tr("As people walk in it, estimated"), "auto")
        self.projection = self._box(self.tr("Speed"), ((shown, None), guessed, *speeds), self.film.recipe.projection)
        self.projection.setToolTip(
            plain_tip(self.tr("Every picture is shown longer or shorter, untouched, and the sound follows"))
        )
        self._projection_row = Row(self.tr("Speed"), self.projection)
        self.column.addWidget(self._projection_row)

    def _build_deliveries(self) -> None:
        self.choices = DeliveryChoices(self._chosen.deliveries, self._chosen.clock, self.film.fps)
        self.deliveries = self.choices.boxes
        self.choices.changed.connect(self._show)
        self.column.addWidget(self.choices)

    def _box(self, name: str, items: tuple[tuple[str, object], ...], chosen: object) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        for text, value in items:
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.currentIndexChanged.connect(lambda _index: self._show())
        return box

    # -- what they mean --------------------------------------------------------------------------------------------

    @property
    def coloured(self) -> bool:
        return bool(self.picture.currentData() == "coloured")

    @property
    def sounding(self) -> Sound:
        """What is added; a folder of pictures holds no sound."""
        if self._is_sequence or not self.sound.isEnabled():
            return "none"
        return self.sound.currentData()  # type: ignore[no-any-return]

    @property
    def _is_sequence(self) -> bool:
        return self.coloured and self.format.currentData() in SEQUENCES

    def _show(self) -> None:
        """Offer what goes together, and say what will come of it."""
        if not hasattr(self, "summary"):
            return  # still being put together
        sound, colour = self.sounding != "none", self.coloured and not self._is_sequence
        self._container_row.setVisible(not self.coloured)
        self._format_row.setVisible(self.coloured)
        self.chroma_only.setVisible(self.coloured)
        self._loudness_row.setVisible(sound)
        self._projection_row.setVisible(sound and self.film.frame_rate is None)
        self.choices.offer(sound=sound, colour=colour)
        problem = self.choices.problem
        if not (self.coloured or sound):
            problem = self.tr("Nothing would change: choose colour or sound.")
        self.go.setEnabled(not problem)
        self.summary.setText(problem or self._summary())
        self._fit_height()

    def _fit_height(self) -> None:
        """As high as the words need at this width, on any screen that holds it."""
        layout, screen = self.layout(), self.screen()
        if layout is not None and screen is not None:
            layout.activate()
            height = layout.totalHeightForWidth(max(self.width(), self.minimumWidth()))
            self.setFixedHeight(min(height, screen.availableGeometry().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width() and hasattr(self, "summary"):
            self._fit_height()

    def _summary(self) -> str:
        request = self._request(Path(self.folder.text().strip()).expanduser(), cues="cues.json")
        lines = [self.tr("Will be written:")]
        for file in planned_files(request, film=True):
            if file.kind == "delivery":
                continue
            lines.append("· " + _short(file.path.name) + ("/" if file.folder else ""))
        lines += self._delivered(request)
        sheet = self.film.sheet
        if self.sounding != "none" and sheet is not None:
            lines.append(self._heard(sheet))
        if self.coloured and (wishes := self._wishes()):
            lines.append(wishes)
        return "\n".join(lines)

    def _delivered(self, request: JobRequest) -> list[str]:
        """The folder of the delivery, and what it holds."""
        kinds = asked_for(request.extras)
        if not kinds:
            return []
        folder = Path(request.extras[kinds[0]]).parent
        stem = Path(request.output).stem
        names = [Path(request.extras[kind]).name.removeprefix(stem) for kind in kinds]
        return [f"· {_short(folder.name)}/ ({', '.join(name.lstrip('-') for name in names)})"]

    def _heard(self, sheet: CueSheet) -> str:
        """What will be heard, and what will not."""
        names: dict[Track, str] = {
            "AMB": self.tr("ambience"),
            "SFX": self.tr("effects"),
            "FLY": self.tr("foley"),
            "MX": self.tr("music"),
        }
        heard = sum(is_heard(cue, sheet) for cue in sheet.cues)
        text = self.tr("Heard: {0} of %n cue(s).", "", len(sheet.cues)).format(heard)
        silent = [name for track, name in names.items() if self._has(sheet, track) and not is_track_heard(track, sheet)]
        if silent:
            text += " " + self.tr("Silent as a whole: {0}.").format(", ".join(silent))
        unsure = sum(not is_on(cue, sheet) and cue.muted is None for cue in sheet.cues)
        if unsure:
            text += " " + self.tr("%n unsure stay(s) silent.", "", unsure)
        muted = sum(bool(cue.muted) for cue in sheet.cues)
        if muted:
            text += " " + self.tr("%n muted.", "", muted)
        return text

    @staticmethod
    def _has(sheet: CueSheet, track: Track) -> bool:
        return any(cue.track == track for cue in sheet.cues)

    def _wishes(self) -> str:
        """What was set on the film's page, in words."""
        recipe = self.film.colour
        parts = []
        if recipe.reference is not None:
            parts.append(self.tr("Led by the colours of {0}.").format(recipe.reference.name))
        if recipe.hints:
            parts.append(self.tr("With %n colour point(s) of yours.", "", len(recipe.hints)))
        return " ".join(parts)

    # -- the job ---------------------------------------------------------------------------------------------------

    def requests(self, folder: Path) -> list[JobRequest]:
        self._remember(folder)
        cues = ""
        if self.sounding != "none":
            # The sheet as it stands now travels with the job: later edits must not change a job that waits.
            assert self.film.sheet is not None
            sheet = replace(self.film.sheet, markers=self.film.marks.markers)
            cues = str(kept_sheets.keep(self.film.path.stem, cue_sheet_to_json(sheet)))
        return [self._request(folder, cues=cues)]

    def _request(self, folder: Path, *, cues: str) -> JobRequest:
        """``cues`` is where the sheet lies that the job is to use."""
        wanted = self.choices.wanted
        colour = self._colour_recipe(wanted) if self.coloured else None
        recipe: ColorizeRecipe | SoundRecipe
        if self.sounding == "none":
            recipe = colour or self.film.colour
        else:
            own = self.film.facts is not None and self.film.facts.has_audio
            recipe = replace(
                self.film.recipe,
                loudness_lufs=float(self.loudness.currentData()),
                colour=colour,
                own_sound=self.sounding == "both" if own else None,
                delivery=self.choices.settings,
                projection=self.projection.currentData() if self.film.frame_rate is None else None,
            )
        name = Path(result_name(self.film.path, recipe, film=True))
        suffix = name.suffix if self.coloured else str(self.container.currentData()) or name.suffix
        extras = {kind: "" for delivery in wanted for kind in delivery.extras}
        if self.sounding != "none":
            extras["cues_in"] = cues
        request = JobRequest(
            recipe,
            str(self.film.path),
            str(folder / f"{name.stem}{suffix}"),
            extras,
            device=self.workspace.settings.device,
        )
        return with_side_files(self._naming(folder).named(request))

    def _colour_recipe(self, wanted: list[Delivery]) -> ColorizeRecipe:
        fields = {name: value for delivery in wanted for name, value in delivery.fields().items()}
        return replace(
            self.film.colour,
            film_format=self.format.currentData(),
            chroma_only=self.chroma_only.isChecked(),
            **fields,
        )

    def _remember(self, folder: Path) -> None:
        """The next export begins with these choices."""
        chosen = self.workspace.settings.film_export
        chosen.picture = self.picture.currentData()
        chosen.container, chosen.film_format = self.container.currentData(), self.format.currentData()
        if self.sound.isEnabled():
            chosen.sound = self.sound.currentData()
        chosen.deliveries = [name for name, box in self.deliveries.items() if box.isChecked()]
        chosen.clock = self.choices.clock
        chosen.folder = str(folder)
        self.workspace.settings.loudness_lufs = float(self.loudness.currentData())
        self.workspace.save_settings()


def _short(name: str) -> str:
    """A long name without its middle: its beginning says which film, its end what it is."""
    return name if len(name) <= MOST_LETTERS else f"{name[:20]}…{name[-(MOST_LETTERS - 21) :]}"
