"""What is seen says whether anything can strike: a bow, a trumpet or a flute moves like a hammer and never does.

Only instruments that are bowed or blown are listed, and animals that go on soft feet. Their strokes, fingers and heads
are as quick and as regular as blows, so that motion alone cannot tell, while they themselves are plain to see.
"""

from __future__ import annotations

from collections.abc import Sequence

from models.watch.observations import Impact, Label, Region, Shot

PLAYED_UNSTRUCK = frozenset({"MUSCStr", "MUSCBrass", "MUSCWind"})
"""Categories (Universal Category System) of what sounds by itself, without being struck."""

SOFT_FOOTED = frozenset({"ANMLDog", "ANMLCat", "ANMLWcat", "ANMLWdog", "ANMLRept", "ANMLRdnt", "BIRDFowl", "BIRDPrey"})
"""Animals that strike nothing where they are; only such whose category no mere place (a forest, a swamp) stands for."""

_WHOEVER = frozenset({"FOLYClth", "MOVEHmn"})
"""That a person is there says nothing about what that person does."""

PLAIN = 0.5
"""From this confidence on a thing is plain to see; the surest thing in the shot it must be besides."""

PLAIN_STRINGS = 0.4
"""The same for bowed instruments. Pipes (an ocarina on the anvil) and animals are seen by mistake more often."""

UNDENIABLE = 0.9
"""Impacts as sure as this are believed whatever is seen."""


def what_cannot_strike(shot: Shot) -> Label | None:
    """The surest thing that a shot shows, if it is plain to see and strikes nothing."""
    things = [label for label in shot.labels if label.role != "ambience" and label.category not in _WHOEVER]
    surest = max(things, key=lambda label: label.confidence, default=None)
    if surest is None or surest.category not in PLAYED_UNSTRUCK | SOFT_FOOTED:
        return None
    return surest if surest.confidence >= (PLAIN_STRINGS if surest.category == "MUSCStr" else PLAIN) else None


def without_unstruck(impacts: Sequence[Impact], shots: Sequence[Shot]) -> tuple[Impact, ...]:
    """The impacts less those in shots with an instrument that is not struck, and those where an animal is."""
    silent = [(shot, thing) for shot in shots if (thing := what_cannot_strike(shot)) is not None]
    return tuple(
        impact
        for impact in impacts
        if impact.confidence >= UNDENIABLE or not any(_is_of(impact, shot, thing) for shot, thing in silent)
    )


def _is_of(impact: Impact, shot: Shot, thing: Label) -> bool:
    """Whether the thing fits: an instrument fills its shot with quick hands, an animal moves nothing but itself."""
    if not shot.start_s <= impact.time_s < shot.end_s:
        return False
    return thing.category in PLAYED_UNSTRUCK or touch(impact.region, thing.region)


def touch(first: Region | None, second: Region | None) -> bool:
    """Whether two regions share some of the picture; None stands for all of it."""
    if first is None or second is None:
        return True
    across = min(first.x + first.w, second.x + second.w) - max(first.x, second.x)
    down = min(first.y + first.h, second.y + second.h) - max(first.y, second.y)
    return across > 0 and down > 0
