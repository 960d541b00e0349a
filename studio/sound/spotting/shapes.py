"""What all cues are shaped with: levels and places over time, from what moves in a shot; sounds, boxes and tracks."""

from __future__ import annotations

from collections.abc import Sequence

from models.watch.observations import TRACK_RATE_HZ, Label, Region, Shot
from studio.domain.cues import CueSound, Track
from studio.sound.shelves.records import SoundRecord

ENVELOPE_HZ = 4.0
"""Points a second of envelopes and paths."""
LEAST_MOTION = 0.06
"""What never moves more than this, 0…1, stands still."""
WIDEST_PAN = 0.7
"""Where something at the edge of the picture is heard: not wholly on one side."""


def envelope_of(shot: Shot, label: Label) -> list[float]:
    """The motion of a thing, or else of its shot, smoothed and at an even rate; a steady 0.5 where it was not measured.

    It is scaled so that clear movement counts as full strength whatever the size of the thing that moves.
    """
    motion = label.track.motion or shot.motion
    rate = TRACK_RATE_HZ if label.track.motion else shot.motion_rate_hz
    count = max(2, round(shot.duration_s * ENVELOPE_HZ))
    if not motion:
        return [0.5] * count
    if max(motion) < LEAST_MOTION:
        return [0.0] * count
    smooth = smoothed(motion, max(1, round(rate / 2)))
    top = max(*smooth, 0.25)
    return [round(min(value / top, 1.0), 3) for value in resampled(smooth, count)]


def smoothed(values: Sequence[float], reach: int) -> list[float]:
    """Each value's mean with the ``reach`` values on either side."""
    windows = (values[max(0, k - reach) : k + reach + 1] for k in range(len(values)))
    return [sum(window) / len(window) for window in windows]


def resampled(values: Sequence[float], count: int) -> list[float]:
    """``count`` ≥ 2 of the values (the nearest ones), spread evenly from the first to the last."""
    last = len(values) - 1
    return [values[min(round(k * last / (count - 1)), last)] for k in range(count)]


def sound_of(record: SoundRecord | None, gain_db: float, pan: float, offset_s: float = 0.0) -> CueSound | None:
    """The sound of a cue; None where the library has none."""
    return CueSound(record.id, record.name, offset_s, gain_db, pan) if record else None


def pan_of(region: Region | None) -> float:
    """Where a region is heard, −1 … 1; in the middle when it is unknown."""
    return 0.0 if region is None else round(min(max((2 * region.centre_x - 1) * WIDEST_PAN, -1.0), 1.0), 2)


def box_of(region: Region | None) -> tuple[float, float, float, float] | None:
    """A region as a cue sheet has it: x, y, w, h relative to the picture."""
    return None if region is None else (region.x, region.y, region.w, region.h)


def track_of(category: str, otherwise: Track) -> Track:
    """Steps, hooves and cloth are foley; everything else keeps its track."""
    return "FLY" if category.startswith(("FEET", "CLOTH", "FOLY", "MOVE")) else otherwise
