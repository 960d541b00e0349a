"""When to say nothing: a blow is believed by the company that it keeps, or by its beat.

Bow changes, hopping birds and gestures now and then look like a blow for an instant; things that are really struck keep
doing so. Within a shot, an instant is therefore claimed only if others near it are sure too (two thresholds, as in
hysteresis), or if it is very sure by itself, as a shot or a slammed door is. Where seven or more keep a steady beat, as
a smith does, nothing surer is asked for: what moves without striking seldom stops so evenly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.watch.impacts.rhythm import is_steady_row, keep_time, without_after_swings
from models.watch.observations import Impact


@dataclass(frozen=True, slots=True)
class Judgement:
    """From when on instants are believed; all are probabilities of the network.

    `threshold`: in a shot where something is hit. `company`: how sure the two surest within `within_s` must be for
    that. `alone`: enough by itself. `rhythm`: whether a steady beat is followed and vouches for its blows, `swings`:
    whether what swings after a blow is told from one (see `rhythm`).
    """

    threshold: float = 0.5
    company: float = 0.7
    alone: float = 0.8
    within_s: float = 5.0
    rhythm: bool = True
    swings: bool = True


EVERYTHING = Judgement(threshold=0.25, company=0, alone=0, rhythm=False, swings=False)
"""No judgement but the network's: to measure what judging is worth."""

LEAST_CANDIDATE = 0.25
"""Answers below this play no part in any judgement."""


def judge(candidates: Sequence[Impact], cuts_s: Sequence[float], rule: Judgement) -> list[Impact]:
    """Choose the impacts to claim among `candidates` (in order of time); shots end at `cuts_s` (in order of time)."""
    claimed: list[Impact] = []
    for shot in _by_shot(candidates, cuts_s):
        sure = [impact for impact in shot if _is_believed(impact, shot, rule)]
        timed = keep_time(sure, shot) if rule.rhythm else sure
        claimed += without_after_swings(timed) if rule.swings else timed
    return claimed


def others(candidates: Sequence[Impact], claimed: Sequence[Impact]) -> list[Impact]:
    """The candidates that no claim was made of."""
    times = {impact.time_s for impact in claimed}
    return [impact for impact in candidates if impact.time_s not in times]


def _by_shot(candidates: Sequence[Impact], cuts_s: Sequence[float]) -> list[list[Impact]]:
    shots: list[list[Impact]] = [[]]
    cuts = list(cuts_s)
    for impact in candidates:
        while cuts and impact.time_s >= cuts[0]:
            cuts.pop(0)
            shots.append([])
        shots[-1].append(impact)
    return shots


def _is_believed(impact: Impact, shot: Sequence[Impact], rule: Judgement) -> bool:
    if impact.confidence < rule.threshold:
        return False
    near = [i for i in shot if abs(i.time_s - impact.time_s) <= rule.within_s]
    surest = sorted((i.confidence for i in near), reverse=True)
    if surest[0] >= rule.alone or (len(surest) > 1 and surest[1] >= rule.company):
        return True
    return rule.rhythm and is_steady_row([i.time_s for i in near if i.confidence >= rule.threshold])
