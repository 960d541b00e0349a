"""The pages of a file that holds several: small pictures to turn to, each with a tick for those that are exported."""

from __future__ import annotations

import itertools
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from studio.ui.parts.controls import Elided, button, label
from studio.ui.theme import controller, current

PAGE = QSize(64, 60)
_TICK = 16
_SIDE = 148
Index = QModelIndex | QPersistentModelIndex


class _Pages(QAbstractListModel):
    """Rows are pages, from 1. Asks for a small picture (``wanted``) only when a row is painted without one."""

    wanted = Signal(int)
    ticked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = 0
        self.chosen: frozenset[int] = frozenset()
        self._pictures: dict[int, QPixmap] = {}
        self._asked: set[int] = set()
        self._failed: set[int] = set()

    def start(self, count: int) -> None:
        """Pages of another file."""
        self.beginResetModel()
        self.count, self.chosen = count, frozenset()
        self._pictures, self._asked, self._failed = {}, set(), set()
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else self.count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        number = index.row() + 1
        if role == Qt.ItemDataRole.DisplayRole:
            return str(number)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if number in self.chosen else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            ticked = self.tr("will be exported") if number in self.chosen else self.tr("Space chooses it for export")
            return self.tr("Page {0} of {1}, {2}").format(number, self.count, ticked)
        return None

    def picture(self, number: int) -> QPixmap | None:
        if number not in self._pictures and number not in self._asked:
            self._asked.add(number)
            self.wanted.emit(number)
        return self._pictures.get(number)

    def set_picture(self, number: int, picture: QPixmap | None) -> None:
        """``None``: the page cannot be read."""
        if picture is None:
            self._failed.add(number)
        else:
            self._pictures[number] = picture
        self._redraw(number)

    def is_unreadable(self, number: int) -> bool:
        return number in self._failed

    def choose(self, chosen: frozenset[int]) -> None:
        changed, self.chosen = chosen ^ self.chosen, chosen
        for number in changed:
            self._redraw(number)

    def tick(self, number: int) -> None:
        self.choose(self.chosen ^ {number})
        self.ticked.emit()

    def _redraw(self, number: int) -> None:
        index = self.index(number - 1)
        self.dataChanged.emit(index, index)


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(PAGE.width() + 8, PAGE.height() + 10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, model = current(), index.model()
        if not isinstance(model, _Pages):
            return
        number = index.row() + 1
        box = _box(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(box, 4, 4)
        painter.setClipPath(shape)
        painter.fillRect(box, QColor(tokens.raised))
        picture = model.picture(number)
        if picture is not None:
            size = picture.deviceIndependentSize().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
            target = QRect(0, 0, round(size.width()), round(size.height()))
            target.moveCenter(box.center())
            painter.drawPixmap(target, picture)
        elif model.is_unreadable(number):
            painter.setPen(QPen(QColor(tokens.red), 1.5))
            cross = QRect(0, 0, 12, 12)
            cross.moveCenter(box.center() + QPoint(0, -4))
            painter.drawLine(cross.topLeft(), cross.bottomRight())
            painter.drawLine(cross.topRight(), cross.bottomLeft())
        self._paint_number(painter, box, str(number))
        self._paint_tick(painter, box, number in model.chosen)
        painter.setClipping(False)
        view = self.parent()
        is_shown = isinstance(view, QListView) and view.currentIndex().row() == index.row()
        if is_shown or option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens.amber), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 6, 6)
        painter.restore()

    @staticmethod
    def _paint_number(painter: QPainter, box: QRect, text: str) -> None:
        """Light on dark whatever the page and the theme."""
        font = painter.font()
        font.setPixelSize(11)
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(text) + 10
        plate = QRect(box.left() + 3, box.bottom() - 18, width, 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 170))
        painter.drawRoundedRect(plate, 4, 4)
        painter.setPen(QColor("#ffffff"))
        painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, text)

    @staticmethod
    def _paint_tick(painter: QPainter, box: QRect, chosen: bool) -> None:
        tokens = current()
        place = _tick_box(box)
        painter.setPen(QPen(QColor(0, 0, 0, 150) if chosen else QColor(255, 255, 255, 220), 1.2))
        painter.setBrush(QColor(tokens.amber) if chosen else QColor(0, 0, 0, 130))
        painter.drawRoundedRect(place, 4, 4)
        if chosen:
            painter.setPen(QPen(QColor(tokens.on_accent), 2))
            x, y = place.left(), place.top()
            painter.drawPolyline([QPoint(x + 4, y + 8), QPoint(x + 7, y + 11), QPoint(x + 12, y + 5)])


def _box(rect: QRect) -> QRect:
    return QRect(rect.left() + 4, rect.top() + 5, PAGE.width(), PAGE.height())


