"""The home page: four doors, what was open before, and a place to drop things."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from studio.ui.parts.controls import button, label
from studio.ui.parts.illustrations import draw
from studio.ui.parts.recent_work import RecentRow, WorkTile
from studio.ui.qt.mirroring import painter_of
from studio.ui.state.settings import Recent, Session
from studio.ui.state.words import day_and_month
from studio.ui.state.workspace import Workspace
from studio.ui.theme import controller, current

CONTENT_WIDTH = 1068
RECENTS_SHOWN = 5
TILES_SHOWN = 4
CARD_WIDTH, CARD_HEIGHT = 196, 260


class Card(QAbstractButton):
    """A large button with a drawing, a title and two lines of text."""

    def __init__(self, kind: str, title: str, text: str, on_click: Callable[[], object]) -> None:
        super().__init__()
        self._kind, self._title, self._text = kind, title, text
        self._image: QImage | None = None
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(CARD_WIDTH)
        self.setFixedHeight(CARD_HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda: on_click())
        controller().changed.connect(self._redraw)

    def sizeHint(self) -> QSize:
        return QSize(255, CARD_HEIGHT)

    def _redraw(self) -> None:
        self._image = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current()
        painter = painter_of(self)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        shape = QPainterPath()
        shape.addRoundedRect(frame, 10, 10)
        painter.fillPath(shape, QColor(tokens.raised if self.underMouse() else tokens.panel))
        picture_height = 140
        size = QSize(self.width() - 2, picture_height)
        if self._image is None or self._image.deviceIndependentSize().toSize() != size:
            self._image = draw(self._kind, size.width(), size.height(), self.devicePixelRatioF(), tokens)
        painter.setClipPath(shape)
        painter.drawImage(frame.topLeft(), self._image)
        painter.setClipping(False)
        heading = QFont(self.font())
        heading.setWeight(QFont.Weight.DemiBold)
        left, width = 16, self.width() - 32
        for size_px in (16, 15, 14, 13):
            heading.setPixelSize(size_px)
            if QFontMetrics(heading).horizontalAdvance(self._title) <= width:
                break
        painter.setFont(heading)
        painter.setPen(QColor(tokens.text))
        painter.drawText(QRectF(left, picture_height + 16, width, 24), Qt.AlignmentFlag.AlignVCenter, self._title)
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.dim))
        wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
        painter.drawText(QRectF(left, picture_height + 46, width, 72), int(wrap), self._text)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.amber), 2) if self.hasFocus() else QPen(QColor(tokens.line), 1))
        painter.drawPath(shape)


class HomePage(QWidget):
    """Shown when nothing is open."""

    open_photos = Signal()
    open_film = Signal()
    open_batch = Signal()
    open_library = Signal()
    continue_asked = Signal()
    open_recent = Signal(object)
    open_samples = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("page")
        self._workspace = workspace
        content = QWidget()
        content.setMaximumWidth(CONTENT_WIDTH)
        content.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 32, 0, 24)
        column.addStretch(2)
        column.setSpacing(0)
        title = label(self.tr("Colour for old photographs, sound for silent film"), "title", wrap=True)
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        lead = label(self.tr("Everything happens on this computer. Originals are never changed."), "lead")
        lead.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(title)
        column.addSpacing(8)
        column.addWidget(lead)
        column.addSpacing(40)
        cards = QHBoxLayout()
        cards.setSpacing(16)
        self.cards = [
            Card(
                "photo",
                self.tr("Colour a photograph"),
                self.tr("Or a whole box of them. Compare with the scan and see where colours are guesses."),
                self.open_photos.emit,
            ),
            Card(
                "film",
                self.tr("Give a film its sound"),
                self.tr("Hits, footsteps, streets and weather, placed in time, yours to change."),
                self.open_film.emit,
            ),
            Card(
                "batch",
                self.tr("Work through a folder"),
                self.tr("100,000 scans overnight; stops and resumes where it was."),
                self.open_batch.emit,
            ),
            Card(
                "library",
                self.tr("Find a sound"),
                self.tr("Hundreds come with the program; your own folders join them."),
                self.open_library.emit,
            ),
        ]
        for card in self.cards:
            cards.addWidget(card, 1)
        column.addLayout(cards)
        column.addSpacing(32)
        self.continue_button = WorkTile(self.tr("Continue where you were"), self.continue_asked.emit)
        self._tiles = QGridLayout()
        self._tiles.setSpacing(16)
        for place in range(TILES_SHOWN):  # as wide as the doors above
            self._tiles.setColumnStretch(place, 1)
            self._tiles.setColumnMinimumWidth(place, CARD_WIDTH)
        column.addLayout(self._tiles)
        self._recent_heading = label(self.tr("Recent"), "section")
        column.addWidget(self._recent_heading)
        column.addSpacing(8)
        self._recent_box = QVBoxLayout()
        self._recent_box.setSpacing(0)
        column.addLayout(self._recent_box)
        column.addSpacing(32)
        column.addWidget(self._drop_zone())
        column.addStretch(5)
        outer = QWidget()
        row = QHBoxLayout(outer)
        row.setContentsMargins(32, 0, 32, 0)
        row.addWidget(content, 1)
        self._centre(row)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(outer)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)
        workspace.recents_changed.connect(self.refresh)
        self.refresh()

    @staticmethod
    def _centre(row: QHBoxLayout) -> None:
        row.insertStretch(0, 0)
        row.addStretch(0)
        row.setAlignment(Qt.AlignmentFlag.AlignHCenter)

    def _drop_zone(self) -> QFrame:
        self.drop_zone = QFrame()
        self.drop_zone.setObjectName("dropZone")
        self.drop_zone.setMinimumHeight(72)
        row = QHBoxLayout(self.drop_zone)
        row.setSpacing(4)
        row.addStretch(1)
        row.addWidget(label(self.tr("Drop photographs, films or folders anywhere"), "dim"))
        row.addWidget(label("·", "dim"))
        self.samples_button = button(self.tr("or try the sample material"), self.open_samples.emit, kind="link")
        row.addWidget(self.samples_button)
        row.addStretch(1)
        return self.drop_zone

    def set_dropping(self, active: bool) -> None:
        self.drop_zone.setProperty("active", active)
        self.drop_zone.style().unpolish(self.drop_zone)
        self.drop_zone.style().polish(self.drop_zone)

    def refresh(self) -> None:
        while (item := self._recent_box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        recents = self._workspace.store.recents()
        tiles = self._show_tiles(recents)
        rows = [recent for recent in recents if recent not in tiles][:RECENTS_SHOWN]
        self._recent_heading.setVisible(bool(rows))
        for recent in rows:
            row = RecentRow(recent, self._kind_text(recent), self._when(recent))
            row.clicked.connect(lambda _checked=False, r=recent: self.open_recent.emit(r))
            self._recent_box.addWidget(row)

    def _show_tiles(self, recents: list[Recent]) -> list[Recent]:
        """Where one was, and the projects worked on last; returns what is shown so."""
        while (item := self._tiles.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self.continue_button:
                widget.deleteLater()
        session = self._workspace.settings.session
        projects = [recent for recent in recents if recent.kind == "project" and recent.paths[0] != session.project]
        projects = projects[: TILES_SHOWN - (not session.empty)]
        self.continue_button.setVisible(not session.empty)
        if not session.empty:
            picture = self._workspace.store.picture_of(_first_of(session))
            self.continue_button.show_work(_told(session), "", picture)
            self._tiles.addWidget(self.continue_button, 0, 0)
        for recent in projects:
            tile = WorkTile(self.tr("Project"), partial(self.open_recent.emit, recent))
            tile.show_work(recent.name, self._when(recent), Path(recent.thumbnail), Path(recent.paths[0]))
            self._tiles.addWidget(tile, 0, self._tiles.count())
        for place in range(self._tiles.count(), TILES_SHOWN if self._tiles.count() else 0):
            self._tiles.addWidget(QWidget(), 0, place)
        self._tiles.setContentsMargins(0, 0, 0, 32 if self._tiles.count() else 0)
        shown = [recent for recent in recents if session.project and recent.paths[0] == session.project]
        return [*projects, *shown]

    def _when(self, recent: Recent) -> str:
        return _when(recent.opened, self.tr("today"), self.tr("yesterday"))

    def _kind_text(self, recent: Recent) -> str:
        if recent.note:
            return recent.note
        if recent.kind == "film":
            return self.tr("film")
        if recent.kind == "folder":
            return self.tr("folder")
        if recent.kind == "project":
            return self.tr("project")
        count = len(recent.paths)
        return self.tr("%Ln photograph(s)", "", count)


def _told(session: Session) -> str:
    """What one would go on with."""
    if session.project:
        return Path(session.project).stem
    return ", ".join(Path(path).name for path in [*session.photos[:3], *([session.film] if session.film else [])])


def _first_of(session: Session) -> Path:
    """What the picture of it shows."""
    return Path(session.project or next(iter(session.photos), "") or session.film)


def _when(iso: str, today: str, yesterday: str) -> str:
    try:
        day = datetime.date.fromisoformat(iso)
    except ValueError:
        return ""
    away = (datetime.date.today() - day).days
    if away <= 0:
        return today
    return yesterday if away == 1 else day_and_month(day)
