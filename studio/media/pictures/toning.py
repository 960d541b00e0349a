"""Tells a toned print (sepia, cyanotype, a yellowed carrier) from a picture that has colours of its own."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

_LEVELS = 16
_TINT = 2.5
# Scatter of a and b, in Lab units: aged prints stay below 4 however strong their tint; measured on historic scans,
# among them autochromes and hand-tinted prints, which lie above.
_SCATTER, _MOST_SCATTER = 3.0, 4.0


@dataclass(frozen=True)
class Toning:
    """Mean ``chroma`` and ``hue`` (degrees) in CIE Lab. ``toned``: one tint that depends on the lightness alone;
    ``colourful``: different colours at the same lightness."""

    chroma: float
    hue: float
    toned: bool
    colourful: bool


def find_toning(lab: npt.NDArray[np.float32]) -> Toning:
    """Judge a small CIE Lab picture (h, w, 3), already averaged over blocks so that grain does not count.

    In a toned print a and b are functions of L, however strong the tint; the scatter around that function is what
    makes a colour photograph.
    """
    lightness, chroma_ab = lab[..., 0].ravel(), lab[..., 1:].reshape(-1, 2)
    mean_chroma = float(np.hypot(chroma_ab[:, 0], chroma_ab[:, 1]).mean())
    level = np.clip(lightness * (_LEVELS / 100), 0, _LEVELS - 1).astype(np.int64)
    counts = np.maximum(np.bincount(level, minlength=_LEVELS), 1)
    means = np.stack([np.bincount(level, chroma_ab[:, i], _LEVELS) / counts for i in range(2)], axis=-1)
    scatter = float(np.sqrt(((chroma_ab - means[level]) ** 2).sum(1).mean()))
    a, b = chroma_ab.mean(0)
    hue = float(np.degrees(np.arctan2(b, a)) % 360)
    one_tint = scatter <= min(max(_SCATTER, 0.2 * mean_chroma), _MOST_SCATTER)
    same_hue = float(np.hypot(a, b)) >= 0.75 * mean_chroma
    return Toning(
        mean_chroma, hue, mean_chroma >= _TINT and one_tint and same_hue, not one_tint and mean_chroma >= _TINT
    )
