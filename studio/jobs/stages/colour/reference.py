"""A reference photograph: from a file to the palette that a recipe carries, from there to what the network takes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from studio.domain.errors import UnreadableInput
from studio.domain.progress import Progress
from studio.domain.recipe import ColourShare, Reference

if TYPE_CHECKING:
    from models.colour.arrays import FloatArray

LOOKED_AT_SIDE = 384
"""Long side of the copy whose colours are counted."""
LEAST_SHARE = 0.001
"""Colours that fill less of the picture are left out: they are noise, and recipes stay short."""


def read_reference(path: Path, progress: Progress | None = None) -> Reference:
    """The palette of a colour photograph.

    Raises ``UnreadableInput`` when the file cannot be read as a picture, or is black-and-white or toned.
    """
    from models.colour.lab import srgb_array_to_lab
    from models.colour.palette import palette_of_photograph
    from studio.media.files.errors import shown
    from studio.media.files.safety import sha256_of
    from studio.media.pictures.picture import read_rgb
    from studio.media.pictures.toning import find_toning

    progress = progress or Progress()
    progress.step(0.0, 1.0, "reading the reference")
    rgb = read_rgb(path, max_side=LOOKED_AT_SIDE)
    if not find_toning(srgb_array_to_lab(rgb)).colourful:
        raise UnreadableInput(
            f"“{shown(path)}” has no colours to lend: it is a black-and-white photograph, or one in a single tint.",
            hint="Choose a colour photograph as the reference.",
            path=path,
        )
    progress.step(0.5, 1.0, "reading the reference")
    palette = palette_of_photograph(np.rint(rgb * 255).astype(np.uint8))
    reference = Reference(shown(path), sha256_of(path, progress.check), sparse(palette))
    progress.step(1.0, 1.0, "reading the reference")
    return reference


def sparse(palette: FloatArray) -> tuple[ColourShare, ...]:
    """The cells (a, b, share) of a palette (Q,) that count, largest share first."""
    from models.colour.bins import ab_bins

    cells = [
        ColourShare(round(a), round(b), round(share, 4))
        for (a, b), share in zip(ab_bins().tolist(), palette.tolist(), strict=True)
        if share >= LEAST_SHARE
    ]
    return tuple(sorted(cells, key=lambda cell: (-cell.share, cell.a, cell.b)))


def palette_of(reference: Reference | None) -> FloatArray | None:
    """(Q,) shares that sum to one, as the network takes them; None without a reference.

    A cell that the network has no class for, from a recipe made elsewhere, counts as the nearest one.
    """
    from models.colour.bins import ab_bins, nearest_bins

    if reference is None or not reference.palette:
        return None
    places = nearest_bins(np.array([(cell.a, cell.b) for cell in reference.palette], np.float32))
    palette = np.bincount(places, [cell.share for cell in reference.palette], len(ab_bins())).astype(np.float32)
    total = palette.sum()
    return palette / total if total > 0 else None
