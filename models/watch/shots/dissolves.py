"""Dissolves, told by what they are (Hampapur, Jain & Weymouth 1994): each of their frames is a mixture of both ends,
and the share of the second rises steadily; a frame in the middle of a pan is no mixture of its ends.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from models.watch.frames import GreyFrame
from models.watch.shots.remembered import Frame

Pattern = NDArray[np.float32]
"""The layout of one frame (see `Frame.pattern`)."""

# What is quoted of made films: 42 dissolves, and 522 windows within one shot whose ends are nevertheless unlike, mostly
# of pans; bounds are 5 and 95 % quantiles.
_LAGS_S = (0.5, 0.7, 1.0, 1.4, 2.0, 2.7)
"""Seconds between the ends of the windows, each about 1.4 times the one before: a dissolve of 0.4 to 2.4 s (8 to 48
frames in made films) fits into one of them with some of both pictures beside it."""
_FEWEST_FRAMES = 8
"""In a window: three at either end and two between them."""
_POINTS_APART = 3
"""Every third point of the 32 px wide copy is looked at. A choice of processor time: neighbours say nearly the same."""

_ENDS_DIFFER, _ENDS_ALIKE = 0.57, 0.68
"""Correlation of the ends: up to the first they differ, from the second on they are one picture; in between only what
fits as well as clean film does is a dissolve. In made films 0.46 at most for dissolves (the likest ends 0.64); half of
all windows within a shot 0.83 at least."""
_LEAST_CHANGED = 0.3
"""Share of the points that differ between the ends. In made films 0.55 at least for dissolves; less is a part of the
picture that changes (`tests.models.watch.test_shots`)."""
_LEAST_STEP, _LEAST_STEP_SHARE = 12.0, 0.4
"""By how much a point differs: of 255, above the grain (standard deviation 12, before averaging, in worn film); and as
a share of the mean difference, so that what hardly changes has no vote."""
_AGREES = 0.25
"""How far (as a share of the second picture, 0..1) a point may be from the vote and still agree with it."""
_AGREEING, _HALF_AGREEING = 0.57, 0.50
"""Share of the points that agree: from the first on the vote is believed, from the second on the least squares if they
fit. In made films half of the dissolves have 0.80 at least; within a shot 0.48 at most, in one of 200 windows 0.55."""
_MOST_LEFT, _LITTLE_LEFT = 0.50, 0.37
"""What mixtures leave over, as a share of the difference of the ends: above the first there is no mixture, below the
second the least squares are believed. In made films half of the dissolves leave 0.29 at most; within a shot 0.39 at
least, half 0.58."""
_LEAST_FADING = 0.32
"""Share of the points that differ times the share of them that agree. In made films 0.37 at least for dissolves, 0.23
at most within a shot (in one of 200 windows, 0.28)."""
_CLEAN_LEFT, _CLEAN_AGREEING, _CLEAN_CHANGED = 0.25, 0.8, 0.4
"""What is asked for where the ends are half alike: left over, agreeing, and changed apart from what all points do. In
made films half of the dissolves leave 0.29 and have 0.80 agreeing, and they change by 0.44 at least; within a shot
hardly a window reaches one of the first two."""
_UNMIXED = 0.12
"""Share of the other picture up to which a frame counts as one of the ends. A choice: so little is hardly seen."""
_FEWEST_MIXED = 4
"""Frames that must be mixed for a line through them: two define it, two confirm it."""
_ASTRAY = 0.2
"""How far a frame's share (0..1) may be from the line. In made films 0.14 at most for dissolves; within a shot half of
the windows stay within 0.08, so that this alone tells nothing: a steady pan also goes steadily from end to end."""
_MARGIN = 2.0
"""Frames of each end that must lie on either side, so that the whole dissolve is seen: three make up an end."""
_DIMMED = 0.35
"""The least contrast in the window, as a share of the dimmer end's. In made films 0.59 at least in dissolves; a
fade goes through nothing."""


class Dissolve(NamedTuple):
    """When it begins and ends, and the first frame after its middle."""

    start_s: float
    end_s: float
    middle_s: float


def pattern_of(grey: GreyFrame) -> Pattern:
    """The layout of a small frame."""
    small = np.asarray(cv2.resize(grey, (32, max(grey.shape[0] // 2, 4)), interpolation=cv2.INTER_AREA), np.float32)
    return np.asarray((small - small.mean()).ravel()[::_POINTS_APART], np.float32)


def window_lengths(fps: float) -> list[int]:
    """In how many frames' distance the ends of a dissolve are looked for, the shortest first."""
    return sorted({max(round(lag * fps), _FEWEST_FRAMES) for lag in _LAGS_S})


