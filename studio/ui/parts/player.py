"""Plays a film's picture together with the soundtrack that was mixed for it, and steps it frame by frame.

Picture and soundtrack are two players of Qt Multimedia, because the soundtrack is made anew after every edit while the
picture stays; the sound follows the picture's clock. Seeking goes to the middle of a frame's time: a seek to its very
beginning lands on the frame before in most cases.
"""

from __future__ import annotations

import math
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink
from PySide6.QtWidgets import QSizePolicy, QWidget

from studio.ui.parts.viewer import POINT_RADIUS, paint_point
from studio.ui.parts.viewer.overlays import chip_font, paint_chip
from studio.ui.qt.players import let_threads_end, make_player
from studio.ui.state.words import disclosure_text
from studio.ui.theme import current
from studio.ui.theme.tokens import DARK

TOO_FAR_APART_S = 0.06
SHUTTLE_RATES = (1.0, 2.0, 4.0)
MARGIN = 16
SMALLEST_BOX = 8
"""Pixels on the screen; a shorter drag draws no box."""


class FilmPlayer(QObject):
    """``position_changed`` in seconds follows playing and seeking, ``frame_changed`` gives each picture."""

    position_changed = Signal(float)
    playing_changed = Signal(bool)
    frame_changed = Signal(QVideoFrame)
    failed = Signal(str)
    ready = Signal()
    ended = Signal()
    """The film has played to its end."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.fps = 25.0
        self.duration_s = 0.0
        self._picture, self._own_sound = make_player(self)
        self._sink = QVideoSink(self)
        let_threads_end(self._sink)
        self._picture.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self.frame_changed)
        self._mix, self._mix_sound = make_player(self)
        self._position = 0.0
        self._shuttle = 0
        self._backwards = QTimer(self)
        self._backwards.setInterval(80)
        self._backwards.timeout.connect(self._step_back)
        self._watch = QTimer(self)
        self._watch.setInterval(33)
        self._watch.timeout.connect(self._tick)
        self._picture.playbackStateChanged.connect(self._state_changed)
        self._picture.mediaStatusChanged.connect(self._status_changed)
        self._picture.errorOccurred.connect(self._error)
        self._picture.durationChanged.connect(self._duration_changed)

    def load(self, path: str | Path, fps: float = 25.0) -> None:
        self.pause()
        self.fps = fps or 25.0
        self._position = 0.0
        self._picture.setSource(QUrl.fromLocalFile(str(path)))
        self._picture.pause()

    def set_soundtrack(self, path: str | Path | None) -> None:
        """Play this file along with the picture instead of the film's own sound; None: the film's own."""
        playing = self.playing
        self._mix.setSource(QUrl.fromLocalFile(str(path)) if path else QUrl())
        self._own_sound.setMuted(path is not None)
        if playing and path is not None:
            self._mix.setPosition(self._picture.position())
            self._mix.play()

    def set_volume(self, volume: float) -> None:
        self._own_sound.setVolume(volume)
        self._mix_sound.setVolume(volume)

    @property
    def playing(self) -> bool:
        return self._picture.playbackState() == QMediaPlayer.PlaybackState.PlayingState or self._backwards.isActive()

    @property
    def position_s(self) -> float:
        return self._position

    @property
    def shuttle_rate(self) -> float:
        if self._backwards.isActive():
            return -1.0
        return self._picture.playbackRate() if self.playing else 0.0

    def toggle(self) -> None:
        if self.playing:
            self.pause()
        else:
            self.play()

    def play(self, rate: float = 1.0) -> None:
        if self._picture.source().isEmpty():
            return
        self._backwards.stop()
        if self.duration_s and self._position >= self.duration_s - 1.5 / self.fps:
            self.seek(0.0)
        self._picture.setPlaybackRate(rate)
        self._mix.setPlaybackRate(rate)
        self._picture.play()
        if not self._mix.source().isEmpty():
            self._mix.setPosition(self._picture.position())
            self._mix.play()
        self._watch.start()

    def pause(self) -> None:
        self._shuttle = 0
        self._backwards.stop()
        self._watch.stop()
        self._picture.pause()
        self._mix.pause()
        self.playing_changed.emit(False)

    def shuttle(self, direction: int) -> None:
        """J (−1), K (0), L (+1): L again plays faster, J steps backwards, K stops."""
        if direction == 0:
            self.pause()
        elif direction > 0:
            self._shuttle = min(self._shuttle + 1, len(SHUTTLE_RATES)) if self.playing else 1
            self.play(SHUTTLE_RATES[max(1, self._shuttle) - 1])
        else:
            self.pause()
            self._backwards.start()
            self.playing_changed.emit(True)

    def seek(self, seconds: float) -> None:
        """Show the frame at this time."""
        seconds = min(max(0.0, seconds), max(0.0, self.duration_s - 0.5 / self.fps) if self.duration_s else seconds)
        frame = int(seconds * self.fps + 1e-6)
        self._position = seconds
        self._picture.setPosition(round((frame + 0.5) / self.fps * 1000))
        if self.playing and not self._backwards.isActive():
            self._mix.setPosition(self._picture.position())
        self.position_changed.emit(self._position)

    def step(self, frames: int) -> None:
        """Go by whole frames, standing still."""
        self.pause()
        frame = int(self._position * self.fps + 1e-6) + frames
        self.seek(max(0, frame) / self.fps)

    def stop(self) -> None:
        self._backwards.stop()
        self._watch.stop()
        for player in (self._picture, self._mix):
            player.stop()
            player.setSource(QUrl())

    def _step_back(self) -> None:
        if self._position <= 0:
            self.pause()
            return
        self.seek(self._position - self._backwards.interval() / 1000)

    def _tick(self) -> None:
        self._position = self._picture.position() / 1000
        self.position_changed.emit(self._position)
        if self._mix.playbackState() == QMediaPlayer.PlaybackState.PlayingState:
            apart = abs(self._mix.position() - self._picture.position()) / 1000
            if apart > TOO_FAR_APART_S * max(1.0, self._picture.playbackRate()):
                self._mix.setPosition(self._picture.position())

    def _state_changed(self, state: QMediaPlayer.PlaybackState) -> None:
        playing = state == QMediaPlayer.PlaybackState.PlayingState
        if not playing:
            self._watch.stop()
            self._mix.pause()
        self.playing_changed.emit(playing or self._backwards.isActive())

    def _status_changed(self, status: QMediaPlayer.MediaStatus) -> None:
        if status == QMediaPlayer.MediaStatus.LoadedMedia:
            self.ready.emit()
        elif status == QMediaPlayer.MediaStatus.EndOfMedia:
            self._position = self.duration_s
            self._mix.pause()
            self.position_changed.emit(self._position)
            self.ended.emit()

    def _duration_changed(self, milliseconds: int) -> None:
        if milliseconds > 0:
            self.duration_s = milliseconds / 1000

    def _error(self, _code: object, text: str) -> None:
        self.failed.emit(text)


class VideoView(QWidget):
    """Paints the film's picture in its own proportions, with the region a cue belongs to and colour points on top.

    With the point tool (``set_pointing``) a click asks for a colour: ``point_asked`` tells the index of the point that
    was hit (−1: none), the place relative to the picture, and the place on the screen. With the box tool
    (``set_boxing``) a part of the picture is framed by dragging: ``box_drawn`` tells the box, relative to the picture,
    and the place on the screen of its upper right corner."""

    point_asked = Signal(int, QPointF, QPoint)
    box_drawn = Signal(QRectF, QPoint)
    clicked = Signal()
    """A click with no tool in hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pressed = False
        self._still: QImage | None = None
        self.setAccessibleName(self.tr("Film picture"))
        self.setMinimumSize(240, 160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._frame = QVideoFrame()
        self._shape = QSize(4, 3)
        self._region: tuple[float, float, float, float] | None = None
        self._region_text = ""
        self._pointing = False
        self._points: list[tuple[QPointF, QColor]] = []
        self._boxing = False
        self._box: QRectF | None = None
        self._anchor: QPointF | None = None

    def set_pointing(self, on: bool) -> None:
        self._pointing = on
        self._show_cursor()

    def set_boxing(self, on: bool) -> None:
        self._boxing, self._anchor = on, None
        self._show_cursor()

    def set_box(self, box: QRectF | None) -> None:
        """Keep this box (relative to the picture) on show, or none."""
        self._box = box
        self.update()

    def _show_cursor(self) -> None:
        if self._pointing or self._boxing:
            self.setCursor(Qt.CursorShape.CrossCursor)
        else:
            self.unsetCursor()

    def set_points(self, points: list[tuple[QPointF, QColor]]) -> None:
        """Show these colour points: places relative to the picture."""
        self._points = points
        self.update()

    def set_frame(self, frame: QVideoFrame) -> None:
        if frame.isValid():
            self._frame = frame
            self.update()

    def set_still(self, picture: QImage | None) -> None:
        """Show this picture, the present frame in colour, in place of the film's; None: the film's own."""
        if picture is not self._still:
            self._still = picture
            self.update()

    def set_shape(self, width: int, height: int) -> None:
        self._shape = QSize(max(1, width), max(1, height))
        self.update()

    def set_region(self, region: tuple[float, float, float, float] | None, text: str = "") -> None:
        """Frame this part of the picture ([x, y, w, h] relative to it)."""
        self._region, self._region_text = region, text
        self.update()

    def clear(self) -> None:
        self._frame = QVideoFrame()
        self.set_still(None)
        self.set_region(None)
        self.set_points([])
        self.set_box(None)

    def picture_rect(self) -> QRectF:
        room = self.size() - QSize(2 * MARGIN, 2 * MARGIN)
        size = self._shape.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current()
        painter = QPainter(self)
        # In the light theme a bright stage would glare beside the picture.
        painter.fillRect(self.rect(), QColor(tokens.background if tokens.dark else tokens.surround))
        target = self.picture_rect()
        painter.fillRect(target, QColor("#000000"))
        if self._still is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(target, self._still)
            self._paint_disclosure(painter, target)
        elif self._frame.isValid():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            options = QVideoFrame.PaintOptions()
            options.backgroundColor = QColor("#000000")
            options.aspectRatioMode = Qt.AspectRatioMode.IgnoreAspectRatio
            self._frame.paint(painter, target, options)
        if self._region is not None and self._box is None:
            self._paint_region(painter, target)
        if self._box is not None:
            self._paint_box(painter, target, self._box)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, colour in self._points:
            paint_point(painter, self._on_screen(place), colour)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        target = self.picture_rect()
        point = event.position()
        if self._boxing and event.button() == Qt.MouseButton.LeftButton and target.contains(point):
            self._anchor = point
            self.set_box(None)
            return
        self._pressed = event.button() == Qt.MouseButton.LeftButton and not self._pointing and not self._boxing
        if self._pressed:
            return
        if not self._pointing or event.button() != Qt.MouseButton.LeftButton or not target.contains(point):
            super().mousePressEvent(event)
            return
        hit = [n for n, (place, _) in enumerate(self._points) if _near(self._on_screen(place), point)]
        place = QPointF((point.x() - target.left()) / target.width(), (point.y() - target.top()) / target.height())
        self.point_asked.emit(hit[-1] if hit else -1, place, event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._anchor is not None:
            self.set_box(self._relative(self._anchor, event.position()))
        else:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._anchor is None:
            if self._pressed and self.rect().contains(event.position().toPoint()):
                self.clicked.emit()
            self._pressed = False
            return
        apart, box = event.position() - self._anchor, self._relative(self._anchor, event.position())
        self._anchor = None
        if min(abs(apart.x()), abs(apart.y())) < SMALLEST_BOX:
            self.set_box(None)  # a click, or a slip of the hand
            return
        self.set_box(box)
        corner = self._on_screen(box.topRight())
        self.box_drawn.emit(box, self.mapToGlobal(corner.toPoint()))

    def _relative(self, one: QPointF, other: QPointF) -> QRectF:
        """The box between two places on the screen, within the picture and relative to it."""
        target = self.picture_rect()
        box = QRectF(one, other).normalized().intersected(target)
        return QRectF(
            (box.left() - target.left()) / target.width(),
            (box.top() - target.top()) / target.height(),
            box.width() / target.width(),
            box.height() / target.height(),
        )

    def _paint_box(self, painter: QPainter, target: QRectF, box: QRectF) -> None:
        """The box that the user draws: the rest of the picture is dimmed, so that the crop can be judged."""
        inner = QRectF(self._on_screen(box.topLeft()), self._on_screen(box.bottomRight()))
        shade = QPainterPath()
        shade.addRect(target)
        shade.addRect(inner)
        painter.fillPath(shade, QColor(0, 0, 0, 110))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(0, 0, 0, 160), 3))
        painter.drawRect(inner)
        painter.setPen(QPen(QColor(DARK.amber), 1.5))
        painter.drawRect(inner)

    def _on_screen(self, place: QPointF) -> QPointF:
        target = self.picture_rect()
        return QPointF(target.left() + place.x() * target.width(), target.top() + place.y() * target.height())

    def _paint_disclosure(self, painter: QPainter, target: QRectF) -> None:
        """Whoever sees the colours also reads what they are."""
        text = disclosure_text()
        width = min(QFontMetricsF(chip_font(self.font())).horizontalAdvance(text) + 16, self.width() - 8.0)
        box = QRectF(max(4.0, target.right() - 12 - width), target.bottom() - 34, width, 22)
        paint_chip(painter, text, box.toAlignedRect(), self.font())

    def _paint_region(self, painter: QPainter, target: QRectF) -> None:
        assert self._region is not None
        teal = QColor(57, 181, 173) if current().dark else QColor(current().teal)
        x, y, w, h = self._region
        box = QRectF(
            target.left() + x * target.width(),
            target.top() + y * target.height(),
            max(8.0, w * target.width()),
            max(8.0, h * target.height()),
        )
        painter.setPen(QPen(teal, 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
        if not self._region_text:
            return
        font = QFont(self.font())
        font.setPixelSize(11)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        width = QFontMetricsF(font).horizontalAdvance(self._region_text) + 12
        flag = QRectF(box.left() - 1, box.top() - 19, width, 19)
        if flag.top() < target.top():
            flag.moveTop(box.top())
        flag.moveLeft(min(flag.left(), target.right() - width))
        painter.fillRect(flag, teal)
        painter.setPen(QColor(current().on_accent))
        painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, self._region_text)


def _near(one: QPointF, other: QPointF) -> bool:
    away = one - other
    return math.hypot(away.x(), away.y()) <= POINT_RADIUS + 3
