"""Batch: what goes in, what is done to it, where it goes; and the queue of everything that is under way."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from studio.domain.errors import StudioError
from studio.domain.job import Job, JobRequest
from studio.domain.recipe import (
    ColorizeRecipe,
    EnlargeRecipe,
    Recipe,
    RepairRecipe,
    SoundRecipe,
)
from studio.jobs.batch.recipes import BatchRecipe, batch_recipe_to_json, for_both, read_batch_recipe
from studio.jobs.registry import kind_of
from studio.media.files.safety import atomic_output
from studio.ui.parts.controls import Elided, EmptyState, IconButton, Inspector, Row, SliderRow, button, label
from studio.ui.parts.model_box import ModelBox
from studio.ui.parts.queue_table import QueueTable
from studio.ui.state.batch_order import BatchOrder, plan
from studio.ui.state.inputs import Inputs, sort_inputs
from studio.ui.state.models_list import default_vividness, picture_models
from studio.ui.state.queue_pace import QueuePace
from studio.ui.state.queue_report import store_report
from studio.ui.state.sentences import said
from studio.ui.state.words import number_text
from studio.ui.state.workspace import Workspace

_MANY = 1000


class BatchPage(QWidget):
    """Adds jobs for whole folders; shows all jobs, also those of the other pages."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("page")
        self.workspace = workspace
        self.inputs = Inputs()
        self._own: BatchRecipe | None = None
        """The recipe, or the recipes of each kind, that were loaded."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._build_queue(), 1)
        row.addWidget(self._build_form())
        bridge = workspace.bridge
        bridge.jobs_changed.connect(self._refresh)
        bridge.jobs_added.connect(self._refresh)
        self._soon = QTimer(self, singleShot=True, interval=50)
        self._soon.timeout.connect(self._refresh)
        self._pace = QueuePace()
        bridge.job_changed.connect(self._pace.hear)
        bridge.job_changed.connect(self._refresh_soon)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._refresh())
        self._show_inputs()
        self._refresh()

    # -- layout ----------------------------------------------------------------------------------------------------

    def _build_queue(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(24, 16, 24, 8)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.setSpacing(8)
        self.summary = label(self.tr("Queue"), "heading")
        head.addWidget(self.summary)
        head.addStretch(1)
        self.pause = button(self.tr("Pause"), lambda: self._each("pause", ("waiting", "running")))
        self.resume = button(self.tr("Resume"), lambda: self._each("resume", ("paused",)))
        self.cancel = button(self.tr("Cancel"), lambda: self._each("cancel", ("waiting", "running", "paused")))
        self.retry = button(self.tr("Try again"), lambda: self._each("retry", ("failed", "cancelled")))
        self.show_result = IconButton("folder", self.tr("Show the result in its folder"), self._show_result)
        self.clear = IconButton(
            "trash", self.tr("Clear finished jobs from the list"), self.workspace.bridge.clear_finished
        )
        self.report = IconButton("export", self.tr("Store a report of what became of each file"), self._store_report)
        for widget in (self.pause, self.resume, self.cancel, self.retry, self.show_result, self.report, self.clear):
            head.addWidget(widget)
        column.addLayout(head)
        self.table = QueueTable(self.workspace.bridge)
        self.empty = EmptyState(
            "batch",
            self.tr("The queue is empty"),
            self.tr(
                "Choose a folder on the right, say what is to be done and where the results go. Work goes on while you "
                "use the other places, stops with the program and resumes with it."
            ),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        column.addWidget(self._stack, 1)
        self.detail = Elided("", "small")
        column.addWidget(self.detail)
        return side

    def _build_form(self) -> Inspector:
        panel = Inspector(self.tr("New batch"), 340)
        panel.section(self.tr("From"))
        self.source = label("", "dim", wrap=True)
        panel.add(self.source)
        panel.gap(4)
        choose = QWidget()
        row = QHBoxLayout(choose)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(button(self.tr("Folder…"), self._choose_folder))
        row.addWidget(button(self.tr("Files…"), self._choose_files))
        self.forget = button(self.tr("Clear"), self._forget_inputs, kind="quiet")
        row.addWidget(self.forget)
        row.addStretch(1)
        panel.add(choose)
        panel.section(self.tr("What to do"))
        self.work = QComboBox()
        self.work.setAccessibleName(self.tr("What to do"))
        self.work.addItem(self.tr("Colourise photographs and films"), "colorize")
        self.work.addItem(self.tr("Find sounds for films"), "sound")
        self.work.addItem(self.tr("Enlarge photographs"), "enlarge")
        self.work.addItem(self.tr("Clean photographs of noise and JPEG’s marks"), "repair")
        self.work.currentIndexChanged.connect(self._work_changed)
        panel.add(self.work)
        panel.gap(4)
        self.model = ModelBox(self.workspace)
        self._model_row = panel.add(Row(self.tr("Model"), self.model))
        self.vividness = SliderRow(self.tr("Vividness"), 0, 1, default_vividness(), show=lambda v: f"{v * 100:.0f}")
        self.saturation = SliderRow(self.tr("Saturation"), 0, 2, 1)
        self.picture_model = ModelBox(self.workspace, partial(picture_models, "enlarge"))
        self._picture_row = panel.add(Row(self.tr("Model"), self.picture_model))
        self._picture_row.hide()
        self._none_yet = label(
            self.tr("No model for this is installed yet: see Models by others (Ctrl+5)."), "small", wrap=True
        )
        self._none_yet.hide()
        panel.add(self._none_yet)
        self.workspace.models_changed.connect(self._show_work)
        panel.add(self.vividness)
        panel.add(self.saturation)
        self.format = QComboBox()
        self.format.setAccessibleName(self.tr("Format"))
        for text, key in (
            (self.tr("As the original"), "auto"),
            *(("TIFF", "tiff"), ("PNG", "png"), ("JPEG", "jpeg"), ("WebP", "webp")),
        ):
            self.format.addItem(text, key)
        self._format_row = panel.add(Row(self.tr("Format"), self.format))
        panel.gap(4)
        self.recipe_button = button(self.tr("Load a recipe…"), self._load_recipe)
        recipes = QWidget()
        recipes_row = QHBoxLayout(recipes)
        recipes_row.setContentsMargins(0, 0, 0, 0)
        recipes_row.setSpacing(8)
        recipes_row.addWidget(self.recipe_button)
        recipes_row.addWidget(button(self.tr("Save as a recipe…"), self._save_recipe))
        recipes_row.addStretch(1)
        panel.add(recipes)
        panel.section(self.tr("To"))
        self.target = QLineEdit()
        self.target.setAccessibleName(self.tr("Folder for the results"))
        self.target.setPlaceholderText(self.tr("Folder for the results"))
        self.target.textChanged.connect(lambda _text: self._show_inputs())
        panel.add(self.target)
        panel.gap(4)
        panel.add(button(self.tr("Choose…"), self._choose_target))
        self._note = label(
            self.tr(
                "Results go to their own folder, each with a receipt of how it was made. Originals are never changed."
            ),
            "small",
            wrap=True,
        )
        panel.gap(4)
        panel.add(self._note)
        panel.gap(8)
        self.start = button(self.tr("Add to the queue"), self.add_to_queue, kind="primary")
        panel.add(self.start)
        return panel

    # -- input and recipe ------------------------------------------------------------------------------------------

    def add_inputs(self, paths: list[Path]) -> None:
        sort_inputs(paths, self._found, self)

    def _found(self, found: Inputs) -> None:
        for refused in found.refused:
            self.workspace.say_error(refused)
        self.inputs.photos = list(dict.fromkeys([*self.inputs.photos, *found.photos]))
        self.inputs.films = list(dict.fromkeys([*self.inputs.films, *found.films]))
        for kind, results in found.results.items():
            self.inputs.results.setdefault(kind, set()).update(results)
        self.inputs.places.update(found.places)
        if not self.target.text() and found.all:
            self.target.setText(str(found.all[0].parent.parent / self.tr("Colourised")))
        self._show_inputs()

    def _forget_inputs(self) -> None:
        self.inputs = Inputs()
        self._show_inputs()

    def _show_inputs(self) -> None:
        photos, films = len(self.inputs.photos), len(self.inputs.films)
        if photos or films:
            parts = []
            if photos:
                parts.append(self.tr("%Ln photograph(s)", "", photos))
            if films:
                parts.append(self.tr("%Ln film(s)", "", films))
            self.source.setText(self.tr(" and ").join(parts) + self._left_out())
        else:
            self.source.setText(self.tr("Nothing chosen yet. Folders and files can also be dropped here."))
        self.forget.setVisible(bool(photos or films))
        count = len(self._chosen())
        lacks_model = self._own is None and self._on_pixels and not self.picture_model.count()
        self.start.setEnabled(bool(count and self.target.text().strip() and not lacks_model))
        self.start.setText(self.tr("Add %Ln to the queue", "", count) if count else self.tr("Add to the queue"))

    def _left_out(self) -> str:
        count = len(self._offered()) - len(self._chosen())
        if not count:
            return ""
        return self.tr(" · %Ln result(s) of earlier runs are left out", "", count)

    def _offered(self) -> list[Path]:
        recipes = self.recipes()
        photos = self.inputs.photos if recipes.photograph is not None else []
        return photos + (self.inputs.films if recipes.film is not None else [])

    @property
    def _on_pixels(self) -> bool:
        """Whether photographs are to be enlarged or cleaned."""
        return self.work.currentData() in ("enlarge", "repair")

    def _chosen(self) -> list[Path]:
        """Without what the program has made itself, which is no original."""
        recipes = [each for each in (self.recipes().photograph, self.recipes().film) if each is not None]
        results = set[Path]().union(*(self.inputs.results.get(kind_of(each), set()) for each in recipes))
        return [path for path in self._offered() if path not in results]

    def _work_changed(self) -> None:
        self._own = None
        self.recipe_button.setText(self.tr("Load a recipe…"))
        if self._on_pixels:
            self.picture_model.offer(partial(picture_models, self.work.currentData()))
        self._show_work()

    def _show_work(self) -> None:
        """The settings of the work that is chosen; none while a recipe says it all."""
        work, own = self.work.currentData(), self._own is not None
        for widget in (self._model_row, self.vividness, self.saturation):
            widget.setVisible(work == "colorize" and not own)
        self._format_row.setVisible(work != "sound" and not own)
        has_models = self.picture_model.count() > 0
        self._picture_row.setVisible(self._on_pixels and not own and has_models)
        self._none_yet.setVisible(self._on_pixels and not own and not has_models)
        self._show_inputs()

    def recipes(self) -> BatchRecipe:
        """What is done with each kind, as the form says, or as was loaded."""
        return for_both(self.recipe()) if self._own is None else self._own

    def recipe(self) -> Recipe:
        """The recipe as the form says."""
        settings = self.workspace.settings
        if self.work.currentData() == "sound":
            return SoundRecipe(loudness_lufs=settings.loudness_lufs)
        if self._on_pixels:
            kind = EnlargeRecipe if self.work.currentData() == "enlarge" else RepairRecipe
            return kind(
                model=self.picture_model.currentData() or kind().model,
                format=self.format.currentData(),
                quality=settings.jpeg_quality,
                disclosure_metadata=settings.disclosure_metadata,
            )
        moved = self.vividness.slider.value() != self.vividness.slider.neutral
        return ColorizeRecipe(
            model=self.model.currentData(),
            vividness=self.vividness.value() if moved else None,
            saturation=self.saturation.value(),
            format=self.format.currentData(),
            quality=settings.jpeg_quality,
            disclosure_label=settings.disclosure_label,
            disclosure_metadata=settings.disclosure_metadata,
        )

    def _load_recipe(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Load a recipe"), "", self.tr("Recipes (*.json)"))
        if not name:
            return
        try:
            recipes = read_batch_recipe(Path(name))
        except StudioError as error:
            self.workspace.say_error(error)
            return
        first = recipes.photograph or recipes.film
        assert first is not None
        self.work.setCurrentIndex(self.work.findData(kind_of(first)))
        self._own = recipes
        self.recipe_button.setText(self.tr("Recipe: {0}").format(Path(name).name))
        self._show_work()

    def _save_recipe(self) -> None:
        """A recipe is a small file that the command line and other people's windows understand."""
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save as a recipe"), self.tr("recipe.json"), self.tr("Recipes (*.json)")
        )
        if not name:
            return
        try:
            with atomic_output(Path(name), overwrite=True) as temporary:  # the dialog has asked
                temporary.write_bytes(batch_recipe_to_json(self.recipes()))
        except StudioError as error:
            self.workspace.say_error(error)

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder with photographs or films"))
        if name:
            self.add_inputs([Path(name)])

    def _choose_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Photographs and films"))
        if names:
            self.add_inputs([Path(name) for name in names])

    def _choose_target(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder for the results"), self.target.text())
        if name:
            self.target.setText(name)

    def add_to_queue(self) -> None:
        chosen = list(self._chosen())
        order = BatchOrder(
            recipes=self.recipes(),
            files=[(path, self.inputs.places.get(path, Path())) for path in chosen],
            target=Path(self.target.text().strip()).expanduser(),
            device=self.workspace.settings.device,
            jobs=list(self.workspace.bridge.jobs.values()),
        )
        self.start.setEnabled(False)  # until they are in the queue
        plan(order, partial(self._planned, chosen), self)

    def _planned(self, chosen: list[Path], requests: list[JobRequest] | StudioError) -> None:
        if isinstance(requests, StudioError):
            self.workspace.say_error(requests)
            self._show_inputs()
            return
        self.workspace.submit(requests, lambda: self._added(chosen))
        self._show_inputs()

    def _added(self, paths: list[Path]) -> None:
        """They are in the queue: only now are they no longer to be added."""
        self.workspace.remember([path.parent for path in paths[:1]], "folder")
        gone = set(paths)
        self.inputs.photos = [path for path in self.inputs.photos if path not in gone]
        self.inputs.films = [path for path in self.inputs.films if path not in gone]
        self._show_inputs()

    # -- queue -----------------------------------------------------------------------------------------------------

    def _jobs(self) -> list[Job]:
        """The selected jobs; without a selection, all."""
        return self.table.selected_jobs() or list(self.workspace.bridge.jobs.values())

    def _each(self, verb: str, states: tuple[str, ...]) -> None:
        self.workspace.bridge.command_each(verb, [job.id for job in self._jobs() if job.state in states])

    def _show_result(self) -> None:
        done = [job for job in self.table.selected_jobs() if job.outputs]
        if done:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(done[0].outputs[0]).parent)))

    def _store_report(self) -> None:
        """Beside the results of the jobs that are selected, or of all."""
        jobs = [job for job in self._jobs() if job.state in ("done", "failed")]
        if jobs:
            folder = Path(jobs[-1].request.output).parent
            store_report(jobs, folder, self._report_stored, self)

    def _report_stored(self, table: Path | StudioError) -> None:
        if isinstance(table, StudioError):
            self.workspace.say_error(table)
            return
        self.workspace.say_note(
            self.tr("The report is {0}.").format(table.name), self.tr("In {0}").format(table.parent)
        )

    def _refresh_soon(self, _job: Job) -> None:
        """Once for many that change together, where there are many."""
        if len(self.workspace.bridge.jobs) < _MANY:
            self._refresh()
        elif not self._soon.isActive():
            self._soon.start()

    def _refresh(self, _jobs: object = None) -> None:
        bridge = self.workspace.bridge
        count, selected = len(bridge.jobs), self.table.selected_jobs()
        self._stack.setCurrentWidget(self.table if count else self.empty)
        states = {str(job.state) for job in selected} or {state for state, jobs in bridge.counts.items() if jobs}
        self.pause.setEnabled(bool(states & {"waiting", "running"}))
        self.resume.setVisible("paused" in states)
        self.cancel.setEnabled(bool(states & {"waiting", "running", "paused"}))
        self.retry.setEnabled(bool(states & {"failed", "cancelled"}))
        self.show_result.setEnabled(any(job.outputs for job in selected))
        self.report.setEnabled(any(bridge.counts[state] for state in ("done", "failed")))
        self.clear.setEnabled(any(bridge.counts[state] for state in ("done", "failed", "cancelled")))
        done = number_text(bridge.counts["done"])
        self.summary.setText(self.tr("Queue · {0} of %Ln done", "", count).format(done) if count else self.tr("Queue"))
        pace = self._pace.text(bridge.counts["waiting"] + bridge.counts["running"])
        self.detail.setText(_detail(selected[0]) if len(selected) == 1 else pace)


def _detail(job: Job) -> str:
    parts = (
        [said(each) for each in (job.message, job.hint, *job.notes)]
        if job.message or job.notes
        else [job.request.output]
    )
    return "  ".join(part for part in parts if part)
