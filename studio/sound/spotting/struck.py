"""What a blow falls on: told by what is seen there, by what blows usually fall on, and by how they follow each other.

Recognition gives a shot some ten guesses of little confidence each. Three things sort them: guesses that would sound
alike count together (a drum, a marimba and a steel drum are all percussion), blows fall on a table more often than on
the sea behind it, and a thing that is struck again is still the same thing.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from models.watch.observations import Impact, Label, Region, Shot
from studio.sound.spotting.casting import Casting
from studio.sound.spotting.labels import called, rule_of
from studio.sound.spotting.table import GENERIC, Rule, Use

LEAST_LABEL = 0.1
"""Guesses below this play no part."""
LEAST_CERTAINTY = 0.15
"""Below this nothing tells what is hit."""
_WALKERS = {"FEETHmn": 0.4, "FEETHors": 0.6}
"""What tells of who walks, beside what tells of the ground: anyone may, a horse is plain to see."""
_ROLE_WEIGHT = {"action": 1.0, "object": 0.85, "ambience": 0.4}
_FALLS_ON = {
    "WATR": 0.2,
    "FEET": 0.4,
    "DOOR": 0.6,
    "SPRT": 0.6,
    "BELL": 0.7,
    "GLAS": 0.7,
    "SPRTField": 0.8,
    "SPRTCourt": 0.8,
}
"""How often something that is seen is what a blow falls on, beside a drum or a plank: by category, else by its family.
Water is mostly behind, a floor is walked on, a glass would break. Where two are struck in earnest (bats, rackets), all
else of a sports ground is only there."""
_WOOD, _ALWAYS_SOME_WOOD = "WOOD", 0.18
"""Tables, floors and doors are of wood, seen or not."""
_BLOWS = "Impt"
_DRUMS, _DRUMMED = "MUSC", 1.8
_ROLL_BLOWS, _ROLL_GAP_S = 8, 0.5
"""So many blows in a shot, half of them no further apart than this, are a drummer's: nobody hammers twice a second."""
_STAYS = 1.25
"""Another family of sounds than for the blow before must be so much likelier."""
_OWN_PLACE = 0.5
"""What the place of the blow itself counts, against the places of all blows of the shot."""


@dataclass(frozen=True, slots=True)
class Struck:
    """The rule for a blow, how sure it is (0: nothing tells what is hit), and the name if the user has shown it."""

    rule: Rule
    certainty: float
    taught: str = ""


@dataclass(frozen=True, slots=True)
class _Guess:
    rule: Rule
    label: Label
    score: float
    family: str


