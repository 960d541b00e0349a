"""The jobs of one batch in the queue: put in by the thousand, claimed by one worker each, told apart by content.

All is done in transactions of the queue's one file, so that several batches and windows share it and none does what
another one is doing.
"""

from __future__ import annotations

import time
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from studio.domain import any_json
from studio.domain.job import Job, JobRequest
from studio.jobs.batch.planning import PlannedJob, RowKind
from studio.jobs.queue import JobQueue
from studio.jobs.queue_file import now

MOST_DEATHS = 3
"""A file over which the program has died so often is not tried again by itself."""
_LOOKS_S = 3.0


@dataclass(frozen=True)
class Claimed:
    """A job that is this program's to do."""

    id: str
    request: JobRequest
    kind: RowKind
    bytes: int
    deaths: int


@dataclass(frozen=True)
class Settled:
    """``mine``: the work is to be done; else it waits for its twin, which is being made. ``twin``: the result of the
    same work on a file of the same bytes, "" for none."""

    mine: bool
    twin: str = ""


@dataclass(frozen=True)
class Tally:
    """How many jobs, and of how many bytes, there are of a kind in a state."""

    state: str
    kind: RowKind
    count: int
    bytes: int


class BatchRows:
    """Thread-safe; methods that change rows raise ``UnwritableOutput`` as those of the queue do."""

    def __init__(self, queue: JobQueue, batch: str) -> None:
        self.queue = queue
        self.batch = any_json.encode(batch).decode()
        self._looked = 0.0

    def add(self, jobs: Sequence[PlannedJob]) -> None:
        """Put jobs behind the others. One that has ended begins again, one that waits keeps its place, one that runs
        is left alone."""
        with self.queue.transaction() as db:
            (position,) = db.execute("SELECT coalesce(max(position), 0) FROM jobs").fetchone()
            created = now()
            db.executemany(
                _ADD,
                [
                    (job.id, position + number, job.request, created, self.batch, job.kind, job.bytes)
                    for number, job in enumerate(jobs, 1)
                ],
            )

    def try_failed_again(self) -> int:
        """Those that failed, or were cancelled, wait again; returns how many."""
        with self.queue.transaction() as db:
            return db.execute(
                "UPDATE jobs SET state = 'waiting', message = '', hint = '', finished_at = '', deaths = 0 "
                "WHERE batch = ? AND state IN ('failed', 'cancelled')",
                (self.batch,),
            ).rowcount

    def claim(self) -> Claimed | None:
        """The next job, now this program's; None when none is free just now."""
        if time.monotonic() - self._looked > _LOOKS_S:
            self._looked = time.monotonic()
            self.queue.take_back_orphans()
        with self.queue.transaction() as db:
            row = db.execute(_NEXT, (self.batch, self.batch)).fetchone()
            if row is None:
                return None
            job_id, request, kind, size, deaths = row
            db.execute(
                "UPDATE jobs SET state = 'running', progress = 0, stage = '', owner = ? WHERE id = ?",
                (self.queue.owner, job_id),
            )
        return Claimed(job_id, any_json.decode(request, JobRequest), kind, size, deaths)

    def may_have_twin(self, job: Claimed) -> bool:
        """Whether another source of the batch has as many bytes: only then is its content worth a look."""
        rows = self.queue.ask("SELECT 1 FROM jobs WHERE batch = ? AND bytes = ? LIMIT 2", (self.batch, job.bytes))
        return len(rows) > 1

    def settle(self, job: Claimed, content: str) -> Settled:
        """Decide who makes what the sources of the same content (`stages.keys.job_key`) become."""
        with self.queue.transaction() as db:
            others: list[tuple[Any, ...]] = db.execute(
                "SELECT state, content, request FROM jobs WHERE batch = ? AND bytes = ? AND id != ? "
                "AND state IN ('done', 'running') AND content IN (?, '')",
                (self.batch, job.bytes, job.id, content),
            ).fetchall()
            if any(state == "running" for state, _, _ in others):
                db.execute("UPDATE jobs SET state = 'waiting', owner = '', content = ? WHERE id = ?", (content, job.id))
                return Settled(mine=False)
            db.execute("UPDATE jobs SET content = ? WHERE id = ?", (content, job.id))
        made = next((request for state, known, request in others if state == "done" and known == content), None)
        return Settled(True, "" if made is None else any_json.decode(made, JobRequest).output)

    def knows(self, job_id: str, content: str) -> None:
        """What a finished job turned out to have worked on."""
        with self.queue.transaction() as db:
            db.execute("UPDATE jobs SET content = ? WHERE id = ?", (content, job_id))

    def tallies(self) -> list[Tally]:
        rows = self.queue.ask(
            "SELECT state, kind, count(*), sum(bytes) FROM jobs WHERE batch = ? GROUP BY state, kind", (self.batch,)
        )
        return [Tally(*row) for row in rows]

    def state_of(self, job_id: str) -> str:
        """What somebody may have made of a job meanwhile; "" when it is gone."""
        rows = self.queue.ask("SELECT state FROM jobs WHERE id = ?", (job_id,))
        return str(rows[0][0]) if rows else ""

    def under_way(self) -> bool:
        """Whether anything waits or runs, here or in another program."""
        rows = self.queue.ask(
            "SELECT 1 FROM jobs WHERE batch = ? AND state IN ('waiting', 'running') LIMIT 1", (self.batch,)
        )
        return bool(rows)

    def ended_elsewhere(self, since: str, here: Container[str]) -> Iterator[Job]:
        """Jobs that other programs have ended since then: those that were not ended ``here``."""
        rows = self.queue.ask(
            "SELECT id FROM jobs WHERE batch = ? AND state IN ('done', 'failed') AND finished_at >= ? "
            "ORDER BY position",
            (self.batch, since),
        )
        yield from (self.queue.get(job_id) for (job_id,) in rows if job_id not in here)


_ADD = """
INSERT INTO jobs (id, position, request, state, created_at, batch, kind, bytes) VALUES (?, ?, ?, 'waiting', ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    request = excluded.request, batch = excluded.batch, kind = excluded.kind, bytes = excluded.bytes, content = '',
    position = CASE WHEN state = 'waiting' THEN position ELSE excluded.position END,
    deaths = CASE WHEN state = 'waiting' THEN deaths ELSE 0 END,
    state = 'waiting', progress = 0, stage = '', message = '', hint = '', outputs = '[]', receipt = '', notes = '[]',
    finished_at = '', owner = ''
WHERE state NOT IN ('running', 'paused')
    AND NOT (state = 'waiting' AND request = excluded.request AND bytes = excluded.bytes)
"""
_NEXT = """
SELECT id, request, kind, bytes, deaths FROM jobs WHERE batch = ? AND state = 'waiting' AND (content = '' OR content
NOT IN (SELECT content FROM jobs WHERE batch = ? AND state = 'running')) ORDER BY position LIMIT 1
"""
