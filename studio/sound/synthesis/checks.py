"""Does a rendered library keep its promises? Every file is decoded and measured."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import soundfile

from studio.sound.synthesis.dsp import SR, Signal
from studio.sound.synthesis.mastering import LAYER_LU, MAX_DC, MAX_PEAK_DB, attack_point, loudness_of
from studio.sound.synthesis.registry import Kind
from studio.sound.synthesis.rendering import read_manifest
from studio.sound.synthesis.seams import MAX_SEAM_JUMP_DB, seam_jump_db, seam_step
from studio.sound.ucs import load_ucs

MAX_SPREAD_LU = 1.0
MAX_HIT_ATTACK_S = 0.08
MAX_FILE_BYTES = 5_000_000


@dataclass(frozen=True)
class Problem:
    """One broken promise: which file, what, and in words why it matters."""

    file: str
    what: str
    detail: str


def _check_sound(sound: dict[str, object], x: Signal) -> Iterator[tuple[str, str]]:
    peak_db = 20 * float(np.log10(np.max(np.abs(x)) + 1e-12))
    if peak_db > MAX_PEAK_DB:
        yield "clipping", f"peak at {peak_db:.2f} dBFS, above {MAX_PEAK_DB} dBFS"
    dc = float(np.max(np.abs(np.mean(x, axis=0))))
    if dc > MAX_DC:
        yield "DC", f"mean of {dc:.4f}"
    if sound["loop"]:
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
    if sound["kind"] == Kind.HIT.value and attack > MAX_HIT_ATTACK_S:
        yield "attack", f"attack only {1000 * attack:.0f} ms after the start"


def _check_spread(sounds: list[dict[str, object]], measured: dict[str, float]) -> Iterator[Problem]:
    by_recipe: dict[str, list[dict[str, object]]] = {}
    for sound in sounds:
        by_recipe.setdefault(str(sound["recipe"]), []).append(sound)
    for group in by_recipe.values():
        levels = [
            measured[str(s["id"])] - LAYER_LU[str(s["strength_layer"]) if s["strength_layer"] else None]
            for s in group
            if str(s["id"]) in measured
        ]
        if levels and max(levels) - min(levels) > MAX_SPREAD_LU:
            spread = max(levels) - min(levels)
            yield Problem(str(group[0]["file"]), "loudness", f"variations lie {spread:.2f} LU apart")


def check_library(library: str | os.PathLike[str]) -> list[Problem]:
    """Every broken promise of a rendered library; an empty list when all is well.

    Checked are: the file is there and is the one of the manifest, UCS category and file name, rate, peak, DC, clicks at
    the ends, seams of loops, attack of impacts near the start, and loudness within a recipe.

    Raises:
        FileNotFoundError: there is no manifest in the folder.
    """
    folder = Path(library)
    sounds = read_manifest(folder)
    ucs = load_ucs()
    problems: list[Problem] = []
    measured: dict[str, float] = {}
    for sound in sounds:
        name = str(sound["file"])
        path = folder / name
        if not path.is_file():
            problems.append(Problem(name, "missing", "listed in the manifest but not there"))
            continue
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != sound["sha256"]:
            problems.append(Problem(name, "changed", "differs from the file that the manifest describes"))
        if len(data) > MAX_FILE_BYTES:
            problems.append(Problem(name, "size", f"{len(data)} bytes"))
        category = ucs.of_file_name(path.name)
        if category is None or category.cat_id != sound["cat_id"]:
            problems.append(Problem(name, "name", "the file name does not state the UCS category of the manifest"))
        x, rate = soundfile.read(path, dtype="float64")
        if rate != SR:
            problems.append(Problem(name, "rate", f"{rate} Hz"))
        measured[str(sound["id"])] = loudness_of(x, Kind(str(sound["kind"])))
        problems += [Problem(name, what, detail) for what, detail in _check_sound(sound, x)]
    problems += _check_spread(sounds, measured)
    return problems
