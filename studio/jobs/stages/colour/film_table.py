"""A film frame's colours by table: 8-bit grey and chroma in, 8-bit RGB out, one look-up per pixel.

The same colours as for photographs (own lightness kept, chroma reduced into the gamut with its hue kept), worked out
once for every grey value and a fine grid of chroma, because doing it per pixel and frame would be far slower.
"""

from __future__ import annotations

import cv2
import numpy as np
import numpy.typing as npt

from models.colour import srgb
from studio.domain.recipe import ColorizeRecipe

Bytes = npt.NDArray[np.uint8]
FloatArray = npt.NDArray[np.float32]

_BITS = 7
STEPS = 1 << _BITS
SPACING = 1.75
"""Lab units from one step to the next: a, b = −112 … 110.25, more than sRGB has, and exactly 0 at the middle step."""
_NEUTRAL_TOLERANCE = 6
_LINEAR_STEPS = 4095


class ColourTable:
    """The table for one recipe's saturation and temperature; about 17 MB."""

    def __init__(self, recipe: ColorizeRecipe) -> None:
        from models.colour.chroma import ChromaField, apply_chroma
        from models.colour.lab import lightness_from_grey

        axis = (np.arange(STEPS, dtype=np.float32) - STEPS // 2) * np.float32(SPACING)
        grid = np.stack(np.meshgrid(axis, axis, indexing="ij"), axis=-1)
        field = ChromaField(np.ascontiguousarray(grid), np.ones(grid.shape[:2], np.float32))
        lightness = lightness_from_grey(np.arange(256, dtype=np.uint8)[None])[0]
        packed = np.empty((256, STEPS, STEPS), np.uint32)
        opaque = np.full((STEPS, STEPS, 4), 255, np.uint8)
        for level in range(256):
            plane = np.full((STEPS, STEPS), lightness[level], np.float32)
            rgb = apply_chroma(plane, field, saturation=recipe.saturation, warmth=recipe.temperature)
            opaque[..., :3] = np.rint(rgb * 255)
            packed[level] = opaque.view(np.uint32)[..., 0]
        self._packed = packed.reshape(-1)
        self._lightness: FloatArray = lightness.astype(np.float32)

    @property
    def nbytes(self) -> int:
        return int(self._packed.nbytes)

    def lightness(self, grey: Bytes) -> FloatArray:
        """L* 0…100 of grey values."""
        return np.asarray(self._lightness[grey], np.float32)

    def colour(self, grey: Bytes, ab: FloatArray) -> Bytes:
        """(h, w, 3) RGB of grey (h, w) and a small chroma field (h', w', 2) in Lab units that covers it."""
        height, width = grey.shape
        steps = np.clip(ab / np.float32(SPACING) + np.float32(STEPS // 2), 0, STEPS - 1)
        enlarged = cv2.resize(steps, (width, height), interpolation=cv2.INTER_LINEAR)
        a, b = cv2.split(np.rint(enlarged).astype(np.int32))
        index = grey.astype(np.int32)
        index <<= _BITS
        index |= a
        index <<= _BITS
        index |= b
        pixels = np.take(self._packed, index)
        return np.asarray(cv2.cvtColor(pixels.view(np.uint8).reshape(height, width, 4), cv2.COLOR_RGBA2RGB), np.uint8)


_TO_LINEAR = np.array([srgb.decode(value / 255) for value in range(256)], np.float32)
_TO_GREY = np.array([round(255 * srgb.encode(step / _LINEAR_STEPS)) for step in range(_LINEAR_STEPS + 1)], np.uint8)


def grey_of(rgb: Bytes) -> Bytes:
    """(h, w) the grey values with the same lightness as the frame's pixels; quick for frames without a tint."""
    sample = rgb[::4, ::4].astype(np.int16)
    if np.abs(sample[..., 0] - sample[..., 1]).max(initial=0) <= _NEUTRAL_TOLERANCE and (
        np.abs(sample[..., 2] - sample[..., 1]).max(initial=0) <= _NEUTRAL_TOLERANCE
    ):
        return np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), np.uint8)
    planes = [
        cv2.LUT(np.ascontiguousarray(rgb[..., c]), _TO_LINEAR * np.float32(w)) for c, w in enumerate(srgb.LUMINANCE)
    ]
    luminance = (planes[0] + planes[1] + planes[2]) * np.float32(_LINEAR_STEPS)
    return np.asarray(_TO_GREY[np.minimum(np.rint(luminance), _LINEAR_STEPS).astype(np.int32)], np.uint8)
