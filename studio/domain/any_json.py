"""JSON that can hold the name of any file.

On Linux a file's name is bytes, and not all bytes are text: Python shows such a name with lone surrogates (PEP 383),
which UTF-8 cannot hold. In JSON they are written as ``\\udcXX``, so that the very file is found again.
"""

from __future__ import annotations

import json
from typing import Any, TypeVar

import msgspec

T = TypeVar("T")


def encode(value: Any) -> bytes:
    """A value as JSON in one line, as msgspec does it."""
    try:
        return msgspec.json.encode(value)
    except UnicodeEncodeError:
        return json.dumps(msgspec.to_builtins(value), separators=(",", ":")).encode("ascii")


def decode(text: bytes | str, kind: type[T]) -> T:
    """A value of a type. Raises ``msgspec.DecodeError`` for what is no JSON, ``ValidationError`` for another shape."""
    try:
        return msgspec.json.decode(text, type=kind)
    except msgspec.ValidationError:
        raise
    except msgspec.DecodeError:
        return msgspec.convert(_with_surrogates(text), kind)


def indented(value: Any) -> bytes:
    """A value as JSON to be read by people."""
    data = encode(value)
    try:
        return msgspec.json.format(data, indent=2)
    except msgspec.DecodeError:
        return json.dumps(json.loads(data), indent=2).encode("ascii")


def _with_surrogates(text: bytes | str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise msgspec.DecodeError(f"JSON is malformed: {error}") from error
