"""Where a time lies on the timeline, and how high its strips are."""

from __future__ import annotations

from dataclasses import dataclass

RULER = 28
END_ROOM = 24
"""Pixels left free behind the end of the film."""
CLOSEST_FRAME_PX = 40
"""A frame is never drawn wider than this."""


@dataclass(frozen=True)
class Heights:
    """Of the film strip, of a lane, and of the least that is left for the mix, in pixels."""

    film: int
    lane: int
    mix: int

    def total(self, lanes: int) -> int:
        return RULER + self.film + lanes * self.lane + self.mix


ROOMY = Heights(56, 56, 40)
TIGHT = Heights(36, 46, 28)


class TimeScale:
    """Pixels for one second and the time at the left edge. ``zoom`` 0: the whole film fits into the width."""

    def __init__(self) -> None:
        self.duration_s = 0.001
        self.fps = 25.0
        self.width = 300
        self._scale = 0.0
        self._offset = 0.0

    def set_film(self, duration_s: float, fps: float) -> None:
        """Another film, shown whole."""
        self.duration_s, self.fps = max(0.001, duration_s), fps or 25.0
        self._scale = self._offset = 0.0

    @property
    def fitting(self) -> float:
        """The scale at which the whole film is seen."""
        return max(1e-3, (self.width - END_ROOM) / self.duration_s)

    @property
    def scale(self) -> float:
        return self._scale or self.fitting

    @property
    def fit(self) -> bool:
        return self._scale == 0.0

    @property
    def offset_s(self) -> float:
        return self._offset

    @property
    def span_s(self) -> float:
        """How much of the film is seen."""
        return (self.width - END_ROOM) / self.scale

    def x_of(self, seconds: float) -> float:
        return (seconds - self._offset) * self.scale

    def time_at(self, x: float) -> float:
        return x / self.scale + self._offset

    def set_offset(self, seconds: float) -> None:
        self._offset = min(max(0.0, seconds), max(0.0, self.duration_s - self.span_s)) if self._scale else 0.0

    def zoom(self, factor: float, about_x: float) -> None:
        """Larger (above 1) or smaller, keeping the time under ``about_x`` where it is."""
        at = self.time_at(about_x)
        scale = min(max(self.fitting, self.scale * factor), CLOSEST_FRAME_PX * self.fps)
        self._scale = 0.0 if scale <= self.fitting * 1.001 else scale
        self.set_offset(at - about_x / self.scale)

    def show_all(self) -> None:
        self._scale = self._offset = 0.0
