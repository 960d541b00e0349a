"""Does "more like this" find sounds of the same kind, and are guessed categories right?

Measured on a folder of recordings with a table of their kinds. Nothing of the recordings but their sound is looked at.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from studio import places
from studio.domain.errors import UnreadableInput
from studio.domain.progress import Progress
from studio.sound.listening import features, likeness_space
from studio.sound.recordings import audio_file
from studio.sound.search import guessing
from studio.sound.shelves.records import Examples, SoundRecord, Vectors

NEAREST = 5
_KINDS = Path(__file__).with_name("evaluation_kinds.tsv")
_Near = tuple[SoundRecord, float]
_MFCC = slice(2 * features.MELS, 2 * features.MELS + 2 * features.MFCCS)
PARTS = {
    "MFCC": _MFCC,
    "measured": slice(0, features.MEASURED),
    "learned": slice(features.MEASURED, features.JOINED),
    "both": slice(0, features.JOINED),
}
"""Parts of the joined vector that are measured beside each other, and beside "placed", which the program uses."""


@dataclass(frozen=True)
class Likeness:
    """How well neighbours share a category, each from 0 to 1: one of the five nearest does; the share of those that
    could be among them (recall@5); mean average precision. ``queries`` sounds have another of their kind."""

    one_of_five: float
    recall: float
    mean_precision: float
    queries: int


def score(vectors: Vectors, categories: NDArray[np.str_], series: NDArray[np.str_]) -> Likeness:
    """Every sound asks for its like among all that are not of its own series."""
    unit = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    found, recalls, precisions = [], [], []
    for place, likeness in enumerate(unit @ unit.T):
        others = np.flatnonzero(series != series[place])
        right = (categories[others] == categories[place])[np.argsort(-likeness[others], kind="stable")]
        if not right.any():
            continue
        found.append(bool(right[:NEAREST].any()))
        recalls.append(right[:NEAREST].sum() / min(NEAREST, right.sum()))
        precisions.append(float(np.mean(np.cumsum(right)[right] / (np.flatnonzero(right) + 1))))
    if not found:
        return Likeness(0.0, 0.0, 0.0, 0)
    return Likeness(float(np.mean(found)), float(np.mean(recalls)), float(np.mean(precisions)), len(found))


def series_of(file: str) -> str:
    """What clips of one recording (``1-100032-A-0``) or takes of one sound (``gong_01``) have in common."""
    clip = re.fullmatch(r"\d-(.+)-[A-Z]-\d+", Path(file).stem)
    return clip[1] if clip else re.sub(r"[\d_\- ]+$", "", str(Path(file).with_suffix("")))


@dataclass(frozen=True)
class Guessing:
    """How often the category of a sound is guessed right, each share from 0 to 1.

    ``first`` and ``offered``: the right one is the first, or one of the five, that are offered for a sound when all
    others of the folder are named (``sounds`` of them have another of their kind), except those of its own series;
    ``sure`` is the share of which the guess is sure enough to be taken over, ``sure_right`` how many of these are
    right. ``first_synthetic`` and ``offered_synthetic``: the same when nothing is known but the sounds that come with
    the program, of the ``synthetic_sounds`` whose kind is among those.
    """

    first: float
    offered: float
    sure: float
    sure_right: float
    sounds: int
    first_synthetic: float
    offered_synthetic: float
    synthetic_sounds: int


def score_guesses(vectors: Vectors, kinds: NDArray[np.str_], series: NDArray[np.str_], shipped: Examples) -> Guessing:
    """Every sound is guessed by all that are not of its own series; ``kinds`` are those of ``evaluation_kinds.tsv``."""
    own, synthetic, sure = [], [], []
    patterns = _patterns()
    held = {kind for kind in kinds.tolist() if any(_fits(name, kind, patterns) for name in set(shipped.categories))}
    for place, kind in enumerate(kinds.tolist()):
        known = Examples(vectors[series != series[place]], kinds[series != series[place]])
        by_ear = [*_records(known, vectors[place], "folder"), *_records(shipped, vectors[place], "shipped")]
        if kind in known.categories:
            own.append(_places(guessing.offered(by_ear), kind, patterns))
            guess, confidence = next(guessing.guesses(known, vectors[place : place + 1]))
            sure += [guess == kind] if confidence >= guessing.SURE else []
        if kind in held:
            synthetic.append(_places(guessing.offered(_records(shipped, vectors[place], "shipped")), kind, patterns))
    return Guessing(
        *_shares(own),
        len(sure) / max(len(own), 1),
        float(np.mean(sure)) if sure else 0.0,
        len(own),
        *_shares(synthetic),
        len(synthetic),
    )


def _records(examples: Examples, vector: Vectors, origin: Literal["shipped", "folder"]) -> list[_Near]:
    """Examples as neighbours of ``vector``."""
    likeness = (examples.vectors @ vector).tolist() if len(examples) else []
    blank = SoundRecord("", "", Path(), "", 0.0, 0, 0, origin=origin)
    return [(replace(blank, cat_id=str(c)), near) for c, near in zip(examples.categories, likeness, strict=True)]


def _places(offered: list[tuple[str, float]], kind: str, patterns: Mapping[str, list[str]]) -> tuple[bool, bool]:
    right = [name == kind or _fits(name, kind, patterns) for name, _ in offered]
    return any(right[:1]), any(right)


def _shares(found: list[tuple[bool, bool]]) -> tuple[float, float]:
    return (float(np.mean([a for a, _ in found])), float(np.mean([b for _, b in found]))) if found else (0.0, 0.0)


def _fits(cat_id: str, kind: str, patterns: Mapping[str, list[str]]) -> bool:
    return any(fnmatchcase(cat_id, pattern) for pattern in patterns.get(kind, ()))


def _patterns() -> dict[str, list[str]]:
    """UCS categories that are right for kinds of recordings."""
    with _KINDS.open(encoding="utf-8", newline="") as handle:
        return {row["kind"]: row["categories"].split() for row in csv.DictReader(handle, delimiter="\t")}


def shipped_examples(folder: Path) -> Examples:
    """The sounds that come with the program, those that have been measured."""
    digests, vectors, _ = features.load_prepared(folder / features.PREPARED_NAME)
    entries = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["sounds"]
    named = {str(entry["sha256"]): str(entry["cat_id"]) for entry in entries}
    kept = [place for place, digest in enumerate(digests) if digest in named]
    return Examples(vectors[kept], np.array([named[digests[place]] for place in kept], dtype=np.str_))


def evaluate_likeness(folder: Path, progress: Progress | None = None) -> dict[str, Likeness | Guessing]:
    """Measure the sounds that the table in ``folder`` names (columns ``file`` and ``category``), part by part.

    Raises:
        UnreadableInput: there is no such table, or one of its sounds cannot be read.
    """
    progress = progress or Progress()
    rows = _table(folder)
    vectors = []
    for done, row in enumerate(rows):
        progress.step(done, len(rows), "Listening to the sounds")
        samples, rate = audio_file.read(folder / row["file"], longest_s=features.LONGEST_S)
        vectors.append(features.analyse(samples, rate, stage="joined").vector)
    joined = np.stack(vectors)
    placed = likeness_space.placed(joined)
    kinds = np.array([row["category"] for row in rows])
    series = np.array([series_of(row["file"]) for row in rows])
    found: dict[str, Likeness | Guessing] = {
        name: score(joined[:, part], kinds, series) for name, part in PARTS.items()
    }
    found["placed"] = score(placed, kinds, series)
    found["guess"] = score_guesses(placed, kinds, series, shipped_examples(places.shipped_sounds()))
    return found


def _table(folder: Path) -> list[dict[str, str]]:
    table = next(iter(sorted(folder.glob("*.csv"))), None)
    if table is None:
        raise UnreadableInput(
            f"There is no table of sounds in {folder}.",
            hint='Put a CSV file there with the columns "file" and "category".',
            path=folder,
        )
    with table.open(newline="", encoding="utf-8") as handle:
        rows = list(csv.DictReader(handle))
    if not rows or not {"file", "category"} <= set(rows[0]):
        raise UnreadableInput(
            f"The table {table} names no sounds.", hint='It needs the columns "file" and "category".', path=table
        )
    return rows
