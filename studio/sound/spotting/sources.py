"""The cues of things that are seen and heard without a blow: what goes on sounding, and animals that call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from models.watch.observations import TRACK_RATE_HZ, Label, Observations, Shot
from studio.domain.cues import Cue
from studio.sound.spotting.casting import USUAL_STRENGTH, Casting
from studio.sound.spotting.labels import called, rule_of, surest_first, taught_as
from studio.sound.spotting.shapes import (
    ENVELOPE_HZ,
    WIDEST_PAN,
    box_of,
    envelope_of,
    pan_of,
    resampled,
    smoothed,
    sound_of,
    track_of,
)
from studio.sound.spotting.table import Rule

LEAST_SOURCE = 0.3
"""A guess less confident than this makes no source and no call."""
MOST_SOURCES = 2
LEAST_LEVEL = 0.12
"""Of a source's strongest motion: with less it counts as standing still."""
LONGEST_STOP_S = 2.0
"""A shorter stop is bridged: what pauses for a moment does not fall silent."""
SHORTEST_SOURCE_S = 0.5
LEAST_TRAVEL = 0.25
"""A source whose pan changes by less stays where it is."""

CALLS_EVERY_S = 15.0
"""An animal that stays in the picture calls again after this long."""
CALL_AFTER_S = 0.4

_AS_SURE = 1.4
"""Of sources and calls that were guessed, about 1.4 times the square of the guess's confidence are right: one in six at
0.35, four in five at 0.75 (`tests.benchmarks.heard_things`). Places keep what they promise."""


@dataclass
class _Source:
    """A thing that goes on sounding, through one shot or several; ``envelope`` and ``pans`` at `ENVELOPE_HZ`."""

    start_s: float
    end_s: float
    rule: Rule
    label: Label
    envelope: list[float]
    pans: list[float]


def sources(observations: Observations, casting: Casting) -> list[Cue]:
    """What goes on sounding while it is seen, at most `MOST_SOURCES` guesses a shot and all that the user has shown."""
    found: list[_Source] = []
    for shot in observations.shots:
        if shot.kind == "scene":
            _add_sources(found, shot, casting)
    cues = []
    for number, source in enumerate(found, start=1):
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
                region=box_of(source.label.region),
                sound=sound_of(record, source.rule.gain_db, pan_of(source.label.region)),
                alternatives=alternatives,
                label=source.rule.label,
                track=track_of(category, "SFX"),
                envelope=tuple(source.envelope),
                pans=tuple(source.pans) if _moves_across(source.pans) else (),
                taught=taught_as(source.label),
            )
        )
    return cues


def _add_sources(sources: list[_Source], shot: Shot, casting: Casting) -> None:
    """The shot's surest sources; one that also sounded at the end of the shot before goes on without a break."""
    taken: set[str] = set()
    for label in surest_first(shot.labels):
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
    envelope, pans = envelope_of(shot, label), _pan_path(shot, label)
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


def _pan_path(shot: Shot, label: Label) -> list[float]:
    """How far from its region the thing is heard, left or right, as it moves, at `ENVELOPE_HZ`."""
    count = max(2, round(shot.duration_s * ENVELOPE_HZ))
    if not label.track.centre_x:
        return [0.0] * count
    path = smoothed(label.track.centre_x, round(TRACK_RATE_HZ / 2))
    return [round((2 * x - 1) * WIDEST_PAN - pan_of(label.region), 2) for x in resampled(path, count)]


def _moves_across(pans: Sequence[float]) -> bool:
    return max(pans, default=0.0) - min(pans, default=0.0) >= LEAST_TRAVEL


def calls(observations: Observations, casting: Casting) -> list[Cue]:
    """A dog that is seen barks: a moment after it comes into the picture, and now and then while it stays."""
    cues: list[Cue] = []
    silent_until: dict[str, float] = {}
    for shot in observations.shots:
        if shot.kind != "scene":
            continue
        for label in surest_first(shot.labels):
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
        region=box_of(label.region),
        sound=sound_of(record, rule.gain_db, pan_of(label.region)),
        alternatives=alternatives,
        label=rule.label,
        track=track_of(category, "SFX"),
        taught=taught_as(label),
    )


def _as_sure_as_right(label: Label) -> float:
    """How often what is made of a guess is right, 0…1; what the user has shown is as sure as it was recognised."""
    sure = label.confidence if label.shown else min(_AS_SURE * label.confidence**2, label.confidence)
    return round(sure, 4)
