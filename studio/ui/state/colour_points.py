"""Colours the user sets on a point of the picture: names to choose from, and the way to and from CIE Lab.

Only hue and strength of a chosen colour are used (its a and b); the brightness stays the scan's own.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QColor

from models.colour import srgb
from studio.domain.colour_points import points_from_json, points_to_json
from studio.domain.errors import UnreadableInput
from studio.domain.recipe import ColourShare, Hint
from studio.media.files.errors import cannot_open, shown
from studio.media.files.safety import atomic_output
from studio.own_files.records import MOST_BYTES, NOT_THIS_KIND, read_bytes

# What archivists set most: skin, cloth, brick, wood, leaves, sky, water.
PALETTE: tuple[tuple[str, str], ...] = (
    (str(QT_TRANSLATE_NOOP("Palette", "fair skin")), "#d9a989"),
    (str(QT_TRANSLATE_NOOP("Palette", "dark skin")), "#8a5a3c"),
    (str(QT_TRANSLATE_NOOP("Palette", "blond")), "#cdb078"),
    (str(QT_TRANSLATE_NOOP("Palette", "brown")), "#8b5a33"),
    (str(QT_TRANSLATE_NOOP("Palette", "red brick")), "#a5543d"),
    (str(QT_TRANSLATE_NOOP("Palette", "red")), "#b83232"),
    (str(QT_TRANSLATE_NOOP("Palette", "pink")), "#d58ca0"),
    (str(QT_TRANSLATE_NOOP("Palette", "orange")), "#d98536"),
    (str(QT_TRANSLATE_NOOP("Palette", "gold")), "#c9a23c"),
    (str(QT_TRANSLATE_NOOP("Palette", "khaki")), "#9c8f62"),
    (str(QT_TRANSLATE_NOOP("Palette", "leaf green")), "#5d8a3c"),
    (str(QT_TRANSLATE_NOOP("Palette", "dark green")), "#3f6147"),
    (str(QT_TRANSLATE_NOOP("Palette", "turquoise")), "#3f9a95"),
    (str(QT_TRANSLATE_NOOP("Palette", "sky blue")), "#7fb0d8"),
    (str(QT_TRANSLATE_NOOP("Palette", "blue")), "#3c62b0"),
    (str(QT_TRANSLATE_NOOP("Palette", "navy")), "#34406b"),
    (str(QT_TRANSLATE_NOOP("Palette", "violet")), "#7d569c"),
    (str(QT_TRANSLATE_NOOP("Palette", "grey")), "#8c8c8c"),
)

SMALLEST_RADIUS, USUAL_RADIUS, LARGEST_RADIUS = 0.002, 0.01, 0.2
"""How far a colour point reaches, relative to the shorter side of the picture: the least, the usual, the most."""
_SHOWN_LIGHTNESS = 60.0
_NEAR = 16.0
"""Colours this near in the ab plane are shown as one."""


def hint_of(x: float, y: float, colour: QColor, radius: float = USUAL_RADIUS) -> Hint:
    """A point at x, y (0…1) with the a and b of this colour."""
    a, b = ab_of(colour)
    return Hint(min(1.0, max(0.0, x)), min(1.0, max(0.0, y)), round(a, 2), round(b, 2), radius)


def ab_of(colour: QColor) -> tuple[float, float]:
    """CIE Lab a, b (D65) of an sRGB colour."""
    _, a, b = srgb.lab_of(colour.redF(), colour.greenF(), colour.blueF())
    return a, b


def colour_of(a: float, b: float, lightness: float = _SHOWN_LIGHTNESS) -> QColor:
    """The sRGB colour to show a point with; what lies outside sRGB is clipped."""
    return QColor.fromRgbF(*(min(1.0, max(0.0, value)) for value in srgb.rgb_of(lightness, a, b)))


def name_of(hint: Hint) -> str:
    """The palette's name of the nearest colour (to be translated)."""
    return name_of_ab(hint.a, hint.b)


def shown_name(hint: Hint) -> str:
    """What the point was called, or the palette's name of the nearest colour in the window's language."""
    return hint.called or QCoreApplication.translate("Palette", name_of(hint))


def name_of_ab(a: float, b: float) -> str:
    """The palette's name of the nearest colour (to be translated)."""
    return min(PALETTE, key=lambda entry: math.dist((a, b), ab_of(QColor(entry[1]))))[0]


@dataclass(frozen=True)
class MainColour:
    """One of the few colours that stand for a whole palette, with the share of all that are near it."""

    a: float
    b: float
    share: float


def main_colours(palette: Sequence[ColourShare], count: int = 6) -> list[MainColour]:
    """At most ``count`` colours that stand for a palette, the largest first."""
    left = list(palette)
    found: list[MainColour] = []
    while left and len(found) < count:
        # Strength counts beside size: the red of a sign says more about a street than one of its many greys.
        peak = max(left, key=lambda cell: cell.share * (_NEAR + math.hypot(cell.a, cell.b)))
        near = [cell for cell in left if math.dist((cell.a, cell.b), (peak.a, peak.b)) <= _NEAR]
        left = [cell for cell in left if cell not in near]
        share = sum(cell.share for cell in near)
        a, b = (sum(getattr(cell, axis) * cell.share for cell in near) / (share or 1.0) for axis in ("a", "b"))
        found.append(MainColour(a, b, share))
    return sorted(found, key=lambda colour: -colour.share)


def write_points(path: Path, hints: Sequence[Hint]) -> None:
    """Save points and strokes as a file. Raises ``UnwritableOutput``."""
    with atomic_output(path, overwrite=True) as temporary:
        temporary.write_bytes(points_to_json(hints))


def read_points(path: Path) -> tuple[Hint, ...]:
    """The points of a file. Raises ``UnreadableInput``."""
    try:
        return points_from_json(read_bytes(path, MOST_BYTES))
    except OSError as error:
        raise cannot_open(path, error) from error
    except NOT_THIS_KIND as error:
        raise UnreadableInput(
            f"“{shown(path)}” is not a file of colour points: {error}.",
            hint="Choose a file that was saved as one, or one that the command line takes as --hints.",
            path=path,
        ) from error
