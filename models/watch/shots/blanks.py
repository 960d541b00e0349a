"""Film that shows nothing (black leader, the bottom of a fade, white), and how pictures sink into it and rise."""

from __future__ import annotations

import numpy as np

from models.watch.frames import GreyFrame, level_and_contrast
from models.watch.shots.remembered import Frame

_BLACK_LEVEL, _BLACK_CONTRAST = 22.0, 9.0
"""Mean and standard deviation of black film, of 255. In made films the bottom of a fade has 3.7 and 1.2 at most, title
cards 15 and 3.4 at least (see `_MARKED`), scenes 64 and 18; worn black film is up to 6 brighter."""
_DARK_LEVEL, _WHITE_LEVEL, _FLAT = 70.0, 205.0, 4.5
"""Mean of grey film, of 255, that an even frame is blank below or above, and the standard deviation it is even up to.
Scenes of made films have 18 at least. The levels are a choice: between them lies fog or an empty sky."""
_MARK_LEVEL, _MARKED = 40.0, 0.015
"""How much brighter (of 255) than its column a pixel of writing is, and the share of such pixels from which on there is
some. In made films dark cards have 0.039 at least, the bottom of a fade 0.004 at most."""
_NEAR_BLANK = 60.0
"""Of 255: how far from blank film a picture is at most that rises from it. In made films 23 at most after a fade; half
of the flashes are 109 away at least."""
_FULL, _FULL_RANK = 0.92, 80
"""A picture is there from this share of its 80 % quantile of contrast on: flicker (22 % in worn film) makes some frames
stronger than they are."""
_FAINT = 0.5
"""Contrast of the first two frames as a share of the full one, up to which a picture rises. In made films 0.48 at most
after a fade; after a flash half have 1.07."""


def is_blank(grey: GreyFrame) -> bool:
    """Whether a small frame (0..255, with its flicker) shows nothing: black leader, the bottom of a fade, white."""
    return is_empty(*level_and_contrast(grey)) and not has_marks(grey)


def ramp(blank: Frame, frames: list[Frame]) -> list[Frame]:
    """The frames from blank film on until the picture has its full contrast; none after a flash, which is bright."""
    if not frames or abs(frames[0].level - blank.level) > _NEAR_BLANK:
        return []
    full = full_contrast(frames)
    if max(frame.contrast for frame in frames[:2]) > _FAINT * full:
        return []  # it comes at once, with some flicker
    length = next((number for number, frame in enumerate(frames) if frame.contrast >= full), len(frames))
    return frames[: length + 1] if length else []


def full_contrast(frames: list[Frame]) -> float:
    """The contrast (standard deviation, 0..255) from which on the picture is there."""
    return _FULL * float(np.percentile([frame.contrast for frame in frames], _FULL_RANK))


def is_empty(mean: float, contrast: float) -> bool:
    """Whether a small frame of this mean and standard deviation (0..255) is black, or evenly dark or white."""
    return (mean < _BLACK_LEVEL and contrast < _BLACK_CONTRAST) or (
        contrast < _FLAT and (mean < _DARK_LEVEL or mean > _WHITE_LEVEL)
    )


def has_marks(grey: GreyFrame) -> bool:
    """Whether a nearly empty frame shows writing: pixels brighter than the rest of their column, unlike scratches."""
    return marked(grey) > _MARKED


def marked(grey: GreyFrame) -> float:
    """The share of pixels that are brighter than the rest of their column, 0..1."""
    return float(np.mean(grey - np.median(grey, axis=0) > _MARK_LEVEL))
