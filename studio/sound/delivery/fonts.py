"""Fonts for what is printed: one of the system's that has more than the letters of Western Europe."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

_NAMES = ("DejaVuSans.ttf", "NotoSans-Regular.ttf", "Arial Unicode.ttf", "arial.ttf", "Arial.ttf")
_FOLDERS = ("/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "/System/Library/Fonts", "C:/Windows/Fonts")


def system_fonts() -> Iterator[Path]:
    """TrueType files, the one with most letters first; none where none of them is installed."""
    folders = [Path(folder) for folder in _FOLDERS if Path(folder).is_dir()]
    for name in _NAMES:
        for folder in folders:
            yield from sorted(folder.rglob(name))
