"""Does a rendered library keep its promises? Every file is decoded and measured."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import soundfile

from studio.sound.categories.ucs import load_ucs
from studio.synthesis.blocks.dsp import SR
from studio.synthesis.registry import Kind
from studio.synthesis.rendering.mastering import LAYER_LU, loudness_of
from studio.synthesis.rendering.promises import broken_promises
from studio.synthesis.rendering.rendering import read_manifest

MAX_SPREAD_LU = 1.0
MAX_FILE_BYTES = 5_000_000


@dataclass(frozen=True)
class Problem:
    """One broken promise: which file, what, and in words why it matters."""

    file: str
    what: str
    detail: str


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
        problems += [Problem(name, what, detail) for what, detail in broken_promises(x, Kind(str(sound["kind"])))]
    problems += _check_spread(sounds, measured)
    return problems
