"""What the finder of shots remembers of the frames that have gone by."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from models.watch.frames import GreyFrame


@dataclass
class Frame:
    """What is remembered of one frame.

    ``steady`` is the small frame without its flicker (mean 128, standard deviation 40 of 255), ``pattern`` its layout:
    points of a 32 px wide copy, mean 0. ``level`` and ``contrast`` are mean and standard deviation of the small frame
    without scratches and dust, 0..255, ``change`` is the mean absolute difference of ``steady`` to the frame before.
    """

    index: int
    time_s: float
    steady: GreyFrame
    pattern: NDArray[np.float32]
    level: float
    contrast: float
    is_blank: bool
    change: float = 0.0


@dataclass
class BlankRun:
    """Blank frames without a break; ``is_told``: long enough to be leader, a boundary has been reported."""

    first: Frame
    last: Frame
    before: list[Frame]
    is_told: bool = False