def latest_dissolve(frames: Sequence[Frame], lengths: Sequence[int], known_until: int) -> Dissolve | None:
    """The dissolve that has just been completed, in the shortest window that holds one whole.

    No window reaches back to the frame of index ``known_until`` or beyond.
    """
    for length in lengths:
        if length >= len(frames) or frames[-1 - length].index <= known_until:
            return None
        window = frames[-1 - length :]
        mixture = Mixture([frame.pattern for frame in window])
        if mixture.alike > _ENDS_ALIKE:
            continue  # of all that is asked the quickest, and mostly enough
        if _dips([frame.contrast for frame in window]):
            return None
        span = mixture.span()
        if span is not None:
            start, end = (window[0].time_s + share * (window[-1].time_s - window[0].time_s) for share in span)
            middle = next(frame for frame in window if frame.time_s >= (start + end) / 2)
            return Dissolve(round(float(start), 3), round(float(end), 3), middle.time_s)
    return None


def _dips(contrasts: Sequence[float]) -> bool:
    """A fade or a flash: between a dim card and a bright scene, nothing is dimmer than the card."""
    return min(contrasts) < _DIMMED * min(sum(contrasts[:3]), sum(contrasts[-3:])) / 3


class Mixture:
    """The frames of a window as mixtures of its first and its last three.

    The ends must differ, and the frames between them must be mixtures of both: what least squares leave over is small
    beside the difference of the ends, which it is not where something passes through the picture or the camera pans.
    The share of the second picture must rise along a line from 0 to 1. Two estimates of it are tried: the median of
    what the single pixels say, which moving things disturb less, and that of the least squares, which flicker does not
    disturb. Each measure is taken when it is asked for, the quickest first.
    """

    def __init__(self, patterns: Sequence[Pattern]) -> None:
        self._patterns = patterns
        self._first, self._second = _mean(patterns[:3]), _mean(patterns[-3:])

    def astray(self, shares: Pattern) -> float:
        """How far the shares stray from a line from 0 to 1; 1 where too few frames are mixed, or the shares fall."""
        line = _line(shares)
        return 1.0 if line is None else line.astray

    def span(self) -> tuple[float, float] | None:
        """Where in the window a dissolve begins and ends (shares of its length), or None if it holds no whole one."""
        if self.alike > _ENDS_ALIKE or self.left_over > _MOST_LEFT or self.changed < _LEAST_CHANGED:
            return None  # one picture, no mixture, or only a part of the picture changes
        if self.changed * self.agreement < _LEAST_FADING or (self.alike > _ENDS_DIFFER and not self._is_clean):
            return None
        span = _line_span(self.voted) if self.agreement >= _AGREEING else None
        if span is None and self.left_over < _LITTLE_LEFT and self.agreement >= _HALF_AGREEING:
            span = _line_span(self.fitted)
        return span

    @cached_property
    def alike(self) -> float:
        """Correlation of the ends, −1..1; 1 where there is nothing to be seen."""
        size = math.sqrt(float(self._first @ self._first) * float(self._second @ self._second))
        return float(self._first @ self._second) / size if size >= 1.0 else 1.0

    @cached_property
    def left_over(self) -> float:
        """The median over the mixed frames of what the best mixture leaves over; 1 if no frame is mixed."""
        mixed = _is_mixed(self.fitted)
        return float(np.median(self._misfit[mixed])) if mixed.any() else 1.0

    @cached_property
    def changed(self) -> float:
        """The share of the points that differ between the ends."""
        return float(self._differs.mean())

    @cached_property
    def agreement(self) -> float:
        """The median over the mixed frames of the share of points that agree with the vote; 0 if none is mixed."""
        agreeing = np.mean(np.abs(self._shares - self.voted[:, None]) < _AGREES, axis=1)
        mixed = _is_mixed(self.voted)
        return float(np.median(agreeing[mixed])) if mixed.any() else 0.0

    @cached_property
    def changed_throughout(self) -> float:
        """The share of points that differ apart from what they all do: what appears in a part shifts all the rest."""
        step = self._second - self._first
        return float(_differing(self._first, self._second - np.median(step)).mean())

    @cached_property
    def voted(self) -> Pattern:
        """The share of the second picture in each frame: the median of what the single points say."""
        return np.asarray(np.median(self._shares, axis=1), np.float32)

    @property
    def fitted(self) -> Pattern:
        """The share of the second picture in each frame by least squares, whatever the frame's brightness."""
        return self._fit[0]

    @property
    def _is_clean(self) -> bool:
        return (
            self.left_over <= _CLEAN_LEFT
            and self.agreement >= _CLEAN_AGREEING
            and self.changed_throughout >= _CLEAN_CHANGED
        )

    @cached_property
    def _calm(self) -> NDArray[np.float32]:
        """Frames × points, without flashes of one frame."""
        patterns = np.stack(self._patterns)
        calm = patterns.copy()
        calm[1:-1] = _middle(patterns[:-2], patterns[1:-1], patterns[2:])
        return calm

    @cached_property
    def _differs(self) -> NDArray[np.bool_]:
        return _differing(self._first, self._second)

    @cached_property
    def _shares(self) -> NDArray[np.float32]:
        """Frames × differing points: how far each has gone from the first picture to the second."""
        differs = self._differs
        return np.asarray(
            (self._calm[:, differs] - self._first[differs]) / (self._second - self._first)[differs], np.float32
        )

    @property
    def _misfit(self) -> Pattern:
        """What the best mixture leaves over of each frame (root mean square), as a share of the ends' difference."""
        return self._fit[1]

    @cached_property
    def _fit(self) -> tuple[Pattern, Pattern]:
        ends = np.stack([self._first, self._second])
        products = self._calm @ ends.T
        gram = ends @ ends.T
        amounts = np.linalg.solve(gram + 1e-4 * np.trace(gram) * np.eye(2, dtype=np.float32), products.T).T
        rest = self._calm - amounts @ ends
        step = self._second - self._first
        misfit = np.sqrt(np.einsum("ij,ij->i", rest, rest) / float(step @ step))
        shares = amounts[:, 1] / np.maximum(amounts.sum(axis=1), 0.2)
        return np.asarray(shares, np.float32), np.asarray(misfit, np.float32)


