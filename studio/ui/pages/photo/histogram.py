"""The section "Tones and colours" of the inspector: how light and how colourful the photograph is."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QGridLayout, QWidget

from studio.ui.parts.controls import Inspector, label
from studio.ui.parts.tiles import TilePyramid
from studio.ui.parts.viewer.layers import base_level
from studio.ui.state.documents import Photo
from studio.ui.state.tones import Spread, ToneCounter, Tones
from studio.ui.state.words import number_text
from studio.ui.theme import controller, current

GRAPH_HEIGHT = 52


class Graph(QWidget):
    """The shares of one histogram as a filled curve."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._spread: Spread | None = None
        self.setFixedHeight(GRAPH_HEIGHT)
        self.setMinimumWidth(80)
        self.setAccessibleName(name)
        controller().changed.connect(self.update)

    def show_spread(self, spread: Spread | None, text: str) -> None:
        self._spread = spread
        self.setAccessibleName(f"{self._name}: {text}" if text else self._name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = current(), QPainter(self)
        box = QRectF(self.rect())
        painter.fillRect(box, QColor(tokens.background))
        if self._spread is None:
            return
        # By its root: a large sky shall not flatten everything else.
        heights = [math.sqrt(share) for share in self._spread.shares]
        top = max(heights) or 1.0
        step = box.width() / len(heights)
        outline = [QPointF(0, box.height())]
        for number, height in enumerate(heights):
            y = box.height() - height / top * (box.height() - 4)
            outline += [QPointF(number * step, y), QPointF((number + 1) * step, y)]
        outline.append(QPointF(box.width(), box.height()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.dim))
        painter.drawPolygon(QPolygonF(outline))


class Histogram(QObject):
    """Follows the photograph that is shown: its colours where it has any, else the scan."""

    def __init__(self, inspector: Inspector) -> None:
        super().__init__(inspector)
        self._wanted = ""
        self._counter = ToneCounter(self)
        self._counter.counted.connect(self._counted)
        inspector.section(self.tr("Tones and colours"))
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        self.lightness, self.chroma = Graph(self.tr("Lightness")), Graph(self.tr("Chroma"))
        self.light_text, self.chroma_text = label("", "small"), label("", "small")
        for column, (graph, words, tip) in enumerate(
            (
                (self.lightness, self.light_text, self.tr("L* of CIE Lab, from black on the left to white")),
                (self.chroma, self.chroma_text, self.tr("C* of CIE Lab, from grey on the left to 100")),
            )
        ):
            graph.setToolTip(tip)
            grid.addWidget(graph, 0, column)
            grid.addWidget(words, 1, column)
            grid.setColumnStretch(column, 1)
        inspector.add(box)

    def show_photo(self, photo: Photo) -> None:
        folder = photo.shown.pyramid if photo.shown is not None else photo.original if photo.has_original else ""
        path = _small_tile(folder) if folder else ""
        if path != self._wanted:
            self._wanted = path
            if path:
                self._counter.count(path)
            else:
                self._show(None)

    def stop(self) -> None:
        self._counter.stop()

    def _counted(self, path: str, tones: Tones | None) -> None:
        if path == self._wanted:
            self._show(tones)

    def _show(self, tones: Tones | None) -> None:
        light = chroma = ""
        if tones is not None:
            low, high = number_text(tones.lightness.low), number_text(tones.lightness.high)
            light = self.tr("L* {0}–{1}, median {2}").format(low, high, number_text(tones.lightness.median))
            most = number_text(tones.chroma.high)
            chroma = self.tr("C* up to {0}, median {1}").format(most, number_text(tones.chroma.median))
        self.light_text.setText(light)
        self.chroma_text.setText(chroma)
        self.lightness.show_spread(tones.lightness if tones else None, light)
        self.chroma.show_spread(tones.chroma if tones else None, chroma)


def _small_tile(folder: str) -> str:
    """The picture on a single tile; empty where the pyramid cannot be read, which the viewer says."""
    try:
        pyramid = TilePyramid.open(folder)
    except (OSError, KeyError, ValueError):
        return ""
    return pyramid.path(base_level(pyramid), 0, 0)
