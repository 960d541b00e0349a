"""Vectors in an archive's PostgreSQL, with the pgvector extension and its HNSW graph.

    PHONOCHROME_VECTORS=postgresql://user@host/database

The role needs the right to create a table, and the extension has to be there (``CREATE EXTENSION vector``) or to be one
that the role may create.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import numpy as np

from studio.domain.errors import StudioError
from studio.sound.search.vectors.addresses import missing_packages, unreachable
from studio.sound.search.vectors.index import Neighbours, check, last_of_each, units
from studio.sound.shelves.records import Keys, Vectors

if TYPE_CHECKING:
    import psycopg

EXPANSION_ADD, EXPANSION_SEARCH = 128, 256
"""Measured on a million vectors of 256 numbers in such a graph: the usual 40 to 64 find about 85 % of the ten nearest,
256 finds 98 %."""


class PostgresIndex:
    """One table of the database at ``address``; ``name`` is made of letters, digits and underscores."""

    def __init__(self, address: str, dimensions: int, name: str) -> None:
        self._dimensions, self._address = dimensions, address
        try:
            import pgvector.psycopg
            import psycopg
            from psycopg import sql
        except ImportError as error:
            raise missing_packages(address) from error
        self._errors = psycopg.Error
        self._table = sql.Identifier(name)
        with self._speaking():
            self._db: psycopg.Connection[Any] = psycopg.connect(address, autocommit=True, connect_timeout=10)
            self._db.execute("CREATE EXTENSION IF NOT EXISTS vector")
            pgvector.psycopg.register_vector(self._db)
            self._run(f"CREATE TABLE IF NOT EXISTS {{}} (key bigint PRIMARY KEY, vector vector({dimensions}) NOT NULL)")
            self._run(
                "CREATE INDEX IF NOT EXISTS {index} ON {table} USING hnsw (vector vector_cosine_ops) "
                f"WITH (m = 16, ef_construction = {EXPANSION_ADD})",
                index=sql.Identifier(f"{name}_nearest"),
                table=self._table,
            )
            self._db.execute(f"SET hnsw.ef_search = {EXPANSION_SEARCH}")

    @property
    def dimensions(self) -> int:
        return self._dimensions

    def __len__(self) -> int:
        with self._speaking():
            row = self._run("SELECT count(*) FROM {}").fetchone()
            return int(row[0]) if row else 0

    def add(self, keys: Keys, vectors: Vectors) -> None:
        check(keys, vectors, self._dimensions)
        keys, vectors = last_of_each(keys, units(vectors))
        rows = [(int(key), vector) for key, vector in zip(keys, vectors, strict=True)]
        command = self._said(
            "INSERT INTO {} VALUES (%s, %s) ON CONFLICT (key) DO UPDATE SET vector = excluded.vector", {}
        )
        with self._speaking(), self._db.transaction(), self._db.cursor() as cursor:
            cursor.executemany(command, rows)

    def remove(self, keys: Iterable[int]) -> None:
        with self._speaking():
            self._run("DELETE FROM {} WHERE key = ANY(%s)", [int(key) for key in keys])

    def search(self, vector: Vectors, limit: int, *, within: Keys | None = None) -> Neighbours:
        """As the interface says; at most ``EXPANSION_SEARCH`` sounds without ``within``, and exact with it."""
        wanted = units(vector[None])[0]
        if limit <= 0:
            return []
        with self._speaking():
            if within is None:
                ask = "SELECT key, 1 - (vector <=> %s) FROM {} ORDER BY vector <=> %s LIMIT %s"
                rows = self._run(ask, wanted, wanted, limit).fetchall()
            else:
                ask = (
                    "WITH chosen AS MATERIALIZED (SELECT key, 1 - (vector <=> %s) AS likeness FROM {} "
                    "WHERE key = ANY(%s)) SELECT key, likeness FROM chosen ORDER BY likeness DESC, key LIMIT %s"
                )
                rows = self._run(ask, wanted, np.unique(within).tolist(), limit).fetchall()
        return sorted(((int(key), float(likeness)) for key, likeness in rows), key=lambda each: (-each[1], each[0]))

    def close(self) -> None:
        self._db.close()

    def _said(self, command: str, names: dict[str, Any]) -> Any:
        from psycopg import sql

        return sql.SQL(command).format(**names) if names else sql.SQL(command).format(self._table)

    def _run(self, command: str, *values: object, **names: Any) -> psycopg.Cursor[Any]:
        return self._db.execute(self._said(command, names), values or None)

    @contextmanager
    def _speaking(self) -> Iterator[None]:
        try:
            yield
        except StudioError:
            raise
        except (self._errors, OSError, ValueError) as error:
            raise unreachable("PostgreSQL", self._address, error) from None
