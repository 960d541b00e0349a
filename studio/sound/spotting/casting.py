"""Choosing the sound for a cue: fitting, never the same recording twice in a row, the same for the same seed."""

from __future__ import annotations

import random
import re
from collections import defaultdict, deque
from collections.abc import Sequence
from typing import Literal, Protocol

import msgspec

from studio.domain.cues import Cue, CueAlternative, CueSheet, CueSound
from studio.sound.shelves.records import Hit, SoundRecord
from studio.sound.spotting.table import Rule

Kind = Literal["impact", "ambience", "continuous"]

POOL = 96
"""Sounds of a category that come into question for a cue."""
REMEMBERED = 5
"""So many sounds of a family are remembered as heard."""
USUAL_STRENGTH = 0.6
ALTERNATIVES = 4
LATER_CHOICE = 0.85
"""What each further category of a rule loses against the one before it."""


class Catalogue(Protocol):
    """Whatever suggests sounds; the library does."""

    def candidates(
        self, category: str, kind: Kind = ..., strength: float = ..., *, seed: int = ..., tags: Sequence[str] = ...,
        limit: int = ...,
    ) -> list[Hit]: ...  # fmt: skip


def family(record: SoundRecord) -> str:
    """What the variations of one sound have in common: its category and its name without the counter."""
    return f"{record.cat_id}/{re.sub(r'[ _.-]*[0-9]+$', '', record.name).casefold()}"


class Freshness:
    """What was heard lately of each family of sounds, so that the same recording never comes twice in a row."""

    def __init__(self) -> None:
        self._heard: dict[str, deque[str]] = defaultdict(lambda: deque(maxlen=REMEMBERED))

    def hear(self, family_name: str, sound_id: str) -> None:
        """A sound of the family is heard now."""
        self._heard[family_name].append(sound_id)

    def of(self, family_name: str, sound_id: str) -> float:
        """A factor for how well a sound would come now: 1 when it was not heard lately, the less the more recently."""
        latest_first = list(self._heard[family_name])[::-1]
        return 1.0 if sound_id not in latest_first else 0.25 + 0.12 * latest_first.index(sound_id)


class Casting:
    """Picks sounds for the cues of one film, in order of time, and remembers what was heard last."""

    def __init__(self, catalogue: Catalogue, seed: int) -> None:
        self._catalogue = catalogue
        self._seed = seed
        self._pools: dict[tuple[Rule, Kind, float], list[Hit]] = {}
        self._freshness = Freshness()

    def category(self, rule: Rule, kind: Kind) -> str | None:
        """The category that a rule's sound will come from, None when the library has nothing for it."""
        pool = self._pool(rule, kind, USUAL_STRENGTH)
        return pool[0].record.cat_id if pool else None

    def hit(
        self, rule: Rule, strength: float, occasion: str, thing: int = 0
    ) -> tuple[SoundRecord | None, tuple[CueAlternative, ...]]:
        """A sound for one impact. ``occasion`` names the cue: with the seed it decides between equals.

        All hits of a rule come from one family of sounds, so that one drum stays the same drum; ``thing`` counts the
        things of one kind that stand side by side, as the drums of a kit, each with a family of its own.
        """
        pool = self._pool(rule, "impact", strength)
        if not pool:
            return None, ()
        families = list(dict.fromkeys(family(hit.record) for hit in self._pool(rule, "impact", USUAL_STRENGTH)))
        main = families[thing % len(families)]
        chance = random.Random(f"{self._seed}/{occasion}")
        best = max(
            (hit for hit in pool if family(hit.record) == main),
            key=lambda hit: hit.score * self._freshness.of(main, hit.record.id) + 0.04 * chance.random(),
        )
        self._freshness.hear(main, best.record.id)
        return best.record, _alternatives(best, pool)

    def bed(self, rule: Rule, kind: Kind) -> tuple[SoundRecord | None, tuple[CueAlternative, ...]]:
        """A sound for an ambience or a continuous source; the same place always sounds the same."""
        pool = self._pool(rule, kind, USUAL_STRENGTH)
        return (pool[0].record, _alternatives(pool[0], pool)) if pool else (None, ())

    def _pool(self, rule: Rule, kind: Kind, strength: float) -> list[Hit]:
        level = min(max(round(strength * 5), 0), 5) / 5
        key = (rule, kind, level)
        if key not in self._pools:
            self._pools[key] = self._gather(rule, kind, level)
        return self._pools[key]

    def _gather(self, rule: Rule, kind: Kind, strength: float) -> list[Hit]:
        pool: list[Hit] = []
        trust = 1.0
        for cat_id in rule.sounds:
            found = self._catalogue.candidates(cat_id, kind, strength, seed=self._seed, tags=rule.welcome, limit=POOL)
            pool += [Hit(hit.record, round(hit.score * trust, 4)) for hit in found]
            trust *= LATER_CHOICE if found else 1.0
        return sorted(pool, key=lambda hit: -hit.score)


def _alternatives(chosen: Hit, pool: Sequence[Hit]) -> tuple[CueAlternative, ...]:
    """The best of other families first, then further variations of the chosen one."""
    others = [hit for hit in pool if hit.record.id != chosen.record.id]
    seen = {family(chosen.record)}
    different: list[Hit] = []
    same: list[Hit] = []
    for hit in sorted(others, key=lambda hit: -hit.score):
        (same if family(hit.record) in seen else different).append(hit)
        seen.add(family(hit.record))
    best = (different[: ALTERNATIVES - 1] + same + different[ALTERNATIVES - 1 :])[:ALTERNATIVES]
    best.sort(key=lambda hit: -hit.score)
    return tuple(CueAlternative(hit.record.id, hit.record.name, round(min(hit.score, 1.0), 2)) for hit in best)


class CastingLibrary(Catalogue, Protocol):
    """A catalogue that also knows each sound by its identifier; the library is one."""

    def get(self, sound_id: str) -> SoundRecord | None: ...


def with_sounds(sheet: CueSheet, library: CastingLibrary, seed: int) -> CueSheet:
    """The sheet with a sound of its category for every cue that has none, never the same one twice in a row, and with
    hits that had no length as long as their sounds."""
    freshness = Freshness()

    def cast(cue: Cue) -> Cue:
        record = library.get(cue.sound.id) if cue.sound is not None else _fitting(cue, library, seed, freshness)
        if record is None:
            return cue
        sound = cue.sound or CueSound(record.id, record.name)
        rings = cue.start_s + max(record.duration_s - record.attack_s, 0.0)
        end = rings if cue.kind == "impact" and cue.end_s <= cue.start_s else cue.end_s
        return msgspec.structs.replace(cue, sound=sound, end_s=end, label=cue.label or record.name)

    return msgspec.structs.replace(sheet, cues=tuple(map(cast, sheet.cues)))


def _fitting(cue: Cue, library: CastingLibrary, seed: int, freshness: Freshness) -> SoundRecord | None:
    if not cue.category:
        return None
    pool = library.candidates(cue.category, cue.kind, cue.strength, seed=seed, limit=POOL)
    if not pool:
        return None
    best = max(pool, key=lambda hit: hit.score * freshness.of(family(hit.record), hit.record.id))
    freshness.hear(family(best.record), best.record.id)
    return best.record
