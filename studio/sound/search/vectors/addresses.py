"""Which server holds the vectors of the sound library, when one does, and what is said when it cannot be used.

The environment variable ``PHONOCHROME_VECTORS`` names it: ``postgresql://user@host/database`` for a PostgreSQL with the
pgvector extension, ``http://host:6333`` for a Qdrant server (with ``PHONOCHROME_VECTORS_KEY`` for its API key). Without
it the vectors are in a file beside the library. The packages that speak to servers are the extra ``archive``.
"""

from __future__ import annotations

import os
import re
from urllib.parse import quote

from studio.domain.errors import StudioError

ADDRESS_VARIABLE = "PHONOCHROME_VECTORS"
KEY_VARIABLE = "PHONOCHROME_VECTORS_KEY"


def address() -> str | None:
    """Where the user wants the vectors to be; None for the file beside the library."""
    return os.environ.get(ADDRESS_VARIABLE, "").strip() or None


def unambiguous(address: str) -> str:
    """The address with what is written before the last @ escaped, so that no driver takes a part of a password that
    holds an @ for the name of a host, and asks the network for it."""
    found = re.fullmatch(r"([A-Za-z][A-Za-z0-9+.\-]*://)([^/?#]*)@([^@]*)", address)
    if found is None:
        return address
    user, colon, password = found[2].partition(":")
    return f"{found[1]}{quote(user, safe='%')}{colon}{quote(password, safe='%')}@{found[3]}"


def is_torn(address: str) -> bool:
    """Whether an @ comes after the place where the host's name ends: a password with a / in it looks like that, and
    the name of the host would be a part of it."""
    _, _, rest = address.partition("://")
    place = re.search(r"[/?#]", rest)
    return place is not None and "@" in rest[place.start() :]


def missing_packages(address: str) -> StudioError:
    return StudioError(
        f"The packages that speak to the vector server {shown(address)} are not installed.",
        hint="Install the program with its extra “archive”: pip install 'phonochrome[archive]'.",
    )


def unreachable(kind: str, address: str, error: Exception) -> StudioError:
    """What is said of a server that cannot be used. The driver's own words are not repeated, as they may hold parts of
    the address: raise this ``from None``, so that they reach no log either."""
    return StudioError(
        f"The {kind} server {shown(address)} cannot be used: {_reason(error)}.",
        hint=f"Check that it is running and the address in {ADDRESS_VARIABLE}, or unset it to search without a server.",
    )


_REASONS = {
    "it refused the connection": ("connection refused", "actively refused"),
    "it did not answer in time": ("timeout", "timed out"),
    "its name is not known in this network": (
        "translate host",
        "name or service",
        "nodename nor",
        "getaddrinfo",
        "resolve",
    ),
    "it does not accept the user or the password": (
        "authentication",
        "unauthorized",
        "forbidden",
        "401",
        "403",
        "no password",
    ),
    "it has no such database": ("does not exist",),
    "it has no extension “vector” (pgvector)": ("extension",),
    "it does not allow that": ("permission denied", "must be owner", "read-only"),
    "it has no room left": ("no space left", "disk full"),
    "there is no way to it in this network": ("unreachable", "no route"),
    "it ended the connection": ("closed the connection", "disconnected", "connection reset", "terminating"),
    "the encryption that is asked for does not come about": ("ssl", "certificate", "tls"),
    "the address cannot be understood": ("invalid", "uri", "url", "port number", "missing", "dsn"),
}
"""What is said, and the words in a driver's message by which it is known; the first that fits."""


def _reason(error: Exception) -> str:
    words = str(error).lower()
    known = (said for said, marks in _REASONS.items() if any(mark in words for mark in marks))
    return next(known, f"it reported an error of the kind {type(error).__name__}")


_ADDRESS = re.compile(
    r"(?P<scheme>[a-z][a-z0-9+.\-]*)://(?:[^/?#]*@)?(?P<host>[A-Za-z0-9.\-_]+|\[[0-9A-Fa-f:.]+\])?(?P<port>:[0-9]+)?"
    r"(?:/(?P<name>[A-Za-z0-9_\-]*))?(?:[?#][^@]*)?"
)


def shown(address: str) -> str:
    """The address as it can be shown: scheme, host, port and the database's name. Where these cannot be told from a
    password for certain, only the scheme."""
    found = _ADDRESS.fullmatch(address)
    if found is None:
        scheme = re.match(r"[a-z][a-z0-9+.\-]*(?=://)", address)
        return f"{scheme[0]}://…" if scheme else "(the address that is set)"
    database = found["name"] if found["scheme"].startswith("postgres") and found["name"] else ""
    place = f"{found['host'] or ''}{found['port'] or ''}" + (f"/{database}" if database else "")
    return f"{found['scheme']}://{place or '…'}"
