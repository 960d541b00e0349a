"""What every finished sound promises: no clipping, no DC, no clicks, an attack near the start, loops that close."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from studio.synthesis.blocks.dsp import Signal
from studio.synthesis.registry import Kind
from studio.synthesis.rendering.mastering import attack_point
from studio.synthesis.rendering.seams import MAX_SEAM_JUMP_DB, seam_jump_db, seam_step

MAX_DC = 0.002
MAX_PEAK_DB = -1.0
MAX_HIT_ATTACK_S = 0.08


def broken_promises(x: Signal, kind: Kind) -> Iterator[tuple[str, str]]:
    """What is wrong with a finished sound, as a word and a sentence each; nothing if all is well."""
    peak_db = 20 * float(np.log10(np.max(np.abs(x)) + 1e-12))
    if peak_db > MAX_PEAK_DB:
        yield "clipping", f"peak at {peak_db:.2f} dBFS, above {MAX_PEAK_DB} dBFS"
    dc = float(np.max(np.abs(np.mean(x, axis=0))))
    if dc > MAX_DC:
        yield "DC", f"mean of {dc:.4f}"
    if kind is Kind.LOOP:
        if (step := seam_step(x)) > 1.0:
            yield "seam", f"step at the seam {step:.2f} times the largest inside"
        if (jump := seam_jump_db(x)) > MAX_SEAM_JUMP_DB:
            yield "seam", f"level jumps by {jump:.2f} dB at the seam"
        return
    level = float(np.max(np.abs(x))) + 1e-12
    ends = max(float(np.max(np.abs(x[:2]))), float(np.max(np.abs(x[-2:])))) / level
    if ends > 0.02:
        yield "click", f"starts or ends at {ends:.3f} of its peak instead of silence"
    attack = attack_point(x)
    if kind is Kind.HIT and attack > MAX_HIT_ATTACK_S:
        yield "attack", f"attack only {1000 * attack:.0f} ms after the start"
