"""What watching needs of a film frame: its brightness at a small size at once, its colours only when looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

RgbFrame = NDArray[np.uint8]
Luma = NDArray[np.uint8]
GreyFrame = NDArray[np.float32]

LUMA_SIZE = (160, 120)
"""Width and height to which the brightness of every frame is squeezed, whatever its shape."""

_SMALL_WIDTH = 64
_FLAT_CONTRAST = 6.0
_NORMAL_CONTRAST = 40.0


@dataclass(frozen=True)
class Picture:
    """One film frame. ``luma`` (120×160, 8 bits, 0 black … 255 white) is the whole frame squeezed to that size.

    ``aspect`` is the frame's width divided by its height. ``colours`` gives it as H×W×3 with the short side asked for;
    few frames are looked at so closely, and the others never become RGB.
    """

    luma: Luma
    aspect: float
    colours: Callable[[int], RgbFrame]


def as_picture(frame: NDArray[np.uint8] | Picture) -> Picture:
    """A frame of H×W×3 or H×W as a `Picture`.

    Raises:
        ValueError: the frame is neither H×W nor H×W×3 of 8 bits.
    """
    if isinstance(frame, Picture):
        return frame
    if frame.dtype != np.uint8 or frame.ndim not in (2, 3) or (frame.ndim == 3 and frame.shape[2] != 3):
        raise ValueError(f"A frame must be H×W×3 of 8 bits, not {frame.shape} of {frame.dtype}.")
    grey = frame if frame.ndim == 2 else cv2.cvtColor(np.ascontiguousarray(frame), cv2.COLOR_RGB2GRAY)
    luma = reduced(np.asarray(grey, np.uint8), *LUMA_SIZE)
    return Picture(luma, frame.shape[1] / frame.shape[0], lambda short_side: scaled(as_rgb(frame), short_side))


def as_rgb(frame: NDArray[np.uint8]) -> RgbFrame:
    """Return H×W×3; a grey frame (H×W) is repeated three times.

    Raises:
        ValueError: the frame is neither H×W nor H×W×3 of 8 bits.
    """
    if frame.dtype != np.uint8 or frame.ndim not in (2, 3) or (frame.ndim == 3 and frame.shape[2] != 3):
        raise ValueError(f"A frame must be H×W×3 of 8 bits, not {frame.shape} of {frame.dtype}.")
    return np.repeat(frame[:, :, None], 3, axis=2) if frame.ndim == 2 else frame


def reduced(grey: Luma, width: int, height: int) -> Luma:
    """Scale a grey frame (H×W) by averaging areas, in halves as far as they go: several times as fast as one step."""
    while grey.shape[1] >= 2 * width and grey.shape[0] >= 2 * height:
        rows, columns = grey.shape[0] // 2, grey.shape[1] // 2
        halved = cv2.resize(grey[: 2 * rows, : 2 * columns], (columns, rows), interpolation=cv2.INTER_AREA)
        grey = np.asarray(halved, np.uint8)
    shrinks = grey.shape[1] >= width and grey.shape[0] >= height
    flag = cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(grey, (width, height), interpolation=flag), np.uint8)


def scaled(rgb: RgbFrame, short_side: int) -> RgbFrame:
    """Scale so that the shorter side has ``short_side`` pixels; a narrow strip keeps at most three times that."""
    size = scaled_size(rgb.shape[1], rgb.shape[0], short_side)
    if size == (rgb.shape[1], rgb.shape[0]):
        return rgb
    flag = cv2.INTER_AREA if size[0] < rgb.shape[1] or size[1] < rgb.shape[0] else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(np.ascontiguousarray(rgb), size, interpolation=flag), np.uint8)


def scaled_size(width: int, height: int, short_side: int) -> tuple[int, int]:
    """Width and height with ``short_side`` pixels at the shorter side and at most three times that at the other."""
    factor = short_side / min(height, width)
    return min(max(round(width * factor), 1), 3 * short_side), min(max(round(height * factor), 1), 3 * short_side)


def small_grey(picture: Picture) -> GreyFrame:
    """A grey copy, 64 px wide, values 0..255: averaging this far down removes most of the grain."""
    size = (_SMALL_WIDTH, min(max(round(_SMALL_WIDTH / picture.aspect), 8), LUMA_SIZE[1]))
    return np.asarray(cv2.resize(picture.luma, size, interpolation=cv2.INTER_AREA), np.float32)


def without_flicker(grey: GreyFrame) -> GreyFrame:
    """Bring a grey frame to mean 128 and standard deviation 40.

    Flicker of old film is mostly a common gain and offset, which this takes out. A nearly flat frame keeps its
    flatness, so that noise is not blown up into a picture.
    """
    mean, deviation = level_and_contrast(grey)
    gain = np.float32(_NORMAL_CONTRAST / max(deviation, _FLAT_CONTRAST))
    steady = grey * gain + np.float32(128 - mean * gain)
    return np.asarray(np.minimum(np.maximum(steady, 0, out=steady), 255, out=steady), np.float32)


def level_and_contrast(grey: GreyFrame) -> tuple[float, float]:
    """Mean and standard deviation (OpenCV takes a fifth of NumPy's time for small frames)."""
    mean, deviation = cv2.meanStdDev(grey)
    return float(mean[0, 0]), float(deviation[0, 0])
