"""Colour points that travel: each follows what it was set on, forwards and backwards, as far as its shot goes.

A point moves from frame to frame as in the median flow tracker (Kalal, Mikolajczyk and Matas, "Forward-backward error",
ICPR 2010): a grid of places around it is followed by pyramidal Lucas-Kanade there and back, those that do not come home
are dropped, and the median of the others moves the point. It ends at a cut, at the edge of the picture, and where what
it was set on cannot be found any more.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt
from msgspec.structs import replace

from studio.domain.recipe import Hint
from studio.jobs.stages.colour.steady import is_cut, motion_grey

Bytes: TypeAlias = npt.NDArray[np.uint8]
FloatArray: TypeAlias = npt.NDArray[np.float32]

TRACKING_SIDE = 256
"""Long side of the frames in which points are followed."""
HELD_FRAMES = 1000
"""How many frames a point can be followed back (about 40 s and 100 MB)."""
_WINDOW = (15, 15)
_PYRAMID = 3
_REACH = 6.0
_GRID = np.stack(np.meshgrid(*[np.linspace(-_REACH, _REACH, 5)] * 2), axis=-1).reshape(-1, 2).astype(np.float32)
_HOME = 1.0
"""Pixels from where a place began that it may come back to."""
_LEAST_HOME = 0.3
"""Share of the places that must come home."""
_OTHER_LEVELS = 28.0
"""Levels of ``_Frame.level`` by which what lies under the point may differ from what it was set on."""
_PATIENCE = 12
"""Frames (splices, flashes, a shadow that passes) over which a point may be out of sight."""
_LEVEL_SPREAD, _DETAIL_SPREAD = 36.0, 40.0
_NEIGHBOURHOOD = 10.0
_FAINTEST = 8.0


@dataclass(frozen=True)
class Travel:
    """A point and where it was found: relative x, y by the time of the frame."""

    hint: Hint
    places: dict[Fraction, tuple[float, float]] = field(default_factory=dict)


@dataclass(frozen=True)
class Travels:
    """Where the points of a film are at each frame. ``still`` ones have no time and hold everywhere."""

    still: tuple[Hint, ...] = ()
    moving: tuple[Travel, ...] = ()

    def at(self, time: Fraction) -> list[Hint]:
        """The points of the frame with this time."""
        found = [(travel.hint, travel.places[time]) for travel in self.moving if time in travel.places]
        return [*self.still, *(_moved(hint, x, y) for hint, (x, y) in found)]


def _moved(hint: Hint, x: float, y: float) -> Hint:
    """A point at another place; a stroke goes along with its beginning, as far as it stays in the picture."""
    along = [(further_x + x - hint.x, further_y + y - hint.y) for further_x, further_y in hint.stroke]
    inside = tuple((a, b) for a, b in along if 0.0 <= a <= 1.0 and 0.0 <= b <= 1.0)
    return replace(hint, x=x, y=y, stroke=inside)


def follow(frames: Iterable[tuple[Fraction, Bytes]], hints: Sequence[Hint]) -> Travels:
    """Follow the timed ones of ``hints`` through a film.

    ``frames`` are (time, grey (h, w)) in order, long side about ``TRACKING_SIDE``; they are read only as far as needed.
    A time after the last frame counts as that frame.
    """
    still = tuple(hint for hint in hints if hint.time is None)
    travels = Travels(still, tuple(Travel(hint) for hint in hints if hint.time is not None))
    waiting = deque(sorted(travels.moving, key=lambda travel: travel.hint.time or 0.0))
    shot: deque[_Frame] = deque(maxlen=HELD_FRAMES)
    moving: list[_Point] = []
    if not waiting:
        return travels
    before: Bytes | None = None
    for time, grey in frames:
        while shot and waiting and (waiting[0].hint.time or 0.0) < time:
            moving.append(_begin(waiting.popleft(), shot))
        small = motion_grey(grey)
        if before is not None and is_cut(before, small):
            shot.clear()
            moving.clear()
        before = small
        frame = _Frame.of(time, grey)
        moving = [point for point in moving if point.go_on(frame)]
        if not waiting and not moving:
            return travels
        shot.append(frame)
    while shot and waiting:
        _begin(waiting.popleft(), shot)
    return travels


def _begin(travel: Travel, shot: Sequence[_Frame]) -> _Point:
    """Set a point on the last frame of what is known of a shot and follow it back; it can then go on from there."""
    back = _Point(travel, shot[-1])
    for frame in list(shot)[-2::-1]:
        if not back.go_on(frame):
            break
    return _Point(travel, shot[-1])


@dataclass(frozen=True)
class _Frame:
    """A frame as points see it. Old film flickers, so ``level`` is its grey with a fixed mean and spread, and
    ``detail`` its grey in proportion to the neighbourhood."""

    time: Fraction
    level: Bytes
    detail: Bytes

    @classmethod
    def of(cls, time: Fraction, grey: Bytes) -> _Frame:
        exact = grey.astype(np.float32)
        mean, spread = cv2.meanStdDev(grey)
        level = (exact - np.float32(mean[0, 0])) * np.float32(_LEVEL_SPREAD / max(float(spread[0, 0]), _FAINTEST))
        above = exact - cv2.GaussianBlur(exact, (0, 0), _NEIGHBOURHOOD)
        contrast = np.sqrt(cv2.GaussianBlur(above * above, (0, 0), _NEIGHBOURHOOD)) + np.float32(_FAINTEST)
        return cls(time, _around_middle(level), _around_middle(above / contrast * np.float32(_DETAIL_SPREAD)))


def _around_middle(values: FloatArray) -> Bytes:
    return np.asarray(np.clip(values + np.float32(128), 0, 255), np.uint8)


class _Point:
    """One point on its way through a shot, in one direction of time; its ``travel`` is written on the way."""

    def __init__(self, travel: Travel, frame: _Frame) -> None:
        self._travel = travel
        height, width = frame.level.shape
        self._place = np.array([travel.hint.x * width, travel.hint.y * height], np.float32)
        self._seen = frame
        self._level = _level_at(frame.level, self._place)
        self._missed = 0
        travel.places[frame.time] = travel.hint.x, travel.hint.y

    def go_on(self, frame: _Frame) -> bool:
        """Follow the point to the next frame; whether to look for it any further."""
        place = moved(self._place, self._seen.detail, frame.detail)
        if place is not None and not _inside(place, frame.detail):
            return False
        if place is None or abs(_level_at(frame.level, place) - self._level) > _OTHER_LEVELS:
            self._missed += 1
            return self._missed <= _PATIENCE
        self._place, self._seen, self._missed = place, frame, 0
        height, width = frame.level.shape
        self._travel.places[frame.time] = float(place[0]) / width, float(place[1]) / height
        return True


def moved(place: FloatArray, before: Bytes, after: Bytes) -> FloatArray | None:
    """Where the thing at ``place`` (x, y in pixels) of one frame is in another; None when too few places come home."""
    height, width = before.shape
    around = place + _GRID
    around = around[((around >= 0) & (around < (width, height))).all(axis=1)]
    if len(around) == 0:
        return None
    there, found = _lucas_kanade(before, after, around)
    home, found_back = _lucas_kanade(after, before, there)
    away = np.linalg.norm(home - around, axis=1)
    good = found & found_back & (away < _HOME)
    if good.sum() < max(1.0, _LEAST_HOME * len(around)):
        return None
    return np.asarray(place + np.median((there - around)[good], axis=0), np.float32)


def _lucas_kanade(before: Bytes, after: Bytes, places: FloatArray) -> tuple[FloatArray, npt.NDArray[np.bool_]]:
    """Where places (n, 2) went, and which of them were found."""
    to, found, _ = cv2.calcOpticalFlowPyrLK(
        before, after, places, np.empty_like(places), winSize=_WINDOW, maxLevel=_PYRAMID
    )
    return np.asarray(to, np.float32), np.asarray(found)[:, 0] == 1


def _inside(place: FloatArray, grey: Bytes) -> bool:
    height, width = grey.shape
    return bool(0 <= place[0] < width and 0 <= place[1] < height)


def _level_at(grey: Bytes, place: FloatArray) -> float:
    """Median grey of the 5 × 5 pixels around a place."""
    height, width = grey.shape
    x, y = (min(max(round(float(v)), 0), limit - 1) for v, limit in zip(place, (width, height), strict=True))
    return float(np.median(grey[max(0, y - 2) : y + 3, max(0, x - 2) : x + 3]))
