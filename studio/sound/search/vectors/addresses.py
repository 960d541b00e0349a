"""Which server holds the vectors of the sound library, when one does, and what is said when it cannot be used.

The environment variable ``PHONOCHROME_VECTORS`` names it: ``postgresql://user@host/database`` for a PostgreSQL with the
pgvector extension, ``http://host:6333`` for a Qdrant server (with ``PHONOCHROME_VECTORS_KEY`` for its API key). Without
it the vectors are in a file beside the library. The packages that speak to servers are the extra ``archive``.
"""

from __future__ import annotations

import os
import re

from studio.domain.errors import StudioError

ADDRESS_VARIABLE = "PHONOCHROME_VECTORS"
KEY_VARIABLE = "PHONOCHROME_VECTORS_KEY"


def address() -> str | None:
    """Where the user wants the vectors to be; None for the file beside the library."""
    return os.environ.get(ADDRESS_VARIABLE, "").strip() or None


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
