"""Nearest vectors among a million: vectors sorted into cells round centres, of which a search looks into the nearest.

This is an inverted file (Sivic and Zisserman, "Video Google", ICCV 2003; IVF in FAISS). The centres are spherical
k-means (Dhillon and Modha, Machine Learning 42, 2001). How many cells a search looks into is measured when the file is
made: as many as hold ``RECALL`` of the ten nearest of sample vectors. Vectors are 16-bit fixed-point numbers in one
memory-mapped file that is never changed; what came later is held in memory and compared exactly until ``save``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from studio.sound.search.vectors.index import EXACT_UP_TO, ExactIndex, Neighbours, best_of, check, units
from studio.sound.shelves import array_file
from studio.sound.shelves.records import Keys, Vectors

RECALL = 0.99
"""Aimed at with vectors of the library; queries from elsewhere find a little less."""

MOST_COMPARED = 500_000
"""At most so many vectors are looked at (some 40 ms). Those of sounds need far fewer; of vectors without any order,
whose neighbours lie in cells all over, many cells have to be looked into, and more than this would take too long."""

_KIND = "cells 1"
_SCALE = 32767.0
_ROUNDS = 8
_TRAINED_ON = 32
"""Vectors a centre that k-means looks at."""
_SAMPLES, _NEAREST = 256, 10
_BLOCK = 8192

_Fixed = NDArray[np.int16]
_Places = NDArray[np.int64]


class CellIndex:
    """Open a file with ``open``, or make one of vectors with ``build``."""

    def __init__(self, arrays: array_file.Arrays, facts: array_file.Facts) -> None:
        self._keys: Keys = arrays["keys"]
        self._sorted_keys: Keys = arrays["sorted_keys"]
        self._by_key: _Places = arrays["by_key"]
        self._vectors: _Fixed = arrays["vectors"]
        self._centres: Vectors = arrays["centres"]
        self._starts: _Places = arrays["starts"]
        self._trained_with = int(facts["trained_with"])
        self.probes = int(facts["probes"])
        self.revision = int(facts["revision"])
        self._gone = np.zeros(len(self._keys), dtype=bool)
        self._fresh = ExactIndex(self.dimensions)

    @classmethod
    def build(cls, keys: Keys, batches: Iterable[Vectors], dimensions: int, *, revision: int = 0) -> CellIndex:
        """An index of vectors that come in ``batches`` in the order of ``keys``."""
        fixed = np.zeros((len(keys), dimensions), dtype=np.int16)
        filled = 0
        for batch in batches:
            check(keys[filled : filled + len(batch)], batch, dimensions)
            fixed[filled : filled + len(batch)] = _to_fixed(units(batch))
            filled += len(batch)
        return cls(*_sorted_into(_train(fixed), keys, fixed, len(keys), revision))

    @classmethod
    def open(cls, path: Path) -> CellIndex:
        """Raises DamagedArrayFile when there is no such file or it is damaged."""
        arrays, facts = array_file.open_mapped(path)
        if facts.get("kind") != _KIND:
            raise array_file.DamagedArrayFile(f"{path} was made by another version of the program.")
        return cls(arrays, facts)

    @property
    def dimensions(self) -> int:
        return int(self._vectors.shape[1])

    @property
    def unsaved(self) -> int:
        """How many vectors are held in memory until ``save``."""
        return len(self._fresh)

    def __len__(self) -> int:
        return len(self._keys) - int(np.count_nonzero(self._gone)) + len(self._fresh)

    def add(self, keys: Keys, vectors: Vectors) -> None:
        check(keys, vectors, self.dimensions)
        self._gone[self._places(keys)] = True
        self._fresh.add(keys, vectors)

    def remove(self, keys: Iterable[int]) -> None:
        leaving = np.fromiter(keys, dtype=np.int64)
        self._gone[self._places(leaving)] = True
        self._fresh.remove(leaving)

    def search(self, vector: Vectors, limit: int, *, within: Keys | None = None) -> Neighbours:
        """As the interface says; exact when ``within`` holds at most ``EXACT_UP_TO`` keys."""
        if limit <= 0:
            return []
        places, similarity = self._compare(units(vector[None])[0], within)
        if self._gone.any():
            kept = ~self._gone[places]
            places, similarity = places[kept], similarity[kept]
        found = best_of(self._keys[places], similarity, limit)
        fresh = self._fresh.search(vector, limit, within=within)
        return sorted(found + fresh, key=lambda each: (-each[1], each[0]))[:limit] if fresh else found

    def save(self, path: Path, *, revision: int = 0) -> CellIndex:
        """Write everything to ``path`` (not the file this one reads) and open that.

        The centres stay until the index has doubled; then they are found anew.
        """
        fresh_keys, fresh = self._fresh.everything()
        kept = ~self._gone
        keys = np.concatenate([self._keys[kept], fresh_keys])
        fixed = np.concatenate([self._vectors[kept], _to_fixed(fresh)])
        grown = len(keys) > 2 * self._trained_with
        centres, trained_with = (_train(fixed), len(keys)) if grown else (self._centres, self._trained_with)
        array_file.save(path, *_sorted_into(centres, keys, fixed, trained_with, revision))
        return CellIndex.open(path)

    def close(self) -> None:
        """Let go of the file; the index cannot be used any more."""
        del self._keys, self._sorted_keys, self._by_key, self._vectors, self._centres, self._starts

    def _places(self, keys: Keys) -> _Places:
        """Where those of ``keys`` are that the file holds."""
        if len(self._keys) == 0:
            return np.zeros(0, dtype=np.int64)
        at = np.minimum(np.searchsorted(self._sorted_keys, keys), len(self._keys) - 1)
        return np.asarray(self._by_key[at[self._sorted_keys[at] == keys]])

    def _compare(self, vector: Vectors, within: Keys | None) -> tuple[_Places, Vectors]:
        """Places in the file that were looked at, and how similar they are."""
        if len(self._keys) == 0:
            return np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.float32)
        if within is None:
            return self._look_into(vector, self.probes)
        allowed = np.sort(self._places(np.unique(within)))
        if len(allowed) <= EXACT_UP_TO:
            return allowed, _similarity(self._vectors[allowed], vector)
        rarer = len(self._keys) / len(allowed)
        places, similarity = self._look_into(vector, round(self.probes * rarer))
        mask = np.zeros(len(self._keys), dtype=bool)
        mask[allowed] = True
        kept = mask[places]
        return places[kept], similarity[kept]

    def _look_into(self, vector: Vectors, cells: int) -> tuple[_Places, Vectors]:
        cells = min(max(cells, 1), len(self._centres))
        chosen = np.argpartition(-(self._centres @ vector), cells - 1)[:cells]
        return self._compare_spans(vector, self._starts[np.sort(chosen)], self._starts[np.sort(chosen) + 1])

    def _compare_spans(self, vector: Vectors, firsts: _Places, ends: _Places) -> tuple[_Places, Vectors]:
        """Places from each of ``firsts`` to its end, and how similar they are to the unit ``vector``.

        One span after the other is turned into floating-point numbers in a buffer that stays in the processor's cache.
        """
        sizes = ends - firsts
        offsets = np.concatenate([[0], np.cumsum(sizes)])
        places = np.arange(offsets[-1]) + np.repeat(firsts - offsets[:-1], sizes)
        similarity = np.empty(len(places), dtype=np.float32)
        buffer = np.empty((int(sizes.max(initial=0)), self.dimensions), dtype=np.float32)
        scaled = vector / np.float32(_SCALE)
        for first, end, offset in zip(firsts.tolist(), ends.tolist(), offsets.tolist(), strict=False):
            rows = buffer[: end - first]
            rows[...] = self._vectors[first:end]
            np.dot(rows, scaled, out=similarity[offset : offset + end - first])
        return places, similarity


def _to_fixed(unit_vectors: Vectors) -> _Fixed:
    return np.asarray(np.rint(unit_vectors * _SCALE), dtype=np.int16)


def _similarity(fixed: _Fixed, vector: Vectors) -> Vectors:
    return np.asarray(fixed.astype(np.float32) @ (vector / np.float32(_SCALE)), dtype=np.float32)


def _blocks(count: int, size: int = _BLOCK) -> Iterator[slice]:
    return (slice(first, min(first + size, count)) for first in range(0, count, size))


def _train(fixed: _Fixed) -> Vectors:
    """Unit centres ``(2·√n, dimensions)`` by spherical k-means over a sample."""
    count = max(1, round(2 * len(fixed) ** 0.5))
    rng = np.random.default_rng(0)
    sample = fixed[np.sort(rng.permutation(len(fixed))[: count * _TRAINED_ON])].astype(np.float32)
    if len(sample) == 0:
        return np.zeros((1, fixed.shape[1]), dtype=np.float32)
    sample = units(sample)
    centres = sample[rng.permutation(len(sample))[:count]]
    for _ in range(_ROUNDS):
        cells = _nearest_centre(sample, centres)
        order = np.argsort(cells, kind="stable")
        present, first = np.unique(cells[order], return_index=True)
        centres = sample[rng.permutation(len(sample))[:count]]  # an empty cell starts again somewhere else
        centres[present] = units(np.add.reduceat(sample[order], first, axis=0))
    return centres


def _nearest_centre(vectors: Vectors | _Fixed, centres: Vectors) -> _Places:
    cells = np.zeros(len(vectors), dtype=np.int64)
    for block in _blocks(len(vectors)):
        cells[block] = np.argmax(vectors[block].astype(np.float32) @ centres.T, axis=1)
    return cells


def _sorted_into(
    centres: Vectors, keys: Keys, fixed: _Fixed, trained_with: int, revision: int
) -> tuple[array_file.Arrays, array_file.Facts]:
    """The arrays and facts of a file with the vectors in order of their cells, and within one of their keys."""
    cells = _nearest_centre(fixed, centres)
    order = np.lexsort((keys, cells))
    keys, fixed, cells = keys[order], fixed[order], cells[order]
    by_key = np.argsort(keys)
    arrays: array_file.Arrays = {
        "keys": keys,
        "sorted_keys": keys[by_key],
        "by_key": by_key,
        "vectors": fixed,
        "centres": centres,
        "starts": np.searchsorted(cells, np.arange(len(centres) + 1)),
    }
    probes = _probes(fixed, cells, centres)
    facts: array_file.Facts = {"kind": _KIND, "probes": probes, "trained_with": trained_with, "revision": revision}
    return arrays, facts


def _probes(fixed: _Fixed, cells: _Places, centres: Vectors) -> int:
    """How many cells have to be looked into to find ``RECALL`` of the ten nearest of sample vectors."""
    if len(fixed) <= _NEAREST:
        return len(centres)
    rng = np.random.default_rng(1)
    some = np.sort(rng.permutation(len(fixed))[:_SAMPLES])
    queries = units(fixed[some].astype(np.float32))
    best = np.full((len(some), _NEAREST + 1), -1, dtype=np.int64)
    score = np.full(best.shape, -2.0, dtype=np.float32)
    for block in _blocks(len(fixed)):
        similarity = np.hstack([score, queries @ fixed[block].astype(np.float32).T])
        places = np.hstack(
            [best, np.broadcast_to(np.arange(block.start, block.stop), (len(some), block.stop - block.start))]
        )
        top = np.argpartition(-similarity, _NEAREST, axis=1)[:, : _NEAREST + 1]
        best, score = np.take_along_axis(places, top, 1), np.take_along_axis(similarity, top, 1)
    affinity = queries @ centres.T
    of_neighbours = np.take_along_axis(affinity, cells[best], 1)
    nearer = (affinity[:, None, :] > of_neighbours[:, :, None]).sum(axis=2)
    wanted = int(np.quantile(nearer[best != some[:, None]], RECALL)) + 1
    return min(wanted, max(1, len(centres) * MOST_COMPARED // len(fixed)))
