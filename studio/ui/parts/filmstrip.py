"""The filmstrip: thumbnails of everything that is open, made only for what is seen, smooth at ten thousand."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter, QPainterPath, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.ui.qt.plain import plain_tip
from studio.ui.state.documents import Photo, PhotoRoll
from studio.ui.theme import controller, current

THUMB = QSize(104, 84)
CACHE_LIMIT = 600
HEADROOM = 0.2
"""Of a tall picture this share of what does not fit is cut above, the rest below: people keep their heads."""
Index = QModelIndex | QPersistentModelIndex


class FilmstripModel(QAbstractListModel):
    """Rows are the photographs of a roll. Asks for a thumbnail (``wanted``) only when a row is painted without one."""

    wanted = Signal(object)

    def __init__(self, roll: PhotoRoll, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.roll = roll
        self._rows = len(roll)
        self._pictures: OrderedDict[Photo, QPixmap] = OrderedDict()
        self._asked: set[Photo] = set()
        roll.added.connect(self._added)
        roll.removing.connect(self._removing)
        roll.removed.connect(self._removed)
        roll.changed.connect(self._changed)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else self._rows

    def photo(self, index: Index) -> Photo | None:
        return self.roll.photos[index.row()] if index.isValid() and index.row() < len(self.roll) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        photo = self.photo(index)
        if photo is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return photo.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{photo.path.name} · {self.state_text(photo)}")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{photo.name}, {self.state_text(photo)}"
        if role == Qt.ItemDataRole.UserRole:
            return photo
        return None

    def picture(self, photo: Photo) -> QPixmap | None:
        """The thumbnail if it is in memory; otherwise it is asked for once."""
        picture = self._pictures.get(photo)
        if picture is not None:
            self._pictures.move_to_end(photo)
        elif photo not in self._asked:
            self._asked.add(photo)
            self.wanted.emit(photo)
        return picture

    def set_picture(self, photo: Photo, picture: QPixmap) -> None:
        self._asked.discard(photo)
        self._pictures[photo] = picture
        while len(self._pictures) > CACHE_LIMIT:
            self._pictures.popitem(last=False)
        self._changed(photo)

    def forget_picture(self, photo: Photo) -> None:
        """Ask again when it is next seen (after colouring)."""
        self._asked.discard(photo)
        self._changed(photo)
        self.wanted.emit(photo)

    def state_text(self, photo: Photo) -> str:
        return {
            "new": self.tr("not coloured yet"),
            "waiting": self.tr("waiting"),
            "working": self.tr("being coloured"),
            "coloured": self.tr("coloured"),
            "failed": self.tr("could not be read or coloured"),
        }[photo.state]

    def _added(self, first: int, last: int) -> None:
        self.beginInsertRows(QModelIndex(), first, last)
        self._rows += last - first + 1
        self.endInsertRows()

    def _removing(self, row: int) -> None:
        self.beginRemoveRows(QModelIndex(), row, row)

    def _removed(self, _row: int) -> None:
        self._rows -= 1
        self.endRemoveRows()

    def _changed(self, photo: Photo) -> None:
        if self.roll.find(photo.path) is photo:
            index = self.index(self.roll.index(photo))
            self.dataChanged.emit(index, index)


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(THUMB.width() + 8, THUMB.height() + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = current()
        model = index.model()
        photo = index.data(Qt.ItemDataRole.UserRole)
        if photo is None or not isinstance(model, FilmstripModel):
            return
        box = QRect(option.rect.left() + 4, option.rect.top() + 8, THUMB.width(), THUMB.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(box, 4, 4)
        painter.setClipPath(shape)
        picture = model.picture(photo)
        if picture is None:
            painter.fillRect(box, QColor(tokens.raised))
            painter.setPen(QColor(tokens.dim))
            text = painter.fontMetrics().elidedText(photo.name, Qt.TextElideMode.ElideMiddle, box.width() - 12)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        else:
            size = picture.deviceIndependentSize().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
            target = QRect(0, 0, round(size.width()), round(size.height()))
            target.moveCenter(box.center())
            target.moveTop(box.top() - round(max(0.0, size.height() - box.height()) * HEADROOM))
            painter.drawPixmap(target, picture)
        if photo.state == "working":
            painter.fillRect(QRect(box.left(), box.bottom() - 3, box.width(), 4), QColor(0, 0, 0, 120))
            painter.fillRect(
                QRect(box.left(), box.bottom() - 3, round(box.width() * photo.progress), 4), QColor(tokens.amber)
            )
        painter.setClipping(False)
        self._paint_dot(painter, box, photo)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        view = self.parent()
        shown = isinstance(view, QListView) and view.currentIndex().row() == index.row()
        if selected or focus:
            painter.setPen(QPen(QColor(tokens.amber if shown else tokens.dim), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 6, 6)
        painter.restore()

    @staticmethod
    def _paint_dot(painter: QPainter, box: QRect, photo: Photo) -> None:
        colours = {"coloured": "#e3a94f", "failed": "#d9665b", "waiting": "#c9c6c1"}
        colour = colours.get(photo.state)
        if colour is None:
            return
        painter.setPen(QPen(QColor(0, 0, 0, 150), 1.5))
        painter.setBrush(QColor(colour))
        painter.drawEllipse(QRect(box.right() - 14, box.bottom() - 14, 9, 9))


class Filmstrip(QListView):
    """One row of thumbnails. ``current_photo`` follows the selection, ``selected_changed`` gives all that are selected,
    ``removal_asked`` follows the Delete key, ``menu_asked`` gives the place on the screen for a menu about them."""

    current_photo = Signal(object)
    removal_asked = Signal(list)
    selected_changed = Signal(list)
    menu_asked = Signal(QPoint)

    def __init__(self, roll: PhotoRoll, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("thumbnails")
        self.setAccessibleName(self.tr("Open photographs"))
        self.setViewMode(QListView.ViewMode.ListMode)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(THUMB.height() + 28)
        self.setMouseTracking(False)
        self.strip = FilmstripModel(roll, self)
        self.setModel(self.strip)
        self.setItemDelegate(_Delegate(self))
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selected_changed.emit(self.selected()))
        controller().changed.connect(self.viewport().update)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.selectedIndexes():
            self.menu_asked.emit(event.globalPos())

    def select(self, photo: Photo) -> None:
        index = self.strip.index(self.strip.roll.index(photo))
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def current(self) -> Photo | None:
        return self.strip.photo(self.currentIndex())

    def selected(self) -> list[Photo]:
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.strip.roll.photos[row] for row in rows]

    def visible_photos(self) -> list[Photo]:
        first = self.indexAt(self.viewport().rect().topLeft() + self.viewport().rect().center() * 0)
        left = self.indexAt(QRect(8, 20, 1, 1).center())
        right = self.indexAt(QRect(self.viewport().width() - 8, 20, 1, 1).center())
        start = left.row() if left.isValid() else max(0, first.row())
        stop = right.row() if right.isValid() else self.strip.rowCount() - 1
        return self.strip.roll.photos[start : stop + 1]

    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self.horizontalScrollBar()
        delta = event.angleDelta().x() or event.angleDelta().y()
        bar.setValue(bar.value() - delta)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_asked.emit(self.selected())
        elif event.text().isprintable() and event.text() and not event.modifiers():
            event.ignore()  # letters and Space are the page's keys: the list would look for a name that begins so
        else:
            super().keyPressEvent(event)

    def _current_changed(self, index: QModelIndex, _previous: QModelIndex) -> None:
        photo = self.strip.photo(index)
        if photo is not None:
            self.current_photo.emit(photo)
