"""Files of a project that are not where they were: named, and looked for where the user says."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from studio.domain.project import Media
from studio.ui.parts.controls import button, fit_words, label


class MissingMediaDialog(QDialog):
    """``folder_chosen`` gives a folder to look in; ``show_lost`` is then called with what is still missing."""

    folder_chosen = Signal(str)

    def __init__(self, lost: Sequence[Media], folder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Files of the project"))
        self.setMinimumWidth(520)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        self.heading = label("", "heading", wrap=True)
        column.addWidget(self.heading)
        self.told = label(
            self.tr(
                "They were moved, renamed, or lie on a disk that is not connected. Name a folder, and they are known "
                "again by their content. What was done to them stays in the project until then."
            ),
            "dim",
            wrap=True,
        )
        column.addWidget(self.told)
        column.addSpacing(8)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Files that are missing"))
        self.list.setMinimumHeight(120)
        column.addWidget(self.list)
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(button(self.tr("Leave them out for now"), self.reject))
        row.addStretch(1)
        self.look = button(self.tr("Look in a folder…"), self._choose, kind="primary")
        self.look.setDefault(True)
        row.addWidget(self.look)
        column.addLayout(row)
        self.show_lost(lost)
        fit_words(self)

    def show_lost(self, lost: Sequence[Media]) -> None:
        """These are missing still; with none of them the dialog closes."""
        if not lost:
            self.accept()
            return
        self.look.setEnabled(True)
        self.heading.setText(self.tr("%n file(s) are not where they were", "", len(lost)))
        self.list.clear()
        self.list.addItems([media.path for media in lost])

    def _choose(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Look in"), self._folder)
        if name:
            self._folder = name
            self.look.setEnabled(False)
            self.folder_chosen.emit(name)
