"""The contract of the vector index: every kind answers as comparing with all vectors would."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import numpy as np
import pytest

from studio.domain.errors import StudioError
from studio.sound.search.vectors import addresses, servers
from studio.sound.search.vectors.cells import CellIndex
from studio.sound.search.vectors.index import ExactIndex, VectorIndex
from studio.sound.shelves import array_file
from studio.sound.shelves.array_file import DamagedArrayFile
from tests.sound.search import vector_servers

DIMENSIONS = 24
QDRANT_VARIABLE = "PHONOCHROME_TEST_QDRANT"
"""The address of a Qdrant server that the contract may be tested against; it gets collections of its own."""

Maker = Callable[[], VectorIndex]


@pytest.fixture(scope="module")
def postgres() -> Iterator[str]:
    pytest.importorskip("psycopg")
    pytest.importorskip("pgvector")
    programs = vector_servers.binaries()
    if programs is None:
        pytest.skip(f"this computer has no {vector_servers.WANTED}")
    with vector_servers.cluster(programs) as address:
        yield address


@pytest.fixture(params=["exact", "cells", "cells, saved", "PostgreSQL", "Qdrant, local", "Qdrant, server"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Maker]:
    made: list[VectorIndex] = []
    numbers = count()

    def maker() -> VectorIndex:
        made.append(_make(request, f"test_{os.getpid()}_{abs(hash(tmp_path))}_{next(numbers)}"))
        return made[-1]

    yield maker
    for index in made:
        index.close()


def _make(request: pytest.FixtureRequest, name: str) -> VectorIndex:
    kind = str(request.param)
    if kind == "exact":
        return ExactIndex(DIMENSIONS)
    if kind.startswith("cells"):
        empty = CellIndex.build(np.zeros(0, np.int64), [], DIMENSIONS)
        return _SavingCells(empty, request.getfixturevalue("tmp_path")) if "saved" in kind else empty
    if kind == "PostgreSQL":
        return servers.connect(request.getfixturevalue("postgres"), DIMENSIONS, name)
    pytest.importorskip("qdrant_client")
    from studio.sound.search.vectors.qdrant import IN_MEMORY, QdrantIndex

    if kind == "Qdrant, local":
        return QdrantIndex(IN_MEMORY, DIMENSIONS, name)
    if QDRANT_VARIABLE not in os.environ:
        pytest.skip(f"{QDRANT_VARIABLE} names no server")
    return servers.connect(os.environ[QDRANT_VARIABLE], DIMENSIONS, name)


class _SavingCells:
    """Cells that are written and opened again after every change."""

    def __init__(self, cells: CellIndex, folder: Path) -> None:
        self._cells, self._folder, self._numbers = cells, folder, count()

    @property
    def dimensions(self) -> int:
        return self._cells.dimensions

    def __len__(self) -> int:
        return len(self._cells)

    def add(self, keys: np.ndarray, vectors: np.ndarray) -> None:
        self._cells.add(keys, vectors)
        self._cells = self._cells.save(self._folder / str(next(self._numbers)))

    def remove(self, keys: list[int]) -> None:
        self._cells.remove(keys)
        self._cells = self._cells.save(self._folder / str(next(self._numbers)))

    def search(self, vector: np.ndarray, limit: int, *, within: np.ndarray | None = None) -> list[tuple[int, float]]:
        return self._cells.search(vector, limit, within=within)

    def close(self) -> None:
        self._cells.close()


def _vectors(n: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    """Vectors round thirty centres, as sounds of thirty kinds are."""
    rng = np.random.default_rng(seed)
    centres = np.random.default_rng(99).standard_normal((30, DIMENSIONS))
    vectors = centres[rng.integers(0, 30, n)] + 0.5 * rng.standard_normal((n, DIMENSIONS))
    vectors = (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
    return np.arange(100, 100 + n, dtype=np.int64), vectors


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
    assert index.search(query, 5, within=np.zeros(0, dtype=np.int64)) == []


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
    index.add(keys[:1], vectors[:1])
    assert index.search(vectors[0], 1)[0][0] == keys[0]
    index.remove([int(key) for key in keys])
    assert len(index) == 0
    assert index.search(vectors[0], 3) == []


def test_empty_and_wrong_input(make: Maker) -> None:
    index = make()
    assert index.search(np.ones(DIMENSIONS, dtype=np.float32), 5) == []
    index.add(*_vectors(3))
    assert index.search(np.ones(DIMENSIONS, dtype=np.float32), 0) == []
    assert len(index.search(np.ones(DIMENSIONS, dtype=np.float32), 9)) == 3
    with pytest.raises(ValueError, match="vectors"):
        index.add(np.array([1], dtype=np.int64), np.ones((1, 3), dtype=np.float32))


# --- what only the file of cells does ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def cells() -> CellIndex:
    keys, vectors = _vectors(5000)
    return CellIndex.build(keys, [vectors[:3000], vectors[3000:]], DIMENSIONS, revision=7)


def test_a_saved_file_answers_the_same_and_takes_changes(cells: CellIndex, tmp_path: Path) -> None:
    again = cells.save(tmp_path / "a", revision=8)
    query = _vectors(1, seed=3)[1][0]
    assert again.search(query, 10) == cells.search(query, 10)
    assert (again.revision, again.probes, len(again)) == (8, cells.probes, 5000)
    again.add(np.array([7], dtype=np.int64), query[None])
    assert again.search(query, 1)[0][0] == 7
    assert (len(again), again.unsaved) == (5001, 1)
    third = again.save(tmp_path / "b")
    assert third.search(query, 1)[0][0] == 7
    assert (len(third), third.unsaved) == (5001, 0)


def test_only_a_part_is_looked_at_and_the_centres_grow_with_the_vectors(cells: CellIndex, tmp_path: Path) -> None:
    assert cells.probes < len(cells._centres) / 5
    keys, vectors = _vectors(12_000, seed=5)
    grown = cells.save(tmp_path / "a")
    grown.add(keys + 10_000, vectors)
    grown = grown.save(tmp_path / "b")
    assert len(grown._centres) > 1.5 * len(cells._centres)


def test_a_large_filter_is_searched_by_cells_too(cells: CellIndex, monkeypatch: pytest.MonkeyPatch) -> None:
    keys, vectors = _vectors(5000)
    monkeypatch.setattr("studio.sound.search.vectors.cells.EXACT_UP_TO", 100)
    query = _vectors(1, seed=4)[1][0]
    found = {key for key, _ in cells.search(query, 10, within=keys[::2])}
    assert len(found & set(_truth(keys[::2], vectors[::2], query, 10))) >= 9


@pytest.mark.parametrize("damage", ["cut", "header", "other", "missing"])
def test_a_damaged_file_is_known_as_such(cells: CellIndex, tmp_path: Path, damage: str) -> None:
    path = tmp_path / "a"
    cells.save(path).close()
    data = bytearray(path.read_bytes())
    if damage == "cut":
        path.write_bytes(data[:-100])
    elif damage == "header":
        data[40] ^= 1
        path.write_bytes(data)
    elif damage == "other":
        path.write_bytes(b"no")
    else:
        path.unlink()
    with pytest.raises(DamagedArrayFile):
        CellIndex.open(path)


def test_damage_in_the_contents_of_a_large_file_is_found_when_it_is_looked_through(
    cells: CellIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a"
    cells.save(path).close()
    array_file.check(path)
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    monkeypatch.setattr(array_file, "CHECKED_BYTES", 0)
    CellIndex.open(path).close()
    with pytest.raises(DamagedArrayFile, match="vectors"):
        array_file.check(path)


# --- servers ----------------------------------------------------------------------------------------------------------


def test_an_address_of_no_known_kind_is_one_sentence() -> None:
    with pytest.raises(StudioError, match="no kind"):
        servers.connect("ftp://archive.example/vectors", DIMENSIONS, "sounds")


@pytest.mark.parametrize("address", ["postgresql://me:secret@127.0.0.1:9/db", "http://127.0.0.1:9"])
def test_a_server_that_does_not_answer_is_one_sentence_without_the_password(address: str) -> None:
    pytest.importorskip("psycopg" if address.startswith("p") else "qdrant_client")
    with pytest.raises(StudioError, match="cannot be used") as raised:
        servers.connect(address, DIMENSIONS, "sounds")
    assert "secret" not in raised.value.message
    assert "\n" not in raised.value.message


def test_missing_packages_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for package, address in (("psycopg", "postgresql:///x"), ("qdrant_client", "http://127.0.0.1:9")):
        monkeypatch.setitem(__import__("sys").modules, package, None)
        with pytest.raises(StudioError, match="not installed"):
            servers.connect(address, DIMENSIONS, "sounds")


def test_the_address_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(addresses.ADDRESS_VARIABLE, raising=False)
    assert addresses.address() is None
    monkeypatch.setenv(addresses.ADDRESS_VARIABLE, "http://localhost:6333")
    assert addresses.address() == "http://localhost:6333"
