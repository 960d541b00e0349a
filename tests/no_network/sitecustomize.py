"""Forbids connections, in the process of the tests and in every Python process that they start.

Python loads a module of this name by itself where it is on the path, which the suite's ``conftest`` sees to. Loopback
and UNIX sockets are free, since tests need them (the throw-away PostgreSQL). What is tried is refused, and noted in a
file, so that a test fails even if the refusal was caught. Connections that a library opens outside Python's ``socket``
module are not seen.
"""

from __future__ import annotations

import ipaddress
import os
import sys
from typing import Any

NOTED_IN = "PHONOCHROME_TESTS_CONNECTIONS"
"""The variable with the path of that file."""
_TO_AN_ADDRESS = frozenset({"socket.connect", "socket.sendto", "socket.sendmsg"})
_OF_A_NAME = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})


class Forbidden(OSError):
    """A connection was tried."""


def is_here(address: Any) -> bool:
    """Whether an address of a socket, or a name, is on this computer."""
    if address is None or (isinstance(address, str | bytes) and not address):
        return True
    if isinstance(address, tuple):
        return is_here(address[0])
    name = os.fsdecode(address) if isinstance(address, bytes) else str(address)
    if name.startswith(("/", "\0")) or name.casefold() in ("localhost", "ip6-localhost"):
        return True
    try:
        return ipaddress.ip_address(name.partition("%")[0]).is_loopback
    except ValueError:
        return False


def _watch(event: str, arguments: tuple[Any, ...]) -> None:
    if event in _TO_AN_ADDRESS:
        address, is_unix = arguments[1], _is_unix(arguments[0])
    elif event in _OF_A_NAME:
        address, is_unix = arguments[0], False
    else:
        return
    if is_unix or is_here(address):
        return
    if (place := os.environ.get(NOTED_IN)) is not None:
        with open(place, "a", encoding="utf-8") as file:  # noqa: PTH123
            file.write(f"{event} {address!r} in {' '.join(sys.argv[:3])}\n")
    raise Forbidden(f"tests open no connections, and this one is to {address!r}")


def _is_unix(socket: Any) -> bool:
    return getattr(socket.family, "name", "") == "AF_UNIX"


if not hasattr(sys, "_tests_open_no_connections"):
    sys._tests_open_no_connections = True  # type: ignore[attr-defined]
    sys.addaudithook(_watch)
