"""The list at the left: which sounds to show, and the user's folders with what goes on in them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.domain.progress import ProgressUpdate
from studio.ui.pages.library.questions import Folder, Overview
from studio.ui.parts.controls import Elided, IconButton, button, label
from studio.ui.qt.plain import plain_tip
from studio.ui.qt.reading_order import one_tab_stop
from studio.ui.state.words import short_time
from studio.ui.theme import controller, current
from studio.ui.theme.drawings import pixmap

WIDTH = 224
ALL, FAVOURITES, OWN, SHIPPED = "", "favourites", "folder", "shipped"


class _Source(QAbstractButton):
    """One line of the list: an icon, a name, a number at the right."""

    def __init__(self, icon_name: str, name: str) -> None:
        super().__init__()
        self._icon_name, self._name, self._count = icon_name, name, 0
        self.setCheckable(True)
        self.setFixedHeight(32)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_count(0)
        controller().changed.connect(self.update)

    def set_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(self.tr("{0}: %Ln sound(s)", "", count).format(self._name))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH - 16, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QColor(tokens.amber) if self.hasFocus() else Qt.PenStyle.NoPen)
        lit = self.isChecked() or self.underMouse()
        painter.setBrush(QColor(tokens.hover if self.isChecked() else tokens.raised) if lit else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(area, 6, 6)
        colour = tokens.text if self.isChecked() else tokens.dim
        painter.drawPixmap(8, 8, pixmap(self._icon_name, colour, 16))
        painter.setPen(QColor(tokens.text))
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if self.isChecked() else QFont.Weight.Normal)
        number = f"{self._count:,}"
        small = QFont(self.font())
        small.setPixelSize(12)
        painter.setFont(small)
        painter.setPen(QColor(tokens.dim))
        painter.drawText(
            self.rect().adjusted(0, 0, -10, 0), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number
        )
        room = self.width() - 32 - painter.fontMetrics().horizontalAdvance(number) - 18
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(32, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, shown)


class _FolderRow(QAbstractButton):
    """One of the user's folders: its name, how many sounds it holds, how far a visit is. Pressed, its sounds are
    shown alone."""

    def __init__(self, folder: Folder, panel: FolderPanel) -> None:
        super().__init__()
        self.folder = folder
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name = Elided(Path(folder.path).name or folder.path)
        self._name.set_tip(folder.path)
        self._state = Elided(self._state_text(), "warn" if folder.missing else "small")
        self.menu_button = IconButton(
            "menu", self.tr("What to do with {0}").format(self._name.full_text()), kind="quiet"
        )
        self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu_button.setMenu(self._menu(panel))
        self.cancel = IconButton(
            "close",
            self.tr("Stop the import of {0}").format(self._name.full_text()),
            lambda: panel.cancel_asked.emit(folder.path),
            kind="quiet",
            size=14,
        )
        self.bar = QProgressBar()
        self.bar.setProperty("kind", "sound")
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 1000)
        self.bar.setAccessibleName(self.tr("Import of {0}").format(self._name.full_text()))
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addWidget(self._name)
        texts.addWidget(self._state)
        texts.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 0, 4)
        row.setSpacing(4)
        row.addLayout(texts, 1)
        row.addWidget(self.cancel)
        row.addWidget(self.menu_button)
        for part in (self._name, self._state, self.bar):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setToolTip(plain_tip(folder.path))
        self.show_progress(None)
        controller().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout is not None else super().sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current()
        if not (self.isChecked() or self.underMouse() or self.hasFocus()):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens.amber) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.hover if self.isChecked() else tokens.raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def show_progress(self, update: ProgressUpdate | None) -> None:
        """How far the import is; None when there is none."""
        self.bar.setVisible(update is not None)
        self.cancel.setVisible(update is not None)
        self.menu_button.setVisible(update is None)
        if update is None:
            self._state.setText(self._state_text())
            self.setAccessibleName(self.tr("{0}: {1}").format(self._name.full_text(), self._state_text()))
            return
        self.bar.setValue(round(update.fraction * 1000))
        left = "" if update.eta_s is None else self.tr(" · {0} left").format(short_time(update.eta_s))
        self._state.setText(self.tr("Listening: {0} %").format(int(update.fraction * 100)) + left)

    def _state_text(self) -> str:
        text = self.tr("%Ln sound(s)", "", self.folder.sounds)
        if self.folder.missing:
            return self.tr("Not connected · {0} kept").format(text)
        if self.folder.problems:
            return self.tr("{0} · %Ln left out", "", self.folder.problems).format(text)
        return text

    def _menu(self, panel: FolderPanel) -> QMenu:
        menu = QMenu(self)
        path = self.folder.path
        again = menu.addAction(self.tr("Look for changes now"))
        again.triggered.connect(lambda: panel.rescan_asked.emit(path))
        again.setEnabled(not self.folder.missing)
        show = menu.addAction(self.tr("Show the folder"))
        show.triggered.connect(lambda: panel.show_asked.emit(path))
        show.setEnabled(not self.folder.missing)
        if self.folder.problems:
            problems = menu.addAction(self.tr("What was left out (%Ln)…", "", self.folder.problems))
            problems.triggered.connect(lambda: panel.problems_asked.emit(path))
        menu.addSeparator()
        menu.addAction(self.tr("Take out of the library")).triggered.connect(lambda: panel.remove_asked.emit(path))
        return menu


class FolderPanel(QScrollArea):
    """``source_changed`` says which sounds are wanted; the other signals carry a folder's path."""

    source_changed = Signal()
    add_asked = Signal()
    cancel_asked = Signal(str)
    rescan_asked = Signal(str)
    show_asked = Signal(str)
    problems_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Where the sounds come from"))
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._sources = {
            ALL: _Source("library", self.tr("All sounds")),
            FAVOURITES: _Source("star", self.tr("Favourites")),
            OWN: _Source("folder", self.tr("Own sounds")),
            SHIPPED: _Source("note", self.tr("Included")),
        }
        self._sources[SHIPPED].setToolTip(self.tr("The sounds that come with Phonochrome"))
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(8, 16, 8, 16)
        column.setSpacing(2)
        for source in self._sources.values():
            self._group.addButton(source)
            column.addWidget(source)
        self._sources[ALL].setChecked(True)
        one_tab_stop(self._group)
        self._group.buttonClicked.connect(lambda _button: self.source_changed.emit())
        heading = label(self.tr("Folders"), "section")
        heading.setContentsMargins(8, 20, 0, 4)
        column.addWidget(heading)
        self._empty = label(
            self.tr("Your own recordings stay where they are; the library only remembers them."), "small", wrap=True
        )
        self._empty.setContentsMargins(8, 0, 8, 8)
        column.addWidget(self._empty)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        column.addLayout(self._rows)
        column.addSpacing(8)
        self.add = button(self.tr("Add a folder…"), self.add_asked.emit)
        column.addWidget(self.add)
        column.addStretch(1)
        self.setWidget(body)
        self._progress: dict[str, ProgressUpdate] = {}
        self._overview = Overview()

    def source(self) -> str:
        """Which sounds are wanted: ``ALL``, ``FAVOURITES``, ``OWN`` or ``SHIPPED``; ``ALL`` for those of a folder."""
        return next((name for name, source in self._sources.items() if source.isChecked()), ALL)

    def chosen_folder(self) -> str:
        """The folder of which the sounds are wanted, empty for none."""
        return next((path for path, row in self.rows().items() if row.isChecked()), "")

    def choose(self, name: str) -> None:
        """Ask for the sounds of a source, or of a folder by its path."""
        rows = self.rows()
        (rows[name] if name in rows else self._sources[name]).setChecked(True)
        self.source_changed.emit()

    def rows(self) -> dict[str, _FolderRow]:
        """The rows of the folders by path."""
        items = (self._rows.itemAt(place) for place in range(self._rows.count()))
        widgets = (item.widget() for item in items if item is not None)
        return {widget.folder.path: widget for widget in widgets if isinstance(widget, _FolderRow)}

    def set_overview(self, overview: Overview) -> None:
        self._overview = overview
        for name, number in (
            (ALL, overview.sounds),
            (FAVOURITES, overview.favourites),
            (OWN, overview.own),
            (SHIPPED, overview.shipped),
        ):
            self._sources[name].set_count(number)
        self._fill()

    def set_progress(self, folder: str, update: ProgressUpdate | None) -> None:
        """How far the import of a folder is; None when it has ended."""
        if update is None:
            self._progress.pop(folder, None)
        else:
            self._progress[folder] = update
        row = self.rows().get(folder)
        if row is not None:
            row.show_progress(update)
        elif update is not None:
            self._fill()

    def _fill(self) -> None:
        known = {folder.path: folder for folder in self._overview.folders}
        coming = {path: Folder(path, 0, False, 0) for path in self._progress if path not in known}
        wanted = {**known, **coming}
        if {path: row.folder for path, row in self.rows().items()} == wanted:
            return
        chosen, focused = self.chosen_folder(), next((p for p, row in self.rows().items() if row.hasFocus()), "")
        if chosen and chosen not in wanted:
            self._sources[ALL].setChecked(True)
            self.source_changed.emit()
        while (item := self._rows.takeAt(0)) is not None:
            if isinstance(old := item.widget(), _FolderRow):
                self._group.removeButton(old)
                old.hide()
                old.deleteLater()
        for path, folder in wanted.items():
            row = _FolderRow(folder, self)
            row.show_progress(self._progress.get(path))
            self._group.addButton(row)
            row.setChecked(path == chosen)
            self._rows.addWidget(row)
            if path == focused:
                row.setFocus()
        self._empty.setVisible(not wanted)
