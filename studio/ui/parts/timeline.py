"""The timeline: film strip, a lane for each track with its cues, and the mix as a waveform, over one ruler.

Cues can be selected and dragged (snapping to frames, to other cues' starts and to the playhead), their ends pulled.
While dragging nothing is changed but the picture; the edit is announced once, on release, so that one drag is one
step of undo. Sounds from the library's list and sound files from anywhere can be dropped on a lane.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QFontMetricsF,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QScrollBar, QToolButton, QVBoxLayout, QWidget

from studio.domain.cues import Cue, CueSheet, Track, is_heard, is_on
from studio.domain.timecode import clock
from studio.ui.parts.controls import label
from studio.ui.parts.sound_drops import dropped_sounds
from studio.ui.qt.plain import plain_tip
from studio.ui.state.documents import LOW_CONFIDENCE
from studio.ui.state.words import cue_title
from studio.ui.theme import controller, current

HEADER_WIDTH = 120
RULER = 28
FILM = 56
LANE = 56
MIX = 64
SNAP_PX = 6
EDGE_PX = 6
MIN_CUE_PX = 14
MIN_TITLE_PX = 44
TITLE_PX = 20
TRACKS: tuple[Track, ...] = ("AMB", "SFX", "FLY")


@dataclass
class _Drag:
    kind: Literal["", "move", "trim", "scrub"] = ""
    cue: str = ""
    grab_s: float = 0.0
    start_s: float = 0.0
    end_s: float = 0.0
    moved: bool = False


class TimelineView(QWidget):
    """The painted part. Times in seconds; ``zoom`` is pixels for one second (0: the whole film fits)."""

    seeked = Signal(float)
    selected = Signal(str)
    moved = Signal(str, float)
    trimmed = Signal(str, float)
    sounds_dropped = Signal(object, float, str)
    """What was dropped (``studio.ui.parts.sound_drops.Dropped``), when in the film, on which track ("": on none)."""
    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Timeline"))
        self.setAccessibleDescription(
            self.tr("Cues over time. Up and Down choose a cue, Alt with Left and Right nudges it by one frame.")
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.sheet: CueSheet | None = None
        self._beneath: frozenset[str] = frozenset()
        self.duration_s = 0.0
        self.fps = 25.0
        self.playhead_s = 0.0
        self.selection = ""
        self.tracks: tuple[Track, ...] = TRACKS
        self._peaks: Sequence[float] = ()
        self._frames: list[QImage] = []
        self._scale = 0.0
        self._offset = 0.0
        self._drag = _Drag()
        self._hovering: tuple[float, str] | None = None
        self._layer: QPixmap | None = None
        self.setAcceptDrops(True)
        controller().changed.connect(self.refresh)

    # -- what is shown ---------------------------------------------------------------------------------------------

    def set_film(self, duration_s: float, fps: float) -> None:
        self.duration_s, self.fps = max(0.001, duration_s), fps or 25.0
        self._scale, self._offset = 0.0, 0.0
        self.view_changed.emit()
        self.refresh()

    def set_sheet(self, sheet: CueSheet | None) -> None:
        self.sheet = sheet
        self._beneath = _silent_beside_sounding(sheet) if sheet else frozenset()
        extra: tuple[Track, ...] = ("MX",) if sheet and any(c.track == "MX" for c in sheet.cues) else ()
        self.tracks = TRACKS + extra
        self.refresh()

    def set_playhead(self, seconds: float) -> None:
        before = self.x_of(self.playhead_s)
        self.playhead_s = seconds
        if self._scale and not self._drag.kind:
            x = self.x_of(seconds)
            if x > self.width() - 40 or x < 0:
                self.set_offset(seconds - 40 / self.scale)
                return
        after = self.x_of(seconds)
        for x in (before, after):
            self.update(int(x) - 8, 0, 17, self.height())

    def set_selection(self, cue_id: str) -> None:
        self.selection = cue_id
        self.refresh()

    def set_peaks(self, peaks: Sequence[float]) -> None:
        """The mix's loudest sample (0…1) in each of many equal stretches of the film."""
        self._peaks = peaks
        self.refresh()

    def set_frames(self, frames: list[QImage]) -> None:
        """Small pictures spread evenly over the film."""
        self._frames = frames
        self.refresh()

    # -- time and pixels -------------------------------------------------------------------------------------------

    @property
    def scale(self) -> float:
        return self._scale or max(1e-3, (self.width() - 24) / max(0.001, self.duration_s))

    @property
    def fit(self) -> bool:
        return self._scale == 0.0

    @property
    def offset_s(self) -> float:
        return self._offset

    @property
    def span_s(self) -> float:
        return (self.width() - 24) / self.scale

    def x_of(self, seconds: float) -> float:
        return (seconds - self._offset) * self.scale

    def time_at(self, x: float) -> float:
        return x / self.scale + self._offset

    def set_offset(self, seconds: float) -> None:
        self._offset = min(max(0.0, seconds), max(0.0, self.duration_s - self.span_s)) if self._scale else 0.0
        self.view_changed.emit()
        self.refresh()

    def zoom(self, factor: float, about_x: float) -> None:
        at = self.time_at(about_x)
        fit = (self.width() - 24) / max(0.001, self.duration_s)
        scale = min(max(fit, self.scale * factor), 40 * self.fps)
        self._scale = 0.0 if scale <= fit * 1.001 else scale
        self.set_offset(at - about_x / self.scale)

    def lane_rect(self, track: Track) -> QRectF:
        index = self.tracks.index(track)
        return QRectF(0, RULER + FILM + index * LANE, self.width(), LANE)

    def cue_rect(self, cue: Cue) -> QRectF:
        lane = self.lane_rect(cue.track if cue.track in self.tracks else "SFX")
        start, end = cue.start_s, cue.end_s
        if self._drag.cue == cue.id and self._drag.kind in ("move", "trim"):
            start, end = self._drag.start_s, self._drag.end_s
        left = self.x_of(start)
        width = max(MIN_CUE_PX, (end - start) * self.scale)
        box = QRectF(left, lane.top() + 5, width, lane.height() - 11)
        if cue.id in self._beneath:
            box.setTop(box.center().y())
        return box

    def cue_at(self, point: QPointF) -> Cue | None:
        if self.sheet is None:
            return None
        hits = [c for c in self.sheet.cues if self.cue_rect(c).contains(point)]
        return max(hits, key=self._height, default=None)

    def _height(self, cue: Cue) -> tuple[bool, bool, float]:
        """What lies above what: long beds below, silent and short ones above them, the selected cue on top of all."""
        return cue.id == self.selection, cue.id in self._beneath, cue.start_s - cue.end_s

    def sizeHint(self) -> QSize:
        return QSize(900, RULER + FILM + LANE * len(self.tracks) + MIX)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, RULER + FILM + LANE * len(self.tracks) + 40)

    # -- painting --------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Something other than the playhead changed: paint the lanes anew."""
        self._layer = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._layer is None or self._layer.deviceIndependentSize().toSize() != self.size():
            self._layer = self._painted_lanes()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._layer)
        self._paint_landing(painter)
        self._paint_playhead(painter)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(QPen(QColor(current().amber), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _painted_lanes(self) -> QPixmap:
        """Everything that stands still while the film plays, so that a playing film only moves the playhead."""
        tokens = current()
        ratio = self.devicePixelRatioF()
        layer = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        layer.setDevicePixelRatio(ratio)
        layer.fill(QColor(tokens.background))
        painter = QPainter(layer)
        painter.setFont(self.font())
        self._paint_ruler(painter)
        self._paint_film(painter)
        line = QColor(tokens.line)
        for y in [RULER, RULER + FILM, *(RULER + FILM + LANE * (i + 1) for i in range(len(self.tracks)))]:
            painter.fillRect(QRectF(0, y - 1, self.width(), 1), line)
        self._paint_mix(painter)
        if self.sheet is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_cues(painter, self.sheet)
        painter.end()
        return layer

    def _paint_ruler(self, painter: QPainter) -> None:
        tokens = current()
        painter.fillRect(QRectF(0, 0, self.width(), RULER - 1), QColor(tokens.panel))
        step = _tick_step(self.scale)
        font = QFont(self.font())
        font.setPixelSize(11)
        painter.setFont(font)
        first = int(self._offset / step)
        number = first
        while (x := self.x_of(number * step)) < self.width():
            painter.setPen(QColor(tokens.dim))
            painter.drawText(QPointF(x + 4, 18), _ruler_text(number * step, step))
            painter.fillRect(QRectF(x, RULER - 9, 1, 8), QColor(tokens.faint))
            for part in range(1, 4):
                painter.fillRect(QRectF(self.x_of((number + part / 4) * step), RULER - 5, 1, 4), QColor(tokens.line))
            number += 1

    def _paint_film(self, painter: QPainter) -> None:
        tokens = current()
        row = QRectF(0, RULER, self.width(), FILM)
        area = row.adjusted(0, 4, 0, -5)
        end = self.x_of(self.duration_s)
        if self._frames:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.save()
            painter.setClipRect(QRectF(0, area.top(), min(end, self.width()), area.height()))
            shape = self._frames[0].size()
            width = max(8.0, area.height() * shape.width() / max(1, shape.height()))
            x = self.x_of(0.0)
            while x < min(end, self.width()):
                if x + width > 0:
                    share = self.time_at(x + width / 2) / self.duration_s
                    frame = self._frames[min(len(self._frames) - 1, max(0, int(share * len(self._frames))))]
                    painter.drawImage(QRectF(x, area.top(), width, area.height()), frame)
                x += width
            painter.restore()
        elif self.duration_s > 0.001:
            painter.fillRect(QRectF(0, area.top(), min(end, self.width()), area.height()), QColor(tokens.raised))
        if self.sheet is not None:
            for start, _end in self.sheet.shots[1:]:
                painter.fillRect(QRectF(self.x_of(start) - 2, area.top(), 4, area.height()), QColor(tokens.background))

    def _paint_mix(self, painter: QPainter) -> None:
        tokens = current()
        top = RULER + FILM + LANE * len(self.tracks)
        height = self.height() - top
        middle = top + height / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(
            QRectF(0, middle, min(self.width(), max(0.0, self.x_of(self.duration_s))), 1), QColor(tokens.line)
        )
        if not self._peaks:
            return
        painter.setPen(QPen(QColor(tokens.faint), 1))
        count = len(self._peaks)
        for x in range(self.width()):
            first = int(self.time_at(x) / self.duration_s * count)
            last = max(first + 1, int(self.time_at(x + 1) / self.duration_s * count))
            if first >= count or first < 0:
                continue
            # The square root keeps quiet beds visible next to loud hits.
            size = max(self._peaks[first:last], default=0.0) ** 0.5 * (height / 2 - 6)
            if size >= 0.5:
                painter.drawLine(QPointF(x, middle - size), QPointF(x, middle + size))

    def _paint_cues(self, painter: QPainter, sheet: CueSheet) -> None:
        """The lowest first; a title stands where nothing that lies above hides it."""
        boxes = [(cue, self.cue_rect(cue)) for cue in sorted(sheet.cues, key=self._height)]
        shown = [(cue, box) for cue, box in boxes if box.right() >= 0 and box.left() <= self.width()]
        for number, (cue, box) in enumerate(shown):
            painter.setOpacity(1.0 if is_heard(cue, sheet) or cue.id == self.selection else 0.45)
            self._paint_cue(painter, cue, box)
            if box.width() > MIN_TITLE_PX:
                row = QRectF(box.left(), box.top(), box.width(), TITLE_PX)
                above = [other for _, other in shown[number + 1 :] if other.intersects(row)]
                self._paint_title(painter, cue, box, *_longest_gap(max(box.left(), 0.0), box.right(), above))
        painter.setOpacity(1.0)

    def _paint_title(self, painter: QPainter, cue: Cue, box: QRectF, left: float, right: float) -> None:
        if right - left < MIN_TITLE_PX:
            return
        room = right - left - 12
        font = QFont(self.font())
        font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(QColor(current().text))
        silent = "" if self.sheet is None or is_on(cue, self.sheet) else self._why_silent(cue)
        title = cue_title(cue) + silent
        text = QFontMetricsF(font).elidedText(title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(left + 7, box.top() + 3, room + 4, TITLE_PX - 4), Qt.AlignmentFlag.AlignVCenter, text)

    def _why_silent(self, cue: Cue) -> str:
        return f" ({self.tr('muted')})" if cue.muted else f" ({self.tr('unsure')})"

    def _paint_cue(self, painter: QPainter, cue: Cue, box: QRectF) -> None:
        tokens = current()
        fill, edge = {
            "AMB": (tokens.ambience, tokens.teal),
            "FLY": (tokens.foley, tokens.teal),
            "MX": (tokens.raised, tokens.faint),
        }.get(cue.track, (tokens.effect, tokens.amber))
        chosen = cue.id == self.selection
        pen = QPen(QColor(tokens.text if chosen else edge), 2 if chosen else 1)
        if cue.confidence < LOW_CONFIDENCE:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if cue.envelope and box.width() > 24:
            self._paint_envelope(painter, cue, box, QColor(edge))

    @staticmethod
    def _paint_envelope(painter: QPainter, cue: Cue, box: QRectF, colour: QColor) -> None:
        points = [QPointF(box.left(), box.bottom() - 2)]
        for number, level in enumerate(cue.envelope):
            x = box.left() + box.width() * number / max(1, len(cue.envelope) - 1)
            points.append(QPointF(x, box.bottom() - 2 - level * (box.height() - 24)))
        points.append(QPointF(box.right(), box.bottom() - 2))
        colour.setAlpha(70)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawPolygon(QPolygonF(points))

    def _paint_playhead(self, painter: QPainter) -> None:
        x = round(self.x_of(self.playhead_s)) + 0.5
        if not 0 <= x <= self.width():
            return
        red = QColor(current().red)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(red, 1))
        painter.drawLine(QPointF(x, 6), QPointF(x, self.height()))
        painter.setBrush(red)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([QPointF(x - 6, 0), QPointF(x + 6, 0), QPointF(x, 8)]))

    def _paint_landing(self, painter: QPainter) -> None:
        """Where a sound that is being dragged would land."""
        if self._hovering is None:
            return
        seconds, track = self._hovering
        amber = QColor(current().amber)
        x = round(self.x_of(seconds)) + 0.5
        if track in self.tracks:
            lane = self.lane_rect(track).adjusted(0, 0, 0, -1)
            veil = QColor(amber)
            veil.setAlpha(28)
            painter.fillRect(lane, veil)
            painter.fillRect(QRectF(x - 0.5, lane.top(), 3, lane.height()), amber)
        painter.setPen(QPen(amber, 1))
        painter.drawLine(QPointF(x, 0), QPointF(x, self.height()))

    # -- dropping --------------------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.duration_s > 0.001 and dropped_sounds(event.mimeData()) is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._hovering = self._landing(event.position())
        self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hovering = None
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._hovering = None
        self.update()
        dropped = dropped_sounds(event.mimeData())
        if dropped is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.sounds_dropped.emit(dropped, *self._landing(event.position()))

    def _landing(self, point: QPointF) -> tuple[float, str]:
        """When in the film and on which track a sound lands here."""
        seconds = min(max(0.0, self._snap(self.time_at(point.x()), "")), max(0.0, self.duration_s - 1 / self.fps))
        track = next((t for t in self.tracks if self.lane_rect(t).contains(point)), "")
        return seconds, track

    # -- mouse and keys --------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        point = event.position()
        cue = self.cue_at(point)
        if cue is None:
            self._drag = _Drag("scrub")
            self.seeked.emit(min(self.duration_s, max(0.0, self.time_at(point.x()))))
            return
        box = self.cue_rect(cue)
        trim = cue.kind != "impact" and box.right() - point.x() <= EDGE_PX
        self._drag = _Drag(
            "trim" if trim else "move", cue.id, self.time_at(point.x()) - cue.start_s, cue.start_s, cue.end_s
        )
        if cue.id != self.selection:
            self.set_selection(cue.id)
            self.selected.emit(cue.id)
        self.refresh()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        at = self.time_at(point.x())
        drag = self._drag
        if drag.kind == "scrub":
            self.seeked.emit(min(self.duration_s, max(0.0, at)))
        elif drag.kind == "move":
            length = drag.end_s - drag.start_s
            wanted = at - drag.grab_s
            if not drag.moved and abs(wanted - drag.start_s) * self.scale < 3:
                return
            drag.moved = True
            start = min(max(0.0, self._snap(wanted, drag.cue)), max(0.0, self.duration_s - length))
            drag.start_s, drag.end_s = start, start + length
            self.refresh()
        elif drag.kind == "trim":
            drag.moved = True
            drag.end_s = min(self.duration_s, max(drag.start_s + 1 / self.fps, self._snap(at, drag.cue)))
            self.refresh()
        else:
            self._show_cursor(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, _Drag()
        if drag.moved and drag.kind == "move":
            self.moved.emit(drag.cue, drag.start_s)
        elif drag.moved and drag.kind == "trim":
            self.trimmed.emit(drag.cue, drag.end_s)
        self.refresh()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        cue = self.cue_at(event.position())
        if cue is not None:
            self.seeked.emit(cue.start_s)

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier or (not delta.x() and self.fit):
            self.zoom(1.25 ** (delta.y() / 120), event.position().x())
        else:
            self.set_offset(self._offset - (delta.x() or delta.y()) / 120 * self.span_s / 10)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.sheet is not None and self.sheet.cues:
            ids = [c.id for c in self.sheet.cues]
            here = ids.index(self.selection) if self.selection in ids else -1
            by = 1 if key == Qt.Key.Key_Down else -1
            self.selected.emit(ids[min(len(ids) - 1, max(0, here + by))])
        elif key == Qt.Key.Key_Escape and self._drag.kind:
            self._drag = _Drag()
            self.refresh()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        self.update()

    def focusOutEvent(self, event: object) -> None:
        self.update()

    def resizeEvent(self, event: object) -> None:
        self.view_changed.emit()

    def _show_cursor(self, point: QPointF) -> None:
        cue = self.cue_at(point)
        if cue is None:
            self.unsetCursor()
        elif cue.kind != "impact" and self.cue_rect(cue).right() - point.x() <= EDGE_PX:
            self.setCursor(Qt.CursorShape.SizeHorCursor)
        else:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        tip = f"{cue_title(cue)} · {clock(cue.start_s)} · {cue.confidence * 100:.0f} %" if cue else ""
        self.setToolTip(plain_tip(tip))

    def _snap(self, seconds: float, but: str) -> float:
        """To the playhead or another cue's start when close, else to the nearest frame."""
        marks = [self.playhead_s]
        if self.sheet is not None:
            marks += [c.start_s for c in self.sheet.cues if c.id != but]
        nearest = min(marks, key=lambda m: abs(m - seconds))
        if abs(nearest - seconds) * self.scale <= SNAP_PX:
            return nearest
        return round(seconds * self.fps) / self.fps


class Timeline(QWidget):
    """The view with its headers (mute and solo of each lane) and its scroll bar."""

    mute_asked = Signal(str, bool)
    solo_asked = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.view = TimelineView()
        self._headers = QWidget()
        self._headers.setObjectName("sidebar")
        self._headers.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._headers.setFixedWidth(HEADER_WIDTH)
        column = QVBoxLayout(self._headers)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        ruler = QWidget()
        ruler.setFixedHeight(RULER)
        column.addWidget(ruler)
        self.shots = label("", "small")
        column.addWidget(_header(self.tr("Film"), FILM, self.shots))
        self.mutes: dict[str, QToolButton] = {}
        self.solos: dict[str, QToolButton] = {}
        names = {"AMB": self.tr("Ambience"), "SFX": self.tr("Effects"), "FLY": self.tr("Foley")}
        for track in TRACKS:
            mute = _lane_button("M", self.tr("Mute {0}").format(names[track]))
            solo = _lane_button("S", self.tr("Hear only {0}").format(names[track]))
            mute.clicked.connect(lambda on, t=track: self.mute_asked.emit(t, on))
            solo.clicked.connect(lambda on, t=track: self.solo_asked.emit(t, on))
            self.mutes[track], self.solos[track] = mute, solo
            column.addWidget(_header(names[track], LANE, mute, solo))
        self.level = label("", "small")
        column.addWidget(_header(self.tr("Mix"), 0, self.level), 1)
        self.bar = QScrollBar(Qt.Orientation.Horizontal)
        self.bar.setAccessibleName(self.tr("Scroll the timeline"))
        self.bar.valueChanged.connect(lambda value: self.view.set_offset(value / 1000))
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.view, 1)
        right.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._headers)
        row.addLayout(right, 1)
        self.view.view_changed.connect(self._show_bar)
        self._show_bar()

    def set_sheet(self, sheet: CueSheet | None) -> None:
        self.view.set_sheet(sheet)
        cues = sheet.cues if sheet is not None else ()
        for track, mute in self.mutes.items():
            own = [c for c in cues if c.track == track]
            solo = self.solos[track]
            mute.setChecked(sheet is not None and track in sheet.muted_tracks)
            solo.setChecked(sheet is not None and track in sheet.solo_tracks)
            mute.setEnabled(bool(own) or mute.isChecked())
            solo.setEnabled(bool(own) or solo.isChecked())
        count = len(sheet.shots) if sheet is not None else 0
        self.shots.setText(self.tr("1 shot") if count == 1 else self.tr("{0} shots").format(count) if count else "")

    def _show_bar(self) -> None:
        view = self.view
        hidden = max(0.0, view.duration_s - view.span_s) if not view.fit else 0.0
        self.bar.blockSignals(True)
        self.bar.setRange(0, round(hidden * 1000))
        self.bar.setPageStep(max(1, round(view.span_s * 1000)))
        self.bar.setSingleStep(max(1, round(view.span_s * 100)))
        self.bar.setValue(round(view.offset_s * 1000))
        self.bar.blockSignals(False)
        self.bar.setVisible(hidden > 0)


