"""The colours and measures of the window, once for dark and once for light."""

from __future__ import annotations

from dataclasses import dataclass

GRID = 8
RADIUS = 6
ROW = 28
FONT_PX = 13
HEADING_PX = 11
SMALLEST_WINDOW = (960, 640)
"""In which everything still has its place, width and height."""


@dataclass(frozen=True)
class Tokens:
    """Every colour as ``#rrggbb``. ``faint`` is for marks (3 to 1), never for text that must be read;
    ``on_accent`` is the text on a filled amber or teal button."""

    name: str
    background: str
    panel: str
    raised: str
    hover: str
    line: str
    text: str
    dim: str
    faint: str
    surround: str
    amber: str
    amber_hover: str
    teal: str
    teal_hover: str
    red: str
    on_accent: str
    ambience: str
    effect: str
    foley: str

    @property
    def dark(self) -> bool:
        return self.name == "dark"


DARK = Tokens(
    name="dark",
    background="#1b1b1c",
    panel="#242425",
    raised="#2b2b2d",
    hover="#343437",
    line="#363638",
    text="#e8e6e3",
    dim="#a3a09b",
    faint="#777572",
    surround="#3a3a3a",
    amber="#e3a94f",
    amber_hover="#edba6b",
    teal="#57b5ad",
    teal_hover="#70c5be",
    red="#e0756a",
    on_accent="#1b1b1c",
    ambience="#2f4a40",
    effect="#4a3a24",
    foley="#264149",
)

LIGHT = Tokens(
    name="light",
    background="#f4f3f1",
    panel="#eae8e5",
    raised="#fbfaf9",
    hover="#dfddd9",
    line="#cfccc7",
    text="#1f1e1c",
    dim="#57544f",
    faint="#87847f",
    surround="#949494",
    amber="#875407",
    amber_hover="#9c6410",
    teal="#0f655e",
    teal_hover="#197970",
    red="#a8362b",
    on_accent="#ffffff",
    ambience="#c3ddd0",
    effect="#efd9b4",
    foley="#bfdde0",
)


def _luminance(colour: str) -> float:
    """Relative luminance after WCAG 2.2."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours after WCAG 2.2 (1…21); text needs at least 4.5."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
