"""From the sightings of a shot's frames to its labels."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from models.watch.observations import Label, LabelRole, Region
from models.watch.recogniser import SECOND, SHOWN, Sighting, Vote

# What is listed with so little makes no sound by itself: a cue as unsure as that stays muted until a person decides.
LEAST_CONFIDENCE: dict[LabelRole, float] = {"ambience": 0.1, "object": 0.1, "action": 0.1}
LEAST_SHOWN = 0.75
"""From this evidence on, a thing that the user has shown is there; with less it is none of the things shown. Seven
pictures of other things in a hundred reach it by chance (see the model card)."""
MOST_LABELS = 10
_REPEATED = 0.5
"""What a further category of one and the same thing counts in the order of the labels."""
_SURE_OF_KIND, _UNSURE_OF_KIND = 0.05, 0.35
"""The head for kinds is sure that it knows what it sees where it gives so little to "none of them", and is not from the
second of these on. There the heads count alike; where it is sure, the next two hold."""
_KIND_POWER = 0.6
"""It spreads its answer over many kinds that cannot be true together, so that each of them would say too little."""
_LEAST_TRUST = 0.4
"""What the other heads count: they know a thousand things that no film shows, and see some of them in any worn frame.
All four were chosen on photographs kept for choosing, with the clips in view."""


class LabelCollector:
    """Adds up what the frames of one shot show; its memory does not grow with the length of the shot.

    Ambiences count by their mean, since they last. Objects and actions count by the root mean square, since a thing
    seen clearly in part of the shot is there.
    """

    def __init__(self) -> None:
        self._votes: tuple[Vote, ...] = ()
        self._count = 0
        self._elsewhere = 0.0
        self._sum = self._squares = np.zeros(0, np.float64)
        self._parts = np.zeros((0, 0, 0), np.float64)

    def add(self, sighting: Sighting) -> None:
        if self._votes != sighting.votes or self._parts.shape != sighting.parts.shape:
            self._votes, self._count = sighting.votes, 0  # the first frame, or another size: begin anew
            self._elsewhere = 0.0
            self._sum = self._squares = np.zeros(len(sighting.votes))
            self._parts = np.zeros(sighting.parts.shape)
        self._count += 1
        self._elsewhere += sighting.elsewhere
        self._sum = self._sum + sighting.whole
        self._squares = self._squares + sighting.whole.astype(np.float64) ** 2
        self._parts += sighting.parts

    def labels(self, most: int = MOST_LABELS) -> tuple[Label, ...]:
        """The shot's labels as `in_order` puts them; doubtful ones are left out."""
        if not self._count:
            return ()
        is_ambience = np.array([vote.role == "ambience" for vote in self._votes])
        evidence = np.where(is_ambience, self._sum / self._count, np.sqrt(self._squares / self._count))
        by_category: dict[str, list[int]] = defaultdict(list)
        for index in np.flatnonzero(evidence > 0.005):
            by_category[self._votes[index].category].append(int(index))
        labels = [self._label(category, indices, evidence) for category, indices in by_category.items()]
        labels = [label for label in labels if label.shown or label.confidence >= LEAST_CONFIDENCE[label.role]]
        return in_order([(label.confidence, label) for label in labels])[:most]

    def _is_shown(self, index: int, evidence: NDArray[np.float64]) -> bool:
        """Whether the user has shown this thing and it is seen surely enough: then it goes before any guess."""
        return self._votes[index].source == SHOWN and float(evidence[index]) >= LEAST_SHOWN

    def _label(self, category: str, indices: list[int], evidence: NDArray[np.float64]) -> Label:
        strongest = max(indices, key=lambda index: self._precedence(index, evidence))
        vote = self._votes[strongest]
        region = None if vote.role == "ambience" else find_region(self._parts[:, :, strongest] / self._count)
        shown = self._is_shown(strongest, evidence)
        counted = indices if shown else [index for index in indices if self._votes[index].source != SHOWN]
        return Label(category, vote.name, self._confidence(counted, evidence), region, vote.role, shown=shown)

    def _precedence(self, index: int, evidence: NDArray[np.float64]) -> tuple[bool, bool, float]:
        """What gives a category its name: a thing that was shown and is seen, else a guess, the surest of them."""
        is_guess = self._votes[index].source != SHOWN
        return self._is_shown(index, evidence), is_guess, float(evidence[index])

    def _confidence(self, indices: list[int], evidence: NDArray[np.float64]) -> float:
        """Evidence adds up within a head and is combined between heads as independent witnesses (noisy or). The head
        for kinds is none: it has learned from the same photographs as the others. So squares add up, and where it knows
        what it sees, the others count less. A second recogniser that has been added is another independent witness."""
        by_source: dict[str, float] = defaultdict(float)
        for index in indices:
            by_source[self._votes[index].source] += float(evidence[index])
        kind = min(by_source.pop("kind", 0.0), 1.0)
        shown, second = (min(by_source.pop(source, 0.0), 1.0) for source in (SHOWN, SECOND))
        classes = 1 - float(np.prod([1 - min(total, 1.0) for total in by_source.values()]))
        known = (_SURE_OF_KIND, _UNSURE_OF_KIND)
        trust, power = (
            float(np.interp(self._elsewhere / self._count, known, (sure, 1.0))) for sure in (_LEAST_TRUST, _KIND_POWER)
        )
        learned = min(float(np.hypot(trust * classes, kind**power)), 1.0)
        return round(1 - (1 - learned) * (1 - shown) * (1 - second), 4)


def in_order(scored: Iterable[tuple[float, Label]]) -> tuple[Label, ...]:
    """Labels in the order in which they are offered: what the user has shown, then guesses by their score. One thing
    may sound in many ways, so the second category of a thing counts half, the third a quarter, and so on: the first
    five guesses should not all be wrong because one is."""
    left = sorted(scored, key=lambda pair: (not pair[1].shown, -pair[0]))
    named: dict[str, int] = defaultdict(int)
    ordered = []
    while left:
        best = max(left, key=lambda pair: (pair[1].shown, pair[0] * _REPEATED ** named[pair[1].name]))
        left.remove(best)
        named[best[1].name] += 1
        ordered.append(best[1])
    return tuple(ordered)


def find_region(parts: NDArray[np.float64]) -> Region | None:
    """The part of the picture around the strongest cell, or None if the thing is everywhere or nowhere.

    ``parts`` (rows × columns) is evidence in overlapping windows of 3×3 cells.
    """
    peak = float(parts.max())
    if peak < 0.02 or float(parts.min()) > 0.5 * peak:
        return None
    rows, columns = parts.shape
    y, x = np.unravel_index(int(parts.argmax()), parts.shape)
    strong = parts > 0.5 * peak
    left = right = int(x)
    while left > 0 and strong[y, left - 1]:
        left -= 1
    while right < columns - 1 and strong[y, right + 1]:
        right += 1
    top = bottom = int(y)
    while top > 0 and strong[top - 1, x]:
        top -= 1
    while bottom < rows - 1 and strong[bottom + 1, x]:
        bottom += 1
    height, width = rows + 2, columns + 2
    return Region(left / width, top / height, (right - left + 3) / width, (bottom - top + 3) / height)
