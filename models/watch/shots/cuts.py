"""Where shots begin and how: cuts, dissolves, fades, blank leader.

One pass over small grey frames with a few seconds of them in memory. Old film flickers, jumps in the gate and has
scratches, so frames are compared by normalised cross-correlation over small shifts, which neither a common gain nor a
jump changes, and several frames before a cut with several after it, which a flash or a scratched frame cannot outvote.
Dissolves are told in `dissolves`, blank film in `blanks`.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

import cv2
import numpy as np

from models.watch.frames import GreyFrame, level_and_contrast, without_flicker
from models.watch.observations import ShotKind, Transition
from models.watch.shots.blanks import has_marks, is_empty, ramp
from models.watch.shots.dissolves import latest_dissolve, pattern_of, window_lengths
from models.watch.shots.remembered import BlankRun, Frame

MIN_SHOT_S = 0.5
"""Seconds. A choice: what is shorter is a flash or a splice to whoever puts sounds to a film."""
PATIENCE_S = 3.2
"""Seconds. Nothing later than this is said about a moment: frames wait so long for their shot. The longest window of a
dissolve (2.7 s) and what lies around it must fit in."""

_AROUND = 4
"""Frames on either side of a cut that are compared: more than a flash lasts (one or two frames), less than a short
shot."""
_LEAST_CHANGE = 11.0
"""Mean absolute difference to the frame before, at a standard deviation of 40 of 255. In made films cuts make 28 at
least, 95 % of the other frames 9.6 at most, and all but one in 200 of them 21."""
_SUDDEN = 2.2
"""How many times the median change of the frames around. In made films 2.34 at least at a cut; half of the frames that
change by more than 8 without a cut stay below 1.4, but one in twenty reaches 3.7."""
_ALIKE = 0.66
"""Correlation of frames before with frames after, which a cut stays below. In made films 0.59 at most across cuts;
0.69 at least where none is, 0.62 around flashes (0.5 and 99.5 % quantiles, as all bounds here)."""
_LEAST_STEP = 0.2
"""By how much the frames across a cut are less alike than neighbours on one side. In made films 0.40 at least at cuts;
95 % of other places 0.11 at most."""
_MOST_PAIRS = 0.7
"""Which quantile of the pairs across counts: not the likest, since a splice is often damaged, but more than half, since
a jump of the gate or a flash of two grainy frames spoils some pairs (`test_no_shot_of_a_made_up_film_is_split`)."""
_SHIFT = 5
"""Pixels of 64 × 48 by which frames may be shifted to fit. When the gate jumps in worn made film it is 4.8."""

_DISSOLVES_EVERY_S = 0.08
"""Seconds between looks for a dissolve. A choice of processor time: the shortest window is 0.5 s."""

_MIN_BLANK_S = 0.3
"""Seconds of blank film that are leader and no damage: longer than flashes (two frames, 0.13 s at 16 a second)."""
_BACK_FRAMES = 3
"""Frames that show a picture again before blank film has ended: leader flickers for one or two."""
_RISE_S = 2.2
"""Seconds within which a picture has risen from blank film. Fades of made films take 1.3 at most; a choice for slower
ones."""
_RAMP_FRAMES = 3
"""Frames on the way to full contrast from which on it is a fade. The shortest in made films has 8."""


@dataclass(frozen=True)
class Boundary:
    """A shot of ``kind`` begins at ``time_s``."""

    time_s: float
    kind: ShotKind = "scene"


class ShotFinder:
    """Finds where shots begin while small frames come in (see `frames.small_grey`; with their flicker).

    What `push` and `finish` return comes in order of time, up to `PATIENCE_S` late. ``transitions`` fills up with how
    the shots follow each other; a hard cut is one without length.
    """

    def __init__(self, fps: float) -> None:
        self._fps = min(max(float(fps), 1.0), 120.0)
        self._frames: deque[Frame] = deque(maxlen=round(PATIENCE_S * self._fps) + 2 * _AROUND)
        self._lengths = window_lengths(self._fps)
        self._every = max(round(_DISSOLVES_EVERY_S * self._fps), 1)
        self._index = 0
        self._known_until = -1
        """No dissolve reaches back beyond this frame: there is a boundary."""
        self._blank: BlankRun | None = None
        self._ended: BlankRun | None = None
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

    def _remember(self, time_s: float, grey: GreyFrame) -> Frame:
        clean = np.asarray(cv2.medianBlur(grey, 5), np.float32)  # without scratches and dust; for 8 bits OpenCV is slow
        steady = without_flicker(np.asarray(cv2.blur(grey, (3, 3)), np.float32))
        mean, contrast = level_and_contrast(clean)
        is_blank = is_empty(mean, contrast) and not has_marks(grey)
        frame = Frame(self._index, time_s, steady, pattern_of(grey), mean, contrast, is_blank)
        if self._frames and self._frames[-1].steady.shape == steady.shape:
            frame.change = distance(steady, self._frames[-1].steady)
        self._frames.append(frame)
        self._index += 1
        return frame

    def _accept_cut(self, first: Frame) -> Boundary:
        self.transitions.append(Transition("cut", first.time_s, first.time_s))
        self._known_until = first.index
        return Boundary(first.time_s)

    # --- cuts ---------------------------------------------------------------------------------------------------------

    def _cut_at(self, position: int) -> Frame | None:
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
        dissolve = latest_dissolve(list(self._frames), self._lengths, self._known_until)
        if dissolve is None:
            return []
        self.transitions.append(Transition("dissolve", dissolve.start_s, dissolve.end_s))
        self._known_until = self._frames[-1].index
        return [Boundary(dissolve.middle_s)]

    # --- fades and leader ---------------------------------------------------------------------------------------------

    def _blank_boundaries(self, frame: Frame) -> list[Boundary]:
        """Where blank film begins (told once it has lasted), and where pictures return."""
        if frame.is_blank:
            found = self._after_blank() if self._blank is None else []
            run = self._blank = self._blank or BlankRun(frame, frame, self._shot_before())
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
        fall, rise = ramp(run.first, before[::-1]), ramp(run.last, after)
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

    def _shot_before(self) -> list[Frame]:
        """The remembered frames of the shot that ends with a blank frame, the oldest first."""
        return [frame for frame in self._frames if frame.index > self._known_until and not frame.is_blank]


def _unlike(before: list[Frame], after: list[Frame]) -> bool:
    across, within = likeness_around(before, after)
    return across < min(_ALIKE, within - _LEAST_STEP)


def likeness_around(before: list[Frame], after: list[Frame]) -> tuple[float, float]:
    """How alike the frames before and after a place are, and how alike neighbours on the same side.

    Most of the pairs across are less alike than the first: the frames next to a cut count less than in a plain
    comparison, since a splice is often damaged. Without neighbours the second is 1.
    """
    across = [likeness(one.steady, other.steady) for one in before[-_AROUND:] for other in after[:_AROUND]]
    within = [likeness(a.steady, b.steady) for group in (before[-3:], after[:3]) for a, b in pairwise(group)]
    return float(np.quantile(across, _MOST_PAIRS)), float(np.median(within)) if within else 1.0


def likeness(first: GreyFrame, second: GreyFrame) -> float:
    """Greatest normalised cross-correlation (−1..1) of two frames of equal size over shifts of some pixels."""
    rows, columns = min(_SHIFT, first.shape[0] // 4), min(_SHIFT, first.shape[1] // 4)
    middle = second[rows : second.shape[0] - rows, columns : second.shape[1] - columns]
    return float(cv2.matchTemplate(first, middle, cv2.TM_CCOEFF_NORMED).max())


def distance(first: GreyFrame, second: GreyFrame) -> float:
    """Mean absolute difference of two frames of equal size."""
    return float(cv2.norm(first, second, cv2.NORM_L1)) / first.size
