"""The queue as a table: what, how far, and what can be done about it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from studio.domain.job import Job
from studio.jobs.finished import REUSED
from studio.jobs.registry import kind_of
from studio.ui.engine.bridge import Bridge
from studio.ui.qt.plain import plain_tip
from studio.ui.state.sentences import said
from studio.ui.theme import controller, current

Index = QModelIndex | QPersistentModelIndex
NAME, WORK, STATE, RESULT = range(4)


class QueueModel(QAbstractTableModel):
    """Rows are the bridge's jobs in the order of the queue."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.jobs: list[Job] = []
        self._rows: dict[str, int] = {}
        self._titles = (self.tr("File"), self.tr("Work"), self.tr("State"), self.tr("Result"))
        bridge.jobs_changed.connect(self.reload)
        bridge.jobs_added.connect(self._append)
        bridge.job_changed.connect(self._job_changed)
        self.reload()

    def _append(self, jobs: list[Job]) -> None:
        if not jobs:
            return
        first = len(self.jobs)
        self.beginInsertRows(QModelIndex(), first, first + len(jobs) - 1)
        self.jobs += jobs
        self._rows.update((job.id, first + number) for number, job in enumerate(jobs))
        self.endInsertRows()

    def reload(self) -> None:
        self.beginResetModel()
        self.jobs = list(self._bridge.jobs.values())
        self._rows = {job.id: row for row, job in enumerate(self.jobs)}
        self.endResetModel()

    def _job_changed(self, job: Job) -> None:
        row = self._rows.get(job.id)
        if row is not None:
            self.jobs[row] = job
            self.dataChanged.emit(self.index(row, 0), self.index(row, RESULT))

    def row_of(self, job_id: str) -> int | None:
        return self._rows.get(job_id)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self.jobs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return len(self._titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        job = self.jobs[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return job
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(job, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._detail(job))
        if role == Qt.ItemDataRole.ForegroundRole and index.column() in (WORK, RESULT):
            return QColor(current().dim)
        return None

    def _text(self, job: Job, column: int) -> str:
        if column == NAME:
            return Path(job.request.input).name
        if column == WORK:
            return self.work_text(job)
        if column == STATE:
            return self.state_text(job)
        if job.state == "failed":
            return said(job.message)
        return Path(job.outputs[0] if job.outputs else job.request.output).name

    def work_text(self, job: Job) -> str:
        """What is done to the file."""
        return {
            "colorize": self.tr("colour"),
            "sound": self.tr("sound"),
            "enlarge": self.tr("enlarging"),
            "repair": self.tr("repair"),
        }[kind_of(job.request.recipe)]

    def state_text(self, job: Job) -> str:
        if job.state == "running":
            text = f"{job.progress * 100:.0f} %"
            return f"{text} · {said(job.stage)}" if job.stage else text
        if job.state == "done" and REUSED in job.notes:
            return self.tr("done already")
        return {
            "waiting": self.tr("waiting"),
            "paused": self.tr("paused"),
            "done": self.tr("done"),
            "failed": self.tr("failed"),
            "cancelled": self.tr("cancelled"),
        }[job.state]

    def _detail(self, job: Job) -> str:
        lines = [job.request.input, f"→ {job.outputs[0] if job.outputs else job.request.output}"]
        lines += [said(line) for line in (job.message, job.hint, *job.notes) if line]
        return "\n".join(lines)


class _StateDelegate(QStyledItemDelegate):
    """The state in words with a thin bar below while it runs."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = current()
        job: Job = index.data(Qt.ItemDataRole.UserRole)
        box = QRect(option.rect)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, QColor(tokens.hover))
        colour = {"running": tokens.text, "done": tokens.teal, "failed": tokens.red, "paused": tokens.amber}.get(
            job.state, tokens.dim
        )
        painter.setPen(QColor(colour))
        inside = box.adjusted(11, 0, -8, -4)  # on one line with the other cells, which keep clear of the line below
        text = painter.fontMetrics().elidedText(
            str(index.data(Qt.ItemDataRole.DisplayRole)), Qt.TextElideMode.ElideRight, inside.width()
        )
        running = job.state in ("running", "paused") and job.progress > 0
        painter.drawText(inside.adjusted(0, 0, 0, -2 if running else 0), Qt.AlignmentFlag.AlignVCenter, text)
        if running:
            line = QRect(inside.left(), box.bottom() - 8, inside.width(), 3)
            painter.fillRect(line, QColor(tokens.line))
            line.setWidth(round(line.width() * job.progress))
            painter.fillRect(line, QColor(tokens.amber))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, 38)


class QueueTable(QTableView):
    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.queue = QueueModel(bridge, self)
        self.setModel(self.queue)
        self.setAccessibleName(self.tr("Queue"))
        self.setItemDelegateForColumn(STATE, _StateDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(38)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in ((NAME, 260), (WORK, 80), (STATE, 200)):
            self.setColumnWidth(column, width)
        header.setStretchLastSection(True)
        controller().changed.connect(self.viewport().update)
        self._kept: list[str] = []
        self.queue.modelAboutToBeReset.connect(self._keep)
        self.queue.modelReset.connect(self._restore)

    def selected_jobs(self) -> list[Job]:
        return [self.queue.jobs[i.row()] for i in self.selectionModel().selectedRows()]

    def _keep(self) -> None:
        self._kept = [job.id for job in self.selected_jobs()] if self.selectionModel() else []

    def _restore(self) -> None:
        from PySide6.QtCore import QItemSelectionModel

        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row in (row for job_id in self._kept if (row := self.queue.row_of(job_id)) is not None):
            self.selectionModel().select(self.queue.index(row, 0), flags)
