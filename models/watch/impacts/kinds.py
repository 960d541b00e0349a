"""What sort of contact an impact is: told by what is seen around it and by its pace, a hit where that tells nothing.

The motion of a single contact says little: the network takes one blow in five for a step. But where somebody walks to
be seen, what strikes the ground low in the picture at the pace of walking is a step, and so is what the network takes
for one there, contact after contact; a skate, a plane or a broom slides rather than strikes. Called wrong, a blow gets
no blow's sound, so all of that has to come together. Who walks is told by `walking`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from models.watch.impacts.prior import touch
from models.watch.impacts.walking import NEARBY_S, WHOEVER, are_steps, is_game, is_low, is_walked, is_walking, within
from models.watch.observations import Impact, ImpactKind, Label, Shot

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

_SEEN_SLIDING = 0.4
FASTEST_PACE_S, SLOWEST_PACE_S = 0.28, 0.8
"""Between two steps: from running to strolling."""
_LEAST_STEPS = 3


def with_kinds(
    impacts: Sequence[Impact], shots: Sequence[Shot], everything: Sequence[Impact] = ()
) -> tuple[Impact, ...]:
    """The same impacts (in order of time) with their kinds; `everything` is all that looked at all like a contact."""
    kinds: dict[Impact, ImpactKind] = {}
    for shot in shots:
        inside, around = within(shot, impacts), within(shot, everything)
        if is_walked(shot, inside) or is_walked(shot, around):
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
        inside = within(shot, everything)
        if are_steps(inside) and not is_game(shot):
            steps |= {impact for impact in inside if impact.kind == "step"}
    kinds = with_kinds(doubted, shots, everything)
    return tuple(impact if impact in steps else known for impact, known in zip(doubted, kinds, strict=True))


def _kind(impact: Impact, inside: Sequence[Impact], shot: Shot) -> ImpactKind:
    surest = _surest(impact, shot)
    if surest is None:
        return "hit"
    if _is_step(impact, inside) and is_walking(surest, impact.time_s - shot.start_s):
        return "step"
    slides = (surest.category, surest.name) in SLIDES and surest.confidence >= _SEEN_SLIDING
    return "scrape" if slides else "hit"


def _surest(impact: Impact, shot: Shot) -> Label | None:
    """The surest thing that is seen where the impact is, whoever does it."""
    things = [label for label in shot.labels if label.role != "ambience" and label.category not in WHOEVER]
    there = [label for label in things if touch(impact.region, label.region)]
    return max(there, key=lambda label: label.confidence, default=None)


def _is_step(impact: Impact, inside: Sequence[Impact]) -> bool:
    """Whether an impact is low in the picture, among others there that follow each other at the pace of walking."""
    low = sorted(i.time_s for i in inside if is_low(i) and abs(i.time_s - impact.time_s) <= NEARBY_S)
    if not is_low(impact) or len(low) < _LEAST_STEPS:
        return False
    pace = median(after - before for before, after in pairwise(low))
    return FASTEST_PACE_S <= pace <= SLOWEST_PACE_S
