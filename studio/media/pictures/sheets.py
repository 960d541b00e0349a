"""Sheets that show pictures side by side, with captions: for looking at results and for showing them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from studio.domain.receipt import DISCLOSURE_COLOUR
from studio.media.files.safety import atomic_output

PANEL = (27, 27, 28)
TEXT = (232, 230, 227)
DIM = (163, 160, 155)
GAP, CAPTION = 16, 40


def write_before_after_sheet(pairs: Sequence[tuple[Path, Path]], output: Path, *, height: int = 420) -> Path:
    """Write one PNG with a row for each (original, coloured) pair, both scaled to ``height`` pixels.

    Raises:
        UnreadableInput: a picture cannot be read.
        UnwritableOutput: the sheet cannot be stored.
    """
    rows = [_row(_scaled(before, height), _scaled(after, height), before.stem) for before, after in pairs]
    width = max(row.width for row in rows)
    sheet = Image.new("RGB", (width, sum(row.height for row in rows) + CAPTION), PANEL)
    y = 0
    for row in rows:
        sheet.paste(row, (0, y))
        y += row.height
    _write_text(sheet, (GAP, y), f"{DISCLOSURE_COLOUR}.", DIM)
    with atomic_output(output, overwrite=True) as temporary:
        sheet.save(temporary, format="PNG")
    return output


def _row(before: Image.Image, after: Image.Image, name: str) -> Image.Image:
    row = Image.new("RGB", (before.width + after.width + 3 * GAP, before.height + CAPTION + GAP), PANEL)
    row.paste(before, (GAP, GAP))
    row.paste(after, (2 * GAP + before.width, GAP))
    _write_text(row, (GAP, GAP + before.height), f"{name}: original scan", TEXT)
    _write_text(row, (2 * GAP + before.width, GAP + before.height), "digitally colourised", TEXT)
    return row


def _scaled(path: Path, height: int) -> Image.Image:
    from studio.media.pictures.picture import read_rgb

    rgb = read_rgb(path)
    picture = Image.fromarray((np.clip(rgb, 0, 1) * 255).round().astype(np.uint8))
    return picture.resize((round(picture.width * height / picture.height), height), Image.Resampling.LANCZOS)


def _write_text(picture: Image.Image, corner: tuple[int, int], text: str, colour: tuple[int, int, int]) -> None:
    x, y = corner
    ImageDraw.Draw(picture).text((x, y + 10), text, fill=colour, font=ImageFont.load_default(16))
