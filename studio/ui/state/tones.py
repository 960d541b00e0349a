"""How light and how colourful a picture is: its histograms of L* and C* of CIE Lab.

Counted on a small copy, off the window's thread. Plain Python, because the window's process loads no NumPy of its own
accord and a few thousand pixels say all that a histogram can.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QObject, QRunnable, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageReader

from models.colour import srgb

BINS = 50
WIDEST = 100.0
"""Both scales go from 0 to 100; C* beyond that is counted in the last bin."""
SAMPLE_PX = 128
_FINE_ENOUGH = 0xFCFCFC
"""Colours are told apart to a quarter of 8 bits: far more finely than by the bins."""


@dataclass(frozen=True)
class Spread:
    """Shares of the picture in ``BINS`` bins from 0 to 100, and between which values 98 % of it and half of it lie."""

    shares: tuple[float, ...]
    low: float
    median: float
    high: float


@dataclass(frozen=True)
class Tones:
    lightness: Spread
    chroma: Spread


def tones_of(image: QImage) -> Tones | None:
    """None for an empty image."""
    if image.isNull():
        return None
    small = image.scaled(QSize(SAMPLE_PX, SAMPLE_PX), Qt.AspectRatioMode.KeepAspectRatio)
    pixels = memoryview(small.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I")
    lightness: Counter[float] = Counter()
    chroma: Counter[float] = Counter()
    for colour, count in Counter(pixel & _FINE_ENOUGH for pixel in pixels).items():
        light, strength = _measured(colour)
        lightness[light] += count
        chroma[strength] += count
    return Tones(spread_of(lightness), spread_of(chroma))


@lru_cache(maxsize=1 << 16)
def _measured(colour: int) -> tuple[float, float]:
    """L* and C* of a colour as 0xRRGGBB."""
    lightness, a, b = srgb.lab_of((colour >> 16 & 255) / 255, (colour >> 8 & 255) / 255, (colour & 255) / 255)
    return lightness, math.hypot(a, b)


def spread_of(counts: Mapping[float, int]) -> Spread:
    """Of values that occur so often."""
    bins = [0] * BINS
    for value, count in counts.items():
        bins[min(BINS - 1, max(0, int(value / WIDEST * BINS)))] += count
    whole = sum(bins)
    ordered = sorted(counts.items())
    low, median, high = (_quantile(ordered, whole * share) for share in (0.01, 0.5, 0.99))
    return Spread(tuple(count / whole for count in bins), low, median, high)


def _quantile(ordered: list[tuple[float, int]], upto: float) -> float:
    seen = 0
    for value, count in ordered:
        seen += count
        if seen >= upto:
            return value
    return ordered[-1][0]


class _Signals(QObject):
    counted = Signal(str, object)


class _Count(QRunnable):
    def __init__(self, path: str, signals: _Signals) -> None:
        super().__init__()
        self._path, self._signals = path, signals

    def run(self) -> None:
        self._signals.counted.emit(self._path, tones_of(QImageReader(self._path).read()))


class ToneCounter(QObject):
    """Counts one picture after the other in a thread of its own: ``counted`` gives its path and its ``Tones`` (None
    where it could not be read)."""

    counted = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._signals = _Signals()
        self._signals.counted.connect(self.counted)

    def count(self, path: str) -> None:
        """Instead of those that nobody has begun to count."""
        self._pool.clear()
        self._pool.start(_Count(path, self._signals))

    def stop(self) -> None:
        self._pool.clear()
        self._pool.waitForDone()
