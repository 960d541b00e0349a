"""Which server holds the vectors of the sound library, when one does, and what is said when it cannot be used.

The environment variable ``PHONOCHROME_VECTORS`` names it: ``postgresql://user@host/database`` for a PostgreSQL with the
pgvector extension, ``http://host:6333`` for a Qdrant server (with ``PHONOCHROME_VECTORS_KEY`` for its API key). Without
it the vectors are in a file beside the library. The packages that speak to servers are the extra ``archive``.
"""

from __future__ import annotations

import os
import re
from urllib.parse import urlsplit

from studio.domain.errors import StudioError
from studio.sound.search.vectors.index import VectorIndex

ADDRESS_VARIABLE = "PHONOCHROME_VECTORS"
KEY_VARIABLE = "PHONOCHROME_VECTORS_KEY"


def address() -> str | None:
    """Where the user wants the vectors to be; None for the file beside the library."""
    return os.environ.get(ADDRESS_VARIABLE, "").strip() or None


def connect(address: str, dimensions: int, name: str) -> VectorIndex:
    """The index ``name`` on the server at ``address``, made when missing.

    Raises:
        StudioError: the address is none of a known kind, a package is missing, or the server cannot be used.
    """
    scheme = urlsplit(address).scheme
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


def missing_packages(address: str) -> StudioError:
    return StudioError(
        f"The packages that speak to the vector server {shown(address)} are not installed.",
        hint="Install the program with its extra “archive”: pip install 'phonochrome[archive]'.",
    )


def unreachable(kind: str, address: str, error: Exception) -> StudioError:
    reason = str(error).strip().splitlines()
    return StudioError(
        f"The {kind} server {shown(address)} cannot be used: {reason[0] if reason else type(error).__name__}",
        hint=f"Check that it is running and the address in {ADDRESS_VARIABLE}, or unset it to search without a server.",
    )


def shown(address: str) -> str:
    """The address without a password."""
    return re.sub(r"(://[^:/@]*):[^@]*@", r"\1@", address)
