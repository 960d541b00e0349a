"""The sound library on disk: one SQLite file with a row a sound, and its vector."""

from __future__ import annotations

import json
import os
import sqlite3
import threading
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import fields
from pathlib import Path
from typing import Any, Literal

import numpy as np

from studio.domain.errors import StudioError, UnwritableOutput
from studio.own_files import databases, reasons, records
from studio.own_files.remarks import remark
from studio.own_files.scratch import PART, remove_stale
from studio.sound.categories.ucs import load_ucs
from studio.sound.shelves.records import Examples, Keys, SearchFilters, SoundRecord, Vectors

SCHEMA_VERSION = 3

NOTHING = -1
"""A revision before the first one."""

_FLAGS = (
    "commercial_ok | (loop << 1) | ((origin = 'shipped') << 2) | (favourite << 3) | (weak << 4)"
    " | ((origin = 'shipped' AND variation > 2) << 5)"
)
"""The bits that ``studio.sound.search.segment`` names."""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS sounds (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL, path TEXT NOT NULL, cat_id TEXT NOT NULL,
    duration_s REAL NOT NULL, sample_rate INTEGER NOT NULL, channels INTEGER NOT NULL,
    loop INTEGER NOT NULL, loop_start INTEGER NOT NULL, loop_end INTEGER NOT NULL,
    attack_s REAL NOT NULL, loudness_lufs REAL NOT NULL, peak_dbfs REAL NOT NULL, brightness_hz REAL NOT NULL,
    variation INTEGER NOT NULL, strength_layer TEXT NOT NULL, tags TEXT NOT NULL, description TEXT NOT NULL,
    licence TEXT NOT NULL, attribution TEXT NOT NULL, commercial_ok INTEGER NOT NULL,
    origin TEXT NOT NULL, cat_source TEXT NOT NULL, cat_confidence REAL NOT NULL, weak INTEGER NOT NULL,
    sha256 TEXT NOT NULL, favourite INTEGER NOT NULL DEFAULT 0,
    hardness REAL, vector BLOB, size INTEGER NOT NULL DEFAULT 0, mtime_ns INTEGER NOT NULL DEFAULT 0,
    revision INTEGER NOT NULL DEFAULT 0, pitch_hz REAL NOT NULL DEFAULT 0
);
CREATE INDEX IF NOT EXISTS sounds_by_category ON sounds (cat_id);
CREATE INDEX IF NOT EXISTS sounds_by_path ON sounds (path);
CREATE INDEX IF NOT EXISTS sounds_by_digest ON sounds (sha256);
CREATE INDEX IF NOT EXISTS sounds_by_revision ON sounds (revision);
CREATE INDEX IF NOT EXISTS sounds_unmeasured ON sounds (key) WHERE vector IS NULL;
CREATE INDEX IF NOT EXISTS sounds_shipped ON sounds (id) WHERE origin = 'shipped';
CREATE TABLE IF NOT EXISTS removed (key INTEGER PRIMARY KEY, revision INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS folders (path TEXT PRIMARY KEY);
"""

_MIGRATIONS = {
    "1": """
        ALTER TABLE sounds ADD COLUMN favourite INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE sounds ADD COLUMN revision INTEGER NOT NULL DEFAULT 0;
        DROP TABLE words;
        UPDATE facts SET value = '2' WHERE name = 'schema';
    """,
    "2": """
        ALTER TABLE sounds ADD COLUMN pitch_hz REAL NOT NULL DEFAULT 0;
        UPDATE facts SET value = '3' WHERE name = 'schema';
    """,
}
"""What leads from a schema to the next one; the user's own marks and folders stay."""

_FIELDS = tuple(field.name for field in fields(SoundRecord))
_COLUMNS = ", ".join(_FIELDS)
_MEASURED = ("hardness", "vector", "size", "mtime_ns", "revision")
_USERS_OWN = ("id", "favourite", "cat_id", "cat_source", "cat_confidence")
_UPDATED = [f"{name} = excluded.{name}" for name in (*_FIELDS, *_MEASURED) if name not in _USERS_OWN]
_UPDATED += [
    f"{name} = CASE WHEN sounds.cat_source = 'user' THEN sounds.{name} ELSE excluded.{name} END"
    for name in ("cat_id", "cat_source", "cat_confidence")
]
_PUT = f"""
INSERT INTO sounds ({_COLUMNS}, {", ".join(_MEASURED)}) VALUES ({", ".join("?" * (len(_FIELDS) + len(_MEASURED)))})
ON CONFLICT (id) DO UPDATE SET {", ".join(_UPDATED)} RETURNING key
"""


PATIENCE_S = 120.0
"""So long a writer waits for one of another process, as when two see new shipped sounds at the same time."""


class DamagedLibrary(StudioError):
    """The file is damaged. It is set aside and made anew when it is opened next."""


class SoundStore:
    """Rows in, rows out; safe to use from several threads. ``path`` None keeps everything in memory, beginning with
    what the file ``copy_of`` holds, if that can be read.

    Raises ``UnwritableOutput`` when it cannot be written, as on a full disk, and ``StudioError`` when it is damaged: a
    damaged file is set aside when it is opened, with what the user has said saved into the new one.
    """

    def __init__(self, path: Path | None, *, copy_of: Path | None = None) -> None:
        self.path = path
        self._lock = threading.RLock()
        self._changing = False
        self._stamped: int | None = None
        self._refusal: StudioError | None = None
        self.changed_here = NOTHING
        """The revision of the last change that was made through this object."""
        self.saved_marks: dict[str, dict[str, object]] = {}
        """What the user had said of sounds (favourite, category) in a file that was damaged, by their identifiers."""
        try:
            self._open(copy_of)
        except (sqlite3.Error, OSError) as error:
            raise self._cannot_open(error) from error

    def _open(self, copy_of: Path | None) -> None:
        if self.path is None:
            self._prepare(sqlite3.connect(":memory:", check_same_thread=False), copy_of)
            return
        try:
            self._prepare(self._connected(self.path))
            return
        except DamagedLibrary:
            pass
        except sqlite3.Error as error:
            if not (reasons.is_damage(error) or self.path.is_dir()):
                raise
        aside = records.set_aside(self.path)
        if aside is None:
            raise OSError(f"{self.path} is damaged and cannot be moved away")
        self._prepare(self._connected(self.path))
        folders = self._save_from(aside)
        kept = (
            "What you said of single sounds and the list of your sound folders are saved as far as they can be read. "
            "The rest was made anew."
        )
        if folders:
            kept = (
                "What you said of single sounds and the list of your sound folders are saved as far as they can be "
                "read; your folders are read anew at the next visit to them. The rest was made anew."
            )
        records.remark_damaged("The sound library", self.path, aside, kept)

    @staticmethod
    def _connected(path: Path) -> sqlite3.Connection:
        remove_stale(path.parent, f"{PART}*")
        return databases.connect(path, check_same_thread=False, timeout=PATIENCE_S)

    def _prepare(self, database: sqlite3.Connection, copy_of: Path | None = None) -> None:
        self._db = database
        try:
            if copy_of is not None:
                databases.copy_into(database, copy_of)
            if self.path is not None:
                database.execute("PRAGMA journal_mode = WAL")
                database.execute("PRAGMA synchronous = NORMAL")
                self._check(self.path)
            self._migrate()
            database.executescript(_SCHEMA)
            if self.fact("schema") is None:
                self.set_fact("schema", str(SCHEMA_VERSION))
        except BaseException:
            database.close()
            raise

    def _check(self, path: Path) -> None:
        """Look through a small file, and through one of any size in which something damaged was met before."""
        suspect = _suspect(path)
        databases.check(self._db, path, whole=suspect.exists())
        suspect.unlink(missing_ok=True)

    def look_through(self, stop: Callable[[], None]) -> None:
        """Read every page of the file, whatever its size. ``stop`` is called on the way and raises what ends it.

        Raises:
            DamagedLibrary: when it is opened again, it is set aside and made anew.
        """
        if self.path is not None:
            with self._translated():
                databases.look_through(self.path, stop)

    def _cannot_open(self, error: Exception) -> StudioError:
        if self.path is not None and (reasons.is_unwritable(error) or isinstance(error, OSError)):
            why = f"The sound library cannot be written because {reasons.reason(error, self.path.parent)}"
            remark(f"{why}: {self.path.parent}. Searching works; changes are refused until they can be kept.")
            return UnwritableOutput(
                f"{why}; nothing in it was changed.",
                hint=f"Make room in {self.path.parent}, or allow writing there.",
                path=self.path,
            )
        remark(f"The sound library {self.path} cannot be used: {error}.")
        return StudioError(
            f"The sound library {self.path} cannot be opened: {error}.",
            hint="Update the program, or move the file away: a new one is made.",
            path=self.path,
        )

    def _save_from(self, aside: Path) -> int:
        """Save what only the user knows from a damaged file; returns how many folders of sounds."""
        with databases.wreck(aside) as rows, self.changing():
            folders = [path for (path,) in rows("SELECT path FROM folders") if isinstance(path, str)]
            for path in folders:
                self._db.execute("INSERT OR IGNORE INTO folders VALUES (?)", (path,))
            for sound_id, field, value in rows("SELECT sound_id, field, value FROM edits"):
                with suppress(ValueError, TypeError):
                    self.saved_marks.setdefault(str(sound_id), {})[str(field)] = json.loads(value)
            wanted = "SELECT id, favourite, cat_source, cat_id FROM sounds WHERE favourite OR cat_source = 'user'"
            for sound_id, favourite, source, cat_id in rows(wanted):
                marks = self.saved_marks.setdefault(str(sound_id), {})
                marks |= ({"favourite": True} if favourite else {}) | ({"cat_id": cat_id} if source == "user" else {})
        return len(folders)

    def keep_nothing(self, refusal: StudioError) -> None:
        """From now on what somebody wants to be kept is refused: this store is a copy in memory."""
        self._refusal = refusal

    def check_kept(self) -> None:
        """Raise the ``StudioError`` that says why nothing can be kept, if so."""
        if self._refusal is not None:
            raise self._refusal

    def _migrate(self) -> None:
        """Bring a database of an earlier version of the program up to date."""
        if self._one("SELECT 1 FROM sqlite_master WHERE name = 'facts'", ()) is None:
            return
        while (stored := self.fact("schema")) not in (None, str(SCHEMA_VERSION)):
            if stored not in _MIGRATIONS:
                raise sqlite3.DatabaseError(f"it was made by another version of the program (schema {stored})")
            self._db.executescript(f"BEGIN IMMEDIATE;{_MIGRATIONS[stored]}COMMIT;")

    def close(self) -> None:
        with self._lock:
            self._db.close()

    @contextmanager
    def changing(self, *, alone: bool = False) -> Iterator[None]:
        """One transaction: all of it or nothing. May be nested. ``alone`` keeps other processes from writing from its
        beginning on, so that what is read in it stays true."""
        with self._lock:
            if self._changing:
                yield
                return
            self._changing = True
            try:
                with self._translated(), self._db:
                    if alone:
                        self._db.execute("BEGIN IMMEDIATE")
                    yield
            finally:
                self._changing, self._stamped = False, None

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """What SQLite says of a full disk or a damaged file, as a sentence."""
        try:
            yield
        except sqlite3.Error as error:
            if reasons.is_unwritable(error):
                raise self._cannot_open(error) from error
            if reasons.is_damage(error) and self.path is not None:
                with suppress(OSError):
                    _suspect(self.path).touch(mode=records.PRIVATE_FILE)
                raise DamagedLibrary(
                    f"The sound library {self.path} is damaged.",
                    hint="Do it again: the library is made anew, with what you said of your sounds as far as it can "
                    "be read.",
                    path=self.path,
                ) from error
            raise

    def revision(self) -> int:
        """A number that grows with every change to the sounds, by whichever process."""
        return int(self.fact("revision") or 0)

    def _stamp(self) -> int:
        """The revision of the transaction that is under way."""
        if self._stamped is None:
            self._db.execute(
                "INSERT INTO facts VALUES ('revision', '1') "
                "ON CONFLICT (name) DO UPDATE SET value = CAST(value AS INTEGER) + 1"
            )
            self._stamped = self.changed_here = self.revision()
        return self._stamped

    def fact(self, name: str) -> str | None:
        row = self._one("SELECT value FROM facts WHERE name = ?", (name,))
        return str(row[0]) if row else None

    def set_fact(self, name: str, value: str) -> None:
        with self.changing():
            self._db.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (name, value))

    def add_folder(self, folder: Path) -> None:
        self.check_kept()
        with self.changing():
            self._db.execute("INSERT OR IGNORE INTO folders VALUES (?)", (str(folder),))

    # --- tables of other modules --------------------------------------------------------------------------------------

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        return self._all(sql, values)

    def run(self, sql: str, rows: Iterable[Sequence[Any]] = ((),)) -> None:
        """One statement, once for each of ``rows``, within the transaction in force or one of its own."""
        with self.changing():
            self._db.executemany(sql, rows)

    # --- writing ------------------------------------------------------------------------------------------------------

    def put(
        self,
        record: SoundRecord,
        *,
        vector: Vectors | None = None,
        hardness: float | None = None,
        size: int = 0,
        mtime_ns: int = 0,
    ) -> int:
        """Insert a sound or bring it up to date; returns its key. What the user said of a known sound stays."""
        values = [_to_column(getattr(record, field)) for field in _FIELDS]
        blob = None if vector is None else vector.astype(np.float16).tobytes()
        with self.changing():
            row = self._db.execute(_PUT, (*values, hardness, blob, size, mtime_ns, self._stamp())).fetchone()
        return int(row[0])

    def rename(self, sound_id: str, new_id: str) -> None:
        """Give a sound another identifier: its file has changed, and what the user said of it stays."""
        with self.changing():
            self._db.execute("UPDATE sounds SET id = ?, revision = ? WHERE id = ?", (new_id, self._stamp(), sound_id))

    def set_favourite(self, sound_id: str, favourite: bool) -> None:
        self.check_kept()
        with self.changing():
            self._db.execute(
                "UPDATE sounds SET favourite = ?, revision = ? WHERE id = ?",
                (int(favourite), self._stamp(), sound_id),
            )

    def set_vector(self, key: int, vector: Vectors, hardness: float) -> None:
        with self.changing():
            blob = vector.astype(np.float16).tobytes()
            self._db.execute(
                "UPDATE sounds SET vector = ?, hardness = ?, revision = ? WHERE key = ?",
                (blob, hardness, self._stamp(), key),
            )

    def forget_vectors(self) -> None:
        """All vectors and hardness values, to be measured anew, and the guesses that were made with them."""
        with self.changing():
            self._db.execute("UPDATE sounds SET vector = NULL, hardness = NULL, revision = ?", (self._stamp(),))
            self._db.execute("UPDATE sounds SET cat_id = '', cat_source = 'none' WHERE cat_source = 'guess'")
            self._db.execute("DELETE FROM facts WHERE name = 'guessed'")

    def set_category(self, sound_id: str, cat_id: str, source: str, confidence: float) -> None:
        if source == "user":
            self.check_kept()
        with self.changing():
            self._db.execute(
                "UPDATE sounds SET cat_id = ?, cat_source = ?, cat_confidence = ?, revision = ? WHERE id = ?",
                (cat_id, source, confidence, self._stamp(), sound_id),
            )

    def move(self, sound_id: str, path: Path, size: int, mtime_ns: int) -> None:
        with self.changing():
            self._db.execute(
                "UPDATE sounds SET path = ?, size = ?, mtime_ns = ?, revision = ? WHERE id = ?",
                (str(path), size, mtime_ns, self._stamp(), sound_id),
            )

    def remove(self, ids: Sequence[str]) -> None:
        with self.changing():
            self._db.executemany(
                "INSERT OR REPLACE INTO removed SELECT key, ? FROM sounds WHERE id = ?",
                [(self._stamp(), sound_id) for sound_id in ids],
            )
            self._db.executemany("DELETE FROM sounds WHERE id = ?", [(sound_id,) for sound_id in ids])

    # --- reading ------------------------------------------------------------------------------------------------------

    def get(self, sound_id: str) -> SoundRecord | None:
        row = self._one(f"SELECT {_COLUMNS} FROM sounds WHERE id = ?", (sound_id,))
        return _to_record(row) if row else None

    def by_ids(self, ids: Sequence[str]) -> list[SoundRecord]:
        """The records of those of ``ids`` that there are, in no particular order."""
        sql = f"SELECT {_COLUMNS} FROM sounds WHERE id IN (SELECT value FROM json_each(?))"
        return [_to_record(row) for row in self._all(sql, (json.dumps(list(ids)),))]

    def by_keys(self, keys: Sequence[int], filters: SearchFilters | None = None) -> dict[int, SoundRecord]:
        """Records by key, those left out that do not pass ``filters``."""
        found: dict[int, SoundRecord] = {}
        where, values = _where(filters)
        for start in range(0, len(keys), 500):
            some = keys[start : start + 500]
            sql = f"SELECT key, {_COLUMNS} FROM sounds WHERE key IN ({', '.join('?' * len(some))}){where}"
            found.update((int(row[0]), _to_record(row[1:])) for row in self._all(sql, (*some, *values)))
        return found

    def in_category(
        self, cat_id: str, filters: SearchFilters | None = None, limit: int = 10_000
    ) -> list[tuple[int, SoundRecord]]:
        """Sounds of one category with their keys, the user's favourites first."""
        where, values = _where(filters)
        sql = f"SELECT key, {_COLUMNS} FROM sounds WHERE cat_id = ?{where} ORDER BY favourite DESC, id LIMIT ?"
        return [(int(row[0]), _to_record(row[1:])) for row in self._all(sql, (cat_id, *values, limit))]

    def keys(self, filters: SearchFilters | None = None) -> Keys:
        where, values = _where(filters)
        rows = self._all(f"SELECT key FROM sounds WHERE 1{where}", values)
        return np.array([row[0] for row in rows], dtype=np.int64)

    def key_of(self, sound_id: str) -> int | None:
        row = self._one("SELECT key FROM sounds WHERE id = ?", (sound_id,))
        return int(row[0]) if row else None

    def vector(self, key: int) -> tuple[Vectors, float] | None:
        """The vector and the hardness of a sound, None while they have not been measured."""
        row = self._one("SELECT vector, hardness FROM sounds WHERE key = ?", (key,))
        if row is None or row[0] is None:
            return None
        return np.frombuffer(row[0], dtype=np.float16).astype(np.float32), float(row[1] or 0.0)

    def vectors(self, batch: int = 20_000, *, since: int = NOTHING) -> Iterator[tuple[Keys, Vectors]]:
        """All vectors of sounds that changed after revision ``since``, in batches, in order of their keys."""
        for rows in self._pages("key, vector", "vector IS NOT NULL AND revision > ?", since, batch):
            stacked = np.frombuffer(b"".join(row[1] for row in rows), dtype=np.float16)
            yield np.array([row[0] for row in rows], dtype=np.int64), stacked.reshape(len(rows), -1).astype(np.float32)

    def changed_since(self, since: int) -> Iterator[tuple[Any, ...]]:
        """``studio.sound.search.segment.Row`` of the sounds that changed after revision ``since``."""
        columns = f"key, name, tags, description, cat_id, licence, duration_s, {_FLAGS}"
        for rows in self._pages(columns, "revision > ?", since):
            yield from rows

    def removed_since(self, since: int) -> Keys:
        """Keys of the sounds that were removed after revision ``since``."""
        rows = self._all("SELECT key FROM removed WHERE revision > ?", (since,))
        return np.array([row[0] for row in rows], dtype=np.int64)

    def _pages(self, columns: str, condition: str, since: int, size: int = 20_000) -> Iterator[list[tuple[Any, ...]]]:
        """Rows in order of their keys, read in parts, so that other threads get their turn and memory stays small."""
        keys = sorted(row[0] for row in self._all(f"SELECT key FROM sounds WHERE {condition}", (since,)))
        wanted = "key IN (SELECT value FROM json_each(?))"
        for start in range(0, len(keys), size):
            sql = f"SELECT {columns} FROM sounds WHERE {condition} AND {wanted} ORDER BY key"
            yield self._all(sql, (since, json.dumps(keys[start : start + size])))

    def examples(self, most: int) -> Examples:
        """Up to ``most`` measured sounds of the user's own whose category somebody has said, spread over all."""
        condition = "origin = 'folder' AND cat_id <> '' AND cat_source <> 'guess' AND vector IS NOT NULL"
        keys = [row[0] for row in self._all(f"SELECT key FROM sounds WHERE {condition} ORDER BY key", ())]
        some = json.dumps(keys[:: max(1, -(-len(keys) // most))])
        rows = self._all("SELECT cat_id, vector FROM sounds WHERE key IN (SELECT value FROM json_each(?))", (some,))
        categories = np.array([row[0] for row in rows], dtype=np.str_)
        return Examples(_from_blobs([row[1] for row in rows]), categories)

    def unsorted(self, since: int = NOTHING) -> list[int]:
        """Keys of measured sounds without a category that changed after revision ``since``."""
        sql = "SELECT key FROM sounds WHERE cat_id = '' AND vector IS NOT NULL AND revision > ? ORDER BY key"
        return [int(row[0]) for row in self._all(sql, (since,))]

    def vectors_of(self, keys: Sequence[int]) -> tuple[list[str], Vectors]:
        """Identifiers and vectors of those of ``keys`` that have been measured."""
        sql = "SELECT id, vector FROM sounds WHERE vector IS NOT NULL AND key IN (SELECT value FROM json_each(?))"
        rows = self._all(sql, (json.dumps(list(keys)),))
        return [str(row[0]) for row in rows], _from_blobs([row[1] for row in rows])

    def keys_with_vector(self) -> Keys:
        """In order."""
        rows = self._all("SELECT key FROM sounds WHERE vector IS NOT NULL ORDER BY key", ())
        return np.fromiter((row[0] for row in rows), dtype=np.int64, count=len(rows))

    def without_vector_since(self, since: int) -> list[int]:
        """Keys of the sounds that were removed, or lost their vector, after revision ``since``."""
        gone = self._all("SELECT key FROM removed WHERE revision > ?", (since,))
        gone += self._all("SELECT key FROM sounds WHERE vector IS NULL AND revision > ?", (since,))
        return [int(row[0]) for row in gone]

    def without_vector(self) -> list[tuple[int, SoundRecord]]:
        sql = f"SELECT key, {_COLUMNS} FROM sounds WHERE vector IS NULL ORDER BY key"
        return [(int(row[0]), _to_record(row[1:])) for row in self._all(sql, ())]

    def vector_count(self) -> int:
        row = self._one("SELECT (SELECT COUNT(*) FROM sounds) - (SELECT COUNT(*) FROM sounds WHERE vector IS NULL)", ())
        return int(row[0]) if row else 0

    def identifier(self) -> str:
        """A name of this database that no other one has."""
        known = self.fact("identifier")
        if known is None:
            known = uuid.uuid4().hex[:12]
            self.set_fact("identifier", known)
        return known

    def measures(self, keys: Sequence[int]) -> dict[int, tuple[float, float, float]]:
        """(brightness in Hz, hardness, seconds) by key; a hardness that was not measured counts as middling."""
        sql = "SELECT key, brightness_hz, IFNULL(hardness, 0.5), duration_s FROM sounds WHERE key IN "
        rows = self._all(sql + "(SELECT value FROM json_each(?))", (json.dumps([int(key) for key in keys]),))
        return {int(key): (bright, hard, seconds) for key, bright, hard, seconds in rows}

    def known_file(self, path: Path) -> tuple[str, int, int] | None:
        """(identifier, size, time of change) of the sound that was imported from ``path``."""
        row = self._one("SELECT id, size, mtime_ns FROM sounds WHERE path = ? AND origin = 'folder'", (str(path),))
        return (str(row[0]), int(row[1]), int(row[2])) if row else None

    def ids(self, origin: Literal["shipped", "folder"]) -> list[str]:
        """In order. The few shipped sounds have an index of their own, which needs the word in the statement."""
        return [str(row[0]) for row in self._all(f"SELECT id FROM sounds WHERE origin = '{origin}' ORDER BY id", ())]

    def folders(self) -> tuple[str, ...]:
        """The folders that the user has added."""
        return tuple(str(row[0]) for row in self._all("SELECT path FROM folders ORDER BY path", ()))

    def _one(self, sql: str, values: Sequence[Any]) -> tuple[Any, ...] | None:
        with self._lock, self._translated():
            row: tuple[Any, ...] | None = self._db.execute(sql, values).fetchone()
            return row

    def _all(self, sql: str, values: Iterable[Any]) -> list[tuple[Any, ...]]:
        with self._lock, self._translated():
            return self._db.execute(sql, tuple(values)).fetchall()


def _from_blobs(blobs: Sequence[bytes]) -> Vectors:
    if not blobs:
        return np.zeros((0, 0), dtype=np.float32)
    return np.frombuffer(b"".join(blobs), dtype=np.float16).reshape(len(blobs), -1).astype(np.float32)


def _to_column(value: object) -> object:
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, tuple):
        return json.dumps(value, ensure_ascii=False)
    return int(value) if isinstance(value, bool) else value


def _to_record(row: Sequence[object]) -> SoundRecord:
    values: dict[str, Any] = dict(zip(_FIELDS, row, strict=True))
    values["path"] = Path(str(values["path"]))
    values["tags"] = _tags(str(values["tags"]))
    for field in ("loop", "commercial_ok", "weak", "favourite"):
        values[field] = bool(values[field])
    return SoundRecord(**values)


def _tags(text: str) -> tuple[str, ...]:
    try:
        return tuple(str(tag) for tag in json.loads(text))
    except (ValueError, TypeError):  # damage that SQLite does not notice
        return ()


def _suspect(path: Path) -> Path:
    """A file beside the library which says that something damaged was met in it."""
    return path.with_name(f"{path.name}.suspect")


def _where(filters: SearchFilters | None) -> tuple[str, list[object]]:
    """The filters as an SQL condition that follows another one."""
    if filters is None:
        return "", []
    parts: list[str] = []
    values: list[object] = []
    if filters.category is not None:
        cat_ids = categories_named(filters.category)
        parts.append(f"cat_id IN ({', '.join('?' * len(cat_ids))})")
        values += cat_ids
    if filters.folder is not None:
        parts.append("path BETWEEN ? AND ?")
        values += below(filters.folder)
    for column, operator, value in (
        ("commercial_ok", "=", None if filters.commercial_ok is None else int(filters.commercial_ok)),
        ("loop", "=", None if filters.loop is None else int(filters.loop)),
        ("duration_s", ">=", filters.min_duration_s),
        ("duration_s", "<=", filters.max_duration_s),
        ("origin", "=", filters.origin),
        ("licence", "=", filters.licence),
        ("favourite", "=", None if filters.favourite is None else int(filters.favourite)),
    ):
        if value is not None:
            parts.append(f"{column} {operator} ?")
            values.append(value)
    return "".join(f" AND {part}" for part in parts), values


def below(folder: Path) -> tuple[str, str]:
    """The first and the last path that may lie below ``folder``."""
    prefix = str(folder).rstrip(os.sep) + os.sep
    return prefix, prefix + "\U0010ffff"


def categories_named(name: str) -> list[str]:
    """The CatIDs that a filter means: one CatID, or all of a whole category such as "DOORS"."""
    ucs = load_ucs()
    if (exact := ucs.of_file_name(name + "_x")) is not None:
        return [exact.cat_id]
    return [entry.cat_id for entry in ucs.in_category(name)] or [name]
