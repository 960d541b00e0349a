"""Who walks in a shot, and which of its contacts are steps.

Steps are softer than blows, and feet are small: where both the network and what is seen speak of walking, steps are
believed that would be doubted as blows, and they are put on the beat of the gait (`gait`). Where a game with a ball is
seen nobody marches, however evenly the network's answers come.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from statistics import mean

from models.watch.impacts.gait import WEAKEST_STEP, lock_steps
from models.watch.observations import TRACK_RATE_HZ, Impact, Label, Shot

WALKS = frozenset({"FEETHmn", "FEETHors"})
"""Categories (Universal Category System) of who walks, and of floors that are walked on."""
WHOEVER = frozenset({"FOLYClth", "MOVEHmn"})
"""Categories that say no more than that somebody is there."""
NEARBY_S = 2.5

_PLAYED = frozenset({"SPRTField", "SPRTCourt", "SPRTIndor"})
"""Categories of games in which a ball is struck, kicked or thrown."""
_LAWNS = frozenset({"golf course", "baseball field"})
"""Grounds that any meadow is taken for, with or without a game."""

_ANYBODY = "person"
"""Is there whatever that person does; floors, soldiers and horses are mostly there to be walked on, or to walk."""
_GETS_SOMEWHERE = 0.15
"""So much of the picture's width the motion of who walks crosses in five seconds."""
_SEEN_WALKING, _SEEN_PLAYING, _PLAINLY_WALKS = 0.25, 0.4, 0.4
_LOW = 0.6
"""Feet are in the lower part of the picture: the middle of the region lies below this share of its height."""

_MOSTLY_STEPS = 0.7
"""So many of the contacts of a shot the network takes for steps where somebody walks."""
_LEAST_DOUBTED_STEPS, _LEAST_ALONE = 2, 3
_SURE_STEP = 0.5
_PLAIN_BLOW = 0.7
"""As sure as this, a hit among steps stays one; less sure, it may be a step that looks like a hit."""
_LEAST_OF_NOBODY, _STEPS_OF_NOBODY, _SURENESS_OF_NOBODY = 6, 0.75, 0.45
"""How many steps, which share of all contacts, and how sure on average, where nobody who walks is recognised."""


def believe_steps(
    impacts: Sequence[Impact], others: Sequence[Impact], shots: Sequence[Shot]
) -> tuple[tuple[Impact, ...], tuple[Impact, ...]]:
    """Impacts to believe and the others left, both in order of time. Their kinds must still be the network's.

    Where somebody who walks is seen, or the gait itself leaves no doubt, the steps that keep a gait are believed, at
    its beat; what lies between them is part of the stride and goes. Where there is no gait, steps are believed that
    are as sure as blows in company must be, if who walks gets somewhere.
    """
    believed, left = {*impacts}, {*others}
    everything = sorted(believed | left, key=_when)
    for shot in shots:
        inside = within(shot, everything)
        walked = _maybe_walked(shot, inside)
        steps, unpaced = lock_steps(walked)
        if not any(_is_walker(label) for label in shot.labels) and not _is_unmistakable(steps, inside):
            continue
        strides = {*walked} - {*unpaced}
        sure = {i for i in unpaced if _is_sure_step(i) and _somebody_walks(shot, i.time_s - shot.start_s)}
        left -= strides | sure
        believed -= strides
        believed |= {*_vouched_for(steps)} | sure
    return tuple(sorted(believed, key=_when)), tuple(sorted(left, key=_when))


def is_walked(shot: Shot, inside: Sequence[Impact]) -> bool:
    """Whether what the network takes for a step in this shot is one."""
    if is_game(shot):
        return False
    if _walks_alone(shot, inside):
        return True
    seen = any(_is_walker(label) for label in shot.labels)
    return are_steps(inside) and (seen or _is_unmistakable(inside, inside))


def are_steps(inside: Sequence[Impact]) -> bool:
    """Whether the network takes most contacts of a shot for steps."""
    count, share = _likely_steps(inside)
    return count >= _LEAST_DOUBTED_STEPS and share >= _MOSTLY_STEPS


