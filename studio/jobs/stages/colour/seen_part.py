"""A part of a photograph as it is seen on the screen: lightness from the tiles of the original, colours from the field.

Only what is seen is computed, at the size it is seen at, so that it takes the same time for a stamp and for a gigapixel
scan. Its lightness is that of tiles of eight bits; results come from the original itself (`writing`).
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np

from studio.domain.errors import UnreadableInput
from studio.domain.recipe import ColorizeRecipe
from studio.media.pictures.picture import quantise
from studio.media.pictures.pyramid import Pyramid, read_pyramid

if TYPE_CHECKING:
    from models.colour.chroma import ChromaField
    from studio.media.pictures.profile_tables import FloatArray, Pixels


@dataclass(frozen=True)
class SeenPart:
    """x, y, width, height relative to the picture, and how many pixels it takes on the screen."""

    x: float
    y: float
    width: float
    height: float
    columns: int
    rows: int

    @property
    def box(self) -> tuple[float, float, float, float]:
        return self.x, self.y, self.width, self.height


@dataclass(frozen=True)
class SeenLightness:
    """L* float32 (rows, columns) of a part, and the whole picture's width and height in pixels."""

    plane: FloatArray
    size: tuple[int, int]


def lightness_of(folder: Path, part: SeenPart) -> SeenLightness:
    """Of a part of the picture whose tiles lie in ``folder``.

    Raises ``UnreadableInput`` when the tiles are gone or damaged.
    """
    from models.colour.lab import lightness_from_grey, srgb_array_to_lab

    tiles = read_pyramid(folder)
    if tiles is None:
        raise _unreadable(folder)
    seen = _pixels(tiles, folder, part)
    if bool((seen[..., 0] == seen[..., 1]).all() and (seen[..., 1] == seen[..., 2]).all()):
        plane = lightness_from_grey(seen[..., 0])
    else:
        plane = np.ascontiguousarray(srgb_array_to_lab(seen[..., ::-1])[..., 0])
    return SeenLightness(plane, (tiles.width, tiles.height))


def coloured_part(
    lightness: FloatArray, field: ChromaField, part: SeenPart, recipe: ColorizeRecipe, output: Path
) -> None:
    """Write the part in colour as a BMP: as large as its pixels, and read without any decoding."""
    from models.colour.chroma import apply_chroma_to_part

    rgb = apply_chroma_to_part(lightness, field, part.box, saturation=recipe.saturation, warmth=recipe.temperature)
    output.write_bytes(cv2.imencode(".bmp", cv2.cvtColor(quantise(rgb, 8), cv2.COLOR_RGB2BGR))[1].data)


def _pixels(tiles: Pyramid, folder: Path, part: SeenPart) -> Pixels:
    """BGR (rows, columns, 3), 8 bits: interpolated in the smallest level that is large enough."""
    scale = min(part.columns / (part.width * tiles.width), part.rows / (part.height * tiles.height), 1.0)
    level = tiles.levels - 1 - max(0, math.floor(math.log2(1.0 / scale) + 1e-6))
    shrink = 2 ** (tiles.levels - 1 - level)
    width, height = math.ceil(tiles.width / shrink), math.ceil(tiles.height / shrink)
    columns, rows = _tiles(part.x, part.width, width, tiles.tile), _tiles(part.y, part.height, height, tiles.tile)
    whole = np.vstack(
        [np.hstack([_tile(folder / tiles.pattern.format(level=level, column=c, row=r)) for c in columns]) for r in rows]
    )
    step_x, step_y = part.width * width / part.columns, part.height * height / part.rows
    left = part.x * width - columns[0] * tiles.tile + step_x / 2 - 0.5
    top = part.y * height - rows[0] * tiles.tile + step_y / 2 - 0.5
    way = np.array([[step_x, 0, left], [0, step_y, top]], np.float32)
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    size = part.columns, part.rows
    return np.asarray(cv2.warpAffine(whole, way, size, flags=flags, borderMode=cv2.BORDER_REPLICATE), np.uint8)


def _tiles(first: float, share: float, length: int, tile: int) -> range:
    """The numbers of the tiles along one side that a part lies on."""
    last = (length - 1) // tile
    begin = min(last, max(0, math.floor(first * length - 1) // tile))
    return range(begin, min(last, max(0, math.ceil((first + share) * length)) // tile) + 1)


def _tile(path: Path) -> Pixels:
    try:
        pixels = cv2.imdecode(np.frombuffer(path.read_bytes(), np.uint8), cv2.IMREAD_COLOR)
    except (OSError, cv2.error):
        pixels = None
    if pixels is None:
        raise _unreadable(path)
    return np.asarray(pixels, np.uint8)


def _unreadable(path: Path) -> UnreadableInput:
    return UnreadableInput(
        f"The view of this photograph in the program's cache is gone ({path.name}).",
        hint="Close the photograph and open it again.",
        path=path,
    )
