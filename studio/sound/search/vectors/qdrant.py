"""Vectors on an archive's Qdrant server.

PHONOCHROME_VECTORS=http://host:6333
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import numpy as np

from studio.domain.errors import StudioError
from studio.sound.search.vectors.addresses import missing_packages, unreachable
from studio.sound.search.vectors.index import Neighbours, check, last_of_each, units
from studio.sound.shelves.records import Keys, Vectors

IN_MEMORY = ":memory:"
"""An address for tests: the client keeps the vectors itself and compares with all of them."""

EXPANSION_ADD, EXPANSION_SEARCH = 128, 256
_BATCH = 1000


class QdrantIndex:
    """One collection of the server at ``address``."""

    def __init__(self, address: str, dimensions: int, name: str, *, key: str | None = None) -> None:
        self._dimensions, self._address, self._name = dimensions, address, name
        try:
            from qdrant_client import QdrantClient, models
        except ImportError as error:
            raise missing_packages(address) from error
        self._models = models
        with self._speaking():
            self._client = (
                QdrantClient(IN_MEMORY)
                if address == IN_MEMORY
                else QdrantClient(url=address, api_key=key, timeout=30, check_compatibility=False)
            )
            if not self._client.collection_exists(name):
                self._client.create_collection(
                    name,
                    vectors_config=models.VectorParams(size=dimensions, distance=models.Distance.COSINE, on_disk=True),
                    hnsw_config=models.HnswConfigDiff(m=16, ef_construct=EXPANSION_ADD),
                )

    @property
    def dimensions(self) -> int:
        return self._dimensions

    def __len__(self) -> int:
        with self._speaking():
            return int(self._client.count(self._name, exact=True).count)

    def add(self, keys: Keys, vectors: Vectors) -> None:
        check(keys, vectors, self._dimensions)
        keys, vectors = last_of_each(keys, units(vectors))
        with self._speaking():
            for first in range(0, len(keys), _BATCH):
                some = slice(first, first + _BATCH)
                batch = self._models.Batch(ids=keys[some].tolist(), vectors=vectors[some].tolist())
                self._client.upsert(self._name, batch, wait=True)

    def remove(self, keys: Iterable[int]) -> None:
        leaving = self._models.PointIdsList(points=[int(key) for key in keys])
        if leaving.points:
            with self._speaking():
                self._client.delete(self._name, leaving, wait=True)

    def search(self, vector: Vectors, limit: int, *, within: Keys | None = None) -> Neighbours:
        """As the interface says; exact with ``within``."""
        models = self._models
        if limit <= 0 or (within is not None and len(within) == 0):
            return []
        chosen = None
        if within is not None:
            chosen = models.Filter(must=[models.HasIdCondition(has_id=np.unique(within).tolist())])
        with self._speaking():
            points = self._client.query_points(
                self._name,
                query=units(vector[None])[0].tolist(),
                query_filter=chosen,
                search_params=None
                if self._address == IN_MEMORY
                else models.SearchParams(hnsw_ef=max(EXPANSION_SEARCH, limit), exact=within is not None),
                limit=limit,
                with_payload=False,
            ).points
        return sorted(((int(point.id), float(point.score)) for point in points), key=lambda each: (-each[1], each[0]))

    def close(self) -> None:
        self._client.close()

    @contextmanager
    def _speaking(self) -> Iterator[None]:
        from httpx import HTTPError, InvalidURL
        from qdrant_client.http.exceptions import ApiException

        try:
            yield
        except StudioError:
            raise
        except (ApiException, HTTPError, InvalidURL, OSError, ValueError) as error:
            raise unreachable("Qdrant", self._address, error) from None
