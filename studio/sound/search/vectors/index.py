"""Nearest vectors: the interface that every kind of index keeps to, and the exact one, which all are tested against.

The other kinds, for more vectors than comparing with all of them is quick for, are in ``studio.sound.search.vectors``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

import numpy as np

from studio.sound.shelves.records import Keys, Vectors

Neighbours = list[tuple[int, float]]
"""(key, similarity −1…1), most similar first."""

EXACT_UP_TO = 50_000
"""Up to this many vectors comparing with all of them takes a few milliseconds."""


class VectorIndex(Protocol):
    """Unit vectors under whole-number keys ≥ 0, found by cosine similarity.

    Adding a key again replaces its vector; removing an unknown key does nothing. ``search`` returns the ``limit`` most
    similar; with ``within`` only those keys count.

    Raises:
        ValueError: vectors of another shape than ``(len(keys), dimensions)``.
        StudioError: a server cannot be reached or refuses (adapters only).
    """

    @property
    def dimensions(self) -> int: ...

    def __len__(self) -> int: ...

    def add(self, keys: Keys, vectors: Vectors) -> None: ...

    def remove(self, keys: Iterable[int]) -> None: ...

    def search(self, vector: Vectors, limit: int, *, within: Keys | None = None) -> Neighbours: ...

    def close(self) -> None: ...


class ExactIndex:
    """Compares with every vector (NumPy)."""

    def __init__(self, dimensions: int) -> None:
        self._dimensions = dimensions
        self._keys: Keys = np.zeros(0, dtype=np.int64)
        self._vectors: Vectors = np.zeros((0, dimensions), dtype=np.float32)

    @property
    def dimensions(self) -> int:
        return self._dimensions

    def __len__(self) -> int:
        return len(self._keys)

    def add(self, keys: Keys, vectors: Vectors) -> None:
        check(keys, vectors, self._dimensions)
        keys, vectors = last_of_each(keys, vectors)
        kept = ~np.isin(self._keys, keys)
        self._keys = np.concatenate([self._keys[kept], keys])
        self._vectors = np.concatenate([self._vectors[kept], units(vectors)])

    def remove(self, keys: Iterable[int]) -> None:
        kept = ~np.isin(self._keys, np.fromiter(keys, dtype=np.int64))
        self._keys, self._vectors = self._keys[kept], self._vectors[kept]

    def search(self, vector: Vectors, limit: int, *, within: Keys | None = None) -> Neighbours:
        keys, vectors = self._keys, self._vectors
        if within is not None:
            chosen = np.isin(keys, within)
            keys, vectors = keys[chosen], vectors[chosen]
        return nearest(keys, vectors, vector, limit)

    def everything(self) -> tuple[Keys, Vectors]:
        """All keys and their unit vectors, in no particular order."""
        return self._keys, self._vectors

    def close(self) -> None:
        """Nothing is held open."""


def nearest(keys: Keys, vectors: Vectors, vector: Vectors, limit: int) -> Neighbours:
    """The ``limit`` most similar of unit ``vectors`` by comparing with all; ties in order of their keys."""
    if len(keys) == 0 or limit <= 0:
        return []
    return best_of(keys, vectors @ units(vector[None])[0], limit)


def best_of(keys: Keys, similarity: Vectors, limit: int) -> Neighbours:
    """The ``limit`` keys of the highest ``similarity``; ties in order of their keys."""
    if limit < len(keys):
        chosen = np.argpartition(-similarity, limit - 1)[:limit]
        keys, similarity = keys[chosen], similarity[chosen]
    order = np.lexsort((keys, -similarity))
    return [(int(keys[k]), float(similarity[k])) for k in order]


def units(vectors: Vectors) -> Vectors:
    """The rows at length 1; zeros stay zeros."""
    norms = np.linalg.norm(vectors.astype(np.float32), axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(norms, 1e-12), dtype=np.float32)


def last_of_each(keys: Keys, vectors: Vectors) -> tuple[Keys, Vectors]:
    """Without repeated keys: the last one counts."""
    unique, first_from_end = np.unique(keys[::-1], return_index=True)
    if len(unique) == len(keys):
        return keys, vectors
    where = len(keys) - 1 - first_from_end
    return keys[where], vectors[where]


def check(keys: Keys, vectors: Vectors, dimensions: int) -> None:
    if vectors.ndim != 2 or vectors.shape != (len(keys), dimensions):
        raise ValueError(f"Expected ({len(keys)}, {dimensions}) vectors, got {vectors.shape}.")
