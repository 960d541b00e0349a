"""A result as it is shown to others."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Shown:
    """One result as it is shown. Names are those of files in the package, "" where there is none."""

    title: str
    after: str
    before: str
    confidence: str
    small: str
    film: bool
    caption: str
    details: tuple[tuple[str, str], ...]
