"""Meters after EBU R128 that follow the film while it plays."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from studio.domain.questions import LoudnessCurve
from studio.ui.qt.plain import plain_tip
from studio.ui.state.words import number_text
from studio.ui.theme import current

LOWEST, HIGHEST = -59.0, -5.0
"""The scale, in LUFS: that of EBU +18 about a target of −23."""
SILENT = -69.0
ROW, GAP, NAME, VALUE = 18, 4, 88, 84


class LoudnessMeters(QWidget):
    """Momentary, short-term and integrated loudness as bars and numbers, and the highest true peak until now; a line
    marks the loudness that is aimed at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curve: LoudnessCurve | None = None
        self._place = -1
        self.target_lufs = -23.0
        self.most_dbtp = -1.0
        self.setToolTip(plain_tip(self.tr("While the film plays: the last 0.4 s, the last 3 s, all until here")))

    def set_curve(self, curve: LoudnessCurve | None) -> None:
        """Follow another mix; None: there is none."""
        self._curve = curve
        self._place = -1
        self.update()

    def set_position(self, seconds: float) -> None:
        curve = self._curve
        place = -1
        if curve is not None and curve.momentary:
            place = min(max(int(seconds / curve.step_s), 0), len(curve.momentary) - 1)
        if place != self._place:
            self._place = place
            self.setAccessibleName(self._told())
            self.update()

    @property
    def values(self) -> tuple[float, float, float, float] | None:
        """Momentary, short-term, integrated (LUFS) and true peak (dBTP); None where nothing is measured."""
        curve, place = self._curve, self._place
        if curve is None or place < 0:
            return None
        return curve.momentary[place], curve.short_term[place], curve.integrated[place], curve.true_peak[place]

    @property
    def rows(self) -> list[tuple[str, str]]:
        """What is written: the name of each meter and its number."""
        names = (self.tr("Momentary"), self.tr("Short-term"), self.tr("Integrated"), self.tr("Peak until here"))
        values = self.values
        if values is None:
            return [(name, "–") for name in names]
        units = ("LUFS", "LUFS", "LUFS", "dBTP")
        return [(name, _number(value, unit)) for name, value, unit in zip(names, values, units, strict=True)]

    def _told(self) -> str:
        return ", ".join(f"{name} {value}" for name, value in self.rows)

    def sizeHint(self) -> QSize:
        return QSize(NAME + 120 + VALUE, 4 * ROW + 3 * GAP)

    def minimumSizeHint(self) -> QSize:
        return QSize(NAME + 40 + VALUE, 4 * ROW + 3 * GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens, values = current(), self.values
        for number, (name, text) in enumerate(self.rows):
            top = number * (ROW + GAP)
            painter.setPen(QColor(tokens.text))
            painter.drawText(QRectF(0, top, NAME, ROW), Qt.AlignmentFlag.AlignVCenter, name)
            over = values is not None and number == 3 and values[3] > self.most_dbtp
            painter.setPen(QColor(tokens.red if over else tokens.dim))
            right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(QRectF(self.width() - VALUE, top, VALUE, ROW), right, text)
            if number < 3:
                bar = QRectF(NAME + 8, top + ROW / 2 - 3, self.width() - NAME - VALUE - 16, 6)
                self._paint_bar(painter, bar, values[number] if values is not None else SILENT)

    def _paint_bar(self, painter: QPainter, bar: QRectF, value: float) -> None:
        paint_level(painter, bar, value, self.target_lufs)


class LevelBars(QWidget):
    """The same in the little room beside the mix: momentary above short-term loudness, and the former as a number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._levels: tuple[float, float] = (SILENT, SILENT)
        self._target_lufs = -23.0
        self.setFixedSize(88, 26)
        self.setToolTip(plain_tip(self.tr("Momentary and short-term loudness, LUFS")))

    def set_levels(self, momentary: float, short_term: float, target_lufs: float) -> None:
        """In LUFS; what is silent is −70."""
        if (momentary, short_term) != self._levels or target_lufs != self._target_lufs:
            self._levels, self._target_lufs = (momentary, short_term), target_lufs
            self.setAccessibleName(self.text)
            self.update()

    @property
    def text(self) -> str:
        return _number(self._levels[0], "LUFS")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        for number, level in enumerate(self._levels):
            paint_level(painter, QRectF(0, 2 + 5 * number, self.width(), 3), level, self._target_lufs)
        font = self.font()
        font.setPixelSize(10)
        painter.setFont(font)
        painter.setPen(QColor(current().dim))
        painter.drawText(QRectF(0, 12, self.width(), 14), Qt.AlignmentFlag.AlignVCenter, self.text)


def paint_level(painter: QPainter, bar: QRectF, value: float, target_lufs: float) -> None:
    """A level in LUFS as a bar, with a line at what is aimed at."""
    tokens = current()
    painter.fillRect(bar, QColor(tokens.raised))
    level = QRectF(bar)
    level.setWidth(bar.width() * _share(value))
    painter.fillRect(level, QColor(tokens.amber if value > target_lufs + 9 else tokens.teal))
    mark = bar.left() + bar.width() * _share(target_lufs)
    painter.fillRect(QRectF(mark - 0.5, bar.top() - 1, 1, bar.height() + 2), QColor(tokens.dim))


def _share(value: float) -> float:
    return min(max((value - LOWEST) / (HIGHEST - LOWEST), 0.0), 1.0)


def _number(value: float, unit: str) -> str:
    return "–" if value <= SILENT else f"{number_text(value, 1)} {unit}".replace("-", "−")
