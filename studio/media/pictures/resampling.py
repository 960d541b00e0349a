"""Area averaging of pictures that arrive in strips."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float32]


def box_weights(size: int, reduced: int, first: int, last: int) -> tuple[int, FloatArray]:
    """What the pixels ``first``…``last`` of ``size`` add to the averages: the first average they touch, and the weights
    (touched, last - first)."""
    step = size / reduced
    lowest, highest = int(first / step), min(int(np.ceil(last / step)), reduced)
    starts = np.arange(lowest, highest)[:, None] * step
    pixels = np.arange(first, last)[None]
    covered = np.minimum(pixels + 1, starts + step) - np.maximum(pixels, starts)
    return lowest, (np.clip(covered, 0.0, 1.0) / step).astype(np.float32)


class AreaAverage:
    """Reduces a picture of ``height`` × ``width`` to ``small_height`` × ``small_width`` while its strips go by."""

    def __init__(self, height: int, width: int, small_height: int, small_width: int) -> None:
        self._height, self._small_width = height, small_width
        self._sum = np.zeros((small_height, small_width), np.float32)

    def add(self, y0: int, strip: FloatArray) -> None:
        """Add rows ``y0``… of the picture, float32 (h, width)."""
        rows = len(strip)
        narrow = cv2.resize(np.ascontiguousarray(strip), (self._small_width, rows), interpolation=cv2.INTER_AREA)
        first, weights = box_weights(self._height, len(self._sum), y0, y0 + rows)
        self._sum[first : first + len(weights)] += weights @ narrow

    def result(self) -> FloatArray:
        """The reduced picture, float32 (small_height, small_width)."""
        return self._sum


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


Strip = tuple[int, FloatArray, FloatArray | None]
"""Where the rows begin, their lightness (h, w), and their alpha (h, w) 0…1 if the picture has it."""


def reduced_strips(strips: Iterator[Strip], height: int, small_height: int, small_width: int) -> Iterator[Strip]:
    """The strips of a picture of ``height`` rows, area-averaged to ``small_height`` × ``small_width`` while they go by:
    a row is given as soon as all that falls on it has been seen. What is transparent does not colour what is not."""
    done = 0
    waiting = np.zeros((0, small_width, 2), np.float32)
    for y0, lightness, alpha in strips:
        rows = len(lightness)
        weight = np.ones_like(lightness) if alpha is None else alpha
        narrow = cv2.resize(np.dstack([lightness * weight, weight]), (small_width, rows), interpolation=cv2.INTER_AREA)
        first, weights = box_weights(height, small_height, y0, y0 + rows)
        weights, first = (
            weights[max(0, done - first) :],
            max(first, done),
        )  # a row given already touches this by rounding
        end = first + len(weights)
        if end - done > len(waiting):
            waiting = np.pad(waiting, ((0, end - done - len(waiting)), (0, 0), (0, 0)))
        waiting[first - done : end - done] += np.tensordot(weights, narrow, 1)
        ready = (y0 + rows) * small_height // height - done
        if ready:
            yield done, *_unweighted(waiting[:ready], alpha is not None)
            done, waiting = done + ready, waiting[ready:]


def _unweighted(sums: FloatArray, has_alpha: bool) -> tuple[FloatArray, FloatArray | None]:
    weight = sums[..., 1]
    lightness = np.divide(sums[..., 0], weight, out=np.zeros_like(weight), where=weight > 0)
    return lightness, np.clip(weight, 0, 1) if has_alpha else None