def _header(name: str, height: int, *widgets: QWidget) -> QWidget:
    box = QWidget()
    if height:
        box.setFixedHeight(height)
    column = QVBoxLayout(box)
    column.setContentsMargins(16, 8, 8, 4)
    column.setSpacing(2)
    title = label(name, "brand")
    column.addWidget(title)
    row = QHBoxLayout()
    row.setSpacing(4)
    row.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    column.addLayout(row)
    column.addStretch(1)
    return box


def _lane_button(text: str, name: str) -> QToolButton:
    result = QToolButton()
    result.setText(text)
    result.setCheckable(True)
    result.setProperty("kind", "lane")
    result.setAccessibleName(name)
    result.setToolTip(plain_tip(name))
    result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return result


def _longest_gap(left: float, right: float, above: Sequence[QRectF]) -> tuple[float, float]:
    """The longest stretch from left to right that no box above covers."""
    start, best = left, (left, left)
    for box in sorted(above, key=QRectF.left):
        if min(box.left(), right) - start > best[1] - best[0]:
            best = start, box.left()
        start = max(start, box.right())
    return max(best, (start, right), key=lambda gap: gap[1] - gap[0])


def _silent_beside_sounding(sheet: CueSheet) -> frozenset[str]:
    """The silent cues of the same lane and time as one that sounds: they take half the height, so that both are seen.

    Muting the whole lane changes nothing here: its cues keep their places.
    """
    sounding = [cue for cue in sheet.cues if is_on(cue, sheet)]
    return frozenset(
        cue.id
        for cue in sheet.cues
        if not is_on(cue, sheet)
        and any(c.track == cue.track and c.start_s < cue.end_s and cue.start_s < c.end_s for c in sounding)
    )


def _tick_step(scale: float) -> float:
    for step in (0.1, 0.2, 0.5, 1, 2, 4, 10, 20, 30, 60, 120, 300, 600, 1800):
        if step * scale >= 90:
            return float(step)
    return 3600.0


def _ruler_text(seconds: float, step: float) -> str:
    whole = int(seconds + 1e-6)
    text = f"{whole // 60}:{whole % 60:02d}"
    if whole >= 3600:
        text = f"{whole // 3600}:{whole // 60 % 60:02d}:{whole % 60:02d}"
    return text if step >= 1 else f"{text}.{round((seconds - whole) * 10) % 10}"
