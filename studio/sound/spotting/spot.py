"""From what was seen in a film to its cue sheet: impacts, ambience beds, continuous sources, room tone.

The film theory word for this work is spotting: deciding what sounds where. Everything here is a rule that can be read;
the choice of sounds lies in ``casting``, the knowledge of what sounds like what in ``spotting_table.tsv``.

What the user has shown goes before every guess, however sure that is: as the bed of a shot, as a source, and for what
strikes in its part of the picture. Such a cue has the name that the user gave, even where the library has no sound.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec

from models.watch.observations import TRACK_RATE_HZ, Impact, Label, Observations, Region, Shot
from studio.domain.cues import Cue, CueSheet, CueSound, Track
from studio.domain.recipe import SoundRecipe
from studio.sound.mix.voices import ROOM_TONE_ID
from studio.sound.shelves.records import SoundRecord
from studio.sound.spotting.casting import USUAL_STRENGTH, Casting, Catalogue
from studio.sound.spotting.struck import StruckThings, called, rule_of, taught_as
from studio.sound.spotting.table import Rule, Use

CROSS_FADE_S = 1.0
"""Neighbouring beds overlap by this much."""

SHORTEST_BED_S = 2.0
"""A shorter shot keeps the bed of the shot before it."""

LEAST_SOURCE = 0.3
MOST_SOURCES = 2
LEAST_MOTION = 0.06
ENVELOPE_HZ = 4.0
LEAST_LEVEL = 0.12
"""Of a source's strongest motion: with less it counts as standing still."""
LONGEST_STOP_S = 2.0
SHORTEST_SOURCE_S = 0.5
SWELLS = ("CRWD", "WIND")
"""Families of categories whose beds swell with what moves: a crowd that rises, trees that bend."""
LEAST_SWELL = 0.4
"""The level of such a bed where nothing moves: whoever is there goes on murmuring."""
CALLS_EVERY_S = 15.0
"""An animal that stays in the picture calls again after this long."""
CALL_AFTER_S = 0.4
LEAST_TRAVEL = 0.25
"""A source whose pan changes by less stays where it is."""

WIDEST_PAN = 0.7
SOFTEST_GAIN_DB = -8.0
LATE_MARGIN_S = 0.012
"""An unsure hit is placed up to this much later than found: early sound is noticed, late is forgiven (BT.1359)."""
SURE = 0.6

KITS = frozenset({"MUSCPerc", "MUSCPrfm", "MUSCTnprc", "FOODTware", "FOODKware"})
"""Where several things of one kind stand side by side, each with a sound of its own."""

_DOUBT = 0.5
"""A doubted impact is half as sure: it is listed, but muted until a person believes it."""

_AS_SURE = 1.4
"""Of sources and calls that were guessed, about 1.4 times the square of the guess's confidence are right: one in six at
0.35, four in five at 0.75 (`tests.benchmarks.heard_things`). Places keep what they promise."""

_USES: dict[str, Use] = {"hit": "impact", "step": "step", "scrape": "scrape", "continuous": "scrape"}
_ROOM_TONE = Rule("AMBRoom", "ambience", ("AMBRoom", "AMBAir"), ("tone", "room"), 0.0, "Room tone")


def spot(observations: Observations, library: Catalogue, recipe: SoundRecipe, film: str) -> CueSheet:
    """The cue sheet of a film: the same observations, library and recipe always give the same sheet.

    Cues less sure than ``recipe.min_confidence`` are in the sheet but muted. Title cards and black get no effects.
    """
    casting = Casting(library, recipe.seed)
    cues: list[Cue] = []
    if recipe.ambience:
        cues += _room_tone(observations, casting)
        cues += _beds(observations, casting)
        cues += _sources(observations, casting)
        cues += _calls(observations, casting)
    if recipe.impacts:
        cues += _impacts(observations, casting, recipe.seed)
    cues = [_muted_if_unsure(cue, recipe.min_confidence) for cue in cues]
    return CueSheet(
        film=film,
        fps=observations.fps,
        duration_s=observations.duration_s,
        cues=tuple(sorted(cues, key=lambda cue: (cue.start_s, cue.id))),
        shots=tuple((shot.start_s, shot.end_s) for shot in observations.shots),
        shot_kinds=tuple(shot.kind for shot in observations.shots),
    )


