"""Edits of a cue sheet as pure functions: each takes a sheet and returns a new one, so undo is keeping the old one.

Whatever is set or changed here is somebody's decision and marked so (``Cue.by_hand``): finding sounds again keeps it.

All raise ``KeyError`` for a cue that the sheet does not have. Times stay within the film, pan within −1 … 1 and gain
within ±``MOST_GAIN_DB``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from typing import TypeVar

import msgspec

from studio.domain.cues import Cue, CueAlternative, CueKind, CueOrigin, CueSheet, CueSound, Track
from studio.sound.shelves.records import SoundRecord

_Struct = TypeVar("_Struct", Cue, CueSound, CueSheet)

MOST_GAIN_DB = 30.0
SHORTEST_CUE_S = 0.02
LONGEST_HIT_S = 12.0
"""What is longer is no single hit."""
EMPTY_CUE_S = 0.5
"""How long a cue without a sound is drawn."""


def cue_of(sheet: CueSheet, cue_id: str) -> Cue:
    """The cue with this identifier."""
    for cue in sheet.cues:
        if cue.id == cue_id:
            return cue
    raise KeyError(f"The cue sheet has no cue {cue_id}.")


def move(sheet: CueSheet, cue_id: str, start_s: float) -> CueSheet:
    """The cue begins at ``start_s`` and keeps its length; it cannot begin outside the film."""

    def moved(cue: Cue) -> Cue:
        start = min(max(start_s, 0.0), max(sheet.duration_s - SHORTEST_CUE_S, 0.0))
        return _with(cue, start_s=start, end_s=start + (cue.end_s - cue.start_s))

    return change_cue(sheet, cue_id, moved)


def nudge(sheet: CueSheet, cue_id: str, frames: int) -> CueSheet:
    """The cue moves by whole frames of the film; there and back gives the same place."""
    rate = Fraction(sheet.fps).limit_denominator(1001) if sheet.fps > 0 else Fraction(25)
    start = Fraction(cue_of(sheet, cue_id).start_s).limit_denominator(10**9) + Fraction(frames) / rate
    return move(sheet, cue_id, float(start))


def trim(sheet: CueSheet, cue_id: str, start_s: float, end_s: float) -> CueSheet:
    """The cue sounds from ``start_s`` to ``end_s``."""
    start = min(max(start_s, 0.0), max(sheet.duration_s - SHORTEST_CUE_S, 0.0))
    end = max(end_s, start + SHORTEST_CUE_S)
    return change_cue(sheet, cue_id, lambda cue: _with(cue, start_s=start, end_s=end))


def swap_sound(sheet: CueSheet, cue_id: str, record: SoundRecord) -> CueSheet:
    """Another sound in the same place, with the same gain, pan and offset; the old one becomes an alternative. The cue
    is called by its new sound, unless it follows a thing that somebody has named."""

    def swapped(cue: Cue) -> Cue:
        old = cue.sound
        sound = _with(old, id=record.id, name=record.name) if old else CueSound(record.id, record.name)
        others = [other for other in cue.alternatives if other.id != record.id]
        if old is not None and old.id != record.id:
            others.insert(0, CueAlternative(old.id, old.name, 1.0))
        end = cue.end_s
        if cue.kind == "impact":
            end = cue.start_s + max(record.duration_s - record.attack_s, SHORTEST_CUE_S)
        category = record.cat_id or cue.category
        label = cue.label if cue.taught else ""
        return _with(cue, sound=sound, alternatives=tuple(others), end_s=end, category=category, label=label)

    return change_cue(sheet, cue_id, swapped)


def set_gain(sheet: CueSheet, cue_id: str, gain_db: float) -> CueSheet:
    return _edit_sound(sheet, cue_id, gain_db=min(max(gain_db, -MOST_GAIN_DB), MOST_GAIN_DB))


def set_pan(sheet: CueSheet, cue_id: str, pan: float) -> CueSheet:
    return _edit_sound(sheet, cue_id, pan=min(max(pan, -1.0), 1.0))


def set_muted(sheet: CueSheet, cue_id: str, muted: bool) -> CueSheet:
    """Somebody decides about one cue, however sure it is; what its track does is another matter."""
    return change_cue(sheet, cue_id, lambda cue: _with(cue, muted=muted))


def set_track_muted(sheet: CueSheet, track: Track, muted: bool) -> CueSheet:
    """Silence a track, or let it be heard again; its cues stay as they are. Solo would go before, so it ends here."""
    others = tuple(other for other in sheet.muted_tracks if other != track)
    if not muted:
        return _with(sheet, muted_tracks=others)
    solo = tuple(other for other in sheet.solo_tracks if other != track)
    return _with(sheet, muted_tracks=(*others, track), solo_tracks=solo)


def set_track_solo(sheet: CueSheet, track: Track, solo: bool) -> CueSheet:
    """Hear this track and no other, or all again that are not muted; the cues stay as they are."""
    if solo:
        return _with(sheet, solo_tracks=(track,))
    return _with(sheet, solo_tracks=tuple(other for other in sheet.solo_tracks if other != track))


def set_track(sheet: CueSheet, cue_id: str, track: Track) -> CueSheet:
    return change_cue(sheet, cue_id, lambda cue: _with(cue, track=track))


def each(sheet: CueSheet, cue_ids: Iterable[str], change: Callable[[CueSheet, str], CueSheet]) -> CueSheet:
    """The same change of several cues, one after the other."""
    for cue_id in cue_ids:
        sheet = change(sheet, cue_id)
    return sheet


def alike(sheet: CueSheet, cue: Cue) -> list[str]:
    """The cues that are of the same kind as this one, which is among them: the same sort of event of the same category
    on the same track, or the same thing shown by the user."""
    return [
        other.id
        for other in sheet.cues
        if other.id == cue.id
        or (bool(cue.category) and (other.kind, other.category, other.track) == (cue.kind, cue.category, cue.track))
        or (bool(cue.taught) and other.taught == cue.taught)
    ]


def confirm(sheet: CueSheet, cue_id: str) -> CueSheet:
    """The user says that an unsure cue is right: it is heard and no longer counts as unsure."""
    return change_cue(sheet, cue_id, lambda cue: _with(cue, confidence=1.0, muted=False, label=cue.label.rstrip("?")))


def remove(sheet: CueSheet, cue_ids: Iterable[str]) -> CueSheet:
    """Take cues out; what the program had found there is remembered, so that it is not found again."""
    gone = set(cue_ids)
    for cue_id in gone:
        cue_of(sheet, cue_id)
    found = tuple(cue for cue in sheet.cues if cue.id in gone and not _is_own(cue))
    rest = _sorted(sheet, (cue for cue in sheet.cues if cue.id not in gone))
    return _with(rest, removed=(*sheet.removed, *found))


def add(sheet: CueSheet, record: SoundRecord, start_s: float, *, kind: CueKind = "impact", label: str = "") -> CueSheet:
    """A cue of the user's own (as tapped in time with the film); its identifier is new in the sheet."""
    length = record.duration_s - record.attack_s if kind == "impact" else max(record.duration_s, 1.0)
    track: Track = "AMB" if kind == "ambience" else "FLY" if record.cat_id.startswith("FEET") else "SFX"
    cue = Cue(
        id=new_id(sheet),
        kind=kind,
        start_s=start_s,
        end_s=start_s + max(length, SHORTEST_CUE_S),
        strength=0.7,
        confidence=1.0,
        category=record.cat_id,
        sound=CueSound(record.id, record.name),
        label=label or record.name,
        track=track,
        by_hand=True,
    )
    return move(_sorted(sheet, (*sheet.cues, cue)), cue.id, start_s)


