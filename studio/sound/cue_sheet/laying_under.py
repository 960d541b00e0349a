"""What lies under a whole film: music, the noise of a projector; and a film that is shown at another speed."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import msgspec

from studio.domain.cues import Cue, CueSheet, CueSound
from studio.sound.shelves.records import SoundRecord

PROJECTOR_ID = "projector"
PROJECTOR_CATEGORY = "COMAv"
PROJECTOR_GAIN_DB = -8.0
MUSIC_FADE_S = 2.0
"""Pieces of music overlap by this much."""
_MUSIC = "music-"


def with_music(sheet: CueSheet, records: Sequence[SoundRecord]) -> CueSheet:
    """The sheet with these pieces under the whole film, one after the other and again from the first when they come to
    their end, cross-faded, on the track MX; what lay there from an earlier time goes."""
    rest = [cue for cue in sheet.cues if not cue.id.startswith(_MUSIC)]
    pieces = [record for record in records if record.duration_s > 2 * MUSIC_FADE_S]
    laid: list[Cue] = []
    start = 0.0
    while pieces and start < sheet.duration_s - MUSIC_FADE_S:
        record = pieces[len(laid) % len(pieces)]
        end = min(start + record.duration_s, sheet.duration_s)
        laid.append(_piece(f"{_MUSIC}{len(laid) + 1:03d}", record, start, end))
        start = end - MUSIC_FADE_S
    return _sorted(sheet, [*rest, *laid])


def _piece(cue_id: str, record: SoundRecord, start_s: float, end_s: float) -> Cue:
    return Cue(
        id=cue_id,
        kind="continuous",
        start_s=start_s,
        end_s=end_s,
        strength=0.5,
        confidence=1.0,
        category=record.cat_id,
        sound=CueSound(record.id, record.name),
        label=record.name,
        track="MX",
        by_hand=True,
        fade_in_s=MUSIC_FADE_S,
        fade_out_s=MUSIC_FADE_S,
    )


def with_projector(sheet: CueSheet, record: SoundRecord) -> CueSheet:
    """The sheet with a projector that runs softly through the whole film; nothing changes where one does."""
    if any(cue.id == PROJECTOR_ID for cue in sheet.cues):
        return sheet
    cue = Cue(
        id=PROJECTOR_ID,
        kind="ambience",
        start_s=0.0,
        end_s=sheet.duration_s,
        strength=0.5,
        confidence=1.0,
        category=record.cat_id,
        sound=CueSound(record.id, record.name, gain_db=PROJECTOR_GAIN_DB),
        label="Projector",
        track="AMB",
        by_hand=True,
    )
    return _sorted(sheet, [*sheet.cues, cue])


def slowed(sheet: CueSheet, factor: Fraction, fps: float) -> CueSheet:
    """The sheet of a film whose every picture is shown ``factor`` times as long, at ``fps``: cues stay with their
    pictures, hits ring as long as before, what lasts lasts longer."""

    def moved(cue: Cue) -> Cue:
        start = float(Fraction(cue.start_s) * factor)
        end = start + cue.end_s - cue.start_s if cue.kind == "impact" else float(Fraction(cue.end_s) * factor)
        return msgspec.structs.replace(cue, start_s=start, end_s=end)

    return msgspec.structs.replace(
        sheet,
        fps=fps,
        duration_s=float(Fraction(sheet.duration_s) * factor),
        cues=tuple(map(moved, sheet.cues)),
        shots=tuple((float(Fraction(a) * factor), float(Fraction(b) * factor)) for a, b in sheet.shots),
        markers=tuple(
            msgspec.structs.replace(each, time_s=float(Fraction(each.time_s) * factor)) for each in sheet.markers
        ),
    )


def _sorted(sheet: CueSheet, cues: Sequence[Cue]) -> CueSheet:
    return msgspec.structs.replace(sheet, cues=tuple(sorted(cues, key=lambda cue: (cue.start_s, cue.id))))
