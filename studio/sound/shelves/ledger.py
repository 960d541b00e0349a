"""What the library knows of the files in the user's folders, and what the user has said about their sounds.

A file is known by its path, size and time of change, so that an unchanged one is never opened again, a copy is told
from a new sound, and a damaged file is not tried at every visit. The user's own words on a sound are kept by its
content, so they survive when its file moves, vanishes for a while, or is found on another drive.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from studio.sound.shelves.records import SoundRecord
from studio.sound.shelves.store import SoundStore, below

_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS files (path TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, "
    "sound_id TEXT NOT NULL, problem TEXT NOT NULL)",
    "CREATE INDEX IF NOT EXISTS files_by_sound ON files (sound_id)",
    "CREATE TABLE IF NOT EXISTS edits (sound_id TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, "
    "PRIMARY KEY (sound_id, field))",
)

EditedField = Literal["name", "description", "tags", "licence", "attribution", "commercial_ok", "cat_id"]
FIELDS: tuple[EditedField, ...] = (
    "name",
    "description",
    "tags",
    "licence",
    "attribution",
    "commercial_ok",
    "cat_id",
)
_FAVOURITE = "favourite"


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file that was looked at before. ``sound_id`` is empty where ``problem`` says why it holds no sound."""

    size: int
    mtime_ns: int
    sound_id: str
    problem: str


class Ledger:
    """Two tables beside the sounds of ``store``."""

    def __init__(self, store: SoundStore) -> None:
        self._store = store
        for statement in _SCHEMA:
            store.rows(statement)

    # --- files --------------------------------------------------------------------------------------------------------

    def files_below(self, folder: Path) -> dict[str, KnownFile]:
        """All files below ``folder`` that were looked at before."""
        first, last = below(folder)
        self._store.run(
            "INSERT OR IGNORE INTO files SELECT path, size, mtime_ns, id, '' FROM sounds "
            "WHERE origin = 'folder' AND path BETWEEN ? AND ?",  # of libraries that were made without this table
            [(first, last)],
        )
        sql = "SELECT path, size, mtime_ns, sound_id, problem FROM files WHERE path BETWEEN ? AND ?"
        return {
            str(path): KnownFile(int(size), int(mtime_ns), str(sound_id), str(problem))
            for path, size, mtime_ns, sound_id, problem in self._store.rows(sql, (first, last))
        }

    def file(self, path: Path) -> KnownFile | None:
        """What is known of one file."""
        sql = "SELECT size, mtime_ns, sound_id, problem FROM files WHERE path = ?"
        found = self._store.rows(sql, (str(path),))
        return KnownFile(*found[0]) if found else None

    def note(self, path: Path | str, known: KnownFile) -> None:
        self._store.run(
            "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?, ?)",
            [(str(path), known.size, known.mtime_ns, known.sound_id, known.problem)],
        )

    def forget(self, paths: Iterable[str]) -> None:
        self._store.run("DELETE FROM files WHERE path = ?", [(path,) for path in paths])

    def places_of(self, sound_id: str) -> list[str]:
        """Every path at which this sound was seen."""
        rows = self._store.rows("SELECT path FROM files WHERE sound_id = ? ORDER BY path", (sound_id,))
        return [str(row[0]) for row in rows]

    def problems_below(self, folder: Path) -> list[tuple[str, str]]:
        """(path, sentence) of the files that hold no sound that can be used."""
        sql = "SELECT path, problem FROM files WHERE path BETWEEN ? AND ? AND problem <> '' ORDER BY path"
        return [(str(path), str(problem)) for path, problem in self._store.rows(sql, below(folder))]

    def folders_below(self, folder: Path, most: int) -> list[str]:
        """Up to ``most`` folders, ``folder`` among them, in which files were looked at."""
        found = {str(folder): None}
        for (path,) in self._store.rows(
            "SELECT path FROM files WHERE path BETWEEN ? AND ? ORDER BY path", below(folder)
        ):
            found[os.path.dirname(path)] = None  # noqa: PTH120 (a Path object for each would take seconds)
            if len(found) >= most:
                break
        return list(found)

    def count_below(self, folder: Path) -> int:
        """How many sounds lie below ``folder``."""
        sql = "SELECT COUNT(*) FROM sounds WHERE origin = 'folder' AND path BETWEEN ? AND ?"
        return int(self._store.rows(sql, below(folder))[0][0])

    # --- the user's own words -----------------------------------------------------------------------------------------

    def edits(self, sound_id: str) -> dict[str, Any]:
        """What the user has said about a sound, by field."""
        rows = self._store.rows("SELECT field, value FROM edits WHERE sound_id = ?", (sound_id,))
        return {str(field): json.loads(value) for field, value in rows}

    def say(self, sound_id: str, values: Mapping[str, object]) -> None:
        """Keep the user's words; None takes a word back."""
        self._store.check_kept()
        gone = [(sound_id, field) for field, value in values.items() if value is None]
        kept = [(sound_id, field, json.dumps(value)) for field, value in values.items() if value is not None]
        self._store.run("DELETE FROM edits WHERE sound_id = ? AND field = ?", gone)
        self._store.run("INSERT OR REPLACE INTO edits VALUES (?, ?, ?)", kept)

    def take_over(self, old_id: str, new_id: str) -> None:
        """A file was changed: what was said of its old content holds for the new one."""
        self._store.run("UPDATE OR REPLACE edits SET sound_id = ? WHERE sound_id = ?", [(new_id, old_id)])

    def remember_marks(self, record: SoundRecord) -> None:
        """Before a sound leaves the library: keep what only its row knows."""
        marks: dict[str, object] = {_FAVOURITE: True} if record.favourite else {}
        if record.cat_source == "user":
            marks["cat_id"] = record.cat_id
        self.say(record.id, marks)

    def with_edits(self, record: SoundRecord) -> SoundRecord:
        """``record`` with what the user has said about it, which wins over everything else."""
        said = self.edits(record.id)
        if not said:
            return record
        values: dict[str, Any] = {field: said[field] for field in FIELDS if field in said}
        if "tags" in values:
            values["tags"] = tuple(values["tags"])
        if "cat_id" in values:
            values |= {"cat_source": "user", "cat_confidence": 1.0}
        return replace(record, **values, favourite=record.favourite or bool(said.get(_FAVOURITE)))