def _muted_if_unsure(cue: Cue, least: float) -> Cue:
    return msgspec.structs.replace(cue, muted=True) if cue.confidence < least else cue


# --- impacts ----------------------------------------------------------------------------------------------------------


def _impacts(observations: Observations, casting: Casting, seed: int) -> list[Cue]:
    doubted = [replace(impact, confidence=impact.confidence * _DOUBT) for impact in observations.doubted]
    impacts = sorted([*observations.impacts, *doubted], key=lambda i: i.time_s)
    things = StruckThings(impacts, casting)
    cues = []
    kits: dict[tuple[float, str], list[int]] = {}
    for number, impact in enumerate(impacts, start=1):
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
        region=_box(impact.region),
        sound=_sound(record, round(gain_db, 1), _pan(impact.region), round(late, 3)),
        alternatives=alternatives,
        label=rule.label,
        track=_track(category, "SFX"),
    )


# --- beds -------------------------------------------------------------------------------------------------------------


@dataclass
class _Place:
    """A stretch of film with one ambience."""

    start_s: float
    end_s: float
    rule: Rule | None
    confidence: float
    taught: str = ""


def _beds(observations: Observations, casting: Casting) -> list[Cue]:
    places = [place for place in _places(observations.shots, casting) if place.rule is not None]
    cues = []
    for number, place in enumerate(places, start=1):
        assert place.rule is not None
        record, alternatives = casting.bed(place.rule, "ambience")
        before = _touches(places, number - 2, number - 1)
        after = _touches(places, number - 1, number)
        half_before = _cross_fade(observations, place.start_s) / 2 if before else 0.0
        half_after = _cross_fade(observations, place.end_s) / 2 if after else 0.0
        cues.append(
            Cue(
                id=f"bed-{number:04d}",
                kind="ambience",
                start_s=max(place.start_s - half_before, 0.0),
                end_s=min(place.end_s + half_after, observations.duration_s),
                strength=0.5,
                confidence=round(place.confidence, 4),
                category=record.cat_id if record else place.rule.sounds[0],
                sound=_sound(record, place.rule.gain_db, 0.0),
                alternatives=alternatives,
                label=place.rule.label,
                track="AMB",
                envelope=_swell(place, observations.shots),
                taught=place.taught,
            )
        )
    return cues


def _swell(place: _Place, shots: Sequence[Shot]) -> tuple[float, ...]:
    """How strongly the bed of a place sounds, from the motion of what makes it; empty for what sounds evenly."""
    if place.rule is None or not place.rule.seen.startswith(SWELLS):
        return ()
    levels: list[float] = []
    for shot in shots:
        if place.start_s <= shot.start_s < place.end_s:
            label = next((each for each in shot.labels if each.category == place.rule.seen.split(":")[0]), None)
            count = max(2, round(shot.duration_s * ENVELOPE_HZ))
            levels += _envelope(shot, label) if label else [0.5] * count
    return tuple(round(LEAST_SWELL + (1 - LEAST_SWELL) * level, 3) for level in levels)


def _cross_fade(observations: Observations, time_s: float) -> float:
    """How long the beds on either side of a boundary overlap: as long as its dissolve, and one second at least."""
    dissolve = observations.dissolve_at(time_s)
    return max(CROSS_FADE_S, dissolve.duration_s if dissolve else 0.0)


def _touches(places: Sequence[_Place], first: int, second: int) -> bool:
    """Whether one place follows the other without a gap, so that their beds cross-fade."""
    if first < 0 or second >= len(places):
        return False
    return abs(places[first].end_s - places[second].start_s) < 1e-6


