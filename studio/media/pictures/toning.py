"""Tells toned prints (sepia, selenium, cyanotype) and hand-tinted ones from pictures that have colours of their own,
and what there is to keep of them: the tint by lightness, and what was painted by hand."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from studio.domain.facts import Tone

_LEVELS = 16
_TINT = 2.5
# Scatter of a and b, in Lab units: aged prints stay below 4 however strong their tint; measured on historic scans,
# among them autochromes and hand-tinted prints, which lie above.
_SCATTER, _MOST_SCATTER = 3.0, 4.0


# Degrees of hue in which the tints of the usual toners lie.
_SEPIA, _CYANOTYPE = (40.0, 115.0), (205.0, 295.0)
# A hand-tinted print: most of it has the print's own tint, some of it clearly another colour.
_LIKE_THE_PRINT, _LIKE_PAINT = 5.0, 10.0
_LEAST_PRINT, _LEAST_PAINT, _MOST_PAINT = 0.7, 0.015, 0.12
# The print's own tint is of one hue, or hardly there, and changes smoothly with the lightness; what is left over of
# many colours does not.
_ONE_HUE, _HARDLY, _SMOOTH = 0.9, 3.0, 0.4
CURVE_STEPS = 33


@dataclass(frozen=True)
class Toning:
    """Mean ``chroma`` and ``hue`` (degrees) in CIE Lab. ``toned``: one tint that depends on the lightness alone;
    ``colourful``: different colours at the same lightness; ``painted``: of those, one tint for the most part, with
    places of other colours, as of hand-tinted prints."""

    chroma: float
    hue: float
    toned: bool
    colourful: bool
    painted: bool = False

    @property
    def name(self) -> Tone:
        """What such a print is called; "" for one without a tint and for a colour photograph."""
        if self.painted:
            return "hand-tinted"
        if not self.toned:
            return ""
        if _SEPIA[0] <= self.hue <= _SEPIA[1]:
            return "sepia"
        if _CYANOTYPE[0] <= self.hue <= _CYANOTYPE[1]:
            return "cyanotype"
        return "selenium" if self.hue > _CYANOTYPE[1] or self.hue < _SEPIA[0] else "toned"


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
    toned, colourful = mean_chroma >= _TINT and one_tint and same_hue, not one_tint and mean_chroma >= _TINT
    return Toning(mean_chroma, hue, toned, colourful, colourful and _is_painted(lab))


def _is_painted(lab: npt.NDArray[np.float32]) -> bool:
    curve = tint_curve(lab)
    chroma = np.hypot(*curve)
    one_hue = chroma.mean() <= _HARDLY or np.hypot(*curve.sum(axis=1)) >= _ONE_HUE * chroma.sum()
    if not one_hue or np.abs(np.diff(curve, n=2, axis=1)).mean() > _SMOOTH:
        return False
    away = distance_from_tint(lab, curve)
    print_share, paint_share = float((away < _LIKE_THE_PRINT).mean()), float((away > _LIKE_PAINT).mean())
    return print_share >= _LEAST_PRINT and _LEAST_PAINT <= paint_share <= _MOST_PAINT


def tint_curve(lab: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """(2, 33) a and b of the tint at L* 0, 3.125 … 100 of a small CIE Lab picture (h, w, 3): the medians, which a few
    painted places do not move, smoothed; levels that the picture does not have are those nearest to them."""
    lightness = lab[..., 0].ravel()
    level = np.clip(np.rint(lightness * ((CURVE_STEPS - 1) / 100)), 0, CURVE_STEPS - 1).astype(np.int64)
    found = np.flatnonzero(np.bincount(level, minlength=CURVE_STEPS) >= max(3, lightness.size // 2000))
    if not len(found):
        found = np.unique(level)
    medians = np.stack([np.median(lab.reshape(-1, 3)[level == each, 1:], axis=0) for each in found], axis=1)
    steps = np.arange(CURVE_STEPS)
    curve = np.stack([np.interp(steps, found, plane) for plane in medians])
    padded = np.pad(curve, ((0, 0), (1, 1)), mode="edge")
    return np.asarray((padded[:, :-2] + 2 * padded[:, 1:-1] + padded[:, 2:]) / 4, np.float32)


def distance_from_tint(lab: npt.NDArray[np.float32], curve: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """(h, w) how far, in ab units, each place is from the tint of its lightness."""
    return np.asarray(np.linalg.norm(_beyond_tint(lab, curve), axis=-1), np.float32)


def _beyond_tint(lab: npt.NDArray[np.float32], curve: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    steps = np.linspace(0, 100, CURVE_STEPS)
    return np.asarray(lab[..., 1:] - np.stack([np.interp(lab[..., 0], steps, p) for p in curve], axis=-1), np.float32)


def hand_painted(lab: npt.NDArray[np.float32], curve: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """(3, h, w): a and b of what was painted by hand beyond the tint, each times how far (0…1, the third) it is
    paint."""
    beyond = _beyond_tint(lab, curve)
    away = np.linalg.norm(beyond, axis=-1)
    share = np.clip((away - _LIKE_THE_PRINT) / (_LIKE_PAINT - _LIKE_THE_PRINT), 0.0, 1.0)
    share = share * share * (3.0 - 2.0 * share)
    return np.asarray(np.stack([beyond[..., 0] * share, beyond[..., 1] * share, share]), np.float32)
