"""The user's sound folders and the user's own words on sounds: what the window and the command line do with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from studio.domain.errors import StudioError
from studio.sound.categories.ucs import load_ucs
from studio.sound.folders.metadata import read_metadata
from studio.sound.recordings import audio_file
from studio.sound.shelves.ledger import FIELDS, Ledger
from studio.sound.shelves.records import SoundRecord
from studio.sound.shelves.store import SoundStore

_STEP = 500


@dataclass(frozen=True)
class FolderState:
    """One of the user's folders: how many sounds it holds, whether it is there, and what in it cannot be used."""

    path: Path
    sounds: int
    missing: bool
    problems: int


@dataclass(frozen=True)
class Fact:
    """One thing that is known of a sound. ``source`` is "user", "ixml", "bext", "tags", "ucs-name", "file-name",
    "words", "folder", "guess", "shipped", "import" (said when its folder was added), or "" where nobody says it."""

    field: str
    value: Any
    source: str


def user_folders(store: SoundStore) -> list[Path]:
    return [Path(path) for path in store.folders()]


def folder_states(store: SoundStore) -> list[FolderState]:
    """The user's folders in order of their paths."""
    ledger = Ledger(store)
    return [
        FolderState(path, ledger.count_below(path), not path.is_dir(), len(ledger.problems_below(path)))
        for path in user_folders(store)
    ]


def remove_folder(store: SoundStore, folder: Path) -> int:
    """Take a folder and its sounds out of the library; files stay as they are, and so do sounds that lie below
    another of the user's folders. What the user said of the sounds is kept, should the folder come back.

    Returns how many sounds left.
    """
    return remove_some(store, folder, None)[0]


def remove_some(store: SoundStore, folder: Path, most: int | None) -> tuple[int, bool]:
    """As `remove_folder`, of at most so many files, so that whoever waits for the library gets in between.

    Returns how many sounds left, and whether there are more.
    """
    store.check_kept()
    root = folder.expanduser().resolve()
    others = [other for other in user_folders(store) if other != root]
    ledger = Ledger(store)
    known = ledger.files_below(root)
    leaving = [path for path in known if not any(Path(path).is_relative_to(other) for other in others)]
    more, leaving = most is not None and len(leaving) > most, leaving[:most]
    removed = 0
    store.run("DELETE FROM folders WHERE path IN (?, ?)", [(str(root), str(folder))])
    for start in range(0, len(leaving), _STEP):
        with store.changing():
            some = leaving[start : start + _STEP]
            places = set(some)
            records = store.by_ids([known[path].sound_id for path in some])
            records = [record for record in records if str(record.path) in places]
            for record in records:
                if record.favourite or record.cat_source == "user":
                    ledger.remember_marks(record)
            store.remove([record.id for record in records])
            removed += len(records)
            ledger.forget(some)
    return removed, more


def edit_sounds(store: SoundStore, ids: Sequence[str], values: Mapping[str, Any]) -> int:
    """Say something about one or many of the user's own sounds: ``values`` by field (``ledger.FIELDS``), tags as a
    list of words. It wins over all that the files say, now and at every later import. Returns how many were changed.

    Raises:
        StudioError: an unknown category, or no such field.
    """
    _check(values)
    ledger = Ledger(store)
    changed = 0
    for start in range(0, len(ids), _STEP):
        with store.changing():
            for sound_id in ids[start : start + _STEP]:
                record = store.get(sound_id)
                if record is None or (record.origin != "folder" and set(values) - {"cat_id"}):
                    continue
                ledger.say(sound_id, values)
                _write(store, ledger, record, values)
                changed += 1
    return changed


def facts_of(store: SoundStore, record: SoundRecord) -> list[Fact]:
    """What is known of a sound that a person may want to know or change, and where each fact comes from."""
    said = set(Ledger(store).edits(record.id))
    sources = _file_sources(store, record) if record.origin == "folder" else dict.fromkeys(FIELDS, "shipped")
    sources["cat_id"] = record.cat_source if record.origin == "folder" else "shipped"
    sources["commercial_ok"] = sources["licence"]
    sources |= dict.fromkeys(said & set(FIELDS), "user")
    return [Fact(field, getattr(record, field), sources.get(field, "")) for field in FIELDS]


def _file_sources(store: SoundStore, record: SoundRecord) -> dict[str, str]:
    """Who says what, read from the file itself; nobody where the file is not there now."""
    root = next((folder for folder in user_folders(store) if record.path.is_relative_to(folder)), None)
    try:
        metadata = read_metadata(record.path, audio_file.probe(record.path), root)
    except StudioError:
        return {}
    sources = dict(metadata.sources)
    for field in ("licence", "attribution"):
        if not sources[field] and getattr(record, field) not in ("", "unknown"):
            sources[field] = "import"
    return sources


def _check(values: Mapping[str, Any]) -> None:
    if unknown := set(values) - set(FIELDS):
        raise StudioError(f"A sound has no {', '.join(sorted(unknown))}.", hint=f"It has {', '.join(FIELDS)}.")
    cat_id = values.get("cat_id")
    if cat_id is not None and cat_id not in load_ucs().by_id:
        raise StudioError(f"{cat_id} is no category of the Universal Category System.", hint="Choose one of the list.")


def _write(store: SoundStore, ledger: Ledger, record: SoundRecord, values: Mapping[str, Any]) -> None:
    if "cat_id" in values and values["cat_id"] is not None:
        store.set_category(record.id, values["cat_id"], "user", 1.0)
    if record.origin != "folder":
        return
    key = store.key_of(record.id)
    stored = store.vector(key) if key is not None else None
    size, mtime_ns = (store.known_file(record.path) or ("", 0, 0))[1:]
    store.put(
        ledger.with_edits(record),
        vector=stored[0] if stored else None,
        hardness=stored[1] if stored else None,
        size=size,
        mtime_ns=mtime_ns,
    )
