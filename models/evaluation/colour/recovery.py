"""How well a folder of colour photographs is recovered from its lightness: the numbers of `evaluate colour`.

Every photograph counts with its 256² centre crop. The spread of a figure is its 95 % interval over 400 draws of as many
photographs with replacement (bootstrap).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
from torch import Tensor

from models.colour.arrays import FloatArray
from models.colour.chroma import DEFAULT_VIVIDNESS, ChromaField, apply_chroma
from models.colour.colorizer import Colorizer
from models.colour.lab import lab_array_to_srgb, srgb_array_to_lab
from models.evaluation.colour.calibration import Cells, sample_cells, together
from models.evaluation.colour.metrics import AbErrorCurve, ciede2000, colourfulness, psnr
from models.made_clips.labelled_photos import PHOTO_SUFFIXES

CROP = 256
_DRAWS = 400

ByteImage = npt.NDArray[np.uint8]
OnProgress = Callable[[int, int], None]
OnUnreadable = Callable[[Path, str], None]
Ageing = Callable[[ByteImage], FloatArray]
"""Makes a photograph (H, W, 3) look old and returns the lightness (H, W) of the scan."""


@dataclass(frozen=True)
class PictureScore:
    """One way of colouring one photograph, compared with its own colours."""

    curve: AbErrorCurve
    psnr: float
    cf_abs: float
    cf_signed: float
    ciede2000: float

    @classmethod
    def of(cls, truth_rgb: ByteImage, truth_lab: FloatArray, rgb: FloatArray) -> PictureScore:
        """`rgb` (H, W, 3) 0…255 in whole numbers, as a file would hold it; `truth_lab` belongs to `truth_rgb`."""
        ab = srgb_array_to_lab(rgb.astype(np.uint8))[..., 1:]
        coloured = np.concatenate([truth_lab[..., :1], ab], axis=-1)
        return cls(
            AbErrorCurve.of(truth_lab[..., 1:], ab),
            psnr(truth_rgb, rgb),
            colourfulness(rgb, signed=False),
            colourfulness(rgb, signed=True),
            float(ciede2000(truth_lab, coloured).mean()),
        )


def figures_of(scores: Sequence[PictureScore]) -> dict[str, float]:
    """`ab_error, psnr, cf_abs, cf_signed, auc, auc_rebalanced, ciede2000` of a set of photographs."""
    curve = AbErrorCurve.together([score.curve for score in scores])
    means = np.mean([(s.psnr, s.cf_abs, s.cf_signed, s.ciede2000) for s in scores], axis=0)
    return {
        "ab_error": curve.mean_error,
        "psnr": float(means[0]),
        "cf_abs": float(means[1]),
        "cf_signed": float(means[2]),
        "auc": curve.auc,
        "auc_rebalanced": curve.auc_rebalanced,
        "ciede2000": float(means[3]),
    }


@dataclass
class ColourScores:
    """What an evaluation collects, photograph by photograph. `coloured` has one list per vividness."""

    vividness: tuple[float, ...]
    coloured: list[list[PictureScore]] = field(default_factory=list)
    grey: list[PictureScore] = field(default_factory=list)
    truth: list[tuple[float, float]] = field(default_factory=list)
    """Colourfulness of the photographs themselves: abs and signed."""

    def __post_init__(self) -> None:
        self.coloured = [[] for _ in self.vividness]

    def figures(self, which: int = 0) -> dict[str, float]:
        """The figures at one vividness, with `_grey` those of plain grey, `cf_abs_truth`, `cf_signed_truth`, `n`."""
        grey = {f"{name}_grey": value for name, value in figures_of(self.grey).items()}
        abs_truth, signed_truth = np.mean(self.truth, axis=0)
        truth = {"cf_abs_truth": float(abs_truth), "cf_signed_truth": float(signed_truth), "n": float(len(self.truth))}
        return figures_of(self.coloured[which]) | grey | truth

    def spreads(self, which: int = 0) -> dict[str, list[float]]:
        """The 95 % interval `[low, high]` of every figure of `figures` that is of the colours, under `_spread`."""
        rng, n = np.random.default_rng(0), len(self.coloured[which])
        draws = [figures_of([self.coloured[which][i] for i in rng.integers(0, n, n).tolist()]) for _ in range(_DRAWS)]
        return {
            f"{name}_spread": [float(q) for q in np.quantile([draw[name] for draw in draws], (0.025, 0.975))]
            for name in draws[0]
        }

    def row(self, which: int) -> dict[str, Any]:
        """One point of the vividness curve: what counts, each with its 95 % interval `[low, high]` under `_spread`.

        `_share` is relative to the photographs themselves, `_quiet` is of the least colourful quarter of them alone:
        overcast scenes must not be painted.
        """
        rng, n = np.random.default_rng(0), len(self.truth)
        draws = [self._summary(which, rng.integers(0, n, n).tolist()) for _ in range(_DRAWS)]
        low, high = np.quantile([list(draw.values()) for draw in draws], (0.025, 0.975), axis=0)
        row: dict[str, Any] = {"vividness": self.vividness[which]}
        for position, (name, value) in enumerate(self._summary(which, list(range(n))).items()):
            row |= {name: value, f"{name}_spread": [float(low[position]), float(high[position])]}
        return row

    def _summary(self, which: int, chosen: list[int]) -> dict[str, float]:
        coloured = figures_of([self.coloured[which][i] for i in chosen])
        grey = figures_of([self.grey[i] for i in chosen])
        abs_truth, signed_truth = np.mean([self.truth[i] for i in chosen], axis=0)
        quiet = sorted(chosen, key=lambda i: self.truth[i][0])[: max(1, len(chosen) // 4)]
        return {
            "ab_error": coloured["ab_error"],
            "auc_gain": coloured["auc"] - grey["auc"],
            "rebalanced_gain": coloured["auc_rebalanced"] - grey["auc_rebalanced"],
            "cf_abs_share": coloured["cf_abs"] / float(abs_truth),
            "cf_signed_share": coloured["cf_signed"] / float(signed_truth),
            "cf_abs_share_quiet": _ratio([(self.coloured[which][i].cf_abs, self.truth[i][0]) for i in quiet]),
            "ciede2000": coloured["ciede2000"],
            "ciede2000_share": coloured["ciede2000"] / grey["ciede2000"],
            "psnr": coloured["psnr"],
        }


def _ratio(pairs: Sequence[tuple[float, float]]) -> float:
    """Sum of the first of all pairs in the sum of the second, which is never 0 for real photographs."""
    first, second = np.sum(pairs, axis=0)
    return float(first / max(second, 1e-9))


def score_folder(
    directory: Path,
    colorizer: Colorizer,
    vividness: Sequence[float] = (DEFAULT_VIVIDNESS,),
    *,
    ageing: Ageing | None = None,
    limit: int | None = None,
    on_progress: OnProgress | None = None,
    on_unreadable: OnUnreadable | None = None,
) -> ColourScores:
    """Colour every photograph of a folder at each vividness and score it against its own colours.

    With `ageing` the network sees the aged lightness; the colours are still put on the clean one. With `limit` only so
    many pictures count, spread evenly over the sorted names. Unreadable files are reported and left out.

    Raises:
        ValueError: the folder holds no readable picture.
    """
    scores = ColourScores(tuple(vividness))
    for crop, truth in photographs(directory, limit, on_progress, on_unreadable):
        seen = truth[..., 0] if ageing is None else ageing(crop)
        field_ = colorizer.predict(seen, vividness=scores.vividness[0])
        for results, value in zip(scores.coloured, scores.vividness, strict=True):
            results.append(PictureScore.of(crop, truth, as_stored(truth[..., 0], field_.decoded(value))))
        no_colour = np.concatenate([truth[..., :1], np.zeros_like(truth[..., 1:])], axis=-1)
        scores.grey.append(PictureScore.of(crop, truth, np.rint(lab_array_to_srgb(no_colour) * 255)))
        scores.truth.append((colourfulness(crop, signed=False), colourfulness(crop, signed=True)))
    return scores


def evaluate_folder(
    directory: Path,
    colorizer: Colorizer,
    *,
    vividness: float = DEFAULT_VIVIDNESS,
    ageing: Ageing | None = None,
    limit: int | None = None,
    on_progress: OnProgress | None = None,
    on_unreadable: OnUnreadable | None = None,
) -> dict[str, float]:
    """The figures of `score_folder` at one vividness: see `ColourScores.figures`.

    Raises:
        ValueError: the folder holds no readable picture.
    """
    scores = score_folder(
        directory,
        colorizer,
        (vividness,),
        ageing=ageing,
        limit=limit,
        on_progress=on_progress,
        on_unreadable=on_unreadable,
    )
    return scores.figures()


def calibration_cells(
    directory: Path,
    colorizer: Colorizer,
    *,
    vividness: float = DEFAULT_VIVIDNESS,
    limit: int | None = None,
    on_progress: OnProgress | None = None,
    on_unreadable: OnUnreadable | None = None,
) -> Cells:
    """What `calibration.fit` and `calibration.cross_fitted` need, from every photograph of a folder.

    Raises:
        ValueError: the folder holds no readable picture.
    """
    collected: list[tuple[Tensor, Tensor, Tensor]] = []
    log_weight = None
    for _, truth in photographs(directory, limit, on_progress, on_unreadable):
        field_ = colorizer.predict(truth[..., 0], vividness=vividness)
        assert field_.logits is not None
        collected.append(sample_cells(field_.logits, truth[..., 1:], field_.ab, len(collected)))
        log_weight = field_.log_weight
    assert log_weight is not None
    return together(collected, log_weight)


def as_stored(lightness: FloatArray, field_: ChromaField) -> FloatArray:
    """(H, W, 3) whole numbers 0…255: the coloured picture as an eight-bit file holds it."""
    return np.asarray(np.rint(apply_chroma(lightness, field_) * 255), np.float32)


def photographs(
    directory: Path,
    limit: int | None = None,
    on_progress: OnProgress | None = None,
    on_unreadable: OnUnreadable | None = None,
) -> Iterator[tuple[ByteImage, FloatArray]]:
    """Centre crops (256, 256, 3) of the pictures of a folder in the order of their names, and the same in Lab.

    Raises:
        ValueError: the folder holds no readable picture.
    """
    paths = sorted(path for path in directory.rglob("*") if path.suffix.lower() in PHOTO_SUFFIXES)
    if limit is not None:
        paths = paths[:: max(1, len(paths) // limit)][:limit]
    found = 0
    for path in paths:
        bgr = cv2.imdecode(np.fromfile(path, np.uint8), cv2.IMREAD_COLOR) if path.stat().st_size else None
        if bgr is None:
            if on_unreadable is not None:
                on_unreadable(path, "not a picture this program can read")
            continue
        crop = centre_crop(np.ascontiguousarray(bgr[:, :, ::-1], dtype=np.uint8))
        yield crop, srgb_array_to_lab(crop)
        found += 1
        if on_progress is not None:
            on_progress(found, len(paths))
    if not found:
        raise ValueError(f"There is no readable picture in {directory.name}: give a folder of colour photographs.")


def centre_crop(image: ByteImage, side: int = CROP) -> ByteImage:
    """(side, side, 3) from the middle of (H, W, 3) after its short side was resized to `side`."""
    h, w = image.shape[:2]
    scale = side / min(h, w)
    size = (max(side, round(w * scale)), max(side, round(h * scale)))
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    image = np.asarray(cv2.resize(image, size, interpolation=method), np.uint8)
    y, x = (image.shape[0] - side) // 2, (image.shape[1] - side) // 2
    return image[y : y + side, x : x + side]
