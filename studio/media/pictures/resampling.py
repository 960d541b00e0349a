"""Area averaging of pictures that arrive in strips."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse

FloatArray = npt.NDArray[np.float32]


def area_weights(size: int, reduced: int) -> Any:
    """Sparse (reduced, size) matrix of box weights: every row averages the stretch of pixels that it covers."""
    edges = np.arange(reduced + 1) * (size / reduced)
    rows, columns, weights = [], [], []
    for row in range(reduced):
        start, end = edges[row], edges[row + 1]
        first, last = int(start), min(int(np.ceil(end)), size)
        covered = np.minimum(np.arange(first, last) + 1, end) - np.maximum(np.arange(first, last), start)
        keep = covered > 1e-9
        index = np.arange(first, last)[keep]
        rows.append(np.full(index.size, row))
        columns.append(index)
        weights.append(covered[keep] / covered[keep].sum())
    entries = np.concatenate(weights).astype(np.float32)
    return sparse.csr_matrix((entries, (np.concatenate(rows), np.concatenate(columns))), shape=(reduced, size))


class AreaAverage:
    """Reduces a picture of ``height`` × ``width`` to ``small_height`` × ``small_width`` while its strips go by."""

    def __init__(self, height: int, width: int, small_height: int, small_width: int) -> None:
        self._vertical = area_weights(height, small_height).tocsc()
        self._horizontal = area_weights(width, small_width)
        self._sum = np.zeros((small_height, width), np.float32)

    def add(self, y0: int, strip: FloatArray) -> None:
        """Add rows ``y0``… of the picture, float32 (h, width)."""
        part = self._vertical[:, y0 : y0 + strip.shape[0]].tocsr()
        touched = np.flatnonzero(np.diff(part.indptr))
        self._sum[touched] += part[touched] @ np.ascontiguousarray(strip)

    def result(self) -> FloatArray:
        """The reduced picture, float32 (small_height, small_width)."""
        return np.ascontiguousarray((self._horizontal @ self._sum.T).T, np.float32)


def reduced_size(
    width: int, height: int, *, short_side: int | None = None, max_side: int | None = None
) -> tuple[int, int]:
    """(width, height) with the given short or long side, never larger than the original, at least 1 × 1."""
    scale = 1.0
    if short_side is not None:
        scale = min(scale, short_side / min(width, height))
    if max_side is not None:
        scale = min(scale, max_side / max(width, height))
    return max(1, round(width * scale)), max(1, round(height * scale))