def add_empty(sheet: CueSheet, start_s: float, label: str, track: Track = "SFX") -> tuple[CueSheet, str]:
    """A cue set by hand at this time, still without a sound; returns the sheet and the new cue's identifier."""
    cue = Cue(
        id=new_id(sheet),
        kind="impact",
        start_s=start_s,
        end_s=min(sheet.duration_s, start_s + EMPTY_CUE_S),
        strength=0.7,
        confidence=1.0,
        category="",
        label=label,
        track=track,
        by_hand=True,
    )
    return _sorted(sheet, (*sheet.cues, cue)), cue.id


def place(sheet: CueSheet, records: Iterable[SoundRecord], start_s: float, track: Track | None = None) -> CueSheet:
    """Cues of the user's own for these sounds, one after the other from ``start_s`` on, on ``track`` or where each
    belongs, as many as begin before the film ends. Loops and long sounds last; short ones hit at their time."""
    for record in records:
        if start_s >= sheet.duration_s:
            break
        before = {cue.id for cue in sheet.cues}
        lasting = record.loop or record.duration_s > LONGEST_HIT_S
        bed = track == "AMB" or (track is None and record.cat_id.startswith("AMB"))
        kind: CueKind = "ambience" if bed else "continuous" if lasting else "impact"
        sheet = add(sheet, record, start_s, kind=kind)
        new = next(cue for cue in sheet.cues if cue.id not in before)
        if lasting:
            sheet = trim(sheet, new.id, new.start_s, min(new.end_s, sheet.duration_s))
        if track is not None:
            sheet = set_track(sheet, new.id, track)
        start_s = new.end_s
    return sheet


def new_id(sheet: CueSheet) -> str:
    """An identifier for a cue of the user's own that the sheet does not have yet."""
    taken = {cue.id for cue in sheet.cues}
    number = 1
    while f"user-{number:04d}" in taken:
        number += 1
    return f"user-{number:04d}"


def put(sheet: CueSheet, cue: Cue) -> CueSheet:
    """One cue more, in its place."""
    return _sorted(sheet, (*sheet.cues, cue))


def change_cue(sheet: CueSheet, cue_id: str, change: Callable[[Cue], Cue]) -> CueSheet:
    """The sheet with one cue changed, which is somebody's own from now on."""
    cue_of(sheet, cue_id)
    return _sorted(sheet, (_decided(cue, change(cue)) if cue.id == cue_id else cue for cue in sheet.cues))


def _decided(before: Cue, after: Cue) -> Cue:
    """The changed cue, which is somebody's own from now on and remembers what it was found as."""
    if after == before:
        return before
    origin = before.origin if before.by_hand else CueOrigin(before.start_s, before.end_s, before.category)
    return _with(after, by_hand=True, origin=origin)


def _is_own(cue: Cue) -> bool:
    """Whether a cue was set by hand from the beginning."""
    return cue.by_hand and cue.origin is None


def _edit_sound(sheet: CueSheet, cue_id: str, **values: float) -> CueSheet:
    def changed(cue: Cue) -> Cue:
        return cue if cue.sound is None else _with(cue, sound=_with(cue.sound, **values))

    return change_cue(sheet, cue_id, changed)


def _sorted(sheet: CueSheet, cues: Iterable[Cue]) -> CueSheet:
    ordered = sorted(cues, key=lambda cue: (cue.start_s, cue.id))
    return msgspec.structs.replace(sheet, cues=tuple(ordered))


def _with(struct: _Struct, **values: object) -> _Struct:
    return msgspec.structs.replace(struct, **values)