def _tick_box(box: QRect) -> QRect:
    return QRect(box.right() - _TICK - 3, box.top() + 4, _TICK, _TICK)


class _List(QListView):
    def keyPressEvent(self, event: QKeyEvent) -> None:
        model = self.model()
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid() and isinstance(model, _Pages):
            model.tick(self.currentIndex().row() + 1)
            return
        super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """A click on a tick chooses the page and does not turn to it."""
        if isinstance(event, QMouseEvent) and event.type() in (
            QEvent.Type.MouseButtonPress,
            QEvent.Type.MouseButtonDblClick,
        ):
            index, model = self.indexAt(event.position().toPoint()), self.model()
            place = _tick_box(_box(self.visualRect(index))).adjusted(-3, -3, 3, 3)
            if index.isValid() and isinstance(model, _Pages) and place.contains(event.position().toPoint()):
                model.tick(index.row() + 1)
                return True
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self.horizontalScrollBar()
        bar.setValue(bar.value() - (event.angleDelta().x() or event.angleDelta().y()))
        event.accept()


class PageStrip(QWidget):
    """Hidden for files of one page. ``page_wanted`` gives the page to turn to, ``choice_changed`` the pages that are to
    be exported, ``picture_wanted`` a page whose small picture is looked at."""

    page_wanted = Signal(int)
    choice_changed = Signal(object)
    picture_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._file: object = None
        self.pages = _Pages(self)
        self.view = _List()
        self.view.setObjectName("thumbnails")
        self.view.setAccessibleName(self.tr("Pages of the file"))
        self.view.setFlow(QListView.Flow.LeftToRight)
        self.view.setWrapping(False)
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setFixedHeight(PAGE.height() + 22)
        self.view.setModel(self.pages)
        self.view.setItemDelegate(_Delegate(self.view))
        self.where = label("", "small")
        self.choice = Elided("", "small")
        self.all_or_none = button(self.tr("All pages"), self._choose_all_or_none)
        side = QVBoxLayout()
        side.setContentsMargins(0, 6, 0, 6)
        side.setSpacing(0)
        for widget in (self.where, self.choice):
            side.addWidget(widget)
        side.addStretch(1)
        side.addWidget(self.all_or_none, 0, Qt.AlignmentFlag.AlignLeft)
        box = QWidget()
        box.setFixedWidth(_SIDE)
        box.setLayout(side)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(12)
        row.addWidget(box)
        row.addWidget(self.view, 1)
        self.pages.wanted.connect(self.picture_wanted)
        self.pages.ticked.connect(self._ticked)
        self.view.selectionModel().currentChanged.connect(self._turned)
        controller().changed.connect(self.view.viewport().update)
        self.hide()

    def show_pages(self, file: object, count: int, page: int, chosen: frozenset[int]) -> None:
        """The pages of ``file`` (anything that tells files apart), of which ``page`` is looked at."""
        self.setVisible(count > 1)
        if file is not self._file or count != self.pages.count:
            self._file = file
            self.pages.start(count)
        self.pages.choose(chosen)
        index = self.pages.index(page - 1)
        if self.view.currentIndex() != index:
            self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.view.scrollTo(index)
        self._say()

    def set_picture(self, file: object, number: int, picture: QPixmap | None) -> None:
        """The small picture of a page; None when it cannot be read."""
        if file is self._file:
            self.pages.set_picture(number, picture)

    @property
    def chosen(self) -> frozenset[int]:
        return self.pages.chosen

    def _turned(self, index: QModelIndex, _previous: QModelIndex) -> None:
        if index.isValid():
            self.page_wanted.emit(index.row() + 1)

    def _choose_all_or_none(self) -> None:
        every = frozenset(range(1, self.pages.count + 1))
        self.pages.choose(frozenset() if self.chosen == every else every)
        self._ticked()

    def _ticked(self) -> None:
        self.choice_changed.emit(self.chosen)
        self._say()

    def _say(self) -> None:
        count, chosen = self.pages.count, self.chosen
        self.where.setText(self.tr("Page {0} of {1}").format(self.view.currentIndex().row() + 1, count))
        self.choice.setText(
            self.tr("Export: all pages")
            if len(chosen) == count
            else self.tr("Export: {0}").format(numbers_in_words(chosen))
            if chosen
            else self.tr("Export: the page shown")
        )
        self.all_or_none.setText(self.tr("Choose none") if len(chosen) == count else self.tr("Choose all"))


def numbers_in_words(numbers: frozenset[int]) -> str:
    """``1, 3–5``."""
    runs: list[list[int]] = []
    for _, run in itertools.groupby(enumerate(sorted(numbers)), lambda pair: pair[1] - pair[0]):
        runs.append([number for _, number in run])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)
