"""How a picture is laid out in its file, as all encoders need to know it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from studio.media.files.safety import PendingOutput
from studio.media.marks.metadata import Metadata
from studio.media.marks.resolution import Resolution
from studio.media.pictures.profiles import srgb_profile

Pixels = npt.NDArray[Any]

IN_MEMORY = 128_000_000
"""Bytes of pixels that may wait in memory."""
STRIP_BYTES = 1_000_000


@dataclass(frozen=True)
class Layout:
    """Size, colour bands (3, or 1 for a grey map), bits per channel, transparency, resolution, profile (of
    colours sRGB where none is given; of greys only one that is given), whether WebP is to be written without loss, and
    metadata."""

    width: int
    height: int
    bands: int
    bits: int
    alpha: bool
    resolution: Resolution | None = None
    profile: bytes | None = None
    lossless: bool = False
    metadata: Metadata = field(default_factory=Metadata)

    @property
    def channels(self) -> int:
        return self.bands + self.alpha

    @property
    def embedded_profile(self) -> bytes | None:
        """What the file says of its numbers."""
        return self.profile or (srgb_profile() if self.bands == 3 else None)

    @property
    def kind(self) -> np.dtype[Any]:
        return np.dtype("<u1" if self.bits == 8 else "<u2")

    @property
    def row_bytes(self) -> int:
        return self.width * self.channels * self.kind.itemsize

    @property
    def total_bytes(self) -> int:
        return self.row_bytes * self.height

    @property
    def shape(self) -> tuple[int, ...]:
        return (self.height, self.width, self.channels) if self.channels > 1 else (self.height, self.width)

    @property
    def strip_rows(self) -> int:
        """Rows of a TIFF strip of about 1 MB."""
        return max(1, min(self.height, STRIP_BYTES // self.row_bytes))

    @property
    def tiff_options(self) -> dict[str, Any]:
        """What tifffile must be told about it."""
        options: dict[str, Any] = {
            "photometric": "rgb" if self.bands == 3 else "minisblack",
            "rowsperstrip": self.strip_rows,
            "metadata": None,
        }
        if self.bands == 3:
            options["planarconfig"] = "contig"
        if self.alpha:
            options["extrasamples"] = ["unassalpha"]
        return options


def spool_beside(pending: PendingOutput) -> Path:
    """Where pixels wait on disk: beside the output, named so that leftovers of a killed process are recognised."""
    return pending.temporary.with_name(pending.temporary.name.rsplit(".part", 1)[0] + ".part.spool")
