"""How well a folder of colour photographs is recovered from its lightness: the numbers of `evaluate colour`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np

from models.colour.chroma import DEFAULT_VIVIDNESS, apply_chroma
from models.colour.colorizer import Colorizer
from models.colour.lab import FloatArray, lab_array_to_srgb, srgb_array_to_lab
from models.colour.metrics import AbErrorCurve, ciede2000, colourfulness, psnr

CROP = 256
_SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp"})


@dataclass
class _Scores:
    """Running means of one way of colouring."""

    curve: AbErrorCurve = field(default_factory=AbErrorCurve)
    rows: list[tuple[float, float, float, float]] = field(default_factory=list)

    def add(self, truth_lab: FloatArray, truth_rgb: FloatArray, ab: FloatArray, rgb: FloatArray) -> None:
        self.curve.add(truth_lab[..., 1:], ab)
        coloured = np.concatenate([truth_lab[..., :1], ab], axis=-1)
        self.rows.append(
            (
                psnr(truth_rgb, rgb),
                colourfulness(rgb, signed=False),
                colourfulness(rgb, signed=True),
                float(ciede2000(truth_lab, coloured).mean()),
            )
        )

    def numbers(self, suffix: str = "") -> dict[str, float]:
        means = np.mean(self.rows, axis=0)
        named = {
            "ab_error": self.curve.mean_error,
            "psnr": means[0],
            "cf_abs": means[1],
            "cf_signed": means[2],
            "auc": self.curve.auc,
            "auc_rebalanced": self.curve.auc_rebalanced,
            "ciede2000": means[3],
        }
        return {name + suffix: float(value) for name, value in named.items()}


def evaluate_folder(
    directory: Path,
    colorizer: Colorizer,
    *,
    vividness: float = DEFAULT_VIVIDNESS,
    limit: int | None = None,
    on_progress: Callable[[int, int], None] | None = None,
    on_unreadable: Callable[[Path, str], None] | None = None,
) -> dict[str, float]:
    """Colour the lightness of every photograph in the folder and compare with its own colours.

    On 256² centre crops (shorter pictures are enlarged first). Returns `ab_error, psnr, cf_abs, cf_signed, auc,
    auc_rebalanced, ciede2000`, each also with the suffix `_grey` for plain grey, `cf_abs_truth`, `cf_signed_truth` and
    `n`. With `limit` only so many pictures count, spread evenly over the sorted names. Unreadable files are reported to
    `on_unreadable` and left out.

    Raises:
        ValueError: the folder holds no readable picture.
    """
    paths = sorted(path for path in directory.rglob("*") if path.suffix.lower() in _SUFFIXES)
    if limit is not None:
        paths = paths[:: max(1, len(paths) // limit)][:limit]
    coloured, grey, truth_cf = _Scores(), _Scores(), []
    for number, crop in enumerate(_crops(paths, on_unreadable)):
        truth_lab, truth_rgb = srgb_array_to_lab(crop), crop.astype(np.float32)
        field_ = colorizer.predict(truth_lab[..., 0], vividness=vividness, keep_logits=False)
        rgb = np.rint(apply_chroma(truth_lab[..., 0], field_) * 255)
        coloured.add(truth_lab, truth_rgb, srgb_array_to_lab(rgb.astype(np.uint8))[..., 1:], rgb)
        no_colour = np.concatenate([truth_lab[..., :1], np.zeros_like(truth_lab[..., 1:])], axis=-1)
        grey.add(truth_lab, truth_rgb, no_colour[..., 1:], np.rint(lab_array_to_srgb(no_colour) * 255))
        truth_cf.append([colourfulness(crop, signed=False), colourfulness(crop, signed=True)])
        if on_progress is not None:
            on_progress(number + 1, len(paths))
    if not truth_cf:
        raise ValueError(f"There is no readable picture in {directory.name}: give a folder of colour photographs.")
    abs_truth, signed_truth = np.mean(truth_cf, axis=0)
    truth = {"cf_abs_truth": float(abs_truth), "cf_signed_truth": float(signed_truth), "n": float(len(truth_cf))}
    return coloured.numbers() | grey.numbers("_grey") | truth


def _crops(
    paths: list[Path], on_unreadable: Callable[[Path, str], None] | None
) -> Iterator[np.ndarray[tuple[int, ...], np.dtype[np.uint8]]]:
    for path in paths:
        bgr = cv2.imdecode(np.fromfile(path, np.uint8), cv2.IMREAD_COLOR) if path.stat().st_size else None
        if bgr is None:
            if on_unreadable is not None:
                on_unreadable(path, "not a picture this program can read")
            continue
        yield centre_crop(np.ascontiguousarray(bgr[:, :, ::-1], dtype=np.uint8))


def centre_crop(
    image: np.ndarray[tuple[int, ...], np.dtype[np.uint8]], side: int = CROP
) -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """(side, side, 3) from the middle of (H, W, 3) after its short side was resized to `side`."""
    h, w = image.shape[:2]
    scale = side / min(h, w)
    size = (max(side, round(w * scale)), max(side, round(h * scale)))
    method = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    image = np.asarray(cv2.resize(image, size, interpolation=method), np.uint8)
    y, x = (image.shape[0] - side) // 2, (image.shape[1] - side) // 2
    return image[y : y + side, x : x + side]
