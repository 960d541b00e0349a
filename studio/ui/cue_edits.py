"""Edits of a cue sheet: each takes a sheet and returns a new one. No Qt, no state."""

from __future__ import annotations

from collections.abc import Callable
from uuid import uuid4

from msgspec.structs import replace

from studio.domain.cues import Cue, CueAlternative, CueSheet, CueSound, Track

GAIN_RANGE_DB = (-36.0, 12.0)


def change(sheet: CueSheet, cue_id: str, edit: Callable[[Cue], Cue]) -> CueSheet:
    """The sheet with one cue replaced by ``edit`` of it, kept in order of time. Raises KeyError for an unknown id."""
    if all(cue.id != cue_id for cue in sheet.cues):
        raise KeyError(cue_id)
    cues = [edit(cue) if cue.id == cue_id else cue for cue in sheet.cues]
    return replace(sheet, cues=tuple(sorted(cues, key=lambda c: (c.start_s, c.id))))


def move(sheet: CueSheet, cue_id: str, start_s: float) -> CueSheet:
    """Put a cue at another time, keeping its length and staying inside the film."""

    def edit(cue: Cue) -> Cue:
        length = cue.end_s - cue.start_s
        start = min(max(0.0, start_s), max(0.0, sheet.duration_s - min(length, sheet.duration_s)))
        return replace(cue, start_s=start, end_s=start + length)

    return change(sheet, cue_id, edit)


def trim(sheet: CueSheet, cue_id: str, end_s: float) -> CueSheet:
    """Let a cue end at another time, at least one frame after its start."""
    shortest = 1.0 / sheet.fps if sheet.fps > 0 else 0.04
    return change(sheet, cue_id, lambda c: replace(c, end_s=min(sheet.duration_s, max(c.start_s + shortest, end_s))))


def nudge(sheet: CueSheet, cue_id: str, frames: int) -> CueSheet:
    """Move a cue by whole frames."""
    cue = next(c for c in sheet.cues if c.id == cue_id)
    return move(sheet, cue_id, cue.start_s + frames / sheet.fps)


def with_sound(sheet: CueSheet, cue_id: str, sound_id: str, name: str) -> CueSheet:
    """Give a cue another sound, keeping its gain and pan; the old sound joins the alternatives."""

    def edit(cue: Cue) -> Cue:
        old = cue.sound
        sound = CueSound(sound_id, name, gain_db=old.gain_db if old else 0.0, pan=old.pan if old else 0.0)
        known = {a.id for a in cue.alternatives}
        alternatives = cue.alternatives
        if old is not None and old.id not in known:
            alternatives = (*alternatives, CueAlternative(old.id, old.name, cue.confidence))
        return replace(cue, sound=sound, alternatives=alternatives)

    return change(sheet, cue_id, edit)


def with_gain(sheet: CueSheet, cue_id: str, gain_db: float) -> CueSheet:
    low, high = GAIN_RANGE_DB
    return _with_sound_field(sheet, cue_id, gain_db=min(high, max(low, gain_db)))


def with_pan(sheet: CueSheet, cue_id: str, pan: float) -> CueSheet:
    return _with_sound_field(sheet, cue_id, pan=min(1.0, max(-1.0, pan)))


def with_mute(sheet: CueSheet, cue_id: str, muted: bool) -> CueSheet:
    return change(sheet, cue_id, lambda c: replace(c, muted=muted))


def mute_track(sheet: CueSheet, track: Track, muted: bool) -> CueSheet:
    return replace(sheet, cues=tuple(replace(c, muted=muted) if c.track == track else c for c in sheet.cues))


def solo_track(sheet: CueSheet, track: Track) -> CueSheet:
    """Mute every other track; when they are already muted, let all be heard again."""
    others = [c for c in sheet.cues if c.track != track]
    alone = bool(others) and all(c.muted for c in others)
    return replace(
        sheet,
        cues=tuple(replace(c, muted=not (alone or c.track == track)) for c in sheet.cues),
    )


def confirm(sheet: CueSheet, cue_id: str) -> CueSheet:
    """The user says that the cue is right: it is sure from now on, and heard."""
    return change(sheet, cue_id, lambda c: replace(c, confidence=1.0, muted=False))


def remove(sheet: CueSheet, cue_id: str) -> CueSheet:
    return replace(sheet, cues=tuple(c for c in sheet.cues if c.id != cue_id))


def add(sheet: CueSheet, start_s: float, category: str, label: str, track: Track = "SFX") -> tuple[CueSheet, str]:
    """A cue set by hand at this time; returns the sheet and the new cue's id."""
    cue = Cue(
        id=uuid4().hex[:12],
        kind="impact",
        start_s=start_s,
        end_s=min(sheet.duration_s, start_s + 0.5),
        strength=0.7,
        confidence=1.0,
        category=category,
        label=label,
        track=track,
    )
    cues = sorted((*sheet.cues, cue), key=lambda c: (c.start_s, c.id))
    return replace(sheet, cues=tuple(cues)), cue.id


def _with_sound_field(sheet: CueSheet, cue_id: str, **fields: float) -> CueSheet:
    return change(sheet, cue_id, lambda c: c if c.sound is None else replace(c, sound=replace(c.sound, **fields)))
