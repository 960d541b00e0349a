"""The ruler above the lanes. Its ticks lie on frames: zoomed in, each of them is a frame that can be counted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPolygonF

from studio.domain.marks import FilmMarks
from studio.domain.timecode import timecode
from studio.ui.parts.timeline.geometry import RULER, TimeScale
from studio.ui.theme import current

LABEL_PX = 90
FINE_PX = 7
_FRAMES = (1, 2, 5, 10)
_SECONDS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600)
_PARTS = {2: 2, 5: 5, 10: 5, 15: 3, 30: 3, 60: 4, 120: 4, 300: 5, 600: 5, 1800: 6, 3600: 4}


@dataclass(frozen=True)
class Ticks:
    """Labelled every ``step`` frames, with a small tick every ``fine`` frames."""

    step: float
    fine: float
    counts_frames: bool


def ticks_for(scale: float, fps: float) -> Ticks:
    """The ticks for so many pixels a second."""
    frame_px = scale / fps
    for frames in _FRAMES:
        if frames < fps and frames * frame_px >= LABEL_PX:
            return Ticks(frames, 1, True)
    seconds = next((each for each in _SECONDS if each * scale >= LABEL_PX), _SECONDS[-1])
    if seconds == 1 and frame_px >= FINE_PX:
        return Ticks(fps, 1, False)
    parts = _PARTS.get(seconds, 4)
    return Ticks(seconds * fps, seconds * fps / parts, False)


def label_of(frame: float, fps: float, ticks: Ticks) -> str:
    """m:ss, or m:ss:ff where frames are counted; with the hour once there is one."""
    code = timecode((frame + 0.01) / fps, fps)
    hours, minutes, seconds, frames = code.split(":")
    text = f"{int(minutes)}:{seconds}" if hours == "00" else f"{int(hours)}:{minutes}:{seconds}"
    return f"{text}:{frames}" if ticks.counts_frames else text


def labelled(scale: TimeScale, ticks: Ticks) -> Iterator[float]:
    """The frames that get a label, from the left edge to the right."""
    number = int(scale.offset_s * scale.fps / ticks.step)
    while scale.x_of(number * ticks.step / scale.fps) < scale.width:
        yield number * ticks.step
        number += 1


def paint_ruler(painter: QPainter, scale: TimeScale, font: QFont, marks: FilmMarks) -> None:
    tokens = current()
    painter.fillRect(QRectF(0, 0, scale.width, RULER - 1), QColor(tokens.panel))
    small = QFont(font)
    small.setPixelSize(11)
    painter.setFont(small)
    ticks = ticks_for(scale.scale, scale.fps)
    for frame in labelled(scale, ticks):
        x = scale.x_of(frame / scale.fps)
        painter.setPen(QColor(tokens.dim))
        painter.drawText(QPointF(x + 4, 18), label_of(frame, scale.fps, ticks))
        painter.fillRect(QRectF(x, RULER - 9, 1, 8), QColor(tokens.faint))
        part = frame + ticks.fine
        while part < frame + ticks.step - 1e-6:
            painter.fillRect(QRectF(scale.x_of(part / scale.fps), RULER - 5, 1, 4), QColor(tokens.line))
            part += ticks.fine
    _paint_part(painter, scale, marks)
    _paint_markers(painter, scale, small, marks)


def _paint_part(painter: QPainter, scale: TimeScale, marks: FilmMarks) -> None:
    """A band from in to out; it is filled while playing goes round in it."""
    if marks.in_s is None and marks.out_s is None and not marks.loop:
        return
    start, end = marks.part(scale.duration_s)
    left, right = scale.x_of(start), scale.x_of(end)
    teal = QColor(current().teal)
    painter.fillRect(QRectF(left, RULER - 4, max(1.0, right - left), 3), teal)
    for x, inward in ((left, 1), (right, -1)):
        painter.fillRect(QRectF(x - (inward < 0), 4, 1, RULER - 5), teal)
        painter.fillRect(QRectF(x if inward > 0 else x - 5, 4, 5, 2), teal)
    if marks.loop:
        veil = QColor(teal)
        veil.setAlpha(45)
        painter.fillRect(QRectF(left, 0, max(1.0, right - left), RULER - 4), veil)


def _paint_markers(painter: QPainter, scale: TimeScale, font: QFont, marks: FilmMarks) -> None:
    tokens = current()
    metrics = QFontMetricsF(font)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for marker in marks.markers:
        x = scale.x_of(marker.time_s)
        if not -80 < x < scale.width + 8:
            continue
        amber = QColor(tokens.amber)
        painter.setBrush(amber)
        painter.setPen(amber)
        painter.drawPolygon(QPolygonF([QPointF(x, 2), QPointF(x + 5, 7), QPointF(x, 12), QPointF(x - 5, 7)]))
        if marker.name and not marker.name.isdigit():
            box = QRectF(x + 7, 1, metrics.horizontalAdvance(marker.name) + 6, 13)
            painter.fillRect(box, QColor(tokens.panel))
            painter.drawText(QPointF(x + 10, 11), marker.name)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
