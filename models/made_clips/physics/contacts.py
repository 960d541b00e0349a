"""From contact forces to instants: when things begin to touch, how hard, where, and what follows.

Every pair of things is followed through the clip. A contact is an instant at which a pair that was apart begins to
press with a blow's impulse, or at which one that lies still begins to slide. What comes next names it: a foot that
stays is a step, a slide is a scrape, a roll is continuous, and anything else is a hit.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from models.made_clips.physics.engine import Data, Model, mujoco
from models.watch.observations import ImpactKind

Values = NDArray[np.float64]

APART_S = 0.05
"""A pair must have been apart for this long before it can meet anew."""
BLOW_S = 0.03
"""A blow's impulse is what is pressed within this time, less what merely rests."""
FOLLOWS_S = 0.25
"""What a contact is called is decided by what happens within this time."""
TOGETHER_S = 0.06
"""Contacts closer than this are heard as one."""
_SPEEDS_EVERY = 4
"""Speeds take longer to ask for than forces, and change more slowly: once in so many steps is enough."""
SLIDES, RESTS, ROLLS = 0.12, 0.04, 0.15
"""Speeds in m/s: of surfaces that scrape, of things that lie still, and of what rolls along."""
LEAST_CHANGE = 0.25
"""A blow of less than this, as a change of speed in m/s of the scene's typical mass, is not heard."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """An instant at which things meet. `change` is the impulse by the scene's typical mass, in m/s."""

    time_s: float
    change: float
    kind: ImpactKind
    place: tuple[float, float, float]


@dataclass
class _Pair:
    steps: list[int] = field(default_factory=list)
    force: list[float] = field(default_factory=list)
    place: list[Values] = field(default_factory=list)
    slip: list[float] = field(default_factory=list)
    glide: list[float] = field(default_factory=list)


class ContactRecorder:
    """Watches a simulation step by step."""

    def __init__(self, model: Model) -> None:
        engine = mujoco()
        names = [engine.mj_id2name(model, engine.mjtObj.mjOBJ_GEOM, k) or "" for k in range(model.ngeom)]
        self._things = [name.split(".")[0] for name in names]
        self._bodies = np.asarray(model.geom_bodyid)
        self._model = model
        self._pairs: dict[tuple[str, str], _Pair] = {}
        self._steps = 0

    def watch(self, data: Data) -> None:
        """Note the contacts of the step just made."""
        step, self._steps = self._steps, self._steps + 1
        if not data.ncon:
            return
        asks = step % _SPEEDS_EVERY == 0
        seen: dict[tuple[str, str], list[tuple[float, Values, float, float]]] = {}
        for contact in data.contact:
            if contact.efc_address < 0:
                continue
            first, second = (int(geom) for geom in contact.geom)
            pair = (self._things[first], self._things[second])
            if pair[0] == pair[1]:
                continue
            force = max(float(data.efc_force[contact.efc_address]), 0.0)
            place = np.array(contact.pos, np.float64)
            pair = (min(pair), max(pair))
            slip, glide = self._held(pair, step)
            if asks or slip < 0:
                slip, glide = self._speeds(data, first, second, place, np.array(contact.frame[:3], np.float64))
            seen.setdefault(pair, []).append((force, place, slip, glide))
        for pair, points in seen.items():
            record = self._pairs.setdefault(pair, _Pair())
            weights = np.array([point[0] for point in points]) + 1e-9
            record.steps.append(step)
            record.force.append(float(weights.sum()))
            record.place.append(np.average([point[1] for point in points], axis=0, weights=weights))
            record.slip.append(float(np.average([point[2] for point in points], weights=weights)))
            record.glide.append(max(point[3] for point in points))

    def meetings(self, mass: float, feet: frozenset[str], step_s: float) -> list[Meeting]:
        """All contacts in order of time; those heard as one are given as the strongest of them."""
        found: list[Meeting] = []
        for pair, record in self._pairs.items():
            found += _of_pair(record, bool(feet & set(pair)), mass, step_s, self._steps)
        kept: list[Meeting] = []
        for meeting in sorted(found, key=lambda m: -m.change):
            if all(abs(meeting.time_s - other.time_s) >= TOGETHER_S for other in kept):
                kept.append(meeting)
        return sorted(kept, key=lambda m: m.time_s)

    def _held(self, pair: tuple[str, str], step: int) -> tuple[float, float]:
        """The speeds of a pair at the step before, −1 if it did not touch then."""
        record = self._pairs.get(pair)
        if record is None or record.steps[-1] != step - 1:
            return -1.0, -1.0
        return record.slip[-1], record.glide[-1]

    def _speeds(self, data: Data, first: int, second: int, place: Values, normal: Values) -> tuple[float, float]:
        """How fast the surfaces slide along each other, and how fast one thing gets along the other."""
        engine, surface, whole = mujoco(), np.zeros(3), np.zeros(3)
        for sign, geom in ((1, second), (-1, first)):
            which = int(self._bodies[geom])
            if which == 0:
                continue
            motion = np.zeros(6)
            engine.mj_objectVelocity(self._model, data, engine.mjtObj.mjOBJ_BODY, which, motion, 0)
            turn, velocity = motion[:3], motion[3:]
            surface += sign * (velocity + np.cross(turn, place - data.xpos[which]))
            whole += sign * velocity
        surface -= normal * (surface @ normal)
        whole -= normal * (whole @ normal)
        return float(np.linalg.norm(surface)), float(np.linalg.norm(whole))


