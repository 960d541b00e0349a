"""The table of sounds: waveforms in the rows, a playhead in the one that plays. Everything is painted here, without
the style's help, because that is what lets a million rows scroll without a hitch."""

from __future__ import annotations

from collections import OrderedDict
from itertools import islice

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from studio.ui.engine.library import SoundRow
from studio.ui.pages.library.model import (
    CATEGORY,
    COLUMNS,
    LENGTH,
    LICENCE,
    NAME,
    PLAY,
    STAR,
    WAVE,
    SoundTableModel,
    length_text,
    licence_text,
)
from studio.ui.pages.library.waveforms import Waveforms
from studio.ui.qt.plain import plain_tip
from studio.ui.theme import controller, current
from studio.ui.theme.drawings import pixmap

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 40
PADDING = 12
MOST_DRAGGED = 500
PICTURES_KEPT = 200
WIDTHS = {PLAY: 44, WAVE: 200, CATEGORY: 152, LENGTH: 84, LICENCE: 108, STAR: 44}
NARROW = 700
NARROWER = 520


class SoundTable(QTableView):
    """``play_asked`` gives a row and where in it to begin (0…1), ``star_asked`` and ``alike_asked`` a row;
    ``selection_changed`` fires when other sounds are selected."""

    play_asked = Signal(int, float)
    star_asked = Signal(int)
    alike_asked = Signal(int)
    selection_changed = Signal()

    def __init__(self, model: SoundTableModel, waveforms: Waveforms, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sounds = model
        self.waveforms = waveforms
        self.playing = ""
        self.played = 0.0
        self.hovered = -1
        self.setModel(model)
        self._cells = _Delegate(self)
        self._pictures: OrderedDict[tuple[object, ...], QPixmap] = OrderedDict()
        self.setItemDelegate(self._cells)
        self.setAccessibleName(self.tr("Sounds found"))
        self.setAccessibleDescription(self.tr("Space plays the sound, F makes it a favourite, M finds more like it."))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(ROW_HEIGHT)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        # A header asks of every row whether it is selected, even where it shows nothing of it: seconds for a million.
        header.setSelectionModel(QItemSelectionModel(model, header))
        header.setMinimumSectionSize(24)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionsClickable(True)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width)
        waveforms.arrived.connect(self.viewport().update)
        controller().changed.connect(self.viewport().update)

    # -- what is shown ---------------------------------------------------------------------------------------------

    def set_playing(self, sound_id: str, played: float = 0.0) -> None:
        """Show which sound plays and how much of it (0…1) was heard."""
        if (sound_id, played) != (self.playing, self.played):
            before, self.playing, self.played = self.playing, sound_id, played
            self._repaint({before, sound_id})

    def _repaint(self, sound_ids: set[str]) -> None:
        """Paint the rows of some sounds anew, as far as they are on the screen."""
        first, last = self.visible_rows()
        for number in range(first, last + 1):
            row = self.sounds.row(number)
            if row is not None and row.id in sound_ids:
                self.viewport().update(0, self.rowViewportPosition(number), self.viewport().width(), ROW_HEIGHT)

    def visible_rows(self) -> tuple[int, int]:
        """The first and the last row on the screen; the last is before the first when there are none."""
        count = self.sounds.rowCount()
        first = max(0, self.rowAt(0))
        last = self.rowAt(self.viewport().height() - 1)
        return first, count - 1 if last < 0 else last

    def selected_count(self) -> int:
        return sum(span.height() for span in self._spans())

    def selected_numbers(self, most: int | None = None) -> list[int]:
        """The selected rows in order, the first ``most`` of them."""
        spans = sorted(self._spans(), key=lambda span: span.top())
        numbers = (number for span in spans for number in range(span.top(), span.bottom() + 1))
        return list(dict.fromkeys(islice(numbers, most)))

    def _spans(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(number) for number in range(selection.count())]

    # -- painting --------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Whole rows from pictures: a row that was painted once is not painted again while it scrolls by."""
        painter = QPainter(self.viewport())
        dirty = event.rect()
        first = self.rowAt(max(0, dirty.top()))
        if first < 0:
            return
        last = self.rowAt(dirty.bottom())
        count = self.sounds.rowCount()
        for number in range(first, (last if last >= 0 else count - 1) + 1):
            painter.drawPixmap(0, self.rowViewportPosition(number), self._row_picture(number))

    def _row_picture(self, number: int) -> QPixmap:
        row = self.sounds.row(number)
        selected = self.selectionModel().isRowSelected(number, QModelIndex())
        current_row = number == self.currentIndex().row() and self.hasFocus()
        moving = row is not None and row.id == self.playing
        drawn = row is not None and self.waveforms.peaks(row.id) is not None
        width, ratio = self.viewport().width(), self.devicePixelRatioF()
        key = (row, selected, number == self.hovered, current_row, drawn, width, ratio, current().name)
        picture = None if moving else self._pictures.get(key)
        if picture is None:
            picture = QPixmap(round(width * ratio), round(ROW_HEIGHT * ratio))
            picture.setDevicePixelRatio(ratio)
            picture.fill(QColor(current().background))
            self._paint_row(picture, number, selected)
            if not moving:
                self._pictures[key] = picture
            while len(self._pictures) > PICTURES_KEPT:
                self._pictures.popitem(last=False)
        return picture

    def _paint_row(self, picture: QPixmap, number: int, selected: bool) -> None:
        painter = QPainter(picture)
        painter.setFont(self.font())
        option = QStyleOptionViewItem()
        if selected:
            option.state |= QStyle.StateFlag.State_Selected
        for column in range(COLUMNS):
            if not self.isColumnHidden(column):
                left, width = self.columnViewportPosition(column), self.columnWidth(column)
                option.rect = QRect(left, 0, width, ROW_HEIGHT)
                self._cells.paint(painter, option, self.sounds.index(number, column))
        painter.end()

    # -- columns that fit ------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = event.size().width()
        self.setColumnHidden(CATEGORY, width < NARROW)
        self.setColumnHidden(LICENCE, width < NARROWER)
        self.setColumnWidth(WAVE, min(320, max(120, width // 5)))
        super().resizeEvent(event)

    # -- mouse and keys --------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and not event.modifiers():
            if index.column() == PLAY:
                self.setCurrentIndex(index)
                self.play_asked.emit(index.row(), 0.0)
                return
            if index.column() == STAR:
                self.star_asked.emit(index.row())
                return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or event.modifiers() or index.column() != WAVE:
            return
        area = wave_area(self.visualRect(index))
        if area.contains(event.position()):
            self.play_asked.emit(index.row(), (event.position().x() - area.left()) / area.width())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() not in (PLAY, STAR, WAVE):
            self.play_asked.emit(index.row(), 0.0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)
        super().leaveEvent(event)

    def _hover(self, number: int) -> None:
        if number != self.hovered:
            before, self.hovered = self.hovered, number
            for row in (before, number):
                if row >= 0:
                    self.viewport().update(0, self.rowViewportPosition(row), self.viewport().width(), ROW_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = self.currentIndex().row()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if number >= 0 and plain and key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.play_asked.emit(number, 0.0)
        elif number >= 0 and plain and key == Qt.Key.Key_F:
            self.star_asked.emit(number)
        elif number >= 0 and plain and key == Qt.Key.Key_M:
            self.alike_asked.emit(number)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Qt would look through every row; the search field finds by words."""

    def startDrag(self, actions: Qt.DropAction) -> None:
        if self.selected_count() <= MOST_DRAGGED:
            super().startDrag(actions)

    def selectionChanged(self, selected: object, deselected: object) -> None:
        super().selectionChanged(selected, deselected)  # type: ignore[arg-type]
        self.selection_changed.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            row = self.sounds.row(index.row()) if index.isValid() else None
            if row is not None:
                QToolTip.showText(event.globalPos(), plain_tip(self._tip(row, index.column())), self)
                return True
        return super().viewportEvent(event)

    def _tip(self, row: SoundRow, column: int) -> str:
        if column == PLAY:
            return self.tr("Listen (Space)")
        if column == STAR:
            return self.tr("Take from the favourites (F)") if row.favourite else self.tr("Add to the favourites (F)")
        if column == LICENCE:
            return self.tr("May be published") if row.publishable else self.tr("Not cleared for publishing")
        if column == WAVE:
            return self.tr("Click to listen from here")
        return f"{row.name}\n{row.path}"


def wave_area(cell: QRect) -> QRectF:
    """Where in its cell the waveform is painted."""
    return QRectF(cell).adjusted(11, 7, -8, -8)


class _Delegate(QStyledItemDelegate):
    def __init__(self, table: SoundTable) -> None:
        super().__init__(table)
        self._table = table
        self._small = QFont(table.font())
        self._small.setPixelSize(11)
        self._metrics = QFontMetrics(table.font())
        self._small_metrics = QFontMetrics(self._small)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(WIDTHS.get(index.column(), 200), ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = current()
        table, number, cell = self._table, index.row(), option.rect
        row = table.sounds.row(number)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or number == table.hovered:
            painter.fillRect(cell, QColor(tokens.hover if selected else tokens.panel))
        painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), QColor(tokens.line))
        if index.column() == PLAY and table.hasFocus() and number == table.currentIndex().row():
            painter.fillRect(QRect(cell.left(), cell.top(), 3, cell.height() - 1), QColor(tokens.amber))
        if row is None:
            self._paint_coming(painter, cell, index.column())
            return
        column = index.column()
        if column == PLAY:
            self._paint_icon(painter, cell, *self._play_icon(row, number, selected))
        elif column == STAR:
            name, colour = ("star-filled", tokens.amber) if row.favourite else ("star", tokens.faint)
            if row.favourite or selected or number == table.hovered:
                self._paint_icon(painter, cell, name, colour)
        elif column == WAVE:
            self._paint_wave(painter, cell, row)
        elif column == LICENCE:
            self._paint_licence(painter, cell, row)
        elif column == NAME:
            self._paint_name(painter, cell, row)
        elif column == CATEGORY:
            self._paint_text(painter, cell, row.category, tokens.text if selected else tokens.dim)
        elif column == LENGTH:
            text = length_text(row.duration_s)
            self._paint_text(painter, cell, text, tokens.text if selected else tokens.dim, right=True)

    def _play_icon(self, row: SoundRow, number: int, selected: bool) -> tuple[str, str]:
        tokens = current()
        if row.id == self._table.playing:
            return "stop", tokens.teal
        return "play", tokens.text if selected or number == self._table.hovered else tokens.dim

    def _paint_icon(self, painter: QPainter, cell: QRect, name: str, colour: str) -> None:
        painter.drawPixmap(cell.center().x() - 7, cell.center().y() - 8, pixmap(name, colour, 16))

    def _paint_text(self, painter: QPainter, cell: QRect, text: str, colour: str, *, right: bool = False) -> None:
        area = cell.adjusted(PADDING, 0, -PADDING, -1)
        painter.setPen(QColor(colour))
        shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_name(self, painter: QPainter, cell: QRect, row: SoundRow) -> None:
        """The name, and behind it in small frames whether it is a loop and the user's own."""
        marks = [self._table.tr("loop")] if row.loop else []
        marks += [self._table.tr("own")] if row.own else []
        widths = [self._small_metrics.horizontalAdvance(mark) + 10 for mark in marks]
        taken = sum(widths) + 5 * len(marks) + (4 if marks else 0)
        self._paint_text(painter, cell.adjusted(0, 0, -taken, 0), row.name, current().text)
        if not marks:
            return
        room = cell.width() - 2 * PADDING - taken
        x = cell.left() + PADDING + min(room, self._metrics.horizontalAdvance(row.name)) + 8
        painter.save()
        painter.setFont(self._small)
        for mark, width in zip(marks, widths, strict=True):
            box = QRectF(x + 0.5, cell.center().y() - 7.5, width, 16)
            self._paint_frame(painter, box, mark, QPen(QColor(current().faint), 1), current().dim)
            x += width + 5
        painter.restore()

    def _paint_frame(self, painter: QPainter, box: QRectF, text: str, pen: QPen, colour: str) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(colour))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_licence(self, painter: QPainter, cell: QRect, row: SoundRow) -> None:
        """Framed in teal where the sound may be published, in grey dashes where nobody has cleared that."""
        colour = current().teal if row.publishable else current().dim
        pen = QPen(QColor(colour), 1, Qt.PenStyle.SolidLine if row.publishable else Qt.PenStyle.DashLine)
        room = cell.width() - 2 * PADDING - 12
        text = self._small_metrics.elidedText(licence_text(self, row.licence), Qt.TextElideMode.ElideRight, room)
        width = self._small_metrics.horizontalAdvance(text) + 14
        painter.save()
        painter.setFont(self._small)
        self._paint_frame(
            painter, QRectF(cell.left() + PADDING + 0.5, cell.center().y() - 8.5, width, 18), text, pen, colour
        )
        painter.restore()

    def _paint_wave(self, painter: QPainter, cell: QRect, row: SoundRow) -> None:
        tokens = current()
        table = self._table
        area = wave_area(cell)
        ratio = table.devicePixelRatioF()
        picture = table.waveforms.picture(row, area.size().toSize(), tokens.dim, ratio)
        if picture is None:
            painter.fillRect(QRectF(area.left(), area.center().y(), area.width(), 1), QColor(tokens.line))
            return
        painter.drawPixmap(area.topLeft(), picture)
        if row.id != table.playing:
            return
        heard = table.waveforms.picture(row, area.size().toSize(), tokens.teal, ratio)
        x = area.width() * table.played
        if heard is not None:
            part = QRectF(0, 0, x * ratio, area.height() * ratio)
            painter.drawPixmap(QRectF(area.left(), area.top(), x, area.height()), heard, part)
        painter.fillRect(QRectF(area.left() + x, area.top() - 2, 1, area.height() + 4), QColor(tokens.text))

    def _paint_coming(self, painter: QPainter, cell: QRect, column: int) -> None:
        """A row that is on its way from the library."""
        if column not in (NAME, CATEGORY, LENGTH, LICENCE):
            return
        share = {NAME: 0.55, CATEGORY: 0.6}.get(column, 0.5)
        left = QPointF(cell.left() + PADDING, cell.center().y() - 4)
        bar = QRectF(left, QPointF(left.x() + (cell.width() - 2 * PADDING) * share, left.y() + 8))
        painter.fillRect(bar, QColor(current().raised))
