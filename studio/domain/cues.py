"""The cue sheet: every sound of a film, where it starts, why it is there and what else would fit.

It is the one source of truth for a soundtrack: found by the models, edited by people, mixed by the program.
Field names are those of the published JSON (``--save-cues``).
"""

from __future__ import annotations

import math
from typing import Annotated, Literal, TypeAlias

import msgspec

CueKind: TypeAlias = Literal["impact", "ambience", "continuous"]
Track: TypeAlias = Literal["AMB", "SFX", "FLY", "MX"]

LONGEST_S = 7 * 24 * 3600.0
"""No film is longer than a week; a time beyond it is a mistake or damage."""
Seconds: TypeAlias = Annotated[float, msgspec.Meta(ge=0.0, le=LONGEST_S)]
Text: TypeAlias = Annotated[str, msgspec.Meta(max_length=1000)]
# A share that was computed may miss its end by a rounding.
Share: TypeAlias = Annotated[float, msgspec.Meta(ge=-0.001, le=1.001)]
Pan: TypeAlias = Annotated[float, msgspec.Meta(ge=-2.001, le=2.001)]
Coordinate: TypeAlias = Annotated[float, msgspec.Meta(ge=-2.0, le=3.0)]

ROOM_TONE_ID = "room-tone"
"""The cue of the hardly audible bed under the whole film; its stem is its own, its track is that of the ambience."""

UNSURE_BELOW = 0.35
"""A cue less confident than this is unsure, unless its sheet was found with another threshold."""


class CueSound(msgspec.Struct, frozen=True, omit_defaults=False):
    """The sound a cue plays. ``offset_s`` moves it against the cue's start (positive: later), ``gain_db`` is relative
    to the mix's own balance, ``pan`` is −1 (left) … 1 (right)."""

    id: Text
    name: Text
    offset_s: Annotated[float, msgspec.Meta(ge=-LONGEST_S, le=LONGEST_S)] = 0.0
    gain_db: Annotated[float, msgspec.Meta(ge=-200.0, le=60.0)] = 0.0
    pan: Pan = 0.0


class CueAlternative(msgspec.Struct, frozen=True):
    """Another sound that would fit, with the score (0…1) of how well."""

    id: Text
    name: Text
    score: float


class CueOrigin(msgspec.Struct, frozen=True):
    """What the program had found where a cue stands now, before somebody changed it."""

    start_s: Seconds
    end_s: Seconds
    category: Text


class Cue(msgspec.Struct, frozen=True):
    """One sound event. ``start_s`` of an impact is the instant of contact; ``category`` is a UCS CatID; ``region`` is
    [x, y, w, h] relative to the picture; ``strength`` and ``confidence`` are 0…1. ``envelope`` is how strongly a
    continuous source sounds, 0…1, at points spread evenly from ``start_s`` to ``end_s``; empty: steadily. ``pans`` is,
    at points spread likewise, how far from the sound's pan it is heard as it moves; empty: it stays in its place.
    ``taught`` is the name of the thing shown by the user that the cue follows; empty: it is the program's own guess.
    ``muted`` is what somebody has decided: True, it is silent; False, it sounds; None, nobody has, and it sounds if it
    is sure enough (`is_on`). What is silent for the sake of its track is not written here (`CueSheet`).
    ``by_hand``: somebody has set or changed it, so that finding sounds again leaves it alone; ``origin`` is what it was
    found as, None for a cue that was not found but set. ``fade_in_s`` and ``fade_out_s`` are how long it takes to come
    and to go (at equal power); None: as its kind usually does."""

    id: Text
    kind: CueKind
    start_s: Seconds
    end_s: Seconds
    strength: Share
    confidence: Share
    category: Text
    region: tuple[Coordinate, Coordinate, Coordinate, Coordinate] | None = None
    sound: CueSound | None = None
    alternatives: Annotated[tuple[CueAlternative, ...], msgspec.Meta(max_length=1000)] = ()
    label: Text = ""
    track: Track = "SFX"
    muted: bool | None = None
    envelope: Annotated[tuple[Share, ...], msgspec.Meta(max_length=2_000_000)] = ()
    pans: Annotated[tuple[Pan, ...], msgspec.Meta(max_length=2_000_000)] = ()
    taught: Text = ""
    by_hand: bool = False
    origin: CueOrigin | None = None
    fade_in_s: Seconds | None = None
    fade_out_s: Seconds | None = None


