"""Ducking: ambience and music step back a little while something is happening in front of them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from studio.sound.mix.voices import RATE, Voice

CURVE_HZ = 100
IMPACT_DEPTH_DB = 4.0
CONTINUOUS_DEPTH_DB = 2.0
LOOK_AHEAD_S = 0.05
HOLD_S = 0.35
SMOOTHING_S = 0.6


class Ducking:
    """The gain of the ambience over the whole film, made from the cues themselves and not from their sound.

    An impact takes up to 4 dB off, by its strength, a continuous source up to 2 dB; both come and go within 0.3 s.
    """

    def __init__(self, voices: Iterable[Voice], total: int) -> None:
        depth = np.zeros(total * CURVE_HZ // RATE + 2)
        for voice in voices:
            self._press(depth, voice)
        window = np.hanning(round(SMOOTHING_S * CURVE_HZ) | 1)
        padded = np.pad(depth, len(window) // 2, mode="edge")
        self._depth_db = np.convolve(padded, window / window.sum(), mode="valid")

    @staticmethod
    def _press(depth: NDArray[np.float64], voice: Voice) -> None:
        if voice.cue.track in ("AMB", "MX") or voice.cue.kind == "ambience":
            return
        if voice.cue.kind == "impact":
            contact = voice.start / RATE
            start, end = contact - LOOK_AHEAD_S, contact + HOLD_S
            amount = IMPACT_DEPTH_DB * voice.cue.strength
        else:
            start, end = voice.start / RATE, voice.end / RATE
            amount = CONTINUOUS_DEPTH_DB * voice.cue.strength
        part = slice(max(int(start * CURVE_HZ), 0), max(int(end * CURVE_HZ) + 1, 0))
        depth[part] = np.maximum(depth[part], amount)

    def gain(self, block_start: int, count: int) -> NDArray[np.float32]:
        """``(n, 1)`` factors for the block that begins at sample ``block_start``; ``(1, 1)`` where all are the same."""
        where = np.arange(block_start, block_start + count) * (CURVE_HZ / RATE)
        first = int(where[0])
        piece = self._depth_db[first : int(where[-1]) + 3]
        if piece.min() == piece.max():
            return np.full((1, 1), 10.0 ** (-float(piece[0]) / 20.0), dtype=np.float32)
        depth = np.interp(where, np.arange(first, first + len(piece)), piece)
        return np.asarray(10.0 ** (-depth / 20.0), dtype=np.float32)[:, None]

    def differs(self, other: Ducking, blocks: int, block_s: float) -> NDArray[np.bool_]:
        """In which of so many blocks of ``block_s`` seconds it is another one than in ``other``, a film as long."""
        points = np.flatnonzero(self._depth_db != other._depth_db) / CURVE_HZ
        changed = np.zeros(blocks, dtype=bool)
        for near in (-1, 0, 1):  # between two points the gain follows from both
            changed[np.clip(((points + near / CURVE_HZ) / block_s).astype(int), 0, blocks - 1)] = True
        return changed
