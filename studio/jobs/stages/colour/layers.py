"""The colour as a layer of its own, for programs that work with layers.

A TIFF or PNG holds the colours over a middle grey, transparent where there are none: laid over the original in colour
mode. An OpenRaster file holds the original and, over it in colour mode, the coloured picture.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np

from studio.domain.recipe import ColorizeRecipe
from studio.media.pictures.decoding import open_picture
from studio.media.pictures.openraster import SUFFIX, RasterLayer, write_openraster
from studio.media.pictures.picture import PictureWriter, Scan, srgb_of
from studio.media.pictures.pyramid import eight_bits
from studio.own_files.scratch import discard, scratch_folder

if TYPE_CHECKING:
    from models.colour.chroma import ChromaField
    from studio.media.pictures.profile_tables import FloatArray

LAYER_LIGHTNESS = 65.0
"""L* of the colour layer: a middle grey that has room for strong colours of every hue."""
_OPAQUE_FROM = 0.04
"""Difference of the channels from which on a colour is opaque: weaker ones are as much stronger as they are
transparent, so that what is seen through them is the same."""


class Layer(Protocol):
    """A file that arrives in strips with the result; nothing appears before ``finish``."""

    def write(self, y0: int, lightness: FloatArray, rgb: FloatArray, alpha: FloatArray | None) -> None:
        """L* (h, w), the coloured strip (h, w, 3) and the original's alpha."""

    def finish(self) -> Path: ...

    def abort(self) -> None: ...


class FlatLayer:
    """The colours over a middle grey with their transparency, as a picture file."""

    def __init__(self, writer: PictureWriter, field: ChromaField, recipe: ColorizeRecipe) -> None:
        self._writer, self._field, self._recipe = writer, field, recipe

    def write(self, y0: int, lightness: FloatArray, rgb: FloatArray, alpha: FloatArray | None) -> None:
        from models.colour.chroma import apply_chroma

        flat = np.full_like(lightness, LAYER_LIGHTNESS)
        recipe = self._recipe
        tint = apply_chroma(
            flat, self._field, y0, self._writer.height, saturation=recipe.saturation, warmth=recipe.temperature
        )
        tint, cover = transparent(tint)
        self._writer.write_strip(y0, tint, cover if alpha is None else cover * alpha)

    def finish(self) -> Path:
        return self._writer.finish()

    def abort(self) -> None:
        self._writer.abort()


def transparent(tint: FloatArray) -> tuple[FloatArray, FloatArray]:
    """Colours (h, w, 3) around the layer's grey as stronger ones and their alpha (h, w) 0…1."""
    spread = tint.max(axis=-1) - tint.min(axis=-1)
    cover = np.clip(spread / np.float32(_OPAQUE_FROM), 0.0, 1.0)
    grey = _grey()
    stronger = grey + (tint - grey) / np.maximum(cover, np.float32(0.02))[..., None]
    return np.asarray(np.clip(stronger, 0, 1), np.float32), np.asarray(cover, np.float32)


def _grey() -> np.float32:
    from models.colour.lab import lab_array_to_srgb

    return np.float32(lab_array_to_srgb(np.array([[LAYER_LIGHTNESS, 0.0, 0.0]], np.float32))[0, 0])


class OpenRasterFile:
    """The original below, the coloured picture above in colour mode."""

    def __init__(
        self, output: Path, scan: Scan, recipe: ColorizeRecipe, size: tuple[int, int], overwrite: bool
    ) -> None:
        self._output, self._scan, self._recipe, self._size = output, scan, recipe, size
        self._overwrite = overwrite
        self._work = scratch_folder(output.absolute().parent)
        try:
            self._writer = PictureWriter(
                self._work / "colour.png", scan, format="png", bits=8, size=size, profile="srgb", metadata=False
            )
        except BaseException:
            discard(self._work)
            raise

    def write(self, y0: int, lightness: FloatArray, rgb: FloatArray, alpha: FloatArray | None) -> None:
        self._writer.write_strip(y0, rgb, alpha)

    def finish(self) -> Path:
        try:
            coloured, original = self._writer.finish(), self._work / "original.png"
            scan, (width, height) = self._scan, self._size
            image = eight_bits(srgb_of(open_picture(scan.path, page=self._recipe.page)))
            if (image.width, image.height) != (width, height):
                image = image.resize(width / image.width, vscale=height / image.height)
            image.pngsave(str(original), keep="none")
            layers = [RasterLayer("Original", original), RasterLayer("Estimated colours", coloured, "svg:color")]
            resolution = scan.resolution.reduced(width / scan.width) if scan.resolution else None
            return write_openraster(
                self._output,
                layers,
                coloured,
                self._size,
                resolution=resolution,
                overwrite=self._overwrite,
                sources=(scan.path,),
            )
        finally:
            discard(self._work)

    def abort(self) -> None:
        self._writer.abort()
        discard(self._work)


def is_layered(path: Path) -> bool:
    """Whether a layer's name asks for a file of several layers."""
    return path.suffix.lower() == SUFFIX
