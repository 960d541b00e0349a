"""What all dialogs of export share: a heading, the choices, a folder, and one button that fills the queue."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from studio.domain.errors import StudioError
from studio.domain.job import JobRequest
from studio.jobs.naming import Naming
from studio.ui.parts.controls import Elided, Row, button, label
from studio.ui.state.workspace import Workspace


class ExportDialog(QDialog):
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
        self.column.addWidget(Elided(title, "heading", Qt.TextElideMode.ElideMiddle))
        self.column.addWidget(label(lead, "dim", wrap=True))
        self.column.addSpacing(8)
        self.folder = QLineEdit(str(folder))
        self.folder.setAccessibleName(self.tr("Folder"))
        self._folder_row = Row(self.tr("Folder"), self.folder, button(self.tr("Choose…"), self._choose))

    def finish(self, action: str, summary: QWidget | None = None) -> None:
        """Put the folder and the buttons below what was added, and beside the buttons what comes of it all."""
        self.column.addWidget(self._folder_row)
        self.column.addSpacing(16)
        row = QHBoxLayout()
        row.setSpacing(8)
        if summary is None:
            row.addStretch(1)
        else:
            row.addWidget(summary, 1)
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
        self.workspace.submit(requests, partial(say_added, self.workspace, len(requests), folder))
        self.accept()

    def requests(self, folder: Path) -> list[JobRequest]:
        raise NotImplementedError

    def _naming(self, folder: Path) -> Naming:
        return Naming(self.workspace.bridge.jobs.values())


def say_added(workspace: Workspace, count: int, folder: Path) -> None:
    workspace.say_note(
        workspace.tr("%Ln export(s) are in the queue.", "", count),
        workspace.tr("The results go to {0}.").format(folder),
        action=workspace.tr("Show the queue"),
        on_action=lambda: workspace.place_wanted.emit("batch"),
    )
