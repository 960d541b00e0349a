"""What sort of contact an impact is: told by what is seen around it and by its pace, a hit where that tells nothing.

The motion of a single contact says little: the network takes one blow in five for a step. But where somebody walks to
be seen, what strikes the ground low in the picture at the pace of walking is a step, and so is what the network takes
for one there, contact after contact; a skate, a plane or a broom slides rather than strikes. Called wrong, a blow gets
no blow's sound, so all of that has to come together.

Steps are softer than blows, and feet are small: where both the network and what is seen speak of walking, steps are
believed that would be doubted as blows, and they are put on the beat of the gait (`gait`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import mean, median

from models.watch.impacts.gait import WEAKEST_STEP, lock_steps
from models.watch.impacts.prior import touch
from models.watch.observations import TRACK_RATE_HZ, Impact, ImpactKind, Label, Shot

WALKS = frozenset({"FEETHmn", "FEETHors"})
"""Categories (Universal Category System) of who walks, and of floors that are walked on."""

SLIDES = frozenset(
    {
        ("SPRTSkate", "skates"),
        ("SPRTSkate", "skating"),
        ("ICEFric", "skating"),
        ("ICEFric", "bobsleigh"),
        ("SPRTWntr", "skier"),
        ("SPRTWntr", "skiing"),
        ("TOOLHand", "plane"),
        ("TOOLHand", "file"),
        ("OBJHsehld", "broom"),
    }
)
"""Category and name of what slides over something, and never strikes."""

_PLAYED = frozenset({"SPRTField", "SPRTCourt", "SPRTIndor"})
"""Categories of games in which a ball is struck, kicked or thrown."""
_LAWNS = frozenset({"golf course", "baseball field"})
"""Grounds that any meadow is taken for, with or without a game."""

_WHOEVER = frozenset({"FOLYClth", "MOVEHmn"})
_ANYBODY = "person"
"""Is there whatever that person does; floors, soldiers and horses are mostly there to be walked on, or to walk."""
_GETS_SOMEWHERE = 0.15
"""So much of the picture's width the motion of who walks crosses in five seconds."""
_SEEN_WALKING, _SEEN_SLIDING, _SEEN_PLAYING = 0.25, 0.4, 0.4
_LOW = 0.6
"""Feet are in the lower part of the picture: the middle of the region lies below this share of its height."""

FASTEST_PACE_S, SLOWEST_PACE_S = 0.28, 0.8
"""Between two steps: from running to strolling."""
_LEAST_STEPS = 3
_LEAST_DOUBTED_STEPS = 2
_PLAINLY_WALKS = 0.4
_MOSTLY_STEPS = 0.7
"""So many of the contacts of a shot the network takes for steps where somebody walks."""
_SURE_STEP = 0.5
_PLAIN_BLOW = 0.7
"""As sure as this, a hit among steps stays one; less sure, it may be a step that looks like a hit."""
_LEAST_OF_NOBODY, _STEPS_OF_NOBODY, _SURENESS_OF_NOBODY = 6, 0.75, 0.45
"""How many steps, which share of all contacts, and how sure on average, where nobody who walks is recognised."""
_NEARBY_S = 2.5


def with_kinds(
    impacts: Sequence[Impact], shots: Sequence[Shot], everything: Sequence[Impact] = ()
) -> tuple[Impact, ...]:
    """The same impacts with their kinds, in the same order; `everything` is all that looked at all like a contact."""
    kinds: dict[Impact, ImpactKind] = {}
    for shot in shots:
        inside, around = _within(shot, impacts), _within(shot, everything)
        if _is_walked(shot, inside) or _is_walked(shot, around):
            kinds |= {impact: "step" for impact in inside if impact.kind == "step"}
        kinds |= {impact: _kind(impact, inside, shot) for impact in inside if impact not in kinds}
    return tuple(replace(impact, kind=kinds.get(impact, impact.kind)) for impact in impacts)


def with_doubted_kinds(
    doubted: Sequence[Impact], everything: Sequence[Impact], shots: Sequence[Shot]
) -> tuple[Impact, ...]:
    """The same doubted impacts, in the same order, with the kinds they would have if somebody believed them.

    Where the network takes most of `everything` that looked like a contact in a shot for steps, what it takes for one
    is called so though nobody who walks is recognised (seen from behind, or in the dark): a person decides anyway.
    """
    steps: set[Impact] = set()
    for shot in shots:
        inside = _within(shot, everything)
        if _are_steps(inside) and not _is_game(shot):
            steps |= {impact for impact in inside if impact.kind == "step"}
    kinds = with_kinds(doubted, shots, everything)
    return tuple(impact if impact in steps else known for impact, known in zip(doubted, kinds, strict=True))


def believe_steps(
    impacts: Sequence[Impact], others: Sequence[Impact], shots: Sequence[Shot]
) -> tuple[tuple[Impact, ...], tuple[Impact, ...]]:
    """Impacts to believe and the others left, both in order of time. Their kinds must still be the network's.

    Where somebody who walks is seen, or the gait itself leaves no doubt, the steps that keep a gait are believed, at
    its beat; what lies between them is part of the stride and goes. Where there is no gait, steps are believed that
    are as sure as blows in company must be, if who walks gets somewhere.
    """
    believed, left = {*impacts}, {*others}
    for shot in shots:
        inside = _within(shot, sorted({*impacts, *others}, key=_when))
        walked = _maybe_walked(shot, inside)
        steps, unpaced = lock_steps(walked)
        if not any(_is_walker(label) for label in shot.labels) and not _is_unmistakable(steps, inside):
            continue
        strides = {*walked} - {*unpaced}
        believed, left = (believed - strides) | {*_vouched_for(steps)}, left - strides
        sure = {i for i in unpaced if _is_sure_step(i) and _somebody_walks(shot, i.time_s - shot.start_s)}
        believed, left = believed | sure, left - sure
    return tuple(sorted(believed, key=_when)), tuple(sorted(left, key=_when))


