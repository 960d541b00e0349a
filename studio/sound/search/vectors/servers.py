"""The index on whichever server an address names."""

from __future__ import annotations

import os

from studio.domain.errors import StudioError
from studio.sound.search.vectors.addresses import ADDRESS_VARIABLE, KEY_VARIABLE, is_torn, shown, unambiguous
from studio.sound.search.vectors.index import VectorIndex


def connect(address: str, dimensions: int, name: str) -> VectorIndex:
    """The index ``name`` on the server at ``address``, made when missing.

    Raises:
        StudioError: the address is none of a known kind, a package is missing, or the server cannot be used.
    """
    address = unambiguous(address)
    if is_torn(address):
        raise StudioError(
            f"The address of the vector server, {shown(address)}, cannot be understood.",
            hint=f"In {ADDRESS_VARIABLE} the signs / ? # @ of a user or a password are written %2F %3F %23 %40.",
        )
    scheme = address.partition("://")[0].casefold()
    if scheme in ("postgresql", "postgres"):
        from studio.sound.search.vectors.postgres import PostgresIndex

        return PostgresIndex(address, dimensions, name)
    if scheme in ("http", "https"):
        from studio.sound.search.vectors.qdrant import QdrantIndex

        return QdrantIndex(address, dimensions, name, key=os.environ.get(KEY_VARIABLE))
    raise StudioError(
        f"The address of the vector server, {shown(address)}, is of no kind that the program knows.",
        hint=f"Set {ADDRESS_VARIABLE} to postgresql://… or http://…, or unset it.",
    )
