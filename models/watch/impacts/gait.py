"""The gait of somebody who walks or runs: one beat for all steps, so that what lies between two of them is none.

Feet that leave the ground, swing through and pass each other look much like feet that land: on walkers the network sees
about twice as many contacts as there are steps. But steps keep a beat more evenly than all of these taken together. So
the beat is sought that gathers most of what was seen on its ticks (a comb, fitted to a few seconds at a time, since
nobody walks evenly for long), and each tick at which something was seen is a step, at the tick's own time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from models.watch.observations import Impact

WEAKEST_STEP = 0.3
"""Contacts count from this confidence on."""
FASTEST_S, SLOWEST_S = 0.28, 1.0
"""Between two steps: from sprinting to strolling."""

_WINDOW_S = 5.0
_NEAR_S = 0.09
"""What was seen this near to a tick is the step of that tick."""
_SPREAD_S = 0.03
_GRID_S = 0.01
_LEAST_STEPS = 4
_LEAST_TICKS_SEEN = 0.6
_LEAST_SURE, _SURE = 2, 0.5
"""So many contacts on the ticks must be this sure, as blows in company must be."""
_OTHER_FOOT, _OTHER_FOOT_OF_A_WALK = 0.6, 0.75
"""Ticks half-way between two that weigh this much of them are steps of the other foot; it takes more where the slower
beat is that of an ordinary walk and the quicker one would be a run."""
_SLOWEST_WALK_S = 0.85
_LIMP_S = np.linspace(-0.04, 0.04, 9)
"""A foot comes so much before or after the middle of the other's steps."""
_EMPTY = 0.2
_USUAL_S, _VARIETY = 0.5, 0.6
"""Time between two steps of an ordinary walk, and the spread of its logarithm."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Gait:
    """Steps every `period_s`, one of them at `first_s`."""

    period_s: float
    first_s: float

    def ticks(self, start_s: float, end_s: float) -> Floats:
        """The times of all steps from `start_s` to `end_s`."""
        first = np.ceil((start_s - self.first_s) / self.period_s)
        last = np.floor((end_s - self.first_s) / self.period_s)
        return np.asarray(self.first_s + np.arange(first, last + 1) * self.period_s, np.float64)


def lock_steps(contacts: Sequence[Impact]) -> tuple[list[Impact], list[Impact]]:
    """The steps among what may be steps of one shot (in order of time), moved to the beat, and the contacts that come
    where no beat is kept. All others are the swings between the steps."""
    seen = [contact for contact in contacts if contact.confidence >= WEAKEST_STEP]
    steps: list[Impact] = []
    left: list[Impact] = []
    for window in _windows(seen):
        gait = find_gait(window)
        if gait is None:
            left += window
        else:
            steps += [step for step in _on_ticks(window, gait) if not steps or _follows(step, steps[-1], gait)]
    return steps, left


def find_gait(contacts: Sequence[Impact]) -> Gait | None:
    """The beat that gathers most of these contacts (in order of time), weighed by how sure they are, or None.

    The comb's score is the weight on its ticks beyond what chance would put there, in standard deviations of chance,
    times how usual such a pace is.
    """
    if len(contacts) < _LEAST_STEPS:
        return None
    times = np.array([contact.time_s for contact in contacts])
    weights = np.square([contact.confidence for contact in contacts])
    span = times[-1] - times[0] + 2 * _NEAR_S
    best, found = -np.inf, Gait(SLOWEST_S, 0.0)
    for period in np.arange(FASTEST_S, min(SLOWEST_S, span / 2), _GRID_S):
        phases = times[0] + np.arange(0.0, period, _GRID_S)
        chance = _SPREAD_S * np.sqrt(2 * np.pi) / period
        surplus = (_nearness(times, phases, period) - chance) @ weights
        score = surplus / np.sqrt(span / period * chance * (1 - chance) + 1) * _usual(period)
        if score.max() > best:
            best, found = float(score.max()), Gait(float(period), float(phases[score.argmax()]))
    gait = _fitted(_by_feet(_fitted(found, times, weights), times, weights), times, weights)
    steps = _on_ticks(contacts, gait)
    asked = max(_LEAST_STEPS, _LEAST_TICKS_SEEN * len(_ticks_among(contacts, gait)))
    is_sure = sum(step.confidence >= _SURE for step in steps) >= _LEAST_SURE
    return gait if len(steps) >= asked and is_sure else None


def _fitted(gait: Gait, times: Floats, weights: Floats) -> Gait:
    """The same beat, not bound to the grid: the line of least squares through what lies on its ticks, so that over a
    dozen steps the last tick is as true as the first."""
    numbers = np.round((times - gait.first_s) / gait.period_s)
    on_tick = np.abs(times - gait.first_s - numbers * gait.period_s) <= _NEAR_S
    if len(np.unique(numbers[on_tick])) < _LEAST_STEPS:
        return gait
    period, first = np.polyfit(numbers[on_tick], times[on_tick], 1, w=np.sqrt(weights[on_tick]))
    return Gait(float(period), float(first))


def _usual(period_s: float) -> float:
    """How usual a pace is, 1 for an ordinary walk."""
    return float(np.exp(-0.5 * (np.log(period_s / _USUAL_S) / _VARIETY) ** 2))


def _by_feet(gait: Gait, times: Floats, weights: Floats) -> Gait:
    """The same, twice as quick if what lies half-way between two ticks weighs nearly as much, half as quick if every
    second tick is all but empty."""
    is_slow = gait.period_s > SLOWEST_S / 2
    slow_s = gait.period_s if is_slow else 2 * gait.period_s
    feet = (gait.first_s, gait.first_s + slow_s / 2)
    one, other = (_weight_of_a_tick(Gait(slow_s, foot), times, weights) for foot in feet)
    share = min(one, other) / max(one, other, 1e-9)
    if is_slow:
        asked = _OTHER_FOOT if slow_s > _SLOWEST_WALK_S else _OTHER_FOOT_OF_A_WALK
        return Gait(slow_s / 2, gait.first_s) if share >= asked and slow_s / 2 >= FASTEST_S else gait
    return gait if share >= _EMPTY else Gait(slow_s, feet[0] if one >= other else feet[1])


def _weight_of_a_tick(foot: Gait, times: Floats, weights: Floats) -> float:
    """What lies on the ticks of one foot, for each tick: of seven steps one foot makes four."""
    on_ticks = float((_nearness(times, foot.first_s + _LIMP_S, foot.period_s) @ weights).max())
    return on_ticks / max(len(_ticks_between(times[0], times[-1], foot)), 1)


def _nearness(times: Floats, phases: Floats, period_s: float) -> Floats:
    """How near each time is to a tick, 1 on it, for each phase: (phases, times)."""
    away = (times[None] - phases[:, None] + period_s / 2) % period_s - period_s / 2
    return np.asarray(np.exp(-0.5 * np.square(away / _SPREAD_S)), np.float64)


def _windows(contacts: Sequence[Impact]) -> Iterator[list[Impact]]:
    """Equal parts of about `_WINDOW_S`."""
    if not contacts:
        return
    start, span = contacts[0].time_s, contacts[-1].time_s - contacts[0].time_s
    count = max(round(span / _WINDOW_S), 1)
    parts: list[list[Impact]] = [[] for _ in range(count)]
    for contact in contacts:
        parts[min(int((contact.time_s - start) / max(span, 1e-6) * count), count - 1)].append(contact)
    yield from parts


def _ticks_among(contacts: Sequence[Impact], gait: Gait) -> Floats:
    return _ticks_between(contacts[0].time_s, contacts[-1].time_s, gait)


def _ticks_between(first_s: float, last_s: float, gait: Gait) -> Floats:
    return gait.ticks(first_s - _NEAR_S / 2, last_s + _NEAR_S / 2)


def _on_ticks(contacts: Sequence[Impact], gait: Gait) -> list[Impact]:
    steps = []
    for tick in _ticks_among(contacts, gait):
        near = [contact for contact in contacts if abs(contact.time_s - tick) <= _NEAR_S]
        if near:
            surest = max(near, key=lambda contact: contact.confidence)
            steps.append(replace(surest, time_s=round(max(float(tick), 0.0), 4), kind="step"))
    return steps


def _follows(step: Impact, before: Impact, gait: Gait) -> bool:
    """Whether a step is far enough from the last one of the window before."""
    return step.time_s - before.time_s > 0.6 * gait.period_s
