"""Does "more like this" find sounds of the same kind? Measured on a folder of recordings with a table of categories."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.domain.errors import UnreadableInput
from studio.domain.progress import Progress
from studio.sound import audio_file, features
from studio.sound.index import Vectors

NEAREST = 5
_MFCC = slice(2 * features.MELS, 2 * features.MELS + 2 * features.MFCCS)
PARTS = {
    "MFCC": _MFCC,
    "measured": slice(0, features.MEASURED),
    "learned": slice(features.MEASURED, features.DIMENSIONS),
    "both": slice(0, features.DIMENSIONS),
}
"""Parts of the vector that are measured beside each other."""


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


def evaluate_likeness(folder: Path, progress: Progress | None = None) -> dict[str, Likeness]:
    """Measure the sounds that the table in ``folder`` names (columns ``file`` and ``category``), part by part.

    Raises:
        UnreadableInput: there is no such table, or one of its sounds cannot be read.
    """
    progress = progress or Progress()
    table = next(iter(sorted(folder.glob("*.csv"))), None)
    if table is None:
        raise UnreadableInput(
            f"There is no table of sounds in {folder}.",
            hint='Put a CSV file there with the columns "file" and "category".',
            path=folder,
        )
    with table.open(newline="", encoding="utf-8") as handle:
        rows = list(csv.DictReader(handle))
    vectors = []
    for done, row in enumerate(rows):
        progress.step(done, len(rows), "Listening to the sounds")
        samples, rate = audio_file.read(folder / row["file"], longest_s=features.LONGEST_S)
        vectors.append(features.analyse(samples, rate).vector)
    stacked = np.stack(vectors)
    categories = np.array([row["category"] for row in rows])
    series = np.array([series_of(row["file"]) for row in rows])
    return {name: score(stacked[:, part], categories, series) for name, part in PARTS.items()}