def _places(shots: Sequence[Shot], casting: Casting) -> list[_Place]:
    """Shots joined into places: neighbours that share an ambience, and short shots with what surrounds them."""
    places: list[_Place] = []
    for shot in shots:
        here = places[-1] if places and places[-1].rule is not None else None
        if shot.kind != "scene":
            places.append(_Place(shot.start_s, shot.end_s, None, 0.0))
            continue
        options = _ambiences(shot, casting)
        if here and _goes_on_here(here, shot, options, casting):
            here.confidence = max(here.confidence, _confidence_in(here, options, casting))
            here.end_s = shot.end_s
        elif options:
            rule, label = options[0]
            places.append(_Place(shot.start_s, shot.end_s, rule, label.confidence, taught_as(label)))
        else:
            places.append(_Place(shot.start_s, shot.end_s, None, 0.0))
    return places


def _ambiences(shot: Shot, casting: Casting) -> list[tuple[Rule, Label]]:
    """The beds that a shot could have, what the user has shown first, then the surest; guesses that the library has no
    sound for are left out."""
    found = []
    for label in _surest_first(shot.labels):
        rule = rule_of(label, "ambience") if label.role == "ambience" else None
        if rule is not None and (label.shown or casting.category(rule, "ambience") is not None):
            found.append((rule, label))
    return found


def _surest_first(labels: Sequence[Label]) -> list[Label]:
    """What the user has shown, then the guesses."""
    return sorted(labels, key=lambda label: (not label.shown, -label.confidence))


def _goes_on_here(here: _Place, shot: Shot, options: Sequence[tuple[Rule, Label]], casting: Casting) -> bool:
    """Whether a shot keeps the bed of the shot before it. What the user has shown there is another place, or the same
    one if it is what the bed follows already."""
    if options and options[0][1].shown:
        return here.taught == options[0][1].name
    return shot.duration_s < SHORTEST_BED_S or _still_there(here, options, casting)


def _still_there(here: _Place, options: Sequence[tuple[Rule, Label]], casting: Casting) -> bool:
    """Whether a shot could be the same place: its bed is among the shot's likelier ones."""
    if not options:
        return False
    return _confidence_in(here, options, casting) >= 0.5 * options[0][1].confidence


def _confidence_in(here: _Place, options: Sequence[tuple[Rule, Label]], casting: Casting) -> float:
    assert here.rule is not None
    bed = casting.category(here.rule, "ambience")
    return max((label.confidence for rule, label in options if casting.category(rule, "ambience") == bed), default=0.0)


def _room_tone(observations: Observations, casting: Casting) -> list[Cue]:
    """A hardly audible bed under the whole film: without it every pause sounds like a fault."""
    record, alternatives = casting.bed(_ROOM_TONE, "ambience")
    if record is None or observations.duration_s <= 0:
        return []
    return [
        Cue(
            id=ROOM_TONE_ID,
            kind="ambience",
            start_s=0.0,
            end_s=observations.duration_s,
            strength=0.1,
            confidence=1.0,
            category=record.cat_id,
            sound=_sound(record, 0.0, 0.0),
            alternatives=alternatives,
            label=_ROOM_TONE.label,
            track="AMB",
        )
    ]


# --- continuous sources -----------------------------------------------------------------------------------------------


@dataclass
class _Source:
    """A thing that goes on sounding, through one shot or several; ``envelope`` and ``pans`` at `ENVELOPE_HZ`."""

    start_s: float
    end_s: float
    rule: Rule
    label: Label
    envelope: list[float]
    pans: list[float]


def _sources(observations: Observations, casting: Casting) -> list[Cue]:
    sources: list[_Source] = []
    for shot in observations.shots:
        if shot.kind == "scene":
            _add_sources(sources, shot, casting)
    cues = []
    for number, source in enumerate(sources, start=1):
        record, alternatives = casting.bed(source.rule, "continuous")
        category = record.cat_id if record else source.rule.sounds[0]
        fade_in, fade_out = (observations.dissolve_at(time) for time in (source.start_s, source.end_s))
        cues.append(
            Cue(
                id=f"source-{number:04d}",
                kind="continuous",
                start_s=fade_in.start_s if fade_in else source.start_s,
                end_s=min(fade_out.end_s if fade_out else source.end_s, observations.duration_s),
                strength=round(min(max(source.envelope, default=0.5), 1.0), 4),
                confidence=_as_sure_as_right(source.label),
                category=category,
                region=_box(source.label.region),
                sound=_sound(record, source.rule.gain_db, _pan(source.label.region)),
                alternatives=alternatives,
                label=source.rule.label,
                track=_track(category, "SFX"),
                envelope=tuple(source.envelope),
                pans=tuple(source.pans) if _moves_across(source.pans) else (),
                taught=taught_as(source.label),
            )
        )
    return cues


