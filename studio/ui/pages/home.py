"""The home page: four doors, what was open before, and a place to drop things."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from studio.ui.parts.controls import button, label
from studio.ui.parts.filmstrip import HEADROOM
from studio.ui.parts.illustrations import draw
from studio.ui.qt.plain import plain_tip
from studio.ui.state.settings import Recent, Session
from studio.ui.state.words import day_and_month
from studio.ui.state.workspace import Workspace
from studio.ui.theme import controller, current
from studio.ui.theme.drawings import pixmap

CONTENT_WIDTH = 1068
RECENTS_SHOWN = 5


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
        self.setMinimumWidth(196)
        self.setFixedHeight(264)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda: on_click())
        controller().changed.connect(self._redraw)

    def sizeHint(self) -> QSize:
        return QSize(255, 264)

    def _redraw(self) -> None:
        self._image = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
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
        heading.setPixelSize(16)
        heading.setWeight(QFont.Weight.DemiBold)
        painter.setFont(heading)
        painter.setPen(QColor(tokens.text))
        left, width = 20, self.width() - 40
        painter.drawText(QRectF(left, picture_height + 16, width, 24), Qt.AlignmentFlag.AlignVCenter, self._title)
        painter.setFont(self.font())
        painter.setPen(QColor(tokens.dim))
        wrap = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
        painter.drawText(QRectF(left, picture_height + 46, width, 72), int(wrap), self._text)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.amber), 2) if self.hasFocus() else QPen(QColor(tokens.line), 1))
        painter.drawPath(shape)


class RecentRow(QAbstractButton):
    """One line of what was open before."""

    def __init__(self, recent: Recent, kind_text: str, when: str) -> None:
        super().__init__()
        self._texts = (recent.name, kind_text, when)
        self._missing = not Path(recent.paths[0]).exists()
        self.setAccessibleName(f"{recent.name}, {kind_text}, {when}")
        self.setToolTip(plain_tip("\n".join(recent.paths[:8])))
        self.setFixedHeight(40)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._icon = {"photographs": "photo", "film": "film", "folder": "folder", "project": "batch"}[recent.kind]
        self._picture = QPixmap(recent.thumbnail) if recent.thumbnail else QPixmap()
        controller().changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if self.underMouse() or self.hasFocus():
            shape = QPainterPath()
            shape.addRoundedRect(area.adjusted(1, 1, -1, -1), 6, 6)
            painter.fillPath(shape, QColor(tokens.panel))
            if self.hasFocus():
                painter.setPen(QPen(QColor(tokens.amber), 1))
                painter.drawPath(shape)
        if self._picture.isNull():
            painter.drawPixmap(12, 11, pixmap(self._icon, tokens.dim, 18))
        else:
            self._paint_picture(painter)
        name, kind, when = self._texts
        painter.setPen(QColor(tokens.dim if self._missing else tokens.text))
        metrics = painter.fontMetrics()
        room = area.width() - 352
        painter.drawText(
            QRectF(56, 0, room, 40),
            Qt.AlignmentFlag.AlignVCenter,
            metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, int(room)),
        )
        painter.setPen(QColor(tokens.dim))
        painter.drawText(QRectF(area.width() - 280, 0, 150, 40), Qt.AlignmentFlag.AlignVCenter, kind)
        painter.drawText(QRectF(area.width() - 120, 0, 112, 40), Qt.AlignmentFlag.AlignVCenter, when)
        painter.setPen(QColor(tokens.line))
        painter.drawLine(0, 39, self.width(), 39)

    def _paint_picture(self, painter: QPainter) -> None:
        """The picture fills a small box; of a tall one the upper part is seen."""
        box = QRectF(4, 5, 40, 30)
        size = self._picture.deviceIndependentSize().scaled(box.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        part = QPainterPath()
        part.addRoundedRect(box, 3, 3)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setClipPath(part)
        left = box.center().x() - size.width() / 2
        top = box.top() - max(0.0, size.height() - box.height()) * HEADROOM
        painter.drawPixmap(QRectF(left, top, size.width(), size.height()).toRect(), self._picture)
        painter.restore()


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
        column.setContentsMargins(0, 40, 0, 40)
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
        column.addSpacing(40)
        heading = QHBoxLayout()
        self._recent_heading = label(self.tr("Recent"), "section")
        heading.addWidget(self._recent_heading)
        heading.addStretch(1)
        self.continue_button = button(self.tr("Continue where you were"), self.continue_asked.emit)
        heading.addWidget(self.continue_button)
        column.addLayout(heading)
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
        recents = self._workspace.store.recents()[:RECENTS_SHOWN]
        self._recent_heading.setVisible(bool(recents))
        session = self._workspace.settings.session
        self.continue_button.setVisible(not session.empty)
        self.continue_button.setToolTip(plain_tip(_told(session)))
        for recent in recents:
            row = RecentRow(
                recent, self._kind_text(recent), _when(recent.opened, self.tr("today"), self.tr("yesterday"))
            )
            row.clicked.connect(lambda _checked=False, r=recent: self.open_recent.emit(r))
            self._recent_box.addWidget(row)

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


def _when(iso: str, today: str, yesterday: str) -> str:
    try:
        day = datetime.date.fromisoformat(iso)
    except ValueError:
        return ""
    away = (datetime.date.today() - day).days
    if away <= 0:
        return today
    return yesterday if away == 1 else day_and_month(day)
