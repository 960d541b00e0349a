"""What the page asks the library, one function each. They run in the library's thread, and only there is the library
(and NumPy with it) imported; what goes in and comes out is plain data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio.ui.engine.library import SoundRow, category_name, row_of

if TYPE_CHECKING:
    from studio.sound.library.library import SoundLibrary
    from studio.sound.shelves.records import SoundList

MOST_WATCHED = 1000
MOST_REMOVED = 5000


@dataclass(frozen=True)
class Wanted:
    """Everything that the page's controls ask for; what is empty or None does not limit. ``origin`` is "shipped" or
    "folder"; ``folder`` the path of one of the user's folders; ``like`` is the id of a sound, from which ``brighter``,
    ``harder``, ``shorter`` (−1 … 1) lead away."""

    text: str = ""
    category: str = ""
    licence: str = ""
    publishable: bool | None = None
    favourite: bool = False
    shortest_s: float | None = None
    longest_s: float | None = None
    origin: str = ""
    folder: str = ""
    like: str = ""
    brighter: float = 0.0
    harder: float = 0.0
    shorter: float = 0.0
    order: str = "best"
    descending: bool = False

    @property
    def limited(self) -> bool:
        """Whether anything but the order narrows the list."""
        plain = Wanted(order=self.order, descending=self.descending)
        return self != plain


@dataclass(frozen=True)
class Folder:
    """One of the user's folders as the list at the side shows it."""

    path: str
    sounds: int
    missing: bool
    problems: int


@dataclass(frozen=True)
class Overview:
    """What the list at the side shows."""

    sounds: int = 0
    shipped: int = 0
    favourites: int = 0
    folders: tuple[Folder, ...] = ()

    @property
    def own(self) -> int:
        return self.sounds - self.shipped


@dataclass(frozen=True)
class Described:
    """What a field of a sound says and who says so (see ``studio.sound.folders.own_words.Fact``)."""

    value: Any
    source: str = ""


@dataclass(frozen=True)
class Details:
    """All about one sound that the panel on the right shows."""

    row: SoundRow
    fields: dict[str, Described] = field(default_factory=dict)
    sample_rate: int = 0
    channels: int = 0
    loudness_lufs: float = 0.0
    peak_dbfs: float = 0.0
    brightness_hz: float = 0.0
    pitch_hz: float = 0.0
    pitch_note: str = ""
    attack_s: float = 0.0
    there: bool = True
    may_be: tuple[tuple[str, str], ...] = ()
    """Categories, (name, CatID), that a sound which nobody has named may belong to, the likeliest first."""


def find(wanted: Wanted) -> Callable[[SoundLibrary], SoundList]:
    """The keys of all sounds that fit, in order."""

    def run(library: SoundLibrary) -> SoundList:
        from studio.sound.shelves.records import SearchFilters, SoundQuery

        filters = SearchFilters(
            category=wanted.category or None,
            licence=wanted.licence or None,
            commercial_ok=wanted.publishable,
            favourite=True if wanted.favourite else None,
            min_duration_s=wanted.shortest_s,
            max_duration_s=wanted.longest_s,
            origin=wanted.origin or None,  # type: ignore[arg-type]
            folder=Path(wanted.folder) if wanted.folder else None,
        )
        return library.find(
            SoundQuery(
                text=wanted.text,
                filters=filters,
                like=wanted.like or None,
                brighter=wanted.brighter,
                harder=wanted.harder,
                shorter=wanted.shorter,
                order=wanted.order,  # type: ignore[arg-type]
                descending=wanted.descending,
            )
        )

    return run


def rows(blocks: dict[int, Sequence[int]]) -> Callable[[SoundLibrary], dict[int, list[SoundRow | None]]]:
    """The rows of some blocks of a list: keys by number of the block."""

    def run(library: SoundLibrary) -> dict[int, list[SoundRow | None]]:
        keys = [key for block in blocks.values() for key in block]
        found = iter(library.rows(keys))
        return {
            number: [row_of(record) if (record := next(found)) is not None else None for _ in block]
            for number, block in blocks.items()
        }

    return run


