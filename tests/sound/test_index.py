"""The contract of the vector index: every kind answers as comparing with all vectors would."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from studio.sound.index import EXPANSION_SEARCH, ExactIndex, GraphIndex, VectorIndex, make_index

DIMENSIONS = 24

Maker = Callable[[], VectorIndex]


@pytest.fixture(params=["exact", "graph"])
def make(request: pytest.FixtureRequest) -> Maker:
    return (lambda: ExactIndex(DIMENSIONS)) if request.param == "exact" else (lambda: GraphIndex(DIMENSIONS))


def _vectors(n: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    vectors = np.random.default_rng(seed).standard_normal((n, DIMENSIONS)).astype(np.float32)
    return np.arange(100, 100 + n, dtype=np.int64), vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def _truth(keys: np.ndarray, vectors: np.ndarray, query: np.ndarray, limit: int) -> list[int]:
    similarity = vectors @ (query / np.linalg.norm(query))
    return [int(key) for key in keys[np.argsort(-similarity)][:limit]]


def test_finds_what_comparing_with_all_finds(make: Maker) -> None:
    index = make()
    keys, vectors = _vectors(2000)
    index.add(keys, vectors)
    assert len(index) == 2000
    shared = 0
    for query in _vectors(30, seed=1)[1]:
        found = index.search(query, 10)
        scores = [score for _, score in found]
        assert scores == sorted(scores, reverse=True)
        shared += len({key for key, _ in found} & set(_truth(keys, vectors, query, 10)))
    assert shared / 300 >= 0.97


def test_similarity_is_the_cosine(make: Maker) -> None:
    index = make()
    keys, vectors = _vectors(50)
    index.add(keys, vectors * 7.0)
    key, similarity = index.search(vectors[3] * 0.1, 1)[0]
    assert key == keys[3]
    assert similarity == pytest.approx(1.0, abs=0.01)


def test_within_limits_the_answer(make: Maker) -> None:
    index = make()
    keys, vectors = _vectors(500)
    index.add(keys, vectors)
    within = keys[::7]
    query = _vectors(1, seed=2)[1][0]
    assert [key for key, _ in index.search(query, 5, within=within)] == _truth(within, vectors[::7], query, 5)
    assert index.search(query, 5, within=np.array([999_999])) == []


def test_adding_again_replaces_and_removing_forgets(make: Maker) -> None:
    index = make()
    keys, vectors = _vectors(20)
    index.add(keys, vectors)
    index.add(keys[:1], vectors[1:2])
    assert len(index) == 20
    assert {key for key, _ in index.search(vectors[1], 2)} == {keys[0], keys[1]}
    index.remove([int(keys[0]), 424242])
    assert len(index) == 19
    assert keys[0] not in {key for key, _ in index.search(vectors[1], 20)}


def test_saved_and_opened_again_it_answers_the_same(make: Maker, tmp_path: Path) -> None:
    index = make()
    keys, vectors = _vectors(300)
    index.add(keys, vectors)
    path = tmp_path / "vectors"
    index.save(path)
    again: VectorIndex = ExactIndex.load(path) if isinstance(index, ExactIndex) else GraphIndex(DIMENSIONS, path)
    query = _vectors(1, seed=3)[1][0]
    assert [key for key, _ in again.search(query, 10)] == [key for key, _ in index.search(query, 10)]
    again.add(np.array([7], dtype=np.int64), query[None])  # also what was memory-mapped takes changes
    assert again.search(query, 1)[0][0] == 7
    assert len(again) == 301


def test_an_opened_graph_searches_as_widely_as_a_new_one(tmp_path: Path) -> None:
    index = GraphIndex(DIMENSIONS)
    index.add(*_vectors(10))
    index.save(tmp_path / "vectors")
    opened = GraphIndex(DIMENSIONS, tmp_path / "vectors")
    assert opened._index.expansion_search == EXPANSION_SEARCH
    opened.remove([100])
    assert opened._index.expansion_search == EXPANSION_SEARCH


def test_empty_and_wrong_input(make: Maker) -> None:
    index = make()
    assert index.search(np.ones(DIMENSIONS, dtype=np.float32), 5) == []
    with pytest.raises(ValueError, match="vectors"):
        index.add(np.array([1], dtype=np.int64), np.ones((1, 3), dtype=np.float32))


def test_small_libraries_are_compared_exactly() -> None:
    assert isinstance(make_index(8, 1000), ExactIndex)
    assert isinstance(make_index(8, 1_000_000), GraphIndex)