class StruckThings:
    """Says of the blows of one film, in order of time, what they fall on; remembers what was struck before."""

    def __init__(self, impacts: Sequence[Impact], casting: Casting) -> None:
        self._impacts, self._casting = impacts, casting
        self._times = [impact.time_s for impact in impacts]
        self._nearby: dict[tuple[float, Region | None], float] = {}
        self._before: dict[tuple[float, Use], str] = {}

    def of(self, impact: Impact, use: Use, shot: Shot | None) -> Struck:
        """What one impact of the shot falls on."""
        if shot is None:
            return Struck(GENERIC[use], 0.0)
        told = [(label, rule) for label in shot.labels if (rule := self._told(impact, use, label)) is not None]
        if told:
            label, rule = max(told, key=lambda pair: pair[0].confidence * _nearness(impact.region, pair[0].region))
            return Struck(called(rule, label), min(label.confidence, 1.0), label.name)
        begin, end = bisect_left(self._times, shot.start_s), bisect_left(self._times, shot.end_s)
        together = self._impacts[begin:end]
        guesses = self._guesses(impact, use, shot, together)
        by_family = self._by_family(guesses, use, together)
        if not by_family:
            return Struck(GENERIC[use], 0.0)
        last = self._before.get((shot.start_s, use))
        family = max(by_family, key=lambda name: by_family[name] * (_STAYS if name == last else 1.0))
        certainty = min(by_family[family], 1.0)
        members = [guess for guess in guesses if guess.family == family]
        if not members or certainty < LEAST_CERTAINTY:
            return Struck(GENERIC[use], 0.0)
        self._before[shot.start_s, use] = family
        best = max(members, key=lambda guess: guess.score)
        return Struck(called(best.rule, best.label), certainty)

    def _told(self, impact: Impact, use: Use, label: Label) -> Rule | None:
        if not label.shown or label.confidence < LEAST_LABEL or not meets(impact.region, label.region):
            return None
        return rule_of(label, use) or rule_of(label, "impact")

    def _guesses(self, impact: Impact, use: Use, shot: Shot, together: Sequence[Impact]) -> list[_Guess]:
        guesses = []
        for label in shot.labels:
            rule = rule_of(label, use)
            if rule is None or label.confidence < LEAST_LABEL:
                continue  # it makes no such sound
            sound = self._casting.category(rule, "impact")
            if sound is None:
                continue  # the library has none
            if use == "step":  # the place tells what the ground is like, better than "person" does
                score = label.confidence * _WALKERS.get(rule.seen, 1.0)
            else:
                near = _OWN_PLACE * _nearness(impact.region, label.region)
                near += (1 - _OWN_PLACE) * self._mean_nearness(shot, label.region, together)
                score = label.confidence * _ROLE_WEIGHT[label.role] * near * _struck_share(label.category, use)
            guesses.append(_Guess(rule, label, score, sound if use == "step" else _family(sound)))
        return guesses

    def _mean_nearness(self, shot: Shot, region: Region | None, together: Sequence[Impact]) -> float:
        """Of all impacts of a shot to a region, counted once for each shot."""
        key = (shot.start_s, region)
        if key not in self._nearby:
            self._nearby[key] = sum(_nearness(impact.region, region) for impact in together) / len(together)
        return self._nearby[key]

    def _by_family(self, guesses: Sequence[_Guess], use: Use, together: Sequence[Impact]) -> dict[str, float]:
        """How sure each family of sounds is: guesses are witnesses of whom one is enough (noisy or)."""
        doubt: dict[str, float] = defaultdict(lambda: 1.0)
        for guess in guesses:
            if use == "step":
                doubt[guess.family] = min(doubt[guess.family], 1 - guess.score)
            else:
                doubt[guess.family] *= 1 - min(guess.score, 1.0)
        if use == "impact":
            doubt[_WOOD] *= 1 - _ALWAYS_SOME_WOOD
        sure = {family: 1 - left for family, left in doubt.items()}
        if use == "impact" and _DRUMS in sure and is_drummed(together):
            sure[_DRUMS] = min(sure[_DRUMS] * _DRUMMED, 1.0)
        return sure


def is_drummed(impacts: Sequence[Impact]) -> bool:
    """Whether the impacts of one shot (in order of time) are as many and as quick as only a drummer's are."""
    if len(impacts) < _ROLL_BLOWS:
        return False
    return median(after.time_s - before.time_s for before, after in pairwise(impacts)) <= _ROLL_GAP_S


def meets(one: Region | None, other: Region | None) -> bool:
    """Whether two regions overlap; where either is unknown they may."""
    if one is None or other is None:
        return True
    beside = one.x >= other.x + other.w or other.x >= one.x + one.w
    return not beside and one.y < other.y + other.h and other.y < one.y + one.h


def _family(sound: str) -> str:
    """What sounds alike: percussion of every kind, and the blows on one material."""
    if sound.startswith(_DRUMS):
        return _DRUMS
    return sound.removesuffix(_BLOWS).removesuffix("Tonl")


def _struck_share(category: str, use: Use) -> float:
    if use != "impact":
        return 1.0
    return _FALLS_ON.get(category, _FALLS_ON.get(category[:4], 1.0))


def _nearness(impact: Region | None, label: Region | None) -> float:
    """How much of the impact's region lies in the label's: 0.6 … 1; 0.85 where either is unknown."""
    if impact is None or label is None:
        return 0.85
    width = min(impact.x + impact.w, label.x + label.w) - max(impact.x, label.x)
    height = min(impact.y + impact.h, label.y + label.h) - max(impact.y, label.y)
    area = impact.w * impact.h
    overlap = max(width, 0.0) * max(height, 0.0) / area if area > 0 else 0.0
    return 0.6 + 0.4 * min(overlap, 1.0)
