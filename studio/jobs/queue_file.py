"""The file of the queue: its tables and how they came about, its rows as they are stored, and what can be saved of a
damaged one."""

from __future__ import annotations

import datetime
import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import Any

from studio.domain import any_json
from studio.domain.errors import StudioError
from studio.domain.job import JobRequest, JobState
from studio.own_files import databases, records

FINISHED: tuple[JobState, ...] = ("done", "failed", "cancelled")
UNREADABLE = "unreadable"
"""The state of rows that this program cannot read, as a newer one may have written them; they stay as they are."""

# Each entry brings the file from its index to the next version; entries are only ever added.
MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE jobs (
        id TEXT PRIMARY KEY,
        position REAL NOT NULL,
        request TEXT NOT NULL,
        state TEXT NOT NULL,
        progress REAL NOT NULL DEFAULT 0,
        stage TEXT NOT NULL DEFAULT '',
        message TEXT NOT NULL DEFAULT '',
        hint TEXT NOT NULL DEFAULT '',
        outputs TEXT NOT NULL DEFAULT '[]',
        receipt TEXT NOT NULL DEFAULT '',
        notes TEXT NOT NULL DEFAULT '[]',
        created_at TEXT NOT NULL,
        finished_at TEXT NOT NULL DEFAULT '',
        owner TEXT NOT NULL DEFAULT ''
    ) STRICT;
    CREATE INDEX jobs_by_state ON jobs (state, position);
    """,
    # Names of files that are no text can stand in JSON, and not in a column.
    """
    UPDATE jobs SET receipt = json_quote(receipt) WHERE receipt != '';
    """,
    # Jobs of a batch: its folder, what its source is, and how often a program died over a job.
    """
    ALTER TABLE jobs ADD COLUMN batch TEXT NOT NULL DEFAULT '';
    ALTER TABLE jobs ADD COLUMN kind TEXT NOT NULL DEFAULT '';
    ALTER TABLE jobs ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE jobs ADD COLUMN content TEXT NOT NULL DEFAULT '';
    ALTER TABLE jobs ADD COLUMN deaths INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX jobs_of_batch ON jobs (batch, state, position) WHERE batch != '';
    CREATE INDEX jobs_by_size ON jobs (batch, bytes) WHERE batch != '';
    """,
)


ACTIVE: tuple[JobState, ...] = ("waiting", "running", "paused")
STATES = {*ACTIVE, *FINISHED}
OPTIONS: dict[str, Any] = {"check_same_thread": False, "isolation_level": None, "timeout": 10.0}
COLUMNS = "id, request, state, progress, stage, message, hint, outputs, receipt, notes, created_at"


def migrate(db: sqlite3.Connection, path: Path) -> None:
    version = int(db.execute("PRAGMA user_version").fetchone()[0])
    if version > len(MIGRATIONS):
        raise StudioError(
            f"The queue {path} was written by a newer version of the program.",
            hint="Update the program, or move that file away to begin a new queue.",
            path=path,
        )
    for number, script in enumerate(MIGRATIONS[version:], version + 1):
        _step(db, number, script)


def _step(db: sqlite3.Connection, number: int, script: str) -> None:
    """One step, unless another program that was started at the same moment has done it."""
    db.execute("BEGIN IMMEDIATE")
    try:
        if db.execute("PRAGMA user_version").fetchone()[0] < number:
            for statement in script.split(";"):
                db.execute(statement)
            db.execute(f"PRAGMA user_version = {number}")
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def save_from(aside: Path, database: sqlite3.Connection) -> int:
    """Bring the rows that can be read of a damaged queue into a new one; returns how many."""
    columns = f"{COLUMNS}, position, finished_at"
    saved = 0
    with databases.wreck(aside) as rows:
        for row in rows(f"SELECT {columns} FROM jobs ORDER BY rowid"):
            _, request, state, _, _, _, _, outputs, _, notes, *_ = row
            if state not in STATES or not is_readable(request, outputs, notes):
                continue
            with suppress(sqlite3.Error):
                marks = ", ".join("?" * len(row))
                saved += database.execute(f"INSERT OR IGNORE INTO jobs ({columns}) VALUES ({marks})", row).rowcount
        database.execute("UPDATE jobs SET state = 'waiting', progress = 0, stage = '' WHERE state = 'running'")
    return saved


def is_readable(request: Any, outputs: Any, notes: Any) -> bool:
    try:
        request_of(request), texts_of(outputs), texts_of(notes)
    except (*records.NOT_THIS_KIND, TypeError):
        return False
    return True


def texts_of(blob: str) -> tuple[str, ...]:
    return any_json.decode(blob, tuple[str, ...])


def receipt_path(blob: str) -> str:
    """As JSON; as it is where it was saved from a queue of before."""
    with suppress(*records.NOT_THIS_KIND):
        return any_json.decode(blob, str)
    return blob


def as_json(value: Any) -> str:
    return any_json.encode(value).decode()


def as_text(sentence: str) -> str:
    """As it can be stored: bytes that are no text become marks."""
    return sentence.encode("utf-8", "backslashreplace").decode("utf-8")


def request_of(blob: str) -> JobRequest:
    return any_json.decode(blob, JobRequest)


def now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="milliseconds")
