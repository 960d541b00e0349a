"""Edits of how cues begin, end and follow each other, as pure functions like those of ``edits``: fades, cross-fades,
small steps, hits tapped in time with the film. All raise ``KeyError`` for a cue that the sheet does not have."""

from __future__ import annotations

from fractions import Fraction

import msgspec

from studio.domain.cues import Cue, CueSheet, fades_of
from studio.sound.cue_sheet.edits import change_cue, cue_of, move, new_id, put, trim

CROSS_FADE_S = 1.0
"""How long neighbours overlap that did not before."""


def set_fades(sheet: CueSheet, cue_id: str, fade_in_s: float, fade_out_s: float) -> CueSheet:
    """The cue comes and goes in these times. Together they are no longer than the cue: the one that was just changed
    gives way."""
    before = fades_of(cue_of(sheet, cue_id))

    def faded(cue: Cue) -> Cue:
        length = cue.end_s - cue.start_s
        fade_in, fade_out = max(fade_in_s, 0.0), max(fade_out_s, 0.0)
        if fade_in + fade_out > length:
            if fade_in != before[0]:
                fade_in = max(length - fade_out, 0.0)
            else:
                fade_out = max(length - fade_in, 0.0)
        return msgspec.structs.replace(cue, fade_in_s=min(fade_in, length), fade_out_s=min(fade_out, length))

    return change_cue(sheet, cue_id, faded)


def nudge_ms(sheet: CueSheet, cue_id: str, milliseconds: int) -> CueSheet:
    """The cue moves by whole milliseconds; there and back gives the same place."""
    start = Fraction(cue_of(sheet, cue_id).start_s).limit_denominator(10**9) + Fraction(milliseconds, 1000)
    return move(sheet, cue_id, float(start))


def next_on_track(sheet: CueSheet, cue_id: str) -> Cue | None:
    """The cue that begins after this one on the same track and lasts longer than a hit; None where there is none."""
    cue = cue_of(sheet, cue_id)
    later = (other for other in sheet.cues if other.track == cue.track and other.kind != "impact")
    return next((other for other in later if other.start_s > cue.start_s), None)


def cross_fade(sheet: CueSheet, cue_id: str) -> CueSheet:
    """The cue and the next one of its track fade into each other: for as long as they overlap, or, where they do not,
    for a second about the middle between them. Nothing changes for a hit, or where no other cue follows."""
    cue, after = cue_of(sheet, cue_id), next_on_track(sheet, cue_id)
    if after is None or cue.kind == "impact":
        return sheet
    overlap = cue.end_s - after.start_s
    if overlap <= 0:
        longest = min(cue.end_s - cue.start_s, after.end_s - after.start_s)
        overlap = min(CROSS_FADE_S, longest)
        middle = (cue.end_s + after.start_s) / 2
        sheet = trim(sheet, cue.id, cue.start_s, min(middle + overlap / 2, sheet.duration_s))
        sheet = trim(sheet, after.id, max(middle - overlap / 2, 0.0), after.end_s)
    overlap = min(overlap, after.end_s - after.start_s)
    sheet = set_fades(sheet, cue.id, min(fades_of(cue)[0], max(cue.end_s - cue.start_s - overlap, 0.0)), overlap)
    return set_fades(sheet, after.id, overlap, fades_of(after)[1])


def sound_beside(sheet: CueSheet, cue_id: str, by: int) -> str:
    """The identifier of the next (``by`` 1) or last (−1) of the sounds that a cue could play, round and round in an
    order that trying them does not change; "" where there is no other."""
    cue = cue_of(sheet, cue_id)
    now = cue.sound.id if cue.sound is not None else ""
    ids = sorted({now, *(other.id for other in cue.alternatives)} - {""})
    if not ids or ids == [now]:
        return ""
    return ids[(ids.index(now) + by) % len(ids)] if now in ids else ids[0]


def tap(sheet: CueSheet, like: str, at_s: float) -> tuple[CueSheet, str]:
    """Another hit like the cue ``like``, at this time: the same sound, gain, pan and track; returns the sheet and the
    new cue's identifier."""
    model = cue_of(sheet, like)
    name = new_id(sheet)
    start = min(max(at_s, 0.0), sheet.duration_s)
    cue = msgspec.structs.replace(
        model,
        id=name,
        start_s=start,
        end_s=start + model.end_s - model.start_s,
        confidence=1.0,
        region=None,
        muted=None,
        by_hand=True,
        origin=None,
    )
    return put(sheet, cue), name
