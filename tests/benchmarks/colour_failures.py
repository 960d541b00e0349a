"""Draws pictures on which automatic colour is known to fail, colours them and writes a sheet.

``python tests/benchmarks/colour_failures.py SHEET.jpg``: one row per picture: as drawn, its lightness, coloured at the
default vividness, and coloured fully vivid. Everything is drawn by this file.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np

from models.colour.arrays import FloatArray
from models.colour.chroma import apply_chroma
from models.colour.colorizer import Colorizer
from models.colour.lab import lab_array_to_srgb, srgb_array_to_lab

WIDTH, HEIGHT, GAP = 384, 288, 8
TITLE = 30


def painted_balls() -> FloatArray:
    """Five balls of one lightness and five colours: lightness alone cannot tell them apart."""
    rows, columns = np.mgrid[:HEIGHT, :WIDTH].astype(np.float32)
    lab = np.zeros((HEIGHT, WIDTH, 3), np.float32)
    lab[..., 0] = np.where(rows < 150, 78 - 0.05 * rows, 52 + 0.1 * (rows - 150))
    lab[..., 1:] = np.where(rows[..., None] < 150, (1.0, 4.0), (8.0, 18.0))
    for i, colour in enumerate(((55, 40), (-45, 40), (5, 60), (15, -55), (40, -30))):
        x, y, radius = 48 + 72 * i, 190, 32
        dx, dy = (columns - x) / radius, (rows - y) / radius
        inside = dx**2 + dy**2 < 1
        depth = np.sqrt(np.clip(1 - dx**2 - dy**2, 0, 1))
        light = np.clip(-0.45 * dx - 0.6 * dy + 0.66 * depth, 0, 1)
        shadow = ((columns - x - 12) / 44) ** 2 + ((rows - y - 30) / 12) ** 2 < 1
        lab[shadow & ~inside, 0] -= 18
        lab[inside, 0] = 18 + 52 * light[inside]
        lab[inside, 1:] = np.array(colour, np.float32) * (0.35 + 0.65 * light[inside])[:, None]
    return cv2.GaussianBlur(lab_array_to_srgb(lab), (0, 0), 0.7)


PAGE = (
    "RECEIVED of the harbour office",
    "four crates of instruments,",
    "one of them damaged in transit.",
    "Signed, 14 March 1911",
)


def typewritten_page() -> FloatArray:
    """Ink on yellowed paper: no object the network knows."""
    paper = np.full((HEIGHT, WIDTH, 3), (237, 224, 194), np.uint8)
    for i, line in enumerate(PAGE):
        cv2.putText(paper, line, (26, 70 + 48 * i), cv2.FONT_HERSHEY_SIMPLEX, 0.62, (40, 38, 64), 1, cv2.LINE_AA)
    grain = np.random.default_rng(0).normal(0, 0.012, (HEIGHT, WIDTH, 1))
    return np.asarray(np.clip(paper / 255 + grain, 0, 1), np.float32)


def studio_backdrop() -> FloatArray:
    """An empty brown studio backdrop, lit in the middle: easily taken for sky."""
    rows, columns = np.mgrid[:HEIGHT, :WIDTH].astype(np.float32)
    falloff = np.exp(-(((columns - 190) / 190) ** 2 + ((rows - 120) / 150) ** 2))
    texture = cv2.GaussianBlur(np.random.default_rng(1).normal(0, 1, (HEIGHT, WIDTH)).astype(np.float32), (0, 0), 14)
    lightness = np.where(rows > 232, 30 + 0.1 * (rows - 232), 26 + 46 * falloff + 40 * texture)
    lab = np.stack([lightness, np.full_like(lightness, 9), np.full_like(lightness, 17)], axis=-1)
    return lab_array_to_srgb(np.asarray(lab, np.float32))


def negative() -> FloatArray:
    """A landscape drawn as a photographic negative: sky dark, trees bright."""
    rows, columns = np.mgrid[:HEIGHT, :WIDTH].astype(np.float32)
    ridge = 150 + 22 * np.sin(columns / 47) + 9 * np.sin(columns / 13)
    positive = np.where(rows < ridge, 88 - 0.12 * rows, 34 + 0.08 * (rows - ridge))
    leaves = cv2.GaussianBlur(np.random.default_rng(2).normal(0, 1, (HEIGHT, WIDTH)).astype(np.float32), (0, 0), 2.2)
    positive = np.where(rows < ridge, positive, positive + 60 * leaves)
    lab = np.stack([100 - np.clip(positive, 4, 96), np.zeros_like(rows), np.zeros_like(rows)], axis=-1)
    return lab_array_to_srgb(np.asarray(lab, np.float32))


PICTURES: tuple[Callable[[], FloatArray], ...] = (painted_balls, typewritten_page, studio_backdrop, negative)
COLUMNS = ("as drawn", "its lightness", "coloured, default", "coloured, vivid")


def sheet(colorizer: Colorizer) -> FloatArray:
    """(H, W, 3) 0…1: a row per picture under a line of titles."""
    rows = [_title_row(), *(_row(draw(), colorizer) for draw in PICTURES)]
    gap = np.ones((GAP, rows[0].shape[1], 3), np.float32)
    return np.concatenate([part for row in rows for part in (row, gap)], axis=0)


def _title_row() -> FloatArray:
    row = np.full((TITLE, len(COLUMNS) * (WIDTH + GAP) - GAP, 3), 255, np.uint8)
    for i, title in enumerate(COLUMNS):
        cv2.putText(row, title, (i * (WIDTH + GAP) + 4, 21), cv2.FONT_HERSHEY_SIMPLEX, 0.55, (50,) * 3, 1, cv2.LINE_AA)
    return np.asarray(row / 255, np.float32)


def _row(drawn: FloatArray, colorizer: Colorizer) -> FloatArray:
    lightness = srgb_array_to_lab(drawn)[..., 0]
    field = colorizer.predict(lightness)
    grey = lab_array_to_srgb(np.stack([lightness, np.zeros_like(lightness), np.zeros_like(lightness)], axis=-1))
    pictures = [drawn, grey, apply_chroma(lightness, field), apply_chroma(lightness, field.decoded(1.0))]
    gap = np.ones((HEIGHT, GAP, 3), np.float32)
    parts = [part for picture in pictures for part in (picture, gap)][:-1]
    return np.concatenate(parts, axis=1).astype(np.float32)


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    target = Path(sys.argv[1])
    pixels = np.rint(np.clip(sheet(Colorizer.load()), 0, 1) * 255).astype(np.uint8)
    cv2.imwrite(str(target), pixels[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, 88])
    print(target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
