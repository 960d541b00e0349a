"""The cue list: what is heard when, the sure ones in order of time, the unsure ones below."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.domain.cues import Cue, CueSheet, is_heard, is_unsure
from studio.domain.timecode import clock
from studio.ui.qt.plain import plain_tip
from studio.ui.state.documents import LOW_CONFIDENCE
from studio.ui.state.words import cue_title
from studio.ui.theme import controller, current

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 30
HEADING_HEIGHT = 40
HEARD = Qt.ItemDataRole.UserRole + 1
"""Whether the cue of a row is heard, as the sheet says."""


class CueListModel(QAbstractListModel):
    """Rows are cues and, as text, the headings between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Cue | str] = []
        self._heard: frozenset[str] = frozenset()

    def set_sheet(self, sheet: CueSheet | None) -> None:
        cues = sheet.cues if sheet is not None else ()
        sure = [c for c in cues if sheet is not None and not is_unsure(c, sheet)]
        unsure = [c for c in cues if sheet is not None and is_unsure(c, sheet)]
        rows: list[Cue | str] = [self.tr("Cues · {0}").format(len(sure)), *sure] if cues else []
        if unsure:
            rows += [self.tr("Unsure · {0}").format(len(unsure)), *unsure]
        self.beginResetModel()
        self._rows = rows
        self._heard = frozenset(c.id for c in cues if sheet is not None and is_heard(c, sheet))
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self._rows[index.row()], str):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role == HEARD:
            return isinstance(row, Cue) and row.id in self._heard
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row if isinstance(row, str) else self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, Cue):
            return plain_tip(self._spoken(row))
        return None

    def cue(self, index: Index) -> Cue | None:
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, Cue) else None

    def row_of(self, cue_id: str) -> int:
        return next((n for n, row in enumerate(self._rows) if isinstance(row, Cue) and row.id == cue_id), -1)

    def _spoken(self, cue: Cue) -> str:
        text = self.tr("{0}, {1}, {2} % sure").format(clock(cue.start_s), cue_title(cue), round(cue.confidence * 100))
        return text + ("" if cue.id in self._heard else self.tr(", silent"))


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        heading = isinstance(index.data(Qt.ItemDataRole.UserRole), str)
        return QSize(100, HEADING_HEIGHT if heading else ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = current()
        row = index.data(Qt.ItemDataRole.UserRole)
        box = QRect(option.rect)
        painter.save()
        if isinstance(row, str):
            font = QFont(option.font)
            font.setPixelSize(11)
            font.setWeight(QFont.Weight.DemiBold)
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.8)
            font.setCapitalization(QFont.Capitalization.AllUppercase)
            painter.setFont(font)
            painter.setPen(QColor(tokens.dim))
            painter.drawText(box.adjusted(16, 8, -16, 0), Qt.AlignmentFlag.AlignVCenter, row)
            painter.restore()
            return
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, QColor(tokens.hover if selected else tokens.raised))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRect(box.left(), box.top(), 3, box.height()), QColor(tokens.amber))
        metrics = painter.fontMetrics()
        small = QFont(option.font)
        small.setPixelSize(12)
        painter.setFont(small)
        painter.setPen(QColor(tokens.text if selected else tokens.dim))
        painter.drawText(QRect(16, box.top(), 56, box.height()), Qt.AlignmentFlag.AlignVCenter, clock(row.start_s))
        low = row.confidence < LOW_CONFIDENCE
        painter.setPen(QColor(tokens.amber if low else tokens.dim))
        right = QRect(box.right() - 64, box.top(), 48, box.height())
        painter.drawText(
            right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, f"{row.confidence * 100:.0f} %"
        )
        title = QFont(option.font)
        title.setStrikeOut(bool(row.muted))
        painter.setFont(title)
        painter.setPen(QColor(tokens.text if index.data(HEARD) else tokens.dim))
        room = box.width() - 72 - 68
        text = metrics.elidedText(cue_title(row), Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(72, box.top(), room, box.height()), Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


class CueList(QListView):
    """``chosen`` gives the id of the cue that was clicked or reached with the arrow keys."""

    chosen = QtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cueList")
        self.setAccessibleName(self.tr("Cues"))
        self.setMouseTracking(True)
        self.cues = CueListModel(self)
        self.setModel(self.cues)
        self.setItemDelegate(_Delegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._quiet = False
        self.selectionModel().currentChanged.connect(self._current_changed)
        controller().changed.connect(self.viewport().update)

    def set_sheet(self, sheet: CueSheet | None, selection: str = "") -> None:
        self._quiet = True
        place = self.verticalScrollBar().value()
        self.cues.set_sheet(sheet)
        self.verticalScrollBar().setValue(place)
        self._quiet = False
        self.select(selection)

    def select(self, cue_id: str) -> None:
        row = self.cues.row_of(cue_id)
        self._quiet = True
        if row < 0:
            self.clearSelection()
        else:
            index = self.cues.index(row)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)
        self._quiet = False

    def _current_changed(self, index: QModelIndex, _before: QModelIndex) -> None:
        cue = self.cues.cue(index)
        if cue is not None and not self._quiet:
            self.chosen.emit(cue.id)
