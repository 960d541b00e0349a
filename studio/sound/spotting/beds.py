"""The cues of places: a bed of ambience for each, cross-faded with the next, and the room tone under the whole film."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.watch.observations import Label, Observations, Shot
from studio.domain.cues import ROOM_TONE_ID, Cue
from studio.sound.spotting.casting import Casting
from studio.sound.spotting.labels import rule_of, surest_first, taught_as
from studio.sound.spotting.shapes import ENVELOPE_HZ, envelope_of, sound_of
from studio.sound.spotting.table import Rule

CROSS_FADE_S = 1.0
"""Neighbouring beds overlap by this much."""

SHORTEST_BED_S = 2.0
"""A shorter shot keeps the bed of the shot before it."""

SWELLS = ("CRWD", "WIND")
"""Families of categories whose beds swell with what moves: a crowd that rises, trees that bend."""
LEAST_SWELL = 0.4
"""The level of such a bed where nothing moves: whoever is there goes on murmuring."""

_ROOM_TONE = Rule("AMBRoom", "ambience", ("AMBRoom", "AMBAir"), ("tone", "room"), 0.0, "Room tone")


@dataclass
class _Place:
    """A stretch of film with one ambience."""

    start_s: float
    end_s: float
    rule: Rule | None
    confidence: float
    taught: str = ""


def beds(observations: Observations, casting: Casting) -> list[Cue]:
    """A bed for each place that has an ambience; neighbours overlap by as much as their shots dissolve."""
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
                sound=sound_of(record, place.rule.gain_db, 0.0),
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
            levels += envelope_of(shot, label) if label else [0.5] * count
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
    for label in surest_first(shot.labels):
        rule = rule_of(label, "ambience") if label.role == "ambience" else None
        if rule is not None and (label.shown or casting.category(rule, "ambience") is not None):
            found.append((rule, label))
    return found


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


def room_tone(observations: Observations, casting: Casting) -> list[Cue]:
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
            sound=sound_of(record, 0.0, 0.0),
            alternatives=alternatives,
            label=_ROOM_TONE.label,
            track="AMB",
        )
    ]
