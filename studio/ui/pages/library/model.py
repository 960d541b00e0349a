"""The list of sounds: as many rows as there are, of which only those near the screen are in memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, QUrl

from studio.domain.errors import StudioError
from studio.domain.licences import CC0, UNKNOWN_LICENCE
from studio.ui.engine.library import LibraryThread, SoundRow
from studio.ui.pages.library import questions
from studio.ui.parts.sound_drops import SOUND_MIME
from studio.ui.qt.plain import plain_tip
from studio.ui.state.words import number_text

if TYPE_CHECKING:
    from studio.sound.shelves.records import SoundList

Index = QModelIndex | QPersistentModelIndex
PLAY, NAME, WAVE, CATEGORY, LENGTH, LICENCE, STAR = range(7)
COLUMNS = 7
ORDERS = {NAME: "name", CATEGORY: "category", LENGTH: "length"}
BLOCK = 64
BLOCKS_KEPT = 128


class SoundTableModel(QAbstractTableModel):
    """Holds the keys of all sounds found and asks for rows in blocks when they are looked at. A row that has not come
    yet shows nothing; ``row`` gives None for it."""

    def __init__(self, library: LibraryThread, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._list: SoundList | None = None
        self._count = 0
        self._blocks: OrderedDict[int, list[SoundRow | None]] = OrderedDict()
        self._needed: dict[int, None] = {}
        self._in_flight: frozenset[int] = frozenset()
        self._order = ("best", False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(0)
        self._pause.timeout.connect(self._fetch)
        self.titles = (
            "",
            self.tr("Sound"),
            self.tr("Waveform"),
            self.tr("Category"),
            self.tr("Length"),
            self.tr("Licence"),
            "",
        )

    # -- the list --------------------------------------------------------------------------------------------------

    def set_list(self, found: SoundList | None) -> None:
        self.beginResetModel()
        self._list = found
        self._count = 0 if found is None else len(found)
        self._forget_rows()
        self.endResetModel()

    def refresh(self) -> None:
        """Read the rows anew: something was said about the sounds, or their files have changed."""
        self._forget_rows()
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, COLUMNS - 1))

    def _forget_rows(self) -> None:
        self._blocks.clear()
        self._needed.clear()
        self._in_flight = frozenset()

    def row(self, number: int) -> SoundRow | None:
        """The sound in this row, when it is known already; otherwise it is asked for."""
        if not 0 <= number < self._count:
            return None
        block = self._blocks.get(number // BLOCK)
        if block is None:
            self._need(number // BLOCK)
            return None
        return block[number % BLOCK]

    def known_rows(self) -> Iterable[tuple[int, SoundRow]]:
        """(number, sound) of all rows in memory."""
        for number, block in self._blocks.items():
            for place, row in enumerate(block):
                if row is not None:
                    yield number * BLOCK + place, row

    def keys(self, numbers: Sequence[int]) -> list[int]:
        """The library's keys of some rows, whether in memory or not."""
        return [] if self._list is None else [int(self._list.keys[number]) for number in numbers]

    def change(self, sound_ids: Iterable[str], **values: Any) -> None:
        """Show a change at once, before the library has answered."""
        wanted = set(sound_ids)
        for number, row in list(self.known_rows()):
            if row.id in wanted:
                self._blocks[number // BLOCK][number % BLOCK] = replace(row, **values)
                self.dataChanged.emit(self.index(number, 0), self.index(number, COLUMNS - 1))

    def touch(self, number: int) -> None:
        """Paint one row anew."""
        if 0 <= number < self._count:
            self.dataChanged.emit(self.index(number, 0), self.index(number, COLUMNS - 1))

    # -- fetching --------------------------------------------------------------------------------------------------

    def _need(self, block: int) -> None:
        self._needed[block] = None
        if not self._pause.isActive():
            self._pause.start()

    def _fetch(self) -> None:
        """Ask for the blocks that were looked at since the last time; what flew past meanwhile is not asked for."""
        needed = frozenset(block for block in self._needed if block not in self._blocks)
        self._needed.clear()
        if self._list is None or not needed or needed <= self._in_flight:
            return
        last = (self._count - 1) // BLOCK
        near = {block + step for block in needed for step in (-1, 1)}  # where the list is scrolled to next
        needed |= {block for block in near if 0 <= block <= last and block not in self._blocks}
        self._in_flight = needed
        found = self._list
        keys = {block: found.keys[block * BLOCK : (block + 1) * BLOCK].tolist() for block in sorted(needed)}
        self._library.ask(
            questions.rows(keys),
            lambda answer: self._received(found, answer),
            self._not_received,
            replaces=f"rows of the library page {id(self)}",
        )

    def _received(self, found: SoundList, answer: dict[int, list[SoundRow | None]]) -> None:
        if found is not self._list:
            return
        self._in_flight = frozenset()
        for number, block in answer.items():
            self._blocks[number] = block
            self._blocks.move_to_end(number)
            last = min(self._count, (number + 1) * BLOCK) - 1
            self.dataChanged.emit(self.index(number * BLOCK, 0), self.index(last, COLUMNS - 1))
        while len(self._blocks) > BLOCKS_KEPT:
            self._blocks.popitem(last=False)

    def _not_received(self, error: StudioError) -> None:
        self._in_flight = frozenset()
        self._library.failed.emit(error)

    # -- for the view ----------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's own signature)
        return COLUMNS

    def set_order(self, order: str, descending: bool) -> None:
        """Show in the header what the list is ordered by."""
        self._order = (order, descending)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)

    def _title(self, section: int) -> str:
        order, descending = self._order
        arrow = (" ↓" if descending else " ↑") if ORDERS.get(section) == order else ""
        return self.titles[section] + arrow

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._title(section)
        if role == Qt.ItemDataRole.TextAlignmentRole and section == LENGTH:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self.row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{row.name}\n{row.path}") if index.column() == NAME else None
        if role == Qt.ItemDataRole.DisplayRole and index.column() in (PLAY, WAVE, STAR):
            return None
        return self._spoken(row, index.column())

    def _spoken(self, row: SoundRow, column: int) -> str:
        if column == PLAY:
            return self.tr("Listen to {0}").format(row.name)
        if column == STAR:
            return self.tr("Favourite") if row.favourite else self.tr("No favourite")
        return {
            NAME: row.name,
            WAVE: "",
            CATEGORY: row.category,
            LENGTH: length_text(row.duration_s),
            LICENCE: licence_text(self, row.licence),
        }[column]

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [SOUND_MIME, "text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The files of the dragged rows, for this program's timeline and for every other program."""
        numbers = sorted({index.row() for index in indexes})
        rows = [row for row in map(self.row, numbers) if row is not None]
        data = QMimeData()
        data.setData(SOUND_MIME, "\n".join(row.id for row in rows).encode())
        data.setUrls([QUrl.fromLocalFile(row.path) for row in rows])
        return data


def length_text(seconds: float) -> str:
    """Short lengths to the hundredth, long ones as minutes and seconds."""
    if seconds < 60:
        return f"{number_text(seconds, 2 if seconds < 10 else 1)} s"
    return f"{int(seconds // 60)}:{int(seconds % 60):02d} min"


def licence_text(here: QObject, licence: str) -> str:
    if licence == UNKNOWN_LICENCE:
        return here.tr("unknown")
    return "CC0" if licence == CC0 else licence
