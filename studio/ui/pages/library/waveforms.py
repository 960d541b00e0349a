"""Waveforms for the rows that are on the screen: drawn by the engine process, kept here as small pictures."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap

from studio.domain.errors import StudioError
from studio.ui.engine import questions
from studio.ui.engine.bridge import Bridge
from studio.ui.engine.library import SoundRow

POINTS = 160
REST_MS = 90
MOST_AT_ONCE = 12
PEAKS_KEPT = 4000
PICTURES_KEPT = 600


class Waveforms(QObject):
    """``arrived`` fires when there is more to paint. ``on_screen`` tells which sounds are looked at now; only those
    are asked for, and only while nothing is scrolled."""

    arrived = Signal()

    def __init__(
        self, bridge: Bridge, on_screen: Callable[[], Iterable[SoundRow]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._on_screen = on_screen
        self._peaks: OrderedDict[str, Sequence[float]] = OrderedDict()
        self._pictures: OrderedDict[tuple[str, int, int, str, float], QPixmap] = OrderedDict()
        self._asked: tuple[str, ...] = ()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._ask)

    def peaks(self, sound_id: str) -> Sequence[float] | None:
        """The loudest sample (0…1) in each stretch; None while unknown, empty for a file that cannot be read."""
        return self._peaks.get(sound_id)

    def want(self) -> None:
        """Something else is on the screen: ask for it as soon as it stays there."""
        self._rest.start()

    def forget(self) -> None:
        """Files may have changed."""
        self._peaks.clear()
        self._pictures.clear()
        self._asked = ()

    def stop(self) -> None:
        self._rest.stop()

    def picture(self, row: SoundRow, size: QSize, colour: str, ratio: float) -> QPixmap | None:
        """The waveform in one colour, when it is there."""
        peaks = self._peaks.get(row.id)
        if peaks is None:
            if not self._rest.isActive() and row.id not in self._asked:
                self._rest.start()
            return None
        key = (row.id, size.width(), size.height(), colour, ratio)
        picture = self._pictures.get(key)
        if picture is None:
            picture = self._pictures[key] = draw_waveform(peaks, size, colour, ratio)
            while len(self._pictures) > PICTURES_KEPT:
                self._pictures.popitem(last=False)
        return picture

    def _ask(self) -> None:
        wanted = [row for row in self._on_screen() if row.id not in self._peaks][:MOST_AT_ONCE]
        ids = tuple(row.id for row in wanted)
        if not wanted or ids == self._asked:
            return
        self._asked = ids
        questions.waveforms(
            self._bridge, [row.path for row in wanted], POINTS, lambda found: self._came(ids, found), self._failed
        )

    def _came(self, ids: tuple[str, ...], found: list[list[float]]) -> None:
        self._asked = ()
        for sound_id, peaks in zip(ids, found, strict=True):
            self._peaks[sound_id] = peaks
        while len(self._peaks) > PEAKS_KEPT:
            self._peaks.popitem(last=False)
        self.arrived.emit()
        self._ask()

    def _failed(self, _error: StudioError) -> None:
        """A row without its waveform is nothing to bother anybody with."""


def draw_waveform(peaks: Sequence[float], size: QSize, colour: str, ratio: float = 1.0) -> QPixmap:
    """A waveform as bars of 2 px with 1 px between, about the middle; a thin line where there is no sound."""
    picture = QPixmap(round(size.width() * ratio), round(size.height() * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    shade = QColor(colour)
    bars = max(1, size.width() // 3)
    loudest = max(peaks, default=0.0) or 1.0
    middle = size.height() / 2
    for bar in range(bars):
        first = bar * len(peaks) // bars
        last = max(first + 1, (bar + 1) * len(peaks) // bars)
        level = max(peaks[first:last], default=0.0) / loudest
        height = max(1.0, level**0.7 * size.height())
        painter.fillRect(round(bar * 3), round(middle - height / 2), 2, max(1, round(height)), shade)
    painter.end()
    return picture
