"""Scores for instants: matching, F1, skill over the even grid, errors, and how far they spread from clip to clip.

Finding evenly spaced instants already scores well when their number is right, so *timing skill* says how much of the
rest is won: (F1 − F1 of the grid) / (1 − F1 of the grid). Spreads are 90 % intervals of 1,000 bootstrap draws of whole
clips, since hits within a clip share its luck.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypedDict

import numpy as np
from numpy.typing import NDArray

NEAR_S, FAR_S = 0.05, 0.10
NOTICED_EARLY_S = 0.045
"""From here on viewers notice that sound runs ahead of the picture (ITU-R BT.1359)."""

_DRAWS = 1000

Range = tuple[float, float]


class Score(TypedDict):
    """F1 at both tolerances, skill over the even grid at both, the median signed error and the share noticed early.

    `…_range` are 90 % intervals over clips. `precision_50` and `recall_50` are those behind `f1_50`.
    """

    f1_50: float
    f1_50_range: Range
    f1_100: float
    f1_100_range: Range
    precision_50: float
    recall_50: float
    skill_50: float
    skill_100: float
    median_error_ms: float
    early_share: float
    predicted: int
    reference: int


class QuietScore(TypedDict):
    """False cues a minute where nothing hits, with its 90 % interval over clips, and the count of each clip."""

    per_minute: float
    range: Range
    clips: dict[str, int]


Runs = list[tuple[tuple[float, ...], list[list[float]]]]
"""For each clip its reference times and one or more draws of found times."""


@dataclass(frozen=True, slots=True)
class _Counts:
    """Per clip: pairs within each tolerance, found and heard."""

    near: NDArray[np.float64]
    far: NDArray[np.float64]
    found: NDArray[np.float64]
    heard: NDArray[np.float64]


def score(runs: Runs, grid: Runs) -> Score:
    """Judge a method's runs beside the even grid's on the same clips."""
    ours, even = _count(runs), _count(grid)
    everything = np.arange(len(runs))
    near, far = _f1(ours.near, ours, everything), _f1(ours.far, ours, everything)
    grid_near, grid_far = _f1(even.near, even, everything), _f1(even.far, even, everything)
    errors = [p - r for reference, draws in runs for draw in draws for r, p in match(reference, draw, FAR_S)]
    draws = np.random.default_rng(0).integers(0, len(runs), (_DRAWS, len(runs)))
    return {
        "f1_50": near,
        "f1_50_range": _range([_f1(ours.near, ours, draw) for draw in draws]),
        "f1_100": far,
        "f1_100_range": _range([_f1(ours.far, ours, draw) for draw in draws]),
        "precision_50": float(ours.near.sum() / max(ours.found.sum(), 1)),
        "recall_50": float(ours.near.sum() / max(ours.heard.sum(), 1)),
        "skill_50": (near - grid_near) / (1 - grid_near),
        "skill_100": (far - grid_far) / (1 - grid_far),
        "median_error_ms": float(np.median(errors)) * 1000 if errors else 0.0,
        "early_share": float(np.mean([e < -NOTICED_EARLY_S for e in errors])) if errors else 0.0,
        "predicted": round(float(ours.found.sum()) / max(len(runs[0][1]), 1)),
        "reference": sum(len(reference) for reference, _ in runs),
    }


def quiet_score(false: dict[str, int], minutes: dict[str, float]) -> QuietScore:
    """Judge counts of false cues in clips (by name) of the given lengths."""
    counts = np.array([false[name] for name in minutes], dtype=np.float64)
    lengths = np.array(list(minutes.values()))
    if not len(lengths):
        return {"per_minute": 0.0, "range": (0.0, 0.0), "clips": {}}
    draws = np.random.default_rng(0).integers(0, len(lengths), (_DRAWS, len(lengths)))
    rates = [float(counts[draw].sum() / lengths[draw].sum()) for draw in draws]
    return {"per_minute": float(counts.sum() / lengths.sum()), "range": _range(rates), "clips": dict(false)}


def _count(runs: Runs) -> _Counts:
    def pairs(tolerance_s: float) -> NDArray[np.float64]:
        return np.array([sum(len(match(ref, draw, tolerance_s)) for draw in draws) for ref, draws in runs], np.float64)

    found = np.array([sum(len(draw) for draw in draws) for _, draws in runs], np.float64)
    heard = np.array([len(reference) * len(draws) for reference, draws in runs], np.float64)
    return _Counts(pairs(NEAR_S), pairs(FAR_S), found, heard)


def _f1(hits: NDArray[np.float64], counts: _Counts, chosen: NDArray[np.int64]) -> float:
    total = float(counts.found[chosen].sum() + counts.heard[chosen].sum())
    return 2 * float(hits[chosen].sum()) / total if total else 1.0


def _range(values: Sequence[float]) -> Range:
    low, high = np.quantile(values, (0.05, 0.95))
    return float(low), float(high)


def micro_f1(runs: Runs, tolerance_s: float) -> float:
    """F1 over all clips together; a method with several draws a clip (random) counts each."""
    hits = sum(len(match(reference, draw, tolerance_s)) for reference, draws in runs for draw in draws)
    total = sum(len(reference) + len(draw) for reference, draws in runs for draw in draws)
    return 2 * hits / total if total else 1.0


def match(reference: Sequence[float], predicted: Sequence[float], tolerance_s: float) -> list[tuple[float, float]]:
    """Pair times one to one within the tolerance: as many pairs as possible, then the least total distance.

    For points on a line the best bipartite matching keeps the order, so an alignment over both sorted lists finds it.
    """
    a, b = sorted(reference), sorted(predicted)
    best = [[(0, 0.0)] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            options = [best[i - 1][j], best[i][j - 1]]
            gap = abs(a[i - 1] - b[j - 1])
            if gap <= tolerance_s + 1e-9:
                options.append((best[i - 1][j - 1][0] + 1, best[i - 1][j - 1][1] - gap))
            best[i][j] = max(options)
    pairs, i, j = [], len(a), len(b)
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            pairs.append((a[i - 1], b[j - 1]))
            i, j = i - 1, j - 1
    return pairs[::-1]


def even_grid(count: int, duration_s: float) -> list[float]:
    """`count` instants, evenly spaced over the clip."""
    return [(k + 0.5) * duration_s / count for k in range(count)]


def rank_correlation(first: Sequence[float], second: Sequence[float]) -> float:
    """Spearman's rank correlation, −1…1; 0 for fewer than three pairs or where one of the two never varies."""
    if len(first) < 3 or len(set(first)) < 2 or len(set(second)) < 2:
        return 0.0
    return float(np.corrcoef(_ranks(first), _ranks(second))[0, 1])


def _ranks(values: Sequence[float]) -> NDArray[np.float64]:
    """Ranks from 0; equal values share the mean of theirs."""
    array = np.asarray(values, dtype=np.float64)
    below = (array[:, None] > array).sum(axis=1)
    equal = (array[:, None] == array).sum(axis=1)
    return np.asarray(below + (equal - 1) / 2, dtype=np.float64)
