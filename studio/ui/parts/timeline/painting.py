"""Draws everything of the timeline that stands still while the film plays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QImage, QPainter, QPen, QPolygonF

from studio.domain.cues import Cue, CueSheet, fades_of, is_heard, is_on, is_unsure
from studio.ui.parts.timeline.dragging import FADE_LEAST_PX, HANDLE_PX, handles
from studio.ui.parts.timeline.geometry import RULER, Heights, TimeScale
from studio.ui.parts.timeline.waves import Wave, paint_wave
from studio.ui.state.words import cue_title
from studio.ui.theme import current

MIN_TITLE_PX = 30
SILENT_OPACITY = 0.45


@dataclass(frozen=True)
class Words:
    """What is written beside a title, in the user's language."""

    muted: str
    unsure: str


def paint_film(
    painter: QPainter,
    scale: TimeScale,
    heights: Heights,
    frames: Sequence[QImage],
    shots: Sequence[tuple[float, float]],
) -> None:
    """Small pictures in their own proportions, over the whole length, with a gap at each cut."""
    tokens = current()
    area = QRectF(0, RULER + 4, scale.width, heights.film - 9)
    end = min(scale.x_of(scale.duration_s), float(scale.width))
    if frames:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.save()
        painter.setClipRect(QRectF(0, area.top(), end, area.height()))
        shape = frames[0].size()
        width = max(8.0, area.height() * shape.width() / max(1, shape.height()))
        x = scale.x_of(0.0)
        x += width * int(max(0.0, -x) // width)
        while x < end:
            share = scale.time_at(x + width / 2) / scale.duration_s
            frame = frames[min(len(frames) - 1, max(0, int(share * len(frames))))]
            painter.drawImage(QRectF(x, area.top(), width, area.height()), frame)
            x += width
        painter.restore()
    elif scale.duration_s > 0.001:
        painter.fillRect(QRectF(0, area.top(), end, area.height()), QColor(tokens.raised))
    for start, _end in shots[1:]:
        painter.fillRect(QRectF(scale.x_of(start) - 2, area.top(), 4, area.height()), QColor(tokens.background))


def paint_mix(painter: QPainter, scale: TimeScale, area: QRectF, peaks: Sequence[float]) -> None:
    """The loudest sample of each stretch, about a middle line."""
    tokens = current()
    middle = area.center().y()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    end = min(float(scale.width), max(0.0, scale.x_of(scale.duration_s)))
    painter.fillRect(QRectF(0, middle, end, 1), QColor(tokens.line))
    if not peaks:
        return
    painter.setPen(QPen(QColor(tokens.faint), 1))
    count = len(peaks)
    for x in range(scale.width):
        first = int(scale.time_at(x) / scale.duration_s * count)
        last = max(first + 1, int(scale.time_at(x + 1) / scale.duration_s * count))
        if first >= count or first < 0:
            continue
        # The square root keeps quiet beds visible next to loud hits.
        size = max(peaks[first:last], default=0.0) ** 0.5 * (area.height() / 2 - 6)
        if size >= 0.5:
            painter.drawLine(QPointF(x, middle - size), QPointF(x, middle + size))


def paint_fades(painter: QPainter, cue: Cue, box: QRectF, scale: float) -> None:
    """The corners that a cue's fades cut off."""
    tokens = current()
    fade_in, fade_out = (min(fade * scale, box.width()) for fade in fades_of(cue))
    shade = QColor(tokens.background)
    shade.setAlpha(120)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    inner = box.adjusted(1, 1, -1, -1)
    if fade_in >= 3:
        across = inner.left() + fade_in
        painter.drawPolygon(QPolygonF([inner.topLeft(), QPointF(across, inner.top()), inner.bottomLeft()]))
    if fade_out >= 3:
        across = inner.right() - fade_out
        painter.drawPolygon(QPolygonF([inner.topRight(), QPointF(across, inner.top()), inner.bottomRight()]))


def paint_handles(painter: QPainter, cue: Cue, box: QRectF, scale: float) -> None:
    """What a cue's fades are pulled by."""
    if box.width() >= FADE_LEAST_PX:
        tokens = current()
        painter.setPen(QPen(QColor(tokens.background), 1))
        painter.setBrush(QColor(tokens.text))
        for handle in handles(cue, box, scale):
            painter.drawEllipse(handle, HANDLE_PX - 1, HANDLE_PX - 1)


class CuePainter:
    """Boxes and titles of cues. ``chosen`` are all that are selected, ``first`` the one shown in the inspector."""

    def __init__(
        self,
        painter: QPainter,
        font: QFont,
        sheet: CueSheet,
        words: Words,
        scale: float,
        waves: Mapping[str, Wave],
    ) -> None:
        """``scale`` is pixels a second, ``waves`` the waveforms that are known, by sounds."""
        self._painter, self._sheet, self._words, self._scale = painter, sheet, words, scale
        self._waves = waves
        self._font = QFont(font)
        self._font.setPixelSize(11)
        self._metrics = QFontMetricsF(self._font)

    def paint(
        self, boxes: Sequence[tuple[Cue, QRectF]], width: float, chosen: frozenset[str], first: str, quiet: float
    ) -> None:
        """``boxes`` from the lowest to what lies on top; ``quiet`` is how opaque a silent one is."""
        for cue, box in boxes:
            self._painter.setOpacity(self._opacity(cue, quiet) if cue.id not in chosen else 1.0)
            self._paint_box(cue, box, cue.id in chosen, cue.id == first)
            self._paint_wave(cue, box, width)
            paint_fades(self._painter, cue, box, self._scale)
        for cue, box in boxes:
            self._painter.setOpacity(max(0.75, self._opacity(cue, quiet)))
            self._paint_title(cue, box, self._title_end(box, boxes, width))
        self._painter.setOpacity(1.0)

    def _opacity(self, cue: Cue, quiet: float) -> float:
        """What is unsure is drawn as such, not as if it were deleted; what somebody has silenced is drawn faintly."""
        if is_heard(cue, self._sheet):
            return 1.0
        undecided = cue.muted is None and is_unsure(cue, self._sheet) and cue.track not in self._sheet.muted_tracks
        return 0.9 if undecided and not self._sheet.solo_tracks else quiet

    @staticmethod
    def _title_end(box: QRectF, boxes: Sequence[tuple[Cue, QRectF]], width: float) -> float:
        """A title may run on beyond its box as far as nothing else stands in its row."""
        beside = [
            other.left()
            for _, other in boxes
            if other.left() > box.left() and other.top() < box.bottom() and other.bottom() > box.top()
        ]
        return min([*beside, width])

    def _paint_box(self, cue: Cue, box: QRectF, chosen: bool, first: bool) -> None:
        tokens, painter = current(), self._painter
        fill, edge = {
            "AMB": (tokens.ambience, tokens.teal),
            "FLY": (tokens.foley, tokens.teal),
            "MX": (tokens.raised, tokens.faint),
        }.get(cue.track, (tokens.effect, tokens.amber))
        pen = QPen(QColor(tokens.text if chosen else edge), 2 if first else 1.4 if chosen else 1)
        unsure = is_unsure(cue, self._sheet)
        if unsure:
            pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        painter.setBrush(QColor(fill))
        shape = box.adjusted(0.5, 0.5, -0.5, -0.5)
        if unsure:
            hatch = QColor(edge)
            hatch.setAlpha(70)
            painter.setBrush(QBrush(hatch, Qt.BrushStyle.BDiagPattern))
        painter.drawRoundedRect(shape, 3, 3)
        if cue.envelope and box.width() > 24:
            self._paint_envelope(cue, box, QColor(edge))

    def _paint_wave(self, cue: Cue, box: QRectF, width: float) -> None:
        wave = self._waves.get(cue.sound.id) if cue.sound is not None else None
        if wave is not None:
            tokens = current()
            self._painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            paint_wave(
                self._painter, cue, box, wave, QColor(tokens.amber if cue.track == "SFX" else tokens.teal), width
            )
            self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_envelope(self, cue: Cue, box: QRectF, colour: QColor) -> None:
        points = [QPointF(box.left(), box.bottom() - 2)]
        for number, level in enumerate(cue.envelope):
            x = box.left() + box.width() * number / max(1, len(cue.envelope) - 1)
            points.append(QPointF(x, box.bottom() - 2 - level * max(4.0, box.height() - 24)))
        points.append(QPointF(box.right(), box.bottom() - 2))
        colour.setAlpha(70)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(colour)
        self._painter.drawPolygon(QPolygonF(points))

    def _paint_title(self, cue: Cue, box: QRectF, end: float) -> None:
        title = self._title(cue)
        wide = self._metrics.horizontalAdvance(title) + 12
        left = max(box.left(), 0.0)
        inside = box.right() - left
        outside = inside < min(wide, 60) and end - box.right() >= min(wide, MIN_TITLE_PX + 12)
        start, room = (box.right() - 2, end - box.right()) if outside else (left, min(box.right(), end) - left)
        if room < MIN_TITLE_PX:
            return
        tokens = current()
        font = QFont(self._font)
        font.setPixelSize(min(11, max(9, int(box.height()) - 3)))
        self._painter.setFont(font)
        self._painter.setPen(QColor(tokens.dim if outside else tokens.text))
        text = self._metrics.elidedText(title, Qt.TextElideMode.ElideRight, room - 10)
        row = QRectF(start + 6, box.top(), room - 6, min(box.height(), 22.0))
        self._painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, text)

    def _title(self, cue: Cue) -> str:
        """What an unsure cue is called ends with a question mark; what is silent says why."""
        title = cue_title(cue)
        if is_unsure(cue, self._sheet):
            title = f"{title.rstrip('?')}?"
        if is_on(cue, self._sheet):
            return title
        return f"{title} ({self._words.muted if cue.muted else self._words.unsure})"
