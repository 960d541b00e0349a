"""Where a photograph may change: a picture of its size, black where nothing does."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from studio.domain.errors import UnreadableInput
from studio.media.files.errors import shown
from studio.media.pictures.layout import Pixels
from studio.media.pictures.native import StoredPicture
from studio.media.pictures.profile_tables import FloatArray


class Mask:
    """``weights`` (h, w), uint8: 0 nothing changes, 255 all of it; between, the edge of a soft brush."""

    def __init__(self, weights: Pixels) -> None:
        self.weights = weights

    @classmethod
    def read(cls, path: Path, picture: StoredPicture) -> Mask:
        """Raises ``UnreadableInput`` when it is no picture, has another size than the photograph, or marks nothing."""
        drawn = StoredPicture(path)
        if (drawn.width, drawn.height) != (picture.width, picture.height):
            raise UnreadableInput(
                f"The mask “{shown(path)}” is {drawn.width} × {drawn.height} pixels, but the photograph "
                f"“{shown(picture.path)}” is {picture.width} × {picture.height}.",
                hint="Draw the mask over the photograph itself, and save it at the same size.",
                path=path,
            )
        weights = np.empty((drawn.height, drawn.width), np.uint8)
        for y0, strip in drawn.strips():
            brightest = drawn.shares(strip[..., : drawn.bands].max(axis=2))
            shown_share = drawn.shares(strip[..., drawn.bands]) if drawn.has_alpha else np.float32(1.0)
            weights[y0 : y0 + len(strip)] = np.rint(255 * brightest * shown_share)
        if not weights.any():
            raise UnreadableInput(
                f"The mask “{shown(path)}” marks nothing: it is black all over.",
                hint="Paint white where the photograph is to be repaired.",
                path=path,
            )
        return cls(weights)

    def marks(self, y0: int, y1: int) -> bool:
        """Whether anything in these rows may change."""
        return bool(self.weights[y0:y1].any())

    def share(self, y0: int, y1: int, x0: int = 0, x1: int | None = None) -> FloatArray:
        """How much (0…1) of each pixel changes: (y1 − y0, x1 − x0, 1)."""
        return self.weights[y0:y1, x0:x1, None].astype(np.float32) / np.float32(255)