def _of_pair(record: _Pair, is_foot: bool, mass: float, step_s: float, count: int) -> list[Meeting]:
    force, slip, glide, touching = np.zeros(count), np.zeros(count), np.zeros(count), np.zeros(count, bool)
    force[record.steps] = record.force
    # What slides also hops a little: speeds are held across gaps that count as contact.
    for start, end in _runs(np.asarray(record.steps), round(APART_S / step_s)):
        inside = [k for k, step in enumerate(record.steps) if start <= step <= end]
        held = np.asarray(record.steps)[inside].searchsorted(np.arange(start, end + 1), side="right") - 1
        slip[start : end + 1] = np.asarray(record.slip)[inside][held]
        glide[start : end + 1] = np.asarray(record.glide)[inside][held]
        touching[start : end + 1] = True
    places = dict(zip(record.steps, record.place, strict=True))
    blow, follows = (round(seconds / step_s) for seconds in (BLOW_S, FOLLOWS_S))
    found = []
    for start, end in _runs(np.asarray(record.steps), round(APART_S / step_s)):
        rests = float(np.median(force[start + blow : end + 1])) if end - start > 4 * blow else 0.0
        impulse = float(np.maximum(force[start : start + blow] - rests, 0).sum()) * step_s
        kind = _kind(touching, slip, glide, start, follows, is_foot)
        if start and impulse / mass >= LEAST_CHANGE:
            found.append(Meeting(start * step_s, impulse / mass, kind, _point(places[start])))
        for slide in _slides(slip, start, end, step_s):
            change = float(slip[slide : slide + blow].max())
            nearest = min(places, key=lambda step, slide=slide: abs(step - slide))  # type: ignore[misc]
            found.append(Meeting(slide * step_s, change, "scrape", _point(places[nearest])))
    return found


def _runs(steps: NDArray[np.int64], gap: int) -> Iterable[tuple[int, int]]:
    """First and last step of each stretch of contact; shorter gaps are bridged."""
    breaks = np.flatnonzero(np.diff(steps) > gap)
    firsts = np.concatenate([[0], breaks + 1])
    lasts = np.concatenate([breaks, [len(steps) - 1]])
    return [(int(steps[a]), int(steps[b])) for a, b in zip(firsts, lasts, strict=True)]


def _kind(
    touching: NDArray[np.bool_], slip: Values, glide: Values, start: int, follows: int, is_foot: bool
) -> ImpactKind:
    if is_foot:
        return "step"
    after = slice(start + follows // 8, start + follows)
    if not touching[after].any() or touching[after].mean() < 0.8:
        return "hit"
    if float(np.median(slip[after])) >= SLIDES:
        return "scrape"
    return "continuous" if float(np.median(glide[after])) >= ROLLS else "hit"


def _slides(slip: Values, start: int, end: int, step_s: float) -> list[int]:
    """Steps within a stretch of contact at which what lay still begins to slide, and keeps on."""
    still, keeps = round(0.06 / step_s), round(0.12 / step_s)
    found, quiet_since = [], start
    for k in range(start, max(end - keeps, start)):
        if slip[k] <= RESTS:
            continue
        if k - quiet_since >= still and float(np.median(slip[k : k + keeps])) >= SLIDES:
            found.append(k)
        quiet_since = k
    return found


def _point(place: Values) -> tuple[float, float, float]:
    return float(place[0]), float(place[1]), float(place[2])
