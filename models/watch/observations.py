"""What watching a film yields: plain data that the sound side reads, without torch or NumPy.

All times are seconds from the first frame; all strengths and confidences lie in 0..1.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ImpactKind = Literal["hit", "step", "scrape", "continuous"]
ShotKind = Literal["scene", "title_card", "black"]
"""``black`` is any blank film: black leader, the bottom of a fade, also white."""
LabelRole = Literal["ambience", "object", "action"]
TransitionKind = Literal["cut", "dissolve", "fade_out", "fade_in"]


@dataclass(frozen=True)
class Region:
    """A rectangle relative to the picture: ``x``, ``y`` of its upper left corner, width and height, all 0..1."""

    x: float
    y: float
    w: float
    h: float

    @property
    def centre_x(self) -> float:
        """Horizontal centre in 0..1, from which a pan position follows."""
        return self.x + self.w / 2


@dataclass(frozen=True)
class Impact:
    """A moment at which something visible should sound."""

    time_s: float
    strength: float
    confidence: float
    kind: ImpactKind
    region: Region | None = None


TRACK_RATE_HZ = 5.0
"""Values a second in a `Track`."""


@dataclass(frozen=True)
class Track:
    """How a thing moves through its shot, `TRACK_RATE_HZ` values a second from the shot's start on.

    ``motion`` is the motion energy in and around its region, 0..1; ``centre_x`` is where that motion lies, 0 left … 1.
    """

    motion: tuple[float, ...] = ()
    centre_x: tuple[float, ...] = ()


@dataclass(frozen=True)
class Label:
    """A Universal Category System category that a shot shows, such as ``WOODImpt``.

    ``name`` is what was seen, in English ("steam locomotive"), for the cue sheet. ``role`` tells how the sound is
    used: a bed under the whole shot, a thing that may sound, or something that is done. ``seen`` are the intervals
    (start and end in seconds) in which it is to be seen; empty: in the whole shot. ``shown``: no guess, it looks like
    what the user has shown under that name, and goes before every guess.
    """

    category: str
    name: str
    confidence: float
    region: Region | None = None
    role: LabelRole = "ambience"
    seen: tuple[tuple[float, float], ...] = ()
    track: Track = Track()
    shown: bool = False


@dataclass(frozen=True)
class Shot:
    """A stretch of film between two cuts, from ``start_s`` up to but not including ``end_s``.

    ``motion`` is the motion-energy envelope, ``motion_rate_hz`` values a second from ``start_s`` on, each 0..1.
    """

    start_s: float
    end_s: float
    kind: ShotKind
    labels: tuple[Label, ...] = ()
    motion: tuple[float, ...] = ()
    motion_rate_hz: float = 10.0

    @property
    def duration_s(self) -> float:
        return self.end_s - self.start_s


@dataclass(frozen=True)
class Transition:
    """How shots follow each other, from ``start_s`` to ``end_s``; a hard cut takes no time.

    A dissolve lies around the shot's beginning, a fade-out before it and a fade-in after it.
    """

    kind: TransitionKind
    start_s: float
    end_s: float

    @property
    def duration_s(self) -> float:
        return self.end_s - self.start_s


@dataclass(frozen=True)
class Observations:
    """Everything one pass over a film has seen; shots follow each other without gaps.

    ``doubted`` are impacts that may be none: a person decides.
    """

    duration_s: float
    fps: float
    shots: tuple[Shot, ...]
    impacts: tuple[Impact, ...]
    transitions: tuple[Transition, ...] = ()
    doubted: tuple[Impact, ...] = ()

    def shot_at(self, time_s: float) -> Shot | None:
        """The shot that runs at ``time_s``, or None outside the film."""
        return next((shot for shot in self.shots if shot.start_s <= time_s < shot.end_s), None)

    def dissolve_at(self, time_s: float) -> Transition | None:
        """The dissolve that runs at ``time_s``, if one does."""
        dissolves = (each for each in self.transitions if each.kind == "dissolve")
        return next((each for each in dissolves if each.start_s <= time_s <= each.end_s), None)
