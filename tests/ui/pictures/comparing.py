"""Tolerant comparison of pictures of the window."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

REFERENCES = Path(__file__).with_name("references")
WIDTH = 320
"""Of the small pictures that are compared and kept."""
LEVELS = 64
"""Of each channel in the kept pictures: their files are small, and nothing that is compared is finer."""
BLUR = 7
FAR, FAR_SHARE = 18.0, 0.006
"""Levels (of 255) by which a place differs clearly after blurring, and the share of the picture that may: about one
button in a small window. Other letters of the same text differ by less."""
NEAR, NEAR_SHARE = 6.0, 0.05
"""The same for what differs a little: surfaces of dark themes are close to each other, but large."""

HEIGHT_SHARE = 0.04
"""By which a dialog may be higher or lower: its height follows its letters."""

Small = NDArray[np.uint8]


def small(picture: QImage) -> Small:
    """A picture as it is compared: (h, 320, 3)."""
    shrunk = picture.scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation)
    shrunk = shrunk.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(shrunk.constBits(), np.uint8).reshape(shrunk.height(), shrunk.bytesPerLine())
    pixels = rows[:, : 3 * WIDTH].reshape(shrunk.height(), WIDTH, 3)
    step = 256 // LEVELS
    return np.asarray(pixels // step * step + step // 2, np.uint8)


def image_of(pixels: Small) -> QImage:
    pixels = np.ascontiguousarray(pixels)
    height, width, _ = pixels.shape
    return QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def blurred(pixels: Small) -> NDArray[np.float32]:
    """Means over 7 × 7 pixels."""
    edge = BLUR // 2
    padded = np.pad(pixels.astype(np.float32), ((edge, edge), (edge, edge), (0, 0)), mode="edge")
    sums = np.pad(padded.cumsum(0).cumsum(1), ((1, 0), (1, 0), (0, 0)))
    return (sums[BLUR:, BLUR:] - sums[:-BLUR, BLUR:] - sums[BLUR:, :-BLUR] + sums[:-BLUR, :-BLUR]) / BLUR**2


@dataclass(frozen=True)
class Difference:
    """By how many levels two pictures differ at each place (h, w)."""

    levels: NDArray[np.float32]

    @property
    def share(self) -> float:
        """Of the picture that looks different."""
        return float(self.seen.mean())

    @property
    def seen(self) -> NDArray[np.bool_]:
        far = self.levels > FAR
        return far if far.mean() > FAR_SHARE else self.levels > NEAR

    @property
    def is_seen(self) -> bool:
        return bool((self.levels > FAR).mean() > FAR_SHARE or (self.levels > NEAR).mean() > NEAR_SHARE)


def difference(seen: Small, wanted: Small) -> Difference:
    height = wanted.shape[0]
    if 0 < abs(seen.shape[0] - height) <= HEIGHT_SHARE * height:
        seen = small(image_of(seen).scaled(WIDTH, height, mode=Qt.TransformationMode.SmoothTransformation))
    if seen.shape != wanted.shape:
        return Difference(np.full(wanted.shape[:2], 255, np.float32))
    return Difference(np.abs(blurred(seen) - blurred(wanted)).max(-1))


def reference_of(name: str) -> Path:
    return REFERENCES / f"{name}.png"


def complaint(name: str, picture: QImage, folder: Path | None = None) -> str:
    """What is wrong with a picture of the window; "" for nothing. Then the picture, and one in which the places that
    differ are marked, lie where the complaint says."""
    seen, path = small(picture), reference_of(name)
    if not path.exists():
        return f"there is no reference of “{name}”: make it with `python -m tests.ui.pictures {name}`"
    found = difference(seen, small(QImage(str(path))))
    if not found.is_seen:
        return ""
    folder = folder or Path(os.environ.get("PHONOCHROME_PICTURES") or tempfile.mkdtemp(prefix="phonochrome-pictures-"))
    folder.mkdir(parents=True, exist_ok=True)
    marked = seen.copy()
    if marked.shape[:2] == found.seen.shape:
        marked[found.seen] = (marked[found.seen] // 2 + np.array([127, 0, 60])).astype(np.uint8)
    picture.save(str(folder / f"{name}.png"))
    image_of(marked).save(str(folder / f"{name}-difference.png"))
    return (
        f"{found.share:.1%} of “{name}” looks different from its reference. See {folder}/{name}.png and "
        f"{name}-difference.png there. If it is meant to: `python -m tests.ui.pictures {name}`"
    )