def _calls(observations: Observations, casting: Casting) -> list[Cue]:
    """A dog that is seen barks: a moment after it comes into the picture, and now and then while it stays."""
    cues: list[Cue] = []
    silent_until: dict[str, float] = {}
    for shot in observations.shots:
        if shot.kind != "scene":
            continue
        for label in _surest_first(shot.labels):
            rule = rule_of(label, "call")
            if rule is None or not (label.shown or label.confidence >= LEAST_SOURCE):
                continue
            for start, end in label.seen or ((shot.start_s, shot.end_s),):
                time = max(start + CALL_AFTER_S, silent_until.get(rule.seen, 0.0))
                while time < end:
                    cues.append(_call_cue(rule, label, round(time, 3), f"call-{len(cues) + 1:04d}", casting))
                    time = silent_until[rule.seen] = time + CALLS_EVERY_S
    return cues


def _call_cue(rule: Rule, label: Label, time_s: float, cue_id: str, casting: Casting) -> Cue:
    record, alternatives = casting.hit(rule, USUAL_STRENGTH, cue_id)
    length = record.duration_s - record.attack_s if record else 0.3
    category = record.cat_id if record else rule.sounds[0]
    return Cue(
        id=cue_id,
        kind="impact",
        start_s=time_s,
        end_s=round(time_s + max(length, 0.05), 6),
        strength=USUAL_STRENGTH,
        confidence=_as_sure_as_right(label),
        category=category,
        region=_box(label.region),
        sound=_sound(record, rule.gain_db, _pan(label.region)),
        alternatives=alternatives,
        label=rule.label,
        track=_track(category, "SFX"),
        taught=taught_as(label),
    )


def _as_sure_as_right(label: Label) -> float:
    """How often what is made of a guess is right, 0…1; what the user has shown is as sure as it was recognised."""
    sure = label.confidence if label.shown else min(_AS_SURE * label.confidence**2, label.confidence)
    return round(sure, 4)


def _add_sources(sources: list[_Source], shot: Shot, casting: Casting) -> None:
    """The shot's surest sources; one that also sounded at the end of the shot before goes on without a break."""
    taken: set[str] = set()
    for label in _surest_first(shot.labels):
        rule = rule_of(label, "continuous") or rule_of(label, "steady")
        is_sure = label.shown or (label.confidence >= LEAST_SOURCE and len(taken) < MOST_SOURCES)
        if rule is None or label.role == "ambience" or not is_sure:
            continue
        rule = called(rule, label)
        category = casting.category(rule, "continuous") or (rule.sounds[0] if label.shown else None)
        if category is None or category in taken:
            continue
        pieces = _pieces(shot, label, rule)
        if pieces:  # otherwise it stands still
            taken.add(category)
        for piece in pieces:
            before = next((other for other in reversed(sources) if _goes_on(other, piece)), None)
            if before:
                before.end_s = piece.end_s
                before.envelope += piece.envelope
                before.pans += piece.pans
            else:
                sources.append(piece)


def _goes_on(source: _Source, piece: _Source) -> bool:
    same_thing = source.rule.sounds[0] == piece.rule.sounds[0] and taught_as(source.label) == taught_as(piece.label)
    return same_thing and abs(source.end_s - piece.start_s) < 1e-6


def _pieces(shot: Shot, label: Label, rule: Rule) -> list[_Source]:
    """The stretches of a shot in which a thing sounds: while it is seen and, if its sound follows its motion, moves."""
    envelope, pans = _envelope(shot, label), _pan_path(shot, label)
    stretches = list(label.seen) or [(shot.start_s, shot.end_s)]
    if rule.use == "continuous":
        moving = _moving(shot, envelope)
        stretches = [both for seen in stretches for other in moving if (both := _overlap(seen, other)) is not None]
    pieces = []
    for start, end in stretches:
        first = min(round((start - shot.start_s) * ENVELOPE_HZ), len(envelope) - 2)
        last = min(max(round((end - shot.start_s) * ENVELOPE_HZ), first + 2), len(envelope))
        follows = envelope[first:last] if rule.use == "continuous" else []
        pieces.append(_Source(start, end, rule, label, follows, pans[first:last]))
    return pieces


