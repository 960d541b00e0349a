"""What the sound library says about a sound, and the plain data of a search."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from studio.domain.licences import UNKNOWN_LICENCE

Keys = NDArray[np.int64]
"""Row keys of sounds, (n,)."""
Vectors = NDArray[np.float32]
"""What sounds are like, (n, dimensions), or one sound, (dimensions,)."""

CategorySource = Literal["user", "ixml", "bext", "ucs-name", "words", "folder", "guess", "none"]
"""Who says that a sound belongs to its category, most trustworthy first."""


@dataclass(frozen=True, slots=True)
class SoundRecord:
    """One sound of the library.

    ``cat_id`` is a UCS CatID, empty where none is known. ``attack_s`` is the instant, from the start of the file, at
    which the sound sets in: what is placed on the moment of contact. ``loop_start``/``loop_end`` are frames at
    ``sample_rate`` and matter for ``loop`` sounds only. ``loudness_lufs`` is the loudest 400 ms (momentary loudness).
    ``brightness_hz`` is the spectral centroid, ``pitch_hz`` that of a tone, 0 for none. ``strength_layer`` is "soft",
    "medium", "hard" or empty. ``favourite`` is the user's own mark.
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
    favourite: bool = False
    pitch_hz: float = 0.0


@dataclass(frozen=True, slots=True)
class SearchFilters:
    """Limits of a search; what is None does not limit.

    ``category`` is a CatID ("DOORWood") or the English name of a whole category ("DOORS"). ``licence`` is the licence
    as the records name it ("CC0-1.0"). ``favourite`` True leaves the user's favourites only. ``folder`` leaves the
    sounds below it.
    """

    category: str | None = None
    commercial_ok: bool | None = None
    loop: bool | None = None
    min_duration_s: float | None = None
    max_duration_s: float | None = None
    origin: Literal["shipped", "folder"] | None = None
    licence: str | None = None
    favourite: bool | None = None
    folder: Path | None = None


Order = Literal["best", "name", "category", "length"]
"""How a list of sounds is ordered; "best" is by score, most fitting first."""


@dataclass(frozen=True, slots=True)
class SoundQuery:
    """Everything that can be asked of the library at once; what is left out does not limit.

    ``text`` are words in English, German, French or Spanish, the last of which may be unfinished. ``like`` is a
    sound's identifier or the path of a sound file: sounds like it come first, and ``brighter``, ``harder`` and
    ``shorter`` (−1 … 1) move the wish away from it. With both, the two are ranked together. A list of what is like a
    sound is always ordered by score, whatever ``order`` says.
    """

    text: str = ""
    filters: SearchFilters = field(default_factory=SearchFilters)
    like: str | Path | None = None
    brighter: float = 0.0
    harder: float = 0.0
    shorter: float = 0.0
    order: Order = "best"
    descending: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class SoundList:
    """All sounds that a query found, in order: ``keys`` (n,) of their rows and ``scores`` (n,) in 0…1.

    It holds numbers only, so a list of a million sounds is a few megabytes; ``SoundLibrary.rows`` brings the records
    of the part that is on the screen.
    """

    keys: Keys
    scores: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.keys)


@dataclass(frozen=True, eq=False)
class Examples:
    """Sounds whose category is known: unit ``vectors`` (n, dimensions) and ``categories`` (n,)."""

    vectors: Vectors
    categories: NDArray[np.str_]

    def __len__(self) -> int:
        return len(self.categories)


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
    favourites: int = 0
