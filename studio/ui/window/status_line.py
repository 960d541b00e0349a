"""The line along the bottom: facts about what is shown, the work under way, how the engine is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from studio.domain.job import Job
from studio.domain.progress import ProgressUpdate
from studio.engine.protocol import EngineStatus
from studio.ui.parts.controls import Elided, label
from studio.ui.state.sentences import said
from studio.ui.state.words import device_text, eta_text, number_text
from studio.ui.state.workspace import Workspace


class StatusLine(QWidget):
    """Follows the bridge by itself; photographs that are coloured for the eye are told with ``show_colouring``."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._colouring = False
        self._at_home = True
        self._place = "home"
        self._badges: dict[str, QWidget] = {}
        self._under_way: set[str] = set()
        self._ended: list[Job] = []
        self.setObjectName("statusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(28)
        self._build()
        self._hide_work()
        self.show_status(workspace.bridge.status)
        workspace.facts_said.connect(self.facts.setText)
        workspace.bridge.status_changed.connect(self.show_status)
        workspace.bridge.job_changed.connect(self._job_changed)

    def _build(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(16)
        self.facts = Elided()
        self.work_text = label()
        self.work_bar = QProgressBar()
        self.work_bar.setTextVisible(False)
        self.work_bar.setFixedWidth(176)
        self.work_bar.setRange(0, 1000)
        self.work_bar.setAccessibleName(self.tr("Progress of the present work"))
        self.work_eta = label()
        self.device = label()
        keep = self.facts.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.facts.setSizePolicy(keep)
        row.addWidget(self.facts, 1)
        for widget in (self.work_text, self.work_bar, self.work_eta, self.device):
            row.addWidget(widget)

    def add_badge(self, badge: QWidget, place: str) -> None:
        """A quiet word of a page, seen on that page alone."""
        self._badges[place] = badge
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.insertWidget(layout.indexOf(self.device), badge)
        badge.setVisible(self._place == place)

    def give_room(self, note: bool) -> None:
        """A note stands in place of the facts for a while."""
        self.facts.setVisible(not note)

    # -- the engine ------------------------------------------------------------------------------------------------

    def show_place(self, place: str) -> None:
        """The home page also says that nothing leaves the machine."""
        self._at_home = place == "home"
        self._place = place
        for of, badge in self._badges.items():
            badge.setVisible(of == place)
        self.show_status(self._workspace.bridge.status, announce=False)

    def show_status(self, status: EngineStatus, *, announce: bool = True) -> None:
        """How the engine is; what keeps models from running is also said aloud."""
        words = {
            "starting": self.tr("models loading"),
            "loading": self.tr("models loading"),
            "ready": self.tr("models ready"),
            "stopped": self.tr("models not running"),
            "failed": self.tr("models not running"),
        }
        parts = [self.tr("Offline")] if self._at_home else []
        parts += [device_text(status.description), words[status.state]]
        self.device.setText(" · ".join(part for part in parts if part))
        if status.state == "ready":
            self._workspace.settle("engine")
        if status.problem and announce:
            self._workspace.say_error(status.problem, about="engine")

    # -- work ------------------------------------------------------------------------------------------------------

    def show_colouring(self, done: int, total: int, update: ProgressUpdate | None) -> None:
        """Photographs are coloured: so many are done, of so many (0: none is left)."""
        self._colouring = total > 0
        if not self._colouring:
            self._hide_work()
            self._show_jobs()
            return
        text = self.tr("Colouring {0} of {1}").format(min(done + 1, total), total)
        self._show_work(text, update.fraction if update else 0.0, update.eta_s if update else None)

    def _job_changed(self, job: Job) -> None:
        self._note_ends(job)
        self._show_jobs()

    def _show_jobs(self) -> None:
        bridge = self._workspace.bridge
        waiting = bridge.counts["waiting"]
        if bridge.running:
            first = next(iter(bridge.running.values()))
            what = said(first.stage) or self.tr("Working on {0}").format(Path(first.request.input).name)
            if waiting:
                what += self.tr(" · %Ln waiting", "", waiting)
            self._show_work(what, first.progress, first.eta_s)
        elif not self._colouring:
            self._hide_work()

    def _note_ends(self, job: Job) -> None:
        """When the last job has ended, say in one sentence how all of them went."""
        if job.state in ("running", "paused"):
            self._under_way.add(job.id)
            return
        if job.id not in self._under_way or job.state not in ("done", "failed", "cancelled"):
            return
        self._under_way.discard(job.id)
        if job.state != "cancelled":
            self._ended.append(job)
        waiting = self._workspace.bridge.counts["waiting"]
        if self._ended and not self._under_way and not waiting:
            ended, self._ended = self._ended, []
            self._say_ended(ended)

    def _say_ended(self, ended: list[Job]) -> None:
        space = self._workspace
        failed = [j for j in ended if j.state == "failed"]
        if len(ended) == 1 and failed:
            space.say_error(failed[0].message, failed[0].hint)
        elif failed:
            space.say_error(
                self.tr("{0} of %Ln job(s) failed; the others are done.", "", len(ended)).format(
                    number_text(len(failed))
                ),
                self.tr("Batch shows why; they can be tried again there."),
            )
        else:
            folder = Path(ended[-1].outputs[0] if ended[-1].outputs else ended[-1].request.output).parent
            space.say_note(
                self.tr("{0} is ready.").format(Path(ended[0].request.output).name)
                if len(ended) == 1
                else self.tr("%Ln result(s) are ready.", "", len(ended)),
                self.tr("In {0}").format(folder),
                action=self.tr("Show the folder"),
                on_action=lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))),
            )

    def _show_work(self, text: str, fraction: float, eta_s: float | None) -> None:
        self.work_text.setText(text)
        self.work_bar.setValue(round(fraction * 1000))
        self.work_eta.setText(eta_text(eta_s))
        for widget in (self.work_text, self.work_bar):
            widget.show()
        self.work_eta.setVisible(eta_s is not None)

    def _hide_work(self) -> None:
        for widget in (self.work_text, self.work_bar, self.work_eta):
            widget.hide()