def _moving(shot: Shot, envelope: Sequence[float]) -> list[tuple[float, float]]:
    """When a thing is in motion; a short stop is bridged, a twitch left out."""
    runs: list[list[float]] = []
    for number, value in enumerate(envelope):
        if value < LEAST_LEVEL:
            continue
        start, end = shot.start_s + number / ENVELOPE_HZ, shot.start_s + (number + 1) / ENVELOPE_HZ
        if runs and start - runs[-1][1] < LONGEST_STOP_S:
            runs[-1][1] = end
        else:
            runs.append([start, end])
    if runs and shot.end_s - runs[-1][1] < LONGEST_STOP_S / 2:
        runs[-1][1] = shot.end_s
    if runs and runs[0][0] - shot.start_s < LONGEST_STOP_S / 2:
        runs[0][0] = shot.start_s
    return [(start, min(end, shot.end_s)) for start, end in runs if end - start >= SHORTEST_SOURCE_S]


def _overlap(one: tuple[float, float], other: tuple[float, float]) -> tuple[float, float] | None:
    start, end = max(one[0], other[0]), min(one[1], other[1])
    return (start, end) if end - start >= SHORTEST_SOURCE_S else None


def _envelope(shot: Shot, label: Label) -> list[float]:
    """The motion of a thing, or else of its shot, smoothed and at an even rate; a steady 0.5 where it was not measured.

    It is scaled so that clear movement counts as full strength whatever the size of the thing that moves.
    """
    motion = label.track.motion or shot.motion
    rate = TRACK_RATE_HZ if label.track.motion else shot.motion_rate_hz
    count = max(2, round(shot.duration_s * ENVELOPE_HZ))
    if not motion:
        return [0.5] * count
    if max(motion) < LEAST_MOTION:
        return [0.0] * count
    smooth = _smoothed(motion, max(1, round(rate / 2)))
    top = max(*smooth, 0.25)
    return [round(min(value / top, 1.0), 3) for value in _resampled(smooth, count)]


def _pan_path(shot: Shot, label: Label) -> list[float]:
    """How far from its region the thing is heard, left or right, as it moves, at `ENVELOPE_HZ`."""
    count = max(2, round(shot.duration_s * ENVELOPE_HZ))
    if not label.track.centre_x:
        return [0.0] * count
    path = _smoothed(label.track.centre_x, round(TRACK_RATE_HZ / 2))
    return [round((2 * x - 1) * WIDEST_PAN - _pan(label.region), 2) for x in _resampled(path, count)]


def _moves_across(pans: Sequence[float]) -> bool:
    return max(pans, default=0.0) - min(pans, default=0.0) >= LEAST_TRAVEL


def _smoothed(values: Sequence[float], reach: int) -> list[float]:
    windows = (values[max(0, k - reach) : k + reach + 1] for k in range(len(values)))
    return [sum(window) / len(window) for window in windows]


def _resampled(values: Sequence[float], count: int) -> list[float]:
    last = len(values) - 1
    return [values[min(round(k * last / (count - 1)), last)] for k in range(count)]


# --- small things -----------------------------------------------------------------------------------------------------


def _sound(record: SoundRecord | None, gain_db: float, pan: float, offset_s: float = 0.0) -> CueSound | None:
    return CueSound(record.id, record.name, offset_s, gain_db, pan) if record else None


def _pan(region: Region | None) -> float:
    return 0.0 if region is None else round(min(max((2 * region.centre_x - 1) * WIDEST_PAN, -1.0), 1.0), 2)


def _box(region: Region | None) -> tuple[float, float, float, float] | None:
    return None if region is None else (region.x, region.y, region.w, region.h)


def _track(category: str, otherwise: Track) -> Track:
    """Steps, hooves and cloth are foley; everything else keeps its track."""
    return "FLY" if category.startswith(("FEET", "CLOTH", "FOLY", "MOVE")) else otherwise
