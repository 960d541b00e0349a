"""How fast a silent film was meant to be shown, told by how people walk in it.

Cameras and projectors were turned by hand, at 16 to 24 pictures a second, and a file says only how fast it was copied.
People take about 1.9 steps a second when they walk as they like (Matsumoto et al. 1978: 2.0 ± 0.17; Pachi and Ji 2005:
1.8). So a film in which they take 2.5 is shown a third too fast. That is an estimate, good to about two pictures a
second; whoever knows better says so.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from studio.domain.cues import Cue

STEP_S = 1 / 1.9
SPEEDS = (16.0, 18.0, 20.0, 22.0, 24.0)
LEAST_STEPS = 8
"""Fewer steps that keep a beat tell nothing."""
_STEPS = "FEETHmn"
_LEAST_S, _MOST_S = 0.2, 1.2
_EVEN = 0.25
"""A step that comes so much earlier or later than the one before it, as a share, is out of the beat."""
_UNCERTAIN = 2.0
"""So many pictures a second the estimate may be wrong by."""
_SLOWEST, _FASTEST = 13.0, 27.0
"""What lies beyond is no walk, whatever it is."""


@dataclass(frozen=True)
class EstimatedSpeed:
    """``fps``: one of ``SPEEDS``, or that of the file where they may well be the same; ``steps`` told it, which are
    ``step_s`` apart in the file."""

    fps: float
    steps: int
    step_s: float


def estimated_speed(cues: Sequence[Cue], fps: float) -> EstimatedSpeed | None:
    """The speed that a film was meant for, whose file has ``fps`` pictures a second; None where too few people walk
    evenly in it, or not as people do."""
    times = sorted(cue.start_s for cue in cues if cue.kind == "impact" and cue.category == _STEPS)
    intervals = _even([b - a for a, b in pairwise(times)])
    if len(intervals) < LEAST_STEPS or fps <= 0:
        return None
    step_s = median(intervals)
    meant = fps * step_s / STEP_S
    if not _SLOWEST <= meant <= _FASTEST:
        return None
    nearest = fps if abs(meant - fps) <= _UNCERTAIN else min(SPEEDS, key=lambda speed: abs(speed - meant))
    return EstimatedSpeed(nearest, len(intervals), step_s)


def _even(intervals: Sequence[float]) -> list[float]:
    """Those that keep the beat of the one before or after them."""
    kept = []
    for place, interval in enumerate(intervals):
        beside = [intervals[other] for other in (place - 1, place + 1) if 0 <= other < len(intervals)]
        if _LEAST_S <= interval <= _MOST_S and any(abs(other / interval - 1) <= _EVEN for other in beside):
            kept.append(interval)
    return kept
