"""What in a folder was left out of the library, and why."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from studio.ui.parts.controls import button, label
from studio.ui.state.sentences import said


class ProblemsDialog(QDialog):
    """A text that can be copied: one file a line, its reason below."""

    def __init__(self, folder: str, problems: list[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What was left out"))
        self.setMinimumSize(640, 400)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Files that were left out"))
        self.text.setPlainText("\n\n".join(f"{_short(path, folder)}\n{said(reason)}" for path, reason in problems))
        close = button(self.tr("Close"), self.accept, kind="primary")
        close.setDefault(True)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        title = self.tr("%Ln file(s) of {0} were left out", "", len(problems)).format(Path(folder).name)
        column.addWidget(label(title, "heading"))
        column.addWidget(label(self.tr("All other sounds of the folder are in the library."), "dim", wrap=True))
        column.addWidget(self.text, 1)
        column.addLayout(row)


def _short(path: str, folder: str) -> str:
    return path[len(folder) :].lstrip("/\\") if path.startswith(folder) else path
