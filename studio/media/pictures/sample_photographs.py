"""Sample photographs for the demonstration: real ones that come with an installed package, their colour taken out."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np

from studio.media.files.safety import atomic_output

NAMES = ("china", "flower")


def colour_photograph(name: str) -> np.ndarray[tuple[int, int, int], np.dtype[np.uint8]]:
    """A sample photograph in colour, (h, w, 3) uint8 RGB (from scikit-learn, CC BY 2.0)."""
    from sklearn.datasets import load_sample_image

    picture: np.ndarray[tuple[int, int, int], np.dtype[np.uint8]] = load_sample_image(f"{name}.jpg")
    return picture


def write_sample_photographs(folder: Path) -> list[Path]:
    """Write the samples as grey PNGs, as a scan of a black-and-white print would be; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name in NAMES:
        luma = cv2.cvtColor(np.asarray(colour_photograph(name)), cv2.COLOR_RGB2GRAY)
        path = folder / f"{name}.png"
        with atomic_output(path, overwrite=True) as temporary:
            cv2.imwrite(str(temporary), luma)
        written.append(path)
    return written
