"""Keeps the vector index in step with the database: whatever changed since, by whichever process, is brought in.

Few vectors are held in memory and compared exactly. More are in a file of cells beside the database, which is made
anew from it when it is missing, damaged or of another database. A server that the user names takes the place of both.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from studio.domain.errors import UnwritableOutput
from studio.sound.search.vectors import addresses, servers
from studio.sound.search.vectors.cells import CellIndex
from studio.sound.search.vectors.index import EXACT_UP_TO, ExactIndex, VectorIndex
from studio.sound.shelves import derived_files
from studio.sound.shelves.array_file import DamagedArrayFile
from studio.sound.shelves.store import NOTHING, SoundStore

FOLD_AFTER = 20_000
"""Vectors that came later than the file and are compared one by one, until the file is written again."""

_KIND = derived_files.CELLS


class VectorKeeper:
    """The vectors of ``store``, of ``dimensions`` numbers each, on the server at ``address`` if there is one."""

    def __init__(self, store: SoundStore, dimensions: int, address: str | None = None) -> None:
        self._store, self._dimensions, self._address = store, dimensions, address
        self._index: VectorIndex | None = None
        self._file: Path | None = None
        """What the index reads, if it reads a file."""
        self._revision = NOTHING

    def index(self) -> VectorIndex:
        """The index with everything that the database holds at this moment.

        Raises:
            StudioError: the server cannot be used.
        """
        if self._file is not None and not self._file.exists():  # it was damaged, or there is a newer one
            self.close()
        if self._index is None:
            self._index = self._opened()
        if self._store.revision() != self._revision:
            self._catch_up(self._index)
            self._fold()
        return self._index

    def is_at_hand(self) -> bool:
        """Whether ``index`` has little to do: it is open, has a file, or the vectors are few. No server is asked."""
        if self._index is not None or self._address is not None:
            return self._index is not None
        path = derived_files.current(self._store, _KIND)
        return (path is not None and path.is_file()) or self._store.vector_count() <= EXACT_UP_TO

    def close(self) -> None:
        if self._index is not None:
            self._index.close()
            self._index = self._file = None

    def _opened(self) -> VectorIndex:
        if self._address is not None:
            return self._connected(self._address)
        self._revision = NOTHING
        if self._store.path is None or self._store.vector_count() <= EXACT_UP_TO:
            return ExactIndex(self._dimensions)
        path = derived_files.current(self._store, _KIND)
        if path is not None:
            with suppress(DamagedArrayFile):
                cells = CellIndex.open(path)
                if cells.dimensions == self._dimensions and cells.revision <= self._store.revision():
                    self._revision, self._file = cells.revision, path
                    return cells
                cells.close()
        return self._built()

    def _connected(self, address: str) -> VectorIndex:
        name = f"phonochrome_{self._store.identifier()}_{self._dimensions}"
        index = servers.connect(address, self._dimensions, name)
        self._revision = int(self._store.fact(f"vectors on {addresses.shown(address)}") or NOTHING)
        if len(index) == 0:
            self._revision = NOTHING
        return index

    def _built(self) -> CellIndex:
        revision = self._store.revision()
        keys = self._store.keys_with_vector()
        batches = (vectors for _, vectors in self._store.vectors())
        cells = CellIndex.build(keys, batches, self._dimensions, revision=revision)
        self._revision = revision
        return self._written(cells)

    def _catch_up(self, index: VectorIndex) -> None:
        revision = self._store.revision()
        index.remove(self._store.without_vector_since(self._revision))
        for keys, vectors in self._store.vectors(since=self._revision):
            index.add(keys, vectors)
        self._revision = revision
        if self._address is not None:
            self._store.set_fact(f"vectors on {addresses.shown(self._address)}", str(revision))

    def _fold(self) -> None:
        """Write the file anew when much has changed, and begin one when there are many vectors."""
        if isinstance(self._index, CellIndex) and self._index.unsaved > FOLD_AFTER:
            self._index = self._written(self._index)
        elif isinstance(self._index, ExactIndex) and self._store.path and len(self._index) > EXACT_UP_TO:
            keys, vectors = self._index.everything()
            self._index = self._written(CellIndex.build(keys, [vectors], self._dimensions, revision=self._revision))

    def _written(self, cells: CellIndex) -> CellIndex:
        path = derived_files.next_one(self._store, _KIND, self._revision)
        try:
            saved = cells.save(path, revision=self._revision)
            derived_files.adopt(self._store, _KIND, path)
        except (OSError, UnwritableOutput):  # the file only saves time at the next start
            return cells
        cells.close()
        self._file = path
        return saved