def _mean(patterns: Sequence[Pattern]) -> Pattern:
    return np.asarray((patterns[0] + patterns[1] + patterns[2]) / 3, np.float32)


def _middle(one: Pattern, two: Pattern, three: Pattern) -> Pattern:
    """The median of three; `np.median` takes ten times as long for so few."""
    return np.asarray(np.maximum(np.minimum(one, two), np.minimum(np.maximum(one, two), three)), np.float32)


def _differing(first: Pattern, second: Pattern) -> NDArray[np.bool_]:
    step = np.abs(second - first)
    return np.asarray(step > max(_LEAST_STEP, _LEAST_STEP_SHARE * float(step.mean())), np.bool_)


def _is_mixed(shares: Pattern) -> NDArray[np.bool_]:
    return (shares > _UNMIXED) & (shares < 1 - _UNMIXED)


class _Line(NamedTuple):
    """The frames (with fractions) at which a rising line reaches 0 and 1, and how far some share is from it at most."""

    start: float
    end: float
    astray: float


def _line(shares: Pattern) -> _Line | None:
    """The line along which the shares of the mixed frames rise."""
    inner = np.flatnonzero(_is_mixed(shares))
    if len(inner) < _FEWEST_MIXED:
        return None
    slope, offset = np.polyfit(inner, shares[inner], 1)
    if slope <= 0:
        return None
    astray = np.abs(shares - np.clip(offset + slope * np.arange(len(shares)), 0, 1)).max()
    return _Line(float(-offset / slope), float((1 - offset) / slope), float(astray))


def _line_span(shares: Pattern) -> tuple[float, float] | None:
    """Where the shares leave 0 and reach 1 if they rise along a line, with some of each end on either side of it."""
    line, last = _line(shares), len(shares) - 1
    if line is None or line.astray >= _ASTRAY or line.start < _MARGIN or line.end > last - _MARGIN:
        return None
    return line.start / last, line.end / last
