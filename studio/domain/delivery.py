"""How a soundtrack is handed over: the time code of its first picture, and what comes before it."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated

import msgspec

from studio.domain.timecode import frame_rate_of, is_counted, seconds_of, timecode

LEADER_S = 10
"""How long before the first picture the sound files of a delivery with a 2-pop begin."""
POP_BEFORE_S = 2
_USUAL_WITH_LEADER = "01:00:00:00"
_USUAL_EDIT_RATE = Fraction(25)


class DeliverySettings(msgspec.Struct, frozen=True):
    """``start`` is the time code of the film's first picture ("": 00:00:00:00, with a 2-pop 01:00:00:00). ``two_pop``:
    the sound files begin ten seconds earlier, with one frame of 1 kHz two seconds before the first picture."""

    start: Annotated[str, msgspec.Meta(max_length=20)] = ""
    two_pop: bool = False


class ProgrammeClock(msgspec.Struct, frozen=True):
    """The clock of a delivery, in samples at ``sample_rate``: ``start`` is when the first picture is, ``leader`` how
    long before it the sound files begin. ``rate`` is the frames a second by which its time code is counted."""

    start: int = 0
    leader: int = 0
    rate: Fraction = _USUAL_EDIT_RATE
    sample_rate: int = 48_000

    def timecode(self, sample: int) -> str:
        """hh:mm:ss:ff of a place that many samples after the first picture, to the nearest frame."""
        return self.timecode_of(self.frames(sample))

    def timecode_of(self, frames: int) -> str:
        """hh:mm:ss:ff of a frame counted from midnight."""
        return timecode(float(frames / self.rate), float(self.rate))

    def frames(self, sample: int) -> int:
        """The same place in whole frames from midnight."""
        return round(Fraction(self.start + sample, self.sample_rate) * self.rate)


def clock_of(settings: DeliverySettings, fps: float, sample_rate: int = 48_000) -> ProgrammeClock:
    """The clock for a film of ``fps`` frames a second. Editing systems count no time code at the speeds of silent film:
    there it is counted at 25.

    Raises:
        ValueError: the start is no time code, or leaves no room for the leader; the reason in words.
    """
    rate = frame_rate_of(fps) if is_counted(fps) else _USUAL_EDIT_RATE
    text = settings.start or (_USUAL_WITH_LEADER if settings.two_pop else "0")
    seconds = seconds_of(text, float(rate))
    if seconds is None or seconds >= 24 * 3600:
        raise ValueError(f"“{settings.start}” is no time code such as 01:00:00:00")
    start = round(Fraction(round(Fraction(seconds) * rate)) / rate * sample_rate)
    leader = LEADER_S * sample_rate if settings.two_pop else 0
    if start < leader:
        raise ValueError(f"a leader of {LEADER_S} s does not fit before {text}; start at 01:00:00:00")
    return ProgrammeClock(start, leader, rate, sample_rate)
