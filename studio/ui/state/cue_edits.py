"""Edits of a cue sheet for the film page."""

from __future__ import annotations

from studio.domain.cues import CueSheet, Track
from studio.sound.cue_sheet.edits import add_empty, set_track_solo

__all__ = ["add_empty", "toggle_solo"]


def toggle_solo(sheet: CueSheet, track: Track) -> CueSheet:
    """Hear this track and no other; when that is so already, all again."""
    return set_track_solo(sheet, track, track not in sheet.solo_tracks)
