"""Where shots begin and how: cuts, dissolves, fades; and which shots are title cards or blank leader.

One pass over small grey frames with a few seconds of them in memory. Old film flickers, jumps in the gate and has
scratches, so frames are compared by normalised cross-correlation over small shifts, which neither a common gain nor a
jump changes, and several frames before a cut with several after it, which a flash or a scratched frame cannot outvote.
A dissolve is told by what it is (Hampapur, Jain & Weymouth 1994): each of its frames is a mixture of both ends, and the
share of the second rises steadily; a frame in the middle of a pan is no mixture of its ends.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import cv2
import numpy as np
from numpy.typing import NDArray

from models.watch.frames import GreyFrame, RgbFrame, level_and_contrast, without_flicker
from models.watch.observations import ShotKind, Transition

MIN_SHOT_S = 0.5
PATIENCE_S = 3.2
"""Nothing later than this is said about a moment: frames wait so long for their shot."""

_AROUND = 4
"""Frames on either side of a cut that are compared."""
_LEAST_CHANGE = 11.0
_SUDDEN = 2.2
_ALIKE = 0.66
_LEAST_STEP = 0.2
_MOST_PAIRS = 0.7
_SHIFT = 5

_DISSOLVE_LAGS_S = (0.5, 0.7, 1.0, 1.4, 2.0, 2.7)
_EVERY_S = 0.08
_ENDS_DIFFER, _ENDS_ALIKE = 0.57, 0.68
"""Correlation of the ends: up to the first they differ, from the second on they are one picture; in between only what
fits as well as clean film does is a dissolve."""
_LEAST_CHANGED = 0.3
_LEAST_STEP_LEVEL = 12.0
_AGREEING, _HALF_AGREEING = 0.57, 0.50
_MOST_LEFT, _LITTLE_LEFT = 0.50, 0.37
_LEAST_FADING = 0.32
_ASTRAY = 0.2
_CLEAN_LEFT, _CLEAN_AGREEING, _CLEAN_CHANGED = 0.25, 0.8, 0.4
_LEAST_MIXED = 4
_MARGIN = 2.0
_DIMMED = 0.35
_PIXELS_APART = 3

_BLACK_LEVEL, _BLACK_CONTRAST = 22.0, 9.0
_DARK_LEVEL, _WHITE_LEVEL, _FLAT = 70.0, 205.0, 4.5
_MIN_BLANK_S = 0.3
_RISE_S = 2.2
_RAMP_FRAMES = 3
_BACK_FRAMES = 3
_FULL = 0.92
_FAINT = 0.5
_NEAR_BLANK = 60.0
_MARK_LEVEL, _MARKED = 40.0, 0.015

_MOST_THICK = 0.35


@dataclass(frozen=True)
class Boundary:
    """A shot of ``kind`` begins at ``time_s``."""

    time_s: float
    kind: ShotKind = "scene"


@dataclass
class _Frame:
    """What is remembered of one frame. ``pattern`` is its layout: points of a 32 px wide copy, mean 0."""

    index: int
    time_s: float
    steady: GreyFrame
    pattern: NDArray[np.float32]
    level: float
    contrast: float
    is_blank: bool
    change: float = 0.0


class ShotFinder:
    """Finds where shots begin while small frames come in (see `frames.small_grey`; with their flicker).

    What `push` and `finish` return comes in order of time, up to `PATIENCE_S` late. ``transitions`` fills up with how
    the shots follow each other; a hard cut is one without length.
    """

    def __init__(self, fps: float) -> None:
        self._fps = min(max(float(fps), 1.0), 120.0)
        self._frames: deque[_Frame] = deque(maxlen=round(PATIENCE_S * self._fps) + 2 * _AROUND)
        self._lags = sorted({max(round(lag * self._fps), 8) for lag in _DISSOLVE_LAGS_S})
        self._every = max(round(_EVERY_S * self._fps), 1)
        self._index = 0
        self._known_until = -1
        """No dissolve reaches back beyond this frame: there is a boundary."""
        self._blank: _BlankRun | None = None
        self._ended: _BlankRun | None = None
        self.transitions: list[Transition] = []

    def push(self, time_s: float, grey: GreyFrame) -> list[Boundary]:
        """Take the next frame; return the boundaries that are sure now."""
        frame = self._remember(time_s, grey)
        found = self._blank_boundaries(frame)
        if frame.is_blank:
            return found
        cut = self._cut_at(len(self._frames) - _AROUND)
        if cut is not None:
            return [*found, *self._after_blank(), self._accept_cut(cut)]
        if self._index % self._every == 0:
            found += self._dissolve()
        return found

    def finish(self) -> list[Boundary]:
        """Boundaries near the end of the film, which had fewer frames after them to be judged by."""
        found = self._after_blank()
        for position in range(max(len(self._frames) - _AROUND + 1, 1), len(self._frames)):
            cut = self._cut_at(position)
            if cut is not None:
                found.append(self._accept_cut(cut))
        self.transitions.sort(key=lambda transition: transition.start_s)
        return found

    def _remember(self, time_s: float, grey: GreyFrame) -> _Frame:
        clean = np.asarray(cv2.medianBlur(grey, 5), np.float32)  # without scratches and dust; for 8 bits OpenCV is slow
        steady = without_flicker(np.asarray(cv2.blur(grey, (3, 3)), np.float32))
        small = np.asarray(cv2.resize(grey, (32, max(grey.shape[0] // 2, 4)), interpolation=cv2.INTER_AREA), np.float32)
        pattern = (small - small.mean()).ravel()[::_PIXELS_APART]
        mean, contrast = level_and_contrast(clean)
        is_blank = _is_empty(mean, contrast) and not _has_marks(grey)
        frame = _Frame(self._index, time_s, steady, pattern, mean, contrast, is_blank)
        if self._frames and self._frames[-1].steady.shape == steady.shape:
            frame.change = distance(steady, self._frames[-1].steady)
        self._frames.append(frame)
        self._index += 1
        return frame

    def _accept_cut(self, first: _Frame) -> Boundary:
        self.transitions.append(Transition("cut", first.time_s, first.time_s))
        self._known_until = first.index
        return Boundary(first.time_s)

    # --- cuts ---------------------------------------------------------------------------------------------------------

    def _cut_at(self, position: int) -> _Frame | None:
        """The frame at ``position`` of the memory if a shot begins there."""
        if position < 1 or position >= len(self._frames) or self._frames[position].change <= _LEAST_CHANGE:
            return None
        frames = [
            self._frames[k] for k in range(max(position - _AROUND, 0), min(position + _AROUND, len(self._frames)))
        ]
        middle = min(position, _AROUND)
        first, before, after = frames[middle], frames[:middle], frames[middle:]
        around = [frame.change for frame in (*before[1:], *after[1:])]
        usual = median(around) if around else 0.0
        is_sudden = first.change > max(_LEAST_CHANGE, _SUDDEN * usual) and first.change >= max(around, default=0.0)
        if not is_sudden or first.index <= self._known_until or before[-1].is_blank or first.is_blank:
            return None
        return first if _unlike(before, after) else None

    # --- dissolves ----------------------------------------------------------------------------------------------------

    def _dissolve(self) -> list[Boundary]:
        frames = list(self._frames)
        for lag in self._lags:
            if lag >= len(frames):
                break
            window = frames[-1 - lag :]
            if window[0].index <= self._known_until:
                break
            ends = [_mean([frame.pattern for frame in part]) for part in (window[:3], window[-3:])]
            if _correlation(*ends) > _ENDS_ALIKE:
                continue  # of all that is asked the quickest, and mostly enough
            contrasts = [frame.contrast for frame in window]
            if min(contrasts) < _DIMMED * min(sum(contrasts[:3]), sum(contrasts[-3:])) / 3:
                break  # a fade or a flash: between a dim card and a bright scene, nothing is dimmer than the card
            span = mixture_span(np.stack([frame.pattern for frame in window]))
            if span is None:
                continue
            start, end = (window[0].time_s + share * (window[-1].time_s - window[0].time_s) for share in span)
            middle = next(frame for frame in window if frame.time_s >= (start + end) / 2)
            self.transitions.append(Transition("dissolve", round(float(start), 3), round(float(end), 3)))
            self._known_until = window[-1].index
            return [Boundary(middle.time_s)]
        return []

    # --- fades and leader ---------------------------------------------------------------------------------------------

    def _blank_boundaries(self, frame: _Frame) -> list[Boundary]:
        """Where blank film begins (told once it has lasted), and where pictures return."""
        if frame.is_blank:
            found = self._after_blank() if self._blank is None else []
            run = self._blank = self._blank or _BlankRun(frame, frame, self._shot_before())
            run.last = frame
            if not run.is_told and frame.time_s - run.first.time_s >= _MIN_BLANK_S:
                run.is_told = True
                found.append(Boundary(run.first.time_s, "black"))
            return found
        if self._blank is not None:
            back = frame.index - self._blank.last.index
            if back < _BACK_FRAMES:
                return []  # perhaps a flicker
            self._ended, self._blank = self._blank, None
            self._known_until = max(self._known_until, self._ended.last.index)
            return [Boundary(self._frames[-back].time_s)] if self._ended.is_told else []
        if self._ended is not None and frame.time_s - self._ended.last.time_s >= _RISE_S:
            return self._after_blank()
        return []

    def _after_blank(self) -> list[Boundary]:
        """Judge the last blank stretch by what lies around it: how it was faded into and out of; a stretch too short to
        be leader parts two shots if the picture sank into it or rose from it, or if another picture came; otherwise it
        was a flash."""
        run, self._ended = self._ended, None
        if run is None:
            return []
        before = run.before
        after = [frame for frame in self._frames if frame.index > run.last.index and not frame.is_blank]
        fall, rise = _ramp(run.first, before[::-1]), _ramp(run.last, after)
        fades = len(fall) >= _RAMP_FRAMES or len(rise) >= _RAMP_FRAMES
        if not run.is_told and not fades and not (before and after and _unlike(before[-_AROUND:], after[:_AROUND])):
            return []
        if len(fall) >= _RAMP_FRAMES:
            self.transitions.append(Transition("fade_out", fall[-1].time_s, run.first.time_s))
        if len(rise) >= _RAMP_FRAMES:
            self.transitions.append(Transition("fade_in", run.last.time_s, rise[-1].time_s))
        if run.is_told:
            return []
        middle = (run.first.time_s + run.last.time_s) / 2
        start = next(frame for frame in self._frames if frame.time_s >= middle)
        if not fades:
            self.transitions.append(Transition("cut", start.time_s, start.time_s))
        return [Boundary(start.time_s)]

    def _shot_before(self) -> list[_Frame]:
        """The remembered frames of the shot that ends with a blank frame, the oldest first."""
        return [frame for frame in self._frames if frame.index > self._known_until and not frame.is_blank]


@dataclass
class _BlankRun:
    """Blank frames without a break; ``is_told``: long enough to be leader, a boundary has been reported."""

    first: _Frame
    last: _Frame
    before: list[_Frame]
    is_told: bool = False


def _ramp(blank: _Frame, frames: list[_Frame]) -> list[_Frame]:
    """The frames from blank film on until the picture has its full contrast; none after a flash, which is bright."""
    if not frames or abs(frames[0].level - blank.level) > _NEAR_BLANK:
        return []
    full = _FULL * float(np.percentile([frame.contrast for frame in frames], 80))
    if max(frame.contrast for frame in frames[:2]) > _FAINT * full:
        return []  # it comes at once, with some flicker
    length = next((number for number, frame in enumerate(frames) if frame.contrast >= full), len(frames))
    return frames[: length + 1] if length else []


def _unlike(before: list[_Frame], after: list[_Frame]) -> bool:
    """Whether most frames before differ from most frames after, and more than they do among themselves.

    The frames next to the boundary count less than in a plain comparison, since a splice is often damaged.
    """
    across = [likeness(one.steady, other.steady) for one in before[-4:] for other in after[:4]]
    within = [likeness(a.steady, b.steady) for group in (before[-3:], after[:3]) for a, b in pairwise(group)]
    usual = float(np.median(within)) if within else 1.0
    return float(np.quantile(across, _MOST_PAIRS)) < min(_ALIKE, usual - _LEAST_STEP)


def likeness(first: GreyFrame, second: GreyFrame) -> float:
    """Greatest normalised cross-correlation (−1..1) of two frames of equal size over shifts of some pixels."""
    rows, columns = min(_SHIFT, first.shape[0] // 4), min(_SHIFT, first.shape[1] // 4)
    middle = second[rows : second.shape[0] - rows, columns : second.shape[1] - columns]
    return float(cv2.matchTemplate(first, middle, cv2.TM_CCOEFF_NORMED).max())


def distance(first: GreyFrame, second: GreyFrame) -> float:
    """Mean absolute difference of two frames of equal size."""
    return float(cv2.norm(first, second, cv2.NORM_L1)) / first.size


def mixture_span(patterns: NDArray[np.float32]) -> tuple[float, float] | None:
    """Where in a window a dissolve begins and ends (shares of its length), or None if it holds no whole dissolve.

    ``patterns`` (frames × pixels) have their means taken out. The ends must differ, and the frames between them must
    be mixtures of both: what least squares leave over is small beside the difference of the ends, which it is not
    where something passes through the picture or the camera pans. The share of the second picture must rise along a
    line from 0 to 1. Two estimates of it are tried: the median of what the single pixels say, which moving things
    disturb less, and that of the least squares, which flicker does not disturb.
    """
    first, second = _mean(patterns[:3]), _mean(patterns[-3:])
    alike = _correlation(first, second)
    if alike > _ENDS_ALIKE:
        return None
    calm = patterns.copy()
    calm[1:-1] = _middle(patterns[:-2], patterns[1:-1], patterns[2:])  # without flashes of one frame
    fitted, misfit = _fitted_shares(calm, first, second)
    mixed = _is_mixed(fitted)
    left_over = float(np.median(misfit[mixed])) if mixed.any() else 1.0
    differs = _differing(first, second)
    if left_over > _MOST_LEFT or float(differs.mean()) < _LEAST_CHANGED:
        return None  # no mixture, or only a part of the picture changes
    shares = (calm[:, differs] - first[differs]) / (second - first)[differs]
    voted = np.asarray(np.median(shares, axis=1), np.float32)
    agreeing = np.mean(np.abs(shares - voted[:, None]) < 0.25, axis=1)
    agreement = _typical(agreeing, voted)
    if float(differs.mean()) * agreement < _LEAST_FADING:
        return None
    if alike > _ENDS_DIFFER:
        step = second - first
        changed = float(
            _differing(first, second - np.median(step)).mean()
        )  # what appears in a part shifts all the rest
        if left_over > _CLEAN_LEFT or agreement < _CLEAN_AGREEING or changed < _CLEAN_CHANGED:
            return None
    span = _line_span(voted) if agreement >= _AGREEING else None
    if span is None and left_over < _LITTLE_LEFT and agreement >= _HALF_AGREEING:
        span = _line_span(fitted)
    return span


def _mean(patterns: Sequence[NDArray[np.float32]] | NDArray[np.float32]) -> NDArray[np.float32]:
    return np.asarray((patterns[0] + patterns[1] + patterns[2]) / 3, np.float32)


def _middle(one: NDArray[np.float32], two: NDArray[np.float32], three: NDArray[np.float32]) -> NDArray[np.float32]:
    """The median of three; `np.median` takes ten times as long for so few."""
    return np.asarray(np.maximum(np.minimum(one, two), np.minimum(np.maximum(one, two), three)), np.float32)


def _correlation(first: NDArray[np.float32], second: NDArray[np.float32]) -> float:
    """How alike two patterns are, −1..1; 1 where there is nothing to be seen."""
    size = math.sqrt(float(first @ first) * float(second @ second))
    return float(first @ second) / size if size >= 1.0 else 1.0


def _fitted_shares(
    patterns: NDArray[np.float32], first: NDArray[np.float32], second: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """For each frame the share of ``second`` in the mixture of both that fits it best, whatever its brightness, and
    what that leaves over (root mean square) as a share of the difference between both."""
    ends = np.stack([first, second])
    products = patterns @ ends.T
    gram = ends @ ends.T
    amounts = np.linalg.solve(gram + 1e-4 * np.trace(gram) * np.eye(2, dtype=np.float32), products.T).T
    rest = patterns - amounts @ ends
    step = second - first
    misfit = np.sqrt(np.einsum("ij,ij->i", rest, rest) / float(step @ step))
    return np.asarray(amounts[:, 1] / np.maximum(amounts.sum(axis=1), 0.2), np.float32), np.asarray(misfit, np.float32)


def _differing(first: NDArray[np.float32], second: NDArray[np.float32]) -> NDArray[np.bool_]:
    step = np.abs(second - first)
    return np.asarray(step > max(_LEAST_STEP_LEVEL, 0.4 * float(step.mean())), np.bool_)


def _is_mixed(shares: NDArray[np.float32]) -> NDArray[np.bool_]:
    return (shares > 0.12) & (shares < 0.88)


def _typical(values: NDArray[np.float64], shares: NDArray[np.float32]) -> float:
    """The median of ``values`` where the frames are mixed; 0 if none is."""
    mixed = _is_mixed(shares)
    return float(np.median(values[mixed])) if mixed.any() else 0.0


def _line_span(shares: NDArray[np.float32]) -> tuple[float, float] | None:
    """Where the shares leave 0 and reach 1 if they rise along a line, with some of each end on either side of it."""
    inner, last = np.flatnonzero(_is_mixed(shares)), len(shares) - 1
    if len(inner) < _LEAST_MIXED:
        return None
    slope, offset = np.polyfit(inner, shares[inner], 1)
    if slope <= 0:
        return None
    start, end = -offset / slope, (1 - offset) / slope
    astray = np.abs(shares - np.clip(offset + slope * np.arange(last + 1), 0, 1)).max()
    return (start / last, end / last) if astray < _ASTRAY and start >= _MARGIN and end <= last - _MARGIN else None


def is_blank(grey: GreyFrame) -> bool:
    """Whether a small frame (0..255, with its flicker) shows nothing: black leader, the bottom of a fade, white."""
    return _is_empty(*level_and_contrast(grey)) and not _has_marks(grey)


def _has_marks(grey: GreyFrame) -> bool:
    """Whether a nearly empty frame shows writing: pixels brighter than the rest of their column, unlike scratches."""
    return float(np.mean(grey - np.median(grey, axis=0) > _MARK_LEVEL)) > _MARKED


def _is_empty(mean: float, contrast: float) -> bool:
    return (mean < _BLACK_LEVEL and contrast < _BLACK_CONTRAST) or (
        contrast < _FLAT and (mean < _DARK_LEVEL or mean > _WHITE_LEVEL)
    )


@dataclass(frozen=True)
class CardEvidence:
    """Whether one frame looks like a title card, and the mask of its text."""

    looks_like_text: bool
    text: NDArray[np.bool_]


def card_evidence(rgb: RgbFrame) -> CardEvidence:
    """Look for bright text on an even, dark ground; ``rgb`` is a frame of about 192 px.

    Text has strong contrast, covers little, leaves the margins free, changes often along its lines and has thin
    strokes, which tells it best from people and things before a black wall.
    """
    grey = np.asarray(cv2.GaussianBlur(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), (3, 3), 0), np.float32)
    threshold, _ = cv2.threshold(grey.astype(np.uint8), 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    bright = grey > threshold
    share = float(bright.mean())
    if not 0.008 < share < 0.35:
        return CardEvidence(False, bright)
    ground, text = grey[~bright], grey[bright]
    contrast = float(text.mean() - ground.mean())
    is_plain = float(ground.mean()) < 95 and float(ground.std()) < 0.30 * contrast and contrast > 55
    looks_like_text = is_plain and _has_lines(bright) and _margins_are_free(bright) and _is_thin(bright)
    return CardEvidence(looks_like_text, bright)


def _has_lines(bright: NDArray[np.bool_]) -> bool:
    """Whether some rows, but not nearly all, alternate often between ground and text."""
    changes = np.count_nonzero(bright[:, 1:] != bright[:, :-1], axis=1)
    is_line = changes >= 10
    return 0.03 < float(is_line.mean()) < 0.85


def _margins_are_free(bright: NDArray[np.bool_]) -> bool:
    """Whether the margin is mostly dark; an ornamented border fills up to a quarter of it."""
    rows, columns = max(bright.shape[0] // 16, 1), max(bright.shape[1] // 16, 1)
    margin = np.ones_like(bright)
    margin[rows:-rows, columns:-columns] = False
    return float(bright[margin].mean()) < 0.30


def _is_thin(bright: NDArray[np.bool_]) -> bool:
    """Whether little is left where strokes narrower than a twentieth of the height are taken away. Cards leave 0.11 at
    most, photographs that are bright on dark 0.54 at least."""
    stroke = np.ones((max(round(bright.shape[0] / 21), 1),) * 2, np.uint8)
    thick = cv2.morphologyEx(bright.astype(np.uint8), cv2.MORPH_OPEN, stroke)
    return int(np.count_nonzero(thick)) < _MOST_THICK * max(int(np.count_nonzero(bright)), 1)


class CardJudge:
    """Collects the evidence of a shot's sampled frames: a card is text that stays where it is, but for the gate."""

    def __init__(self) -> None:
        self._frames = self._text = self._pairs = self._steady = 0
        self._last: NDArray[np.bool_] | None = None

    def add(self, evidence: CardEvidence) -> None:
        self._frames += 1
        self._text += evidence.looks_like_text
        if self._last is not None and self._last.shape == evidence.text.shape:
            self._pairs += 1
            self._steady += _covers(evidence.text, self._last) and _covers(self._last, evidence.text)
        self._last = evidence.text

    @property
    def is_card(self) -> bool:
        """Whether most frames show text, and the same text."""
        return self._frames > 0 and self._text >= 0.6 * self._frames and self._steady >= 0.6 * self._pairs


def _covers(first: NDArray[np.bool_], second: NDArray[np.bool_]) -> bool:
    """Whether nearly all of ``second`` lies within two pixels of ``first``: film trembles in the gate."""
    near = cv2.dilate(first.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0
    return int(np.count_nonzero(second & near)) > 0.75 * max(int(np.count_nonzero(second)), 1)
