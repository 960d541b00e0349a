"""The painted part of the timeline with its mouse and keys.

Cues can be selected and dragged (snapping to frames, to other cues' starts and to the playhead), their ends pulled.
While dragging nothing is changed but the picture; the edit is announced once, on release, so that one drag is one
step of undo. Sounds from the library's list and sound files from anywhere can be dropped on a lane.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from studio.domain.cues import ROOM_TONE_ID, Cue, CueSheet, Track
from studio.domain.marks import FilmMarks
from studio.domain.timecode import clock
from studio.ui.parts.sound_drops import dropped_sounds
from studio.ui.parts.timeline import lanes
from studio.ui.parts.timeline.dragging import Drag, Grip, grip_at
from studio.ui.parts.timeline.geometry import ROOMY, RULER, TIGHT, Heights, TimeScale
from studio.ui.parts.timeline.moving import paint_landing, paint_outside, paint_playhead
from studio.ui.parts.timeline.painting import SILENT_OPACITY, CuePainter, Words, paint_film, paint_handles, paint_mix
from studio.ui.parts.timeline.ruler import paint_ruler
from studio.ui.parts.timeline.waves import Wave
from studio.ui.qt.plain import plain_tip
from studio.ui.state.words import cue_title
from studio.ui.theme import controller, current

SNAP_PX = 6
MIN_CUE_PX = 14
TRACKS: tuple[Track, ...] = ("AMB", "SFX", "FLY")
MUSIC: Track = "MX"
"""Has a lane where there is some."""


class TimelineView(QWidget):
    """Times in seconds. ``selected`` gives the cue that was clicked alone, ``added`` one that was clicked with Ctrl,
    ``extended`` one with Shift: up to it."""

    seeked = Signal(float)
    selected = Signal(str)
    added = Signal(str)
    extended = Signal(str)
    moved = Signal(str, float)
    trimmed = Signal(str, float, float)
    """A cue, and from when to when it is to last."""
    faded = Signal(str, float, float)
    """A cue, and how long it is to take to come and to go."""
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
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # time runs to the right in every language
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.sheet: CueSheet | None = None
        self.marks = FilmMarks()
        self.time = TimeScale()
        self.heights = ROOMY
        self.playhead_s = 0.0
        self.selection = ""
        self.chosen: frozenset[str] = frozenset()
        self.tracks: tuple[Track, ...] = TRACKS
        self._rows: tuple[float, dict[str, lanes.Row]] = (-1.0, {})
        self._peaks: Sequence[float] = ()
        self._waves: Mapping[str, Wave] = {}
        self._frames: list[QImage] = []
        self._drag = Drag()
        self._hovering: tuple[float, str] | None = None
        self._layer: QPixmap | None = None
        self.setAcceptDrops(True)
        controller().changed.connect(self.refresh)

    # -- what is shown ---------------------------------------------------------------------------------------------

    def set_film(self, duration_s: float, fps: float) -> None:
        self.time.set_film(duration_s, fps)
        self._view_changed()

    def set_sheet(self, sheet: CueSheet | None) -> None:
        self.sheet = sheet
        self._rows = (-1.0, {})
        extra = (MUSIC,) if sheet and any(c.track == MUSIC for c in sheet.cues) else ()
        self.tracks = TRACKS + extra
        self.refresh()

    def set_marks(self, marks: FilmMarks) -> None:
        """In, out, loop and markers."""
        self.marks = marks
        self.refresh()

    def set_playhead(self, seconds: float) -> None:
        before = self.x_of(self.playhead_s)
        self.playhead_s = seconds
        if not self.fit and not self._drag.grip:
            x = self.x_of(seconds)
            if x > self.width() - 40 or x < 0:
                self.set_offset(seconds - 40 / self.scale)
                return
        after = self.x_of(seconds)
        for x in (before, after):
            self.update(int(x) - 8, 0, 17, self.height())

    def set_selection(self, cue_id: str, chosen: frozenset[str] | None = None) -> None:
        """The cue shown in the inspector, and all that are chosen with it."""
        self.selection = cue_id
        self.chosen = chosen if chosen is not None else frozenset({cue_id} - {""})
        self.refresh()

    def set_peaks(self, peaks: Sequence[float]) -> None:
        """The mix's loudest sample (0…1) in each of many equal stretches of the film."""
        self._peaks = peaks
        self.refresh()

    def set_waves(self, waves: Mapping[str, Wave]) -> None:
        """The waveforms of the sounds of cues, as far as they are known, by the sounds' identifiers."""
        self._waves = waves
        self.refresh()

    def set_frames(self, frames: list[QImage]) -> None:
        """Small pictures spread evenly over the film."""
        self._frames = frames
        self.refresh()

    def set_heights(self, heights: Heights) -> None:
        if heights != self.heights:
            self.heights = heights
            self.refresh()

    # -- time and pixels -------------------------------------------------------------------------------------------

    @property
    def duration_s(self) -> float:
        return self.time.duration_s

    @property
    def fps(self) -> float:
        return self.time.fps

    @property
    def scale(self) -> float:
        return self.time.scale

    @property
    def fit(self) -> bool:
        return self.time.fit

    @property
    def offset_s(self) -> float:
        return self.time.offset_s

    @property
    def span_s(self) -> float:
        return self.time.span_s

    def x_of(self, seconds: float) -> float:
        return self.time.x_of(seconds)

    def time_at(self, x: float) -> float:
        return self.time.time_at(x)

    def set_offset(self, seconds: float) -> None:
        self.time.set_offset(seconds)
        self._view_changed()

    def zoom(self, factor: float, about_x: float | None = None) -> None:
        """About a place of the widget; by default about the playhead, if it is seen."""
        if about_x is None:
            playhead = self.x_of(self.playhead_s)
            about_x = playhead if 0 <= playhead <= self.width() else self.width() / 2
        self.time.zoom(factor, about_x)
        self._view_changed()

    def show_all(self) -> None:
        """The whole film."""
        self.time.show_all()
        self._view_changed()

    def _view_changed(self) -> None:
        self.view_changed.emit()
        self.refresh()

    def lane_rect(self, track: Track) -> QRectF:
        index = self.tracks.index(track)
        lane = self.heights.lane
        return QRectF(0, RULER + self.heights.film + index * lane, self.width(), lane)

    def cue_rect(self, cue: Cue) -> QRectF:
        lane = self.lane_rect(self._lane_of(cue))
        start, end = cue.start_s, cue.end_s
        if self._drag.cue == cue.id:
            start, end = self._drag.start_s, self._drag.end_s
        row = self._row_of(cue)
        height = (lane.height() - 9) / row.of
        width = max(MIN_CUE_PX, (end - start) * self.scale)
        return QRectF(self.x_of(start), lane.top() + 4 + row.number * height, width, height - (row.of > 1))

    def _lane_of(self, cue: Cue) -> Track:
        return cue.track if cue.track in self.tracks else "SFX"

    def _row_of(self, cue: Cue) -> lanes.Row:
        if self._rows[0] != self.scale:
            self._rows = (self.scale, self._all_rows())
        return self._rows[1].get(cue.id, lanes.Row(0, 1))

    def _all_rows(self) -> dict[str, lanes.Row]:
        """As wide as they are drawn, whether they are heard or not: muting a lane moves nothing."""
        found: dict[str, lanes.Row] = {}
        least = MIN_CUE_PX / self.scale
        for track in self.tracks:
            cues = [c for c in self.sheet.cues if self._lane_of(c) == track] if self.sheet is not None else []
            found |= lanes.rows((c.id, c.start_s, max(c.end_s, c.start_s + least)) for c in cues)
        return found

    def cue_at(self, point: QPointF) -> Cue | None:
        if self.sheet is None:
            return None
        hits = [c for c in self.sheet.cues if self.cue_rect(c).contains(point)]
        return max(hits, key=self._height, default=None)

    def _height(self, cue: Cue) -> tuple[bool, float]:
        """What lies above what: long beds below, short ones above them, the selected cue on top of all."""
        return cue.id == self.selection, cue.start_s - cue.end_s

    def sizeHint(self) -> QSize:
        return QSize(900, ROOMY.total(len(self.tracks)) + 24)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, TIGHT.total(len(self.tracks)))

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
        if self._hovering is not None:
            seconds, track = self._hovering
            lane = self.lane_rect(track) if track in self.tracks else None
            paint_landing(painter, round(self.x_of(seconds)) + 0.5, lane, self.height())
        paint_playhead(painter, round(self.x_of(self.playhead_s)) + 0.5, self.width(), self.height())
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
        paint_ruler(painter, self.time, self.font(), self.marks)
        heights, sheet = self.heights, self.sheet
        paint_film(painter, self.time, heights, self._frames, sheet.shots if sheet is not None else ())
        lanes_top = RULER + heights.film
        line = QColor(tokens.line)
        for y in [RULER, lanes_top, *(lanes_top + heights.lane * (i + 1) for i in range(len(self.tracks)))]:
            painter.fillRect(QRectF(0, y - 1, self.width(), 1), line)
        mix_top = lanes_top + heights.lane * len(self.tracks)
        paint_mix(painter, self.time, QRectF(0, mix_top, self.width(), self.height() - mix_top), self._peaks)
        if sheet is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_cues(painter, sheet)
        paint_outside(painter, self.time, self.marks, self.height())
        painter.end()
        return layer

    def _paint_cues(self, painter: QPainter, sheet: CueSheet) -> None:
        boxes = [(self._as_dragged(cue), self.cue_rect(cue)) for cue in sorted(sheet.cues, key=self._height)]
        seen = [(cue, box) for cue, box in boxes if box.right() >= 0 and box.left() <= self.width()]
        words = Words(self.tr("muted"), self.tr("unsure"))
        CuePainter(painter, self.font(), sheet, words, self.scale, self._waves).paint(
            seen, self.width(), self.chosen, self.selection, SILENT_OPACITY
        )
        for cue, box in seen:
            if cue.id == self.selection:
                paint_handles(painter, cue, box, self.scale)

    def _as_dragged(self, cue: Cue) -> Cue:
        """The cue as it would be if it were let go now."""
        drag = self._drag
        if drag.cue != cue.id or drag.grip not in ("fade-in", "fade-out"):
            return cue
        return replace(cue, fade_in_s=drag.fade_in_s, fade_out_s=drag.fade_out_s)

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
            self._drag = Drag("scrub")
            self.seeked.emit(min(self.duration_s, max(0.0, self.time_at(point.x()))))
            return
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.added.emit(cue.id)
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.extended.emit(cue.id)
            return
        self._drag = Drag.of(self._grip_at(cue, point), cue, self.time_at(point.x()))
        if cue.id not in self.chosen:
            self.set_selection(cue.id)
            self.selected.emit(cue.id)
        self.refresh()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        at = self.time_at(point.x())
        drag = self._drag
        if drag.grip == "scrub":
            self.seeked.emit(min(self.duration_s, max(0.0, at)))
        elif not drag.grip:
            self._show_cursor(point)
        elif drag.to(at, self.scale, self.duration_s, 1 / self.fps, lambda time: self._snap(time, drag.cue)):
            self.refresh()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, Drag()
        if drag.moved and drag.grip == "move":
            self.moved.emit(drag.cue, drag.start_s)
        elif drag.moved and drag.grip in ("trim-start", "trim-end"):
            self.trimmed.emit(drag.cue, drag.start_s, drag.end_s)
        elif drag.moved and drag.grip in ("fade-in", "fade-out"):
            self.faded.emit(drag.cue, drag.fade_in_s, drag.fade_out_s)
        elif drag.grip == "move" and len(self.chosen) > 1:
            self.selected.emit(drag.cue)  # a click on one of several chooses it alone
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
            self.set_offset(self.offset_s - (delta.x() or delta.y()) / 120 * self.span_s / 10)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.sheet is not None and self.sheet.cues:
            ids = [c.id for c in self.sheet.cues]
            here = ids.index(self.selection) if self.selection in ids else -1
            by = 1 if key == Qt.Key.Key_Down else -1
            goal = ids[min(len(ids) - 1, max(0, here + by))]
            extend = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.extended if extend else self.selected).emit(goal)
        elif key == Qt.Key.Key_Escape and self._drag.grip:
            self._drag = Drag()
            self.refresh()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: object) -> None:
        self.update()

    def focusOutEvent(self, event: object) -> None:
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.time.width = event.size().width()
        self.view_changed.emit()

    def _show_cursor(self, point: QPointF) -> None:
        cue = self.cue_at(point)
        if cue is None:
            self.unsetCursor()
        elif self._grip_at(cue, point) == "move":
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setToolTip(plain_tip(_tip(cue) if cue is not None else ""))

    def _grip_at(self, cue: Cue, point: QPointF) -> Grip:
        return grip_at(cue, self.cue_rect(cue), point, self.scale, chosen=cue.id == self.selection)

    def _snap(self, seconds: float, but: str) -> float:
        """To the playhead, a marker, a cut or another cue's start when close, else to the nearest frame."""
        marks = [self.playhead_s, *(marker.time_s for marker in self.marks.markers)]
        if self.sheet is not None:
            marks += [c.start_s for c in self.sheet.cues if c.id != but]
            marks += [start for start, _end in self.sheet.shots]
        nearest = min(marks, key=lambda m: abs(m - seconds))
        if abs(nearest - seconds) * self.scale <= SNAP_PX:
            return nearest
        return round(seconds * self.fps) / self.fps


def _tip(cue: Cue) -> str:
    told = f"{cue_title(cue)} · {clock(cue.start_s)}"
    return told if cue.id == ROOM_TONE_ID else f"{told} · {cue.confidence * 100:.0f} %"