def is_game(shot: Shot) -> bool:
    """Whether a game with a ball is seen, and more surely than anybody who walks."""
    things = [label for label in shot.labels if label.role != "ambience"]
    walkers = max((label.confidence for label in things if _is_walker(label)), default=0.0)
    games = (label.confidence for label in things if label.category in _PLAYED and label.name not in _LAWNS)
    return max(games, default=0.0) >= max(_SEEN_PLAYING, walkers)


def is_walking(thing: Label, time_s: float) -> bool:
    """Whether a thing walks at a time of its shot: a person who only stands there, and hammers, gets nowhere."""
    if not _is_walker(thing):
        return False
    return thing.name != _ANYBODY or _crosses(thing, time_s, NEARBY_S)


def is_low(impact: Impact) -> bool:
    return impact.region is not None and impact.region.y + impact.region.h / 2 >= _LOW


def within(shot: Shot, impacts: Sequence[Impact]) -> Sequence[Impact]:
    """Those of `impacts` (in order of time) that fall into a shot."""
    return impacts[bisect_left(impacts, shot.start_s, key=_when) : bisect_left(impacts, shot.end_s, key=_when)]


def _maybe_walked(shot: Shot, inside: Sequence[Impact]) -> list[Impact]:
    """Which contacts of a shot may be part of a stride, none unless they all speak of walking, or where a game is seen:
    players run and stop, and what is to be heard is the ball."""
    if is_game(shot):
        return []
    if _walks_alone(shot, inside):
        return list(inside)
    if are_steps(inside):
        return [impact for impact in inside if impact.kind == "step" or impact.confidence < _PLAIN_BLOW]
    return []


def _vouched_for(steps: Sequence[Impact]) -> list[Impact]:
    """The same steps, none less sure than they are on average: who has walked up to a step has taken it, too."""
    usual = round(mean(step.confidence for step in steps), 3) if steps else 0.0
    return [replace(step, confidence=max(step.confidence, usual)) for step in steps]


def _is_unmistakable(steps: Sequence[Impact], inside: Sequence[Impact]) -> bool:
    """Whether steps in a gait tell of somebody who walks, though nobody is recognised (too small, or seen in part)."""
    return (
        len(steps) >= _LEAST_OF_NOBODY
        and _likely_steps(inside)[1] >= _STEPS_OF_NOBODY
        and mean(step.confidence for step in steps) >= _SURENESS_OF_NOBODY
    )


def _is_sure_step(impact: Impact) -> bool:
    return impact.kind == "step" and impact.confidence >= _SURE_STEP


def _when(impact: Impact) -> float:
    return impact.time_s


def _likely_steps(inside: Sequence[Impact]) -> tuple[int, float]:
    """How many likely contacts the network takes for steps, and which share of them all that is."""
    likely = [impact for impact in inside if impact.confidence >= WEAKEST_STEP]
    count = sum(impact.kind == "step" for impact in likely)
    return count, count / max(len(likely), 1)


def _walks_alone(shot: Shot, inside: Sequence[Impact]) -> bool:
    """Whether somebody who crosses the picture is the surest thing in it, and what is struck is the ground: then even
    heels that the network takes for blows are steps."""
    things = [label for label in shot.labels if label.role != "ambience" and label.category not in WHOEVER]
    surest = max(things, key=lambda label: label.confidence, default=None)
    likely = [impact for impact in inside if impact.confidence >= WEAKEST_STEP]
    if surest is None or surest.name != _ANYBODY or surest.confidence < _PLAINLY_WALKS or len(likely) < _LEAST_ALONE:
        return False
    middle = (shot.end_s - shot.start_s) / 2
    return sum(map(is_low, likely)) >= _MOSTLY_STEPS * len(likely) and _crosses(surest, middle, middle)


def _somebody_walks(shot: Shot, time_s: float) -> bool:
    return any(is_walking(label, time_s) for label in shot.labels)


def _is_walker(thing: Label) -> bool:
    return thing.role != "ambience" and thing.category in WALKS and thing.confidence >= _SEEN_WALKING


def _crosses(thing: Label, time_s: float, within_s: float) -> bool:
    """Whether a thing gets somewhere in the picture within so many seconds of a time of its shot."""
    first, last = (max(round((time_s + away) * TRACK_RATE_HZ), 0) for away in (-within_s, within_s))
    places = thing.track.centre_x[first : last + 1]
    return len(places) > 0 and max(places) - min(places) >= _GETS_SOMEWHERE
