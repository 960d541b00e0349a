"""How far a person's help reaches: the quality with 0 … 50 true colour points, and with the true palette.

After the random-point study of Zhang et al., "Real-Time User-Guided Image Colorization with Learned Deep Priors"
(SIGGRAPH 2017), section 4: points at random places, each showing the mean true colour of a 7 × 7 patch.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from models.colour.arrays import FloatArray
from models.colour.chroma import DEFAULT_VIVIDNESS
from models.colour.colorizer import Colorizer
from models.colour.lab import srgb_array_to_lab
from models.colour.palette import palettes
from models.colour.points import Hint
from models.evaluation.colour.metrics import psnr
from models.evaluation.colour.recovery import OnProgress, OnUnreadable, as_stored, photographs

POINTS = (0, 1, 2, 5, 10, 20, 50)
_PATCH = 7
_SAME_COLOUR = 10.0
_AROUND = 20
"""Pixels this near to a point do not count for its reach: they show the patch, not the object."""


@dataclass
class GuidanceScores:
    """PSNR per photograph for each number of points and with the palette, and ab errors for the reach of one point."""

    points: dict[int, list[float]] = field(default_factory=lambda: {count: [] for count in POINTS})
    palette: list[float] = field(default_factory=list)
    reach: list[tuple[float, float]] = field(default_factory=list)

    def record(self) -> dict[str, object]:
        """`points`: a row per number with mean PSNR and its standard error; `palette_psnr`; the reach of one point."""
        rows = [{"points": n, "psnr": float(np.mean(v)), "error": _standard_error(v)} for n, v in self.points.items()]
        before, after = np.mean(self.reach, axis=0) if self.reach else (float("nan"), float("nan"))
        return {
            "n": len(self.palette),
            "points": rows,
            "palette_psnr": float(np.mean(self.palette)),
            "palette_psnr_error": _standard_error(self.palette),
            "reach_ab_error_before": float(before),
            "reach_ab_error_after": float(after),
        }


def evaluate_guidance(
    directory: Path,
    colorizer: Colorizer,
    *,
    vividness: float = DEFAULT_VIVIDNESS,
    limit: int | None = None,
    seed: int = 0,
    on_progress: OnProgress | None = None,
    on_unreadable: OnUnreadable | None = None,
) -> GuidanceScores:
    """Colour every photograph with ever more of its own colours given as points, and with its own palette.

    Raises:
        ValueError: the folder holds no readable picture.
    """
    rng, scores = np.random.default_rng(seed), GuidanceScores()
    for crop, truth in photographs(directory, limit, on_progress, on_unreadable):
        lightness, ab = truth[..., 0], truth[..., 1:]
        hints = true_points(ab, max(POINTS), rng)
        results = {}
        for count in POINTS:
            field_ = colorizer.predict(lightness, vividness=vividness, hints=hints[:count], keep_logits=False)
            results[count] = as_stored(lightness, field_)
            scores.points[count].append(psnr(crop, results[count]))
        palette = palettes(np.moveaxis(ab, -1, 0)[None])[0]
        led = colorizer.predict(lightness, vividness=vividness, palette=palette, keep_logits=False)
        scores.palette.append(psnr(crop, as_stored(lightness, led)))
        reach = _reach(ab, hints[0], results[0], results[1])
        if reach is not None:
            scores.reach.append(reach)
    return scores


def true_points(ab: FloatArray, count: int, rng: np.random.Generator) -> list[Hint]:
    """`count` colour points at random places of a picture (H, W, 2), each with the mean colour of its patch."""
    height, width = ab.shape[:2]
    half = _PATCH // 2
    points = []
    for _ in range(count):
        y, x = int(rng.integers(half, height - half)), int(rng.integers(half, width - half))
        a, b = ab[y - half : y + half + 1, x - half : x + half + 1].mean(axis=(0, 1))
        points.append(Hint((x + 0.5) / width, (y + 0.5) / height, float(a), float(b), _PATCH / 2 / max(height, width)))
    return points


def _reach(ab: FloatArray, hint: Hint, without: FloatArray, with_one: FloatArray) -> tuple[float, float] | None:
    """Mean ab error, without and with the point, of what has its colour but lies away from it; None if nothing does."""
    height, width = ab.shape[:2]
    rows, columns = np.mgrid[:height, :width]
    away = np.hypot(rows - hint.y * height, columns - hint.x * width) > _AROUND
    same = away & (np.linalg.norm(ab - np.array([hint.a, hint.b], np.float32), axis=-1) < _SAME_COLOUR)
    if not same.any():
        return None
    before, after = (
        float(np.linalg.norm(srgb_array_to_lab(rgb.astype(np.uint8))[..., 1:] - ab, axis=-1)[same].mean())
        for rgb in (without, with_one)
    )
    return before, after


def _standard_error(values: Sequence[float]) -> float:
    return float(np.std(values, ddof=1) / np.sqrt(len(values))) if len(values) > 1 else float("nan")
