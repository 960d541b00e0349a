"""The cue sheet: every sound of a film, where it starts, why it is there and what else would fit.

It is the one source of truth for a soundtrack: found by the models, edited by people, mixed by the program.
Field names are those of the published JSON (``--save-cues``).
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

CueKind: TypeAlias = Literal["impact", "ambience", "continuous"]
Track: TypeAlias = Literal["AMB", "SFX", "FLY", "MX"]

ROOM_TONE_ID = "room-tone"
"""The cue of the hardly audible bed under the whole film; its stem is its own, its track is that of the ambience."""

UNSURE_BELOW = 0.35
"""A cue less confident than this is unsure, unless its sheet was found with another threshold."""


class CueSound(msgspec.Struct, frozen=True, omit_defaults=False):
    """The sound a cue plays. ``offset_s`` moves it against the cue's start (positive: later), ``gain_db`` is relative
    to the mix's own balance, ``pan`` is −1 (left) … 1 (right)."""

    id: str
    name: str
    offset_s: float = 0.0
    gain_db: float = 0.0
    pan: float = 0.0


class CueAlternative(msgspec.Struct, frozen=True):
    """Another sound that would fit, with the score (0…1) of how well."""

    id: str
    name: str
    score: float


class Cue(msgspec.Struct, frozen=True):
    """One sound event. ``start_s`` of an impact is the instant of contact; ``category`` is a UCS CatID; ``region`` is
    [x, y, w, h] relative to the picture; ``strength`` and ``confidence`` are 0…1. ``envelope`` is how strongly a
    continuous source sounds, 0…1, at points spread evenly from ``start_s`` to ``end_s``; empty: steadily. ``pans`` is,
    at points spread likewise, how far from the sound's pan it is heard as it moves; empty: it stays in its place.
    ``taught`` is the name of the thing shown by the user that the cue follows; empty: it is the program's own guess.
    ``muted`` is what somebody has decided: True, it is silent; False, it sounds; None, nobody has, and it sounds if it
    is sure enough (`is_on`). What is silent for the sake of its track is not written here (`CueSheet`)."""

    id: str
    kind: CueKind
    start_s: float
    end_s: float
    strength: float
    confidence: float
    category: str
    region: tuple[float, float, float, float] | None = None
    sound: CueSound | None = None
    alternatives: tuple[CueAlternative, ...] = ()
    label: str = ""
    track: Track = "SFX"
    muted: bool | None = None
    envelope: tuple[float, ...] = ()
    pans: tuple[float, ...] = ()
    taught: str = ""


class CueSheet(msgspec.Struct, frozen=True):
    """All cues of a film, in order of time. ``shots`` are (start_s, end_s) pairs, ``shot_kinds`` says of each whether
    it is a "scene", a "title_card" or "black" (empty in older sheets). Cues less confident than ``unsure_below`` are
    unsure. Tracks in ``muted_tracks`` are silent; while there are ``solo_tracks``, those and no others are heard, even
    muted ones."""

    film: str
    fps: float
    duration_s: float
    cues: tuple[Cue, ...] = ()
    shots: tuple[tuple[float, float], ...] = ()
    shot_kinds: tuple[str, ...] = ()
    unsure_below: float = UNSURE_BELOW
    muted_tracks: tuple[Track, ...] = ()
    solo_tracks: tuple[Track, ...] = ()


def is_unsure(cue: Cue, sheet: CueSheet) -> bool:
    """Whether a cue is too doubtful to be heard unless somebody says so. It is not muted for that."""
    return cue.confidence < sheet.unsure_below


def is_on(cue: Cue, sheet: CueSheet) -> bool:
    """Whether a cue sounds where its track does: as somebody has decided, else if it is sure."""
    return not is_unsure(cue, sheet) if cue.muted is None else not cue.muted


def is_track_heard(track: Track, sheet: CueSheet) -> bool:
    """Whether a track is heard: solo goes before mute, so that "hear only this" is always true to its word."""
    return track in sheet.solo_tracks if sheet.solo_tracks else track not in sheet.muted_tracks


def is_heard(cue: Cue, sheet: CueSheet) -> bool:
    """Whether a cue of ``sheet`` is heard: in the mix, in the preview, and so it is drawn on the timeline."""
    return is_on(cue, sheet) and is_track_heard(cue.track, sheet)


def cue_sheet_from_json(text: bytes | str) -> CueSheet:
    """Read a cue sheet; raises ``msgspec.ValidationError`` with the offending field when it does not fit."""
    return msgspec.json.decode(text, type=CueSheet)


def cue_sheet_to_json(sheet: CueSheet) -> bytes:
    return msgspec.json.format(msgspec.json.encode(sheet), indent=2)
