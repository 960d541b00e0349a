"""What the user has shown by example, in one small file: names, categories, pictures and what a network saw in them.

An SQLite file, because the window and the command line may write at the same time, and a write is done wholly or not at
all; it holds nothing that could run. Beside every picture lies its vector of features with the name of the network that
saw it: vectors of different networks must never be compared, so those of an earlier one are seen anew from the picture.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from studio.domain.errors import StudioError, UnwritableOutput
from studio.domain.things import TaughtThing
from studio.own_files import databases, reasons, records

VERSION = 1
LONGEST_NAME = 60
_PATIENCE_S = 20.0
_ANY_CATEGORY = "OBJMisc"
"""Of a saved thing whose category could not be read."""
_TABLES = """
CREATE TABLE things (
    name TEXT PRIMARY KEY COLLATE NOCASE,
    category TEXT NOT NULL
) STRICT;
CREATE TABLE examples (
    id INTEGER PRIMARY KEY,
    thing TEXT NOT NULL COLLATE NOCASE REFERENCES things (name) ON UPDATE CASCADE ON DELETE CASCADE,
    key TEXT NOT NULL,
    picture BLOB NOT NULL,
    network TEXT NOT NULL,
    feature BLOB NOT NULL,
    UNIQUE (thing, key)
) STRICT;
"""


@dataclass(frozen=True)
class Example:
    """One picture of a thing. ``picture`` is a PNG file, ``feature`` float32 in bytes as ``network`` saw it."""

    key: str
    picture: bytes
    network: str
    feature: bytes


class TaughtThings:
    """The file of taught things at ``path``; it need not exist. Every call opens it anew, so that what another process
    has written is seen. All of them raise ``StudioError`` when the file cannot be read or written."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def all(self) -> list[TaughtThing]:
        """What has been shown, in order of the names."""
        if not self.path.exists():
            return []
        with self._opened() as file:
            return [self._thing(file, *row) for row in file.execute("SELECT name, category FROM things ORDER BY name")]

    def add(self, name: str, category: str, examples: Iterable[Example]) -> TaughtThing:
        """Remember pictures of a thing; a thing of that name gets them on top of its own, and this category.

        The same picture twice counts once.
        """
        name = _checked(name)
        with self._opened() as file:
            file.execute(
                "INSERT INTO things VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET category = excluded.category",
                (name, category),
            )
            file.executemany(
                "INSERT INTO examples (thing, key, picture, network, feature) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT (thing, key) DO UPDATE SET network = excluded.network, feature = excluded.feature",
                [(name, each.key, each.picture, each.network, each.feature) for each in examples],
            )
            return self._thing(file, *self._known(file, name))

    def rename(self, name: str, new_name: str, category: str | None = None) -> TaughtThing:
        """Call a thing something else, or let it sound like something else; a name that is taken is refused."""
        new_name = _checked(new_name)
        with self._opened() as file:
            old, old_category = self._known(file, name)
            try:
                file.execute(
                    "UPDATE things SET name = ?, category = ? WHERE name = ?", (new_name, category or old_category, old)
                )
            except sqlite3.IntegrityError as error:
                raise StudioError(
                    f"There is already a thing called “{new_name}”.",
                    hint="Choose another name, or remove that one first.",
                ) from error
            return self._thing(file, *self._known(file, new_name))

    def remove(self, name: str) -> None:
        """Forget a thing with all its pictures."""
        with self._opened() as file:
            file.execute("DELETE FROM things WHERE name = ?", (self._known(file, name)[0],))

    def remove_example(self, name: str, key: str) -> None:
        """Forget one picture of a thing, and the thing with its last one."""
        with self._opened() as file:
            known, _ = self._known(file, name)
            file.execute("DELETE FROM examples WHERE thing = ? AND key = ?", (known, key))
            file.execute("DELETE FROM things WHERE name = ? AND name NOT IN (SELECT thing FROM examples)", (known,))

    def examples(self, name: str) -> list[Example]:
        """The pictures of one thing, in the order of showing."""
        with self._opened() as file:
            known, _ = self._known(file, name)
            rows = file.execute(
                "SELECT key, picture, network, feature FROM examples WHERE thing = ? ORDER BY id", (known,)
            )
            return [Example(*row) for row in rows]

    def see_anew(self, name: str, example: Example) -> None:
        """Keep what another network saw in a picture that is there already."""
        with self._opened() as file:
            file.execute(
                "UPDATE examples SET network = ?, feature = ? WHERE thing = ? AND key = ?",
                (example.network, example.feature, name, example.key),
            )

    def digest(self) -> str:
        """What decides which things are found in a film: changes with every name, category and picture; "" for none."""
        things = self.all()
        text = "\n".join("\t".join((thing.name, thing.category, *sorted(thing.examples))) for thing in things)
        return hashlib.sha256(text.encode()).hexdigest() if things else ""

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """The file as one transaction: what fails half-way leaves it as it was."""
        try:
            with closing(self._connected()) as file:
                file.execute("PRAGMA foreign_keys = ON")
                file.execute("BEGIN IMMEDIATE")
                try:
                    self._prepare(file)
                    yield file
                    file.execute("COMMIT")
                except BaseException:
                    if file.in_transaction:  # a full disk has ended it already
                        file.execute("ROLLBACK")
                    raise
        except (sqlite3.OperationalError, OSError) as error:
            why = reasons.reason(error, self.path.parent)
            raise UnwritableOutput(
                f"What you have shown cannot be read or kept in {self.path}: {why}.",
                hint="Check that the disk is not full and the folder can be written to.",
                path=self.path,
            ) from error
        except sqlite3.DatabaseError as error:
            raise StudioError(
                f"The file of things you have shown is damaged: {self.path}.",
                hint="Move it away to begin anew; films can still be searched without it (--no-things).",
                path=self.path,
            ) from error

    def _connected(self) -> sqlite3.Connection:
        """The file, opened. A damaged one is set aside, and the things that can be read of it are saved."""
        try:
            return self._checked()
        except (sqlite3.Error, OSError) as error:
            if not (reasons.is_damage(error) or self.path.is_dir()):
                raise
        aside = records.set_aside(self.path)
        file = self._checked()
        saved = self._save_from(aside, file)
        kept = f"{saved} of the things could be saved." if saved else "The program begins with none."
        records.remark_damaged("The file of things you have shown", self.path, aside, kept)
        return file

    def _checked(self) -> sqlite3.Connection:
        file = databases.connect(self.path, timeout=_PATIENCE_S, isolation_level=None)
        try:
            databases.check(file, self.path)
        except BaseException:
            file.close()
            raise
        return file

    def _save_from(self, aside: Path | None, file: sqlite3.Connection) -> int:
        self._prepare(file)
        with databases.wreck(aside) as rows:
            for values in rows("SELECT name, category FROM things"):
                with suppress(sqlite3.Error):
                    file.execute("INSERT OR IGNORE INTO things VALUES (?, ?)", values)
            for values in rows("SELECT thing, key, picture, network, feature FROM examples ORDER BY id"):
                with suppress(sqlite3.Error):
                    file.execute("INSERT OR IGNORE INTO things VALUES (?, ?)", (values[0], _ANY_CATEGORY))
                    file.execute(
                        "INSERT OR IGNORE INTO examples (thing, key, picture, network, feature) VALUES (?, ?, ?, ?, ?)",
                        values,
                    )
        file.execute("DELETE FROM things WHERE name NOT IN (SELECT thing FROM examples)")
        (saved,) = file.execute("SELECT count(*) FROM things").fetchone()
        return int(saved)

    def _prepare(self, file: sqlite3.Connection) -> None:
        (version,) = file.execute("PRAGMA user_version").fetchone()
        if version > VERSION:
            raise StudioError(
                f"The things in {self.path} were shown to a newer version of the program.",
                hint="Update the program.",
                path=self.path,
            )
        if version == 0:
            for statement in _TABLES.split(";\n"):
                if statement.strip():
                    file.execute(statement)
            file.execute(f"PRAGMA user_version = {VERSION}")

    @staticmethod
    def _known(file: sqlite3.Connection, name: str) -> tuple[str, str]:
        row = file.execute("SELECT name, category FROM things WHERE name = ?", (name.strip(),)).fetchone()
        if row is None:
            raise StudioError(f"Nothing called “{name}” has been shown.", hint="See what has been: things list")
        return str(row[0]), str(row[1])

    @staticmethod
    def _thing(file: sqlite3.Connection, name: str, category: str) -> TaughtThing:
        keys = file.execute("SELECT key FROM examples WHERE thing = ? ORDER BY id", (name,))
        return TaughtThing(name, category, tuple(str(key) for (key,) in keys))


def _checked(name: str) -> str:
    """A name as it is kept: on one line, neither empty nor endless."""
    tidy = " ".join(name.split())
    if not tidy or len(tidy) > LONGEST_NAME:
        raise StudioError(
            "A thing needs a name." if not tidy else f"The name of a thing has at most {LONGEST_NAME} characters.",
            hint="Such as: steam locomotive",
        )
    return tidy
