"""Repeated blows, strides and strokes: a steady beat says where the next one is to be expected.

Walking, hooves, hammering and engine strokes repeat. Where blows that are sure keep one beat, a weak answer on the beat
is believed that would not have been alone, and a weak one between two beats is not. Nothing is placed where the picture
showed nothing at all.

A stick or a hammer that rebounds swings back once more in the air, about a third of a second after the blow, and stops
there as it does on a blow. Such an after-swing is sure enough by itself; what gives it away is that it follows another
blow of a steady row and is weaker. What divides the beat evenly is never taken for one: so musicians strike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from models.watch.observations import Impact

SHORTEST_BEAT_S, LONGEST_BEAT_S = 0.2, 1.6
LEAST_BEATS = 4
LEAST_IN_ROW = 7
"""So many blows must keep a beat for the beat to vouch for them."""

STEADINESS = 0.1
"""A beat is steady if most intervals differ from it by no more than this share."""

WEAKEST = 0.3
"""Weak answers on the beat are believed from here on."""

OFF_BEAT_BELOW = 0.6
"""Answers between two beats are dropped below this."""

SWINGS_WITHIN_S = 0.5
"""An after-swing comes this soon; blows as near to a surer one are no part of the row that sets the beat."""

_NEARBY_S = 4.0
_ROW_STEADINESS = 0.15
_EVEN = 0.06


@dataclass(frozen=True, slots=True)
class Beat:
    """A beat near some instant: how long, and how many of the intervals there keep it (0..1)."""

    period_s: float
    steadiness: float


def find_beat(times_s: Sequence[float], steadiness: float = STEADINESS) -> Beat | None:
    """The steady beat that most of these instants keep (in order of time), or None.

    An interval keeps the beat if it is within `steadiness` of one period, or of two (a missed blow).
    """
    if len(times_s) < LEAST_BEATS:
        return None
    gaps = np.diff(np.asarray(times_s, dtype=np.float64))
    best = Beat(0.0, 0.0)
    for period in gaps[(gaps >= SHORTEST_BEAT_S) & (gaps <= LONGEST_BEAT_S)]:
        multiple = np.clip(np.rint(gaps / period), 1, 2)
        keeps = np.abs(gaps - multiple * period) <= steadiness * period
        single = keeps & (multiple == 1)
        if keeps.mean() > best.steadiness and single.sum() >= LEAST_BEATS - 2:
            best = Beat(float(np.median(gaps[single])), float(keeps.mean()))
    return best if best.steadiness >= 0.7 else None


def is_steady_row(times_s: Sequence[float]) -> bool:
    """Whether these instants (in order of time) are many enough and keep a steady beat."""
    return len(times_s) >= LEAST_IN_ROW and find_beat(times_s) is not None


def keep_time(sure: Sequence[Impact], candidates: Sequence[Impact]) -> list[Impact]:
    """Follow the beat of `sure` impacts within one shot: add weak `candidates` on it, drop weak ones off it.

    Both in order of time; `candidates` holds the sure ones too. The result is in order of time.
    """
    times = [impact.time_s for impact in sure]
    kept = set(times)
    for candidate in candidates:
        near = [t for t in times if abs(t - candidate.time_s) <= _NEARBY_S and t != candidate.time_s]
        beat = find_beat(near)
        if beat is None:
            continue
        on_beat = _is_on_beat(candidate.time_s, near, beat.period_s)
        if on_beat and candidate.confidence >= WEAKEST:
            kept.add(candidate.time_s)
        elif candidate.confidence < OFF_BEAT_BELOW and _is_between_beats(candidate.time_s, near, beat.period_s):
            kept.discard(candidate.time_s)
    return [candidate for candidate in candidates if candidate.time_s in kept]


def without_after_swings(sure: Sequence[Impact]) -> list[Impact]:
    """The sure impacts of one shot (in order of time) less those that follow a blow of a steady row and are weaker."""
    row = _row(sure)
    swings: set[float] = set()
    for number, blow in enumerate(row):
        near = [other.time_s for other in row if abs(other.time_s - blow.time_s) <= _NEARBY_S]
        beat = find_beat(near, _ROW_STEADINESS)
        following = row[number + 1 : number + 2]
        if beat is not None and _is_one_beat(blow, following, beat):
            swings |= _swings_after(blow, following, beat.period_s, sure)
    return [impact for impact in sure if impact.time_s not in swings]


def _row(sure: Sequence[Impact]) -> list[Impact]:
    """The surest and strongest, none too near to another, in order of time."""
    row: list[Impact] = []
    for impact in sorted(sure, key=_weight, reverse=True):
        if all(abs(blow.time_s - impact.time_s) > SWINGS_WITHIN_S for blow in row):
            row.append(impact)
    return sorted(row, key=lambda blow: blow.time_s)


def _weight(impact: Impact) -> float:
    return impact.confidence * impact.strength


def _is_one_beat(blow: Impact, following: Sequence[Impact], beat: Beat) -> bool:
    """Whether the next blow of the row comes one beat later, or none does."""
    gap = following[0].time_s - blow.time_s if following else beat.period_s
    return abs(gap - beat.period_s) <= 1.5 * _ROW_STEADINESS * beat.period_s


def _swings_after(blow: Impact, following: Sequence[Impact], period_s: float, sure: Sequence[Impact]) -> set[float]:
    """Times of the impacts after `blow` and before the next of the row that are weaker than both and divide the beat
    unevenly."""
    length = following[0].time_s - blow.time_s if following else period_s * (1 - _ROW_STEADINESS)
    between = [impact for impact in sure if blow.time_s < impact.time_s < blow.time_s + length]
    shares = [(impact.time_s - blow.time_s) / (length if following else period_s) for impact in between]
    if all(abs(share - (k + 1) / (len(shares) + 1)) <= _EVEN for k, share in enumerate(shares)):
        return set()
    weakest = min(_weight(one) for one in [blow, *following])
    uneven = [impact for impact, share in zip(between, shares, strict=True) if abs(share - 0.5) > _EVEN]
    return {impact.time_s for impact in uneven if _weight(impact) < weakest}


def _is_on_beat(time_s: float, beats: Sequence[float], period_s: float) -> bool:
    """Whether an instant lies one beat from a sure blow, and not too close to any."""
    tolerance = min(STEADINESS * period_s, 0.06)
    away = np.abs(np.asarray(beats) - time_s)
    return bool(away.min() > 0.7 * period_s and (np.abs(away - period_s) <= tolerance).any())


def _is_between_beats(time_s: float, beats: Sequence[float], period_s: float) -> bool:
    """Whether the sure blows before and after are one beat apart and neither is near."""
    before = max((t for t in beats if t < time_s), default=None)
    after = min((t for t in beats if t > time_s), default=None)
    if before is None or after is None or abs(after - before - period_s) > STEADINESS * period_s:
        return False
    return min(time_s - before, after - time_s) > 0.2 * period_s
