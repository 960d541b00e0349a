"""The sound library: search as you type, listen, add folders of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QUrl
from PySide6.QtGui import QKeyEvent
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from studio.domain.errors import StudioError
from studio.ui.sound_library import LibraryStats, SoundRow, SoundSearch
from studio.ui.theme import controller, current
from studio.ui.theme.icons import pixmap
from studio.ui.widgets.controls import EmptyState, IconButton, button, label
from studio.ui.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
LENGTH = 3


class SoundTableModel(QAbstractTableModel):
    """Sounds as found, one a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[SoundRow] = []
        self.playing = ""
        self._titles = (
            "",
            self.tr("Sound"),
            self.tr("Category"),
            self.tr("Length"),
            self.tr("Loop"),
            self.tr("Licence"),
        )

    def set_rows(self, rows: list[SoundRow]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def set_playing(self, sound_id: str) -> None:
        self.playing = sound_id
        if self.rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, 0))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == LENGTH:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            playing = row.id == self.playing
            return pixmap("stop" if playing else "play", current().teal if playing else current().dim, 16)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.path
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Listen to {0}").format(row.name) if index.column() == 0 else self._text(row, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == LENGTH:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and index.column() > 1:
            from PySide6.QtGui import QColor

            return QColor(current().dim)
        return None

    def _text(self, row: SoundRow, column: int) -> str:
        return (
            "",
            row.name,
            row.category,
            self.tr("{0:.1f} s").format(row.duration_s),
            self.tr("loop") if row.loop else "",
            row.licence,
        )[column]


class _Table(QTableView):
    """Return and Space play the current sound."""

    def __init__(self, page: LibraryPage) -> None:
        super().__init__()
        self._page = page

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._page.toggle(self.currentIndex().row())
        else:
            super().keyPressEvent(event)


class LibraryPage(QWidget):
    """All sounds that films can get: those that came with the program and the user's own."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("page")
        self.workspace = workspace
        self._library = workspace.library
        self._search = SoundSearch(self._library, "library page", self)
        self._player = QMediaPlayer(self)
        self._output = QAudioOutput(self)
        self._player.setAudioOutput(self._output)
        self._build()
        self._search.found.connect(self._found)
        self._library.counted.connect(self._counted)
        self._library.adding.connect(self._adding)
        self._library.added.connect(self._added)
        self._library.failed.connect(self._failed)
        self._player.playbackStateChanged.connect(self._state_changed)
        controller().changed.connect(self.table.viewport().update)
        self._library.count_all()
        self._search.search("")

    def _build(self) -> None:
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Search: hooves, rain on glass, door, crowd…"))
        self.field.setAccessibleName(self.tr("Search the sound library"))
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumHeight(32)
        self.category = QComboBox()
        self.category.setAccessibleName(self.tr("Category"))
        self.category.addItem(self.tr("All categories"), "")
        self.category.setMinimumWidth(180)
        self.category.setMinimumHeight(32)
        self.add = button(self.tr("Add a folder of sounds…"), self._choose_folder)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.field, 1)
        head.addWidget(self.category)
        head.addWidget(self.add)
        self.model = SoundTableModel(self)
        self.table = _Table(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Sounds found"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(34)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate((44, 420, 160, 96, 72, 160)):
            self.table.setColumnWidth(column, width)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.table.clicked.connect(lambda index: self.toggle(index.row()) if index.column() == 0 else None)
        self.table.doubleClicked.connect(lambda index: self.toggle(index.row()))
        self.nothing = EmptyState(
            "library",
            self.tr("No sound was found"),
            self.tr("Try another word, or add a folder of your own sounds (WAV, FLAC, OGG, MP3)."),
            button(self.tr("Add a folder of sounds…"), self._choose_folder),
        )
        self.list_stack = QStackedWidget()
        self.list_stack.addWidget(self.table)
        self.list_stack.addWidget(self.nothing)
        self.count = label("", "small")
        self.volume = IconButton("speaker", self.tr("Sound on or off"), kind="quiet", checkable=True)
        self.volume.setChecked(True)
        self.volume.toggled.connect(self._volume_toggled)
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(label(self.tr("Space or a double click plays a sound"), "small"))
        foot.addWidget(self.volume)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 24, 24, 8)
        whole.setSpacing(16)
        whole.addLayout(head)
        whole.addWidget(self.list_stack, 1)
        whole.addLayout(foot)
        self.field.textChanged.connect(self._ask)
        self.category.currentIndexChanged.connect(self._ask)

    def _ask(self) -> None:
        self._search.search(self.field.text(), str(self.category.currentData() or ""))

    def _found(self, _text: str, rows: list[SoundRow]) -> None:
        self.model.set_rows(rows)
        self.list_stack.setCurrentWidget(self.table if rows else self.nothing)

    def _counted(self, stats: LibraryStats) -> None:
        self.count.setText(self.tr("{0:,} sounds in {1} categories").format(stats.sounds, len(stats.categories)))
        chosen = self.category.currentData()
        self.category.blockSignals(True)
        self.category.clear()
        self.category.addItem(self.tr("All categories"), "")
        for name, cat_id in stats.categories:
            self.category.addItem(name, cat_id)
        self.category.setCurrentIndex(max(0, self.category.findData(chosen)))
        self.category.blockSignals(False)

    def toggle(self, row: int) -> None:
        """Play this row's sound, or stop it."""
        if not 0 <= row < len(self.model.rows):
            return
        sound = self.model.rows[row]
        if self.model.playing == sound.id and self._player.isPlaying():
            self._player.stop()
            return
        self.model.set_playing(sound.id)
        self._player.setSource(QUrl.fromLocalFile(sound.path))
        self._player.play()

    def _state_changed(self, state: QMediaPlayer.PlaybackState) -> None:
        if state == QMediaPlayer.PlaybackState.StoppedState:
            self.model.set_playing("")

    def _volume_toggled(self, on: bool) -> None:
        self._output.setMuted(not on)
        self.volume.set_icon("speaker" if on else "muted")

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Add a folder of sounds"))
        if name:
            self.add_folders([Path(name)])

    def add_folders(self, folders: list[Path]) -> None:
        for folder in folders:
            self._library.add_folder(folder)
            if str(folder) not in self.workspace.settings.sound_folders:
                self.workspace.settings.sound_folders.append(str(folder))
        self.workspace.save_settings()

    def _adding(self, folder: str, fraction: float) -> None:
        self.count.setText(self.tr("Listening to {0}: {1} %").format(Path(folder).name, round(fraction * 100)))

    def _added(self, folder: str, number: int) -> None:
        self.workspace.say_note(self.tr("{0} sounds added from {1}.").format(number, Path(folder).name))
        self._ask()

    def _failed(self, error: StudioError) -> None:
        self.workspace.say_error(error)
        if not self.model.rows:
            self.list_stack.setCurrentWidget(self.nothing)

    def stop(self) -> None:
        self._search.stop()
        self._player.stop()
        self._player.setSource(QUrl())
