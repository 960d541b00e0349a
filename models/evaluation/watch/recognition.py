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
from typing import Any

import av
import numpy as np
from numpy.typing import NDArray

from models.watch.labels import in_order
from models.watch.observations import Label, Observations
from models.watch.watcher import Watcher

SURE = 0.5
CLIP_CATEGORIES = Path(__file__).parent / "clip_categories.tsv"


@dataclass(frozen=True)
class ClipResult:
    """The labels of one clip, surest first, and the rank of the first right one (1 is best, None: not among them)."""

    file: str
    category: str
    labels: tuple[Label, ...]
    rank: int | None

    def is_right_within(self, guesses: int) -> bool:
        return self.rank is not None and self.rank <= guesses


def evaluate_categories(
    folder: Path,
    *,
    device: str = "cpu",
    grey: bool = True,
    watcher: Watcher | None = None,
    on_progress: Callable[[float, float, str], None] | None = None,
) -> dict[str, Any]:
    """Watch all clips of ``folder`` (in grey, as old film is) and compare their labels with what they show.

    Returns plain data, see `summarise`. ``on_progress`` gets (done, total, text) before every clip. ``watcher``
    defaults to the models that come with the program.

    Raises:
        FileNotFoundError: there is no ``clips.csv``, or weights are missing.
        ValueError: none of the listed clips is there.
    """
    table = folder / "clips.csv"
    if not table.is_file():
        raise FileNotFoundError(f"No clips to test with: {table} does not exist.")
    with table.open(newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["category"] in right_categories()]
    rows = [row for row in rows if (folder / row["file"]).is_file()]
    if not rows:
        raise ValueError(f"None of the clips that {table} lists is there.")
    watcher = watcher or Watcher.load(device, impacts=False)
    results = []
    for index, row in enumerate(rows):
        if on_progress is not None:
            on_progress(index, len(rows), row["file"])
        results.append(_result(folder / row["file"], row["category"], watcher, grey))
    return summarise(results)


def summarise(results: list[ClipResult]) -> dict[str, Any]:
    """Recall over the categories of the clips, each category with equal weight, and the single results.

    ``recall_N_low`` and ``recall_N_high`` enclose 90 % of what other clips of such kinds would give (bootstrap over
    kinds and clips). ``offered`` is the share of clips for which anything was sure enough to be offered, ``precision``
    the share of those whose surest label was right, ``precision_sure`` the same where it was surer than `SURE`.
    """
    by_category: dict[str, list[ClipResult]] = defaultdict(list)
    for result in results:
        by_category[result.category].append(result)
    offered = [result for result in results if result.labels]
    sure = [result for result in offered if result.labels[0].confidence >= SURE]
    report: dict[str, Any] = {}
    for guesses in (1, 5):
        groups = [np.array([result.is_right_within(guesses) for result in group]) for group in by_category.values()]
        low, high = _spread(groups)
        report[f"recall_{guesses}"] = float(np.mean([group.mean() for group in groups]))
        report |= {f"recall_{guesses}_low": low, f"recall_{guesses}_high": high}
    return {
        **report,
        "categories": len(by_category),
        "offered": len(offered) / len(results),
        "precision": _share_right(offered),
        "sure": len(sure) / len(results),
        "precision_sure": _share_right(sure),
        "clips": [
            {
                "file": result.file,
                "category": result.category,
                "rank": result.rank,
                "labels": [f"{label.category} {label.confidence:.2f}" for label in result.labels[:5]],
            }
            for result in results
        ],
    }


def _share_right(results: list[ClipResult]) -> float:
    return float(np.mean([result.is_right_within(1) for result in results])) if results else 0.0


def _spread(groups: list[NDArray[np.bool_]], draws: int = 1000) -> tuple[float, float]:
    """The 5 % and 95 % quantiles of the mean of the groups' means, for groups and members drawn with replacement."""
    random = np.random.default_rng(0)
    means = []
    for _ in range(draws):
        drawn = [groups[index] for index in random.integers(len(groups), size=len(groups))]
        means.append(np.mean([random.choice(group, len(group)).mean() for group in drawn]))
    low, high = np.quantile(means, (0.05, 0.95))
    return round(float(low), 4), round(float(high), 4)


def describe(report: dict[str, Any]) -> list[str]:
    """The report as lines of text."""
    lines = [
        f"{clip['file']} ({clip['category']}): {', '.join(clip['labels']) or 'nothing'} – rank {clip['rank'] or '–'}"
        for clip in report["clips"]
    ]
    recall = ", ".join(
        f"R@{guesses} {report[f'recall_{guesses}']:.2f} "
        f"({report[f'recall_{guesses}_low']:.2f} … {report[f'recall_{guesses}_high']:.2f})"
        for guesses in (1, 5)
    )
    return [
        *lines,
        f"{report['categories']} categories: {recall}",
        f"offered for {report['offered']:.0%}, its surest label right in {report['precision']:.0%}; "
        f"surer than {SURE} for {report['sure']:.0%}, right in {report['precision_sure']:.0%}",
    ]


def clip_labels(observations: Observations) -> tuple[Label, ...]:
    """The labels of all shots as one list, each category with its greatest confidence weighted by the shot's length, in
    the order in which a single shot's are offered."""
    total = sum(shot.duration_s for shot in observations.shots) or 1.0
    best: dict[str, tuple[float, Label]] = {}
    for shot in observations.shots:
        for label in shot.labels:
            score = label.confidence * (shot.duration_s / total) ** 0.5
            if score > best.get(label.category, (0.0, label))[0]:
                best[label.category] = (score, label)
    return in_order(best.values())


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
        picture = frame.to_ndarray(format="gray" if grey else "rgb24")
        yield float(frame.time or 0), np.asarray(picture, np.uint8)
