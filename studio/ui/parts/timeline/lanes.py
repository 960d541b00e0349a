"""Cues that would lie over each other get rows of their own within their lane, so that all of them can be read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

MOST_ROWS = 3


@dataclass(frozen=True)
class Row:
    """The row of a cue, from above, of how many in its lane at that place."""

    number: int
    of: int


def rows(extents: Iterable[tuple[str, float, float]]) -> dict[str, Row]:
    """A row for each of these (name, from, to) of one lane. Where nothing overlaps there is one row; where more than
    ``MOST_ROWS`` things overlap, some of them share a row."""
    found: dict[str, Row] = {}
    cluster: list[tuple[str, int]] = []
    ends: list[float] = []

    def close() -> None:
        found.update((name, Row(row, len(ends))) for name, row in cluster)
        cluster.clear()
        ends.clear()

    for name, start, end in sorted(extents, key=lambda each: (each[1], -each[2], each[0])):
        if ends and start >= max(ends):
            close()
        free = next((row for row, until in enumerate(ends) if until <= start), None)
        if free is None and len(ends) < MOST_ROWS:
            ends.append(end)
            free = len(ends) - 1
        elif free is None:
            free = min(range(len(ends)), key=ends.__getitem__)
        ends[free] = max(ends[free], end)
        cluster.append((name, free))
    close()
    return found
