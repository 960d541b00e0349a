"""Nearest vectors: one interface, exact for small libraries, a graph (HNSW) on disk for large ones."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Keys = NDArray[np.int64]
Vectors = NDArray[np.float32]

EXACT_UP_TO = 50_000
"""Up to this many vectors comparing with all of them is as quick as the graph."""

CONNECTIVITY = 16
EXPANSION_ADD = 128
EXPANSION_SEARCH = 256
"""Measured on a million vectors: 256 finds 97.8 % of the ten nearest, the library's default of 64 only 85.5 %."""


class VectorIndex(Protocol):
    """Unit vectors under whole-number keys, found by cosine similarity.

    Adding a key again replaces its vector. ``search`` returns (key, similarity −1…1), most similar first; with
    ``within`` only those keys count, and the answer is exact.
    """

    @property
    def dimensions(self) -> int: ...

    def __len__(self) -> int: ...

    def add(self, keys: Keys, vectors: Vectors) -> None: ...

    def remove(self, keys: Iterable[int]) -> None: ...

    def search(self, vector: Vectors, limit: int, *, within: Keys | None = None) -> list[tuple[int, float]]: ...

    def save(self, path: Path) -> None: ...


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
        _check(keys, vectors, self._dimensions)
        keys, vectors = _last_of_each(keys, vectors)
        kept = ~np.isin(self._keys, keys)
        self._keys = np.concatenate([self._keys[kept], keys])
        self._vectors = np.concatenate([self._vectors[kept], _units(vectors)])

    def remove(self, keys: Iterable[int]) -> None:
        kept = ~np.isin(self._keys, np.fromiter(keys, dtype=np.int64))
        self._keys, self._vectors = self._keys[kept], self._vectors[kept]

    def search(self, vector: Vectors, limit: int, *, within: Keys | None = None) -> list[tuple[int, float]]:
        keys, vectors = self._keys, self._vectors
        if within is not None:
            chosen = np.isin(keys, within)
            keys, vectors = keys[chosen], vectors[chosen]
        return nearest(keys, vectors, vector, limit)

    def save(self, path: Path) -> None:
        temporary = path.with_name(f".{path.name}.part")
        with temporary.open("wb") as handle:
            np.savez(handle, keys=self._keys, vectors=self._vectors.astype(np.float16))
        temporary.replace(path)

    @classmethod
    def load(cls, path: Path) -> ExactIndex:
        with np.load(path, allow_pickle=False) as stored:
            index = cls(stored["vectors"].shape[1])
            index.add(stored["keys"], stored["vectors"].astype(np.float32))
        return index


class GraphIndex:
    """An HNSW graph (usearch) with 16-bit vectors; a saved one is memory-mapped, so opening takes no time."""

    def __init__(self, dimensions: int, path: Path | None = None) -> None:
        from usearch.index import Index

        self._dimensions = dimensions
        self._viewed = path
        self._index = Index(
            ndim=dimensions,
            metric="cos",
            dtype="f16",
            connectivity=CONNECTIVITY,
            expansion_add=EXPANSION_ADD,
            expansion_search=EXPANSION_SEARCH,
        )
        if path is not None:
            self._index.view(str(path))

    @property
    def dimensions(self) -> int:
        return self._dimensions

    def __len__(self) -> int:
        return len(self._index)

    def add(self, keys: Keys, vectors: Vectors) -> None:
        _check(keys, vectors, self._dimensions)
        self._make_writable()
        keys, vectors = _last_of_each(keys, vectors)
        known = [int(key) for key in keys if key in self._index]
        if known:
            self._index.remove(np.array(known, dtype=np.uint64))
        self._index.add(keys.astype(np.uint64), _units(vectors))

    def remove(self, keys: Iterable[int]) -> None:
        self._make_writable()
        known = [key for key in keys if key in self._index]
        if known:
            self._index.remove(np.array(known, dtype=np.uint64))

    def search(self, vector: Vectors, limit: int, *, within: Keys | None = None) -> list[tuple[int, float]]:
        if len(self._index) == 0 or limit <= 0:
            return []
        if within is not None:
            known = np.array([key for key in within if int(key) in self._index], dtype=np.uint64)
            if len(known) == 0:
                return []
            stored = np.asarray(self._index.get(known), dtype=np.float32).reshape(len(known), -1)
            return nearest(known.astype(np.int64), _units(stored), vector, limit)
        found = self._index.search(_units(vector[None])[0], min(limit, len(self._index)))
        return [(int(key), 1.0 - float(distance)) for key, distance in zip(found.keys, found.distances, strict=True)]

    def save(self, path: Path) -> None:
        temporary = path.with_name(f".{path.name}.part")
        self._index.save(str(temporary))
        temporary.replace(path)

    def _make_writable(self) -> None:
        """A memory-mapped graph is read into memory before its first change."""
        if self._viewed is not None:
            self._index.load(str(self._viewed))
            self._viewed = None


def make_index(dimensions: int, expected: int) -> VectorIndex:
    """An empty index that suits ``expected`` vectors."""
    return ExactIndex(dimensions) if expected <= EXACT_UP_TO else GraphIndex(dimensions)


def nearest(keys: Keys, vectors: Vectors, vector: Vectors, limit: int) -> list[tuple[int, float]]:
    """The ``limit`` most similar of unit ``vectors`` by comparing with all; ties in order of their keys."""
    if len(keys) == 0 or limit <= 0:
        return []
    similarity = vectors @ _units(vector[None])[0]
    if limit < len(keys):
        chosen = np.argpartition(-similarity, limit - 1)[:limit]
        keys, similarity = keys[chosen], similarity[chosen]
    order = np.lexsort((keys, -similarity))
    return [(int(keys[k]), float(similarity[k])) for k in order]


def _units(vectors: Vectors) -> Vectors:
    norms = np.linalg.norm(vectors.astype(np.float32), axis=1, keepdims=True)
    return np.asarray(vectors / np.maximum(norms, 1e-12), dtype=np.float32)


def _last_of_each(keys: Keys, vectors: Vectors) -> tuple[Keys, Vectors]:
    """Without repeated keys: the last one counts."""
    unique, first_from_end = np.unique(keys[::-1], return_index=True)
    if len(unique) == len(keys):
        return keys, vectors
    where = len(keys) - 1 - first_from_end
    return keys[where], vectors[where]


def _check(keys: Keys, vectors: Vectors, dimensions: int) -> None:
    if vectors.ndim != 2 or vectors.shape != (len(keys), dimensions):
        raise ValueError(f"Expected ({len(keys)}, {dimensions}) vectors, got {vectors.shape}.")
