"""The two edits of a cue sheet that only the window needs; all others are in ``studio.sound.cue_sheet.edits``."""

from __future__ import annotations

from uuid import uuid4

from msgspec.structs import replace

from studio.domain.cues import Cue, CueSheet, Track


def toggle_solo(sheet: CueSheet, track: Track) -> CueSheet:
    """Mute every other track; when they are already muted, let all be heard again."""
    others = [c for c in sheet.cues if c.track != track]
    alone = bool(others) and all(c.muted for c in others)
    return replace(
        sheet,
        cues=tuple(replace(c, muted=not (alone or c.track == track)) for c in sheet.cues),
    )


def add_empty(sheet: CueSheet, start_s: float, label: str, track: Track = "SFX") -> tuple[CueSheet, str]:
    """A cue set by hand at this time, still without a sound; returns the sheet and the new cue's id."""
    cue = Cue(
        id=uuid4().hex[:12],
        kind="impact",
        start_s=start_s,
        end_s=min(sheet.duration_s, start_s + 0.5),
        strength=0.7,
        confidence=1.0,
        category="",
        label=label,
        track=track,
    )
    cues = sorted((*sheet.cues, cue), key=lambda c: (c.start_s, c.id))
    return replace(sheet, cues=tuple(cues)), cue.id