def _within(shot: Shot, impacts: Sequence[Impact]) -> list[Impact]:
    return [impact for impact in impacts if shot.start_s <= impact.time_s < shot.end_s]


def _maybe_walked(shot: Shot, inside: Sequence[Impact]) -> list[Impact]:
    """Which contacts of a shot may be part of a stride, none unless they all speak of walking, or where a game is seen:
    players run and stop, and what is to be heard is the ball."""
    if _is_game(shot):
        return []
    if _walks_alone(shot, inside):
        return list(inside)
    if _are_steps(inside):
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


def _are_steps(inside: Sequence[Impact]) -> bool:
    """Whether the network takes most contacts of a shot for steps."""
    count, share = _likely_steps(inside)
    return count >= _LEAST_DOUBTED_STEPS and share >= _MOSTLY_STEPS


def _likely_steps(inside: Sequence[Impact]) -> tuple[int, float]:
    """How many likely contacts the network takes for steps, and which share of them all that is."""
    likely = [impact for impact in inside if impact.confidence >= WEAKEST_STEP]
    count = sum(impact.kind == "step" for impact in likely)
    return count, count / max(len(likely), 1)


def _walks_alone(shot: Shot, inside: Sequence[Impact]) -> bool:
    """Whether somebody who crosses the picture is the surest thing in it, and what is struck is the ground: then even
    heels that the network takes for blows are steps."""
    things = [label for label in shot.labels if label.role != "ambience" and label.category not in _WHOEVER]
    surest = max(things, key=lambda label: label.confidence, default=None)
    likely = [impact for impact in inside if impact.confidence >= WEAKEST_STEP]
    if surest is None or surest.name != _ANYBODY or surest.confidence < _PLAINLY_WALKS or len(likely) < _LEAST_STEPS:
        return False
    middle = (shot.end_s - shot.start_s) / 2
    return sum(map(_is_low, likely)) >= _MOSTLY_STEPS * len(likely) and _crosses(surest, middle, middle)


def _somebody_walks(shot: Shot, time_s: float) -> bool:
    return any(_is_walking(label, time_s) for label in shot.labels)


def _is_game(shot: Shot) -> bool:
    """Whether a game with a ball is seen, and more surely than anybody who walks."""
    things = [label for label in shot.labels if label.role != "ambience"]
    walkers = max((label.confidence for label in things if _is_walker(label)), default=0.0)
    games = (label.confidence for label in things if label.category in _PLAYED and label.name not in _LAWNS)
    return max(games, default=0.0) >= max(_SEEN_PLAYING, walkers)


def _is_walked(shot: Shot, inside: Sequence[Impact]) -> bool:
    """Whether what the network takes for a step in this shot is one."""
    if _is_game(shot):
        return False
    if _walks_alone(shot, inside):
        return True
    seen = any(_is_walker(label) for label in shot.labels)
    return _are_steps(inside) and (seen or _is_unmistakable(inside, inside))


def _kind(impact: Impact, inside: Sequence[Impact], shot: Shot) -> ImpactKind:
    surest = _surest(impact, shot)
    if surest is None:
        return "hit"
    if _is_step(impact, inside) and _is_walking(surest, impact.time_s - shot.start_s):
        return "step"
    slides = (surest.category, surest.name) in SLIDES and surest.confidence >= _SEEN_SLIDING
    return "scrape" if slides else "hit"


def _surest(impact: Impact, shot: Shot) -> Label | None:
    """The surest thing that is seen where the impact is, whoever does it."""
    things = [label for label in shot.labels if label.role != "ambience" and label.category not in _WHOEVER]
    there = [label for label in things if touch(impact.region, label.region)]
    return max(there, key=lambda label: label.confidence, default=None)


def _is_walker(thing: Label) -> bool:
    return thing.role != "ambience" and thing.category in WALKS and thing.confidence >= _SEEN_WALKING


def _is_walking(thing: Label, time_s: float) -> bool:
    """Whether a thing walks at a time of its shot: a person who only stands there, and hammers, gets nowhere."""
    if not _is_walker(thing):
        return False
    return thing.name != _ANYBODY or _crosses(thing, time_s, _NEARBY_S)


def _crosses(thing: Label, time_s: float, within_s: float) -> bool:
    """Whether a thing gets somewhere in the picture within so many seconds of a time of its shot."""
    first, last = (max(round((time_s + away) * TRACK_RATE_HZ), 0) for away in (-within_s, within_s))
    places = thing.track.centre_x[first : last + 1]
    return len(places) > 0 and max(places) - min(places) >= _GETS_SOMEWHERE


def _is_step(impact: Impact, inside: Sequence[Impact]) -> bool:
    """Whether an impact is low in the picture, among others there that follow each other at the pace of walking."""
    low = sorted(i.time_s for i in inside if _is_low(i) and abs(i.time_s - impact.time_s) <= _NEARBY_S)
    if not _is_low(impact) or len(low) < _LEAST_STEPS:
        return False
    pace = median(after - before for before, after in pairwise(low))
    return FASTEST_PACE_S <= pace <= SLOWEST_PACE_S


def _is_low(impact: Impact) -> bool:
    return impact.region is not None and impact.region.y + impact.region.h / 2 >= _LOW
