"""A film's colour planes by table: Y and the network's chroma in, Cb and Cr out; Y itself is never touched.

For every Y and a grid of chroma the table holds the Cb and Cr whose colour has that Y and that hue, in the film's own
matrix, primaries and transfer; chroma that leaves the gamut there is reduced with its hue kept. Between the points of
the grid it is interpolated. One look-up for a colour sample, which in 4:2:0 is one for four pixels.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

from models.colour import srgb
from studio.domain.recipe import ColorizeRecipe
from studio.media.film.planes import Plane, chroma_span, luma_span, sample_type
from studio.media.film.signal import HLG, LUMA_WEIGHTS, PQ, Signal

Bytes = npt.NDArray[np.uint8]
FloatArray = npt.NDArray[np.float32]
Colours: TypeAlias = tuple[Plane, Plane]

_LEVELS = 256
_STEPS = 65
_SPACING = 3.5
"""Lab units from one step of the grid to the next: a, b = −112 … 112, more than sRGB has; the middle step is grey."""
_TILES_A_ROW = 16
_LIGHTNESS_STEPS = 101
_DIFFUSE_WHITE_NITS = 203.0
"""Of HDR, ITU-R BT.2408; what is brighter stays neutral."""
_HLG_DIFFUSE_WHITE = 0.75
_HLG_CURVE = (0.17883277, 0.28466892, 0.55991073)

# Linear light of sRGB's (BT.709's) primaries in those of other systems, both with white D65.
_FROM_SRGB = {
    5: ((0.957825, 0.042175, 0.0), (0.0, 1.0, 0.0), (0.0, -0.011934, 1.011934)),  # BT.470 BG: 625 lines
    6: ((1.065379, -0.055401, -0.009978), (-0.019633, 1.036363, -0.016731), (0.001632, 0.004412, 0.993956)),  # 170M
    9: ((0.627404, 0.329283, 0.043313), (0.069097, 0.919540, 0.011362), (0.016391, 0.088013, 0.895595)),  # BT.2020
    12: ((0.822462, 0.177538, 0.0), (0.033194, 0.966806, 0.0), (0.017083, 0.072397, 0.910520)),  # P3 D65
}


class ChromaTable:
    """The table of a recipe's saturation and temperature for one kind of signal; about 9 MB."""

    def __init__(self, recipe: ColorizeRecipe, signal: Signal) -> None:
        linear = _in_primaries(_gamut(recipe.saturation, recipe.temperature), signal.primaries)
        encoded = _encoded(linear, signal)
        red, blue = LUMA_WEIGHTS[signal.matrix]
        luma = encoded @ np.array([red, 1 - red - blue, blue])
        cb = (encoded[..., 2] - luma) / (2 - 2 * blue)
        cr = (encoded[..., 0] - luma) / (2 - 2 * red)
        self._atlas = _atlas(np.maximum.accumulate(luma, axis=0), cb, cr)

    @property
    def nbytes(self) -> int:
        return int(self._atlas.nbytes)

    def planes(self, luma: Plane, ab: FloatArray, source: Signal, target: Signal) -> Colours:
        """Cb and Cr, sampled and coded as ``target`` says, for a Y plane (h, w) of ``source`` and a small chroma field
        (h', w', 2) in Lab units that covers it."""
        height, width = luma.shape
        columns, rows = target.chroma_size(width, height)
        mean = _mean_luma(luma, columns << target.across, rows << target.down, columns, rows)
        steps = np.clip(ab / np.float32(_SPACING) + np.float32(_STEPS // 2), 0, _STEPS - 1)
        place: FloatArray = _resized(np.asarray(steps, np.float32), columns, rows)
        place += _looked_up(_tiles(source), mean)
        across, down = cv2.split(place)
        found = np.asarray(cv2.remap(self._atlas, across, down, cv2.INTER_LINEAR), np.float32)
        middle, span = chroma_span(target)
        found *= np.float32(span)
        found += np.float32(middle + 0.5)
        np.clip(found, 0.5, (1 << target.bits) - 0.5, out=found)
        codes = found.astype(sample_type(target.bits))
        return codes[..., 0], codes[..., 1]


def lightness_table(signal: Signal) -> FloatArray:
    """L* 0…100 of every code of Y, as the network is given it: of grey with that Y."""
    from models.colour.lab import lightness_from_grey

    unit = _unit_codes(signal)
    if not signal.hdr:
        return np.asarray(lightness_from_grey(unit.astype(np.float32)[None])[0], np.float32)
    light = np.clip(_linear_of_hdr(unit, signal), 0.0, 1.0)
    lightness = np.where(light > srgb.EPSILON, 116 * np.cbrt(light) - 16, light * srgb.KAPPA)
    return np.asarray(lightness, np.float32)


def grey_table(signal: Signal) -> Bytes:
    """Full-range grey of 8 bits of every code of Y, for finding motion and cuts."""
    return np.rint(_unit_codes(signal) * 255).astype(np.uint8)


def _unit_codes(signal: Signal) -> npt.NDArray[np.float64]:
    low, span = luma_span(signal)
    return np.clip((np.arange(1 << signal.bits) - low) / span, 0.0, 1.0)


def _gamut(saturation: float, warmth: float) -> npt.NDArray[np.float64]:
    """Linear sRGB (lightness, a, b, 3) of every lightness 0…100 and every point of the grid, as a photograph of that
    lightness would be coloured."""
    from models.colour.chroma import ChromaField, apply_chroma

    axis = (np.arange(_STEPS, dtype=np.float32) - _STEPS // 2) * np.float32(_SPACING)
    grid = np.ascontiguousarray(np.stack(np.meshgrid(axis, axis, indexing="ij"), axis=-1))
    field = ChromaField(grid, np.ones(grid.shape[:2], np.float32))
    levels = np.linspace(0, 100, _LIGHTNESS_STEPS, dtype=np.float32)
    planes = [
        apply_chroma(
            np.full(grid.shape[:2], level, np.float32), field, saturation=saturation, warmth=warmth, encoding="linear"
        )
        for level in levels
    ]
    return np.stack(planes).astype(np.float64)


def _in_primaries(linear: npt.NDArray[np.float64], primaries: int) -> npt.NDArray[np.float64]:
    matrix = _FROM_SRGB.get(primaries)
    return linear if matrix is None else np.clip(linear @ np.array(matrix).T, 0.0, 1.0)


def _encoded(linear: npt.NDArray[np.float64], signal: Signal) -> npt.NDArray[np.float64]:
    """R′G′B′ of linear light 0…1. Ordinary film is taken to be seen as sRGB is, as everywhere in this program."""
    if signal.transfer == PQ:
        powered = (linear * (_DIFFUSE_WHITE_NITS / 10_000)) ** 0.1593017578125
        return np.asarray(((0.8359375 + 18.8515625 * powered) / (1 + 18.6875 * powered)) ** 78.84375)
    if signal.transfer == HLG:
        scene = linear * _hlg_linear(np.array(_HLG_DIFFUSE_WHITE))
        a, b, c = 0.17883277, 0.28466892, 0.55991073
        return np.asarray(
            np.where(scene <= 1 / 12, np.sqrt(3 * scene), a * np.log(np.maximum(12 * scene - b, 1e-9)) + c)
        )
    curve = srgb.SCALE * linear ** (1 / srgb.GAMMA) - srgb.OFFSET
    return np.asarray(np.where(linear <= srgb.LINEAR_BREAK, linear * srgb.SLOPE, curve))


def _linear_of_hdr(coded: npt.NDArray[np.float64], signal: Signal) -> npt.NDArray[np.float64]:
    """Linear light with diffuse white 1 of HDR-coded values 0…1."""
    if signal.transfer == HLG:
        return _hlg_linear(coded) / _hlg_linear(np.array(_HLG_DIFFUSE_WHITE))
    powered = coded ** (1 / 78.84375)
    nits = 10_000 * (np.maximum(powered - 0.8359375, 0) / (18.8515625 - 18.6875 * powered)) ** (1 / 0.1593017578125)
    return np.asarray(nits / _DIFFUSE_WHITE_NITS)


def _hlg_linear(coded: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    a, b, c = _HLG_CURVE
    return np.asarray(np.where(coded <= 0.5, coded**2 / 3, (np.exp((coded - c) / a) + b) / 12))


def _atlas(
    luma: npt.NDArray[np.float64], cb: npt.NDArray[np.float64], cr: npt.NDArray[np.float64]
) -> npt.NDArray[np.float32]:
    """Cb and Cr at every level of Y, each level's grid a tile of one picture (rows, columns, 2), so that OpenCV's remap
    interpolates within the grid. Above the brightest colour that there is (HDR) all is neutral."""
    levels = np.arange(_LEVELS) / (_LEVELS - 1)
    table = np.zeros((_LEVELS, _STEPS, _STEPS, 2), np.float32)
    for a in range(_STEPS):
        for b in range(_STEPS):
            column = luma[:, a, b]
            table[:, a, b, 0] = np.interp(levels, column, cb[:, a, b], right=0.0)
            table[:, a, b, 1] = np.interp(levels, column, cr[:, a, b], right=0.0)
    # remap looks up (x, y): a runs across a tile, b down.
    tiles = table.transpose(0, 2, 1, 3).reshape(-1, _TILES_A_ROW, _STEPS, _STEPS, 2)
    return np.ascontiguousarray(tiles.transpose(0, 2, 1, 3, 4).reshape(-1, _TILES_A_ROW * _STEPS, 2))


@lru_cache(maxsize=8)
def _tiles(signal: Signal) -> FloatArray:
    """Where in the atlas the tile of every code of Y begins: (codes, 2)."""
    level = np.rint(_unit_codes(signal) * (_LEVELS - 1)).astype(np.int64)
    return np.stack([level % _TILES_A_ROW * _STEPS, level // _TILES_A_ROW * _STEPS], axis=-1).astype(np.float32)


def _resized(field: FloatArray, width: int, height: int) -> FloatArray:
    return np.asarray(cv2.resize(field, (width, height), interpolation=cv2.INTER_LINEAR), np.float32)


def _looked_up(table: FloatArray, codes: Plane) -> FloatArray:
    if codes.dtype == np.uint8 and len(table) == 256:
        both = np.ascontiguousarray(codes, np.uint8)
        return np.asarray(cv2.LUT(cv2.merge([both, both]), table[None]), np.float32)
    return np.asarray(np.take(table, codes, axis=0), np.float32)


def _mean_luma(luma: Plane, width: int, height: int, columns: int, rows: int) -> Plane:
    """The mean Y of the pixels that share a colour sample; the last row and column are repeated where needed."""
    if (columns, rows) == luma.shape[::-1]:
        return luma
    below, right = height - luma.shape[0], width - luma.shape[1]
    if below or right:
        luma = np.pad(luma, ((0, below), (0, right)), mode="edge")
    return np.asarray(cv2.resize(luma, (columns, rows), interpolation=cv2.INTER_AREA)).astype(luma.dtype, copy=False)