AMBIENCE_FADE_S = 1.0
CONTINUOUS_FADE_S = 0.3


def fades_of(cue: Cue) -> tuple[float, float]:
    """How long a cue takes to come and to go, in seconds: as somebody has set it, else as its kind usually does."""
    usual = {"ambience": AMBIENCE_FADE_S, "continuous": CONTINUOUS_FADE_S, "impact": 0.0}[cue.kind]
    fade_in = usual if cue.fade_in_s is None else cue.fade_in_s
    return fade_in, usual if cue.fade_out_s is None else cue.fade_out_s


class Marker(msgspec.Struct, frozen=True):
    """A place in the film that somebody wants to find again."""

    time_s: Seconds
    name: Text = ""


class CueSheet(msgspec.Struct, frozen=True):
    """All cues of a film, in order of time. ``shots`` are (start_s, end_s) pairs, ``shot_kinds`` says of each whether
    it is a "scene", a "title_card" or "black" (empty in older sheets). Cues less confident than ``unsure_below`` are
    unsure. Tracks in ``muted_tracks`` are silent; while there are ``solo_tracks``, those and no others are heard, even
    muted ones. ``removed`` are cues that were found and taken out by somebody: they are not found again.
    ``markers`` are places to find again, in order of time."""

    film: str
    fps: Annotated[float, msgspec.Meta(ge=0.0, le=10_000.0)]
    duration_s: Seconds
    cues: Annotated[tuple[Cue, ...], msgspec.Meta(max_length=200_000)] = ()
    shots: tuple[tuple[float, float], ...] = ()
    shot_kinds: tuple[str, ...] = ()
    unsure_below: Share = UNSURE_BELOW
    muted_tracks: tuple[Track, ...] = ()
    solo_tracks: tuple[Track, ...] = ()
    removed: Annotated[tuple[Cue, ...], msgspec.Meta(max_length=200_000)] = ()
    markers: Annotated[tuple[Marker, ...], msgspec.Meta(max_length=10_000)] = ()


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


_LATE_S = 1.0
_OTHER_LENGTH_S, _OTHER_LENGTH = 2.0, 0.02
"""How much longer than its film a sheet may be: programs count the last picture, and the sound, in different ways."""


def check_sheet(sheet: CueSheet, film_s: float | None = None) -> None:
    """Raise ``ValueError``, with a reason in words, where the times of a sheet cannot be: a cue that ends before it
    begins or begins after the end, or a sheet that is longer than its film of ``film_s`` seconds (None: not known)."""
    _check_finite(("its length", sheet.duration_s), ("its frame rate", sheet.fps))
    if film_s is not None and sheet.duration_s > film_s + max(_OTHER_LENGTH_S, _OTHER_LENGTH * film_s):
        raise ValueError(f"it lasts {sheet.duration_s:,.1f} s, but the film {film_s:,.1f} s")
    end = sheet.duration_s if film_s is None else max(sheet.duration_s, film_s)
    for cue in sheet.cues:
        _check_finite((f"a time of the cue “{cue.id}”", cue.start_s), (f"a time of the cue “{cue.id}”", cue.end_s))
        if cue.end_s < cue.start_s:
            raise ValueError(f"the cue “{cue.id}” ends ({cue.end_s:g} s) before it begins ({cue.start_s:g} s)")
        if cue.start_s > end + _LATE_S:
            raise ValueError(f"the cue “{cue.id}” begins at {cue.start_s:,.1f} s, after the end ({end:,.1f} s)")


def _check_finite(*numbers: tuple[str, float]) -> None:
    for what, number in numbers:
        if not math.isfinite(number):
            raise ValueError(f"{what} is {number}")


def cue_sheet_to_json(sheet: CueSheet) -> bytes:
    return msgspec.json.format(msgspec.json.encode(sheet), indent=2)
