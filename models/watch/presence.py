"""When in a shot a thing is to be seen: from the evidence of its single frames to intervals."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from models.watch.recogniser import Sighting

_SHARE = 0.35
"""Of the strongest evidence in the shot: with less than this the thing is gone."""
_LONGEST_MISS_S = 2.5
"""So long a thing may go unrecognised, turned or covered, before it counts as gone."""


class Presence:
    """Remembers the evidence of every look at a shot; some hundred bytes a look."""

    def __init__(self) -> None:
        self._times: list[float] = []
        self._evidence: list[NDArray[np.float16]] = []
        self._columns: dict[str, list[int]] = {}
        self._width = -1

    def add(self, time_s: float, sighting: Sighting) -> None:
        if len(sighting.votes) != self._width:
            self._times, self._evidence, self._width = [], [], len(sighting.votes)
            self._columns = {}
            for column, vote in enumerate(sighting.votes):
                self._columns.setdefault(vote.category, []).append(column)
        self._times.append(time_s)
        self._evidence.append(sighting.whole.astype(np.float16))

    def intervals(self, category: str, start_s: float, end_s: float) -> tuple[tuple[float, float], ...]:
        """When ``category`` is seen in a shot of these ends; empty when it is there throughout, or nothing is known."""
        columns = self._columns.get(category, [])
        if len(self._times) < 4 or not columns:
            return ()
        evidence = np.stack(self._evidence)[:, columns].astype(np.float32).sum(axis=1)
        padded = np.pad(evidence, 1, mode="edge")
        smooth = (padded[:-2] + 2 * padded[1:-1] + padded[2:]) / 4
        found = list(_stretches(self._times, smooth >= _SHARE * float(smooth.max()), start_s, end_s))
        return () if found == [(start_s, end_s)] else tuple(found)


def _stretches(
    times: list[float], is_seen: NDArray[np.bool_], start_s: float, end_s: float
) -> Iterable[tuple[float, float]]:
    """Runs of looks that see the thing, from half-way after the last that does not; short misses are bridged."""
    edges = [start_s, *((a + b) / 2 for a, b in pairwise(times)), end_s]
    begin: float | None = None
    finish = start_s
    for number, seen in enumerate(is_seen):
        if not seen:
            continue
        if begin is not None and edges[number] - finish > _LONGEST_MISS_S:
            yield round(begin, 3), round(finish, 3)
            begin = None
        begin = edges[number] if begin is None else begin
        finish = edges[number + 1]
    if begin is not None:
        closes = end_s - finish < _LONGEST_MISS_S / 2
        opens = begin - start_s < _LONGEST_MISS_S / 2
        yield (start_s if opens else round(begin, 3)), (end_s if closes else round(finish, 3))
