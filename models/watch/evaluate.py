"""How often the watcher names a right sound category, on a folder of clips whose sound is known.

The folder holds clips and a ``clips.csv`` with the columns ``file`` and ``category``; ``clip_categories.tsv`` beside
this module says which categories of the Universal Category System are right for each of those. The clips' sound is
never decoded.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import av
import numpy as np
from numpy.typing import NDArray

from models.watch.observations import Label, Observations
from models.watch.watcher import Watcher

CLIP_CATEGORIES = Path(__file__).parent / "clip_categories.tsv"


@dataclass(frozen=True)
class ClipResult:
    """The labels of one clip, surest first, and the rank of the first right one (1 is best, None: not among them)."""

    file: str
    category: str
    labels: tuple[Label, ...]
    rank: int | None


@dataclass(frozen=True)
class CategoryReport:
    """Recall with one and with five guesses, every category of clips weighing the same, and the single results."""

    recall_1: float
    recall_5: float
    categories: int
    clips: tuple[ClipResult, ...]


def evaluate_categories(
    folder: Path, watcher: Watcher, *, grey: bool = True, report: Callable[[str], None] | None = None
) -> CategoryReport:
    """Watch all clips of ``folder`` (in grey, as old film is) and compare their labels with what they show.

    Raises:
        FileNotFoundError: there is no ``clips.csv``.
        ValueError: none of the listed clips is there.
    """
    table = folder / "clips.csv"
    if not table.is_file():
        raise FileNotFoundError(f"No clips to test with: {table} does not exist.")
    with table.open(newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["category"] in right_categories()]
    results = []
    for row in rows:
        path = folder / row["file"]
        if path.is_file():
            results.append(_result(path, row["category"], watcher, grey))
            if report is not None:
                report(describe(results[-1]))
    if not results:
        raise ValueError(f"None of the clips that {table} lists is there.")
    return summarise(results)


def summarise(results: list[ClipResult]) -> CategoryReport:
    """Recall over the categories of the clips, each category with equal weight."""
    by_category: dict[str, list[ClipResult]] = defaultdict(list)
    for result in results:
        by_category[result.category].append(result)

    def recall(guesses: int) -> float:
        hits = [
            np.mean([result.rank is not None and result.rank <= guesses for result in group])
            for group in by_category.values()
        ]
        return float(np.mean(hits))

    return CategoryReport(recall(1), recall(5), len(by_category), tuple(results))


def describe(result: ClipResult) -> str:
    labels = ", ".join(f"{label.category} {label.confidence:.2f}" for label in result.labels[:5]) or "nothing"
    return f"{result.file} ({result.category}): {labels} – rank {result.rank or '–'}"


def clip_labels(observations: Observations) -> tuple[Label, ...]:
    """The labels of all shots as one list, each category with its greatest confidence weighted by the shot's length."""
    total = sum(shot.duration_s for shot in observations.shots) or 1.0
    best: dict[str, tuple[float, Label]] = {}
    for shot in observations.shots:
        for label in shot.labels:
            score = label.confidence * (shot.duration_s / total) ** 0.5
            if score > best.get(label.category, (0.0, label))[0]:
                best[label.category] = (score, label)
    return tuple(label for _, label in sorted(best.values(), key=lambda pair: -pair[0]))


@cache
def right_categories(table: Path = CLIP_CATEGORIES) -> dict[str, frozenset[str]]:
    """Category of a clip → categories that are right for it."""
    with table.open(newline="", encoding="utf-8") as file:
        return {row["clip"]: frozenset(row["categories"].split()) for row in csv.DictReader(file, delimiter="\t")}


def _result(path: Path, category: str, watcher: Watcher, grey: bool) -> ClipResult:
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        fps = float(stream.average_rate or 25)
        labels = clip_labels(watcher.watch(_frames(container, grey), fps=fps))
    right = right_categories()[category]
    rank = next((index for index, label in enumerate(labels, 1) if label.category in right), None)
    return ClipResult(path.name, category, labels, rank)


def _frames(container: av.container.InputContainer, grey: bool) -> Iterator[tuple[float, NDArray[np.uint8]]]:
    for frame in container.decode(video=0):
        yield float(frame.time or 0), frame.to_ndarray(format="gray" if grey else "rgb24")
