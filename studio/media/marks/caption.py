"""The visible disclosure: a caption in the lower left corner, laid over rows as they pass."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import Image, ImageDraw, ImageFont

FloatArray = npt.NDArray[np.float32]

_PLATE_OPACITY = 0.55
_OF_SHORT_SIDE = 0.028
_SMALLEST_LETTERS, _LARGEST_LETTERS = 9, 200
_WIDEST = 0.9


@dataclass(frozen=True)
class Caption:
    """``letters`` and ``plate`` are coverages (h, w) 0…1 of the white text and the dark plate behind it; ``top``,
    ``left`` is where they lie in the picture."""

    letters: FloatArray
    plate: FloatArray
    top: int
    left: int

    def lay_over(self, rgb: FloatArray, y0: int = 0) -> None:
        """Draw the part that falls on the rows from ``y0`` into ``rgb`` (h, w, 3) 0…1, in place."""
        first = max(y0, self.top)
        last = min(y0 + rgb.shape[0], self.top + self.letters.shape[0])
        if first >= last:
            return
        mine = slice(first - self.top, last - self.top)
        there = rgb[first - y0 : last - y0, self.left : self.left + self.letters.shape[1]]
        there *= 1.0 - self.plate[mine, :, None] * np.float32(_PLATE_OPACITY)
        letters = self.letters[mine, :, None]
        there += letters * (np.float32(0.95) - there)


def caption(text: str, width: int, height: int) -> Caption:
    """A caption for a picture of this size; the letters shrink until it fits."""
    size = int(np.clip(min(width, height) * _OF_SHORT_SIDE, _SMALLEST_LETTERS, _LARGEST_LETTERS))
    mask = _drawn(text, size)
    while mask.shape[1] > _WIDEST * width and size > 4:
        size = max(4, min(size - 1, int(size * _WIDEST * width / mask.shape[1])))
        mask = _drawn(text, size)
    mask = mask[:height, :width]
    margin = min(size, max(0, height - mask.shape[0]), max(0, width - mask.shape[1]))
    return Caption(mask, np.ones_like(mask), height - mask.shape[0] - margin, margin)


def _drawn(text: str, size: int) -> FloatArray:
    font = ImageFont.load_default(size)
    left, top, right, bottom = font.getbbox(text)
    padding = max(2, size // 2)
    picture = Image.new("L", (int(right - left) + 2 * padding, int(bottom - top) + 2 * padding), 0)
    ImageDraw.Draw(picture).text((padding - left, padding - top), text, fill=255, font=font)
    return np.asarray(picture, np.float32) / np.float32(255)
