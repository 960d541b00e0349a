"""Recognises film that was stretched from 24 pictures to 30 video frames a second (3:2 pulldown, telecine).

In every five frames one half picture of each kind then comes twice, two or three frames apart. Such a film is left as
it is; that it is one is said, because whoever restores it wants the 24 pictures back.
"""

from __future__ import annotations

import itertools

import numpy as np
import numpy.typing as npt

from studio.media.film.planes import Plane

_CYCLE = 5
_WINDOW = 2 * _CYCLE
_SAME = 0.35
"""A half picture is a repeat when it differs by less than this share of what the other one differs by."""
_MOVES = 0.004
"""Least mean difference (of full scale) that counts as motion."""
_LEAST_SHARE = 0.25
_EVERY = 4
"""Columns from one that is looked at to the next."""

FIELDS_REPEATED = (
    "Telecine recognised (3:2 pulldown): 24 film pictures a second lie in 30 video frames, with half pictures shown "
    "twice. It is kept as it is; take the pulldown out first if you want the 24 pictures."
)
FRAMES_REPEATED = (
    "Telecine recognised (pulldown): every fifth frame repeats the one before it, so 24 film pictures a second lie in "
    "30 video frames. It is kept as it is."
)
FLAGGED = (
    "Telecine recognised (pulldown by flags): its pictures are shown for three and two half frames in turn. They keep "
    "their times."
)


class TelecineWatch:
    """Shown the Y plane of every frame in order; ``note`` says at the end what it has recognised."""

    def __init__(self, frame_rate: float, bits: int) -> None:
        self._at_work = 28.0 <= frame_rate <= 31.0
        self._scale = 1.0 / ((1 << bits) - 1)
        self._before: npt.NDArray[np.int32] | None = None
        self._kinds: list[str] = []

    def push(self, luma: Plane) -> None:
        if not self._at_work or luma.shape[0] < 4:
            return
        now = luma[: luma.shape[0] // 2 * 2, ::_EVERY].astype(np.int32)
        if self._before is not None:
            change = np.abs(now - self._before)
            self._kinds.append(_kind(float(change[0::2].mean()), float(change[1::2].mean()), _MOVES / self._scale))
        self._before = now

    @property
    def note(self) -> str:
        """A sentence, or nothing."""
        windows = [self._kinds[i : i + _WINDOW] for i in range(0, len(self._kinds) - _WINDOW + 1, _CYCLE)]
        moving = [window for window in windows if window.count("-") >= _WINDOW // 2]
        if not moving:
            return ""
        for sentence, matches in ((FIELDS_REPEATED, _repeats_fields), (FRAMES_REPEATED, _repeats_frames)):
            if sum(map(matches, moving)) >= max(1.0, _LEAST_SHARE * len(moving)):
                return sentence
        return ""


def flagged(times: list[float]) -> bool:
    """Whether frames stay for three and two half frames in turn, as pulldown by flags makes them."""
    steps = [b - a for a, b in itertools.pairwise(times)]
    if len(steps) < _WINDOW or min(steps) <= 0:
        return False
    ratios = [max(a, b) / min(a, b) for a, b in itertools.pairwise(steps)]
    return sum(1.35 < ratio < 1.65 for ratio in ratios) >= 0.8 * len(ratios)


def _kind(top: float, bottom: float, moves: float) -> str:
    """ "T" or "B": that half picture is a repeat, "F": the whole frame is, "-": none."""
    if max(top, bottom) < moves:
        return "F" if max(top, bottom) < 0.25 * moves else "?"
    if top < _SAME * bottom:
        return "T"
    return "B" if bottom < _SAME * top else "-"


def _repeats_fields(window: list[str]) -> bool:
    tops = {i % _CYCLE for i, kind in enumerate(window) if kind == "T"}
    bottoms = {i % _CYCLE for i, kind in enumerate(window) if kind == "B"}
    if len(tops) != 1 or len(bottoms) != 1 or window.count("T") != 2 or window.count("B") != 2:
        return False
    return (bottoms.pop() - tops.pop()) % _CYCLE in (2, 3)


def _repeats_frames(window: list[str]) -> bool:
    repeats = {i % _CYCLE for i, kind in enumerate(window) if kind == "F"}
    return len(repeats) == 1 and window.count("F") == 2 and window.count("-") == _WINDOW - 2
