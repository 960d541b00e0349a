"""Where the picture lies in the viewer: its zoom and the point in the middle. Plain geometry, no widget."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRect, QRectF, QSize

MARGIN = 32
MAX_SCALE = 16.0
PART_PIXELS = 2_100_000
"""As many can be coloured in a moment."""
LARGEST_FIT = 4.0
"""A small picture is not blown up further than this to fill the window."""


class Placement:
    """``size`` in picture pixels, ``scale`` in screen pixels for one picture pixel, ``centre`` the picture point in the
    middle of a pane. ``fitted``: the whole picture is shown, and stays so when the window changes its size."""

    def __init__(self) -> None:
        self.size = (0, 0)
        self.scale = 1.0
        self.centre = QPointF(0, 0)
        self.fitted = True

    @property
    def empty(self) -> bool:
        return not all(self.size)

    def forget(self) -> None:
        """There is no picture any more."""
        self.size, self.fitted = (0, 0), True

    def fit(self, pane: QRect) -> None:
        self.fitted = True
        if not self.empty:
            self.scale = self.fit_scale(pane)
            self.centre = QPointF(self.size[0] / 2, self.size[1] / 2)

    def fit_scale(self, pane: QRect) -> float:
        if self.empty:
            return 1.0
        width, height = self.size
        room = min((pane.width() - 2 * MARGIN) / width, (pane.height() - 2 * MARGIN) / height)
        return max(0.001, min(room, LARGEST_FIT))

    def zoom(self, scale: float, about: QPointF, pane: QRect) -> None:
        """Keep the picture point under ``about`` (widget coordinates) where it is."""
        point = self.to_picture(about, pane)
        low = min(self.fit_scale(pane) * 0.5, 1.0)
        self.scale = min(MAX_SCALE, max(low, scale))
        self.centre = point - (about - QPointF(pane.center())) / self.scale
        self.fitted = math.isclose(self.scale, self.fit_scale(pane), rel_tol=1e-3)
        self.keep_inside()

    def move_to(self, centre: QPointF) -> None:
        self.centre = centre
        self.keep_inside()

    def keep_inside(self) -> None:
        self.centre.setX(min(self.size[0], max(0.0, self.centre.x())))
        self.centre.setY(min(self.size[1], max(0.0, self.centre.y())))

    def to_picture(self, point: QPointF, pane: QRect) -> QPointF:
        """Widget coordinates → picture pixels."""
        return self.centre + (point - QPointF(pane.center())) / self.scale

    def target(self, pane: QRect) -> QRectF:
        """Where the whole picture lies, in widget coordinates."""
        left = pane.center().x() - self.centre.x() * self.scale
        top = pane.center().y() - self.centre.y() * self.scale
        return QRectF(left, top, self.size[0] * self.scale, self.size[1] * self.scale)

    def seen(self, pane: QRect) -> QRectF:
        """What of it lies within the pane."""
        return self.target(pane).intersected(QRectF(pane))

    def seen_part(self, pane: QRect, ratio: float) -> tuple[QRectF, QSize]:
        """Which part of the picture is seen (relative to it), and how many pixels show it, with ``ratio`` of them for
        one of the window's: none finer than the picture's own, and no more than can be computed in a moment. Empty when
        nothing is seen."""
        target, seen = self.target(pane), self.seen(pane)
        if seen.isEmpty() or self.empty:
            return QRectF(), QSize()
        place = QRectF(
            (seen.left() - target.left()) / target.width(),
            (seen.top() - target.top()) / target.height(),
            seen.width() / target.width(),
            seen.height() / target.height(),
        )
        finest = min(self.scale * ratio, 1.0)
        width, height = place.width() * self.size[0] * finest, place.height() * self.size[1] * finest
        shrink = min(1.0, math.sqrt(PART_PIXELS / (width * height)))
        return place, QSize(max(1, round(width * shrink)), max(1, round(height * shrink)))
