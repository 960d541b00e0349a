"""Versions of one picture that are plausible and differ where it matters.

Every thing of the picture has its likely colours; a thing whose colour is sure has one. A version gives every thing one
of its colours. Out of many such choices those are taken that are most plausible and most different from each other: the
greedy maximum of a determinantal point process (Kulesza and Taskar, "Determinantal Point Processes for Machine
Learning", 2012; the greedy step after Chen, Zhang and Zhou, NeurIPS 2018).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from models.colour.arrays import FloatArray
from models.colour.leaning import Lean
from models.colour.likely import LEAST_APART
from models.colour.things import Thing, things_of

if TYPE_CHECKING:
    from models.colour.chroma import ChromaField

    Choices = npt.NDArray[np.int64]

MOST = 9
_TRIED = 400
_FREEDOM = 1.6
"""Above 1 the less likely colours of a thing are tried more often than their share."""
_DIFFERENT, _DIFFERENT_NEAR = 9.0, 4.0
"""ab units, mean over the picture, within which two versions count as alike; and near a version that was chosen."""
_PLAUSIBLE = 5.0
"""How much plausibility counts beside difference."""
VISIBLE = 8.0
"""ab units that are seen as another colour."""
_NOTHING_NEW = 1e-6
_SEED = 1


@dataclass(frozen=True)
class Version:
    """A field with what it leans to. plausibility: 0…1, how likely the colours that were changed are beside the
    likeliest ones of the same things (geometric mean over the changed part); distance: mean ab distance from the first
    version; changed: share 0…1 of the picture that visibly differs from it."""

    field: ChromaField
    plausibility: float = 1.0
    distance: float = 0.0
    changed: float = 0.0

    @property
    def leans(self) -> tuple[Lean, ...]:
        return self.field.leans


def versions_of(field: ChromaField, count: int, *, near: bool = False) -> list[Version]:
    """At most `count` versions, the field itself first; fewer where the picture is sure of its colours. `near`: such
    as differ in little from the field, which may lean already ("more like this one").

    Raises:
        ValueError: what the network said was not kept, or the model knows one version only.
    """
    if count < 2:
        return [Version(field)]
    options = _Options.of(field)
    choices = options.near() if near else options.everywhere()
    order = _most_different(options, choices, count, _DIFFERENT_NEAR if near else _DIFFERENT)
    return [Version(field), *(options.version(choices[number]) for number in order[1:])]


@dataclass(frozen=True)
class _Options:
    """The things of a picture with the colours of each. colours: per thing (k, 2), first the one it is shown with;
    logs: per thing (k,), log of how likely each is beside the likeliest; of_likely: per thing its place in
    `Thing.colours`, −1 for the shown one."""

    field: ChromaField
    things: list[Thing]
    colours: list[FloatArray]
    logs: list[FloatArray]
    of_likely: list[list[int]]

    @classmethod
    def of(cls, field: ChromaField) -> _Options:
        things, shown = things_of(field), field.ab.reshape(-1, 2)
        options = cls(field, things, [], [], [])
        for thing in things:
            present = (shown * thing.weight[:, None]).sum(axis=0) / thing.weight.sum()
            now = float(present[0]), float(present[1])
            others = [n for n, colour in enumerate(thing.colours) if colour.distance(now) >= LEAST_APART]
            largest = max(colour.share for colour in thing.colours)
            nearest = min(thing.colours, key=lambda colour: colour.distance(now))
            shares = [nearest.share, *(thing.colours[n].share for n in others)]
            likely = [(thing.colours[n].a, thing.colours[n].b) for n in others]
            options.colours.append(np.array([now, *likely], np.float32))
            options.logs.append(np.log(np.array(shares, np.float32) / largest))
            options.of_likely.append([-1, *others])
        return options

    @property
    def area(self) -> FloatArray:
        return np.array([thing.share for thing in self.things], np.float32)

    def everywhere(self) -> Choices:
        """(n, things) choices, the shown one first: each thing alone in another colour, and many together, drawn by how
        likely their colours are."""
        chance = np.random.default_rng(_SEED)
        found = {(0,) * len(self.things), *self._single()}
        for _ in range(_TRIED):
            found.add(tuple(int(chance.choice(len(logs), p=_shares(logs))) for logs in self.logs))
        return np.array(sorted(found), np.int64)

    def near(self) -> Choices:
        """(n, things) choices, the shown one first, with one or two things in another colour."""
        single = sorted(self._single())
        pairs = {
            tuple(max(pair) for pair in zip(one, other, strict=True))
            for one in single
            for other in single
            if not any(a and b for a, b in zip(one, other, strict=True))
        }
        return np.array(sorted({(0,) * len(self.things), *single, *pairs}), np.int64)

    def _single(self) -> set[tuple[int, ...]]:
        return {
            tuple(colour if n == number else 0 for n in range(len(self.things)))
            for number, colours in enumerate(self.colours)
            for colour in range(1, len(colours))
        }

    def seen(self, choices: Choices) -> FloatArray:
        """(n, 2·things) vectors whose distances are those of the pictures, in ab units."""
        colours = np.stack([of_thing[choices[:, n]] for n, of_thing in enumerate(self.colours)], axis=1)
        weighted = colours * np.sqrt(self.area)[None, :, None]
        return np.asarray(weighted.reshape(len(choices), -1), np.float32)

    def plausibility(self, choices: Choices) -> FloatArray:
        """(n,) mean over the picture of the logs of the chosen colours, 0 for the likeliest."""
        logs = np.stack([of_thing[choices[:, n]] for n, of_thing in enumerate(self.logs)], axis=1)
        changed = choices > 0
        return np.asarray((logs * changed) @ self.area, np.float32)

    def version(self, choice: Sequence[int] | Choices) -> Version:
        leaned = self.field.leaned(self._leans(choice))
        apart = np.linalg.norm(leaned.ab - self.field.ab, axis=-1)
        changed = float(sum(thing.share for thing, number in zip(self.things, choice, strict=True) if number))
        logs = float(self.plausibility(np.array([choice], np.int64))[0])
        plausibility = math.exp(min(0.0, logs / max(changed, 1e-6)))
        return Version(leaned, plausibility, float(apart.mean()), float((apart > VISIBLE).mean()))

    def _leans(self, choice: Sequence[int] | Choices) -> list[Lean]:
        h, w = self.field.shape
        before = {(lean.x, lean.y): lean for lean in self.field.leans}
        leans = []
        for number, thing in enumerate(self.things):
            likely = self.of_likely[number][choice[number]]
            for cell in thing.cells:
                x, y = place_of(cell, h, w)
                if likely >= 0:
                    colour = thing.colours[likely]
                    leans.append(Lean(x, y, round(colour.a, 1), round(colour.b, 1)))
                else:
                    leans.append(before.get((x, y), Lean(x, y)))
        return leans


def place_of(cell: int, height: int, width: int) -> tuple[float, float]:
    """x, y (relative, 0…1) of the middle of a cell."""
    return round((cell % width + 0.5) / width, 5), round((cell // width + 0.5) / height, 5)


def _shares(logs: FloatArray) -> npt.NDArray[np.float64]:
    free = np.exp(logs.astype(np.float64) / _FREEDOM)
    return np.asarray(free / free.sum(), np.float64)


def _most_different(options: _Options, choices: Choices, count: int, alike: float) -> list[int]:
    """Numbers of at most `count` choices, the first one first."""
    seen, quality = options.seen(choices), np.exp(_PLAUSIBLE * options.plausibility(choices))
    squares = np.square(seen[:, None] - seen[None]).sum(axis=-1)
    kernel = quality[:, None] * quality[None] * np.exp(-0.5 * squares / alike**2)
    gain = np.diag(kernel).astype(np.float64)
    rows: list[npt.NDArray[np.float64]] = []
    chosen = [0]
    while len(chosen) < min(count, len(choices)):
        last = chosen[-1]
        row = kernel[last] - sum((each[last] * each for each in rows), np.zeros(len(choices)))
        rows.append(row / math.sqrt(max(float(gain[last]), 1e-12)))
        gain = gain - np.square(rows[-1])
        gain[last] = 0.0
        best = int(np.where(np.isin(np.arange(len(choices)), chosen), -1.0, gain).argmax())
        if gain[best] <= _NOTHING_NEW:
            break
        chosen.append(best)
    return chosen
