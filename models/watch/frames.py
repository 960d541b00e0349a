"""Scaled copies of a film frame that all observers share."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

RgbFrame = NDArray[np.uint8]
GreyFrame = NDArray[np.float32]

_SMALL_WIDTH = 64
_FLAT_CONTRAST = 6.0
_NORMAL_CONTRAST = 40.0


def as_rgb(frame: NDArray[np.uint8]) -> RgbFrame:
    """Return H×W×3; a grey frame (H×W) is repeated three times.

    Raises:
        ValueError: the frame is neither H×W nor H×W×3 of 8 bits.
    """
    if frame.dtype != np.uint8 or frame.ndim not in (2, 3) or (frame.ndim == 3 and frame.shape[2] != 3):
        raise ValueError(f"A frame must be H×W×3 of 8 bits, not {frame.shape} of {frame.dtype}.")
    return np.repeat(frame[:, :, None], 3, axis=2) if frame.ndim == 2 else frame


def scaled(rgb: RgbFrame, short_side: int) -> RgbFrame:
    """Scale so that the shorter side has ``short_side`` pixels; a narrow strip keeps at most three times that."""
    height, width = rgb.shape[:2]
    factor = short_side / min(height, width)
    size = (min(max(round(width * factor), 1), 3 * short_side), min(max(round(height * factor), 1), 3 * short_side))
    if size == (width, height):
        return rgb
    flag = cv2.INTER_AREA if factor < 1 else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(np.ascontiguousarray(rgb), size, interpolation=flag), np.uint8)


def small_grey(rgb: RgbFrame) -> GreyFrame:
    """A grey copy, 64 px wide, values 0..255: averaging this far down removes most of the grain."""
    grey = cv2.cvtColor(np.ascontiguousarray(rgb), cv2.COLOR_RGB2GRAY)
    height, width = grey.shape
    size = (_SMALL_WIDTH, max(round(_SMALL_WIDTH * height / width), 8))
    step = min(width // size[0], height // size[1])
    if step > 1:  # whole blocks first: every frame passes here, and this is several times as fast as one resize
        rows, columns = height // step, width // step
        blocks = np.ascontiguousarray(grey[: rows * step, : columns * step])
        grey = cv2.resize(blocks, (columns, rows), interpolation=cv2.INTER_AREA)
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), np.float32)


def without_flicker(grey: GreyFrame) -> GreyFrame:
    """Bring a grey frame to mean 128 and standard deviation 40.

    Flicker of old film is mostly a common gain and offset, which this takes out. A nearly flat frame keeps its
    flatness, so that noise is not blown up into a picture.
    """
    mean, deviation = float(grey.mean()), float(grey.std())
    gain = _NORMAL_CONTRAST / max(deviation, _FLAT_CONTRAST)
    return np.asarray(np.clip((grey - mean) * gain + 128, 0, 255), np.float32)