def overview(library: SoundLibrary) -> Overview:
    from studio.sound.folders.own_words import folder_states

    stats = library.stats()
    return Overview(
        sounds=stats.sounds,
        shipped=stats.shipped,
        favourites=stats.favourites,
        folders=tuple(
            Folder(str(state.path), state.sounds, state.missing, state.problems)
            for state in folder_states(library.store)
        ),
    )


def problems(folder: str) -> Callable[[SoundLibrary], list[tuple[str, str]]]:
    """What in a folder cannot be used, and why."""

    def run(library: SoundLibrary) -> list[tuple[str, str]]:
        from studio.sound.shelves.ledger import Ledger

        return Ledger(library.store).problems_below(Path(folder))

    return run


def watched_folders(library: SoundLibrary) -> list[str]:
    """The user's folders and those below them that hold sounds, as many as a system can be asked to watch."""
    from studio.sound.folders.own_words import user_folders
    from studio.sound.shelves.ledger import Ledger

    ledger = Ledger(library.store)
    found: dict[str, None] = {}
    for folder in user_folders(library.store):
        found.update(dict.fromkeys(ledger.folders_below(folder, MOST_WATCHED)))
    return list(found)[:MOST_WATCHED]


def remove(folder: str) -> Callable[[SoundLibrary], tuple[int, bool]]:
    """Take some of a folder's sounds out; returns how many, and whether to ask again for more."""

    def run(library: SoundLibrary) -> tuple[int, bool]:
        from studio.sound.folders.own_words import remove_some

        return remove_some(library.store, Path(folder), MOST_REMOVED)

    return run


def mark(keys: Sequence[int], favourite: bool) -> Callable[[SoundLibrary], None]:
    """Make sounds favourites, or take the mark away."""

    def run(library: SoundLibrary) -> None:
        for sound_id in _ids(library, keys):
            library.set_favourite(sound_id, favourite)

    return run


def edit(keys: Sequence[int], values: dict[str, Any]) -> Callable[[SoundLibrary], int]:
    """The user's word on some sounds; returns how many were changed."""

    def run(library: SoundLibrary) -> int:
        from studio.sound.folders.own_words import edit_sounds

        return edit_sounds(library.store, _ids(library, keys), values)

    return run


def _ids(library: SoundLibrary, keys: Sequence[int]) -> list[str]:
    return [record.id for record in library.rows(keys) if record is not None]


def details(sound_id: str) -> Callable[[SoundLibrary], Details | None]:
    def run(library: SoundLibrary) -> Details | None:
        from studio.sound.folders.own_words import facts_of
        from studio.sound.listening.pitch import note

        record = library.get(sound_id)
        if record is None:
            return None
        facts = {fact.field: Described(fact.value, fact.source) for fact in facts_of(library.store, record)}
        there, unnamed = record.path.is_file(), not record.cat_id or record.cat_source == "guess"
        offered = library.categories_like(record.id) if unnamed and there else []
        return Details(
            row=row_of(record),
            fields=facts,
            sample_rate=record.sample_rate,
            channels=record.channels,
            loudness_lufs=record.loudness_lufs,
            peak_dbfs=record.peak_dbfs,
            brightness_hz=record.brightness_hz,
            pitch_hz=record.pitch_hz,
            pitch_note=note(record.pitch_hz) if record.pitch_hz else "",
            attack_s=record.attack_s,
            there=there,
            may_be=tuple((category_name(cat_id), cat_id) for cat_id, _ in offered if cat_id != record.cat_id),
        )

    return run


def warm(library: SoundLibrary) -> None:
    """So that the first key in the search field finds everything loaded."""
    library.warm()


def add_files(files: Sequence[Path]) -> Callable[[SoundLibrary], int]:
    """Bring single files in; returns how many sounds the library did not have before."""

    def run(library: SoundLibrary) -> int:
        before = library.stats().sounds
        library.add_files(files)
        return library.stats().sounds - before

    return run


def all_categories(library: SoundLibrary) -> list[tuple[str, str]]:
    """Every category there is, (name, CatID), in order of the names."""
    from studio.sound.categories.ucs import load_ucs

    return sorted((category_name(cat_id), cat_id) for cat_id in load_ucs().by_id)
