"""The cue list: what is heard when, the sure ones in order of time, the unsure ones below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.domain.cues import ROOM_TONE_ID, Cue, CueSheet, is_heard, is_unsure
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

    def rows(self) -> list[Cue | str]:
        return self._rows

    def row_of(self, cue_id: str) -> int:
        return next((n for n, row in enumerate(self._rows) if isinstance(row, Cue) and row.id == cue_id), -1)

    def _spoken(self, cue: Cue) -> str:
        if cue.id == ROOM_TONE_ID:
            text = self.tr("{0}, {1}, laid under the whole film").format(clock(cue.start_s), cue_title(cue))
        else:
            text = self.tr("{0}, {1}, {2} % sure").format(
                clock(cue.start_s), cue_title(cue), round(cue.confidence * 100)
            )
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
        painter.setLayoutDirection(option.direction)

        def place(left: int, width: int) -> QRect:
            """A part of the row, mirrored where lines begin on the right."""
            return QStyle.visualRect(option.direction, box, QRect(left, box.top(), width, box.height()))

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
            painter.fillRect(place(box.left(), 3), QColor(tokens.amber))
        metrics = painter.fontMetrics()
        small = QFont(option.font)
        small.setPixelSize(12)
        painter.setFont(small)
        painter.setPen(QColor(tokens.text if selected else tokens.dim))
        narrow = box.width() < 250
        left, wide = (12, 46) if narrow else (16, 56)
        painter.drawText(place(left, wide), Qt.AlignmentFlag.AlignVCenter, clock(row.start_s))
        low = row.confidence < LOW_CONFIDENCE
        painter.setPen(QColor(tokens.amber if low else tokens.dim))
        right = place(box.right() - (52 if narrow else 64), 44 if narrow else 48)
        # The room tone is laid under everything, whatever was seen: it claims no certainty.
        sure = "" if row.id == ROOM_TONE_ID else f"{row.confidence * 100:.0f} %"
        painter.drawText(right, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, sure)
        title = QFont(option.font)
        title.setStrikeOut(bool(row.muted))
        painter.setFont(title)
        painter.setPen(QColor(tokens.text if index.data(HEARD) else tokens.dim))
        room = box.width() - left - wide - (56 if narrow else 68)
        text = metrics.elidedText(cue_title(row), Qt.TextElideMode.ElideRight, room)
        painter.drawText(place(left + wide, room), Qt.AlignmentFlag.AlignVCenter, text)
        painter.restore()


class CueList(QListView):
    """``chosen`` gives the ids of all cues that are selected, and of the one that was clicked or reached last."""

    chosen = QtSignal(list, str)

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
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self._quiet = False
        self._told: tuple[list[str], str] = ([], "")
        self.selectionModel().selectionChanged.connect(self._changed)
        self.selectionModel().currentChanged.connect(self._changed)
        controller().changed.connect(self.viewport().update)

    def set_sheet(self, sheet: CueSheet | None, selection: str = "", others: Sequence[str] = ()) -> None:
        self._quiet = True
        place = self.verticalScrollBar().value()
        self.cues.set_sheet(sheet)
        self.verticalScrollBar().setValue(place)
        self._quiet = False
        self.select(selection, others)

    def select(self, cue_id: str, others: Sequence[str] = ()) -> None:
        """Show this cue as the one that is looked at, and ``others`` as chosen with it."""
        row = self.cues.row_of(cue_id)
        if row >= 0 and self._selected() == ({cue_id, *others}, cue_id):
            return
        self._quiet = True
        if row < 0:
            self.clearSelection()
        else:
            model, flags = self.selectionModel(), QItemSelectionModel.SelectionFlag
            index = self.cues.index(row)
            model.setCurrentIndex(index, flags.ClearAndSelect)
            for other in others:
                if (at := self.cues.row_of(other)) >= 0:
                    model.select(self.cues.index(at), flags.Select)
            self.scrollTo(index)
        self._quiet = False

    def _selected(self) -> tuple[set[str], str]:
        cues = (self.cues.cue(index) for index in self.selectionModel().selectedIndexes())
        current = self.cues.cue(self.currentIndex())
        return {cue.id for cue in cues if cue is not None}, current.id if current is not None else ""

    def _changed(self, *_what: object) -> None:
        if self._quiet:
            return
        ids, current = self._selected()
        ordered = [row.id for row in self.cues.rows() if isinstance(row, Cue) and row.id in ids]
        shown = current if current in ids else ordered[-1] if ordered else ""
        if shown and (ordered, shown) != self._told:
            self._told = (ordered, shown)
            self.chosen.emit(ordered, shown)
            self._told = ([], "")
