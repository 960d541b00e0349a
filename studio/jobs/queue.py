"""The queue of jobs, on disk: it survives a crash of the program, keeps its order and remembers what was done.

One SQLite file (WAL); many threads and, with care, several programs may use it. What a program had running when it
died comes back as waiting. A damaged file is set aside and what can be read of it goes on; how a job ended is kept in
memory while it cannot be written.
"""

from __future__ import annotations

import sqlite3
import threading
import time
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from studio.domain.errors import StudioError, UnwritableOutput
from studio.domain.job import Job, JobRequest, JobState
from studio.jobs.queue_file import (
    ACTIVE,
    COLUMNS,
    FINISHED,
    OPTIONS,
    STATES,
    UNREADABLE,
    as_json,
    as_text,
    is_readable,
    migrate,
    now,
    receipt_path,
    request_of,
    save_from,
    texts_of,
)
from studio.own_files import databases, reasons, records, remarks
from studio.own_files.scratch import is_running, this_process

SECONDS_BETWEEN_WRITES = 2.0


@dataclass
class _Live:
    """Progress of a running job, kept in memory between the sparse writes."""

    progress: float
    stage: str
    eta_s: float | None
    written: float


class JobQueue:
    """Thread-safe. ``close()`` when done (or use as a context manager).

    Raises ``UnwritableOutput`` while the file cannot be written, as on a full disk, and ``StudioError`` when it is a
    newer program's. So do all methods that change what a person wants (add, pause, retry, move…); what a running job
    has to tell is never lost for that.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._owner = this_process()
        self._lock = threading.RLock()
        self._live: dict[str, _Live] = {}
        self._late: dict[str, Job] = {}
        """How jobs have ended that could not be written yet."""
        self._trouble = ""
        self._seen_version = -1
        try:
            with self._translated():
                self._db = self._opened()
        except UnwritableOutput:
            raise
        except OSError as error:
            raise self._unwritable(error) from error

    def _opened(self) -> sqlite3.Connection:
        try:
            return self._prepared(databases.connect(self._path, **OPTIONS))
        except sqlite3.Error as error:
            if not (reasons.is_damage(error) or self._path.is_dir()):
                raise
        aside = records.set_aside(self._path)
        if aside is None:
            raise UnwritableOutput(
                f"The queue {self._path} is damaged and cannot be moved away.",
                hint="Move the file away; the program begins a new queue.",
                path=self._path,
            )
        database = self._prepared(databases.connect(self._path, **OPTIONS))
        saved = save_from(aside, database)
        kept = f"{saved} of its jobs could be saved." if saved else "The program begins a new one."
        records.remark_damaged("The queue of jobs", self._path, aside, kept)
        return database

    def _prepared(self, database: sqlite3.Connection) -> sqlite3.Connection:
        try:
            database.execute("PRAGMA journal_mode = WAL")
            database.execute("PRAGMA synchronous = NORMAL")
            migrate(database, self._path)
            databases.check(database, self._path)
            self._db = database
            self._mark_unreadable()
            self.take_back_orphans()
        except BaseException:
            database.close()
            raise
        return database

    def close(self) -> None:
        with self._lock:
            with suppress(StudioError, sqlite3.Error):
                self._write_late()
            self._db.close()

    def __enter__(self) -> JobQueue:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self.close()

    # adding and looking -------------------------------------------------------------------------------------------

    def add(self, request: JobRequest) -> Job:
        return self.add_many([request])[0]

    def add_many(self, requests: Iterable[JobRequest]) -> list[Job]:
        """Append jobs in order, in one transaction (100,000 take seconds, not hours)."""
        created = now()
        with self.transaction():
            position = self._scalar("SELECT coalesce(max(position), 0) FROM jobs")
            jobs = [Job(uuid.uuid4().hex, request, created_at=created) for request in requests]
            self._db.executemany(
                "INSERT INTO jobs (id, position, request, state, created_at) VALUES (?, ?, ?, 'waiting', ?)",
                [(job.id, position + number, as_json(job.request), created) for number, job in enumerate(jobs, 1)],
            )
        return jobs

    def get(self, job_id: str) -> Job:
        """Raises ``KeyError`` when there is no such job."""
        with self._lock:
            row = self._db.execute(f"SELECT {COLUMNS} FROM jobs WHERE id = ?", (job_id,)).fetchone()
            if row is None:
                raise KeyError(job_id)
            return self._late.get(job_id) or self._job(row)

    def jobs(self, states: Sequence[JobState] | None = None, limit: int = -1) -> list[Job]:
        """Jobs in their order, of the given states (default: all)."""
        chosen = tuple(states) if states is not None else (*ACTIVE, *FINISHED)
        where = f"WHERE state IN ({','.join('?' * len(chosen))})"
        with self._lock:
            rows = self._db.execute(
                f"SELECT {COLUMNS} FROM jobs {where} ORDER BY position LIMIT ?", (*chosen, limit)
            ).fetchall()
            return [self._late.get(row[0]) or self._job(row) for row in rows]

    def counts(self) -> dict[str, int]:
        """How many jobs there are of each state."""
        with self._lock:
            query = "SELECT state, count(*) FROM jobs WHERE state != ? GROUP BY state"
            return dict(self._db.execute(query, (UNREADABLE,)).fetchall())

    def states_if_changed(self) -> dict[str, JobState] | None:
        """The states of all jobs by their ids, if another program has written to the queue since this was asked last;
        else None."""
        with self._lock, self._translated():
            version = self._db.execute("PRAGMA data_version").fetchone()[0]
            if version == self._seen_version:
                return None
            self._seen_version = version
            rows = self._db.execute("SELECT id, state FROM jobs WHERE state != ? ORDER BY position", (UNREADABLE,))
            return {job_id: self._late[job_id].state if job_id in self._late else state for job_id, state in rows}

    # the life of a job --------------------------------------------------------------------------------------------

    def claim_next(self, wanted: Callable[[JobRequest], bool] | None = None) -> Job | None:
        """Take the first waiting job (that is ``wanted``) and mark it running; None when there is none."""
        with self.transaction():
            rows = self._db.execute("SELECT id, request FROM jobs WHERE state = 'waiting' ORDER BY position")
            chosen = next((i for i, blob in rows if wanted is None or wanted(request_of(blob))), None)
            rows.close()
            if chosen is None:
                return None
            self._db.execute(
                "UPDATE jobs SET state = 'running', progress = 0, stage = '', owner = ? WHERE id = ?",
                (self._owner, chosen),
            )
        return self.get(chosen)

    def report(self, job_id: str, progress: float, stage: str, eta_s: float | None) -> Job:
        """Progress of a running job; reaches the disk every couple of seconds at most."""
        now = time.monotonic()
        with self._lock:
            live = self._live.get(job_id)
            due = live is None or now - live.written >= SECONDS_BETWEEN_WRITES
            self._live[job_id] = _Live(progress, stage, eta_s, now if due or live is None else live.written)
            if due:
                with suppress(UnwritableOutput):
                    self._change_rows(
                        "UPDATE jobs SET progress = ?, stage = ? WHERE id = ?", (progress, as_text(stage), job_id)
                    )
            return self.get(job_id)

    def add_note(self, job_id: str, text: str) -> Job:
        with suppress(UnwritableOutput), self.transaction():
            notes = [*self.get(job_id).notes, text]
            self._db.execute("UPDATE jobs SET notes = ? WHERE id = ?", (as_json(notes), job_id))
        return self.get(job_id)

    def finish(self, job_id: str, outputs: Sequence[str], receipt: str, notes: Sequence[str] = ()) -> Job:
        return self._end(
            job_id, state="done", progress=1.0, outputs=tuple(outputs), receipt=receipt, notes=tuple(notes)
        )

    def fail(self, job_id: str, message: str, hint: str = "") -> Job:
        return self._end(job_id, state="failed", message=as_text(message), hint=as_text(hint))

    def cancel(self, job_id: str) -> Job:
        return self._end(job_id, state="cancelled")

    def _end(self, job_id: str, **change: Any) -> Job:
        """The job has ended, whether that can be written now or not."""
        with self._lock:
            self._live.pop(job_id, None)
            job = msgspec.structs.replace(self.get(job_id), stage="", eta_s=None, **change)
            self._late[job_id] = job
            with suppress(UnwritableOutput):
                self._write_late()
            return job

    def _write_late(self) -> None:
        """Write how jobs have ended. Raises ``UnwritableOutput``."""
        for job_id, job in list(self._late.items()):
            self._change_rows(
                "UPDATE jobs SET state = ?, progress = ?, message = ?, hint = ?, outputs = ?, receipt = ?, notes = ?, "
                "stage = '', owner = '', finished_at = ? WHERE id = ?",
                (
                    *(job.state, job.progress, job.message, job.hint),
                    *(as_json(list(job.outputs)), as_json(job.receipt), as_json(list(job.notes)), now(), job_id),
                ),
            )
            del self._late[job_id]

    def pause(self, job_id: str) -> Job:
        """Hold a waiting or running job (who runs it must hold the work itself)."""
        return self._change(job_id, ("waiting", "running"), "state = 'paused'")

    def resume(self, job_id: str, *, running: bool = False) -> Job:
        """Let a paused job go on: as running when its work is only held, else as waiting."""
        return self._change(job_id, ("paused",), f"state = '{'running' if running else 'waiting'}'")

    def retry(self, job_id: str) -> Job:
        """Put a finished, failed or cancelled job back among the waiting ones, as if it were new."""
        return self._change(
            job_id,
            FINISHED,
            "state = 'waiting', progress = 0, message = '', hint = '', outputs = '[]', receipt = '', notes = '[]', "
            "finished_at = ''",
        )

    def release(self, job_id: str) -> Job:
        """Put a running job back among the waiting ones, at its old place (the program ends). Where that cannot be
        written, the next start does it."""
        with suppress(UnwritableOutput):
            return self._change(job_id, ("running",), "state = 'waiting', progress = 0, stage = '', owner = ''")
        return self.get(job_id)

    def _change(self, job_id: str, allowed: Sequence[JobState], change: str) -> Job:
        with self._lock:
            self._write_late()
            marks = ",".join("?" * len(allowed))
            self._change_rows(f"UPDATE jobs SET {change} WHERE id = ? AND state IN ({marks})", (job_id, *allowed))
            job = self.get(job_id)
            if job.state == "waiting":
                self._live.pop(job_id, None)
            return job

    def remove(self, job_id: str) -> None:
        """Forget a job that is not running; raises ``StudioError`` when it is. Its outputs stay."""
        with self._lock:
            self._write_late()
            removed = self._change_rows(
                "DELETE FROM jobs WHERE id = ? AND NOT (state IN ('running', 'paused') AND owner != '')", (job_id,)
            )
            if not removed and self._exists(job_id):
                raise StudioError("This job is running.", hint="Cancel it first, then remove it.")
            self._live.pop(job_id, None)

    def clear_finished(self) -> int:
        """Forget everything that is done, failed or cancelled; returns how many."""
        with self._lock:
            self._write_late()
            return self._change_rows("DELETE FROM jobs WHERE state IN ('done', 'failed', 'cancelled')")

    def move(self, job_id: str, before: str | None) -> None:
        """Put a job right before another one, or at the end with None."""
        with self.transaction():
            if before is None:
                position = self._scalar("SELECT coalesce(max(position), 0) + 1 FROM jobs")
            else:
                upper = self._scalar("SELECT position FROM jobs WHERE id = ?", before)
                lower = self._scalar(
                    "SELECT coalesce(max(position), ? - 2) FROM jobs WHERE position < ? AND id != ?",
                    upper,
                    upper,
                    job_id,
                )
                position = (lower + upper) / 2
                if not lower < position < upper:
                    # Too many moves into the same gap have used up the digits of a float.
                    self._renumber()
                    position = self._scalar("SELECT position FROM jobs WHERE id = ?", before) - 0.5
            self._db.execute("UPDATE jobs SET position = ? WHERE id = ?", (position, job_id))

    def _renumber(self) -> None:
        ids = self._db.execute("SELECT id FROM jobs ORDER BY position").fetchall()
        self._db.executemany(
            "UPDATE jobs SET position = ? WHERE id = ?", [(number, job_id) for number, (job_id,) in enumerate(ids, 1)]
        )

    @property
    def owner(self) -> str:
        """Who the jobs that this queue's program runs belong to."""
        return self._owner

    def ask(self, query: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Rows of a question that changes nothing."""
        with self._lock, self._translated():
            return self._db.execute(query, values).fetchall()

    # inside -------------------------------------------------------------------------------------------------------

    def _mark_unreadable(self) -> None:
        """Rows that cannot be read are passed over, and read again by a program that can."""
        worse, better = list[tuple[str, str]](), list[tuple[str, str]]()
        for job_id, *rest, state in self._db.execute("SELECT id, request, outputs, notes, state FROM jobs"):
            fine = is_readable(*rest)
            if not fine and state != UNREADABLE:
                worse.append((UNREADABLE, job_id))
            elif fine and state not in STATES:
                better.append(("waiting", job_id))
        if worse or better:
            with self.transaction():
                self._db.executemany("UPDATE jobs SET state = ?, owner = '' WHERE id = ?", [*worse, *better])
        if worse:
            remarks.remark(
                f"{len(worse)} of the jobs in the queue cannot be read by this version of the program and are passed "
                f"over. They stay in {self._path}."
            )

    def take_back_orphans(self) -> None:
        """Jobs that a program which no longer exists had running come back as waiting; held ones stay held."""
        with self.transaction():
            owners = self._db.execute("SELECT DISTINCT owner FROM jobs WHERE owner != ''").fetchall()
            for (owner,) in owners:
                if owner != self._owner and not is_running(owner):
                    self._db.execute(
                        "UPDATE jobs SET state = CASE state WHEN 'running' THEN 'waiting' ELSE state END, "
                        "deaths = deaths + 1, progress = 0, stage = '', owner = '' WHERE owner = ?",
                        (owner,),
                    )

    def _job(self, row: tuple[Any, ...]) -> Job:
        job_id, request, state, progress, stage, message, hint, outputs, receipt, notes, created = row
        live = self._live.get(job_id) if state in ("running", "paused") else None
        return Job(
            id=job_id,
            request=request_of(request),
            state=state,
            progress=live.progress if live else progress,
            stage=live.stage if live else stage,
            eta_s=live.eta_s if live else None,
            message=message,
            hint=hint,
            outputs=texts_of(outputs),
            receipt=receipt_path(receipt),
            notes=texts_of(notes),
            created_at=created,
        )

    def _exists(self, job_id: str) -> bool:
        return self._db.execute("SELECT 1 FROM jobs WHERE id = ?", (job_id,)).fetchone() is not None

    def _scalar(self, query: str, *values: Any) -> float:
        row = self._db.execute(query, values).fetchone()
        if row is None:
            raise KeyError(values[0] if values else query)
        return float(row[0])

    def _change_rows(self, sql: str, values: Sequence[Any] = ()) -> int:
        """One statement that changes rows; returns how many. Raises ``UnwritableOutput``."""
        with self._lock, self._translated():
            changed = self._db.execute(sql, values).rowcount
        self._worked()
        return changed

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Several changes as one, by one thread of one program at a time. Raises as all that changes something."""
        with self._lock, self._translated():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield self._db
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:  # a full disk has ended it already
                    self._db.execute("ROLLBACK")
                raise
        self._worked()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        """What SQLite raises becomes a sentence."""
        try:
            yield
        except sqlite3.Error as error:
            if reasons.is_unwritable(error):
                raise self._unwritable(error) from error
            if reasons.is_damage(error):
                raise StudioError(
                    f"The queue {self._path} is damaged.",
                    hint="Start the program again: what can be read of it is saved.",
                    path=self._path,
                ) from error
            raise

    def _unwritable(self, error: Exception) -> UnwritableOutput:
        why = f"The queue of jobs cannot be written because {reasons.reason(error, self._path.parent)}"
        self._trouble = f"{why}: {self._path.parent}. It goes on by itself as soon as it can."
        remarks.remark(self._trouble)
        return UnwritableOutput(
            f"{why}; nothing in it was changed.",
            hint=f"Make room in {self._path.parent}, or allow writing there; the queue then goes on by itself.",
            path=self._path,
        )

    def _worked(self) -> None:
        if not self._trouble:
            return
        remarks.take_back(self._trouble)
        self._trouble = ""
        with suppress(UnwritableOutput):
            self._write_late()
