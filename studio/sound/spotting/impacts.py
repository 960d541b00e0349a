"""The cues of impacts: one for each blow, step and scrape, with a sound for what it falls on."""

from __future__ import annotations

import random
from dataclasses import replace

import msgspec

from models.watch.observations import Impact, Observations
from studio.domain.cues import Cue
from studio.sound.spotting.casting import Casting
from studio.sound.spotting.shapes import box_of, pan_of, sound_of, track_of
from studio.sound.spotting.struck import StruckThings
from studio.sound.spotting.table import Rule, Use

SOFTEST_GAIN_DB = -8.0
"""The gain of a blow without any strength, against the strongest."""
LATE_MARGIN_S = 0.012
"""An unsure hit is placed up to this much later than found: early sound is noticed, late is forgiven (BT.1359)."""
SURE = 0.6
"""From this confidence on a hit is placed where it was found."""

KITS = frozenset({"MUSCPerc", "MUSCPrfm", "MUSCTnprc", "FOODTware", "FOODKware"})
"""Where several things of one kind stand side by side, each with a sound of its own."""

_DOUBT = 0.5
"""A doubted impact is half as sure: it is listed, but silent until a person believes it."""

_USES: dict[str, Use] = {"hit": "impact", "step": "step", "scrape": "scrape", "continuous": "scrape"}


def impacts(observations: Observations, casting: Casting, seed: int) -> list[Cue]:
    """The cues of all impacts in scenes, in order of time; title cards and black get none."""
    doubted = [replace(impact, confidence=impact.confidence * _DOUBT) for impact in observations.doubted]
    found = sorted([*observations.impacts, *doubted], key=lambda impact: impact.time_s)
    things = StruckThings(found, casting)
    cues = []
    kits: dict[tuple[float, str], list[int]] = {}
    for number, impact in enumerate(found, start=1):
        shot = observations.shot_at(impact.time_s)
        if shot is None or shot.kind == "scene":
            struck = things.of(impact, _USES[impact.kind], shot)
            rule = struck.rule
            kit = kits.setdefault((shot.start_s if shot else 0.0, rule.seen), [])
            thing = _thing_of_kit(impact, kit) if rule.seen in KITS else 0
            cue = _impact_cue(impact, rule, struck.certainty, thing, f"impact-{number:05d}", casting, seed)
            cues.append(msgspec.structs.replace(cue, taught=struck.taught))
    return cues


def _thing_of_kit(impact: Impact, places: list[int]) -> int:
    """Which of the things side by side is struck: left, middle or right, counted as they are first struck."""
    place = 1 if impact.region is None else min(int(impact.region.centre_x * 3), 2)
    if place not in places:
        places.append(place)
    return places.index(place)


def _impact_cue(
    impact: Impact, rule: Rule, certainty: float, thing: int, cue_id: str, casting: Casting, seed: int
) -> Cue:
    record, alternatives = casting.hit(rule, impact.strength, cue_id, thing)
    confidence = min(max(impact.confidence, 0.0), 1.0) * (0.7 + 0.3 * certainty)
    category = record.cat_id if record else rule.sounds[0]
    chance = random.Random(f"{seed}/{cue_id}/gain").uniform(-0.8, 0.8)
    gain_db = SOFTEST_GAIN_DB * (1.0 - min(max(impact.strength, 0.0), 1.0)) + rule.gain_db + chance
    length = record.duration_s - record.attack_s if record else 0.3
    late = LATE_MARGIN_S * max(0.0, 1.0 - impact.confidence / SURE)
    return Cue(
        id=cue_id,
        kind="impact",
        start_s=impact.time_s,
        end_s=round(impact.time_s + max(length, 0.05), 6),
        strength=round(impact.strength, 4),
        confidence=round(confidence, 4),
        category=category,
        region=box_of(impact.region),
        sound=sound_of(record, round(gain_db, 1), pan_of(impact.region), round(late, 3)),
        alternatives=alternatives,
        label=rule.label,
        track=track_of(category, "SFX"),
    )
