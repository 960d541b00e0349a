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
    QSortFilterProxyModel,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter, QPainterPath, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from studio.ui.qt.plain import plain_tip
from studio.ui.state.documents import Photo, PhotoRoll
from studio.ui.state.photo_filter import PhotoFilter
from studio.ui.theme import controller, current
from studio.ui.theme.drawings import pixmap

THUMB = QSize(104, 84)
CACHE_LIMIT = 600
STAR = 11
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
            return f"{photo.name}, {self.state_text(photo)}, {self.rating_text(photo)}"
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

    def forget_pictures(self) -> None:
        """Ask for all of them again, as they are seen."""
        self._pictures.clear()
        self._asked.clear()
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(self._rows - 1))

    def state_text(self, photo: Photo) -> str:
        return {
            "new": self.tr("not coloured yet"),
            "waiting": self.tr("waiting"),
            "working": self.tr("being coloured"),
            "coloured": self.tr("coloured"),
            "failed": self.tr("could not be read or coloured"),
        }[photo.state]

    def rating_text(self, photo: Photo) -> str:
        stars = photo.marks.rating
        return self.tr("%n star(s)", "", stars) if stars else self.tr("no rating")

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


class ShownPhotos(QSortFilterProxyModel):
    """The photographs that the filter shows. ``kept`` stay, whatever it says: what is looked at or selected does not
    vanish because of what is done to it."""

    def __init__(self, photos: FilmstripModel) -> None:
        super().__init__(photos)
        self._roll = photos.roll
        self.filter = PhotoFilter()
        self.kept: frozenset[Photo] = frozenset()
        self.setSourceModel(photos)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        photo = self._roll.photos[row]
        return self.filter.shows_all or photo in self.kept or self.filter.accepts(photo)

    def set_filter(self, wanted: PhotoFilter) -> None:
        self.beginFilterChange()
        self.filter = wanted
        self.endFilterChange(self.Direction.Rows)

    def keep(self, photos: frozenset[Photo]) -> None:
        """These are looked at or selected now, and no others."""
        gone = self.kept - photos
        if self.filter.shows_all or all(self.filter.accepts(photo) for photo in gone):
            self.kept = photos
            return
        self.beginFilterChange()
        self.kept = photos
        self.endFilterChange(self.Direction.Rows)

    def index_of(self, photo: Photo) -> QModelIndex:
        source = self.sourceModel()
        return self.mapFromSource(source.index(self._roll.index(photo), 0))

    def photos(self) -> list[Photo]:
        if self.filter.shows_all:
            return list(self._roll.photos)
        return [photo for row in range(self.rowCount()) if (photo := photo_of(self.index(row, 0))) is not None]


def photo_of(index: Index) -> Photo | None:
    photo = index.data(Qt.ItemDataRole.UserRole)
    return photo if isinstance(photo, Photo) else None


class _Delegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(THUMB.width() + 8, THUMB.height() + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = current()
        photo, view = photo_of(index), self.parent()
        if photo is None or not isinstance(view, Filmstrip):
            return
        box = QRect(option.rect.left() + 4, option.rect.top() + 8, THUMB.width(), THUMB.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(box, 4, 4)
        painter.setClipPath(shape)
        picture = view.strip.picture(photo)
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
        self._paint_stars(painter, box, photo.marks.rating)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        shown = view.currentIndex().row() == index.row()
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

    @staticmethod
    def _paint_stars(painter: QPainter, box: QRect, rating: int) -> None:
        """Light on dark, whatever the picture and the theme."""
        if rating:
            plate = QRect(box.left() + 4, box.bottom() - 17, rating * STAR + 6, STAR + 4)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(0, 0, 0, 170))
            painter.drawRoundedRect(plate, 4, 4)
            for number in range(rating):
                star = pixmap("star-filled", "#ffffff", STAR - 1)
                painter.drawPixmap(plate.left() + 3 + number * STAR, plate.top() + 2, star)


class Filmstrip(QListView):
    """One row of thumbnails. ``current_photo`` follows the selection, ``selected_changed`` gives all that are selected,
    ``removal_asked`` follows the Delete key, ``menu_asked`` gives the place on the screen for a menu about them."""

    current_photo = Signal(object)
    removal_asked = Signal(list)
    selected_changed = Signal(list)
    menu_asked = Signal(QPoint)
    filter_changed = Signal(object)

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
        self.shown = ShownPhotos(self.strip)
        self.setModel(self.shown)
        self.setItemDelegate(_Delegate(self))
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.selectionModel().selectionChanged.connect(lambda *_: self._selection_changed())
        self._refilter = QTimer(self)
        self._refilter.setSingleShot(True)
        self._refilter.timeout.connect(self._keep)
        controller().changed.connect(self.viewport().update)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.selectedIndexes():
            self.menu_asked.emit(event.globalPos())

    def select(self, photo: Photo) -> None:
        if not self.shown.index_of(photo).isValid():
            self.set_filter(PhotoFilter())
        index = self.shown.index_of(photo)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)

    def set_filter(self, wanted: PhotoFilter) -> None:
        """Show only such photographs, and what is looked at."""
        if wanted != self.shown.filter:
            self._keep()
            self.shown.set_filter(wanted)
            self.filter_changed.emit(wanted)

    def current(self) -> Photo | None:
        return photo_of(self.currentIndex())

    def selected(self) -> list[Photo]:
        rows = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return [photo for index in rows if (photo := photo_of(index)) is not None]

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
        photo = photo_of(index)
        if photo is not None:
            self.current_photo.emit(photo)

    def _selection_changed(self) -> None:
        self.selected_changed.emit(self.selected())
        self._refilter.start(0)  # rows must not go while the selection is being changed

    def _keep(self) -> None:
        current = self.current()
        self.shown.keep(frozenset(self.selected()) | (frozenset() if current is None else {current}))
