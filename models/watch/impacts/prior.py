"""What is seen says whether anything can strike: a bow, a trumpet or a flute moves like a hammer and never does.

Only instruments that are bowed or blown are listed. Their strokes and fingers are as quick and as regular as blows, so
that motion alone cannot tell, while the instrument itself is plain to see.
"""

from __future__ import annotations

from collections.abc import Sequence

from models.watch.observations import Impact, Shot

PLAYED_UNSTRUCK = frozenset({"MUSCStr", "MUSCBrass", "MUSCWind"})
"""Categories (Universal Category System) of what sounds by itself, without being struck."""

PLAIN = 0.4
"""From this confidence on an instrument is plain to see; the surest thing in the shot it must be besides."""

UNDENIABLE = 0.9
"""Impacts as sure as this are believed whatever is seen."""


def is_unstruck(shot: Shot) -> bool:
    """Whether the surest thing that a shot shows sounds without being struck."""
    things = [label for label in shot.labels if label.role != "ambience"]
    if not things:
        return False
    surest = max(things, key=lambda label: label.confidence)
    return surest.confidence >= PLAIN and surest.category in PLAYED_UNSTRUCK


def without_unstruck(impacts: Sequence[Impact], shots: Sequence[Shot]) -> tuple[Impact, ...]:
    """The impacts less those in shots in which nothing can strike."""
    quiet = [(shot.start_s, shot.end_s) for shot in shots if is_unstruck(shot)]
    return tuple(
        impact
        for impact in impacts
        if impact.confidence >= UNDENIABLE or not any(start <= impact.time_s < end for start, end in quiet)
    )
