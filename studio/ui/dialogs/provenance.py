"""“What is this?”: what a result was made from and how, the same facts that ``inspect`` prints."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from studio.domain.errors import StudioError
from studio.domain.provenance import Provenance, Section, headline, sections
from studio.ui.engine import questions
from studio.ui.parts.controls import button, label
from studio.ui.state.sentences import said
from studio.ui.state.workspace import Workspace

_NAMES_WIDTH = 180
_LONGEST_WORD = 48
_QUOTED = {"Name", "Original", "Receipt", "It says", "It was said", "Made from", "Made by", "Signed by", "SHA-256"}


class ProvenanceDialog(QDialog):
    """Results can be chosen, or dropped on it; without a ``path`` it asks for one."""

    def __init__(self, workspace: Workspace, path: Path | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What is this?"))
        self.setAcceptDrops(True)
        self.resize(800, 720)
        self._workspace = workspace
        self._path: Path | None = None
        self._build()
        if path is None:
            self._say(
                self.tr("Where does a result come from?"),
                self.tr(
                    "Drop a coloured picture, a film or a receipt here, or choose one. You will see what it was made "
                    "from, by which model and settings, and which colours a person set."
                ),
            )
        else:
            self.show_file(path)

    def _build(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 16)
        whole.setSpacing(0)
        head = QVBoxLayout()
        head.setContentsMargins(32, 24, 32, 16)
        head.setSpacing(8)
        self._title = label("", "heading", wrap=True)
        self._told = label("", "dim", wrap=True)
        head.addWidget(self._title)
        head.addWidget(self._told)
        whole.addLayout(head)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setAccessibleName(self.tr("Where the result comes from"))
        whole.addWidget(self._scroll, 1)
        row = QHBoxLayout()
        row.setContentsMargins(32, 16, 32, 0)
        row.setSpacing(8)
        self._choose_button = button(self.tr("Choose a result…"), self._choose)
        self._copy_button = button(self.tr("Copy as text"), self._copy)
        row.addWidget(self._choose_button)
        row.addWidget(self._copy_button)
        row.addStretch(1)
        close = button(self.tr("Close"), self.accept, kind="primary")
        close.setDefault(True)
        row.addWidget(close)
        whole.addLayout(row)

    # -- what is shown ---------------------------------------------------------------------------------------------

    def show_file(self, path: Path) -> None:
        """Ask the engine about a file and show what it knows."""
        self._path = path
        self._say(path.name, self.tr("Reading the file and its receipt…"))
        questions.what_is_this(self._workspace.bridge, path, self._show, self._failed)

    def _show(self, told: Provenance) -> None:
        if self._path is None or told.path != str(self._path):
            return
        self._say(self._path.name, said(headline(told)), [_told(section) for section in sections(told)])

    def _failed(self, error: StudioError) -> None:
        self._say(
            self._path.name if self._path is not None else "", f"{said(error.message)} {said(error.hint)}".strip()
        )

    def _say(self, title: str, told: str, found: list[Section] | None = None) -> None:
        self._title.setText(title)
        self._told.setText(told)
        self._sections = found or []
        self._copy_button.setEnabled(bool(self._sections))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(32, 8, 32, 24)
        column.setSpacing(8)
        for section in self._sections:
            column.addWidget(label(section.title, "section"))
            column.addLayout(_lines(section))
            column.addSpacing(12)
        column.addStretch(1)
        self._scroll.setWidget(body)

    def text(self) -> str:
        """All that is shown, as plain text."""
        lines = [self._title.text(), self._told.text()]
        for section in self._sections:
            lines += ["", section.title, *(f"{name}\t{text}" if name else text for name, text in section.lines)]
        return "\n".join(lines)

    # -- what can be done ------------------------------------------------------------------------------------------

    def _choose(self) -> None:
        folder = str(self._path.parent) if self._path is not None else self._workspace.settings.last_folder
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a result or a receipt"), folder)
        if name:
            self.show_file(Path(name))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.show_file(paths[0])

    def done(self, result: int) -> None:
        questions.forget_what_is_this(self._workspace.bridge)
        super().done(result)


def _told(section: Section) -> Section:
    """A section in the user's language. Names, and what is quoted from the file, stay as they are."""
    lines = ((said(name), text if name in _QUOTED else said(text)) for name, text in section.lines)
    return Section(said(section.title), tuple(lines))


def _lines(section: Section) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(4)
    grid.setColumnMinimumWidth(0, _NAMES_WIDTH)
    grid.setColumnStretch(1, 1)
    for row, (name, text) in enumerate(section.lines):
        shown = _selectable(text)
        if not name:
            grid.addWidget(shown, row, 0, 1, 2)
            continue
        if name.startswith("#"):
            grid.addWidget(_swatch(name), row, 0)
        else:
            grid.addWidget(label(name, "dim"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(shown, row, 1)
    return grid


def _selectable(text: str) -> QWidget:
    """A text that can be marked and copied. Sums and long paths have no place to break, so they stay in one line."""
    if " " not in text and len(text) > _LONGEST_WORD:
        line = QLineEdit(text)
        line.setReadOnly(True)
        line.setFrame(False)
        line.setStyleSheet("QLineEdit { background: transparent; border: none; padding: 0; margin: -2px; }")
        line.setCursorPosition(0)
        return line
    shown = label(text, wrap=True)
    shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return shown


def _swatch(colour: str) -> QWidget:
    cell = QWidget()
    row = QHBoxLayout(cell)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    swatch = QLabel()
    swatch.setFixedSize(20, 20)
    swatch.setStyleSheet(f"background: {colour}; border-radius: 4px;")
    row.addWidget(swatch)
    row.addWidget(label(colour, "dim"))
    row.addStretch(1)
    return cell
