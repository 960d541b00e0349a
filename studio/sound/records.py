"""What the sound library says about a sound, and the plain data of a search."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

CategorySource = Literal["user", "ixml", "bext", "ucs-name", "words", "folder", "guess", "none"]
"""Who says that a sound belongs to its category, most trustworthy first."""

UNKNOWN_LICENCE = "unknown"


@dataclass(frozen=True, slots=True)
class SoundRecord:
    """One sound of the library.

    ``cat_id`` is a UCS CatID, empty where none is known. ``attack_s`` is the instant, from the start of the file, at
    which the sound sets in: what is placed on the moment of contact. ``loop_start``/``loop_end`` are frames at
    ``sample_rate`` and matter for ``loop`` sounds only. ``loudness_lufs`` is the loudest 400 ms (momentary loudness).
    ``brightness_hz`` is the spectral centroid. ``strength_layer`` is "soft", "medium", "hard" or empty.
    """

    id: str
    name: str
    path: Path
    cat_id: str
    duration_s: float
    sample_rate: int
    channels: int
    loop: bool = False
    loop_start: int = 0
    loop_end: int = 0
    attack_s: float = 0.0
    loudness_lufs: float = -70.0
    peak_dbfs: float = -120.0
    brightness_hz: float = 0.0
    variation: int = 0
    strength_layer: str = ""
    tags: tuple[str, ...] = ()
    description: str = ""
    licence: str = UNKNOWN_LICENCE
    attribution: str = ""
    commercial_ok: bool = False
    origin: Literal["shipped", "folder"] = "folder"
    cat_source: CategorySource = "none"
    cat_confidence: float = 1.0
    weak: bool = False
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class SearchFilters:
    """Limits of a search; what is None does not limit.

    ``category`` is a CatID ("DOORWood") or the English name of a whole category ("DOORS").
    """

    category: str | None = None
    commercial_ok: bool | None = None
    loop: bool | None = None
    min_duration_s: float | None = None
    max_duration_s: float | None = None
    origin: Literal["shipped", "folder"] | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A sound that was found, with a score in 0…1."""

    record: SoundRecord
    score: float


@dataclass(frozen=True, slots=True)
class LibraryStats:
    """The library in numbers. ``categories`` counts sounds by CatID, ``licences`` by licence."""

    sounds: int
    shipped: int
    duration_s: float
    categories: dict[str, int]
    licences: dict[str, int]
    loops: int
    folders: tuple[str, ...]
    unsorted: int
