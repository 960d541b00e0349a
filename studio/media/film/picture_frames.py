"""TIFF and PNG pictures as frames of a film: read as photographs are, for FFmpeg reads few kinds of TIFF rightly.

Their numbers are taken as they are stored; a film has no colour profile.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import av
import numpy as np

from studio.domain.errors import UnreadableInput
from studio.media.files.errors import shown
from studio.media.pictures.decoding import open_picture
from studio.media.pictures.opened import NotAPicture, OpenedPicture, through_vips

_FORMATS = {1: "gray", 2: "ya", 3: "rgb", 4: "rgba"}
_NAMES = {
    ("gray", 8): "gray",
    ("gray", 16): "gray16le",
    ("ya", 8): "ya8",
    ("ya", 16): "ya16le",
    ("rgb", 8): "rgb24",
    ("rgb", 16): "rgb48le",
    ("rgba", 8): "rgba",
    ("rgba", 16): "rgba64le",
}


def frame_of_picture(path: Path) -> tuple[Any, OpenedPicture]:
    """FFmpeg's frame of a picture, 8 or 16 bits, upright, and the picture it was made of.

    Raises ``UnreadableInput`` for what cannot be read or has no place in a film (floating point, inks, L*a*b*).
    """
    try:
        opened = open_picture(path)
    except NotAPicture as error:
        raise _no_frame(path, "no picture") from error
    image = opened.image
    if image.format not in ("uchar", "ushort") or image.interpretation in ("cmyk", "lab") or image.bands > 4:
        raise _no_frame(path, "in floating point, in 32-bit numbers, in inks or in L*a*b*")
    pixels = np.asarray(through_vips(path, image.numpy))
    bits = 8 * pixels.dtype.itemsize
    height, width = pixels.shape[:2]
    frame = av.VideoFrame(width, height, _NAMES[_FORMATS[image.bands], bits])
    plane: Any = frame.planes[0]
    rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
    stored = np.ascontiguousarray(pixels.reshape(height, -1), "<u2" if bits == 16 else np.uint8)
    rows[:height, : stored.shape[1] * stored.itemsize] = stored.view(np.uint8)
    return frame, opened


def _no_frame(path: Path, what: str) -> UnreadableInput:
    return UnreadableInput(
        f"“{shown(path)}” cannot be a frame of a film: it is {what}.",
        hint="Save the pictures as TIFF or PNG of 8 or 16 bits, grey or RGB, first.",
        path=path,
    )
