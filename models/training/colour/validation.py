"""What a training looks at on the way: numbers on unseen photographs and a sheet of some of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np

from models.colour.arrays import FloatArray
from models.colour.chroma import apply_chroma
from models.colour.colorizer import Colorizer
from models.colour.lab import lightness_from_grey
from models.evaluation.colour.recovery import CROP, centre_crop, evaluate_folder
from models.made_clips.labelled_photos import PHOTO_SUFFIXES
from models.training.colour.photos import decode_rgb

_SHOWN = 12
_COUNTED = 100


def validate(weights: Path, directory: Path, sheet: Path) -> dict[str, float]:
    """Numbers of `evaluate colour` at vividness 0, default and 1 on up to 100 pictures, and a contact sheet as PNG."""
    colorizer = Colorizer.from_file(weights)
    faithful = evaluate_folder(directory, colorizer, vividness=0.0, limit=_COUNTED)
    standard = evaluate_folder(directory, colorizer, limit=_COUNTED)
    write_sheet(sheet, colorizer, sorted(p for p in directory.rglob("*") if p.suffix.lower() in PHOTO_SUFFIXES))
    return {
        "ab_error": standard["ab_error"],
        "ab_error_faithful": faithful["ab_error"],
        "auc_gain_faithful": faithful["auc"] - faithful["auc_grey"],
        "auc_gain": standard["auc"] - standard["auc_grey"],
        "rebalanced_gain": standard["auc_rebalanced"] - standard["auc_rebalanced_grey"],
        "colourfulness": standard["cf_abs"] / standard["cf_abs_truth"],
        "ciede2000": standard["ciede2000"],
        "ciede2000_faithful": faithful["ciede2000"],
    }


def write_sheet(
    target: Path, colorizer: Colorizer, paths: Sequence[Path], vividness: Sequence[float] = (0.0, 0.5, 1.0)
) -> None:
    """One row per picture: the picture, its grey, and its colouring at each vividness; 12 pictures spread evenly."""
    step = max(1, len(paths) // _SHOWN)
    rows = [_sheet_row(path, colorizer, vividness) for path in paths[::step][:_SHOWN]]
    if rows:
        cv2.imwrite(str(target), np.rint(np.concatenate(rows) * 255).astype(np.uint8)[:, :, ::-1])


def _sheet_row(path: Path, colorizer: Colorizer, vividness: Sequence[float]) -> FloatArray:
    crop = centre_crop(decode_rgb(path.read_bytes()))
    grey = cv2.cvtColor(crop, cv2.COLOR_RGB2GRAY)
    lightness = lightness_from_grey(np.asarray(grey, np.uint8))
    field = colorizer.predict(lightness)
    coloured = [apply_chroma(lightness, field.decoded(v)) for v in vividness]
    plain = np.repeat(grey.astype(np.float32).reshape(CROP, CROP, 1) / 255, 3, axis=2)
    return np.concatenate([crop.astype(np.float32) / 255, plain, *coloured], axis=1)
