"""The waveform of a sound inside the box of its cue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from studio.domain.cues import Cue

LEAST_PX = 16
"""In a narrower box nothing would be seen."""
TITLE_PX = 18
"""The height of a title, below which a waveform lies where there is room."""


@dataclass(frozen=True)
class Wave:
    """The outline of a sound, 0…1 in equal stretches of ``duration_s``; what is struck in it lies at ``attack_s``."""

    peaks: Sequence[float]
    duration_s: float
    attack_s: float

    def between(self, start_s: float, end_s: float, *, again: bool) -> float:
        """The loudest in this stretch of the sound; ``again``: it is repeated for as long as it takes."""
        count = len(self.peaks)
        if self.duration_s <= 0 or not count:
            return 0.0
        if again:
            start_s, end_s = start_s % self.duration_s, start_s % self.duration_s + end_s - start_s
        first = int(start_s / self.duration_s * count)
        last = max(first + 1, int(end_s / self.duration_s * count))
        return max(self.peaks[max(first, 0) : max(last, 0)], default=0.0)


def paint_wave(painter: QPainter, cue: Cue, box: QRectF, wave: Wave, colour: QColor, seen: float) -> None:
    """Lines about the middle of the box, below its title where there is room; of what is between 0 and ``seen`` pixels
    of the widget."""
    if box.width() < LEAST_PX or cue.end_s <= cue.start_s:
        return
    top = box.top() + (TITLE_PX if box.height() > 2 * TITLE_PX else 2)
    middle, most = (top + box.bottom() - 2) / 2, (box.bottom() - 2 - top) / 2
    if most < 3:
        return
    loudest = max(wave.peaks, default=0.0) or 1.0
    seconds = (cue.end_s - cue.start_s) / box.width()
    offset = wave.attack_s if cue.kind == "impact" else 0.0
    colour = QColor(colour)
    colour.setAlpha(150)
    painter.setPen(QPen(colour, 1))
    for x in range(int(max(box.left() + 2, 0)), int(min(box.right() - 2, seen))):
        at = (x - box.left()) * seconds + offset
        height = (wave.between(at, at + seconds, again=cue.kind != "impact") / loudest) ** 0.7 * most
        if height >= 0.5:
            painter.drawLine(QPointF(x + 0.5, middle - height), QPointF(x + 0.5, middle + height))
