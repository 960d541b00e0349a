"""How well the end of a loop leads into its start."""

from __future__ import annotations

import numpy as np

from studio.synthesis.blocks.dsp import Signal, samples
from studio.synthesis.rendering.mastering import mono

MAX_SEAM_JUMP_DB = 1.0
"""Largest difference of level, over 10 ms, between the end and the start of a loop."""


def seam_step(x: Signal) -> float:
    """Largest step from the last sample to the first, against the largest step inside the sound (1 = as large)."""
    inside = float(np.max(np.abs(np.diff(x, axis=0)))) + 1e-9
    return float(np.max(np.abs(x[0] - x[-1]))) / inside


def seam_jump_db(x: Signal) -> float:
    """Difference of level between the last and the first 10 ms in dB.

    What lies 50 dB below the sound's own mean level, or below −70 dBFS, is inaudible and counts as that level.
    """
    k = samples(0.01)
    signal = mono(x)
    floor = max(1e-5 * float(np.mean(signal**2)), 1e-7)
    before, after = float(np.mean(signal[-k:] ** 2)), float(np.mean(signal[:k] ** 2))
    return abs(10 * float(np.log10((before + floor) / (after + floor))))
