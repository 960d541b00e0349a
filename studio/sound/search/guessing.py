"""What a sound that nothing names may be: the categories of the sounds it is most like.

Recorded and named sounds of the user's own vote. Where they agree, the category is taken over as a guess; where they do
not, it stays open, and what comes into question is shown for the user to choose from. Only there the sounds that come
with the program have a say: they are synthetic, and of one kind each, so that a recording is often most like one of the
wrong kind. ``python main.py evaluate listen`` measures both (``studio.jobs.measuring.likeness``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from studio.sound.shelves.records import Examples, SoundRecord, Vectors

SURE = 0.4
"""Confidence from which on a guess is right more often than not (chosen with 440 recordings)."""

OFFERED = 5
LOOKED_THROUGH = 300
"""Neighbours among which categories to offer are looked for."""

_VOTERS, _AGREE, _STEEPNESS = 9, 3, 4
_SHIPPED_COUNT = 0.8
"""Likeness to a synthetic sound counts this much beside that to a recording."""
_BLOCK = 256


def guesses(examples: Examples, vectors: Vectors) -> Iterator[tuple[str, float]]:
    """For each of ``vectors`` the category that its neighbours vote for, and how sure that is, 0…1; not at all (0)
    where fewer than three neighbours agree, or too few sounds are known."""
    names, numbers = np.unique(examples.categories, return_inverse=True)
    voters = min(_VOTERS, len(examples))
    for first in range(0, len(vectors), _BLOCK):
        likeness = vectors[first : first + _BLOCK] @ examples.vectors.T
        for row in likeness:
            if not voters:
                yield "", 0.0
                continue
            nearest = np.argpartition(-row, voters - 1)[:voters]
            weight = np.maximum(row[nearest], 0.0) ** _STEEPNESS
            votes = np.bincount(numbers[nearest], weights=weight, minlength=len(names))
            winner = int(np.argmax(votes))
            share = votes[winner] / max(float(weight.sum()), 1e-9)
            agreed = len(nearest) == _VOTERS and np.count_nonzero(numbers[nearest] == winner) >= _AGREE
            yield str(names[winner]), round(float(share * max(row[nearest].max(), 0.0)), 3) if agreed else 0.0


def offered(near: Sequence[tuple[SoundRecord, float]], most: int = OFFERED) -> list[tuple[str, float]]:
    """Categories that come into question, the likeliest first, each with the likeness to its nearest sound.

    ``near`` are the sounds that one is most like. Guesses about them are no evidence and do not count.
    """
    best: dict[str, float] = {}
    for record, likeness in near:
        if record.cat_id and record.cat_source != "guess":
            counted = likeness * (_SHIPPED_COUNT if record.origin == "shipped" else 1.0)
            best[record.cat_id] = max(best.get(record.cat_id, -1.0), counted)
    return sorted(best.items(), key=lambda each: (-each[1], each[0]))[:most]
